use std::collections::HashSet;

use data_encoding::BASE64_NOPAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Files that were judged and are none of this fair's, each as eight bytes of a hash of its name, length and time, so
/// that thousands of them take little room in what a till remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(super) struct Strangers(HashSet<[u8; 8]>);

impl Strangers {
    pub(super) fn add(&mut self, name: &str, stamp: (u64, u64)) {
        self.0.insert(Self::of(name, stamp));
    }

    pub(super) fn have(&self, name: &str, stamp: (u64, u64)) -> bool {
        self.0.contains(&Self::of(name, stamp))
    }

    /// Of a name, a length and a time of change in nanoseconds.
    fn of(name: &str, (length, modified_ns): (u64, u64)) -> [u8; 8] {
        let mut hash = Sha256::new();
        hash.update(length.to_le_bytes());
        hash.update(modified_ns.to_le_bytes());
        hash.update(name.as_bytes());
        *hash.finalize().first_chunk().expect("a hash has 32 bytes")
    }
}

impl From<Strangers> for String {
    fn from(strangers: Strangers) -> Self {
        let mut all: Vec<[u8; 8]> = strangers.0.into_iter().collect();
        all.sort_unstable();
        BASE64_NOPAD.encode(all.as_flattened())
    }
}

/// What cannot be read is forgotten: every file is judged anew then.
impl From<String> for Strangers {
    fn from(text: String) -> Self {
        let bytes = BASE64_NOPAD.decode(text.as_bytes()).unwrap_or_default();
        Self(bytes.as_chunks().0.iter().copied().collect())
    }
}
