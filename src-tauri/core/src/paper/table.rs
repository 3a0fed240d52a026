use crate::value::Moment;
use crate::words::Language;

/// A table as it leaves on paper or in a file: named columns, rows, a row of sums, and what is to be known with it.
///
/// It is made of words and figures that are worked out already; CSV, XLSX and PDF say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The language of its words.
    pub language: Language,
    /// When the newest of what it shows was made: never the clock, so that equal content is equal bytes.
    pub made: Moment,
    /// What it shows: "Total per produk".
    pub title: String,
    /// Of what: organisation, fair and days.
    pub of: Vec<String>,
    /// Whether the figures are complete, and what they do not contain, in sentences; never empty.
    pub notes: Vec<String>,
    /// The columns; the first names the rows.
    pub columns: Vec<Column>,
    /// The rows, each with one cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// How many of the last rows are of another kind than the others, such as cash rounding among members.
    pub apart: usize,
    /// The last row, with one cell for every column.
    pub sum: Vec<Cell>,
}

impl Table {
    /// The table as it is printed: without the columns in which every figure is zero, unless all are. A file that a
    /// program reads has the same columns every day.
    pub(super) fn printed(&self) -> Table {
        let figures = |at: usize| {
            let cells = self.rows.iter().chain([&self.sum]).filter_map(move |row| row.get(at));
            cells.filter(|cell| !cell.is_words() && **cell != Cell::Empty)
        };
        let is_zero = |at: usize| {
            let zero = |cell: &Cell| {
                matches!(cell, Cell::Count(0) | Cell::Money(0) | Cell::Pieces(0) | Cell::Weight(0))
            };
            figures(at).next().is_some() && figures(at).all(zero)
        };
        let all = 0..self.columns.len();
        if !all.clone().any(|at| figures(at).next().is_some() && !is_zero(at)) {
            return self.clone();
        }
        let kept: Vec<usize> = all.filter(|&at| !is_zero(at)).collect();
        let cells = |row: &Vec<Cell>| kept.iter().filter_map(|&at| row.get(at).cloned()).collect();
        Table {
            columns: kept.iter().map(|&at| self.columns[at].clone()).collect(),
            rows: self.rows.iter().map(cells).collect(),
            sum: cells(&self.sum),
            ..self.clone()
        }
    }

    /// What is said below the figures: the notes first, since nobody who reads a sum may miss them.
    pub(super) fn below(&self) -> impl Iterator<Item = &str> {
        let title = std::iter::once(&self.title);
        self.notes.iter().chain(title).chain(&self.of).map(String::as_str)
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Whether the cells add up to the one in the row of sums. Receipts by product do not: one receipt is in several.
    pub adds_up: bool,
}

/// What stands in one place of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Words(String),
    /// A code, which may look like a number or a date and is neither: "007", "1E5".
    Code(String),
    /// How many.
    Count(u64),
    /// Money, in the currency's smallest unit.
    Money(i64),
    /// Whole pieces, below zero where more came back than was sold.
    Pieces(i64),
    /// Kilograms, in thousandths.
    Weight(i64),
    /// Nothing can be said here.
    Empty,
}

impl Cell {
    /// Whether it is read, not added up.
    pub(super) fn is_words(&self) -> bool {
        matches!(self, Self::Words(_) | Self::Code(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::sample::table;

    #[test]
    fn a_column_of_zeros_is_not_printed_unless_there_is_nothing_else() {
        let headings = |table: &Table| -> Vec<String> {
            table.columns.iter().map(|column| column.heading.clone()).collect()
        };
        let mut some = table(&[25_000, -25_000]);
        assert_eq!(headings(&some.printed()), ["Produk", "Penjualan", "Dibayar"]);
        for row in &mut some.rows {
            row[1] = Cell::Count(0);
        }
        let printed = some.printed();
        assert_eq!(headings(&printed), ["Produk", "Dibayar"], "what comes to zero is no zero");
        assert!(printed.rows.iter().chain([&printed.sum]).all(|row| row.len() == 2));
        let mut none = table(&[0, 0]);
        for row in &mut none.rows {
            row[1] = Cell::Count(0);
        }
        assert_eq!(none.printed(), none);
        assert_eq!(table(&[]).printed(), table(&[]));
    }
}
