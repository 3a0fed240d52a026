use crate::refusal::Refusal;
use crate::store::Store;

/// Lends the store for a short while at a time, so that somebody may sell between two loans.
pub trait Lend {
    /// Does one piece of work with the store.
    ///
    /// # Errors
    /// What the work refuses, or what keeps the store from being lent.
    fn lend<T>(
        &mut self,
        work: impl FnOnce(&mut Store) -> Result<T, Refusal>,
    ) -> Result<T, Refusal>;

    /// How many entries are taken in per loan.
    fn slice(&self) -> usize;
}
