use super::Till;
use super::cart::open::CartOpen;
use crate::books::resolve;
use crate::entry::{Fact, FairKind, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::store::{Salvage, StoreDamage};

/// How many entries of a damaged store are taken in between two sales.
const SALVAGE_SLICE: usize = 500;
/// So many rows of the ledger may wait until it is resolved what they say of receipts: each is asked about at each question.
const UNRESOLVED_MAX: i64 = 64;

impl Till {
    /// To be called between sales: moves a long log into the store, folds what was sold into the sums, resolves what was
    /// said of receipts since, and takes in a slice of what a damaged store still holds. True while there is more to do.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn rest(&mut self) -> Result<bool, Refusal> {
        self.queue_sold();
        self.store.rest();
        if self.store.fold()? || resolve(&mut self.store, UNRESOLVED_MAX)? {
            return Ok(true);
        }
        let Some(salvage) = &mut self.salvage else { return Ok(false) };
        let slice = salvage.slice(SALVAGE_SLICE);
        if slice.is_empty() {
            self.salvage.take().into_iter().for_each(Salvage::finish);
            return Ok(false);
        }
        self.store.take(&slice)?;
        Ok(true)
    }

    /// Goes on with what can be read of a damaged store: as a new till, unless that was done at an earlier start.
    pub(super) fn go_on_after(&mut self, damage: &StoreDamage) -> Result<(), Refusal> {
        let salvage = damage.salvage();
        if self.store.snapshot().identity()?.is_none() {
            let found = salvage.as_ref().map(Salvage::all_but_sales).unwrap_or_default();
            // Damage makes no fair of what was sold for practice.
            let practised = found.iter().any(is_practice);
            let found = if practised { Vec::new() } else { found };
            self.store.take(&found)?;
            if let Some(founding) = found.iter().find(|entry| entry.entry().fair.is_none()) {
                let before = salvage.as_ref().and_then(Salvage::till);
                let successor = self.store.snapshot().successor_of(before)?;
                self.store.join(founding.fair(), successor, self.now()?)?;
                if let Some(path) = salvage.as_ref().and_then(Salvage::place) {
                    self.store.choose_place(&path)?;
                }
                if let Some(state) = salvage.as_ref().and_then(Salvage::cart) {
                    self.store.keep_cart(CartOpen::kept(Some(&state)).cart.draft, &state)?;
                }
            }
            let notice = Refusal::new(Code::StoreSetAside);
            let notice = notice.with("folder", damage.set_aside.display());
            self.notices.push(notice.with("saved", found.len()));
        }
        self.salvage = salvage;
        Ok(())
    }
}

/// Whether an entry founds a fair that people practise at.
fn is_practice(entry: &SignedEntry) -> bool {
    matches!(&entry.entry().fact, Fact::Fair(fair) if fair.of.is_none() && fair.kind == FairKind::Practice)
}
