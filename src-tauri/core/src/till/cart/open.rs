use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;
use crate::selling::{Cart, CartLine, Discount};
use crate::till::refund::view::RefundTyped;
use crate::value::Name;

/// The most steps that can be undone.
const UNDO_MAX: usize = 20;

/// The cart that is being rung up, with what can be undone. It is kept in the store after every change.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct CartOpen {
    pub(in crate::till) cart: Cart,
    /// Where the last change was.
    pub(in crate::till) current: Option<usize>,
    pub(in crate::till) undo: Vec<Undo>,
    /// What it is told apart by while it is put aside, such as "ibu berbaju merah". It is no part of the cart, so that it is
    /// no part of the sale: it never leaves this till.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::till) name: Option<Name>,
    /// What comes back in exchange for what is in the cart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::till) exchange: Option<RefundTyped>,
}

/// One step back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::till) enum Undo {
    /// Puts a removed line back where it was.
    Remove { index: usize, line: CartLine },
    /// Puts a cleared cart back, before anything that came since.
    Clear { lines: Vec<CartLine>, discount: Option<Discount> },
    /// Puts a line back as it was.
    Change { index: usize, line: CartLine },
    /// Puts the discount on the whole back as it was.
    Discount { discount: Option<Discount> },
}

impl CartOpen {
    /// A cart as it was kept, or an empty one. A kept cart that cannot be read is dropped: it is no record.
    pub(in crate::till) fn kept(state: Option<&str>) -> Self {
        state.and_then(|state| serde_json::from_str(state).ok()).unwrap_or_default()
    }

    /// Whether nothing is rung up and nothing comes back for it.
    pub(in crate::till) fn is_empty(&self) -> bool {
        self.cart.lines.is_empty() && self.exchange.is_none()
    }

    /// Remembers a step. A removed line can be put back whatever happens to the others; a change only while no line
    /// has moved or grown since.
    pub(in crate::till) fn remember(&mut self, step: Undo) {
        if matches!(step, Undo::Remove { .. } | Undo::Clear { .. }) {
            self.forget_changes();
        }
        self.undo.push(step);
        if self.undo.len() > UNDO_MAX {
            self.undo.remove(0);
        }
    }

    pub(in crate::till) fn forget_changes(&mut self) {
        self.undo.retain(|step| matches!(step, Undo::Remove { .. } | Undo::Clear { .. }));
    }

    /// Changes a line, and remembers it as it was.
    pub(in crate::till) fn change(
        &mut self,
        index: usize,
        change: impl FnOnce(&mut Cart) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let line = self.cart.line_mut(index)?.clone();
        change(&mut self.cart)?;
        self.current = Some(index);
        self.remember(Undo::Change { index, line });
        Ok(())
    }
}
