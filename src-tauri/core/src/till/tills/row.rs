use serde::Serialize;
use ts_rs::TS;

use crate::books::{ApartTill, FairNow, Standing, introduction, stand_of_till};
use crate::entry::{Introduction, Role};
use crate::refusal::Refusal;
use crate::store::TillReceipts;
use crate::till::Till;
use crate::till::here::Here;
use crate::till::tills::fingerprint::fingerprint;
use crate::value::{Moment, TillKey, TillLetters};
use crate::words::Amount;

/// A till of the fair, as it is listed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TillRow {
    /// Its key.
    pub till: String,
    /// The stand that a coordinator said it sells for, else the one that it says itself; null before anybody has said so
    /// here.
    pub stand: Option<String>,
    /// Its letters.
    pub letters: String,
    /// Sixteen digits that stand for the fair and the till together.
    pub fingerprint: String,
    /// What it may do; null while nobody has admitted it.
    pub role: Option<Role>,
    /// Whether it was admitted.
    pub admitted: bool,
    /// Whether it was closed.
    pub closed: bool,
    /// The number of its last entry that is here; 0 when there is none.
    #[ts(type = "number")]
    pub last_seq: u64,
    /// What its clock said then.
    pub last_at: Option<String>,
    /// The same as people read it.
    pub last_at_text: String,
    /// How many receipts of it count, or would once it is admitted.
    #[ts(type = "number")]
    pub receipts: u64,
    /// What they come to.
    pub paid: Amount,
    /// The till that it goes on from.
    pub continues: Option<String>,
    /// The version of the program that it said it runs when it opened its last shift; null where it never said one.
    pub program: Option<String>,
}

impl Till {
    pub(in crate::till) fn till_row(
        &self,
        standing: &Standing,
        till: TillKey,
        all: TillReceipts,
    ) -> Result<TillRow, Refusal> {
        let Here { identity, fair, .. } = self.here()?;
        let snapshot = self.store.snapshot();
        let closed = standing.closed(till).is_some();
        let receipts = if closed {
            snapshot.receipts_of_till(till, |id| standing.counts(till, id))?
        } else {
            all
        };
        let last = snapshot.last_of(till)?;
        // One that can no longer be read is still the last.
        let at = last
            .and_then(|(seq, id)| snapshot.entry(till, i64::try_from(seq).ok()?, id).ok())
            .map(|entry| entry.entry().at);
        let introduction = introduction(standing, till);
        let stand = stand_of_till(standing, till);
        let role = standing.role(till);
        Ok(TillRow {
            till: till.to_string(),
            stand: stand.map(|stand| stand.to_string()),
            letters: TillLetters::from(till).to_string(),
            fingerprint: fingerprint(identity.fair, till),
            role,
            admitted: role.is_some(),
            closed,
            last_seq: last.map_or(0, |(seq, _)| seq),
            last_at: at.map(|at| at.to_string()),
            last_at_text: at.map(|at| self.day_and_time(at, fair)).unwrap_or_default(),
            receipts: receipts.receipts,
            paid: self.words.sum(receipts.paid),
            continues: introduction
                .and_then(|of| of.continues.as_ref())
                .map(|point| point.till.to_string()),
            program: introduction.and_then(Introduction::program).map(str::to_owned),
        })
    }

    /// A till that nobody has admitted, as far as the quarantine knows it.
    pub(in crate::till) fn row_apart(
        &self,
        till: TillKey,
        apart: &ApartTill,
    ) -> Result<TillRow, Refusal> {
        let Here { identity, fair, .. } = self.here()?;
        let introduction = apart.introduction.as_ref();
        let continues = introduction.and_then(|of| of.continues.as_ref());
        Ok(TillRow {
            till: till.to_string(),
            stand: introduction.map(|of| of.stand.to_string()),
            letters: TillLetters::from(till).to_string(),
            fingerprint: fingerprint(identity.fair, till),
            role: None,
            admitted: false,
            closed: false,
            last_seq: apart.last_seq,
            last_at: apart.last_at.map(|at| at.to_string()),
            last_at_text: apart.last_at.map(|at| self.day_and_time(at, fair)).unwrap_or_default(),
            receipts: apart.receipts,
            paid: self.words.sum(apart.paid),
            continues: continues.map(|point| point.till.to_string()),
            program: introduction.and_then(Introduction::program).map(str::to_owned),
        })
    }

    fn day_and_time(&self, at: Moment, fair: &FairNow) -> String {
        let day = at.day().map(|day| self.words.day(day)).unwrap_or_default();
        format!("{day}, {}", self.words.time(at, &fair.settings.zone))
    }
}
