use sha2::{Digest, Sha256};

use crate::entry::SignedEntry;
use crate::paper::ReceiptLine;
use crate::refusal::{Code, Refusal};
use crate::selling::{Cart, Exchanged, ReadySale};
use crate::store::Attempt;
use crate::till::Till;
use crate::till::cart::open::CartOpen;
use crate::till::cart::view::CartView;
use crate::till::refund::plan::{Plan, RefundIn};
use crate::till::refund::view::{ExchangeView, RefundTyped};
use crate::till::sale::view::{PaymentText, SaleDone};
use crate::till::sale::{SaleTyped, content_of, payments_typed};
use crate::value::{DraftId, GroupId, Money};

impl Till {
    /// Begins an exchange: what was typed comes back for what is rung up from now on, and only the difference is paid. What
    /// was being rung up is put aside. Nothing is recorded before the cart is paid.
    ///
    /// # Errors
    /// As [`Till::refund`], but for [`Code::DrawerShort`], which is told when it is known what is handed back.
    pub fn cart_exchange(&mut self, typed: &RefundTyped) -> Result<CartView, Refusal> {
        let plan = self.refund_plan(typed, None)?;
        if let Some(refused) = plan.refused.filter(|refused| refused.code() != Code::DrawerShort) {
            return Err(refused);
        }
        if !self.cart.is_empty() {
            let now = self.now()?;
            self.store.hold_cart(now)?;
        }
        self.keep(CartOpen { exchange: Some(typed.clone()), ..CartOpen::default() })?;
        let named = [("receipt", typed.receipt.as_str())];
        self.cart_view(self.words.say("said-exchange", &named))
    }

    /// Leaves an exchange: nothing comes back, and what is in the cart stays there.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn cart_exchange_leave(&mut self) -> Result<CartView, Refusal> {
        self.keep(CartOpen { exchange: None, ..self.cart.clone() })?;
        self.cart_view(self.words.say("said-exchange-left", &[]))
    }

    /// Exchanges goods in one step, durably, without the cart of the window: a refund and a sale, of which the buyer pays
    /// or gets the difference alone.
    ///
    /// # Errors
    /// As [`Till::refund`] and [`Till::sell`].
    pub fn exchange(&mut self, back: &RefundTyped, typed: &SaleTyped) -> Result<SaleDone, Refusal> {
        let cart = self.cart_typed(typed)?;
        self.store.check_room()?;
        let said = (&typed.lines, &typed.discount, typed.discount_reason, back);
        let content = content_of(&serde_json::to_string(&said).expect("text"), &typed.payments);
        self.record_exchange(back, &cart, &typed.payments, content, back.anyway)
    }

    /// The exchange that the cart is of, worked out for what the cart comes to.
    pub(in crate::till) fn exchange_view(&self, net: Money) -> Option<ExchangeView> {
        let typed = self.cart.exchange.as_ref()?;
        let receipt = typed.receipt.clone();
        let view = match self.refund_plan(typed, Some(net)) {
            Ok(plan) => ExchangeView {
                receipt,
                what: self.taken_back_text(&plan),
                worth: self.words.sum(plan.offset() + plan.paid_back()),
                difference: self.words.sum(net.amount() - plan.offset() - plan.paid_back()),
                refused: None,
            },
            Err(refused) => ExchangeView {
                receipt,
                what: String::new(),
                worth: self.words.sum(0),
                difference: self.words.amount(net),
                refused: Some(self.words.refusal(&refused)),
            },
        };
        Some(view)
    }

    /// The refund of the exchange that the cart is of; none where it is of none.
    pub(in crate::till) fn exchange_plan(&self, net: Money) -> Result<Option<Plan>, Refusal> {
        let typed = self.cart.exchange.as_ref();
        typed.map(|typed| self.refund_plan(typed, Some(net))).transpose()
    }

    /// Records both halves, or nothing. Where the drawer may not have so much it is refused, unless that was said before.
    pub(in crate::till) fn record_exchange(
        &mut self,
        back: &RefundTyped,
        cart: &Cart,
        payments: &[PaymentText],
        content: [u8; 32],
        said: bool,
    ) -> Result<SaleDone, Refusal> {
        let sale = Attempt { draft: cart.draft, content };
        let refund = Attempt { draft: other_half(cart.draft), content };
        if let Some(sold) = self.store.recorded(sale)? {
            let refunded = self.store.recorded(refund)?;
            return self.exchanged(&sold.entry, refunded.map(|refunded| refunded.entry).as_ref());
        }
        let now = self.now()?;
        let (rules, by) = (self.here()?.fair.rules(), self.shift_now()?.by.clone());
        let net = cart.work_out(&rules)?.net;
        let mut plan = self.refund_plan(back, Some(net))?;
        let short = |refused: &Refusal| said && refused.code() == Code::DrawerShort;
        if let Some(refused) = plan.refused.take().filter(|refused| !short(refused)) {
            return Err(refused);
        }
        let group = GroupId::random();
        let offset = Money::new(plan.offset())
            .map_err(|cause| Refusal::from(Code::AmountOutOfRange).because(cause))?;
        let sold_in = self.sold_in()?;
        let ready = ReadySale::exchanged(
            cart,
            &payments_typed(payments)?,
            rules,
            sold_in.clone(),
            Exchanged { group, offset },
        )?;
        self.check_given(ready.lines(), plan.back_by_then())?;
        let stand = sold_in.stand.clone();
        let made =
            RefundIn { draft: refund.draft, reason: back.reason, sold_in, group: Some(group) };
        let settled = plan.settled.take();
        let (refunded, sold) = self.store.record_all(by.as_ref(), now, |recorder| {
            if let Some(settled) = settled {
                recorder.record(settled)?;
            }
            let refunded = recorder.once(refund, |next| {
                Ok(plan.numbered(made, next.receipt(stand.clone())?).into())
            })?;
            let sold = recorder
                .once(sale, |next| Ok(ready.numbered(next.receipt(stand.clone())?).into()))?;
            Ok((refunded, sold))
        })?;
        self.exchanged(&sold.entry, Some(&refunded.entry))
    }

    /// "1 × Keripik pisang, 0,350 kg Kunyit"
    fn taken_back_text(&self, plan: &Plan) -> String {
        let lines = plan.taken.lines.iter().map(|line| {
            let line = &line.taken_back;
            let quantity = self.words.quantity(line.quantity_milli.negated(), line.unit);
            let name = ReceiptLine::alone(line, &plan.taken.bundles, &self.words).name;
            if line.unit.is_whole() {
                format!("{quantity} × {name}")
            } else {
                format!("{quantity} {name}")
            }
        });
        lines.collect::<Vec<_>>().join(", ")
    }

    fn exchanged(
        &self,
        sold: &SignedEntry,
        refunded: Option<&SignedEntry>,
    ) -> Result<SaleDone, Refusal> {
        let done = self.done(sold)?;
        let Some(refund) = refunded.map(|refunded| self.refunded(refunded)).transpose()? else {
            return Ok(done);
        };
        let named =
            [("of", refund.of.as_str()), ("receipt", &done.receipt), ("back", &refund.handed.text)];
        let id = if refund.handed.value > 0 { "said-exchanged-back" } else { "said-exchanged" };
        Ok(SaleDone { said: self.words.say(id, &named), refund: Some(refund), ..done })
    }
}

/// The draft of an exchange's refund: the same for the same sale, so that the whole of it is one attempt.
fn other_half(sale: DraftId) -> DraftId {
    let hash: [u8; 32] =
        Sha256::new().chain_update("exchange").chain_update(sale.as_bytes()).finalize().into();
    let mut half = [0; 16];
    half.copy_from_slice(&hash[..16]);
    DraftId::from_bytes(half)
}
