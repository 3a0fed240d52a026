pub(in crate::till) mod accept;

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::books::{Acceptance, Finding, Matter, Recovery, Severity, attention};
use crate::refusal::Refusal;
use crate::till::Behind;
use crate::till::Till;
use crate::value::{Quantity, TillLetters};

/// Something that does not add up, as programs and people see it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Attention")]
pub struct AttentionView {
    /// The name of exactly this, the same on every till: once it is another, or its amount is, it has another name.
    pub key: String,
    /// The stable code.
    pub code: Matter,
    /// How bad it is.
    pub severity: Severity,
    /// What does not add up, in the language shown.
    pub message: String,
    /// What it is about.
    pub details: BTreeMap<String, String>,
    /// What to do about it.
    pub what_to_do: String,
    /// Whether a coordinator may accept it as it is; what is mended otherwise may not.
    pub acceptable: bool,
    /// Who accepted it as it is, in words; null while nobody has.
    pub accepted: Option<String>,
    /// The receipts that it is about, where they can be listed: those behind a figure, on a day (ISO).
    pub receipts: Option<(Behind, String)>,
}

impl Till {
    /// Reads the whole ledger and sets aside what is no longer as it came, so that Attention names it. How long that
    /// takes grows with the fair: a window does it in the background, as [`look_over`](crate::till::look_over). Gives how many
    /// entries were set aside.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn look_over(&self) -> Result<u64, Refusal> {
        self.store.look_over_all()
    }

    /// What does not add up, as far as is known, the worst first.
    ///
    /// # Errors
    /// [`crate::Code::NoFair`]; what the store refuses.
    pub fn attention(&self) -> Result<Vec<AttentionView>, Refusal> {
        Ok(self.findings()?.iter().map(|finding| self.attention_view(finding)).collect())
    }

    fn findings(&self) -> Result<Vec<Finding>, Refusal> {
        let here = self.here()?;
        let standing = self.standing()?;
        let snapshot = self.store.snapshot();
        let round = snapshot.place()?.and_then(|place| place.last_round());
        let foreign = round.map_or(0, |round| round.foreign);
        let recovery = match here.identity.recovery {
            Some(_) => Recovery::Unwritten,
            None => Recovery::Kept,
        };
        attention(snapshot, &standing, recovery, self.now().ok(), foreign)
    }

    fn attention_view(&self, finding: &Finding) -> AttentionView {
        let code = finding.matter.as_str();
        let details =
            finding.details.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        let mut details: BTreeMap<String, String> = details.collect();
        if let Some(till) = finding.till {
            details.insert("till".into(), till.to_string());
            details.insert("letters".into(), TillLetters::from(till).to_string());
        }
        let mut named = details.clone();
        for name in ["sum", "second", "counted", "expected", "difference", "off", "old"] {
            if let Some(sum) = details.get(name).and_then(|sum| sum.parse().ok()) {
                named.insert(format!("{name}_money"), self.words.sum(sum).text);
            }
        }
        if let Some(day) = details.get("day").and_then(|day| day.parse().ok()) {
            named.insert("day".into(), self.words.day(day));
        }
        if let (Some(milli), Some(unit)) = (details.get("milli"), details.get("unit"))
            && let (Ok(milli), Ok(unit)) = (milli.parse(), unit.parse())
            && let Ok(quantity) = Quantity::new(milli)
        {
            named.insert("quantity".into(), self.words.quantity(quantity, unit));
        }
        if let Some(kind) = details.get("kind") {
            named.insert("what".into(), self.words.say(&format!("kind-{kind}"), &[]));
        }
        let named: Vec<(&str, &str)> =
            named.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        AttentionView {
            key: finding.key(),
            code: finding.matter,
            severity: finding.matter.severity(),
            message: self.words.say(&format!("attention-{code}"), &named),
            what_to_do: self.words.say(&format!("attention-{code}-do"), &named),
            acceptable: finding.subject.is_some(),
            accepted: finding.accepted.as_ref().map(|of| self.accepted_by(of)),
            receipts: finding.claimed_on.map(|day| (Behind::Claimed, day.to_string())),
            details,
        }
    }
}

impl Till {
    fn accepted_by(&self, of: &Acceptance) -> String {
        let till = TillLetters::from(of.till).to_string();
        let reason = of.reason.as_deref().map_or_else(|| "–".to_owned(), |word| self.reason(word));
        // Outside a shift nobody is named.
        let (id, by) = match of.by.as_deref() {
            Some(by) => ("attention-accepted", by),
            None => ("attention-accepted-till", ""),
        };
        self.words.say(id, &[("letters", &till), ("by", by), ("reason", &reason)])
    }
}

#[cfg(test)]
mod tests {
    use crate::books::Matter;
    use crate::till::AcceptReason;
    use crate::words::{Language, Words};

    #[test]
    fn whatever_does_not_add_up_has_its_sentences_in_both_languages() {
        for language in [Language::Id, Language::En] {
            let words = Words::new(language);
            for matter in Matter::ALL {
                for end in ["", "-do"] {
                    let id = format!("attention-{}{end}", matter.as_str());
                    let sentence = words.say(&id, &[]);
                    assert!(sentence != id && sentence.ends_with('.'), "{language:?} {sentence}");
                }
            }
            for reason in AcceptReason::ALL {
                let id = format!("accept-reason-{}", reason.as_str());
                assert_ne!(words.say(&id, &[]), id);
            }
            for kind in [
                "fair",
                "till",
                "till_admitted",
                "till_closed",
                "seller",
                "member",
                "stand",
                "product",
                "bundle",
                "accepted",
                "payment_changed",
                "deduction",
                "payout",
                "note_picture",
                "goods_moved",
                "shift_closed",
                "cash_moved",
                "shift_corrected",
            ] {
                let id = format!("kind-{kind}");
                assert_ne!(words.say(&id, &[]), id);
            }
        }
    }
}
