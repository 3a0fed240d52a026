//! Why a task stopped.

use std::{fmt, io, path::PathBuf};

/// Why a task stopped: what failed, where, and what to do about it.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is not one of ours.
    Usage(String),
    /// Something has to be installed that this run may not install by itself.
    NotInstalled { what: String, how: String },
    /// A program could not be started at all.
    NotStarted { command: String, source: io::Error },
    /// A program ran and reported failure.
    Failed { command: String, status: String },
    /// A program's answer lacks what its contract promises.
    Answer { command: String, missing: String },
    /// Something of others has no licence that could be given on with it.
    Unlicensed { what: String },
    /// A file could not be read or written.
    File { path: PathBuf, source: io::Error },
}

impl Failure {
    /// For `map_err`: the failure of an operation on `path`.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(reason) => write!(f, "{reason}\n\n{}", crate::task::USAGE),
            Self::NotInstalled { what, how } => write!(f, "not installed: {what}. {how}"),
            Self::NotStarted { command, source } => {
                write!(f, "could not start `{command}`: {source}")
            }
            Self::Failed { command, status } => write!(f, "`{command}` failed ({status})"),
            Self::Answer { command, missing } => {
                write!(
                    f,
                    "`{command}` answered without \"{missing}\"; the README says what it answers, under \"The command line\""
                )
            }
            Self::Unlicensed { what } => write!(
                f,
                "{what} carries no licence's text, nor does its neighbour, and Rust's toolchain has none by the name it gives"
            ),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
        }
    }
}
