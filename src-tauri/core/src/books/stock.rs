use std::collections::BTreeMap;

use super::goods::goods_cells;
use super::shifts::Shifts;
use super::standing::Standing;
use super::totals::Books;
use crate::refusal::{Code, Refusal};
use crate::store::{GoodsKey, ProductKey, Snapshot};
use crate::value::{EntryId, Unit};

/// What is left of a product at a stand, and where the rest went, in thousandths.
///
/// in + arrived = sold + back + damaged + given + lost + sent + left. Nothing keeps `left` above zero: what was sold before
/// anybody wrote that it came is below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stock {
    /// A member handed it over.
    pub came_in: i64,
    /// It came from another stand.
    pub arrived: i64,
    /// It was sold, less what came back through a sale that is held.
    pub sold: i64,
    /// A member took it home.
    pub back: i64,
    /// It can no longer be sold.
    pub damaged: i64,
    /// It was given away.
    pub given: i64,
    /// It is missing.
    pub lost: i64,
    /// It left for another stand.
    pub sent: i64,
}

/// Of what and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StockKey {
    /// The product: its first value.
    pub product: EntryId,
    /// What it is counted in.
    pub unit: Unit,
    /// The stand's code.
    pub stand: String,
}

impl Stock {
    /// Both together.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            came_in: self.came_in.saturating_add(other.came_in),
            arrived: self.arrived.saturating_add(other.arrived),
            sold: self.sold.saturating_add(other.sold),
            back: self.back.saturating_add(other.back),
            damaged: self.damaged.saturating_add(other.damaged),
            given: self.given.saturating_add(other.given),
            lost: self.lost.saturating_add(other.lost),
            sent: self.sent.saturating_add(other.sent),
        }
    }

    /// What should still be there.
    #[must_use]
    pub fn left(&self) -> i64 {
        let gone = self.sold + self.back + self.damaged + self.given + self.lost + self.sent;
        self.came_in + self.arrived - gone
    }
}

/// The stock of each product at each stand, of what counts.
///
/// # Errors
/// [`Code::AmountOutOfRange`] when a sum does not fit 64 bits; what the store refuses.
pub fn stock(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<BTreeMap<StockKey, Stock>, Refusal> {
    let mut stock: BTreeMap<StockKey, Stock> = BTreeMap::new();
    let add = |sum: &mut i64, milli: i64| -> Result<(), Refusal> {
        *sum = sum.checked_add(milli).ok_or(Code::AmountOutOfRange)?;
        Ok(())
    };
    for cell in goods_cells(snapshot, standing)? {
        let GoodsKey { movement, product, unit, stand, .. } = cell.key;
        let of = stock.entry(StockKey { product, unit, stand }).or_default();
        let sum = match movement.as_str() {
            "in" => &mut of.came_in,
            "back" => &mut of.back,
            "damaged" => &mut of.damaged,
            "given" => &mut of.given,
            "lost" => &mut of.lost,
            "sent" => &mut of.sent,
            _ => &mut of.arrived,
        };
        add(sum, cell.sums.quantity_milli)?;
    }
    let stands: BTreeMap<EntryId, &str> =
        shifts.all().iter().map(|shift| (shift.id, shift.stand.as_str())).collect();
    let books = Books::of(snapshot, standing, shifts, None)?;
    for cell in books.cells::<ProductKey>(snapshot)?.counted {
        let (Some(product), Some(stand)) = (cell.key.product, stands.get(&cell.shift)) else {
            continue;
        };
        let key = StockKey { product, unit: cell.key.unit, stand: (*stand).to_owned() };
        add(&mut stock.entry(key).or_default().sold, cell.sums.quantity_milli)?;
    }
    // What came back and no sale gave is no goods of this fair.
    for borne in books.borne_lines() {
        let (line, stand) = (borne.line.as_ref(), stands.get(&borne.shift));
        if let (Some(line), Some(stand)) = (line, stand)
            && let Some(product) = line.product
        {
            let key = StockKey { product, unit: line.unit, stand: (*stand).to_owned() };
            add(&mut stock.entry(key).or_default().sold, line.quantity_milli)?;
        }
    }
    stock.retain(|_, of| *of != Stock::default());
    Ok(stock)
}
