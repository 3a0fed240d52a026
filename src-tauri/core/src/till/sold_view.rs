use serde::Serialize;
use ts_rs::TS;

use super::Till;
use crate::books::Sold;

/// How much was sold: what is counted by the piece, and what is weighed, which do not add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SoldView {
    /// Thousandths of a piece.
    #[ts(type = "number")]
    pub pieces_milli: i64,
    /// Thousandths of a kilogram.
    #[ts(type = "number")]
    pub weight_milli: i64,
    /// As people read it: "41", "3,150 kg", "41 + 3,150 kg".
    pub text: String,
}

impl Till {
    pub(super) fn sold_view(&self, sold: Sold) -> SoldView {
        let Sold { pieces_milli, weight_milli } = sold;
        let pieces = self.words.figure(pieces_milli / 1000);
        let weight = format!("{} kg", self.words.thousandths(weight_milli));
        let text = match (pieces_milli, weight_milli) {
            (_, 0) => pieces,
            (0, _) => weight,
            _ => format!("{pieces} + {weight}"),
        };
        SoldView { pieces_milli, weight_milli, text }
    }
}
