use super::receipt_line::Row;
use crate::value::{EntryId, Moment};
use crate::words::Language;

/// A slip of a drawer as it is read: of cash that went in or out, or of a shift that was closed. Text and PDF say what
/// stands here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The entry that it shows.
    pub id: EntryId,
    /// The language that it speaks.
    pub language: Language,
    /// When the entry was made.
    pub at: Moment,
    /// Who sells: "Koperasi Contoh".
    pub organisation: String,
    /// Fair and town.
    pub fair: String,
    /// "Stan 07".
    pub stand: String,
    /// That this proves nothing, of a sample fair or of practice.
    pub banner: Option<String>,
    /// What it is: "Kas keluar".
    pub title: String,
    /// When, which drawer, who.
    pub said: Vec<String>,
    /// Words with figures, in parts.
    pub parts: Vec<Vec<Row>>,
    /// What it comes to.
    pub total: Row,
    /// What is to be known with it, in sentences.
    pub notes: Vec<String>,
    /// Who signs it, each with a line to write on.
    pub signed: Vec<String>,
}
