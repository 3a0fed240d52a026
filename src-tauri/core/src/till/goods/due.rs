use serde::Serialize;
use ts_rs::TS;

use crate::entry::GoodsLine;
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::goods::stock::QuantityView;
use crate::value::Quantity;
use crate::words::Amount;

/// What goods that are being typed come to, before anything is written down.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsDue {
    /// Each product once, in the order in which it was first typed.
    pub lines: Vec<GoodsDueRow>,
    /// How many pieces these are; what is weighed is not among them.
    #[ts(type = "number")]
    pub pieces: i64,
    /// What all of it sells for; what is priced on asking is not in it.
    pub worth: Amount,
    /// What its members get of that.
    pub share: Amount,
}

/// One product of goods that are being typed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsDueRow {
    /// The same as it would be typed: `KRP-01*12`.
    pub typed: String,
    /// Its stock keeping unit.
    pub sku: String,
    /// What it is called.
    pub name: String,
    /// The member's code.
    pub member: String,
    /// What it is counted in: `pcs`, `kg` or another word.
    pub unit: String,
    /// How much.
    pub quantity: QuantityView,
    /// The price of one, as people read it; empty where it is asked for.
    pub price_text: String,
    /// What the member gets of one; null where the price is asked for.
    pub share: Option<Amount>,
}

impl Till {
    /// What was understood of goods that are being typed, each product once.
    ///
    /// # Errors
    /// What of the input cannot be used, as for [`Till::move_goods`].
    pub fn goods_due(&self, typed: &[String]) -> Result<GoodsDue, Refusal> {
        let typed: Vec<String> =
            typed.iter().filter(|text| !text.trim().is_empty()).cloned().collect();
        let lines = match self.goods_lines(&typed, false) {
            Err(refusal) if refusal.code() == Code::GoodsMissing => Vec::new(),
            lines => lines?,
        };
        let (mut pieces, mut worth, mut share) = (0_i64, 0_i64, 0_i64);
        let mut rows = Vec::new();
        for line in &lines {
            let row = self.goods_due_row(line)?;
            if line.unit.is_whole() {
                pieces = pieces.saturating_add(line.quantity_milli.milli() / 1000);
            }
            let (of_all, of_member) = self.worth_of(line)?;
            worth = worth.saturating_add(of_all);
            share = share.saturating_add(of_member);
            rows.push(row);
        }
        Ok(GoodsDue {
            lines: rows,
            pieces,
            worth: self.words.sum(worth),
            share: self.words.sum(share),
        })
    }

    fn goods_due_row(&self, line: &GoodsLine) -> Result<GoodsDueRow, Refusal> {
        let here = self.here()?;
        let now = here.catalogue.product_of(line.product);
        let priced = now.filter(|now| now.product.price.is_some());
        let one = GoodsLine { quantity_milli: Quantity::ONE, ..line.clone() };
        let share = priced.map(|_| self.worth_of(&one)).transpose()?;
        Ok(GoodsDueRow {
            typed: format!("{}*{}", line.sku, line.quantity_milli),
            sku: line.sku.to_string(),
            name: self.product_name(line.product, line.sku.as_str()),
            member: line.member_code.to_string(),
            unit: line.unit.to_string(),
            quantity: self.quantity_view(line.quantity_milli.milli(), line.unit),
            price_text: priced.map(|now| self.product_price_text(&now.product)).unwrap_or_default(),
            share: share.map(|(_, share)| self.words.sum(share)),
        })
    }

    /// What a line of goods sells for at the list's price, and what the member gets of it; nothing where the price is asked
    /// for.
    pub(in crate::till) fn worth_of(&self, line: &GoodsLine) -> Result<(i64, i64), Refusal> {
        let here = self.here()?;
        let Some(now) = here.catalogue.product_of(line.product) else { return Ok((0, 0)) };
        let Some(price) = now.product.price else { return Ok((0, 0)) };
        let gross = price
            .times(line.quantity_milli)
            .map_err(|cause| Refusal::from(Code::AmountOutOfRange).because(cause))?;
        let mut members = here.catalogue.members.iter();
        let own = members.find(|member| member.of == now.product.member);
        let own = own.and_then(|member| member.member.cut_bp);
        let cut = now.product.cut_bp.or(own).unwrap_or(here.fair.settings.cut_bp);
        Ok((gross.amount(), self.share_of(gross, cut).amount()))
    }
}
