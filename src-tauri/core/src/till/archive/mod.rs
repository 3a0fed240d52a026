mod about;
mod bundle;
mod files;
pub(in crate::till) mod view;

use std::io;
use std::path::Path;

use files::{ABOUT, LEDGER};

use crate::books::{Question, TotalsKey, totals};
use crate::exchange::{Progress, write_ledger};
use crate::paper::xlsx_of_all;
use crate::refusal::{Code, Refusal};
use crate::store::not_written;
use crate::till::Till;
use crate::till::archive::bundle::{Bundle, plain};
use crate::till::archive::view::{ArchiveSaved, ArchivedDay};
use crate::till::catalogue::ListFormat;
use crate::till::day::DayGathered;
use crate::till::meet::lend::{LendTill, StoreOf};
use crate::till::sale::receipt::save_among;
use crate::till::totals::cash::CashQuestion;
use crate::value::{Day, Moment, Name};
use crate::words::Words;

/// Every question of the totals has a sheet.
const QUESTIONS: [Question; 8] = [
    Question::Day,
    Question::Stand,
    Question::Till,
    Question::Member,
    Question::Product,
    Question::Method,
    Question::Hour,
    Question::Seller,
];

/// What an archive begins with, all of one moment.
struct Begun {
    about: String,
    totals: Vec<u8>,
    catalogue: Vec<u8>,
    days: Vec<Day>,
    receipts: u64,
    complete: bool,
    /// The last row of the ledger: what comes behind it would make the parts of the archive disagree.
    last_row: i64,
    name: Name,
    made: Moment,
    /// In the language that this till speaks.
    words: Words,
}

/// Saves the whole fair as a new ZIP file that needs no Lapak to be read: what is in it and how complete it is, every
/// day's receipts as PDF, the totals by every question and the catalogue as workbooks, and every entry as the shared file
/// has it. The till is lent for each part; one day's receipts at most are in memory. The days' PDFs are kept as editions.
///
/// # Errors
/// [`Code::NoFair`]; [`Code::ArchiveOvertaken`] where something was recorded meanwhile; [`Code::SavingStopped`];
/// [`Code::FileExists`], [`Code::FileNotWritten`]; what the store refuses. No half file is left under the name.
pub fn save_archive(
    till: &impl LendTill,
    file: &Path,
    progress: &Progress,
    mut watch: impl FnMut(&Progress),
) -> Result<ArchiveSaved, Refusal> {
    let failed = |cause: io::Error| not_written(file, cause);
    let begun = till.with(Till::begin_archive)?;
    progress.expect(begun.receipts);
    let mut bundle = Bundle::begin(file, begun.made)?;
    bundle.add(ABOUT, begun.about.as_bytes()).map_err(failed)?;
    bundle.add(&files::totals(&begun.words), &begun.totals).map_err(failed)?;
    bundle.add(&files::catalogue(&begun.words), &begun.catalogue).map_err(failed)?;
    let mut gathered = Vec::new();
    for &day in &begun.days {
        let mut of_day = till.with(|till| till.gather_day(Some(day)))?;
        let bytes = of_day.set_watched(progress, &mut watch)?;
        bundle.add(&files::day(&begun.words, day), &bytes).map_err(failed)?;
        of_day.forget_receipts();
        gathered.push(of_day);
    }
    let entries = add_ledger(till, &mut bundle, &begun, &failed, progress)?;
    till.with(|till| till.not_overtaken(&begun))?;
    bundle.finish().map_err(failed)?;
    till.with(|till| till.archived(file, entries, &begun, &gathered))
}

/// The same in a folder, under the fair's name.
///
/// # Errors
/// As for [`save_archive`].
pub fn save_archive_in(
    till: &impl LendTill,
    folder: &Path,
    progress: &Progress,
    mut watch: impl FnMut(&Progress),
) -> Result<ArchiveSaved, Refusal> {
    let name = till.with(|till| till.archive_name())?;
    save_among(folder, &name, "zip", |file| save_archive(till, file, progress, &mut watch))
}

fn add_ledger(
    till: &impl LendTill,
    bundle: &mut Bundle,
    begun: &Begun,
    failed: &impl Fn(io::Error) -> Refusal,
    progress: &Progress,
) -> Result<u64, Refusal> {
    // An entry has some kilobytes at most as a rule, and a ledger that may come to more than 4 GiB is marked so.
    let large = begun.last_row > 1_000_000;
    bundle.next(LEDGER, large).map_err(failed)?;
    let written = write_ledger(&mut StoreOf(till), bundle, failed, &begun.name, progress);
    written.map_err(|refusal| match refusal.code() {
        Code::RoundStopped => Code::SavingStopped.into(),
        _ => refusal,
    })
}

impl Till {
    fn begin_archive(&mut self) -> Result<Begun, Refusal> {
        self.outside_practice()?;
        let shifts = self.shifts_of_fair()?;
        let mut days = shifts.days();
        days.reverse();
        let here = self.here()?;
        let by_day = totals(self.store.snapshot(), &here.standing, &shifts, Question::Day, None)?;
        let receipts = by_day.rows.iter().filter(|(key, _)| matches!(key, TotalsKey::Day(_)));
        let receipts = receipts.map(|(_, figures)| figures.receipts()).sum();
        let tables = QUESTIONS.map(|question| self.totals_table(question, None));
        let cash = CashQuestion::ALL.map(|question| self.cash_table(question, None));
        let tables = tables.into_iter().chain(cash).collect::<Result<Vec<_>, _>>()?;
        Ok(Begun {
            about: self.about_archive(&days)?,
            totals: xlsx_of_all(&tables),
            catalogue: self.catalogue_bytes(ListFormat::Xlsx)?,
            receipts,
            complete: self.totals(Question::Day, None)?.standing.complete,
            last_row: self.store.snapshot().last_row()?,
            name: self.here()?.fair.settings.name.clone(),
            made: self.newest_moment()?,
            words: Words::new(self.words.language()),
            days,
        })
    }

    fn not_overtaken(&self, begun: &Begun) -> Result<(), Refusal> {
        let same = self.store.snapshot().last_row()? == begun.last_row;
        if same { Ok(()) } else { Err(Code::ArchiveOvertaken.into()) }
    }

    fn archive_name(&self) -> Result<String, Refusal> {
        let settings = &self.here()?.fair.settings;
        let (name, from) = (settings.name.as_str(), settings.from.to_string());
        Ok(plain(&self.words.say("archive-file-name", &[("name", name), ("from", &from)])))
    }

    /// Keeps the days' PDFs as editions, now that they are in the file.
    fn archived(
        &mut self,
        file: &Path,
        entries: u64,
        begun: &Begun,
        gathered: &[DayGathered],
    ) -> Result<ArchiveSaved, Refusal> {
        for of_day in gathered {
            self.keep_gathered(of_day)?;
        }
        let days: Vec<ArchivedDay> = gathered.iter().map(DayGathered::archived).collect();
        let file = file.display().to_string();
        let (count, of_days) =
            (self.words.figure(i64::try_from(entries).unwrap_or(i64::MAX)), days.len());
        let id = if begun.complete { "said-archived-complete" } else { "said-archived-incomplete" };
        let named = [("file", file.as_str()), ("count", &count), ("days", &of_days.to_string())];
        let said = self.words.say(id, &named);
        Ok(ArchiveSaved { file, entries, days, complete: begun.complete, said })
    }
}
