use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::Duration;

use lapak_core::till::{Clock, LendTill, Settings, Till};
use lapak_core::{Code, Refusal, Words};

use crate::error::{Answer, refused, stopped};

/// How many entries a round takes in before whoever sells may go first: a few milliseconds' worth.
const SLICE: usize = 200;
/// How long a round steps aside before it looks again whether somebody still sells.
const ASIDE: Duration = Duration::from_millis(1);

/// The one till behind the window, used by one command at a time, never on the thread that draws.
pub(crate) struct Desk {
    folder: PathBuf,
    till: Arc<OneTill>,
}

/// The till, and how many commands stand in line for it.
#[derive(Default)]
struct OneTill {
    slot: Mutex<Slot>,
    waiting: AtomicUsize,
}

/// The till, once it is open.
#[derive(Default)]
struct Slot {
    till: Option<Till>,
    /// What stood in the way before anybody asked: the first who does is told.
    refused: Option<Refusal>,
}

impl Slot {
    fn opened(&mut self, folder: &Path) -> Result<&mut Till, Refusal> {
        if let Some(refusal) = self.refused.take() {
            return Err(refusal);
        }
        match &mut self.till {
            Some(till) => Ok(till),
            empty => Ok(empty.insert(Till::open(folder, Clock::System)?)),
        }
    }
}

/// The till as it is lent to rounds: between two commands, never before one that waits.
#[derive(Clone)]
pub(crate) struct Lent(Arc<OneTill>);

impl OneTill {
    /// For a command.
    fn take(&self) -> MutexGuard<'_, Slot> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        slot
    }

    /// For what may wait: a mutex alone would let a round that asks again at once go before a sale.
    fn take_after_commands(&self) -> MutexGuard<'_, Slot> {
        while self.waiting.load(Ordering::SeqCst) > 0 {
            sleep(ASIDE);
        }
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl LendTill for Lent {
    /// A till that is not open has no fair to meet others of.
    fn with<T>(&self, work: impl FnOnce(&mut Till) -> Result<T, Refusal>) -> Result<T, Refusal> {
        self.0.take_after_commands().till.as_mut().map_or_else(|| Err(Code::NoFair.into()), work)
    }

    fn slice(&self) -> usize {
        SLICE
    }
}

impl Desk {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, till: Arc::default() }
    }

    /// Opens the till on a thread of its own, while the window is still being made.
    pub(crate) fn open_ahead(&self) {
        let (till, folder) = (Arc::clone(&self.till), self.folder.clone());
        tauri::async_runtime::spawn_blocking(move || {
            let mut slot = till.take();
            slot.refused = slot.opened(&folder).err();
        });
    }

    /// Does one thing with the till. A till that could not be opened is tried again, so that whatever stood in the way
    /// can be mended while the window is open.
    pub(crate) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Till) -> Result<T, Refusal> + Send + 'static,
    ) -> Answer<T> {
        let (till, folder) = (Arc::clone(&self.till), self.folder.clone());
        let done = tauri::async_runtime::spawn_blocking(move || {
            let mut slot = till.take();
            let till =
                slot.opened(&folder).map_err(|refusal| refused(&words(&folder), &refusal))?;
            let answer = work(till);
            let said = answer.map_err(|refusal| (refusal.code(), refused(till.words(), &refusal)));
            said.map_err(|(code, said)| {
                // What is asked next finds the damaged store set aside and goes on as a new till.
                if code == Code::StoreDamaged
                    && let Some(till) = slot.till.take()
                {
                    till.give_up_store();
                }
                said
            })
        });
        done.await.unwrap_or_else(|_| Err(stopped(&words(&self.folder))))
    }

    /// Gives the store back, before the program ends: a medium that stopped answering can hold a process that nobody can
    /// end any more, and with it all that it has open. The next start sells beside it.
    pub(crate) fn close(&self) {
        self.till.take().till = None;
    }

    /// The till, for rounds.
    pub(crate) fn lent(&self) -> Lent {
        Lent(Arc::clone(&self.till))
    }

    /// Does something slow beside the till, on a thread that may wait.
    pub(crate) async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Answer<T> {
        let done = tauri::async_runtime::spawn_blocking(work).await;
        match done {
            Ok(Ok(done)) => Ok(done),
            Ok(Err(refusal)) => Err(refused(&words(&self.folder), &refusal)),
            Err(_) => Err(stopped(&words(&self.folder))),
        }
    }

    /// How this till looks and behaves, also where it cannot be opened.
    pub(crate) fn settings(&self) -> Settings {
        Settings::read(&self.folder)
    }

    /// Reads a picture of a product, behind every command that waits.
    pub(crate) fn photo(&self, name: String, then: impl FnOnce(Option<Vec<u8>>) + Send + 'static) {
        let till = Arc::clone(&self.till);
        tauri::async_runtime::spawn_blocking(move || {
            let slot = till.take_after_commands();
            let found = slot.till.as_ref().map(|till| till.photo(&name));
            drop(slot);
            then(found.and_then(Result::ok).flatten());
        });
    }

    /// Lets the till do what belongs between sales, slice by slice, so that a sale never waits for more than one.
    pub(crate) fn rest(&self) {
        let till = Arc::clone(&self.till);
        tauri::async_runtime::spawn_blocking(move || {
            let mut more = true;
            while more {
                let mut slot = till.take_after_commands();
                more = match slot.till.as_mut().map(Till::rest) {
                    Some(Ok(more)) => more,
                    Some(Err(cause)) => {
                        tracing::warn!(%cause, "the rest between sales was cut short");
                        false
                    }
                    None => false,
                };
            }
        });
    }
}

/// The words of the language that was last chosen in a folder, for when its till cannot say them.
fn words(folder: &Path) -> Words {
    Words::new(Settings::read(folder).language)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;
    use std::thread;

    use super::*;

    #[test]
    fn a_command_that_waits_goes_before_a_round_that_asks_again_at_once() {
        let till = Arc::new(OneTill::default());
        let round = till.take_after_commands();
        let went = Arc::new(AtomicBool::new(false));
        let (own, goes) = (Arc::clone(&till), Arc::clone(&went));
        let command = thread::spawn(move || {
            let _slot = own.take();
            goes.store(true, Ordering::SeqCst);
        });
        while till.waiting.load(Ordering::SeqCst) == 0 {
            sleep(ASIDE);
        }
        drop(round);
        let again = till.take_after_commands();
        assert!(went.load(Ordering::SeqCst), "the round went first");
        drop(again);
        command.join().expect("no panic");
    }
}
