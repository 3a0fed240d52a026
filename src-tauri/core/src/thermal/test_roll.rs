use super::form::Form;
use super::line_picture::columns_of;
use super::roll::{Part, Roll};
use crate::paper::{Look, PageLine};
use crate::words::Words;

/// Letters with marks, as names have them, and a name in Javanese letters.
const LETTERS: [&str; 2] = ["é è ê ë ä ö ü å ñ ç ß ø", "ḍ ṭ ṣ ŋ ğ ő ꦏꦥꦸꦭꦒ"];
/// What the barcode and the QR code say.
const CODE: &str = "LAPAK-203";

/// A test page: what the printer is set to, a ruler as wide as the paper, letters with marks, figures of text and of a
/// picture below each other, a barcode and a QR code.
#[must_use]
pub fn test_roll(words: &Words, form: &Form) -> Roll {
    let say = |id: &str| words.say(id, &[]);
    let columns = form.columns();
    let mut roll = Roll::titled(&say("thermal-test"));
    roll.parts.push(Part::Logo);
    let title = roll.title.clone();
    roll.say(Look::Head, &title, columns, columns_of);
    roll.lines(vec![PageLine::Blank]);
    let of_paper = [
        ("millimetres", &*form.paper.millimetres().to_string()),
        ("columns", &*columns.to_string()),
    ];
    let cuts = [("cuts", if form.cuts { "yes" } else { "no" })];
    roll.lines(vec![
        row("", &say("thermal-test-paper"), &words.say("thermal-test-columns", &of_paper)),
        row("", &say("thermal-test-letters"), form.code_page.name()),
        row("", &say("thermal-test-cut"), &words.say("thermal-test-cuts", &cuts)),
        PageLine::Rule,
    ]);
    roll.say(Look::Plain, &say("thermal-test-ruler"), columns, columns_of);
    let ruler: String = (1..=columns).map(|at| if at % 10 == 0 { tens(at) } else { '.' }).collect();
    roll.say(Look::Plain, &ruler, columns, columns_of);
    for letters in LETTERS {
        roll.say(Look::Plain, letters, columns, columns_of);
    }
    roll.lines(vec![PageLine::Rule]);
    roll.say(Look::Plain, &say("thermal-test-figures"), columns, columns_of);
    roll.lines(vec![
        row("", &say("thermal-test-text"), "1.234.567"),
        row("ḍṭ ", &say("thermal-test-picture"), "1.234.567"),
        PageLine::Rule,
    ]);
    roll.say(Look::Plain, &say("thermal-test-codes"), columns, columns_of);
    roll.parts.extend([Part::Barcode(CODE.to_owned()), Part::Code(CODE.to_owned())]);
    roll
}

fn row(mark: &str, words: &str, figure: &str) -> PageLine {
    PageLine::Set {
        look: Look::Plain,
        indent: 0,
        words: format!("{mark}{words}"),
        figure: figure.to_owned(),
    }
}

fn tens(at: usize) -> char {
    u32::try_from(at / 10 % 10).ok().and_then(|digit| char::from_digit(digit, 10)).unwrap_or('.')
}
