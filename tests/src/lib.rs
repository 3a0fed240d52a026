//! What the tests share: the window, driven as a person drives it, and vectors of the entry format.

pub mod attempts;
pub mod begun;
pub mod bench;
pub mod clients;
pub mod commands;
pub mod debian;
pub mod emulator;
pub mod fair;
pub mod folder;
pub mod founded;
pub mod fuzzed;
pub mod lapak;
pub mod lent;
pub mod meeting;
pub mod pdf;
pub mod pen;
pub mod share;
pub mod vectors;
pub mod vfs;
pub mod window;
