use serde::Serialize;
use ts_rs::TS;

/// A fair that was archived.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchiveSaved {
    /// The file.
    pub file: String,
    /// How many entries are in it.
    #[ts(type = "number")]
    pub entries: u64,
    /// Its days, the first first.
    pub days: Vec<ArchivedDay>,
    /// Whether nothing is missing of the whole fair.
    pub complete: bool,
    /// What was just done, for the status region.
    pub said: String,
}

/// A day in an archive.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchivedDay {
    /// The day, ISO.
    pub day: String,
    /// How many receipts its PDF has.
    #[ts(type = "number")]
    pub receipts: u64,
    /// Which edition of the day's PDF it is.
    pub edition: u32,
    /// Whether nothing is missing.
    pub complete: bool,
}
