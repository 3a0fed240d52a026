use std::cmp::Ordering;

use crate::value::{ValueError, Word, json_as_text};

/// How something is paid: a word of small letters and `_`, at most 16, of which the first is a letter.
///
/// Cash and the offset of an exchange have rules of their own. Any other word, also one that this version has no name
/// for, passes no drawer, has a status, and is totalled under its own name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Method(Word<16>);

impl Method {
    /// Notes and coins, through the drawer.
    pub const CASH: Self = Self(Word::new("cash"));
    /// Indonesia's national QR payment.
    pub const QRIS: Self = Self(Word::new("qris"));
    /// A bank transfer.
    pub const TRANSFER: Self = Self(Word::new("transfer"));
    /// The other half of an exchange.
    pub const OFFSET: Self = Self(Word::new("offset"));
    /// The order in which those that have a name are listed; the others follow by their words.
    const LISTED: [Self; 4] = [Self::CASH, Self::QRIS, Self::TRANSFER, Self::OFFSET];

    /// The method as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether it brings cash into a drawer, or takes it out of one.
    #[must_use]
    pub fn passes_a_drawer(self) -> bool {
        self == Self::CASH
    }

    fn place(self) -> usize {
        Self::LISTED.iter().position(|listed| *listed == self).unwrap_or(Self::LISTED.len())
    }
}

impl Ord for Method {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place()).then_with(|| self.as_str().cmp(other.as_str()))
    }
}

impl PartialOrd for Method {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for Method {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Method {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        Word::read(text, |b| b.is_ascii_lowercase() || b == b'_')
            .map(Self)
            .ok_or(ValueError::Form("a payment method: small letters"))
    }
}

json_as_text!(Method);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_a_short_word_that_begins_with_a_letter() {
        let method = |text: &str| text.parse::<Method>();
        assert_eq!(method("cash"), Ok(Method::CASH));
        assert_eq!(method("card_visa").map(|method| method.to_string()), Ok("card_visa".into()));
        assert_eq!(method("abcdefghijklmnop").map(|method| method.to_string().len()), Ok(16));
        for no in ["", "_a", "Cash", "cash ", "kartu2", "abcdefghijklmnopq", "kéy", "a\0b"] {
            assert!(method(no).is_err(), "{no:?}");
        }
    }

    #[test]
    fn those_with_a_name_are_listed_first() {
        let mut methods: Vec<Method> = ["voucher", "offset", "card", "transfer", "cash", "qris"]
            .map(|word| word.parse().expect("a method"))
            .into();
        methods.sort_unstable();
        let words: Vec<&str> = methods.iter().map(Method::as_str).collect();
        assert_eq!(words, ["cash", "qris", "transfer", "offset", "card", "voucher"]);
    }
}
