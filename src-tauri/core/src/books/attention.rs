mod after_sale;
mod chains;
mod finding;
mod matter;
mod money;
mod prices;
mod stock;
mod unheard;
mod values;
mod versions;

use std::collections::BTreeMap;

use after_sale::{refunds, shifts_open};
use chains::{Chain, Chains};
pub use finding::Finding;
pub use matter::{Matter, Severity};
use money::{cash_differences, payments_waiting, payouts_twice, put_right};
use prices::old_prices;
use stock::{below_zero, slips};
use unheard::{Said, unheard};
use values::{codes_of_several, two_values};
use versions::versions;

use super::accepted::{Acceptances, Subject};
use super::apart::apart_tills;
use super::notes::NOTES_MAX;
use super::shifts::Shifts;
use super::standing::Standing;
use crate::entry::{Fact, FairKind, Role, SignedEntry};
use crate::refusal::Refusal;
use crate::store::{KeptUnsound, Snapshot, TillReceipts, Unread};
use crate::value::{EntryId, Moment, TillKey, TillLetters};

/// The numbers of a till's chain that nobody holds although an entry names their id, from and to.
///
/// # Errors
/// What the store refuses.
pub(super) fn gaps(snapshot: Snapshot, till: TillKey) -> Result<Vec<(u64, u64)>, Refusal> {
    Ok(read(snapshot, till, None)?.map(|chain| chain.gaps).unwrap_or_default())
}

/// A chain from its first entry to its last.
fn read(snapshot: Snapshot, till: TillKey, now: Option<Moment>) -> Result<Option<Chain>, Refusal> {
    let mut chains = Chains::new(now);
    snapshot.each_head(till, |head| chains.add(head))?;
    Ok(chains.tills.pop())
}

/// Whether this till still has the secret of the recovery key, since nobody said that it is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovery {
    /// It is nowhere else.
    Unwritten,
    /// It is on paper, or was never this till's to keep.
    Kept,
}

/// Everything that does not add up, the worst first. `now` is this till's clock, none where it cannot be right;
/// `foreign` is how many entries of other fairs lie in the place.
///
/// # Errors
/// What the store refuses.
pub fn attention(
    snapshot: Snapshot,
    standing: &Standing,
    recovery: Recovery,
    now: Option<Moment>,
    foreign: u64,
) -> Result<Vec<Finding>, Refusal> {
    let held = snapshot.held_chains()?;
    let mut chains = Vec::new();
    for (till, held) in &held {
        match Chain::kept(*till, held, now) {
            Some(chain) => chains.push(chain),
            None => chains.extend(read(snapshot, *till, now)?),
        }
    }
    let mut findings: Vec<Finding> = chains.iter().flat_map(of_chain).collect();
    for (till, held) in held.iter().filter(|(_, held)| held.unknown > 0) {
        let newer = Finding::of(Matter::NotCountedNewer, *till).with("entries", held.unknown);
        findings.push(newer.about(Subject::newer(*till, held.unknown)));
    }
    for (till, held) in held.iter().filter(|(_, held)| held.note_bytes > NOTES_MAX) {
        let mib = held.note_bytes / (1024 * 1024);
        let many = Finding::of(Matter::ManyNotes, *till).with("mib", mib);
        findings.push(many.about(Subject::amount_of(*till, mib)));
    }
    findings.extend(tills_apart(snapshot, standing, &chains)?);
    for (till, held) in held.iter().filter(|(till, _)| standing.closed(*till).is_some()) {
        if !standing.counts_whole(*till, held) {
            findings.extend(after_closing(snapshot, standing, *till)?);
        }
    }
    for KeptUnsound { till, seq, id, reason } in snapshot.unsound()? {
        let unsound = Finding::of(Matter::NotCountedUnsound, till);
        let unsound = unsound.with("seq", seq).with("reason", reason);
        findings.push(unsound.about(Subject::unsound(till, id)));
    }
    let shifts = Shifts::read(snapshot, standing)?;
    findings.extend(cash_differences(snapshot, standing, &shifts)?);
    findings.extend(old_prices(snapshot, standing, &shifts)?);
    findings.extend(payments_waiting(snapshot, standing, &shifts, now)?);
    let right = shifts.put_right(snapshot, standing)?;
    findings.extend(put_right(right));
    findings.extend(refunds(right));
    findings.extend(shifts_open(standing, &shifts, now));
    findings.extend(below_zero(snapshot, standing, &shifts)?);
    findings.extend(slips(snapshot, standing)?);
    for Unread { till, seq, kind, void, .. } in snapshot.unread()? {
        let cause = if void { "clock" } else { "damage" };
        let unreadable = Finding::of(Matter::Unreadable, till).with("seq", seq);
        findings.push(unreadable.with("cause", cause).with("kind", kind));
    }
    findings.extend(of_closings(standing));
    findings.extend(two_values(standing));
    findings.extend(codes_of_several(standing));
    findings.extend(not_allowed(standing, &snapshot.quarantined(None)?));
    if foreign > 0 {
        let lie = Finding::new(Matter::ForeignEntries).with("entries", foreign);
        let amount = i64::try_from(foreign).ok();
        findings.push(lie.about(Subject { amount, ..Subject::default() }));
    }
    findings.extend(second_coordinator(standing, recovery));
    findings.extend(unheard(snapshot, standing, &shifts)?);
    findings.extend(versions(standing));
    findings.extend(payouts_twice(snapshot, standing)?);
    let acceptances = Acceptances::of(standing);
    for finding in &mut findings {
        let subject = finding.subject.as_ref();
        let covering = subject.and_then(|of| acceptances.covering(finding.matter.as_str(), of));
        finding.accepted = covering.cloned();
    }
    findings.sort_by_key(|found| (found.matter.severity(), found.matter, found.till));
    Ok(findings)
}

fn of_chain(chain: &Chain) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !chain.gaps.is_empty() {
        let range = |&(from, to): &(u64, u64)| {
            if from == to { from.to_string() } else { format!("{from}–{to}") }
        };
        let ranges: Vec<String> = chain.gaps.iter().map(range).collect();
        findings.push(Finding::of(Matter::Gap, chain.till).with("missing", ranges.join(", ")));
    }
    if let Some((seq, ids)) = chain.fork {
        let fork = Finding::of(Matter::Fork, chain.till).with("seq", seq).with("ids", ids);
        let numbers = Some((seq, seq));
        findings.push(fork.about(Subject { numbers, ..Subject::amount_of(chain.till, ids) }));
    }
    for (way, found) in [("backwards", chain.backwards), ("ahead", chain.ahead)] {
        if let Some((seq, minutes)) = found {
            let clock = Finding::of(Matter::Clock, chain.till).with("way", way).with("seq", seq);
            // How far ahead another clock is changes with each look at this one.
            let amount = (way == "backwards").then_some(minutes);
            let (till, numbers) = (Some(chain.till), Some((seq, seq)));
            let subject = Subject { till, numbers, amount, ..Subject::default() };
            findings.push(clock.with("minutes", minutes).about(subject));
        }
    }
    findings
}

/// The tills that stand apart because nobody has admitted them, those in the quarantine among them.
fn tills_apart(
    snapshot: Snapshot,
    standing: &Standing,
    chains: &[Chain],
) -> Result<Vec<Finding>, Refusal> {
    let apart = chains.iter().filter(|chain| {
        standing.role(chain.till).is_none() && standing.closed(chain.till).is_none()
    });
    let finding = |chain: &Chain| {
        let receipts = snapshot.receipts_of_till(chain.till, |_| true)?;
        Ok(with_receipts(Finding::of(Matter::TillUnknown, chain.till), chain.entries, receipts))
    };
    let mut findings = apart.map(finding).collect::<Result<Vec<_>, Refusal>>()?;
    for (till, of) in apart_tills(snapshot)? {
        let receipts = TillReceipts { receipts: of.receipts, paid: of.paid };
        findings.push(with_receipts(Finding::of(Matter::TillUnknown, till), of.entries, receipts));
    }
    Ok(findings)
}

/// What a closed till wrote that does not count.
fn after_closing(
    snapshot: Snapshot,
    standing: &Standing,
    till: TillKey,
) -> Result<Option<Finding>, Refusal> {
    let cut_off = |id: EntryId| standing.cuts_off(till, id);
    let entries = snapshot.ids_of(till)?.into_iter().filter(|id| cut_off(*id)).count() as u64;
    if entries == 0 {
        return Ok(None);
    }
    let receipts = snapshot.receipts_of_till(till, cut_off)?;
    Ok(Some(with_receipts(Finding::of(Matter::AfterClosing, till), entries, receipts)))
}

fn with_receipts(finding: Finding, entries: u64, of: TillReceipts) -> Finding {
    let subject = finding.till.map(|till| Subject::amount_of(till, entries));
    let finding = Finding { subject, ..finding };
    finding.with("entries", entries).with("receipts", of.receipts).with("sum", of.paid)
}

fn of_closings(standing: &Standing) -> Vec<Finding> {
    let mut findings: Vec<Finding> = standing
        .closed_tills()
        .filter(|till| !standing.is_whole(*till))
        .map(|till| Finding::of(Matter::ClosingUnreachable, till))
        .collect();
    for &id in standing.undecided_closings() {
        let Some(edit) = standing.edit(id) else { continue };
        let Fact::TillClosed(closed) = &edit.entry().fact else { continue };
        let undecided = Finding::of(Matter::ClosingsUndoEachOther, closed.till);
        findings.push(undecided.with("by", TillLetters::from(edit.entry().till)));
    }
    findings
}

/// Edits, admissions and closings by tills that may not make them. That a till introduces itself and names who sells
/// is for every till.
fn not_allowed(standing: &Standing, quarantined: &[SignedEntry]) -> Vec<Finding> {
    let mut found: BTreeMap<(TillKey, &str), Said> = BTreeMap::new();
    let quarantined = quarantined.iter().filter(|entry| may_be_forbidden(&entry.entry().fact));
    for edit in standing.edits().iter().chain(quarantined) {
        let till = edit.entry().till;
        let fact = &edit.entry().fact;
        let sound = edit.soundness().is_ok();
        if sound
            && may_be_forbidden(fact)
            && !standing.may_make(edit)
            && !standing.cuts_off(till, edit.id())
        {
            found.entry((till, fact.kind())).or_default().add(edit.id());
        }
    }
    let findings = found.into_iter().map(|((till, kind), said)| said.not_allowed(till, kind));
    findings.collect()
}

/// Whether only some tills may make it: what they all write stands apart while its till is not admitted.
fn may_be_forbidden(fact: &Fact) -> bool {
    match fact {
        Fact::Seller(seller) => seller.of.is_some(),
        Fact::Fair(_)
        | Fact::TillAdmitted(_)
        | Fact::TillClosed(_)
        | Fact::Member(_)
        | Fact::Stand(_)
        | Fact::Product(_)
        | Fact::Bundle(_)
        | Fact::Accepted(_) => true,
        _ => false,
    }
}

/// One lost laptop must not be the end of a real fair: somebody else can admit, or the recovery key is on paper.
fn second_coordinator(standing: &Standing, recovery: Recovery) -> Option<Finding> {
    let second = standing.admitting().any(|till| {
        standing.roots().is_none_or(|roots| !roots.contain(till))
            && standing.role(till) == Some(Role::Coordinator)
            && standing.closed(till).is_none()
    });
    let founding = standing.founding().map(|founding| &founding.entry().fact);
    let real = matches!(founding, Some(Fact::Fair(fair)) if fair.kind == FairKind::Real);
    let alone = real && !second && recovery == Recovery::Unwritten;
    alone.then(|| Finding::new(Matter::SecondCoordinator))
}
