//! The till's own SQLite store: the ledger, the tables derived from it, and what is this till's alone.
//!
//! Only [`record`](Store::record) and its neighbours in `record.rs` write entries and their rows; the rooms below see
//! a [`Snapshot`].

mod cart;
mod dump;
mod error;
mod key;
mod lock;
mod migrate;
mod open;
mod project;
mod rebuild;
mod record;
mod salvage;
mod seller;
mod snapshot;
mod verify;

pub use cart::HeldCart;
pub use open::{ROOM_FOR_A_SALE, Store, StoreDamage};
pub use record::{Recorded, Recorder, Taken};
pub use salvage::Salvage;
pub use snapshot::{KeptReceipt, Snapshot, TillIdentity};
pub use verify::Finding;
