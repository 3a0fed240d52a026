use std::borrow::Cow;
use std::rc::Rc;

use rusqlite::types::Value;
use rusqlite::{Params, params};

use super::project::seq;
use super::snapshot::Snapshot;
use crate::entry::{Method, SignedEntry};
use crate::refusal::Refusal;
use crate::value::{CROCKFORD, Day, EntryId, Moment, TillKey, TillLetters};

/// A row of the receipts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptReceipt {
    /// Whose chain.
    pub till: TillKey,
    /// Its place in the chain.
    pub seq: i64,
    /// Its entry.
    pub id: EntryId,
    /// What its till's clock said, in milliseconds since 1970.
    pub at: i64,
}

impl KeptReceipt {
    /// The row of a receipt that was read.
    #[must_use]
    pub fn of(receipt: &SignedEntry) -> Self {
        let entry = receipt.entry();
        Self { till: entry.till, seq: seq(entry), id: receipt.id(), at: entry.at.milliseconds() }
    }
}

/// A stretch of a till's chain, and which of the receipts there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRange {
    /// Whose chain.
    pub till: TillKey,
    /// The shift that they name.
    pub shift: EntryId,
    /// The day that they name.
    pub day: Day,
    /// The stretch begins behind this number.
    pub after: i64,
    /// It ends before this one.
    pub before: i64,
    /// What else they have in common.
    pub of: ReceiptsOf,
    /// Which of them it is otherwise with by now.
    pub otherwise: Otherwise,
}

/// Receipts of which something became known that changes whether they are among others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Otherwise {
    /// Those that are among them by now, whatever they say.
    pub among: Vec<KeptReceipt>,
    /// Those that are not.
    pub not_among: Vec<EntryId>,
}

/// What some receipts have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ReceiptsOf {
    /// Nothing.
    #[default]
    All,
    /// The stand's code.
    Stand(String),
    /// Who sold; empty where nobody is named.
    Seller(String),
    /// The hour.
    Hour(u8),
    /// A payment by this method.
    Method(Method),
    /// A line of this product; none for an uncatalogued article.
    Product(Option<EntryId>),
    /// A line of this member.
    Member(EntryId),
    /// Cash that was rounded.
    Rounded,
    /// A payment that nobody has seen arrive yet.
    Claimed,
    /// What somebody remembers of them.
    Sought(Sought),
}

/// What somebody remembers of a receipt whose number is not known. Each part that is given has to fit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// A line of one of these products, by their first values; none: of any.
    pub products: Option<Vec<EntryId>>,
    /// What was paid, or paid back, in the currency's smallest unit, zero or above.
    pub amount: Option<i64>,
    /// Hours, on the clock of the till that sold or on the paper; empty: any.
    pub hours: Vec<u8>,
    /// Made at this moment or later, by its till's clock.
    pub from: Option<Moment>,
    /// Made at this moment or before.
    pub to: Option<Moment>,
}

impl Sought {
    /// The condition; all that stands in it are numbers and ids.
    fn condition(&self) -> String {
        let list = |items: Vec<String>| items.join(", ");
        let products = self.products.as_ref().map(|products| {
            let ids = list(products.iter().map(|id| format!("x'{id}'")).collect());
            format!(
                "EXISTS (SELECT 1 FROM receipt_line AS line WHERE line.till = receipt.till
                 AND line.seq = receipt.seq AND line.id = receipt.id AND product IN ({ids}))"
            )
        });
        let amount = self.amount.map(|amount| format!("abs(net + rounding) = {amount}"));
        let hours = list(self.hours.iter().map(ToString::to_string).collect());
        let hours = (!hours.is_empty()).then(|| format!("hour IN ({hours})"));
        let from = self.from.map(|from| format!("at >= {}", from.milliseconds()));
        let to = self.to.map(|to| format!("at <= {}", to.milliseconds()));
        let parts = ["?5 IS NULL".to_owned()].into_iter();
        let parts = parts.chain([amount, hours, from, to, products].into_iter().flatten());
        parts.collect::<Vec<_>>().join(" AND ")
    }
}

impl ReceiptsOf {
    fn condition(&self) -> Cow<'static, str> {
        let fixed = match self {
            Self::Sought(sought) => return sought.condition().into(),
            Self::All => "?5 IS NULL",
            Self::Stand(_) => "stand = ?5",
            Self::Seller(_) => "coalesce(seller, '') = ?5",
            Self::Hour(_) => "hour = ?5",
            Self::Method(_) => {
                "EXISTS (SELECT 1 FROM receipt_payment AS payment WHERE payment.till = receipt.till
                 AND payment.seq = receipt.seq AND payment.id = receipt.id AND method = ?5)"
            }
            Self::Product(_) => {
                "EXISTS (SELECT 1 FROM receipt_line AS line WHERE line.till = receipt.till
                 AND line.seq = receipt.seq AND line.id = receipt.id AND product IS ?5)"
            }
            Self::Member(_) => {
                "EXISTS (SELECT 1 FROM receipt_line AS line WHERE line.till = receipt.till
                 AND line.seq = receipt.seq AND line.id = receipt.id AND member = ?5)"
            }
            Self::Rounded => "?5 IS NULL AND rounding <> 0",
            Self::Claimed => "?5 IS NULL",
        };
        fixed.into()
    }

    fn value(&self) -> Value {
        match self {
            Self::Stand(code) | Self::Seller(code) => Value::Text(code.clone()),
            Self::Hour(hour) => Value::Integer((*hour).into()),
            Self::Product(Some(id)) | Self::Member(id) => Value::Blob(id.as_bytes().to_vec()),
            Self::Method(method) => Value::Text(method.as_str().to_owned()),
            Self::All | Self::Product(None) | Self::Rounded | Self::Claimed | Self::Sought(_) => {
                Value::Null
            }
        }
    }
}

impl Snapshot<'_> {
    /// The receipts of a range that come before a number and an id of the chain, the last ones first, at most so many.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipts_back(
        &self,
        range: &ReceiptRange,
        before: (i64, EntryId),
        limit: usize,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        rusqlite::vtab::array::load_module(self.connection())?;
        if range.of == ReceiptsOf::Claimed {
            return self.waiting(range, before, limit, include_str!("sql/waiting_back.sql"));
        }
        let sql = include_str!("sql/receipts_back.sql").replace("condition", &range.of.condition());
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let among = range.otherwise.among.iter().map(|kept| kept.id);
        let parameters = params![
            range.till,
            range.after,
            range.shift,
            range.day.to_string(),
            range.of.value(),
            before.0,
            before.1,
            limit,
            ids(range.otherwise.not_among.iter().copied()),
            ids(among),
        ];
        self.receipts(&sql, parameters)
    }

    /// The first receipts of a range that wait to be seen arrive, along the chain, at most so many.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn first_waiting(
        &self,
        range: &ReceiptRange,
        limit: usize,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        rusqlite::vtab::array::load_module(self.connection())?;
        let end = (range.before, EntryId::from_bytes([0; 32]));
        let sql = include_str!("sql/waiting_back.sql").replace("DESC", "ASC");
        self.waiting(range, end, limit, &sql)
    }

    fn waiting(
        &self,
        range: &ReceiptRange,
        before: (i64, EntryId),
        limit: usize,
        sql: &str,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        let Otherwise { among, not_among } = &range.otherwise;
        let of_till = among.iter().filter(|kept| kept.till == range.till);
        let numbers: Vec<Value> = of_till.clone().map(|kept| Value::Integer(kept.seq)).collect();
        let parameters = params![
            range.till,
            range.after,
            range.shift,
            range.day.to_string(),
            before.0,
            before.1,
            i64::try_from(limit).unwrap_or(i64::MAX),
            ids(not_among.iter().copied()),
            ids(of_till.map(|kept| kept.id)),
            Rc::new(numbers),
        ];
        self.receipts(sql, parameters)
    }

    /// How many receipts of a shift sold a product at a listed price after a moment of its till's clock. Looked for among
    /// the numbers of the till's chain between two.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn sold_at_since(
        &self,
        (till, shift): (TillKey, EntryId),
        (after, before): (u64, Option<u64>),
        (product, list_price): (EntryId, i64),
        since: Moment,
    ) -> Result<i64, Refusal> {
        let sql = "SELECT count(DISTINCT seq)
                   FROM receipt CROSS JOIN receipt_line USING (till, seq, id)
                   WHERE till = ?1 AND seq > ?2 AND seq < ?3 AND shift = ?4 AND refund = 0
                   AND at > ?5 AND product = ?6 AND list_price = ?7";
        let mut statement = self.connection().prepare_cached(sql)?;
        let before = before.and_then(|seq| i64::try_from(seq).ok()).unwrap_or(i64::MAX);
        let since = since.milliseconds();
        let parameters = params![till, after, before, shift, since, product, list_price];
        Ok(statement.query_row(parameters, |row| row.get(0))?)
    }

    pub(super) fn receipts(
        &self,
        sql: &str,
        parameters: impl Params,
    ) -> Result<Vec<KeptReceipt>, Refusal> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map(parameters, |row| {
            Ok(KeptReceipt {
                till: row.get("till")?,
                seq: row.get("seq")?,
                id: row.get("id")?,
                at: row.get("at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn ids(ids: impl Iterator<Item = EntryId>) -> Rc<Vec<Value>> {
    Rc::new(ids.map(|id| Value::Blob(id.as_bytes().to_vec())).collect())
}

/// The lowest and the highest key whose first 20 bits are these letters.
pub(super) fn tills_with(letters: TillLetters) -> (TillKey, TillKey) {
    let bits = letters.to_string().bytes().fold(0, |bits: u32, letter| {
        let value = CROCKFORD.iter().zip(0..).find(|(known, _)| **known == letter);
        bits << 5 | value.map_or(0, |(_, value)| value)
    });
    let filled = |low: u32, rest: u8| {
        let mut key = [rest; 32];
        key[..3].copy_from_slice(&(bits << 4 | low).to_be_bytes()[1..]);
        TillKey::from_bytes(key)
    };
    (filled(0, 0), filled(15, 255))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_for_every_key_that_begins_with_them() {
        for key in [[0; 32], [255; 32], [0b0000_0100; 32], [0x9d; 32]].map(TillKey::from_bytes) {
            let (first, last) = tills_with(key.into());
            assert!(first <= key && key <= last);
            assert_eq!(TillLetters::from(first), key.into());
            assert_eq!(TillLetters::from(last), key.into());
            assert_eq!(first.as_bytes()[2] & 15, 0);
            assert_eq!(last.as_bytes()[2] & 15, 15);
        }
    }
}
