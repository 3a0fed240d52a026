use std::rc::Rc;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params};

use crate::refusal::Refusal;
use crate::store::links::Links;
use crate::store::snapshot::Snapshot;
use crate::value::TillKey;

/// How far a till's chain is held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// Entries, those of every branch.
    pub entries: u64,
    /// Those of types that this version does not know, but for notes: what a type that begins with `note_` says touches no
    /// figure.
    pub unknown: u64,
    /// How many bytes its notes are.
    pub note_bytes: u64,
    /// The highest number.
    pub last_seq: u64,
    /// The numbers up to this one are all held.
    pub whole_to: u64,
    /// Its beginning, as far as it has no branch and no gap.
    pub links: Links,
}

impl Held {
    /// Whether every number is held, and by one entry alone.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.entries == self.last_seq && self.whole_to == self.last_seq
    }

    /// Whether it is whole, and each entry names the one before.
    #[must_use]
    pub fn is_linked(&self) -> bool {
        self.entries == self.last_seq && self.links.to == self.last_seq
    }
}

impl Snapshot<'_> {
    /// How far the chain of each till is held.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn held_chains(&self) -> Result<Vec<(TillKey, Held)>, Refusal> {
        let mut statement = self.connection().prepare_cached("SELECT * FROM local_sum_chain")?;
        let folded = statement.query_map([], |row| Ok((row.get("till")?, held_chain(row)?)))?;
        let mut chains: Vec<(TillKey, Held)> = folded.collect::<Result<_, _>>()?;
        for (till, since) in self.held_since(self.summed()?, i64::MAX)? {
            let at = chains.iter().position(|(known, _)| *known == till);
            let at = at.unwrap_or_else(|| {
                chains.push((till, Held::default()));
                chains.len() - 1
            });
            let chain = chains[at].1.with(since);
            let whole_to = self.whole_to(till, chain.whole_to)?;
            chains[at].1 = Held { whole_to, links: self.links(till, chain.links)?, ..chain };
        }
        chains.sort_unstable_by_key(|(till, _)| *till);
        Ok(chains)
    }

    pub(in crate::store) fn folded_chain(&self, till: TillKey) -> Result<Option<Held>, Refusal> {
        let sql = "SELECT * FROM local_sum_chain WHERE till = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([till], held_chain).optional()?)
    }

    /// What some rows add to the chains that they are of.
    pub(super) fn held_since(
        &self,
        after: i64,
        last: i64,
    ) -> Result<Vec<(TillKey, Held)>, Refusal> {
        rusqlite::vtab::array::load_module(self.connection())?;
        let kinds: Vec<Value> =
            self.known().kinds.iter().map(|kind| Value::from((*kind).to_owned())).collect();
        let mut statement =
            self.connection().prepare_cached(include_str!("../sql/held_since.sql"))?;
        let rows = statement.query_map(params![after, last, Rc::new(kinds)], |row| {
            Ok((row.get("till")?, held(row)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The last number of a chain that is held with all before it, when those up to `known` are.
    pub(super) fn whole_to(&self, till: TillKey, known: u64) -> Result<u64, Refusal> {
        let sql = "SELECT seq FROM entry WHERE till = ?1 AND seq > ?2 ORDER BY seq";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query(params![till, known])?;
        let mut whole_to = known;
        while let Some(row) = rows.next()? {
            let seq: u64 = row.get("seq")?;
            if seq > whole_to + 1 {
                break;
            }
            whole_to = seq;
        }
        Ok(whole_to)
    }
}

impl Held {
    pub(super) fn with(self, since: Self) -> Self {
        Self {
            entries: self.entries + since.entries,
            unknown: self.unknown + since.unknown,
            note_bytes: self.note_bytes + since.note_bytes,
            last_seq: self.last_seq.max(since.last_seq),
            ..self
        }
    }
}

fn held_chain(row: &Row) -> rusqlite::Result<Held> {
    Ok(Held { links: Links::of(row)?, ..held(row)? })
}

fn held(row: &Row) -> rusqlite::Result<Held> {
    Ok(Held {
        entries: row.get("entries")?,
        unknown: row.get("unknown")?,
        note_bytes: row.get("note_bytes")?,
        last_seq: row.get("last_seq")?,
        whole_to: row.get("whole_to")?,
        links: Links::default(),
    })
}
