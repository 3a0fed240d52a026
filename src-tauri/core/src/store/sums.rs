//! Sums over the ledger, kept in a cache so that a total need not read a million lines.
//!
//! A sale writes nothing here: it would cost every commit some pages. Between sales the rows that came since are folded
//! into the sums; what is not folded yet is added up when it is asked for. So an answer never depends on when that was
//! done, and only on what the derived tables say. What is added up by what is a table, [`measure::MEASURES`].

mod cell;
mod fold;
mod held;
mod measure;

pub(super) use cell::cell;
pub use cell::{Cell, CellSums, GoodsKey, Key, MemberKey, PaymentKey, ProductKey, ReceiptKey};
pub use held::Held;

pub(super) use fold::{create, forget};

use super::snapshot::Snapshot;
use crate::refusal::Refusal;

impl Snapshot<'_> {
    /// The last row that the sums contain.
    pub(super) fn summed(&self) -> Result<i64, Refusal> {
        let mut statement = self.connection().prepare_cached("SELECT up_to FROM local_summed")?;
        Ok(statement.query_row([], |row| row.get("up_to"))?)
    }

    pub(super) fn newest_row(&self) -> Result<i64, Refusal> {
        let sql = "SELECT coalesce(max(rowid), 0) AS newest FROM entry";
        Ok(self.connection().prepare_cached(sql)?.query_row([], |row| row.get("newest"))?)
    }
}
