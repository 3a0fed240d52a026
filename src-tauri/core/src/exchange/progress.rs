use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::refusal::{Code, Refusal};

/// How far a round, or other long work, has come, for whoever waits for it; and the way to stop it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    total: AtomicU64,
    steps: AtomicU64,
    stopped: AtomicBool,
}

impl Progress {
    /// Adds bytes that are to be read or written, or other equal steps.
    pub(crate) fn expect(&self, bytes: u64) {
        self.total.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Says that so many bytes were read or written, or, with none, that something else went on.
    ///
    /// # Errors
    /// [`Code::RoundStopped`] when somebody stopped it.
    pub(crate) fn advance(&self, bytes: u64) -> Result<(), Refusal> {
        self.done.fetch_add(bytes, Ordering::Relaxed);
        self.steps.fetch_add(1, Ordering::Relaxed);
        if self.stopped.load(Ordering::Relaxed) { Err(Code::RoundStopped.into()) } else { Ok(()) }
    }

    /// Stops the round at its next step; what it took in until then stays.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// How many hundredths are done, as far as is known.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let done = self.done.load(Ordering::Relaxed);
        let total = self.total.load(Ordering::Relaxed).max(1);
        u8::try_from((done.saturating_mul(100) / total).min(100)).unwrap_or(100)
    }

    /// A figure that changes whenever something went on.
    pub(super) fn steps(&self) -> u64 {
        self.steps.load(Ordering::Relaxed)
    }
}
