//! The reckoning that knows no store, and the fair that it is asked about.

use std::collections::BTreeSet;
use std::path::Path;

use lapak_core::entry::{Introduction, Role, ShiftClosed, SignedEntry};
use lapak_core::store::Store;
use lapak_core::value::{Day, EntryId};
use lapak_tests::folder::{connection, noon};
use lapak_tests::pen::Pen;
use lapak_tests::vfs::Dice;
use rusqlite::params;
use serde_json::json;

pub(crate) const DAYS: [&str; 4] = ["2024-05-09", "2024-05-10", "2024-05-11", "2024-05-12"];

/// What is lost of a fair.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Loss {
    None,
    /// A few entries here and there.
    Some,
    /// A piece of one chain.
    Piece,
    /// The ends of chains.
    Ends,
}

/// A fair as it truly was.
pub(crate) struct Fair {
    /// What founds it, admits its tills and closes them: never lost, so that who counts is known.
    pub(crate) settled: Vec<SignedEntry>,
    pub(crate) tills: Vec<Truth>,
    pub(crate) fair: EntryId,
}

/// What a till truly did.
pub(crate) struct Truth {
    pub(crate) pen: Pen,
    pub(crate) seller: bool,
    /// From its second entry on, the introduction being among what is settled.
    pub(crate) entries: Vec<Did>,
    /// The number of the last entry that counts.
    pub(crate) closed: Option<u64>,
    /// Numbers that are settled.
    pub(crate) settled: BTreeSet<u64>,
}

#[derive(Clone)]
pub(crate) struct Did {
    pub(crate) signed: SignedEntry,
    /// The day of a shift, a receipt or a closing.
    pub(crate) day: Option<Day>,
    /// Of an opening: the number of its closing, where there is one.
    pub(crate) opens: Option<Option<u64>>,
}

/// The goods that are sold.
pub(crate) struct Goods {
    pub(crate) product: SignedEntry,
    pub(crate) member: SignedEntry,
}

impl Fair {
    pub(crate) fn random(dice: &mut Dice) -> Self {
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
    pub(crate) fn founded(sellers: usize) -> (Self, Goods) {
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
    pub(crate) fn close(&mut self, till: usize, last: &SignedEntry) {
        let mut pen = self.tills[0].pen.clone();
        let closing = pen.close(self.tills[till].pen.key(), Some(last));
        self.tills[0].settled.insert(closing.entry().seq);
        self.settled.push(closing);
        self.tills[0].pen = pen;
        self.tills[till].closed = Some(last.entry().seq);
    }

    /// The ids of what is held.
    pub(crate) fn without(&self, loss: Loss, dice: &mut Dice) -> BTreeSet<EntryId> {
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
    pub(crate) fn store(
        &self,
        folder: &Path,
        held: &BTreeSet<EntryId>,
        own: &Pen,
        dice: &mut Dice,
    ) {
        let did = self.tills.iter().flat_map(|till| &till.entries).map(|did| &did.signed);
        let mut entries: Vec<&SignedEntry> =
            self.settled.iter().chain(did.filter(|of| held.contains(&of.id()))).collect();
        for at in (1..entries.len()).rev() {
            entries.swap(at, usize::try_from(dice.below(at as u64 + 1)).expect("few"));
        }
        let mut store = Store::open(folder, noon()).expect("a store").0;
        store.take(entries).expect("taken");
        let till = json!({"of": null, "replaces": [], "stand": "09", "continues": null});
        let till: Introduction = serde_json::from_value(till).expect("a till");
        store.join(self.fair, till, noon()).expect("joined");
        drop(store);
        let sql = "UPDATE local_till SET till = ?1, secret = ?2";
        let own = (*own.key().as_bytes(), own.secret());
        connection(folder).execute(sql, params![own.0, own.1]).expect("this till from now on");
    }
}

impl Truth {
    pub(crate) fn new(pen: Pen, seller: bool, settled: impl IntoIterator<Item = u64>) -> Self {
        let settled = settled.into_iter().collect();
        Self { pen, seller, entries: Vec::new(), closed: None, settled }
    }

    pub(crate) fn did(&mut self, signed: SignedEntry, day: Option<Day>) {
        self.entries.push(Did { signed, day, opens: None });
    }

    /// A shift of a day with some sales, every third of which is given back.
    pub(crate) fn shift(
        &mut self,
        pen: &mut Pen,
        goods: &Goods,
        day: usize,
        sales: usize,
        closes: bool,
    ) {
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
    pub(crate) fn numbers(&self, held: &BTreeSet<EntryId>) -> (BTreeSet<u64>, u64) {
        let own = self.entries.iter().filter(|did| held.contains(&did.signed.id()));
        let mut numbers: BTreeSet<u64> = own.map(|did| did.signed.entry().seq).collect();
        numbers.extend(&self.settled);
        let last = self.closed.unwrap_or_else(|| numbers.last().copied().unwrap_or(0));
        (numbers, last)
    }

    /// The shifts that are held, as number, day and the number of the closing that is held.
    pub(crate) fn shifts(&self, held: &BTreeSet<EntryId>) -> Vec<(u64, Day, Option<u64>)> {
        let (numbers, last) = self.numbers(held);
        let there = |seq: &u64| numbers.contains(seq) && *seq <= last;
        let opened = self.entries.iter().filter_map(|did| {
            let seq = did.signed.entry().seq;
            Some((seq, did.day?, did.opens?.filter(|seq| there(seq))))
        });
        opened.filter(|(seq, ..)| there(seq)).collect()
    }

    pub(crate) fn has_shift(&self, held: &BTreeSet<EntryId>, day: Option<Day>) -> bool {
        self.shifts(held).iter().any(|(_, of, _)| day.is_none_or(|day| *of == day))
    }

    pub(crate) fn is_complete(&self, held: &BTreeSet<EntryId>, day: Option<Day>) -> bool {
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
    pub(crate) fn hiding(&self, held: &BTreeSet<EntryId>, day: Option<Day>) -> Vec<Range> {
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
    pub(crate) fn lost(&self, held: &BTreeSet<EntryId>, day: Option<Day>) -> Vec<u64> {
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
pub(crate) type Range = (String, u64, u64);
