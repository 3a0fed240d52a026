use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{Stock, StockKey, stock};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::value::{Quantity, StandCode, Unit};

/// Of which goods the stock is asked.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct StockAsked {
    /// At this stand alone; empty: at all of them.
    pub stand: String,
    /// Of this member's goods alone, by code; empty: of everybody's.
    pub member: String,
}

/// How much of something, as programs and people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuantityView {
    /// In thousandths of the unit.
    #[ts(type = "number")]
    pub milli: i64,
    /// The same as people read it: "12", "0,350 kg".
    pub text: String,
}

/// What is left of a product at a stand, and where the rest went: in + arrived = sold + back + damaged + given + lost +
/// sent + left.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StockRow {
    /// The product: its first value.
    pub product: String,
    /// Its stock keeping unit.
    pub sku: String,
    /// What it is called.
    pub name: String,
    /// The stand's code.
    pub stand: String,
    /// The member's code.
    pub member: String,
    /// What it is counted in: `pcs`, `kg` or another word.
    pub unit: String,
    /// What a member handed over.
    pub came_in: QuantityView,
    /// What came from other stands.
    pub arrived: QuantityView,
    /// What was sold, less what came back of it.
    pub sold: QuantityView,
    /// What a member took home.
    pub back: QuantityView,
    /// What can no longer be sold.
    pub damaged: QuantityView,
    /// What was given away.
    pub given: QuantityView,
    /// What is missing.
    pub lost: QuantityView,
    /// What left for other stands.
    pub sent: QuantityView,
    /// What should still be there; below zero where more went than came.
    pub left: QuantityView,
}

impl Till {
    /// The stock of each product at each stand, by stand, member and product.
    ///
    /// # Errors
    /// [`Code::StandUnknown`], [`Code::MemberUnknown`]; what the store refuses.
    pub fn stock(&self, asked: &StockAsked) -> Result<Vec<StockRow>, Refusal> {
        let here = self.here()?;
        let member = match asked.member.trim() {
            "" => None,
            typed => Some(self.member_known(typed)?.of),
        };
        let stand = match asked.stand.trim() {
            "" => None,
            typed => Some(self.stand_known(typed)?),
        };
        let all = stock(self.store.snapshot(), &here.standing, &self.shifts_of_fair()?)?;
        let mut rows: Vec<StockRow> = all
            .into_iter()
            .filter(|(key, _)| stand.as_ref().is_none_or(|stand| stand.as_str() == key.stand))
            .filter(|(key, _)| {
                let now = here.catalogue.product_of(key.product);
                member.is_none_or(|member| now.is_some_and(|now| now.product.member == member))
            })
            .map(|(key, of)| self.stock_row(key, &of))
            .collect();
        let order = |row: &StockRow| (row.stand.clone(), row.member.clone(), row.sku.clone());
        rows.sort_by_key(order);
        Ok(rows)
    }

    fn stock_row(&self, StockKey { product, unit, stand }: StockKey, of: &Stock) -> StockRow {
        let here = self.here.as_ref();
        let now = here.and_then(|here| here.catalogue.product_of(product));
        let member = now.and_then(|now| {
            let mut members = here?.catalogue.members.iter();
            members.find(|member| member.of == now.product.member)
        });
        let short = product.to_string().chars().take(8).collect::<String>();
        let text = |milli| self.quantity_view(milli, unit);
        StockRow {
            sku: now.map_or_else(|| short.clone(), |now| now.product.sku.to_string()),
            name: now.map_or(short, |now| now.product.name.to_string()),
            product: product.to_string(),
            stand,
            member: member.map(|now| now.member.code.to_string()).unwrap_or_default(),
            unit: unit.to_string(),
            came_in: text(of.came_in),
            arrived: text(of.arrived),
            sold: text(of.sold),
            back: text(of.back),
            damaged: text(of.damaged),
            given: text(of.given),
            lost: text(of.lost),
            sent: text(of.sent),
            left: text(of.left()),
        }
    }

    /// How much, with its text.
    pub(in crate::till) fn quantity_view(&self, milli: i64, unit: Unit) -> QuantityView {
        QuantityView { milli, text: self.milli_text(milli, unit) }
    }

    /// So many thousandths of a unit as people read them; nothing and below zero too.
    pub(in crate::till) fn milli_text(&self, milli: i64, unit: Unit) -> String {
        match Quantity::new(milli) {
            Ok(quantity) => self.words.quantity(quantity, unit),
            Err(_) if unit.is_whole() => self.words.figure(milli / 1000),
            Err(_) => format!("{} {unit}", self.words.figure(milli / 1000)),
        }
    }

    /// A stand that somebody has named or a till sells for; this till's own is known to itself before anybody admits it.
    pub(in crate::till) fn stand_known(&self, typed: &str) -> Result<StandCode, Refusal> {
        let code: StandCode = crate::till::typed::code("stand", typed)?;
        let own = self.here()?.stand == code;
        if own || self.stands()?.iter().any(|row| row.code == code.as_str()) {
            Ok(code)
        } else {
            Err(Refusal::new(Code::StandUnknown).with("code", shown(typed)))
        }
    }
}
