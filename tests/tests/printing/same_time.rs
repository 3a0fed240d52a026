//! Several at once: a till that sells while a printer hangs, and tills that share one.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use lapak_core::Code;
use lapak_core::printer::{Device, Devices, Sending};
use lapak_core::till::{LendTill as _, PrintStep, print_next};
use lapak_tests::lent::Lent;

use crate::ends::{Network, Reader, pipe};
use crate::{PATIENT, path, sold, till_with};

#[test]
fn a_sale_is_made_while_the_printer_hangs_and_its_receipt_waits_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().join("printer");
    pipe(&at);
    let _never_reads = Reader::at(&at);
    let (_data, mut till) = till_with(path(&at));
    sold(&mut till);
    let lent = Lent::new(till);
    let stopped = AtomicBool::new(false);
    thread::scope(|scope| {
        let (begins, begun) = channel();
        let (own, stopped) = (lent.clone(), &stopped);
        let printing = scope.spawn(move || {
            let sending = Sending { patience: Duration::from_secs(3600), stopped };
            print_next(&own, &sending, |job| begins.send(job.number).expect("heard"))
        });
        let first = begun.recv().expect("it begins");
        for sale in 1..=5 {
            lent.with(|till| Ok(sold(till))).expect("sold");
            let rows = lent.with(|till| till.print_queue()).expect("read").rows;
            assert_eq!(
                (rows.len(), rows[0].job, rows[0].state),
                (1 + sale, first, PrintStep::Sending)
            );
            assert!(!rows[0].copy && rows[1].state == PrintStep::Waiting);
        }
        assert!(!printing.is_finished(), "the printer still hangs");
        lent.with(|till| till.discard_print(Some(first))).expect("thrown away");
        stopped.store(true, Ordering::SeqCst);
        let tried = printing.join().expect("no panic").expect("asked").expect("one");
        assert_eq!(tried.not_sent.expect("stopped").refusal.code(), Code::PrinterStopped);
    });
    assert_eq!(lent.with(|till| till.print_queue()).expect("read").rows.len(), 5);
}

#[test]
fn no_paper_is_torn_by_another_tills() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().join("printer");
    pipe(&at);
    let device: Device = path(&at).parse().expect("a printer");
    let papers_of = |letter: u8| {
        for n in 0..30_usize {
            let paper = [vec![letter; 3000 + 100 * n], vec![b'\n']].concat();
            Devices::default().send(&device, &paper, &PATIENT).expect("sent");
        }
    };
    let (bytes, ()) = Reader::at(&at).while_done(|| {
        thread::scope(|scope| {
            scope.spawn(|| papers_of(b'a'));
            scope.spawn(|| papers_of(b'b'));
        });
    });
    let papers: Vec<&[u8]> =
        bytes.split(|byte| *byte == b'\n').filter(|of| !of.is_empty()).collect();
    assert_eq!(papers.len(), 60);
    for paper in papers {
        assert!(paper.iter().all(|byte| *byte == paper[0]), "a paper is torn");
    }
}

#[test]
fn two_tills_share_a_printer_in_the_network() {
    let printer = Network::well();
    let tills: Vec<_> = (0..2).map(|_| till_with(&printer.word)).collect();
    let sold: Vec<String> = thread::scope(|scope| {
        let each = tills.into_iter().map(|(folder, mut till)| {
            scope.spawn(move || {
                let receipts: Vec<String> = (0..20).map(|_| sold(&mut till)).collect();
                while crate::print(&mut till, &PATIENT).is_some_and(|of| of.not_sent.is_none()) {}
                drop(folder);
                receipts
            })
        });
        let each: Vec<_> = each.collect();
        each.into_iter().flat_map(|one| one.join().expect("no panic")).collect()
    });
    let pages: Vec<String> =
        printer.papers().iter().map(|paper| crate::page(paper).text()).collect();
    assert_eq!(pages.len(), 40);
    for receipt in &sold {
        assert_eq!(pages.iter().filter(|page| page.contains(receipt.as_str())).count(), 1);
    }
}
