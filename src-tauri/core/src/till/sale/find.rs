use std::ops::ControlFlow;

use serde::Deserialize;
use ts_rs::TS;

use crate::books::{ProductNow, ReceiptRow, Selection};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::store::Sought;
use crate::till::Till;
use crate::till::typed::{amount, time_of_day};
use crate::value::{EntryId, Moment};

/// So near to an hour's end, in minutes, the next hour may be meant, too, and the one before at its beginning.
const NEAR: u32 = 15;

/// What somebody remembers of a receipt whose number is not known, as it was typed. What is empty is not known either.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
pub struct SoughtTyped {
    /// A product: its code, or some of its name.
    pub product: String,
    /// What was paid, or paid back.
    pub amount: String,
    /// About when, a time of the day: `14.30`.
    pub time: String,
}

/// The same as the command line says it.
#[derive(Debug, Clone, Default)]
pub struct SaleSought {
    /// A product: its code, or some of its name.
    pub product: Option<String>,
    /// What was paid, or paid back.
    pub amount: Option<String>,
    /// Made at this moment or later.
    pub from: Option<Moment>,
    /// Made at this moment or before.
    pub to: Option<Moment>,
}

impl Till {
    /// Gives `each` the receipts of the whole fair that fit, the newest first, until it breaks off.
    ///
    /// # Errors
    /// [`Code::NoFair`]; [`Code::ProductUnknown`] and what of the amount cannot be read; what the store or `each` refuses.
    pub fn each_found(
        &self,
        sought: &SaleSought,
        each: impl FnMut(&ReceiptRow) -> Result<ControlFlow<()>, Refusal>,
    ) -> Result<(), Refusal> {
        let text = |typed: &Option<String>| typed.clone().unwrap_or_default();
        let (product, amount) = (text(&sought.product), text(&sought.amount));
        let found = self.sought(&SoughtTyped { product, amount, time: String::new() })?;
        let sought = Sought { from: sought.from, to: sought.to, ..found };
        self.each_of(&Selection { sought: Some(sought), ..Selection::default() }, None, each)
    }

    /// What is looked for.
    pub(in crate::till) fn sought(&self, typed: &SoughtTyped) -> Result<Sought, Refusal> {
        let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let products = said(&typed.product).map(|text| self.products_meant(&text)).transpose()?;
        let amount = said(&typed.amount).map(|text| amount(&text)).transpose()?;
        let time = said(&typed.time).map(|text| time_of_day(&text)).transpose()?;
        Ok(Sought {
            products,
            amount: amount.map(|amount| amount.amount()),
            hours: time.map(hours_about).unwrap_or_default(),
            ..Sought::default()
        })
    }

    /// The products that are meant, also those that are no longer sold: by their code, or else by some of their name.
    fn products_meant(&self, text: &str) -> Result<Vec<EntryId>, Refusal> {
        let products = &self.here()?.catalogue.products;
        let text = text.to_lowercase();
        let is = |code: &str| code.to_lowercase() == text;
        let coded = |now: &&ProductNow| {
            let product = &now.product;
            is(product.sku.as_str())
                || product.quick.as_ref().is_some_and(|quick| is(quick.as_str()))
                || product.barcodes.iter().any(|barcode| is(barcode.as_str()))
        };
        let named = |now: &&ProductNow| now.product.name.as_str().to_lowercase().contains(&text);
        let mut meant: Vec<EntryId> = products.iter().filter(coded).map(|now| now.of).collect();
        if meant.is_empty() {
            meant = products.iter().filter(named).map(|now| now.of).collect();
        }
        if meant.is_empty() {
            return Err(Refusal::new(Code::ProductUnknown).with("code", shown(&text)));
        }
        Ok(meant)
    }
}

/// The hours that a time which somebody remembers may lie in.
fn hours_about((hour, minute): (u32, u32)) -> Vec<u8> {
    let before = (minute < NEAR).then_some((hour + 23) % 24);
    let behind = (minute > 60 - NEAR).then_some((hour + 1) % 24);
    let hours = [before, Some(hour), behind].into_iter().flatten();
    hours.filter_map(|hour| u8::try_from(hour).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_near_the_end_of_an_hour_may_be_in_the_next_one() {
        assert_eq!(hours_about((14, 30)), [14]);
        assert_eq!(hours_about((14, 5)), [13, 14]);
        assert_eq!(hours_about((23, 50)), [23, 0]);
        assert_eq!(hours_about((0, 0)), [23, 0]);
    }
}
