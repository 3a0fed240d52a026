use crate::exchange::Lend;
use crate::refusal::Refusal;
use crate::store::Store;
use crate::till::Till;

/// Lends a till for a short while at a time. A round does its reading and writing between two loans, so that a medium
/// that is slow, or dead, never keeps anybody from selling.
pub trait LendTill: Send + 'static {
    /// Does one piece of work with the till.
    ///
    /// # Errors
    /// What the work refuses, or what keeps the till from being lent.
    fn with<T>(&self, work: impl FnOnce(&mut Till) -> Result<T, Refusal>) -> Result<T, Refusal>;

    /// How many entries are taken in per loan.
    fn slice(&self) -> usize;
}

/// The store of a till that is lent.
pub(in crate::till) struct StoreOf<'a, L>(pub(in crate::till) &'a L);

impl<L: LendTill> Lend for StoreOf<'_, L> {
    fn lend<T>(
        &mut self,
        work: impl FnOnce(&mut Store) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.0.with(|till| {
            let done = work(till.store_mut())?;
            // Otherwise whoever sells first after a long round would wait for all of its log.
            till.store_mut().rest();
            Ok(done)
        })
    }

    fn slice(&self) -> usize {
        self.0.slice()
    }
}
