use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::Line;
use crate::refusal::{Code, Refusal};
use crate::selling::Discount;
use crate::till::Till;
use crate::till::pins::whose::Whose;
use crate::till::settings::Settings;
use crate::till::typed::{optional_amount, percent};
use crate::value::{BasisPoints, Rounding};
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
        self.keep_settings(settings)
    }

    /// Whether what an attempt gives away may be given: lines that are sold, and money that goes back. A discount above the
    /// limit has to have a reason; above a limit, the coordinator's PIN has to be shown.
    pub(in crate::till) fn check_given(
        &mut self,
        lines: &[Line],
        back: i64,
    ) -> Result<(), Refusal> {
        let Settings { discount_limit, money_back_limit, .. } = self.settings;
        let mut asks = money_back_limit.is_some_and(|limit| back > limit.amount());
        if let Some(limit) = discount_limit {
            let mut above = lines.iter().filter(|line| is_above(line, limit)).peekable();
            asks |= above.peek().is_some();
            if above.any(|line| line.reason.is_none()) {
                let shown = Discount::Percent(limit).to_string();
                return Err(Refusal::new(Code::DiscountNeedsReason).with("limit", shown));
            }
        }
        if asks { self.check_pin(&Whose::Coordinator) } else { Ok(()) }
    }
}

/// Whether more than such a part of what a line would have come to is taken off it, by bargain or discount. A discount on
/// the whole falls on the lines in whole rupiah, so that a line may have one more than its part.
fn is_above(line: &Line, limit: BasisPoints) -> bool {
    let off = line.gross.amount() - line.net.amount();
    off > line.gross.part(limit, Rounding::Up).amount() + 1
}
