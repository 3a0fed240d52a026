//! Printers of the system, with a driver: bytes go there raw, past the driver, as one job.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use printers::common::base::job::PrinterJobOptions;
use printers::common::base::printer::{Printer, PrinterState};
use printers::common::converters::Converter;

use super::send::{NotSent, Sending};
use crate::refusal::{Code, Refusal};

/// How long the system may take to list its printers.
const LIST: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(50);

/// What tells the system to pass a job on as it is: CUPS by the kind of document, Windows by its data type.
#[cfg(not(target_os = "windows"))]
const RAW: (&str, &str) = ("document-format", "application/vnd.cups-raw");
#[cfg(target_os = "windows")]
const RAW: (&str, &str) = ("document-format", "RAW");

/// The system's printers, each by its name there and by what it is called; none where the system does not say in time.
pub(super) fn found() -> Vec<(String, String)> {
    let (sender, receiver) = channel();
    let listed = || {
        let printers = printers::get_printers();
        printers.into_iter().map(|of| (of.system_name, of.name)).collect::<Vec<_>>()
    };
    let spawned =
        thread::Builder::new().name("printers".into()).spawn(move || drop(sender.send(listed())));
    spawned.ok().and_then(|_| receiver.recv_timeout(LIST).ok()).unwrap_or_default()
}

/// Gives a paper to a printer of the system as one job. The system may keep whoever asks it waiting, so a thread of its own
/// does, and is left behind.
pub(super) fn send(name: &str, bytes: &[u8], sending: &Sending) -> Result<(), NotSent> {
    let (sender, receiver) = channel();
    let (asked, paper) = (name.to_owned(), bytes.to_owned());
    let spawned = thread::Builder::new()
        .name("print job".into())
        .spawn(move || drop(sender.send(hand_over(&asked, &paper))));
    let unbegun = |refusal| NotSent { refusal, begun: false };
    spawned.map_err(|cause| unbegun(Refusal::new(Code::PrinterOff).because(cause)))?;
    let since = Instant::now();
    loop {
        match receiver.recv_timeout(PAUSE) {
            Ok(done) => return done.map_err(unbegun),
            Err(RecvTimeoutError::Disconnected) => return Err(unbegun(Code::PrinterOff.into())),
            // The job may yet be taken.
            Err(RecvTimeoutError::Timeout) if sending.is_stopped() => {
                return Err(NotSent { refusal: Code::PrinterStopped.into(), begun: true });
            }
            Err(RecvTimeoutError::Timeout) if since.elapsed() < sending.patience => {}
            Err(RecvTimeoutError::Timeout) => {
                return Err(NotSent { refusal: Code::PrinterSilent.into(), begun: true });
            }
        }
    }
}

fn hand_over(name: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let printer = printers::get_printer_by_name(name).ok_or(Code::PrinterOff)?;
    if matches!(printer.state, PrinterState::PAUSED | PrinterState::OFFLINE) {
        return Err(Code::PrinterQueueStopped.into());
    }
    job(&printer, bytes).map_err(|cause| Refusal::new(Code::PrinterQueueRefused).because(cause))
}

/// The job, by a file of its own that only this account reads and that is gone when the system has it: the crate would
/// leave one behind that everybody reads.
fn job(printer: &Printer, bytes: &[u8]) -> io::Result<()> {
    let paper = Paper::written(bytes)?;
    let options = PrinterJobOptions {
        name: Some("Lapak"),
        raw_properties: &[RAW],
        converter: Converter::None,
    };
    let path = paper.0.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
    printer.print_file(path, options).map(drop).map_err(|cause| io::Error::other(cause.message))
}

/// A paper as a file, removed with the value.
struct Paper(PathBuf);

impl Paper {
    fn written(bytes: &[u8]) -> io::Result<Self> {
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(io::Error::other)?;
        let name = format!("lapak-{}.print", data_encoding::HEXLOWER.encode(&random));
        let path = std::env::temp_dir().join(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&path)?;
        let paper = Self(path);
        file.write_all(bytes)?;
        Ok(paper)
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        if let Err(cause) = fs::remove_file(&self.0) {
            tracing::warn!(%cause, "a paper was left in the folder for temporary files");
        }
    }
}
