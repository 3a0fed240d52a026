use std::collections::{BTreeMap, BTreeSet};

use crate::books::{
    CountNow, Figures, Owed, OwedChange, Question, Stock, TotalsKey, completeness, owed,
    owed_changes, stock, totals,
};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::value::{Day, EntryId, Unit};

/// Everything that slips are made of, asked once for all members.
pub(in crate::till) struct SettlementFigures {
    /// The day whose sales are told; none: the whole fair's.
    pub(in crate::till) day: Option<Day>,
    /// What was sold, by member.
    pub(in crate::till) by_member: BTreeMap<EntryId, Figures>,
    /// What was sold, by product.
    pub(in crate::till) by_product: BTreeMap<EntryId, Figures>,
    /// What is owed, by member, up to the end of the day.
    pub(in crate::till) owed: BTreeMap<EntryId, Owed>,
    /// What was owed when the day began, by member; nothing of the whole fair.
    pub(in crate::till) before: BTreeMap<EntryId, Owed>,
    /// What was taken off and paid out, by member, the oldest first.
    pub(in crate::till) changes: BTreeMap<EntryId, Vec<OwedChange>>,
    /// What became of the goods over all stands, by product.
    pub(in crate::till) stock: BTreeMap<(EntryId, Unit), Stock>,
    /// Products of which nothing is left that the last count of each stand has not seen.
    pub(in crate::till) counted: BTreeSet<EntryId>,
    /// What of each member's part the cooperative bears.
    pub(in crate::till) borne: BTreeMap<EntryId, i64>,
    /// What is missing, in sentences.
    pub(in crate::till) incomplete: Vec<String>,
    /// What of all payments nobody has seen arrive yet.
    pub(in crate::till) claimed: i64,
}

impl SettlementFigures {
    /// Whether there is anything to say of a member.
    pub(in crate::till) fn tells_of(&self, member: EntryId) -> bool {
        self.by_member.contains_key(&member)
            || (self.day.is_none() && self.owed.contains_key(&member))
    }
}

impl Till {
    /// What slips of a day, or of the whole fair, are made of.
    pub(in crate::till) fn settlement_figures(
        &self,
        day: Option<Day>,
    ) -> Result<SettlementFigures, Refusal> {
        let standing = &self.here()?.standing;
        let (snapshot, shifts) = (self.store.snapshot(), self.shifts_of_fair()?);
        let mut by_member = BTreeMap::new();
        for (key, figures) in totals(snapshot, standing, &shifts, Question::Member, day)?.rows {
            if let TotalsKey::Member(member) = key {
                by_member.insert(member, figures);
            }
        }
        let mut by_product = BTreeMap::new();
        for (key, figures) in totals(snapshot, standing, &shifts, Question::Product, day)?.rows {
            if let TotalsKey::Product(Some(product)) = key {
                by_product.insert(product, figures);
            }
        }
        let mut changes: BTreeMap<EntryId, Vec<OwedChange>> = BTreeMap::new();
        for change in owed_changes(snapshot, standing, None)? {
            if day.is_none_or(|day| change.kept.day == day) {
                changes.entry(change.kept.member).or_default().push(change);
            }
        }
        let mut seen: BTreeMap<(&str, EntryId), i64> = BTreeMap::new();
        let counts = self.counts_of(None)?;
        for of in counts.iter().map(CountNow::counted) {
            for line in &of.lines {
                let milli = i64::try_from(line.counted_milli).unwrap_or(i64::MAX);
                seen.insert((of.stand.as_str(), line.product), milli);
            }
        }
        let mut unseen: BTreeSet<EntryId> = BTreeSet::new();
        let mut sums: BTreeMap<(EntryId, Unit), Stock> = BTreeMap::new();
        for (key, of) in stock(snapshot, standing, &shifts)? {
            let last = seen.get(&(key.stand.as_str(), key.product)).copied();
            if last.unwrap_or(0) != of.left() {
                unseen.insert(key.product);
            }
            let sum = sums.entry((key.product, key.unit)).or_default();
            *sum = sum.plus(&of);
        }
        let known = sums.keys().map(|(product, _)| *product);
        let counted = known.filter(|product| !unseen.contains(product)).collect();
        let mut borne: BTreeMap<EntryId, i64> = BTreeMap::new();
        for of in &shifts.put_right(snapshot, standing)?.borne {
            if let Some(line) = &of.line {
                let sum = borne.entry(line.member).or_default();
                *sum = sum.saturating_add(of.amount);
            }
        }
        let lacks = completeness(snapshot, standing, &shifts, day)?;
        let view = self.completeness_view(&lacks, &BTreeMap::new());
        let before = match day {
            Some(day) => owed(snapshot, standing, &shifts, Some(day.before()))?,
            None => BTreeMap::new(),
        };
        Ok(SettlementFigures {
            day,
            by_member,
            by_product,
            owed: owed(snapshot, standing, &shifts, day)?,
            changes,
            stock: sums,
            before,
            counted,
            borne,
            incomplete: if view.complete {
                Vec::new()
            } else {
                let missing = view.missing.into_iter().map(|lack| lack.message);
                std::iter::once(view.headline).chain(missing).collect()
            },
            claimed: totals(snapshot, standing, &shifts, Question::Method, day)?.sum.claimed,
        })
    }
}
