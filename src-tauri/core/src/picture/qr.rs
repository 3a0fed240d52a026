use std::fmt::Write as _;

use qrcode::{EcLevel, QrCode, Version};

/// A QR code (ISO/IEC 18004) as dark and light modules, without the quiet zone around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    side: usize,
    dark: Vec<bool>,
}

/// How many light modules stand around a code (ISO/IEC 18004, 5.3.8).
pub const QUIET: usize = 4;

impl Qr {
    /// The smallest code that carries a text, at error correction M; none for a text that no code carries (2,331 bytes at most).
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        QrCode::with_error_correction_level(text, EcLevel::M).ok().map(Self::drawn)
    }

    /// The smallest code of at most so many modules a side that carries a text, at error correction L, for a text that a phone
    /// reads off a clean screen or paper; none where it does not fit.
    #[must_use]
    pub fn dense(text: &str, side_max: usize) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        matches!(code.version(), Version::Normal(_)).then_some(())?;
        Some(Self::drawn(code)).filter(|code| code.side <= side_max)
    }

    fn drawn(code: QrCode) -> Self {
        let side = code.width();
        let dark = code.into_colors().into_iter().map(|colour| colour == qrcode::Color::Dark);
        Self { side, dark: dark.collect() }
    }

    /// How many modules a side has.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// Whether a module is dark; what lies outside is not.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && y < self.side && self.dark[y * self.side + x]
    }

    /// The dark modules as one path of SVG, a module being one unit, the quiet zone being before them: to be drawn in a box
    /// of [`Qr::side_with_quiet`] units a side. A run of dark modules is one rectangle, so that no line shows between them.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side {
            let mut x = 0;
            while x < self.side {
                let run = (x..self.side).take_while(|at| self.is_dark(*at, y)).count();
                if run > 0 {
                    let (left, top) = (x + QUIET, y + QUIET);
                    write!(path, "M{left} {top}h{run}v1h-{run}z").expect("text takes every byte");
                }
                x += run.max(1);
            }
        }
        path
    }

    /// How many modules a side has with the quiet zone on both ends.
    #[must_use]
    pub fn side_with_quiet(&self) -> usize {
        self.side + 2 * QUIET
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_finder_patterns_and_nothing_outside() {
        let code = Qr::of("contoh").expect("it fits");
        assert_eq!(code.side(), 21);
        for (x, y) in [(0, 0), (14, 0), (0, 14)] {
            assert!((0..7).all(|at| code.is_dark(x + at, y) && code.is_dark(x, y + at)));
            assert!(!code.is_dark(x + 1, y + 1) && code.is_dark(x + 3, y + 3));
        }
        assert!(!code.is_dark(21, 0) && !code.is_dark(0, 21));
    }

    #[test]
    fn a_text_is_carried_or_it_is_said_that_it_is_too_long() {
        assert!(Qr::of(&"x".repeat(2331)).is_some());
        assert!(Qr::of(&"x".repeat(2332)).is_none());
        let room = Qr::dense(&"x".repeat(858), 97).expect("version 20 at L");
        assert_eq!(room.side(), 97);
        assert!(Qr::dense(&"x".repeat(859), 97).is_none());
    }

    #[test]
    fn the_path_covers_the_dark_modules_and_no_other() {
        let code = Qr::of("contoh").expect("it fits");
        let mut drawn = vec![false; code.side_with_quiet().pow(2)];
        for run in code.path().split('M').skip(1) {
            let numbers: Vec<usize> = run
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, run, 1, back] = numbers[..] else { panic!("{run}") };
            assert_eq!(run, back);
            (x..x + run).for_each(|x| drawn[y * code.side_with_quiet() + x] = true);
        }
        for y in 0..code.side_with_quiet() {
            for x in 0..code.side_with_quiet() {
                let dark = x >= QUIET && y >= QUIET && code.is_dark(x - QUIET, y - QUIET);
                assert_eq!(drawn[y * code.side_with_quiet() + x], dark, "{x} {y}");
            }
        }
    }
}
