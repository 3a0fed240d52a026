use serde::Serialize;

/// Practice of a till: where, and whether anybody is at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PracticeView {
    /// Whether practice has begun and nobody has ended it.
    pub practising: bool,
    /// The folder of the throw-away till, for `--data`.
    pub data: String,
}
