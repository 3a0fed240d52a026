use serde::Serialize;
use ts_rs::TS;

use crate::entry::Role;
use crate::exchange::{Copies, CopiesRemoved, Round, Unread};
use crate::refusal::{Code, Refusal, RefusalView};
use crate::till::Till;
use crate::till::here::Here;
use crate::till::meet::PlaceNow;
use crate::till::tills::row::TillRow;
use crate::value::Moment;

/// Where this till stands with the shared file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SyncView {
    /// The path of the shared file or folder; null before one was chosen.
    pub path: Option<String>,
    /// What it is: a shared file, or a folder in which each till has a file of its own.
    pub path_text: String,
    /// True when the last round left this till and the place with the same entries, and nothing came since.
    pub settled: bool,
    /// Where this till stands, in a few words.
    pub headline: String,
    /// What that means for who sells.
    pub explained: String,
    /// The eight characters that two people compare.
    pub state: String,
    /// Receipts of this till that the place has not seen yet.
    #[ts(type = "number")]
    pub waiting: u64,
    /// What keeps this till from the place; being offline is no error.
    pub hindered: Option<RefusalView>,
    /// True where a person has to make the place anew, or for the first time.
    pub to_create: bool,
    /// When the last round ended; null before the first.
    pub last_text: Option<String>,
    /// Entries that the last round took in.
    #[ts(type = "number")]
    pub taken: u64,
    /// Entries that the last round appended, and saw when it read the place again.
    #[ts(type = "number")]
    pub given: u64,
    /// Lines that are no entries.
    #[ts(type = "number")]
    pub damaged: u64,
    /// Where the first of them stand.
    pub damage: Vec<DamageRow>,
    /// Which files beside the place could not be looked at, and what to do; null where there are none.
    pub unread_text: Option<String>,
    /// Why a folder would serve better than the shared file; null where it would not.
    pub folder_text: Option<String>,
    /// Copies that no till appends to, and what to do with them; null where there are none.
    pub copies_text: Option<String>,
    /// Every till of the fair that is known here.
    pub tills: Vec<TillRow>,
    /// This till's key.
    pub till: String,
    /// Sixteen digits that stand for the fair and this till together.
    pub fingerprint: String,
    /// Whether this till was admitted.
    pub admitted: bool,
    /// Whether this till admits and closes others.
    pub coordinator: bool,
}

/// Where a damaged line stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DamageRow {
    /// The name of the file.
    pub file: String,
    /// Behind how many bytes the line begins, as people read it.
    pub offset_text: String,
}

/// How far a round has come, and whether rounds have changed what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct RoundNow {
    /// How much of it is done, in hundredths; null while none goes on.
    pub percent: Option<u8>,
    /// How long it has gone on, in milliseconds.
    #[ts(type = "number")]
    pub for_ms: u64,
    /// How often a round has taken something in since the start.
    #[ts(type = "number")]
    pub changes: u64,
}

/// A copy that was written or opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CopyDone {
    /// The file.
    pub file: String,
    /// How many entries of this fair are in it.
    #[ts(type = "number")]
    pub entries: u64,
    /// What was just done, for the status region.
    pub said: String,
}

/// Copies that were removed from beside the place.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CopiesGone {
    /// What was just done, for the status region.
    pub said: String,
}

impl Till {
    /// How many copies went and how many stayed, as people read it.
    #[must_use]
    pub fn copies_gone(&self, done: &CopiesRemoved) -> CopiesGone {
        let (removed, kept) = (done.removed.len().to_string(), done.kept.len().to_string());
        let named = [("removed", removed.as_str()), ("kept", &kept)];
        CopiesGone { said: self.words.say("sync-copies-removed", &named) }
    }

    /// Where this till stands with its place, as people read it.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn sync_view(&self) -> Result<SyncView, Refusal> {
        let fair = self.fair()?;
        let now = self.place()?;
        let (headline, explained) = self.standing_with(&now);
        let PlaceNow { path, state, settled, waiting, last, in_folder, hindered } = now;
        let last = last.unwrap_or_default();
        let (folder_text, copies_text) = (self.folder_text(&last), self.copies_text(&last));
        let Round { at, taken, given, damaged, damage, unread, .. } = last;
        let kind = if in_folder { "sync-folder" } else { "sync-file" };
        let damage = damage.into_iter().map(|damage| DamageRow {
            offset_text: self.words.figure(i64::try_from(damage.offset).unwrap_or(i64::MAX)),
            file: damage.file,
        });
        Ok(SyncView {
            path_text: self.words.say(kind, &[]),
            to_create: path.is_none() || hindered.as_ref().is_some_and(to_create),
            path,
            settled: settled && hindered.is_none(),
            headline,
            explained,
            state,
            waiting,
            hindered: hindered.as_ref().map(|refusal| self.words.refusal(refusal)),
            last_text: at.map(|at| self.when(at)).transpose()?,
            taken,
            given,
            damaged,
            damage: damage.collect(),
            unread_text: self.unread_text(&unread),
            folder_text,
            copies_text,
            tills: self.tills()?,
            till: fair.till,
            fingerprint: fair.fingerprint,
            admitted: self.admitted(),
            coordinator: self.here()?.role == Some(Role::Coordinator),
        })
    }

    /// Which files beside the place a round could not look at, and what to do about it; none where there are none.
    #[must_use]
    pub fn unread_text(&self, unread: &Unread) -> Option<String> {
        let (count, names) = (unread.files.to_string(), unread.names.join(", "));
        let named = [("count", count.as_str()), ("names", &names)];
        (unread.files > 0).then(|| self.words.say("sync-unread", &named))
    }

    /// Why a folder would serve better than the shared file, as the last round saw it; none where it would not.
    #[must_use]
    pub fn folder_text(&self, last: &Round) -> Option<String> {
        let copies = last.copies.files.to_string();
        last.better_in_folder.then(|| self.words.say("sync-better-folder", &[("copies", &copies)]))
    }

    /// The copies that the last round saw beside the place; none where there are none.
    #[must_use]
    pub fn copies_text(&self, last: &Round) -> Option<String> {
        let Copies { files, bytes, names } = &last.copies;
        let more = files - names.len() as u64;
        let (count, more) = (files.to_string(), more.to_string());
        let kib = self.words.figure(i64::try_from(bytes.div_ceil(1024)).unwrap_or(i64::MAX));
        let names = names.join(", ");
        let named = [("count", count.as_str()), ("names", &names), ("more", &more), ("kib", &kib)];
        (*files > 0).then(|| self.words.say("sync-copies", &named))
    }

    /// When the last round ended, as people read it; none before the first.
    pub(in crate::till) fn last_sync_text(&self) -> Result<Option<String>, Refusal> {
        if self.here.is_none() {
            return Ok(None);
        }
        let place = self.store.snapshot().place()?;
        let last = place.and_then(|place| place.last_round()).and_then(|round| round.at);
        last.map(|at| self.when(at)).transpose()
    }

    fn standing_with(&self, now: &PlaceNow) -> (String, String) {
        let waiting = now.waiting.to_string();
        let words = match (&now.path, &now.hindered) {
            (None, _) => "sync-no-place",
            (_, Some(refusal)) if is_offline(refusal) => "sync-offline",
            (_, Some(_)) => "sync-hindered",
            _ if now.settled => "sync-settled",
            _ if now.waiting > 0 => "sync-waiting",
            _ if now.last.is_none() => "sync-not-yet",
            _ => "sync-not-settled",
        };
        let say = |id: &str| self.words.say(id, &[("count", &waiting)]);
        (say(words), say(&format!("{words}-means")))
    }

    /// A moment of this fair: the time alone for today, with the day before it for any other.
    fn when(&self, at: Moment) -> Result<String, Refusal> {
        let Here { fair, .. } = self.here()?;
        let time = self.words.time(at, &fair.settings.zone);
        match at.day() {
            Ok(day) if self.reading().day().ok() != Some(day) => {
                Ok(format!("{}, {time}", self.words.day(day)))
            }
            _ => Ok(time),
        }
    }
}

/// The medium is not there, or does not answer: a state, and no error.
fn is_offline(refusal: &Refusal) -> bool {
    matches!(refusal.code(), Code::PlaceOffline | Code::PlaceSilent)
}

/// What a person mends by having the place made again.
fn to_create(refusal: &Refusal) -> bool {
    matches!(refusal.code(), Code::PlaceMissing | Code::PlaceEmpty | Code::PlaceFolderForeign)
}
