use super::receipt_line::Row;
use super::table::Table;
use crate::value::Moment;
use crate::words::Language;

/// Papers that people sign, one behind another: what a member hands in, what a member is owed, what a cooperative closes a
/// fair with. Words and figures are worked out already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedPapers {
    /// The language of their words.
    pub language: Language,
    /// When the newest of what they show was made: never the clock, so that equal content is equal bytes.
    pub made: Moment,
    /// What the document is called.
    pub title: String,
    /// The papers, each from a page of its own.
    pub papers: Vec<SignedPaper>,
}

/// One paper with lines to sign on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedPaper {
    /// Who gives it out: "Koperasi Contoh".
    pub organisation: String,
    /// What it is: "Slip pelunasan".
    pub title: String,
    /// Whom or what it is about: "Anggota M7QD".
    pub about: String,
    /// Of what: fair and town, days, stand.
    pub of: Vec<String>,
    /// That this proves nothing, of a sample fair or of practice.
    pub banner: Option<String>,
    /// What is to be known before the figures are read, in sentences.
    pub said: Vec<String>,
    /// What it shows, from the top.
    pub parts: Vec<SignedPart>,
    /// What it comes to; none where that is no one sum.
    pub total: Option<Row>,
    /// The same in words.
    pub in_words: Option<String>,
    /// What is to be known with it, in sentences.
    pub notes: Vec<String>,
    /// Who signs it, each with a line to write on.
    pub signed: Vec<String>,
}

/// A part of such a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedPart {
    /// A table under its title; without columns in which every figure is zero.
    Table(Table),
    /// Words with figures that lead to the total, under a heading.
    Rows {
        /// What they are.
        heading: String,
        /// From the top.
        rows: Vec<Row>,
    },
    /// Sentences under a heading.
    Sentences {
        /// What they are about.
        heading: String,
        /// From the top.
        sentences: Vec<String>,
    },
}
