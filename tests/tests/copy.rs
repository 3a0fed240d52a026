//! The ledger carried by hand: a copy is written whole or not at all, and opened as often as one likes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use lapak_core::entry::Method;
use lapak_core::exchange::Progress;
use lapak_core::till::{self, Clock, LendTill, NewShift, PaymentText, Till};
use lapak_core::{Code, Refusal};
use tempfile::TempDir;

#[test]
fn a_copy_brings_another_till_everything_that_it_misses() {
    let (stick, first, second) = (folder(), Lent::founded(), folder());
    let place = stick.path().join("place.jsonl");
    let path = text(&place);
    till::create_place(first.clone(), &path, &Arc::default()).expect("a new file");
    full(&first);
    let second = Lent::at(second);
    till::join(second.clone(), &path, "09", &Arc::default(), |_| {}).expect("the place is there");
    fs::remove_file(&place).expect("it is gone");
    first.sell();
    first.sell();
    let missing = first.entries() - second.entries();
    assert!(missing > 0);

    let copied = copy(&first, stick.path()).expect("copied");
    assert_eq!(copied.entries, first.entries() as u64);
    let lines = fs::read_to_string(&copied.file).expect("it is there");
    assert_eq!(lines.lines().count() as u64, copied.entries + 1, "a header and every entry");
    fs::write(&copied.file, format!("{lines}{{\"damaged\n")).expect("written");
    for _ in 0..2 {
        till::open_copy(second.clone(), &copied.file, &Arc::default(), |_| {}).expect("opened");
        assert_eq!(second.entries(), first.entries() + 1, "what it wrote itself is one more");
    }
}

#[test]
fn a_copy_overwrites_nothing_and_leaves_nothing_half_behind() {
    let (stick, first) = (folder(), Lent::founded());
    let there = stick.path().join("notes.txt");
    fs::write(&there, "mine").expect("written");
    assert_eq!(copy(&first, &there).expect_err("it is there").code(), Code::FileExists);
    assert_eq!(fs::read(&there).expect("it is there"), b"mine");

    let stopped = Arc::new(Progress::default());
    stopped.stop();
    let file = text(&stick.path().join("copy.jsonl"));
    let refused = till::copy_to(first.clone(), &file, &stopped, |_| {}).expect_err("stopped");
    assert_eq!(refused.code(), Code::RoundStopped);
    let gone = stick.path().join("no such folder").join("copy.jsonl");
    assert_eq!(copy(&first, &gone).expect_err("no folder").code(), Code::FileNotWritten);
    assert_eq!(fs::read_dir(stick.path()).expect("a folder").count(), 1);
}

#[test]
fn a_file_that_appears_while_a_copy_is_written_is_not_overwritten() {
    let (stick, first) = (folder(), Lent::founded());
    let file = stick.path().join("copy.jsonl");
    let late = Late { till: first, file: file.clone(), loans: Arc::default() };
    let refused = till::copy_to(late, &text(&file), &Arc::default(), |_| {});
    assert_eq!(refused.expect_err("it is there").code(), Code::FileExists);
    assert_eq!(fs::read(&file).expect("it is there"), b"mine");
    assert_eq!(fs::read_dir(stick.path()).expect("a folder").count(), 1);
}

#[test]
fn what_is_no_copy_of_this_fair_is_refused_and_changes_nothing() {
    let (stick, first, other) = (folder(), Lent::founded(), Lent::founded());
    let before = first.entries();
    let notes = stick.path().join("notes.txt");
    fs::write(&notes, "nothing of the kind\n").expect("written");
    let of_another = copy(&other, stick.path()).expect("copied").file;
    for (file, code) in [
        (text(&notes), Code::CopyForeign),
        (of_another, Code::CopyForeign),
        (text(&stick.path().join("nothing")), Code::FileUnreadable),
        (text(stick.path()), Code::FileUnreadable),
        (String::new(), Code::PlacePathInvalid),
    ] {
        let opened = till::open_copy(first.clone(), &file, &Arc::default(), |_| {});
        assert_eq!(opened.expect_err(&file).code(), code, "{file}");
    }
    assert_eq!(first.entries(), before);
}

/// A till that is lent, and its folder.
#[derive(Clone)]
struct Lent(Arc<(Mutex<Till>, TempDir)>);

impl LendTill for Lent {
    fn with<T>(&self, work: impl FnOnce(&mut Till) -> Result<T, Refusal>) -> Result<T, Refusal> {
        work(&mut self.0.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn slice(&self) -> usize {
        7
    }
}

/// A till beside which somebody else makes a file, as soon as a copy is being written; nothing of that is to be seen.
#[derive(Clone)]
struct Late {
    till: Lent,
    file: PathBuf,
    loans: Arc<AtomicUsize>,
}

/// For the copy's name, and for what is to be in it; the others are for its lines.
const LOANS_BEFORE_WRITING: usize = 2;

impl LendTill for Late {
    fn with<T>(&self, work: impl FnOnce(&mut Till) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let folder = self.file.parent().expect("a folder");
        if self.loans.fetch_add(1, Ordering::Relaxed) == LOANS_BEFORE_WRITING {
            assert_eq!(fs::read_dir(folder).expect("a folder").count(), 0, "it has a name already");
            fs::write(&self.file, "mine").expect("written");
        }
        self.till.with(work)
    }

    fn slice(&self) -> usize {
        self.till.slice()
    }
}

impl Lent {
    fn at(data: TempDir) -> Self {
        let till = Till::open(data.path(), Clock::System).expect("a new store");
        Self(Arc::new((Mutex::new(till), data)))
    }

    /// With the sample fair and an open shift.
    fn founded() -> Self {
        let lent = Self::at(folder());
        let open = |till: &mut Till| {
            till.found_sample("07")?;
            let day = till.shift_suggestion(None)?.day;
            till.open_shift(&NewShift {
                day,
                by: "R1".into(),
                drawer: "A".into(),
                float: "0".into(),
                count: Vec::new(),
                day_chosen: false,
                shared: false,
            })
        };
        lent.with(open).expect("a new store");
        lent
    }

    fn sell(&self) {
        let sold = self.with(|till| {
            till.enter("41")?;
            till.pay(&[PaymentText { method: Method::CASH, amount: String::new() }])
        });
        sold.expect("sold");
    }

    fn entries(&self) -> usize {
        self.with(|till| till.snapshot().ids()).expect("read").len()
    }
}

fn copy(of: &Lent, to: &Path) -> Result<till::CopyDone, Refusal> {
    till::copy_to(of.clone(), &text(to), &Arc::default(), |_| {})
}

fn full(till: &Lent) {
    let extent = lapak_core::exchange::Extent::Full;
    till::sync(till.clone(), extent, &Arc::default(), |_| {}).expect("the place is there");
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn text(path: &Path) -> String {
    path.to_str().expect("a plain path").to_owned()
}
