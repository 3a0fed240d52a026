//! What waits, and what becomes of it.

use lapak_core::Code;
use lapak_core::entry::Method;
use lapak_core::till::{PaymentText, PrintStep, PrinterTyped, ReceiptsPrinted, SaleTyped, Till};
use lapak_tests::emulator::Emulator;
use lapak_tests::folder::{in_memory, opened};

use crate::ends::{Network, Reader, pipe};
use crate::{
    PATIENT, SHORT, always, is_copy, is_printed, not_printed, page, path, print, sold, till_with,
};

#[test]
fn two_hundred_receipts_come_out_each_once_and_in_order_though_the_printer_is_pulled_three_times() {
    let printer = Network::well();
    let (_folder, mut till) = till_with(&printer.word);
    let receipts: Vec<String> = (0..200).map(|_| sold(&mut till)).collect();
    let pulled = [40, 100, 101];
    let mut again = 0;
    while let Some(row) = till.print_queue().expect("read").rows.first() {
        let at = receipts.iter().position(|of| row.title.contains(of)).expect("one of them");
        let is_pulled = again < pulled.len() && pulled[again] == at;
        if is_pulled {
            printer.pull_after(100);
            again += 1;
        }
        let tried = print(&mut till, &PATIENT).expect("one waits");
        match tried.not_sent {
            Some(not) => {
                assert!(is_pulled && not.begun, "{:?} at {at}", not.refusal);
                assert_eq!(not.refusal.code(), Code::PrinterGone);
            }
            None => assert!(!is_pulled, "{at} was pulled"),
        }
    }
    let pages: Vec<_> = printer.papers().iter().map(|paper| page(paper)).collect();
    assert_eq!(pages.len(), receipts.len());
    for (at, (page, receipt)) in pages.iter().zip(&receipts).enumerate() {
        assert!(page.text().contains(receipt.as_str()), "{receipt} is {}", page.text());
        assert_eq!(is_copy(page), pulled.contains(&at), "{receipt}");
    }
}

#[test]
fn a_pipe_loses_what_nobody_read_and_it_goes_out_again_as_a_copy() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().join("printer");
    pipe(&at);
    let (_data, mut till) = till_with(path(&at));
    let receipts: Vec<String> = (0..12).map(|_| sold(&mut till)).collect();
    assert_eq!(not_printed(&mut till, &SHORT).0.code(), Code::PrinterOff, "nobody reads");
    for (n, receipt) in receipts.iter().enumerate() {
        let pulled = n % 4 == 2;
        if pulled {
            let mut reader = Reader::at(&at);
            let not = std::thread::scope(|scope| {
                let printing = scope.spawn(|| not_printed(&mut till, &PATIENT));
                assert!(!is_copy_begun(&reader.exactly(100)));
                drop(reader);
                printing.join().expect("no panic")
            });
            assert_eq!((not.0.code(), not.1), (Code::PrinterGone, true), "{receipt}");
        }
        let mut reader = Reader::at(&at);
        let (bytes, printed) = reader.while_done(|| is_printed(&mut till));
        assert!(printed);
        let page = page(&bytes);
        assert!(page.text().contains(receipt.as_str()));
        assert_eq!(is_copy(&page), pulled, "{receipt}");
    }
}

fn is_copy_begun(bytes: &[u8]) -> bool {
    bytes.windows(7).any(|of| of == b"SALINAN")
}

#[test]
fn a_printer_without_paper_gets_nothing_and_then_all_of_it_unmarked() {
    let printer = Network::of(|question| vec![if question == 4 { 0x72 } else { 0x12 }]);
    let (_folder, mut till) = till_with(&printer.word);
    let receipt = sold(&mut till);
    for (answers, code) in [
        (None, Code::PrinterPaperOut),
        (
            Some((|question| vec![if question == 2 { 0x16 } else { 0x12 }]) as fn(u8) -> Vec<u8>),
            Code::PrinterCoverOpen,
        ),
        (Some(|question| vec![if question == 3 { 0x1a } else { 0x12 }]), Code::PrinterFaulty),
    ] {
        answers.into_iter().for_each(|answers| printer.answer(answers));
        let (refusal, begun) = not_printed(&mut till, &PATIENT);
        assert_eq!((refusal.code(), begun), (code, false));
        let view = till.print_queue().expect("read");
        let said = view.rows[0].reason.clone().expect("a reason");
        assert_eq!((said.code.as_str(), view.stuck), (code.as_str(), true));
        assert!(view.said.starts_with(&said.message), "{}", view.said);
        assert_eq!((view.rows[0].state, view.rows[0].copy), (PrintStep::Failed, false));
    }
    assert!(printer.papers().is_empty());
    printer.answer(|question| vec![if question == 4 { 0x1e } else { 0x12 }]);
    assert!(is_printed(&mut till));
    let page = page(&printer.papers()[0]);
    assert!(page.text().contains(&receipt) && !is_copy(&page));
    let said = till.print_queue().expect("read").said;
    assert!(said.contains("hampir habis"), "{said}");
}

#[test]
fn what_a_printer_says_that_nobody_asked_for_changes_nothing() {
    let noise: [fn(u8) -> Vec<u8>; 4] =
        [|_| Vec::new(), |_| b"\x72\x72\x72".to_vec(), |_| vec![0xff], |_| vec![0; 1000]];
    for answers in noise {
        let printer = Network::of(answers);
        let (_folder, mut till) = till_with(&printer.word);
        let receipt = sold(&mut till);
        assert!(is_printed(&mut till));
        assert!(page(&printer.papers()[0]).text().contains(&receipt));
    }
}

#[test]
fn a_receipt_is_printed_once_and_whatever_comes_later_is_a_copy_through_which_no_drawer_opens() {
    let printer = Network::well();
    let (_folder, mut till) = till_with(&printer.word);
    till.set_printer(Some(&PrinterTyped { drawer: true, copies: 2, ..always(&printer.word) }))
        .expect("set");
    let receipt = sold(&mut till);
    till.print_receipt(&receipt, false, None).expect("handed over");
    let by_qris = vec![PaymentText { method: Method::QRIS, amount: String::new() }];
    let sale = SaleTyped { lines: vec!["KRP-01".into()], payments: by_qris, ..Default::default() };
    till.sell(&sale).expect("sold");
    while print(&mut till, &PATIENT).is_some() {}
    let kicks: Vec<usize> = printer
        .papers()
        .iter()
        .map(|paper| {
            let mut emulator = Emulator::of(384);
            emulator.feed(paper).expect("a printer understands it");
            emulator.drawer_kicks()
        })
        .collect();
    assert_eq!(kicks, [1, 0, 0, 0, 0]);
    let copies: Vec<bool> = printer.papers().iter().map(|paper| is_copy(&page(paper))).collect();
    assert_eq!(copies, [false, true, true, false, true]);
}

#[test]
fn nothing_is_printed_of_a_sale_that_is_refused_or_was_made_before() {
    let (_folder, mut till) = till_with("tcp:127.0.0.1:9");
    let cash = |amount: &str| vec![PaymentText { method: Method::CASH, amount: amount.into() }];
    let draft = Some("0123456789abcdef0123456789abcdef".to_owned());
    let sale = SaleTyped { lines: vec!["KRP-01".into()], draft, ..SaleTyped::default() };
    till.sell(&SaleTyped { payments: cash("100"), ..sale.clone() }).expect_err("short");
    till.sell(&SaleTyped { lines: vec!["NONE".into()], ..sale.clone() }).expect_err("unknown");
    assert!(till.print_queue().expect("read").rows.is_empty());
    for _ in 0..2 {
        till.sell(&sale).expect("sold");
        till.rest().expect("it rests");
        assert_eq!(till.print_queue().expect("read").rows.len(), 1);
    }
}

#[test]
fn what_waits_can_be_thrown_away_one_by_one_or_all() {
    let (_folder, mut till) = till_with("tcp:127.0.0.1:9");
    let receipts: Vec<String> = (0..3).map(|_| sold(&mut till)).collect();
    let rows = till.print_queue().expect("read").rows;
    assert_eq!(till.discard_print(Some(rows[1].job)).expect("gone"), 1);
    let refused = till.discard_print(Some(rows[1].job)).expect_err("gone already");
    assert_eq!(refused.code(), Code::PrinterJobUnknown);
    let left = till.print_queue().expect("read").rows;
    assert!(left[0].title.contains(&receipts[0]) && left[1].title.contains(&receipts[2]));
    assert_eq!(till.discard_print(None).expect("gone"), 2);
    assert!(till.print_queue().expect("read").rows.is_empty());
}

#[test]
fn papers_wait_for_a_printer_and_none_is_taken_without_one() {
    let folder = in_memory();
    let mut till: Till = opened(folder.path());
    till.found_sample("07").expect("founded");
    assert_eq!(till.print_test(None).expect_err("none").code(), Code::PrinterNone);
    till.set_printer(Some(&PrinterTyped {
        receipts: ReceiptsPrinted::Asked,
        ..always("tcp:127.0.0.1:9")
    }))
    .expect("set");
    till.print_test(None).expect("handed over");
    till.set_printer(None).expect("off");
    assert!(print(&mut till, &PATIENT).is_none(), "nobody prints it");
    drop(till);
    let mut till = opened(folder.path());
    assert_eq!(till.print_queue().expect("read").rows.len(), 1);
    let printer = Network::well();
    till.set_printer(Some(&always(&printer.word))).expect("set");
    assert!(is_printed(&mut till));
    assert!(!is_copy(&page(&printer.papers()[0])), "it never began");
}

#[test]
fn what_waits_is_in_no_till_that_a_backup_becomes() {
    let (folder, mut till) = till_with("tcp:127.0.0.1:9");
    sold(&mut till);
    let file = folder.path().join("fair.lapak");
    till.store_mut().backup(&file).expect("saved");
    let other = in_memory();
    let mut restored = opened(other.path());
    let now = lapak_tests::folder::noon();
    restored.store_mut().restore(&file, now).expect("restored");
    assert!(restored.print_queue().expect("read").rows.is_empty());
    assert_eq!(till.print_queue().expect("read").rows.len(), 1);
}
