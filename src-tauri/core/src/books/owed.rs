use std::collections::BTreeMap;

use super::goods::goods_cells;
use super::shifts::Shifts;
use super::standing::Standing;
use super::totals::Books;
use crate::entry::{Role, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::store::{KeptOwed, MemberKey, Snapshot};
use crate::value::{Day, EntryId, TillKey};

/// What is owed to a member, in the currency's smallest unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Owed {
    /// The member's part of what was sold, less what came back.
    pub share: i64,
    /// For goods that were damaged, given away or lost, where the cooperative bears it.
    pub goods: i64,
    /// What was taken off.
    pub deducted: i64,
    /// What was handed over, less what was given back.
    pub paid: i64,
}

/// A payout that was made twice: from one balance, on tills that did not know of each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidTwice {
    /// The member: its first value.
    pub member: EntryId,
    /// The payouts: who made each, its number there, and its entry.
    pub payouts: Vec<(TillKey, i64, EntryId)>,
    /// What they come to together.
    pub sum: i64,
}

impl Owed {
    /// What is still owed; below zero where too much was handed over.
    #[must_use]
    pub fn balance(&self) -> i64 {
        self.share + self.goods - self.deducted - self.paid
    }
}

/// What is owed to each member, up to a day or at the whole fair. What deductions, payouts and owed goods say counts from
/// coordinators' tills alone.
///
/// # Errors
/// [`Code::AmountOutOfRange`] when a sum does not fit 64 bits; what the store refuses.
pub fn owed(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    up_to: Option<Day>,
) -> Result<BTreeMap<EntryId, Owed>, Refusal> {
    let mut owed: BTreeMap<EntryId, Owed> = BTreeMap::new();
    let by_then = |day: Day| up_to.is_none_or(|up_to| day <= up_to);
    let add = |sum: &mut i64, amount: i64| -> Result<(), Refusal> {
        *sum = sum.checked_add(amount).ok_or(Code::AmountOutOfRange)?;
        Ok(())
    };
    for cell in Books::of(snapshot, standing, shifts, None)?.cells::<MemberKey>(snapshot)?.counted {
        if by_then(shifts.day_of(cell.shift, cell.day)) {
            add(&mut owed.entry(cell.key.0).or_default().share, cell.sums.member_share)?;
        }
    }
    let coordinator = |till| standing.role(till) == Some(Role::Coordinator);
    for cell in goods_cells(snapshot, standing)?.into_iter().filter(|cell| coordinator(cell.till)) {
        if by_then(cell.day) {
            add(&mut owed.entry(cell.key.member).or_default().goods, cell.key.owed)?;
        }
    }
    for change in counting(snapshot, standing)?.into_iter().filter(|change| by_then(change.day)) {
        let of = owed.entry(change.member).or_default();
        add(if change.payout { &mut of.paid } else { &mut of.deducted }, change.amount)?;
    }
    owed.retain(|_, of| *of != Owed::default());
    Ok(owed)
}

/// Payouts to one member that knew as many before them: whatever their amounts, one balance was paid twice. Once a member
/// gave back at least what was too much, to a till that knew of all of them, that is settled.
///
/// # Errors
/// What the store refuses.
pub fn paid_twice(snapshot: Snapshot, standing: &Standing) -> Result<Vec<PaidTwice>, Refusal> {
    let mut payouts: BTreeMap<(EntryId, u32), Vec<KeptOwed>> = BTreeMap::new();
    let mut back: Vec<(EntryId, u32, i64)> = Vec::new();
    for change in counting(snapshot, standing)? {
        let Some(before) = change.before else { continue };
        if change.amount < 0 {
            back.push((change.member, before, -change.amount));
        } else {
            payouts.entry((change.member, before)).or_default().push(change);
        }
    }
    let mut twice = Vec::new();
    for ((member, before), payouts) in payouts.into_iter().filter(|(_, of)| of.len() > 1) {
        let sum = payouts.iter().fold(0_i64, |sum, of| sum.saturating_add(of.amount));
        let most = payouts.iter().map(|of| of.amount).max().unwrap_or(0);
        let known = before.saturating_add(u32::try_from(payouts.len()).unwrap_or(u32::MAX));
        let given_back = back.iter().filter(|(of, knew, _)| *of == member && *knew >= known);
        let given_back = given_back.fold(0_i64, |sum, (.., amount)| sum.saturating_add(*amount));
        if given_back < sum.saturating_sub(most) {
            let payouts = payouts.into_iter().map(|of| (of.till, of.seq, of.id));
            twice.push(PaidTwice { member, payouts: payouts.collect(), sum });
        }
    }
    Ok(twice)
}

/// What was taken off what is owed to a member, handed over or given back, with its entry.
#[derive(Debug, Clone)]
pub struct OwedChange {
    /// Its row.
    pub kept: KeptOwed,
    /// Its entry, a deduction or a payout.
    pub entry: SignedEntry,
}

/// Every deduction and payout that counts, of one member or of all, the oldest first. One that can no longer be read is among
/// what is missing.
///
/// # Errors
/// What the store refuses.
pub fn owed_changes(
    snapshot: Snapshot,
    standing: &Standing,
    member: Option<EntryId>,
) -> Result<Vec<OwedChange>, Refusal> {
    let mut found = Vec::new();
    for kept in counting(snapshot, standing)? {
        if member.is_some_and(|member| member != kept.member) {
            continue;
        }
        if let Some(entry) = snapshot.readable(kept.till, kept.seq, kept.id)? {
            found.push(OwedChange { kept, entry });
        }
    }
    found.sort_by_key(|of| (of.kept.day, of.entry.entry().at.time(), of.kept.id));
    Ok(found)
}

/// Every deduction and payout that counts: a coordinator's.
pub(super) fn counting(snapshot: Snapshot, standing: &Standing) -> Result<Vec<KeptOwed>, Refusal> {
    let mut changes = snapshot.owed_changes()?;
    changes.retain(|change| {
        standing.counts(change.till, change.id)
            && standing.role(change.till) == Some(Role::Coordinator)
    });
    Ok(changes)
}
