use super::pdf::{Block, Points, Style, Weight};
use super::wrap::wrap;
use super::{Cell, Column, Table};
use crate::words::Words;

/// A table on a page: its columns as wide as what stands in them, words wrapped, figures under each other.
pub(super) struct Grid {
    width: Points,
    size: Points,
    columns: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    left: Points,
    right: Points,
    figures: bool,
}

/// Between two columns.
const GAP: Points = 9.0;
/// Type sizes that are tried, the largest first.
const SIZES: [Points; 6] = [9.0, 8.0, 7.0, 6.0, 5.0, 4.0];
/// The least that words get to wrap in, in parts of the type size.
const WORDS_MIN: Points = 9.0;
/// The most that words get.
const WORDS_MAX: Points = 34.0;

impl Grid {
    /// The columns of a table, in type so large that its figures have room in this width.
    pub(super) fn fit(table: &Table, width: Points, words: &Words) -> Self {
        let shape = Shape::of(table, words);
        let size = SIZES.into_iter().find(|size| shape.least(*size) <= width);
        let size = size.unwrap_or(SIZES[SIZES.len() - 1]);
        Self { width, size, columns: shape.places(size, width) }
    }

    /// Whether the type is as large as it is liked.
    pub(super) fn is_large(&self) -> bool {
        self.size >= SIZES[1]
    }

    /// The headings, above a hairline.
    pub(super) fn headings(&self, columns: &[Column]) -> Block {
        let cells: Vec<Cell> =
            columns.iter().map(|column| Cell::Words(column.heading.clone())).collect();
        let mut block = self.cells(&cells, Weight::Bold, None);
        block.space(2.0);
        block.rule();
        block.space(2.0);
        block
    }

    /// One row.
    pub(super) fn row(&self, cells: &[Cell], words: &Words) -> Block {
        self.cells(cells, Weight::Regular, Some(words))
    }

    /// A row that is of another kind than those above it.
    pub(super) fn apart(&self, row: Block) -> Block {
        let mut block = Block::new(self.width);
        block.space(self.size);
        block.append(row);
        block
    }

    /// The row of sums, below a hairline.
    pub(super) fn sum(&self, cells: &[Cell], words: &Words) -> Block {
        let mut block = Block::new(self.width);
        block.space(2.0);
        block.rule();
        block.space(2.0);
        block.append(self.cells(cells, Weight::Bold, Some(words)));
        block
    }

    fn style(&self, weight: Weight) -> Style {
        Style::new(weight, self.size, self.size * 1.45)
    }

    /// Figures stand on the last line of their row's words; headings, which are set without `words`, too.
    fn cells(&self, cells: &[Cell], weight: Weight, words: Option<&Words>) -> Block {
        let style = self.style(weight);
        let texts: Vec<Vec<String>> = cells
            .iter()
            .zip(&self.columns)
            .map(|(cell, place)| match cell {
                Cell::Words(text) | Cell::Code(text) => {
                    let room = place.right - place.left;
                    wrap(text, |line| style.measure(line) <= room + 0.01)
                }
                cell => vec![words.map_or_else(String::new, |words| figure(cell, words))],
            })
            .collect();
        let lines = texts.iter().map(Vec::len).max().unwrap_or(1);
        let mut block = Block::new(self.width);
        for line in 0..lines {
            for ((text, place), cell) in texts.iter().zip(&self.columns).zip(cells) {
                // Names begin on the first line; headings and figures end on the last.
                let at_end = words.is_none() || !cell.is_words();
                let skipped = if at_end { lines - text.len() } else { 0 };
                let Some(said) = line.checked_sub(skipped).and_then(|at| text.get(at)) else {
                    continue;
                };
                if !cell.is_words() {
                    block.figure_at(place.right, style, said);
                } else if place.figures {
                    block.words_at(place.right - style.measure(said), style, said);
                } else {
                    block.words_at(place.left, style, said);
                }
            }
            block.space(style.leading);
        }
        block
    }
}

/// What the columns of a table need, in parts of the type size: the least, and what they would like.
struct Shape(Vec<(Points, Points, bool)>);

impl Shape {
    fn of(table: &Table, words: &Words) -> Self {
        let columns = table.columns.iter().enumerate().map(|(at, column)| {
            let rows = table.rows.iter().chain([&table.sum]).filter_map(|row| row.get(at));
            let bold = Style::new(Weight::Bold, 1.0, 1.0);
            let longest = column.heading.split(' ').map(|word| bold.measure(word));
            let longest = longest.fold(0.0, Points::max);
            let (mut widest, mut named, mut figures) = (0.0_f32, 0.0_f32, false);
            for cell in rows {
                match cell {
                    Cell::Words(text) | Cell::Code(text) => named = named.max(bold.measure(text)),
                    Cell::Empty => {}
                    cell => {
                        figures = true;
                        widest = widest.max(bold.measure_figure(&figure(cell, words)));
                    }
                }
            }
            let words_least = named.min(WORDS_MIN);
            let least = widest.max(longest).max(words_least);
            let heading = if figures { 0.0 } else { bold.measure(&column.heading) };
            (least, least.max(named.max(heading).min(WORDS_MAX)), figures)
        });
        Self(columns.collect())
    }

    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    fn gaps(&self) -> Points {
        self.0.len().saturating_sub(1) as Points * GAP
    }

    fn least(&self, size: Points) -> Points {
        self.0.iter().map(|(least, ..)| least * size).sum::<Points>() + self.gaps()
    }

    /// Columns of figures keep what they need; what is left goes to words, as far as they like it, and then to all
    /// figures alike, so that the last one ends at the edge.
    fn places(&self, size: Points, width: Points) -> Vec<Place> {
        let left_over = (width - self.least(size)).max(0.0);
        let liked: Points = self.0.iter().map(|(least, liked, _)| (liked - least) * size).sum();
        let given = if liked > 0.0 { (left_over / liked).min(1.0) } else { 0.0 };
        let figures = self.0.iter().filter(|(.., figures)| *figures).count();
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let each = if figures == 0 { 0.0 } else { (left_over - given * liked) / figures as Points };
        let mut left = 0.0;
        let place = |(least, liked, figures): &(Points, Points, bool)| {
            let more = if *figures { each } else { 0.0 };
            let right = left + size * (least + (liked - least) * given) + more;
            let place = Place { left, right, figures: *figures };
            left = right + GAP;
            place
        };
        self.0.iter().map(place).collect()
    }
}

/// What stands in a cell, as people read it.
pub(super) fn figure(cell: &Cell, words: &Words) -> String {
    match cell {
        Cell::Words(text) | Cell::Code(text) => text.clone(),
        Cell::Count(count) => words.figure(i64::try_from(*count).unwrap_or(i64::MAX)),
        Cell::Money(figure) | Cell::Pieces(figure) => words.figure(*figure),
        Cell::Weight(milli) => words.thousandths(*milli),
        Cell::Empty => String::new(),
    }
}
