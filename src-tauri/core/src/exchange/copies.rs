use serde::{Deserialize, Serialize};

/// Files of a place that no till appends to: the conflict copies of programs that replicate files, and others that are
/// named after a file that lies beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// How many.
    pub files: u64,
    /// How long they are together, in bytes.
    pub bytes: u64,
    /// The names of the first of them.
    pub names: Vec<String>,
}

impl Copies {
    /// How many are named.
    const NAMED_MAX: usize = 20;

    /// These files, each by its name and length in bytes.
    pub(super) fn among(files: impl IntoIterator<Item = (String, u64)>) -> Self {
        let mut copies = Self::default();
        for (name, length) in files {
            copies.files += 1;
            copies.bytes += length;
            if copies.names.len() < Self::NAMED_MAX {
                copies.names.push(name);
            }
        }
        copies
    }
}
