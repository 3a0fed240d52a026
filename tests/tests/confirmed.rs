//! That payments came is added up between sales, so that no question reads it one by one; and every answer is the same as if
//! it had.

use lapak_core::books::Question;
use lapak_core::entry::Method;
use lapak_core::exchange::Extent;
use lapak_core::till::{
    ArrivedTyped, Behind, LendTill as _, MethodTyped, PaymentPlace, PaymentSettled, PaymentText,
    RefundReason, RefundTyped, SaleTyped, SalesAsked, Till, TillClosing,
};
use lapak_tests::fair::Fair;
use lapak_tests::lent::Lent;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// More than are folded at once.
const SALES: usize = 200;

/// What is done with a payment that waited, beside that it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    Nothing,
    Came,
    CameTwice,
    Failed,
    Less,
    ByCash,
    CameThenCash,
    Back,
    CameByOther,
}

#[test]
fn every_answer_is_the_same_as_if_each_were_read() {
    let fair = Fair::in_a_file(2);
    let (coordinator, seller) = (fair.open(0), fair.open(1));
    let receipts: Vec<String> = (0..SALES).map(|number| sold(&seller, number)).collect();
    met(&seller, &coordinator);
    let kinds = [
        Done::Came,
        Done::Came,
        Done::Came,
        Done::Nothing,
        Done::CameTwice,
        Done::Failed,
        Done::Less,
        Done::ByCash,
        Done::CameThenCash,
        Done::Back,
        Done::CameByOther,
    ];
    let some = (prop::collection::vec(prop::sample::select(kinds.to_vec()), 100), any::<bool>());
    let mut left = receipts.chunks(100);
    let mut runner = TestRunner::new(Config { cases: 2, ..Config::default() });
    let outcome = std::cell::RefCell::new(&mut left);
    runner
        .run(&some, |(done, fold_first)| {
            let chunk = outcome.borrow_mut().next().expect("as many chunks as cases");
            for (receipt, done) in chunk.iter().zip(&done) {
                act(&seller, &coordinator, receipt, *done);
            }
            if fold_first {
                fold(&seller);
                fold(&coordinator);
            }
            met(&seller, &coordinator);
            same(&seller);
            same(&coordinator);
            Ok(())
        })
        .expect("every answer is the same");
    fold(&seller);
    fold(&coordinator);
    same(&seller);
    same(&coordinator);
    // Afterwards the seller's till is closed in the middle of what it said.
    let key = seller.key();
    coordinator
        .with(|till| {
            let last = till.snapshot().chains()?.into_iter().find(|(of, ..)| of.to_string() == key);
            let half = last.map(|(_, seq, _)| seq / 2).unwrap_or_default();
            let to = TillClosing { last_seq: Some(half), ..TillClosing::default() };
            till.close_till(&key, &to).map(drop)
        })
        .expect("closed");
    same(&coordinator);
    fold(&coordinator);
    same(&coordinator);
}

fn sold(seller: &Lent, number: usize) -> String {
    let lines = vec![format!("KRP-01*{}", number % 3 + 1)];
    let payments = vec![PaymentText { method: Method::QRIS, amount: String::new() }];
    let typed = SaleTyped { lines, payments, ..SaleTyped::default() };
    seller.with(|till| till.sell(&typed)).expect("a sale").receipt
}

fn place(receipt: &str) -> PaymentPlace {
    PaymentPlace { receipt: receipt.to_owned(), id: None, payment: Some(1) }
}

fn less(place: PaymentPlace) -> ArrivedTyped {
    ArrivedTyped { place, amount: "10.000".into(), anyway: false }
}

fn act(seller: &Lent, coordinator: &Lent, receipt: &str, done: Done) {
    let came = |at: &Lent| at.with(|till| till.settle_payment(&place(receipt), true)).map(drop);
    let by_cash = || {
        let typed = MethodTyped { place: place(receipt), to: Method::CASH };
        seller.with(|till| till.change_method(&typed)).map(drop)
    };
    match done {
        Done::Nothing => Ok(()),
        Done::Came => came(seller),
        Done::CameTwice => came(seller).and_then(|()| came(coordinator)),
        Done::CameByOther => came(coordinator),
        Done::Failed => seller.with(|till| till.settle_payment(&place(receipt), false)).map(drop),
        Done::Less => seller.with(|till| till.arrived(&less(place(receipt)))).map(drop),
        Done::ByCash => by_cash(),
        Done::CameThenCash => came(seller).and_then(|()| by_cash()),
        Done::Back => {
            let typed = RefundTyped {
                receipt: receipt.to_owned(),
                lines: Vec::new(),
                reason: RefundReason::Damaged,
                method: Method::TRANSFER,
                arrived: Some(true),
                anyway: true,
                draft: None,
            };
            seller.with(|till| till.refund(&typed)).map(drop)
        }
    }
    .expect("it is said");
}

fn met(one: &Lent, other: &Lent) {
    for _ in 0..2 {
        one.round_done(Extent::Full);
        other.round_done(Extent::Full);
    }
}

fn fold(at: &Lent) {
    at.with(|till| {
        while till.rest()? {}
        Ok(())
    })
    .expect("folded");
}

/// What a till answers with what it has added up, and after it has forgotten all of that.
#[track_caller]
fn same(at: &Lent) {
    let before = at.with(answers).expect("answers");
    at.with(|till| till.store_mut().rebuild()).expect("everything is forgotten");
    let after = at.with(answers).expect("answers");
    agree(&before, &after);
    fold(at);
    let folded = at.with(answers).expect("answers");
    agree(&before, &folded);
}

#[track_caller]
fn agree(one: &[String], other: &[String]) {
    for (one, other) in one.iter().zip(other) {
        let differs = one.bytes().zip(other.bytes()).position(|(a, b)| a != b);
        let around = |text: &str| {
            let at = differs.unwrap_or_else(|| one.len().min(other.len()));
            let from = at.saturating_sub(200);
            String::from_utf8_lossy(&text.as_bytes()[from..(at + 100).min(text.len())]).into_owned()
        };
        assert!(one == other, "…{}…\n\nis not\n\n…{}…", around(one), around(other));
    }
}

fn answers(till: &mut Till) -> Result<Vec<String>, lapak_core::Refusal> {
    let mut answers = Vec::new();
    for question in Question::ALL {
        let totals = till.totals(question, None)?;
        answers.push(serde_json::to_string(&totals).expect("totals have a JSON form"));
    }
    let waiting = till.payments_view(None)?;
    answers.push(serde_json::to_string(&waiting).expect("a view"));
    for behind in [Behind::Claimed, Behind::Rounding] {
        let asked = SalesAsked { behind: Some(behind), ..SalesAsked::default() };
        answers.push(serde_json::to_string(&till.sales_asked(&asked)?).expect("a list"));
    }
    answers.push(serde_json::to_string(&till.attention()?).expect("a list"));
    answers.push(serde_json::to_string(&till.cash_totals(None)?).expect("the cash"));
    Ok(answers)
}

#[test]
fn what_is_settled_at_once_is_named_as_waiting_no_more() {
    let fair = Fair::in_a_file(2);
    let seller = fair.open(1);
    let receipts: Vec<String> = (0..SALES).map(|number| sold(&seller, number)).collect();
    let rows = seller.with(|till| till.payments_view(None)).expect("a view").rows;
    let settled: Vec<PaymentSettled> = rows
        .iter()
        .filter(|row| row.receipt != receipts[0])
        .map(|row| PaymentSettled {
            id: row.id.clone(),
            receipt: row.receipt.clone(),
            payment: row.payment,
            arrived: true,
        })
        .collect();
    seller.with(|till| till.settle_payments(&settled)).expect("settled");
    for _ in 0..2 {
        let attention = seller.with(|till| till.attention()).expect("attention");
        let waiting = attention.iter().find(|of| of.code == "payments_waiting").expect("one waits");
        let named = waiting.details.get("receipts").expect("they are named");
        assert_eq!(named, &receipts[0]);
        fold(&seller);
    }
}
