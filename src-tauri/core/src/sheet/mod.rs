//! Reads spreadsheets as people keep them: separated values in any encoding, XLSX and ODS. It knows cells, and nothing
//! of what they mean. What comes from outside is bounded before it is read: by bytes, rows, columns, and by what a
//! compressed file comes to when it is opened.

mod archive;
mod cell;
mod page;
mod read;
mod refused;
mod separated;
mod workbook;

pub use cell::Cell;
pub use page::{Row, Sheet};
pub use read::read;

/// The largest file that is read, in bytes.
const FILE_MAX: u64 = 16 << 20;
/// The most that a compressed file may come to when it is opened, in bytes.
const OPENED_MAX: u64 = 48 << 20;
/// The most rows of a sheet with anything in them.
const ROWS_MAX: usize = 20_000;
/// The most columns of a sheet.
const COLUMNS_MAX: usize = 200;
/// The most characters of a cell that are kept: more than any field takes, so that what is too long is refused as such.
const CELL_MAX: usize = 2_000;
