//! What is kept as resolved says the same as when everything is asked, whoever counts in the end.

use std::fmt::Write;

use lapak_core::books::{
    PutRight, Question, ReceiptRow, Recovery, Selection, Shifts, Standing, TotalsKey, attention,
    claimed, drawers, paid_now, receipts, resolve, totals,
};
use lapak_core::entry::{ChangedPayment, Fact, Method, SignedEntry};
use lapak_core::store::Store;
use lapak_tests::folder::{in_memory, noon};
use lapak_tests::vfs::Dice;

use crate::fair::{DAYS, Fair};
use crate::{FAIRS, shuffle};

#[test]
fn what_is_resolved_says_what_asking_everything_says_whoever_is_closed_or_admitted_since() {
    let mut resolved = 0;
    for seed in 0..FAIRS {
        let mut dice = Dice::new(1000 + seed);
        let mut fair = Fair::random(&mut dice);
        fair.sent_instead(&mut dice);
        let mut entries = fair.entries.clone();
        shuffle(&mut entries, &mut dice);
        let folder = in_memory();
        let (mut store, _) = Store::open(folder.path(), noon()).expect("a store");
        store.take(&fair.settled).expect("taken");
        // A receipt may come after what is said of it, and a word after the word that replaces it.
        for some in entries.chunks(9) {
            store.take(some).expect("taken");
            if dice.below(2) == 0 {
                while resolve(&mut store, 1).expect("resolved") {}
            }
        }
        as_if_asked(&fair, &mut store, &format!("fair {seed}"));
        for later in 0..3 {
            let said: SignedEntry = fair.who_counts(&mut dice);
            store.take(&[said]).expect("taken");
            as_if_asked(&fair, &mut store, &format!("fair {seed}, {later} said later"));
        }
        resolved += store.snapshot().resolved_receipts().expect("read").len();
    }
    assert!(resolved > 60, "something is resolved: {resolved}");
}

/// Compares what is said now with what is said once nothing is resolved, and resolves it all again.
fn as_if_asked(fair: &Fair, store: &mut Store, when: &str) {
    let resolved = said(fair, store);
    store.rebuild().expect("built again");
    let asked = said(fair, store);
    for (resolved, asked) in resolved.lines().zip(asked.lines()) {
        assert_eq!(resolved, asked, "{when}");
    }
    assert_eq!(resolved.lines().count(), asked.lines().count(), "{when}");
    while resolve(store, 1).expect("resolved") {}
}

/// What a refund took out of its drawer, as it is known by now.
fn cash_back(store: &Store, fair: &Fair, row: &ReceiptRow) -> i64 {
    if !matches!(row.entry.entry().fact, Fact::Refund(_)) {
        return 0;
    }
    let standing = Standing::read(store.snapshot(), fair.id).expect("read");
    let said: Vec<ChangedPayment> = row.facts().payments.iter().map(Into::into).collect();
    let paid = paid_now(store.snapshot(), &standing, &row.entry).expect("read");
    let payments = paid.map_or(said, |paid| paid.payments().to_vec());
    let cash = payments.iter().filter(|payment| payment.method == Method::CASH);
    cash.map(|payment| payment.amount.amount()).sum()
}

fn said(fair: &Fair, store: &Store) -> String {
    let snapshot = store.snapshot();
    let standing = Standing::read(snapshot, fair.id).expect("read");
    let shifts = Shifts::read(snapshot, &standing).expect("read");
    let right = PutRight::read(snapshot, &standing).expect("read");
    let mut said = format!("{:?}\n", right.borne);
    let held = drawers(snapshot, &standing, &shifts, None).expect("drawers");
    let rows = receipts(snapshot, &standing, &shifts, &Selection::default()).expect("read");
    let back: i64 =
        rows.iter().filter(|row| row.counts).map(|row| cash_back(store, fair, row)).sum();
    assert_eq!(held.iter().map(|drawer| drawer.parts.refunds).sum::<i64>(), back);
    writeln!(said, "{held:?}").expect("text");
    let days = DAYS.map(|day| day.parse().expect("a day"));
    for day in [None].into_iter().chain(days.into_iter().map(Some)) {
        for question in Question::ALL {
            let of = totals(snapshot, &standing, &shifts, question, day).expect("totals");
            writeln!(said, "{day:?} {of:?}").expect("text");
        }
        let method = TotalsKey::Method;
        for key in
            [TotalsKey::Claimed, TotalsKey::Rounding, method(Method::CASH), method(Method::QRIS)]
        {
            let behind = Selection { day, key: Some(key), sought: None };
            let rows = receipts(snapshot, &standing, &shifts, &behind).expect("read");
            let ids = rows.iter().map(|row| row.entry.id().to_string()).collect::<Vec<_>>();
            writeln!(said, "{}", ids.join(" ")).expect("text");
        }
        for of in claimed(snapshot, &standing, &shifts, day, 3).expect("read") {
            let first: Vec<_> = of.first.iter().map(SignedEntry::id).collect();
            writeln!(said, "{} {:?} {first:?}", of.day, of.sum).expect("text");
        }
    }
    let found = attention(snapshot, &standing, Recovery::Kept, Some(noon()), 0).expect("read");
    for finding in found {
        writeln!(said, "{finding:?}").expect("text");
    }
    said
}
