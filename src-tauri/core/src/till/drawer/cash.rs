use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{CashNow, cash_moved, on_the_way};
use crate::entry::{CashMoved, Fact, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::store::{Attempt, Next};
use crate::till::Till;
use crate::till::attempt::attempt_of;
use crate::till::drawer::reasons::{BACK, CashWay, FROM_DRAWER, PAID_NOW, reason_text};
use crate::till::here::ShiftNow;
use crate::till::typed::{amount, entry_id, reason_of};
use crate::value::{EntryId, Money, ReasonCode};
use crate::words::Amount;

/// Cash that is moved, as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CashTyped {
    /// Which way.
    pub way: CashWay,
    /// How much.
    pub amount: String,
    /// Why, by its code.
    pub reason: String,
    /// The movement that sent it, or the receipt whose money never came, by id or number; empty where there is none.
    pub of: String,
    /// The attempt's id, 32 hexadecimal digits; empty: a new one.
    pub draft: String,
    /// True when it was asked about that the drawer should not hold so much.
    pub anyway: bool,
}

/// Cash that was moved, durably.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CashDone {
    /// Its entry.
    pub id: String,
    /// How much, below zero out of the drawer.
    pub amount: Amount,
    /// Why, by its code.
    pub reason: String,
    /// What it belongs to; null where there is nothing.
    pub of: Option<String>,
    /// What should be in the drawer now.
    pub expected: Amount,
    /// What was just done, for the status region.
    pub said: String,
}

impl Till {
    /// Puts cash into the drawer of the open shift or takes it out, durably. Asked again under the same draft, the answer
    /// is the same.
    ///
    /// # Errors
    /// [`Code::NoShift`]; [`Code::DrawerShort`] where the drawer should not hold so much and nobody was asked;
    /// [`Code::ReasonMissing`], [`Code::ReasonUnknown`]; [`Code::CashUnknown`], [`Code::CashSettled`],
    /// [`Code::CashOfMissing`]; what of the input cannot be used; what the store refuses.
    pub fn move_cash(&mut self, typed: &CashTyped) -> Result<CashDone, Refusal> {
        let shift = self.shift_now()?.clone();
        let attempt = attempt_of(
            &typed.draft,
            &("cash", typed.way, &typed.amount, &typed.reason, &typed.of),
        )?;
        if let Some(done) = self.cash_recorded(&shift, attempt)? {
            return Ok(done);
        }
        let amount = amount(&typed.amount)?;
        if amount == Money::ZERO {
            return Err(Code::AmountOutOfRange.into());
        }
        let reason = reason_of(&typed.way.reasons(), &typed.reason)?;
        let of = self.cash_of(typed, &reason, &shift)?;
        let amount = match typed.way {
            CashWay::In => amount.amount(),
            CashWay::Out => -amount.amount(),
        };
        if let Some(short) = self.drawer_short(-amount, typed.anyway)? {
            return Err(short);
        }
        self.record_cash(&shift, attempt, amount, reason, of)
    }

    /// Takes a movement of the open shift back: the same amount goes the other way, with a reason.
    ///
    /// # Errors
    /// [`Code::CashUnknown`] for what was not moved in this shift; [`Code::CashSettled`] for what was taken back, takes
    /// something back or was taken in elsewhere; as for [`Till::move_cash`].
    pub fn take_back_cash(
        &mut self,
        entry: &str,
        reason: &str,
        draft: &str,
    ) -> Result<CashDone, Refusal> {
        let shift = self.shift_now()?.clone();
        let attempt = attempt_of(draft, &("cash back", entry, reason))?;
        if let Some(done) = self.cash_recorded(&shift, attempt)? {
            return Ok(done);
        }
        let reason = reason_of(&BACK, reason)?;
        let moved = self.cash_of_fair()?;
        let unknown = || Refusal::new(Code::CashUnknown).with("typed", shown(entry));
        let id = entry_id(entry).ok_or_else(unknown)?;
        let own = moved.iter().find(|moved| moved.kept.id == id && moved.kept.shift == shift.shift);
        // What was paid to a member is given back as such, and not by the drawer alone.
        let own = own.filter(|own| !own.is_payout()).ok_or_else(unknown)?;
        let came = moved.iter().any(|other| {
            other.kept.of == Some(id)
                && other.kept.shift != shift.shift
                && other.taken_back.is_none()
        });
        if came || own.taken_back.is_some() || own.takes_back.is_some() {
            return Err(Code::CashSettled.into());
        }
        let amount = -own.kept.amount;
        self.record_cash(&shift, attempt, amount, reason, Some(id))
    }

    /// All cash that moved without a receipt and counts.
    pub(in crate::till) fn cash_of_fair(&self) -> Result<Vec<CashNow>, Refusal> {
        let shifts = self.shifts_with_own()?;
        cash_moved(self.store.snapshot(), &self.here()?.standing, &shifts, None)
    }

    fn record_cash(
        &mut self,
        shift: &ShiftNow,
        attempt: Attempt,
        amount: i64,
        reason: ReasonCode,
        of: Option<EntryId>,
    ) -> Result<CashDone, Refusal> {
        let now = self.now()?;
        let fact = CashMoved {
            draft: attempt.draft,
            shift: shift.shift,
            stand: shift.opened.stand.clone(),
            drawer: shift.opened.drawer.clone(),
            day: shift.opened.day,
            of,
            amount: Money::new(amount).map_err(|_| Refusal::from(Code::AmountOutOfRange))?,
            reason,
            more: None,
        };
        let make = |_: &Next| Ok(Fact::CashMoved(fact));
        let recorded = self.store.record_once(attempt, shift.by.as_ref(), now, make)?;
        self.refresh()?;
        self.cash_done(shift, &recorded.entry)
    }

    /// What was recorded under this draft before.
    fn cash_recorded(
        &mut self,
        shift: &ShiftNow,
        attempt: Attempt,
    ) -> Result<Option<CashDone>, Refusal> {
        if !self.store.snapshot().is_recorded(attempt.draft)? {
            return Ok(None);
        }
        let now = self.now()?;
        let never = |_: &Next| Err(Code::NotRecorded.into());
        let recorded = self.store.record_once(attempt, shift.by.as_ref(), now, never)?;
        self.cash_done(shift, &recorded.entry).map(Some)
    }

    fn cash_done(&self, shift: &ShiftNow, entry: &SignedEntry) -> Result<CashDone, Refusal> {
        let Fact::CashMoved(moved) = &entry.entry().fact else {
            return Err(Code::NotRecorded.into());
        };
        let amount = moved.amount.amount();
        let id = if amount > 0 { "said-cash-in" } else { "said-cash-out" };
        let text = self.words.sum(amount.saturating_abs()).text;
        let why = reason_text(moved.reason.as_str(), &self.words);
        Ok(CashDone {
            id: entry.id().to_string(),
            amount: self.words.sum(amount),
            reason: moved.reason.to_string(),
            of: moved.of.map(|of| of.to_string()),
            expected: self.words.sum(self.expected_in_drawer(shift)?),
            said: self.words.say(id, &[("amount", &text), ("reason", &why)]),
        })
    }

    /// What cash is moved for, where something is named.
    fn cash_of(
        &self,
        typed: &CashTyped,
        reason: &ReasonCode,
        shift: &ShiftNow,
    ) -> Result<Option<EntryId>, Refusal> {
        let text = typed.of.trim();
        let unknown = || Refusal::new(Code::CashUnknown).with("typed", shown(text));
        match reason.as_str() {
            PAID_NOW if text.is_empty() => Err(Code::CashOfMissing.into()),
            PAID_NOW => self.failed_receipt(text).map(Some),
            _ if text.is_empty() => Ok(None),
            FROM_DRAWER => {
                let moved = self.cash_of_fair()?;
                let id = entry_id(text).ok_or_else(unknown)?;
                let sent = moved.iter().find(|moved| moved.kept.id == id && moved.kept.amount < 0);
                let sent =
                    sent.filter(|sent| sent.kept.shift != shift.shift).ok_or_else(unknown)?;
                if on_the_way(&moved).iter().all(|way| way.kept.id != sent.kept.id) {
                    return Err(Code::CashSettled.into());
                }
                Ok(Some(id))
            }
            _ => Err(unknown()),
        }
    }
}
