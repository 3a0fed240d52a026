use std::collections::BTreeMap;

use super::{ReceiptSince, Table};
use crate::entry::{Fair, SignedEntry};
use crate::value::{Day, EntryId, Moment, StandCode, TillLetters};
use crate::words::Language;

/// A day as it leaves on paper: everything that its cover says, and its receipts.
///
/// It owns all of it and names no store, so that it can be set on another thread. Figures are worked out already; the
/// setting adds up no more than what it prints on one page. Of members it holds codes alone.
#[derive(Debug, Clone)]
pub struct DayPaper {
    /// The language of its words.
    pub language: Language,
    /// The fair as it stands, with the kind that it was founded with.
    pub fair: Fair,
    /// The day.
    pub day: Day,
    /// Which export of the day this is, from 1.
    pub edition: u32,
    /// When the newest entry behind it was made: never the clock, so that equal content is equal bytes.
    pub made: Moment,
    /// The state code of the ledger behind it, as people compare it.
    pub state: String,
    /// Whether the figures are complete, in a few words: "Lengkap".
    pub headline: String,
    /// What is missing, in sentences; empty when the day is complete.
    pub missing: Vec<String>,
    /// What is to be known besides, in sentences.
    pub notes: Vec<String>,
    /// How many receipts there are, and what was paid for them: the sum over `sections`.
    pub sum: DaySum,
    /// The tills that it speaks for, by stand and letters.
    pub tills: Vec<DayTill>,
    /// Totals of the day, in the order of the page: by method, by till, by member. The same tables that are saved on
    /// their own; of each only title, columns, rows and sum are set.
    pub totals: Vec<Table>,
    /// The counts of the drawers, by stand and drawer.
    pub drawers: Vec<DayDrawer>,
    /// The page of the day's cash: its drawers, what was moved without a receipt, and the reasons; no page without any.
    pub cash: Vec<Table>,
    /// Receipts with payments that nobody has seen arrive yet, by number, each with what those come to.
    pub claimed: Vec<DayNumber>,
    /// The hours from the first to the last with a receipt, none left out.
    pub hours: Vec<DayHour>,
    /// What was added since the edition before, by number; empty in the first.
    pub added: Vec<DayNumber>,
    /// What counted in the edition before and no longer does, by number.
    pub gone: Vec<DayNumber>,
    /// What is known of receipts since they were made, by their entries: of those of which there is something to say.
    pub became: BTreeMap<EntryId, ReceiptSince>,
    /// The receipts that count, each once.
    pub sections: Vec<DaySection>,
}

/// Receipts and what was paid for them, in the currency's smallest unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DaySum {
    /// How many receipts, refunds included.
    pub receipts: u64,
    /// What was paid, less what was paid back.
    pub paid: i64,
}

/// A till that a day's paper speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTill {
    /// Its stand.
    pub stand: StandCode,
    /// Its letters.
    pub letters: TillLetters,
    /// Its receipts of the day.
    pub sum: DaySum,
    /// The number up to which its entries are held.
    pub up_to: u64,
}

/// A count of a drawer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayDrawer {
    /// Its stand.
    pub stand: StandCode,
    /// Its till as receipts name it, "07-K3QX", or each of those that sold from it.
    pub till: String,
    /// Who opened its shifts; empty where nobody is named.
    pub by: String,
    /// What was counted, in the currency's smallest unit.
    pub counted: i64,
    /// What should have been there.
    pub expected: i64,
}

/// An hour of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayHour {
    /// The hour, from 0 to 23.
    pub hour: u8,
    /// Its receipts.
    pub sum: DaySum,
}

/// A receipt by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayNumber {
    /// The number: "07-K3QX-0042".
    pub receipt: String,
    /// What was paid, below zero for money back, in the currency's smallest unit.
    pub paid: i64,
}

/// The receipts of a day that first appeared in one edition.
///
/// Each section starts on a page of its own after the sections of the editions before, so that the pages of an earlier
/// edition keep their text. A receipt that no longer counts has to stay in its section only if its page shall: left
/// out, the receipts after it move up.
#[derive(Debug, Clone)]
pub struct DaySection {
    /// The edition.
    pub edition: u32,
    /// Sales and refunds, by stand, till and number.
    pub receipts: Vec<SignedEntry>,
}
