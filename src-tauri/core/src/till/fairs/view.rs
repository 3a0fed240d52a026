use serde::Serialize;
use ts_rs::TS;

/// A fair that is on this computer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FairHere {
    /// The folder that it lies in.
    pub folder: String,
    /// What it is called; the folder, where it cannot be read.
    pub name: String,
    /// Who sells.
    pub organisation: String,
    /// Where it is.
    pub town: String,
    /// Its first day, ISO.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// Its days as people read them.
    pub days_text: String,
    /// The stand that this computer's till sells for.
    pub stand: Option<String>,
    /// That till's letters.
    pub letters: String,
    /// Whether today is one of its days.
    pub today: bool,
    /// Whether its last day is over.
    pub ended: bool,
    /// When it is, in words; why it cannot be read, where it cannot.
    pub state_text: String,
    /// This computer's till.
    pub till: String,
}
