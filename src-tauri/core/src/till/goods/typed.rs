use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::ProductNow;
use crate::entry::{BorneBy, GoodsLine, Movement};
use crate::refusal::{Code, Refusal};
use crate::selling::{BY_ID, Found, LineTyped};
use crate::till::Till;
use crate::value::{EntryId, Money, Quantity};

/// Goods that change hands without a sale, as they were typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GoodsTyped {
    /// What happens to them.
    #[ts(type = "\"in\" | \"back\" | \"damaged\" | \"given\" | \"lost\" | \"sent\" | \"arrived\"")]
    pub movement: Movement,
    /// The stand; empty: this till's.
    pub stand: String,
    /// The stand that they go to or come from; empty where there is none.
    pub other_stand: String,
    /// The sending that arrives, by its entry; empty: the only one that is on its way.
    pub of: String,
    /// Who bears what is damaged, given away or lost; null: the member, but for what is given away, where it has to be said.
    #[ts(type = "\"member\" | \"cooperative\" | null")]
    pub borne_by: Option<BorneBy>,
    /// Each product and how much: `SKU`, `SKU*2`, `SKU*0.350`; behind `@` the price of one, where the cooperative bears what
    /// has no price of its own.
    pub lines: Vec<String>,
    /// Why, by its code; empty: nothing is said.
    pub reason: String,
    /// The attempt's id, 32 hexadecimal digits; empty: a new one.
    pub draft: String,
}

/// Goods that changed hands, durably.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsDone {
    /// The entry.
    pub id: String,
    /// What happened to them.
    #[ts(type = "\"in\" | \"back\" | \"damaged\" | \"given\" | \"lost\" | \"sent\" | \"arrived\"")]
    pub movement: Movement,
    /// The stand.
    pub stand: String,
    /// The day, ISO.
    pub day: String,
    /// What it was.
    pub lines: Vec<GoodsRow>,
    /// What was just done, for the status region.
    pub said: String,
}

/// One product of a slip of goods.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsRow {
    /// The product: its first value.
    pub product: String,
    /// Its stock keeping unit at the time.
    pub sku: String,
    /// What it is called.
    pub name: String,
    /// The member's code at the time.
    pub member: String,
    /// How much, in thousandths of its unit; below zero where a slip was taken back.
    #[ts(type = "number")]
    pub quantity_milli: i64,
    /// The same as people read it: "2 × Keripik pisang".
    pub text: String,
    /// What it owes the member, in the currency's smallest unit.
    #[ts(type = "number")]
    pub owed: i64,
}

impl Till {
    /// One product as it was typed, and how much of it; nothing said is one, or of what is weighed is asked for.
    pub(super) fn goods_line_typed(&self, text: &str, owes: bool) -> Result<GoodsLine, Refusal> {
        let typed = LineTyped::read(text)?;
        let now = self.goods_product(&typed.code)?;
        let product = &now.product;
        let quantity = match typed.quantity_of(product.unit)? {
            Some(quantity) => quantity,
            None if product.unit.is_whole() => Quantity::ONE,
            None => return Err(Refusal::new(Code::WeightMissing).with("product", &product.name)),
        };
        let here = self.here()?;
        let members = &here.catalogue.members;
        let member = members.iter().find(|member| member.of == product.member);
        let member = member.ok_or_else(|| {
            Refusal::new(Code::MemberUnknown).with("typed", product.member.to_string())
        })?;
        let cut = product.cut_bp.or(member.member.cut_bp).unwrap_or(here.fair.settings.cut_bp);
        let owed = if owes {
            let asked = || Refusal::new(Code::PriceAsked).with("product", &product.name);
            let price = typed.price.or(product.price).ok_or_else(asked)?;
            let gross = price
                .times(quantity)
                .map_err(|cause| Refusal::from(Code::AmountOutOfRange).because(cause))?;
            self.share_of(gross, cut)
        } else {
            Money::ZERO
        };
        Ok(GoodsLine {
            product: now.of,
            sku: product.sku.clone(),
            unit: product.unit,
            quantity_milli: quantity,
            member: product.member,
            member_code: member.member.code.clone(),
            owed,
            more: None,
        })
    }

    /// The product that a code, a barcode or the beginning of an id means, also one that is no longer sold.
    pub(super) fn goods_product(&self, code: &str) -> Result<&ProductNow, Refusal> {
        let catalogue = &self.here()?.catalogue;
        if !code.starts_with(BY_ID)
            && let Found::One(found) = catalogue.sold.find(code)
            && let Some(now) = found.article.product.and_then(|of| catalogue.product_of(of))
        {
            return Ok(now);
        }
        catalogue.product_typed(code)
    }

    pub(super) fn goods_row(&self, line: &GoodsLine) -> GoodsRow {
        GoodsRow {
            product: line.product.to_string(),
            sku: line.sku.to_string(),
            name: self.product_name(line.product, line.sku.as_str()),
            member: line.member_code.to_string(),
            quantity_milli: line.quantity_milli.milli(),
            text: self.goods_text(line),
            owed: line.owed.amount(),
        }
    }

    /// "2 × Keripik pisang", "0,350 kg Kunyit"; of what was taken back as much.
    pub(super) fn goods_text(&self, line: &GoodsLine) -> String {
        let quantity = Quantity::new(line.quantity_milli.milli().abs()).unwrap_or(Quantity::ONE);
        let quantity = self.words.quantity(quantity, line.unit);
        let times = if line.unit.is_whole() { " ×" } else { "" };
        format!("{quantity}{times} {}", self.product_name(line.product, line.sku.as_str()))
    }

    /// What a product is called; its stock keeping unit where it is not known here.
    pub(in crate::till) fn product_name(&self, of: EntryId, sku: &str) -> String {
        let here = self.here.as_ref();
        let now = here.and_then(|here| here.catalogue.product_of(of));
        now.map_or_else(|| sku.to_owned(), |now| now.product.name.to_string())
    }
}
