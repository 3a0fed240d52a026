use std::collections::{BTreeMap, HashSet};

use super::borne::{Borne, BorneCause, borne};
use super::doubtful::doubtful;
use super::paid::{PaidNow, paid_now};
use super::receipt_facts::ReceiptFacts;
use super::resolved::resolved;
use super::standing::Standing;
use crate::entry::Role;
use crate::refusal::Refusal;
use crate::store::{
    Cell, CellSums, Changed, KeptReceipt, Key, MemberKey, PaymentKey, ProductKey, ReceiptKey,
    Snapshot,
};
use crate::value::{EntryId, TillKey};

/// What became known of receipts after they were made. Most of it is said once, by one till, and kept as sums; the rest is
/// asked one by one.
#[derive(Debug, Default)]
pub struct PutRight {
    /// What is to be added to the sums of receipts.
    receipts: Vec<Cell<ReceiptKey>>,
    /// The same of payments.
    payments: Vec<Cell<PaymentKey>>,
    /// Every receipt that was asked, and whether a payment of it is still to be seen arrive.
    pub(super) asked: Vec<(KeptReceipt, bool)>,
    /// Those of them that were paid otherwise than they say, by id: each of which more than one till says something, or of
    /// which two words stand, or whose money never came.
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
        let right = Self::payments(snapshot, standing)?;
        let borne = borne(snapshot, standing, &right.paid)?;
        Ok(Self { borne, ..right })
    }

    /// Reads how receipts were truly paid, and not what the cooperative bears.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn payments(snapshot: Snapshot, standing: &Standing) -> Result<Self, Refusal> {
        if !snapshot.has_changes()? {
            return Ok(Self::default());
        }
        let doubtful = doubtful(snapshot, standing)?;
        let holds = |by: TillKey, till: TillKey| {
            let may = by == till || standing.role(by) == Some(Role::Coordinator);
            may && !doubtful.contains(&by) && !doubtful.contains(&till)
        };
        let mut right = Self::default();
        let mut apart: HashSet<(TillKey, TillKey)> = HashSet::new();
        for (by, cell) in snapshot.resolved_receipts()? {
            if holds(by, cell.till) {
                right.receipts.push(cell);
            } else {
                apart.insert((cell.till, by));
            }
        }
        let payments = snapshot.resolved_payments()?.into_iter();
        let payments = payments.filter(|(by, cell)| holds(*by, cell.till));
        right.payments.extend(payments.map(|(_, cell)| cell));
        let mut ask = snapshot.receipts_to_ask()?;
        for (till, by) in apart {
            if standing.role(till).is_some() {
                ask.extend(snapshot.receipts_resolved_by(till, by)?);
            }
        }
        for kept in snapshot.said_since(snapshot.resolved_to()?, i64::MAX)? {
            if let Some((by, paid)) = resolved(snapshot, &kept)?
                && holds(by, kept.till)
            {
                right.add(paid.changed_back());
            }
            ask.push(kept);
        }
        let ask: BTreeMap<EntryId, KeptReceipt> =
            ask.into_iter().map(|kept| (kept.id, kept)).collect();
        for kept in ask.into_values() {
            right.ask(snapshot, standing, kept)?;
        }
        Ok(right)
    }

    fn ask(
        &mut self,
        snapshot: Snapshot,
        standing: &Standing,
        kept: KeptReceipt,
    ) -> Result<(), Refusal> {
        // What can no longer be read is among what is missing.
        let Some(receipt) = snapshot.readable(kept.till, kept.seq, kept.id)? else {
            return Ok(());
        };
        let paid = paid_now(snapshot, standing, &receipt)?;
        let waits = match (&paid, ReceiptFacts::of(&receipt)) {
            (Some(paid), _) => paid.claimed().is_some(),
            (None, Some(facts)) => facts.waits(),
            (None, None) => false,
        };
        self.asked.push((kept, waits));
        if let Some(paid) = paid {
            self.add(paid.changed());
            self.paid.push(paid);
        }
        Ok(())
    }

    fn add(&mut self, changed: Changed) {
        self.receipts.push(changed.receipt);
        self.payments.extend(changed.payments);
    }

    /// How much more cash, or below zero less, a shift's receipts brought into its drawer than they say.
    #[must_use]
    pub fn cash_of_shift(&self, till: TillKey, shift: EntryId) -> i64 {
        let of_shift = self.payments.iter().filter(|cell| (cell.till, cell.shift) == (till, shift));
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
        right.receipts.iter().cloned().chain(borne).collect()
    }
}

impl Corrected for PaymentKey {
    fn cells(right: &PutRight) -> Vec<Cell<Self>> {
        right.payments.clone()
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
