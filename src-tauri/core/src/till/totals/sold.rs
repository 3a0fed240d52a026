use serde::Serialize;
use ts_rs::TS;

use crate::books::Sold;
use crate::till::Till;
use crate::value::Unit;

/// How much was sold, in each unit: what is counted in one does not add up with what is counted in another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SoldView {
    /// Pieces before kilograms, then the other units; none with nothing.
    pub quantities: Vec<SoldQuantity>,
    /// As people read it: "41", "3,150 kg", "41 + 3,150 kg".
    pub text: String,
    /// What is counted neither by the piece nor in kilograms, likewise; empty where nothing is.
    pub other_text: String,
}

/// How much was sold in one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct SoldQuantity {
    /// The unit.
    #[ts(as = "String")]
    pub unit: Unit,
    /// Thousandths of it.
    #[ts(type = "number")]
    pub quantity_milli: i64,
}

impl SoldView {
    /// How much was sold in a unit, in thousandths.
    #[must_use]
    pub fn milli(&self, unit: Unit) -> i64 {
        let of_unit = self.quantities.iter().find(|of| of.unit == unit);
        of_unit.map_or(0, |of| of.quantity_milli)
    }
}

impl Till {
    pub(in crate::till) fn sold_view(&self, sold: &Sold) -> SoldView {
        let each = sold.0.iter();
        let quantities: Vec<SoldQuantity> =
            each.map(|(&unit, &quantity_milli)| SoldQuantity { unit, quantity_milli }).collect();
        let text = if quantities.is_empty() {
            self.words.figure(0)
        } else {
            self.quantities_text(&quantities)
        };
        let named = |of: &SoldQuantity| [Unit::PIECE, Unit::KILOGRAM].contains(&of.unit);
        let other: Vec<_> = quantities.iter().copied().filter(|of| !named(of)).collect();
        SoldView { other_text: self.quantities_text(&other), quantities, text }
    }

    /// Quantities as people read them, one behind the other.
    fn quantities_text(&self, quantities: &[SoldQuantity]) -> String {
        let texts = quantities.iter().map(|&SoldQuantity { unit, quantity_milli }| {
            if unit.is_whole() {
                self.words.figure(quantity_milli / 1000)
            } else {
                format!("{} {unit}", self.words.thousandths(quantity_milli))
            }
        });
        texts.collect::<Vec<_>>().join(" + ")
    }
}
