//! Lost and stolen tills: what was closed counts up to its closing, and nothing that a thief writes with its key
//! changes a figure, in whatever order the entries come.

use std::collections::BTreeSet;
use std::path::Path;

use lapak_core::entry::{Introduction, Role, SignedEntry};
use lapak_core::store::Store;
use lapak_core::till::{Clock, Till};
use lapak_core::value::{EntryId, Moment, TillKey};
use lapak_tests::lapak::NOON;
use lapak_tests::pen::Pen;
use lapak_tests::vfs::Dice;
use serde_json::json;

/// Of each closing.
const ORDERS: usize = 20;

#[test]
fn a_stolen_sellers_till_counts_up_to_its_closing_in_every_order() {
    for closer in [Who::Ana, Who::Founder] {
        stolen(Who::Seller, closer);
    }
}

#[test]
fn a_stolen_coordinators_till_counts_up_to_its_closing_in_every_order() {
    for closer in [Who::Ana, Who::Recovery] {
        stolen(Who::Budi, closer);
    }
}

#[test]
fn the_stolen_founders_till_counts_up_to_its_closing_in_every_order() {
    for closer in [Who::Ana, Who::Recovery] {
        stolen(Who::Founder, closer);
    }
}

#[test]
fn without_its_closing_a_stolen_till_does_all_that_harm() {
    let (closed, fair) = closed(Who::Budi, Who::Recovery);
    let forged = forge(Who::Budi, Who::Recovery, &closed, &fair);
    let unclosed: Vec<&SignedEntry> =
        closed.honest.iter().chain(&forged).filter(|of| of.id() != closed.closing).collect();
    let harmed = figures(&unclosed, fair.id);
    let honest = figures(&closed.honest.iter().collect::<Vec<_>>(), fair.id);
    assert_ne!(harmed.prices, honest.prices);
    assert_ne!(harmed.receipts, honest.receipts);
    assert_ne!(harmed.tills, honest.tills);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Founder,
    Ana,
    Budi,
    Seller,
    Third,
    Recovery,
}

/// Closes one till by another, forges with its key, and compares the figures with those of a fair without forgeries.
fn stolen(victim: Who, closer: Who) {
    let (closed, fair) = closed(victim, closer);
    let forged = forge(victim, closer, &closed, &fair);
    let honest: Vec<&SignedEntry> = closed.honest.iter().collect();
    let expected = figures(&honest, fair.id);
    assert!(expected.tills.len() >= 5, "{expected:?}");
    assert!(expected.receipts.1 > 0, "{expected:?}");
    let mut dice = Dice::new(victim as u64 * 10 + closer as u64);
    let mut all: Vec<&SignedEntry> = closed.honest.iter().chain(&forged).collect();
    let ids: BTreeSet<EntryId> = all.iter().map(|entry| entry.id()).collect();
    assert_eq!(ids.len(), all.len());
    for order in 0..ORDERS {
        for end in (1..all.len()).rev() {
            let other = dice.below(u64::try_from(end).expect("few") + 1);
            all.swap(end, usize::try_from(other).expect("few"));
        }
        assert_eq!(figures(&all, fair.id), expected, "{victim:?} closed by {closer:?}, {order}");
    }
}

/// The pens of a fair.
struct Stand {
    id: EntryId,
    founding: SignedEntry,
    member: SignedEntry,
    product: SignedEntry,
    pens: Vec<(Who, Pen)>,
}

impl Stand {
    fn pen(&mut self, who: Who) -> &mut Pen {
        &mut self.pens.iter_mut().find(|(of, _)| *of == who).expect("a pen").1
    }

    fn key(&self, who: Who) -> TillKey {
        self.pens.iter().find(|(of, _)| *of == who).expect("a pen").1.key()
    }
}

/// A fair with a closed till, and the place where a thief's branches begin.
struct Closed {
    honest: Vec<SignedEntry>,
    closing: EntryId,
    below: SignedEntry,
    last: SignedEntry,
}

/// Two coordinators, two sellers' tills and the founder's, each with receipts; then one is closed by another.
fn closed(victim: Who, closer: Who) -> (Closed, Stand) {
    let recovery = Pen::new("recovery", "00", None);
    let mut founder = Pen::new("founder", "00", None);
    let founding = founder.found("Pameran Contoh", recovery.key());
    let id = founding.id();
    let mut honest = vec![founding.clone()];
    let member = founder.member(2000, None);
    let product = founder.product(12_500, &member, None);
    let others = [(Who::Ana, "01"), (Who::Budi, "02"), (Who::Seller, "03"), (Who::Third, "04")];
    let mut pens = vec![(Who::Founder, founder)];
    for (who, stand) in others {
        pens.push((who, Pen::new(&format!("{who:?}"), stand, Some(id))));
    }
    pens.push((Who::Recovery, Pen::new("recovery", "00", Some(id))));
    honest.extend([member.clone(), product.clone()]);
    let mut fair = Stand { id, founding, member, product, pens };
    for (who, _) in others {
        let role =
            if matches!(who, Who::Ana | Who::Budi) { Role::Coordinator } else { Role::Seller };
        let key = fair.key(who);
        honest.push(fair.pen(Who::Founder).admit(key, role));
    }
    let (product, member) = (fair.product.clone(), fair.member.clone());
    let (mut below, mut last) = (None, None);
    for who in [Who::Founder, Who::Ana, Who::Budi, Who::Seller, Who::Third] {
        let pen = fair.pen(who);
        honest.extend([pen.introduce(), pen.open_shift()]);
        let sales = [pen.sell(&product, &member), pen.sell(&product, &member)];
        if who == victim {
            below = Some(sales[0].clone());
            last = Some(sales[1].clone());
        }
        honest.extend(sales);
    }
    let (below, last) = (below.expect("a victim"), last.expect("a victim"));
    let key = fair.key(victim);
    let closing = fair.pen(closer).close(key, Some(&last));
    honest.push(closing.clone());
    (Closed { honest, closing: closing.id(), below, last }, fair)
}

/// What a thief writes with the victim's key, below its end and above it, and what a stranger then writes whom the
/// thief admitted.
fn forge(victim: Who, closer: Who, closed: &Closed, fair: &Stand) -> Vec<SignedEntry> {
    let mut forged = Vec::new();
    for (branch, from) in [("below", &closed.below), ("above", &closed.last)] {
        let mut thief = fair.pens.iter().find(|(of, _)| *of == victim).expect("a pen").1.clone();
        thief.go_back(from);
        // No two branches say the same, or their entries would be the same.
        thief.set_clock(if branch == "below" { "2024-05-10T10:20:00.000+07:00" } else { NOON });
        let mut stranger = Pen::new(&format!("stranger {branch}"), "66", Some(fair.id));
        forged.push(thief.sell(&fair.product, &fair.member));
        forged.push(thief.open_shift());
        forged.push(thief.sell(&fair.product, &fair.member));
        forged.push(thief.admit(stranger.key(), Role::Coordinator));
        forged.push(thief.product(1, &fair.member, Some(&fair.product)));
        forged.push(thief.member(0, Some(&fair.member)));
        forged.push(thief.set_qris(&fair.founding, "00020101"));
        forged.push(thief.close(fair.key(Who::Third), None));
        if closer == Who::Recovery {
            forged.push(thief.close(fair.key(Who::Ana), None));
            forged.push(thief.close(fair.key(Who::Recovery), None));
        }
        forged.extend([stranger.introduce(), stranger.open_shift()]);
        forged.push(stranger.sell(&fair.product, &fair.member));
        forged.push(stranger.product(2, &fair.member, Some(&fair.product)));
        forged.push(stranger.close(fair.key(Who::Third), None));
        forged.push(stranger.admit(fair.key(victim), Role::Coordinator));
    }
    forged
}

/// What a till shows that has taken these entries in, in this order.
#[derive(Debug, PartialEq, Eq)]
struct Figures {
    /// Every admitted till with its role, whether it is closed, and its receipts.
    tills: BTreeSet<String>,
    /// The receipts of the day that count, and their sum.
    receipts: (BTreeSet<String>, i64),
    /// Code, price and cut of all that is sold.
    prices: Vec<String>,
    fair: String,
}

fn figures(entries: &[&SignedEntry], fair: EntryId) -> Figures {
    let data = tempfile::tempdir().expect("a folder");
    take(data.path(), entries, fair);
    let mut till = Till::open(data.path(), Clock::Stopped(noon())).expect("a till");
    let tills = till.tills().expect("tills").into_iter().filter(|row| row.admitted);
    let sales = till.sales(Some("2024-05-10".parse().expect("a day"))).expect("sales");
    let counted = sales.rows.iter().filter(|row| row.counts);
    let (products, members) = till.catalogue_list().expect("a catalogue");
    let of = till.fair().expect("a fair");
    let prices = products.iter().map(|of| format!("{} {} {:?}", of.product, of.sku, of.price));
    let cuts = members.iter().map(|of| format!("{} {} {:?}", of.member, of.code, of.cut_bp));
    Figures {
        tills: tills
            .map(|row| {
                let (role, closed) = (row.role, row.closed);
                format!("{} {role:?} {closed} {} {}", row.till, row.receipts, row.paid.value)
            })
            .collect(),
        receipts: (
            counted.map(|row| format!("{} {}", row.receipt, row.total.value)).collect(),
            sales.sum.value,
        ),
        prices: prices.chain(cuts).collect(),
        fair: format!("{} {} {}", of.name, of.organisation, of.cut_bp),
    }
}

/// A store of a till that nobody has admitted, with these entries, in this order and in a few batches.
fn take(folder: &Path, entries: &[&SignedEntry], fair: EntryId) {
    let mut store = Store::open(folder, noon()).expect("a store").0;
    for batch in entries.chunks(entries.len().div_ceil(3)) {
        store.take(batch.iter().copied()).expect("taken");
    }
    let observer = json!({"of": null, "replaces": [], "stand": "99", "continues": null});
    let observer: Introduction = serde_json::from_value(observer).expect("a till");
    store.join(fair, observer, noon()).expect("joined");
}

fn noon() -> Moment {
    NOON.parse().expect("a moment")
}
