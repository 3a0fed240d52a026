use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use allsorts::binary::read::ReadScope;
use allsorts::error::ParseError;
use allsorts::font_data::{DynamicFontTableProvider, FontData};
use allsorts::layout::{GPOS, LayoutTable, PosLookup, new_layout_cache};
use allsorts::subset::{CmapTarget, SubsetProfile};
use allsorts::tables::FontTableProvider;
use allsorts::tag;
use printpdf::ParsedFont;
use sha2::{Digest, Sha256};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// A weight of Atkinson Hyperlegible Next, the one family on screen and paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// For words.
    Regular,
    /// For sums and names of things.
    Bold,
}

/// One glyph of a run, in thousandths of the type size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// Its number in the whole font.
    pub(crate) number: u16,
    /// What it says, for those who search or listen.
    pub(crate) says: char,
    /// How far it moves the pen.
    pub(crate) advance: i16,
    /// How much nearer than that the next one stands; below zero farther.
    pub(crate) nearer: i16,
}

/// A font of the program, with what setting needs of it.
pub(crate) struct Face {
    name: &'static str,
    bytes: &'static [u8],
    parsed: ParsedFont,
    /// The glyphs of the printable ASCII characters, in their order: nearly all that is ever set.
    printable: Vec<Glyph>,
    /// How much nearer two of them stand, row by row of the left one.
    kerning: Vec<i16>,
}

/// The printable ASCII characters.
const PRINTABLE: RangeInclusive<char> = ' '..='~';
/// How many they are.
const PRINTABLES: usize = 95;

/// The box that stands for a character that the font does not have.
pub(crate) const MISSING: u16 = 0;
/// `zero.tf`, the first of ten digits of one width; GSUB `tnum` alone leads there.
const TABULAR_ZERO: u16 = 375;

impl Face {
    /// The font of a weight, read once.
    pub(crate) fn of(weight: Weight) -> &'static Self {
        static FACES: LazyLock<[Face; 2]> = LazyLock::new(|| {
            [
                Face::read(
                    "AtkinsonHyperlegibleNext-Regular",
                    include_bytes!(
                        "../../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"
                    ),
                ),
                Face::read(
                    "AtkinsonHyperlegibleNext-Bold",
                    include_bytes!("../../../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
                ),
            ]
        });
        match weight {
            Weight::Regular => &FACES[0],
            Weight::Bold => &FACES[1],
        }
    }

    /// The glyphs of running text, kerned. What the font lacks shows as a box, one for what readers see as one
    /// character.
    pub(crate) fn words(&self, text: &str) -> Vec<Glyph> {
        let mut glyphs: Vec<Glyph> = if text.chars().all(stands_alone) {
            text.chars().map(|c| self.character(c).unwrap_or_else(|| self.missing())).collect()
        } else {
            text.graphemes(true).flat_map(|seen| self.seen(seen)).collect()
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
                Some(digit) => self.glyph(TABULAR_ZERO + digit, c),
                None => self.character(c).unwrap_or_else(|| self.missing()),
            })
            .collect()
    }

    /// The font with these glyphs alone, numbered as they stand here; the first is the box for missing ones.
    pub(crate) fn subset(&self, kept: &[u16]) -> ParsedFont {
        let made = provider(self.bytes).map_err(|error| error.to_string()).and_then(|font| {
            let target = CmapTarget::Unicode;
            allsorts::subset::subset(&font, kept, &SubsetProfile::Pdf, target)
                .map_err(|error| error.to_string())
        });
        let bytes = made.expect("the program's own font has every glyph that it gave");
        let widths = (0..).zip(kept.iter().map(|number| self.width(*number))).collect();
        let name = format!("{}+{}", subset_tag(kept), self.name);
        let (em, metrics) = (self.parsed.units_per_em, self.parsed.font_metrics.clone());
        let mut font =
            ParsedFont::with_glyph_data(bytes, 0, Some(name), BTreeMap::new(), widths, em, metrics);
        font.pdf_font_metrics = self.parsed.pdf_font_metrics.clone();
        font
    }

    fn read(name: &'static str, bytes: &'static [u8]) -> Self {
        let parsed = ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).expect("a font");
        let mut face = Self { name, bytes, parsed, printable: Vec::new(), kerning: Vec::new() };
        let printable: Vec<Glyph> =
            PRINTABLE.map(|c| face.looked_up(c).expect("a font with ASCII")).collect();
        let numbers: Vec<u16> = printable.iter().map(|glyph| glyph.number).collect();
        let pairs = kerning(bytes, &numbers).expect("a font with kerning");
        let nearer = |left, right| pairs.get(&(left, right)).copied().unwrap_or(0);
        let rows =
            numbers.iter().flat_map(|left| numbers.iter().map(|right| nearer(*left, *right)));
        face.kerning = rows.collect();
        face.printable = printable;
        face
    }

    fn nearer(&self, left: char, right: char) -> i16 {
        match (printable(left), printable(right)) {
            (Some(left), Some(right)) => self.kerning[left * PRINTABLES + right],
            _ => 0,
        }
    }

    /// The glyphs of what readers see as one character; what has no width of its own may be missing.
    fn seen(&self, seen: &str) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        for c in seen.chars() {
            match self.character(c) {
                Some(glyph) => glyphs.push(glyph),
                None if c.width() == Some(0) && !glyphs.is_empty() => {}
                None => return vec![self.missing()],
            }
        }
        glyphs
    }

    fn character(&self, c: char) -> Option<Glyph> {
        printable(c).map_or_else(|| self.looked_up(c), |at| Some(self.printable[at]))
    }

    fn looked_up(&self, c: char) -> Option<Glyph> {
        let number =
            self.parsed.lookup_glyph_index(c.into()).filter(|number| *number != MISSING)?;
        Some(self.glyph(number, c))
    }

    fn missing(&self) -> Glyph {
        self.glyph(MISSING, char::REPLACEMENT_CHARACTER)
    }

    fn glyph(&self, number: u16, says: char) -> Glyph {
        let advance = i16::try_from(self.width(number)).unwrap_or(i16::MAX);
        Glyph { number, says, advance, nearer: 0 }
    }

    fn width(&self, number: u16) -> u16 {
        self.parsed.get_glyph_width(number).unwrap_or(0)
    }
}

/// Where a character stands among the printable ones of ASCII.
fn printable(c: char) -> Option<usize> {
    PRINTABLE.contains(&c).then(|| c as usize - ' ' as usize)
}

/// Whether no reader sees a character as one with its neighbours.
fn stands_alone(c: char) -> bool {
    PRINTABLE.contains(&c) || matches!(c, '×' | '−' | '–' | '·' | '…')
}

fn provider(bytes: &[u8]) -> Result<DynamicFontTableProvider<'_>, ParseError> {
    let font = ReadScope::new(bytes).read::<FontData<'_>>()?;
    font.table_provider(0).map_err(|_| ParseError::BadValue)
}

/// How much nearer each pair of these glyphs stands, from the font's `kern` feature.
fn kerning(bytes: &[u8], glyphs: &[u16]) -> Result<BTreeMap<(u16, u16), i16>, ParseError> {
    let table = provider(bytes)?.read_table_data(tag::GPOS)?.into_owned();
    let cache = new_layout_cache::<GPOS>(ReadScope::new(&table).read::<LayoutTable<GPOS>>()?);
    let gpos = &cache.layout_table;
    let lookups = gpos.opt_lookup_list.as_ref().ok_or(ParseError::MissingValue)?;
    let language = gpos
        .find_script_or_default(tag::LATN)?
        .and_then(|script| script.default_langsys_record())
        .ok_or(ParseError::MissingValue)?;
    let feature =
        gpos.find_langsys_feature(language, tag::KERN, None)?.ok_or(ParseError::MissingValue)?;
    let mut pairs = BTreeMap::new();
    for index in &feature.lookup_indices {
        let lookup = lookups.lookup_cache_gpos(&cache, usize::from(*index))?;
        let PosLookup::PairPos(tables) = &lookup.lookup_subtables else { continue };
        for pair in glyphs.iter().flat_map(|left| glyphs.iter().map(|right| (*left, *right))) {
            // Within a lookup the first subtable that knows the pair speaks for it.
            let mut found =
                tables.iter().filter_map(|table| table.apply(pair.0, pair.1).transpose());
            if let Some((Some(adjust), _)) = found.next().transpose()? {
                *pairs.entry(pair).or_insert(0) -= adjust.x_advance;
            }
        }
    }
    pairs.retain(|_, nearer| *nearer != 0);
    Ok(pairs)
}

/// Six letters that name a subset (ISO 32000-1, 9.6.4): the same for the same glyphs.
fn subset_tag(glyphs: &[u16]) -> String {
    let numbers: Vec<u8> = glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()).collect();
    Sha256::digest(numbers).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_of_figures_have_one_width_and_say_what_they_are() {
        for weight in [Weight::Regular, Weight::Bold] {
            let digits = Face::of(weight).figure("0123456789");
            assert!(digits.iter().all(|digit| digit.advance == digits[0].advance));
            let says: String = digits.iter().map(|digit| digit.says).collect();
            assert_eq!(says, "0123456789");
            let proportional = Face::of(weight).words("0123456789");
            assert!(proportional.iter().any(|digit| digit.advance != proportional[0].advance));
        }
    }

    #[test]
    fn the_glyphs_of_figures_are_the_fonts_tabular_digits() {
        let font = provider(Face::of(Weight::Bold).bytes).expect("a font");
        let table = font.read_table_data(tag::POST).expect("names");
        let names = ReadScope::new(&table).read::<allsorts::post::PostTable<'_>>().expect("names");
        let name = |number| names.glyph_name(number).expect("a name").map(str::to_owned);
        assert_eq!(name(TABULAR_ZERO).as_deref(), Some("zero.tf"));
        assert_eq!(name(TABULAR_ZERO + 9).as_deref(), Some("nine.tf"));
    }

    #[test]
    fn letters_are_kerned_as_the_font_asks() {
        let glyphs = Face::of(Weight::Bold).words("To");
        assert!(glyphs[0].nearer > 0, "{glyphs:?}");
        assert_eq!(glyphs[1].nearer, 0);
    }

    #[test]
    fn what_the_font_lacks_shows_as_one_box() {
        let face = Face::of(Weight::Regular);
        for lacking in ["👩‍🌾", "茶", "🏳️‍🌈"] {
            let glyphs = face.words(lacking);
            assert_eq!(glyphs.len(), 1, "{lacking}");
            assert_eq!((glyphs[0].number, glyphs[0].says), (MISSING, '\u{fffd}'));
            assert!(glyphs[0].advance > 0);
        }
        assert_eq!(face.words("é").len(), 1);
        assert_ne!(face.words("é")[0].number, MISSING);
    }
}
