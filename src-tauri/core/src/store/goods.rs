use rusqlite::{OptionalExtension as _, Row};

use super::snapshot::{Snapshot, parsed};
use crate::entry::SignedEntry;
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, TillKey};

/// A slip of goods that changed hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSlip {
    /// Who says so.
    pub till: TillKey,
    /// Its number in that till's chain.
    pub seq: i64,
    /// The entry.
    pub id: EntryId,
    /// The stand's code.
    pub stand: String,
    /// The day.
    pub day: Day,
    /// The sending that arrived, the count that a loss was booked from, the slip that is taken back.
    pub of: Option<EntryId>,
}

/// What makes what is owed to a member less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptOwed {
    /// Who says so.
    pub till: TillKey,
    /// Its number in that till's chain.
    pub seq: i64,
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
    /// Every slip of goods that changed hands, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn goods_slips(&self) -> Result<Vec<KeptSlip>, Refusal> {
        self.slips("SELECT * FROM goods_line WHERE line = 1 ORDER BY till, seq, id")
    }

    /// The slips that belong to others: what was sent and what arrived, what was booked from a count, what takes a slip back,
    /// and what was taken back.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn linked_goods_slips(&self) -> Result<Vec<KeptSlip>, Refusal> {
        self.slips(include_str!("sql/linked_goods.sql"))
    }

    fn slips(&self, sql: &str) -> Result<Vec<KeptSlip>, Refusal> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row: &Row| {
            Ok(KeptSlip {
                till: row.get("till")?,
                seq: row.get("seq")?,
                id: row.get("id")?,
                stand: row.get("stand")?,
                day: parsed(row, "day")?,
                of: row.get("of")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The slips of a till.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn goods_ids(&self, till: TillKey) -> Result<Vec<EntryId>, Refusal> {
        let sql = "SELECT id FROM goods_line WHERE till = ?1 AND line = 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let ids = statement.query_map([till], |row| row.get("id"))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Each line of goods that owes its member something, by till and entry.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn goods_that_owe(&self) -> Result<Vec<(TillKey, EntryId)>, Refusal> {
        let sql = "SELECT till, id FROM goods_line WHERE owed <> 0 ORDER BY till, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let lines = statement.query_map([], |row| Ok((row.get("till")?, row.get("id")?)))?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// Whether any goods changed hands without a sale.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn has_goods(&self) -> Result<bool, Refusal> {
        let sql = "SELECT 1 FROM goods_line LIMIT 1";
        Ok(self.connection().prepare_cached(sql)?.exists([])?)
    }

    /// A count by its id; none where no such count is held or can be read.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn count_with(&self, id: EntryId) -> Result<Option<SignedEntry>, Refusal> {
        let sql = "SELECT till, seq FROM count_line WHERE id = ?1 AND line = 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let place = |row: &Row| Ok((row.get("till")?, row.get("seq")?));
        match statement.query_row([id], place).optional()? {
            Some((till, seq)) => self.readable(till, seq, id),
            None => Ok(None),
        }
    }

    /// Every count, by till and number: who says so, its number there, and the entry.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn counts(&self) -> Result<Vec<(TillKey, i64, EntryId)>, Refusal> {
        let sql = "SELECT till, seq, id FROM count_line WHERE line = 1 ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement
            .query_map([], |row| Ok((row.get("till")?, row.get("seq")?, row.get("id")?)))?;
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
                seq: row.get("seq")?,
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
