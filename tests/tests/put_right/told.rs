use std::collections::BTreeMap;

use lapak_core::books::{DrawerCash, Question, Shifts, Standing, TotalsKey, drawers, totals};
use lapak_core::entry::SignedEntry;
use lapak_core::store::Store;
use lapak_core::value::Day;
use lapak_tests::folder::{in_memory, noon};

use crate::fair::{DAYS, Fair};
use crate::reckoned::{Cash, Reckoned};

impl Reckoned {
    /// What the program says of these entries, taken in in this order.
    pub(crate) fn told(fair: &Fair, entries: &[SignedEntry], folded: bool) -> Self {
        let folder = in_memory();
        let (mut store, _) = Store::open(folder.path(), noon()).expect("a store");
        for some in entries.chunks(7) {
            store.take(some).expect("taken");
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
                methods.insert((day.to_owned(), method.to_string()), figures.paid);
            }
            shares.insert(day.to_owned(), by_method.sum.member_share);
            // However it is taken apart, it comes to the same sum.
            for question in Question::ALL {
                let of = ask(question, Some(day));
                let mut sum = of.sum.clone();
                sum.sold.0.clear();
                let mut same = by_method.sum.clone();
                same.sold.0.clear();
                assert_eq!(sum, same, "{question:?}");
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
        let paid = lapak_core::books::paid_now(snapshot, &standing).expect("read");
        let mut ungiven = BTreeMap::new();
        let all = lapak_core::books::borne(snapshot, &standing, &paid).expect("read");
        for line in all.iter().filter_map(|of| of.line) {
            *ungiven.entry(line.product).or_default() += line.quantity_milli;
        }
        ungiven.retain(|_, milli| *milli != 0);
        let changed = paid.len();
        methods.retain(|_, paid| *paid != 0);
        shares.retain(|_, share| *share != 0);
        Self { methods, members, shares, borne, ungiven, drawers: drawers.collect(), changed }
    }
}
