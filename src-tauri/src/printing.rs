use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use lapak_core::printer::{PATIENCE, Pauses, Sending};
use lapak_core::till::{LendTill, PrintQueueView, PrintTried, Till, print_next};
use lapak_core::{Code, Refusal};

use crate::desk::Lent;

/// How long to wait for a till that is not open yet.
const NO_TILL: Duration = Duration::from_secs(2);
/// How often another till is looked at that took the place of one, and on which something waits since it was open last.
const IDLE: Duration = Duration::from_secs(15);

/// Who hears what waits for the printer, whenever that changes.
type Tell = Box<dyn Fn(PrintQueueView) + Send + Sync>;

/// What goes to the printer, one paper at a time, off the thread that sells and off the one that draws. The program may
/// end while a paper goes out: it goes out again then, as a copy.
#[derive(Clone)]
pub(crate) struct Printing(Arc<Inner>);

struct Inner {
    lent: Lent,
    tell: Tell,
    /// When it is tried next; none: once somebody asks for it.
    due: Mutex<Due>,
    sooner: Condvar,
    /// The paper that goes out now, and what stops it.
    now: Mutex<Option<(i64, Arc<AtomicBool>)>>,
}

struct Due {
    next: Option<Instant>,
    pauses: Pauses,
}

impl Printing {
    /// Starts the thread that prints what waits.
    pub(crate) fn start(lent: Lent, tell: Tell) -> Self {
        let printing = Self(Arc::new(Inner {
            lent,
            tell,
            due: Mutex::new(Due { next: Some(Instant::now()), pauses: Pauses::default() }),
            sooner: Condvar::new(),
            now: Mutex::default(),
        }));
        let own = printing.clone();
        let thread = thread::Builder::new().name("printing".into());
        if let Err(cause) = thread.spawn(move || own.go_on()) {
            tracing::error!(%cause, "nothing is printed in the background");
        }
        printing
    }

    /// Something may wait for the printer: it is tried at once.
    pub(crate) fn soon(&self) {
        locked(&self.0.due).next = Some(Instant::now());
        self.0.sooner.notify_all();
    }

    /// A person asks for another attempt, and has looked at the printer.
    pub(crate) fn afresh(&self) {
        locked(&self.0.due).pauses.afresh();
        self.soon();
    }

    /// A paper was thrown away, or all were: one that goes out now is stopped.
    pub(crate) fn discarded(&self, job: Option<i64>) {
        if let Some((number, stopped)) = &*locked(&self.0.now)
            && job.is_none_or(|job| job == *number)
        {
            stopped.store(true, Ordering::SeqCst);
        }
        self.tell();
    }

    fn go_on(&self) {
        let mut before = None;
        loop {
            self.wait_until_due();
            let tried = self.print();
            let mut due = locked(&self.0.due);
            let pause = match &tried {
                Ok(None) => Some(IDLE),
                Ok(Some(PrintTried { not_sent: None, .. })) => {
                    due.pauses.afresh();
                    Some(Duration::ZERO)
                }
                Ok(Some(PrintTried { not_sent: Some(not), .. })) => match not.refusal.code() {
                    Code::PrinterStopped => Some(Duration::ZERO),
                    _ => due.pauses.failed(not.begun),
                },
                Err(_) => Some(NO_TILL),
            };
            // Somebody may have asked meanwhile.
            due.next = due.next.or_else(|| pause.map(|pause| Instant::now() + pause));
            drop(due);
            let code = code_of(&tried);
            // Once, however often it is tried while the printer stays away.
            if let Some(code) = code.filter(|_| code != before) {
                tracing::info!(code, "a paper was not printed");
            }
            before = code;
            if !matches!(tried, Ok(None)) {
                self.tell();
            }
        }
    }

    fn wait_until_due(&self) {
        let mut due = locked(&self.0.due);
        loop {
            let wait = due.next.map(|next| next.saturating_duration_since(Instant::now()));
            due = match wait {
                Some(Duration::ZERO) => {
                    due.next = None;
                    return;
                }
                Some(wait) => {
                    let waited = self.0.sooner.wait_timeout(due, wait);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.0.sooner.wait(due).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    fn print(&self) -> Result<Option<PrintTried>, Refusal> {
        let stopped = Arc::new(AtomicBool::new(false));
        let sending = Sending { patience: PATIENCE, stopped: &stopped };
        let tried = print_next(&self.0.lent.of_now(), &sending, |job| {
            *locked(&self.0.now) = Some((job.number, Arc::clone(&stopped)));
            self.tell();
        });
        *locked(&self.0.now) = None;
        tried
    }

    fn tell(&self) {
        if let Ok(view) = self.0.lent.of_now().with(|till: &mut Till| till.print_queue()) {
            (self.0.tell)(view);
        }
    }
}

fn code_of(tried: &Result<Option<PrintTried>, Refusal>) -> Option<&'static str> {
    let not_sent = tried.as_ref().ok()?.as_ref()?.not_sent.as_ref();
    not_sent.map(|not| not.refusal.code().as_str())
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
