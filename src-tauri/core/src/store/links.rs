use rusqlite::{Row, params};

use super::chain::prev_of;
use super::heads::at_of;
use super::snapshot::Snapshot;
use crate::refusal::Refusal;
use crate::value::{EntryId, TillKey};

/// How far a till's clock may run backwards along its chain.
pub const BACKWARDS_MINUTES_MAX: i64 = 5;

/// The beginning of a chain in which each number is held by one entry alone, which names the one before. It only ever
/// grows at its end, so whoever knows it need not read it again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Links {
    /// Its last number; 0 before the first.
    pub to: u64,
    /// The entry there.
    pub(super) id: Option<EntryId>,
    /// What its till's clock said, in milliseconds since 1970.
    pub(super) clock: Option<i64>,
    /// The latest that the clock said.
    pub latest: Option<i64>,
    /// Where the clock first ran backwards by more than [`BACKWARDS_MINUTES_MAX`], and by how many minutes.
    pub backwards: Option<(u64, i64)>,
}

impl Links {
    /// The next entry; false where it is no link of this beginning.
    fn join(&mut self, seq: u64, id: EntryId, head: &[u8]) -> bool {
        if seq != self.to + 1 || prev_of(head) != self.id {
            return false;
        }
        let clock = at_of(head).map(|at| at.milliseconds());
        let back = self.clock.zip(clock).map_or(0, |(before, now)| (before - now) / 60_000);
        if back > BACKWARDS_MINUTES_MAX {
            self.backwards.get_or_insert((seq, back));
        }
        (self.to, self.id, self.clock) = (seq, Some(id), clock);
        self.latest = self.latest.max(clock);
        true
    }

    pub(super) fn of(row: &Row) -> rusqlite::Result<Self> {
        let (seq, minutes): (Option<u64>, Option<i64>) =
            (row.get("back_seq")?, row.get("back_minutes")?);
        Ok(Self {
            to: row.get("linked_to")?,
            id: row.get("linked_id")?,
            clock: row.get("clock")?,
            latest: row.get("latest")?,
            backwards: seq.zip(minutes),
        })
    }
}

impl Snapshot<'_> {
    /// The number and id of a till's last entry that is held with all that come before it, each of them alone under its
    /// number; none where its first is not held.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn unbroken_end(&self, till: TillKey) -> Result<Option<(u64, EntryId)>, Refusal> {
        let known = self.folded_chain(till)?.map(|held| held.links).unwrap_or_default();
        let links = self.links(till, known)?;
        Ok(links.id.map(|id| (links.to, id)))
    }

    /// The beginning of a chain, when what is known of it is a part.
    pub(super) fn links(&self, till: TillKey, known: Links) -> Result<Links, Refusal> {
        let mut statement = self.connection().prepare_cached(include_str!("sql/links.sql"))?;
        let mut rows = statement.query(params![till, known.to])?;
        let mut links = known;
        // One that may be joined waits until it is seen that no other has its number.
        let mut waiting: Option<(u64, EntryId, Vec<u8>)> = None;
        while let Some(row) = rows.next()? {
            let next: (u64, EntryId, Vec<u8>) = (row.get("seq")?, row.get("id")?, row.get("head")?);
            if let Some((seq, id, head)) = waiting.take()
                && (seq == next.0 || !links.join(seq, id, &head))
            {
                return Ok(links);
            }
            waiting = Some(next);
        }
        if let Some((seq, id, head)) = waiting {
            links.join(seq, id, &head);
        }
        Ok(links)
    }
}
