use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{ValueError, json_as_text};

/// Defines fixed bytes that are written as small hexadecimal digits.
macro_rules! bytes {
    ($(#[$doc:meta])* $name:ident, $length:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// From its bytes.
            #[must_use]
            pub fn from_bytes(bytes: [u8; $length]) -> Self {
                Self(bytes)
            }

            /// Its bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; $length] {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = ValueError;

            fn from_str(text: &str) -> Result<Self, ValueError> {
                const FORM: ValueError = ValueError::Form(concat!($length, " bytes in small hexadecimal digits"));
                let mut bytes = [0; $length];
                if text.len() != $length * 2 {
                    return Err(FORM);
                }
                HEXLOWER.decode_mut(text.as_bytes(), &mut bytes).map_err(|_| FORM)?;
                Ok(Self(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut text = [0; $length * 2];
                HEXLOWER.encode_mut(&self.0, &mut text);
                f.write_str(std::str::from_utf8(&text).expect("hexadecimal digits are ASCII"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        json_as_text!($name);
    };
}

/// Makes an identifier from the system's random numbers.
macro_rules! random {
    ($name:ident) => {
        impl $name {
            /// A new one, from the system's random numbers.
            #[must_use]
            pub fn random() -> Self {
                let mut bytes = [0; 16];
                getrandom::fill(&mut bytes).expect("the system has random numbers");
                Self(bytes)
            }
        }
    };
}

bytes!(
    /// The SHA-256 of an entry's exact bytes: the same entry has the same id on every till.
    EntryId, 32
);
bytes!(
    /// A till's public Ed25519 key for one fair.
    TillKey, 32
);
bytes!(
    /// An Ed25519 signature over an entry's exact bytes (RFC 8032).
    Signature, 64
);
bytes!(
    /// 128 random bits that one attempt at a sale keeps through every retry: one draft, one receipt.
    DraftId, 16
);
bytes!(
    /// 128 random bits that a refund and a sale share when together they are an exchange.
    GroupId, 16
);
bytes!(
    /// 128 random bits that make two fairs founded from the same words two fairs.
    Nonce, 16
);
random!(DraftId);
random!(GroupId);
random!(Nonce);

impl EntryId {
    /// The id of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_spelling() {
        let id = EntryId::of(b"abc");
        let text = id.to_string();
        assert_eq!(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(text.parse(), Ok(id));
        assert!(text.to_uppercase().parse::<EntryId>().is_err());
        assert!(text[1..].parse::<EntryId>().is_err());
    }
}
