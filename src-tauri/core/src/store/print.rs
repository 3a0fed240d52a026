use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{OptionalExtension, Row, params};

use super::snapshot::Snapshot;
use super::store::Store;
use crate::refusal::Refusal;
use crate::value::{EntryId, Moment};

/// A paper that is handed over to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPrint {
    /// What it is called where it waits.
    pub title: String,
    /// The paper before it is bytes, as JSON.
    pub roll: String,
    /// The receipt that it is; none for every other paper.
    pub receipt: Option<EntryId>,
    /// For another printer than the one that is set.
    pub device: Option<String>,
    /// Whether it goes out as a copy in any case.
    pub copy: bool,
    /// When it is handed over.
    pub at: Moment,
}

/// A paper that waits for a printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPrint {
    /// Its number, which no other paper of this till ever has.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// The paper before it is bytes, as JSON.
    pub roll: String,
    /// The receipt that it is.
    pub receipt: Option<EntryId>,
    /// For another printer than the one that is set.
    pub device: Option<String>,
    /// Whether it goes out as a copy, as far as is known now.
    pub copy: bool,
    /// How far it is.
    pub state: PrintState,
    /// The code of why a printer did not take it, the last time.
    pub reason: Option<String>,
    /// When it was handed over, as RFC 3339 has it.
    pub at: String,
}

/// How far a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintState {
    /// No printer had it yet.
    Waiting,
    /// It goes out now; after a start, it did when a program ended.
    Sending,
    /// A printer did not take it.
    Failed,
}

impl FromSql for PrintState {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "waiting" => Ok(Self::Waiting),
            "sending" => Ok(Self::Sending),
            "failed" => Ok(Self::Failed),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl Store {
    /// Hands papers over to be printed, all or none, and gives the number of each.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn queue_prints(&mut self, papers: &[NewPrint]) -> Result<Vec<i64>, Refusal> {
        let transaction = self.transaction()?;
        let mut numbers = Vec::with_capacity(papers.len());
        for new in papers {
            let sql = "INSERT INTO local_print (title, roll, receipt, device, copy, state, begun, tried, at)
                       VALUES (?1, ?2, ?3, ?4, ?5, 'waiting', 0, 0, ?6)";
            let at = new.at.to_string();
            transaction.prepare_cached(sql)?.execute(params![
                new.title,
                new.roll,
                new.receipt,
                new.device,
                new.copy,
                at
            ])?;
            numbers.push(transaction.last_insert_rowid());
        }
        transaction.commit()?;
        Ok(numbers)
    }

    /// Takes the next paper to send: that it is being sent is durably known when this is done, so that after a power cut
    /// nobody takes it for one that never began. It says whether it goes out as a copy: one that may be out already, in
    /// whole or in part, does. None where nothing waits.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn begin_print(&mut self) -> Result<Option<KeptPrint>, Refusal> {
        let transaction = self.transaction()?;
        let sql = include_str!("sql/next_print.sql");
        let next = transaction.prepare_cached(sql)?.query_row([], kept).optional()?;
        let Some(next) = next else { return Ok(None) };
        let sql = "UPDATE local_print
                   SET begun = max(begun, state = 'sending'), state = 'sending' WHERE number = ?1";
        transaction.execute(sql, [next.number])?;
        transaction.commit()?;
        Ok(Some(KeptPrint { state: PrintState::Sending, ..next }))
    }

    /// A paper is out: it waits no longer, and whatever is printed of its receipt from now on is a copy.
    ///
    /// # Errors
    /// What the store refuses; the paper goes out once more then, as a copy.
    pub fn print_done(&mut self, number: i64) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        let sql = "INSERT OR IGNORE INTO local_printed
                   SELECT receipt FROM local_print WHERE number = ?1 AND receipt IS NOT NULL";
        transaction.execute(sql, [number])?;
        transaction.execute("DELETE FROM local_print WHERE number = ?1", [number])?;
        Ok(transaction.commit()?)
    }

    /// A paper is not out, for this reason; `begun` where a printer took a part of it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn print_failed(&mut self, number: i64, reason: &str, begun: bool) -> Result<(), Refusal> {
        let sql = "UPDATE local_print SET state = 'failed', reason = ?2, begun = max(begun, ?3),
                   tried = tried + 1 WHERE number = ?1";
        self.connection.execute(sql, params![number, reason, begun])?;
        Ok(())
    }

    /// Throws a paper away that waits, or all with none, and gives how many there were. Of what may be out in part it stays
    /// known that it was printed.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn discard_prints(&mut self, number: Option<i64>) -> Result<usize, Refusal> {
        let transaction = self.transaction()?;
        let sql = "INSERT OR IGNORE INTO local_printed SELECT receipt FROM local_print
                   WHERE (?1 IS NULL OR number = ?1) AND receipt IS NOT NULL
                   AND (begun OR state = 'sending')";
        transaction.execute(sql, [number])?;
        let sql = "DELETE FROM local_print WHERE ?1 IS NULL OR number = ?1";
        let gone = transaction.execute(sql, [number])?;
        transaction.commit()?;
        Ok(gone)
    }
}

impl Snapshot<'_> {
    /// The papers that wait for a printer, in the order in which they go out.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn prints(&self) -> Result<Vec<KeptPrint>, Refusal> {
        let sql = "SELECT *, EXISTS (SELECT 1 FROM local_printed
                   WHERE local_printed.receipt = local_print.receipt) AS printed
                   FROM local_print ORDER BY number";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], kept)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a receipt was printed here, or waits for it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn is_print_known(&self, receipt: EntryId) -> Result<bool, Refusal> {
        let sql = "SELECT EXISTS (SELECT 1 FROM local_printed WHERE receipt = ?1)
                   OR EXISTS (SELECT 1 FROM local_print WHERE receipt = ?1) AS known";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([receipt], |row| row.get("known"))?)
    }
}

fn kept(row: &Row) -> rusqlite::Result<KeptPrint> {
    let state = row.get("state")?;
    let copy = [row.get("copy")?, row.get("begun")?, row.get("printed")?];
    Ok(KeptPrint {
        number: row.get("number")?,
        title: row.get("title")?,
        roll: row.get("roll")?,
        receipt: row.get("receipt")?,
        device: row.get("device")?,
        copy: copy.contains(&true) || state == PrintState::Sending,
        state,
        reason: row.get("reason")?,
        at: row.get("at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(folder: &tempfile::TempDir) -> Store {
        let now = "2024-05-10T10:15:03.123+07:00".parse().expect("a moment");
        Store::open(folder.path(), now).expect("a store").0
    }

    fn paper(title: &str, receipt: Option<u8>) -> NewPrint {
        NewPrint {
            title: title.to_owned(),
            roll: "{}".to_owned(),
            receipt: receipt.map(|of| format!("{of:064x}").parse().expect("an id")),
            device: None,
            copy: false,
            at: "2024-05-10T10:15:03.123+07:00".parse().expect("a moment"),
        }
    }

    fn next(store: &mut Store) -> Option<(String, bool)> {
        store.begin_print().expect("read").map(|of| (of.title, of.copy))
    }

    #[test]
    fn papers_go_out_in_order_and_each_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = store(&folder);
        let queued = store.queue_prints(&[paper("a", Some(1)), paper("b", None)]).expect("kept");
        assert_eq!(next(&mut store), Some(("a".into(), false)));
        store.print_done(queued[0]).expect("kept");
        assert_eq!(next(&mut store), Some(("b".into(), false)));
        store.print_done(queued[1]).expect("kept");
        assert_eq!(next(&mut store), None);
        let again = store.queue_prints(&[paper("a", Some(1))]).expect("kept");
        assert!(again[0] > queued[1], "no number is given again");
        assert_eq!(next(&mut store), Some(("a".into(), true)), "what was printed is a copy");
    }

    #[test]
    fn what_was_being_sent_when_a_program_ended_goes_out_as_a_copy() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut first = store(&folder);
        first.queue_prints(&[paper("a", Some(1)), paper("b", Some(2))]).expect("kept");
        assert_eq!(next(&mut first), Some(("a".into(), false)));
        drop(first);
        let mut again = store(&folder);
        assert!(again.snapshot().prints().expect("read")[0].copy);
        assert_eq!(next(&mut again), Some(("a".into(), true)));
    }

    #[test]
    fn only_what_a_printer_took_a_part_of_becomes_a_copy() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = store(&folder);
        let number = store.queue_prints(&[paper("a", Some(1))]).expect("kept")[0];
        for (begun, copy) in [(false, false), (false, false), (true, true), (false, true)] {
            next(&mut store);
            store.print_failed(number, "printer_off", begun).expect("kept");
            let kept = store.snapshot().prints().expect("read").remove(0);
            assert_eq!((kept.copy, kept.state), (copy, PrintState::Failed));
            assert_eq!(kept.reason.as_deref(), Some("printer_off"));
        }
    }

    #[test]
    fn a_paper_that_was_thrown_away_before_it_began_was_never_printed() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = store(&folder);
        let first = store.queue_prints(&[paper("a", Some(1))]).expect("kept")[0];
        assert_eq!(store.discard_prints(Some(first + 1)).expect("asked"), 0);
        assert_eq!(store.discard_prints(Some(first)).expect("gone"), 1);
        store.queue_prints(&[paper("a", Some(1)), paper("b", None)]).expect("kept");
        assert_eq!(next(&mut store), Some(("a".into(), false)));
        assert_eq!(store.discard_prints(None).expect("gone"), 2);
        store.queue_prints(&[paper("a", Some(1))]).expect("kept");
        assert_eq!(next(&mut store), Some(("a".into(), true)), "it was on its way");
    }

    #[test]
    fn a_printer_that_takes_nothing_keeps_nobody_from_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = store(&folder);
        let elsewhere = NewPrint { device: Some("tcp:dapur:9100".into()), ..paper("c", None) };
        let numbers =
            store.queue_prints(&[paper("a", None), paper("b", None), elsewhere]).expect("kept");
        assert_eq!(next(&mut store), Some(("a".into(), false)));
        store.print_failed(numbers[0], "printer_off", false).expect("kept");
        assert_eq!(next(&mut store), Some(("c".into(), false)));
        store.print_done(numbers[2]).expect("kept");
        assert_eq!(next(&mut store), Some(("a".into(), false)), "never b before a");
    }
}
