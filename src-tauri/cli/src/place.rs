use std::io::{IsTerminal, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use clap::Subcommand;
use lapak_core::exchange::{Copies, Damage, Extent, Plan, Progress, RoundDone, Unread};
use lapak_core::till::{self, LendTill, Till};
use lapak_core::{Code, Refusal, RefusalView};
use serde::Serialize;

use crate::answer::Answer;
use crate::store::{TillState, chains};
use crate::tell;

#[derive(Debug, Subcommand)]
pub(crate) enum PlaceCommand {
    /// Make a shared file, or a file of this till in a shared folder, and use it; what is there already is used as it is
    Create {
        /// Where
        path: String,
    },
    /// How the place stands
    Show,
    /// Meet in the folder that the shared file lies in, with a file of its own for each till; the others follow
    Folder,
    /// Remove the copies beside the place of which every entry is held here
    Tidy,
}

/// So many entries are taken in at once: nobody sells meanwhile.
const SLICE: usize = 5000;

/// The till, between the thread that reads the place and the one that waits for it.
#[derive(Clone)]
pub(crate) struct Lent(Arc<Mutex<Till>>);

#[derive(Serialize)]
struct Synced {
    state: String,
    settled: bool,
    taken: u64,
    given: u64,
    damaged: u64,
    unfinished: u64,
    /// Files beside those of the place that could not be looked at.
    unread: Unread,
    /// Files of the place that no till appends to.
    copies: Copies,
    /// Whether a folder would serve better than the shared file.
    better_in_folder: bool,
    waiting: u64,
    apart: u64,
    foreign: u64,
    damage: Vec<Damage>,
    tills: std::collections::BTreeMap<String, TillState>,
    place: PlaceShown,
}

#[derive(Serialize)]
struct PlaceShown {
    path: Option<String>,
    /// What keeps the place from being used; null when nothing does.
    hindered: Option<RefusalView>,
}

#[derive(Serialize)]
struct Planned {
    take: usize,
    give: usize,
    wait: usize,
    damaged: usize,
    plan: Plan,
}

impl Lent {
    pub(crate) fn new(till: Till) -> Self {
        Self(Arc::new(Mutex::new(till)))
    }
}

impl LendTill for Lent {
    fn with<T>(&self, work: impl FnOnce(&mut Till) -> Result<T, Refusal>) -> Result<T, Refusal> {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn slice(&self) -> usize {
        SLICE
    }
}

pub(crate) fn run(lent: &Lent, command: &PlaceCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        PlaceCommand::Create { path } => {
            till::create_place(lent.clone(), path, &Arc::default())?;
            show(lent, answer)
        }
        PlaceCommand::Show => show(lent, answer),
        PlaceCommand::Folder => {
            till::use_folder(lent.clone(), &Arc::default())?;
            sync(lent, false, answer)
        }
        PlaceCommand::Tidy => {
            let done = till::remove_copies(lent.clone(), &Arc::default(), report())?;
            lent.with(|till| answer.give(&done, |done| till.copies_gone(done).said))
        }
    }
}

/// Looks at the place without changing anything, in it or here.
fn show(lent: &Lent, answer: Answer) -> Result<(), Refusal> {
    let looked = till::plan(lent.clone(), &Arc::default(), report());
    let (damage, hindered) = match looked {
        Ok(plan) => (plan.damage, None),
        Err(refusal) if refusal.code() == Code::NoPlace => return Err(refusal),
        Err(refusal) => (Vec::new(), Some(refusal)),
    };
    lent.with(|till| {
        let last = till.place()?.last.unwrap_or_default();
        let done = lapak_core::exchange::Round { damaged: damage.len() as u64, damage, ..last };
        give(till, &RoundDone { round: done, hindered }, answer)
    })
}

pub(crate) fn sync(lent: &Lent, plan: bool, answer: Answer) -> Result<(), Refusal> {
    let progress = Arc::default();
    if plan {
        let plan = till::plan(lent.clone(), &progress, report())?;
        let planned = Planned {
            take: plan.take.len(),
            give: plan.give.len(),
            wait: plan.wait.len(),
            damaged: plan.damage.len(),
            plan,
        };
        return lent.with(|till| {
            answer.give(&planned, |planned| {
                till.words().say(
                    "cli-plan",
                    &[
                        ("take", &planned.take.to_string()),
                        ("give", &planned.give.to_string()),
                        ("wait", &planned.wait.to_string()),
                        ("damaged", &planned.damaged.to_string()),
                    ],
                )
            })
        });
    }
    let told = lent.with(|till| Ok(till.notices().len()))?;
    let done = till::sync(lent.clone(), Extent::Full, &progress, report())?;
    lent.with(|till| {
        tell(till, &till.notices()[told..]);
        Ok(())
    })?;
    done_with(lent, done, answer)
}

/// Says what a round came to, and fails with what hindered it.
pub(crate) fn done_with(lent: &Lent, done: RoundDone, answer: Answer) -> Result<(), Refusal> {
    lent.with(|till| give(till, &done, answer))?;
    done.hindered.map_or(Ok(()), Err)
}

fn give(till: &Till, done: &RoundDone, answer: Answer) -> Result<(), Refusal> {
    let now = till.place()?;
    let round = &done.round;
    let synced = Synced {
        state: now.state,
        settled: now.settled && done.hindered.is_none(),
        taken: round.taken,
        given: round.given,
        damaged: round.damaged,
        unfinished: round.unfinished,
        unread: round.unread.clone(),
        copies: round.copies.clone(),
        better_in_folder: round.better_in_folder,
        waiting: now.waiting,
        apart: round.apart,
        foreign: round.foreign,
        damage: round.damage.clone(),
        tills: chains(till)?,
        place: PlaceShown {
            path: now.path,
            hindered: done.hindered.as_ref().map(|refusal| till.words().refusal(refusal)),
        },
    };
    answer.give(&synced, |synced| {
        let words = till.words();
        let settled = if synced.settled { "cli-settled" } else { "cli-not-settled" };
        let mut text = words.say(
            "cli-synced",
            &[
                ("state", &synced.state),
                ("taken", &synced.taken.to_string()),
                ("given", &synced.given.to_string()),
                ("damaged", &synced.damaged.to_string()),
                ("waiting", &synced.waiting.to_string()),
                ("settled", &words.say(settled, &[])),
            ],
        );
        for damage in &synced.damage {
            text += &format!("\n{}: {}: {}", damage.file, damage.offset, damage.reason);
        }
        let said =
            [till.unread_text(&round.unread), till.folder_text(round), till.copies_text(round)];
        for said in said.into_iter().flatten() {
            text += &format!("\n{said}");
        }
        text
    })
}

/// Says how far a long round has come, where somebody looks.
pub(crate) fn report() -> impl FnMut(&Progress) {
    let since = Instant::now();
    move |progress| {
        let mut err = std::io::stderr();
        if since.elapsed().as_secs() >= 1 && err.is_terminal() {
            // Whoever looks away misses nothing.
            drop(write!(err, "\r{} % ", progress.percent()));
        }
    }
}
