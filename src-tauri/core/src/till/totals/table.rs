use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{Completeness, Figures, Question, Totals, TotalsKey, completeness, totals};
use crate::paper::{self, Cell, Column, Table};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::till::settings::CsvSeparator;
use crate::till::totals::sold::SoldView;
use crate::till::totals::{ApartView, CompletenessView, Named, TotalsView};
use crate::value::{Day, Moment, Unit};

/// A kind of file that a table is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// Separated values, UTF-8.
    Csv,
    /// The same with a byte order mark, which some spreadsheets want.
    CsvBom,
    /// A workbook.
    Xlsx,
    /// A PDF.
    Pdf,
}

impl TableFormat {
    /// What names of such files end in.
    pub(in crate::till) fn extension(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvBom => "csv",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
        }
    }
}

/// How a cell is read off figures, and off how much was sold.
type Read = fn(&Figures, &SoldView) -> Cell;

/// The column of what is counted neither by the piece nor in kilograms: there only where something is.
const OTHER_UNITS: &str = "totals-other_units";

/// Every column with what it is called.
const COLUMNS: [(&str, Read); 13] = [
    ("totals-pieces", |_, sold| Cell::Pieces(sold.milli(Unit::PIECE) / 1000)),
    ("totals-weight", |_, sold| Cell::Weight(sold.milli(Unit::KILOGRAM))),
    (OTHER_UNITS, |_, sold| Cell::Words(sold.other_text.clone())),
    ("totals-gross", |figures, _| Cell::Money(figures.gross)),
    ("totals-discount", |figures, _| Cell::Money(figures.discount)),
    ("totals-net", |figures, _| Cell::Money(figures.net)),
    ("totals-rounding", |figures, _| Cell::Money(figures.rounding)),
    ("totals-paid", |figures, _| Cell::Money(figures.paid)),
    ("totals-arrived", |figures, _| Cell::Money(figures.arrived())),
    ("totals-claimed", |figures, _| Cell::Money(figures.claimed)),
    ("totals-failed", |figures, _| Cell::Money(figures.failed)),
    ("totals-member_share", |figures, _| Cell::Money(figures.member_share)),
    ("totals-cooperative_share", |figures, _| Cell::Money(figures.cooperative_share)),
];

impl Till {
    /// Totals as a table, to be printed or saved.
    ///
    /// # Errors
    /// As for [`Till::totals`].
    pub fn totals_table(&self, question: Question, day: Option<Day>) -> Result<Table, Refusal> {
        let standing = &self.here()?.standing;
        let (snapshot, shifts) = (self.store.snapshot(), self.shifts_of_fair()?);
        let totals = totals(snapshot, standing, &shifts, question, day)?;
        let completeness = completeness(snapshot, standing, &shifts, day)?;
        self.table_of(&totals, &completeness, day)
    }

    /// The same of what was asked already.
    pub(in crate::till) fn table_of(
        &self,
        totals: &Totals,
        completeness: &Completeness,
        day: Option<Day>,
    ) -> Result<Table, Refusal> {
        let question = totals.question;
        let settings = &self.here()?.fair.settings;
        let days = match day {
            Some(day) => self.words.day(day),
            None => {
                format!("{} – {}", self.words.day(settings.from), self.words.day(settings.to))
            }
        };
        let say = |id: &str| self.words.say(id, &[]);
        // A method pays for a receipt, so what its lines add up to has no column; what became of the payments has.
        let of_payments = ["totals-arrived", "totals-claimed", "totals-failed"];
        let of_receipts = ["totals-net", "totals-rounding", "totals-paid"];
        let of_products = ["totals-pieces", "totals-weight", OTHER_UNITS];
        let rows = self.named_rows(totals);
        let others =
            rows.iter().any(|row| !self.sold_view(&row.figures.sold).other_text.is_empty());
        let told: Vec<(&str, Read)> = COLUMNS
            .into_iter()
            .filter(|(id, _)| match question {
                Question::Method => of_receipts.contains(id) || of_payments.contains(id),
                _ => !of_payments.contains(id),
            })
            .filter(|(id, _)| question == Question::Product || !of_products.contains(id))
            .filter(|(id, _)| others || *id != OTHER_UNITS)
            .collect();
        let once = !matches!(question, Question::Product | Question::Member | Question::Method);
        let heading = |heading: String, adds_up| Column { heading, adds_up };
        let count = |receipts: i64| Cell::Count(u64::try_from(receipts).unwrap_or(0));
        let cells = |label: Cell, figures: &Figures| -> Vec<Cell> {
            let sold = self.sold_view(&figures.sold);
            [label, count(figures.sales), count(figures.refunds)]
                .into_iter()
                .chain(told.iter().map(|(_, read)| read(figures, &sold)))
                .collect()
        };
        // What people call a till, a seller and a member is a code; the rest has words of its own.
        let name = |row: &Named| match (row.key, row.code.as_deref()) {
            (TotalsKey::Seller(_) | TotalsKey::Till(_) | TotalsKey::Member(_), Some(code))
                if !code.is_empty() =>
            {
                Cell::Code(row.label.clone())
            }
            _ => Cell::Words(row.label.clone()),
        };
        let counts = [heading(say("totals-sales"), once), heading(say("totals-refunds"), once)];
        let mut notes = self.in_sentences(
            &self.completeness_view(completeness, &totals.borne),
            &self.apart_view(totals, completeness),
            self.several(totals),
        );
        if self.is_practice() {
            notes.insert(0, say("receipt-practice"));
        }
        Ok(Table {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: say(&format!("totals-by-{}", question.as_str())),
            of: vec![
                settings.organisation.to_string(),
                format!("{}, {}", settings.name, settings.town),
                days,
            ],
            notes,
            columns: [heading(say(&format!("totals-key-{}", question.as_str())), false)]
                .into_iter()
                .chain(counts)
                .chain(told.iter().map(|(id, _)| heading(say(id), *id != OTHER_UNITS)))
                .collect(),
            rows: rows.iter().map(|row| cells(name(row), row.figures)).collect(),
            apart: rows.iter().filter(|row| *row.key == TotalsKey::Rounding).count(),
            sum: cells(Cell::Words(say("totals-sum")), &totals.sum),
        })
    }

    /// Saves totals as a new file, flushed; where no separator is asked for, a CSV has that of the settings. A file that is there already is never overwritten; one with the same bytes
    /// is the same table.
    ///
    /// # Errors
    /// As for [`Till::totals`]; [`Code::FileExists`](crate::Code::FileExists),
    /// [`Code::FileNotWritten`](crate::Code::FileNotWritten). No half file is left under the name.
    pub fn save_totals(
        &self,
        question: Question,
        day: Option<Day>,
        format: TableFormat,
        separator: Option<CsvSeparator>,
        file: &Path,
    ) -> Result<Saved, Refusal> {
        self.save_table(&self.totals_table(question, day)?, format, separator, file)
    }

    /// Saves a table as a new file, flushed.
    pub(in crate::till) fn save_table(
        &self,
        table: &Table,
        format: TableFormat,
        separator: Option<CsvSeparator>,
        file: &Path,
    ) -> Result<Saved, Refusal> {
        let separator = separator.unwrap_or(self.settings.csv_separator);
        let separator = separator.of(self.words.language());
        let bytes = match format {
            TableFormat::Csv => paper::csv(table, separator, false),
            TableFormat::CsvBom => paper::csv(table, separator, true),
            TableFormat::Xlsx => paper::xlsx(table),
            TableFormat::Pdf => paper::table_pdf(table),
        };
        save_new(file, &bytes)?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_totals`].
    pub fn save_totals_in(
        &self,
        question: Question,
        day: Option<Day>,
        format: TableFormat,
        folder: &Path,
    ) -> Result<Saved, Refusal> {
        let save = |file: &Path| self.save_totals(question, day, format, None, file);
        save_among(folder, &self.table_named(question.as_str(), day), format.extension(), save)
    }

    /// What a file with a table is called.
    pub(in crate::till) fn table_named(&self, question: &str, day: Option<Day>) -> String {
        let of =
            day.map_or_else(|| self.words.say("totals-whole-file", &[]), |day| day.to_string());
        let by = self.words.say(&format!("totals-by-{question}"), &[]);
        self.file_named(&format!("{by} {of}"))
    }

    /// Whether totals are complete and what they lack, in sentences.
    #[must_use]
    pub fn completeness_text(&self, view: &TotalsView) -> Vec<String> {
        self.in_sentences(&view.standing, &view.apart, view.several.clone())
    }

    fn in_sentences(
        &self,
        standing: &CompletenessView,
        apart: &ApartView,
        several: Option<String>,
    ) -> Vec<String> {
        let missing = standing.missing.iter().map(|lack| lack.message.clone());
        let apart = (apart.receipts > 0).then(|| {
            let count = apart.receipts.to_string();
            self.words.say("totals-apart", &[("count", &count), ("sum", &apart.paid.text)])
        });
        [standing.headline.clone()]
            .into_iter()
            .chain(missing)
            .chain(standing.notes.iter().cloned())
            .chain(apart)
            .chain(several)
            .collect()
    }

    /// What the clock said when the entry was made that came in last; this till's before there is any.
    pub(in crate::till) fn newest_moment(&self) -> Result<Moment, Refusal> {
        Ok(self.store.snapshot().newest_moment()?.unwrap_or_else(|| self.reading()))
    }
}
