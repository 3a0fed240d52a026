//! Placing text on pages: what every document of this room is set with.
//!
//! printpdf without its layout engine writes glyphs where it is told, and embeds fonts whole. So a face measures,
//! kerns and subsets; a sheet says what stands where; a document makes bytes of sheets.

mod document;
mod face;
mod sheet;

pub(super) use document::{About, document};
pub(super) use face::Weight;
#[cfg(test)]
pub(super) use sheet::Mark;
pub(super) use sheet::{Block, MILLIMETRE, Points, Sheet, Style};
