use std::collections::BTreeSet;

use super::finding::Finding;
use super::matter::Matter;
use crate::books::accepted::Subject;
use crate::books::borne::BorneCause;
use crate::books::catalogued::MemberNow;
use crate::books::claimed::claimed;
use crate::books::drawer::{DrawerCash, ShiftCount, drawers};
use crate::books::owed::paid_twice;
use crate::books::put_right::PutRight;
use crate::books::receipt_facts::ReceiptFacts;
use crate::books::shifts::Shifts;
use crate::books::standing::Standing;
use crate::entry::Fact;
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{EntryId, Moment};

/// The most receipts of a day that are named where their payments wait.
const RECEIPTS_MAX: usize = 12;

/// Drawers that were counted and hold more or less than they should.
pub(super) fn cash_differences(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<Vec<Finding>, Refusal> {
    let drawers = drawers(snapshot, standing, shifts, None)?;
    let mut findings = Vec::new();
    for drawer in drawers {
        // Where nobody else sells from it meanwhile, each count is one shift's, and is asked about by itself: two that differ
        // the other way round hide nothing.
        findings.extend(drawer.counts.iter().filter(|of| of.difference() != 0).map(counted_wrong));
        if !drawer.is_shared() {
            continue;
        }
        let named = |matter| Finding {
            till: drawer.tills().first().copied().filter(|_| drawer.tills().len() == 1),
            ..Finding::new(matter)
                .with("day", drawer.day())
                .with("stand", drawer.stand())
                .with("drawer", drawer.code())
                .about(Subject {
                    day: Some(drawer.day()),
                    stand: Some(drawer.stand().to_owned()),
                    drawer: Some(drawer.code().to_owned()),
                    amount: drawer.cash.difference(),
                    ..Subject::default()
                })
        };
        match drawer.cash {
            DrawerCash::Counted { counted, expected } if counted != expected => {
                let by = drawer.sellers().join(", ");
                let finding = named(Matter::CashDifference)
                    .with("by", if by.is_empty() { "–" } else { &by })
                    .with("counted", counted)
                    .with("expected", expected);
                findings.push(finding.differs_by(counted.saturating_sub(expected)));
            }
            DrawerCash::NotCountable { floats, counts } => {
                let finding = named(Matter::DrawerNotCountable);
                findings.push(finding.with("floats", floats).with("counts", counts));
            }
            DrawerCash::Counted { .. } | DrawerCash::Open => {}
        }
    }
    Ok(findings)
}

fn counted_wrong(of: &ShiftCount) -> Finding {
    let (shift, difference) = (&of.shift, of.difference());
    let finding = Finding::new(Matter::CashDifference)
        .with("day", shift.day)
        .with("stand", &shift.stand)
        .with("drawer", &shift.drawer)
        .with("by", shift.seller.as_deref().unwrap_or("–"))
        .with("counted", of.counted)
        .with("expected", of.expected)
        .differs_by(difference)
        .about(Subject {
            day: Some(shift.day),
            stand: Some(shift.stand.clone()),
            drawer: Some(shift.drawer.clone()),
            entry: Some(shift.id),
            amount: Some(difference),
            ..Subject::default()
        });
    Finding { till: Some(shift.till), ..finding }
}

/// Day by day, what waits to be seen arrive, with the numbers of the first receipts.
pub(super) fn payments_waiting(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    now: Option<Moment>,
) -> Result<Vec<Finding>, Refusal> {
    let today = now.and_then(|now| now.day().ok());
    let days = claimed(snapshot, standing, shifts, None, RECEIPTS_MAX)?;
    let findings = days.into_iter().map(|of| {
        let numbers = of.first.iter().filter_map(ReceiptFacts::of);
        let numbers: Vec<String> = numbers.map(|facts| facts.receipt.to_string()).collect();
        let finding = Finding::new(Matter::PaymentsWaiting)
            .with("day", of.day)
            .with("age", today.map_or(0, |today| (today.date() - of.day.date()).num_days().max(0)))
            .with("count", of.sum.receipts)
            .with("sum", of.sum.paid)
            .with("receipts", numbers.join(", "));
        let (day, amount) = (Some(of.day), Some(of.sum.paid));
        let finding = finding.about(Subject { day, amount, ..Subject::default() });
        Finding { claimed_on: Some(of.day), ..finding }
    });
    Ok(findings.collect())
}

/// What the cooperative bears, as one item, and receipts of which two changes of payments stand.
pub(super) fn put_right(right: &PutRight) -> Vec<Finding> {
    let mut findings = Vec::new();
    // What came back too often, or without its sale, is named receipt by receipt and day by day.
    let borne = || right.borne.iter().filter(|of| of.cause != BorneCause::Refund);
    if borne().next().is_some() {
        let receipts: BTreeSet<EntryId> = borne().map(|of| of.receipt).collect();
        let sum = borne().fold(0_i64, |sum, of| sum.saturating_add(of.amount));
        let found = Finding::new(Matter::Borne).with("count", receipts.len());
        let subject = Subject { amount: Some(sum), ..Subject::default() };
        findings.push(found.with("sum", sum).about(subject));
    }
    for paid in right.paid.iter().filter(|paid| paid.standing > 1) {
        let two = Finding::new(Matter::TwoValues).with("kind", "payment_changed");
        let two = two.with("of", paid.facts().receipt);
        findings.push(two.with("values", paid.standing));
    }
    findings
}

/// Members who were paid twice from one balance: what they got together, and the second of it.
pub(super) fn payouts_twice(
    snapshot: Snapshot,
    standing: &Standing,
) -> Result<Vec<Finding>, Refusal> {
    let twice = paid_twice(snapshot, standing)?;
    let members = if twice.is_empty() { Vec::new() } else { MemberNow::all(standing) };
    let mut findings = Vec::new();
    for of in twice {
        let mut entries = Vec::new();
        for (till, seq, id) in &of.payouts {
            entries.extend(snapshot.readable(*till, *seq, *id)?);
        }
        entries.sort_by_key(|entry| (entry.entry().at.time(), entry.id()));
        let named = members.iter().find(|now| now.of == of.member);
        let code = named.map_or_else(|| "–".to_owned(), |now| now.member.code.to_string());
        let mut finding = Finding::new(Matter::PayoutTwice)
            .with("payouts", of.payouts.len())
            .with("member", code)
            .with("sum", of.sum);
        if let Some(entry) = entries.get(1)
            && let Fact::Payout(second) = &entry.entry().fact
        {
            finding = Finding { till: Some(entry.entry().till), ..finding }
                .with("second", second.amount.amount())
                .with("day", second.day);
        }
        let (entry, amount) = (entries.first().map(|entry| entry.id()), Some(of.sum));
        findings.push(finding.about(Subject { entry, amount, ..Subject::default() }));
    }
    Ok(findings)
}
