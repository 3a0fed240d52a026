use crate::refusal::{Code, Refusal};
use crate::store::HeldCart;
use crate::till::Till;
use crate::till::cart::open::CartOpen;
use crate::till::cart::view::CartView;
use crate::till::typed::name;
use crate::value::Name;

impl Till {
    /// Names a cart that was put aside by a word or two, so that it is found again; nothing typed takes the name away. It
    /// stays on this till, and goes with the cart.
    ///
    /// # Errors
    /// [`Code::CartUnknown`]; [`Code::TextInvalid`] for what is no name; what the store refuses.
    pub fn cart_name(&mut self, cart: &str, typed: &str) -> Result<CartView, Refusal> {
        let held = self.store.snapshot().held_carts()?;
        let wanted = held.into_iter().find(|held| held.cart.to_string() == cart);
        let HeldCart { cart, state, .. } = wanted.ok_or(Code::CartUnknown)?;
        let named = if typed.trim().is_empty() { None } else { Some(name("name", typed)?) };
        let said = match &named {
            Some(name) => self.words.say("said-cart-named", &[("name", name.as_str())]),
            None => self.words.say("said-cart-unnamed", &[]),
        };
        let state = CartOpen { name: named, ..CartOpen::kept(Some(&state)) };
        let state = serde_json::to_string(&state).expect("a cart has a JSON form");
        self.store.restate_cart(cart, &state)?;
        self.cart_view(said)
    }

    /// The one cart put aside whose name is what was typed, or begins so, whatever the case of its letters; none where
    /// several are meant.
    pub(super) fn held_named(&self, typed: &str) -> Result<Option<String>, Refusal> {
        let typed = typed.trim().to_lowercase();
        if typed.is_empty() {
            return Ok(None);
        }
        let held = self.store.snapshot().held_carts()?;
        let named: Vec<(String, String)> = held
            .iter()
            .filter_map(|held| {
                let name = named(held)?.as_str().to_lowercase();
                Some((held.cart.to_string(), name))
            })
            .collect();
        let exactly = |(_, name): &&(String, String)| *name == typed;
        let begins = |(_, name): &&(String, String)| name.starts_with(&typed);
        Ok(only(named.iter().filter(exactly)).or_else(|| only(named.iter().filter(begins))))
    }
}

/// The one cart that is meant; none where several are.
fn only<'a>(mut meant: impl Iterator<Item = &'a (String, String)>) -> Option<String> {
    let (cart, _) = meant.next()?;
    meant.next().is_none().then(|| cart.clone())
}

/// What a cart that was put aside is called.
fn named(held: &HeldCart) -> Option<Name> {
    CartOpen::kept(Some(&held.state)).name
}
