use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::borne::{Borne, BorneCause};
use super::counted_stands::CountedStands;
use super::put_right::{Corrected, PutRight};
use super::shifts::Shifts;
use super::sold::Sold;
use super::standing::Standing;
use crate::entry::Method;
use crate::refusal::{Code, Refusal};
use crate::store::{Cell, CellSums, MemberKey, PaymentKey, ProductKey, ReceiptKey, Snapshot};
use crate::value::{Day, EntryId, TillKey};

/// What totals are taken apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The day of the shift.
    Day,
    /// The stand.
    Stand,
    /// The till.
    Till,
    /// Who sold.
    Seller,
    /// The product, and uncatalogued articles together.
    Product,
    /// The member whose goods they are.
    Member,
    /// How it was paid.
    Method,
    /// The hour on the clock of the till that sold.
    Hour,
}

/// What the receipts or lines of a row have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TotalsKey {
    /// The day that they belong to.
    Day(Day),
    /// The code of the stand under which they count; what a coordinator said, else what the till says.
    Stand(String),
    /// The till.
    Till(TillKey),
    /// The seller's code; empty where nobody is named.
    Seller(String),
    /// The product: its first value; none for uncatalogued articles.
    Product(Option<EntryId>),
    /// The member: its first value.
    Member(EntryId),
    /// How they were paid.
    Method(Method),
    /// The hour, 0 to 23.
    Hour(u8),
    /// What cash was rounded by, which belongs to no line: with it the rows by product and by member add up.
    Rounding,
    /// Payments that nobody has seen arrive yet: no row of totals, and behind it are their receipts.
    Claimed,
}

/// Sums over receipts or lines, in the currency's smallest unit. A refund counts below zero.
///
/// gross − discount = net; net + rounding = paid; member share and cooperative share are the net.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Sales; by product, member and method those that have such a line or payment, so that one may be in several rows.
    pub sales: i64,
    /// Refunds, likewise.
    pub refunds: i64,
    /// What the lines would have come to at the higher of list price and price.
    pub gross: i64,
    /// What bargains and discounts took off.
    pub discount: i64,
    /// What the lines came to.
    pub net: i64,
    /// What cash was rounded by.
    pub rounding: i64,
    /// What was paid, change taken off.
    pub paid: i64,
    /// The members' part of the net.
    pub member_share: i64,
    /// The cooperative's part of the net.
    pub cooperative_share: i64,
    /// How much was sold; told by product alone.
    pub sold: Sold,
    /// What nobody has seen arrive yet of what was paid; told by method alone.
    pub claimed: i64,
    /// What never came of it; told by method alone.
    pub failed: i64,
    /// What refunds took off the net, zero or below; told by member alone.
    pub back: i64,
}

/// Totals, taken apart by one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// By which.
    pub question: Question,
    /// One row for each key that something was sold under, in the order of the keys. By method a row has no gross,
    /// discount and shares, since a payment belongs to the whole.
    pub rows: Vec<(TotalsKey, Figures)>,
    /// All receipts, each once: the same for every question, but for what one question alone tells.
    pub sum: Figures,
    /// Receipts that are in no figure, since their till is not admitted or a closing cuts them off.
    pub apart: Figures,
    /// What the cooperative bears, by its cause; the shares among it are no member's in the figures above.
    pub borne: BTreeMap<BorneCause, i64>,
}

impl Question {
    /// Every question.
    pub const ALL: [Self; 8] = [
        Self::Day,
        Self::Stand,
        Self::Till,
        Self::Seller,
        Self::Product,
        Self::Member,
        Self::Method,
        Self::Hour,
    ];

    /// The question as programs name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Stand => "stand",
            Self::Till => "till",
            Self::Seller => "seller",
            Self::Product => "product",
            Self::Member => "member",
            Self::Method => "method",
            Self::Hour => "hour",
        }
    }
}

/// The totals of a day, or of the whole fair: of what counts alone.
///
/// # Errors
/// [`Code::AmountOutOfRange`] when a sum does not fit 64 bits; what the store refuses.
pub fn totals(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
    question: Question,
    day: Option<Day>,
) -> Result<Totals, Refusal> {
    let books = Books::of(snapshot, standing, shifts, day)?;
    let cells = books.cells::<ReceiptKey>(snapshot)?;
    let stands = match question {
        Question::Stand => CountedStands::of(standing, shifts, &snapshot.cells()?),
        _ => CountedStands::default(),
    };
    let mut sum = Figures::default();
    for cell in &cells.counted {
        sum = sum.plus(&cell.figures())?;
    }
    let mut rows: BTreeMap<TotalsKey, Figures> = BTreeMap::new();
    let mut add = |key: TotalsKey, figures: Figures| -> Result<(), Refusal> {
        let row = rows.entry(key).or_default();
        *row = row.plus(&figures)?;
        Ok(())
    };
    match question {
        Question::Product => {
            for cell in books.cells::<ProductKey>(snapshot)?.counted {
                let sold = Sold::of(cell.key.unit, cell.sums.quantity_milli);
                let figures = Figures { sold, ..cell.figures() };
                add(TotalsKey::Product(cell.key.product), figures)?;
            }
            add(TotalsKey::Rounding, rounding(&sum))?;
        }
        Question::Member => {
            for cell in books.cells::<MemberKey>(snapshot)?.counted {
                let figures = Figures { back: cell.sums.back, ..cell.figures() };
                add(TotalsKey::Member(cell.key.0), figures)?;
            }
            add(TotalsKey::Rounding, rounding(&sum))?;
        }
        Question::Method => {
            for cell in books.cells::<PaymentKey>(snapshot)?.counted {
                add(TotalsKey::Method(cell.key.0), cell.payments())?;
            }
        }
        _ => {
            for cell in &cells.counted {
                add(receipt_key(question, cell, shifts, &stands), cell.figures())?;
            }
        }
    }
    for figures in rows.values() {
        let Figures { sold, claimed, failed, .. } = figures.clone();
        sum = sum.plus(&Figures { sold, claimed, failed, ..Figures::default() })?;
    }
    rows.retain(|_, figures| *figures != Figures::default());
    let mut apart = Figures::default();
    for cell in &cells.apart {
        apart = apart.plus(&cell.figures())?;
    }
    Ok(Totals { question, rows: rows.into_iter().collect(), sum, apart, borne: books.borne() })
}

/// The receipts of a closed till, by whether its closing leaves them.
struct CutTill {
    counted: Vec<EntryId>,
    cut_off: Vec<EntryId>,
}

/// Closed tills of which something is held that does not count.
fn cut_tills(
    snapshot: Snapshot,
    standing: &Standing,
) -> Result<HashMap<TillKey, CutTill>, Refusal> {
    let held: HashMap<TillKey, _> = snapshot.held_chains()?.into_iter().collect();
    let mut cut = HashMap::new();
    for till in standing.closed_tills() {
        let Some(held) = held.get(&till) else { continue };
        if !standing.counts_whole(till, held) {
            let ids = snapshot.receipt_ids(till)?.into_iter();
            let (counted, cut_off) = ids.partition(|id| standing.counts(till, *id));
            cut.insert(till, CutTill { counted, cut_off });
        }
    }
    Ok(cut)
}

/// What every question is asked of.
pub(super) struct Books<'a> {
    standing: &'a Standing,
    shifts: &'a Shifts,
    day: Option<Day>,
    cut: HashMap<TillKey, CutTill>,
    right: &'a PutRight,
}

/// Cells of the receipts that count, and of those that stand apart.
pub(super) struct Cells<K> {
    pub(super) counted: Vec<Cell<K>>,
    pub(super) apart: Vec<Cell<K>>,
}

impl<K> Cells<K> {
    /// What counts, and what is of the till that shows its own.
    pub(super) fn looked_at(&self, shifts: &Shifts) -> impl Iterator<Item = &Cell<K>> {
        let own = self.apart.iter().filter(|cell| shifts.is_own(cell.till));
        self.counted.iter().chain(own)
    }
}

impl<'a> Books<'a> {
    /// Those of a day, or of the whole fair.
    pub(super) fn of(
        snapshot: Snapshot,
        standing: &'a Standing,
        shifts: &'a Shifts,
        day: Option<Day>,
    ) -> Result<Self, Refusal> {
        let right = shifts.put_right(snapshot, standing)?;
        Ok(Self { standing, shifts, day, cut: cut_tills(snapshot, standing)?, right })
    }

    /// What the cooperative bears, by its cause.
    fn borne(&self) -> BTreeMap<BorneCause, i64> {
        let mut sums = BTreeMap::new();
        let of_day = |day, shift| self.day.is_none_or(|of| self.shifts.day_of(shift, day) == of);
        for borne in self.right.borne.iter().filter(|borne| of_day(borne.day, borne.shift)) {
            let sum: &mut i64 = sums.entry(borne.cause).or_default();
            *sum = sum.saturating_add(borne.amount);
        }
        sums.retain(|_, sum| *sum != 0);
        sums
    }

    /// Lines that came back and that no sale gave, of every day.
    pub(super) fn borne_lines(&self) -> impl Iterator<Item = &Borne> {
        self.right.borne.iter().filter(|borne| borne.line.is_some())
    }

    /// Parts the cells of a measure by whether they count. Those of a till that is cut off somewhere are worked out
    /// receipt by receipt.
    pub(super) fn cells<K: Corrected>(&self, snapshot: Snapshot) -> Result<Cells<K>, Refusal> {
        let mut parted = Cells { counted: Vec::new(), apart: Vec::new() };
        let of_day = |cell: &Cell<K>| {
            self.day.is_none_or(|day| self.shifts.day_of(cell.shift, cell.day) == day)
        };
        for cell in snapshot.cells()?.into_iter().filter(of_day) {
            if self.standing.role(cell.till).is_none() {
                parted.apart.push(cell);
            } else if !self.cut.contains_key(&cell.till) {
                parted.counted.push(cell);
            }
        }
        for (till, of) in self.cut.iter().filter(|(till, _)| self.standing.role(**till).is_some()) {
            let cells_of = |receipts| snapshot.cells_of(*till, receipts);
            parted.counted.extend(cells_of(&of.counted)?.into_iter().filter(of_day));
            parted.apart.extend(cells_of(&of.cut_off)?.into_iter().filter(of_day));
        }
        parted.counted.extend(K::cells(self.right).into_iter().filter(of_day));
        Ok(parted)
    }
}

fn receipt_key(
    question: Question,
    cell: &Cell<ReceiptKey>,
    shifts: &Shifts,
    stands: &CountedStands,
) -> TotalsKey {
    match question {
        Question::Day => TotalsKey::Day(shifts.day_of(cell.shift, cell.day)),
        Question::Stand => TotalsKey::Stand(stands.counted(cell, shifts).to_owned()),
        Question::Till => TotalsKey::Till(cell.till),
        Question::Seller => TotalsKey::Seller(cell.key.seller.clone()),
        _ => TotalsKey::Hour(cell.key.hour),
    }
}

fn rounding(sum: &Figures) -> Figures {
    Figures { rounding: sum.rounding, paid: sum.rounding, ..Figures::default() }
}

impl<K> Cell<K> {
    fn figures(&self) -> Figures {
        let CellSums { receipts, refunds, gross, net, rounding, member_share, .. } = self.sums;
        Figures {
            sales: receipts - refunds,
            refunds,
            gross,
            discount: gross - net,
            net,
            rounding,
            paid: net + rounding,
            member_share,
            cooperative_share: net - member_share,
            ..Figures::default()
        }
    }
}

impl Cell<PaymentKey> {
    /// A payment belongs to the whole, so it has neither gross nor shares.
    fn payments(&self) -> Figures {
        let CellSums { claimed, failed, .. } = self.sums;
        Figures { discount: 0, cooperative_share: 0, claimed, failed, ..self.figures() }
    }
}

impl Figures {
    /// What came in of what was paid: cash, and all else that somebody has seen arrive.
    #[must_use]
    pub fn arrived(&self) -> i64 {
        self.paid - self.claimed - self.failed
    }

    /// Sales and refunds together.
    #[must_use]
    pub fn receipts(&self) -> u64 {
        u64::try_from(self.sales + self.refunds).unwrap_or(0)
    }

    fn plus(&self, more: &Self) -> Result<Self, Refusal> {
        let sum = |a: i64, b: i64| a.checked_add(b).ok_or(Code::AmountOutOfRange);
        Ok(Self {
            sales: self.sales + more.sales,
            refunds: self.refunds + more.refunds,
            gross: sum(self.gross, more.gross)?,
            discount: sum(self.discount, more.discount)?,
            net: sum(self.net, more.net)?,
            rounding: sum(self.rounding, more.rounding)?,
            paid: sum(self.paid, more.paid)?,
            member_share: sum(self.member_share, more.member_share)?,
            cooperative_share: sum(self.cooperative_share, more.cooperative_share)?,
            sold: self.sold.plus(&more.sold)?,
            claimed: sum(self.claimed, more.claimed)?,
            failed: sum(self.failed, more.failed)?,
            back: sum(self.back, more.back)?,
        })
    }
}
