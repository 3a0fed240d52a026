use std::path::Path;

use crate::books::{Shifts, cash_moved};
use crate::paper::{Cell, Column, Table};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::drawer::reasons::reason_name;
use crate::till::sale::receipt::save_among;
use crate::till::saved::Saved;
use crate::till::settings::CsvSeparator;
use crate::till::totals::cash::{
    CashQuestion, CashTotals, DrawerFigures, DrawerTotals, ReasonTotals,
};
use crate::till::totals::table::TableFormat;
use crate::till::totals::view::CompletenessView;
use crate::value::Day;
use crate::words::Amount;

impl Till {
    /// The same as a table, to be printed or saved.
    ///
    /// # Errors
    /// As for [`Till::cash_totals`].
    pub fn cash_table(&self, question: CashQuestion, day: Option<Day>) -> Result<Table, Refusal> {
        let totals = self.cash_totals(day)?;
        let of = self.table_of_days(day)?;
        let table = match question {
            CashQuestion::Drawer => self.drawer_table(&totals),
            CashQuestion::Reason => self.reason_table(&totals),
        }?;
        Ok(Table { of, ..table })
    }

    /// Of what a table is: organisation, fair and days.
    pub(in crate::till) fn table_of_days(&self, day: Option<Day>) -> Result<Vec<String>, Refusal> {
        let settings = &self.here()?.fair.settings;
        let days = match day {
            Some(day) => self.words.day(day),
            None => {
                format!("{} – {}", self.words.day(settings.from), self.words.day(settings.to))
            }
        };
        let fair = format!("{}, {}", settings.name, settings.town);
        Ok(vec![settings.organisation.to_string(), fair, days])
    }

    /// What of the day's cash its paper shows: the drawers, what was moved, and the reasons; without a title of the fair.
    pub(in crate::till) fn cash_tables(
        &self,
        shifts: &Shifts,
        day: Day,
    ) -> Result<Vec<Table>, Refusal> {
        let totals = self.cash_totals(Some(day))?;
        let moved = self.moved_table(shifts, day)?;
        let reasons = self.reason_table(&totals)?;
        let tables = [self.drawer_table(&totals)?, moved, reasons];
        Ok(tables.into_iter().filter(|table| !table.rows.is_empty()).collect())
    }

    fn drawer_table(&self, totals: &CashTotals) -> Result<Table, Refusal> {
        let differs = |of: &DrawerTotals| of.figures.between.value != 0;
        let between = totals.drawers.iter().any(differs);
        let cells = |figures: &DrawerFigures| {
            let told = |amount: &Option<Amount>| {
                amount.as_ref().map_or(Cell::Empty, |amount| Cell::Money(amount.value))
            };
            let between = between.then_some(Cell::Money(figures.between.value));
            let rest = vec![
                Cell::Money(figures.sales.value),
                Cell::Money(figures.refunds.value),
                Cell::Money(figures.into.value),
                Cell::Money(figures.out.value),
                Cell::Money(figures.expected.value),
                told(&figures.counted),
                told(&figures.difference),
            ];
            let float = Cell::Money(figures.float.value);
            [float].into_iter().chain(between).chain(rest).collect::<Vec<_>>()
        };
        let row = |of: &DrawerTotals| {
            let named = [
                Cell::Words(of.day_text.clone()),
                Cell::Code(of.stand.clone()),
                Cell::Code(of.drawer.clone()),
                Cell::Words(of.by.clone()),
            ];
            let named = named.into_iter().skip(usize::from(totals.day.is_some()));
            named.chain(cells(&of.figures)).collect::<Vec<_>>()
        };
        let headings = [
            "totals-key-day",
            "totals-key-stand",
            "totals-key-drawer",
            "totals-key-seller",
            "shift-closed-float",
            "totals-between",
            "now-sales",
            "now-refunds",
            "cash-in",
            "cash-out",
            "shift-close-expected",
            "shift-close-counted",
            "shift-close-difference",
        ];
        let skipped = usize::from(totals.day.is_some());
        let named = 4 - skipped;
        let label = Cell::Words(self.words.say("totals-sum", &[]));
        let rest = std::iter::repeat_n(Cell::Empty, named - 1);
        let sum = [label].into_iter().chain(rest).chain(cells(&totals.sum)).collect();
        let headings = headings.iter().filter(|id| between || **id != "totals-between");
        let columns = headings.skip(skipped).enumerate();
        // Counts and differences are of those drawers alone that can be told, and add up over them.
        let columns = columns.map(|(at, id)| self.column(id, at >= named)).collect();
        let table = self.empty_table("totals-by-drawer", &totals.standing)?;
        let rows = totals.drawers.iter().map(row).collect();
        Ok(Table { columns, rows, sum, ..table })
    }

    fn reason_table(&self, totals: &CashTotals) -> Result<Table, Refusal> {
        let row = |of: &ReasonTotals| {
            vec![
                Cell::Words(of.label.clone()),
                Cell::Words(of.of_text.clone()),
                Cell::Count(of.count),
                Cell::Money(of.amount.value),
            ]
        };
        let columns = [
            ("totals-key-reason", false),
            ("totals-reason-of", false),
            ("totals-count", true),
            ("cash-amount", true),
        ];
        let amounts = totals.reasons.iter().map(|of| of.amount.value);
        let sum = vec![
            Cell::Words(self.words.say("totals-sum", &[])),
            Cell::Empty,
            Cell::Count(totals.reasons.iter().map(|of| of.count).sum()),
            Cell::Money(amounts.fold(0, i64::saturating_add)),
        ];
        Ok(Table {
            columns: columns.iter().map(|(id, adds_up)| self.column(id, *adds_up)).collect(),
            rows: totals.reasons.iter().map(row).collect(),
            sum,
            ..self.empty_table("totals-by-reason", &totals.standing)?
        })
    }

    /// Everything that was moved on a day, with what took it back.
    fn moved_table(&self, shifts: &Shifts, day: Day) -> Result<Table, Refusal> {
        let here = self.here()?;
        let (snapshot, standing) = (self.store.snapshot(), &here.standing);
        let moved = cash_moved(snapshot, standing, shifts, Some(day))?;
        let all = self.cash_of_fair()?;
        let mut rows = Vec::new();
        for of in &moved {
            let entry = of.entry.entry();
            let reason = reason_name(of.reason.as_str(), &self.words);
            let of_text = self.cash_of_text(of, &all)?;
            let said = match (of_text, of.taken_back, of.takes_back) {
                (_, Some(_), _) => format!("{reason} ({})", self.words.say("cash-was-back", &[])),
                (_, _, Some(_)) => format!("{} {reason}", self.words.say("cash-is-back", &[])),
                (Some(of), ..) => format!("{reason}. {of}"),
                _ => reason,
            };
            rows.push(vec![
                Cell::Words(self.words.time(entry.at, &here.fair.settings.zone)),
                Cell::Code(of.shift.stand.clone()),
                Cell::Code(of.shift.drawer.clone()),
                Cell::Words(entry.by.as_ref().map(ToString::to_string).unwrap_or_default()),
                Cell::Words(said),
                Cell::Money(of.kept.amount),
            ]);
        }
        let headings = [
            "sales-time",
            "totals-key-stand",
            "totals-key-drawer",
            "totals-key-seller",
            "totals-key-reason",
            "cash-amount",
        ];
        let sum = moved.iter().fold(0_i64, |sum, of| sum.saturating_add(of.kept.amount));
        let label = Cell::Words(self.words.say("totals-sum", &[]));
        let rest = std::iter::repeat_n(Cell::Empty, headings.len() - 2);
        let standing = CompletenessView {
            complete: true,
            headline: String::new(),
            missing: Vec::new(),
            notes: Vec::new(),
            not_counted: 0,
        };
        Ok(Table {
            columns: headings.iter().map(|id| self.column(id, *id == "cash-amount")).collect(),
            rows,
            sum: [label].into_iter().chain(rest).chain([Cell::Money(sum)]).collect(),
            ..self.empty_table("day-cash-moved", &standing)?
        })
    }

    pub(in crate::till) fn column(&self, id: &str, adds_up: bool) -> Column {
        Column { heading: self.words.say(id, &[]), adds_up }
    }

    /// A table without columns, with what is known of it.
    pub(in crate::till) fn empty_table(
        &self,
        title: &str,
        standing: &CompletenessView,
    ) -> Result<Table, Refusal> {
        let practice = self.is_practice().then(|| self.words.say("receipt-practice", &[]));
        let missing = standing.missing.iter().map(|lack| lack.message.clone());
        Ok(Table {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: self.words.say(title, &[]),
            of: Vec::new(),
            notes: practice.into_iter().chain([standing.headline.clone()]).chain(missing).collect(),
            columns: Vec::new(),
            rows: Vec::new(),
            apart: 0,
            sum: Vec::new(),
        })
    }

    /// Saves totals of cash or of reasons as a new file, flushed, as [`Till::save_totals`] does.
    ///
    /// # Errors
    /// As for [`Till::save_totals`].
    pub fn save_cash_totals(
        &self,
        question: CashQuestion,
        day: Option<Day>,
        format: TableFormat,
        separator: Option<CsvSeparator>,
        file: &Path,
    ) -> Result<Saved, Refusal> {
        self.save_table(&self.cash_table(question, day)?, format, separator, file)
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_totals`].
    pub fn save_cash_totals_in(
        &self,
        question: CashQuestion,
        day: Option<Day>,
        format: TableFormat,
        folder: &Path,
    ) -> Result<Saved, Refusal> {
        let save = |file: &Path| self.save_cash_totals(question, day, format, None, file);
        save_among(folder, &self.table_named(question.as_str(), day), format.extension(), save)
    }
}
