use rusqlite::params;

use super::snapshot::Snapshot;
use crate::refusal::Refusal;
use crate::value::{EntryId, TillKey};

/// A note on a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptNote {
    /// Who says so.
    pub till: TillKey,
    /// Its place in the chain.
    pub seq: i64,
    /// The entry.
    pub id: EntryId,
    /// The product: its first value.
    pub product: EntryId,
    /// Whether it says that there is something: a picture, or that the product is sold out.
    pub says: bool,
    /// Earlier notes that this one stands for.
    pub replaces: Vec<EntryId>,
}

impl Snapshot<'_> {
    /// Every note of a kind, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn notes(&self, kind: &str) -> Result<Vec<KeptNote>, Refusal> {
        let sql = "SELECT till, seq, id, product, says, target
                   FROM note LEFT JOIN replaced USING (till, seq, id)
                   WHERE type = ?1 ORDER BY till, seq, id, target";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query(params![kind])?;
        let mut notes: Vec<KeptNote> = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, target): (EntryId, Option<EntryId>) = (row.get("id")?, row.get("target")?);
            let (till, seq) = (row.get("till")?, row.get("seq")?);
            let same = |last: &&mut KeptNote| (last.till, last.seq, last.id) == (till, seq, id);
            if let Some(last) = notes.last_mut().filter(same) {
                last.replaces.extend(target);
                continue;
            }
            let (product, says) = (row.get("product")?, row.get("says")?);
            notes.push(KeptNote {
                till,
                seq,
                id,
                product,
                says,
                replaces: target.into_iter().collect(),
            });
        }
        Ok(notes)
    }
}
