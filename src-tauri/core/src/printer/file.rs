//! Devices and pipes that are files of the system.

use std::fs::{File, OpenOptions, TryLockError, metadata};
use std::io::{self, Read, Write};
#[cfg(target_os = "linux")]
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
use std::path::Path;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::OFlags;
use rustix::io::ioctl_fionread;

use super::connection::{Connection, none_now};
use super::device::is_printer;
use super::send::{Sending, not_opened};
use crate::refusal::{Code, Refusal};

/// An open device or pipe, locked for one paper.
pub(super) struct FileConnection {
    file: File,
    is_read: bool,
    is_pipe: bool,
}

/// Opens a device or a pipe for one paper, once no other program prints on it.
///
/// # Errors
/// [`Code::PrinterNotDevice`] for a file, a folder or anything else that is no printer; [`Code::PrinterOff`],
/// [`Code::PrinterForbidden`], [`Code::PrinterInUse`].
pub(super) fn open(path: &Path, sending: &Sending) -> Result<FileConnection, Refusal> {
    let kind = metadata(path).map_err(not_opened)?.file_type();
    if !is_printer(kind, true) {
        return Err(Code::PrinterNotDevice.into());
    }
    sending.in_turn(|| {
        let (file, is_read) = open_without_waiting(path, kind.is_char_device())?;
        match file.try_lock() {
            Ok(()) => Ok(FileConnection { file, is_read, is_pipe: kind.is_fifo() }),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(cause)) => Err(cause),
        }
    })
}

/// Opens a device, to read from it too where that is allowed. Nothing that is done with it waits.
pub(super) fn open_without_waiting(path: &Path, read: bool) -> io::Result<(File, bool)> {
    let flags = (OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed();
    let open =
        |read: bool| OpenOptions::new().read(read).write(true).custom_flags(flags).open(path);
    if read && let Ok(file) = open(true) {
        return Ok((file, true));
    }
    open(false).map(|file| (file, false))
}

/// Whether a device takes more now.
///
/// # Errors
/// A broken pipe, where nobody is at the other end any more.
pub(super) fn takes_more(file: &File) -> io::Result<bool> {
    let mut polled = [PollFd::new(file, PollFlags::OUT)];
    poll(&mut polled, Some(&Timespec { tv_sec: 0, tv_nsec: 0 }))?;
    let found = polled[0].revents();
    if found.intersects(PollFlags::ERR | PollFlags::HUP | PollFlags::NVAL) {
        return Err(io::ErrorKind::BrokenPipe.into());
    }
    Ok(found.contains(PollFlags::OUT))
}

impl Connection for FileConnection {
    fn give(&mut self, bytes: &[u8]) -> io::Result<usize> {
        none_now(self.file.write(bytes))
    }

    /// A printer that only listens lets itself be opened for reading, and then not be read: where it is gone, writing says
    /// so.
    fn hear(&mut self, into: &mut [u8]) -> Option<io::Result<usize>> {
        let heard = self.is_read.then(|| none_now(self.file.read(into)).ok()).flatten();
        self.is_read = heard.is_some();
        heard.map(Ok)
    }

    /// A pipe keeps what nobody has read yet, and loses it with its last reader; a printer has what its driver took.
    fn is_out(&mut self) -> io::Result<bool> {
        if self.is_pipe && ioctl_fionread(&self.file)? == 0 {
            return Ok(true);
        }
        Ok(takes_more(&self.file)? && !self.is_pipe)
    }
}
