use super::receipt_facts::ReceiptFacts;
use super::standing::Standing;
use crate::entry::{
    ChangedPayment, Fact, Method, Payment, PaymentChanged, PaymentStatus, Role, SignedEntry,
};
use crate::refusal::Refusal;
use crate::store::{KeptReceipt, Snapshot};
use crate::value::{EntryId, TillKey};

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
        receipt: &SignedEntry,
        changes: Vec<SignedEntry>,
        standing: &Standing,
    ) -> Option<Self> {
        let till = receipt.entry().till;
        let changes = changes.into_iter().filter(|change| fits(change, receipt));
        let candidates = changes.filter_map(|change| Candidate::of(change, till, standing));
        Self::counting(receipt, candidates.collect())
    }

    fn counting(receipt: &SignedEntry, candidates: Vec<Candidate>) -> Option<Self> {
        let (change, standing) = counting(candidates)?;
        Some(Self::by(receipt.clone(), change, standing))
    }

    /// By a change that is known to be the one that counts.
    pub(super) fn by(receipt: SignedEntry, change: SignedEntry, standing: usize) -> Self {
        Self { kept: KeptReceipt::of(&receipt), receipt, change, standing }
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

/// A receipt as it is known to have been paid by now; none where it is as it says, or does not count.
///
/// A change counts from the receipt's own till or a coordinator's, where its net and its offsets are the receipt's. A
/// coordinator's outranks a seller's, which cannot replace it; within a rank the highest id of those that nobody replaced
/// counts.
///
/// # Errors
/// What the store refuses.
pub fn paid_now(
    snapshot: Snapshot,
    standing: &Standing,
    receipt: &SignedEntry,
) -> Result<Option<PaidNow>, Refusal> {
    let counts = |till, id| standing.counts(till, id);
    if !counts(receipt.entry().till, receipt.id()) {
        return Ok(None);
    }
    let (said, _) = said(snapshot, receipt, counts)?;
    Ok(PaidNow::of(receipt, said, standing))
}

/// A receipt as one till alone says that it was paid, and that till: what stands of it where everything counts. None where
/// more than one word stands, or more than one till says any, where money never came by any of them, and where a word can
/// no longer be read.
///
/// # Errors
/// What the store refuses.
pub(super) fn said_by_one(
    snapshot: Snapshot,
    receipt: &SignedEntry,
) -> Result<Option<(TillKey, PaidNow)>, Refusal> {
    let (said, unreadable) = said(snapshot, receipt, |_, _| true)?;
    let Some(by) = said.first().map(|change| change.entry().till) else { return Ok(None) };
    let one_by = |change: &SignedEntry| change.entry().till == by && !never_came(change);
    if unreadable || never_came(receipt) || !said.iter().all(one_by) {
        return Ok(None);
    }
    let candidates = said.into_iter().map(|entry| Candidate { entry, coordinator: false });
    let paid = PaidNow::counting(receipt, candidates.collect());
    Ok(paid.filter(|paid| paid.standing == 1).map(|paid| (by, paid)))
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
    Ok(said(snapshot, receipt, |till, id| till == own || standing.counts(till, id))?.0)
}

/// Whether an entry says of money that it never came.
fn never_came(entry: &SignedEntry) -> bool {
    let failed = Some(PaymentStatus::Failed);
    match &entry.entry().fact {
        Fact::PaymentChanged(changed) => changed.payments.iter().any(|of| of.status == failed),
        _ => ReceiptFacts::of(entry)
            .is_some_and(|facts| facts.payments.iter().any(|of| of.status == failed)),
    }
}

/// What is said of a receipt that fits it, by those that count, and whether some of it can no longer be read: that is among
/// what is missing.
fn said(
    snapshot: Snapshot,
    receipt: &SignedEntry,
    counts: impl Fn(TillKey, EntryId) -> bool,
) -> Result<(Vec<SignedEntry>, bool), Refusal> {
    let Some(facts) = ReceiptFacts::of(receipt) else { return Ok((Vec::new(), false)) };
    let (mut said, mut unreadable) = (Vec::new(), false);
    for kept in snapshot.payment_changes_of(facts.receipt, receipt.id())? {
        if counts(kept.till, kept.id) {
            match snapshot.readable(kept.till, kept.seq, kept.id)? {
                Some(entry) => said.push(entry),
                None => unreadable = true,
            }
        }
    }
    said.retain(|change| fits(change, receipt));
    Ok((said, unreadable))
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
