use std::fmt;

use age::secrecy::SecretString;

use crate::refusal::{Code, Refusal};

/// What opens a names book, as it was typed. It is overwritten where it was kept once nobody needs it any more.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// The fewest characters of a new one.
    pub const MIN_CHARS: usize = 8;

    /// One that is tried, whatever it is.
    #[must_use]
    pub fn tried(text: &str) -> Self {
        Self(text.into())
    }

    /// One for a new book.
    ///
    /// # Errors
    /// [`Code::NamesPassphraseShort`] below [`Passphrase::MIN_CHARS`]: whoever has the file can try as often as it likes.
    pub fn chosen(text: &str) -> Result<Self, Refusal> {
        if text.trim().chars().nth(Self::MIN_CHARS - 1).is_none() {
            return Err(Refusal::new(Code::NamesPassphraseShort).with("min", Self::MIN_CHARS));
        }
        Ok(Self::tried(text))
    }

    pub(super) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

/// Says nothing of it.
impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}
