//! The printer of our own is one that can be trusted.

use lapak_core::Language;
use lapak_core::thermal::{PaperWidth, receipt_roll, roll_bytes};
use lapak_tests::emulator::Emulator;

use crate::sample::{form, receipt};

fn sent() -> Vec<u8> {
    let form = form(PaperWidth::Mm58, true);
    let mut roll = receipt_roll(&receipt(Language::Id), form.columns(), Some("07-K3QX-0042"));
    roll.opens_drawer = true;
    roll_bytes(&roll, &form, None, None)
}

#[test]
fn it_refuses_what_it_does_not_know_and_says_where() {
    let refused = |bytes: &[u8]| Emulator::print(384, bytes).expect_err("it is refused");
    let unknown = refused(b"\x1b@Kopi\n\x1bZ\x05abc");
    assert_eq!((unknown.at, unknown.bytes.as_str()), (7, "1b 5a"));
    assert_eq!(unknown.to_string(), "unknown command at byte 7: 1b 5a");
    // Codes of the printer's own, which not every printer has.
    assert_eq!(refused(b"\x1d(k\x03\x001A2").why, "unknown command");
    assert_eq!(refused(b"\x1dk\x02123").why, "unknown command");
    assert_eq!(refused(b"a\x00b").at, 1);
    assert_eq!(refused("x".repeat(33).as_bytes()).why, "a line wider than the paper");
    assert_eq!(refused(b"\x1dv0\x00\x31\x00\x01\x00").why, "the end of a command is missing");
    let wide = [b"\x1dv0\x00\x31\x00\x01\x00".as_slice(), &[0; 49]].concat();
    assert_eq!(refused(&wide).why, "a picture wider than the paper");
    assert_eq!(refused(b"\x1bp\x00").why, "the end of a command is missing");
    let mut printer = Emulator::of(384);
    let first = printer.feed(b"\x1bZ").expect_err("it is refused");
    assert_eq!(printer.feed(b"Kopi").expect_err("and stays so"), first);
}

#[test]
fn it_prints_the_same_however_the_bytes_come() {
    let whole = Emulator::print(384, &sent()).expect("what a printer knows");
    for step in [1, 7, 1000] {
        let mut printer = Emulator::of(384);
        for part in sent().chunks(step) {
            assert_eq!(printer.feed(part).expect("what a printer knows"), b"");
        }
        assert_eq!(printer.drawer_kicks(), 1);
        assert_eq!(printer.pages().len(), 1, "what is cut off is out");
        let pages = printer.finished();
        assert!(pages[0].picture == whole[0].picture && pages[0].lines == whole[0].lines);
    }
}

#[test]
fn without_paper_it_says_so_and_goes_on_when_there_is_some() {
    let bytes = sent();
    let mut printer = Emulator::of(384).with_paper(10);
    let mut at = 0;
    while printer.is_reading() && at < bytes.len() {
        assert_eq!(printer.feed(&bytes[at..=at]).expect("what a printer knows"), b"");
        at += 1;
    }
    assert!(
        !printer.has_paper() && at < bytes.len(),
        "it takes what its memory holds, and no more"
    );
    assert_eq!(printer.pages().len(), 0);
    let state = |printer: &mut Emulator, asked: u8| {
        let answers = printer.feed(&[0x10, 0x04, asked]).expect("a question");
        <[u8; 1]>::try_from(answers).expect("an answer")[0]
    };
    assert_eq!([1, 2, 3, 4].map(|asked| state(&mut printer, asked)), [0x1a, 0x32, 0x12, 0x7e]);
    printer.refill().expect("what a printer knows");
    printer.feed(&bytes[at..]).expect("what a printer knows");
    assert_eq!([1, 2, 3, 4].map(|asked| state(&mut printer, asked)), [0x12; 4]);
    let whole = Emulator::print(384, &bytes).expect("what a printer knows");
    assert!(printer.finished()[0].picture == whole[0].picture, "no line is lost");
}

#[test]
fn it_stops_reading_in_the_middle_of_a_line() {
    let bytes = sent();
    let mut printer = Emulator::of(384).stopping_after(700);
    let mut taken = 0;
    while printer.is_reading() {
        printer.feed(&bytes[taken..=taken]).expect("what a printer knows");
        taken += 1;
    }
    assert_eq!(taken, 700);
    printer.go_on();
    assert!(printer.is_reading());
    printer.feed(&bytes[taken..]).expect("what a printer knows");
    assert_eq!(printer.finished().len(), 1);
}
