use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::entry::{Basis, Fact, Method, Refund, RefundedSale};
use crate::refusal::{Code, Refusal, RefusalView};
use crate::selling::{Cart, PaidBack, TakenUnseen, shown};
use crate::store::Attempt;
use crate::till::Till;
use crate::till::refund::draft_of;
use crate::till::refund::reason::RefundReason;
use crate::till::refund::view::RefundDone;
use crate::till::sale::goods::GoodsView;
use crate::value::{ReceiptNumber, ReceiptTyped};
use crate::words::Amount;

/// Money back for a sale that this till has never seen, as it was typed from the buyer's paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UnseenTyped {
    /// The receipt number on the paper; empty where there is none.
    pub receipt: String,
    /// What comes back, a code for each with a blank between: `KRP-01*2@12500`.
    pub goods: String,
    /// The discount on the whole that stands on the paper: `5%`, or an amount; empty: none.
    pub discount: String,
    /// Why.
    pub reason: RefundReason,
    /// How money goes back: through the drawer, or sent later.
    #[ts(as = "String")]
    pub method: Method,
    /// True once it was said that the drawer may not have so much.
    pub anyway: bool,
    /// The attempt's id, 32 hexadecimal digits; null: a new one.
    pub draft: Option<String>,
}

/// What it comes to; nothing is recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnseenDue {
    /// What was understood of the goods.
    pub goods: GoodsView,
    /// What is handed back or sent, above zero.
    pub back: Amount,
    /// What came back of the same receipt before, as far as it is known here, each refund in words.
    pub before: Vec<String>,
    /// Why it cannot be recorded yet.
    pub refused: Option<RefusalView>,
}

/// A refund of an unseen sale worked out, and not recorded yet.
struct Plan {
    receipt: Option<ReceiptNumber>,
    cart: Cart,
    taken: TakenUnseen,
    paid: PaidBack,
    refused: Option<Refusal>,
}

impl Till {
    /// What money back for a sale that is not here comes to; nothing is recorded.
    ///
    /// # Errors
    /// As [`Till::refund_unseen`], but for [`Code::DrawerShort`], which is said in the answer.
    pub fn refund_unseen_due(&self, typed: &UnseenTyped) -> Result<UnseenDue, Refusal> {
        let plan = self.unseen_plan(typed)?;
        let back: i64 = plan.paid.payments.iter().map(|payment| -payment.amount.amount()).sum();
        Ok(UnseenDue {
            goods: self.goods_view(&plan.cart)?,
            back: self.words.sum(back),
            before: self.came_back_before(plan.receipt.as_ref())?,
            refused: plan.refused.map(|refused| self.words.refusal(&refused)),
        })
    }

    /// Gives money back for a sale that this till has never seen, by the number and the lines on the buyer's paper, durably.
    /// Until the sale is here and agrees, the cooperative bears it and Attention shows it.
    ///
    /// # Errors
    /// [`Code::NoShift`]; [`Code::ReceiptHere`] for a sale that is here; [`Code::ReceiptNotWhole`], [`Code::GoodsMissing`],
    /// and what of the goods cannot be used; [`Code::RefundedBefore`] where money went back for that receipt already,
    /// [`Code::DrawerShort`] where the drawer may not have so much;
    /// [`Code::NotRecorded`]; what the store refuses.
    pub fn refund_unseen(&mut self, typed: &UnseenTyped) -> Result<RefundDone, Refusal> {
        let draft = draft_of(typed.draft.as_deref())?;
        let attempt = Attempt { draft, content: content_of(typed) };
        if let Some(recorded) = self.store.recorded(attempt)? {
            return self.refunded(&recorded.entry);
        }
        let plan = self.unseen_plan(typed)?;
        if let Some(refused) = plan.refused {
            return Err(refused);
        }
        self.check_given(&[], plan.paid.payments.iter().map(|of| -of.amount.amount()).sum())?;
        let (now, sold_in, rules) = (self.now()?, self.sold_in()?, self.here()?.fair.rules());
        let (by, stand) = (self.shift_now()?.by.clone(), sold_in.stand.clone());
        let (lines, bundles) = plan.taken.lines();
        let PaidBack { rounding, payments } = plan.paid;
        let of = plan.receipt.map(named);
        let basis = if of.is_some() { Basis::Paper } else { Basis::Catalogue };
        let reason = typed.reason.into();
        let recorded = self.store.record_once(attempt, by.as_ref(), now, |next| {
            Ok(Refund {
                draft,
                receipt: next.receipt(stand)?,
                shift: sold_in.shift,
                stand: sold_in.stand,
                day: sold_in.day,
                paper_at: None,
                group: None,
                of,
                basis,
                reason,
                discount_by: rules.discount_by,
                cash_step: rules.cash_step,
                bundles,
                lines,
                rounding,
                payments,
                more: None,
            }
            .into())
        })?;
        self.refunded(&recorded.entry)
    }

    fn unseen_plan(&self, typed: &UnseenTyped) -> Result<Plan, Refusal> {
        self.shift_now()?;
        let receipt = self.unseen_number(&typed.receipt)?;
        let cart = self.goods_typed(&typed.goods, &typed.discount)?;
        let taken = TakenUnseen::of(&cart, &self.here()?.fair.rules())?;
        let paid = taken.paid_by(typed.method)?;
        let cash = if typed.method == Method::CASH { taken.net().amount() } else { 0 };
        let before = self.came_back_before(receipt.as_ref())?;
        let refused = match before.first().filter(|_| !typed.anyway) {
            Some(before) => Some(Refusal::new(Code::RefundedBefore).with("before", before)),
            None => self.drawer_short(cash, typed.anyway)?,
        };
        Ok(Plan { receipt, cart, taken, paid, refused })
    }

    /// The number on the paper, which no receipt here has.
    fn unseen_number(&self, typed: &str) -> Result<Option<ReceiptNumber>, Refusal> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let not_whole = || Refusal::new(Code::ReceiptNotWhole).with("typed", shown(typed));
        let number = ReceiptTyped::read(typed).ok().and_then(|typed| typed.whole());
        let number = number.ok_or_else(not_whole)?;
        match self.sales_numbered(&number.to_string()) {
            Ok(_) => Err(Refusal::new(Code::ReceiptHere).with("receipt", number)),
            Err(refusal) if refusal.code() == Code::ReceiptUnknown => Ok(Some(number)),
            Err(refusal) => Err(refusal),
        }
    }

    fn came_back_before(&self, receipt: Option<&ReceiptNumber>) -> Result<Vec<String>, Refusal> {
        let Some(receipt) = receipt else { return Ok(Vec::new()) };
        let snapshot = self.store.snapshot();
        let mut before = Vec::new();
        for kept in snapshot.refunds_of(receipt)? {
            let entry = match snapshot.entry(kept.till, kept.seq, kept.id) {
                Err(refusal) if refusal.code() == Code::EntryUnreadable => continue,
                entry => entry?,
            };
            let Fact::Refund(refund) = &entry.entry().fact else { continue };
            let (receipt, paid) = (refund.receipt.to_string(), self.words.sum(-refund.paid()).text);
            let named = [("receipt", receipt.as_str()), ("paid", &paid)];
            before.push(self.words.say("refund-before", &named));
        }
        Ok(before)
    }
}

/// A sale of which nothing is known but its number.
fn named(receipt: ReceiptNumber) -> RefundedSale {
    RefundedSale {
        receipt,
        sale: None,
        day: None,
        net: None,
        paid: None,
        before_net: None,
        before_paid: None,
    }
}

/// What tells two attempts under one draft apart.
fn content_of(typed: &UnseenTyped) -> [u8; 32] {
    let said = UnseenTyped { anyway: false, draft: None, ..typed.clone() };
    let text = serde_json::to_string(&said).expect("it has a JSON form");
    Sha256::new().chain_update("unseen").chain_update(text).finalize().into()
}
