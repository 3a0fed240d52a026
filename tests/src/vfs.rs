//! Power cuts for SQLite. A kill cannot show a missing flush, since what was written stays in the system's cache; so
//! a shim between SQLite and its own VFS writes down every write, flush and removal, and a [`Disk`] plays them back
//! to any point and keeps what a cut there may leave.

mod disk;
mod shim;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

pub use disk::{Dice, Disk, Image, write};

/// SQLite's own VFS, past the shim.
pub const PLAIN: &std::ffi::CStr = c"unix";

/// One thing that SQLite asked of the file system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// A file came to be under a name.
    Create {
        /// The file's number, never used again.
        file: usize,
        /// Its name in the folder.
        name: String,
        /// Whether its first flush also flushes the folder, as SQLite does for journals and logs.
        flushes_folder: bool,
    },
    /// Bytes were written.
    Write {
        /// The file.
        file: usize,
        /// Where.
        offset: usize,
        /// What.
        bytes: Vec<u8>,
    },
    /// The file got this length.
    Truncate {
        /// The file.
        file: usize,
        /// How long it is now.
        length: usize,
    },
    /// The file was flushed.
    Flush {
        /// The file.
        file: usize,
    },
    /// The name was removed.
    Remove {
        /// Its name in the folder.
        name: String,
        /// Whether the folder was flushed with it.
        flushes_folder: bool,
    },
}

/// What happens in one folder while this is held. One recording at a time; the folder begins empty.
#[derive(Debug)]
pub struct Recording {
    _alone: MutexGuard<'static, ()>,
}

impl Recording {
    /// Begins to write down what SQLite does in this folder, through every connection of this process that is opened
    /// from now on.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        static ALONE: Mutex<()> = Mutex::new(());
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = folder.canonicalize().expect("the folder is there");
        shim::begin(&folder);
        Self { _alone: alone }
    }

    /// How many operations there were so far.
    #[must_use]
    pub fn len(&self) -> usize {
        shim::with_ops(|ops| ops.len())
    }

    /// Whether nothing was done yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Everything so far, in order.
    #[must_use]
    pub fn ops(&self) -> Vec<Op> {
        shim::with_ops(|ops| ops.clone())
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        shim::end();
    }
}
