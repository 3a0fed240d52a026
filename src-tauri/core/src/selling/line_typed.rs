use crate::entry::Method;
use crate::refusal::{Code, Refusal};
use crate::value::{AmountError, Money, Quantity, QuantityError, Unit, is_plain};

/// A payment as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaymentTyped {
    /// The method.
    pub method: Method,
    /// For cash what was handed over, otherwise what is paid; none: all that is due.
    pub amount: Option<Money>,
}

/// One line as it is typed: `SKU`, `SKU*2`, `SKU*0.350`, `SKU@9000` (bargained), `SKU*2@9000`, or `MEMBER@12000`
/// for an uncatalogued article. In place of a code may stand `id:` and the beginning of a product's id, where two
/// products have one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineTyped {
    /// A product's or a member's code, in capital letters.
    pub code: String,
    /// How much, where it was said: what it means depends on what it is of.
    pub quantity: Option<String>,
    /// The price for one unit, where it was said.
    pub price: Option<Money>,
}

impl LineTyped {
    /// Reads a line.
    ///
    /// # Errors
    /// [`Code::LineInvalid`] without a code, otherwise as [`price_typed`].
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let (rest, price) = match text.split_once('@') {
            Some((rest, price)) => (rest, Some(price_typed(price)?)),
            None => (text, None),
        };
        let (code, quantity) = match rest.split_once('*') {
            Some((code, quantity)) => (code, Some(quantity.to_owned())),
            None => (rest, None),
        };
        let code = code.trim().to_uppercase();
        let readable = !code.is_empty() && code.len() <= 64 && !code.contains(char::is_control);
        if readable {
            Ok(Self { code, quantity, price })
        } else {
            Err(Refusal::new(Code::LineInvalid).with("typed", shown(text)))
        }
    }
}

impl LineTyped {
    /// How much of a product was said, none where nothing was.
    ///
    /// # Errors
    /// As [`quantity_typed`].
    pub fn quantity_of(&self, unit: Unit) -> Result<Option<Quantity>, Refusal> {
        self.quantity.as_deref().map(|typed| quantity_typed(typed, unit)).transpose()
    }
}

/// Reads an amount that a person typed.
///
/// # Errors
/// [`Code::AmountNotANumber`], [`Code::AmountOutOfRange`], [`Code::AmountLikeWeight`], [`Code::AmountAmbiguous`],
/// [`Code::AmountHasCents`].
pub(crate) fn amount_typed(text: &str) -> Result<Money, Refusal> {
    Money::typed(text).map_err(|cause| {
        let code = match cause {
            AmountError::Form => Code::AmountNotANumber,
            AmountError::Range => Code::AmountOutOfRange,
            AmountError::LikeWeight => Code::AmountLikeWeight,
            AmountError::Ambiguous => Code::AmountAmbiguous,
            AmountError::Cents => Code::AmountHasCents,
        };
        Refusal::new(code).with("typed", shown(text)).because(cause)
    })
}

/// Reads a price that a person typed.
///
/// # Errors
/// [`Code::PriceBelowZero`], otherwise as [`amount_typed`].
pub(crate) fn price_typed(text: &str) -> Result<Money, Refusal> {
    if text.trim_start().starts_with(['-', '−']) {
        return Err(Refusal::new(Code::PriceBelowZero).with("typed", shown(text)));
    }
    amount_typed(text)
}

/// Reads how much of something a person typed.
///
/// # Errors
/// [`Code::QuantityInvalid`], [`Code::QuantityNotWhole`], [`Code::WeightAmbiguous`].
pub(crate) fn quantity_typed(text: &str, unit: Unit) -> Result<Quantity, Refusal> {
    Quantity::typed(text, unit).map_err(|cause| quantity_refused(text, cause, "pieces"))
}

/// Reads how much of an article that no catalogue knows, and whether it is weighed.
///
/// # Errors
/// As [`quantity_typed`].
pub(crate) fn quantity_of_any(text: &str) -> Result<(Quantity, Unit), Refusal> {
    Quantity::typed_of_any(text).map_err(|cause| quantity_refused(text, cause, "either"))
}

/// Says what was typed, and what it may have meant: `thousands` names who asks.
fn quantity_refused(text: &str, cause: QuantityError, thousands: &'static str) -> Refusal {
    let refusal = match &cause {
        QuantityError::Form | QuantityError::Range => Refusal::new(Code::QuantityInvalid),
        QuantityError::GramsOrKilograms => Refusal::new(Code::WeightAmbiguous),
        QuantityError::NotWhole => Refusal::new(Code::QuantityNotWhole).with("meant", "part"),
        QuantityError::Thousands(pieces) => {
            Refusal::new(Code::QuantityNotWhole).with("meant", thousands).with("pieces", pieces)
        }
    };
    refusal.with("typed", shown(text)).because(cause)
}

/// What was typed, short and without anything invisible, for an error's sentence.
pub(crate) fn shown(text: &str) -> String {
    let seen = |c| if is_plain(c) { c } else { char::REPLACEMENT_CHARACTER };
    let mut short: String = text.chars().take(40).map(seen).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_code_quantity_and_price() {
        let line = LineTyped::read("krp-01*2@9.000").expect("a line");
        assert_eq!(line.code, "KRP-01");
        let pieces = line.quantity_of(Unit::PIECE).expect("a quantity");
        assert_eq!(pieces.map(Quantity::milli), Some(2000));
        assert_eq!(line.price.map(Money::amount), Some(9000));
        let code = |text| LineTyped::read(text).expect_err("refused").code();
        assert_eq!(code("KRP-01@-1"), Code::PriceBelowZero);
        assert_eq!(code("KRP-01@abc"), Code::AmountNotANumber);
        assert_eq!(code("KRP-01@2000000000000"), Code::AmountOutOfRange);
        assert_eq!(code("33@0.350"), Code::AmountLikeWeight);
        assert_eq!(code("*2"), Code::LineInvalid);
        let quantity = |text: &str, unit| quantity_typed(text, unit).expect_err("refused").code();
        assert_eq!(quantity("0", Unit::PIECE), Code::QuantityInvalid);
        assert_eq!(quantity("1.2345", Unit::KILOGRAM), Code::QuantityInvalid);
        assert_eq!(quantity("1.000", Unit::PIECE), Code::QuantityNotWhole);
    }
}
