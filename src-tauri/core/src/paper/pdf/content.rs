use super::press::Glyphs;
use super::sheet::{Mark, Points, Sheet, Style};
use super::{Weight, face::Glyph};

/// The program's green, as PDF writes it.
const GREEN: &str = "0.106 0.42 0.314 rg\n";
/// How thick a hairline is.
const HAIRLINE: &str = "0.5 w\n";

/// What a page shows, in the language of PDF, which counts from the lower left corner. Lines stand below text.
pub(super) fn content(sheet: &Sheet, glyphs: &mut Glyphs) -> Vec<u8> {
    let mut out = Content { bytes: HAIRLINE.into(), high: sheet.height };
    for mark in &sheet.marks {
        match mark {
            Mark::Rule { from, to, y } => out.rule(*from, *to, *y),
            Mark::Bar { x, y, width, height } => out.bar(*x, *y, *width, *height),
            Mark::Run { .. } => {}
        }
    }
    out.say("0 g\nBT\n");
    let mut set_in: Option<Style> = None;
    for mark in &sheet.marks {
        let Mark::Run { x, baseline, style, glyphs: run } = mark else { continue };
        let changed =
            set_in.is_none_or(|set_in| (set_in.weight, set_in.size) != (style.weight, style.size));
        if changed {
            out.font(*style);
            set_in = Some(*style);
        }
        out.run(*x, *baseline, run, |glyph| glyphs.number(style.weight, glyph));
    }
    out.say("ET\n");
    out.bytes
}

/// What a weight is called in a page's resources.
pub(super) fn font_name(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "Regular",
        Weight::Bold => "Bold",
    }
}

struct Content {
    bytes: Vec<u8>,
    high: Points,
}

impl Content {
    fn rule(&mut self, from: Points, to: Points, y: Points) {
        self.point(from, y);
        self.say("m ");
        self.point(to, y);
        self.say("l S\n");
    }

    fn bar(&mut self, x: Points, y: Points, width: Points, height: Points) {
        self.say(GREEN);
        self.point(x, y + height);
        self.number(width);
        self.number(height);
        self.say("re f\n");
    }

    fn font(&mut self, style: Style) {
        self.say("/");
        self.say(font_name(style.weight));
        self.say(" ");
        self.number(style.size);
        self.say("Tf\n");
    }

    fn run(
        &mut self,
        x: Points,
        baseline: Points,
        run: &[Glyph],
        mut number: impl FnMut(&Glyph) -> u16,
    ) {
        self.say("1 0 0 1 ");
        self.point(x, baseline);
        self.say("Tm [<");
        for glyph in run {
            self.hex(number(glyph));
            if glyph.nearer != 0 {
                self.say(">");
                self.integer(glyph.nearer.into());
                self.say("<");
            }
        }
        self.say(">] TJ\n");
    }

    fn point(&mut self, x: Points, y: Points) {
        self.number(x);
        self.number(self.high - y);
    }

    /// In hundredths, finer than any printer, and a space.
    fn number(&mut self, value: Points) {
        let hundredths = f64::from(value) * 100.0;
        #[expect(clippy::cast_possible_truncation, reason = "pages are some thousand points wide")]
        let hundredths = hundredths.round() as i32;
        if hundredths < 0 {
            self.say("-");
        }
        let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
        self.integer(whole);
        if rest != 0 {
            self.say(".");
            self.digit(rest / 10);
            if rest % 10 != 0 {
                self.digit(rest % 10);
            }
        }
        self.say(" ");
    }

    fn integer(&mut self, value: i32) {
        if value < 0 {
            self.say("-");
        }
        let value = value.abs();
        if value >= 10 {
            self.integer(value / 10);
        }
        self.digit(value % 10);
    }

    fn digit(&mut self, digit: i32) {
        self.bytes.extend(
            u32::try_from(digit).ok().and_then(|d| char::from_digit(d, 10)).map(|c| c as u8),
        );
    }

    fn hex(&mut self, value: u16) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |shift: u16| DIGITS[usize::from(value >> shift & 15)];
        self.bytes.extend([digit(12), digit(8), digit(4), digit(0)]);
    }

    fn say(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }
}
