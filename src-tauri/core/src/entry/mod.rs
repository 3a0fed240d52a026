//! What happened at a stand, as immutable facts: one file per fact, with its fields and its check on itself alone.
//!
//! [`SignedEntry::read`] is the only gate for bytes from outside. Whether an entry is valid is a function of its own
//! bytes; whether it *counts* (is its till admitted, is its chain whole) is a question to the ledger.

mod canonical;
mod edit;
mod envelope;
mod fact;
mod fair;
mod goods;
mod line;
mod method;
mod more;
mod owed;
mod payment_changed;
mod people;
mod product;
mod refund;
mod sale;
mod shift;
mod till;

pub use edit::ChainPoint;
pub use envelope::{Entry, FORMAT, GateError, LINE_MAX, SignError, SignedEntry, TillSecret};
pub use fact::{Fact, Unread, Unsound};
pub use fair::{DiscountBy, Fair, FairKind};
pub use goods::{GoodsLine, GoodsMoved, Movement};
pub use line::{Line, member_share};
pub use method::Method;
pub use more::More;
pub use owed::{Deduction, Payout};
pub use payment_changed::{PaymentChange, PaymentChanged};
pub use people::{Member, Seller};
pub use product::Product;
pub use refund::{Basis, Refund, RefundLine, RefundedSale};
pub use sale::{LINES_MAX, PAYMENTS_MAX, Payment, PaymentStatus, Sale};
pub use shift::{CashMoved, Count, DayFrom, ShiftClosed, ShiftDayCorrected, ShiftOpened};
pub use till::{Role, Till, TillAdmitted, TillClosed};
