use serde::Serialize;
use ts_rs::TS;

/// Where something was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    /// The file.
    pub file: String,
}
