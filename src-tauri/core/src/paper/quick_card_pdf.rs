use super::pdf::{About, Binding, Block, MILLIMETRE, Points, Press, Sheet, Style, Weight};
use super::style::{A4, MARGIN};
use crate::value::Moment;
use crate::words::Language;

/// What a volunteer has to know, one page for each stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickCards {
    /// The language of the document; the cards have both.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// When the newest of what it shows was made.
    pub made: Moment,
    /// The cards.
    pub cards: Vec<QuickCard>,
}

/// The card of one stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickCard {
    /// Of which fair and stand.
    pub of: String,
    /// The same in each language, side by side.
    pub columns: Vec<CardColumn>,
}

/// A card in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardColumn {
    /// What it is called.
    pub title: String,
    /// What is to be done when, each with its steps.
    pub parts: Vec<(String, Vec<String>)>,
    /// Before the line on which a person writes whom to call.
    pub call: String,
}

const BETWEEN: Points = 12.0 * MILLIMETRE;
const ROOM: Points = 5.0;
/// Left of a step, for its number.
const INDENT: Points = 14.0;
const TITLE: Style = Style::new(Weight::Bold, 18.0, 23.0);
const PART: Style = Style::new(Weight::Bold, 12.5, 17.0);
const STEP: Style = Style::new(Weight::Regular, 11.5, 15.5);

/// The cards as a PDF on A4. The same cards are the same bytes.
#[must_use]
pub fn quick_card_pdf(cards: &QuickCards) -> Vec<u8> {
    let mut press = Press::default();
    for card in &cards.cards {
        let count = Points::from(u16::try_from(card.columns.len().max(1)).unwrap_or(1));
        let width = (A4.0 - 2.0 * MARGIN - BETWEEN * (count - 1.0)) / count;
        let mut head = Block::new(A4.0 - 2.0 * MARGIN);
        head.words(0.0, PART, &card.of);
        head.space(ROOM);
        head.rule();
        head.space(2.0 * ROOM);
        let top = MARGIN + head.height();
        let mut marks: Vec<_> = head.marks_at(MARGIN, MARGIN).collect();
        let mut left = MARGIN;
        for column in &card.columns {
            marks.extend(set(column, width).marks_at(left, top));
            left += width + BETWEEN;
        }
        press.print(&Sheet { width: A4.0, height: A4.1, marks });
    }
    let about = About {
        title: cards.title.clone(),
        language: cards.language,
        made: cards.made,
        shows: format!("cards {:?}", cards.cards),
    };
    press.bind(&about, &Binding::default())
}

fn set(column: &CardColumn, width: Points) -> Block {
    let mut block = Block::new(width);
    block.words(0.0, TITLE, &column.title);
    for (heading, steps) in &column.parts {
        block.space(2.0 * ROOM);
        block.words(0.0, PART, heading);
        for (at, step) in steps.iter().enumerate() {
            block.space(ROOM / 2.0);
            block.words_at(0.0, STEP, &(at + 1).to_string());
            block.words(INDENT, STEP, step);
        }
    }
    block.space(3.0 * ROOM);
    block.words(0.0, PART, &column.call);
    block.space(5.0 * ROOM);
    block.rule();
    block
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::pdf::Mark;

    #[test]
    fn a_card_is_one_page_and_its_words_stay_in_their_column() {
        let column = CardColumn {
            title: "Kartu cepat".into(),
            parts: vec![
                (
                    "Jual".into(),
                    vec!["Ketik 41, lalu Enter, atau pindai barcodenya.".into(); 3]
                );
                5
            ],
            call: "Hubungi".into(),
        };
        let width = (A4.0 - 2.0 * MARGIN - BETWEEN) / 2.0;
        let block = set(&column, width);
        assert!(block.height() < A4.1 - 2.0 * MARGIN - 40.0, "{} points", block.height());
        for mark in block.marks_at(0.0, 0.0) {
            if let Mark::Run { x, style, glyphs, .. } = mark {
                assert!(x + style.width(&glyphs) <= width + 0.01);
            }
        }
    }
}
