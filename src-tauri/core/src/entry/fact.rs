use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::{
    Accepted, Bundle, CashMoved, Deduction, Fair, GoodsCounted, GoodsMoved, Introduction, Member,
    NotePicture, NoteSoldOut, PaymentChanged, Payout, Product, Refund, Sale, Seller, ShiftClosed,
    ShiftCorrected, ShiftOpened, Stand, TillAdmitted, TillClosed,
};

/// Defines the kinds of fact: the word that an entry's `type` has, and the shape of its `data`.
macro_rules! facts {
    ($($word:literal => $kind:ident),+ $(,)?) => {
        /// What an entry says.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[serde(untagged)]
        pub enum Fact {
            $(#[doc = concat!("`", $word, "`")] $kind($kind),)+
            /// What this version cannot read: kept and passed on byte for byte, and in no table.
            Unread(Unread),
        }

        impl Fact {
            /// The words of all kinds that this version knows.
            pub const KINDS: &[&str] = &[$($word),+];

            /// The word that the entry's `type` has.
            #[must_use]
            pub fn kind(&self) -> &str {
                match self {
                    $(Self::$kind(_) => $word,)+
                    Self::Unread(unread) => &unread.kind,
                }
            }

            /// Whether it is of a kind that touches no figure, known or not.
            #[must_use]
            pub fn is_note(&self) -> bool {
                self.kind().starts_with("note_")
            }

            /// Reads the `data` of an entry of this `type`. Whatever it is, it is kept.
            pub(super) fn read(kind: &str, data: &RawValue) -> Self {
                let fact = match kind {
                    $($word => read(data).map(Self::$kind),)+
                    _ => None,
                };
                let known = Self::KINDS.contains(&kind);
                fact.unwrap_or_else(|| Self::Unread(Unread::of(kind, data, known)))
            }

            /// Checks the fact on itself alone: its arithmetic, and that its fields agree.
            ///
            /// # Errors
            /// The first thing that does not add up.
            pub fn check(&self) -> Result<(), Unsound> {
                match self {
                    $(Self::$kind(fact) => fact.check(),)+
                    Self::Unread(unread) if unread.has_unknown_kind() => Ok(()),
                    Self::Unread(_) => Err(Unsound::Shape),
                }
            }
        }

        $(impl From<$kind> for Fact {
            fn from(fact: $kind) -> Self {
                Self::$kind(fact)
            }
        })+
    };
}

facts! {
    "fair" => Fair,
    "till" => Introduction,
    "till_admitted" => TillAdmitted,
    "till_closed" => TillClosed,
    "seller" => Seller,
    "member" => Member,
    "stand" => Stand,
    "product" => Product,
    "bundle" => Bundle,
    "goods_moved" => GoodsMoved,
    "goods_counted" => GoodsCounted,
    "shift_opened" => ShiftOpened,
    "cash_moved" => CashMoved,
    "shift_closed" => ShiftClosed,
    "shift_corrected" => ShiftCorrected,
    "sale" => Sale,
    "refund" => Refund,
    "payment_changed" => PaymentChanged,
    "deduction" => Deduction,
    "payout" => Payout,
    "accepted" => Accepted,
    "note_picture" => NotePicture,
    "note_sold_out" => NoteSoldOut,
}

/// Reads data that is exactly what this program would write of it.
fn read<T: Serialize + DeserializeOwned>(data: &RawValue) -> Option<T> {
    let fact = serde_json::from_str::<T>(data.get()).ok()?;
    let again = serde_json::to_string(&fact).ok()?;
    (again == data.get()).then_some(fact)
}

/// A fact that this version cannot read: of a kind that it does not know, or of one whose data has another shape than
/// it knows, as a later version may write it.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Unread {
    #[serde(skip)]
    kind: Box<str>,
    /// Whether the kind itself is known, and its shape is not.
    #[serde(skip)]
    known: bool,
    data: Box<RawValue>,
}

impl Unread {
    /// Whether the kind itself is not known.
    #[must_use]
    pub fn has_unknown_kind(&self) -> bool {
        !self.known
    }

    pub(super) fn of(kind: &str, data: &RawValue, known: bool) -> Self {
        Self { kind: kind.into(), known, data: data.to_owned() }
    }
}

impl PartialEq for Unread {
    fn eq(&self, other: &Self) -> bool {
        (&self.kind, self.data.get()) == (&other.kind, other.data.get())
    }
}

impl Eq for Unread {}

/// What does not add up in a signed entry of a known type. The entry is kept and named, and changes no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsound {
    /// Data that is not of the shape that its kind has: an unknown value, a field too many or too few, or what this
    /// program would write otherwise.
    #[error("its data is not of the shape that its kind has")]
    Shape,
    /// `replaces` is unsorted, too long, empty in an edit or filled in a creation.
    #[error("what it replaces is not sorted, too many, or does not fit what it is of")]
    Replaces,
    /// Nonce or recovery key stand outside the founding entry, or are missing in it.
    #[error("nonce and recovery key belong to the founding entry alone")]
    Founding,
    /// The code of a person without a digit, which may be a name.
    #[error("a person's code without a digit, which may be a name")]
    Name,
    /// A setting outside its range, or one that does not fit another.
    #[error("a setting is outside its range")]
    Setting,
    /// A last number without a last id, or the reverse.
    #[error("the end of the chain is not whole")]
    Chain,
    /// Barcodes unsorted, doubled, or too many.
    #[error("the barcodes are not sorted, each once, or too many")]
    Barcodes,
    /// A count that does not add up to its sum, or with a denomination twice.
    #[error("the count does not add up to the sum")]
    Count,
    /// What was seen of other tills is unsorted.
    #[error("what was seen of other tills is not sorted by till, each once")]
    Seen,
    /// No line, or too many.
    #[error("no line, or too many")]
    Lines,
    /// A line with a product but without its code or name, or the reverse.
    #[error("a line's product, code and name do not belong together")]
    Article,
    /// A bundle without parts, with one twice, that no line is of or that is not there, or whose price its lines do not share.
    #[error("a bundle and its parts do not belong together")]
    Bundle,
    /// A quantity with the wrong sign, or half a piece.
    #[error("a quantity has the wrong sign or does not fit its unit")]
    Quantity,
    /// A price below zero, or zero without a reason.
    #[error("a price is below zero, or zero without a reason")]
    Price,
    /// An amount that is not price times quantity, is not its part of what was sold, or has the wrong sign.
    #[error("an amount is not the price times the quantity")]
    Amount,
    /// A discount below zero or above its amount.
    #[error("a discount is below zero or above its amount")]
    Discount,
    /// A net that is not amount less discount.
    #[error("a net is not the amount less the discount")]
    Net,
    /// Shares that are not what the rule says, or do not sum to the net.
    #[error("a member's share is not what the rule says")]
    Share,
    /// A payment whose fields do not fit its method.
    #[error("a payment does not fit its method")]
    Payment,
    /// Lines with rounding and payments differ.
    #[error("lines with rounding and payments differ")]
    Total,
    /// A rounding that is not what the cash step says.
    #[error("the rounding is not what the cash step says")]
    Rounding,
    /// A refund of more than its sale, or one whose sale and basis do not fit.
    #[error("the refund does not fit its sale")]
    Sale,
    /// A receipt number that is not of the till that signed, or of another stand.
    #[error("the receipt number is not of this till and stand")]
    Receipt,
}
