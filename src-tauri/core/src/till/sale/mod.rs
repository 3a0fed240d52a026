pub(in crate::till) mod became;
pub(in crate::till) mod find;
pub(in crate::till) mod goods;
pub(in crate::till) mod kuitansi;
pub(in crate::till) mod list;
pub(in crate::till) mod paid_by;
pub(in crate::till) mod paper;
pub(in crate::till) mod receipt;
pub(in crate::till) mod receipt_code;
pub(in crate::till) mod view;

use sha2::{Digest, Sha256};

use crate::entry::{Fact, Payment, PaymentStatus, SignedEntry};
use crate::paper::method_word;
use crate::refusal::{Code, Refusal};
use crate::selling::{
    Cart, CartLine, Discount, DiscountReason, LineTyped, PaymentTyped, ReadySale, SoldIn, due,
    quick_amounts, settle, shown,
};
use crate::store::Attempt;
use crate::till::Till;
use crate::till::cart::open::CartOpen;
use crate::till::refund::plan::Plan;
use crate::till::sale::paid_by::PaidBy;
use crate::till::sale::view::DueView;
use crate::till::sale::view::PayView;
use crate::till::sale::view::PaymentText;
use crate::till::sale::view::SaleDone;
use crate::till::typed::optional_amount;
use crate::value::{DraftId, Moment, Money};

/// Cash above so many times the total is asked about once.
const UNUSUAL_TIMES: i64 = 20;

/// A whole sale as it was typed.
#[derive(Debug, Clone, Default)]
pub struct SaleTyped {
    /// Its lines; see [`LineTyped`].
    pub lines: Vec<String>,
    /// A discount on the whole: `5%`, or an amount.
    pub discount: Option<String>,
    /// Why less is asked for, where the stand wants to know.
    pub discount_reason: Option<DiscountReason>,
    /// Its payments; none: exact cash.
    pub payments: Vec<PaymentText>,
    /// The attempt's id, 32 hexadecimal digits; none: a new one.
    pub draft: Option<String>,
    /// When it was made, if it was made on paper: then it goes into the shift of that day.
    pub paper_at: Option<Moment>,
}

impl Till {
    /// Opens Pay: the cart is durably saved, and the disk has room for the sale.
    ///
    /// # Errors
    /// [`Code::NoShift`]; [`Code::ClockWrong`]; [`Code::DiskFull`]; what keeps the cart from being a sale; what the store refuses.
    pub fn open_pay(&mut self) -> Result<PayView, Refusal> {
        self.shift_now()?;
        self.now()?;
        let rules = self.here()?.fair.rules();
        let worked_out = self.cart.cart.work_out(&rules)?;
        self.store.check_room()?;
        let state = serde_json::to_string(&self.cart).expect("a cart has a JSON form");
        self.store.keep_cart(self.cart.cart.draft, &state)?;
        Ok(PayView { total: self.words.amount(worked_out.net), due: self.due(&[])? })
    }

    /// What is still due after the payments typed so far.
    ///
    /// # Errors
    /// What of a payment cannot be used; what keeps the cart from being a sale.
    pub fn due(&self, payments: &[PaymentText]) -> Result<DueView, Refusal> {
        let rules = self.here()?.fair.rules();
        let net = self.cart.cart.work_out(&rules)?.net;
        let back = self.exchange_plan(net)?;
        let offset = back.as_ref().map_or(0, Plan::offset);
        let out_of_range = |cause| Refusal::from(Code::AmountOutOfRange).because(cause);
        let net = Money::new(net.amount() - offset).map_err(out_of_range)?;
        let typed = payments_typed(payments)?;
        let due = due(net, rules.cash_step, &typed)?;
        let by_cash = due.by_cash.floor_to(rules.cash_step).amount();
        let handed = due.handed.unwrap_or_default().amount();
        let settled = settle(net, rules.cash_step, &typed).is_ok()
            && !(typed.is_empty() && net > Money::ZERO);
        let quick = quick_amounts(due.in_cash);
        Ok(DueView {
            payments: due.amounts.into_iter().map(|amount| self.words.amount(amount)).collect(),
            due: self.words.amount(due.exact),
            due_in_cash: self.words.amount(due.in_cash),
            rounding: self.words.sum(by_cash - due.by_cash.amount()),
            quick: quick.into_iter().map(|amount| self.words.amount(amount)).collect(),
            change: self.words.sum((handed - by_cash).max(0)),
            back: self.words.sum(back.as_ref().map_or(0, Plan::paid_back)),
            warning: back.and_then(|plan| plan.refused).map(|refused| self.words.refusal(&refused)),
            settled,
            unusual: handed > by_cash.saturating_mul(UNUSUAL_TIMES),
        })
    }

    /// Records the cart as a sale, durably. The answer is final; a refusal leaves the cart as it is. Asked again for
    /// the same cart, the answer is the same.
    ///
    /// # Errors
    /// [`Code::NotRecorded`]; [`Code::PaymentShort`], [`Code::PaymentAboveDue`]; what keeps the cart from being a
    /// sale; what the store refuses.
    pub fn pay(&mut self, payments: &[PaymentText]) -> Result<SaleDone, Refusal> {
        let said = (&self.cart.cart, &self.cart.exchange);
        let content = content_of(&serde_json::to_string(&said).expect("a cart"), payments);
        let cart = self.cart.cart.clone();
        let done = match self.cart.exchange.clone() {
            // That the drawer may not have so much was told with what is due.
            Some(back) => self.record_exchange(&back, &cart, payments, content, true)?,
            None => self.record_sale(&cart, payments, content)?,
        };
        self.cart = CartOpen::default();
        self.print_sold(&done);
        Ok(done)
    }

    /// Records a whole sale, durably, without the cart of the window.
    ///
    /// # Errors
    /// As [`Till::pay`], and what of the lines cannot be read.
    pub fn sell(&mut self, typed: &SaleTyped) -> Result<SaleDone, Refusal> {
        let cart = self.cart_typed(typed)?;
        self.store.check_room()?;
        let said = (&typed.lines, &typed.discount, typed.discount_reason);
        let content = content_of(&serde_json::to_string(&said).expect("text"), &typed.payments);
        // Who bought on paper has a receipt already.
        if let Some(at) = typed.paper_at {
            return self.record_paper(&cart, &typed.payments, content, at, None);
        }
        let done = self.record_sale(&cart, &typed.payments, content)?;
        self.print_sold(&done);
        Ok(done)
    }

    /// The cart that whole lines come to.
    pub(in crate::till) fn cart_typed(&self, typed: &SaleTyped) -> Result<Cart, Refusal> {
        let draft = match &typed.draft {
            Some(text) => text.parse::<DraftId>().map_err(|cause| {
                Refusal::new(Code::DraftInvalid).with("typed", shown(text)).because(cause)
            })?,
            None => DraftId::random(),
        };
        let lines = typed.lines.iter().map(|line| self.line_of(&LineTyped::read(line)?));
        let lines: Vec<CartLine> = lines.collect::<Result<_, Refusal>>()?;
        let discount = typed.discount.as_deref().map(Discount::typed).transpose()?;
        let mut cart =
            Cart { draft, lines: Vec::new(), discount, discount_reason: typed.discount_reason };
        for (number, line) in (1..).zip(lines) {
            cart.put(line).map_err(|refusal| refusal.with("line", number))?;
        }
        Ok(cart)
    }

    /// Where a sale belongs that is made now.
    pub(in crate::till) fn sold_in(&self) -> Result<SoldIn, Refusal> {
        let shift = self.shift_now()?;
        Ok(SoldIn {
            shift: shift.shift,
            stand: self.here()?.stand.clone(),
            day: shift.opened.day,
            paper_at: None,
        })
    }

    fn record_sale(
        &mut self,
        cart: &Cart,
        payments: &[PaymentText],
        content: [u8; 32],
    ) -> Result<SaleDone, Refusal> {
        let attempt = Attempt { draft: cart.draft, content };
        if let Some(recorded) = self.store.recorded(attempt)? {
            return self.done(&recorded.entry);
        }
        let now = self.now()?;
        let (by, sold_in) = (self.shift_now()?.by.clone(), self.sold_in()?);
        let rules = self.here()?.fair.rules();
        let ready = ReadySale::new(cart, &payments_typed(payments)?, rules, sold_in)?;
        self.check_given(ready.lines(), 0)?;
        let recorded = self.store.record_once(attempt, by.as_ref(), now, |next| {
            let receipt = next.receipt(ready.stand().clone())?;
            Ok(ready.numbered(receipt).into())
        })?;
        self.done(&recorded.entry)
    }

    pub(in crate::till) fn done(&self, signed: &SignedEntry) -> Result<SaleDone, Refusal> {
        let Fact::Sale(sale) = &signed.entry().fact else {
            return Err(Code::NotRecorded.into());
        };
        let receipt = sale.receipt.to_string();
        Ok(SaleDone {
            is_final: true,
            id: signed.id().to_string(),
            day: sale.day.to_string(),
            total: self.words.sum(sale.paid()),
            rounding: self.words.amount(sale.rounding),
            change: self.words.amount(sale.change()),
            payments: sale.payments.iter().map(|payment| self.paid_by(payment)).collect(),
            refund: None,
            said: self.paid_said(&receipt, &sale.payments),
            receipt,
        })
    }

    pub(in crate::till) fn paid_by(&self, payment: &Payment) -> PaidBy {
        PaidBy {
            method: payment.method,
            amount: self.words.amount(payment.amount),
            tendered: payment.tendered.map(|money| self.words.amount(money)),
            claimed: payment.status == Some(PaymentStatus::Claimed),
        }
    }

    /// What was paid by what, in words: change is spoken of where there was cash, and waiting where something waits.
    fn paid_said(&self, receipt: &str, payments: &[Payment]) -> String {
        let mut said = vec![self.words.say("said-paid", &[("receipt", receipt)])];
        if let Some(change) = payments.iter().find_map(|payment| payment.change) {
            let (change, text) = (change.amount().to_string(), self.words.money(change));
            let named = [("change", change.as_str()), ("change_money", text.as_str())];
            said.push(self.words.say("said-paid-cash", &named));
        }
        let waits = |payment: &&Payment| payment.status == Some(PaymentStatus::Claimed);
        for payment in payments.iter().filter(waits) {
            let method = method_word(payment.method, &self.words);
            let amount = self.words.money(payment.amount);
            said.push(
                self.words.say("said-paid-claimed", &[("method", &method), ("amount", &amount)]),
            );
        }
        said.join(" ")
    }
}

pub(in crate::till) fn payments_typed(
    payments: &[PaymentText],
) -> Result<Vec<PaymentTyped>, Refusal> {
    payments
        .iter()
        .map(|typed| {
            Ok(PaymentTyped { method: typed.method, amount: optional_amount(&typed.amount)? })
        })
        .collect()
}

/// What tells two attempts under one draft apart.
pub(in crate::till) fn content_of(cart: &str, payments: &[PaymentText]) -> [u8; 32] {
    let payments = serde_json::to_string(payments).expect("payments have a JSON form");
    Sha256::new().chain_update(cart).chain_update([0]).chain_update(payments).finalize().into()
}
