use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::{ValueError, Word, json_as_text};

/// What a product is counted in: a word of small letters and digits, at most 8, of which the first is a letter.
///
/// Pieces are whole. Anything else, also by a word that this version has no name for, is counted in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Unit(Word<8>);

impl Unit {
    /// By the piece; quantities are whole.
    pub const PIECE: Self = Self(Word::new("pcs"));
    /// By weight, to the gram.
    pub const KILOGRAM: Self = Self(Word::new("kg"));

    /// The unit as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether there is no part of one.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self == Self::PIECE
    }

    /// Pieces before kilograms, and the others by their words.
    fn place(self) -> usize {
        const LISTED: [Unit; 2] = [Unit::PIECE, Unit::KILOGRAM];
        LISTED.iter().position(|listed| *listed == self).unwrap_or(LISTED.len())
    }
}

impl Ord for Unit {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place()).then_with(|| self.as_str().cmp(other.as_str()))
    }
}

impl PartialOrd for Unit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Unit {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        Word::read(text, |b| b.is_ascii_lowercase() || b.is_ascii_digit())
            .map(Self)
            .ok_or(ValueError::Form("a unit: small letters and digits"))
    }
}

json_as_text!(Unit);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_a_short_word_and_pieces_alone_are_whole() {
        let unit = |text: &str| text.parse::<Unit>();
        assert_eq!(unit("pcs"), Ok(Unit::PIECE));
        assert_eq!(unit("m2").map(Unit::is_whole), Ok(false));
        for no in ["", "2m", "Kg", "kg ", "kilogramm", "µm"] {
            assert!(unit(no).is_err(), "{no:?}");
        }
        let mut units = ["l", "kg", "m", "pcs"].map(|word| word.parse::<Unit>().expect("a unit"));
        units.sort_unstable();
        assert_eq!(units.map(|unit| unit.to_string()), ["pcs", "kg", "l", "m"]);
    }
}
