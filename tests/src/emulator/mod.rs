//! A thermal printer of our own: takes the bytes of ESC/POS as they come, and gives the papers that come out as pictures and
//! as text. It knows the commands that Lapak may send and refuses every other, a line that is wider than the paper, and
//! letters that its code page does not have.

mod command;
mod letters;
mod page;
mod status;

use std::fmt::{self, Display, Formatter};

use command::{Command, Read, read};
use page::Sheet;

pub use page::{Cut, Page};

/// How many bytes a printer takes while it does not print.
const BUFFER: usize = 4096;

/// A printer, switched on.
#[derive(Debug)]
pub struct Emulator {
    sheet: Sheet,
    pages: Vec<Page>,
    /// What came and is not printed: the beginning of a command, or what waits for paper.
    waiting: Vec<u8>,
    /// How many bytes were printed before these.
    printed: usize,
    drawer_kicks: usize,
    rows_left: Option<usize>,
    stops_at: Option<usize>,
    refused: Option<Refused>,
}

/// What a printer was sent that it does not know, or cannot print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it begins among all bytes that were sent.
    pub at: usize,
    /// Its first bytes, in hexadecimal.
    pub bytes: String,
    /// What is wrong with it.
    pub why: &'static str,
}

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}: {}", self.why, self.at, self.bytes)
    }
}

impl std::error::Error for Refused {}

impl Emulator {
    /// One with paper that is so many dots wide: 384, or 576.
    #[must_use]
    pub fn of(dots: usize) -> Self {
        Self {
            sheet: Sheet::of(dots),
            pages: Vec::new(),
            waiting: Vec::new(),
            printed: 0,
            drawer_kicks: 0,
            rows_left: None,
            stops_at: None,
            refused: None,
        }
    }

    /// All that is printed of these bytes on paper so wide.
    ///
    /// # Errors
    /// [`Refused`]; what ends within a command is refused, too.
    pub fn print(dots: usize, bytes: &[u8]) -> Result<Vec<Page>, Refused> {
        let mut printer = Self::of(dots);
        printer.feed(bytes)?;
        if !printer.waiting.is_empty() {
            return Err(printer.refusal("the end of a command is missing"));
        }
        Ok(printer.finished())
    }

    /// The paper has room for so many more lines of plain text.
    #[must_use]
    pub fn with_paper(mut self, lines: usize) -> Self {
        self.rows_left = Some(lines * page::LINE);
        self
    }

    /// It takes so many bytes from the beginning and then no more, until [`Emulator::go_on`].
    #[must_use]
    pub fn stopping_after(mut self, bytes: usize) -> Self {
        self.stops_at = Some(bytes);
        self
    }

    /// Puts paper in.
    ///
    /// # Errors
    /// [`Refused`], of what waited for it.
    pub fn refill(&mut self) -> Result<(), Refused> {
        self.rows_left = None;
        self.work()
    }

    /// Takes bytes again.
    pub fn go_on(&mut self) {
        self.stops_at = None;
    }

    /// Whether it takes bytes now. Whoever carries bytes to it reads no more of them while it does not.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        let came = self.printed + self.waiting.len();
        self.stops_at.is_none_or(|at| came < at)
            && (self.has_paper() || self.waiting.len() < BUFFER)
    }

    /// Whether there is paper.
    #[must_use]
    pub fn has_paper(&self) -> bool {
        self.rows_left != Some(0)
    }

    /// How often the drawer was opened.
    #[must_use]
    pub fn drawer_kicks(&self) -> usize {
        self.drawer_kicks
    }

    /// Takes bytes, and gives what it answers to them.
    ///
    /// # Errors
    /// [`Refused`], and again whatever comes behind it.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refused> {
        if let Some(refused) = &self.refused {
            return Err(refused.clone());
        }
        let mut answers = Vec::new();
        for byte in bytes {
            self.waiting.push(*byte);
            // Asked for its state, a printer answers at once, whatever else waits.
            if let [.., 0x10, 0x04, asked @ 1..=4] = self.waiting[..]
                && (!self.has_paper() || self.waiting.len() == 3)
            {
                answers.push(status::answer(asked, self.has_paper()));
                let kept = self.waiting.len() - 3;
                self.waiting.truncate(kept);
                self.printed += 3;
            }
            self.work()?;
        }
        Ok(answers)
    }

    /// The papers that were cut off until now.
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Every paper, and what hangs from the printer at last.
    #[must_use]
    pub fn finished(mut self) -> Vec<Page> {
        self.pages.extend(self.sheet.end(None));
        self.pages
    }

    /// Prints what waits, as far as there is paper and commands are whole.
    fn work(&mut self) -> Result<(), Refused> {
        while self.has_paper() {
            match read(&self.waiting) {
                Read::Whole(command, length) => {
                    let before = self.sheet.height();
                    self.run(command).map_err(|why| self.refusal(why))?;
                    self.waiting.drain(..length);
                    self.printed += length;
                    let used = self.sheet.height().saturating_sub(before);
                    self.rows_left = self.rows_left.map(|left| left.saturating_sub(used));
                }
                Read::Beginning => return Ok(()),
                Read::Unknown => return Err(self.refusal("unknown command")),
            }
        }
        Ok(())
    }

    fn run(&mut self, command: Command) -> Result<(), &'static str> {
        match command {
            Command::Drawer => self.drawer_kicks += 1,
            Command::Cut(cut) => self.pages.extend(self.sheet.end(Some(cut))),
            other => self.sheet.run(other)?,
        }
        Ok(())
    }

    fn refusal(&mut self, why: &'static str) -> Refused {
        let first: Vec<String> =
            self.waiting.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let refused = Refused { at: self.printed, bytes: first.join(" "), why };
        self.refused = Some(refused.clone());
        refused
    }
}
