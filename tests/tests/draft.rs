//! One draft is one sale, however often and from wherever it is sent.

use std::collections::BTreeSet;
use std::process::{Child, Stdio};

use lapak_core::Code;
use lapak_core::entry::Method;
use lapak_core::till::{Clock, PaymentText, Till};
use lapak_tests::attempts::DRAFTED;
use lapak_tests::lapak::{Answered, Lapak, NOON};
use lapak_tests::window::command;
use serde_json::Value;

const DRAFT: &str = "0123456789abcdef0123456789abcdef";
const SALE: [&str; 6] = ["sell", "KRP-01*2", "--cash", "50000", "--draft", DRAFT];

#[test]
fn the_same_draft_from_six_processes_at_once_is_one_receipt() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let answers = at_once(&lapak, &[&SALE[..]; 6]);
    for answer in &answers {
        assert_eq!(answer.exit, Some(0), "{}", answer.err);
        assert_eq!(answer.out, answers[0].out);
    }
    assert_eq!(receipts(&lapak).len(), 1);
    assert_eq!(lapak.done(&SALE), answers[0].out, "asked once more, later");
    lapak.verify();
}

#[test]
fn one_draft_from_six_processes_at_once_is_one_entry_of_every_kind() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let before = lapak.entries().len();
    let attempts = || {
        let mut attempts = command("attempts");
        attempts.arg(data.path()).arg(&DRAFT[..30]).stdout(Stdio::piped());
        attempts.spawn().expect("it starts")
    };
    let running: Vec<Child> = [(); 6].iter().map(|()| attempts()).collect();
    let ended = running.into_iter().map(|child| child.wait_with_output().expect("it ends"));
    let answers: Vec<Answered> = ended.map(Answered::from).collect();
    for answer in &answers {
        assert_eq!(answer.exit, Some(0), "{}", answer.err);
        assert_eq!(answer.out, answers[0].out);
    }
    assert_eq!(answers[0].out.lines().count(), DRAFTED.len());
    assert_eq!(lapak.entries().len(), before + DRAFTED.len());
    lapak.verify();
}

#[test]
fn the_same_draft_with_other_content_is_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    lapak.done(&SALE);
    let before = lapak.done(&["dump"]);
    for other in [
        ["sell", "KRP-01*3", "--cash", "50000", "--draft", DRAFT],
        ["sell", "KRP-02*2", "--cash", "50000", "--draft", DRAFT],
        ["sell", "KRP-01*2", "--cash", "100000", "--draft", DRAFT],
        ["sell", "KRP-01*2", "--qris", "25000", "--draft", DRAFT],
        ["sell", "KRP-01*2", "--discount=1000", "--cash=50000", "--draft", DRAFT],
    ] {
        let answered = lapak.run(&other);
        assert_eq!((answered.exit, answered.refusal().code.as_str()), (Some(1), "draft_changed"));
    }
    assert_eq!(lapak.done(&["dump"]), before);
}

/// Sold at once from one data folder, as from two tabs: no number twice, none dropped.
#[test]
fn six_sales_at_once_have_six_numbers() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let skus = ["KRP-01", "KRP-02", "KRP-03", "RPY-01", "SBL-01", "SBL-02"];
    let sales = skus.map(|sku| ["sell", sku]);
    let answers = at_once(&lapak, &sales.each_ref().map(|sale| &sale[..]));
    let numbered: BTreeSet<String> = answers.iter().map(receipt_of).collect();
    assert_eq!(numbered, receipts(&lapak));
    let numbers = numbered.iter().filter_map(|receipt| receipt.rsplit('-').next());
    assert!(numbers.eq(["0001", "0002", "0003", "0004", "0005", "0006"]), "{numbered:?}");
    lapak.verify();
}

/// A till that froze after the sale was recorded. When it is back, the cart that became a sale is no cart.
#[test]
fn a_frozen_till_that_comes_back_does_not_ring_the_sale_up_again() {
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    let mut till = opened(data.path());
    till.enter("KRP-01*2").expect("rung up");
    till.open_pay().expect("pay opens");
    drop(till);
    let mut till = opened(data.path());
    assert_eq!(till.cart().expect("a cart").lines.len(), 1, "not sold yet");
    till.pay(&[cash()]).expect("sold");
    drop(till);
    let mut till = opened(data.path());
    assert!(till.cart().expect("a cart").lines.is_empty());
    assert_eq!(till.pay(&[cash()]).expect_err("nothing to sell").code(), Code::CartEmpty);
    till.enter("KRP-01").expect("the next buyer");
    till.cart_hold().expect("put aside");
    assert_eq!(
        till.cart().expect("a cart").held.len(),
        1,
        "the sold cart is not put aside with it"
    );
    drop(till);
    assert_eq!(receipts(&Lapak::at(data.path())).len(), 1);
}

fn opened(folder: &std::path::Path) -> Till {
    Till::open(folder, Clock::Stopped(NOON.parse().expect("a moment"))).expect("a till")
}

fn cash() -> PaymentText {
    PaymentText { method: Method::CASH, amount: "50000".into() }
}

/// Starts all commands before it waits for the first.
fn at_once(lapak: &Lapak, commands: &[&[&str]]) -> Vec<Answered> {
    let start = |arguments: &&[&str]| {
        let mut command = lapak.command();
        command.args(*arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("the program starts")
    };
    let running: Vec<Child> = commands.iter().map(start).collect();
    let ended = running.into_iter().map(|child| child.wait_with_output().expect("it ends").into());
    ended.collect()
}

fn receipts(lapak: &Lapak) -> BTreeSet<String> {
    let entries = lapak.entries();
    let count = entries.iter().filter(|(_, receipt)| receipt.is_some()).count();
    let receipts: BTreeSet<String> =
        entries.into_iter().filter_map(|(_, receipt)| receipt).collect();
    assert_eq!(receipts.len(), count, "a number twice");
    receipts
}

fn receipt_of(answered: &Answered) -> String {
    let sale: Value = serde_json::from_str(&answered.out).expect("one JSON value");
    sale["receipt"].as_str().expect("a number").to_owned()
}
