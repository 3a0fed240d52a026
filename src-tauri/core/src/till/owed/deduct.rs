use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::MemberNow;
use crate::entry::{Deduction, Fact};
use crate::refusal::{Code, Refusal};
use crate::selling::Discount;
use crate::store::Attempt;
use crate::till::Till;
use crate::till::attempt::{attempt_of, part_of};
use crate::till::owed::back_above;
use crate::till::typed::reason_of;
use crate::value::Money;
use crate::words::Amount;

/// Why something is taken off what is owed.
pub(super) const REASONS: [&str; 4] = ["stand_fee", "transport", "advance", "other"];
/// Why a deduction is given back.
pub(super) const BACK: [&str; 3] = ["wrong_amount", "wrong_member", "twice"];

/// What is taken off what is owed, as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeductTyped {
    /// The member's code; empty: every member of whose goods something was sold.
    pub member: String,
    /// How much: an amount, or `5%` of the member's part of what was sold. Below zero it is given back.
    pub amount: String,
    /// Why, by its code.
    pub reason: String,
    /// The attempt's id, 32 hexadecimal digits; empty: a new one.
    pub draft: String,
}

/// What was taken off, durably.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeductDone {
    /// Each member, how much, and what is owed now.
    pub members: Vec<(String, Amount, Amount)>,
    /// What was just done, for the status region.
    pub said: String,
}

impl Till {
    /// Takes something off what is owed to a member or to each, durably, in one step. Asked again under the same draft, the
    /// answer is the same.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`]; [`Code::MemberUnknown`]; [`Code::ReasonMissing`], [`Code::ReasonUnknown`];
    /// [`Code::BackAbove`]; [`Code::AmountOutOfRange`] for nothing; what of the input cannot be used; what the store refuses.
    pub fn deduct(&mut self, typed: &DeductTyped) -> Result<DeductDone, Refusal> {
        self.here_as_coordinator()?;
        let attempt = attempt_of(&typed.draft, &("deduct", typed))?;
        let before = self.deducted_before(attempt)?;
        if !before.is_empty() {
            return self.deducted(&before);
        }
        let text = typed.amount.trim();
        let back = text.starts_with(['-', '−']);
        let reasons: &[&str] = if back { &BACK } else { &REASONS };
        let reason = reason_of(reasons, &typed.reason)?;
        let asked = Discount::typed(text.trim_start_matches(['-', '−']))?;
        let owed = self.owed_now()?;
        let shared = |now: &MemberNow| owed.get(&now.of).map_or(0, |of| of.share);
        let members: Vec<MemberNow> = match typed.member.trim() {
            "" => {
                let all = self.here()?.catalogue.members.iter();
                all.filter(|now| shared(now) > 0).cloned().collect()
            }
            typed => vec![self.member_known(typed)?.clone()],
        };
        let taken = |now: &MemberNow| owed.get(&now.of).map_or(0, |of| of.deducted);
        let day = self.day_now()?;
        let mut deductions = Vec::new();
        for now in members {
            let share = Money::new(shared(&now).max(0))
                .map_err(|cause| Refusal::from(Code::AmountOutOfRange).because(cause))?;
            let amount = match asked {
                Discount::Amount(amount) => amount,
                percent @ Discount::Percent(_) => percent.of(share)?,
            };
            if amount == Money::ZERO {
                continue;
            }
            if back && amount.amount() > taken(&now) {
                return Err(back_above(&now.member.code, taken(&now)));
            }
            let part = u32::try_from(deductions.len()).unwrap_or(u32::MAX);
            deductions.push(Deduction {
                draft: part_of(attempt, part).draft,
                member: now.of,
                member_code: now.member.code.clone(),
                day,
                amount: if back { amount.negated() } else { amount },
                reason: reason.clone(),
                more: None,
            });
        }
        if deductions.is_empty() {
            return Err(Code::AmountOutOfRange.into());
        }
        let now = self.now()?;
        self.renew_if_needed()?;
        let by = self.seller_now();
        self.store.record_all(by.as_ref(), now, |recorder| {
            deductions.iter().cloned().try_for_each(|one| {
                let part = Attempt { draft: one.draft, ..attempt };
                recorder.once(part, |_| Ok(Fact::Deduction(one))).map(drop)
            })
        })?;
        self.deducted(&deductions)
    }

    /// What was taken off under an attempt before.
    fn deducted_before(&mut self, attempt: Attempt) -> Result<Vec<Deduction>, Refusal> {
        let mut before = Vec::new();
        for part in 0.. {
            let Some(recorded) = self.store.recorded(part_of(attempt, part))? else { break };
            if let Fact::Deduction(one) = &recorded.entry.entry().fact {
                before.push(one.clone());
            }
        }
        Ok(before)
    }

    fn deducted(&self, told: &[Deduction]) -> Result<DeductDone, Refusal> {
        let owed = self.owed_now()?;
        let sum = told.iter().map(|of| of.amount).sum::<i64>();
        let id = if sum < 0 { "said-deducted-back" } else { "said-deducted" };
        let (members, sum) = (told.len().to_string(), self.words.sum(sum.saturating_abs()).text);
        let named = [("members", members), ("sum", sum)];
        let row = |of: &Deduction| {
            let balance = owed.get(&of.member).map_or(0, crate::books::Owed::balance);
            (of.member_code.to_string(), self.words.amount(of.amount), self.words.sum(balance))
        };
        Ok(DeductDone { members: told.iter().map(row).collect(), said: self.say_named(id, &named) })
    }
}
