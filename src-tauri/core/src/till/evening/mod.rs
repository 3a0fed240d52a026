//! The last evening, step by step: from closed tills to paid members. Nothing of it is remembered but what the ledger says,
//! and which papers somebody said are done.

pub(in crate::till) mod left_over;
pub(in crate::till) mod paper;
mod printed;
pub(in crate::till) mod steps;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::evening::printed::slips_said;

/// The last evening: what is done, what is not, and what that means.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EveningView {
    /// The steps, in the order in which they are best done.
    pub steps: Vec<EveningStepRow>,
    /// The first that is not done; null when all are.
    pub next: Option<EveningStep>,
    /// What is left over, in sentences.
    pub left_over: Vec<String>,
    /// Whether this till may do what only coordinators may.
    pub coordinator: bool,
}

/// One step of the last evening.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EveningStepRow {
    /// Which.
    pub step: EveningStep,
    /// What it is called.
    pub title: String,
    /// Whether it is done.
    pub done: bool,
    /// How far it is, in a sentence.
    pub said: String,
    /// What is not done, in sentences.
    pub lacks: Vec<String>,
    /// What it means to go on without that; empty where it is done.
    pub means: String,
    /// Whether a person says that it is done, since the ledger cannot know.
    pub by_hand: bool,
    /// Whether a person said so.
    pub marked: bool,
}

/// What is done on the last evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EveningStep {
    /// Every till has closed its shift, and this one has heard of it.
    Tills,
    /// What buyers said that they paid has arrived, or has not.
    Payments,
    /// A list of what should be there, for whoever packs.
    Packing,
    /// What is there is counted, and what differs is booked.
    Count,
    /// Members take home what is left.
    Back,
    /// Stand fees and the like are taken off.
    Deductions,
    /// Each member's slip is printed.
    Slips,
    /// Members are paid.
    Payouts,
}

impl EveningStep {
    /// All steps, in order.
    pub const ALL: [Self; 8] = [
        Self::Tills,
        Self::Payments,
        Self::Packing,
        Self::Count,
        Self::Back,
        Self::Deductions,
        Self::Slips,
        Self::Payouts,
    ];

    /// The step as programs name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tills => "tills",
            Self::Payments => "payments",
            Self::Packing => "packing",
            Self::Count => "count",
            Self::Back => "back",
            Self::Deductions => "deductions",
            Self::Slips => "slips",
            Self::Payouts => "payouts",
        }
    }

    /// The steps of which the ledger cannot know that they are done.
    pub const BY_HAND: [Self; 3] = [Self::Packing, Self::Deductions, Self::Slips];

    fn is_by_hand(self) -> bool {
        Self::BY_HAND.contains(&self)
    }
}

impl Till {
    /// Where the last evening stands.
    ///
    /// # Errors
    /// [`Code::NoFair`](crate::Code::NoFair); what the store refuses.
    pub fn evening(&self) -> Result<EveningView, Refusal> {
        let steps = self.evening_steps()?;
        Ok(EveningView {
            next: steps.iter().find(|row| !row.done).map(|row| row.step),
            steps,
            left_over: self.left_over()?,
            coordinator: self.may_bear(),
        })
    }

    /// Says that a step is done which the ledger cannot know of, or that it is not; kept on this machine.
    ///
    /// # Errors
    /// [`Code::FileNotWritten`](crate::Code::FileNotWritten).
    pub fn mark_evening(&mut self, step: EveningStep, done: bool) -> Result<(), Refusal> {
        let mut settings = self.settings.clone();
        settings.evening.retain(|marked| *marked != step);
        if done && step.is_by_hand() {
            settings.evening.push(step);
            settings.evening.sort_unstable();
        }
        if done && step == EveningStep::Slips {
            settings.slips_said = slips_said(&self.owed(None)?);
        }
        self.keep_settings(settings)
    }
}
