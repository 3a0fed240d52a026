use std::io::{self, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::refused::unreadable;
use super::{COLUMNS_MAX, OPENED_MAX, ROWS_MAX};
use crate::refusal::{Code, Refusal};

/// The part of an ODS file that holds its sheets.
const ODS_CONTENT: &str = "content.xml";
/// The most cells that the repetitions of an ODS file may come to.
const CELLS_MAX: u64 = 1_000_000;

/// Opens every part of a ZIP file without keeping it, so that what it comes to is counted and not believed: a few
/// kilobytes can be made to hold gigabytes. The sheets of an ODS file say how often a row and a cell are repeated,
/// which is counted too.
///
/// # Errors
/// [`Code::ListTooLong`], [`Code::ListUnreadable`].
pub(super) fn bounded(bytes: &[u8]) -> Result<(), Refusal> {
    let damaged = |_| unreadable("damaged");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut left = OPENED_MAX;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|cause| match cause {
            zip::result::ZipError::UnsupportedArchive(text) if text.contains("assword") => {
                unreadable("password")
            }
            _ => unreadable("damaged"),
        })?;
        let opened = io::copy(&mut part.take(left + 1), &mut io::sink());
        left = opened.ok().map_or(Err(unreadable("damaged")), |opened| {
            left.checked_sub(opened).ok_or_else(too_long)
        })?;
    }
    let Ok(mut content) = archive.by_name(ODS_CONTENT) else { return Ok(()) };
    let mut xml = Vec::new();
    content.read_to_end(&mut xml).map_err(|_| unreadable("damaged"))?;
    if cells_of(&xml)? > CELLS_MAX { Err(too_long()) } else { Ok(()) }
}

fn too_long() -> Refusal {
    Refusal::new(Code::ListTooLong).with("what", "rows").with("rows", ROWS_MAX)
}

/// At most so many cells of the sheets of an ODS file are filled when each repetition is written out
/// (OpenDocument 1.3, part 3, 19.675 and 19.679). Empty rows at the end and empty cells behind the last are not.
fn cells_of(xml: &[u8]) -> Result<u64, Refusal> {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    let mut sheets = 0_u64;
    let mut sheet = Reach::default();
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(|_| unreadable("damaged"))?;
        match &event {
            Event::Start(of) | Event::Empty(of) => match of.name().as_ref() {
                "table:table" => {
                    sheets = sheets.saturating_add(sheet.cells());
                    sheet = Reach::default();
                }
                "table:table-row" => sheet.row(repeated(of, "table:number-rows-repeated")),
                "table:table-cell" | "table:covered-table-cell" => {
                    let filled = of.attributes().flatten().any(|attribute| {
                        ["office:value-type", "table:formula"].contains(&attribute.key.as_ref())
                    });
                    sheet.cell(repeated(of, "table:number-columns-repeated"), filled);
                }
                _ => {}
            },
            Event::Eof => return Ok(sheets.saturating_add(sheet.cells())),
            _ => {}
        }
        buffer.clear();
    }
}

fn repeated(of: &BytesStart, name: &str) -> u64 {
    let attribute = of.attributes().flatten().find(|attribute| attribute.key.as_ref() == name);
    attribute.and_then(|found| found.value.parse().ok()).unwrap_or(1)
}

/// How far the filled cells of a sheet reach.
#[derive(Default)]
struct Reach {
    /// Rows before the one that is read.
    above: u64,
    /// How often the one that is read is repeated.
    times: u64,
    /// Cells before the next in it.
    left: u64,
    rows: u64,
    columns: u64,
}

impl Reach {
    fn row(&mut self, times: u64) {
        self.above = self.above.saturating_add(self.times);
        (self.times, self.left) = (times, 0);
    }

    fn cell(&mut self, times: u64, filled: bool) {
        self.left = self.left.saturating_add(times);
        if filled {
            self.columns = self.columns.max(self.left);
            self.rows = self.above.saturating_add(self.times);
        }
    }

    fn cells(&self) -> u64 {
        self.rows.saturating_mul(self.columns.max(COLUMNS_MAX as u64 / 10))
    }
}
