use std::rc::Rc;

use rusqlite::types::Value;
use rusqlite::{Row, params};

use super::measure::{GOODS, MEMBERS, Measure, PAYMENTS, PRODUCTS, RECEIPTS};
use crate::entry::Method;
use crate::refusal::Refusal;
use crate::store::snapshot::{Snapshot, parsed};
use crate::value::{Day, EntryId, TillKey, Unit};

/// What the sums are taken apart by, after till, shift and day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<K> {
    /// Whose receipts.
    pub till: TillKey,
    /// The shift that they name.
    pub shift: EntryId,
    /// The day that they name, which a correction may change.
    pub day: Day,
    /// What else they have in common.
    pub key: K,
    /// What they come to.
    pub sums: CellSums,
}

/// Sums over receipts, or over those of their lines or payments that the key names. What a measure does not tell is zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CellSums {
    /// Receipts, or receipts with such a line or payment; below zero for what is put right.
    pub receipts: i64,
    /// How many of them are refunds.
    pub refunds: i64,
    /// How much was sold less what came back, in thousandths of the unit; told by product alone.
    pub quantity_milli: i64,
    /// Before bargains and discounts, in the currency's smallest unit.
    pub gross: i64,
    /// After them.
    pub net: i64,
    /// What cash was rounded by; belongs to no line.
    pub rounding: i64,
    /// The members' part of the net.
    pub member_share: i64,
    /// What refunds paid back, zero or below: by method their rounding included, by member what they took off the net. Told by
    /// these two alone.
    pub back: i64,
    /// What nobody has seen arrive yet of what was paid, and did not see sent back of what was paid back; told by method
    /// alone.
    pub claimed: i64,
    /// What never came of it; told by method alone.
    pub failed: i64,
}

/// What the cells of one measure have in common.
pub trait Key: Sized {
    /// The measure.
    const MEASURE: &'static Measure;

    /// Reads it off a row of the measure.
    ///
    /// # Errors
    /// What is not of this kind.
    fn read(row: &Row) -> rusqlite::Result<Self>;
}

/// What the receipts of a cell have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptKey {
    /// The stand's code.
    pub stand: String,
    /// The seller's code; empty where nobody is named.
    pub seller: String,
    /// The hour on the clock of the till that sold, or on the paper.
    pub hour: u8,
    /// How many receipts have a payment that nobody has seen arrive yet.
    pub claimed_receipts: i64,
    /// What those payments come to, in the currency's smallest unit.
    pub claimed: i64,
}

impl Key for ReceiptKey {
    const MEASURE: &'static Measure = &RECEIPTS;

    fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            stand: row.get("stand")?,
            seller: row.get("seller")?,
            hour: row.get("hour")?,
            claimed_receipts: row.get("claimed_receipts")?,
            claimed: row.get("claimed")?,
        })
    }
}

/// What the lines of a cell have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductKey {
    /// The product: its first value; none for uncatalogued articles.
    pub product: Option<EntryId>,
    /// What it is counted in.
    pub unit: Unit,
    /// What the catalogue said that one unit costs, in the currency's smallest unit; 0 for uncatalogued articles.
    pub list_price: i64,
}

impl Key for ProductKey {
    const MEASURE: &'static Measure = &PRODUCTS;

    fn read(row: &Row) -> rusqlite::Result<Self> {
        let product: Vec<u8> = row.get("product")?;
        let product = product.try_into().ok().map(EntryId::from_bytes);
        Ok(Self { product, unit: parsed(row, "unit")?, list_price: row.get("list_price")? })
    }
}

/// The member whose goods the lines of a cell are: its first value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberKey(pub EntryId);

impl Key for MemberKey {
    const MEASURE: &'static Measure = &MEMBERS;

    fn read(row: &Row) -> rusqlite::Result<Self> {
        row.get("member").map(Self)
    }
}

/// The method of the payments of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaymentKey(pub Method);

impl Key for PaymentKey {
    const MEASURE: &'static Measure = &PAYMENTS;

    fn read(row: &Row) -> rusqlite::Result<Self> {
        parsed(row, "method").map(Self)
    }
}

/// What goods of a cell have in common that changed hands without a sale. They belong to no shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodsKey {
    /// What happened to them: `in`, `back`, `damaged`, `given`, `lost`, `sent` or `arrived`.
    pub movement: String,
    /// The stand's code.
    pub stand: String,
    /// The product: its first value.
    pub product: EntryId,
    /// The member: its first value.
    pub member: EntryId,
    /// What they are counted in.
    pub unit: Unit,
    /// What they owe the member, in the currency's smallest unit.
    pub owed: i64,
}

impl Key for GoodsKey {
    const MEASURE: &'static Measure = &GOODS;

    fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            movement: row.get("movement")?,
            stand: row.get("stand")?,
            product: row.get("product")?,
            member: row.get("member")?,
            unit: parsed(row, "unit")?,
            owed: row.get("owed")?,
        })
    }
}

impl Snapshot<'_> {
    /// Sums over all rows of a measure, whether they count or not.
    ///
    /// # Errors
    /// What the store refuses; an overflow of 64 bits among it.
    pub fn cells<K: Key>(&self) -> Result<Vec<Cell<K>>, Refusal> {
        let mut cells = Vec::new();
        let mut folded = self.connection().prepare_cached(&K::MEASURE.folded())?;
        for row in folded.query_map([], cell)? {
            cells.push(row?);
        }
        let mut since = self.connection().prepare_cached(&K::MEASURE.since())?;
        for row in since.query_map([self.summed()?], cell)? {
            cells.push(row?);
        }
        Ok(cells)
    }

    /// Sums over the rows of these entries of a till.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn cells_of<K: Key>(
        &self,
        till: TillKey,
        entries: &[EntryId],
    ) -> Result<Vec<Cell<K>>, Refusal> {
        rusqlite::vtab::array::load_module(self.connection())?;
        let ids: Vec<Value> =
            entries.iter().map(|id| Value::Blob(id.as_bytes().to_vec())).collect();
        let mut statement = self.connection().prepare_cached(&K::MEASURE.of_entries())?;
        let rows = statement.query_map(params![till, Rc::new(ids)], cell)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

pub(in crate::store) fn cell<K: Key>(row: &Row) -> rusqlite::Result<Cell<K>> {
    Ok(Cell {
        till: row.get("till")?,
        shift: row.get("shift")?,
        day: parsed(row, "day")?,
        key: K::read(row)?,
        sums: CellSums {
            receipts: figure(row, "receipts")?,
            refunds: figure(row, "refunds")?,
            quantity_milli: figure(row, "quantity_milli")?,
            gross: figure(row, "gross")?,
            net: figure(row, "net")?,
            rounding: figure(row, "rounding")?,
            member_share: figure(row, "member_share")?,
            back: figure(row, "back")?,
            claimed: figure(row, "claimed")?,
            failed: figure(row, "failed")?,
        },
    })
}

fn figure(row: &Row, name: &str) -> rusqlite::Result<i64> {
    if row.as_ref().column_index(name).is_err() { Ok(0) } else { row.get(name) }
}
