use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use serde::Serialize;
use ts_rs::TS;

use crate::books::{
    Completeness, EditionContent, Figures, PaidNow, Question, ReceiptFacts, ReceiptRow, Selection,
    Shifts, TotalsKey, cash_moved, completeness, drawers, ledger_state, paid_now, receipts, totals,
};
use crate::entry::{Payment, SignedEntry};
use crate::exchange::Progress;
use crate::paper::{DayHour, DayNumber, DayPaper, DaySection, DaySum, DayTill, day_pdf};
use crate::refusal::{Code, Refusal};
use crate::store::{Edition, EditionReceipt};
use crate::till::Till;
use crate::till::archive::view::ArchivedDay;
use crate::till::here::Here;
use crate::till::meet::lend::LendTill;
use crate::till::names::Names;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::typed::day as day_typed;
use crate::value::{Day, EntryId, TillKey, TillLetters};

/// A day's receipts, gathered from the ledger and ready to be set: no till is needed for that.
#[derive(Debug, Clone)]
pub struct DayGathered {
    paper: DayPaper,
    edition: Edition,
    receipts: Vec<EditionReceipt>,
    /// Whether the last edition says the same.
    known: bool,
    complete: bool,
}

/// A day's receipts that were saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DaySaved {
    /// The file.
    pub file: String,
    /// How many receipts are in it.
    #[ts(type = "number")]
    pub receipts: u64,
    /// Which edition it is, from 1.
    pub edition: u32,
    /// Whether nothing is missing.
    pub complete: bool,
    /// What was just done, for the status region.
    pub said: String,
}

/// How often whoever waits hears how far the setting has come.
const HEARD_EVERY: Duration = Duration::from_millis(100);

/// Saves the receipts of a day among other files, under a name that nothing there has. The till is lent to gather them
/// and to keep the edition; in between they are set without it.
///
/// # Errors
/// [`Code::DayInvalid`]; [`Code::SavingStopped`] when somebody stopped it, and nothing is left of it then; as for
/// [`Till::gather_day`] and [`Till::save_day`].
pub fn save_day_in(
    till: &impl LendTill,
    day: &str,
    folder: &Path,
    progress: &Progress,
    mut watch: impl FnMut(&Progress),
) -> Result<DaySaved, Refusal> {
    let day = day_typed(day)?;
    let gathered = till.with(|till| till.gather_day(Some(day)))?;
    progress.expect(gathered.receipts.len() as u64);
    let bytes = gathered.set_watched(progress, &mut watch)?;
    till.with(|till| {
        let name = format!("{day}-{}", gathered.edition.number);
        save_among(folder, &till.file_named(&name), "pdf", |file| {
            till.save_day(&gathered, &bytes, file)
        })
    })
}

impl Till {
    /// Gathers the receipts of a day that count, with everything that the cover says of them; none: the shift's, or
    /// today. Where the last edition says the same it is that edition again.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn gather_day(&self, day: Option<Day>) -> Result<DayGathered, Refusal> {
        let day = self.day_or_shift(day)?;
        let Here { standing, fair, .. } = self.here()?;
        let selection = Selection { day: Some(day), ..Selection::default() };
        // First of all: what can no longer be read is then missing in every figure of the paper.
        let found = self.store.reading(|snapshot| {
            let shifts = Shifts::read(snapshot, standing)?;
            receipts(snapshot, standing, &shifts, &selection)
        })?;
        let snapshot = self.store.snapshot();
        let shifts = self.shifts_of_fair()?;
        let by = |question| totals(snapshot, standing, &shifts, question, Some(day));
        let (by_method, by_till) = (by(Question::Method)?, by(Question::Till)?);
        let (by_member, by_hour) = (by(Question::Member)?, by(Question::Hour)?);
        let completeness = completeness(snapshot, standing, &shifts, Some(day))?;
        let counted: Vec<ReceiptRow> = found.into_iter().filter(|row| row.counts).collect();
        let drawers = drawers(snapshot, standing, &shifts, Some(day))?;
        let names = Names::of(self.here()?);
        let right = shifts.put_right(snapshot, standing)?;
        let paid = counted.iter().map(|row| paid_now(snapshot, standing, &row.entry));
        let paid: Vec<PaidNow> = paid.filter_map(Result::transpose).collect::<Result<_, _>>()?;
        let became = self.became_of_all(&counted)?;
        let said = became.iter().map(|(id, of)| (*id, of.said.clone())).collect();
        let moved = cash_moved(snapshot, standing, &shifts, Some(day))?;
        let said = EditionContent {
            receipts: &counted,
            completeness: &completeness,
            drawers: &drawers,
            moved: &moved,
            paid: &paid,
            borne: &right.borne,
            became: &said,
        };
        let content = said.digest(|till| names.till(till));
        let last = snapshot.last_edition(day)?;
        let known = last.as_ref().is_some_and(|last| last.content == content);
        let edition = match last {
            Some(last) if known => last,
            last => Edition {
                number: last.map_or(1, |last| last.number + 1),
                content,
                state: ledger_state(snapshot)?.code,
            },
        };
        let kept = kept_receipts(&snapshot.edition_receipts(day)?, &counted, edition.number);
        let made = counted.iter().map(|row| row.entry.entry().at).max();
        let view = self.completeness_view(&completeness, &by_till.borne);
        let paper = DayPaper {
            language: self.words.language(),
            fair: fair.settings.clone(),
            day,
            edition: edition.number,
            made: made.map_or_else(|| self.newest_moment(), Ok)?,
            state: edition.state.clone(),
            headline: view.headline,
            missing: view.missing.into_iter().map(|lack| lack.message).collect(),
            notes: view.notes,
            sum: day_sum(&by_till.sum),
            tills: self.tills_of_day(&completeness, &by_till.rows),
            totals: [&by_method, &by_till, &by_member]
                .into_iter()
                .map(|of| self.table_of(of, &completeness, Some(day)))
                .collect::<Result<_, _>>()?,
            drawers: drawers.iter().flat_map(|drawer| self.day_drawers(drawer)).collect(),
            cash: self.cash_tables(&shifts, day)?,
            claimed: claimed_numbers(&counted, &paid),
            hours: hours(&by_hour.rows),
            added: self.numbers(&kept, |of| edition.number > 1 && of.first == edition.number)?,
            gone: self.numbers(&kept, |of| of.gone == Some(edition.number))?,
            became,
            sections: sections(counted, &kept),
        };
        let complete = completeness.is_complete();
        Ok(DayGathered { paper, edition, receipts: kept, known, complete })
    }

    /// Saves what was gathered and set as a new file, flushed, and keeps it as an edition of its day. A file that is
    /// there already is never overwritten; one with the same bytes is the same.
    ///
    /// # Errors
    /// [`Code::FileExists`], [`Code::FileNotWritten`]; what the
    /// store refuses. No half file is left under the name, and no edition is kept then.
    pub fn save_day(
        &mut self,
        gathered: &DayGathered,
        bytes: &[u8],
        file: &Path,
    ) -> Result<DaySaved, Refusal> {
        let DayGathered { paper, edition, receipts, known, complete } = gathered;
        if *known {
            save_new(file, bytes)?;
        } else {
            self.store.keep_edition(paper.day, edition, receipts, || save_new(file, bytes))?;
        }
        let file = file.display().to_string();
        let (receipts, number) = (paper.sum.receipts.to_string(), edition.number.to_string());
        let id = if *complete { "said-day-complete" } else { "said-day-incomplete" };
        let named = [("file", file.as_str()), ("receipts", &receipts), ("edition", &number)];
        Ok(DaySaved {
            said: self.words.say(id, &named),
            receipts: paper.sum.receipts,
            edition: edition.number,
            complete: *complete,
            file,
        })
    }

    /// Keeps what was gathered as an edition of its day, unless it is one already.
    pub(in crate::till) fn keep_gathered(&mut self, gathered: &DayGathered) -> Result<(), Refusal> {
        let DayGathered { paper, edition, receipts, known, .. } = gathered;
        if *known {
            return Ok(());
        }
        self.store.keep_edition(paper.day, edition, receipts, || Ok(()))
    }

    fn tills_of_day(
        &self,
        completeness: &Completeness,
        rows: &[(TotalsKey, Figures)],
    ) -> Vec<DayTill> {
        let Ok(here) = self.here() else { return Vec::new() };
        let names = Names::of(here);
        let mut sums: HashMap<TillKey, DaySum> = HashMap::new();
        for (key, figures) in rows {
            if let TotalsKey::Till(till) = key {
                sums.insert(*till, day_sum(figures));
            }
        }
        let mut tills: Vec<DayTill> = completeness
            .speaks_for
            .iter()
            .filter_map(|&(till, up_to)| {
                let stand = names.stand(till)?.clone();
                let sum = sums.get(&till).copied().unwrap_or_default();
                Some(DayTill { stand, letters: TillLetters::from(till), sum, up_to })
            })
            .collect();
        tills.sort_by_key(|till| (till.stand.to_string(), till.letters.to_string()));
        tills
    }

    /// Numbers and amounts of some receipts, in the order of the paper.
    fn numbers(
        &self,
        kept: &[EditionReceipt],
        wanted: impl Fn(&EditionReceipt) -> bool,
    ) -> Result<Vec<DayNumber>, Refusal> {
        let snapshot = self.store.snapshot();
        let mut numbers = Vec::new();
        for of in kept.iter().filter(|of| wanted(of)) {
            let entry = match snapshot.entry(of.till, of.seq, of.id) {
                // It is among what is missing.
                Err(refusal) if refusal.code() == Code::EntryUnreadable => continue,
                entry => entry?,
            };
            if let Some(facts) = ReceiptFacts::of(&entry) {
                numbers.push(DayNumber { receipt: facts.receipt.to_string(), paid: facts.paid() });
            }
        }
        numbers.sort_by(|a, b| a.receipt.cmp(&b.receipt));
        Ok(numbers)
    }
}

impl DayGathered {
    /// The bytes of the PDF; whoever waits hears by and by how far it has come.
    ///
    /// # Errors
    /// [`Code::SavingStopped`].
    pub(in crate::till) fn set_watched(
        &self,
        progress: &Progress,
        watch: &mut impl FnMut(&Progress),
    ) -> Result<Vec<u8>, Refusal> {
        let (mut told, mut before) = (Instant::now(), 0);
        let set = self.set(&mut |done, _| {
            let more = (done - before) as u64;
            before = done;
            if told.elapsed() >= HEARD_EVERY {
                told = Instant::now();
                watch(progress);
            }
            if progress.advance(more).is_ok() {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        });
        set.ok_or_else(|| Code::SavingStopped.into())
    }

    /// Lets go of the receipts themselves once they are set: what is kept of an edition does not need them.
    pub(in crate::till) fn forget_receipts(&mut self) {
        self.paper.sections.clear();
    }

    /// The day as an archive lists it.
    pub(in crate::till) fn archived(&self) -> ArchivedDay {
        ArchivedDay {
            day: self.paper.day.to_string(),
            receipts: self.paper.sum.receipts,
            edition: self.edition.number,
            complete: self.complete,
        }
    }

    /// The bytes of the PDF; none when `progress`, which hears how many receipts of how many are set, breaks it off.
    #[must_use]
    pub fn set(
        &self,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Option<Vec<u8>> {
        day_pdf(&self.paper, progress)
    }
}

fn day_sum(figures: &Figures) -> DaySum {
    DaySum { receipts: figures.receipts(), paid: figures.paid }
}

/// The receipts with a payment that nobody has seen arrive yet, by what is known now.
fn claimed_numbers(counted: &[ReceiptRow], paid: &[PaidNow]) -> Vec<DayNumber> {
    let paid: HashMap<EntryId, &PaidNow> = paid.iter().map(|paid| (paid.kept.id, paid)).collect();
    let waiting = counted.iter().filter_map(|row| {
        let facts = row.facts();
        let claimed = match paid.get(&row.entry.id()) {
            Some(paid) => paid.claimed()?,
            None => facts.payments.iter().any(Payment::is_claimed).then(|| facts.claimed())?,
        };
        Some(DayNumber { receipt: facts.receipt.to_string(), paid: claimed })
    });
    let mut numbers: Vec<DayNumber> = waiting.collect();
    numbers.sort_by(|a, b| a.receipt.cmp(&b.receipt));
    numbers
}

/// The hours from the first to the last with a receipt.
fn hours(rows: &[(TotalsKey, Figures)]) -> Vec<DayHour> {
    let sums: BTreeMap<u8, DaySum> = rows
        .iter()
        .filter_map(|(key, figures)| match key {
            TotalsKey::Hour(hour) => Some((*hour, day_sum(figures))),
            _ => None,
        })
        .collect();
    let (Some(first), Some(last)) = (sums.keys().next(), sums.keys().next_back()) else {
        return Vec::new();
    };
    let sum = |hour| DayHour { hour, sum: sums.get(&hour).copied().unwrap_or_default() };
    (*first..=*last).map(sum).collect()
}

/// What was in the editions up to this one: a receipt keeps the first that it was in.
fn kept_receipts(
    before: &[EditionReceipt],
    counted: &[ReceiptRow],
    edition: u32,
) -> Vec<EditionReceipt> {
    let mut kept: BTreeMap<(TillKey, i64, EntryId), EditionReceipt> = before
        .iter()
        .map(|of| {
            (
                (of.till, of.seq, of.id),
                EditionReceipt { gone: of.gone.or(Some(edition)), ..of.clone() },
            )
        })
        .collect();
    for row in counted {
        let entry = row.entry.entry();
        let seq = i64::try_from(entry.seq).unwrap_or(i64::MAX);
        let new = EditionReceipt {
            till: entry.till,
            seq,
            id: row.entry.id(),
            first: edition,
            gone: None,
        };
        let of = kept.entry((new.till, new.seq, new.id)).or_insert(new);
        of.gone = None;
    }
    kept.into_values().collect()
}

/// The receipts by the edition that they were first in, and then by stand, till and number.
fn sections(counted: Vec<ReceiptRow>, kept: &[EditionReceipt]) -> Vec<DaySection> {
    let first: HashMap<EntryId, u32> = kept.iter().map(|of| (of.id, of.first)).collect();
    let mut sections: BTreeMap<u32, Vec<SignedEntry>> = BTreeMap::new();
    for row in counted {
        let edition = first.get(&row.entry.id()).copied().unwrap_or(1);
        sections.entry(edition).or_default().push(row.entry);
    }
    for receipts in sections.values_mut() {
        receipts.sort_by_cached_key(|entry| {
            (ReceiptFacts::of(entry).map(|facts| facts.receipt.to_string()), entry.id())
        });
    }
    sections.into_iter().map(|(edition, receipts)| DaySection { edition, receipts }).collect()
}
