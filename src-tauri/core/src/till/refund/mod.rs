pub(in crate::till) mod exchange;
pub(in crate::till) mod plan;
pub(in crate::till) mod reason;
pub(in crate::till) mod unseen;
pub(in crate::till) mod view;

use sha2::{Digest, Sha256};

use crate::entry::{Fact, Method, PaymentStatus, Sale, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::store::Attempt;
use crate::till::Till;
use crate::till::refund::plan::{CameBackNow, RefundIn};
use crate::till::refund::view::{RefundDone, RefundDue, RefundTyped, RefundView};
use crate::value::DraftId;

impl Till {
    /// What of a sale may come back, and why nothing may.
    ///
    /// # Errors
    /// [`Code::ReceiptUnknown`], [`Code::ReceiptAmbiguous`], [`Code::RefundOfRefund`]; what the store refuses.
    pub fn refund_view(&self, number: &str) -> Result<RefundView, Refusal> {
        let (signed, sale) = self.sale_numbered(number)?;
        let now = self.came_back_now(&signed, &sale)?;
        let refused = if self.shift_now().is_err() {
            Some(Code::NoShift.into())
        } else {
            now.left
                .is_empty()
                .then(|| Refusal::new(Code::NothingLeft).with("receipt", &sale.receipt))
        };
        let waiting = now.payments.sum(PaymentStatus::Claimed);
        Ok(RefundView {
            receipt: sale.receipt.to_string(),
            id: signed.id().to_string(),
            draft: DraftId::random().to_string(),
            day_text: self.words.day(sale.day),
            paid: self.words.sum(sale.paid()),
            payments: now
                .payments
                .payments
                .iter()
                .map(|payment| self.paid_now_by(payment))
                .collect(),
            lines: self.refund_lines(&sale, &now),
            before: now
                .back
                .refunds
                .iter()
                .map(|by| {
                    let (receipt, paid) = (by.receipt.to_string(), self.words.sum(by.paid).text);
                    self.words.say("refund-before", &[("receipt", &receipt), ("paid", &paid)])
                })
                .collect(),
            voidable: refused.is_none() && self.check_voidable(&sale, &now).is_ok(),
            waiting: (waiting != 0).then(|| self.words.sum(waiting)),
            refused: refused.map(|refused| self.words.refusal(&refused)),
        })
    }

    /// What a refund as typed comes to; nothing is recorded.
    ///
    /// # Errors
    /// As [`Till::refund`], but for what is said in the answer: [`Code::PaymentWaits`], [`Code::DrawerShort`].
    pub fn refund_due(&self, typed: &RefundTyped) -> Result<RefundDue, Refusal> {
        let plan = self.refund_plan(typed, None)?;
        let refused = plan.refused.as_ref().map(|refused| self.words.refusal(refused));
        Ok(RefundDue {
            back: self.words.sum(plan.paid_back()),
            cash: self.words.sum(plan.cash()),
            never_came: self.words.sum(plan.never_came()),
            refused,
        })
    }

    /// Gives money back for some or all of a sale, durably. What waited to be seen arrive is settled first, where this
    /// till may say so. Asked again for the same draft, the answer is the same.
    ///
    /// # Errors
    /// [`Code::NoShift`]; [`Code::ReceiptUnknown`], [`Code::RefundOfRefund`]; [`Code::NothingLeft`],
    /// [`Code::RefundAboveSold`]; [`Code::PaymentWaits`] where it has to be said whether money has arrived,
    /// [`Code::DrawerShort`] where the drawer may not have so much; [`Code::NotRecorded`]; what the store refuses.
    pub fn refund(&mut self, typed: &RefundTyped) -> Result<RefundDone, Refusal> {
        let draft = draft_of(typed.draft.as_deref())?;
        let content = content_of(typed);
        if let Some(recorded) = self.store.recorded(Attempt { draft, content })? {
            return self.refunded(&recorded.entry);
        }
        let mut plan = self.refund_plan(typed, None)?;
        if let Some(refused) = plan.refused {
            return Err(refused);
        }
        self.check_given(&[], plan.back_by_then())?;
        let now = self.now()?;
        let by = self.shift_now()?.by.clone();
        let sold_in = self.sold_in()?;
        let stand = sold_in.stand.clone();
        let made = RefundIn { draft, reason: typed.reason, sold_in, group: None };
        let settled = plan.settled.take();
        let recorded = self.store.record_all(by.as_ref(), now, |recorder| {
            if let Some(settled) = settled {
                recorder.record(settled)?;
            }
            recorder.once(Attempt { draft, content }, |next| {
                Ok(plan.numbered(made, next.receipt(stand)?).into())
            })
        })?;
        self.refunded(&recorded.entry)
    }

    /// Takes back a whole sale of the open shift; lines that were typed are not asked for.
    ///
    /// # Errors
    /// [`Code::NotVoidable`] for a sale of another shift, and for one of which something came back; otherwise as
    /// [`Till::refund`].
    pub fn void(&mut self, typed: &RefundTyped) -> Result<RefundDone, Refusal> {
        let typed = RefundTyped { lines: Vec::new(), ..typed.clone() };
        let draft = draft_of(typed.draft.as_deref())?;
        let attempt = Attempt { draft, content: content_of(&typed) };
        if self.store.recorded(attempt)?.is_none() {
            let (signed, sale) = self.sale_numbered(&typed.receipt)?;
            self.check_voidable(&sale, &self.came_back_now(&signed, &sale)?)?;
        }
        self.refund(&typed)
    }

    fn check_voidable(&self, sale: &Sale, now: &CameBackNow) -> Result<(), Refusal> {
        let of_shift = self.shift_now()?.shift == sale.shift;
        if of_shift && now.back.refunds.is_empty() {
            return Ok(());
        }
        Err(Refusal::new(Code::NotVoidable).with("receipt", &sale.receipt))
    }

    /// The one sale that has a number.
    pub(in crate::till) fn sale_numbered(
        &self,
        number: &str,
    ) -> Result<(SignedEntry, Sale), Refusal> {
        let mut found = self.sales_numbered(number)?;
        if found.len() > 1 {
            return Err(Refusal::new(Code::ReceiptAmbiguous).with("receipt", shown(number)));
        }
        let signed = found.pop().ok_or(Code::ReceiptUnknown)?;
        let Fact::Sale(sale) = &signed.entry().fact else {
            return Err(Refusal::new(Code::RefundOfRefund).with("receipt", shown(number)));
        };
        let sale = sale.clone();
        Ok((signed, sale))
    }

    pub(in crate::till) fn refunded(&self, signed: &SignedEntry) -> Result<RefundDone, Refusal> {
        let Fact::Refund(refund) = &signed.entry().fact else {
            return Err(Code::NotRecorded.into());
        };
        let of = refund.of.as_ref().map(|of| of.receipt.to_string()).unwrap_or_default();
        let receipt = refund.receipt.to_string();
        let handed = refund.payments.iter().filter(|payment| {
            payment.method != Method::OFFSET && payment.status != Some(PaymentStatus::Failed)
        });
        let handed: i64 = handed.map(|payment| -payment.amount.amount()).sum();
        let offset = refund.payments.iter().filter(|payment| payment.method == Method::OFFSET);
        let worth = handed - offset.map(|payment| payment.amount.amount()).sum::<i64>();
        // What never came does not go back.
        let back = self.words.sum(worth).text;
        let named = [("receipt", receipt.as_str()), ("of", &of), ("back", &back)];
        Ok(RefundDone {
            is_final: true,
            id: signed.id().to_string(),
            day: refund.day.to_string(),
            total: self.words.sum(refund.paid()),
            handed: self.words.sum(handed),
            worth: self.words.sum(worth),
            rounding: self.words.amount(refund.rounding),
            payments: refund.payments.iter().map(|payment| self.paid_by(payment)).collect(),
            said: self
                .words
                .say(if of.is_empty() { "said-refunded-unknown" } else { "said-refunded" }, &named),
            of,
            receipt,
        })
    }
}

/// The attempt that was typed, or a new one.
pub(in crate::till) fn draft_of(typed: Option<&str>) -> Result<DraftId, Refusal> {
    let Some(text) = typed else { return Ok(DraftId::random()) };
    text.parse()
        .map_err(|cause| Refusal::new(Code::DraftInvalid).with("typed", shown(text)).because(cause))
}

/// What tells two attempts under one draft apart.
fn content_of(typed: &RefundTyped) -> [u8; 32] {
    let RefundTyped { receipt, lines, reason, method, .. } = typed;
    let mut hash = Sha256::new().chain_update("refund").chain_update(receipt.trim());
    for line in lines {
        hash = hash.chain_update([0]).chain_update(line.line.to_be_bytes());
        hash = hash.chain_update(line.quantity.trim());
    }
    hash.chain_update([0])
        .chain_update(reason.as_str())
        .chain_update(method.as_str())
        .finalize()
        .into()
}
