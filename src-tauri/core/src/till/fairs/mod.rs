pub(in crate::till) mod take_off;
pub(in crate::till) mod view;

use std::fs;
use std::path::{Path, PathBuf};

use crate::books::{FairNow, Standing, stand_of_till};
use crate::entry::FairKind;
use crate::refusal::{Code, Refusal};
use crate::store::{Looked, finish_taking_off, make_folder, not_written};
use crate::till::clock::Clock;
use crate::till::fairs::view::FairHere;
use crate::till::settings::Settings;
use crate::value::TillLetters;
use crate::words::Words;

/// The folder of a data folder in which the other fairs lie, each in a folder of its own.
const OTHERS: &str = "fairs";
/// The most fairs that one computer holds.
const FAIRS_MAX: u32 = 999;

/// The fairs that are on this computer: one in the data folder itself, as ever, and others beside it, each with a till of
/// its own. No two of them are ever open in one window.
#[derive(Debug, Clone)]
pub struct Fairs {
    home: PathBuf,
}

impl Fairs {
    /// The fairs of a data folder.
    #[must_use]
    pub fn of(home: &Path) -> Self {
        Self { home: home.to_owned() }
    }

    /// Every fair, the one that ends last first. What was being taken off when a program ended is gone then.
    ///
    /// # Errors
    /// What the system refuses of the data folder itself; a fair that cannot be read is listed as such.
    pub fn list(&self, clock: Clock, words: &Words) -> Result<Vec<FairHere>, Refusal> {
        let mut fairs: Vec<FairHere> = self
            .folders()
            .into_iter()
            .filter_map(|folder| match look(&folder, clock, words) {
                Ok(found) => found,
                Err(refusal) => Some(unreadable(&folder, &words.refusal(&refusal).message)),
            })
            .collect();
        fairs.sort_by(|a, b| (&b.to, &a.folder).cmp(&(&a.to, &b.folder)));
        Ok(fairs)
    }

    /// Which fair a start opens without a question: the only one, or the only one that has one of its days today; where
    /// there is none yet, the data folder. None where a person has to choose.
    ///
    /// # Errors
    /// As for [`Fairs::list`].
    pub fn to_open(&self, clock: Clock) -> Result<Option<PathBuf>, Refusal> {
        // As ever where there are no others: nothing is read, and what stands in the way is told by whoever opens it.
        if !self.home.join(OTHERS).is_dir() {
            return Ok(Some(self.home.clone()));
        }
        let fairs = self.list(clock, &Words::new(Settings::read(&self.home).language))?;
        let today: Vec<&FairHere> = fairs.iter().filter(|fair| fair.today).collect();
        Ok(match (fairs.as_slice(), today.as_slice()) {
            ([], _) => Some(self.home.clone()),
            ([only], _) => Some(only.folder.clone().into()),
            (_, [only]) => Some(only.folder.clone().into()),
            _ => None,
        })
    }

    /// The folder of a fair that is on this computer, as it was listed.
    ///
    /// # Errors
    /// [`Code::FairUnknown`] for anything else: no other folder is ever opened on the word of the interface.
    pub fn listed(&self, folder: &str) -> Result<PathBuf, Refusal> {
        let found = self.folders().into_iter().find(|one| one.to_str() == Some(folder));
        found.ok_or_else(|| Code::FairUnknown.into())
    }

    /// A folder for a new fair beside the others, with the settings of another one: how the laptop looks and which hand
    /// it is used with does not change with the fair.
    ///
    /// # Errors
    /// [`Code::FairUnknown`] where there are too many; what the system refuses.
    pub fn begin(&self, like: &Path) -> Result<PathBuf, Refusal> {
        let beside = (2..=FAIRS_MAX).map(|n| self.home.join(OTHERS).join(n.to_string()));
        let mut folders = std::iter::once(self.home.clone()).chain(beside);
        let free = folders.find(|folder| finish_taking_off(folder).is_ok() && is_free(folder));
        let folder = free.ok_or(Code::FairUnknown)?;
        make_folder(&folder).map_err(|cause| not_written(&folder, cause))?;
        if folder != like {
            // Whose code it is, somebody looks at for each fair.
            let settings = Settings { qris_confirmed: None, ..Settings::read(like) };
            settings.keep(&folder)?;
        }
        Ok(folder)
    }

    /// The folders that may hold a fair, after what was being taken off is gone.
    fn folders(&self) -> Vec<PathBuf> {
        let others = fs::read_dir(self.home.join(OTHERS)).into_iter().flatten().flatten();
        let others = others.map(|entry| entry.path()).filter(|path| path.is_dir());
        let mut folders: Vec<PathBuf> = std::iter::once(self.home.clone()).chain(others).collect();
        folders.sort();
        for folder in &folders {
            // Whoever lists them next goes on.
            if let Err(cause) = finish_taking_off(folder) {
                tracing::warn!(%cause, "a fair that is taken off is not wholly gone");
            }
        }
        folders
    }
}

/// The fair in a folder; none where there is none.
fn look(folder: &Path, clock: Clock, words: &Words) -> Result<Option<FairHere>, Refusal> {
    let Some(store) = Looked::at(folder)? else { return Ok(None) };
    let snapshot = store.snapshot();
    let Some(identity) = snapshot.identity()? else { return Ok(None) };
    let standing = Standing::read(snapshot, identity.fair)?;
    let settings = FairNow::of(identity.fair, &standing)?.settings;
    let stand = stand_of_till(&standing, identity.till);
    let today = clock.reading(Some(&settings.zone)).day().ok();
    let days = [("from", words.day(settings.from)), ("to", words.day(settings.to))];
    let ended = today.is_some_and(|today| today > settings.to);
    let is_today = today.is_some_and(|today| (settings.from..=settings.to).contains(&today));
    let state = match (ended, is_today) {
        _ if settings.kind == FairKind::Sample => "fairs-sample",
        (true, _) => "fairs-ended",
        (_, true) => "fairs-today",
        _ => "fairs-ahead",
    };
    Ok(Some(FairHere {
        folder: folder.display().to_string(),
        name: settings.name.to_string(),
        organisation: settings.organisation.to_string(),
        town: settings.town.to_string(),
        from: settings.from.to_string(),
        to: settings.to.to_string(),
        days_text: words.say("fairs-days", &days.each_ref().map(|(name, day)| (*name, &**day))),
        stand: stand.map(|stand| stand.to_string()),
        letters: TillLetters::from(identity.till).to_string(),
        today: is_today,
        ended,
        state_text: words.say(state, &[]),
        till: identity.till.to_string(),
    }))
}

/// What is said of a fair that cannot be read: where it is, and why.
fn unreadable(folder: &Path, why: &str) -> FairHere {
    FairHere {
        folder: folder.display().to_string(),
        name: folder.display().to_string(),
        organisation: String::new(),
        town: String::new(),
        from: String::new(),
        to: String::new(),
        days_text: String::new(),
        stand: None,
        letters: String::new(),
        today: false,
        ended: false,
        state_text: why.to_owned(),
        till: String::new(),
    }
}

/// Whether no fair lies in a folder, nor anything else that may be one.
fn is_free(folder: &Path) -> bool {
    match Looked::at(folder) {
        Ok(None) => true,
        Ok(Some(store)) => store.snapshot().identity().is_ok_and(|identity| identity.is_none()),
        Err(_) => false,
    }
}
