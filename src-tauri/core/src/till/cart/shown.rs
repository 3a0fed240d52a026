use crate::refusal::Refusal;
use crate::selling::{Article, Cart, CartLine, FreeReason, LineSums, Part, WorkedOut};
use crate::till::Till;
use crate::till::cart::open::{CartOpen, Undo};
use crate::till::cart::view::CartLineView;
use crate::till::cart::view::CartView;
use crate::till::cart::view::HeldCartView;
use crate::value::{DraftId, Moment, Money, Quantity, Unit};

impl Till {
    /// The cart as people see it; `said` is what was just done.
    pub(in crate::till) fn cart_view(&self, said: String) -> Result<CartView, Refusal> {
        let here = self.here()?;
        let rules = here.fair.rules();
        let cart = &self.cart.cart;
        // While something keeps the whole from being worked out, the lines are shown without what they come to.
        let (worked_out, problem) = match cart.work_out(&rules) {
            Ok(worked_out) => (worked_out, None),
            Err(refusal) => (self.without_problem(cart), Some(self.words.refusal(&refusal))),
        };
        let problem = problem.filter(|_| !cart.lines.is_empty());
        let lines = (1..).zip(cart.lines.iter().zip(&worked_out.sums));
        let discount = worked_out.net.amount() - worked_out.subtotal.amount();
        let held = self.store.snapshot().held_carts()?;
        Ok(CartView {
            lines: lines.map(|(number, (line, on))| self.line_view(number, line, *on)).collect(),
            items_text: self.items_text(cart),
            subtotal: self.words.amount(worked_out.subtotal),
            discount: self.words.sum(discount),
            discount_typed: cart.discount.map(|discount| discount.to_string()),
            total: self.words.amount(worked_out.net),
            exchange: self.exchange_view(worked_out.net).map(Box::new),
            current: self.cart.current.map(|index| index + 1),
            undo: self.cart.undo.last().map(|step| self.undo_text(step)),
            held: held
                .iter()
                .map(|held| self.held_view(held.cart, &held.state, held.held_at))
                .collect(),
            said,
            problem,
        })
    }

    /// What the cart comes to as it is shown, whatever still keeps it from being paid.
    pub(in crate::till) fn worked_out_as_shown(&self) -> WorkedOut {
        let rules = self.here().map(|here| here.fair.rules());
        let worked_out = rules.ok().and_then(|rules| self.cart.cart.work_out(&rules).ok());
        worked_out.unwrap_or_else(|| self.without_problem(&self.cart.cart))
    }

    /// The cart as if every free line had its reason and no discount were too high.
    fn without_problem(&self, cart: &Cart) -> WorkedOut {
        let mut shown = cart.clone();
        for line in &mut shown.lines {
            line.reason = line.reason.or(Some(FreeReason::Gift));
        }
        let rules = self.here().map(|here| here.fair.rules());
        let worked_out = rules.ok().and_then(|rules| {
            shown.work_out(&rules).ok().or_else(|| {
                shown.discount = None;
                shown.lines.iter_mut().for_each(|line| line.discount = None);
                shown.work_out(&rules).ok()
            })
        });
        worked_out.unwrap_or(WorkedOut {
            lines: Vec::new(),
            bundles: Vec::new(),
            sums: Vec::new(),
            subtotal: Money::ZERO,
            net: Money::ZERO,
        })
    }

    fn line_view(&self, number: usize, line: &CartLine, sums: LineSums) -> CartLineView {
        let article = &line.article;
        CartLineView {
            line: number,
            product: article.product.map(|id| id.to_string()),
            name: name_of(article, self),
            code: article
                .sku
                .as_ref()
                .map(ToString::to_string)
                .or_else(|| article.maker().map(|maker| maker.code.to_string()))
                .unwrap_or_default(),
            parts_text: self.parts_text(article.parts()),
            unit: article.unit,
            quantity_milli: line.quantity.milli(),
            quantity_text: self.words.quantity(line.quantity, article.unit),
            list_price: self.words.amount(article.listed()),
            price: self.words.amount(line.price),
            list_price_text: self.list_price_text(article),
            price_text: self.price_text(line.price, article.unit),
            bargained: article.list_price.is_some_and(|listed| line.price != listed),
            amount: self.words.amount(sums.amount),
            discount: self.words.amount(sums.discount),
            discount_typed: line.discount.map(|discount| discount.to_string()),
            net: self.words.amount(sums.net()),
            reason: line.reason,
            picture: article.picture.as_ref().map(ToString::to_string),
        }
    }

    /// What is in one bundle: "3 × Keripik pisang, 1 × Teh melati"; empty where there are no parts.
    pub(in crate::till) fn parts_text(&self, parts: &[Part]) -> String {
        let part = |part: &Part| {
            format!("{} × {}", self.words.quantity(part.quantity, part.unit), part.name)
        };
        parts.iter().map(part).collect::<Vec<_>>().join(", ")
    }

    fn held_view(&self, cart: DraftId, state: &str, at: Moment) -> HeldCartView {
        let CartOpen { cart: held, name, .. } = CartOpen::kept(Some(state));
        let zone = self.here.as_ref().map(|here| &here.fair.settings.zone);
        HeldCartView {
            cart: cart.to_string(),
            name: name.map(|name| name.to_string()),
            items_text: self.items_text(&held),
            total: self.words.amount(self.without_problem(&held).net),
            time_text: zone.map(|zone| self.words.time(at, zone)).unwrap_or_default(),
        }
    }

    fn undo_text(&self, step: &Undo) -> String {
        match step {
            Undo::Remove { line, .. } => {
                self.words.say("undo-remove", &[("what", &name_of(&line.article, self))])
            }
            Undo::Clear { .. } => self.words.say("undo-clear", &[]),
            Undo::Change { line, .. } => {
                self.words.say("undo-change", &[("what", &name_of(&line.article, self))])
            }
            Undo::Discount { .. } => self.words.say("undo-discount", &[]),
        }
    }

    fn items_text(&self, cart: &Cart) -> String {
        let articles = cart.lines.iter().map(|line| (line.article.unit, line.quantity));
        self.items(articles)
    }

    /// How many things: pieces, and each weighed line as one.
    pub(in crate::till) fn items(
        &self,
        articles: impl Iterator<Item = (Unit, Quantity)>,
    ) -> String {
        let count: i64 = articles
            .map(|(unit, quantity)| if unit.is_whole() { quantity.milli() / 1000 } else { 1 })
            .sum();
        self.words.say("items", &[("count", &count.to_string())])
    }
}

/// What an article is called: its name, or whose article it is.
pub(in crate::till) fn name_of(article: &Article, till: &Till) -> String {
    let member = article.maker().map_or("", |maker| maker.code.as_str());
    let of_member = || till.words.say("receipt-article", &[("member", member)]);
    article.name.as_ref().map_or_else(of_member, ToString::to_string)
}
