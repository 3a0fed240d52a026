//! Whatever Attention names leads on from where it is named: most kinds are made in one store, and each of their ways is
//! gone.

use std::collections::BTreeSet;

use lapak_core::entry::{Fact, PaymentChanged, Role, SignedEntry};
use lapak_core::till::{ProductTyped, Till, TillAdmission, TillClosing};
use lapak_tests::pen::Pen;
use lapak_tests::window::{Key, Window};
use serde_json::json;

use crate::stand::{Stand, go};

/// The kinds that are made here, and which have a way.
const MADE: [&str; 16] = [
    "after_closing",
    "borne",
    "cash_difference",
    "code_twice",
    "fork",
    "gap",
    "not_allowed",
    "not_counted_unsound",
    "old_price",
    "other_shift",
    "payments_waiting",
    "refund_twice",
    "refund_unseen",
    "shift_open",
    "till_unknown",
    "two_values",
];

#[test]
fn every_way_from_what_is_named_is_gone_and_come_back_from() {
    let stand = Stand::ready();
    make(&stand);
    let mut window = stand.open();
    window.wait_for("main[data-screen]");
    go(&mut window, "attention");
    let ways = ways(&window);
    let named: BTreeSet<&str> = ways.iter().map(|(code, _)| code.as_str()).collect();
    let missing: Vec<&&str> = MADE.iter().filter(|code| !named.contains(**code)).collect();
    assert!(missing.is_empty(), "no way from {missing:?} in {ways:?}");
    for (code, role) in &ways {
        println!("{code}: {role}");
        window.click(&format!("[data-code={code}] [data-role={role}]"));
        match role.as_str() {
            "admit" | "values" => {
                window.wait_for("dialog[open] [data-role=cancel]");
                window.press(&[Key::Escape]);
                window.wait_for_end_of("dialog[open]");
            }
            "gone" => window.wait_for("main[data-screen=till-gone]"),
            "receipts" => window.wait_for("main[data-screen=sales]"),
            to => {
                let screen = to.strip_prefix("to-").unwrap_or(to);
                window.wait_for(&format!("main[data-screen={screen}]"));
            }
        }
        go(&mut window, "attention");
    }
}

/// What is named with a way, once each, and the ways.
fn ways(window: &Window) -> BTreeSet<(String, String)> {
    let listed = window.script(
        "return [...document.querySelectorAll('[data-role=open] [data-code]')].flatMap((found) =>
            [...found.querySelectorAll('button')].map((way) => [found.dataset.code, way.dataset.role]))",
        vec![],
    );
    let pairs: Vec<(String, String)> = serde_json::from_value(listed).expect("pairs");
    pairs.into_iter().filter(|(_, role)| role != "accept").collect()
}

/// Makes each of them once in the store of a stand.
fn make(stand: &Stand) {
    let mut till = stand.till();
    let fair = till.fair().expect("a fair").fair.parse().expect("an id");
    let (product, member) = (first(&till, "product"), first(&till, "member"));
    let mut pens = ["ana", "budi", "citra", "dewi"].map(|name| Pen::new(name, "09", Some(fair)));
    let introduced: Vec<SignedEntry> = pens.iter_mut().map(Pen::introduce).collect();
    take(&mut till, &introduced);
    let roles = [Role::Seller, Role::Seller, Role::Coordinator, Role::Seller];
    for (pen, role) in pens.iter().zip(roles) {
        let admission = TillAdmission { role: Some(role), stand: None, recovery: None };
        till.admit_till(&pen.letters(), &admission).expect("admitted");
    }
    let [mut ana, mut budi, mut citra, mut dewi] = pens;

    // Shifts of a day that is long over, receipts of one in another's, money that came back twice or without its sale.
    let shifts = [ana.open_shift(), budi.open_shift(), dewi.open_shift()];
    take(&mut till, &shifts);
    let sold = ana.sell(&product, &member);
    let mut away = Pen::new("gita", "09", Some(fair));
    let (_introduced, _shift) = (away.introduce(), away.open_shift());
    let unseen = away.sell(&product, &member);
    let twice = [ana.refund(&sold), budi.refund(&sold)];
    take(&mut till, &[sold.clone(), budi.refund(&unseen)]);
    take(&mut till, &twice);
    budi.set_shift(&shifts[0]);
    let elsewhere = budi.sell(&product, &member);
    take(&mut till, &[elsewhere]);
    let failed = never_came(&mut ana, &sold);
    take(&mut till, &[failed]);

    // A clone, a gap, and a sale that does not add up.
    let last = ana.sell(&product, &member);
    let mut clone = ana.clone();
    clone.go_back(&last);
    clone.set_clock("2024-05-10T10:16:00.000+07:00");
    let forked = [ana.sell(&product, &member), clone.sell(&product, &member)];
    take(&mut till, &[last]);
    take(&mut till, &forked);
    let bytes = String::from_utf8(sold.bytes().to_vec()).expect("text");
    let (_, data) = bytes.split_once(r#""data":"#).expect("data");
    let wrong = data[..data.len() - 1].replace(r#""net":12500"#, r#""net":12501"#);
    let unsound = dewi.scrawl("sale", &wrong);
    let _lost = dewi.sell(&product, &member);
    let behind_a_gap = dewi.sell(&product, &member);
    take(&mut till, &[unsound, behind_a_gap]);

    // What only a coordinator may, what a second one did apart, who nobody knows, and who was closed.
    let forged = budi.product(1, &member, Some(&product));
    let twin = citra.product(9_000, &member, None);
    take(&mut till, &[forged, twin]);
    let other = citra.product(9_500, &member, Some(&product));
    let price = ProductTyped { price: Some("13000".into()), ..Default::default() };
    let of = format!("id:{}", &product.id().to_string()[..12]);
    till.set_product(&of, &price).expect("set");
    take(&mut till, &[other]);
    let mut stranger = Pen::new("eka", "09", Some(fair));
    take(&mut till, &[stranger.introduce()]);
    let mut gone = Pen::new("fajar", "09", Some(fair));
    take(&mut till, &[gone.introduce()]);
    let admission = TillAdmission { role: Some(Role::Seller), stand: None, recovery: None };
    till.admit_till(&gone.letters(), &admission).expect("admitted");
    till.close_till(&gone.letters(), &TillClosing::default()).expect("closed");
    take(&mut till, &[gone.open_shift()]);
    drop(till);

    // Of this till itself: money that nobody has seen arrive, and a drawer that lacks some.
    for arguments in
        [&["sell", "KRP-02", "--qris", "11000"][..], &["shift", "close", "--counted", "198000"]]
    {
        let mut lapak = std::process::Command::new(lapak_tests::lapak::program());
        lapak.arg("--data").arg(stand.data()).args(arguments);
        let done = lapak.output().expect("it starts");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
}

/// A sale in cash was truly by QRIS, and that never came.
fn never_came(pen: &mut Pen, sold: &SignedEntry) -> SignedEntry {
    let Fact::Sale(sale) = &sold.entry().fact else { panic!("a sale") };
    pen.write::<PaymentChanged>(json!({
        "replaces": [], "of": sold.id(), "receipt": sale.receipt, "net": 12_500, "cash_step": 100,
        "group": null, "rounding": 0, "reason": null,
        "payments": [{"method": "qris", "amount": 12_500, "status": "failed"}],
    }))
}

fn first(till: &Till, kind: &str) -> SignedEntry {
    let mut first = None;
    let each = till.snapshot().each_entry(None, |entry| {
        if first.is_none() && entry.entry().fact.kind() == kind {
            first = Some(entry);
        }
        Ok(())
    });
    each.expect("read");
    first.expect("one of the kind")
}

fn take(till: &mut Till, entries: &[SignedEntry]) {
    till.take(entries).expect("taken");
}
