use std::collections::BTreeMap;

use super::cash::cash_moved;
use super::paid::paid_now;
use super::receipt_facts::ReceiptFacts;
use super::shifts::Shifts;
use super::standing::Standing;
use crate::entry::Fact;
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{Day, ReasonCode};

/// What a reason was given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonOf {
    /// Money was given back.
    Refund,
    /// Cash was put into a drawer without a sale.
    CashIn,
    /// Cash was taken out of one.
    CashOut,
}

impl ReasonOf {
    /// The word by which programs name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refund => "refund",
            Self::CashIn => "cash_in",
            Self::CashOut => "cash_out",
        }
    }
}

/// How often a reason was given, and what that comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReasonSum {
    /// How many refunds or movements.
    pub count: u64,
    /// What they come to, below zero for what went out, in the currency's smallest unit.
    pub amount: i64,
}

/// What was given back and what was moved on a day, or at the whole fair, by the reason. What was taken back is in none.
///
/// # Errors
/// What the store refuses.
pub fn by_reason(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    day: Option<Day>,
) -> Result<BTreeMap<(ReasonOf, ReasonCode), ReasonSum>, Refusal> {
    let mut sums: BTreeMap<(ReasonOf, ReasonCode), ReasonSum> = BTreeMap::new();
    let mut add = |of: ReasonOf, reason: &ReasonCode, amount: i64| {
        let sum = sums.entry((of, reason.clone())).or_default();
        sum.count += 1;
        sum.amount = sum.amount.saturating_add(amount);
    };
    for (kept, shift, named) in snapshot.refunds()? {
        let of_day = day.is_none_or(|day| shifts.day_of(shift, named) == day);
        if !of_day || !standing.counts(kept.till, kept.id) {
            continue;
        }
        // What can no longer be read is among what is missing.
        let Some(entry) = snapshot.readable(kept.till, kept.seq, kept.id)? else { continue };
        let (Fact::Refund(refund), Some(facts)) = (&entry.entry().fact, ReceiptFacts::of(&entry))
        else {
            continue;
        };
        let known = paid_now(snapshot, standing, &entry)?;
        let now = known.map(|paid| paid.payments().iter().map(|of| of.amount.amount()).sum());
        add(ReasonOf::Refund, &refund.reason, now.unwrap_or_else(|| facts.paid()));
    }
    let moved = cash_moved(snapshot, standing, shifts, day)?;
    let stands = moved.iter().filter(|of| of.taken_back.is_none() && of.takes_back.is_none());
    for of in stands {
        let way = if of.kept.amount > 0 { ReasonOf::CashIn } else { ReasonOf::CashOut };
        add(way, &of.reason, of.kept.amount);
    }
    Ok(sums)
}
