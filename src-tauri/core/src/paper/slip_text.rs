use unicode_width::UnicodeWidthStr;

use super::page::{Measure, Page, as_text};
use super::page_line::{Look, PageLine};
use super::slip::Slip;

/// How much room there is to sign, in lines.
pub(super) const SIGN_ROOM: usize = 2;

/// The slip as lines of at most so many columns, for a screen or a thermal printer; as narrow as a receipt at least.
#[must_use]
pub fn slip_text(slip: &Slip, columns: usize) -> String {
    as_text(&slip_page(slip, columns, UnicodeWidthStr::width), columns)
}

/// The same lines before they are rows of characters, as wide as they are measured.
#[must_use]
pub fn slip_page(slip: &Slip, columns: usize, measure: Measure) -> Vec<PageLine> {
    let mut page = Page::of(columns, measure);
    page.words(Look::Head, 0, &slip.organisation);
    for words in [&slip.fair, &slip.stand] {
        page.words(Look::Place, 0, words);
    }
    page.blank();
    if let Some(banner) = &slip.banner {
        page.words(Look::Banner, 0, banner);
        page.blank();
    }
    page.words(Look::Title, 0, &slip.title);
    slip.said.iter().for_each(|words| page.words(Look::Plain, 0, words));
    for part in slip.parts.iter().filter(|part| !part.is_empty()) {
        page.rule();
        part.iter().for_each(|row| page.row(Look::Plain, 0, row));
    }
    page.rule();
    page.row(Look::Total, 0, &slip.total);
    if !slip.notes.is_empty() {
        page.blank();
        slip.notes.iter().for_each(|note| page.words(Look::Plain, 0, note));
    }
    for who in &slip.signed {
        (0..SIGN_ROOM).for_each(|_| page.blank());
        page.rule();
        page.words(Look::Plain, 0, who);
    }
    page.lines()
}
