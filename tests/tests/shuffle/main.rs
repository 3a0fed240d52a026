//! Entries of five tills in any order: conflicts, a fork, a gap, types and names of a later version, sums that do not
//! add up, closings, and a till that is admitted when its sales are long there. Whatever the order, the ledger is the
//! same (L3, L4, L5, L7, L11).

mod fair;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::thread;

use lapak_core::books::{
    Borne, Figures, PutRight, Question, ReceiptFacts, ReceiptPages, Recovery, Selection, Shifts,
    Standing, TotalsKey, attention, completeness, ledger_state, receipts, totals,
};
use lapak_core::entry::SignedEntry;
use lapak_core::till::Till;
use lapak_core::value::{EntryId, Unit};
use lapak_tests::folder::{in_memory, noon, opened};
use lapak_tests::vfs::Dice;

use fair::{ENTRIES, LATE, Template, fair_with, is_admission_of, joined};

const ORDERS: usize = 200;

#[test]
fn five_hundred_entries_give_the_same_ledger_in_every_order() {
    let root = in_memory();
    let template = joined(&root.path().join("template"));
    let entries = fair_with(&template);
    let expected = taken_in_order(root.path(), &template, &entries);
    for table in
        ["edit", "receipt", "receipt_line", "receipt_payment", "replaced", "shift", "unsound"]
    {
        assert!(expected.dump.contains(&format!("{{\"table\":\"{table}\"")), "{table} has no row");
    }
    assert_eq!(expected.entries, ENTRIES, "everybody was admitted");
    thread::scope(|scope| {
        for part in 0..2 {
            let (root, template, entries, expected) = (root.path(), &template, &entries, &expected);
            scope.spawn(move || {
                for order in (0..ORDERS).filter(|order| order % 2 == part) {
                    let folder = root.join(format!("order-{order}"));
                    let seed = u64::try_from(order).expect("few");
                    let ledger = shuffled(&template.folder, &folder, entries, seed);
                    assert!(ledger.dump == expected.dump, "order {order}: another dump");
                    assert_eq!(&ledger, expected, "order {order}");
                    fs::remove_dir_all(&folder).expect("removed");
                }
            });
        }
    });
}

#[test]
fn what_no_admitted_till_signed_changes_no_figure_and_no_code() {
    let root = in_memory();
    let [one, other] = ["one", "other"].map(|name| joined(&root.path().join(name)));
    let entries = fair_with(&one);
    // Neither of the two tills is admitted: each shows its own entries to nobody.
    let admitted = entries
        .iter()
        .filter(|entry| entry.entry().till != one.key && !is_admission_of(entry, one.key));
    let admitted: Vec<SignedEntry> = admitted.cloned().collect();
    let [here, there] = [&one, &other].map(|template| {
        let mut till = opened(&template.folder);
        till.take(&admitted).expect("taken");
        ledger_state(till.snapshot()).expect("a state")
    });
    assert_eq!((here.entries, &here.code), (there.entries, &there.code));
    assert_eq!(here.entries, admitted.len());
    let mut till = opened(&other.folder);
    let dump = dumped(&till);
    let apart: Vec<SignedEntry> =
        entries.iter().filter(|entry| entry.entry().till == one.key).cloned().collect();
    assert!(apart.len() > 50);
    let taken = till.take(&apart).expect("kept apart");
    assert_eq!((taken.taken, taken.apart), (0, apart.len() as u64));
    assert_eq!(dumped(&till), dump);
    assert_eq!(ledger_state(till.snapshot()).expect("a state").code, there.code);
    till.take(&entries).expect("admitted");
    assert_eq!(till.snapshot().quarantined(None).expect("read").len(), 0);
}

#[test]
fn an_admission_after_which_the_program_stopped_is_still_followed() {
    let root = in_memory();
    let template = joined(&root.path().join("template"));
    let entries = fair_with(&template);
    let of_late = |entry: &&SignedEntry| entry.entry().till == LATE.key();
    let late: Vec<SignedEntry> = entries.iter().filter(of_late).cloned().collect();
    let others: Vec<&SignedEntry> = entries.iter().filter(|entry| !of_late(entry)).collect();
    let mut till = opened(&template.folder);
    assert_eq!(till.take(&late).expect("kept apart").apart, late.len() as u64);
    till.store_mut().take(others).expect("the ledger has the admission, and nobody followed it");
    assert_eq!(till.take(&[]).expect("released").taken, late.len() as u64);
    assert_eq!(ledger_state(till.snapshot()).expect("a state").entries, ENTRIES);
}

/// What two people compare, and what programs do.
#[derive(Debug, PartialEq, Eq)]
struct Ledger {
    code: String,
    entries: usize,
    ids: Vec<EntryId>,
    dump: String,
    /// The totals by every question, of the fair and of each day, and what they lack.
    figures: String,
}

impl Ledger {
    /// Reads it, and checks that it is what its entries give, and that nobody waits.
    fn of(till: &mut Till) -> Self {
        let (dump, figures) = (dumped(till), figured(till));
        till.store_mut().rebuild().expect("built again");
        assert!(dumped(till) == dump, "another dump after a rebuild");
        assert!(figured(till) == figures, "other figures after a rebuild");
        assert_eq!(till.snapshot().quarantined(None).expect("read").len(), 0, "somebody waits");
        let state = ledger_state(till.snapshot()).expect("a state");
        let ids = till.snapshot().ids().expect("ids");
        Self { code: state.code, entries: state.entries, ids, dump, figures }
    }
}

/// Everything at once, in the order that it happened.
fn taken_in_order(root: &Path, template: &Template, entries: &[SignedEntry]) -> Ledger {
    let folder = root.join("in-order");
    copy(&template.folder, &folder);
    let mut till = opened(&folder);
    till.take(entries).expect("taken");
    lists_are_whole(&till);
    Ledger::of(&mut till)
}

/// In an order of its own, some at a time, some of them twice.
fn shuffled(template: &Path, folder: &Path, entries: &[SignedEntry], seed: u64) -> Ledger {
    copy(template, folder);
    let mut dice = Dice::new(seed);
    let mut order: Vec<SignedEntry> = entries.to_vec();
    for _ in 0..entries.len() / 4 {
        let twice = usize::try_from(dice.below(entries.len() as u64)).expect("few");
        order.push(entries[twice].clone());
    }
    for end in (1..order.len()).rev() {
        let other = usize::try_from(dice.below(end as u64 + 1)).expect("few");
        order.swap(end, other);
    }
    let mut till = opened(folder);
    let mut rest = &order[..];
    while !rest.is_empty() {
        let some = 1 + usize::try_from(dice.below(120)).expect("few");
        let (batch, behind) = rest.split_at(some.min(rest.len()));
        till.take(batch).expect("taken");
        if dice.below(8) == 0 {
            till.take(batch).expect("known");
        }
        // Whenever the sums are folded, the figures stay the same.
        if dice.below(2) == 0 {
            while till.rest().expect("rested") {}
        }
        rest = behind;
    }
    Ledger::of(&mut till)
}

fn dumped(till: &Till) -> String {
    let mut dump = Vec::new();
    till.snapshot().dump(&mut dump).expect("dumped");
    String::from_utf8(dump).expect("text")
}

/// The totals by every question, checked against the receipts that count, one by one.
fn figured(till: &Till) -> String {
    let snapshot = till.snapshot();
    let identity = snapshot.identity().expect("read").expect("a till");
    let standing = Standing::read(snapshot, identity.fair).expect("read");
    let shifts = Shifts::read(snapshot, &standing).expect("read");
    let right = PutRight::read(snapshot, &standing).expect("read");
    let mut told = String::new();
    for day in [None].into_iter().chain(shifts.days().into_iter().map(Some)) {
        let selection = Selection { day, ..Selection::default() };
        let rows = receipts(snapshot, &standing, &shifts, &selection).expect("read");
        let counted: Vec<ReceiptFacts> =
            rows.iter().filter(|row| row.counts).map(|row| row.facts()).collect();
        let of_day: Vec<&Borne> = right
            .borne
            .iter()
            .filter(|of| day.is_none_or(|day| shifts.day_of(of.shift, of.day) == day))
            .collect();
        for question in Question::ALL {
            let of = totals(snapshot, &standing, &shifts, question, day).expect("totals");
            let paid: i64 = counted.iter().map(ReceiptFacts::paid).sum();
            assert_eq!(of.sum.paid, paid, "{question:?} {day:?}");
            assert_eq!(of.sum.receipts(), counted.len() as u64);
            assert_eq!(of.rows.iter().map(|(_, row)| row.paid).sum::<i64>(), paid);
            of.rows.iter().for_each(|(key, row)| one_by_one(key, row, &counted, &of_day));
            told.push_str(&format!("{day:?} {of:?}\n"));
        }
        let waiting = Selection { day, key: Some(TotalsKey::Claimed), sought: None };
        let waiting = receipts(snapshot, &standing, &shifts, &waiting).expect("read");
        let waiting = waiting.iter().map(|row| row.entry.id().to_string());
        told.push_str(&waiting.collect::<Vec<_>>().join(" "));
        let lacks = completeness(snapshot, &standing, &shifts, day).expect("read");
        told.push_str(&format!("{lacks:?}\n"));
    }
    let found = attention(snapshot, &standing, Recovery::Kept, Some(noon()), 0).expect("read");
    told.push_str(&format!("{found:?}\n"));
    told
}

/// Checks the lists of all receipts, of each day, and behind every row of the totals: each receipt that it must have,
/// once, as many as the totals say, and the same rows wherever a page begins.
fn lists_are_whole(till: &Till) {
    let snapshot = till.snapshot();
    let identity = snapshot.identity().expect("read").expect("a till");
    let standing = Standing::read(snapshot, identity.fair).expect("read");
    let shifts = Shifts::read(snapshot, &standing).expect("read");
    let listed = |selection: &Selection| {
        let mut pages =
            ReceiptPages::of(snapshot, &standing, &shifts, selection.clone()).expect("a list");
        let all = pages.page(snapshot, &standing, 0, usize::MAX).expect("read");
        for from in (0..=all.len()).rev().step_by(7) {
            let page = pages.page(snapshot, &standing, from as u64, 5).expect("read");
            assert_eq!(page, all[from..all.len().min(from + 5)], "{selection:?} from {from}");
        }
        assert_eq!(pages.count(snapshot, &standing).expect("counted"), all.len() as u64);
        let rows = receipts(snapshot, &standing, &shifts, selection).expect("read");
        let expected: BTreeSet<EntryId> = rows.iter().map(|row| row.entry.id()).collect();
        let ids: BTreeSet<EntryId> = all.iter().map(|place| place.kept.id).collect();
        assert!(all.len() == ids.len() && ids == expected, "{selection:?}");
        all.len() as u64
    };
    for day in [None].into_iter().chain(shifts.days().into_iter().map(Some)) {
        assert!(listed(&Selection { day, ..Selection::default() }) > 0, "{day:?}");
        for question in Question::ALL {
            let of = totals(snapshot, &standing, &shifts, question, day).expect("totals");
            for (key, row) in of.rows.into_iter().filter(|(key, _)| *key != TotalsKey::Rounding) {
                let behind = Selection { day, key: Some(key), sought: None };
                assert_eq!(listed(&behind), row.receipts(), "{behind:?}");
            }
        }
    }
}

/// Adds a row of lines up in the plainest way.
fn one_by_one(key: &TotalsKey, row: &Figures, counted: &[ReceiptFacts], borne: &[&Borne]) {
    let lines = counted.iter().flat_map(|receipt| &receipt.lines);
    let lines: Vec<_> = match key {
        TotalsKey::Product(product) => lines.filter(|line| line.product == *product).collect(),
        TotalsKey::Member(member) => lines.filter(|line| line.member == *member).collect(),
        _ => return,
    };
    if matches!(key, TotalsKey::Product(_)) {
        let mut sold: BTreeMap<Unit, i64> = BTreeMap::new();
        for line in &lines {
            *sold.entry(line.unit).or_default() += line.quantity_milli.milli();
        }
        sold.retain(|_, milli| *milli != 0);
        assert_eq!(row.sold.0, sold, "{key:?}");
    }
    assert_eq!(row.net, lines.iter().map(|line| line.net.amount()).sum::<i64>(), "{key:?}");
    let shares: i64 = lines.iter().map(|line| line.member_share.amount()).sum();
    // What came back and no sale gave is no member's to give back.
    let of_key = |of: &&&Borne| {
        of.line.is_some_and(|line| match key {
            TotalsKey::Product(product) => line.product == *product,
            TotalsKey::Member(member) => line.member == *member,
            _ => false,
        })
    };
    let shares = shares + borne.iter().filter(of_key).map(|of| of.amount).sum::<i64>();
    assert_eq!((row.member_share, row.net - row.member_share), (shares, row.cooperative_share));
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder") {
        let file = file.expect("a file");
        fs::copy(file.path(), to.join(file.file_name())).expect("copied");
    }
}
