use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use crate::value::{CROCKFORD, EntryId, Name};

/// The version of the shared file. It changes when a reader of this one could no longer read it.
const FORMAT: u32 = 0;

/// The first line of a shared file: which place it is, and for which fair. It is advice for people and for a till that
/// joins; what a file is worth, its verifying lines say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    lapak: String,
    format: u32,
    /// Twenty random characters.
    pub place: String,
    /// The fair.
    pub fair: EntryId,
    /// What the fair was called when the place was created.
    pub name: Name,
}

impl Header {
    /// The header of a new place.
    #[must_use]
    pub fn new(fair: EntryId, name: Name) -> Self {
        let mut random = [0; 20];
        getrandom::fill(&mut random).expect("the system has random numbers");
        let place =
            random.iter().map(|byte| char::from(CROCKFORD[usize::from(byte & 31)])).collect();
        Self::of_place(place, fair, name)
    }

    /// The header of another file of a place.
    #[must_use]
    pub fn of_place(place: String, fair: EntryId, name: Name) -> Self {
        Self { lapak: "place".into(), format: FORMAT, place, fair, name }
    }

    /// Reads a header line; none when it is not one of this version.
    #[must_use]
    pub fn read(line: &[u8]) -> Option<Self> {
        let header: Self = serde_json::from_slice(line.trim_ascii()).ok()?;
        (header.lapak == "place" && header.format == FORMAT).then_some(header)
    }

    /// Writes it as a line.
    ///
    /// # Errors
    /// What writing refuses.
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        let line = serde_json::to_vec(self).expect("a header has a JSON form");
        to.write_all(&line)?;
        to.write_all(b"\n")
    }
}
