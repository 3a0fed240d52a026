//! Whatever Attention names leads on from where it is named: most kinds are made in one store, and each of their ways is
//! gone.

use std::collections::BTreeSet;
use std::fs;

use lapak_core::entry::{
    Fact, GoodsCounted, GoodsMoved, Introduction, PaymentChanged, Payout, Role, ShiftClosed,
    SignedEntry,
};
use lapak_core::till::{ProductTyped, Till, TillAdmission, TillClosing};
use lapak_core::value::EntryId;
use lapak_tests::folder::connection;
use lapak_tests::lapak::Lapak;
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

/// Those of a second store: what two coordinators did to each other, drawers, clocks, programs, and what is accepted as it is.
const MADE_APART: [&str; 12] = [
    "booked_twice",
    "clock",
    "closing_unreachable",
    "closings_undo_each_other",
    "drawer_not_countable",
    "many_notes",
    "not_arrived",
    "not_counted_newer",
    "payout_twice",
    "stock_below_zero",
    "unreadable",
    "versions",
];

#[test]
fn every_way_from_what_is_named_is_gone_and_come_back_from() {
    let stand = Stand::ready();
    make(&stand);
    every_way(&stand, &MADE);
}

#[test]
fn what_is_accepted_as_it_is_is_asked_about_where_it_is_named() {
    let stand = Stand::ready();
    make_apart(&stand);
    every_way(&stand, &MADE_APART);
}

#[test]
fn entries_of_another_fair_lead_to_the_shared_file() {
    let stand = Stand::ready();
    let shared = tempfile::tempdir().expect("a folder");
    let place = shared.path().join("fair.jsonl");
    let lapak = Lapak::at(stand.data());
    lapak.done(&["place", "create", place.to_str().expect("text")]);
    lapak.done(&["sync"]);
    let other = Lapak::ready(&shared.path().join("other"));
    let both = [fs::read(&place).expect("a place"), other.done(&["entries"]).into_bytes()].concat();
    fs::write(&place, both).expect("written");
    lapak.done(&["sync"]);
    every_way(&stand, &["foreign_entries"]);
}

/// Goes every way from everything that is named, and comes back.
fn every_way(stand: &Stand, made: &[&str]) {
    let mut window = stand.open();
    window.wait_for("main[data-screen]");
    go(&mut window, "attention");
    let ways = ways(&window);
    let named: BTreeSet<&str> = ways.iter().map(|(code, _)| code.as_str()).collect();
    let missing: Vec<&&str> = made.iter().filter(|code| !named.contains(**code)).collect();
    assert!(missing.is_empty(), "no way from {missing:?} in {ways:?}");
    for (code, role) in &ways {
        println!("{code}: {role}");
        window.click(&format!("[data-code={code}] [data-role={role}]"));
        match role.as_str() {
            "accept" | "admit" | "values" => {
                window.wait_for("dialog[open] [data-role=cancel]");
                window.press(&[Key::Escape]);
                window.wait_for_end_of("dialog[open]");
                continue;
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

/// What is named, once each, and the ways from it; accepting it is one.
fn ways(window: &Window) -> BTreeSet<(String, String)> {
    let listed = window.script(
        "return [...document.querySelectorAll('[data-role=open] [data-code]')].flatMap((found) =>
            [...found.querySelectorAll('button')].map((way) => [found.dataset.code, way.dataset.role]))",
        vec![],
    );
    serde_json::from_value(listed).expect("pairs")
}

/// What no other screen mends, and what one store can hold besides.
fn make_apart(stand: &Stand) {
    let mut till = stand.till();
    let fair = till.fair().expect("a fair").fair.parse().expect("an id");
    let (product, member) = (first(&till, "product"), first(&till, "member"));
    let roles = [Role::Coordinator, Role::Coordinator, Role::Coordinator, Role::Seller];
    let names = ["ana", "budi", "citra", "dewi"];
    let [mut ana, mut budi, mut citra, mut dewi] =
        std::array::from_fn(|at| admitted(&mut till, fair, names[at], roles[at]));

    // A drawer that was opened with two floats and counted once, and goods of which more was sold than came.
    let shift = dewi.open_shift();
    let closed = |pen: &mut Pen, shift: &SignedEntry, counted: Option<i64>| {
        pen.write::<ShiftClosed>(json!({
            "shift": shift.id(), "stand": "09", "drawer": "A", "day": "2024-05-10",
            "counted": counted, "expected": null, "count": [], "seen": [],
        }))
    };
    let first_count = closed(&mut dewi, &shift, Some(0));
    let again = dewi.open_shift();
    let came = dewi.write::<GoodsMoved>(json!({
        "draft": "00112233445566778899aabbccddee03", "movement": "in", "stand": "09",
        "other_stand": null, "of": null, "day": "2024-05-10", "borne_by": null,
        "lines": [{"product": product.id(), "sku": "KRP-01", "unit": "pcs", "quantity_milli": 1000,
            "member": member.id(), "member_code": "M7QD", "owed": 0}],
        "reason": null,
    }));
    let sold = [dewi.sell(&product, &member), dewi.sell(&product, &member)];
    let second_count = closed(&mut dewi, &again, None);
    // Of ten that were sent nine arrived, and what one count found missing was booked by two.
    let moved = |pen: &mut Pen, draft: u8, of: Option<EntryId>, words: [&str; 2], pieces: i64| {
        let [movement, other] = words;
        pen.write::<GoodsMoved>(json!({
            "draft": format!("00112233445566778899aabbccddee{draft:02}"), "movement": movement,
            "stand": if movement == "arrived" { "07" } else { "09" },
            "other_stand": Some(other).filter(|other| !other.is_empty()), "of": of,
            "day": "2024-05-10", "borne_by": null,
            "lines": [{"product": product.id(), "sku": "KRP-01", "unit": "pcs",
                "quantity_milli": pieces * 1000, "member": member.id(), "member_code": "M7QD",
                "owed": 0}],
            "reason": null,
        }))
    };
    let sent = moved(&mut dewi, 10, None, ["sent", "07"], 10);
    let arrived = moved(&mut dewi, 11, Some(sent.id()), ["arrived", "09"], 9);
    let count = dewi.write::<GoodsCounted>(json!({
        "draft": "00112233445566778899aabbccddee12", "stand": "09", "day": "2024-05-10",
        "lines": [{"product": product.id(), "sku": "KRP-01", "unit": "pcs",
            "counted_milli": 3000, "expected_milli": 5000}],
    }));
    let lost = [13, 14].map(|draft| moved(&mut dewi, draft, Some(count.id()), ["lost", ""], 2));
    take(&mut till, &[shift, first_count, again, came, sent, arrived, count]);
    take(&mut till, &lost);
    take(&mut till, &sold);
    take(&mut till, &[second_count]);

    // A clock that went back, programs of two versions, entries of a newer one, and many notes.
    let introduced = |pen: &mut Pen, version: &str| {
        pen.write::<Introduction>(json!({
            "of": null, "replaces": [], "stand": "09", "continues": null,
            "more": {"program": version},
        }))
    };
    let versions = [introduced(&mut dewi, "0.0.1"), introduced(&mut citra, "99.10.0")];
    take(&mut till, &versions);
    dewi.set_clock("2024-05-10T08:00:00.000+07:00");
    let back = dewi.sell(&product, &member);
    let newer = dewi.scrawl("stall_painted", "{}");
    take(&mut till, &[back, newer]);
    let note = format!(r#"{{"text":"{}"}}"#, "x".repeat(250 * 1024));
    let notes: Vec<SignedEntry> = (0..68).map(|_| dewi.scrawl("note_x", &note)).collect();
    take(&mut till, &notes);

    // One balance paid twice, a closing whose last entry nobody holds, and two tills that closed each other.
    let payout = |pen: &mut Pen, draft: &str| {
        pen.write::<Payout>(json!({
            "draft": draft, "member": member.id(), "member_code": "M7QD", "day": "2024-05-10",
            "shift": null, "method": "transfer", "amount": 10_000, "reason": "settlement",
            "owed": 10_000, "before": 0,
        }))
    };
    let paid = [
        payout(&mut citra, "00112233445566778899aabbccddee01"),
        payout(&mut ana, "00112233445566778899aabbccddee02"),
    ];
    take(&mut till, &paid);
    let mut away = Pen::new("eka", "09", Some(fair));
    let unseen = [away.introduce(), away.open_shift()];
    take(&mut till, &unseen[..1]);
    let admission = TillAdmission { role: Some(Role::Seller), stand: None, recovery: None };
    till.admit_till(&away.letters(), &admission).expect("admitted");
    take(&mut till, &[citra.close(away.key(), Some(&unseen[1]))]);
    let mut pair = ["fajar", "gita"].map(|name| admitted(&mut till, fair, name, Role::Coordinator));
    let ends = pair.each_mut().map(|pen| pen.scrawl("note_x", "{}"));
    take(&mut till, &ends);
    let keys = [pair[0].key(), pair[1].key()];
    let closings = [pair[0].close(keys[1], Some(&ends[1])), pair[1].close(keys[0], Some(&ends[0]))];
    take(&mut till, &closings);
    let lone = budi.open_shift();
    take(&mut till, std::slice::from_ref(&lone));
    drop(till);

    // An entry that the disk no longer gives back.
    let raw = connection(stand.data());
    raw.execute_batch("DROP TRIGGER entry_is_never_changed").expect("past the guard");
    raw.execute("UPDATE entry SET bytes = x'00' WHERE id = ?1", [&lone.id().as_bytes()[..]])
        .expect("set");
}

fn make(stand: &Stand) {
    let mut till = stand.till();
    let fair = till.fair().expect("a fair").fair.parse().expect("an id");
    let (product, member) = (first(&till, "product"), first(&till, "member"));
    let roles = [Role::Seller, Role::Seller, Role::Coordinator, Role::Seller];
    let names = ["ana", "budi", "citra", "dewi"];
    let [mut ana, mut budi, mut citra, mut dewi] =
        std::array::from_fn(|at| admitted(&mut till, fair, names[at], roles[at]));

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

/// A till that is introduced and admitted.
fn admitted(till: &mut Till, fair: EntryId, name: &str, role: Role) -> Pen {
    let mut pen = Pen::new(name, "09", Some(fair));
    take(till, &[pen.introduce()]);
    let admission = TillAdmission { role: Some(role), stand: None, recovery: None };
    till.admit_till(&pen.letters(), &admission).expect("admitted");
    pen
}
