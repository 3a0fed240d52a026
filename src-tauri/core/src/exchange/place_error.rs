use std::io;
use std::path::Path;

use crate::refusal::{Code, Refusal};

/// What goes wrong while a file of a place is read: the file system refuses, or whoever reads does.
#[derive(Debug)]
pub(super) enum Failed {
    Io(io::Error),
    Refused(Refusal),
}

impl From<io::Error> for Failed {
    fn from(cause: io::Error) -> Self {
        Self::Io(cause)
    }
}

impl From<Refusal> for Failed {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Failed {
    /// As a refusal that names the file.
    pub(super) fn at(self, path: &Path) -> Refusal {
        match self {
            Self::Io(cause) => of_place(cause, path),
            Self::Refused(refusal) => refusal,
        }
    }
}

/// What the file system says about a place, as a refusal of its own.
pub(super) fn of_place(cause: io::Error, path: &Path) -> Refusal {
    use io::ErrorKind as Kind;
    let code = match cause.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Code::PlaceFull,
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Code::PlaceReadOnly,
        Kind::NotFound => Code::PlaceMissing,
        Kind::IsADirectory | Kind::NotADirectory => Code::PlaceNotAFile,
        Kind::NotConnected
        | Kind::StaleNetworkFileHandle
        | Kind::HostUnreachable
        | Kind::NetworkUnreachable
        | Kind::NetworkDown
        | Kind::ConnectionReset
        | Kind::ConnectionAborted
        | Kind::TimedOut => Code::PlaceOffline,
        _ => Code::PlaceUnusable,
    };
    Refusal::new(code).with("path", path.display()).because(cause)
}

/// What the file system says when something is appended. A cloud drive that is mounted without a cache writes a file
/// only as a whole, and says that it is not permitted.
pub(super) fn of_appending(cause: io::Error, path: &Path) -> Refusal {
    use io::ErrorKind as Kind;
    /// `EPERM`: what is done here nobody may do, where `EACCES` is for want of rights.
    const NOT_PERMITTED: i32 = 1;
    let whole_only = cause.raw_os_error() == Some(NOT_PERMITTED)
        || matches!(cause.kind(), Kind::NotSeekable | Kind::Unsupported | Kind::InvalidInput);
    if whole_only {
        return Refusal::new(Code::PlaceNotAppendable).with("path", path.display()).because(cause);
    }
    of_place(cause, path)
}
