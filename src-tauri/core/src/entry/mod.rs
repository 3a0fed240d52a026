//! What happened at a stand, as immutable facts: one file per subject, with the fields of each fact and its
//! check on itself alone.
//!
//! [`SignedEntry::read`] is the only gate for bytes from outside. Whether an entry is valid is a function of its own
//! bytes; whether it *counts* (is its till admitted, is its chain whole) is a question to the ledger.

mod accepted;
mod bundle;
mod canonical;
mod edit;
mod envelope;
mod fact;
mod fair;
mod gate_error;
mod goods;
mod known;
mod line;
mod method;
mod more;
mod note;
mod owed;
mod payment;
mod payment_changed;
mod people;
mod product;
mod refund;
mod sale;
mod shift;
mod stand;
mod till;

pub use accepted::Accepted;
pub use bundle::{BUNDLES_MAX, Bundle, BundlePart, SoldBundle, bundle_shares};
pub use edit::{ChainPoint, REPLACES_MAX};
pub use envelope::{Entry, SignError, SignedEntry, TillSecret};
pub use fact::{Fact, Unread, Unsound};
pub use fair::{DiscountBy, Fair, FairKind};
pub use gate_error::{FORMAT, GateError, LINE_MAX};
pub use goods::{BorneBy, CountedLine, GoodsCounted, GoodsLine, GoodsMoved, Movement};
pub use known::Known;
pub use line::{LINES_MAX, Line, member_share};
pub use method::Method;
pub use more::More;
pub use note::{NotePicture, NoteSoldOut};
pub use owed::{Deduction, Payout, PayoutReason};
pub use payment::{MethodPaid, PAYMENTS_MAX, Payment, PaymentStatus, paid_by};
pub use payment_changed::{ChangedPayment, PaymentChanged};
pub use people::{Member, Seller};
pub use product::Product;
pub use refund::{Basis, Refund, RefundLine, RefundedSale, SoldLine, refund_due};
pub use sale::Sale;
pub use shift::{CashMoved, Count, DayFrom, SEEN_MAX, ShiftClosed, ShiftCorrected, ShiftOpened};
pub use stand::Stand;
pub use till::{Introduction, Role, TillAdmitted, TillClosed};
