use lapak_core::Language;
use lapak_core::paper::{Look, PageLine};
use lapak_core::thermal::{CodePage, Form, PaperWidth, Part, Roll, receipt_roll, roll_bytes};
use lapak_tests::emulator::Emulator;
use proptest::prelude::*;

use crate::sample::{form, receipt, row, sold};
use crate::{page, printed};

fn roll_of(words: &str, figure: &str) -> Roll {
    let line =
        PageLine::Set { look: Look::Plain, indent: 0, words: words.into(), figure: figure.into() };
    Roll { title: String::new(), parts: vec![Part::Line(line)], opens_drawer: false }
}

/// By tables that are not those of the crate that chose the bytes.
#[test]
fn every_letter_that_is_sent_as_text_is_printed_as_itself() {
    let ranges =
        [0x20..0x7f, 0xa0..0x250, 0x370..0x400, 0x2000..0x2130, 0x2190..0x2600, 0xf770..0xf810];
    for code_page in CodePage::ALL {
        let form = Form { code_page, ..form(PaperWidth::Mm58, true) };
        let mut as_text = 0;
        // Signs that are not sent as they are: "-" for a minus, and the like.
        let sent_otherwise = "−–—·×‘’“”…";
        for c in ranges.clone().into_iter().flatten().filter_map(char::from_u32) {
            if sent_otherwise.contains(c) {
                continue;
            }
            let words = format!("a{c}b");
            let page = page(&roll_of(&words, ""), form);
            if page.pictures == 0 {
                as_text += 1;
                // A space that is not broken is one.
                let said = page.lines[0].replace('\u{a0}', " ");
                let meant = words.replace(['\u{a0}', '\u{2002}'], " ");
                assert_eq!(said, meant, "{:x} in {code_page:?}", u32::from(c));
            }
        }
        let least = if code_page == CodePage::Ascii { 95 } else { 190 };
        assert!(as_text >= least, "{code_page:?} has {as_text} letters");
    }
}

#[test]
fn a_line_is_text_where_the_code_page_has_all_its_letters_and_else_a_picture() {
    let pictures = |code_page: CodePage, words: &str| {
        let form = Form { code_page, ..form(PaperWidth::Mm58, true) };
        page(&roll_of(words, ""), form).pictures
    };
    assert_eq!(pictures(CodePage::Ascii, "Kue lapis"), 0);
    assert_eq!(pictures(CodePage::Ascii, "Kué lapis"), 1);
    assert_eq!(pictures(CodePage::Wpc1252, "Kué lapis, 5 €"), 0);
    assert_eq!(pictures(CodePage::Pc850, "Kué lapis, 5 €"), 1);
    assert_eq!(pictures(CodePage::Wpc1252, "Ḍaḍih"), 1);
    // What would be a command to a printer is never sent as text.
    assert_eq!(pictures(CodePage::Ascii, "a\u{1b}@b"), 1);
    assert_eq!(pictures(CodePage::Pc437, "a\u{f79b}b"), 1);
}

/// The figure of a line that is a picture ends in the same column as that of a line of text, digit below digit.
#[test]
fn figures_of_pictures_align_with_those_of_text() {
    for paper in [PaperWidth::Mm58, PaperWidth::Mm80] {
        let form = form(paper, true);
        let digits = |words: &str| {
            let picture = page(&roll_of(words, "1.111.111"), form).picture;
            let dark = |x: u32| (0..picture.height()).any(|y| picture.get_pixel(x, y).0[0] == 0);
            // From the first column behind the words, where each digit has its own.
            let columns = picture.width() / 12;
            let cells = (columns - 9..columns).map(|cell| (cell * 12..cell * 12 + 12).any(dark));
            let before = (columns - 10) * 12..(columns - 9) * 12;
            (cells.collect::<Vec<bool>>(), before.clone().any(dark))
        };
        let all = (vec![true; 9], false);
        assert_eq!((digits("Kopi"), digits("Kopí ḍ")), (all.clone(), all));
    }
}

#[test]
fn two_hundred_and_fifty_lines_come_out_each_once_and_in_order() {
    let mut long = receipt(Language::Id);
    long.lines = (1..=250)
        .map(|number| sold(&format!("Produk nomor {number}"), "1 x 1.000", &number.to_string()))
        .collect();
    for paper in [PaperWidth::Mm58, PaperWidth::Mm80] {
        let form = form(paper, true);
        let page = page(&receipt_roll(&long, form.columns(), None), form);
        let names: Vec<&String> =
            page.lines.iter().filter(|line| line.starts_with("Produk nomor")).collect();
        let meant: Vec<String> = (1..=250).map(|number| format!("Produk nomor {number}")).collect();
        assert_eq!(names, meant.iter().collect::<Vec<_>>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    /// The printer refuses a line that is wider than its paper, be it text or a picture.
    #[test]
    fn no_line_is_wider_than_the_paper_and_every_figure_is_whole(
        names in proptest::collection::vec("[A-Za-z]{1,60}|[a-zé ]{1,60}|\\PC{1,40}", 1..5),
        amount in 0..2_000_000_000_000_i64,
        wide in any::<bool>(),
        changed in any::<bool>(),
        page_of in 0..CodePage::ALL.len(),
    ) {
        let figure = amount.to_string();
        let mut made = receipt(Language::Id);
        made.lines = names.iter().map(|name| sold(name, "1 x", &figure)).collect();
        made.organisation = names[0].clone();
        made.total = row("TOTAL", &format!("Rp{figure}"));
        let paper = if wide { PaperWidth::Mm80 } else { PaperWidth::Mm58 };
        let form = Form { code_page: CodePage::ALL[page_of], ..form(paper, true) };
        // Where the printer was changed since, the roll was made for other paper.
        let columns = if changed { 80 - form.columns() } else { form.columns() };
        let roll = receipt_roll(&made, columns, None);
        let pages = Emulator::print(form.dots(), &roll_bytes(&roll, &form, None, None));
        let pages = pages.map_err(|refused| TestCaseError::fail(refused.to_string()))?;
        let ends = pages[0].lines.iter().filter(|line| line.ends_with(&format!(" {figure}")));
        prop_assert_eq!(ends.count(), names.len());
    }
}

#[test]
fn a_roll_waits_as_json_and_is_the_same_again() {
    let form = form(PaperWidth::Mm58, true);
    let mut roll = receipt_roll(&crate::sample::marked(), form.columns(), Some("07-K3QX-0042"));
    roll.opens_drawer = true;
    let json = serde_json::to_string(&roll).expect("JSON");
    let again: Roll = serde_json::from_str(&json).expect("a roll");
    assert_eq!(again, roll);
    assert_eq!(printed(&again, form, None).len(), 1);
}
