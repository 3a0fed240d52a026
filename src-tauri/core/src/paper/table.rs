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
    /// The last row, with one cell for every column.
    pub sum: Vec<Cell>,
}

impl Table {
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
    /// Words, or a code.
    Words(String),
    /// How many.
    Count(u64),
    /// Money, in the currency's smallest unit.
    Money(i64),
    /// Nothing can be said here.
    Empty,
}
