//! Questions to a snapshot of the store: who counts, what stands, what is sold and for how much.

mod admission;
mod apart;
mod attention;
mod catalogue;
mod claimed;
mod closing;
mod completeness;
mod drawers;
mod fair;
mod newest_first;
mod prefix;
mod receipt_pages;
mod receipts;
mod shifts;
mod standing;
mod stands;
mod state;
mod totals;

pub use admission::{Admitted, Roots};
pub use apart::{ApartTill, apart_tills};
pub use attention::{Finding, Matter, Severity, attention};
pub use catalogue::{Catalogue, MemberNow, ProductNow, codes_of};
pub use claimed::{Claimed, claimed};
pub use closing::Cut;
pub use completeness::{Completeness, Lack, completeness};
pub use drawers::{Drawer, drawers};
pub use fair::{FairNow, SCALE_BARCODE};
pub use newest_first::{NewestFirst, ReceiptPlace};
pub use prefix::Prefixes;
pub use receipt_pages::ReceiptPages;
pub use receipts::{ReceiptFacts, ReceiptRow, Selection, receipts, receipts_numbered};
pub use shifts::{Shift, Shifts};
pub use standing::{Standing, Value};
pub use stands::{Stands, admissions};
pub use state::{LedgerState, TillState, ledger_state};
pub use totals::{Figures, Question, Sold, Totals, TotalsKey, totals};
