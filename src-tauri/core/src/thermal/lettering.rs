use std::sync::LazyLock;

use ab_glyph::{Font as _, FontRef, GlyphId, OutlinedGlyph, Point, PxScaleFactor};
use harfrust::{Buffer, Font, ShapeOptions, ShaperFont, shape};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::bitmap::Bitmap;

/// How much ink a dot needs, of its whole, to be dark: a little less than half, since thin strokes fade on thermal paper.
const INK: f32 = 0.42;
/// The box that stands for what no font has, in parts of the type size: its width, its height, and what it moves the pen.
const MISSING: (f32, f32, f32) = (0.5, 0.7, 0.62);
/// How thick its edges are, in dots.
const MISSING_EDGE: usize = 2;

/// A weight of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A font of the program, to shape with and to draw with.
struct Face {
    shaping: Font,
    outlines: FontRef<'static>,
    /// How many of its units make up the type size.
    em: f32,
}

/// A text as glyphs, each where it stands.
pub(super) struct Lettering {
    glyphs: Vec<Placed>,
    /// How wide it is, in parts of the type size.
    pub(super) width: f32,
}

/// A glyph, in parts of the type size from where the text begins; without a face it is the box.
struct Placed {
    glyph: Option<(&'static Face, GlyphId)>,
    right: f32,
    raised: f32,
}

impl Face {
    fn read(bytes: &'static [u8]) -> Self {
        let shaping = Font::new(bytes, 0).expect("a font of the program");
        let outlines = FontRef::try_from_slice(bytes).expect("a font of the program");
        let em = outlines.units_per_em().expect("a font with a size");
        Self { shaping, outlines, em }
    }

    /// The fonts of a weight, the first that has a letter first: Atkinson Hyperlegible Next, Noto Sans, Noto Sans Javanese.
    fn all(weight: Weight) -> [&'static Self; 3] {
        macro_rules! face {
            ($file:literal) => {{
                static FACE: LazyLock<Face> = LazyLock::new(|| {
                    Face::read(include_bytes!(concat!("../../../../assets/fonts/", $file)))
                });
                &*FACE
            }};
        }
        let javanese = face!("NotoSansJavanese-Regular.ttf");
        match weight {
            Weight::Regular => [
                face!("AtkinsonHyperlegibleNext-Regular.ttf"),
                face!("NotoSans-Regular.ttf"),
                javanese,
            ],
            Weight::Bold => {
                [face!("AtkinsonHyperlegibleNext-Bold.ttf"), face!("NotoSans-Bold.ttf"), javanese]
            }
        }
    }

    fn has(&self, c: char) -> bool {
        asks_for_a_form(c) || self.outlines.glyph_id(c).0 != 0
    }

    /// The font that has all of what readers see as one character, composed as far as Unicode has it so. Of a letter with
    /// marks that is not one character, Atkinson does not say where the marks stand.
    fn of(seen: &str, weight: Weight) -> Option<&'static Self> {
        let composed = seen.chars().filter(|c| !asks_for_a_form(*c)).count() == 1;
        let faces = &Self::all(weight)[usize::from(!composed)..];
        faces.iter().copied().find(|face| seen.chars().all(|c| face.has(c)))
    }
}

impl Lettering {
    /// The glyphs of a text. What no font has is a box, one for what readers see as one character, so that nothing vanishes.
    pub(super) fn of(text: &str, weight: Weight) -> Self {
        let text: String = text.nfc().collect();
        let mut set = Self { glyphs: Vec::new(), width: 0.0 };
        let seen = text.graphemes(true).map(|seen| (Face::of(seen, weight), seen));
        let seen: Vec<(Option<&'static Face>, &str)> = seen.collect();
        let same = |a: &Option<&Face>, b: &Option<&Face>| match (a, b) {
            (Some(a), Some(b)) => std::ptr::eq(*a, *b),
            (None, None) => true,
            _ => false,
        };
        for run in seen.chunk_by(|a, b| same(&a.0, &b.0)) {
            match run[0].0 {
                Some(face) => set.run(face, &run.iter().map(|(_, seen)| *seen).collect::<String>()),
                None => run.iter().for_each(|_| set.missing()),
            }
        }
        set
    }

    fn missing(&mut self) {
        self.glyphs.push(Placed { glyph: None, right: self.width, raised: 0.0 });
        self.width += MISSING.2;
    }

    #[expect(clippy::cast_precision_loss, reason = "units of a font")]
    fn run(&mut self, face: &'static Face, text: &str) {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let font = ShaperFont::new(&face.shaping);
        if shape(&font, &mut buffer, ShapeOptions::new()).is_err() {
            text.graphemes(true).for_each(|_| self.missing());
            return;
        }
        for (info, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let Ok(number) = u16::try_from(info.glyph_id) else { continue };
            self.glyphs.push(Placed {
                glyph: Some((face, GlyphId(number))),
                right: self.width + place.x_offset as f32 / face.em,
                raised: place.y_offset as f32 / face.em,
            });
            self.width += place.x_advance as f32 / face.em;
        }
    }

    /// How far it reaches above its baseline and below it, in dots, at a type size in dots.
    pub(super) fn reach(&self, size: f32) -> (f32, f32) {
        let (mut above, mut below) = (0.0_f32, 0.0_f32);
        for placed in &self.glyphs {
            let Some((face, glyph)) = placed.glyph else {
                above = above.max(MISSING.1 * size);
                continue;
            };
            let Some(outline) = face.outlines.outline(glyph) else { continue };
            let bounds = outline.bounds;
            let (one, other) = (bounds.min.y / face.em, bounds.max.y / face.em);
            above = above.max((one.max(other) + placed.raised) * size);
            below = below.max(-(one.min(other) + placed.raised) * size);
        }
        (above, below)
    }

    /// Draws it from so far to the right, on a baseline so far down, at a type size across and down, all in dots.
    pub(super) fn draw(
        &self,
        on: &mut Bitmap,
        left: f32,
        baseline: f32,
        (across, down): (f32, f32),
    ) {
        for placed in &self.glyphs {
            let x = left + placed.right * across;
            let y = baseline - placed.raised * down;
            let Some((face, number)) = placed.glyph else {
                missing(on, x, y, across, down);
                continue;
            };
            let Some(outline) = face.outlines.outline(number) else { continue };
            let position = Point { x, y };
            let glyph = number.with_scale_and_position(down, position);
            let scale = PxScaleFactor { horizontal: across / face.em, vertical: down / face.em };
            let outlined = OutlinedGlyph::new(glyph, outline, scale);
            let corner = outlined.px_bounds().min;
            outlined.draw(|dx, dy, ink| {
                if ink >= INK
                    && let (Some(x), Some(y)) = (dot(corner.x, dx), dot(corner.y, dy))
                {
                    on.darken(x, y);
                }
            });
        }
    }
}

fn missing(on: &mut Bitmap, x: f32, y: f32, across: f32, down: f32) {
    let top = y - MISSING.1 * down;
    let (Some(left), Some(top)) = (dot(x + 0.06 * across, 0), dot(top, 0)) else { return };
    let size = |of: f32| dot(of, 0).unwrap_or(0).max(2 * MISSING_EDGE + 1);
    let (width, height) = (size(MISSING.0 * across), size(MISSING.1 * down));
    on.fill(left, top, width, MISSING_EDGE);
    on.fill(left, top + height - MISSING_EDGE, width, MISSING_EDGE);
    on.fill(left, top, MISSING_EDGE, height);
    on.fill(left + width - MISSING_EDGE, top, MISSING_EDGE, height);
}

/// Where a dot is that lies so many to the right of a place; none left of the paper's edge.
#[expect(clippy::cast_possible_truncation, reason = "dots of a paper")]
fn dot(from: f32, further: u32) -> Option<usize> {
    let from = from.round() as i64 + i64::from(further);
    usize::try_from(from).ok()
}

/// Whether a character has no look of its own but asks for another form of its neighbours: variation selectors and
/// joiners.
fn asks_for_a_form(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> Bitmap {
        let mut picture = Bitmap::light(400, 80);
        Lettering::of(text, Weight::Regular).draw(&mut picture, 4.0, 40.0, (24.0, 24.0));
        picture
    }

    fn ink(text: &str) -> usize {
        let picture = drawn(text);
        let dots = (0..80).flat_map(|y| (0..400).map(move |x| (x, y)));
        dots.filter(|(x, y)| picture.is_dark(*x, *y)).count()
    }

    #[test]
    fn what_no_font_has_is_one_box_and_never_vanishes() {
        for lacking in ["茶", "🍵", "👩‍🌾", "\u{1b}", "د", "\u{f780}"] {
            let set = Lettering::of(lacking, Weight::Regular);
            assert_eq!(set.glyphs.len(), 1, "{lacking:?}");
            assert!(set.glyphs[0].glyph.is_none(), "{lacking:?}");
            assert!(ink(lacking) > 80, "{lacking:?}");
        }
        assert_eq!(Lettering::of("a茶b🍵c", Weight::Bold).glyphs.len(), 5);
    }

    #[test]
    fn letters_with_marks_are_those_of_a_font_however_they_are_written() {
        for (composed, decomposed) in
            [("ḍ", "d\u{323}"), ("é", "e\u{301}"), ("ễ", "e\u{302}\u{303}")]
        {
            assert!(Lettering::of(composed, Weight::Bold).glyphs[0].glyph.is_some(), "{composed}");
            assert_eq!(drawn(composed), drawn(decomposed), "{composed}");
        }
        let base = Lettering::of("x", Weight::Regular);
        let marked = Lettering::of("x\u{30c}", Weight::Regular);
        assert!(marked.glyphs.iter().all(|placed| placed.glyph.is_some()));
        assert!(marked.reach(24.0).0 > base.reach(24.0).0 + 2.0, "the mark stands above");
        assert!(marked.width < base.width + 0.1, "and not behind");
    }

    /// What a writer of Javanese expects: a vowel sign that is spoken after its letter and written before it, and a letter
    /// without vowel whose next one hangs below it.
    #[test]
    fn javanese_is_shaped() {
        let number = |set: &Lettering, at: usize| set.glyphs[at].glyph.map(|(_, id)| id.0);
        let ka = Lettering::of("ꦏ", Weight::Regular);
        let ke = Lettering::of("ꦏꦺ", Weight::Regular);
        assert_eq!(number(&ke, 1), number(&ka, 0), "the letter stands behind its sign");
        assert!(number(&ke, 0).is_some());
        let joined = Lettering::of("ꦏ꧀ꦏ", Weight::Regular);
        assert!(joined.width < 1.5 * ka.width, "{} of {}", joined.width, ka.width);
        assert!(joined.reach(24.0).1 > ka.reach(24.0).1 + 6.0, "it hangs below");
        assert!(joined.glyphs.iter().all(|placed| placed.glyph.is_some_and(|(_, id)| id.0 != 0)));
    }
}
