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

impl TillLetters {
    /// Reads letters as a person types them: in any case, with O for 0 and I or L for 1, none of which the alphabet has.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let letters: [u8; 4] = folded(text.trim()).as_bytes().try_into().ok()?;
        letters.iter().all(|letter| CROCKFORD.contains(letter)).then_some(Self(letters))
    }
}

/// What somebody copies off paper or hears, in the letters of Crockford's alphabet.
pub(crate) fn folded(text: &str) -> String {
    let letter = |typed: char| match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    text.chars().map(letter).collect()
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

/// A receipt number as a person types it off paper: in any case, with blanks or any dash between its parts, without
/// the zeros in front, with O for 0 and I or L for 1. The stand may be left out, since the letters name the till.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptTyped {
    stand: Option<String>,
    letters: TillLetters,
    number: u32,
}

impl ReceiptTyped {
    /// Reads what was typed.
    ///
    /// # Errors
    /// [`ValueError::Form`] when it has not the parts of a number.
    pub fn read(text: &str) -> Result<Self, ValueError> {
        const FORM: ValueError = ValueError::Form("a receipt number such as 07-K3QX-0042");
        let parts: Vec<&str> = text
            .split(|c: char| {
                c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | '_')
            })
            .filter(|part| !part.is_empty())
            .collect();
        let (stand, letters, number) = match parts.as_slice() {
            [stand, letters, number] => (Some(stand.to_uppercase()), letters, number),
            [letters, number] => (None, letters, number),
            _ => return Err(FORM),
        };
        let digits = folded(number);
        let number = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()));
        let number = number.filter(|number| (1..=ReceiptNumber::MAX).contains(number));
        let letters = TillLetters::typed(letters).ok_or(FORM)?;
        Ok(Self { stand, letters, number: number.ok_or(FORM)? })
    }

    /// The number, where all of it was typed.
    #[must_use]
    pub fn whole(&self) -> Option<ReceiptNumber> {
        let stand = self.stand.as_deref()?.parse().ok()?;
        Some(ReceiptNumber { stand, letters: self.letters, number: self.number })
    }

    /// The till's letters.
    #[must_use]
    pub fn letters(&self) -> TillLetters {
        self.letters
    }

    /// The till's running number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Whether this may be what was meant.
    #[must_use]
    pub fn may_mean(&self, receipt: &ReceiptNumber) -> bool {
        let plain = |stand: &str| folded(stand).trim_start_matches('0').to_owned();
        let stand = self.stand.as_deref().is_none_or(|s| plain(s) == plain(receipt.stand.as_str()));
        stand && self.letters == receipt.letters && self.number == receipt.number
    }

    /// Whether the stand stands in it as it was typed: before what may be meant too, this is.
    #[must_use]
    pub fn names(&self, receipt: &ReceiptNumber) -> bool {
        self.may_mean(receipt) && self.stand.as_deref() == Some(receipt.stand.as_str())
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

    #[test]
    fn a_receipt_number_is_found_however_it_was_copied() {
        let printed: ReceiptNumber = "07-K301-0042".parse().expect("a number");
        for typed in [
            "07-K301-0042",
            "07-K301-42",
            "7-k301-42",
            "07 K301 0042",
            " 07  k301\t42 ",
            "07 - K301 - 0042",
            "O7-K3OI-OO42",
            "07-K3ol-42",
            "07–K301–0042",
            "07_K301_42",
            "07-K301-00000042",
            "K301-42",
            "k3ol 42",
        ] {
            let read = ReceiptTyped::read(typed).expect(typed);
            assert!(read.may_mean(&printed), "{typed}");
        }
        for other in ["08-K301-0042", "07-K302-0042", "07-K301-0043", "70-K301-42"] {
            let read = ReceiptTyped::read(other).expect(other);
            assert!(!read.may_mean(&printed), "{other}");
        }
        for refused in
            ["", "07", "42", "07-K30U-42", "07-K301-0", "07-K301-+42", "07-K301-x", "07-K301-4-2"]
        {
            assert!(ReceiptTyped::read(refused).is_err(), "{refused}");
        }
        let lettered: ReceiptNumber = "O7-K301-0042".parse().expect("a number");
        let typed = ReceiptTyped::read("O7-K301-42").expect("a number");
        assert!(typed.may_mean(&printed) && typed.names(&lettered) && !typed.names(&printed));
    }
}
