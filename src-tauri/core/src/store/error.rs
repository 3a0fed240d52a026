use std::io;
use std::path::Path;

use rusqlite::{Error, ErrorCode};

use super::room::{MEBIBYTE, ROOM_FOR_A_SALE};
use crate::refusal::{Code, Refusal};

/// What SQLite says, as a refusal that says what to do. The cause is kept.
impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        let code = match error.sqlite_error_code() {
            _ if is_overflow(&error) => Code::AmountOutOfRange,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::StoreBusy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Code::StoreDamaged,
            Some(ErrorCode::DiskFull) => Code::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Code::StoreReadOnly
            }
            _ => Code::StoreUnusable,
        };
        let refusal = if code == Code::DiskFull { disk_full() } else { Self::new(code) };
        refusal.because(error)
    }
}

/// That the disk is full, with how much room is needed.
pub(super) fn disk_full() -> Refusal {
    Refusal::new(Code::DiskFull).with("needed_mib", ROOM_FOR_A_SALE / MEBIBYTE)
}

/// Whether a sum had no room in 64 bits: SQLite has no code of its own for it, and says it in these words
/// (<https://sqlite.org/lang_aggfunc.html#sumunc>).
fn is_overflow(error: &Error) -> bool {
    matches!(error, Error::SqliteFailure(_, Some(message)) if message == "integer overflow")
}

/// What the file system says about the store's folder.
pub(super) fn of_folder(error: io::Error, folder: &Path) -> Refusal {
    let code = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Code::DiskFull,
        io::ErrorKind::PermissionDenied
        | io::ErrorKind::ReadOnlyFilesystem
        | io::ErrorKind::NotADirectory
        | io::ErrorKind::AlreadyExists => Code::StoreReadOnly,
        _ => Code::StoreUnusable,
    };
    let refusal = if code == Code::DiskFull { disk_full() } else { Refusal::new(code) };
    refusal.with("folder", folder.display()).because(error)
}
