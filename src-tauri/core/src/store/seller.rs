use rusqlite::{OptionalExtension, params};

use super::snapshot::{Snapshot, parsed};
use super::store::Store;
use crate::refusal::Refusal;
use crate::value::{EntryId, SellerCode};

impl Store {
    /// Keeps who sells in a shift from now on.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn keep_seller(&mut self, shift: EntryId, seller: &SellerCode) -> Result<(), Refusal> {
        self.connection.execute(
            "INSERT INTO local_seller VALUES (1, ?1, ?2)
             ON CONFLICT (one) DO UPDATE SET shift = excluded.shift, seller = excluded.seller",
            params![shift, seller.as_str()],
        )?;
        Ok(())
    }
}

impl Snapshot<'_> {
    /// Who sells in a shift, where it is not who opened it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn seller_of(&self, shift: EntryId) -> Result<Option<SellerCode>, Refusal> {
        let sql = "SELECT seller FROM local_seller WHERE shift = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([shift], |row| parsed(row, "seller")).optional()?)
    }
}
