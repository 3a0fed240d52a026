use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::entry::{Fact, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::store::{Attempt, Next};
use crate::till::Till;
use crate::value::{Day, DraftId, SellerCode};

/// What tells an attempt: its draft, a new one where none is typed, and a hash of all that was typed.
///
/// # Errors
/// [`Code::DraftInvalid`].
pub(super) fn attempt_of(draft: &str, typed: &impl Serialize) -> Result<Attempt, Refusal> {
    let draft = match draft.trim() {
        "" => DraftId::random(),
        text => text.parse().map_err(|cause| {
            Refusal::new(Code::DraftInvalid).with("typed", shown(text)).because(cause)
        })?,
    };
    let typed = serde_json::to_string(typed).expect("text has a JSON form");
    Ok(Attempt { draft, content: Sha256::digest(typed).into() })
}

/// An attempt that records several entries: that of each of them, from 0. The first is the attempt itself.
pub(super) fn part_of(attempt: Attempt, part: u32) -> Attempt {
    if part == 0 {
        return attempt;
    }
    let hash =
        Sha256::new().chain_update(attempt.draft.as_bytes()).chain_update(part.to_be_bytes());
    let half = hash.finalize()[..16].try_into().expect("sixteen bytes");
    Attempt { draft: DraftId::from_bytes(half), ..attempt }
}

impl Till {
    /// Records one fact under an attempt, durably, as whoever sells now; what was recorded under it before is the answer.
    pub(super) fn record_attempt(
        &mut self,
        attempt: Attempt,
        fact: impl Into<Fact>,
    ) -> Result<SignedEntry, Refusal> {
        let now = self.now()?;
        self.renew_if_needed()?;
        let (by, fact) = (self.seller_now(), fact.into());
        let make = |_: &Next| Ok(fact);
        Ok(self.store.record_once(attempt, by.as_ref(), now, make)?.entry)
    }

    /// Who sells now, where a shift is open.
    pub(super) fn seller_now(&self) -> Option<SellerCode> {
        self.shift_now().ok().and_then(|shift| shift.by.clone())
    }

    /// The day of what is recorded now beside receipts: the open shift's, or else the clock's.
    pub(super) fn day_now(&self) -> Result<Day, Refusal> {
        match self.shift_now() {
            Ok(shift) => Ok(shift.opened.day),
            Err(_) => self.today(),
        }
    }
}
