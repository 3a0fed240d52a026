//! What people do with a sale that was made: it comes back, whole or in parts, and how it was paid becomes known. Through the
//! façade that window and command line call.

mod exchange;
mod series;

use lapak_core::books::Question;
use lapak_core::entry::Method;
use lapak_core::exchange::Extent;
use lapak_core::till::{
    ArrivedTyped, LendTill as _, MethodTyped, Paper, PaymentPlace, PaymentSettled, PaymentText,
    RefundLineTyped, RefundReason, RefundTyped, SaleDone, SaleTyped, StatementTyped, Till,
};
use lapak_core::{Code, Refusal};
use lapak_tests::fair::Fair;
use lapak_tests::folder::{in_memory, opened, shift};
use tempfile::TempDir;

const STEP: i64 = 100;

#[test]
fn a_receipt_that_two_tills_took_back_debits_the_member_once_in_either_order() {
    for first in [1, 2] {
        let fair = Fair::in_a_file(3);
        let receipt = {
            let seller = fair.open(0);
            let done = seller.with(|till| till.sell(&of("KRP-01*2"))).expect("a sale");
            seller.round_done(Extent::Full);
            done.receipt
        };
        let tills: Vec<_> = fair.tills().map(|till| fair.open(till)).collect();
        for till in &tills {
            till.round_done(Extent::Full);
        }
        for till in &tills[1..] {
            let before = till
                .with(|till| till.drawer())
                .expect("a drawer")
                .expected
                .expect("it is told")
                .value;
            till.with(|till| till.refund(&all_of(&receipt))).expect("money back");
            let after = till
                .with(|till| till.drawer())
                .expect("a drawer")
                .expected
                .expect("it is told")
                .value;
            assert_eq!(before - after, 25_000, "each drawer shows the cash that went");
        }
        tills[first].round_done(Extent::Full);
        tills[3 - first].round_done(Extent::Full);
        for _ in 0..2 {
            tills.iter().for_each(|till| drop(till.round_done(Extent::Full)));
        }
        let mut states = Vec::new();
        for till in &tills {
            till.with(|till| {
                let totals = till.totals(Question::Member, None)?;
                let share: i64 = totals
                    .rows
                    .iter()
                    .filter_map(|row| row.figures.member_share.as_ref())
                    .map(|share| share.value)
                    .sum();
                assert_eq!(share, 0, "the member is debited once");
                let borne: Vec<i64> = totals.borne.iter().map(|(_, sum)| sum.value).collect();
                assert_eq!(borne, [20_000], "the second one is a line of its own");
                let items = till.attention()?;
                let twice = items.iter().filter(|item| item.code == "refund_twice").count();
                assert_eq!(twice, 1, "{:?}", items.iter().map(|i| &i.code).collect::<Vec<_>>());
                for question in [
                    Question::Day,
                    Question::Stand,
                    Question::Till,
                    Question::Method,
                    Question::Hour,
                    Question::Seller,
                ] {
                    assert_eq!(
                        till.totals(question, None)?.sum.paid.value,
                        -25_000,
                        "{question:?}"
                    );
                }
                Ok(())
            })
            .expect("asked");
            states.push(till.state());
        }
        assert!(states.iter().all(|state| *state == states[0]), "{states:?}");
        drop(tills);
        let dumps: Vec<String> = fair.tills().map(|till| fair.till(till).done(&["dump"])).collect();
        assert!(dumps.iter().all(|dump| *dump == dumps[0]));
    }
}

#[test]
fn what_may_not_come_back_is_refused_and_nothing_is_recorded() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = till.sell(&of("KRP-01*2")).expect("a sale");
    let entries = || till_entries(&stand);
    let code = |done: Result<_, Refusal>| -> Code {
        done.map(|_: lapak_core::till::RefundDone| ()).expect_err("refused").code()
    };
    let line = |line: u16, quantity: &str| RefundTyped {
        lines: vec![RefundLineTyped { line, quantity: quantity.into() }],
        ..all_of(&sold.receipt)
    };
    drop(till);
    let before = entries();
    let mut till = stand.till();
    assert_eq!(code(till.refund(&line(1, "3"))), Code::RefundAboveSold);
    assert_eq!(code(till.refund(&line(2, "1"))), Code::RefundAboveSold);
    assert_eq!(code(till.refund(&line(1, "0.5"))), Code::QuantityNotWhole);
    assert_eq!(code(till.refund(&line(1, "abc"))), Code::QuantityInvalid);
    assert_eq!(code(till.refund(&all_of("07-AAAA-0001"))), Code::ReceiptUnknown);
    drop(till);
    assert_eq!(entries(), before);

    let mut till = stand.till();
    let back = till.refund(&line(1, "1")).expect("one of two");
    assert_eq!(code(till.refund(&all_of(&back.receipt))), Code::RefundOfRefund);
    let void = |till: &mut Till, receipt: &str| till.void(&all_of(receipt));
    assert_eq!(code(void(&mut till, &sold.receipt)), Code::NotVoidable);
    till.refund(&all_of(&sold.receipt)).expect("the other one");
    assert_eq!(code(till.refund(&all_of(&sold.receipt))), Code::NothingLeft);

    let other = till.sell(&of("KRP-02")).expect("a sale");
    let drawer = till.drawer().expect("a drawer").expected.expect("it is told").value;
    let close = lapak_core::till::CloseShift {
        counted: drawer.to_string(),
        count: Vec::new(),
        shared: false,
    };
    till.close_shift(&close).expect("closed");
    assert_eq!(code(till.refund(&all_of(&other.receipt))), Code::NoShift);
    till.open_shift(&shift()).expect("another one");
    assert_eq!(code(void(&mut till, &other.receipt)), Code::NotVoidable);
    till.refund(&all_of(&other.receipt)).expect("in the next shift it is a refund");
}

#[test]
fn the_same_draft_gives_money_back_once() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = till.sell(&of("KRP-01*2")).expect("a sale");
    let draft = till.refund_view(&sold.receipt).expect("a view").draft;
    let typed = RefundTyped { draft: Some(draft), ..all_of(&sold.receipt) };
    let first = till.refund(&typed).expect("a refund");
    let again = till.refund(&typed).expect("the same one");
    assert_eq!((first.id, first.receipt), (again.id, again.receipt));
    let other = RefundTyped { reason: RefundReason::Damaged, ..typed };
    assert_eq!(till.refund(&other).expect_err("other content").code(), Code::DraftChanged);
}

#[test]
fn before_money_goes_back_it_is_said_whether_it_came() {
    let stand = Stand::new();
    let mut till = stand.till();
    for arrived in [true, false] {
        let sold = pay(&mut till, "KRP-01*2", &[(Method::QRIS, "")]);
        let ask = all_of(&sold.receipt);
        assert_eq!(till.refund(&ask).expect_err("it waits").code(), Code::PaymentWaits);
        let due = till.refund_due(&ask).expect("a view");
        assert_eq!(due.refused.map(|refused| refused.code).as_deref(), Some("payment_waits"));
        let before = till.drawer().expect("a drawer").expected.expect("it is told").value;
        let typed = RefundTyped { arrived: Some(arrived), ..ask };
        let done = till.void(&typed).expect("taken back");
        let out = before - till.drawer().expect("a drawer").expected.expect("it is told").value;
        assert_eq!(out, if arrived { 25_000 } else { 0 });
        assert_eq!(done.payments.len(), 1);
        assert!(
            till.payments_view(None).expect("a view").rows.is_empty(),
            "nothing waits any more"
        );
    }
    let totals = till.totals(Question::Method, None).expect("totals");
    assert_eq!(totals.sum.paid.value, 0);
    assert!(totals.borne.is_empty(), "{:?}", totals.borne);
}

#[test]
fn a_drawer_that_may_not_have_so_much_is_said_before_anything_is_recorded() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = pay(&mut till, "MDU-02*2", &[(Method::TRANSFER, "")]);
    let place = PaymentPlace { receipt: sold.receipt.clone(), id: None, payment: None };
    till.settle_payment(&place, true).expect("it came");
    let refused = till.refund(&all_of(&sold.receipt)).expect_err("150,000 of 100,000");
    assert_eq!(refused.code(), Code::DrawerShort);
    let sent = RefundTyped { method: Method::TRANSFER, ..all_of(&sold.receipt) };
    till.refund(&sent).expect("it is sent later");
    let waiting = till.payments_view(None).expect("a view");
    assert_eq!(waiting.sum.value, -150_000, "it waits to be sent");
}

#[test]
fn a_wrong_method_is_put_right_and_the_drawer_with_it() {
    let stand = Stand::new();
    let mut till = stand.till();
    // 0.350 kg of rice and a bag of chips: 20,200, in cash.
    let sold = pay(&mut till, "KRP-01,BRS-01*0.350", &[]);
    let before = till.drawer().expect("a drawer").expected.expect("it is told").value;
    let place = PaymentPlace { receipt: sold.receipt.clone(), id: None, payment: None };
    till.change_method(&truly(&place, Method::QRIS)).expect("it was QRIS");
    assert_eq!(
        before - till.drawer().expect("a drawer").expected.expect("it is told").value,
        sold.total.value
    );
    assert_eq!(till.payments_view(None).expect("a view").sum.value, sold.total.value);
    till.change_method(&truly(&place, Method::CASH)).expect("it was cash after all");
    assert_eq!(before, till.drawer().expect("a drawer").expected.expect("it is told").value);
    let same = till.change_method(&truly(&place, Method::CASH)).expect_err("as it is");
    assert_eq!(same.code(), Code::PaymentInvalid);
    // What was paid exactly without cash comes onto the step in cash.
    let exact = pay(&mut till, "JHE-01*0.333", &[(Method::QRIS, "")]);
    let place = PaymentPlace { receipt: exact.receipt.clone(), ..place };
    till.change_method(&truly(&place, Method::CASH)).expect("it was cash");
    let after = till.drawer().expect("a drawer").expected.expect("it is told").value;
    assert_eq!(after - before, exact.total.value / STEP * STEP);
}

#[test]
fn a_code_typed_wrongly_by_the_buyer_is_settled_for_less_and_for_more() {
    let stand = Stand::new();
    let mut till = stand.till();
    let less = pay(&mut till, "KRP-01*2", &[(Method::QRIS, "")]);
    let came = |of: &SaleDone, amount: &str| ArrivedTyped {
        place: PaymentPlace { receipt: of.receipt.clone(), id: None, payment: None },
        amount: amount.to_owned(),
        anyway: false,
    };
    till.arrived(&came(&less, "20.000")).expect("5,000 are missing");
    let totals = till.totals(Question::Day, None).expect("totals");
    assert_eq!(totals.borne.iter().map(|(_, sum)| sum.value).collect::<Vec<_>>(), [5_000]);
    let more = pay(&mut till, "KRP-01*2", &[(Method::QRIS, "")]);
    let before = till.drawer().expect("a drawer").expected.expect("it is told").value;
    till.arrived(&came(&more, "30.050")).expect("5,050 too much");
    let again = till.arrived(&came(&more, "30.050")).expect_err("it waits no more");
    assert_eq!(again.code(), Code::PaymentUnknown);
    assert_eq!(
        before - till.drawer().expect("a drawer").expected.expect("it is told").value,
        5_000
    );
    assert!(till.payments_view(None).expect("a view").rows.is_empty());

    // More than the drawer should hold goes back only once somebody has looked.
    let far_more = pay(&mut till, "KRP-01*2", &[(Method::QRIS, "")]);
    let holds = till.drawer().expect("a drawer").expected.expect("it is told").value;
    let typed = came(&far_more, &(holds + 25_000 + STEP).to_string());
    let short = till.arrived(&typed).expect_err("the drawer may not have so much");
    assert_eq!(short.code(), Code::DrawerShort);
    assert_eq!(till.payments_view(None).expect("a view").rows.len(), 1, "nothing is recorded");
    till.arrived(&ArrivedTyped { anyway: true, ..typed }).expect("it has");
    let left = till.drawer().expect("a drawer").expected.expect("it is told").value;
    assert_eq!(left, -STEP);
}

#[test]
fn a_days_payments_are_held_against_a_statement_and_confirmed_at_once() {
    let stand = Stand::new();
    let mut till = stand.till();
    for pieces in 1..=40 {
        pay(&mut till, &format!("KRP-01*{}", pieces % 9 + 1), &[(Method::QRIS, "")]);
    }
    let amounts = (1..=39).map(|pieces| format!("10/05 QRIS +{},00", 12_500 * (pieces % 9 + 1)));
    let text = amounts.chain(["7.777".into(), "saldo".into()]).collect::<Vec<_>>().join("\n");
    let view = till.statement(&StatementTyped { day: None, method: None, text }).expect("held");
    assert_eq!((view.matched.len(), view.waiting.len()), (39, 1));
    assert_eq!(view.left.iter().map(|amount| amount.value).collect::<Vec<_>>(), [7_777]);
    assert_eq!(view.wrong.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [41]);
    let settled: Vec<PaymentSettled> = view
        .matched
        .iter()
        .map(|row| PaymentSettled {
            id: row.id.clone(),
            receipt: row.receipt.clone(),
            payment: row.payment,
            arrived: true,
        })
        .collect();
    till.settle_payments(&settled).expect("settled");
    let left = till.payments_view(None).expect("a view");
    assert_eq!(left.rows.len(), 1);
    till.settle_payments(&settled).expect("said again, it changes nothing");
    let receipt = till.receipt(&view.matched[0].receipt, Paper::Mm58).expect("a receipt");
    assert!(receipt.text.contains("QRIS"), "{}", receipt.text);
}

#[test]
fn another_tills_payments_are_its_own_or_a_coordinators_to_settle() {
    let fair = Fair::in_a_file(3);
    let place = {
        let seller = fair.open(1);
        let done = seller.with(|till| {
            let payments = vec![PaymentText { method: Method::QRIS, amount: String::new() }];
            till.sell(&SaleTyped { payments, ..of("KRP-01") })
        });
        seller.round_done(Extent::Full);
        PaymentPlace { receipt: done.expect("a sale").receipt, id: None, payment: None }
    };
    let (coordinator, other) = (fair.open(0), fair.open(2));
    coordinator.round_done(Extent::Full);
    other.round_done(Extent::Full);
    let refused = other.with(|till| till.settle_payment(&place, true)).expect_err("not its own");
    assert_eq!(refused.code(), Code::PaymentNotYours);
    coordinator.with(|till| till.settle_payment(&place, false)).expect("a coordinator may");
    coordinator.round_done(Extent::Full);
    let seller = fair.open(1);
    seller.round_done(Extent::Full);
    let refused = seller.with(|till| till.settle_payment(&place, true)).expect_err("outranked");
    assert_eq!(refused.code(), Code::PaymentNotYours);
}

fn truly(place: &PaymentPlace, to: Method) -> MethodTyped {
    MethodTyped { place: place.clone(), to }
}

struct Stand(TempDir);

impl Stand {
    fn new() -> Self {
        let folder = in_memory();
        let mut till = opened(folder.path());
        till.found_sample("07").expect("founded");
        till.open_shift(&shift()).expect("a shift");
        Self(folder)
    }

    fn till(&self) -> Till {
        opened(self.0.path())
    }
}

fn till_entries(stand: &Stand) -> usize {
    stand.till().snapshot().ids().expect("the ids").len()
}

fn of(line: &str) -> SaleTyped {
    SaleTyped { lines: line.split(',').map(str::to_owned).collect(), ..SaleTyped::default() }
}

fn pay(till: &mut Till, lines: &str, payments: &[(Method, &str)]) -> SaleDone {
    let payments = payments.iter();
    let payments = payments.map(|&(method, amount)| PaymentText { method, amount: amount.into() });
    till.sell(&SaleTyped { payments: payments.collect(), ..of(lines) }).expect("a sale")
}

/// All that is left of a sale, in cash.
fn all_of(receipt: &str) -> RefundTyped {
    RefundTyped {
        receipt: receipt.into(),
        lines: Vec::new(),
        reason: RefundReason::ChangedMind,
        method: Method::CASH,
        arrived: None,
        anyway: false,
        draft: None,
    }
}
