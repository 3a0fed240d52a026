use std::collections::HashMap;
use std::ops::ControlFlow;

use rusqlite::params;

use super::snapshot::{Snapshot, parsed};
use crate::refusal::Refusal;
use crate::value::{EntryId, TillKey};

impl Snapshot<'_> {
    /// Walks a chain back: gives `each` the number and id of its last entry, then of the one that this names as its
    /// predecessor, and so on to the first. Ends where an entry is not held, and where `each` breaks off.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn walk_back(
        &self,
        till: TillKey,
        last_seq: u64,
        last_id: EntryId,
        mut each: impl FnMut(u64, EntryId) -> ControlFlow<()>,
    ) -> Result<(), Refusal> {
        let mut statement = self.connection().prepare_cached(include_str!("sql/walk_back.sql"))?;
        let last = i64::try_from(last_seq).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![till.to_string(), last])?;
        let (mut seq, mut id) = (last_seq, last_id);
        while let Some(row) = rows.next()? {
            let held: u64 = row.get("seq")?;
            if held < seq {
                break;
            }
            if parsed::<EntryId>(row, "id")? != id {
                continue;
            }
            if each(seq, id).is_break() {
                break;
            }
            let head: Vec<u8> = row.get("head")?;
            let Some(prev) = prev_of(&head) else { break };
            (seq, id) = (seq - 1, prev);
        }
        Ok(())
    }

    /// The number and id at the end of a till's longest branch that is held without a gap. Entries that a stolen key
    /// signs far ahead are on no such branch.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn longest_branch(&self, till: TillKey) -> Result<Option<(u64, EntryId)>, Refusal> {
        let sql = include_str!("sql/chain.sql");
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([till.to_string()])?;
        let mut longest: Option<(u64, u64, EntryId)> = None;
        // How long the branches are that end at this number, and at the number before.
        let (mut at, mut ends, mut before) = (0, HashMap::new(), HashMap::new());
        while let Some(row) = rows.next()? {
            let (seq, id): (u64, EntryId) = (row.get("seq")?, parsed(row, "id")?);
            if seq != at {
                before = if seq == at + 1 { std::mem::take(&mut ends) } else { HashMap::new() };
                ends.clear();
                at = seq;
            }
            let head: Vec<u8> = row.get("head")?;
            let length = 1 + prev_of(&head).and_then(|prev| before.get(&prev)).unwrap_or(&0);
            ends.insert(id, length);
            longest = longest.max(Some((length, seq, id)));
        }
        Ok(longest.map(|(_, seq, id)| (seq, id)))
    }
}

/// The predecessor that an entry names, from the first bytes of it: they are canonical, and nothing before `prev` is
/// text that a person chose. Only this is read of a chain that may be long.
pub(super) fn prev_of(head: &[u8]) -> Option<EntryId> {
    const NAME: &[u8] = b",\"prev\":";
    let at = memchr::memmem::find(head, NAME)? + NAME.len();
    let id = head.get(at..at + 66)?.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    std::str::from_utf8(id).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_head_says_which_entry_was_before() {
        let id = EntryId::of(b"before").to_string();
        let first = format!(r#"{{"lapak":0,"seq":1,"prev":null,"data":{{"a":0,"prev":"{id}"}}}}"#);
        assert_eq!(prev_of(first.as_bytes()), None);
        let second = format!(r#"{{"lapak":0,"seq":2,"prev":"{id}","at":"#);
        assert_eq!(prev_of(second.as_bytes()), id.parse().ok());
        assert_eq!(prev_of(&second.as_bytes()[..60]), None);
        assert_eq!(prev_of(b"{}"), None);
    }
}
