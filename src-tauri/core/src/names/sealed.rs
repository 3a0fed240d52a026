//! The book as bytes: a file of the format age-encryption.org/v1 with the passphrase as its only recipient, so that other
//! programs of that format open it too. Inside is JSON: `{"lapak_names":1,"names":{"M7QD":"…"}}`, the codes in their order.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::iter;

use age::scrypt::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use serde::{Deserialize, Serialize};

use super::{NamesBook, Passphrase};
use crate::refusal::{Code, Refusal};
use crate::value::{MemberCode, Name};

/// What is written is of this version; a later one is not read.
const VERSION: u64 = 1;
/// The work that each try of a passphrase costs, as the power of two that scrypt calls N: 64 MiB and some tenths of a second
/// on an old laptop. It is the same everywhere: age itself measures the computer, and what a fast one wrote a slow one
/// would refuse to open.
const WORK: u8 = 16;
/// The most work that is done for a book, which is what other programs of the format ask for: a file must not keep a till
/// busy for as long as it says.
const WORK_MAX: u8 = 18;
/// The most bytes that a book comes to when it is opened: more than ten thousand of the longest names.
const OPENED_MAX: u64 = 8 << 20;

#[derive(Serialize)]
struct Written<'a> {
    lapak_names: u64,
    names: &'a BTreeMap<MemberCode, Name>,
}

#[derive(Deserialize)]
struct Version {
    lapak_names: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    #[serde(rename = "lapak_names")]
    _version: u64,
    names: BTreeMap<MemberCode, Name>,
}

impl NamesBook {
    /// The book as bytes that only the passphrase opens; other bytes each time.
    #[must_use]
    pub fn sealed(&self, passphrase: &Passphrase) -> Vec<u8> {
        let written = Written { lapak_names: VERSION, names: self.names() };
        let content = serde_json::to_vec(&written).expect("a book has a JSON form");
        let mut recipient = Recipient::new(passphrase.secret());
        recipient.set_work_factor(WORK);
        let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient));
        let mut bytes = Vec::new();
        let written = encryptor.expect("one passphrase is a recipient").wrap_output(&mut bytes);
        let written = written.and_then(|mut inside| {
            inside.write_all(&content)?;
            inside.finish()
        });
        written.expect("memory takes bytes");
        bytes
    }

    /// Opens a book.
    ///
    /// # Errors
    /// [`Code::NamesPassphraseWrong`], which a change in the first lines looks like; [`Code::NamesDamaged`] for what is cut,
    /// changed, or no book; [`Code::NamesNewer`]. None of them has a cause, which might quote what is inside.
    pub fn opened(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, Refusal> {
        let content = decrypted(bytes, passphrase)?;
        let damaged = || Refusal::from(Code::NamesDamaged);
        let version: Version = serde_json::from_slice(&content).map_err(|_| damaged())?;
        if version.lapak_names > VERSION {
            return Err(Code::NamesNewer.into());
        }
        let content: Content = serde_json::from_slice(&content).map_err(|_| damaged())?;
        if version.lapak_names != VERSION {
            return Err(damaged());
        }
        Self::of(content.names).ok_or_else(damaged)
    }
}

fn decrypted(bytes: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, Refusal> {
    let damaged = || Refusal::from(Code::NamesDamaged);
    let decryptor = Decryptor::new(bytes).map_err(|_| damaged())?;
    let mut identity = Identity::new(passphrase.secret());
    identity.set_max_work_factor(WORK_MAX);
    let opened = decryptor.decrypt(iter::once(&identity as &dyn age::Identity));
    let inside = opened.map_err(|cause| match cause {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
            Refusal::from(Code::NamesPassphraseWrong)
        }
        _ => damaged(),
    })?;
    let mut content = Vec::new();
    let read = inside.take(OPENED_MAX + 1).read_to_end(&mut content);
    let whole = read.is_ok_and(|read| u64::try_from(read).is_ok_and(|read| read <= OPENED_MAX));
    if whole { Ok(content) } else { Err(damaged()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_comes_back_as_it_was_sealed_and_no_two_are_alike() {
        let mut book = NamesBook::default();
        for (code, name) in [("M7QD", "Wulandari Contoh"), ("B2", "Émilie")] {
            let name = Name::typed(name).expect("a name");
            book.put(code.parse().expect("a code"), name).expect("there is room");
        }
        let passphrase = Passphrase::chosen("kunci rahasia").expect("long enough");
        let [one, other] = [book.sealed(&passphrase), book.sealed(&passphrase)];
        assert_ne!(one, other);
        for sealed in [one, other] {
            assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "));
            assert_eq!(NamesBook::opened(&sealed, &passphrase).expect("opened"), book);
            let refused = NamesBook::opened(&sealed, &Passphrase::tried("kunci lain"));
            assert_eq!(refused.expect_err("another").code(), Code::NamesPassphraseWrong);
        }
    }

    #[test]
    fn a_passphrase_of_seven_characters_is_too_short() {
        let code =
            |text: &str| Passphrase::chosen(text).map_err(|refusal| refusal.code()).map(drop);
        assert_eq!(code("kuncié7"), Err(Code::NamesPassphraseShort));
        assert_eq!(code("      1      "), Err(Code::NamesPassphraseShort));
        assert_eq!(code("kunciéé8"), Ok(()));
    }
}
