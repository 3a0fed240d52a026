use serde::Serialize;
use ts_rs::TS;

use crate::refusal::{Code, Refusal};
use crate::selling::Cart;
use crate::till::Till;
use crate::till::cart::shown::name_of;
use crate::till::sale::SaleTyped;
use crate::words::Amount;

/// Goods that were typed in one line, as they were understood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsView {
    /// What each is, and what it comes to: "2 × Keripik pisang".
    pub lines: Vec<(String, Amount)>,
    /// What all of them come to, before cash rounding.
    pub total: Amount,
}

impl Till {
    /// The cart that goods come to which were typed in one line, a code for each with blanks between: `41*2 42 07@9000`.
    ///
    /// # Errors
    /// [`Code::GoodsMissing`]; what of the goods and the discount cannot be used.
    pub(in crate::till) fn goods_typed(
        &self,
        goods: &str,
        discount: &str,
    ) -> Result<Cart, Refusal> {
        let lines: Vec<String> = goods.split_whitespace().map(str::to_owned).collect();
        if lines.is_empty() {
            return Err(Code::GoodsMissing.into());
        }
        let discount = Some(discount.trim().to_owned()).filter(|discount| !discount.is_empty());
        self.cart_typed(&SaleTyped { lines, discount, ..SaleTyped::default() })
    }

    pub(in crate::till) fn goods_view(&self, cart: &Cart) -> Result<GoodsView, Refusal> {
        let worked_out = cart.work_out(&self.here()?.fair.rules())?;
        let lines = cart.lines.iter().zip(&worked_out.sums).map(|(line, sums)| {
            let (quantity, unit) = (line.quantity, line.article.unit);
            let quantity = self.words.quantity(quantity, unit);
            let times = if unit.is_whole() { " ×" } else { "" };
            let name = name_of(&line.article, self);
            (format!("{quantity}{times} {name}"), self.words.amount(sums.net()))
        });
        Ok(GoodsView { lines: lines.collect(), total: self.words.amount(worked_out.net) })
    }
}
