use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::columns::ListField;

/// What is asked for an import, as it was typed or chosen.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ImportTyped {
    /// The file.
    pub file: String,
    /// The sheet by its name; none: the first with anything in it.
    pub sheet: Option<String>,
    /// What each column says, from the left; none: what its heading says.
    pub columns: Option<Vec<Option<ListField>>>,
    /// Who makes what the list names nobody for, by code; empty: nobody.
    pub member: String,
    /// Whether members whom the catalogue does not have are added by the codes in the list.
    pub add_members: bool,
    /// Rows that are left out, as a spreadsheet numbers them.
    pub skip: Vec<u32>,
    /// What a plan that was looked at is marked with: what a file says now is taken only if it still says the same.
    pub seen: Option<String>,
}

/// What an import would do, or did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportView {
    /// The sheet that was read; empty where the file has only one without a name.
    pub sheet: String,
    /// All sheets with anything in them that can be chosen.
    pub sheets: Vec<String>,
    /// Which file was read, and what of it, in one line.
    pub about: String,
    /// The columns, from the left.
    pub columns: Vec<ImportColumn>,
    /// The rows, from the top.
    pub rows: Vec<ImportRow>,
    /// How many products are new.
    pub new: u32,
    /// How many change.
    pub changed: u32,
    /// How many are so already.
    pub same: u32,
    /// How many rows were left out.
    pub skipped: u32,
    /// The headings of columns that are not read.
    pub unread: Vec<String>,
    /// What cannot be taken. While there is any of it, nothing is.
    pub wrong: Vec<ImportWrong>,
    /// The codes of members who are added.
    pub members: Vec<String>,
    /// Marks what was read and what would be done.
    pub seen: String,
    /// Whether it was done.
    pub done: bool,
    /// What it comes to, in a sentence.
    pub said: String,
}

/// A column of a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportColumn {
    /// What is written above it, else its letter.
    pub heading: String,
    /// Its letters, as a spreadsheet has them: A, …, Z, AA.
    pub letters: String,
    /// What it says of a product; none: it is not read.
    pub field: Option<ListField>,
    /// The first values in it, so that a person sees what it is.
    pub sample: Vec<String>,
}

/// A row of a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRow {
    /// Its number as a spreadsheet shows it.
    pub row: u32,
    /// What would become of it.
    pub outcome: ImportOutcome,
    /// The stock keeping unit.
    pub sku: String,
    /// The short code; empty: none.
    pub quick: String,
    /// The name.
    pub name: String,
    /// The price for one unit, as people read it.
    pub price: String,
    /// The member's code.
    pub member: String,
    /// The unit.
    pub unit: String,
    /// The category.
    pub category: String,
    /// What would change, in words; empty where nothing does.
    pub said: String,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportOutcome {
    /// A product that the catalogue does not have.
    New,
    /// Another value of one that it has.
    Changed,
    /// What it says already.
    Same,
    /// It cannot be taken.
    Wrong,
}

/// A place of a list that cannot be taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportWrong {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// The column by its heading, else its letter; empty where the whole row is meant.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why, as a stable code.
    pub code: String,
    /// Why, and what to do, in a sentence.
    pub message: String,
}

/// What was taken back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CatalogueUndone {
    /// How many products and members have their value of before, or are no longer sold.
    pub undone: u32,
    /// How many were left, since somebody has changed them since.
    pub kept: u32,
    /// What it comes to, in a sentence.
    pub said: String,
}
