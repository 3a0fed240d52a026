use super::glyph::{FontId, Glyph};
use super::glyphs::Glyphs;
use super::photo::Photos;
use super::sheet::{Mark, Points, Sheet};

/// The program's green, as PDF writes it.
const GREEN: &str = "0.106 0.42 0.314 rg\n";
/// Black, as PDF writes it.
const BLACK: &str = "0 g\n";
/// How thick a hairline is.
const HAIRLINE: &str = "0.5 w\n";

/// What a page shows, in the language of PDF, which counts from the lower left corner. Lines stand below text.
pub(super) fn content(sheet: &Sheet, glyphs: &mut Glyphs, photos: &mut Photos) -> Vec<u8> {
    let mut out = Content { bytes: HAIRLINE.into(), high: sheet.height, set_in: None };
    for mark in &sheet.marks {
        match mark {
            Mark::Rule { from, to, y } => out.rule(*from, *to, *y),
            Mark::Bar { x, y, width, height } => out.filled(GREEN, (*x, *y), (*width, *height)),
            Mark::Ink { x, y, width, height } => out.filled(BLACK, (*x, *y), (*width, *height)),
            Mark::Frame { x, y, width, height } => out.frame(*x, *y, *width, *height),
            Mark::Photo { x, y, side, photo } => {
                out.photo((*x, *y), *side, &photos.name(photo));
            }
            Mark::Run { .. } => {}
        }
    }
    out.say("0 g\nBT\n");
    for mark in &sheet.marks {
        let Mark::Run { x, baseline, style, glyphs: run } = mark else { continue };
        out.run((*x, *baseline), style.size, run, |glyph| glyphs.number(glyph));
    }
    out.say("ET\n");
    out.bytes
}

struct Content {
    bytes: Vec<u8>,
    high: Points,
    /// The font and the size that text is set in now.
    set_in: Option<(FontId, Points)>,
}

impl Content {
    fn rule(&mut self, from: Points, to: Points, y: Points) {
        self.point(from, y);
        self.say("m ");
        self.point(to, y);
        self.say("l S\n");
    }

    fn filled(
        &mut self,
        colour: &str,
        (x, y): (Points, Points),
        (width, height): (Points, Points),
    ) {
        self.say(colour);
        self.point(x, y + height);
        self.number(width);
        self.number(height);
        self.say("re f\n");
    }

    fn frame(&mut self, x: Points, y: Points, width: Points, height: Points) {
        self.point(x, y + height);
        self.number(width);
        self.number(height);
        self.say("re S\n");
    }

    fn photo(&mut self, (x, y): (Points, Points), side: Points, name: &str) {
        self.say("q ");
        self.number(side);
        self.say("0 0 ");
        self.number(side);
        self.point(x, y + side);
        self.say("cm /");
        self.say(name);
        self.say(" Do Q\n");
    }

    fn font(&mut self, font: FontId, size: Points) {
        if self.set_in == Some((font, size)) {
            return;
        }
        self.set_in = Some((font, size));
        self.say("/");
        self.say(font.name());
        self.say(" ");
        self.number(size);
        self.say("Tf\n");
    }

    /// The glyphs of a run, in as many parts as it changes its font.
    fn run(
        &mut self,
        (x, baseline): (Points, Points),
        size: Points,
        run: &[Glyph],
        mut number: impl FnMut(&Glyph) -> u16,
    ) {
        for (at, part) in run.chunk_by(|a, b| a.font == b.font).enumerate() {
            self.font(part[0].font, size);
            if at == 0 {
                self.say("1 0 0 1 ");
                self.point(x, baseline);
                self.say("Tm ");
            }
            self.say("[<");
            for glyph in part {
                self.moved(-i32::from(glyph.aside));
                self.raised(glyph.raised, size, |out| out.hex(number(glyph)));
                self.moved(i32::from(glyph.aside) + i32::from(glyph.nearer));
            }
            self.say(">] TJ\n");
        }
    }

    /// Moves the pen back, between two glyphs.
    fn moved(&mut self, back: i32) {
        if back != 0 {
            self.say(">");
            self.integer(back);
            self.say("<");
        }
    }

    /// A glyph above the baseline, between two that stand on it.
    fn raised(&mut self, raised: i16, size: Points, put: impl FnOnce(&mut Self)) {
        if raised == 0 {
            return put(self);
        }
        self.say(">] TJ ");
        self.number(Points::from(raised) * size / 1000.0);
        self.say("Ts [<");
        put(self);
        self.say(">] TJ 0 Ts [<");
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
