pub(in crate::till) mod entered;
mod held;
pub(in crate::till) mod open;
pub(in crate::till) mod shown;
pub(in crate::till) mod view;

use crate::refusal::{Code, Refusal};
use crate::selling::{
    Cart, CartLine, Discount, DiscountReason, FreeReason, LineTyped, price_typed, quantity_typed,
    shown,
};
use crate::till::Till;
use crate::till::cart::open::{CartOpen, Undo};
use crate::till::cart::shown::name_of;
use crate::till::cart::view::CartView;
use crate::till::typed;
use crate::value::{EntryId, MemberCode, Quantity};

impl Till {
    /// The cart, worked out.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn cart(&self) -> Result<CartView, Refusal> {
        let said = if self.cart.cart.lines.is_empty() {
            self.words.say("said-nothing", &[])
        } else {
            String::new()
        };
        self.cart_view(said)
    }

    /// Adds a product; `quantity` as typed, none: one piece.
    ///
    /// # Errors
    /// [`Code::ProductUnknown`], [`Code::QuantityInvalid`], [`Code::WeightMissing`]; what the cart or the store refuses.
    pub fn cart_add(&mut self, product: &str, quantity: Option<&str>) -> Result<CartView, Refusal> {
        let unknown = || Refusal::new(Code::ProductUnknown).with("code", shown(product));
        let id: EntryId = product.parse().map_err(|_| unknown())?;
        let products = self.here()?.catalogue.sold.products();
        let found = products.iter().find(|product| product.article.product == Some(id));
        let article = found.ok_or_else(unknown)?.article.clone();
        let quantity = match (quantity, article.unit) {
            (Some(typed), unit) => quantity_typed(typed, unit)?,
            (None, unit) if unit.is_whole() => Quantity::ONE,
            (None, _) => {
                let missing = Refusal::new(Code::WeightMissing);
                let code = article.sku.as_ref().map_or("", |sku| sku.as_str());
                return Err(missing.with("code", code).with("product", name_of(&article, self)));
            }
        };
        self.put(CartLine::of(article, quantity))
    }

    /// Adds an uncatalogued article by its member's code and its price, as typed.
    ///
    /// # Errors
    /// [`Code::MemberUnknown`], what of the input cannot be used; what the cart or the store refuses.
    pub fn cart_article(
        &mut self,
        member: &str,
        price: &str,
        quantity: Option<&str>,
    ) -> Result<CartView, Refusal> {
        let code: MemberCode = typed::code("member", member)?;
        let line = LineTyped {
            code: code.to_string(),
            quantity: quantity.map(str::to_owned),
            price: Some(price_typed(price)?),
        };
        let line = self.uncatalogued(&line)?;
        self.put(line)
    }

    /// Adds whole units to a line, or takes them off.
    ///
    /// # Errors
    /// What the cart or the store refuses.
    pub fn cart_step(&mut self, line: usize, by: i64) -> Result<CartView, Refusal> {
        self.change_line(line, |cart, index| cart.step(index, by))
    }

    /// Sets how much of a line there is, as typed.
    ///
    /// # Errors
    /// [`Code::QuantityInvalid`]; what the cart or the store refuses.
    pub fn cart_quantity(&mut self, line: usize, quantity: &str) -> Result<CartView, Refusal> {
        self.change_line(line, |cart, index| {
            let unit = cart.line_mut(index)?.article.unit;
            cart.set_quantity(index, quantity_typed(quantity, unit)?)
        })
    }

    /// Sets the price for one unit that was agreed, as typed.
    ///
    /// # Errors
    /// [`Code::PriceBelowZero`], [`Code::AmountNotANumber`]; what the cart or the store refuses.
    pub fn cart_price(&mut self, line: usize, price: &str) -> Result<CartView, Refusal> {
        let price = price_typed(price)?;
        self.change_line(line, |cart, index| {
            cart.line_mut(index)?.price = price;
            Ok(())
        })
    }

    /// Says why a line's price is zero.
    ///
    /// # Errors
    /// What the cart or the store refuses.
    pub fn cart_reason(
        &mut self,
        line: usize,
        reason: Option<FreeReason>,
    ) -> Result<CartView, Refusal> {
        self.change_line(line, |cart, index| {
            cart.line_mut(index)?.reason = reason;
            Ok(())
        })
    }

    /// Sets the discount of a line, or of the whole, as typed; none takes it away.
    ///
    /// # Errors
    /// [`Code::DiscountInvalid`]; what the cart or the store refuses.
    pub fn cart_discount(
        &mut self,
        line: Option<usize>,
        discount: Option<&str>,
    ) -> Result<CartView, Refusal> {
        let discount = discount.map(Discount::typed).transpose()?;
        if let Some(line) = line {
            return self.change_line(line, |cart, index| {
                cart.line_mut(index)?.discount = discount;
                Ok(())
            });
        }
        let mut changed = self.cart.clone();
        changed.remember(Undo::Discount { discount: changed.cart.discount });
        changed.cart.discount = discount;
        if let Err(refusal) = changed.cart.work_out(&self.here()?.fair.rules())
            && refusal.code() == Code::DiscountInvalid
        {
            return Err(refusal);
        }
        self.keep(changed)?;
        let total = self.total_text();
        self.cart_view(self.words.say("said-discount", &[("total", &total)]))
    }

    /// Says why less is asked for than the goods cost.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn cart_discount_reason(&mut self, reason: DiscountReason) -> Result<CartView, Refusal> {
        let mut changed = self.cart.clone();
        changed.cart.discount_reason = Some(reason);
        self.keep(changed)?;
        self.cart()
    }

    /// Removes a line; it can be brought back.
    ///
    /// # Errors
    /// What the cart or the store refuses.
    pub fn cart_remove(&mut self, line: usize) -> Result<CartView, Refusal> {
        let mut changed = self.cart.clone();
        let index = line.wrapping_sub(1);
        changed.cart.line_mut(index)?;
        let removed = changed.cart.lines.remove(index);
        changed.current = changed.cart.lines.len().checked_sub(1);
        let what = name_of(&removed.article, self);
        changed.remember(Undo::Remove { index, line: removed });
        self.keep(changed)?;
        let total = self.total_text();
        self.cart_view(self.words.say("said-removed", &[("what", &what), ("total", &total)]))
    }

    /// Empties the cart; it can be brought back.
    ///
    /// # Errors
    /// [`Code::CartEmpty`]; what the store refuses.
    pub fn cart_clear(&mut self) -> Result<CartView, Refusal> {
        if self.cart.cart.lines.is_empty() {
            return Err(Code::CartEmpty.into());
        }
        let mut changed = self.cart.clone();
        let lines = std::mem::take(&mut changed.cart.lines);
        let discount = changed.cart.discount.take();
        changed.current = None;
        changed.remember(Undo::Clear { lines, discount });
        self.keep(changed)?;
        self.cart_view(self.words.say("said-cleared", &[]))
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// [`Code::NothingToUndo`]; what the store refuses.
    pub fn cart_undo(&mut self) -> Result<CartView, Refusal> {
        let mut changed = self.cart.clone();
        match changed.undo.pop().ok_or(Code::NothingToUndo)? {
            Undo::Remove { index, line } => {
                let index = index.min(changed.cart.lines.len());
                changed.forget_changes();
                changed.cart.lines.insert(index, line);
                changed.current = Some(index);
            }
            Undo::Clear { lines, discount } => {
                changed.forget_changes();
                changed.cart.lines.splice(0..0, lines);
                changed.cart.discount = changed.cart.discount.or(discount);
                changed.current = changed.cart.lines.len().checked_sub(1);
            }
            Undo::Change { index, line } => *changed.cart.line_mut(index)? = line,
            Undo::Discount { discount } => changed.cart.discount = discount,
        }
        self.keep(changed)?;
        let total = self.total_text();
        self.cart_view(self.words.say("said-undone", &[("total", &total)]))
    }

    /// Puts the cart aside and starts an empty one.
    ///
    /// # Errors
    /// [`Code::CartEmpty`]; what the store refuses.
    pub fn cart_hold(&mut self) -> Result<CartView, Refusal> {
        if self.cart.cart.lines.is_empty() {
            return Err(Code::CartEmpty.into());
        }
        let now = self.now()?;
        self.store.hold_cart(now)?;
        self.cart = CartOpen::default();
        self.cart_view(self.words.say("said-held", &[]))
    }

    /// Takes up a cart that was put aside; what is being rung up is put aside in its place.
    ///
    /// # Errors
    /// [`Code::CartUnknown`]; what the store refuses.
    pub fn cart_resume(&mut self, cart: &str) -> Result<CartView, Refusal> {
        let held = self.store.snapshot().held_carts()?;
        let wanted = held.into_iter().find(|held| held.cart.to_string() == cart);
        let wanted = wanted.ok_or(Code::CartUnknown)?;
        if !self.cart.is_empty() {
            let now = self.now()?;
            self.store.hold_cart(now)?;
        }
        self.store.resume_cart(wanted.cart)?;
        self.cart = CartOpen::kept(Some(&wanted.state));
        let total = self.total_text();
        self.cart_view(self.words.say("said-resumed", &[("total", &total)]))
    }

    pub(super) fn put(&mut self, line: CartLine) -> Result<CartView, Refusal> {
        let mut changed = self.cart.clone();
        let what = name_of(&line.article, self);
        changed.current = Some(changed.cart.put(line)?);
        changed.forget_changes();
        self.check_amounts(&changed.cart)?;
        self.keep(changed)?;
        let total = self.total_text();
        self.cart_view(self.words.say("said-added", &[("what", &what), ("total", &total)]))
    }

    fn change_line(
        &mut self,
        line: usize,
        change: impl FnOnce(&mut Cart, usize) -> Result<(), Refusal>,
    ) -> Result<CartView, Refusal> {
        let index = line.wrapping_sub(1);
        let mut changed = self.cart.clone();
        changed.change(index, |cart| change(cart, index))?;
        self.check_amounts(&changed.cart)?;
        let now = changed.cart.line_mut(index)?;
        let what = format!(
            "{} × {}",
            self.words.quantity(now.quantity, now.article.unit),
            name_of(&now.article, self)
        );
        self.keep(changed)?;
        let total = self.total_text();
        self.cart_view(self.words.say("said-changed", &[("what", &what), ("total", &total)]))
    }

    /// Refuses a change that would take an amount past its limit; a price of zero may wait for its reason.
    fn check_amounts(&self, cart: &Cart) -> Result<(), Refusal> {
        match cart.work_out(&self.here()?.fair.rules()) {
            Err(refusal)
                if !matches!(refusal.code(), Code::PriceNeedsReason | Code::PriceAsked) =>
            {
                Err(refusal)
            }
            _ => Ok(()),
        }
    }

    /// Keeps a cart in the store, and only then here.
    pub(in crate::till) fn keep(&mut self, changed: CartOpen) -> Result<(), Refusal> {
        let state = serde_json::to_string(&changed).expect("a cart has a JSON form");
        self.store.keep_cart(changed.cart.draft, &state)?;
        self.cart = changed;
        Ok(())
    }

    fn total_text(&self) -> String {
        self.words.money(self.worked_out_as_shown().net)
    }
}
