use lapak_core::Language;
use lapak_core::thermal::{PaperWidth, labels_roll, receipt_roll, roll_bytes, slip_roll};
use lapak_tests::emulator::{Cut, Emulator};

use crate::sample::{form, labels, receipt, slip};
use crate::{page, printed};

#[test]
fn the_drawer_opens_with_a_roll_that_says_so_and_with_no_other() {
    let form = form(PaperWidth::Mm58, true);
    let mut roll = receipt_roll(&receipt(Language::Id), form.columns(), None);
    let kicks = |bytes: &[u8]| {
        let mut printer = Emulator::of(form.dots());
        printer.feed(bytes).expect("what a printer knows");
        printer.drawer_kicks()
    };
    assert_eq!(kicks(&roll_bytes(&roll, &form, None, None)), 0);
    roll.opens_drawer = true;
    assert_eq!(kicks(&roll_bytes(&roll, &form, None, None)), 1);
    assert_eq!(kicks(&roll_bytes(&roll, &form, None, Some("SALINAN"))), 0, "not with a copy");
    assert_eq!(kicks(&roll_bytes(&slip_roll(&slip(Language::Id), 32), &form, None, None)), 0);
}

#[test]
fn a_copy_is_marked_above_everything_else_and_nothing_else_is() {
    for paper in [PaperWidth::Mm58, PaperWidth::Mm80] {
        let form = form(paper, true);
        let roll = receipt_roll(&receipt(Language::Id), form.columns(), None);
        assert!(!page(&roll, form).is_marked("SALINAN"));
        for mark in ["SALINAN", "COPY"] {
            let [copy] = printed(&roll, form, Some(mark)).try_into().expect("one paper");
            assert!(copy.is_marked(mark));
            let first = copy.lines.iter().position(|line| line.contains(mark));
            let head = copy.lines.iter().position(|line| line.contains("Koperasi"));
            assert!(first < head, "{:?}", copy.lines);
        }
    }
}

#[test]
fn papers_are_cut_where_the_printer_cuts_and_else_fed_to_where_they_are_torn() {
    let labels = labels(&["KRP-01", "KRP-02", "KRP-03"]);
    let (cuts, tears) = (form(PaperWidth::Mm58, true), form(PaperWidth::Mm58, false));
    let roll = labels_roll(&labels, cuts.columns());
    let pages = printed(&roll, cuts, None);
    let codes: Vec<bool> = pages
        .iter()
        .zip(["01", "02", "03"])
        .map(|(page, code)| page.text().contains(code))
        .collect();
    assert_eq!((pages.len(), codes), (3, vec![true; 3]));
    assert!(pages.iter().all(|page| page.cut == Some(Cut::Full)));
    let [torn] = printed(&roll, tears, None).try_into().expect("one paper");
    assert_eq!(torn.cut, None);
    assert!(torn.lines.ends_with(&[const { String::new() }; 4]), "{:?}", torn.lines);
}

#[test]
fn papers_follow_each_other_and_nothing_of_one_is_left_in_the_next() {
    let form = form(PaperWidth::Mm58, true);
    let roll = receipt_roll(&receipt(Language::Id), form.columns(), Some("07-K3QX-0042"));
    let one = roll_bytes(&roll, &form, None, None);
    // Strong, large letters in the middle, in which somebody else left the printer.
    let left = b"\x1bE\x01\x1d!\x11\x1ba\x01\x1bt\x10";
    let bytes = [left.as_slice(), &one, &one].concat();
    let pages = Emulator::print(form.dots(), &bytes).expect("what a printer knows");
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[0].lines, pages[1].lines);
    assert!(pages[0].picture == pages[1].picture && pages[0].picture == page(&roll, form).picture);
}
