use std::path::Path;

use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::cart::open::CartOpen;
use crate::till::saved::Saved;

impl Till {
    /// Writes a copy of everything that this till holds, its secret included, to a new file.
    ///
    /// # Errors
    /// [`Code::FileExists`], [`Code::FileNotWritten`]; what the store refuses. No half file is left under the name.
    pub fn backup(&self, file: &Path) -> Result<Saved, Refusal> {
        self.outside_practice()?;
        self.store.backup(file)?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// Takes up what was backed up, where no fair is yet, and goes on as a new till.
    ///
    /// # Errors
    /// [`Code::FairExists`]; [`Code::ClockWrong`]; [`Code::FileUnreadable`], [`Code::BackupDamaged`], [`Code::StoreForeign`],
    /// [`Code::StoreNewer`]; what the store refuses. Nothing is changed then.
    pub fn restore(&mut self, file: &Path) -> Result<Saved, Refusal> {
        self.outside_practice()?;
        self.store.restore(file, self.now()?)?;
        self.notices.push(Code::TillRenewed.into());
        self.refresh()?;
        self.cart = CartOpen::kept(self.store.snapshot().cart()?.as_deref());
        Ok(Saved { file: file.display().to_string() })
    }
}
