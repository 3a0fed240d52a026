use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::error::of_folder;
use crate::refusal::{Code, Refusal};

/// The file that the program which may write holds.
pub(super) const LOCK: &str = "lapak.lock";

/// How long a second program waits for the store.
const WAIT_MS_MAX: u64 = 5000;

/// The right to write to a store, held by one program at a time; given back when dropped, also by a crash.
#[derive(Debug)]
pub(super) struct WriterLock {
    _file: File,
}

impl WriterLock {
    /// Waits up to five seconds for the right to write.
    ///
    /// # Errors
    /// [`Code::StoreBusy`] when another program keeps it, [`Code::StoreReadOnly`] when the folder cannot be written.
    pub(super) fn acquire(folder: &Path) -> Result<Self, Refusal> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK))
            .map_err(|cause| of_folder(cause, folder))?;
        let deadline = Instant::now() + Duration::from_millis(WAIT_MS_MAX);
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if Instant::now() < deadline => {
                    sleep(Duration::from_millis(5));
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(Refusal::new(Code::StoreBusy).with("folder", folder.display()));
                }
                Err(TryLockError::Error(cause)) => return Err(of_folder(cause, folder)),
            }
        }
    }
}
