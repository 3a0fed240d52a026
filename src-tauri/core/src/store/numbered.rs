use rusqlite::{OptionalExtension, Row, params};

use super::receipt_rows::{KeptReceipt, tills_with};
use super::snapshot::Snapshot;
use crate::refusal::Refusal;
use crate::value::{EntryId, TillKey, TillLetters};

/// Receipts by their running numbers. They have no index, which would cost every sale a page; along a chain they grow, so
/// one is found by halving. Only where a chain has branches or gaps are all of its receipts looked at.
impl Snapshot<'_> {
    /// The receipts of tills with these letters that have this running number: one, but for clones.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipts_numbered(
        &self,
        letters: TillLetters,
        number: u32,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        let held = self.held_chains()?;
        let mut found = Vec::new();
        for till in self.tills_lettered(letters)? {
            let whole = held.iter().any(|(of, held)| *of == till && held.is_whole());
            let place = if whole { self.first_numbered(till, number)? } else { None };
            found.extend(match (whole, place) {
                (true, None) => Vec::new(),
                (true, Some(seq)) => {
                    let sql = "SELECT till, seq, id, at FROM receipt
                               WHERE till = ?1 AND seq = ?2 AND number = ?3";
                    self.receipts(sql, params![till, seq, number])?
                }
                (false, _) => {
                    let sql = "SELECT till, seq, id, at FROM receipt
                               WHERE till = ?1 AND number = ?2 ORDER BY seq, id";
                    self.receipts(sql, params![till, number])?
                }
            });
        }
        Ok(found)
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
