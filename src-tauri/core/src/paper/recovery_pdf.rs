use super::pdf::{About, Block, MILLIMETRE, Points, Sheet, Style, Weight, document};
use super::style::{A4, BODY, MARGIN, TITLE};
use crate::value::Moment;
use crate::words::Language;

/// How many groups stand in a row of the key.
const IN_A_ROW: usize = 4;
/// From the start of one group to that of the next.
const GROUP: Points = 38.0 * MILLIMETRE;
const ROOM: Points = 14.0;
const KEY: Style = Style::new(Weight::Bold, 26.0, 40.0);

/// The recovery key of a fair as it lies in a safe, in words.
#[derive(Debug, Clone)]
pub struct RecoverySheet {
    /// The language of the words.
    pub language: Language,
    /// When the fair was founded.
    pub founded: Moment,
    /// What the sheet is.
    pub heading: String,
    /// Which fair it is for.
    pub fair: String,
    /// The key in groups of four letters and digits, parted by spaces.
    pub key: String,
    /// What it is good for, and where to keep it.
    pub sentences: Vec<String>,
}

/// The sheet as a PDF of one page, A4: the key large, four groups to a row, so that it can be copied by eye.
///
/// The same sheet is the same bytes.
#[must_use]
pub fn recovery_pdf(sheet: &RecoverySheet) -> Vec<u8> {
    let mut block = Block::new(A4.0 - 2.0 * MARGIN);
    block.words(0.0, TITLE, &sheet.heading);
    block.words(0.0, BODY, &sheet.fair);
    block.space(ROOM);
    block.rule();
    block.space(ROOM);
    let groups: Vec<&str> = sheet.key.split_whitespace().collect();
    for row in groups.chunks(IN_A_ROW) {
        let mut left = 0.0;
        for group in row {
            block.words_at(left, KEY, group);
            left += GROUP;
        }
        block.space(KEY.leading);
    }
    block.space(ROOM);
    block.rule();
    for sentence in &sheet.sentences {
        block.space(ROOM);
        block.words(0.0, BODY, sentence);
    }
    let page = Sheet { width: A4.0, height: A4.1, marks: block.marks_at(MARGIN, MARGIN).collect() };
    let about = About {
        title: sheet.heading.clone(),
        language: sheet.language,
        made: sheet.founded,
        shows: format!("recovery {}", sheet.fair),
    };
    document(&about, &[page])
}
