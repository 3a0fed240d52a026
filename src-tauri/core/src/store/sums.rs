//! Sums over the ledger, kept in a cache so that a total need not read a million lines.
//!
//! A sale writes nothing here: it would cost every commit some pages. Between sales the rows that came since are folded
//! into the sums; what is not folded yet is added up when it is asked for. So an answer never depends on when that was
//! done, and only on what the derived tables say.

use std::rc::Rc;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params};

use super::links::Links;
use super::receipts_by_till::TillReceipts;
use super::snapshot::{Snapshot, parsed};
use crate::entry::{Fact, Method};
use crate::refusal::Refusal;
use crate::value::{Day, EntryId, TillKey};

pub(super) const OF_RECEIPTS: &str = include_str!("sql/receipt_cells.sql");
pub(super) const OF_PRODUCTS: &str = include_str!("sql/product_cells.sql");
pub(super) const OF_MEMBERS: &str = include_str!("sql/member_cells.sql");

/// What the sums are taken apart by, after till, shift and day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<K> {
    /// Whose receipts.
    pub till: TillKey,
    /// The shift that they name.
    pub shift: EntryId,
    /// The day that they name, which a correction may change.
    pub day: Day,
    /// What else they have in common.
    pub key: K,
    /// What they come to.
    pub sums: CellSums,
}

/// What the receipts of a cell have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptKey {
    /// The stand's code.
    pub stand: String,
    /// The seller's code; empty where nobody is named.
    pub seller: String,
    /// The hour on the clock of the till that sold, or on the paper.
    pub hour: u8,
    /// What each method paid, in the order of [`METHODS`].
    pub methods: [MethodSums; 4],
    /// Receipts with a payment that nobody has seen arrive yet, and what those payments come to.
    pub claimed: TillReceipts,
}

/// What the lines of a cell have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductKey {
    /// The product: its first value; none for uncatalogued articles.
    pub product: Option<EntryId>,
    /// How much of it was sold, less what came back.
    pub sold: Sold,
}

/// How much was sold, in thousandths: what is counted by the piece and what is weighed do not add up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sold {
    /// Thousandths of a piece.
    pub pieces_milli: i64,
    /// Thousandths of a kilogram.
    pub weight_milli: i64,
}

/// The methods, in the order in which a cell has them.
pub const METHODS: [Method; 4] = [Method::Cash, Method::Qris, Method::Transfer, Method::Offset];

/// What one method paid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MethodSums {
    /// Receipts with such a payment.
    pub receipts: u64,
    /// How many of them are refunds.
    pub refunds: u64,
    /// What it paid, in the currency's smallest unit.
    pub paid: i64,
}

/// Sums over receipts, or over those of their lines that the key names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CellSums {
    /// Receipts, or receipts with such a line.
    pub receipts: u64,
    /// How many of them are refunds.
    pub refunds: u64,
    /// Before bargains and discounts, in the currency's smallest unit.
    pub gross: i64,
    /// After them.
    pub net: i64,
    /// What cash was rounded by; belongs to no line.
    pub rounding: i64,
    /// The members' part of the net.
    pub member_share: i64,
}

/// How far a till's chain is held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// Entries, those of every branch.
    pub entries: u64,
    /// Those of types that this version does not know.
    pub unknown: u64,
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

/// Whose receipts are added up.
enum Scope<'a> {
    /// Those of every till: what was folded, and what came since.
    All,
    /// These of one till, one by one.
    Some(TillKey, &'a [EntryId]),
}

/// Cells of the rows behind the first: these lead, and are found by their row, whatever the planner would think.
pub(super) fn since(of: &str, and: &str) -> String {
    let lines =
        if of == OF_RECEIPTS { "" } else { "CROSS JOIN receipt_line USING (till, seq, id)" };
    let scope = format!(
        "entry NOT INDEXED CROSS JOIN receipt USING (till, seq, id) {lines} WHERE entry.rowid > ?1 {and}"
    );
    of.replace("scope", &scope)
}

/// Cells of some receipts of one till.
fn some(of: &str) -> String {
    let lines = if of == OF_RECEIPTS { "" } else { "JOIN receipt_line USING (till, seq, id)" };
    of.replace("scope", &format!("receipt {lines} WHERE till = ?1 AND id IN rarray(?2)"))
}

impl Snapshot<'_> {
    /// Sums over all receipts, whether they count or not.
    ///
    /// # Errors
    /// What the store refuses; an overflow of 64 bits among it.
    pub fn receipt_cells(&self) -> Result<Vec<Cell<ReceiptKey>>, Refusal> {
        self.cells(&Scope::All, "local_sum_receipt", OF_RECEIPTS, receipt_key)
    }

    /// Sums over these receipts of a till.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn receipt_cells_of(
        &self,
        till: TillKey,
        receipts: &[EntryId],
    ) -> Result<Vec<Cell<ReceiptKey>>, Refusal> {
        self.cells(&Scope::Some(till, receipts), "", OF_RECEIPTS, receipt_key)
    }

    /// Sums over all lines by their product, none for uncatalogued articles.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn product_cells(&self) -> Result<Vec<Cell<ProductKey>>, Refusal> {
        self.cells(&Scope::All, "local_sum_product", OF_PRODUCTS, product_key)
    }

    /// Sums over the lines of these receipts by their product.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn product_cells_of(
        &self,
        till: TillKey,
        receipts: &[EntryId],
    ) -> Result<Vec<Cell<ProductKey>>, Refusal> {
        self.cells(&Scope::Some(till, receipts), "", OF_PRODUCTS, product_key)
    }

    /// Sums over all lines by their member.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn member_cells(&self) -> Result<Vec<Cell<EntryId>>, Refusal> {
        self.cells(&Scope::All, "local_sum_member", OF_MEMBERS, member_key)
    }

    /// Sums over the lines of these receipts by their member.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn member_cells_of(
        &self,
        till: TillKey,
        receipts: &[EntryId],
    ) -> Result<Vec<Cell<EntryId>>, Refusal> {
        self.cells(&Scope::Some(till, receipts), "", OF_MEMBERS, member_key)
    }

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

    fn cells<K>(
        &self,
        scope: &Scope,
        table: &str,
        of: &str,
        key: fn(&Row) -> rusqlite::Result<K>,
    ) -> Result<Vec<Cell<K>>, Refusal> {
        let cell = |row: &Row| {
            Ok(Cell {
                till: row.get("till")?,
                shift: row.get("shift")?,
                day: parsed(row, "day")?,
                key: key(row)?,
                sums: sums(row)?,
            })
        };
        let mut cells = Vec::new();
        match scope {
            Scope::All => {
                let sql = format!("SELECT * FROM {table}");
                let mut folded = self.connection().prepare_cached(&sql)?;
                for row in folded.query_map([], cell)? {
                    cells.push(row?);
                }
                let mut newer = self.connection().prepare_cached(&since(of, ""))?;
                for row in newer.query_map([self.summed()?], cell)? {
                    cells.push(row?);
                }
            }
            Scope::Some(till, receipts) => {
                rusqlite::vtab::array::load_module(self.connection())?;
                let ids: Vec<Value> =
                    receipts.iter().map(|id| Value::Blob(id.as_bytes().to_vec())).collect();
                let mut statement = self.connection().prepare_cached(&some(of))?;
                for row in statement.query_map(params![till, Rc::new(ids)], cell)? {
                    cells.push(row?);
                }
            }
        }
        Ok(cells)
    }

    /// The last row that the sums contain.
    pub(super) fn summed(&self) -> Result<i64, Refusal> {
        let mut statement = self.connection().prepare_cached("SELECT up_to FROM local_summed")?;
        Ok(statement.query_row([], |row| row.get("up_to"))?)
    }

    pub(super) fn newest_row(&self) -> Result<i64, Refusal> {
        let sql = "SELECT coalesce(max(rowid), 0) AS newest FROM entry";
        Ok(self.connection().prepare_cached(sql)?.query_row([], |row| row.get("newest"))?)
    }

    pub(super) fn folded_chain(&self, till: TillKey) -> Result<Option<Held>, Refusal> {
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
            Fact::KINDS.iter().map(|kind| Value::from((*kind).to_owned())).collect();
        let mut statement = self.connection().prepare_cached(include_str!("sql/held_since.sql"))?;
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
        last_seq: row.get("last_seq")?,
        whole_to: row.get("whole_to")?,
        links: Links::default(),
    })
}

/// A cell of lines has no rounding.
fn sums(row: &Row) -> rusqlite::Result<CellSums> {
    let of_lines = row.as_ref().column_index("rounding").is_err();
    Ok(CellSums {
        receipts: row.get("receipts")?,
        refunds: row.get("refunds")?,
        gross: row.get("gross")?,
        net: row.get("net")?,
        rounding: if of_lines { 0 } else { row.get("rounding")? },
        member_share: row.get("member_share")?,
    })
}

fn receipt_key(row: &Row) -> rusqlite::Result<ReceiptKey> {
    let mut methods = [MethodSums::default(); 4];
    for (sums, method) in methods.iter_mut().zip(METHODS) {
        let method = method.as_str();
        *sums = MethodSums {
            receipts: row.get(format!("{method}_receipts").as_str())?,
            refunds: row.get(format!("{method}_refunds").as_str())?,
            paid: row.get(method)?,
        };
    }
    let (stand, seller) = (row.get("stand")?, row.get("seller")?);
    let claimed =
        TillReceipts { receipts: row.get("claimed_receipts")?, paid: row.get("claimed")? };
    Ok(ReceiptKey { stand, seller, hour: row.get("hour")?, methods, claimed })
}

fn product_key(row: &Row) -> rusqlite::Result<ProductKey> {
    let product: Vec<u8> = row.get("product")?;
    let sold =
        Sold { pieces_milli: row.get("pieces_milli")?, weight_milli: row.get("weight_milli")? };
    Ok(ProductKey { product: product.try_into().ok().map(EntryId::from_bytes), sold })
}

fn member_key(row: &Row) -> rusqlite::Result<EntryId> {
    row.get("member")
}
