use barcoders::sym::code128::Code128;
use barcoders::sym::ean8::EAN8;
use barcoders::sym::ean13::EAN13;

use crate::value::check_digit_fails;

/// What begins a Code 128 in the character set of letters, digits and hyphens, as barcoders names it.
const SET_B: char = '\u{181}';

/// The bars of a barcode, narrowest part by narrowest part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// Whether each part is dark.
    modules: Vec<bool>,
    /// How many light parts a scanner needs on each side: GS1 General Specifications 5.2.3.4, and ISO/IEC 15417 for
    /// Code 128.
    pub quiet: usize,
}

impl Bars {
    /// Of a code: EAN-8, UPC-A and EAN-13 where it is one whose check digit is right, else Code 128. None where neither
    /// has a sign for a character.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        let (encoded, quiet) = match code.len() {
            13 if is_gtin(code) => (EAN13::new(code).ok()?.encode(), 11),
            12 if is_gtin(code) => (EAN13::new(format!("0{code}")).ok()?.encode(), 11),
            8 if is_gtin(code) => (EAN8::new(code).ok()?.encode(), 7),
            _ => (Code128::new(format!("{SET_B}{code}")).ok()?.encode(), 10),
        };
        let modules = encoded.into_iter().map(|module| module != 0).collect();
        Some(Self { modules, quiet })
    }

    /// How many parts it has, those that are light on both sides among them.
    #[must_use]
    pub fn width(&self) -> usize {
        self.modules.len() + 2 * self.quiet
    }

    /// The dark bars: where each begins, counted from the first, and how many parts it has.
    #[must_use]
    pub fn dark(&self) -> Vec<(usize, usize)> {
        let mut bars: Vec<(usize, usize)> = Vec::new();
        for at in (0..self.modules.len()).filter(|at| self.modules[*at]) {
            match bars.last_mut() {
                Some((from, width)) if *from + *width == at => *width += 1,
                _ => bars.push((at, 1)),
            }
        }
        bars
    }
}

fn is_gtin(code: &str) -> bool {
    code.bytes().all(|b| b.is_ascii_digit()) && !check_digit_fails(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_gets_the_bars_of_its_kind() {
        let modules = |code: &str| Bars::of(code).map(|bars| bars.modules.len());
        assert_eq!(modules("4006381333931"), Some(95), "EAN-13");
        assert_eq!(modules("036000291452"), Some(95), "UPC-A");
        assert_eq!(modules("96385074"), Some(67), "EAN-8");
        // A start, each character, a check and a stop.
        assert_eq!(modules("KRP-01"), Some(11 * 8 + 13));
        assert_eq!(
            modules("4006381333930"),
            Some(11 * 15 + 13),
            "a wrong check digit is no EAN-13"
        );
        assert_eq!(modules("Tëh"), None);
    }

    #[test]
    fn bars_are_what_is_dark() {
        let bars = Bars { modules: vec![true, false, true, true, false], quiet: 10 };
        assert_eq!(bars.dark(), [(0, 1), (2, 2)]);
        assert_eq!(bars.width(), 25);
    }
}
