use serde::{Deserialize, Serialize};

use crate::paper::{Look, Measure, PageLine, broken};

/// A paper for a thermal printer before it is bytes, broken into lines. It waits in a queue as JSON, and outlives a change
/// of printer: what does not fit the paper that it meets is broken again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    /// What it is called where it waits: "Struk 07-K3QX-0042".
    pub title: String,
    /// What it shows, from the top.
    pub parts: Vec<Part>,
    /// Whether the drawer opens with it.
    pub opens_drawer: bool,
}

/// A part of a roll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Where the cooperative's picture stands; nothing where it has none.
    Logo,
    /// One line.
    Line(PageLine),
    /// A QR code of a text, as large as the paper allows; where it has no room, the text itself.
    Code(String),
    /// A barcode with its text below; where it has no room or no sign for a character, the text alone.
    Barcode(String),
    /// The end of one paper and the beginning of the next: a cut where the printer cuts, a line to tear at where it does
    /// not.
    Apart,
}

impl Roll {
    /// An empty one.
    #[must_use]
    pub(super) fn titled(title: &str) -> Self {
        Self { title: title.to_owned(), parts: Vec::new(), opens_drawer: false }
    }

    /// Words in lines of their own; nothing where there are none.
    pub(super) fn say(&mut self, look: Look, words: &str, columns: usize, measure: Measure) {
        if !words.is_empty() {
            let (words, figure) = (words.to_owned(), String::new());
            let line = PageLine::Set { look, indent: 0, words, figure };
            self.lines(broken(&line, columns, measure));
        }
    }

    pub(super) fn lines(&mut self, lines: Vec<PageLine>) {
        self.parts.extend(lines.into_iter().map(Part::Line));
    }
}
