//! One draft is one sale, however often and from wherever it is sent (cases 10 and 12 of `cases.md`).

use std::collections::BTreeSet;
use std::process::{Child, Stdio};

use lapak_core::Code;
use lapak_core::entry::Method;
use lapak_core::till::{Clock, PaymentText, Till};
use lapak_tests::lapak::{Answered, Lapak, NOON};
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

/// Case 12: the same number in two tabs, and one order dropped.
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

/// Case 10: a till that froze after the sale was recorded, and submits it again when it is back.
#[test]
fn a_frozen_till_that_submits_again_has_sold_once() {
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    let mut till = opened(data.path());
    till.enter("KRP-01*2").expect("rung up");
    till.open_pay().expect("pay opens");
    let frozen = tempfile::tempdir().expect("a folder");
    drop(till);
    let store = "ledger.sqlite";
    std::fs::copy(data.path().join(store), frozen.path().join(store)).expect("copied");
    let mut till = opened(data.path());
    let sold = till.pay(&[cash()]).expect("sold");
    let cart = kept_cart(frozen.path());
    keep_cart(data.path(), till, &cart);
    let mut till = opened(data.path());
    let again = till.pay(&[cash()]).expect("known");
    assert_eq!((again.id, again.receipt), (sold.id, sold.receipt));
    assert!(till.cart().expect("a cart").lines.is_empty());
    keep_cart(data.path(), till, &cart);
    let mut till = opened(data.path());
    till.cart_step(1, 1).expect("one more");
    assert_eq!(till.pay(&[cash()]).expect_err("other content").code(), Code::DraftChanged);
    assert_eq!(till.cart().expect("a cart").lines.len(), 1, "the cart is kept");
    drop(till);
    assert_eq!(receipts(&Lapak::at(data.path())).len(), 1);
}

fn opened(folder: &std::path::Path) -> Till {
    Till::open(folder, Clock::Stopped(NOON.parse().expect("a moment"))).expect("a till")
}

fn cash() -> PaymentText {
    PaymentText { method: Method::Cash, amount: "50000".into() }
}

/// The cart as the window still had it while the till was frozen.
fn kept_cart(folder: &std::path::Path) -> (String, String) {
    let store = rusqlite::Connection::open(folder.join("ledger.sqlite")).expect("a store");
    let sql = "SELECT cart, state FROM local_cart WHERE held_at IS NULL";
    store.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("a cart")
}

fn keep_cart(folder: &std::path::Path, till: Till, (cart, state): &(String, String)) {
    drop(till);
    let store = rusqlite::Connection::open(folder.join("ledger.sqlite")).expect("a store");
    store
        .execute("INSERT INTO local_cart VALUES (?1, ?2, NULL)", [cart, state])
        .expect("the cart is back");
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
