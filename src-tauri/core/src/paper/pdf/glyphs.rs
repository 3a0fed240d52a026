use std::collections::{BTreeMap, HashMap};

use lopdf::Document;
use printpdf::{
    Codepoint, Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem,
    serialize,
};

use super::font::{Font, MISSING};
use super::glyph::{FontId, Glyph};

/// The glyphs that a document uses, numbered in the order of their first use.
#[derive(Default)]
pub(super) struct Glyphs(BTreeMap<FontId, Used>);

struct Used {
    numbers: HashMap<u16, u16>,
    kept: Vec<u16>,
    says: Vec<char>,
}

impl Glyphs {
    /// The number of a glyph in this document's font.
    pub(super) fn number(&mut self, glyph: &Glyph) -> u16 {
        let used = self.0.entry(glyph.font).or_insert_with(|| Used {
            numbers: HashMap::from([(MISSING, 0)]),
            kept: vec![MISSING],
            says: vec![char::REPLACEMENT_CHARACTER],
        });
        let next = u16::try_from(used.kept.len()).expect("fewer glyphs than the font has");
        *used.numbers.entry(glyph.number).or_insert_with(|| {
            used.kept.push(glyph.number);
            used.says.push(glyph.says);
            next
        })
    }

    /// A document of printpdf with one page, which shows every glyph once, so that it embeds the fonts.
    pub(super) fn document(&self, title: &str) -> Document {
        let mut pdf = PdfDocument::new(title);
        let mut shown = vec![Op::StartTextSection];
        for (font, used) in &self.0 {
            let id = printpdf::FontId(font.name().to_owned());
            let subset = Font::of(*font).subset(&used.kept);
            pdf.resources.fonts.map.insert(id.clone(), PdfFont::new(subset));
            shown.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(1.0) });
            let glyphs = (0..)
                .zip(&used.says)
                .map(|(number, says)| Codepoint::with_cid(number, 0.0, says.to_string()));
            shown.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] });
        }
        shown.push(Op::EndTextSection);
        pdf.pages = vec![PdfPage::new(Pt(1.0).into(), Pt(1.0).into(), shown)];
        serialize::to_lopdf_doc(&pdf, &PdfSaveOptions::default(), &mut Vec::new())
    }
}
