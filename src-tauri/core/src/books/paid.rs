use std::collections::{HashMap, HashSet};

use super::receipt_facts::ReceiptFacts;
use super::standing::Standing;
use crate::entry::{
    ChangedPayment, Fact, Method, Payment, PaymentChanged, PaymentStatus, Role, SignedEntry,
};
use crate::refusal::{Code, Refusal};
use crate::store::{KeptPaymentChange, KeptReceipt, Snapshot};
use crate::value::{EntryId, TillKey, TillLetters};

/// A receipt of which it is known by now that it was paid otherwise than it says.
#[derive(Debug)]
pub struct PaidNow {
    /// The sale or refund, which counts.
    pub receipt: SignedEntry,
    /// Where it stands.
    pub kept: KeptReceipt,
    /// The change that counts.
    pub change: SignedEntry,
    /// How many changes stand of which this one was taken: more than one is to be asked about.
    pub standing: usize,
}

impl PaidNow {
    /// Its payments, as they are known by now.
    #[must_use]
    pub fn payments(&self) -> &[ChangedPayment] {
        &self.said().payments
    }

    /// What keeps its net and these payments equal.
    #[must_use]
    pub fn rounding(&self) -> i64 {
        self.said().rounding.amount()
    }

    /// What it says itself.
    ///
    /// # Panics
    /// Never: it is a receipt.
    #[must_use]
    pub fn facts(&self) -> ReceiptFacts<'_> {
        ReceiptFacts::of(&self.receipt).expect("only receipts are changed")
    }

    /// What is still to be seen arrive, or still to be sent back; none where there is no such payment.
    #[must_use]
    pub fn claimed(&self) -> Option<i64> {
        claimed(self.payments().iter())
    }

    /// The change that counts of those that were made of a receipt which counts; none where none does.
    #[must_use]
    pub fn of(
        kept: KeptReceipt,
        receipt: SignedEntry,
        changes: Vec<SignedEntry>,
        standing: &Standing,
    ) -> Option<Self> {
        let till = receipt.entry().till;
        let changes = changes.into_iter().filter(|change| fits(change, &receipt));
        let candidates = changes.filter_map(|change| Candidate::of(change, till, standing));
        let (change, standing) = counting(candidates.collect())?;
        Some(Self { receipt, kept, change, standing })
    }

    /// Whether money was given back.
    #[must_use]
    pub fn is_refund(&self) -> bool {
        matches!(self.receipt.entry().fact, Fact::Refund(_))
    }

    fn said(&self) -> &PaymentChanged {
        let Fact::PaymentChanged(changed) = &self.change.entry().fact else {
            unreachable!("it was read as a change")
        };
        changed
    }
}

/// A change that may count, and whether a coordinator says so.
struct Candidate {
    entry: SignedEntry,
    coordinator: bool,
}

/// The receipts that count and that were paid otherwise than they say, in the order of their ids.
///
/// A change counts from the receipt's own till or a coordinator's, where its net and its offsets are the receipt's. A
/// coordinator's outranks a seller's, which cannot replace it; within a rank the highest id of those that nobody replaced
/// counts.
///
/// # Errors
/// What the store refuses.
pub fn paid_now(snapshot: Snapshot, standing: &Standing) -> Result<Vec<PaidNow>, Refusal> {
    paid_by_changes(snapshot, standing, snapshot.payment_changes()?)
}

/// The same of the receipts that stand behind a number of their till's chain, as those of a shift do.
///
/// # Errors
/// What the store refuses.
pub fn paid_now_behind(
    snapshot: Snapshot,
    standing: &Standing,
    till: TillKey,
    seq: u64,
) -> Result<Vec<PaidNow>, Refusal> {
    paid_by_changes(snapshot, standing, snapshot.payment_changes_behind(till, seq)?)
}

fn paid_by_changes(
    snapshot: Snapshot,
    standing: &Standing,
    changes: Vec<KeptPaymentChange>,
) -> Result<Vec<PaidNow>, Refusal> {
    let mut by_receipt: HashMap<EntryId, Vec<SignedEntry>> = HashMap::new();
    for kept in changes {
        if standing.counts(kept.till, kept.id) {
            match snapshot.entry(kept.till, kept.seq, kept.id) {
                Ok(entry) => by_receipt.entry(kept.of).or_default().push(entry),
                // It is among what is missing.
                Err(refusal) if refusal.code() == Code::EntryUnreadable => {}
                Err(refusal) => return Err(refusal),
            }
        }
    }
    let mut paid = Vec::new();
    for (of, changes) in by_receipt {
        if let Some((kept, receipt)) = changed_receipt(snapshot, standing, of, &changes)? {
            paid.extend(PaidNow::of(kept, receipt, changes, standing));
        }
    }
    paid.sort_unstable_by_key(|paid| paid.kept.id);
    Ok(paid)
}

/// What is said of how one receipt was paid, by the tills that count and by this one, by till and number.
///
/// # Errors
/// What the store refuses.
pub fn said_of(
    snapshot: Snapshot,
    standing: &Standing,
    own: TillKey,
    receipt: &SignedEntry,
) -> Result<Vec<SignedEntry>, Refusal> {
    let Some(facts) = ReceiptFacts::of(receipt) else { return Ok(Vec::new()) };
    let mut said = Vec::new();
    for kept in snapshot.payment_changes_of(facts.receipt, receipt.id())? {
        if kept.till == own || standing.counts(kept.till, kept.id) {
            match snapshot.entry(kept.till, kept.seq, kept.id) {
                Ok(entry) => said.push(entry),
                // It is among what is missing.
                Err(refusal) if refusal.code() == Code::EntryUnreadable => {}
                Err(refusal) => return Err(refusal),
            }
        }
    }
    said.retain(|change| fits(change, receipt));
    Ok(said)
}

/// The receipt that some changes are of, if it is held and counts. Each names its number, so the first that tells it is
/// enough.
fn changed_receipt(
    snapshot: Snapshot,
    standing: &Standing,
    of: EntryId,
    changes: &[SignedEntry],
) -> Result<Option<(KeptReceipt, SignedEntry)>, Refusal> {
    let mut looked_for: HashSet<(TillLetters, u32)> = HashSet::new();
    for change in changes {
        let Fact::PaymentChanged(changed) = &change.entry().fact else { continue };
        let number = (changed.receipt.letters(), changed.receipt.number());
        if !looked_for.insert(number) {
            continue;
        }
        let Some(kept) = snapshot.receipt_of(number.0, number.1, of)? else { continue };
        if !standing.counts(kept.till, kept.id) {
            return Ok(None);
        }
        return match snapshot.entry(kept.till, kept.seq, kept.id) {
            Ok(entry) => Ok(Some((kept, entry))),
            Err(refusal) if refusal.code() == Code::EntryUnreadable => Ok(None),
            Err(refusal) => Err(refusal),
        };
    }
    Ok(None)
}

/// Whether a change is one of this receipt as it is: its net, its exchange and its offsets, which no change touches.
fn fits(change: &SignedEntry, receipt: &SignedEntry) -> bool {
    let Fact::PaymentChanged(changed) = &change.entry().fact else { return false };
    let Some(facts) = ReceiptFacts::of(receipt) else { return false };
    let group = match &receipt.entry().fact {
        Fact::Sale(sale) => sale.group,
        Fact::Refund(refund) => refund.group,
        _ => None,
    };
    let net: i64 = facts.lines.iter().map(|line| line.net).sum();
    let offsets_were = facts.payments.iter().filter(|payment| payment.method == Method::OFFSET);
    let offsets_are = changed.payments.iter().filter(|payment| payment.method == Method::OFFSET);
    changed.receipt == *facts.receipt
        && changed.net.amount() == net
        && changed.group == group
        && offsets_were.map(|payment| payment.amount).eq(offsets_are.map(|payment| payment.amount))
}

impl Candidate {
    /// A change by a till that may say so.
    fn of(entry: SignedEntry, receipts_till: TillKey, standing: &Standing) -> Option<Self> {
        let till = entry.entry().till;
        let coordinator = standing.role(till) == Some(Role::Coordinator);
        (coordinator || till == receipts_till).then_some(Self { entry, coordinator })
    }

    fn replaces(&self, other: &Self) -> bool {
        let Fact::PaymentChanged(changed) = &self.entry.entry().fact else { return false };
        self.coordinator >= other.coordinator && changed.replaces.contains(&other.entry.id())
    }
}

/// The one that counts, and how many stand beside it in its rank, itself among them.
fn counting(candidates: Vec<Candidate>) -> Option<(SignedEntry, usize)> {
    let stands = |of: &Candidate| !candidates.iter().any(|other| other.replaces(of));
    let mut standing: Vec<&Candidate> = candidates.iter().filter(|of| stands(of)).collect();
    standing.sort_unstable_by_key(|of| (of.coordinator, of.entry.id()));
    let highest = *standing.last()?;
    let rank = standing.iter().filter(|of| of.coordinator == highest.coordinator).count();
    Some((highest.entry.clone(), rank))
}

/// What is still to be seen arrive, or still to be sent back; none where there is no such payment.
pub(super) fn claimed<'p>(payments: impl Iterator<Item = &'p ChangedPayment>) -> Option<i64> {
    let claimed = payments.filter(|payment| payment.status == Some(PaymentStatus::Claimed));
    claimed.map(|payment| payment.amount.amount()).reduce(i64::saturating_add)
}

impl From<&Payment> for ChangedPayment {
    fn from(payment: &Payment) -> Self {
        Self { method: payment.method, amount: payment.amount, status: payment.status }
    }
}
