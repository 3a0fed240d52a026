//! How tills exchange entries: as lines that anybody can read and check.

mod line;

pub use line::{Line, LineError, LinesRead, read_lines, write_line};
