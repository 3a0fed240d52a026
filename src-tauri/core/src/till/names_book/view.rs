use serde::Serialize;
use ts_rs::TS;

use crate::till::catalogue::import::view::ImportWrong;

/// The names book of this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct NamesView {
    /// Whether there is one.
    pub file: bool,
    /// Whether it is open.
    pub open: bool,
    /// How many names are in it; 0 while it is closed.
    pub count: u32,
}

/// A list of names that was taken into the book, or what is wrong with it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamesImported {
    /// How many names are in the book now.
    pub count: u32,
    /// How many of the list are new in it.
    pub new: u32,
    /// How many took the place of another.
    pub changed: u32,
    /// What cannot be taken. While there is any of it, nothing is.
    pub wrong: Vec<ImportWrong>,
    /// Whether it was done.
    pub done: bool,
    /// What it comes to, in a sentence without a name.
    pub said: String,
}

/// A names book that was set aside.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamesAside {
    /// Where it is now.
    pub file: String,
    /// What was just done.
    pub said: String,
}
