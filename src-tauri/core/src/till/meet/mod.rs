pub(in crate::till) mod copy;
pub(in crate::till) mod lend;
pub(in crate::till) mod view;

use std::sync::Arc;

use crate::books::{Admitted, ledger_state};
use crate::entry::{Fact, FairKind, Introduction, SignedEntry};
use crate::exchange::{
    Address, CopiesRemoved, Extent, Intake, Plan, Progress, Round, RoundDone, TakenIn, patiently,
    plan_round, round,
};
use crate::refusal::{Class, Code, Refusal};
use crate::store::TillIdentity;
use crate::till::Till;
use crate::till::meet::lend::{LendTill, StoreOf};
use crate::till::typed::code;
use crate::value::{EntryId, Moment, StandCode, TillKey};

/// Where a till stands with its place.
#[derive(Debug, Clone)]
pub struct PlaceNow {
    /// The place; none before one was chosen.
    pub path: Option<String>,
    /// The eight characters that two people compare.
    pub state: String,
    /// True when the last round left this till and the place with the same entries, and nothing came since.
    pub settled: bool,
    /// Receipts of this till that the place has not seen yet.
    pub waiting: u64,
    /// What the last round came to.
    pub last: Option<Round>,
    /// Whether it is a folder in which each till has a file of its own.
    pub in_folder: bool,
    /// What has kept this till from the place since it was opened, while something does.
    pub hindered: Option<Refusal>,
}

/// Who asks the place, and for which fair.
struct Asking {
    place: Address,
    fair: EntryId,
    till: TillKey,
    at: Moment,
}

impl Till {
    /// Takes entries in, from wherever they come: those of tills that nobody has admitted stand apart.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn take(&mut self, entries: &[SignedEntry]) -> Result<TakenIn, Refusal> {
        self.outside_practice()?;
        let mut count = Intake::release_admitted(&mut self.store)?;
        count += Intake::of(&self.store)?.take(&mut self.store, entries)?;
        if count.taken > 0 {
            self.unsettle()?;
        }
        Ok(count)
    }

    /// Whether this till was admitted, and counts.
    #[must_use]
    pub fn admitted(&self) -> bool {
        self.here.as_ref().is_some_and(|here| here.role.is_some())
    }

    /// Where this till stands with its place, as its last round left it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn place(&self) -> Result<PlaceNow, Refusal> {
        let snapshot = self.store.snapshot();
        let place = snapshot.place()?;
        let last = place.as_ref().and_then(crate::store::PlaceMemory::last_round);
        let waiting = self.waiting()?;
        let unseen = match (&place, &self.here) {
            (Some(place), Some(here)) => {
                let own = snapshot.held_behind(here.identity.till, place.own_seq)?;
                own.len()
            }
            _ => 0,
        };
        Ok(PlaceNow {
            settled: unseen == 0 && last.as_ref().is_some_and(|round| round.settled),
            in_folder: place.as_ref().is_some_and(crate::store::PlaceMemory::in_folder),
            path: place.map(|place| place.path),
            state: ledger_state(snapshot)?.code,
            waiting,
            last,
            hindered: self.hindered.clone(),
        })
    }

    /// How many receipts of this till the place has not seen yet.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn waiting(&self) -> Result<u64, Refusal> {
        let Some(here) = &self.here else { return Ok(0) };
        let snapshot = self.store.snapshot();
        let seen = snapshot.place()?.map_or(0, |place| place.own_seq);
        snapshot.receipts_behind(here.identity.till, seen)
    }

    /// What came in past the place may be missing there.
    pub(super) fn unsettle(&mut self) -> Result<(), Refusal> {
        let Some(before) = self.store.snapshot().place()? else { return Ok(()) };
        let Some(round) = before.last_round() else { return Ok(()) };
        let now = before.clone().after(&Round { settled: false, ..round });
        self.store.keep_round(&before, &now, None)
    }

    /// Reads the fair anew after a round, and tells the person where a coordinator has said another stand for this till.
    fn refresh_and_tell(&mut self) -> Result<(), Refusal> {
        // Nothing is here to compare with where the founding entry is damaged, until this very round brings it back.
        let before = self.here.as_ref().map(|here| here.stand.clone());
        self.refresh()?;
        let now = self.here.as_ref().map(|here| &here.stand);
        if let Some((before, now)) = before.zip(now)
            && *now != before
        {
            let changed = Refusal::new(Code::StandChanged).with("stand", now);
            self.notices.push(changed.with("before", before));
        }
        Ok(())
    }

    fn asking(&self) -> Result<Asking, Refusal> {
        self.outside_practice()?;
        let place = self.store.snapshot().place()?;
        let path = place.map(|place| place.path).ok_or(Code::NoPlace)?;
        self.asking_at(Address::kept(path))
    }

    fn asking_at(&self, place: Address) -> Result<Asking, Refusal> {
        self.outside_practice()?;
        // Also where the founding entry was damaged: it is the place that brings it back.
        let TillIdentity { fair, till, .. } =
            self.store.snapshot().identity()?.ok_or(Code::NoFair)?;
        Ok(Asking { place, fair, till, at: self.now()? })
    }

    /// Becomes a till of the fair that `founding` founds, with its place.
    fn join_fair(
        &mut self,
        founding: &SignedEntry,
        stand: StandCode,
        place: &Address,
    ) -> Result<(), Refusal> {
        if self.here.is_some() {
            return Err(Code::FairExists.into());
        }
        let Fact::Fair(fair) = &founding.entry().fact else {
            return Err(Code::PlaceNotLedger.into());
        };
        if fair.kind == FairKind::Practice {
            return Err(Refusal::new(Code::StorePractice).with("file", place.path().display()));
        }
        let at = self.clock.now(Some(&fair.zone))?;
        // What is done first is only done again when the program stops before the end.
        self.store.choose_place(place.as_str())?;
        self.store.take([founding])?;
        let fact = Introduction::introducing(stand, None);
        self.store.join(founding.fair(), fact, at)?;
        self.refresh()
    }
}

/// Does a round with the place of this till, on a thread of its own, and reads the fair anew where it brought
/// something.
///
/// # Errors
/// [`Code::NoPlace`]; every state of the place; [`Code::PlaceSilent`] when it stopped answering and was left behind;
/// [`Code::RoundStopped`]; what the store refuses.
pub fn sync(
    till: impl LendTill + Clone,
    extent: Extent,
    progress: &Arc<Progress>,
    watch: impl FnMut(&Progress),
) -> Result<RoundDone, Refusal> {
    let asking = till.with(|till| till.asking())?;
    if extent != Extent::Background {
        look_over(&till)?;
    }
    let (named, lent) = (asking.place.clone(), till.clone());
    let done = patiently(progress, watch, move |progress| {
        let asking = follow(&lent, asking, progress)?;
        let mut place = asking.place.place(asking.fair, asking.till)?;
        let done = round(&mut StoreOf(&lent), &mut *place, extent, asking.at, progress)?;
        if done.round.taken > 0 {
            lent.with(Till::refresh_and_tell)?;
        }
        Ok(done)
    });
    let done = done.map_err(|refusal| named.named_in(refusal));
    let hindered = match &done {
        Ok(done) => done.hindered.clone(),
        Err(refusal) if refusal.code() == Code::RoundStopped => return done,
        Err(refusal) => Some(refusal.clone()),
    };
    till.with(|till| {
        till.hindered = hindered.filter(|refusal| refusal.code().class() == Class::Place);
        Ok(())
    })?;
    done
}

/// Goes over to the folder that the shared file lies in, where another till has.
fn follow(till: &impl LendTill, asking: Asking, progress: &Progress) -> Result<Asking, Refusal> {
    let admitted = || till.with(|till| Admitted::read(till.store.snapshot(), asking.fair));
    let Some(place) = asking.place.moved(asking.fair, admitted, progress)? else {
        return Ok(asking);
    };
    till.with(|till| till.store.choose_place(place.as_str()))?;
    Ok(Asking { place, ..asking })
}

/// Makes the folder that the shared file lies in the place, with a file of its own for each till: where a program
/// replicates files, no two computers ever write the same one then. Every other till follows at its next round. What
/// stands in the shared file stays there.
///
/// # Errors
/// [`Code::NoPlace`]; every state of the place; what the store refuses.
pub fn use_folder(till: impl LendTill, progress: &Arc<Progress>) -> Result<(), Refusal> {
    let (asking, name, first) = till.with(|till| {
        let asking = till.asking()?;
        let name = till.here()?.fair.settings.name.clone();
        let snapshot = till.store.snapshot();
        let own = snapshot.held_behind(asking.till, 0)?;
        let first = own.iter().find(|key| key.seq == 1).ok_or(Code::VerifyFailed)?;
        let first = snapshot.entry(first.till, 1, first.id)?;
        Ok((asking, name, first))
    })?;
    let named = asking.place.clone();
    let done = patiently(
        progress,
        |_| {},
        move |progress| {
            let folder = asking.place.moved_to_folder(asking.fair, &name, &first, progress)?;
            till.with(|till| {
                till.hindered = None;
                if folder == asking.place {
                    Ok(())
                } else {
                    till.store.choose_place(folder.as_str())
                }
            })
        },
    );
    done.map_err(|refusal| named.named_in(refusal))
}

/// Removes the copies beside the place of which every entry is held here: on a person's word alone.
///
/// # Errors
/// [`Code::NoPlace`]; every state of the place; [`Code::RoundStopped`]; what the store refuses.
pub fn remove_copies(
    till: impl LendTill + Clone,
    progress: &Arc<Progress>,
    watch: impl FnMut(&Progress),
) -> Result<CopiesRemoved, Refusal> {
    let asking = till.with(|till| till.asking())?;
    let named = asking.place.clone();
    let done = patiently(progress, watch, move |progress| {
        asking.place.remove_copies(asking.fair, asking.till, &mut StoreOf(&till), progress)
    });
    done.map_err(|refusal| named.named_in(refusal))
}

/// Reads the whole ledger, a slice at a time, and sets aside what is no longer as it came, so that Attention names it and
/// the next round asks for the true lines. A full round begins with it. Gives how many entries were set aside.
///
/// # Errors
/// What the store refuses.
pub fn look_over(till: &impl LendTill) -> Result<u64, Refusal> {
    let (mut behind, mut aside) = (Some(0), 0);
    while let Some(row) = behind {
        let (next, more) = till.with(|till| till.store.look_over(row))?;
        (behind, aside) = (next, aside + more);
    }
    if aside > 0 {
        till.with(Till::refresh)?;
    }
    Ok(aside)
}

/// What a full round would do now; nothing is done.
///
/// # Errors
/// As [`sync`].
pub fn plan(
    till: impl LendTill,
    progress: &Arc<Progress>,
    watch: impl FnMut(&Progress),
) -> Result<Plan, Refusal> {
    let asking = till.with(|till| till.asking())?;
    patiently(progress, watch, move |progress| {
        let mut place = asking.place.place(asking.fair, asking.till)?;
        plan_round(&mut StoreOf(&till), &mut *place, progress)
    })
}

/// Makes a place on a person's word, or takes the place of this fair that is there already, and uses it from now on.
///
/// # Errors
/// [`Code::NoFair`]; what stands at the path already, each with its own code; what the file system refuses.
pub fn create_place(
    till: impl LendTill,
    path: &str,
    progress: &Arc<Progress>,
) -> Result<(), Refusal> {
    let place = Address::typed(path)?;
    let (asking, name) = till.with(|till| {
        let name = till.here()?.fair.settings.name.clone();
        Ok((till.asking_at(place)?, name))
    })?;
    patiently(
        progress,
        |_| {},
        move |progress| {
            asking.place.create(asking.fair, asking.till, &name, progress)?;
            till.with(|till| {
                till.hindered = None;
                till.store.choose_place(asking.place.as_str())
            })
        },
    )
}

/// Joins the fair that meets in the place at a path, as a new till of a stand, and does a full round. A coordinator has
/// to admit the till before it counts; it sells at once.
///
/// # Errors
/// As [`enter`]. Once joined, what hinders the round is in what it came to.
pub fn join(
    till: impl LendTill + Clone,
    path: &str,
    stand: &str,
    progress: &Arc<Progress>,
    mut watch: impl FnMut(&Progress),
) -> Result<RoundDone, Refusal> {
    enter(till.clone(), path, stand, progress, &mut watch)?;
    sync(till, Extent::Full, progress, watch)
}

/// Joins the fair that meets in the place at a path, as a new till of a stand. What the place holds of it, the next
/// full round brings.
///
/// # Errors
/// [`Code::FairExists`]; [`Code::CodeInvalid`] for the stand; every state of the place; [`Code::RoundStopped`].
pub fn enter(
    till: impl LendTill,
    path: &str,
    stand: &str,
    progress: &Arc<Progress>,
    watch: impl FnMut(&Progress),
) -> Result<(), Refusal> {
    let place = Address::typed(path)?;
    let stand: StandCode = code("stand", stand)?;
    till.with(|till| if till.here.is_some() { Err(Code::FairExists.into()) } else { Ok(()) })?;
    let at = place.clone();
    let founding = patiently(progress, watch, move |progress| at.founding(progress));
    let founding = founding.map_err(|refusal| place.named_in(refusal))?;
    till.with(|till| till.join_fair(&founding, stand, &place))
}
