//! A PIN as it is kept: hashed with Argon2id, so that whoever reads the file has to try each one slowly.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::refusal::{Code, Refusal};

/// Memory in KiB and rounds, as OWASP's Password Storage Cheat Sheet has them for Argon2id.
const MEMORY_KIB: u32 = 19_456;
const ROUNDS: u32 = 2;

/// Whether this has the form of a PIN: four to eight digits.
pub(in crate::till) fn is_pin(text: &str) -> bool {
    (4..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A PIN, salted and hashed, in the PHC string format.
///
/// # Errors
/// [`Code::PinInvalid`] for what has not the form of one.
pub(in crate::till) fn hashed(pin: &str) -> Result<String, Refusal> {
    if !is_pin(pin) {
        return Err(Code::PinInvalid.into());
    }
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).expect("the system has random numbers");
    let salt = SaltString::encode_b64(&salt).expect("16 bytes are a salt");
    let params = Params::new(MEMORY_KIB, ROUNDS, 1, None).expect("within the limits of Argon2");
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = argon2.hash_password(pin.as_bytes(), &salt).expect("a PIN is hashed");
    Ok(hash.to_string())
}

/// Whether this is the PIN that was hashed, with whatever parameters it says.
pub(in crate::till) fn opens(hash: &str, pin: &str) -> bool {
    let read = PasswordHash::new(hash);
    read.is_ok_and(|hash| Argon2::default().verify_password(pin.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_opens_its_own_hash_alone_and_the_hash_says_how_it_was_made() {
        let hash = hashed("2468").expect("a PIN");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(!hash.contains("2468"));
        assert!(opens(&hash, "2468") && !opens(&hash, "2469") && !opens("rubbish", "2468"));
        assert_ne!(hash, hashed("2468").expect("a PIN"), "each has its own salt");
        // One that was made with less is read by what it says of itself.
        let params = Params::new(64, 1, 1, None).expect("parameters");
        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let salt = SaltString::encode_b64(&[7; 16]).expect("a salt");
        let weak = weak.hash_password(b"1357", &salt).expect("hashed").to_string();
        assert!(opens(&weak, "1357") && !opens(&weak, "2468"));
    }

    #[test]
    fn a_pin_is_four_to_eight_digits() {
        for refused in ["", "123", "123456789", "12a4", "12 4", "１２３４"] {
            assert!(hashed(refused).is_err(), "{refused}");
        }
    }
}
