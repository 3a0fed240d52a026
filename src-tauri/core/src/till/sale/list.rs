use std::cell::Cell;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{
    Claimed, NewestFirst, Question, ReceiptPages, ReceiptPlace, ReceiptRow, Selection, Shifts,
    Standing, TotalsKey, claimed, totals,
};
use crate::entry::{Method, PaymentStatus};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::store::Snapshot;
use crate::till::Till;
use crate::till::sale::find::SoughtTyped;
use crate::till::totals::view::Behind;
use crate::till::typed::day as day_typed;
use crate::value::{Day, Quantity, Unit};
use crate::words::Amount;

/// The most rows of one answer.
const PAGE: usize = 100;
/// Which receipts are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
pub struct SalesAsked {
    /// The day, ISO; with `behind`, null is the whole fair, and without, the day of the shift, or today.
    pub day: Option<String>,
    /// Those behind this row of the totals alone.
    pub behind: Option<Behind>,
    /// Those of which somebody remembers this alone, where they are behind no row: of the day, or with none of the fair.
    pub sought: Option<SoughtTyped>,
}

/// A list of receipts, the newest first: what it comes to, and its first rows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SalesView {
    /// The day, ISO; null for the whole fair.
    pub day: Option<String>,
    /// The same as people read it.
    pub day_text: String,
    /// The days that may be asked for, the newest first, ISO and as people read them: those that have shifts, and this
    /// one.
    pub days: Vec<(String, String)>,
    /// How many rows there are.
    #[ts(type = "number")]
    pub count: u64,
    /// How many of them stand apart and are in no figure, since their till is not admitted or a closing cuts them off.
    #[ts(type = "number")]
    pub apart: u64,
    /// The first rows.
    pub rows: Vec<SaleRow>,
    /// What was paid for those that count; behind a row of the totals, what that row says was paid. Zero where receipts are
    /// looked for: they add up to nothing.
    pub sum: Amount,
}

/// One receipt of a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaleRow {
    /// Its number.
    pub receipt: String,
    /// The day that it belongs to.
    pub day_text: String,
    /// When it was made, on the till's clock or on the paper.
    pub time_text: String,
    /// Whether it was made on paper and entered later.
    pub paper: bool,
    /// The seller's code.
    pub by: String,
    /// "3 barang"
    pub items_text: String,
    /// What was paid for it.
    pub total: Amount,
    /// How it was paid, as far as it is known by now.
    #[ts(as = "Vec<String>")]
    pub methods: Vec<Method>,
    /// What of it was paid back; null where nothing was.
    pub refunded: Option<Amount>,
    /// The worst that is known of its payments without a drawer: `failed`, `claimed`, `confirmed`; null where it has none.
    #[ts(as = "Option<String>")]
    pub status: Option<PaymentStatus>,
    /// What of it never came; null where nothing did not.
    pub failed: Option<Amount>,
    /// False while it stands apart.
    pub counts: bool,
}

impl Till {
    /// The receipts of a day; none: the shift's, or today.
    ///
    /// # Errors
    /// [`crate::Code::NoFair`]; what the store refuses.
    pub fn sales(&mut self, day: Option<Day>) -> Result<SalesView, Refusal> {
        let day = day.map(|day| day.to_string());
        self.sales_asked(&SalesAsked { day, ..SalesAsked::default() })
    }

    /// The receipts that are asked for.
    ///
    /// # Errors
    /// [`crate::Code::NoFair`]; [`crate::Code::DayInvalid`], [`crate::Code::CodeInvalid`] for what there is not; what the store refuses.
    pub fn sales_asked(&mut self, asked: &SalesAsked) -> Result<SalesView, Refusal> {
        let selection = self.selection(asked)?;
        let shifts = self.shifts_of_fair()?;
        let (counted, apart, paid) = match selection.sought {
            Some(_) => (None, 0, 0),
            None => self.figures(&shifts, asked, &selection)?,
        };
        let rows = self.rows(&selection, 0)?;
        let mut days = shifts.days();
        days.extend(selection.day.filter(|day| !days.contains(day)));
        days.sort_unstable_by(|a, b| b.cmp(a));
        let count = match counted {
            Some(counted) => counted + apart,
            None => self.listed(&selection)?,
        };
        Ok(SalesView {
            day: selection.day.map(|day| day.to_string()),
            day_text: match selection.day {
                Some(day) => self.words.day(day),
                None => self.words.say("totals-whole", &[]),
            },
            days: days.into_iter().map(|day| (day.to_string(), self.words.day(day))).collect(),
            count,
            apart,
            rows,
            sum: self.words.sum(paid),
        })
    }

    /// Rows of a list, from one of them on: a hundred, or as many as there are.
    ///
    /// # Errors
    /// As [`Till::sales_asked`].
    pub fn sales_rows(&mut self, asked: &SalesAsked, from: u64) -> Result<Vec<SaleRow>, Refusal> {
        let selection = self.selection(asked)?;
        self.rows(&selection, from)
    }

    /// Gives `each` the receipts of a day, the newest first, until it breaks off: one at a time is held, however many
    /// there are. With no day, those of the shift's, or of today; with a receipt's number, those behind it in the list.
    ///
    /// # Errors
    /// [`crate::Code::NoFair`]; [`Code::ReceiptUnknown`] where the list has no receipt of that number; what the store or
    /// `each` refuses.
    pub fn each_sale(
        &self,
        day: Option<Day>,
        after: Option<&str>,
        each: impl FnMut(&ReceiptRow) -> Result<ControlFlow<()>, Refusal>,
    ) -> Result<(), Refusal> {
        let day = Some(self.day_or_shift(day)?);
        self.each_of(&Selection { day, ..Selection::default() }, after, each)
    }

    /// The same of any selection.
    pub(in crate::till) fn each_of(
        &self,
        selection: &Selection,
        after: Option<&str>,
        mut each: impl FnMut(&ReceiptRow) -> Result<ControlFlow<()>, Refusal>,
    ) -> Result<(), Refusal> {
        let (snapshot, standing) = (self.store.snapshot(), &self.here()?.standing);
        let mut list = NewestFirst::of(snapshot, standing, &self.shifts_of_fair()?, selection)?;
        if let Some(number) = after {
            let found = self.sales_numbered(number)?;
            let last = |place: &ReceiptPlace| found.iter().any(|sale| sale.id() == place.kept.id);
            loop {
                match list.next(snapshot, standing)? {
                    Some(place) if last(&place) => break,
                    Some(_) => {}
                    None => {
                        return Err(
                            Refusal::new(Code::ReceiptUnknown).with("receipt", shown(number))
                        );
                    }
                }
            }
        }
        while let Some(place) = list.next(snapshot, standing)? {
            let row = match place.read(snapshot) {
                Err(refusal) if refusal.code() == Code::EntryUnreadable => {
                    // It is set aside, and is no row any more.
                    self.store.reading(|snapshot| place.read(snapshot)).ok();
                    list.look_again(snapshot)?;
                    continue;
                }
                row => row?,
            };
            if each(&row)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// A receipt as a row of a list, with what became of it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn sale_row(&self, row: &ReceiptRow) -> Result<SaleRow, Refusal> {
        let became = self.became_of(&row.entry)?;
        let (entry, facts) = (row.entry.entry(), row.facts());
        let zone = self.here.as_ref().map(|here| &here.fair.settings.zone);
        // A bundle is one thing, as it was in the cart; what comes back of one comes back by itself.
        let sold = facts.lines.iter().all(|line| line.quantity_milli.milli() > 0);
        let alone = facts.lines.iter().filter(|line| !sold || line.bundle.is_none());
        let alone = alone.map(|line| (line.unit, line.quantity_milli));
        let bundled = facts.bundles.iter().filter(|_| sold).filter_map(|bundle| {
            let count = Quantity::new(i64::from(bundle.count) * Quantity::ONE.milli()).ok()?;
            Some((Unit::PIECE, count))
        });
        Ok(SaleRow {
            receipt: facts.receipt.to_string(),
            day_text: self.words.day(row.day),
            time_text: zone
                .map(|zone| self.words.time(facts.paper_at.unwrap_or(entry.at), zone))
                .unwrap_or_default(),
            paper: facts.paper_at.is_some(),
            by: entry.by.as_ref().map(ToString::to_string).unwrap_or_default(),
            items_text: self.items(alone.chain(bundled)),
            total: self.words.sum(facts.paid()),
            refunded: (became.refunded != 0).then(|| self.words.sum(became.refunded)),
            status: became.status,
            failed: (became.failed != 0).then(|| self.words.sum(became.failed)),
            methods: became.methods,
            counts: row.counts,
        })
    }

    /// A day; none: the shift's, or today where the fair is.
    pub(in crate::till) fn day_or_shift(&self, day: Option<Day>) -> Result<Day, Refusal> {
        let shift = self.here()?.shift.as_ref().map(|shift| shift.opened.day);
        day.or(shift).map_or_else(|| self.today(), Ok)
    }

    fn selection(&self, asked: &SalesAsked) -> Result<Selection, Refusal> {
        let day = asked.day.as_deref().map(day_typed).transpose()?;
        let (key, sought) = match (&asked.behind, &asked.sought) {
            (Some(behind), _) => (Some(behind.key()?), None),
            (None, Some(sought)) => (None, Some(self.sought(sought)?)),
            (None, None) => {
                let day = Some(self.day_or_shift(day)?);
                return Ok(Selection { day, ..Selection::default() });
            }
        };
        Ok(Selection { day, key, sought })
    }

    /// How many receipts of a list count and how many stand apart, and what was paid, as the totals say. For the
    /// rounding, which is of no receipts there, it is not known how many.
    fn figures(
        &self,
        shifts: &Shifts,
        asked: &SalesAsked,
        selection: &Selection,
    ) -> Result<(Option<u64>, u64, i64), Refusal> {
        let question = asked.behind.as_ref().map_or(Question::Day, Behind::question);
        let (snapshot, standing) = (self.store.snapshot(), &self.here()?.standing);
        let totals = totals(snapshot, standing, shifts, question, selection.day)?;
        let Some(key) = &selection.key else {
            let apart = totals.apart.receipts();
            return Ok((Some(totals.sum.receipts()), apart, totals.sum.paid));
        };
        if *key == TotalsKey::Claimed {
            let days = claimed(snapshot, standing, shifts, selection.day, 0)?;
            let sum = |of: fn(&Claimed) -> i64| days.iter().map(of).fold(0, i64::saturating_add);
            let receipts = days.iter().map(|day| day.sum.receipts).sum();
            return Ok((Some(receipts), 0, sum(|day| day.sum.paid)));
        }
        let row = totals.rows.into_iter().find(|(of, _)| of == key);
        let of = row.map(|(_, figures)| figures).unwrap_or_default();
        let counted = asked.behind != Some(Behind::Rounding);
        Ok((counted.then_some(of.receipts()), 0, of.paid))
    }

    /// How many rows a list has, one by one.
    fn listed(&mut self, selection: &Selection) -> Result<u64, Refusal> {
        self.with_pages(selection, |pages, snapshot, standing| pages.count(snapshot, standing))
    }

    fn rows(&mut self, selection: &Selection, from: u64) -> Result<Vec<SaleRow>, Refusal> {
        let rows: Vec<ReceiptRow> = self.with_pages(selection, |pages, snapshot, standing| {
            let places = pages.page(snapshot, standing, from, PAGE)?;
            places.iter().map(|place| place.read(snapshot)).collect()
        })?;
        rows.iter().map(|row| self.sale_row(row)).collect()
    }

    /// Asks the list that was asked for last, where it is this one, so that its next page is found near the last.
    fn with_pages<T>(
        &mut self,
        selection: &Selection,
        ask: impl Fn(&mut ReceiptPages, Snapshot, &Standing) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let last = Cell::new(self.listed.take());
        let (standing, shifts) = (&self.here()?.standing, self.shifts_of_fair()?);
        let (pages, answer) = self.store.reading(|snapshot| {
            let mut pages = match last.take() {
                Some(pages) if pages.is_of(snapshot, selection)? => pages,
                _ => ReceiptPages::of(snapshot, standing, &shifts, selection.clone())?,
            };
            let answer = ask(&mut pages, snapshot, standing)?;
            Ok((pages, answer))
        })?;
        self.listed = Some(pages);
        Ok(answer)
    }
}
