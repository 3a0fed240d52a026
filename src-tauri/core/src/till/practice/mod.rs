mod goods;
pub(in crate::till) mod view;

use std::path::{Path, PathBuf};

use goods::Goods;

use crate::books::stands;
use crate::entry::{Fair, FairKind, Introduction, TillSecret};
use crate::refusal::{Code, Refusal};
use crate::store::{
    KeptPin, Recorder, Store, is_practised_in, practice_folder, throw_practice_away,
};
use crate::till::Till;
use crate::till::fair::sample::Sample;
use crate::till::practice::view::PracticeView;
use crate::value::{Day, Moment, Nonce, StandCode};

/// The stand that people practise at where there is no fair yet.
const SAMPLE_STAND: &str = "07";

/// Where the till of a data folder practises, and whether anybody does; no till is opened. `data` may be the folder in
/// which they practise itself.
#[must_use]
pub fn practice_in(data: &Path) -> PracticeView {
    let folder = folder_of(data);
    PracticeView { practising: is_practised_in(&folder), data: folder.display().to_string() }
}

/// Ends practice: whatever was sold is thrown away with its key. Nothing happens where nobody practises.
///
/// # Errors
/// [`Code::StoreBusy`] while another program practises there; what the system refuses.
pub fn end_practice(data: &Path) -> Result<PracticeView, Refusal> {
    throw_practice_away(&folder_of(data))?;
    Ok(practice_in(data))
}

/// The data folder of the till that somebody practises beside; none for any other folder.
#[must_use]
pub fn beside_practice(folder: &Path) -> Option<PathBuf> {
    is_practised_in(folder).then(|| folder.parent().map(Path::to_owned)).flatten()
}

fn folder_of(data: &Path) -> PathBuf {
    if is_practised_in(data) { data.to_owned() } else { practice_folder(data) }
}

impl Till {
    /// Begins practice: a throw-away till on this fair's own catalogue, in a folder of its own, as a fair of its own, so
    /// that nothing of it fits any other. Where no fair is yet, it is on the sample's. This till stays as it is, with its
    /// shift and its cart. What somebody practised before is thrown away.
    ///
    /// # Errors
    /// [`Code::InPractice`] on such a till itself; [`Code::StoreBusy`] while another program practises there;
    /// [`Code::FileExists`] where something else lies in its place; [`Code::ClockWrong`]; what the system refuses.
    pub fn begin_practice(&self) -> Result<PracticeView, Refusal> {
        self.outside_practice()?;
        let folder = practice_folder(self.store.folder());
        if let Some(here) = &self.here {
            let at = self.now()?;
            let (fair, stand) = (here.fair.settings.clone(), here.stand.clone());
            let stands = stands(&here.standing);
            let goods = Goods::of(self.store.snapshot(), &here.catalogue, stands)?;
            let record = |recorder: &mut Recorder| goods.record(|fact| recorder.record(fact));
            found(&folder, fair, stand, at, record, &self.store.snapshot().pins()?)?;
        } else {
            let sample = Sample::read();
            let at = self.clock.now(Some(&sample.zone))?;
            let today = day_of(at)?;
            let fair = sample.founded(
                (today, today.plus_days(3)),
                Nonce::random(),
                TillSecret::random().till(),
            )?;
            let stand = SAMPLE_STAND.parse().expect("a code");
            let record = |recorder: &mut Recorder| sample.record(|fact| recorder.record(fact));
            found(&folder, fair, stand, at, record, &[])?;
        }
        self.settings.keep(&folder)?;
        Ok(practice_in(self.store.folder()))
    }

    /// Throws away what was practised beside this till when a program ended, and tells the person that this is the real
    /// till: a start never goes on practising, since what was then sold in earnest would be lost.
    ///
    /// # Errors
    /// What the system refuses. Where another program practises there, nothing happens.
    pub fn end_left_practice(&mut self) -> Result<(), Refusal> {
        let folder = practice_folder(self.store.folder());
        if self.store.is_practice() || !is_practised_in(&folder) {
            return Ok(());
        }
        match throw_practice_away(&folder) {
            Err(refusal) if refusal.code() == Code::StoreBusy => return Ok(()),
            thrown => thrown?,
        }
        self.notices.push(Code::PracticeLeft.into());
        Ok(())
    }

    /// Whether this is a till that somebody practises on.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.store.is_practice()
    }

    /// What a file of this till is called: where somebody practises, its name says so too.
    pub(in crate::till) fn file_named(&self, name: &str) -> String {
        if self.is_practice() {
            format!("{} {name}", self.words.say("practice-file", &[]))
        } else {
            name.to_owned()
        }
    }

    /// Refuses what has no place in practice: whatever leads to other tills, to a ledger, or changes what the fair sells.
    ///
    /// # Errors
    /// [`Code::InPractice`].
    pub fn outside_practice(&self) -> Result<(), Refusal> {
        if self.store.is_practice() { Err(Code::InPractice.into()) } else { Ok(()) }
    }
}

/// Founds the fair of practice in a folder, with the settings of another fair and with today among its days. What somebody
/// practised there before is thrown away.
fn found(
    folder: &Path,
    like: Fair,
    stand: StandCode,
    at: Moment,
    record: impl FnOnce(&mut Recorder) -> Result<(), Refusal>,
    pins: &[KeptPin],
) -> Result<(), Refusal> {
    let (today, recovery) = (day_of(at)?, TillSecret::random());
    let fair = Fair {
        of: None,
        replaces: Vec::new(),
        kind: FairKind::Practice,
        nonce: Some(Nonce::random()),
        recovery: Some(recovery.till()),
        from: like.from.min(today),
        to: like.to.max(today),
        qris: None,
        ..like
    };
    throw_practice_away(folder)?;
    let mut store = Store::practise(folder)?;
    store.found(fair, &recovery, at, |recorder, _| {
        recorder.record(Introduction::introducing(stand, None))?;
        record(recorder)
    })?;
    // Who shows a PIN at the till shows it here too; and its limits, which stand for both, are changed by nobody else.
    for pin in pins {
        store.keep_pin(&pin.whose, &pin.hash)?;
    }
    // Nobody is ever asked to write it down.
    store.forget_recovery()
}

fn day_of(at: Moment) -> Result<Day, Refusal> {
    at.day().map_err(|cause| Refusal::new(Code::DayInvalid).with("typed", at).because(cause))
}
