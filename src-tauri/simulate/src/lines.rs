use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use lapak_core::entry::SignedEntry;
use lapak_core::exchange::{Header, write_line};
use lapak_core::{Code, Refusal};

/// A file of lines that was not there before.
#[derive(Debug)]
pub(super) struct Lines {
    pub(super) path: PathBuf,
    out: BufWriter<File>,
}

impl Lines {
    /// Makes the file, with its header.
    pub(super) fn create(path: PathBuf, header: &Header) -> Result<Self, Refusal> {
        let out = File::create_new(&path).map_err(not_written(&path))?;
        let mut lines = Self { out: BufWriter::new(out), path };
        header.write(&mut lines.out).map_err(not_written(&lines.path))?;
        Ok(lines)
    }

    pub(super) fn write(&mut self, signed: &SignedEntry) -> Result<(), Refusal> {
        write_line(signed, &mut self.out).map_err(not_written(&self.path))
    }

    /// Writes what is still in memory.
    pub(super) fn finish(mut self) -> Result<PathBuf, Refusal> {
        self.out.flush().map_err(not_written(&self.path))?;
        Ok(self.path)
    }
}

/// Writes a whole file that was not there before.
pub(super) fn write_new(file: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    File::create_new(file).and_then(|mut out| out.write_all(bytes)).map_err(not_written(file))
}

pub(super) fn not_written(file: &Path) -> impl FnOnce(io::Error) -> Refusal + '_ {
    |cause| {
        let code = match cause.kind() {
            io::ErrorKind::AlreadyExists => Code::FileExists,
            _ => Code::FileNotWritten,
        };
        Refusal::new(code).with("file", file.display()).because(cause)
    }
}
