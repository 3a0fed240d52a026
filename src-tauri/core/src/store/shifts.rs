use rusqlite::{OptionalExtension, Row, params};

use super::receipt_rows::KeptReceipt;
use super::snapshot::{Snapshot, parsed};
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, Money, TillKey};

/// A shift that a till opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptShift {
    /// The till.
    pub till: TillKey,
    /// The number of the opening in its chain.
    pub seq: u64,
    /// The opening: the shift.
    pub id: EntryId,
    /// The day that it was opened for.
    pub day: Day,
    /// The stand's code.
    pub stand: String,
    /// The drawer's code.
    pub drawer: String,
    /// Who opened it; none where nobody is named.
    pub seller: Option<String>,
    /// The cash in the drawer at the start, in the currency's smallest unit; none where another shift has opened it.
    pub float: Option<i64>,
}

/// Cash that went into a drawer, or below zero out of it, without a sale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCash {
    /// Who says so.
    pub till: TillKey,
    /// The number of the entry in its chain.
    pub seq: i64,
    /// The entry.
    pub id: EntryId,
    /// The shift.
    pub shift: EntryId,
    /// The receipt or the movement that it belongs to.
    pub of: Option<EntryId>,
    /// How much, in the currency's smallest unit.
    pub amount: i64,
}

/// That a till closed a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptClosing {
    /// The till.
    pub till: TillKey,
    /// The number of the closing in its chain.
    pub seq: u64,
    /// The closing.
    pub id: EntryId,
    /// The shift.
    pub shift: EntryId,
    /// The cash counted; none when the drawer goes on under another till's shift.
    pub counted: Option<Money>,
}

/// That a shift belongs to another day, or was at another stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCorrection {
    /// Who says so.
    pub till: TillKey,
    /// The entry.
    pub id: EntryId,
    /// The shift.
    pub shift: EntryId,
    /// The day that it was; none where it is the shift's own.
    pub day: Option<Day>,
    /// The stand that it was; none where it is the shift's own.
    pub stand: Option<String>,
    /// Earlier corrections that this one stands for.
    pub replaces: Vec<EntryId>,
}

impl Snapshot<'_> {
    /// Every shift, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn shifts(&self) -> Result<Vec<KeptShift>, Refusal> {
        let sql = "SELECT * FROM shift ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(KeptShift {
                till: row.get("till")?,
                seq: row.get("seq")?,
                id: row.get("id")?,
                day: parsed(row, "day")?,
                stand: row.get("stand")?,
                drawer: row.get("drawer")?,
                seller: row.get("seller")?,
                float: row.get("float")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All cash that moved without a sale, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn cash_movements(&self) -> Result<Vec<KeptCash>, Refusal> {
        let sql = "SELECT * FROM cash_movement ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(KeptCash {
                till: row.get("till")?,
                seq: row.get("seq")?,
                id: row.get("id")?,
                shift: row.get("shift")?,
                of: row.get("of")?,
                amount: row.get("amount")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The refunds of a till that name a shift, by number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn refunds_of_shift(
        &self,
        till: TillKey,
        shift: EntryId,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        let sql = "SELECT till, seq, id, at FROM refunded JOIN receipt USING (till, seq, id)
                   WHERE till = ?1 AND shift = ?2 ORDER BY seq, id";
        self.receipts(sql, params![till, shift])
    }

    /// The number of the first or the last receipt of a shift that counts, looked for along its till's chain from where it
    /// was opened.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipt_at_end(
        &self,
        till: TillKey,
        opened: u64,
        shift: EntryId,
        last: bool,
        counts: impl Fn(EntryId) -> bool,
    ) -> Result<Option<String>, Refusal> {
        let sql = if last {
            "SELECT id, receipt FROM receipt WHERE till = ?1 AND seq > ?2 AND shift = ?3
             ORDER BY seq DESC, id DESC"
        } else {
            "SELECT id, receipt FROM receipt WHERE till = ?1 AND seq > ?2 AND shift = ?3
             ORDER BY seq, id"
        };
        let mut statement = self.connection().prepare_cached(sql)?;
        let opened = i64::try_from(opened).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![till, opened, shift])?;
        while let Some(row) = rows.next()? {
            if counts(row.get("id")?) {
                return Ok(Some(row.get("receipt")?));
            }
        }
        Ok(None)
    }

    /// Every closing of a shift, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn shift_closings(&self) -> Result<Vec<KeptClosing>, Refusal> {
        let sql = "SELECT * FROM shift_closing ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], closing)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How a till closed a shift of its own; where it did so twice, the last.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn closing_of(
        &self,
        till: TillKey,
        shift: EntryId,
    ) -> Result<Option<KeptClosing>, Refusal> {
        let sql = "SELECT * FROM shift_closing WHERE till = ?1 AND shift = ?2
                   ORDER BY seq DESC, id DESC LIMIT 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row(params![till, shift], closing).optional()?)
    }

    /// What the receipts of a till's shift brought into its drawer, what refunds took out of it, and what went in and
    /// out besides. However long the shift is, no more is read than what came since the sums were folded.
    ///
    /// # Errors
    /// What the store refuses; an overflow of 64 bits among it.
    pub fn cash_of_shift(&self, till: TillKey, shift: EntryId) -> Result<i64, Refusal> {
        let sql = include_str!("sql/cash_of_shift.sql");
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row(params![till, shift, self.summed()?], |row| row.get("cash"))?)
    }

    /// Every correction of a shift, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn shift_corrections(&self) -> Result<Vec<KeptCorrection>, Refusal> {
        let sql = "SELECT * FROM shift_correction ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut corrections = Vec::new();
        while let Some(row) = rows.next()? {
            let (till, id): (TillKey, EntryId) = (row.get("till")?, row.get("id")?);
            corrections.push(KeptCorrection {
                till,
                id,
                shift: row.get("shift")?,
                day: match row.get_ref("day")? {
                    rusqlite::types::ValueRef::Null => None,
                    _ => Some(parsed(row, "day")?),
                },
                stand: row.get("stand")?,
                replaces: self.replaced_by(till, row.get("seq")?, id)?,
            });
        }
        Ok(corrections)
    }

    /// The ids that an entry says it replaces.
    pub(super) fn replaced_by(
        &self,
        till: TillKey,
        seq: i64,
        id: EntryId,
    ) -> Result<Vec<EntryId>, Refusal> {
        let sql = "SELECT target FROM replaced WHERE till = ?1 AND seq = ?2 AND id = ?3";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map(params![till, seq, id], |row| row.get("target"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn closing(row: &Row) -> rusqlite::Result<KeptClosing> {
    let counted: Option<i64> = row.get("counted")?;
    Ok(KeptClosing {
        till: row.get("till")?,
        seq: row.get("seq")?,
        id: row.get("id")?,
        shift: row.get("shift")?,
        // The entry passed the gate, so it is an amount.
        counted: counted.and_then(|amount| Money::new(amount).ok()),
    })
}
