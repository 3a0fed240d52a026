use std::fmt;
use std::str::FromStr;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{ValueError, json_as_text};

/// A name that people read, one line of at most 80 characters: NFC, no control characters, nothing that changes the
/// direction of writing or cannot be seen, no space at its ends.
///
/// Overrides of the writing direction are refused because they can make a price or a name read as another one
/// (Unicode Technical Report 36, section 3.2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Box<str>);

impl Name {
    /// The longest name, in characters.
    pub const MAX_CHARS: usize = 80;

    /// A name as a person types it: spaces at its ends are dropped and it is brought to NFC.
    ///
    /// # Errors
    /// As [`Name::from_str`].
    pub fn typed(text: &str) -> Result<Self, ValueError> {
        if text.len() > Self::MAX_CHARS * 16 {
            return Err(ValueError::TooLong { max: Self::MAX_CHARS });
        }
        text.trim().nfc().collect::<String>().parse()
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a character may stand in text that is shown: no controls, no line breaks, no direction controls, nothing
/// invisible but the joiners that some scripts need.
pub(crate) fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a text is one line with something in it, so long at most, of characters that may be shown.
pub(super) fn visible_line(text: &str, max: usize) -> Result<(), ValueError> {
    if text.is_empty() {
        return Err(ValueError::Empty);
    }
    if text.chars().nth(max).is_some() {
        return Err(ValueError::TooLong { max });
    }
    match text.chars().find(|&c| !is_plain(c)) {
        Some(odd) => Err(ValueError::Character(odd.into())),
        None => Ok(()),
    }
}

impl FromStr for Name {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        visible_line(text, Self::MAX_CHARS)?;
        if text.trim() != text {
            return Err(ValueError::Form("without space at its ends"));
        }
        if !is_nfc(text) {
            return Err(ValueError::NotNfc);
        }
        Ok(Self(text.into()))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

json_as_text!(Name);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_visible_line() {
        assert!("Keripik pisang".parse::<Name>().is_ok());
        assert!("👩‍🌾 Sambal".parse::<Name>().is_ok());
        assert_eq!("a\u{202e}b".parse::<Name>(), Err(ValueError::Character(0x202e)));
        assert_eq!("a\nb".parse::<Name>(), Err(ValueError::Character(0x0a)));
        assert_eq!("a\u{0}".parse::<Name>(), Err(ValueError::Character(0)));
        assert_eq!("\u{3164}".parse::<Name>(), Err(ValueError::Character(0x3164)));
        assert_eq!("e\u{301}".parse::<Name>(), Err(ValueError::NotNfc));
        assert!(" a".parse::<Name>().is_err());
        assert_eq!("".parse::<Name>(), Err(ValueError::Empty));
    }

    #[test]
    fn a_name_of_ten_thousand_characters_is_refused() {
        assert!("x".repeat(80).parse::<Name>().is_ok());
        let long = "x".repeat(10_000);
        assert_eq!(long.parse::<Name>(), Err(ValueError::TooLong { max: 80 }));
        assert_eq!(Name::typed(&long), Err(ValueError::TooLong { max: 80 }));
    }

    #[test]
    fn a_typed_name_is_trimmed_and_composed() {
        assert_eq!(Name::typed("  Kue\u{301}  ").expect("a name").as_str(), "Kué");
    }
}
