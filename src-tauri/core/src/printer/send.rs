use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::connection::Connection;
use super::status::{Status, ask};
use crate::refusal::{Code, Refusal};

/// How many bytes are given at once, so that whoever stops it waits for no more.
const AT_ONCE: usize = 1024;
const PAUSE: Duration = Duration::from_millis(5);

/// How long a printer may stand still where nobody says otherwise.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// How a paper is sent: how long the printer may stand still, and who may stop it.
#[derive(Debug, Clone, Copy)]
pub struct Sending<'a> {
    /// How long it may take to be reached, be let go by another program, or take a next byte.
    pub patience: Duration,
    /// True once a person has thrown the paper away.
    pub stopped: &'a AtomicBool,
}

/// A paper that did not go out whole.
#[derive(Debug, Clone)]
pub struct NotSent {
    /// Why.
    pub refusal: Refusal,
    /// Whether the printer took any of it: nobody knows then what came out.
    pub begun: bool,
}

impl Sending<'_> {
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    /// Tries something again while it is somebody else's turn.
    pub(super) fn in_turn<T>(
        &self,
        mut attempt: impl FnMut() -> io::Result<T>,
    ) -> Result<T, Refusal> {
        let since = Instant::now();
        loop {
            match attempt() {
                Err(cause) if is_others_turn(&cause) => {
                    if self.is_stopped() {
                        return Err(Code::PrinterStopped.into());
                    }
                    if since.elapsed() >= self.patience {
                        return Err(Refusal::new(Code::PrinterInUse).because(cause));
                    }
                    sleep(PAUSE);
                }
                done => return done.map_err(not_opened),
            }
        }
    }

    /// Gives a paper to a printer that is asked first how it is; that is the answer.
    pub(super) fn give(
        &self,
        printer: &mut dyn Connection,
        bytes: &[u8],
    ) -> Result<Option<Status>, NotSent> {
        let unbegun = |refusal: Refusal| NotSent { refusal, begun: false };
        let status = ask(printer).map_err(|cause| unbegun(gone(cause)))?;
        if let Some(code) = status.and_then(|status| status.hindrance()) {
            return Err(unbegun(code.into()));
        }
        let (mut given, mut since) = (0, Instant::now());
        loop {
            let not_sent = |refusal| NotSent { refusal, begun: given > 0 };
            let next = &bytes[given..bytes.len().min(given + AT_ONCE)];
            let taken = if next.is_empty() {
                if printer.is_out().map_err(|cause| not_sent(gone(cause)))? {
                    return Ok(status);
                }
                0
            } else {
                printer.give(next).map_err(|cause| not_sent(gone(cause)))?
            };
            if self.is_stopped() {
                given += taken;
                return Err(NotSent { refusal: Code::PrinterStopped.into(), begun: given > 0 });
            }
            if taken > 0 {
                (given, since) = (given + taken, Instant::now());
            } else if since.elapsed() >= self.patience {
                return Err(not_sent(Code::PrinterSilent.into()));
            } else {
                sleep(PAUSE);
            }
        }
    }
}

/// Whether somebody else prints: they have it locked, or the system lends it to one alone.
fn is_others_turn(cause: &io::Error) -> bool {
    matches!(cause.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::ResourceBusy)
}

/// What keeps a printer from being reached.
pub(super) fn not_opened(cause: io::Error) -> Refusal {
    let code = match cause.kind() {
        io::ErrorKind::PermissionDenied => Code::PrinterForbidden,
        _ => Code::PrinterOff,
    };
    Refusal::new(code).because(cause)
}

/// A printer that was there, and is no longer.
fn gone(cause: io::Error) -> Refusal {
    Refusal::new(Code::PrinterGone).because(cause)
}
