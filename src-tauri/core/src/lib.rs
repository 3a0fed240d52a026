//! Lapak itself: what happens at a stand becomes a checked draft, a signed entry, a row of the store, and leaves as a
//! receipt, a total or a line of the shared file. Knows no window.
//!
//! Each room uses only those named before it in this list; a test holds the arrows.

pub mod value;

mod refusal;
pub use refusal::{Class, Code, Refusal, RefusalView};

pub mod file;

pub mod names;

pub mod qris;

pub mod entry;

pub mod selling;

pub mod store;

pub mod books;

pub mod exchange;

pub mod sheet;

pub mod picture;

mod words;
pub use words::{Amount, Language, Words};

pub mod paper;

pub mod printer;
pub mod thermal;

pub mod till;
