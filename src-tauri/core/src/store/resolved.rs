//! What became known of receipts, kept in a cache like the sums: most of it is said once, by one till, and need not be
//! read again at each question. What is resolved and what is to be asked is decided above; here it is kept.

use rusqlite::{Row, Transaction, params};

use super::receipt_rows::KeptReceipt;
use super::snapshot::{Snapshot, parsed};
use super::store::Store;
use super::sums::{Cell, PaymentKey, ReceiptKey, cell};
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, ReceiptNumber, TillKey, TillLetters};

/// What a receipt that was paid otherwise than it says adds to the sums.
#[derive(Debug, Clone)]
pub struct Changed {
    /// To those of receipts.
    pub receipt: Cell<ReceiptKey>,
    /// To those of payments, by each method that it touches.
    pub payments: Vec<Cell<PaymentKey>>,
}

/// The word that stands of how a receipt was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResolvedBy {
    /// Who alone says so.
    pub by: TillKey,
    /// Its number in that till's chain.
    pub seq: i64,
    /// The entry.
    pub id: EntryId,
}

/// How it is with a receipt of which something was said.
#[derive(Debug, Clone)]
pub struct ResolvedReceipt {
    /// The receipt.
    pub kept: KeptReceipt,
    /// The shift that it names.
    pub shift: EntryId,
    /// The day that it names.
    pub day: Day,
    /// Whether a payment of it is still to be seen arrive.
    pub waits: bool,
    /// Whether another method, or another rounding, is behind it by now.
    pub otherwise: bool,
    /// The word that stands; none where it is to be asked.
    pub by: Option<ResolvedBy>,
}

/// What some rows of the ledger resolve.
#[derive(Debug, Default)]
pub struct Resolving {
    /// Receipts.
    pub receipts: Vec<ResolvedReceipt>,
    /// What is added to the sums by whose word, and below zero what is taken off again.
    pub sums: Vec<(TillKey, Changed)>,
    /// Refunds, and whether it is to be asked what they debit.
    pub refunds: Vec<(KeptReceipt, bool)>,
}

impl Snapshot<'_> {
    /// The last row of the ledger up to which it is resolved what was said.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn resolved_to(&self) -> Result<i64, Refusal> {
        let sql = "SELECT resolved_to FROM local_summed";
        Ok(self.connection().prepare_cached(sql)?.query_row([], |row| row.get("resolved_to"))?)
    }

    /// The receipts of which something was said in the rows behind the first, up to the last, as far as they are held.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn said_since(&self, after: i64, last: i64) -> Result<Vec<KeptReceipt>, Refusal> {
        let mut statement = self.connection().prepare_cached(include_str!("sql/said_since.sql"))?;
        let mut rows = statement.query([after, last])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let letters: TillLetters = letters(row)?;
            found.extend(self.receipt_of(letters, row.get("number")?, row.get("id")?)?);
        }
        Ok(found)
    }

    /// The refunds that were made in the rows behind the first, up to the last, and all others of the same sales; and those
    /// of sales that came in those rows.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn refunded_since(&self, after: i64, last: i64) -> Result<Vec<Vec<KeptReceipt>>, Refusal> {
        let mut statement =
            self.connection().prepare_cached(include_str!("sql/refunded_since.sql"))?;
        let numbers = statement.query_map([after, last], |row| parsed(row, "receipt"))?;
        let mut found = Vec::new();
        for number in numbers.collect::<Result<Vec<ReceiptNumber>, _>>()? {
            found.push(self.refunds_of(&number)?);
        }
        let sql = "SELECT receipt.till, receipt.seq, receipt.id, at
                   FROM entry NOT INDEXED CROSS JOIN refunded USING (till, seq, id)
                   CROSS JOIN receipt USING (till, seq, id)
                   WHERE entry.rowid > ?1 AND entry.rowid <= ?2 AND refunded.receipt IS NULL";
        found.push(self.receipts(sql, [after, last])?);
        Ok(found)
    }

    /// The receipts behind a row of the ledger with a payment that nobody has seen arrive yet, as they say.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn claimed_since(&self, after: i64) -> Result<Vec<KeptReceipt>, Refusal> {
        let sql = "SELECT receipt.till, receipt.seq, receipt.id, at
                   FROM entry NOT INDEXED CROSS JOIN receipt USING (till, seq, id)
                   WHERE entry.rowid > ?1 AND claimed IS NOT NULL";
        self.receipts(sql, [after])
    }

    /// What is resolved of receipts of one till by the word of one, as their sums.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn resolved_receipts(&self) -> Result<Vec<(TillKey, Cell<ReceiptKey>)>, Refusal> {
        self.resolved_cells(
            "SELECT *, 0 AS receipts, 0 AS refunds, 0 AS net FROM local_resolved_receipt",
        )
    }

    /// The same of their payments.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn resolved_payments(&self) -> Result<Vec<(TillKey, Cell<PaymentKey>)>, Refusal> {
        self.resolved_cells("SELECT * FROM local_resolved_payment")
    }

    fn resolved_cells<K: super::sums::Key>(
        &self,
        sql: &str,
    ) -> Result<Vec<(TillKey, Cell<K>)>, Refusal> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get("by")?, cell(row)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The word that was resolved of a receipt; none where there is none, or where it is to be asked.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn resolved_by(&self, kept: &KeptReceipt) -> Result<Option<ResolvedBy>, Refusal> {
        let sql = "SELECT by, change_seq, change FROM local_resolved
                   WHERE till = ?1 AND seq = ?2 AND id = ?3 AND by IS NOT NULL";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query_map(params![kept.till, kept.seq, kept.id], resolved_by)?;
        Ok(rows.next().transpose()?)
    }

    /// The receipts that are to be asked one by one.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipts_to_ask(&self) -> Result<Vec<KeptReceipt>, Refusal> {
        self.resolved_where("by IS NULL", None)
    }

    /// The receipts of one till of which another, or itself, alone says how they were paid.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipts_resolved_by(
        &self,
        till: TillKey,
        by: TillKey,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        self.resolved_where("by = ?2 AND local_resolved.till = ?1", Some((till, by)))
    }

    /// The receipts behind which another method, or another rounding, is by now, with the word that says so.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipts_otherwise(&self) -> Result<Vec<(KeptReceipt, ResolvedBy)>, Refusal> {
        let sql = "SELECT till, seq, id, at, by, change_seq, change
                   FROM local_resolved JOIN receipt USING (till, seq, id)
                   WHERE otherwise AND by IS NOT NULL";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            let (till, seq) = (row.get("till")?, row.get("seq")?);
            let kept = KeptReceipt { till, seq, id: row.get("id")?, at: row.get("at")? };
            Ok((kept, resolved_by(row)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn resolved_where(
        &self,
        which: &str,
        pair: Option<(TillKey, TillKey)>,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        let sql = format!(
            "SELECT till, seq, id, at FROM local_resolved JOIN receipt USING (till, seq, id)
             WHERE {which}"
        );
        match pair {
            Some((till, by)) => self.receipts(&sql, [till, by]),
            None => self.receipts(&sql, []),
        }
    }

    /// The refunds of which it is to be asked what they debit.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn refunds_to_ask(&self) -> Result<Vec<KeptReceipt>, Refusal> {
        let sql = "SELECT till, seq, id, at FROM local_refund_to_ask
                   JOIN receipt USING (till, seq, id)";
        self.receipts(sql, [])
    }

    /// The refunds of receipts whose numbers have these letters.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn refunds_lettered(&self, letters: TillLetters) -> Result<Vec<KeptReceipt>, Refusal> {
        let sql = "SELECT till, seq, id, at FROM refunded JOIN receipt USING (till, seq, id)
                   WHERE refunded.receipt LIKE ?1";
        self.receipts(sql, [format!("%-{letters}-%")])
    }
}

impl Store {
    /// Keeps what the rows behind the first, up to the last, resolve. Where the cache is no longer at the first of them,
    /// nothing is kept.
    ///
    /// # Errors
    /// What the store refuses; the cache is as it was then.
    pub fn resolve(&mut self, after: i64, last: i64, of: &Resolving) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        if Snapshot::new(&transaction).resolved_to()? != after {
            return Ok(());
        }
        let sql = "INSERT OR IGNORE INTO local_waiting (till, shift, day, seq, id, at)
                   SELECT receipt.till, shift, day, receipt.seq, receipt.id, at
                   FROM entry NOT INDEXED CROSS JOIN receipt USING (till, seq, id)
                   WHERE entry.rowid > ?1 AND entry.rowid <= ?2 AND claimed IS NOT NULL";
        transaction.prepare_cached(sql)?.execute([after, last])?;
        of.receipts.iter().try_for_each(|receipt| receipt.keep(&transaction))?;
        for (by, changed) in &of.sums {
            changed.add(&transaction, *by)?;
        }
        for (kept, to_ask) in &of.refunds {
            let sql = if *to_ask {
                "INSERT OR IGNORE INTO local_refund_to_ask VALUES (?1, ?2, ?3)"
            } else {
                "DELETE FROM local_refund_to_ask WHERE till = ?1 AND seq = ?2 AND id = ?3"
            };
            let key = params![kept.till, kept.seq, kept.id];
            transaction.prepare_cached(sql)?.execute(key)?;
        }
        transaction.execute("UPDATE local_summed SET resolved_to = ?1", [last])?;
        Ok(transaction.commit()?)
    }
}

impl ResolvedReceipt {
    fn keep(&self, transaction: &Transaction) -> Result<(), Refusal> {
        let kept = &self.kept;
        let by = self.by.map(|of| of.by);
        let (seq, change) = (self.by.map(|of| of.seq), self.by.map(|of| of.id));
        let sql = "INSERT OR REPLACE INTO local_resolved VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let values = params![kept.till, kept.seq, kept.id, by, seq, change, self.otherwise];
        transaction.prepare_cached(sql)?.execute(values)?;
        let sql = if self.waits {
            "INSERT OR IGNORE INTO local_waiting (till, shift, day, seq, id, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
        } else {
            "DELETE FROM local_waiting WHERE till = ?1 AND shift = ?2 AND day = ?3 AND seq = ?4
             AND id = ?5 AND at = ?6"
        };
        let day = self.day.to_string();
        let values = params![kept.till, self.shift, day, kept.seq, kept.id, kept.at];
        transaction.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}

impl Changed {
    fn add(&self, transaction: &Transaction, by: TillKey) -> Result<(), Refusal> {
        let Cell { till, shift, day, key, sums } = &self.receipt;
        let sql =
            "INSERT INTO local_resolved_receipt VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                   ON CONFLICT DO UPDATE SET rounding = rounding + excluded.rounding,
                   claimed = claimed + excluded.claimed,
                   claimed_receipts = claimed_receipts + excluded.claimed_receipts";
        transaction.prepare_cached(sql)?.execute(params![
            by,
            till,
            shift,
            day.to_string(),
            key.stand,
            key.seller,
            key.hour,
            sums.rounding,
            key.claimed,
            key.claimed_receipts,
        ])?;
        for Cell { till, shift, day, key, sums } in &self.payments {
            let sql =
                "INSERT INTO local_resolved_payment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
                       ?11, ?12)
                       ON CONFLICT DO UPDATE SET receipts = receipts + excluded.receipts,
                       refunds = refunds + excluded.refunds, net = net + excluded.net,
                       rounding = rounding + excluded.rounding, back = back + excluded.back,
                       claimed = claimed + excluded.claimed, failed = failed + excluded.failed";
            transaction.prepare_cached(sql)?.execute(params![
                by,
                till,
                shift,
                day.to_string(),
                key.0.as_str(),
                sums.receipts,
                sums.refunds,
                sums.net,
                sums.rounding,
                sums.back,
                sums.claimed,
                sums.failed,
            ])?;
        }
        Ok(())
    }
}

/// Empties the cache; it is resolved again by and by.
pub(super) fn forget(transaction: &Transaction) -> Result<(), Refusal> {
    const TABLES: [&str; 5] =
        ["resolved", "resolved_receipt", "resolved_payment", "waiting", "refund_to_ask"];
    for table in TABLES {
        transaction.execute(&format!("DELETE FROM local_{table}"), [])?;
    }
    transaction.execute("UPDATE local_summed SET resolved_to = 0", [])?;
    Ok(())
}

fn resolved_by(row: &Row) -> rusqlite::Result<ResolvedBy> {
    Ok(ResolvedBy { by: row.get("by")?, seq: row.get("change_seq")?, id: row.get("change")? })
}

fn letters(row: &Row) -> rusqlite::Result<TillLetters> {
    let text: String = row.get("letters")?;
    TillLetters::typed(&text).ok_or(rusqlite::Error::InvalidQuery)
}
