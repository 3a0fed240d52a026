use super::fault::QrisFault;

/// A field of one level: two digits, how long it is, what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field<'a> {
    pub(super) tag: u8,
    pub(super) value: &'a str,
}

/// How many characters stand before a value: its tag and its length.
const HEAD: usize = 4;

/// The fields of one level, in their order; `text` is ASCII, so a character is a byte.
///
/// # Errors
/// [`QrisFault::Length`], [`QrisFault::Twice`].
pub(super) fn fields(text: &str) -> Result<Vec<Field<'_>>, QrisFault> {
    let (mut rest, mut read) = (text, Vec::<Field<'_>>::new());
    while !rest.is_empty() {
        let tag = rest.get(..2).and_then(digits).ok_or(QrisFault::Length)?;
        let length = rest.get(2..HEAD).and_then(digits).ok_or(QrisFault::Length)?;
        let end = HEAD + usize::from(length);
        let value = rest.get(HEAD..end).filter(|_| length > 0).ok_or(QrisFault::Length)?;
        if read.iter().any(|before| before.tag == tag) {
            return Err(QrisFault::Twice);
        }
        read.push(Field { tag, value });
        rest = &rest[end..];
    }
    Ok(read)
}

/// What a field of these says.
pub(super) fn value<'a>(fields: &[Field<'a>], tag: u8) -> Option<&'a str> {
    fields.iter().find(|field| field.tag == tag).map(|field| field.value)
}

/// A field as it is written.
pub(super) fn written(tag: u8, value: &str) -> String {
    format!("{tag:02}{:02}{value}", value.len())
}

fn digits(two: &str) -> Option<u8> {
    two.bytes().all(|byte| byte.is_ascii_digit()).then(|| two.parse().ok()).flatten()
}
