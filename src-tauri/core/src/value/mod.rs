//! Values that cannot be wrong: each type is checked where it is made, so no later code has to ask.
//!
//! What arrives as text or JSON goes through the same constructor as what a person types, and the JSON form of a
//! value is one form only, so that equal values are equal bytes.

mod basis_points;
mod buyer;
mod code;
mod day;
mod gtin;
mod id;
mod moment;
mod money;
mod money_typed;
mod name;
mod quantity;
mod receipt_number;
mod unit;
mod word;

pub use basis_points::BasisPoints;
pub use buyer::Buyer;
pub use code::{
    Barcode, Currency, DrawerCode, MatterWord, MemberCode, PersonCode, PictureData, PictureName,
    QrisText, QuickCode, ReasonCode, SellerCode, Sku, StandCode, ZoneName, random_person_code,
};
pub use day::Day;
pub use gtin::{CodeKey, check_digit_fails, random_own_gtin};
pub use id::{DraftId, EntryId, GroupId, Nonce, Signature, TillKey};
pub use moment::Moment;
pub use money::{Money, Rounding};
pub use money_typed::AmountError;
pub use name::Name;
pub(crate) use name::is_plain;
pub use quantity::{Quantity, QuantityError};
pub(crate) use receipt_number::{CROCKFORD, folded};
pub use receipt_number::{ReceiptNumber, ReceiptTyped, TillLetters};
pub use unit::Unit;
pub(crate) use word::Word;

/// Why a text or number is not the value that it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// Nothing was given.
    #[error("empty")]
    Empty,
    /// Longer than the limit, in characters.
    #[error("longer than {max} characters")]
    TooLong {
        /// The limit, in characters.
        max: usize,
    },
    /// A character that has no place here, named by its code point so that an invisible one can be found.
    #[error("the character U+{0:04X} is not allowed")]
    Character(u32),
    /// Not in Unicode normalization form C.
    #[error("not in Unicode normalization form C")]
    NotNfc,
    /// Not of the form described.
    #[error("not {0}")]
    Form(&'static str),
    /// Outside the range that the value may have.
    #[error("outside the limits of {0}")]
    Range(&'static str),
}

/// Gives a text-like value its JSON form: the text itself, checked when it is read.
macro_rules! json_as_text {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use json_as_text;
