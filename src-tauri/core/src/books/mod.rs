//! Questions to a snapshot of the store: who counts, what stands, what is sold and for how much.

mod admitted;
mod catalogue;
mod fair;
mod receipts;
mod standing;
mod state;

pub use admitted::Admitted;
pub use catalogue::{Catalogue, MemberNow, ProductNow};
pub use fair::FairNow;
pub use receipts::{DayReceipts, ReceiptRow, day_receipts, sale_numbered};
pub use standing::{Standing, Value};
pub use state::{LedgerState, TillState, ledger_state};
