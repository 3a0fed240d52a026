use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use crate::chain::Chain;
use lapak_core::entry::{ChangedPayment, Line, PaymentStatus, Refund, Sale};
use lapak_core::value::{Day, Moment, SellerCode, StandCode};

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
    /// What the cooperative bears: shares that came back and that no sale gave, and money that never came.
    pub(super) borne: Borne,
    /// Goods by product and stand.
    pub(super) stock: BTreeMap<String, Stock>,
    /// What is owed, by the member's code.
    pub(super) owed: BTreeMap<String, Owed>,
}

/// What nobody else bears.
#[derive(Debug, Default, Serialize)]
pub(super) struct Borne {
    pub(super) refund: i64,
    pub(super) failed: i64,
}

/// Where the goods of one product at one stand went, in thousandths.
#[derive(Debug, Default, Serialize)]
pub(super) struct Stock {
    pub(super) came_in: i64,
    pub(super) arrived: i64,
    pub(super) sold: i64,
    pub(super) back: i64,
    pub(super) damaged: i64,
    pub(super) given: i64,
    pub(super) lost: i64,
    pub(super) sent: i64,
}

/// What is owed to one member.
#[derive(Debug, Default, Serialize)]
pub(super) struct Owed {
    pub(super) share: i64,
    pub(super) goods: i64,
    pub(super) deducted: i64,
    pub(super) paid: i64,
}

/// A sale or a refund, as far as its figures go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Receipt<'a> {
    lines: &'a [&'a Line],
    rounding: i64,
    refund: bool,
    day: Day,
    stand: &'a StandCode,
    till: &'a Chain,
    by: &'a SellerCode,
    at: Moment,
    /// False for a refund that no sale gave: its members' shares are the cooperative's to bear.
    debits: bool,
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
    /// Refunds, likewise.
    refunds: u64,
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
    /// Sales with a payment by this method, also one of nothing: cash that is rounded down to zero.
    sales: i64,
    /// Refunds, likewise.
    refunds: i64,
    /// What they pay, change taken off.
    paid: i64,
    /// What of it nobody has seen arrive yet.
    claimed: i64,
    /// What of it never came.
    failed: i64,
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
        let lines: Vec<&Line> = sale.lines.iter().collect();
        let (rounding, day, stand) = (sale.rounding.amount(), sale.day, &sale.stand);
        let (refund, debits) = (false, true);
        let lines = &lines;
        self.add_receipt(&Receipt { lines, rounding, refund, day, stand, till, by, at, debits });
        self.pay(sale.payments.iter().map(Into::into), sale.rounding.amount(), 1, false);
    }

    /// Adds a refund that this till made; `debits` whether a sale gave what comes back.
    pub(super) fn add_refund(
        &mut self,
        refund: &Refund,
        till: &Chain,
        by: &SellerCode,
        at: Moment,
        debits: bool,
    ) {
        let lines: Vec<&Line> = refund.lines.iter().map(|line| &line.taken_back).collect();
        let (rounding, day, stand) = (refund.rounding.amount(), refund.day, &refund.stand);
        let lines = &lines;
        let receipt = Receipt { lines, rounding, refund: true, day, stand, till, by, at, debits };
        self.add_receipt(&receipt);
        self.pay(refund.payments.iter().map(Into::into), refund.rounding.amount(), 1, true);
        if !debits {
            self.borne.refund -= lines.iter().map(|line| line.member_share).sum::<i64>();
        }
    }

    /// Payments of a sale that were made, or with a `sign` below zero were not after all; none of it is cash that is
    /// rounded otherwise.
    pub(super) fn pay(
        &mut self,
        payments: impl Iterator<Item = ChangedPayment>,
        rounding: i64,
        sign: i64,
        refund: bool,
    ) {
        let mut methods = BTreeSet::new();
        let payments: Vec<ChangedPayment> = payments.collect();
        for payment in &payments {
            let figures = self.by.method.of(payment.method.as_str());
            let amount = sign * payment.amount.amount();
            figures.paid += amount;
            match payment.status {
                Some(PaymentStatus::Claimed) => figures.claimed += amount,
                Some(PaymentStatus::Failed) => figures.failed += amount,
                _ => {}
            }
            if methods.insert(payment.method) {
                *(if refund { &mut figures.refunds } else { &mut figures.sales }) += sign;
            }
        }
        if payments.is_empty() && rounding != 0 {
            let figures = self.by.method.of("cash");
            *(if refund { &mut figures.refunds } else { &mut figures.sales }) += sign;
        }
    }

    /// What was sold or came back of each product at its stand, and the members' shares.
    fn add_receipt(&mut self, of: &Receipt) {
        self.sum.add(of);
        self.by.day.of(of.day).add(of);
        self.by.stand.of(of.stand).add(of);
        self.by.till.of(of.till.till).add(of);
        self.by.seller.of(of.by).add(of);
        self.by.hour.of(of.at.time().format("%H")).add(of);
        self.by.product.add_lines(of, |line| line.sku.as_ref().map_or("", |sku| sku.as_str()));
        self.by.member.add_lines(of, |line| line.member_code.as_str());
        for line in of.lines.iter().filter(|_| of.debits) {
            if let Some(sku) = &line.sku {
                self.stock_of(sku.as_str(), of.stand.as_str()).sold += line.quantity_milli.milli();
            }
            let owed = self.owed.entry(line.member_code.to_string()).or_default();
            owed.share += line.member_share.amount();
        }
    }

    /// The goods of a product at a stand.
    pub(super) fn stock_of(&mut self, sku: &str, stand: &str) -> &mut Stock {
        self.stock.entry(format!("{sku} {stand}")).or_default()
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
    fn add(&mut self, line: &Line, debits: bool) {
        let undiscounted = line.list_price.amount().max(line.price.amount());
        let alone = (undiscounted * line.quantity_milli.milli() + 500) / 1000;
        // In a bundle a line comes to its part of the bundle's price; what comes back to its part of what was sold.
        let as_written = line.bundle.is_some() || line.quantity_milli.milli() < 0;
        let gross = if as_written { line.gross.amount() } else { alone };
        let share = if debits { line.member_share.amount() } else { 0 };
        self.gross += gross;
        self.discount += gross - line.net.amount();
        self.net += line.net.amount();
        self.member_share += share;
        self.cooperative_share += line.net.amount() - share;
    }
}

impl SaleFigures {
    fn add(&mut self, of: &Receipt) {
        *(if of.refund { &mut self.lines.refunds } else { &mut self.lines.sales }) += 1;
        of.lines.iter().for_each(|line| self.lines.add(line, of.debits));
        self.rounding += of.rounding;
        self.paid += of.lines.iter().map(|line| line.net).sum::<i64>() + of.rounding;
    }
}

impl<F: Default> Rows<F> {
    fn of(&mut self, key: impl ToString) -> &mut F {
        self.0.entry(key.to_string()).or_default()
    }
}

impl Rows<LineFigures> {
    fn add_lines(&mut self, of: &Receipt, key: impl Fn(&Line) -> &str) {
        of.lines.iter().for_each(|line| self.of(key(line)).add(line, of.debits));
        let keys: BTreeSet<&str> = of.lines.iter().map(|line| key(line)).collect();
        for key in keys {
            let figures = self.of(key);
            *(if of.refund { &mut figures.refunds } else { &mut figures.sales }) += 1;
        }
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
