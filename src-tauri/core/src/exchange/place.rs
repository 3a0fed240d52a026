use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::copies::Copies;
use super::progress::Progress;
use crate::refusal::Refusal;

/// How much of a place a round reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything, and every line is handed on, whatever was seen before.
    Whole,
    /// Everything: what correctness rests on. Lines that are as the last full round saw them need not be handed on.
    Full,
    /// What is new since the place was last read, as far as that can be told without reading the rest.
    Background,
}

/// A line as it stands in a place, before anybody has looked at it.
#[derive(Debug, Clone)]
pub struct RawLine {
    /// The name of the file that it stands in.
    pub source: Arc<str>,
    /// Where it begins there, in bytes.
    pub offset: u64,
    /// Its bytes without the line break; cut off behind what is longer than a line may be.
    pub bytes: Vec<u8>,
    /// How it ends.
    pub end: LineEnd,
    /// True for a line of a file beside the place: it is taken in, and whoever carries the place does not carry it.
    pub beside: bool,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// With a line break.
    Ended,
    /// With the file: somebody may still be writing it.
    Unfinished,
    /// With the file, and the round before saw the same bytes there: nobody is writing it any more.
    Abandoned,
}

/// How much of a place was read. It may be more than was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// All that the place has.
    Whole,
    /// What came since the last full round; what the place had then is still there, unchanged.
    SinceFullRound,
    /// What came since the last round; nobody has looked at what was there before.
    SinceLastRound,
}

/// What reading a place came to, beside its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// How much of the place the lines were.
    pub coverage: Coverage,
    /// What the place wants to be reminded of at the next round.
    pub seen: String,
    /// What may hold entries, too, and could not be looked at.
    pub unread: Unread,
    /// Files of it that nobody appends to.
    pub copies: Copies,
    /// Whether it is one file where a folder, in which each till has its own, would serve better.
    pub better_in_folder: bool,
}

/// Files in the folder of a place that nobody has read to their end, or not yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// How many.
    pub files: u64,
    /// The names of the first of them.
    pub names: Vec<String>,
}

impl Unread {
    /// How many are named.
    const NAMED_MAX: usize = 5;

    pub(super) fn add(&mut self, name: &str) {
        self.files += 1;
        if self.names.len() < Self::NAMED_MAX {
            self.names.push(name.to_owned());
        }
    }
}

/// Where tills meet: it keeps lines, gives them back, and promises nothing else. A file, a folder, or anything that
/// can do these two things.
pub trait Place: Send {
    /// Reads lines and gives them to `lines`, some at a time. `seen` is what the last reading gave.
    ///
    /// # Errors
    /// What stands in the way, each state of the place with its own code; what `lines` refuses.
    fn read(
        &mut self,
        extent: Extent,
        seen: Option<&str>,
        progress: &Progress,
        lines: &mut dyn FnMut(Vec<RawLine>) -> Result<(), Refusal>,
    ) -> Result<Reading, Refusal>;

    /// Adds lines behind everything that is there, and says which of them were seen when the place was opened anew and
    /// read back.
    ///
    /// # Errors
    /// What stands in the way; some of the lines may be there then.
    fn append(&mut self, lines: &[Vec<u8>], progress: &Progress) -> Result<Vec<bool>, Refusal>;
}
