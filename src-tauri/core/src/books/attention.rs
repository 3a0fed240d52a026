mod chains;
mod unheard;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chains::{Chain, Chains};
use unheard::unheard;

use super::accepted::{Acceptance, Acceptances, Subject};
use super::apart::apart_tills;
use super::catalogue::{ProductNow, codes_twice};
use super::claimed::claimed;
use super::drawer::{DrawerCash, drawers};
use super::owed::paid_twice;
use super::put_right::PutRight;
use super::receipt_facts::ReceiptFacts;
use super::shifts::Shifts;
use super::standing::Standing;
use crate::entry::{Fact, FairKind, Role, SignedEntry};
use crate::refusal::Refusal;
use crate::selling::by_id;
use crate::store::{KeptUnsound, Snapshot, TillReceipts, Unread};
use crate::value::{Day, EntryId, Moment, TillKey, TillLetters};

/// The most receipts of a day that are named where their payments wait.
const RECEIPTS_MAX: usize = 12;

/// Defines what may not add up: stable words for programs; the sentences for people are in the locale files.
macro_rules! matters {
    ($($(#[$doc:meta])* $name:ident => $word:literal, $severity:ident;)+) => {
        /// What may not add up, the worst first.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Matter {
            $($(#[$doc])* $name,)+
        }

        impl Matter {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The matter as programs see it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

/// How much of notes one till may write before it is named: every till keeps them for ever.
const NOTE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Somebody must act: figures may be wrong, or somebody has tried to make them so.
    Error,
    /// Somebody should look.
    Warning,
    /// Good to know.
    Note,
}

matters! {
    /// Two closings that would undo each other: both count until the recovery key settles it.
    ClosingsUndoEachOther => "closings_undo_each_other", Error;
    /// A closed till's last entry, or one before it, is not here: nothing below it counts.
    ClosingUnreachable => "closing_unreachable", Error;
    /// Something that the till which signed it may not do.
    NotAllowed => "not_allowed", Error;
    /// An entry of this store can no longer be read, or never could.
    Unreadable => "unreadable", Error;
    /// Two entries of one till have the same number: a clone, or a stolen key.
    Fork => "fork", Error;
    /// An entry names a predecessor that nobody holds.
    Gap => "gap", Warning;
    /// Entries of a closed till that do not count.
    AfterClosing => "after_closing", Warning;
    /// A till that nobody has admitted has written entries.
    TillUnknown => "till_unknown", Warning;
    /// Two values of one thing stand.
    TwoValues => "two_values", Warning;
    /// Several products have one code: two tills gave it away offline.
    CodeTwice => "code_twice", Warning;
    /// A till's clock runs backwards, or is far ahead.
    Clock => "clock", Warning;
    /// A signed entry does not add up in itself.
    NotCountedUnsound => "not_counted_unsound", Warning;
    /// A drawer was counted, and holds more or less cash than it should.
    CashDifference => "cash_difference", Warning;
    /// A drawer was counted more or less often than it was opened with a float, so that nothing can be said of its cash.
    DrawerNotCountable => "drawer_not_countable", Warning;
    /// Money that nobody else bears: a share that came back and that no sale gave, money that never came, an exchange whose
    /// halves differ.
    Borne => "borne", Warning;
    /// Receipts name the shift of another till: they count on their own day, and are in no drawer.
    OtherShift => "other_shift", Warning;
    /// A member was paid twice from one balance, on tills that did not know of each other.
    PayoutTwice => "payout_twice", Warning;
    /// Tills run different versions of the program.
    Versions => "versions", Note;
    /// Entries of types that only a newer version knows.
    NotCountedNewer => "not_counted_newer", Note;
    /// A till writes notes, which touch no figure, without end.
    ManyNotes => "many_notes", Note;
    /// Payments of a day that nobody has seen arrive yet.
    PaymentsWaiting => "payments_waiting", Note;
    /// Entries of another fair lie in the place.
    ForeignEntries => "foreign_entries", Note;
    /// A real fair has no second coordinator, and its recovery key is not written down.
    SecondCoordinator => "second_coordinator", Note;
}

/// Something that does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub matter: Matter,
    /// The till that it is about, if it is about one.
    pub till: Option<TillKey>,
    /// What it is about, by the names that its sentence uses.
    pub details: BTreeMap<&'static str, String>,
    /// The day whose receipts with payments that nobody has seen arrive are behind it.
    pub claimed_on: Option<Day>,
    /// Exactly what it is, for a coordinator to accept; none where it cannot be accepted.
    pub subject: Option<Subject>,
    /// Who accepted it.
    pub accepted: Option<Acceptance>,
}

impl Finding {
    fn new(matter: Matter) -> Self {
        let details = BTreeMap::new();
        Self { matter, till: None, details, claimed_on: None, subject: None, accepted: None }
    }

    fn of(matter: Matter, till: TillKey) -> Self {
        Self { till: Some(till), ..Self::new(matter) }
    }

    fn about(self, subject: Subject) -> Self {
        Self { subject: Some(subject), ..self }
    }

    fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.details.insert(name, value.to_string());
        self
    }
}

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
    for (till, held) in held.iter().filter(|(_, held)| held.note_bytes > NOTE_BYTES_MAX) {
        let mib = held.note_bytes / (1024 * 1024);
        findings.push(Finding::of(Matter::ManyNotes, *till).with("mib", mib));
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
    findings.extend(payments_waiting(snapshot, standing, &shifts)?);
    findings.extend(put_right(shifts.put_right(snapshot, standing)?));
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
        findings.push(Finding::new(Matter::ForeignEntries).with("entries", foreign));
    }
    findings.extend(second_coordinator(standing, recovery));
    findings.extend(unheard(snapshot, standing, &shifts)?);
    findings.extend(versions(standing));
    for twice in paid_twice(snapshot, standing)? {
        let finding = Finding::new(Matter::PayoutTwice).with("payouts", twice.payouts.len());
        let finding = finding.with("member", twice.member).with("sum", twice.sum);
        let (entry, amount) = (twice.payouts.first().copied(), Some(twice.sum));
        findings.push(finding.about(Subject { entry, amount, ..Subject::default() }));
    }
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
        findings.push(Finding::of(Matter::Fork, chain.till).with("seq", seq).with("ids", ids));
    }
    for (way, found) in [("backwards", chain.backwards), ("ahead", chain.ahead)] {
        if let Some((seq, minutes)) = found {
            let clock = Finding::of(Matter::Clock, chain.till).with("way", way).with("seq", seq);
            findings.push(clock.with("minutes", minutes));
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
    finding.with("entries", entries).with("receipts", of.receipts).with("sum", of.paid)
}

/// Drawers that were counted and hold more or less than they should.
fn cash_differences(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<Vec<Finding>, Refusal> {
    let drawers = drawers(snapshot, standing, shifts, None)?;
    let mut findings = Vec::new();
    for drawer in drawers {
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
                findings.push(finding.with("difference", counted.saturating_sub(expected)));
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

/// Day by day, what waits to be seen arrive, with the numbers of the first receipts.
fn payments_waiting(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<Vec<Finding>, Refusal> {
    let days = claimed(snapshot, standing, shifts, None, RECEIPTS_MAX)?;
    let findings = days.into_iter().map(|of| {
        let numbers = of.first.iter().filter_map(ReceiptFacts::of);
        let numbers: Vec<String> = numbers.map(|facts| facts.receipt.to_string()).collect();
        let finding = Finding::new(Matter::PaymentsWaiting)
            .with("day", of.day)
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
fn put_right(right: &PutRight) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !right.borne.is_empty() {
        let receipts: BTreeSet<EntryId> = right.borne.iter().map(|of| of.receipt).collect();
        let sum = right.borne.iter().fold(0_i64, |sum, of| sum.saturating_add(of.amount));
        let borne = Finding::new(Matter::Borne).with("count", receipts.len());
        let subject = Subject { amount: Some(sum), ..Subject::default() };
        findings.push(borne.with("sum", sum).about(subject));
    }
    for paid in right.paid.iter().filter(|paid| paid.standing > 1) {
        let two = Finding::new(Matter::TwoValues).with("kind", "payment_changed");
        let two = two.with("of", paid.facts().receipt);
        findings.push(two.with("values", paid.standing));
    }
    findings
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

fn two_values(standing: &Standing) -> Vec<Finding> {
    let mut values: BTreeMap<(&str, EntryId), u64> = BTreeMap::new();
    for edit in standing.edits().iter().filter(|edit| standing.stands(edit)) {
        if let Some(of) = super::standing::of_edit(edit) {
            *values.entry((edit.entry().fact.kind(), of)).or_default() += 1;
        }
    }
    let doubled = values.into_iter().filter(|(_, values)| *values > 1);
    doubled
        .map(|((kind, of), values)| {
            let two = Finding::new(Matter::TwoValues).with("kind", kind).with("of", of);
            two.with("values", values)
        })
        .collect()
}

/// One finding for the products that have the same codes: a product that was made twice is named once.
fn codes_of_several(standing: &Standing) -> Vec<Finding> {
    let products = ProductNow::all(standing);
    let mut shared: BTreeMap<Vec<EntryId>, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for (code, several) in codes_twice(&products) {
        let ids = several.iter().map(|now| now.of).collect();
        let named =
            several.iter().map(|now| format!("{} ({})", way_to(&products, now), now.product.name));
        let (codes, names) = shared.entry(ids).or_default();
        codes.push(code.to_string());
        *names = named.collect();
    }
    let findings = shared.into_values().map(|(codes, names)| {
        let twice = Finding::new(Matter::CodeTwice).with("code", codes.join(", "));
        twice.with("products", names.join(", "))
    });
    findings.collect()
}

/// How a product can be named so that no other is meant.
fn way_to(products: &[ProductNow], now: &ProductNow) -> String {
    let same = products.iter().filter(|other| other.product.sku == now.product.sku).count();
    if same == 1 { now.product.sku.to_string() } else { by_id(Some(now.of)) }
}

/// Edits, admissions and closings by tills that may not make them. That a till introduces itself and names who sells
/// is for every till.
fn not_allowed(standing: &Standing, quarantined: &[SignedEntry]) -> Vec<Finding> {
    let mut found: BTreeMap<(TillKey, &str), u64> = BTreeMap::new();
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
            *found.entry((till, fact.kind())).or_default() += 1;
        }
    }
    let findings = found.into_iter().map(|((till, kind), entries)| {
        Finding::of(Matter::NotAllowed, till).with("kind", kind).with("entries", entries)
    });
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

/// Who runs what, where not everybody says the same; tills that are closed run nothing.
fn versions(standing: &Standing) -> Option<Finding> {
    let mut latest: BTreeMap<TillKey, &str> = BTreeMap::new();
    for edit in standing.edits().iter().filter(|edit| standing.may_make(edit)) {
        let till = edit.entry().till;
        if let (Fact::Till(of), None) = (&edit.entry().fact, standing.closed(till))
            && let Some(program) = of.program()
        {
            latest.insert(till, program);
        }
    }
    let mut running: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (till, program) in latest {
        running.entry(program).or_default().push(TillLetters::from(till).to_string());
    }
    let each = running.iter().map(|(program, tills)| format!("{program}: {}", tills.join(", ")));
    let versions = each.collect::<Vec<_>>().join("; ");
    (running.len() > 1).then(|| Finding::new(Matter::Versions).with("versions", versions))
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
