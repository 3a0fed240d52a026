use std::collections::{BTreeMap, BTreeSet};

use lapak_core::books::{
    DrawerCash, Figures, PaidNow, PutRight, Question, ReceiptRow, Selection, Shifts, Sold,
    Standing, TotalsKey, claimed, drawers, paid_now, receipts, resolve, totals,
};
use lapak_core::entry::{ChangedPayment, Method, PaymentStatus, SignedEntry};
use lapak_core::store::Store;
use lapak_core::value::{Day, EntryId};
use lapak_tests::folder::{in_memory, noon};

use crate::fair::{DAYS, Fair};
use crate::reckoned::{Cash, Reckoned};

impl Reckoned {
    /// What the program says of these entries, taken in in this order.
    pub(crate) fn told(fair: &Fair, entries: &[SignedEntry], folded: bool) -> Self {
        let folder = in_memory();
        let (mut store, _) = Store::open(folder.path(), noon()).expect("a store");
        for (number, some) in entries.chunks(7).enumerate() {
            store.take(some).expect("taken");
            // Some of what is said is resolved before the rest comes.
            if folded && number % 3 == 0 {
                while resolve(&mut store, 1).expect("resolved") {}
            }
        }
        if folded {
            while store.fold().expect("folded") {}
        }
        let snapshot = store.snapshot();
        let standing = Standing::read(snapshot, fair.id).expect("read");
        let shifts = Shifts::read(snapshot, &standing).expect("read");
        let ask = |question, day: Option<&str>| {
            let day = day.map(|day| day.parse::<Day>().expect("a day"));
            totals(snapshot, &standing, &shifts, question, day).expect("totals")
        };
        let mut methods = BTreeMap::new();
        let mut shares = BTreeMap::new();
        for day in DAYS {
            let by_method = ask(Question::Method, Some(day));
            for (key, figures) in &by_method.rows {
                let TotalsKey::Method(method) = key else { panic!("{key:?}") };
                let paid = [figures.paid, figures.claimed, figures.failed];
                methods.insert((day.to_owned(), method.to_string()), paid);
            }
            shares.insert(day.to_owned(), by_method.sum.member_share);
            // However it is taken apart, it comes to the same sum.
            for question in Question::ALL {
                let of = ask(question, Some(day));
                let sum = told_by_all(&of.sum);
                assert_eq!(sum, told_by_all(&by_method.sum), "{question:?}");
                let paid: i64 = of.rows.iter().map(|(_, row)| row.net + row.rounding).sum();
                assert_eq!(paid, sum.paid, "{question:?}");
            }
        }
        let members = ask(Question::Member, None).rows.into_iter().filter_map(|(key, figures)| {
            let TotalsKey::Member(member) = key else { return None };
            Some((member, figures.member_share))
        });
        let members = members.filter(|(_, share)| *share != 0).collect();
        let borne = ask(Question::Day, None).borne.into_iter();
        let borne = borne.map(|(cause, sum)| (cause.as_str(), sum)).collect();
        let held = drawers(snapshot, &standing, &shifts, None).expect("drawers");
        let drawers = held.iter().map(|drawer| {
            let cash = match drawer.cash {
                DrawerCash::Open => Cash::Open,
                DrawerCash::NotCountable { .. } => Cash::NotCountable,
                DrawerCash::Counted { counted, expected } => Cash::Difference(counted - expected),
            };
            ((drawer.day().to_string(), drawer.code().to_owned()), cash)
        });
        let mut ungiven = BTreeMap::new();
        let right = PutRight::read(snapshot, &standing).expect("read");
        for line in right.borne.iter().filter_map(|of| of.line) {
            *ungiven.entry(line.product).or_default() += line.quantity_milli;
        }
        ungiven.retain(|_, milli| *milli != 0);
        let rows = receipts(snapshot, &standing, &shifts, &Selection::default()).expect("read");
        let counted: Vec<&ReceiptRow> = rows.iter().filter(|row| row.counts).collect();
        let paid = counted.iter().map(|row| paid_now(snapshot, &standing, &row.entry));
        let paid: Vec<Option<PaidNow>> = paid.collect::<Result<_, _>>().expect("read");
        let changed = paid.iter().flatten().count();
        // What is listed is what is so of each receipt, one by one.
        let listed = |key: TotalsKey| -> BTreeSet<EntryId> {
            let behind = Selection { key: Some(key), ..Selection::default() };
            let rows = receipts(snapshot, &standing, &shifts, &behind).expect("read");
            rows.iter().map(|row| row.entry.id()).collect()
        };
        let so = |is: &dyn Fn(&[ChangedPayment], i64) -> bool| -> BTreeSet<EntryId> {
            let so = counted.iter().zip(&paid).filter(|(row, paid)| match paid {
                Some(paid) => is(paid.payments(), paid.rounding()),
                None => {
                    let facts = row.facts();
                    let said: Vec<_> = facts.payments.iter().map(Into::into).collect();
                    is(&said, facts.rounding)
                }
            });
            so.map(|(row, _)| row.entry.id()).collect()
        };
        let waits = |of: &ChangedPayment| of.status == Some(PaymentStatus::Claimed);
        let waiting = so(&|payments, _| payments.iter().any(waits));
        assert_eq!(listed(TotalsKey::Claimed), waiting);
        assert_eq!(listed(TotalsKey::Rounding), so(&|_, rounding| rounding != 0));
        for method in [Method::CASH, Method::QRIS] {
            let by_it = so(&|payments, _| payments.iter().any(|of| of.method == method));
            assert_eq!(listed(TotalsKey::Method(method)), by_it, "{method}");
        }
        let days = claimed(snapshot, &standing, &shifts, None, usize::MAX).expect("read");
        assert_eq!(days.iter().map(|of| of.sum.receipts).sum::<u64>(), waiting.len() as u64);
        let first = days.iter().flat_map(|of| &of.first).map(SignedEntry::id);
        assert_eq!(first.collect::<BTreeSet<_>>(), waiting);
        methods.retain(|_, paid| *paid != [0; 3]);
        shares.retain(|_, share| *share != 0);
        Self { methods, members, shares, borne, ungiven, drawers: drawers.collect(), changed }
    }
}

/// The figures that every question tells.
fn told_by_all(sum: &Figures) -> Figures {
    Figures { sold: Sold::default(), claimed: 0, failed: 0, ..sum.clone() }
}
