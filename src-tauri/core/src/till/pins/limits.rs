use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::Line;
use crate::refusal::{Code, Refusal};
use crate::selling::{Cart, Discount};
use crate::till::Till;
use crate::till::pins::whose::Whose;
use crate::till::settings::Settings;
use crate::till::typed::{optional_amount, percent};
use crate::value::BasisPoints;
use crate::words::Amount;

/// What asks for a reason and for the coordinator's PIN, where there is one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LimitsView {
    /// A discount above such a part of the price, as it is typed again: "10"; empty: none does.
    pub discount: String,
    /// Money back above so much; null: none does.
    pub money_back: Option<Amount>,
}

/// The limits as they were typed; empty: none.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LimitsTyped {
    /// A discount in percent.
    pub discount: String,
    /// An amount of money back.
    pub money_back: String,
}

impl Till {
    pub(in crate::till) fn limits_view(&self) -> LimitsView {
        let part = self.settings.discount_limit.map(|part| Discount::Percent(part).to_string());
        LimitsView {
            discount: part.map(|part| part.trim_end_matches('%').to_owned()).unwrap_or_default(),
            money_back: self.settings.money_back_limit.map(|limit| self.words.amount(limit)),
        }
    }

    /// Sets what asks for a reason and for the coordinator's PIN.
    ///
    /// # Errors
    /// [`Code::PinNeeded`]; [`Code::PercentInvalid`] and what of the amount cannot be read; what the disk refuses.
    pub fn set_limits(&mut self, typed: &LimitsTyped) -> Result<(), Refusal> {
        self.check_pin(&Whose::Coordinator)?;
        let discount = Some(typed.discount.trim()).filter(|typed| !typed.is_empty());
        let settings = Settings {
            discount_limit: discount.map(percent).transpose()?,
            money_back_limit: optional_amount(&typed.money_back)?,
            ..self.settings.clone()
        };
        self.keep_settings(settings)?;
        self.pin_used();
        Ok(())
    }

    /// Whether so much money may go back without the coordinator, or with the PIN that was just shown.
    pub(in crate::till) fn check_money_back(&self, back: i64) -> Result<(), Refusal> {
        match self.settings.money_back_limit {
            Some(limit) if back > limit.amount() => self.check_pin(&Whose::Coordinator),
            _ => Ok(()),
        }
    }

    /// Whether a cart's discounts may be given: above the limit they have a reason, and the coordinator's PIN.
    pub(in crate::till) fn check_discounts(
        &self,
        cart: &Cart,
        lines: &[Line],
    ) -> Result<(), Refusal> {
        let Some(limit) = self.settings.discount_limit else { return Ok(()) };
        if !lines.iter().any(|line| is_above(line, limit)) {
            return Ok(());
        }
        let unsaid = |line: &&Line| is_above(line, limit) && line.reason.is_none();
        if cart.discount_reason.is_none() && lines.iter().any(|line| unsaid(&line)) {
            let shown = Discount::Percent(limit).to_string();
            return Err(Refusal::new(Code::DiscountNeedsReason).with("limit", shown));
        }
        self.check_pin(&Whose::Coordinator)
    }
}

/// Whether more than such a part of what a line would have come to is taken off it, by bargain or discount.
fn is_above(line: &Line, limit: BasisPoints) -> bool {
    let off = i128::from(line.gross.amount()) - i128::from(line.net.amount());
    off * 10_000 > i128::from(line.gross.amount()) * i128::from(limit.basis_points())
}
