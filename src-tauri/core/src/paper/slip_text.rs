use super::receipt_text::Page;
use super::slip::Slip;

/// How much room there is to sign, in lines.
const SIGN_ROOM: usize = 2;

/// The slip as lines of at most so many columns, for a screen or a thermal printer; as narrow as a receipt at least.
#[must_use]
pub fn slip_text(slip: &Slip, columns: usize) -> String {
    let mut page = Page::of(columns);
    for words in [&slip.organisation, &slip.fair, &slip.stand] {
        page.words(0, words);
    }
    page.blank();
    if let Some(banner) = &slip.banner {
        page.words(0, banner);
        page.blank();
    }
    page.words(0, &slip.title);
    slip.said.iter().for_each(|words| page.words(0, words));
    for part in slip.parts.iter().filter(|part| !part.is_empty()) {
        page.rule();
        part.iter().for_each(|row| page.row(0, row));
    }
    page.rule();
    page.row(0, &slip.total);
    if !slip.notes.is_empty() {
        page.blank();
        slip.notes.iter().for_each(|note| page.words(0, note));
    }
    for who in &slip.signed {
        (0..SIGN_ROOM).for_each(|_| page.blank());
        page.rule();
        page.words(0, who);
    }
    page.text()
}
