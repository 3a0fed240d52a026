use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::ValueError;
use super::name::visible_line;

/// Who a kuitansi is made out to: one line as a [`Name`](super::Name) is, but as long as the names of institutions
/// are. No entry holds one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buyer(Box<str>);

impl Buyer {
    /// The longest buyer, in characters.
    pub const MAX_CHARS: usize = 150;

    /// A buyer as a person types it: spaces at its ends are dropped and it is brought to NFC.
    ///
    /// # Errors
    /// Empty, too long, or with a character that is not seen.
    pub fn typed(text: &str) -> Result<Self, ValueError> {
        if text.len() > Self::MAX_CHARS * 16 {
            return Err(ValueError::TooLong { max: Self::MAX_CHARS });
        }
        let text: String = text.trim().nfc().collect();
        visible_line(&text, Self::MAX_CHARS)?;
        Ok(Self(text.into()))
    }

    /// The buyer as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Buyer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_buyer_is_one_visible_line_of_150_characters_at_most() {
        let buyer = |text: &str| Buyer::typed(text).map(|buyer| buyer.as_str().to_owned());
        assert_eq!(buyer("  Dinas E\u{301}lok "), Ok("Dinas Élok".to_owned()));
        assert!(buyer(&"x".repeat(150)).is_ok());
        assert_eq!(buyer(&"x".repeat(151)), Err(ValueError::TooLong { max: 150 }));
        assert_eq!(buyer(&"x".repeat(10_000)), Err(ValueError::TooLong { max: 150 }));
        assert_eq!(buyer("a\u{202e}b"), Err(ValueError::Character(0x202e)));
        assert_eq!(buyer(" "), Err(ValueError::Empty));
    }
}
