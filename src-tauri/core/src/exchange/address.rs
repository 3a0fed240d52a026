use std::fmt;
use std::path::{Path, PathBuf};

use super::founding::founding_at;
use super::lend::Lend;
use super::own_file::folder_instead;
use super::place::Place;
use super::progress::Progress;
use super::remove_copies::{CopiesRemoved, remove_copies};
use super::shared_place::SharedPlace;
use crate::books::Admitted;
use crate::entry::SignedEntry;
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, Name, TillKey};

/// Where tills meet, as a person says it: the only one who knows which kind of place an address leads to. Today that is
/// the path of a file or a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads what was typed, so that the next start finds the same: whole, and readable as text.
    ///
    /// # Errors
    /// [`Code::PlacePathInvalid`].
    pub fn typed(text: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::new(Code::PlacePathInvalid).with("path", text);
        if text.trim().is_empty() {
            return Err(refused());
        }
        let whole =
            std::path::absolute(Path::new(text)).map_err(|cause| refused().because(cause))?;
        Self::of(&whole)
    }

    /// One that was typed before, as it was kept.
    #[must_use]
    pub fn kept(address: String) -> Self {
        Self(address)
    }

    fn of(path: &Path) -> Result<Self, Refusal> {
        let refused = || Refusal::new(Code::PlacePathInvalid).with("path", path.display());
        Ok(Self(path.to_str().ok_or_else(refused)?.to_owned()))
    }

    /// As it is kept and shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file or the folder that it names.
    #[must_use]
    pub fn path(&self) -> &Path {
        Path::new(&self.0)
    }

    /// The place, as it stands now.
    ///
    /// # Errors
    /// Every state that keeps the address from being a place of this fair.
    pub fn place(&self, fair: EntryId, till: TillKey) -> Result<Box<dyn Place>, Refusal> {
        Ok(Box::new(SharedPlace::at(self.path(), fair, till)?))
    }

    /// Makes a place on a person's word. What is this fair's place already is used as it is.
    ///
    /// # Errors
    /// What stands there already, each with its own code; what the medium refuses. Nothing is overwritten.
    pub fn create(
        &self,
        fair: EntryId,
        till: TillKey,
        name: &Name,
        progress: &Progress,
    ) -> Result<(), Refusal> {
        SharedPlace::create(self.path(), fair, till, name, progress).map(drop)
    }

    /// The founding entry of the fair that meets there, for a till that wants to join it.
    ///
    /// # Errors
    /// Every state that keeps the address from being a place; [`Code::PlaceSeveralFairs`].
    pub fn founding(&self, progress: &Progress) -> Result<SignedEntry, Refusal> {
        founding_at(self.path(), progress)
    }

    /// Where other tills have moved to from here: the folder instead of the shared file in it.
    ///
    /// # Errors
    /// [`Code::RoundStopped`]; what `admitted` refuses.
    pub fn moved(
        &self,
        fair: EntryId,
        admitted: impl FnOnce() -> Result<Admitted, Refusal>,
        progress: &Progress,
    ) -> Result<Option<Self>, Refusal> {
        let folder: Option<PathBuf> = folder_instead(self.path(), fair, admitted, progress)?;
        folder.as_deref().map(Self::of).transpose()
    }

    /// Makes the folder that the shared file lies in the place, and gives its address; `first` is the till's own first
    /// entry.
    ///
    /// # Errors
    /// What keeps the address from being a place; what the medium refuses.
    pub fn moved_to_folder(
        &self,
        fair: EntryId,
        name: &Name,
        first: &SignedEntry,
        progress: &Progress,
    ) -> Result<Self, Refusal> {
        Self::of(&SharedPlace::in_folder_instead(self.path(), fair, name, first, progress)?)
    }

    /// Removes the copies beside the place of which every entry is held here: on a person's word alone.
    ///
    /// # Errors
    /// Every state of the place; [`Code::RoundStopped`]; what the store refuses.
    pub fn remove_copies(
        &self,
        fair: EntryId,
        till: TillKey,
        lend: &mut impl Lend,
        progress: &Progress,
    ) -> Result<CopiesRemoved, Refusal> {
        remove_copies(lend, &SharedPlace::at(self.path(), fair, till)?, progress)
    }

    /// A refusal with its address, where the medium did not answer and nothing below knew which one it was.
    #[must_use]
    pub fn named_in(&self, refusal: Refusal) -> Refusal {
        if refusal.code() == Code::PlaceSilent { refusal.with("path", self) } else { refusal }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
