pub(in crate::till) mod now;
pub(in crate::till) mod statement;
pub(in crate::till) mod view;

use std::collections::BTreeMap;

use crate::books::{Selection, TotalsKey, receipts};
use crate::entry::{CashMoved, ChangedPayment, Method, PaymentStatus, Role, SignedEntry};
use crate::paper::method_word;
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::payments::now::{PaymentsNow, waits};
use crate::till::payments::view::{
    ArrivedTyped, MethodTyped, PaymentDone, PaymentPlace, PaymentRow, PaymentSettled, PaymentsView,
};
use crate::till::sale::paid_by::PaidBy;
use crate::till::typed::{amount, day as day_typed};
use crate::value::{Day, DraftId, EntryId, Money, ReasonCode};

/// The most payments of one answer.
const ROWS_MAX: usize = 1000;

impl Till {
    /// The payments that nobody has seen arrive, or sent back, yet: those of a day (ISO) or of the whole fair, the oldest
    /// first.
    ///
    /// # Errors
    /// [`Code::NoFair`], [`Code::DayInvalid`]; what the store refuses.
    pub fn payments_view(&self, day: Option<&str>) -> Result<PaymentsView, Refusal> {
        let here = self.here()?;
        let day = day.map(day_typed).transpose()?;
        let (snapshot, shifts) = (self.store.snapshot(), self.shifts_of_fair()?);
        let selection = Selection { day, key: Some(TotalsKey::Claimed), sought: None };
        let mut found = receipts(snapshot, &here.standing, &shifts, &selection)?;
        found.sort_by_key(|row| (row.day, row.entry.entry().at.time()));
        let coordinator = here.role == Some(Role::Coordinator);
        let (mut rows, mut sum, mut count) = (Vec::new(), 0_i64, 0);
        let mut days: BTreeMap<Day, u64> = BTreeMap::new();
        for row in found {
            let mine = coordinator || row.entry.entry().till == here.identity.till;
            let now = self.payments_now(row.entry)?;
            for (place, payment) in (1..).zip(&now.payments) {
                if payment.status != Some(PaymentStatus::Claimed) {
                    continue;
                }
                count += 1;
                sum = sum.saturating_add(payment.amount.amount());
                *days.entry(row.day).or_default() += 1;
                if rows.len() < ROWS_MAX {
                    rows.push(self.payment_row(&now, place, payment, row.day, mine));
                }
            }
        }
        Ok(PaymentsView {
            day: day.map(|day| day.to_string()),
            days: days
                .into_iter()
                .map(|(day, n)| (day.to_string(), self.words.day(day), n))
                .collect(),
            count,
            sum: self.words.sum(sum),
            rows,
        })
    }

    /// A payment as it is known by now.
    pub(in crate::till) fn paid_now_by(&self, payment: &ChangedPayment) -> PaidBy {
        PaidBy {
            method: payment.method,
            amount: self.words.amount(payment.amount),
            tendered: None,
            claimed: payment.status == Some(PaymentStatus::Claimed),
        }
    }

    fn payment_row(
        &self,
        now: &PaymentsNow,
        place: u16,
        payment: &ChangedPayment,
        day: Day,
        mine: bool,
    ) -> PaymentRow {
        let entry = now.receipt.entry();
        let zone = self.here.as_ref().map(|here| &here.fair.settings.zone);
        PaymentRow {
            id: now.receipt.id().to_string(),
            receipt: now.number().to_string(),
            payment: place,
            method: payment.method,
            method_text: self.way_of(payment),
            amount: self.words.amount(payment.amount),
            day: day.to_string(),
            day_text: self.words.day(day),
            time_text: zone.map(|zone| self.words.time(entry.at, zone)).unwrap_or_default(),
            by: entry.by.as_ref().map(ToString::to_string).unwrap_or_default(),
            mine,
        }
    }

    /// By what a payment is made, and that one of a refund is still to be sent.
    fn way_of(&self, payment: &ChangedPayment) -> String {
        let method = method_word(payment.method, &self.words);
        if payment.amount < Money::ZERO {
            self.words.say("payment-to-send", &[("method", &method)])
        } else {
            method
        }
    }

    /// Says of payments what became of them, all in one step: seen arrive, or never came.
    ///
    /// # Errors
    /// [`Code::ReceiptUnknown`], [`Code::PaymentUnknown`], [`Code::PaymentNotYours`]; [`Code::AmountOutOfRange`];
    /// what the store refuses. Nothing is recorded then.
    pub fn settle_payments(&mut self, settled: &[PaymentSettled]) -> Result<PaymentDone, Refusal> {
        let now = self.now()?;
        let by = self.here()?.shift.as_ref().and_then(|shift| shift.by.clone());
        let mut by_receipt: BTreeMap<&str, Vec<&PaymentSettled>> = BTreeMap::new();
        for one in settled {
            by_receipt.entry(&one.id).or_default().push(one);
        }
        let mut changes = Vec::new();
        let (mut count, mut sum) = (0_u64, 0_i64);
        for (id, settled) in by_receipt {
            let first = settled[0];
            let paid = self.payments_now(self.receipt_with(&first.receipt, id)?)?;
            let mut payments = paid.payments.clone();
            for one in settled {
                let payment = one
                    .payment
                    .checked_sub(1)
                    .and_then(|at| payments.get_mut(usize::from(at)))
                    .filter(|payment| waits(payment.method))
                    .ok_or_else(|| unknown(&one.receipt))?;
                payment.status = Some(if one.arrived {
                    PaymentStatus::Confirmed
                } else {
                    PaymentStatus::Failed
                });
                count += 1;
                sum = sum.saturating_add(payment.amount.amount());
            }
            if payments != paid.payments {
                changes.push(self.payment_changed(&paid, payments, None)?);
            }
        }
        self.store.record(by.as_ref(), now, |recorder| {
            changes.into_iter().try_for_each(|change| recorder.record(change).map(drop))
        })?;
        let (count, sum) = (count.to_string(), self.words.sum(sum));
        let said = self.words.say("said-settled", &[("count", &count), ("sum", &sum.text)]);
        Ok(PaymentDone { said })
    }

    /// The same of one payment.
    ///
    /// # Errors
    /// As [`Till::settle_payments`], and [`Code::ReceiptAmbiguous`].
    pub fn settle_payment(
        &mut self,
        place: &PaymentPlace,
        arrived: bool,
    ) -> Result<PaymentDone, Refusal> {
        let paid = self.payments_now(self.receipt_placed(place)?)?;
        let waits = |payment: &ChangedPayment| payment.status.is_some();
        let several = paid.payments.iter().filter(|payment| waits(payment)).count() > 1;
        let payment = match place.payment {
            None if !several => paid.payments.iter().position(waits),
            _ => Some(self.place_of(&paid, place)?),
        };
        let at = payment.ok_or_else(|| unknown(&place.receipt))?;
        let settled = PaymentSettled {
            id: paid.receipt.id().to_string(),
            receipt: place.receipt.clone(),
            payment: u16::try_from(at + 1).unwrap_or(u16::MAX),
            arrived,
        };
        self.settle_payments(&[settled])
    }

    /// Says that a payment was truly made another way. Money that now passes no drawer waits to be seen arrive.
    ///
    /// # Errors
    /// [`Code::ReceiptUnknown`], [`Code::ReceiptAmbiguous`], [`Code::PaymentUnknown`], [`Code::PaymentNotYours`];
    /// [`Code::PaymentInvalid`] for a method that it has already or that is none to pay by; what the store refuses.
    pub fn change_method(&mut self, typed: &MethodTyped) -> Result<PaymentDone, Refusal> {
        let (place, to) = (&typed.place, typed.to);
        let now = self.now()?;
        let by = self.here()?.shift.as_ref().and_then(|shift| shift.by.clone());
        let paid = self.payments_now(self.receipt_placed(place)?)?;
        let at = self.place_of(&paid, place)?;
        let was = paid.payments[at];
        if was.method == to || was.method == Method::OFFSET || to == Method::OFFSET {
            return Err(Code::PaymentInvalid.into());
        }
        let mut payments = paid.payments.clone();
        payments.remove(at);
        let status = waits(to).then_some(PaymentStatus::Claimed);
        let moved = ChangedPayment { method: to, amount: was.amount, status };
        if to == Method::CASH {
            put_cash(&mut payments, moved, paid.cash_step())?;
        } else {
            let behind = payments.last().is_some_and(|last| last.method == Method::CASH);
            payments.insert(payments.len() - usize::from(behind), moved);
        }
        let reason = "wrong_method".parse::<ReasonCode>().expect("a reason's word");
        let changed = self.payment_changed(&paid, payments, Some(reason))?;
        self.store.record(by.as_ref(), now, |recorder| recorder.record(changed))?;
        let (method, receipt) = (method_word(to, &self.words), paid.number().to_string());
        let named = [("method", method.as_str()), ("receipt", &receipt)];
        Ok(PaymentDone { said: self.words.say("said-method", &named) })
    }

    /// Says how much of a payment truly arrived, where the buyer typed another amount. Of less, the rest never came; of
    /// more, the buyer gets the difference back in cash, on the step, out of the open shift's drawer.
    ///
    /// # Errors
    /// As [`Till::change_method`], where [`Code::PaymentUnknown`] is also one that does not wait any more;
    /// [`Code::NoShift`] where cash has to go back, and [`Code::DrawerShort`] where the drawer may not have so much.
    pub fn arrived(&mut self, typed: &ArrivedTyped) -> Result<PaymentDone, Refusal> {
        let ArrivedTyped { place, anyway, .. } = typed;
        let now = self.now()?;
        let came = amount(&typed.amount)?;
        let by = self.here()?.shift.as_ref().and_then(|shift| shift.by.clone());
        let paid = self.payments_now(self.receipt_placed(place)?)?;
        let at = self.place_of(&paid, place)?;
        let was = paid.payments[at];
        if was.amount <= Money::ZERO || came <= Money::ZERO {
            return Err(Code::PaymentInvalid.into());
        }
        // Said twice, it would pay cash back twice.
        if was.status != Some(PaymentStatus::Claimed) {
            return Err(unknown(&place.receipt));
        }
        let out_of_range = |cause| Refusal::from(Code::AmountOutOfRange).because(cause);
        let mut payments = paid.payments.clone();
        let here = came.min(was.amount);
        payments[at] =
            ChangedPayment { amount: here, status: Some(PaymentStatus::Confirmed), ..was };
        let lacks = was.amount.minus(here).map_err(out_of_range)?;
        if lacks > Money::ZERO {
            let failed =
                ChangedPayment { amount: lacks, status: Some(PaymentStatus::Failed), ..was };
            payments.insert(at + 1, failed);
        }
        let over = came.minus(here).map_err(out_of_range)?.floor_to(paid.cash_step());
        let back = if over > Money::ZERO { Some(self.cash_back(&paid, over)?) } else { None };
        if let Some(short) = self.drawer_short(over.amount(), *anyway)? {
            return Err(short);
        }
        let changed = self.payment_changed(&paid, payments, None)?;
        self.store.record(by.as_ref(), now, |recorder| {
            recorder.record(changed)?;
            back.into_iter().try_for_each(|back| recorder.record(back).map(drop))
        })?;
        let (lacks, over) = (self.words.money(lacks), self.words.money(over));
        let id = match came.cmp(&was.amount) {
            std::cmp::Ordering::Less => "said-arrived-less",
            std::cmp::Ordering::Equal => "said-arrived",
            std::cmp::Ordering::Greater => "said-arrived-more",
        };
        let receipt = paid.number().to_string();
        let named = [("receipt", receipt.as_str()), ("lacks", &lacks), ("over", &over)];
        Ok(PaymentDone { said: self.words.say(id, &named) })
    }

    /// Cash that a buyer gets back who sent too much.
    fn cash_back(&self, paid: &PaymentsNow, over: Money) -> Result<CashMoved, Refusal> {
        let shift = self.shift_now()?;
        Ok(CashMoved {
            draft: DraftId::random(),
            shift: shift.shift,
            stand: shift.opened.stand.clone(),
            drawer: shift.opened.drawer.clone(),
            day: shift.opened.day,
            of: Some(paid.receipt.id()),
            amount: over.negated(),
            reason: "overpaid".parse().expect("a reason's word"),
            more: None,
        })
    }

    fn receipt_placed(&self, place: &PaymentPlace) -> Result<SignedEntry, Refusal> {
        match &place.id {
            Some(id) => self.receipt_with(&place.receipt, id),
            None => {
                let mut found = self.sales_numbered(&place.receipt)?;
                if found.len() > 1 {
                    let receipt = shown(&place.receipt);
                    return Err(Refusal::new(Code::ReceiptAmbiguous).with("receipt", receipt));
                }
                found.pop().ok_or_else(|| Code::ReceiptUnknown.into())
            }
        }
    }

    /// The receipt with a number and an id.
    fn receipt_with(&self, number: &str, id: &str) -> Result<SignedEntry, Refusal> {
        let unknown = || Refusal::new(Code::ReceiptUnknown).with("receipt", shown(number));
        let id: EntryId = id.parse().map_err(|_| unknown())?;
        let mut found = self.sales_numbered(number)?.into_iter();
        found.find(|entry| entry.id() == id).ok_or_else(unknown)
    }

    /// Which of the payments is meant, where several could be.
    fn place_of(&self, paid: &PaymentsNow, place: &PaymentPlace) -> Result<usize, Refusal> {
        let count = paid.payments.len();
        let at = match place.payment {
            Some(number) => usize::from(number).checked_sub(1).filter(|at| *at < count),
            None => (count == 1).then_some(0),
        };
        at.ok_or_else(|| unknown(&place.receipt))
    }
}

fn unknown(receipt: &str) -> Refusal {
    Refusal::new(Code::PaymentUnknown).with("receipt", shown(receipt))
}

/// Adds cash to payments: it is one payment, the last, and on the step.
fn put_cash(
    payments: &mut Vec<ChangedPayment>,
    moved: ChangedPayment,
    step: Money,
) -> Result<(), Refusal> {
    let out_of_range = |cause| Refusal::from(Code::AmountOutOfRange).because(cause);
    let before = payments.pop_if(|last| last.method == Method::CASH);
    let before = before.map_or(Money::ZERO, |cash| cash.amount);
    let whole = before.plus(moved.amount).map_err(out_of_range)?;
    let amount = if whole < Money::ZERO {
        whole.negated().floor_to(step).negated()
    } else {
        whole.floor_to(step)
    };
    if amount != Money::ZERO {
        payments.push(ChangedPayment { amount, ..moved });
    }
    Ok(())
}
