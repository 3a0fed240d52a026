use std::sync::Arc;

use super::face::{Face, Weight};
use super::glyph::Glyph;
use super::photo::Photo;
use crate::paper::wrap::{beside, wrap};

/// A length in points, 1/72 of an inch.
pub(crate) type Points = f32;

/// A millimetre.
pub(crate) const MILLIMETRE: Points = 72.0 / 25.4;

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    /// The weight.
    pub(crate) weight: Weight,
    /// The type size.
    pub(crate) size: Points,
    /// From baseline to baseline.
    pub(crate) leading: Points,
}

/// Something at its place, measured from the upper left corner.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    /// Glyphs on a baseline.
    Run {
        /// Where they start.
        x: Points,
        /// Where they stand.
        baseline: Points,
        /// How they are set.
        style: Style,
        /// Which ones.
        glyphs: Vec<Glyph>,
    },
    /// A hairline.
    Rule {
        /// Where it starts.
        from: Points,
        /// Where it ends.
        to: Points,
        /// How far down.
        y: Points,
    },
    /// A filled rectangle, in the program's green.
    Bar {
        /// Its left edge.
        x: Points,
        /// Its upper edge.
        y: Points,
        /// How wide it is.
        width: Points,
        /// How high it is.
        height: Points,
    },
    /// A filled rectangle in black, as the bars of a barcode are.
    Ink {
        /// Its left edge.
        x: Points,
        /// Its upper edge.
        y: Points,
        /// How wide it is.
        width: Points,
        /// How high it is.
        height: Points,
    },
    /// A photograph, as a square.
    Photo {
        /// Its left edge.
        x: Points,
        /// Its upper edge.
        y: Points,
        /// How wide and how high it is.
        side: Points,
        /// Which one.
        photo: Arc<Photo>,
    },
    /// Hairlines around something.
    Frame {
        /// Its left edge.
        x: Points,
        /// Its upper edge.
        y: Points,
        /// How wide it is.
        width: Points,
        /// How high it is.
        height: Points,
    },
}

/// One page.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// Its width.
    pub(crate) width: Points,
    /// Its height.
    pub(crate) height: Points,
    /// What stands on it.
    pub(crate) marks: Vec<Mark>,
}

/// What stays together on a page: lines of a column, from its top.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    width: Points,
    height: Points,
    marks: Vec<Mark>,
}

/// Between words and the figure at their right.
const GAP: Points = 6.0;
/// Half of the height of Atkinson's capitals, in parts of its size: where text looks centred on its line.
const HALF_CAPITAL: f32 = 0.334;

impl Block {
    /// An empty one, so wide.
    pub(crate) fn new(width: Points) -> Self {
        Self { width, height: 0.0, marks: Vec::new() }
    }

    /// How high it is.
    pub(crate) fn height(&self) -> Points {
        self.height
    }

    /// Leaves room.
    pub(crate) fn space(&mut self, height: Points) {
        self.height += height;
    }

    /// A hairline across.
    pub(crate) fn rule(&mut self) {
        self.marks.push(Mark::Rule { from: 0.0, to: self.width, y: self.height });
    }

    /// A bar from a place to the right, as high as type of this style, without going on.
    pub(crate) fn bar(&mut self, x: Points, width: Points, style: Style) {
        let height = style.size * 0.7;
        let y = self.height + (style.leading - height) / 2.0;
        self.marks.push(Mark::Bar { x, y, width, height });
    }

    /// A photograph from a place of this line on, without going on.
    pub(crate) fn photo_at(&mut self, x: Points, side: Points, photo: &Arc<Photo>) {
        let photo = Arc::clone(photo);
        self.marks.push(Mark::Photo { x, y: self.height, side, photo });
    }

    /// Is at least so high.
    pub(crate) fn reach(&mut self, height: Points) {
        self.height = self.height.max(height);
    }

    /// Words that start at a place of this line, without going on.
    pub(crate) fn words_at(&mut self, x: Points, style: Style, words: &str) {
        self.put(x, style, words);
    }

    /// A figure that ends at a place of this line, without going on.
    pub(crate) fn figure_at(&mut self, right: Points, style: Style, figure: &str) {
        let glyphs = Face::of(style.weight).figure(figure);
        self.place(right - style.width(&glyphs), style, glyphs);
    }

    /// Words, in as many lines as they need.
    pub(crate) fn words(&mut self, indent: Points, style: Style, words: &str) {
        let room = self.width - indent;
        let whole = Face::of(style.weight).words(words);
        if style.width(&whole) <= room && !words.contains("  ") {
            self.place(indent, style, whole);
            self.height += style.leading;
            return;
        }
        for line in wrap(words, |line| style.measure(line) <= room) {
            self.put(indent, style, &line);
            self.height += style.leading;
        }
    }

    /// Words and a figure at the right edge. The words break where they must, the figure never.
    pub(crate) fn row(&mut self, indent: Points, style: Style, words: &str, figure: &str) {
        let room = self.width - indent;
        let glyphs = Face::of(style.weight).figure(figure);
        let figure_width = style.width(&glyphs);
        let whole = Face::of(style.weight).words(words);
        if style.width(&whole) + GAP + figure_width <= room {
            self.place(indent, style, whole);
            self.place(self.width - figure_width, style, glyphs);
            self.height += style.leading;
            return;
        }
        let with_figure = |line: &str| style.measure(line) + GAP + figure_width <= room;
        let set = beside(words, |line| style.measure(line) <= room, with_figure);
        for (at, line) in set.lines.iter().enumerate() {
            if at > 0 {
                self.height += style.leading;
            }
            self.put(indent, style, line);
        }
        if !set.on_last {
            self.height += style.leading;
        }
        self.place(self.width - figure_width, style, glyphs);
        self.height += style.leading;
    }

    /// Sets another below, as wide or narrower.
    pub(crate) fn append(&mut self, other: Self) {
        let (top, height) = (self.height, other.height);
        self.marks.extend(other.marks_at(0.0, top));
        self.height += height;
    }

    /// Another in a frame as wide as this one, with so much room around it.
    pub(crate) fn framed(&mut self, other: Self, room: Points) {
        let (y, height) = (self.height, other.height + 2.0 * room);
        self.marks.push(Mark::Frame { x: 0.0, y, width: self.width, height });
        self.marks.extend(other.marks_at(room, y + room));
        self.height += height;
    }

    /// Sets another on this line from a place on, and goes on below the higher of the two.
    pub(crate) fn beside(&mut self, left: Points, other: Self) {
        let (top, height) = (self.height, other.height);
        self.marks.extend(other.marks_at(left, top));
        self.height += height;
    }

    /// Takes what is drawn already.
    pub(crate) fn take(&mut self, marks: Vec<Mark>) {
        self.marks.extend(marks);
    }

    /// What stands here, moved to its place on a sheet.
    pub(crate) fn marks_at(self, left: Points, top: Points) -> impl Iterator<Item = Mark> {
        self.marks.into_iter().map(move |mark| match mark {
            Mark::Run { x, baseline, style, glyphs } => {
                Mark::Run { x: x + left, baseline: baseline + top, style, glyphs }
            }
            Mark::Rule { from, to, y } => {
                Mark::Rule { from: from + left, to: to + left, y: y + top }
            }
            Mark::Bar { x, y, width, height } => {
                Mark::Bar { x: x + left, y: y + top, width, height }
            }
            Mark::Ink { x, y, width, height } => {
                Mark::Ink { x: x + left, y: y + top, width, height }
            }
            Mark::Frame { x, y, width, height } => {
                Mark::Frame { x: x + left, y: y + top, width, height }
            }
            Mark::Photo { x, y, side, photo } => {
                Mark::Photo { x: x + left, y: y + top, side, photo }
            }
        })
    }

    fn put(&mut self, x: Points, style: Style, words: &str) {
        self.place(x, style, Face::of(style.weight).words(words));
    }

    fn place(&mut self, x: Points, style: Style, glyphs: Vec<Glyph>) {
        let baseline = self.height + style.leading / 2.0 + style.size * HALF_CAPITAL;
        self.marks.push(Mark::Run { x, baseline, style, glyphs });
    }
}

impl Style {
    /// So large, on lines that give it room.
    pub(crate) const fn new(weight: Weight, size: Points, leading: Points) -> Self {
        Self { weight, size, leading }
    }

    /// How wide a figure is.
    pub(crate) fn measure_figure(self, figure: &str) -> Points {
        self.width(&Face::of(self.weight).figure(figure))
    }

    /// How wide words on one line are.
    pub(crate) fn measure(self, words: &str) -> Points {
        self.width(&Face::of(self.weight).words(words))
    }

    /// How wide glyphs are.
    pub(crate) fn width(self, glyphs: &[Glyph]) -> Points {
        let thousandths: i32 =
            glyphs.iter().map(|glyph| i32::from(glyph.advance) - i32::from(glyph.nearer)).sum();
        let ems = thousandths as f32 / 1000.0;
        ems * self.size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style { weight: Weight::Regular, size: 10.0, leading: 14.0 };

    #[test]
    fn a_figure_without_room_beside_its_words_stands_on_a_line_of_its_own() {
        let mut block = Block::new(120.0);
        block.row(8.0, STYLE, "Tunai", "999.000");
        assert_eq!(block.height(), STYLE.leading);
        block.row(8.0, STYLE, "0,999 kg × 999.000", "998.001.000");
        assert_eq!(block.height(), 3.0 * STYLE.leading);
        inside(&block);
    }

    #[test]
    fn words_of_a_row_break_where_the_column_ends() {
        let mut block = Block::new(120.0);
        block.row(8.0, STYLE, "Pembayaran yang menunggu konfirmasi", "1.000");
        assert!(block.height() > STYLE.leading);
        inside(&block);
    }

    fn inside(block: &Block) {
        for mark in &block.marks {
            let Mark::Run { x, glyphs, .. } = mark else { continue };
            assert!(*x >= 0.0 && x + STYLE.width(glyphs) <= block.width + 0.01, "{mark:?}");
        }
    }
}
