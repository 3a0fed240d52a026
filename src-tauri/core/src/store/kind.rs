use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use crate::refusal::{Code, Refusal};

/// The folder of a data folder in which people practise.
pub(super) const PRACTICE: &str = "practice";

/// Where SQLite keeps the application id in a file (<https://sqlite.org/fileformat2.html>, section 1.3).
const APPLICATION_ID_AT: u64 = 68;

/// What a store is for. It stands in the file itself, so that no other name makes the one of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StoreKind {
    /// The ledger of a fair.
    Ledger,
    /// What is sold for practice, and thrown away.
    Practice,
}

impl StoreKind {
    /// Marks the file, so that another program's database is never taken for a store: "LAPK", and "LAPP" for practice.
    pub(super) fn application_id(self) -> i32 {
        match self {
            Self::Ledger => 0x4c41_504b,
            Self::Practice => 0x4c41_5050,
        }
    }

    /// Which of them a folder is to be opened as. Practice is opened only in the folder that it has its name from.
    pub(super) fn of_folder(folder: &Path, file: &Path) -> Self {
        let named = folder.file_name().is_some_and(|name| name == PRACTICE);
        if named && Self::is_practice(file) { Self::Practice } else { Self::Ledger }
    }

    /// Whether a file is a store of practice. It is made before there is a log, so that the file itself says so.
    pub(super) fn is_practice(file: &Path) -> bool {
        let mut id = [0; 4];
        let read = File::open(file).and_then(|mut file| {
            file.seek(SeekFrom::Start(APPLICATION_ID_AT))?;
            file.read_exact(&mut id)
        });
        read.is_ok() && i32::from_be_bytes(id) == Self::Practice.application_id()
    }

    /// Refuses a file that was marked for something else.
    ///
    /// # Errors
    /// [`Code::StorePractice`]; [`Code::StoreForeign`].
    pub(super) fn check(self, application_id: i32, file: &Path) -> Result<(), Refusal> {
        if application_id == self.application_id() {
            return Ok(());
        }
        let practice = application_id == Self::Practice.application_id();
        let code = if practice { Code::StorePractice } else { Code::StoreForeign };
        Err(Refusal::new(code).with("file", file.display()))
    }
}
