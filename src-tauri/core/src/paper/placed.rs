use super::pdf::{Mark, Sheet, Weight};

/// Text at its place on a page, for those who write the same pages by other means.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedRun {
    /// The page in the order of setting, from 0.
    pub page: usize,
    /// Where it starts, in points from the left edge.
    pub x: f32,
    /// Where it stands, in points from the lower edge.
    pub y: f32,
    /// Its size in points.
    pub size: f32,
    /// Whether it is bold.
    pub bold: bool,
    /// What it says.
    pub text: String,
}

impl PlacedRun {
    /// The text of a sheet that is this page.
    pub(super) fn all(page: usize, sheet: &Sheet) -> impl Iterator<Item = Self> {
        let high = sheet.height;
        sheet.marks.iter().filter_map(move |mark| match mark {
            Mark::Run { x, baseline, style, glyphs } => Some(Self {
                page,
                x: *x,
                y: high - baseline,
                size: style.size,
                bold: style.weight == Weight::Bold,
                text: glyphs.iter().map(|glyph| glyph.says).collect(),
            }),
            _ => None,
        })
    }
}
