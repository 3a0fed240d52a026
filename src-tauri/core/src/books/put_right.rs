use std::collections::BTreeMap;

use super::borne::{Borne, BorneCause, borne};
use super::paid::{PaidNow, claimed, paid_now};
use super::receipt_facts::ReceiptFacts;
use super::standing::Standing;
use crate::entry::{ChangedPayment, Method, paid_by};
use crate::refusal::Refusal;
use crate::store::{Cell, CellSums, Key, MemberKey, PaymentKey, ProductKey, ReceiptKey, Snapshot};
use crate::value::{Day, EntryId, TillKey};

/// What became known of receipts after they were made, and so is in no kept sum: it is added to the sums at each question.
#[derive(Debug, Default)]
pub struct PutRight {
    /// Receipts that were paid otherwise than they say.
    pub paid: Vec<PaidNow>,
    /// What the cooperative bears.
    pub borne: Vec<Borne>,
}

impl PutRight {
    /// Reads it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn read(snapshot: Snapshot, standing: &Standing) -> Result<Self, Refusal> {
        if !snapshot.has_changes()? {
            return Ok(Self::default());
        }
        let paid = paid_now(snapshot, standing)?;
        let borne = borne(snapshot, standing, &paid)?;
        Ok(Self { paid, borne })
    }

    /// How much more cash, or below zero less, a shift's receipts brought into its drawer than they say.
    #[must_use]
    pub fn cash_of_shift(&self, till: TillKey, shift: EntryId) -> i64 {
        let cells = PaymentKey::cells(self).into_iter();
        let of_shift = cells.filter(|cell| (cell.till, cell.shift) == (till, shift));
        let cash = of_shift.filter(|cell| cell.key.0.passes_a_drawer());
        cash.map(|cell| cell.sums.net + cell.sums.rounding).sum()
    }
}

/// A measure whose sums are put right.
pub(super) trait Corrected: Key {
    /// What is to be added to them.
    fn cells(right: &PutRight) -> Vec<Cell<Self>>;
}

impl Corrected for ReceiptKey {
    fn cells(right: &PutRight) -> Vec<Cell<Self>> {
        let paid = right.paid.iter().map(|paid| {
            let facts = paid.facts();
            let was: Vec<ChangedPayment> = facts.payments.iter().map(Into::into).collect();
            let (before, now) = (claimed(was.iter()), paid.claimed());
            let key = Self {
                stand: facts.stand.to_string(),
                seller: paid
                    .receipt
                    .entry()
                    .by
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                hour: facts.hour,
                claimed_receipts: i64::from(now.is_some()) - i64::from(before.is_some()),
                claimed: now.unwrap_or(0) - before.unwrap_or(0),
            };
            let rounding = paid.rounding() - facts.rounding;
            place(paid, &facts, key, CellSums { rounding, ..CellSums::default() })
        });
        let borne = right.borne.iter().filter_map(|of| {
            let key = Self {
                stand: of.stand.clone(),
                seller: of.seller.clone(),
                hour: of.hour,
                claimed_receipts: 0,
                claimed: 0,
            };
            of.share(key)
        });
        paid.chain(borne).collect()
    }
}

impl Corrected for PaymentKey {
    fn cells(right: &PutRight) -> Vec<Cell<Self>> {
        let mut cells = Vec::new();
        for paid in &right.paid {
            let facts = paid.facts();
            let was: Vec<ChangedPayment> = facts.payments.iter().map(Into::into).collect();
            let refund = facts.lines.iter().any(|line| line.quantity_milli.milli() < 0);
            let mut sums = by_method(&was, facts.rounding, -1, refund);
            for (method, added) in by_method(paid.payments(), paid.rounding(), 1, refund) {
                let sum = sums.entry(method).or_default();
                sum.receipts += added.receipts;
                sum.refunds += added.refunds;
                sum.net += added.net;
                sum.rounding += added.rounding;
            }
            let changed = sums.into_iter().filter(|(_, sums)| *sums != CellSums::default());
            cells.extend(changed.map(|(method, sums)| place(paid, &facts, Self(method), sums)));
        }
        cells
    }
}

impl Corrected for ProductKey {
    fn cells(right: &PutRight) -> Vec<Cell<Self>> {
        let key = |of: &Borne| {
            of.line.map(|line| Self { product: line.product, unit: line.unit, list_price: 0 })
        };
        right.borne.iter().filter_map(|of| of.share(key(of)?)).collect()
    }
}

impl Corrected for MemberKey {
    fn cells(right: &PutRight) -> Vec<Cell<Self>> {
        let key = |of: &Borne| of.line.map(|line| Self(line.member));
        right.borne.iter().filter_map(|of| of.share(key(of)?)).collect()
    }
}

impl Borne {
    /// The member's share that a refund took off and that is not the member's to give back.
    fn share<K>(&self, key: K) -> Option<Cell<K>> {
        let sums = CellSums { member_share: self.amount, ..CellSums::default() };
        let of_refund = self.cause == BorneCause::Refund;
        let (till, shift, day) = (self.till, self.shift, self.day);
        of_refund.then_some(Cell { till, shift, day, key, sums })
    }
}

fn place<K>(paid: &PaidNow, facts: &ReceiptFacts, key: K, sums: CellSums) -> Cell<K> {
    let (shift, day): (EntryId, Day) = (facts.shift, facts.day);
    Cell { till: paid.kept.till, shift, day, key, sums }
}

/// What each method paid, or with a `sign` below zero did not pay after all.
fn by_method(
    payments: &[ChangedPayment],
    rounding: i64,
    sign: i64,
    refund: bool,
) -> BTreeMap<Method, CellSums> {
    let payments = payments.iter().map(|payment| (payment.method, payment.amount));
    let sums = |(method, (amount, rounding))| {
        let sums = CellSums {
            receipts: sign,
            refunds: if refund { sign } else { 0 },
            net: sign * (amount - rounding),
            rounding: sign * rounding,
            ..CellSums::default()
        };
        (method, sums)
    };
    paid_by(payments, rounding).into_iter().map(sums).collect()
}
