//! Papers for this computer's printer: what is handed over, what waits, and one after the other what goes out.
//!
//! Nothing is handed over before it is final, and nothing that prints can refuse or delay what is recorded: a paper is
//! kept in a step of its own, and sent between the loans of a till (`send.rs`).

pub(in crate::till) mod papers;
pub(in crate::till) mod printers;
pub(in crate::till) mod queue;
pub(in crate::till) mod send;
pub(in crate::till) mod setting;
pub(in crate::till) mod sold;
pub(in crate::till) mod view;

use crate::printer::Status;

/// What is known of the printer while this program runs.
#[derive(Debug, Default)]
pub(in crate::till) struct PrinterNow {
    /// What was sold and is to be printed, and not handed over yet.
    sold: Vec<String>,
    /// The paper that goes out now, and whether it does as a copy.
    sending: Option<(i64, bool)>,
    /// What the printer said of itself last.
    status: Option<Status>,
}
