//! A day is complete exactly when nothing that may count is missing, and every till that holds the same entries says
//! the same: random fairs, of which random entries are missing, against a reckoning that knows no store.

use std::collections::BTreeSet;
use std::path::Path;

use lapak_core::books::Question;
use lapak_core::entry::{Role, ShiftClosed, SignedEntry, Till as TillFact};
use lapak_core::store::Store;
use lapak_core::value::{Day, EntryId};
use lapak_tests::folder::{connection, in_memory, noon, opened};
use lapak_tests::pen::Pen;
use lapak_tests::vfs::Dice;
use rusqlite::params;
use serde::Deserialize;
use serde_json::{Value, json};

const DAYS: [&str; 4] = ["2024-05-09", "2024-05-10", "2024-05-11", "2024-05-12"];
const FAIRS: u64 = 60;

#[test]
fn a_day_is_complete_exactly_when_nothing_that_may_count_is_missing() {
    let (mut complete, mut incomplete, mut gaps) = (0, 0, 0);
    for seed in 0..FAIRS {
        let mut dice = Dice::new(seed);
        let fair = Fair::random(&mut dice);
        for loss in [Loss::None, Loss::Some, Loss::Piece, Loss::Ends] {
            let held = fair.without(loss, &mut dice);
            let days = DAYS.iter().map(|day| Some(day.parse().expect("a day"))).chain([None]);
            for (day, told) in days.zip(told(&fair, &held, &mut dice)) {
                let reckoned = fair.tills.iter().all(|till| till.is_complete(&held, day))
                    && fair.tills.iter().any(|till| till.has_shift(&held, day));
                let about = format!("fair {seed}, {loss:?}, {day:?}: {told:?}");
                assert_eq!(told.is_empty(), reckoned, "{about}");
                let hiding = fair.tills.iter().flat_map(|till| till.hiding(&held, day));
                let named: BTreeSet<Range> = told.iter().filter_map(Lack::range).collect();
                assert_eq!(named, hiding.collect(), "{about}");
                if reckoned {
                    // And in truth: whatever counts of the day and is not behind all that is known of its till.
                    let lost = fair.tills.iter().flat_map(|till| till.lost(&held, day));
                    assert_eq!(lost.collect::<Vec<_>>(), [0; 0], "{about}");
                }
                *(if reckoned { &mut complete } else { &mut incomplete }) += 1;
                gaps += usize::from(!named.is_empty());
            }
        }
    }
    assert!(complete > 75 && incomplete > 75 && gaps > 75, "{complete} {incomplete} {gaps}");
}

#[test]
fn a_day_that_lies_in_a_gap_before_a_later_shift_is_not_complete() {
    let (fair, held) = one_seller(
        |pen, goods, till| {
            till.shift(pen, goods, 1, 2, true);
            till.shift(pen, goods, 2, 1, true);
        },
        |seq| !(2..=5).contains(&seq),
    );
    assert_eq!(codes(&fair, &held, Some(DAYS[1])), ["gap"], "all of the tenth lies in the gap");
    assert_eq!(codes(&fair, &held, Some(DAYS[2])), ["gap"]);
    assert_eq!(codes(&fair, &held, None), ["gap"]);
}

#[test]
fn what_follows_the_next_shift_is_not_waited_for() {
    let (fair, held) = one_seller(
        |pen, goods, till| {
            till.shift(pen, goods, 1, 2, true);
            till.shift(pen, goods, 2, 3, true);
        },
        |seq| seq != 8,
    );
    assert_eq!(codes(&fair, &held, Some(DAYS[1])), [""; 0]);
    assert_eq!(codes(&fair, &held, Some(DAYS[2])), ["gap"]);
}

#[test]
fn a_gap_above_a_closing_makes_the_days_below_it_incomplete() {
    let (mut fair, held) = one_seller(
        |pen, goods, till| {
            till.shift(pen, goods, 1, 3, true);
            till.shift(pen, goods, 2, 1, true);
        },
        |seq| seq < 8,
    );
    let last = fair.tills[1].entries.last().expect("an entry").clone();
    fair.close(1, &last.signed);
    // Nothing of the till counts until its last entry is here, though three receipts of the tenth are.
    assert_eq!(codes(&fair, &held, Some(DAYS[1])), ["gap"]);
    assert_eq!(codes(&fair, &held, Some(DAYS[0])), ["no_shift"], "its first shift came later");
}

#[test]
fn a_day_on_which_nobody_opened_a_shift_says_so() {
    let (fair, held) = one_seller(|pen, goods, till| till.shift(pen, goods, 2, 1, true), |_| true);
    assert_eq!(codes(&fair, &held, Some(DAYS[1])), ["no_shift"]);
    assert_eq!(codes(&fair, &held, Some(DAYS[3])), ["no_shift", "silent"]);
}

/// What is lost of a fair.
#[derive(Debug, Clone, Copy)]
enum Loss {
    None,
    /// A few entries here and there.
    Some,
    /// A piece of one chain.
    Piece,
    /// The ends of chains.
    Ends,
}

/// A fair as it truly was.
struct Fair {
    /// What founds it, admits its tills and closes them: never lost, so that who counts is known.
    settled: Vec<SignedEntry>,
    tills: Vec<Truth>,
    fair: EntryId,
}

/// What a till truly did.
struct Truth {
    pen: Pen,
    seller: bool,
    /// From its second entry on, the introduction being among what is settled.
    entries: Vec<Did>,
    /// The number of the last entry that counts.
    closed: Option<u64>,
    /// Numbers that are settled.
    settled: BTreeSet<u64>,
}

#[derive(Clone)]
struct Did {
    signed: SignedEntry,
    /// The day of a shift, a receipt or a closing.
    day: Option<Day>,
    /// Of an opening: the number of its closing, where there is one.
    opens: Option<Option<u64>>,
}

/// The goods that are sold.
struct Goods {
    product: SignedEntry,
    member: SignedEntry,
}

impl Fair {
    fn random(dice: &mut Dice) -> Self {
        let (mut fair, goods) = Self::founded(1 + usize::try_from(dice.below(3)).expect("few"));
        for till in 0..fair.tills.len() {
            let mut truth = fair.tills.remove(till);
            let mut pen = truth.pen.clone();
            for day in 0..DAYS.len() {
                let shifts = if truth.seller { [0, 1, 1, 2] } else { [0, 0, 0, 1] };
                for _ in 0..shifts[usize::try_from(dice.below(4)).expect("few")] {
                    let sales = usize::try_from(dice.below(4)).expect("few");
                    truth.shift(&mut pen, &goods, day, sales, dice.below(20) > 0);
                }
                if dice.below(4) == 0 {
                    truth.did(pen.introduce(), None);
                }
            }
            truth.pen = pen;
            fair.tills.insert(till, truth);
        }
        for till in 1..fair.tills.len() {
            let entries = &fair.tills[till].entries;
            if dice.below(3) == 0 && !entries.is_empty() {
                let at = entries.len()
                    - 1
                    - usize::try_from(dice.below(3)).expect("few").min(entries.len() - 1);
                let last = entries[at].signed.clone();
                fair.close(till, &last);
            }
        }
        fair
    }

    /// A founder who sells too, and some sellers.
    fn founded(sellers: usize) -> (Self, Goods) {
        let mut founder = Pen::new("founder", "01", None);
        let recovery = Pen::new("recovery", "01", None).key();
        let founding = founder.found("Pameran Contoh", recovery);
        let fair = founding.id();
        let mut settled = vec![founding, founder.introduce()];
        let member = founder.member(2000, None);
        let product = founder.product(12500, &member, None);
        settled.extend([member.clone(), product.clone()]);
        let mut tills = Vec::new();
        for seller in 0..sellers {
            let mut pen = Pen::new(&format!("seller {seller}"), "02", Some(fair));
            settled.push(pen.introduce());
            settled.push(founder.admit(pen.key(), Role::Seller));
            tills.push(Truth::new(pen, true, [1]));
        }
        let last = settled.iter().filter(|of| of.entry().till == founder.key()).count() as u64;
        tills.insert(0, Truth::new(founder.clone(), false, 1..=last));
        (Self { settled, tills, fair }, Goods { product, member })
    }

    /// The founder closes a till: the closing goes behind all that the founder wrote.
    fn close(&mut self, till: usize, last: &SignedEntry) {
        let mut pen = self.tills[0].pen.clone();
        let closing = pen.close(self.tills[till].pen.key(), Some(last));
        self.tills[0].settled.insert(closing.entry().seq);
        self.settled.push(closing);
        self.tills[0].pen = pen;
        self.tills[till].closed = Some(last.entry().seq);
    }

    /// The ids of what is held.
    fn without(&self, loss: Loss, dice: &mut Dice) -> BTreeSet<EntryId> {
        let mut held = BTreeSet::new();
        for till in &self.tills {
            let all = till.entries.len() as u64;
            let (from, to) = match loss {
                Loss::None | Loss::Some => (all, all),
                Loss::Piece => {
                    let from = dice.below(all + 1);
                    (from, from + dice.below(5))
                }
                Loss::Ends => (all - dice.below(4).min(all), all),
            };
            for (at, did) in (0..).zip(&till.entries) {
                let lost = matches!(loss, Loss::Some) && dice.below(12) == 0;
                if !lost && !(from..to).contains(&at) {
                    held.insert(did.signed.id());
                }
            }
        }
        held
    }

    /// What a till that is one of these holds, in an order of its own.
    fn store(&self, folder: &Path, held: &BTreeSet<EntryId>, own: &Pen, dice: &mut Dice) {
        let did = self.tills.iter().flat_map(|till| &till.entries).map(|did| &did.signed);
        let mut entries: Vec<&SignedEntry> =
            self.settled.iter().chain(did.filter(|of| held.contains(&of.id()))).collect();
        for at in (1..entries.len()).rev() {
            entries.swap(at, usize::try_from(dice.below(at as u64 + 1)).expect("few"));
        }
        let mut store = Store::open(folder, noon()).expect("a store").0;
        store.take(entries).expect("taken");
        let till = json!({"of": null, "replaces": [], "stand": "09", "continues": null});
        let till: TillFact = serde_json::from_value(till).expect("a till");
        store.join(self.fair, till, noon()).expect("joined");
        drop(store);
        let sql = "UPDATE local_till SET till = ?1, secret = ?2";
        let own = (*own.key().as_bytes(), own.secret());
        connection(folder).execute(sql, params![own.0, own.1]).expect("this till from now on");
    }
}

impl Truth {
    fn new(pen: Pen, seller: bool, settled: impl IntoIterator<Item = u64>) -> Self {
        let settled = settled.into_iter().collect();
        Self { pen, seller, entries: Vec::new(), closed: None, settled }
    }

    fn did(&mut self, signed: SignedEntry, day: Option<Day>) {
        self.entries.push(Did { signed, day, opens: None });
    }

    /// A shift of a day with some sales, every third of which is given back.
    fn shift(&mut self, pen: &mut Pen, goods: &Goods, day: usize, sales: usize, closes: bool) {
        let named = Some(DAYS[day].parse().expect("a day"));
        pen.set_day(DAYS[day]);
        let opened = pen.open_shift();
        let at = self.entries.len();
        self.did(opened.clone(), named);
        self.entries[at].opens = Some(None);
        for sale in 0..sales {
            let sold = pen.sell(&goods.product, &goods.member);
            self.did(sold.clone(), named);
            if sale % 3 == 2 {
                self.did(pen.refund(&sold), named);
            }
        }
        if closes {
            let closed = pen.write::<ShiftClosed>(json!({
                "shift": opened.id(), "stand": "02", "drawer": "A", "day": DAYS[day], "counted": 0, "expected": null,
                "count": [], "seen": [],
            }));
            self.entries[at].opens = Some(Some(closed.entry().seq));
            self.did(closed, named);
        }
    }

    /// The reckoning: what is held up to where this till is known, or closed.
    fn numbers(&self, held: &BTreeSet<EntryId>) -> (BTreeSet<u64>, u64) {
        let own = self.entries.iter().filter(|did| held.contains(&did.signed.id()));
        let mut numbers: BTreeSet<u64> = own.map(|did| did.signed.entry().seq).collect();
        numbers.extend(&self.settled);
        let last = self.closed.unwrap_or_else(|| numbers.last().copied().unwrap_or(0));
        (numbers, last)
    }

    /// The shifts that are held, as number, day and the number of the closing that is held.
    fn shifts(&self, held: &BTreeSet<EntryId>) -> Vec<(u64, Day, Option<u64>)> {
        let (numbers, last) = self.numbers(held);
        let there = |seq: &u64| numbers.contains(seq) && *seq <= last;
        let opened = self.entries.iter().filter_map(|did| {
            let seq = did.signed.entry().seq;
            Some((seq, did.day?, did.opens?.filter(|seq| there(seq))))
        });
        opened.filter(|(seq, ..)| there(seq)).collect()
    }

    fn has_shift(&self, held: &BTreeSet<EntryId>, day: Option<Day>) -> bool {
        self.shifts(held).iter().any(|(_, of, _)| day.is_none_or(|day| *of == day))
    }

    fn is_complete(&self, held: &BTreeSet<EntryId>, day: Option<Day>) -> bool {
        let (numbers, last) = self.numbers(held);
        let shifts = self.shifts(held);
        let of_day: Vec<_> =
            shifts.iter().filter(|(_, of, _)| day.is_none_or(|day| *of == day)).collect();
        let mut missing = (1..=last).filter(|number| !numbers.contains(number));
        if self.closed.is_some() {
            // Of a closed till nothing counts that a gap parts from its end.
            if missing.next().is_some() && !of_day.is_empty() {
                return false;
            }
        } else {
            let spoke = shifts.iter().any(|(_, of, _)| day.is_none_or(|day| *of >= day));
            let sells = self.seller || !shifts.is_empty();
            if sells && !spoke || of_day.iter().any(|(.., closed)| closed.is_none()) {
                return false;
            }
        }
        self.hiding(held, day).is_empty()
    }

    /// What may hide something of a day: the first and the last number of each gap before the next shift, which is of a
    /// later day; each gap, where a shift of the day has no closing, or nothing of a closed till counts above a gap.
    fn hiding(&self, held: &BTreeSet<EntryId>, day: Option<Day>) -> Vec<Range> {
        let (numbers, last) = self.numbers(held);
        let shifts = self.shifts(held);
        let of_day = shifts.iter().filter(|(_, of, _)| day.is_none_or(|day| *of == day));
        let end = |closed: Option<u64>| closed.filter(|_| self.closed.is_none());
        let ended = of_day.map(|(.., closed)| end(*closed).unwrap_or(u64::MAX)).max();
        let later = shifts.iter().filter(|(seq, of, _)| {
            day.is_some_and(|day| *of > day) && ended.is_none_or(|ended| *seq > ended)
        });
        let next = later.map(|(seq, ..)| *seq).min().unwrap_or(u64::MAX);
        let there = |number: &u64| *number == 0 || numbers.contains(number);
        let missing = |number: &u64| !there(number);
        let begins = (1..=last).filter(|from| missing(from) && there(&(from - 1)) && *from < next);
        let ranges = begins.map(|from| {
            let to = (from..=last).take_while(missing).last();
            (self.pen.key().to_string(), from, to.unwrap_or(from))
        });
        ranges.collect()
    }

    /// The numbers of what counts of a day and is not held, though later entries of the till are.
    fn lost(&self, held: &BTreeSet<EntryId>, day: Option<Day>) -> Vec<u64> {
        let (numbers, last) = self.numbers(held);
        let of_day = self
            .entries
            .iter()
            .filter(|did| did.day.is_some() && (day.is_none() || did.day == day));
        let seqs = of_day.map(|did| did.signed.entry().seq);
        seqs.filter(|seq| *seq <= last && !numbers.contains(seq)).collect()
    }
}

/// The first and the last number of a till's gap.
type Range = (String, u64, u64);

/// Something that a till says is missing.
#[derive(Debug, Clone, Deserialize)]
struct Lack {
    code: String,
    message: String,
    till: Option<String>,
}

impl Lack {
    /// The numbers that a gap's sentence names first.
    fn range(&self) -> Option<Range> {
        let mut numbers = self.message.split(' ').filter_map(|word| word.parse().ok());
        let till = self.till.clone().filter(|_| self.code == "gap")?;
        Some((till, numbers.next()?, numbers.next()?))
    }
}

/// What each of the tills says is missing, for each day and the whole fair: all of them the same.
fn told(fair: &Fair, held: &BTreeSet<EntryId>, dice: &mut Dice) -> Vec<Vec<Lack>> {
    let mut told: Option<Vec<Value>> = None;
    for asks in [0, fair.tills.len() - 1] {
        let folder = in_memory();
        fair.store(folder.path(), held, &fair.tills[asks].pen, dice);
        let till = opened(folder.path());
        let days = DAYS.iter().map(|day| Some(day.parse().expect("a day"))).chain([None]);
        let standing = days.map(|day| {
            let totals = till.totals(Question::Till, day).expect("totals");
            assert_eq!(totals.standing.complete, totals.standing.missing.is_empty());
            serde_json::to_value(totals.standing).expect("JSON")
        });
        let standing: Vec<Value> = standing.collect();
        assert_eq!(
            *told.get_or_insert_with(|| standing.clone()),
            standing,
            "till {asks} says otherwise"
        );
    }
    let lacks = |standing: Value| serde_json::from_value(standing["missing"].clone());
    let told: Result<_, _> = told.unwrap_or_default().into_iter().map(lacks).collect();
    told.expect("what is missing")
}

/// A fair with one seller, who did this, and of whose entries these are held.
fn one_seller(
    does: impl FnOnce(&mut Pen, &Goods, &mut Truth),
    is_held: impl Fn(u64) -> bool,
) -> (Fair, BTreeSet<EntryId>) {
    let (mut fair, goods) = Fair::founded(1);
    let mut pen = fair.tills[1].pen.clone();
    does(&mut pen, &goods, &mut fair.tills[1]);
    fair.tills[1].pen = pen;
    let entries = fair.tills[1].entries.iter().map(|did| &did.signed);
    let held = entries.filter(|of| is_held(of.entry().seq)).map(SignedEntry::id).collect();
    (fair, held)
}

fn codes(fair: &Fair, held: &BTreeSet<EntryId>, day: Option<&str>) -> Vec<String> {
    let at = day.map_or(DAYS.len(), |day| DAYS.iter().position(|of| *of == day).expect("a day"));
    let told = told(fair, held, &mut Dice::new(0)).remove(at);
    told.into_iter().map(|lack| lack.code).collect()
}
