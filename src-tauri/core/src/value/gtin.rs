use std::fmt;

/// The digits of a GTIN-8, a GTIN-12 (UPC-A), a GTIN-13 (EAN-13) and a GTIN-14.
const LENGTHS: [usize; 4] = [8, 12, 13, 14];

/// What every spelling of one code has in common: letters in one case, and a GTIN with zeros in front up to fourteen
/// digits, since one scanner sends a UPC-A as twelve digits and the next as thirteen (GS1 General Specifications, 3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeKey(Box<str>);

impl CodeKey {
    /// The key of a code as it was typed, scanned or printed.
    #[must_use]
    pub fn of(code: &str) -> Self {
        let code = code.trim().to_uppercase();
        Self(if is_gtin(&code) { format!("{code:0>14}") } else { code }.into())
    }

    /// The key of a code from which a label has left out the hyphens.
    #[must_use]
    pub fn without_hyphens(code: &str) -> Self {
        Self::of(&code.replace('-', ""))
    }
}

impl fmt::Display for CodeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a code has the length of a GTIN and its last digit is not the one that the others come to: it was misread or
/// mistyped, or is a code of somebody's own.
#[must_use]
pub fn check_digit_fails(code: &str) -> bool {
    let code = code.trim();
    is_gtin(code) && !gtin_sum(code).is_multiple_of(10)
}

/// Every second digit counts three times, the one before the last first; with the last the sum is a multiple of ten.
fn gtin_sum(code: &str) -> u32 {
    let weighed = code.bytes().rev().zip([1, 3].into_iter().cycle());
    weighed.map(|(digit, weight)| u32::from(digit - b'0') * weight).sum()
}

/// A GTIN-13 that nobody chose, of those that GS1 leaves to whoever sells the goods (General Specifications, 2.1.11): it
/// begins with 20 to 29 and means something at this fair alone.
///
/// # Panics
/// Where the system has no random numbers.
#[must_use]
pub fn random_own_gtin() -> String {
    let mut random = [0; 11];
    getrandom::fill(&mut random).expect("the system has random numbers");
    let digits: String = random.iter().map(|byte| char::from(b'0' + byte % 10)).collect();
    let code = format!("2{digits}");
    let check = (10 - gtin_sum(&format!("{code}0")) % 10) % 10;
    format!("{code}{check}")
}

fn is_gtin(code: &str) -> bool {
    LENGTHS.contains(&code.len()) && code.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_ones_own_is_a_sound_one() {
        for _ in 0..200 {
            let code = random_own_gtin();
            assert!(
                code.len() == 13 && code.starts_with('2') && !check_digit_fails(&code),
                "{code}"
            );
        }
    }

    #[test]
    fn one_gtin_has_one_key_however_many_digits_a_scanner_sends() {
        for (one, other) in [
            ("036000291452", "0036000291452"),
            ("036000291452", "00036000291452"),
            ("0012345678905", "012345678905"),
            ("96385074", "0000096385074"),
            ("krp-01", " KRP-01 "),
        ] {
            assert_eq!(CodeKey::of(one), CodeKey::of(other), "{one}");
        }
        // Other lengths are nobody's GTIN: their zeros mean something.
        assert_ne!(CodeKey::of("041"), CodeKey::of("41"));
        assert_ne!(CodeKey::of("12345678905"), CodeKey::of("012345678905"));
        assert_eq!(CodeKey::without_hyphens("KRP-01"), CodeKey::of("krp01"));
    }

    #[test]
    fn a_wrong_digit_is_found_by_the_check_digit() {
        for sound in ["4006381333931", "036000291452", "96385074", "10012345678902"] {
            assert!(!check_digit_fails(sound), "{sound}");
            for at in 0..sound.len() {
                for digit in b'0'..=b'9' {
                    let mut wrong = sound.as_bytes().to_vec();
                    if wrong[at] != digit {
                        wrong[at] = digit;
                        let wrong = String::from_utf8(wrong).expect("digits");
                        assert!(check_digit_fails(&wrong), "{wrong}");
                    }
                }
            }
        }
        for of_its_own in ["41", "KRP-01", "123456789", "4006381333931A"] {
            assert!(!check_digit_fails(of_its_own), "{of_its_own}");
        }
    }
}
