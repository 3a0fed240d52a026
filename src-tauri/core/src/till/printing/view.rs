use serde::Serialize;
use ts_rs::TS;

use crate::refusal::RefusalView;
use crate::till::printing::setting::PrinterSetting;

/// The printers of this computer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrintersView {
    /// Those that are there, and the one that is set.
    pub printers: Vec<PrinterRow>,
    /// What is set; null: no printer.
    pub set: Option<PrinterSetting>,
}

/// A printer that can be chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrinterRow {
    /// The word by which it is set.
    pub device: String,
    /// What it is, in words.
    pub name: String,
    /// Whether it is the one that is set.
    pub set: bool,
    /// Whether it is there now, as far as that is looked for: a printer in the network is not.
    pub there: bool,
}

/// Papers that were handed over to be printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrintQueued {
    /// The number of the first of them, by which it is found where it waits.
    #[ts(type = "number")]
    pub job: i64,
    /// How many they are.
    #[ts(type = "number")]
    pub papers: usize,
    /// What was just done, for the status region.
    pub said: String,
}

/// What waits for the printer, and how it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrintQueueView {
    /// The papers, in the order in which they go out.
    pub rows: Vec<PrintRow>,
    /// The printer that is set, in words; null: none.
    pub printer: Option<String>,
    /// How it is, in a sentence that says what to do.
    pub said: String,
    /// Whether a person has to do something before the papers go out.
    pub stuck: bool,
}

/// A paper that waits.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrintRow {
    /// Its number.
    #[ts(type = "number")]
    pub job: i64,
    /// What it is.
    pub title: String,
    /// How far it is.
    pub state: PrintStep,
    /// Whether it goes out marked as a copy.
    pub copy: bool,
    /// Why the printer did not take it, the last time.
    pub reason: Option<RefusalView>,
    /// When it was handed over, as people read it.
    pub at_text: String,
}

/// How far a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintStep {
    /// It waits.
    Waiting,
    /// It goes out now.
    Sending,
    /// The printer did not take it; it is tried again.
    Failed,
}
