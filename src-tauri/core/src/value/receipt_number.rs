use std::fmt;
use std::str::FromStr;

use super::{StandCode, TillKey, ValueError, json_as_text};

/// Crockford's base 32: digits and capital letters without I, L, O and U, so that it can be read aloud.
pub(crate) const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The first 20 bits of a till's key as four letters of Crockford's base 32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TillLetters([u8; 4]);

impl From<TillKey> for TillLetters {
    fn from(till: TillKey) -> Self {
        let [a, b, c, ..] = *till.as_bytes();
        let bits = u32::from_be_bytes([0, a, b, c]) >> 4;
        Self([15, 10, 5, 0].map(|shift| CROCKFORD[(bits >> shift & 31) as usize]))
    }
}

impl fmt::Display for TillLetters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).expect("the alphabet is ASCII"))
    }
}

/// The number of a receipt, such as `07-K3QX-0042`: the stand, the till's letters, and the till's own running
/// number, at least four digits long.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReceiptNumber {
    stand: StandCode,
    letters: TillLetters,
    number: u32,
}

impl ReceiptNumber {
    /// The largest running number.
    pub const MAX: u32 = 99_999_999;

    /// The number of a till's receipt.
    ///
    /// # Errors
    /// [`ValueError::Range`] when `number` is 0 or above [`ReceiptNumber::MAX`].
    pub fn new(stand: StandCode, till: TillKey, number: u32) -> Result<Self, ValueError> {
        if (1..=Self::MAX).contains(&number) {
            Ok(Self { stand, letters: till.into(), number })
        } else {
            Err(ValueError::Range("a receipt number"))
        }
    }

    /// The stand that sold.
    #[must_use]
    pub fn stand(&self) -> &StandCode {
        &self.stand
    }

    /// The till's letters.
    #[must_use]
    pub fn letters(&self) -> TillLetters {
        self.letters
    }

    /// The till's running number, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }
}

impl FromStr for ReceiptNumber {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        const FORM: ValueError = ValueError::Form("a receipt number such as 07-K3QX-0042");
        let mut parts = text.split('-');
        let (Some(stand), Some(letters), Some(number), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(FORM);
        };
        let letters: [u8; 4] = letters.as_bytes().try_into().map_err(|_| FORM)?;
        if !letters.iter().all(|letter| CROCKFORD.contains(letter)) {
            return Err(FORM);
        }
        let receipt = Self {
            stand: stand.parse().map_err(|_| FORM)?,
            letters: TillLetters(letters),
            number: number.parse().map_err(|_| FORM)?,
        };
        let in_range = (1..=Self::MAX).contains(&receipt.number);
        if in_range && receipt.to_string() == text { Ok(receipt) } else { Err(FORM) }
    }
}

impl fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{:04}", self.stand, self.letters, self.number)
    }
}

json_as_text!(ReceiptNumber);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_are_the_first_twenty_bits_of_the_key() {
        let mut key = [0; 32];
        key[..3].copy_from_slice(&[0b0000_0000, 0b0100_0100, 0b0011_1111]);
        assert_eq!(TillLetters::from(TillKey::from_bytes(key)).to_string(), "0123");
        assert_eq!(TillLetters::from(TillKey::from_bytes([255; 32])).to_string(), "ZZZZ");
    }

    #[test]
    fn a_receipt_number_has_one_spelling() {
        for kept in ["07-K3QX-0042", "A-0000-12345"] {
            assert_eq!(kept.parse::<ReceiptNumber>().expect("a number").to_string(), kept);
        }
        for refused in [
            "07-K3QX-42",
            "07-K3QX-00042",
            "07-K3QX-0000",
            "07-K3QI-0042",
            "07-K3QX",
            "07-K3QX-+042",
            "",
        ] {
            assert!(refused.parse::<ReceiptNumber>().is_err(), "{refused}");
        }
    }
}
