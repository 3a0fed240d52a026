use super::chain::prev_of;
use super::snapshot::{Snapshot, parsed};
use crate::refusal::Refusal;
use crate::value::{EntryId, Moment, TillKey};

/// What stands at the front of an entry, read without the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head<'a> {
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
    /// The word of its type.
    pub kind: &'a str,
}

impl Snapshot<'_> {
    /// Calls `each` with the head of every entry, by till and number: no entry is parsed for it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn each_head(&self, mut each: impl FnMut(&Head)) -> Result<(), Refusal> {
        let mut statement = self.connection().prepare_cached(include_str!("sql/heads.sql"))?;
        let mut rows = statement.query([])?;
        let mut till: Option<(String, TillKey)> = None;
        while let Some(row) = rows.next()? {
            let name = row.get_ref("till")?;
            let same = till.as_ref().filter(|(of, _)| name.as_str() == Ok(of.as_str()));
            let key = match same {
                Some((_, key)) => *key,
                None => {
                    let key = parsed(row, "till")?;
                    till = Some((row.get("till")?, key));
                    key
                }
            };
            let bytes: &[u8] = row.get_ref("head")?.as_blob().map_err(rusqlite::Error::from)?;
            each(&Head {
                till: key,
                seq: row.get("seq")?,
                id: parsed(row, "id")?,
                prev: prev_of(bytes),
                at: at_of(bytes),
                kind: row.get_ref("type")?.as_str().map_err(rusqlite::Error::from)?,
            });
        }
        Ok(())
    }
}

/// The clock's reading that an entry names, from its first bytes; nothing before it is text that a person chose.
fn at_of(head: &[u8]) -> Option<Moment> {
    const NAME: &[u8] = b",\"at\":\"";
    let rest = head.get(memchr::memmem::find(head, NAME)? + NAME.len()..)?;
    let text = rest.get(..memchr::memchr(b'"', rest)?)?;
    // It is in its one spelling, since the entry passed the gate.
    Moment::typed(std::str::from_utf8(text).ok()?).ok()
}
