//! Entries of this store that the gate does not read. They stay, are named, and change nothing: a gap stands where they
//! were, which a sync fills when another till holds the true bytes.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::heads::at_of;
use super::kept_entry::kept;
use super::project::TABLES;
use super::snapshot::{Snapshot, unreadable};
use super::store::Store;
use super::sums::forget;
use crate::entry::SignedEntry;
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, Signature, TillKey, TillLetters};

/// How many rows are looked at between two sales: some milliseconds.
const SLICE: i64 = 2000;

/// Something kept that the gate does not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Whose chain it stood in.
    pub till: TillKey,
    /// Its number there.
    pub seq: u64,
    /// What it is.
    pub kind: String,
    /// Of a receipt its running number.
    pub number: Option<u32>,
    /// True for what was signed by a clock that no entry may name: no till has ever taken it. False for an entry that
    /// was damaged since it came.
    pub void: bool,
}

/// How closely rows are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Whether the bytes are those that came: by their hash, and the clock's reading.
    Bytes,
    /// Whether the gate reads them, their signature included.
    Gate,
}

/// A row that is no entry.
struct Wrong {
    row: i64,
    void: bool,
}

impl Store {
    /// Looks at the next rows behind one of the ledger and sets aside what is no longer as it came. Gives the row to go
    /// on behind, none at the end, and how many were set aside.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn look_over(&self, behind: i64) -> Result<(Option<i64>, u64), Refusal> {
        let last = self.snapshot().last_row()?;
        let up_to = last.min(behind.saturating_add(SLICE));
        let wrong = wrong_between(self.snapshot(), behind, up_to, Look::Bytes)?;
        let count = wrong.len() as u64;
        if count > 0 {
            self.aside(|transaction| set_rows_aside(transaction, &wrong))?;
        }
        Ok(((up_to < last).then_some(up_to), count))
    }

    /// Looks at every row of the ledger and sets aside what is no longer as it came. Gives how many.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn look_over_all(&self) -> Result<u64, Refusal> {
        let (mut behind, mut count) = (Some(0), 0);
        while let Some(row) = behind {
            let (next, aside) = self.look_over(row)?;
            (behind, count) = (next, count + aside);
        }
        Ok(count)
    }

    /// Reads something; where an entry turns out to be none, all such are set aside, and it is read again without them.
    ///
    /// # Errors
    /// What `read` refuses.
    pub fn reading<'a, T>(
        &'a self,
        read: impl Fn(Snapshot<'a>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        match read(self.snapshot()) {
            Err(refusal) if refusal.code() == Code::EntryUnreadable => {
                self.aside(|transaction| set_aside(transaction, Look::Gate).map(drop))?;
                read(self.snapshot())
            }
            read => read,
        }
    }

    fn aside(&self, work: impl FnOnce(&Transaction) -> Result<(), Refusal>) -> Result<(), Refusal> {
        let connection: &Connection = &self.connection;
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        work(&transaction)?;
        Ok(transaction.commit()?)
    }
}

impl Snapshot<'_> {
    /// Everything kept that the gate does not read, by till and number.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn unread(&self) -> Result<Vec<Unread>, Refusal> {
        let sql = "SELECT till, seq, type, number, void FROM local_unread ORDER BY till, seq, id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(Unread {
                till: row.get("till")?,
                seq: row.get("seq")?,
                kind: row.get("type")?,
                number: row.get("number")?,
                void: row.get("void")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Why a receipt of this number cannot be shown, where one was damaged here.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn unread_receipt(
        &self,
        letters: TillLetters,
        number: u32,
    ) -> Result<Option<Refusal>, Refusal> {
        let damaged = self.unread()?.into_iter().find(|unread| {
            let numbered = unread.number == Some(number);
            numbered && !unread.void && TillLetters::from(unread.till) == letters
        });
        Ok(damaged.and_then(|of| Some(unreadable(of.till, i64::try_from(of.seq).ok()?))))
    }

    /// Why the fair cannot be read, where its founding entry was damaged here.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn unread_founding(&self) -> Result<Option<Refusal>, Refusal> {
        let mut founding = self.unread()?.into_iter();
        let founding = founding.find(|of| of.kind == "fair" && of.seq == 1 && !of.void);
        Ok(founding.map(|of| unreadable(of.till, 1)))
    }

    /// The highest number that a till has ever signed here, whatever became of it.
    pub(super) fn reached(&self, till: TillKey) -> Result<u64, Refusal> {
        let sql = "SELECT coalesce(max(seq), 0) AS seq FROM local_unread WHERE till = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let unread: u64 = statement.query_row([till], |row| row.get("seq"))?;
        Ok(self.last_of(till)?.map_or(0, |(seq, _)| seq).max(unread))
    }
}

/// Sets aside everything that is no entry, inside a transaction; gives how much.
pub(super) fn set_aside(transaction: &Transaction, look: Look) -> Result<u64, Refusal> {
    let snapshot = Snapshot::new(transaction);
    let wrong = wrong_between(snapshot, 0, snapshot.last_row()?, look)?;
    set_rows_aside(transaction, &wrong)?;
    Ok(wrong.len() as u64)
}

/// Sets aside what ends a till's chain here and is no entry, so that the chain goes on from what others can take.
pub(super) fn set_end_aside(transaction: &Transaction, till: TillKey) -> Result<(), Refusal> {
    let sql = "SELECT id, bytes, signature FROM entry WHERE till = ?1
               ORDER BY seq DESC, id DESC LIMIT 1";
    let last = transaction.prepare_cached(sql)?.query_row([till], |row| {
        let (id, bytes): (EntryId, Vec<u8>) = (row.get("id")?, row.get("bytes")?);
        Ok(kept(&bytes, row.get("signature")?, id).is_ok())
    });
    if last.optional()?.unwrap_or(true) {
        return Ok(());
    }
    set_aside(transaction, Look::Gate)?;
    Ok(())
}

/// Makes room for an entry whose place in its chain a damaged copy of it takes up; false where what is kept there is
/// the entry.
pub(super) fn make_room_for(
    transaction: &Transaction,
    signed: &SignedEntry,
) -> Result<bool, Refusal> {
    let entry = signed.entry();
    let sql = "SELECT rowid, bytes, signature FROM entry WHERE till = ?1 AND seq = ?2 AND id = ?3";
    let key = params![entry.till, super::project::seq(entry), signed.id()];
    let (row, bytes, signature): (i64, Vec<u8>, [u8; 64]) = transaction
        .prepare_cached(sql)?
        .query_row(key, |row| Ok((row.get("rowid")?, row.get("bytes")?, row.get("signature")?)))?;
    let signature = Signature::from_bytes(signature);
    let same = bytes == signed.bytes();
    if same && (signature == signed.signature() || SignedEntry::read(&bytes, signature).is_ok()) {
        return Ok(false);
    }
    set_rows_aside(transaction, &[Wrong { row, void: false }])?;
    Ok(true)
}

fn wrong_between(
    snapshot: Snapshot,
    behind: i64,
    up_to: i64,
    look: Look,
) -> Result<Vec<Wrong>, Refusal> {
    let sql = "SELECT rowid, id, bytes, signature FROM entry WHERE rowid > ?1 AND rowid <= ?2
               ORDER BY rowid";
    let mut statement = snapshot.connection().prepare_cached(sql)?;
    let mut rows = statement.query([behind, up_to])?;
    let mut wrong = Vec::new();
    while let Some(row) = rows.next()? {
        let bytes = row.get_ref("bytes")?.as_blob().map_err(rusqlite::Error::from)?;
        let as_it_came = EntryId::of(bytes).as_bytes()[..]
            == *row.get_ref("id")?.as_blob().map_err(rusqlite::Error::from)?;
        let clock = at_of(bytes).is_some();
        let read = || {
            let signature = row.get("signature").map(Signature::from_bytes);
            signature.is_ok_and(|signature| SignedEntry::read(bytes, signature).is_ok())
        };
        if !as_it_came || !clock || look == Look::Gate && !read() {
            wrong.push(Wrong { row: row.get("rowid")?, void: as_it_came && !clock });
        }
    }
    Ok(wrong)
}

/// Moves rows out of the ledger, with everything that was derived from them.
fn set_rows_aside(transaction: &Transaction, wrong: &[Wrong]) -> Result<(), Refusal> {
    if wrong.is_empty() {
        return Ok(());
    }
    // What guards the ledger would keep them in it.
    const GUARD: &str = "entry_is_never_removed";
    let guard: String =
        transaction.query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [GUARD], |row| {
            row.get("sql")
        })?;
    transaction.execute_batch(&format!("DROP TRIGGER {GUARD}"))?;
    for Wrong { row, void } in wrong {
        transaction.execute(include_str!("sql/set_aside.sql"), params![row, void])?;
        for table in TABLES.iter().chain(&["local_missing"]) {
            let sql = format!(
                "DELETE FROM {table} WHERE (till, seq, id) =
                     (SELECT till, seq, id FROM entry WHERE entry.rowid = ?1)"
            );
            transaction.execute(&sql, [row])?;
        }
        if *void {
            // Nothing was sold by it, so the cart may still be.
            let sql = "DELETE FROM local_draft WHERE (seq, id) =
                           (SELECT seq, id FROM entry WHERE entry.rowid = ?1)";
            transaction.execute(sql, [row])?;
        }
        transaction.execute("DELETE FROM entry WHERE rowid = ?1", [row])?;
    }
    transaction.execute_batch(&guard)?;
    transaction.execute_batch(include_str!("sql/after_set_aside.sql"))?;
    forget(transaction)
}
