use unicode_width::UnicodeWidthStr;

use super::page_line::{Look, PageLine};
use super::receipt_line::Row;
use super::wrap::{beside, wrap};

/// The narrowest paper, in columns: paper of 58 mm. Paper of 80 mm has 48.
pub const COLUMNS_MIN: usize = 32;

/// How many columns a line takes up.
pub type Measure = fn(&str) -> usize;

/// Lines of a paper, one below the other.
pub(super) struct Page {
    columns: usize,
    measure: Measure,
    lines: Vec<PageLine>,
}

impl Page {
    /// An empty one of so many columns, at least [`COLUMNS_MIN`].
    pub(super) fn of(columns: usize, measure: Measure) -> Self {
        Self { columns: columns.max(COLUMNS_MIN), measure, lines: Vec::new() }
    }

    /// What stands on it.
    pub(super) fn lines(self) -> Vec<PageLine> {
        self.lines
    }

    /// The words as lines that fit, broken at spaces.
    pub(super) fn words(&mut self, look: Look, indent: usize, words: &str) {
        let room = self.columns.saturating_sub(indent);
        for line in wrap(&plain(words), |line| (self.measure)(line) <= room) {
            self.set(look, indent, line, String::new());
        }
    }

    /// Words with a figure at the right edge: the words are broken, the figure never.
    pub(super) fn row(&mut self, look: Look, indent: usize, row: &Row) {
        let (words, figure) = (plain(&row.words), plain(&row.figure));
        let room = self.columns.saturating_sub(indent);
        let fits = |line: &str| (self.measure)(line) <= room;
        let with_figure = |line: &str| (self.measure)(line) + 1 + (self.measure)(&figure) <= room;
        let set = beside(&words, fits, with_figure);
        let (last, before) = match set.lines.split_last() {
            Some((last, before)) if set.on_last => (last.clone(), before),
            _ => (String::new(), set.lines.as_slice()),
        };
        for line in before {
            self.set(look, indent, line.clone(), String::new());
        }
        self.set(look, indent, last, figure);
    }

    /// A line across the paper.
    pub(super) fn rule(&mut self) {
        self.lines.push(PageLine::Rule);
    }

    /// An empty line.
    pub(super) fn blank(&mut self) {
        self.lines.push(PageLine::Blank);
    }

    fn set(&mut self, look: Look, indent: usize, words: String, figure: String) {
        self.lines.push(PageLine::Set { look, indent, words, figure });
    }
}

/// A line again, on another paper: as it is where it fits, else broken.
#[must_use]
pub fn broken(line: &PageLine, columns: usize, measure: Measure) -> Vec<PageLine> {
    let mut page = Page::of(columns, measure);
    match line {
        PageLine::Set { look, indent, words, figure } if figure.is_empty() => {
            page.words(*look, *indent, words);
        }
        PageLine::Set { look, indent, words, figure } => {
            let row = Row { words: words.clone(), figure: figure.clone() };
            page.row(*look, *indent, &row);
        }
        PageLine::Rule => page.rule(),
        PageLine::Blank => page.blank(),
    }
    page.lines()
}

/// The lines as rows of characters, each at most so wide, with nothing behind its last.
pub(super) fn as_text(lines: &[PageLine], columns: usize) -> String {
    let columns = columns.max(COLUMNS_MIN);
    let mut text = String::new();
    for line in lines {
        match line {
            PageLine::Set { indent, words, figure, .. } => {
                let used = indent + words.width() + figure.width();
                let gap = columns.saturating_sub(used);
                let row = format!("{:indent$}{words}{:gap$}{figure}", "", "");
                text.push_str(row.trim_end());
            }
            PageLine::Rule => text.push_str(&"-".repeat(columns)),
            PageLine::Blank => {}
        }
        text.push('\n');
    }
    text
}

/// Signs that a thermal printer does not have, as it can print them.
pub(super) fn plain(words: &str) -> String {
    let dashes = words.replace(['−', '–', '—', '·'], "-").replace('×', "x");
    dashes.replace(['‘', '’'], "'").replace(['“', '”'], "\"").replace('…', "...")
}
