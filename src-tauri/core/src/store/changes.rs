use std::rc::Rc;

use rusqlite::params;
use rusqlite::types::Value;

use super::receipt_rows::KeptReceipt;
use super::snapshot::{Snapshot, parsed};
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, ReceiptNumber, TillKey};

/// That a receipt was paid otherwise than it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPaymentChange {
    /// Who says so.
    pub till: TillKey,
    /// Its place in the chain.
    pub seq: i64,
    /// The entry.
    pub id: EntryId,
}

/// A receipt of an exchange, and what the other half of it pays or takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptExchange {
    /// The receipt.
    pub receipt: KeptReceipt,
    /// What all receipts of one exchange have in common.
    pub group: String,
    /// The shift that it names.
    pub shift: EntryId,
    /// The day that it names.
    pub day: Day,
    /// Its offsets, in the currency's smallest unit.
    pub amount: i64,
}

/// What is worked out when it is asked, as far as it is not resolved.
impl Snapshot<'_> {
    /// Whether there is any of it: a change of payments, a refund, or an exchange. Where there is none, nothing else need
    /// be asked.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn has_changes(&self) -> Result<bool, Refusal> {
        let sql = "SELECT EXISTS (SELECT 1 FROM payment_change) OR EXISTS (SELECT 1 FROM refunded)
                       OR EXISTS (SELECT 1 FROM exchange)";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// What is said of how one receipt was paid, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn payment_changes_of(
        &self,
        receipt: &ReceiptNumber,
        id: EntryId,
    ) -> Result<Vec<KeptPaymentChange>, Refusal> {
        let sql = "SELECT till, seq, id FROM payment_change
                   WHERE letters = ?1 AND number = ?2 AND of = ?3 ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let number = params![receipt.letters().to_string(), receipt.number(), id];
        let rows = statement.query_map(number, |row| {
            Ok(KeptPaymentChange {
                till: row.get("till")?,
                seq: row.get("seq")?,
                id: row.get("id")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The refunds that name a receipt number, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn refunds_of(&self, receipt: &ReceiptNumber) -> Result<Vec<KeptReceipt>, Refusal> {
        let sql = "SELECT till, seq, id, at
                   FROM refunded JOIN receipt USING (till, seq, id)
                   WHERE refunded.receipt = ?1 ORDER BY till, seq, id";
        self.receipts(sql, [receipt.to_string()])
    }

    /// Every refund with the shift and the day that it names, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn refunds(&self) -> Result<Vec<(KeptReceipt, EntryId, Day)>, Refusal> {
        let sql = "SELECT till, seq, id, at, shift, day
                   FROM refunded JOIN receipt USING (till, seq, id) ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            let (till, seq) = (row.get("till")?, row.get("seq")?);
            let kept = KeptReceipt { till, seq, id: row.get("id")?, at: row.get("at")? };
            Ok((kept, row.get("shift")?, parsed(row, "day")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The receipts of exchanges whose halves are not the same where everything counts, or of which one of some tills has a
    /// half, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn exchanges(&self, tills: &[TillKey]) -> Result<Vec<KeptExchange>, Refusal> {
        rusqlite::vtab::array::load_module(self.connection())?;
        let sql = "SELECT till, seq, id, at, exchange.\"group\", shift, day, amount
                   FROM exchange JOIN receipt USING (till, seq, id)
                   WHERE exchange.\"group\" IN (SELECT \"group\" FROM exchange GROUP BY \"group\"
                       HAVING sum(amount) <> 0 OR max(till IN rarray(?1)))
                   ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let tills: Vec<Value> =
            tills.iter().map(|till| Value::Blob(till.as_bytes().to_vec())).collect();
        let rows = statement.query_map([Rc::new(tills)], |row| {
            let (till, seq) = (row.get("till")?, row.get("seq")?);
            let receipt = KeptReceipt { till, seq, id: row.get("id")?, at: row.get("at")? };
            let (group, shift) = (row.get("group")?, row.get("shift")?);
            let day = parsed(row, "day")?;
            Ok(KeptExchange { receipt, group, shift, day, amount: row.get("amount")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
