use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{
    Codepoint, FontId, Line, LinePoint, Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Pt, TextItem, TextMatrix, serialize,
};
use sha2::{Digest, Sha256};

use super::face::{Face, Glyph, Subset, Weight};
use super::sheet::{Mark, Points, Sheet, Style};
use crate::value::Moment;
use crate::words::Language;

/// What a document says of itself.
#[derive(Debug, Clone)]
pub(crate) struct About {
    /// Its title, which viewers show.
    pub(crate) title: String,
    /// The language of its words.
    pub(crate) language: Language,
    /// When what it shows was made: never the clock, so that the same content is the same bytes.
    pub(crate) made: Moment,
    /// What it shows, told from all else.
    pub(crate) shows: String,
}

/// A hairline.
const HAIRLINE: Points = 0.5;

/// The bytes of a document of these sheets, with the fonts that they use, subset.
pub(crate) fn document(about: &About, sheets: &[Sheet]) -> Vec<u8> {
    let fonts = Fonts::for_sheets(sheets);
    let mut pdf = PdfDocument::new(&about.title);
    pdf.pages = sheets.iter().map(|sheet| fonts.page(sheet)).collect();
    for (weight, subset) in fonts.0 {
        pdf.resources.fonts.map.insert(font_id(weight), PdfFont::new(subset.font));
    }
    let mut made = serialize::to_lopdf_doc(&pdf, &PdfSaveOptions::default(), &mut Vec::new());
    describe(&mut made, about);
    made.compress();
    let mut bytes = Vec::new();
    made.save_to(&mut bytes).expect("memory takes every byte");
    bytes
}

struct Fonts(BTreeMap<Weight, Subset>);

impl Fonts {
    fn for_sheets(sheets: &[Sheet]) -> Self {
        let mut used: BTreeMap<Weight, BTreeSet<u16>> = BTreeMap::new();
        for mark in sheets.iter().flat_map(|sheet| &sheet.marks) {
            if let Mark::Run { style, glyphs, .. } = mark {
                let numbers = glyphs.iter().map(|glyph| glyph.number);
                used.entry(style.weight).or_default().extend(numbers);
            }
        }
        let subset = |(weight, glyphs)| (weight, Face::of(weight).subset(glyphs));
        Self(used.into_iter().map(subset).collect())
    }

    /// printpdf counts from the lower left corner; text stands inside a text section, lines outside.
    fn page(&self, sheet: &Sheet) -> PdfPage {
        let mut lines = vec![Op::SetOutlineThickness { pt: Pt(HAIRLINE) }];
        let mut text = vec![Op::StartTextSection];
        let mut set_in: Option<Style> = None;
        for mark in &sheet.marks {
            match mark {
                Mark::Rule { from, to, y } => lines.push(rule(*from, *to, sheet.height - y)),
                Mark::Run { x, baseline, style, glyphs } => {
                    let changed = set_in.is_none_or(|set_in| {
                        (set_in.weight, set_in.size) != (style.weight, style.size)
                    });
                    if changed {
                        let font = PdfFontHandle::External(font_id(style.weight));
                        text.push(Op::SetFont { font, size: Pt(style.size) });
                        set_in = Some(*style);
                    }
                    let matrix = TextMatrix::Translate(Pt(*x), Pt(sheet.height - baseline));
                    text.push(Op::SetTextMatrix { matrix });
                    let items = vec![TextItem::GlyphIds(self.glyphs(style.weight, glyphs))];
                    text.push(Op::ShowText { items });
                }
            }
        }
        text.push(Op::EndTextSection);
        lines.append(&mut text);
        PdfPage::new(Pt(sheet.width).into(), Pt(sheet.height).into(), lines)
    }

    fn glyphs(&self, weight: Weight, glyphs: &[Glyph]) -> Vec<Codepoint> {
        let numbers = self.0.get(&weight).map(|subset| &subset.numbers);
        let number = |whole| numbers.and_then(|n| n.get(&whole)).copied().unwrap_or(0);
        let codepoint = |glyph: &Glyph| {
            Codepoint::with_cid(number(glyph.number), glyph.nearer.into(), glyph.says.to_string())
        };
        glyphs.iter().map(codepoint).collect()
    }
}

fn font_id(weight: Weight) -> FontId {
    FontId(format!("{weight:?}"))
}

fn rule(from: Points, to: Points, y: Points) -> Op {
    let point = |x| LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false };
    Op::DrawLine { line: Line { points: vec![point(from), point(to)], is_closed: false } }
}

/// What printpdf leaves out or makes up: the language, the dates of 1970, a claim to be PDF/X, random identifiers.
fn describe(made: &mut lopdf::Document, about: &About) {
    "1.7".clone_into(&mut made.version);
    let time = about.made.time();
    let offset = time.format("%:z").to_string().replace(':', "'");
    let date = format!("{}{offset}'", time.format("D:%Y%m%d%H%M%S"));
    let info = Dictionary::from_iter([
        ("Title", lopdf::text_string(&about.title)),
        ("Creator", lopdf::text_string("Lapak")),
        ("Producer", lopdf::text_string("printpdf")),
        ("CreationDate", lopdf::text_string(&date)),
    ]);
    let info = made.add_object(info);
    let language = match about.language {
        Language::Id => "id",
        Language::En => "en",
    };
    let show_title = Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]);
    if let Ok(catalog) = made.catalog_mut() {
        catalog.set("Lang", Object::string_literal(language));
        catalog.set("ViewerPreferences", show_title);
    }
    let told = format!("{}\n{}\n{language}\n{}", about.title, about.shows, about.made);
    let identifier = Sha256::digest(told).iter().take(16).copied().collect();
    let identifier = Object::String(identifier, StringFormat::Hexadecimal);
    if let Ok(Object::Reference(replaced)) = made.trailer.get(b"Info") {
        let replaced = *replaced;
        made.objects.remove(&replaced);
    }
    made.trailer.set("Info", info);
    made.trailer.set("ID", vec![identifier.clone(), identifier]);
}
