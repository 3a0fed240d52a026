use rusqlite::{Transaction, params};

use super::project::{project, seq};
use super::unread::make_room_for;
use crate::entry::{Known, SignedEntry};
use crate::refusal::Refusal;

/// Writes an entry and its rows; false when it is here already.
pub(super) fn keep(
    transaction: &Transaction,
    signed: &SignedEntry,
    known: Known,
) -> Result<bool, Refusal> {
    let new = insert(transaction, signed)?
        || make_room_for(transaction, signed)? && insert(transaction, signed)?;
    if new {
        project(transaction, &signed.seen_by(known))?;
        let sql = "DELETE FROM local_unread WHERE till = ?1 AND seq = ?2 AND id = ?3";
        let key = params![signed.entry().till, seq(signed.entry()), signed.id()];
        transaction.prepare_cached(sql)?.execute(key)?;
    }
    Ok(new)
}

fn insert(transaction: &Transaction, signed: &SignedEntry) -> Result<bool, Refusal> {
    let entry = signed.entry();
    let sql = "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
    let written = transaction.prepare_cached(sql)?.execute(params![
        entry.till,
        seq(entry),
        signed.id(),
        entry.fact.kind(),
        signed.bytes(),
        signed.signature().as_bytes(),
    ])?;
    Ok(written == 1)
}
