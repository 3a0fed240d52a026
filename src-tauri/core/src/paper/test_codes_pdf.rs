use super::barcode::Bars;
use super::pdf::{About, Block, MILLIMETRE, Mark, Points, Sheet, Style, Weight, document};
use super::style::{A4, BODY, HEADING, MARGIN, TITLE};
use crate::value::Moment;
use crate::words::Language;

/// Codes on paper that show how a scanner is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestCodes {
    /// The language of the document.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// When its words were written.
    pub made: Moment,
    /// How it is used.
    pub sentences: Vec<String>,
    /// What is scanned, with the name of its kind.
    pub codes: Vec<(String, String)>,
}

/// How wide the narrowest bar is: what GS1 recommends for goods, a little widened, so that a worn scanner reads it too.
const MODULE: Points = 0.375 * MILLIMETRE;
const BARS_HEIGHT: Points = 24.0 * MILLIMETRE;
const ROOM: Points = 10.0;
/// Between two codes, so that a scanner held before one does not see the other.
const BETWEEN: Points = 18.0 * MILLIMETRE;
const CODE: Style = Style::new(Weight::Regular, 14.0, 20.0);

/// The codes as a PDF of one page, A4. The same codes are the same bytes.
#[must_use]
pub fn test_codes_pdf(paper: &TestCodes) -> Vec<u8> {
    let page =
        Sheet { width: A4.0, height: A4.1, marks: set(paper).marks_at(MARGIN, MARGIN).collect() };
    let about = About {
        title: paper.title.clone(),
        language: paper.language,
        made: paper.made,
        shows: format!("test codes {:?} {:?}", paper.sentences, paper.codes),
    };
    document(&about, &[page])
}

fn set(paper: &TestCodes) -> Block {
    let mut block = Block::new(A4.0 - 2.0 * MARGIN);
    block.words(0.0, TITLE, &paper.title);
    for sentence in &paper.sentences {
        block.space(ROOM / 2.0);
        block.words(0.0, BODY, sentence);
    }
    for (kind, code) in &paper.codes {
        block.space(BETWEEN);
        block.words(0.0, HEADING, kind);
        block.space(ROOM);
        block.append(drawn(code));
        block.words(0.0, CODE, code);
    }
    block
}

/// The bars of a code, as far from the edge as a scanner needs; nothing where it has none.
fn drawn(code: &str) -> Block {
    let mut block = Block::new(A4.0 - 2.0 * MARGIN);
    let parts = |count: usize| Points::from(u16::try_from(count).unwrap_or(u16::MAX)) * MODULE;
    let bars = Bars::of(code).map(|bars| bars.dark()).unwrap_or_default();
    let mark = |(from, wide)| {
        let (x, width) = (parts(from), parts(wide));
        Mark::Ink { x, y: 0.0, width, height: BARS_HEIGHT }
    };
    block.take(bars.into_iter().map(mark).collect());
    block.space(BARS_HEIGHT + ROOM);
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_bars_and_all_fits_on_one_page() {
        let codes = ["Lapak-12/AZ;yz", "2012345678903", "0412345678903"];
        let paper = TestCodes {
            language: Language::Id,
            title: "Uji pemindai".into(),
            made: "2024-05-10T10:15:00.000+07:00".parse().expect("a moment"),
            sentences: vec!["Cetak lembar ini tanpa diperkecil, lalu pindai tiap kode.".into(); 3],
            codes: codes.map(|code| ("Code 128".to_owned(), code.to_owned())).to_vec(),
        };
        let block = set(&paper);
        assert!(block.height() < A4.1 - 2.0 * MARGIN, "{} points", block.height());
        let right = |mark: &Mark| match mark {
            Mark::Ink { x, width, .. } => Some(x + width),
            _ => None,
        };
        let inks: Vec<Points> = block.marks_at(0.0, 0.0).filter_map(|mark| right(&mark)).collect();
        // Four bars for each character of Code 128 and its ends, 30 of an EAN-13.
        assert_eq!(inks.len(), 3 * 16 + 4 + 2 * 30);
        assert!(inks.iter().all(|right| *right < A4.0 - 2.0 * MARGIN));
        assert_eq!(test_codes_pdf(&paper), test_codes_pdf(&paper));
    }
}
