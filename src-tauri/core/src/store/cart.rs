use rusqlite::{Row, params};

use super::snapshot::{Snapshot, parsed};
use super::store::Store;
use crate::refusal::Refusal;
use crate::value::{DraftId, Moment};

/// A cart put aside, as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldCart {
    /// Its draft.
    pub cart: DraftId,
    /// What was in it.
    pub state: String,
    /// When it was put aside.
    pub held_at: Moment,
}

impl Store {
    /// Keeps the cart that is being rung up, durably, in place of the one before.
    ///
    /// # Errors
    /// What the store refuses; the one before is still there then.
    pub fn keep_cart(&mut self, cart: DraftId, state: &str) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        transaction.execute("DELETE FROM local_cart WHERE held_at IS NULL", [])?;
        transaction.execute(
            "INSERT INTO local_cart VALUES (?1, ?2, NULL)",
            params![cart.to_string(), state],
        )?;
        Ok(transaction.commit()?)
    }

    /// Puts the cart that is being rung up aside.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn hold_cart(&mut self, at: Moment) -> Result<(), Refusal> {
        let sql = "UPDATE local_cart SET held_at = ?1 WHERE held_at IS NULL";
        self.connection.execute(sql, [at.to_string()])?;
        Ok(())
    }

    /// Keeps a cart that was put aside otherwise.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn restate_cart(&mut self, cart: DraftId, state: &str) -> Result<(), Refusal> {
        let sql = "UPDATE local_cart SET state = ?2 WHERE cart = ?1 AND held_at IS NOT NULL";
        self.connection.execute(sql, params![cart.to_string(), state])?;
        Ok(())
    }

    /// Takes a cart that was put aside up again; the one being rung up must be empty and is dropped.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn resume_cart(&mut self, cart: DraftId) -> Result<(), Refusal> {
        let transaction = self.transaction()?;
        transaction.execute("DELETE FROM local_cart WHERE held_at IS NULL", [])?;
        transaction
            .execute("UPDATE local_cart SET held_at = NULL WHERE cart = ?1", [cart.to_string()])?;
        Ok(transaction.commit()?)
    }
}

impl Snapshot<'_> {
    /// The cart that is being rung up, as it was kept.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn cart(&self) -> Result<Option<String>, Refusal> {
        use rusqlite::OptionalExtension;
        let sql = include_str!("sql/open_cart.sql");
        Ok(self.connection().query_row(sql, [], |row| row.get("state")).optional()?)
    }

    /// The carts put aside, the oldest first.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn held_carts(&self) -> Result<Vec<HeldCart>, Refusal> {
        let sql = "SELECT cart, state, held_at FROM local_cart WHERE held_at IS NOT NULL
                   ORDER BY held_at, cart";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(HeldCart {
                cart: parsed(row, "cart")?,
                state: row.get("state")?,
                held_at: held_at(row)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Only shown, so whatever the clock said then: no cart is ever kept from its seller for it.
fn held_at(row: &Row) -> rusqlite::Result<Moment> {
    let text: String = row.get("held_at")?;
    Moment::typed(&text).map_err(|cause| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(cause))
    })
}
