use std::io::{self, Write};

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
