pub(in crate::till) mod cash;
mod cash_table;
pub(in crate::till) mod claimed;
pub(in crate::till) mod sold;
pub(in crate::till) mod table;
pub(in crate::till) mod view;

use std::collections::BTreeMap;

use crate::books::{
    BorneCause, Completeness, Figures, Lack, Question, Shifts, Totals, TotalsKey, claimed,
    completeness, drawers, totals,
};
use crate::paper::method_word;
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::names::Names;
use crate::till::totals::claimed::LISTED_MAX;
use crate::till::totals::view::{
    ApartView, Behind, CompletenessView, FiguresView, LackView, TotalsRow, TotalsView,
};
use crate::value::{Day, TillKey};

/// A row of totals as it is named, in the order in which people read.
pub(super) struct Named<'a> {
    /// As programs name it; none for what is no thing of the fair.
    pub(super) code: Option<String>,
    /// As people name it.
    pub(super) label: String,
    pub(super) key: &'a TotalsKey,
    pub(super) figures: &'a Figures,
}

impl Till {
    /// The totals of a day, or of the whole fair.
    ///
    /// # Errors
    /// [`Code::NoFair`]; [`Code::AmountOutOfRange`] when a sum does not fit 64 bits; what the store refuses.
    pub fn totals(&self, question: Question, day: Option<Day>) -> Result<TotalsView, Refusal> {
        let shifts = self.shifts_of_fair()?;
        let here = self.here()?;
        let names = Names::of(here);
        let snapshot = self.store.snapshot();
        let totals = totals(snapshot, &here.standing, &shifts, question, day)?;
        let completeness = completeness(snapshot, &here.standing, &shifts, day)?;
        let drawers = drawers(snapshot, &here.standing, &shifts, day)?;
        let waiting = claimed(snapshot, &here.standing, &shifts, day, LISTED_MAX)?;
        let row = |of: Named| TotalsRow {
            key: of.code,
            label: of.label,
            behind: behind(of.key),
            figures: self.figures_of(Some(question), of.figures),
        };
        Ok(TotalsView {
            question,
            day: day.map(|day| day.to_string()),
            day_text: match day {
                Some(day) => self.words.day(day),
                None => self.words.say("totals-whole", &[]),
            },
            days: shifts
                .days()
                .into_iter()
                .map(|day| (day.to_string(), self.words.day(day)))
                .collect(),
            rows: self.named_rows(&totals).into_iter().map(row).collect(),
            sum: FiguresView {
                sold: (question == Question::Product).then(|| self.sold_view(&totals.sum.sold)),
                ..self.figures_of(None, &totals.sum)
            },
            several: self.several(&totals),
            drawers: drawers.iter().flat_map(|drawer| self.drawer_rows(&names, drawer)).collect(),
            claimed: self.claimed_view(&waiting),
            borne: totals
                .borne
                .iter()
                .map(|(cause, sum)| (cause.as_str().to_owned(), self.words.sum(*sum)))
                .collect(),
            apart: self.apart_view(&totals, &completeness),
            standing: self.completeness_view(&completeness, &totals.borne),
        })
    }

    /// The shifts of the fair that count.
    pub(super) fn shifts_of_fair(&self) -> Result<Shifts, Refusal> {
        Shifts::read(self.store.snapshot(), &self.here()?.standing)
    }

    /// The same with those of this till, though nobody may have admitted it yet.
    pub(super) fn shifts_with_own(&self) -> Result<Shifts, Refusal> {
        let here = self.here()?;
        Shifts::with_own(self.store.snapshot(), &here.standing, here.identity.till)
    }

    /// The rows with their names.
    pub(super) fn named_rows<'a>(&self, totals: &'a Totals) -> Vec<Named<'a>> {
        let names = self.here().map(Names::of).unwrap_or_default();
        let named = totals.rows.iter().map(|(key, figures)| {
            let (code, label) = self.named(&names, key);
            Named { code, label, key, figures }
        });
        let mut rows: Vec<Named> = named.collect();
        if matches!(totals.question, Question::Till | Question::Product | Question::Member) {
            // Keys and ids are in no order that a person reads.
            rows.sort_by(|a, b| (a.code.is_none(), &a.label).cmp(&(b.code.is_none(), &b.label)));
        }
        rows
    }

    pub(super) fn apart_view(&self, totals: &Totals, completeness: &Completeness) -> ApartView {
        ApartView {
            receipts: totals.apart.receipts() + completeness.apart.receipts,
            paid: self.words.sum(totals.apart.paid.saturating_add(completeness.apart.paid)),
        }
    }

    /// A key as programs and as people name it.
    pub(super) fn named(&self, names: &Names, key: &TotalsKey) -> (Option<String>, String) {
        let code = |code: &str| (Some(code.to_owned()), code.to_owned());
        match key {
            TotalsKey::Day(day) => (Some(day.to_string()), self.words.day(*day)),
            TotalsKey::Stand(stand) => {
                (Some(stand.clone()), self.words.say("receipt-stand", &[("stand", stand)]))
            }
            TotalsKey::Till(till) => (Some(till.to_string()), names.till(*till)),
            TotalsKey::Seller(seller) if seller.is_empty() => {
                (Some(String::new()), self.words.say("totals-nobody", &[]))
            }
            TotalsKey::Seller(seller) => code(seller),
            TotalsKey::Product(None) => {
                (Some(String::new()), self.words.say("totals-uncatalogued", &[]))
            }
            TotalsKey::Product(Some(product)) => match names.products.get(product) {
                Some((sku, name)) => (Some((*sku).to_owned()), format!("{sku} {name}")),
                None => code(&product.to_string()[..8]),
            },
            TotalsKey::Member(member) => match names.members.get(member) {
                Some(member) => code(member),
                None => code(&member.to_string()[..8]),
            },
            TotalsKey::Method(method) => {
                (Some(method.to_string()), method_word(*method, &self.words))
            }
            TotalsKey::Hour(hour) => {
                (Some(format!("{hour:02}")), format!("{hour:02}.00–{hour:02}.59"))
            }
            TotalsKey::Rounding => (None, self.words.say("totals-rounding_row", &[])),
            TotalsKey::Claimed => (None, self.words.say("totals-claimed", &[])),
        }
    }

    /// A receipt that was paid by two methods stands in two rows, and so do the products and members of one.
    pub(super) fn several(&self, totals: &Totals) -> Option<String> {
        let of_question = match totals.question {
            Question::Method => "method",
            Question::Product => "product",
            Question::Member => "member",
            _ => return None,
        };
        let rows: u64 = totals.rows.iter().map(|(_, figures)| figures.receipts()).sum();
        let sum = totals.sum.receipts();
        let named = [("rows", rows.to_string()), ("sum", sum.to_string())];
        (rows > sum).then(|| self.say_named(&format!("totals-several-{of_question}"), &named))
    }

    fn figures_of(&self, question: Option<Question>, figures: &Figures) -> FiguresView {
        let by_method = question == Some(Question::Method);
        let of_lines = |value| (!by_method).then(|| self.words.sum(value));
        let of_payments = |value| by_method.then(|| self.words.sum(value));
        FiguresView {
            sales: u64::try_from(figures.sales).unwrap_or(0),
            refunds: u64::try_from(figures.refunds).unwrap_or(0),
            gross: of_lines(figures.gross),
            discount: of_lines(figures.discount),
            net: self.words.sum(figures.net),
            rounding: self.words.sum(figures.rounding),
            paid: self.words.sum(figures.paid),
            member_share: of_lines(figures.member_share),
            cooperative_share: of_lines(figures.cooperative_share),
            sold: (question == Some(Question::Product)).then(|| self.sold_view(&figures.sold)),
            arrived: of_payments(figures.arrived()),
            claimed: of_payments(figures.claimed),
            failed: of_payments(figures.failed),
        }
    }

    pub(super) fn completeness_view(
        &self,
        of: &Completeness,
        borne: &BTreeMap<BorneCause, i64>,
    ) -> CompletenessView {
        let names = self.here().map(Names::of).unwrap_or_default();
        let complete = of.is_complete();
        let notes = of.ended.iter().map(|(till, last_seq)| {
            let named = [("till", names.till(*till)), ("last", last_seq.to_string())];
            self.say_named("totals-ended", &named)
        });
        let borne = borne.iter().map(|(cause, sum)| {
            let named = [("sum", self.words.sum(*sum).text)];
            self.say_named(&format!("totals-borne-{}", cause.as_str()), &named)
        });
        CompletenessView {
            complete,
            headline: match (complete, of.accepted) {
                (true, 0) => self.words.say("totals-complete", &[]),
                (true, many) => {
                    self.words.say("totals-complete-accepted", &[("count", &many.to_string())])
                }
                (false, _) => self.words.say("totals-incomplete", &[]),
            },
            missing: of.missing.iter().map(|lack| self.lack_view(&names, lack)).collect(),
            notes: notes.chain(borne).collect(),
            not_counted: of.not_counted,
        }
    }

    fn lack_view(&self, names: &Names, lack: &Lack) -> LackView {
        let till_named = |till: &TillKey| ("till", names.till(*till));
        let (code, till, named) = match lack {
            Lack::NoShift => ("no_shift", None, Vec::new()),
            Lack::ShiftOpen { till, day, last_seq } => {
                let day = ("day", self.words.day(*day));
                (
                    "shift_open",
                    Some(till),
                    vec![till_named(till), day, ("last", last_seq.to_string())],
                )
            }
            Lack::Gap { till, from, to } => {
                let range = [("from", from.to_string()), ("to", to.to_string())];
                ("gap", Some(till), [till_named(till)].into_iter().chain(range).collect())
            }
            Lack::Silent { till, last_seq } => {
                ("silent", Some(till), vec![till_named(till), ("last", last_seq.to_string())])
            }
            Lack::NotAdmitted { till, receipts } => {
                let count = ("count", receipts.receipts.to_string());
                let paid = ("sum", self.words.sum(receipts.paid).text);
                ("not_admitted", Some(till), vec![till_named(till), count, paid])
            }
            Lack::Newer { entries } => ("newer", None, vec![("count", entries.to_string())]),
            Lack::Unsound { entries } => ("unsound", None, vec![("count", entries.to_string())]),
        };
        LackView {
            code: code.to_owned(),
            message: self.say_named(&format!("missing-{code}"), &named),
            till: till.map(ToString::to_string),
        }
    }

    pub(super) fn say_named(&self, id: &str, named: &[(&str, String)]) -> String {
        let named: Vec<(&str, &str)> =
            named.iter().map(|(key, value)| (*key, value.as_str())).collect();
        self.words.say(id, &named)
    }
}

fn behind(key: &TotalsKey) -> Behind {
    match key {
        TotalsKey::Day(day) => Behind::Day(day.to_string()),
        TotalsKey::Stand(stand) => Behind::Stand(stand.clone()),
        TotalsKey::Till(till) => Behind::Till(till.to_string()),
        TotalsKey::Seller(seller) => Behind::Seller(seller.clone()),
        TotalsKey::Product(product) => Behind::Product(product.map(|id| id.to_string())),
        TotalsKey::Member(member) => Behind::Member(member.to_string()),
        TotalsKey::Method(method) => Behind::Method(method.as_str().to_owned()),
        TotalsKey::Hour(hour) => Behind::Hour(*hour),
        TotalsKey::Rounding => Behind::Rounding,
        TotalsKey::Claimed => Behind::Claimed,
    }
}

impl Behind {
    /// The question whose answer has such rows.
    pub(super) fn question(&self) -> Question {
        match self {
            Self::Day(_) => Question::Day,
            Self::Stand(_) => Question::Stand,
            Self::Till(_) => Question::Till,
            Self::Seller(_) => Question::Seller,
            Self::Product(_) | Self::Rounding => Question::Product,
            Self::Member(_) => Question::Member,
            Self::Method(_) | Self::Claimed => Question::Method,
            Self::Hour(_) => Question::Hour,
        }
    }

    /// The row that is meant.
    ///
    /// # Errors
    /// [`Code::CodeInvalid`] for what no row was called.
    pub(super) fn key(&self) -> Result<TotalsKey, Refusal> {
        let unknown = |_| Refusal::from(Code::CodeInvalid);
        Ok(match self {
            Self::Day(day) => TotalsKey::Day(day.parse().map_err(unknown)?),
            Self::Stand(stand) => TotalsKey::Stand(stand.clone()),
            Self::Till(till) => TotalsKey::Till(till.parse().map_err(unknown)?),
            Self::Seller(seller) => TotalsKey::Seller(seller.clone()),
            Self::Product(None) => TotalsKey::Product(None),
            Self::Product(Some(id)) => TotalsKey::Product(Some(id.parse().map_err(unknown)?)),
            Self::Member(id) => TotalsKey::Member(id.parse().map_err(unknown)?),
            Self::Method(word) => TotalsKey::Method(word.parse().map_err(unknown)?),
            Self::Hour(hour) => TotalsKey::Hour(*hour),
            Self::Rounding => TotalsKey::Rounding,
            Self::Claimed => TotalsKey::Claimed,
        })
    }
}
