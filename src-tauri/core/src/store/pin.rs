use rusqlite::params;

use super::snapshot::Snapshot;
use super::store::Store;
use crate::refusal::Refusal;
use crate::value::Moment;

/// A PIN as this till keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPin {
    /// A seller's code; empty for the coordinator of the stand.
    pub whose: String,
    /// Salted and hashed, in the PHC string format.
    pub hash: String,
    /// How often it was typed wrongly since it was last right.
    pub wrong: u32,
    /// When it was typed wrongly last, in milliseconds since 1970.
    pub at: i64,
}

impl Store {
    /// Keeps a PIN; the one before is forgotten.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn keep_pin(&mut self, whose: &str, hash: &str) -> Result<(), Refusal> {
        self.connection
            .execute("INSERT OR REPLACE INTO local_pin VALUES (?1, ?2, 0, 0)", [whose, hash])?;
        Ok(())
    }

    /// Forgets a PIN.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn forget_pin(&mut self, whose: &str) -> Result<(), Refusal> {
        self.connection.execute("DELETE FROM local_pin WHERE whose = ?1", [whose])?;
        Ok(())
    }

    /// Notes how often a PIN was typed wrongly by now, so that a restart does not make it cheaper to try.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn note_pin_tried(&mut self, whose: &str, wrong: u32, at: Moment) -> Result<(), Refusal> {
        self.connection.execute(
            "UPDATE local_pin SET wrong = ?2, at = ?3 WHERE whose = ?1",
            params![whose, wrong, at.milliseconds()],
        )?;
        Ok(())
    }
}

impl Snapshot<'_> {
    /// Every PIN of this till, by whose it is.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn pins(&self) -> Result<Vec<KeptPin>, Refusal> {
        let sql = "SELECT * FROM local_pin ORDER BY whose";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(KeptPin {
                whose: row.get("whose")?,
                hash: row.get("hash")?,
                wrong: row.get("wrong")?,
                at: row.get("at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
