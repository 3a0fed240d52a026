//! What does not add up of money, goods and shifts.

use lapak_core::books::Matter;
use lapak_core::entry::{Fact, GoodsMoved, PaymentChanged, Payout};
use lapak_tests::pen::Pen;
use serde_json::json;

use crate::made::Made;

const DAY: &str = "2024-05-10";

pub(crate) fn cash_difference() {
    Made::short(1000).accepted(Matter::CashDifference);
}

pub(crate) fn drawer_not_countable() {
    let mut made = Made::new();
    let shift = made.shift.clone();
    let first = made.closed(&shift, DAY, Some(0));
    let again = made.pen.open_shift();
    let second = made.closed(&again, DAY, None);
    made.take(&[first, again, second]);
    made.accepted(Matter::DrawerNotCountable);
}

pub(crate) fn shift_open() {
    let mut made = Made::new();
    made.pen.set_day("2024-05-09");
    let shift = made.pen.open_shift();
    made.take(std::slice::from_ref(&shift));
    let found = made.named(Matter::ShiftOpen);
    assert_eq!(
        (&found["details"]["day"], &found["acceptable"]),
        (&"2024-05-09".into(), &false.into())
    );
    let closed = made.closed(&shift, "2024-05-09", Some(0));
    made.take(&[closed]);
    made.gone(Matter::ShiftOpen);
    // This till's own is closed on it, under its own day.
    made.json(&["shift", "open", "--float", "0", "--day", "2024-05-09", "--by", "R1"]);
    made.named(Matter::ShiftOpen);
    made.json(&["shift", "close", "--counted", "0"]);
    made.gone(Matter::ShiftOpen);
}

pub(crate) fn refund_twice() {
    let mut made = Made::new();
    let mut other = made.fair.admitted("other", "09");
    let shift = other.open_shift();
    let sold = made.sold();
    let refunds = [made.pen.refund(&sold), other.refund(&sold)];
    made.take(&[shift, sold.clone()]);
    made.take(&refunds);
    let found = made.only(Matter::RefundTwice);
    let Fact::Sale(sale) = &sold.entry().fact else { panic!("a sale") };
    assert_eq!(found["details"]["receipt"], sale.receipt.to_string());
    assert_eq!(
        (&found["details"]["count"], &found["details"]["sum"]),
        (&"1".into(), &"10000".into())
    );
    made.gone(Matter::Borne);
    made.accepted(Matter::RefundTwice);
}

pub(crate) fn refund_unseen() {
    let mut made = Made::new();
    let sold = made.sold();
    let mut other = made.fair.admitted("other", "09");
    let shift = other.open_shift();
    let refund = other.refund(&sold);
    made.take(&[shift, refund]);
    made.accepted(Matter::RefundUnseen);
    // The sale comes, and with it the member is debited.
    made.take(&[sold]);
    made.gone(Matter::RefundUnseen);
}

pub(crate) fn borne() {
    let mut made = Made::new();
    let sold = made.sold();
    let Fact::Sale(sale) = &sold.entry().fact else { panic!("a sale") };
    let payment = |status: &str| json!({"method": "qris", "amount": 12_500, "status": status});
    let said = |pen: &mut Pen, replaces: Vec<lapak_core::value::EntryId>, status: &str| {
        pen.write::<PaymentChanged>(json!({
            "replaces": replaces, "of": sold.id(), "receipt": sale.receipt, "net": 12_500,
            "cash_step": 100, "group": null, "rounding": 0, "payments": [payment(status)],
            "reason": null,
        }))
    };
    let claimed = said(&mut made.pen, Vec::new(), "claimed");
    let failed = said(&mut made.pen, vec![claimed.id()], "failed");
    made.take(&[sold.clone(), claimed, failed.clone()]);
    made.accepted(Matter::Borne);
    // It came after all.
    let confirmed = said(&mut made.pen, vec![failed.id()], "confirmed");
    made.take(&[confirmed]);
    made.gone(Matter::Borne);
}

pub(crate) fn other_shift() {
    let made = Made::new();
    let mut other = made.fair.admitted("other", "09");
    other.set_shift(&made.shift);
    let sold = made.fair.sold(&mut other);
    made.take(&[sold]);
    made.accepted(Matter::OtherShift);
    let again = made.fair.sold(&mut other);
    made.take(&[again]);
    made.named(Matter::OtherShift);
}

pub(crate) fn payout_twice() {
    let mut made = Made::new();
    let sold = made.sold();
    made.take(&[sold]);
    let mut pens = ["ana", "budi"].map(|name| Pen::new(name, "09", Some(made.fair.id)));
    for pen in &mut pens {
        made.take(&[pen.introduce()]);
        made.json(&["till", "admit", &pen.letters(), "--role", "coordinator"]);
    }
    for (pen, draft) in pens
        .iter_mut()
        .zip(["00112233445566778899aabbccddee01", "00112233445566778899aabbccddee02"])
    {
        made.take(&[pen.write::<Payout>(json!({
            "draft": draft, "member": made.fair.member.id(), "member_code": "M7QD", "day": DAY,
            "shift": null, "method": "transfer", "amount": 10_000, "reason": "settlement",
            "owed": 10_000, "before": 0,
        }))]);
    }
    let named = made.named(Matter::PayoutTwice);
    let member = named["details"]["member"].as_str().expect("a code").to_owned();
    assert_eq!(named["details"]["second"], "10000", "{named}");
    made.accepted(Matter::PayoutTwice);
    // What the member gives back to a till that knows of both settles it.
    let back = ["payout", &member, "10000", "--reason", "returned", "--method", "transfer"];
    made.json(&back);
    made.gone(Matter::PayoutTwice);
}

pub(crate) fn stock_below_zero() {
    let mut made = Made::new();
    let goods = |pen: &mut Pen, made: &Made, pieces: i64, draft: &str| {
        pen.write::<GoodsMoved>(json!({
            "draft": draft, "movement": "in", "stand": "08", "other_stand": null, "of": null,
            "day": DAY, "borne_by": null,
            "lines": [{"product": made.fair.product.id(), "sku": "KRP-01", "unit": "pcs",
                "quantity_milli": pieces * 1000, "member": made.fair.member.id(),
                "member_code": "M7QD", "owed": 0}],
            "reason": null,
        }))
    };
    let mut pen = made.pen.clone();
    let came = goods(&mut pen, &made, 1, "00112233445566778899aabbccddee03");
    made.pen = pen;
    let sold = [made.sold(), made.sold(), made.sold()];
    made.take(&[came]);
    made.take(&sold);
    made.accepted(Matter::StockBelowZero);
    let mut pen = made.pen.clone();
    let more = goods(&mut pen, &made, 5, "00112233445566778899aabbccddee04");
    made.take(&[more]);
    made.gone(Matter::StockBelowZero);
}

pub(crate) fn payments_waiting() {
    let made = Made::new();
    made.json(&["shift", "open", "--float", "0", "--by", "R1"]);
    made.json(&["sell", "KRP-01", "--qris", "12500"]);
    assert_eq!(made.named(Matter::PaymentsWaiting)["details"]["age"], "0");
    made.accepted(Matter::PaymentsWaiting);
    made.json(&["sell", "KRP-01", "--qris", "12500"]);
    made.named(Matter::PaymentsWaiting);
}
