use rusqlite::OptionalExtension;

use super::chain::prev_of;
use super::snapshot::Snapshot;
use crate::refusal::Refusal;
use crate::value::{EntryId, Moment, TillKey};

/// What stands at the front of an entry, read without the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Whose chain.
    pub till: TillKey,
    /// Its number.
    pub seq: u64,
    /// Its id.
    pub id: EntryId,
    /// Its predecessor.
    pub prev: Option<EntryId>,
    /// What its till's clock said.
    pub at: Option<Moment>,
}

impl Snapshot<'_> {
    /// Calls `each` with the head of every entry of a till, by number: no entry is parsed for it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn each_head(&self, till: TillKey, mut each: impl FnMut(&Head)) -> Result<(), Refusal> {
        let mut statement = self.connection().prepare_cached(include_str!("sql/heads.sql"))?;
        let mut rows = statement.query([till])?;
        while let Some(row) = rows.next()? {
            let bytes: &[u8] = row.get_ref("head")?.as_blob().map_err(rusqlite::Error::from)?;
            each(&Head {
                till: row.get("till")?,
                seq: row.get("seq")?,
                id: row.get("id")?,
                prev: prev_of(bytes),
                at: at_of(bytes),
            });
        }
        Ok(())
    }
}

impl Snapshot<'_> {
    /// What the clock of its till said when the entry was made that came in last.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn newest_moment(&self) -> Result<Option<Moment>, Refusal> {
        let sql = "SELECT substr(bytes, 1, 320) AS head FROM entry ORDER BY rowid DESC LIMIT 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let head: Option<Vec<u8>> = statement.query_row([], |row| row.get("head")).optional()?;
        Ok(head.and_then(|head| at_of(&head)))
    }
}

/// The clock's reading that an entry names, from its first bytes; nothing before it is text that a person chose.
pub(super) fn at_of(head: &[u8]) -> Option<Moment> {
    const NAME: &[u8] = b",\"at\":\"";
    let rest = head.get(memchr::memmem::find(head, NAME)? + NAME.len()..)?;
    let text = rest.get(..memchr::memchr(b'"', rest)?)?;
    // It is in its one spelling, since the entry passed the gate.
    let at = Moment::typed(std::str::from_utf8(text).ok()?).ok();
    at.filter(|at| at.day().is_ok())
}
