use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{AcceptedBefore, Finding};
use crate::entry::Accepted;
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;

/// Why something that does not add up may stay: a word of a list, since no free text is ever in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AcceptReason {
    /// It was looked for and not found.
    LookedFor,
    /// It is explained, outside Lapak.
    Explained,
    /// Everybody whom it concerns agreed to it.
    Agreed,
    /// It was put right elsewhere, on paper or at the bank.
    SettledOutside,
    /// It is expected: a trial, a spare till, a known clock.
    Expected,
    /// It is too little to look for any longer.
    Small,
}

impl AcceptReason {
    /// All of them, in the order in which they are offered.
    pub const ALL: &[Self] = &[
        Self::LookedFor,
        Self::Explained,
        Self::Agreed,
        Self::SettledOutside,
        Self::Expected,
        Self::Small,
    ];

    /// The reason as entries say it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LookedFor => "looked_for",
            Self::Explained => "explained",
            Self::Agreed => "agreed",
            Self::SettledOutside => "settled_outside",
            Self::Expected => "expected",
            Self::Small => "small",
        }
    }

    /// The reason that a person means.
    ///
    /// # Errors
    /// [`Code::ReasonUnknown`], with the list.
    pub fn typed(text: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.iter().copied().find(|reason| reason.as_str() == text.trim());
        let list = || Self::ALL.iter().map(|reason| reason.as_str()).collect::<Vec<_>>().join(", ");
        found.ok_or_else(|| {
            Refusal::new(Code::ReasonUnknown).with("typed", shown(text)).with("known", list())
        })
    }
}

/// Something of Attention that was accepted, or is no more.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AcceptanceDone {
    /// Whether anything was recorded: it may have been so already.
    pub changed: bool,
    /// What was just done.
    pub said: String,
}

impl Till {
    /// Accepts what has this key in Attention exactly as it is, for a reason. It stays named, in a group of its own. Once the
    /// thing is another, or its amount is, it is accepted no more.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`]; [`Code::FindingUnknown`] where nothing has this key any more; [`Code::FindingNotAcceptable`]
    /// for what has to be mended; what the store refuses.
    pub fn accept(&mut self, key: &str, reason: AcceptReason) -> Result<AcceptanceDone, Refusal> {
        self.renew_if_needed()?;
        let (finding, before) = self.accepted_before(key)?;
        if before.iter().any(|before| before.active) {
            return Ok(self.acceptance_done(false, "said-accepted-already", &finding));
        }
        let reason = Some(reason.as_str());
        let facts = [self.fact(&finding, before.first(), reason)?];
        self.keep_acceptances(&facts)?;
        Ok(self.acceptance_done(true, "said-accepted", &finding))
    }

    /// Takes back that it was accepted: it is among what does not add up again.
    ///
    /// # Errors
    /// As for [`Till::accept`].
    pub fn accept_no_more(&mut self, key: &str) -> Result<AcceptanceDone, Refusal> {
        self.renew_if_needed()?;
        let (finding, before) = self.accepted_before(key)?;
        let active = before.iter().filter(|before| before.active);
        let facts: Vec<Accepted> = active
            .map(|before| self.fact(&finding, Some(before), None))
            .collect::<Result<_, _>>()?;
        if facts.is_empty() {
            return Ok(self.acceptance_done(false, "said-accepted-not", &finding));
        }
        self.keep_acceptances(&facts)?;
        Ok(self.acceptance_done(true, "said-accepted-no-more", &finding))
    }

    /// What has this key, and what was said of it before.
    fn accepted_before(&self, key: &str) -> Result<(Finding, Vec<AcceptedBefore>), Refusal> {
        let standing = &self.here_as_coordinator()?.standing;
        let found = self.findings()?.into_iter().find(|finding| finding.key() == key.trim());
        let finding = found.ok_or(Code::FindingUnknown)?;
        let subject = finding.subject.as_ref().ok_or(Code::FindingNotAcceptable)?;
        let before = AcceptedBefore::all(standing, finding.matter.as_str(), subject);
        Ok((finding, before))
    }

    fn fact(
        &self,
        finding: &Finding,
        before: Option<&AcceptedBefore>,
        reason: Option<&str>,
    ) -> Result<Accepted, Refusal> {
        let subject = finding.subject.as_ref().ok_or(Code::FindingNotAcceptable)?;
        subject.fact(finding.matter.as_str(), before, reason)
    }

    fn keep_acceptances(&mut self, facts: &[Accepted]) -> Result<(), Refusal> {
        let now = self.now()?;
        let open = self.here()?.shift.as_ref().filter(|shift| shift.closed.is_none());
        let by = open.and_then(|shift| shift.by.clone());
        self.store.record(by.as_ref(), now, |recorder| {
            facts.iter().try_for_each(|fact| recorder.record(fact.clone()).map(drop))
        })?;
        self.refresh()
    }

    fn acceptance_done(&self, changed: bool, said: &str, finding: &Finding) -> AcceptanceDone {
        let what = self.attention_view(finding).message;
        AcceptanceDone { changed, said: self.words.say(said, &[("what", &what)]) }
    }

    /// A reason in words; one of a later list shows as its code.
    pub(super) fn reason(&self, word: &str) -> String {
        if AcceptReason::typed(word).is_err() {
            return word.to_owned();
        }
        self.words.say(&format!("accept-reason-{word}"), &[])
    }
}
