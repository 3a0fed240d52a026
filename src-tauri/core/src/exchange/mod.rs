//! How tills meet: a place that holds lines which anybody can read and check, and rounds in which a till takes from it
//! what is new and gives what is missing.

mod address;
mod batch;
mod copies;
mod copy;
mod file_lines;
mod founding;
mod header;
mod intake;
mod lend;
mod line;
mod neighbours;
mod own_file;
mod patience;
mod place;
mod place_error;
mod plan;
mod progress;
mod remove_copies;
mod replicated;
mod round;
mod shared_files;
mod shared_place;
mod sort;
mod strangers;
mod tail;

pub use address::Address;
pub use copies::Copies;
pub use copy::{CopyRead, read_copy, write_copy, write_ledger};
pub use header::Header;
pub use intake::{Intake, TakenIn};
pub use lend::Lend;
pub use line::{Line, LineError, LinesRead, read_lines, write_line};
pub use patience::patiently;
pub use place::{Coverage, Extent, LineEnd, Place, RawLine, Reading, Unread};
pub use plan::{Damage, Found, Held, Plan, plan};
pub use progress::Progress;
pub use remove_copies::CopiesRemoved;
pub use round::{Round, RoundDone, plan_round, round};
pub use shared_place::SharedPlace;
