use std::fmt;
use std::str::FromStr;

use super::{ValueError, json_as_text};

/// Defines a short code: its alphabet, its greatest length in characters, and what it is called in an error.
macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $max:literal, $form:literal, $allowed:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The code as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = ValueError;

            fn from_str(text: &str) -> Result<Self, ValueError> {
                let allowed: fn(u8) -> bool = $allowed;
                if text.is_empty() {
                    Err(ValueError::Empty)
                } else if text.len() > $max {
                    Err(ValueError::TooLong { max: $max })
                } else if text.bytes().all(allowed) {
                    Ok(Self(text.into()))
                } else {
                    Err(ValueError::Form($form))
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        json_as_text!($name);
    };
}

fn upper_or_digit(b: u8) -> bool {
    b.is_ascii_uppercase() || b.is_ascii_digit()
}

code!(
    /// A product's stock keeping unit, such as `KRP-01`; an attribute of the product, not its identity.
    Sku, 24, "capital letters, digits and hyphens", |b| upper_or_digit(b) || b == b'-'
);
code!(
    /// The short code for the number pad, such as `41`.
    QuickCode, 4, "digits", |b| b.is_ascii_digit()
);
code!(
    /// What a scanner reads off a product, such as an EAN-13 from the range for internal use (GS1: 20 to 29).
    Barcode, 32, "letters, digits and hyphens", |b| b.is_ascii_alphanumeric() || b == b'-'
);
code!(
    /// A member's code. Who that is stands in no entry.
    MemberCode, 8, "capital letters and digits", upper_or_digit
);
code!(
    /// The code of the person at the till. Who that is stands in no entry.
    SellerCode, 8, "capital letters and digits", upper_or_digit
);
code!(
    /// A booth at the fair, such as `07`.
    StandCode, 4, "capital letters and digits", upper_or_digit
);

/// A code that stands for a person.
pub trait PersonCode: FromStr<Err = ValueError> + fmt::Display {
    /// Whether it has a digit. One of letters alone may be somebody's name, and nobody's name stands in an entry.
    fn has_digit(&self) -> bool;
}

macro_rules! person_code {
    ($($name:ident),+) => {
        $(impl PersonCode for $name {
            fn has_digit(&self) -> bool {
                self.0.bytes().any(|b| b.is_ascii_digit())
            }
        })+
    };
}

person_code!(MemberCode, SellerCode);

/// A code that nobody chose, so that it tells nothing of anybody: four characters, of them two digits, without vowels,
/// which could make a word, and without what looks like a digit.
#[must_use]
pub fn random_person_code() -> String {
    const LETTERS: &[u8] = b"BCDFGHJKLMNPQRTVWXYZ";
    const DIGITS: &[u8] = b"23456789";
    let mut random = [0; 4];
    getrandom::fill(&mut random).expect("the system has random numbers");
    let alphabets = [LETTERS, DIGITS, LETTERS, DIGITS];
    let each = alphabets.iter().zip(random);
    each.map(|(alphabet, byte)| char::from(alphabet[usize::from(byte) % alphabet.len()])).collect()
}

impl StandCode {
    /// What stands for a stand that nothing tells any more.
    pub(crate) fn unknown() -> Self {
        Self("1".into())
    }
}

code!(
    /// A cash drawer of a stand, such as `A`.
    DrawerCode, 4, "capital letters and digits", upper_or_digit
);
code!(
    /// A reason from the program's list, such as `damaged`. A later list may be longer, so any such word is kept.
    ReasonCode, 24, "small letters and underscores", |b| b.is_ascii_lowercase() || b == b'_'
);
code!(
    /// What kind of thing Attention names, by its word, such as `drawer_difference`. A later version may name others.
    MatterWord, 40, "small letters and underscores", |b| b.is_ascii_lowercase() || b == b'_'
);
code!(
    /// The name of a drawing that the program has, such as `basket`; one that it does not have is not shown.
    PictureName, 24, "small letters, digits and hyphens",
    |b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'
);
code!(
    /// What a stand's QRIS code carries. Whether it is a payload at all is asked where it is used.
    QrisText, 512, "printable ASCII", |b| matches!(b, b' '..=b'~')
);
code!(
    /// A picture's file, in base64 (RFC 4648, section 4). Whether it is a picture at all is asked where it is shown.
    PictureData, 65536, "base64",
    |b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=')
);
code!(
    /// A currency by its ISO 4217 letters, such as `IDR`.
    Currency, 3, "three capital letters", |b| b.is_ascii_uppercase()
);
code!(
    /// A time zone by its IANA name, such as `Asia/Jakarta`. Whether this program's table knows it is asked where
    /// it is used, since tables change and an entry must not.
    ZoneName, 40, "a time zone's name",
    |b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'+')
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_alphabet_and_its_length() {
        assert!("KRP-01".parse::<Sku>().is_ok());
        assert!("krp-01".parse::<Sku>().is_err());
        assert_eq!("".parse::<Sku>(), Err(ValueError::Empty));
        assert_eq!("A".repeat(25).parse::<Sku>(), Err(ValueError::TooLong { max: 24 }));
        assert!("007".parse::<QuickCode>().is_ok());
        assert!("K1".parse::<QuickCode>().is_err());
        assert!("M7QD\u{202e}".parse::<MemberCode>().is_err());
    }

    #[test]
    fn a_code_that_may_be_a_name_is_told_from_one_that_is_none() {
        let has_digit = |text: &str| text.parse::<SellerCode>().map(|code| code.has_digit());
        assert_eq!(has_digit("SITI"), Ok(false));
        assert_eq!(has_digit("R1"), Ok(true));
        for _ in 0..100 {
            let random = random_person_code();
            assert_eq!(has_digit(&random), Ok(true), "{random}");
            assert!(!random.contains(['A', 'E', 'I', 'O', 'U', '0', '1']), "{random}");
        }
    }

    #[test]
    fn a_code_of_digits_stays_text() {
        let stand: StandCode = serde_json::from_str("\"07\"").expect("a stand");
        assert_eq!(serde_json::to_string(&stand).expect("text"), "\"07\"");
        assert!(serde_json::from_str::<StandCode>("7").is_err());
    }
}
