use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::kept_entry::kept;
use crate::entry::{Known, SignedEntry, TillSecret};
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, TillKey, TillLetters};

/// What is in a store, to read: what the rooms below get.
#[derive(Debug, Clone, Copy)]
pub struct Snapshot<'a> {
    connection: &'a Connection,
    known: Known,
}

/// Who this till is.
#[derive(Debug, Clone)]
pub struct TillIdentity {
    /// The fair.
    pub fair: EntryId,
    /// The till.
    pub till: TillKey,
    pub(super) secret: TillSecret,
    /// The recovery key's secret, until somebody says that it is written down.
    pub recovery: Option<[u8; 32]>,
}

impl<'a> Snapshot<'a> {
    pub(super) fn new(connection: &'a Connection) -> Self {
        Self { connection, known: Known::ALL }
    }

    /// As a program reads it that knows no more than this.
    pub(super) fn knowing(self, known: Known) -> Self {
        Self { known, ..self }
    }

    /// What of the entries is known.
    pub(super) fn known(&self) -> Known {
        self.known
    }

    /// Who this till is; none before a fair was founded or joined.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn identity(&self) -> Result<Option<TillIdentity>, Refusal> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT fair, till, secret, recovery FROM local_till")?;
        let found = statement.query_row([], |row| {
            Ok(TillIdentity {
                fair: row.get("fair")?,
                till: row.get("till")?,
                secret: TillSecret::from_bytes(row.get("secret")?),
                recovery: row.get("recovery")?,
            })
        });
        Ok(found.optional()?)
    }

    /// The number and id of a till's last entry.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn last_of(&self, till: TillKey) -> Result<Option<(u64, EntryId)>, Refusal> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/last_of.sql"))?;
        let found = statement.query_row([till], |row| Ok((row.get("seq")?, row.get("id")?)));
        Ok(found.optional()?)
    }

    /// The running number of a till's last receipt; 0 before the first.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn last_receipt_number(&self, till: TillKey) -> Result<u32, Refusal> {
        let sql = include_str!("sql/last_receipt_number.sql");
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([till], |row| row.get("number"))?)
    }

    /// Whether anything was sold, by whatever till.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn has_receipts(&self) -> Result<bool, Refusal> {
        let sql = "SELECT EXISTS (SELECT 1 FROM receipt) AS sold";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get("sold"))?)
    }

    /// One entry by its place in a chain.
    ///
    /// # Errors
    /// [`Code::EntryUnreadable`] when it can no longer be read, or was set aside for that; what the store refuses.
    pub fn entry(&self, till: TillKey, seq: i64, id: EntryId) -> Result<SignedEntry, Refusal> {
        let sql = "SELECT bytes, signature FROM entry WHERE till = ?1 AND seq = ?2 AND id = ?3";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found: Option<(Vec<u8>, [u8; 64])> = statement
            .query_row(params![till, seq, id], |row| Ok((row.get("bytes")?, row.get("signature")?)))
            .optional()?;
        let (bytes, signature) = found.ok_or_else(|| unreadable(till, seq))?;
        let entry = kept(&bytes, signature, id).map_err(|_| unreadable(till, seq))?;
        Ok(entry.seen_by(self.known).into_owned())
    }

    /// The same; none where it can no longer be read, and so is among what is missing.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn readable(
        &self,
        till: TillKey,
        seq: i64,
        id: EntryId,
    ) -> Result<Option<SignedEntry>, Refusal> {
        match self.entry(till, seq, id) {
            Ok(entry) => Ok(Some(entry)),
            Err(refusal) if refusal.code() == Code::EntryUnreadable => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }

    /// Calls `each` for every entry, by till and number; of one till alone when one is given. One that can no longer
    /// be read is passed over, so that the rest of the ledger is still there; [`Snapshot::unreadable`] names it.
    ///
    /// # Errors
    /// What the store or `each` refuses.
    pub fn each_entry(
        &self,
        till: Option<TillKey>,
        mut each: impl FnMut(SignedEntry) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let sql = "SELECT id, bytes, signature FROM entry WHERE ?1 IS NULL OR till = ?1
                   ORDER BY till, seq, id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([till])?;
        while let Some(row) = rows.next()? {
            match read_row(row) {
                Ok(entry) => each(entry.seen_by(self.known).into_owned())?,
                Err(refusal) => passed_over(&refusal),
            }
        }
        Ok(())
    }

    /// Till and number of every entry that is here but can no longer be read.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn unreadable(&self) -> Result<Vec<(String, i64)>, Refusal> {
        let sql = "SELECT till, seq, id, bytes, signature FROM entry ORDER BY till, seq, id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut unreadable = Vec::new();
        while let Some(row) = rows.next()? {
            if read_row(row).is_err() {
                let till: Vec<u8> = row.get("till")?;
                unreadable.push((HEXLOWER.encode(&till), row.get("seq")?));
            }
        }
        Ok(unreadable)
    }

    /// Every value of the kinds that are edited (fair, till, till_admitted, seller, member, product), and every closing
    /// of a till.
    ///
    /// # Errors
    /// [`Code::EntryUnreadable`] when one can no longer be read; what the store refuses.
    pub fn edits(&self) -> Result<Vec<SignedEntry>, Refusal> {
        let sql = include_str!("sql/edits.sql");
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut edits = Vec::new();
        while let Some(row) = rows.next()? {
            edits.push(kept_in(row)?.seen_by(self.known).into_owned());
        }
        Ok(edits)
    }

    /// The shift that a till sells in: of those that it opened the last that it has not closed, or else the last.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn last_shift(&self, till: TillKey) -> Result<Option<SignedEntry>, Refusal> {
        let sql = "SELECT seq, id FROM shift WHERE till = ?1 ORDER BY EXISTS (
                       SELECT 1 FROM shift_closing AS closing
                       WHERE closing.till = shift.till AND closing.shift = shift.id
                   ), seq DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let place: Option<(i64, EntryId)> =
            statement.query_row([till], |row| Ok((row.get("seq")?, row.get("id")?))).optional()?;
        place.map(|(seq, id)| self.entry(till, seq, id)).transpose()
    }

    /// How many receipts a till has made behind a number of its chain.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipts_behind(&self, till: TillKey, seq: u64) -> Result<u64, Refusal> {
        let sql = "SELECT count(*) AS receipts FROM receipt WHERE till = ?1 AND seq > ?2";
        let seq = i64::try_from(seq).unwrap_or(i64::MAX);
        let mut statement = self.connection.prepare_cached(sql)?;
        let parameters = rusqlite::params![till, seq];
        Ok(statement.query_row(parameters, |row| row.get("receipts"))?)
    }

    /// How often each product was sold in a till's last receipts up to a number in its chain, by the product's first
    /// value; without a number, up to now.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn sold_lately(
        &self,
        till: TillKey,
        up_to: Option<u64>,
    ) -> Result<Vec<(EntryId, i64)>, Refusal> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/sold_lately.sql"))?;
        let up_to = up_to.and_then(|seq| i64::try_from(seq).ok()).unwrap_or(i64::MAX);
        let rows = statement.query_map(rusqlite::params![till, up_to], |row| {
            Ok((row.get("product")?, row.get("lines")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every product by its first value, in the order in which they came here.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn products_as_they_came(&self) -> Result<Vec<EntryId>, Refusal> {
        let sql = include_str!("sql/products_as_they_came.sql");
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| row.get("product"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many entries there are, and every id in order.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn ids(&self) -> Result<Vec<EntryId>, Refusal> {
        let mut statement = self.connection.prepare_cached("SELECT id FROM entry")?;
        let rows = statement.query_map([], |row| row.get("id"))?;
        let mut ids: Vec<EntryId> = rows.collect::<Result<_, _>>()?;
        ids.sort_unstable();
        Ok(ids)
    }

    /// Every till that wrote an entry, with its last number and how many numbers before it nobody holds.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn chains(&self) -> Result<Vec<(TillKey, u64, u64)>, Refusal> {
        let sql = "SELECT till, max(seq) AS last_seq, max(seq) - count(DISTINCT seq) AS missing
                   FROM entry GROUP BY till ORDER BY till";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok((row.get("till")?, row.get("last_seq")?, row.get("missing")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn connection(&self) -> &'a Connection {
        self.connection
    }
}

/// The entry in a row of which anything may be damaged.
fn read_row(row: &Row) -> Result<SignedEntry, Refusal> {
    let damaged = |cause| Refusal::new(Code::EntryUnreadable).because(cause);
    let bytes: Vec<u8> = row.get("bytes").map_err(damaged)?;
    kept(&bytes, row.get("signature").map_err(damaged)?, row.get("id").map_err(damaged)?)
}

/// The entry in a row that says whose it is and where it stands.
fn kept_in(row: &Row) -> Result<SignedEntry, Refusal> {
    let bytes: Vec<u8> = row.get("bytes")?;
    let (till, seq) = (row.get("till")?, row.get("seq")?);
    kept(&bytes, row.get("signature")?, row.get("id")?).map_err(|_| unreadable(till, seq))
}

/// An entry that is here, but can no longer be read.
pub(super) fn unreadable(till: TillKey, seq: i64) -> Refusal {
    let letters = TillLetters::from(till);
    Refusal::new(Code::EntryUnreadable).with("letters", letters).with("seq", seq)
}

fn passed_over(refusal: &Refusal) {
    let cause = std::error::Error::source(refusal).map(ToString::to_string);
    tracing::warn!(cause, "an entry of the store can no longer be read");
}

/// A column whose text is one of our values.
pub(super) fn parsed<T>(row: &Row, column: &str) -> rusqlite::Result<T>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let text: String = row.get(column)?;
    text.parse().map_err(|cause: T::Err| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(cause))
    })
}
