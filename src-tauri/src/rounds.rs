use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use lapak_core::exchange::{Extent, Progress, RoundDone};
use lapak_core::till::{self, RoundNow};
use lapak_core::{Class, Code, Refusal};

use crate::desk::Lent;
use crate::schedule::{Ended, Schedule};

/// Who hears how far a round has come, and that one has ended.
type Tell = Box<dyn Fn(RoundNow) + Send + Sync>;

/// The rounds with the shared file, one at a time, off the thread that sells and off the one that draws. The program
/// may end while one goes on: it is safe to interrupt at every byte.
#[derive(Clone)]
pub(crate) struct Rounds(Arc<Inner>);

struct Inner {
    lent: Lent,
    tell: Tell,
    /// Held while something is read from the medium or written to it.
    turn: Mutex<()>,
    running: Mutex<Running>,
    schedule: Mutex<Schedule>,
    sooner: Condvar,
}

#[derive(Default)]
struct Running {
    now: Option<(Instant, Arc<Progress>)>,
    changes: u64,
}

impl Rounds {
    /// Starts the thread that does a round whenever one is due.
    pub(crate) fn start(lent: Lent, tell: Tell) -> Self {
        let rounds = Self(Arc::new(Inner {
            lent,
            tell,
            turn: Mutex::default(),
            running: Mutex::default(),
            schedule: Mutex::new(Schedule::new(Instant::now())),
            sooner: Condvar::new(),
        }));
        let own = rounds.clone();
        let thread = thread::Builder::new().name("rounds".into());
        if let Err(cause) = thread.spawn(move || own.go_on()) {
            tracing::error!(%cause, "there are no rounds in the background");
        }
        rounds
    }

    /// Does a full round now, behind whatever goes on with the medium.
    ///
    /// # Errors
    /// What [`till::sync`] refuses.
    pub(crate) fn full(&self) -> Result<RoundDone, Refusal> {
        self.round(|_| Extent::Full)
    }

    /// Does something else with a medium in the turn of a round, so that it never meets one.
    ///
    /// # Errors
    /// What the work refuses.
    pub(crate) fn instead<T>(
        &self,
        work: impl FnOnce(Lent, &Arc<Progress>, &mut dyn FnMut(&Progress)) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let _turn = locked(&self.0.turn);
        self.in_turn(work)
    }

    /// Something may have come in by another way than a round: what is shown is old.
    pub(crate) fn changed(&self) {
        locked(&self.0.running).changes += 1;
        self.tell();
    }

    /// Stops what goes on at its next step.
    pub(crate) fn stop(&self) {
        if let Some((_, progress)) = &locked(&self.0.running).now {
            progress.stop();
        }
    }

    /// How far it has come.
    pub(crate) fn now(&self) -> RoundNow {
        let running = locked(&self.0.running);
        let since = running.now.as_ref().map(|(since, _)| since.elapsed().as_millis());
        RoundNow {
            percent: running.now.as_ref().map(|(_, progress)| progress.percent()),
            for_ms: since.map_or(0, |ms| u64::try_from(ms).unwrap_or(u64::MAX)),
            changes: running.changes,
        }
    }

    /// A sale is final: a round follows soon.
    pub(crate) fn soon(&self) {
        self.plan(Schedule::soon);
    }

    /// A shift was opened or closed: a full round follows at once.
    pub(crate) fn full_soon(&self) {
        self.plan(Schedule::full);
    }

    /// A place was chosen: a full round follows at once, whatever became of the place before.
    pub(crate) fn afresh(&self) {
        self.plan(|schedule, now| *schedule = Schedule::new(now));
    }

    fn plan(&self, change: impl FnOnce(&mut Schedule, Instant)) {
        change(&mut locked(&self.0.schedule), Instant::now());
        self.0.sooner.notify_all();
    }

    fn go_on(&self) {
        let mut before = None;
        loop {
            self.wait_until_due();
            let done = self.round(|schedule| schedule.extent(Instant::now()));
            let refused = done.err().filter(|refusal| !is_idle(refusal));
            let code = refused.map(|refusal| refusal.code().as_str());
            // Once, however often it is tried while the place stays away.
            if let Some(code) = code.filter(|_| code != before) {
                tracing::info!(code, "a round did not come to its end");
            }
            before = code;
        }
    }

    fn wait_until_due(&self) {
        let mut schedule = locked(&self.0.schedule);
        loop {
            let wait = schedule.next().saturating_duration_since(Instant::now());
            if wait.is_zero() {
                return;
            }
            let waited = self.0.sooner.wait_timeout(schedule, wait);
            schedule = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn round(&self, extent: impl FnOnce(&Schedule) -> Extent) -> Result<RoundDone, Refusal> {
        let _turn = locked(&self.0.turn);
        let extent = extent(&locked(&self.0.schedule));
        let done = self.in_turn(|lent, progress, watch| till::sync(lent, extent, progress, watch));
        locked(&self.0.schedule).ended(Instant::now(), extent, ended(&done));
        if done.as_ref().is_ok_and(|done| done.round.taken + done.round.apart > 0) {
            locked(&self.0.running).changes += 1;
        }
        if done.as_ref().is_err_and(is_idle) {
            self.look_over();
        } else {
            self.tell();
        }
        done
    }

    /// What a full round begins with, while there is no place for one.
    fn look_over(&self) {
        if locked(&self.0.schedule).looks_over(Instant::now()) {
            match till::look_over(&self.0.lent.of_now()) {
                Ok(0) => {}
                Ok(_) => self.changed(),
                Err(refusal) => tracing::warn!(code = refusal.code().as_str(), "not looked over"),
            }
        }
    }

    fn in_turn<T>(
        &self,
        work: impl FnOnce(Lent, &Arc<Progress>, &mut dyn FnMut(&Progress)) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let progress = Arc::new(Progress::default());
        locked(&self.0.running).now = Some((Instant::now(), Arc::clone(&progress)));
        let done = work(self.0.lent.of_now(), &progress, &mut |_| self.tell());
        locked(&self.0.running).now = None;
        done
    }

    fn tell(&self) {
        (self.0.tell)(self.now());
    }
}

/// Nothing is there to sync with.
fn is_idle(refusal: &Refusal) -> bool {
    matches!(refusal.code(), Code::NoFair | Code::NoPlace | Code::InPractice)
}

/// The place is not where it was.
fn is_away(refusal: &Refusal) -> bool {
    matches!(
        refusal.code(),
        Code::PlaceOffline | Code::PlaceMissing | Code::PlaceEmpty | Code::PlaceFolderForeign
    )
}

fn ended(done: &Result<RoundDone, Refusal>) -> Ended {
    match done {
        Err(refusal) if is_idle(refusal) => Ended::Idle,
        Err(refusal) if refusal.code() == Code::PlaceSilent => Ended::Silent,
        Err(refusal) if is_away(refusal) => Ended::Away,
        Err(refusal) if refusal.code().class() == Class::Place => Ended::Unread,
        _ => Ended::Read,
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
