use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::Duration;

use lapak_core::till::{
    Clock, FairHere, Fairs, LendTill, Settings, Till, beside_practice, end_practice,
    finish_taking_off,
};
use lapak_core::{Code, Refusal, Words};

use crate::error::{Answer, refused, stopped};

/// How many entries a round takes in before whoever sells may go first: a few milliseconds' worth.
const SLICE: usize = 200;
/// How long a round steps aside before it looks again whether somebody still sells.
const ASIDE: Duration = Duration::from_millis(1);

/// The one till behind the window, used by one command at a time, never on the thread that draws. Of several fairs on this
/// computer it is the till of the one that is open; another one takes its place, and never stands beside it.
#[derive(Clone)]
pub(crate) struct Desk {
    home: PathBuf,
    till: Arc<OneTill>,
}

/// The till, and how many commands stand in line for it.
#[derive(Default)]
struct OneTill {
    slot: Mutex<Slot>,
    waiting: AtomicUsize,
    /// The folder of the fair that is open; none while nobody has chosen among several.
    folder: Mutex<Option<PathBuf>>,
    /// How many tills were open before this one: what was lent of one of them is worth nothing any more.
    before: AtomicUsize,
}

/// The till, once it is open.
#[derive(Default)]
struct Slot {
    till: Option<Till>,
    /// What stood in the way before anybody asked: the first who does is told.
    refused: Option<Refusal>,
}

/// The till as it is lent to rounds: between two commands, never before one that waits.
#[derive(Clone)]
pub(crate) struct Lent {
    till: Arc<OneTill>,
    before: usize,
}

impl OneTill {
    /// The till in the slot, opened where it is not.
    fn opened<'a>(&self, slot: &'a mut Slot, home: &Path) -> Result<&'a mut Till, Refusal> {
        if let Some(refusal) = slot.refused.take() {
            return Err(refusal);
        }
        match &mut slot.till {
            Some(till) => Ok(till),
            empty => {
                let folder = self.chosen(home)?.ok_or(Code::FairNotChosen)?;
                let mut till = self.open_at(&folder)?;
                if let Err(cause) = till.end_left_practice() {
                    tracing::warn!(%cause, "what was practised is still there");
                }
                Ok(empty.insert(till))
            }
        }
    }

    /// Opens the till in a folder. Practice that cannot be opened is over: nobody stands before a closed till for it.
    fn open_at(&self, folder: &Path) -> Result<Till, Refusal> {
        let opened = Till::open(folder, Clock::System);
        let (Err(_), Some(data)) = (&opened, beside_practice(folder)) else { return opened };
        *self.folder.lock().unwrap_or_else(PoisonError::into_inner) = Some(data.clone());
        Till::open(&data, Clock::System)
    }

    /// The folder of the fair to open, where a person has chosen or need not.
    fn chosen(&self, home: &Path) -> Result<Option<PathBuf>, Refusal> {
        let mut folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        if folder.is_none() {
            *folder = Fairs::of(home).to_open(Clock::System)?;
        }
        Ok(folder.clone())
    }

    /// From now on another fair is meant, or none until a person chooses.
    fn choose(&self, slot: &mut Slot, folder: Option<PathBuf>) {
        *slot = Slot::default();
        self.before.fetch_add(1, Ordering::SeqCst);
        *self.folder.lock().unwrap_or_else(PoisonError::into_inner) = folder;
    }

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

impl Lent {
    /// The till that is open now: rounds outlive a fair.
    pub(crate) fn of_now(&self) -> Self {
        Self { before: self.till.before.load(Ordering::SeqCst), ..self.clone() }
    }
}

impl LendTill for Lent {
    /// A till that is not open has no fair to meet others of.
    fn with<T>(&self, work: impl FnOnce(&mut Till) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut slot = self.till.take_after_commands();
        if self.till.before.load(Ordering::SeqCst) != self.before {
            return Err(Code::NoFair.into());
        }
        slot.till.as_mut().map_or_else(|| Err(Code::NoFair.into()), work)
    }

    fn slice(&self) -> usize {
        SLICE
    }
}

impl Desk {
    pub(crate) fn new(home: PathBuf) -> Self {
        Self { home, till: Arc::default() }
    }

    /// Opens the till on a thread of its own, while the window is still being made.
    pub(crate) fn open_ahead(&self) {
        let (till, home) = (Arc::clone(&self.till), self.home.clone());
        tauri::async_runtime::spawn_blocking(move || {
            let mut slot = till.take();
            let refused = till.opened(&mut slot, &home).err();
            slot.refused = refused;
        });
    }

    /// Does one thing with the till. A till that could not be opened is tried again, so that whatever stood in the way
    /// can be mended while the window is open.
    pub(crate) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Till) -> Result<T, Refusal> + Send + 'static,
    ) -> Answer<T> {
        let desk = self.clone();
        let done = tauri::async_runtime::spawn_blocking(move || {
            let mut slot = desk.till.take();
            let opened = desk.till.opened(&mut slot, &desk.home);
            let till = opened.map_err(|refusal| refused(&desk.words(), &refusal))?;
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
        done.await.unwrap_or_else(|_| Err(stopped(&self.words())))
    }

    /// Every fair on this computer; no till is asked.
    ///
    /// # Errors
    /// What [`Fairs::list`] refuses.
    pub(crate) fn fairs(&self) -> Result<Vec<FairHere>, Refusal> {
        Fairs::of(&self.home).list(Clock::System, &self.words())
    }

    /// The folder of the fair that is open; none while nobody has chosen among several.
    pub(crate) fn folder(&self) -> Option<PathBuf> {
        self.till.folder.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Closes the till of one fair and opens that of another, as it was listed. To be called in the turn of a round.
    ///
    /// # Errors
    /// [`Code::FairUnknown`]; what [`Till::open`] refuses, and the one before is open again then.
    pub(crate) fn open_fair(&self, folder: &str) -> Result<(), Refusal> {
        self.outside_practice()?;
        self.change(Fairs::of(&self.home).listed(folder)?)
    }

    /// The same with a folder in which no fair is yet.
    ///
    /// # Errors
    /// What [`Fairs::begin`] and [`Till::open`] refuse.
    pub(crate) fn begin_fair(&self) -> Result<(), Refusal> {
        self.outside_practice()?;
        let like = self.folder().unwrap_or_else(|| self.home.clone());
        self.change(Fairs::of(&self.home).begin(&like)?)
    }

    /// Gives back the store of a fair that was taken off, and removes what is left of it. What the system does not let go
    /// now, the next start removes.
    pub(crate) fn leave_fair(&self, folder: &Path) {
        self.till.choose(&mut self.till.take(), None);
        if let Err(cause) = finish_taking_off(folder) {
            tracing::warn!(%cause, "a fair that was taken off is not wholly gone");
        }
    }

    /// Closes the till, which stays as it is, and opens one beside it on which somebody practises. To be called in the turn
    /// of a round.
    ///
    /// # Errors
    /// What [`Till::begin_practice`] and [`Till::open`] refuse; the till is open then.
    pub(crate) fn begin_practice(&self) -> Result<(), Refusal> {
        let begun = {
            let mut slot = self.till.take();
            self.till.opened(&mut slot, &self.home)?.begin_practice()?
        };
        self.change(begun.data.into())
    }

    fn outside_practice(&self) -> Result<(), Refusal> {
        let practising = self.folder().is_some_and(|folder| beside_practice(&folder).is_some());
        if practising { Err(Code::InPractice.into()) } else { Ok(()) }
    }

    /// Throws practice away and opens the till again that it was beside; nothing where nobody practises. To be called in
    /// the turn of a round.
    ///
    /// # Errors
    /// What the system refuses; what [`Till::open`] refuses. Practice is over in any case, and the next start throws away
    /// what is left of it.
    pub(crate) fn end_practice(&self) -> Result<(), Refusal> {
        let practice = self.folder().unwrap_or_else(|| self.home.clone());
        let Some(data) = beside_practice(&practice) else { return Ok(()) };
        {
            let mut slot = self.till.take();
            self.till.choose(&mut slot, Some(data.clone()));
            end_practice(&data)?;
        }
        self.till.opened(&mut self.till.take(), &self.home).map(drop)
    }

    fn change(&self, folder: PathBuf) -> Result<(), Refusal> {
        let mut slot = self.till.take();
        let before = self.folder();
        self.till.choose(&mut slot, Some(folder));
        let opened = self.till.opened(&mut slot, &self.home).map(drop);
        if opened.is_err() {
            self.till.choose(&mut slot, before);
        }
        opened
    }

    /// The words of the language that was last chosen, for when no till can say them.
    pub(crate) fn words(&self) -> Words {
        Words::new(self.settings().language)
    }

    /// Gives the store back, before the program ends: a medium that stopped answering can hold a process that nobody can
    /// end any more, and with it all that it has open. The next start sells beside it.
    pub(crate) fn close(&self) {
        self.till.take().till = None;
    }

    /// The till, for rounds.
    pub(crate) fn lent(&self) -> Lent {
        Lent { till: Arc::clone(&self.till), before: self.till.before.load(Ordering::SeqCst) }
    }

    /// Does something slow beside the till, on a thread that may wait.
    pub(crate) async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Answer<T> {
        let done = tauri::async_runtime::spawn_blocking(work).await;
        match done {
            Ok(Ok(done)) => Ok(done),
            Ok(Err(refusal)) => Err(refused(&self.words(), &refusal)),
            Err(_) => Err(stopped(&self.words())),
        }
    }

    /// How this till looks and behaves, also where it cannot be opened.
    pub(crate) fn settings(&self) -> Settings {
        Settings::read(&self.folder().unwrap_or_else(|| self.home.clone()))
    }

    /// Remembers the screen of the buyer's window, behind every command that waits.
    pub(crate) fn remember_screen(&self, screen: String) {
        let till = Arc::clone(&self.till);
        tauri::async_runtime::spawn_blocking(move || {
            let mut slot = till.take_after_commands();
            let Some(till) = slot.till.as_mut() else { return };
            let settings = Settings { buyer_screen: screen, ..till.settings().clone() };
            if let Err(cause) = till.set_settings(settings) {
                tracing::warn!(%cause, "the buyer's screen is not remembered");
            }
        });
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
