//! Placing text on pages: what every document of this room is set with.
//!
//! printpdf embeds fonts, whole; text it takes glyph by glyph and holds until the end. So a face measures, kerns and
//! subsets; a sheet says what stands where; a press writes one sheet after the other and binds them around the fonts
//! that printpdf embedded.

mod about;
mod bookmark;
mod content;
mod document;
mod face;
mod font;
mod glyph;
mod glyphs;
mod photo;
mod press;
mod sheet;

pub(super) use about::About;
pub(super) use bookmark::Bookmark;
pub(super) use document::document;
pub(super) use face::{Face, Weight};
pub use photo::Photo;
pub(super) use press::{Binding, Press};
pub(super) use sheet::{Block, MILLIMETRE, Mark, Points, Sheet, Style};
