use serde::Deserialize;
use ts_rs::TS;

use crate::entry::Product;
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::typed::{name as name_typed, percent};
use crate::value::Money;

/// What is changed of many products at once; none: it stays.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ProductsChange {
    /// By how much their prices change, in percent, such as `10` or `-5`; the new ones are rounded to the fair's hundreds.
    pub price_percent: Option<String>,
    /// What they are listed under.
    pub category: Option<String>,
    /// Whether they are sold.
    pub active: Option<bool>,
}

impl ProductsChange {
    fn of(&self, product: &Product) -> Result<Product, Refusal> {
        let mut changed = product.clone();
        if let Some(typed) = &self.price_percent {
            changed.price = product.price.map(|price| raised(price, typed)).transpose()?;
        }
        if let Some(category) = &self.category {
            changed.category = name_typed("category", category)?;
        }
        changed.active = self.active.unwrap_or(product.active);
        Ok(changed)
    }
}

/// What a raised or lowered price is rounded to, in rupiah: what people write on a tag.
const TAG_STEP: i64 = 100;

/// A price changed by so many percent, rounded to what people write on a tag, and never to nothing.
fn raised(price: Money, typed: &str) -> Result<Money, Refusal> {
    let text = typed.trim();
    let (below, bare) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let part = i64::from(percent(bare)?.basis_points());
    if below && part == 10_000 {
        return Err(Refusal::new(Code::PercentInvalid).with("typed", shown(typed)));
    }
    let part = if below { -part } else { part };
    let new = i128::from(price.amount()) * i128::from(10_000 + part);
    let step = i128::from(TAG_STEP) * 10_000;
    let steps = ((new + step / 2) / step).max(1);
    let rounded = i64::try_from(steps).ok().and_then(|steps| steps.checked_mul(TAG_STEP));
    let too_large = || Refusal::from(Code::AmountOutOfRange);
    Money::new(rounded.ok_or_else(too_large)?).map_err(|_| too_large())
}

impl Till {
    /// Changes many products at once, in one step that can be taken back. All of them or none.
    ///
    /// # Errors
    /// As for [`Till::set_product`]; a percentage that is none, or a price that it would make too large.
    pub fn set_products(
        &mut self,
        which: &[String],
        change: &ProductsChange,
    ) -> Result<String, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let mut products = Vec::new();
        for typed in which {
            let now = here.catalogue.product_typed(typed)?;
            let product = change.of(&now.product)?;
            if product != now.product {
                let (of, replaces) = (Some(now.of), now.standing.clone());
                products.push(Product { of, replaces, ..product });
            }
        }
        let count = products.len().to_string();
        if !products.is_empty() {
            self.store.record(None, self.now()?, |recorder| {
                for product in products {
                    recorder.record(product)?;
                }
                recorder.as_one_step()
            })?;
            self.refresh()?;
        }
        Ok(self.words.say("catalogue-changed-many", &[("count", &count)]))
    }
}
