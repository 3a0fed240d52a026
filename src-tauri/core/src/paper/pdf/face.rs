use std::ops::RangeInclusive;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::font::{Font, MISSING};
use super::glyph::{FontId, Glyph};

/// A weight of type: Atkinson Hyperlegible Next, the family of screen and paper, and Noto Sans for what it lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// For words.
    Regular,
    /// For sums and names of things.
    Bold,
}

/// The fonts of a weight, with what setting needs of them.
pub(crate) struct Face {
    font: FontId,
    spare: FontId,
    /// The glyphs of the printable ASCII characters, in their order: nearly all that is ever set.
    printable: Vec<Glyph>,
    /// How much nearer two of them stand, row by row of the left one.
    kerning: Vec<i16>,
}

/// The printable ASCII characters.
const PRINTABLE: RangeInclusive<char> = ' '..='~';
/// How many they are.
const PRINTABLES: usize = 95;
/// `zero.tf`, the first of ten digits of one width; GSUB `tnum` alone leads there.
pub(super) const TABULAR_ZERO: u16 = 375;

impl Face {
    /// The fonts of a weight, read once.
    pub(crate) fn of(weight: Weight) -> &'static Self {
        static REGULAR: LazyLock<Face> =
            LazyLock::new(|| Face::read(FontId::Regular, FontId::SpareRegular));
        static BOLD: LazyLock<Face> = LazyLock::new(|| Face::read(FontId::Bold, FontId::SpareBold));
        match weight {
            Weight::Regular => &REGULAR,
            Weight::Bold => &BOLD,
        }
    }

    /// The glyphs of running text, kerned. What no font has shows as a box, one for what readers see as one
    /// character.
    pub(crate) fn words(&self, text: &str) -> Vec<Glyph> {
        let mut glyphs: Vec<Glyph> = if text.chars().all(stands_alone) {
            text.chars().map(|c| self.character(c).unwrap_or_else(|| self.missing())).collect()
        } else {
            let seen = text.graphemes(true).map(|seen| self.seen(seen));
            seen.flat_map(|glyphs| glyphs.unwrap_or_else(|| vec![self.missing()])).collect()
        };
        for at in 1..glyphs.len() {
            glyphs[at - 1].nearer = self.nearer(glyphs[at - 1].says, glyphs[at].says);
        }
        glyphs
    }

    /// The glyphs of a figure, its digits of one width, so that figures under each other align.
    pub(crate) fn figure(&self, text: &str) -> Vec<Glyph> {
        let tabular = |c: char| c.to_digit(10).and_then(|digit| u16::try_from(digit).ok());
        text.chars()
            .map(|c| match tabular(c) {
                Some(digit) => Font::of(self.font).glyph(TABULAR_ZERO + digit, c),
                None => self.character(c).unwrap_or_else(|| self.missing()),
            })
            .collect()
    }

    /// What of a text shows as a box, each as readers see it, once.
    pub(crate) fn lacking<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut lacking = Vec::new();
        for seen in text.graphemes(true) {
            if !lacking.contains(&seen) && self.seen(seen).is_none() {
                lacking.push(seen);
            }
        }
        lacking
    }

    fn read(font: FontId, spare: FontId) -> Self {
        let read = Font::of(font);
        let printable: Vec<Glyph> =
            PRINTABLE.map(|c| read.character(c).expect("a font with ASCII")).collect();
        let numbers: Vec<u16> = printable.iter().map(|glyph| glyph.number).collect();
        let pairs = read.kerning(&numbers).expect("a font with kerning");
        let nearer = |left, right| pairs.get(&(left, right)).copied().unwrap_or(0);
        let rows =
            numbers.iter().flat_map(|left| numbers.iter().map(|right| nearer(*left, *right)));
        Self { font, spare, kerning: rows.collect(), printable }
    }

    fn nearer(&self, left: char, right: char) -> i16 {
        match (printable(left), printable(right)) {
            (Some(left), Some(right)) => self.kerning[left * PRINTABLES + right],
            _ => 0,
        }
    }

    /// The glyphs of what readers see as one character: composed where Unicode has it so, else a letter with its
    /// marks.
    fn seen(&self, seen: &str) -> Option<Vec<Glyph>> {
        if let Some(c) = only(seen.chars()) {
            return Some(vec![self.character(c)?]);
        }
        let composed: String = seen.nfc().filter(|c| !asks_for_a_form(*c)).collect();
        match only(composed.chars()) {
            Some(c) => Some(vec![self.character(c)?]),
            None if composed.chars().all(set_as_it_stands) => {
                Font::of(self.spare).marked(&composed)
            }
            None => None,
        }
    }

    fn character(&self, c: char) -> Option<Glyph> {
        if let Some(at) = printable(c) {
            return Some(self.printable[at]);
        }
        let spare = || Font::of(self.spare).character(c).filter(|_| set_as_it_stands(c));
        Font::of(self.font).character(c).or_else(spare)
    }

    fn missing(&self) -> Glyph {
        Font::of(self.font).glyph(MISSING, char::REPLACEMENT_CHARACTER)
    }
}

/// The one character of a text.
fn only(mut chars: impl Iterator<Item = char>) -> Option<char> {
    let first = chars.next();
    first.filter(|_| chars.next().is_none())
}

/// Where a character stands among the printable ones of ASCII.
fn printable(c: char) -> Option<usize> {
    PRINTABLE.contains(&c).then(|| c as usize - ' ' as usize)
}

/// Whether no reader sees a character as one with its neighbours.
fn stands_alone(c: char) -> bool {
    PRINTABLE.contains(&c) || matches!(c, '×' | '−' | '–' | '·' | '…')
}

/// Whether a character has no look of its own but asks for another form of its neighbours: variation selectors and
/// joiners.
fn asks_for_a_form(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a character is set one after the other, with marks at most. Noto Sans has Devanagari too, whose letters
/// change with their neighbours: half set it would read as other words.
fn set_as_it_stands(c: char) -> bool {
    !matches!(c, '\u{900}'..='\u{97f}' | '\u{1cd0}'..='\u{1cff}' | '\u{a830}'..='\u{a83f}'
        | '\u{a8e0}'..='\u{a8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEIGHTS: [Weight; 2] = [Weight::Regular, Weight::Bold];

    #[test]
    fn the_digits_of_figures_have_one_width_and_say_what_they_are() {
        for weight in WEIGHTS {
            let digits = Face::of(weight).figure("0123456789");
            assert!(digits.iter().all(|digit| digit.advance == digits[0].advance));
            let says: String = digits.iter().map(|digit| digit.says).collect();
            assert_eq!(says, "0123456789");
            let proportional = Face::of(weight).words("0123456789");
            assert!(proportional.iter().any(|digit| digit.advance != proportional[0].advance));
        }
    }

    #[test]
    fn letters_are_kerned_as_the_font_asks() {
        let glyphs = Face::of(Weight::Bold).words("To");
        assert!(glyphs[0].nearer > 0, "{glyphs:?}");
        assert_eq!(glyphs[1].nearer, 0);
    }

    #[test]
    fn what_no_font_has_shows_as_one_box_and_is_named() {
        let face = Face::of(Weight::Regular);
        for lacking in ["👩‍🌾", "茶", "🏳️‍🌈", "ꦣꦶ", "د", "क्षि", "\u{930}\u{94d}"]
        {
            let glyphs = face.words(lacking);
            assert!(glyphs.iter().all(|glyph| glyph.number == MISSING), "{lacking}: {glyphs:?}");
            assert_eq!(glyphs.len(), face.lacking(lacking).len(), "{lacking}");
            assert!(glyphs.iter().all(|glyph| glyph.says == '\u{fffd}' && glyph.advance > 0));
        }
        assert_eq!(face.lacking("茶 dan 茶, 🍵"), ["茶", "🍵"]);
    }

    #[test]
    fn latin_with_all_marks_greek_and_cyrillic_have_letters_in_both_weights() {
        let texts = [
            "Ṭoko Nguyễn",
            "T\u{323}oko Nguye\u{302}\u{303}n",
            "Hawaiʻi Đặng Ægir Łódź İzmir ŵ ǎ ǖ ḍ ṣ ẓ ħ Ʒ ə ɓ ŋ",
            "x\u{30c} M\u{304} j\u{331} ṭ\u{302}",
            "Ελληνικά ᾧ Ϗ Москва Ґ Ў ӂ ҕ и\u{300}",
            "€ № ™ ½ – — “ ” „ ‘ ’ • ‰ № ₫ Ω",
        ];
        for (weight, text) in
            WEIGHTS.into_iter().flat_map(|weight| texts.map(|text| (weight, text)))
        {
            assert_eq!(Face::of(weight).lacking(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same_glyphs() {
        let face = Face::of(Weight::Regular);
        for (composed, decomposed) in
            [("ṭ", "t\u{323}"), ("ễ", "e\u{302}\u{303}"), ("é", "e\u{301}")]
        {
            assert_eq!(face.words(composed), face.words(decomposed), "{composed}");
            assert_eq!(face.words(composed).len(), 1);
        }
    }
}
