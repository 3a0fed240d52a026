use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use allsorts::binary::read::ReadScope;
use allsorts::error::ParseError;
use allsorts::font::MatchingPresentation;
use allsorts::font_data::{DynamicFontTableProvider, FontData};
use allsorts::glyph_position::{GlyphLayout, TextDirection};
use allsorts::gsub::Feature;
use allsorts::layout::{GPOS, LayoutTable, PosLookup, new_layout_cache};
use allsorts::subset::{CmapTarget, SubsetProfile};
use allsorts::tables::FontTableProvider;
use allsorts::tag;
use printpdf::ParsedFont;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::glyph::{FontId, Glyph};

/// A font of the program, read once.
pub(super) struct Font {
    id: FontId,
    name: &'static str,
    bytes: &'static [u8],
    parsed: ParsedFont,
}

/// The box that stands for a character that no font has.
pub(super) const MISSING: u16 = 0;

impl Font {
    /// The font of this name; what nothing is set in is never read.
    pub(super) fn of(id: FontId) -> &'static Self {
        static REGULAR: LazyLock<Font> = LazyLock::new(|| {
            let bytes =
                include_bytes!("../../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
            Font::read(FontId::Regular, "AtkinsonHyperlegibleNext-Regular", bytes)
        });
        static BOLD: LazyLock<Font> = LazyLock::new(|| {
            let bytes =
                include_bytes!("../../../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");
            Font::read(FontId::Bold, "AtkinsonHyperlegibleNext-Bold", bytes)
        });
        static SPARE_REGULAR: LazyLock<Font> = LazyLock::new(|| {
            let bytes = include_bytes!("../../../../../assets/fonts/NotoSans-Regular.ttf");
            Font::read(FontId::SpareRegular, "NotoSans-Regular", bytes)
        });
        static SPARE_BOLD: LazyLock<Font> = LazyLock::new(|| {
            let bytes = include_bytes!("../../../../../assets/fonts/NotoSans-Bold.ttf");
            Font::read(FontId::SpareBold, "NotoSans-Bold", bytes)
        });
        match id {
            FontId::Regular => &REGULAR,
            FontId::Bold => &BOLD,
            FontId::SpareRegular => &SPARE_REGULAR,
            FontId::SpareBold => &SPARE_BOLD,
        }
    }

    fn read(id: FontId, name: &'static str, bytes: &'static [u8]) -> Self {
        let parsed = ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).expect("a font");
        Self { id, name, bytes, parsed }
    }

    /// The glyph of a character.
    pub(super) fn character(&self, c: char) -> Option<Glyph> {
        let number =
            self.parsed.lookup_glyph_index(c.into()).filter(|number| *number != MISSING)?;
        Some(self.glyph(number, c))
    }

    /// A glyph by its number in this font, and what it says.
    pub(super) fn glyph(&self, number: u16, says: char) -> Glyph {
        let advance = i16::try_from(self.width(number)).unwrap_or(i16::MAX);
        Glyph { font: self.id, number, says, advance, nearer: 0, aside: 0, raised: 0 }
    }

    /// The glyphs of a letter with its marks, each mark where the font places it; nothing where the font lacks one.
    pub(super) fn marked(&self, letter: &str) -> Option<Vec<Glyph>> {
        thread_local! {
            static SHAPERS: RefCell<BTreeMap<FontId, Shaper>> = RefCell::default();
        }
        SHAPERS.with_borrow_mut(|shapers| {
            let shaper = shapers.entry(self.id).or_insert_with(|| {
                let font = provider(self.bytes).and_then(allsorts::Font::new);
                font.expect("the program's own font can be shaped with")
            });
            self.shaped(shaper, letter)
        })
    }

    fn shaped(&self, shaper: &mut Shaper, letter: &str) -> Option<Vec<Glyph>> {
        // Taken apart, so that each glyph says what it shows.
        let letter: String = letter.nfd().collect();
        let (script, letter) = (script(&letter), letter.as_str());
        let glyphs = shaper.map_glyphs(letter, script, MatchingPresentation::NotRequired);
        let features = Feature::CCMP.mask();
        let infos = shaper.shape(glyphs, script, None, features, &[], None, false).ok()?;
        let mut layout = GlyphLayout::new(shaper, &infos, TextDirection::LeftToRight, false);
        let positions = layout.glyph_positions().ok()?;
        let placed = infos.iter().zip(positions).map(|(info, position)| {
            let glyph = &info.glyph;
            let says = glyph.unicodes.iter().copied().nfc().next()?;
            let part = |part: i32| i16::try_from(part).ok();
            (glyph.glyph_index != MISSING).then_some(())?;
            Some(Glyph {
                aside: part(position.x_offset)?,
                raised: part(position.y_offset)?,
                advance: part(position.hori_advance)?,
                ..self.glyph(glyph.glyph_index, says)
            })
        });
        placed.collect()
    }

    /// The font with these glyphs alone, numbered as they stand here; the first is the box for missing ones.
    pub(super) fn subset(&self, kept: &[u16]) -> ParsedFont {
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

    /// How much nearer each pair of these glyphs stands, from the font's `kern` feature.
    pub(super) fn kerning(&self, glyphs: &[u16]) -> Result<BTreeMap<(u16, u16), i16>, ParseError> {
        let table = provider(self.bytes)?.read_table_data(tag::GPOS)?.into_owned();
        let cache = new_layout_cache::<GPOS>(ReadScope::new(&table).read::<LayoutTable<GPOS>>()?);
        let gpos = &cache.layout_table;
        let lookups = gpos.opt_lookup_list.as_ref().ok_or(ParseError::MissingValue)?;
        let language = gpos
            .find_script_or_default(tag::LATN)?
            .and_then(|script| script.default_langsys_record())
            .ok_or(ParseError::MissingValue)?;
        let feature = gpos
            .find_langsys_feature(language, tag::KERN, None)?
            .ok_or(ParseError::MissingValue)?;
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

    fn width(&self, number: u16) -> u16 {
        self.parsed.get_glyph_width(number).unwrap_or(0)
    }
}

type Shaper = allsorts::Font<DynamicFontTableProvider<'static>>;

fn provider(bytes: &[u8]) -> Result<DynamicFontTableProvider<'_>, ParseError> {
    let font = ReadScope::new(bytes).read::<FontData<'_>>()?;
    font.table_provider(0).map_err(|_| ParseError::BadValue)
}

/// The script that a letter is set in, as OpenType names it.
fn script(letter: &str) -> u32 {
    match letter.chars().next() {
        Some('\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}') => tag::GREK,
        Some('\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}') => {
            tag::CYRL
        }
        _ => tag::LATN,
    }
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
    fn the_glyphs_of_figures_are_the_fonts_tabular_digits() {
        use super::super::face::TABULAR_ZERO;
        let font = provider(Font::of(FontId::Bold).bytes).expect("a font");
        let table = font.read_table_data(tag::POST).expect("names");
        let names = ReadScope::new(&table).read::<allsorts::post::PostTable<'_>>().expect("names");
        let name = |number| names.glyph_name(number).expect("a name").map(str::to_owned);
        assert_eq!(name(TABULAR_ZERO).as_deref(), Some("zero.tf"));
        assert_eq!(name(TABULAR_ZERO + 9).as_deref(), Some("nine.tf"));
    }

    #[test]
    fn a_mark_stands_where_its_letter_wants_it() {
        let font = Font::of(FontId::SpareRegular);
        let raised = |letter: &str| {
            let glyphs = font.marked(letter).expect("a letter with its mark");
            assert_eq!(glyphs.len(), 2, "{glyphs:?}");
            assert_eq!(glyphs[1].advance, 0, "{glyphs:?}");
            glyphs[1].raised
        };
        assert!(raised("X\u{30c}") > raised("x\u{30c}"), "a capital is higher");
        assert!(font.marked("茶\u{30c}").is_none());
    }
}
