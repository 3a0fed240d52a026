use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::chain::Chain;
use crate::entry::{Line, Sale};
use crate::value::{Moment, SellerCode};

/// What a simulated fair comes to, in the smallest unit of its currency: `expected.json`.
///
/// It is added up while the sales are made, from the numbers that each was made of; neither a store nor a file is
/// read for it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Expected {
    /// How many sales there are.
    pub(super) sales: u64,
    /// How many entries there are, of all kinds and tills.
    pub(super) entries: u64,
    /// Each till, the founder's first.
    pub(super) tills: Vec<ExpectedTill>,
    sum: SaleFigures,
    by: By,
}

/// One till's part of the fair.
#[derive(Debug, Serialize)]
pub(super) struct ExpectedTill {
    till: String,
    stand: String,
    letters: String,
    /// The entries in its file: its whole chain.
    entries: u64,
    sales: u64,
    paid: i64,
}

/// The same sales taken apart in every way; rows are in the order of their keys.
#[derive(Debug, Default, Serialize)]
struct By {
    /// By the day of the shift, such as `2024-05-09`.
    day: Rows<SaleFigures>,
    /// By the code of the stand.
    stand: Rows<SaleFigures>,
    /// By the till's key.
    till: Rows<SaleFigures>,
    /// By the code of who sold.
    seller: Rows<SaleFigures>,
    /// By stock keeping unit; an empty key for uncatalogued articles.
    product: Rows<LineFigures>,
    /// By the member's code.
    member: Rows<LineFigures>,
    /// By method; a sale that was paid by two is in both, each with its own part.
    method: Rows<PaymentFigures>,
    /// By the hour on the clock of the till that sold, `00` to `23`.
    hour: Rows<SaleFigures>,
}

/// Sums over lines.
#[derive(Debug, Default, Clone, Serialize)]
struct LineFigures {
    /// Sales with at least one of the lines: a sale with two lines of one member counts once for that member, and
    /// once for each of two members.
    sales: u64,
    /// The higher of list price and agreed price times quantity, rounded half up line by line.
    gross: i64,
    /// Gross less net: what the bargain took off, and the discounts with the line's part of that on the whole.
    discount: i64,
    /// What the lines came to.
    net: i64,
    /// The members' part of the net.
    member_share: i64,
    /// The rest of the net; below zero where the cooperative bears more than its part.
    cooperative_share: i64,
}

/// Sums over whole sales: rounding and payment belong to the whole, so they cannot be told by product or member.
#[derive(Debug, Default, Clone, Serialize)]
struct SaleFigures {
    #[serde(flatten)]
    lines: LineFigures,
    /// The cash rounding, zero or below.
    rounding: i64,
    /// What was paid, change taken off: net and rounding.
    paid: i64,
}

/// Sums over payments.
#[derive(Debug, Default, Clone, Serialize)]
struct PaymentFigures {
    /// Payments by this method, also those of nothing: cash that is rounded down to zero.
    sales: u64,
    /// What they pay, change taken off.
    paid: i64,
}

#[derive(Debug)]
struct Rows<F>(BTreeMap<String, F>);

#[derive(Serialize)]
struct Row<'a, F> {
    key: &'a str,
    #[serde(flatten)]
    figures: &'a F,
}

impl Expected {
    /// Adds a sale that this till made.
    pub(super) fn add(&mut self, sale: &Sale, till: &Chain, by: &SellerCode, at: Moment) {
        self.sales += 1;
        self.sum.add(sale);
        self.by.day.of(sale.day).add(sale);
        self.by.stand.of(&sale.stand).add(sale);
        self.by.till.of(till.till).add(sale);
        self.by.seller.of(by).add(sale);
        self.by.hour.of(at.time().format("%H")).add(sale);
        for payment in &sale.payments {
            let figures = self.by.method.of(payment.method.as_str());
            figures.sales += 1;
            figures.paid += payment.amount.amount();
        }
        self.by.product.add_lines(sale, |line| line.sku.as_ref().map_or("", |sku| sku.as_str()));
        self.by.member.add_lines(sale, |line| line.member_code.as_str());
    }

    /// Adds the end of a till's chain, once all its sales are added.
    pub(super) fn close(&mut self, till: &Chain) {
        self.entries += till.entries();
        let of_till = self.by.till.0.get(&till.till.to_string()).cloned().unwrap_or_default();
        self.tills.push(ExpectedTill {
            till: till.till.to_string(),
            stand: till.stand.to_string(),
            letters: till.letters().to_string(),
            entries: till.entries(),
            sales: of_till.lines.sales,
            paid: of_till.paid,
        });
    }
}

impl LineFigures {
    fn add(&mut self, line: &Line) {
        let undiscounted = line.list_price.amount().max(line.price.amount());
        let gross = (undiscounted * line.quantity_milli.milli() + 500) / 1000;
        self.gross += gross;
        self.discount += gross - line.net.amount();
        self.net += line.net.amount();
        self.member_share += line.member_share.amount();
        self.cooperative_share += line.cooperative_share.amount();
    }
}

impl SaleFigures {
    fn add(&mut self, sale: &Sale) {
        self.lines.sales += 1;
        sale.lines.iter().for_each(|line| self.lines.add(line));
        self.rounding += sale.rounding.amount();
        self.paid += sale.payments.iter().map(|payment| payment.amount.amount()).sum::<i64>();
    }
}

impl<F: Default> Rows<F> {
    fn of(&mut self, key: impl ToString) -> &mut F {
        self.0.entry(key.to_string()).or_default()
    }
}

impl Rows<LineFigures> {
    fn add_lines(&mut self, sale: &Sale, key: impl Fn(&Line) -> &str) {
        sale.lines.iter().for_each(|line| self.of(key(line)).add(line));
        let keys: BTreeSet<&str> = sale.lines.iter().map(key).collect();
        keys.into_iter().for_each(|key| self.of(key).sales += 1);
    }
}

impl<F> Default for Rows<F> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<F: Serialize> Serialize for Rows<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(key, figures)| Row { key, figures }))
    }
}
