use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::{Fact, Method, Payout, PayoutReason, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::attempt::attempt_of;
use crate::till::owed::back_above;
use crate::till::typed::amount;
use crate::value::Money;
use crate::words::Amount;

/// Money for a member, as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PayoutTyped {
    /// The member's code.
    pub member: String,
    /// How much, above zero also where the member gives it back; empty: all that is owed.
    pub amount: String,
    /// How: `cash`, which the open shift's drawer pays, or `transfer`.
    #[ts(as = "String")]
    pub method: Method,
    /// Why.
    #[ts(type = "\"settlement\" | \"advance\" | \"returned\"")]
    pub reason: PayoutReason,
    /// True when it was asked about that more is paid than is owed, or that the drawer should not hold so much.
    pub anyway: bool,
    /// The attempt's id, 32 hexadecimal digits; empty: a new one.
    pub draft: String,
}

/// Money that was handed to a member, durably.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PayoutDone {
    /// The entry.
    pub id: String,
    /// The member's code.
    pub member: String,
    /// How much; below zero where the member gave it back.
    pub amount: Amount,
    /// What is owed now.
    pub balance: Amount,
    /// What was just done, for the status region.
    pub said: String,
}

impl Till {
    /// Hands money to a member, or takes it back, durably. Asked again under the same draft, the answer is the same.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`]; [`Code::MemberUnknown`]; [`Code::PaymentInvalid`] for a method that pays nobody;
    /// [`Code::NothingOwed`] where nothing is owed; [`Code::PayoutAboveOwed`] where it is more than is owed, unless it is an
    /// advance or somebody said so; [`Code::BackAbove`]; [`Code::NoShift`], [`Code::DrawerShort`] for cash; what of the input cannot be used; what
    /// the store refuses.
    pub fn pay_out(&mut self, typed: &PayoutTyped) -> Result<PayoutDone, Refusal> {
        self.here_as_coordinator()?;
        let attempt = attempt_of(&typed.draft, &("payout", typed_of(typed)))?;
        if let Some(recorded) = self.store.recorded(attempt)? {
            return self.paid_out(&recorded.entry);
        }
        let now = self.member_known(&typed.member)?;
        let (member, member_code) = (now.of, now.member.code.clone());
        let now = self.owed_now()?.get(&member).copied().unwrap_or_default();
        let owed = now.balance();
        let back = typed.reason == PayoutReason::Returned;
        let paid = match typed.amount.trim() {
            "" if !back && owed > 0 => Money::new(owed)
                .map_err(|cause| Refusal::from(Code::AmountOutOfRange).because(cause))?,
            "" => return Err(Refusal::new(Code::NothingOwed).with("member", &member_code)),
            text => amount(text)?,
        };
        if paid <= Money::ZERO {
            return Err(Code::AmountOutOfRange.into());
        }
        if back && paid.amount() > now.paid {
            return Err(back_above(&member_code, now.paid));
        }
        if typed.reason == PayoutReason::Settlement && !typed.anyway && paid.amount() > owed {
            let refusal = Refusal::new(Code::PayoutAboveOwed).with("member", &member_code);
            return Err(refusal.with("typed", paid.amount()).with("due", owed));
        }
        let shift = match typed.method {
            Method::CASH => Some(self.shift_now()?.shift),
            Method::TRANSFER => None,
            _ => return Err(Code::PaymentInvalid.into()),
        };
        if shift.is_some()
            && !back
            && let Some(short) = self.drawer_short(paid.amount(), typed.anyway)?
        {
            return Err(short);
        }
        let payouts = self.store.snapshot().owed_changes()?.into_iter();
        let before = payouts.filter(|of| of.payout && of.member == member).count();
        let payout = Payout {
            draft: attempt.draft,
            member,
            member_code,
            day: self.day_now()?,
            shift,
            method: typed.method,
            amount: if back { paid.negated() } else { paid },
            reason: typed.reason,
            owed: Money::new(owed)
                .map_err(|cause| Refusal::from(Code::AmountOutOfRange).because(cause))?,
            before: u32::try_from(before).unwrap_or(u32::MAX),
            more: None,
        };
        let entry = self.record_attempt(attempt, payout)?;
        self.paid_out(&entry)
    }

    fn paid_out(&self, entry: &SignedEntry) -> Result<PayoutDone, Refusal> {
        let Fact::Payout(payout) = &entry.entry().fact else {
            return Err(Code::NotRecorded.into());
        };
        let balance = self.owed_now()?.get(&payout.member).copied().unwrap_or_default().balance();
        let amount = payout.amount.amount();
        let named = [
            ("member", payout.member_code.to_string()),
            ("amount", self.words.sum(amount.saturating_abs()).text),
            ("balance", self.words.sum(balance).text),
        ];
        Ok(PayoutDone {
            id: entry.id().to_string(),
            member: payout.member_code.to_string(),
            amount: self.words.sum(amount),
            balance: self.words.sum(balance),
            said: self
                .say_named(if amount > 0 { "said-paid-out" } else { "said-paid-back" }, &named),
        })
    }
}

/// What tells an attempt: that somebody was asked is not of it.
fn typed_of(typed: &PayoutTyped) -> PayoutTyped {
    PayoutTyped { anyway: false, ..typed.clone() }
}
