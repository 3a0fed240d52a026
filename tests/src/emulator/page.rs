use image::{GrayImage, Luma};

use super::command::Command;
use super::letters::{CELL, CELL_HEIGHT, CodePage, dots};

/// From one line of plain text to the next, in dots.
pub(super) const LINE: usize = 30;

/// How a paper was cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// All through.
    Full,
    /// But for a point.
    Partial,
}

/// A paper that came out.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its dots, dark ones black.
    pub picture: GrayImage,
    /// Its lines of text, from the top, an empty one where paper was fed. What came as a picture is none of them.
    pub lines: Vec<String>,
    /// How many pictures it has.
    pub pictures: usize,
    /// How it was cut off; none where it hangs from the printer.
    pub cut: Option<Cut>,
}

impl Page {
    /// Its text, line by line.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// Whether a mark stands alone on one of its lines: that it is a copy.
    #[must_use]
    pub fn is_marked(&self, mark: &str) -> bool {
        self.lines.iter().any(|line| line.trim() == mark)
    }
}

/// The paper in the printer, since the last cut.
#[derive(Debug)]
pub(super) struct Sheet {
    width: usize,
    rows: Vec<Vec<bool>>,
    line: Vec<Letter>,
    lines: Vec<String>,
    pictures: usize,
    style: Style,
}

#[derive(Debug, Clone, Copy)]
struct Letter {
    letter: char,
    style: Style,
}

#[derive(Debug, Clone, Copy)]
struct Style {
    page: CodePage,
    is_bold: bool,
    underline: u8,
    align: u8,
    size: (usize, usize),
}

impl Style {
    const FIRST: Self =
        Self { page: CodePage::Pc437, is_bold: false, underline: 0, align: 0, size: (1, 1) };
}

impl Sheet {
    pub(super) fn of(width: usize) -> Self {
        Self {
            width,
            rows: Vec::new(),
            line: Vec::new(),
            lines: Vec::new(),
            pictures: 0,
            style: Style::FIRST,
        }
    }

    /// How many rows of dots came out since the last cut.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn run(&mut self, command: Command) -> Result<(), &'static str> {
        let begins = self.line.is_empty();
        match command {
            Command::Initialise => {
                self.line.clear();
                self.style = Style::FIRST;
            }
            Command::Ascii => {}
            Command::CodePage(page) => self.style.page = page,
            Command::Bold(is_bold) => self.style.is_bold = is_bold,
            Command::Underline(dots) => self.style.underline = dots,
            Command::Align(_) if !begins => return Err("alignment within a line"),
            Command::Align(align) => self.style.align = align,
            Command::Size(wide, high) => self.style.size = (wide, high),
            Command::Letter(byte) => {
                let letter = self.style.page.letter(byte).ok_or("a letter that is not there")?;
                self.line.push(Letter { letter, style: self.style });
                if self.line_width() > self.width {
                    return Err("a line wider than the paper");
                }
            }
            Command::Feed(lines) => self.feed(usize::from(lines)),
            Command::Raster(..) if !begins => return Err("a picture within a line"),
            Command::Raster(row, dots) => self.raster(row, &dots)?,
            Command::Cut(_) | Command::Drawer => return Err("no command of the paper"),
        }
        Ok(())
    }

    /// Ends the paper; none where nothing was printed on it.
    pub(super) fn end(&mut self, cut: Option<Cut>) -> Option<Page> {
        if !self.line.is_empty() {
            self.feed(1);
        }
        let rows = std::mem::take(&mut self.rows);
        let lines = std::mem::take(&mut self.lines);
        let pictures = std::mem::take(&mut self.pictures);
        if rows.is_empty() {
            return None;
        }
        let side = |dots: usize| u32::try_from(dots).expect("a paper");
        let picture = GrayImage::from_fn(side(self.width), side(rows.len()), |x, y| {
            let at = |dots: u32| usize::try_from(dots).expect("a dot");
            Luma([if rows[at(y)][at(x)] { 0 } else { 255 }])
        });
        Some(Page { picture, lines, pictures, cut })
    }

    fn line_width(&self) -> usize {
        self.line.iter().map(|letter| CELL * letter.style.size.0).sum()
    }

    /// Prints the line, and feeds so many of them, the printed one among them.
    fn feed(&mut self, lines: usize) {
        let mut left = lines;
        if !self.line.is_empty() {
            self.print_line();
            left = left.saturating_sub(1);
        }
        for _ in 0..left {
            self.lines.push(String::new());
            self.blank(LINE);
        }
    }

    fn print_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let text: String = line.iter().map(|letter| letter.letter).collect();
        self.lines.push(text.trim_end().to_owned());
        let width: usize = line.iter().map(|letter| CELL * letter.style.size.0).sum();
        let high = line.iter().map(|letter| letter.style.size.1).max().unwrap_or(1);
        let top = self.rows.len();
        self.blank((CELL_HEIGHT * high + LINE - CELL_HEIGHT).max(LINE));
        let mut left = self.left(width);
        for Letter { letter, style } in line {
            // Letters of different heights stand on one line.
            let down = CELL_HEIGHT * (high - style.size.1);
            for (x, y) in dots(letter, style.is_bold, style.size) {
                self.rows[top + down + y][left + x] = true;
            }
            let foot = top + CELL_HEIGHT * high;
            for dots in 0..usize::from(style.underline) {
                self.rows[foot + dots][left..left + CELL * style.size.0].fill(true);
            }
            left += CELL * style.size.0;
        }
    }

    fn raster(&mut self, row: usize, dots: &[u8]) -> Result<(), &'static str> {
        if row * 8 > self.width {
            return Err("a picture wider than the paper");
        }
        self.pictures += 1;
        let left = self.left(row * 8);
        for bytes in dots.chunks(row) {
            let mut dark = vec![false; self.width];
            for (x, place) in dark[left..].iter_mut().take(row * 8).enumerate() {
                *place = bytes[x / 8] >> (7 - x % 8) & 1 == 1;
            }
            self.rows.push(dark);
        }
        Ok(())
    }

    fn left(&self, width: usize) -> usize {
        (self.width - width) * usize::from(self.style.align) / 2
    }

    fn blank(&mut self, rows: usize) {
        self.rows.extend(std::iter::repeat_n(vec![false; self.width], rows));
    }
}
