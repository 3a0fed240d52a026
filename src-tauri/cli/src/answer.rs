use std::io::{self, BufWriter, Write};

use lapak_core::{Code, Refusal};
use serde::Serialize;

/// How a command answers on standard output: one JSON value, or text for people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answer {
    json: bool,
}

impl Answer {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether programs read it.
    pub(crate) fn is_json(self) -> bool {
        self.json
    }

    /// Prints the value as JSON, or what `text` makes of it.
    pub(crate) fn give<T: Serialize>(
        self,
        value: &T,
        text: impl FnOnce(&T) -> String,
    ) -> Result<(), Refusal> {
        print(&if self.json {
            serde_json::to_string(value).expect("an answer has a JSON form")
        } else {
            text(value)
        })
    }

    /// Prints a sentence for people alone.
    pub(crate) fn tell(self, sentence: impl FnOnce() -> String) -> Result<(), Refusal> {
        if self.json { Ok(()) } else { print(&sentence()) }
    }

    /// Prints a list as its rows come, so that none of them is held: one JSON array, or a line of text for each.
    pub(crate) fn give_each<R, T: Serialize>(
        self,
        rows: impl FnOnce(&mut dyn FnMut(&R) -> Result<(), Refusal>) -> Result<(), Refusal>,
        seen: impl Fn(&R) -> T,
        text: impl Fn(&R) -> String,
    ) -> Result<(), Refusal> {
        let mut out = BufWriter::new(io::stdout().lock());
        let mut between = "[";
        rows(&mut |row| {
            let written = if self.json {
                let row = serde_json::to_string(&seen(row)).expect("a row has a JSON form");
                write!(out, "{between}{row}")
            } else {
                writeln!(out, "{}", text(row))
            };
            between = ",";
            written.map_err(not_printed)
        })?;
        let ended = match between {
            _ if !self.json => Ok(()),
            "[" => writeln!(out, "[]"),
            _ => writeln!(out, "]"),
        };
        ended.and_then(|()| out.flush()).map_err(not_printed)
    }
}

/// Prints a line at once, so that whoever reads it may rely on it.
pub(crate) fn print(line: &str) -> Result<(), Refusal> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).map_err(not_printed)
}

/// Standard output that cannot be written.
pub(crate) fn not_printed(cause: io::Error) -> Refusal {
    Refusal::new(Code::NotShown).because(cause)
}

/// Says something beside the answer, on standard error. Whoever closed that does not want to hear, and what was done is
/// done.
pub(crate) fn aside(sentence: &str) {
    drop(writeln!(io::stderr(), "{sentence}"));
}
