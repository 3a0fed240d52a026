//! The till's own SQLite store: the ledger, the tables derived from it, and what is this till's alone.
//!
//! An entry and its rows are written in one place, `keep.rs`: for [`Store::record`], [`Store::record_once`] and
//! [`Store::take`]. The rooms above see a [`Snapshot`].

mod backup;
mod cart;
mod chain;
mod changes;
mod dump;
mod edition;
mod error;
mod files;
mod goods;
mod heads;
mod held;
mod keep;
mod kept_entry;
mod key;
mod kind;
mod links;
mod lock;
mod looked;
mod marker;
mod migrate;
mod notes;
mod numbered;
mod once;
mod open;
mod pin;
mod place;
mod practice;
mod print;
mod private;
mod project;
mod quarantine;
mod rebuild;
mod receipt_rows;
mod receipts_by_till;
mod record;
mod recorder;
mod renewal;
mod resolved;
mod room;
mod salvage;
mod seller;
mod shifts;
mod snapshot;
mod step;
#[expect(clippy::module_inception, reason = "the noun of this room")]
mod store;
mod sums;
mod taken_off;
mod unread;
mod verify;
mod whole_file;

pub use self::store::Store;
pub use cart::HeldCart;
pub use changes::{KeptExchange, KeptPaymentChange};
pub use edition::{Edition, EditionReceipt};
pub(crate) use files::NAMES_BOOK;
pub use goods::{KeptOwed, KeptSlip};
pub use heads::Head;
pub use held::EntryKey;
pub use links::{BACKWARDS_MINUTES_MAX, Links};
pub use looked::Looked;
pub use marker::Renewal;
pub use notes::KeptNote;
pub use once::{Attempt, Next, Recorded};
pub use open::StoreDamage;
pub use pin::KeptPin;
pub use place::PlaceMemory;
pub use practice::{is_practised_in, practice_folder, throw_practice_away};
pub use print::{KeptPrint, NewPrint, PrintState};
pub(crate) use private::{create as create_private, make_folder};
pub use quarantine::Quarantined;
pub use receipt_rows::{KeptReceipt, Otherwise, ReceiptRange, ReceiptsOf, Sought};
pub use receipts_by_till::{KeptUnsound, TillReceipts};
pub use record::Taken;
pub use recorder::Recorder;
pub use resolved::{Changed, ResolvedBy, ResolvedReceipt, Resolving};
pub use room::ROOM_FOR_A_SALE;
pub use salvage::Salvage;
pub use shifts::{KeptCash, KeptClosing, KeptCorrection, KeptShift};
pub use snapshot::{Snapshot, TillIdentity};
pub use sums::{
    Cell, CellSums, GoodsKey, Held, Key, MemberKey, PaymentKey, ProductKey, ReceiptKey,
};
pub use taken_off::finish_taking_off;
pub(crate) use taken_off::kept_names;
pub use unread::Unread;
pub use verify::Finding;
pub use whole_file::{Readers, WholeFile, not_written, replace_whole, write_whole};
