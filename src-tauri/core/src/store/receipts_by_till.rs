use std::collections::BTreeMap;

use super::snapshot::Snapshot;
use super::sums::{Cell, ReceiptKey};
use crate::refusal::Refusal;
use crate::value::{EntryId, TillKey};

/// The receipts of one till together, whether they count or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TillReceipts {
    /// How many.
    pub receipts: u64,
    /// What they come to, in the currency's smallest unit.
    pub paid: i64,
}

/// An entry that does not add up in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptUnsound {
    /// Whose chain.
    pub till: TillKey,
    /// Its number there.
    pub seq: u64,
    /// The entry.
    pub id: EntryId,
    /// What does not add up, as a word.
    pub reason: String,
}

impl Snapshot<'_> {
    /// How many receipts each till wrote, and what they come to: off the kept sums, so that it does not grow with the fair.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipts_by_till(&self) -> Result<BTreeMap<TillKey, TillReceipts>, Refusal> {
        let mut tills: BTreeMap<TillKey, TillReceipts> = BTreeMap::new();
        for Cell { till, sums, .. } in self.cells::<ReceiptKey>()? {
            let of = tills.entry(till).or_default();
            of.receipts += u64::try_from(sums.receipts).unwrap_or(0);
            of.paid = of.paid.saturating_add(sums.net).saturating_add(sums.rounding);
        }
        Ok(tills)
    }

    /// The ids of a till's entries.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn ids_of(&self, till: TillKey) -> Result<Vec<EntryId>, Refusal> {
        let sql = "SELECT id FROM entry WHERE till = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([till], |row| row.get("id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The ids of a till's receipts, along its chain.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipt_ids(&self, till: TillKey) -> Result<Vec<EntryId>, Refusal> {
        let sql = "SELECT id FROM receipt WHERE till = ?1 ORDER BY seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([till], |row| row.get("id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every entry that does not add up in itself, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn unsound(&self) -> Result<Vec<KeptUnsound>, Refusal> {
        let sql = "SELECT * FROM unsound ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            let (till, seq, id) = (row.get("till")?, row.get("seq")?, row.get("id")?);
            Ok(KeptUnsound { till, seq, id, reason: row.get("reason")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The receipts of one till for which `counts` holds.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipts_of_till(
        &self,
        till: TillKey,
        counts: impl Fn(EntryId) -> bool,
    ) -> Result<TillReceipts, Refusal> {
        let sql = "SELECT id, net + rounding AS paid FROM receipt WHERE till = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([till])?;
        let mut sum = TillReceipts::default();
        while let Some(row) = rows.next()? {
            if counts(row.get("id")?) {
                sum.receipts += 1;
                sum.paid = sum.paid.saturating_add(row.get("paid")?);
            }
        }
        Ok(sum)
    }
}
