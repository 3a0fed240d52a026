use std::sync::Arc;

use crate::exchange::{Address, Progress, patiently, read_copy, write_copy};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::here::Here;
use crate::till::meet::view::CopyDone;
use crate::till::meet::{LendTill, StoreOf};
use crate::value::TillLetters;

/// Copies every entry into a new file, for a till that the place does not reach. In a folder the file gets a name of
/// its own.
///
/// # Errors
/// [`Code::NoFair`], [`Code::PlacePathInvalid`]; [`Code::FileExists`], [`Code::FileNotWritten`]; [`Code::PlaceSilent`]
/// when the medium stopped answering; [`Code::RoundStopped`]; what the store refuses.
pub fn copy_to(
    till: impl LendTill + Clone,
    path: &str,
    progress: &Arc<Progress>,
    watch: impl FnMut(&Progress),
) -> Result<CopyDone, Refusal> {
    let path = Address::typed(path)?;
    let (name, file) = till.with(|till| {
        till.outside_practice()?;
        let fair = till.here()?.fair.settings.name.clone();
        Ok((fair, till.copy_name()?))
    })?;
    let (lent, at) = (till.clone(), path.clone());
    let done = patiently(progress, watch, move |progress| {
        let at = at.path();
        let file = if at.is_dir() { at.join(file) } else { at.to_owned() };
        let entries = write_copy(&mut StoreOf(&lent), &file, &name, progress)?;
        Ok((file, entries))
    });
    let (file, entries) = done.map_err(|refusal| path.named_in(refusal))?;
    till.with(|till| {
        let (file, count) = (file.display().to_string(), entries.to_string());
        let said = till.words.say("said-copied", &[("count", &count), ("file", &file)]);
        Ok(CopyDone { file, entries, said })
    })
}

/// Takes in what a file of lines holds of this fair, and leaves the file as it is.
///
/// # Errors
/// [`Code::NoFair`], [`Code::PlacePathInvalid`]; [`Code::FileUnreadable`], [`Code::CopyForeign`]; [`Code::PlaceSilent`]
/// when the medium stopped answering; [`Code::RoundStopped`]; what the store refuses.
pub fn open_copy(
    till: impl LendTill + Clone,
    path: &str,
    progress: &Arc<Progress>,
    watch: impl FnMut(&Progress),
) -> Result<CopyDone, Refusal> {
    let path = Address::typed(path)?;
    till.with(|till| till.outside_practice())?;
    let (lent, at) = (till.clone(), path.clone());
    let done = patiently(progress, watch, move |progress| {
        read_copy(&mut StoreOf(&lent), at.path(), progress)
    });
    till.with(Till::refresh)?;
    let read = done.map_err(|refusal| path.named_in(refusal))?;
    till.with(|till| {
        if read.taken.taken > 0 {
            till.unsettle()?;
        }
        let taken = (read.taken.taken + read.taken.apart).to_string();
        let (count, damaged) = (read.entries.to_string(), read.damaged.to_string());
        let named = [("count", count.as_str()), ("taken", &taken), ("damaged", &damaged)];
        let said = till.words.say("said-copy-opened", &named);
        Ok(CopyDone { file: path.to_string(), entries: read.entries, said })
    })
}

impl Till {
    /// What a copy made now is called: its stand, its letters, and when.
    fn copy_name(&self) -> Result<String, Refusal> {
        let Here { identity, stand, .. } = self.here()?;
        let letters = TillLetters::from(identity.till);
        let at = self.reading().time().format("%Y%m%d-%H%M%S");
        Ok(format!("lapak-{stand}-{letters}-{at}.jsonl"))
    }
}
