use std::collections::BTreeMap;

use super::paid::{PaidNow, claimed};
use crate::entry::{ChangedPayment, Method, MethodPaid, paid_by};
use crate::store::{Cell, CellSums, Changed, PaymentKey, ReceiptKey};

impl PaidNow {
    /// What it adds to the sums.
    pub(super) fn changed(&self) -> Changed {
        let facts = self.facts();
        let was: Vec<ChangedPayment> = facts.payments.iter().map(Into::into).collect();
        let (before, now) = (claimed(was.iter()), self.claimed());
        let by = self.receipt.entry().by.as_ref();
        let key = ReceiptKey {
            stand: facts.stand.to_string(),
            seller: by.map(ToString::to_string).unwrap_or_default(),
            hour: facts.hour,
            claimed_receipts: i64::from(now.is_some()) - i64::from(before.is_some()),
            claimed: now.unwrap_or(0) - before.unwrap_or(0),
        };
        let rounding = self.rounding() - facts.rounding;
        let refund = self.is_refund();
        let mut sums = by_method(&was, facts.rounding, -1, refund);
        for (method, added) in by_method(self.payments(), self.rounding(), 1, refund) {
            let sum = sums.entry(method).or_default();
            sum.receipts += added.receipts;
            sum.refunds += added.refunds;
            sum.net += added.net;
            sum.rounding += added.rounding;
            sum.back += added.back;
            sum.claimed += added.claimed;
            sum.failed += added.failed;
        }
        let changed = sums.into_iter().filter(|(_, sums)| *sums != CellSums::default());
        let (till, shift, day) = (self.kept.till, facts.shift, facts.day);
        let payment = |(method, sums)| Cell { till, shift, day, key: PaymentKey(method), sums };
        let sums = CellSums { rounding, ..CellSums::default() };
        Changed {
            receipt: Cell { till, shift, day, key, sums },
            payments: changed.map(payment).collect(),
        }
    }

    /// What takes that off the sums again.
    pub(super) fn changed_back(&self) -> Changed {
        let Changed { mut receipt, mut payments } = self.changed();
        receipt.key.claimed_receipts *= -1;
        receipt.key.claimed *= -1;
        receipt.sums = receipt.sums.taken_off();
        for payment in &mut payments {
            payment.sums = payment.sums.taken_off();
        }
        Changed { receipt, payments }
    }
}

impl CellSums {
    fn taken_off(self) -> Self {
        Self {
            receipts: -self.receipts,
            refunds: -self.refunds,
            net: -self.net,
            rounding: -self.rounding,
            back: -self.back,
            claimed: -self.claimed,
            failed: -self.failed,
            ..self
        }
    }
}

/// What each method paid, or with a `sign` below zero did not pay after all.
fn by_method(
    payments: &[ChangedPayment],
    rounding: i64,
    sign: i64,
    refund: bool,
) -> BTreeMap<Method, CellSums> {
    let payments = payments.iter().map(|of| (of.method, of.amount, of.status));
    let sums = |(method, MethodPaid { amount, rounding, claimed, failed })| {
        let sums = CellSums {
            receipts: sign,
            refunds: if refund { sign } else { 0 },
            net: sign * (amount - rounding),
            rounding: sign * rounding,
            back: if refund { sign * amount } else { 0 },
            claimed: sign * claimed,
            failed: sign * failed,
            ..CellSums::default()
        };
        (method, sums)
    };
    paid_by(payments, rounding).into_iter().map(sums).collect()
}
