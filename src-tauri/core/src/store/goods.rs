use rusqlite::Row;

use super::snapshot::{Snapshot, parsed};
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, TillKey, Unit};

/// A line of goods that changed hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptGoods {
    /// Who says so.
    pub till: TillKey,
    /// The entry.
    pub id: EntryId,
    /// What happened to them: `in`, `back`, `damaged`, `given`, `lost`, `sent` or `arrived`.
    pub movement: String,
    /// The stand's code.
    pub stand: String,
    /// The day.
    pub day: Day,
    /// The sending that arrived, the count that a loss was booked from, the slip that is taken back.
    pub of: Option<EntryId>,
    /// The product: its first value.
    pub product: EntryId,
    /// The member: its first value.
    pub member: EntryId,
    /// What it is counted in.
    pub unit: Unit,
    /// How much, in thousandths; below zero where a slip is taken back.
    pub quantity_milli: i64,
    /// What the line owes the member, in the currency's smallest unit.
    pub owed: i64,
}

/// What makes what is owed to a member less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptOwed {
    /// Who says so.
    pub till: TillKey,
    /// The entry.
    pub id: EntryId,
    /// Whether it is a payout; a deduction otherwise.
    pub payout: bool,
    /// The member: its first value.
    pub member: EntryId,
    /// The day.
    pub day: Day,
    /// How much, in the currency's smallest unit; below zero what is given back.
    pub amount: i64,
    /// Of a payout how many its till knew before it.
    pub before: Option<u32>,
}

impl Snapshot<'_> {
    /// Every line of goods that changed hands, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn goods(&self) -> Result<Vec<KeptGoods>, Refusal> {
        let sql = "SELECT * FROM goods_line ORDER BY till, seq, id, line";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row: &Row| {
            Ok(KeptGoods {
                till: row.get("till")?,
                id: row.get("id")?,
                movement: row.get("movement")?,
                stand: row.get("stand")?,
                day: parsed(row, "day")?,
                of: row.get("of")?,
                product: row.get("product")?,
                member: row.get("member")?,
                unit: parsed(row, "unit")?,
                quantity_milli: row.get("quantity_milli")?,
                owed: row.get("owed")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every deduction and payout, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn owed_changes(&self) -> Result<Vec<KeptOwed>, Refusal> {
        let sql = "SELECT * FROM owed_change ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row: &Row| {
            Ok(KeptOwed {
                till: row.get("till")?,
                id: row.get("id")?,
                payout: row.get_ref("before")? != rusqlite::types::ValueRef::Null,
                member: row.get("member")?,
                day: parsed(row, "day")?,
                amount: row.get("amount")?,
                before: row.get("before")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
