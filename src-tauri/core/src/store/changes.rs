use std::rc::Rc;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params};

use super::receipt_rows::{KeptReceipt, tills_with};
use super::snapshot::{Snapshot, parsed};
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, ReceiptNumber, TillKey, TillLetters};

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

    /// The receipt with this id, which has this number of its till; none where it is not here. Along a chain the numbers
    /// of receipts grow, so it is found by halving; only where a chain has branches are all of its receipts looked at.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipt_of(
        &self,
        letters: TillLetters,
        number: u32,
        id: EntryId,
    ) -> Result<Option<KeptReceipt>, Refusal> {
        for till in self.tills_lettered(letters)? {
            if let Some(seq) = self.first_numbered(till, number)? {
                let sql = "SELECT till, seq, id, at FROM receipt
                           WHERE till = ?1 AND seq = ?2 AND id = ?3";
                if let Some(found) = self.receipts(sql, params![till, seq, id])?.pop() {
                    return Ok(Some(found));
                }
            }
        }
        Ok(self.receipts_numbered(letters, number)?.into_iter().find(|kept| kept.id == id))
    }

    /// The tills with these letters that have receipts: one, as a rule.
    fn tills_lettered(&self, letters: TillLetters) -> Result<Vec<TillKey>, Refusal> {
        let (first, last) = tills_with(letters);
        let sql = "SELECT min(till) AS till FROM receipt WHERE till >= ?1 AND till <= ?2";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut from = first.as_bytes().to_vec();
        let mut tills = Vec::new();
        while let Some(till) =
            statement.query_row(params![from, last], |row| row.get::<_, Option<TillKey>>("till"))?
        {
            from = [till.as_bytes().as_slice(), &[0]].concat();
            tills.push(till);
        }
        Ok(tills)
    }

    /// Where the first receipt of a till from a number on stands.
    fn first_numbered(&self, till: TillKey, number: u32) -> Result<Option<i64>, Refusal> {
        let sql =
            "SELECT seq, number FROM receipt WHERE till = ?1 AND seq >= ?2 ORDER BY seq LIMIT 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let last = self.last_of(till)?.map_or(0, |(seq, _)| seq);
        let (mut low, mut high) = (0, i64::try_from(last).unwrap_or(i64::MAX).saturating_add(1));
        let mut found = None;
        while low < high {
            let middle = low + (high - low) / 2;
            let row = |row: &Row| Ok((row.get("seq")?, row.get("number")?));
            let at: Option<(i64, u32)> =
                statement.query_row(params![till, middle], row).optional()?;
            match at {
                Some((seq, of)) if of < number => low = seq + 1,
                Some((seq, _)) => {
                    found = Some(seq);
                    high = middle;
                }
                None => high = middle,
            }
        }
        Ok(found)
    }
}
