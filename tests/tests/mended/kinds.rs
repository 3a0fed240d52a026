//! How each kind is made, and how it is mended.

use std::fs;

use lapak_core::books::Matter;
use lapak_core::entry::Introduction;
use lapak_tests::lapak::Lapak;
use lapak_tests::pen::Pen;
use lapak_tests::vectors::{read_line, samples, sign_line, unsound_twins};
use serde_json::json;

use crate::goods;
use crate::made::Made;
use crate::money;

/// Every kind, with what makes and mends it.
pub(crate) const KINDS: &[(Matter, fn())] = &[
    (Matter::ClosingsUndoEachOther, closings_undo_each_other),
    (Matter::ClosingUnreachable, closing_unreachable),
    (Matter::NotAllowed, not_allowed),
    (Matter::Unreadable, unreadable),
    (Matter::Fork, fork),
    (Matter::Gap, gap),
    (Matter::AfterClosing, after_closing),
    (Matter::TillUnknown, till_unknown),
    (Matter::TwoValues, two_values),
    (Matter::CodeTwice, code_twice),
    (Matter::Clock, clock),
    (Matter::NotCountedUnsound, not_counted),
    (Matter::NotCountedNewer, not_counted),
    (Matter::CashDifference, money::cash_difference),
    (Matter::DrawerNotCountable, money::drawer_not_countable),
    (Matter::ShiftOpen, money::shift_open),
    (Matter::RefundTwice, money::refund_twice),
    (Matter::RefundUnseen, money::refund_unseen),
    (Matter::Borne, money::borne),
    (Matter::OtherShift, money::other_shift),
    (Matter::PayoutTwice, money::payout_twice),
    (Matter::NotArrived, goods::not_arrived),
    (Matter::BookedTwice, goods::booked_twice),
    (Matter::StockBelowZero, money::stock_below_zero),
    (Matter::Versions, versions),
    (Matter::OldPrice, old_price),
    (Matter::ManyNotes, many_notes),
    (Matter::PaymentsWaiting, money::payments_waiting),
    (Matter::ForeignEntries, foreign_entries),
    (Matter::SecondCoordinator, second_coordinator),
];

fn closings_undo_each_other() {
    let made = Made::new();
    let fair = &made.fair;
    let [mut ana, mut budi] = ["ana", "budi"].map(|name| Pen::new(name, "08", Some(fair.id)));
    let ends = [ana.introduce(), budi.introduce()];
    made.take(&ends);
    for pen in [&ana, &budi] {
        made.json(&["till", "admit", &pen.letters(), "--role", "coordinator"]);
    }
    made.take(&[ana.close(budi.key(), Some(&ends[1])), budi.close(ana.key(), Some(&ends[0]))]);
    made.named(Matter::ClosingsUndoEachOther);
    made.json(&["till", "close", &budi.letters(), "--last", "1", "--recovery", &fair.recovery]);
    made.gone(Matter::ClosingsUndoEachOther);
}

fn closing_unreachable() {
    let mut made = Made::new();
    let mut ana = Pen::new("ana", "09", Some(made.fair.id));
    made.take(&[ana.introduce()]);
    made.json(&["till", "admit", &ana.letters(), "--role", "coordinator"]);
    let unseen = made.sold();
    made.take(&[ana.close(made.pen.key(), Some(&unseen))]);
    made.named(Matter::ClosingUnreachable);
    made.take(&[unseen]);
    made.gone(Matter::ClosingUnreachable);
}

fn not_allowed() {
    let mut made = Made::new();
    let forged = made.pen.product(1, &made.fair.member, Some(&made.fair.product));
    made.take(&[forged]);
    made.accepted(Matter::NotAllowed);
}

fn unreadable() {
    let mut made = Made::new();
    let sold = made.sold();
    made.take(std::slice::from_ref(&sold));
    let folder = made.fair.open().store_mut().folder().to_owned();
    let raw = lapak_tests::folder::connection(&folder);
    raw.execute_batch("DROP TRIGGER entry_is_never_changed").expect("past the guard");
    raw.execute("UPDATE entry SET bytes = x'00' WHERE id = ?1", [&sold.id().as_bytes()[..]])
        .expect("set");
    drop(raw);
    made.named(Matter::Unreadable);
    made.take(&[sold]);
    made.gone(Matter::Unreadable);
}

fn fork() {
    let mut made = Made::new();
    let first = made.sold();
    let mut clone = made.pen.clone();
    clone.go_back(&first);
    let second = made.sold();
    clone.set_clock("2024-05-10T10:16:00.000+07:00");
    let other = made.fair.sold(&mut clone);
    made.take(&[first, second, other]);
    made.accepted(Matter::Fork);
}

fn gap() {
    let mut made = Made::new();
    let (missing, there) = (made.sold(), made.sold());
    made.take(&[there]);
    assert_eq!(made.named(Matter::Gap)["acceptable"], false);
    made.take(&[missing]);
    made.gone(Matter::Gap);
}

fn after_closing() {
    let mut made = Made::new();
    made.json(&["till", "close", &made.pen.letters()]);
    let sold = made.sold();
    made.take(&[sold]);
    made.accepted(Matter::AfterClosing);
    // Or they were real sales.
    let last = made.pen.clone().introduce().entry().seq - 1;
    made.json(&["till", "close", &made.pen.letters(), "--last", &last.to_string()]);
    made.gone(Matter::AfterClosing);
}

fn till_unknown() {
    let made = Made::new();
    let mut stranger = Pen::new("stranger", "09", Some(made.fair.id));
    made.take(&[stranger.introduce()]);
    made.accepted(Matter::TillUnknown);
    // One more entry is another thing.
    made.take(&[stranger.open_shift()]);
    made.named(Matter::TillUnknown);
    made.json(&["till", "admit", &stranger.letters()]);
    made.gone(Matter::TillUnknown);
}

fn two_values() {
    let mut made = Made::new();
    made.json(&["till", "admit", &made.pen.letters(), "--role", "coordinator"]);
    let other = made.pen.product(9_000, &made.fair.member, Some(&made.fair.product));
    made.json(&["product", "set", "KRP-01", "--price", "8000"]);
    let id = other.id().to_string();
    made.take(&[other]);
    assert_eq!(made.named(Matter::TwoValues)["details"]["kind"], "product");
    let of = format!("id:{}", &made.fair.product.id().to_string()[..12]);
    made.json(&["product", "choose", &of, &id]);
    made.gone(Matter::TwoValues);
}

fn code_twice() {
    let mut made = Made::new();
    made.json(&["till", "admit", &made.pen.letters(), "--role", "coordinator"]);
    let twin = made.pen.product(9_000, &made.fair.member, None);
    let id = format!("id:{}", &twin.id().to_string()[..12]);
    made.take(&[twin]);
    made.named(Matter::CodeTwice);
    made.json(&["product", "set", &id, "--active", "false"]);
    made.gone(Matter::CodeTwice);
}

fn clock() {
    let mut made = Made::new();
    made.pen.set_clock("2024-05-10T08:00:00.000+07:00");
    let sold = made.sold();
    made.take(&[sold]);
    made.accepted(Matter::Clock);
    made.pen.set_clock("2024-05-19T08:00:00.000+07:00");
    let ahead = made.sold();
    made.take(&[ahead]);
    made.accepted(Matter::Clock);
}

fn not_counted() {
    let made = Made::new();
    let samples = samples();
    let unknown = samples.iter().find(|sample| sample.kind == "unknown").expect("one");
    let sales: Vec<_> = samples.iter().filter(|sample| sample.kind == "sale").collect();
    let unsound = unsound_twins("sale", &sales).remove(0);
    let newer = sign_line(unknown.bytes.as_bytes(), unknown.till);
    let entries = [&newer, unsound.line.as_bytes()].map(|line| read_line(line).expect("an entry"));
    made.fair.keep(&entries);
    made.accepted(Matter::NotCountedNewer);
    made.accepted(Matter::NotCountedUnsound);
}

fn versions() {
    let mut made = Made::new();
    let introduced = |pen: &mut Pen, version: &str| {
        pen.write::<Introduction>(json!({
            "of": null, "replaces": [], "stand": "08", "continues": null,
            "more": {"program": version},
        }))
    };
    let old = introduced(&mut made.pen, "0.0.1");
    let mut other = made.fair.admitted("other", "09");
    let newer = introduced(&mut other, "99.10.0");
    made.take(&[old, newer]);
    let found = made.all();
    let versions: Vec<_> = found.iter().filter(|found| found["code"] == "versions").collect();
    assert!(versions.iter().any(|found| found["details"]["program"] == "0.0.1"), "{versions:?}");
    assert!(versions.iter().all(|found| found["details"]["newest"] == "99.10.0"), "{versions:?}");
    made.accepted(Matter::Versions);
}

fn old_price() {
    let mut made = Made::new();
    made.json(&["product", "set", "KRP-01", "--price", "13000"]);
    made.pen.set_clock("2024-05-10T13:00:00.000+07:00");
    let sold = made.sold();
    made.take(&[sold]);
    made.accepted(Matter::OldPrice);
}

fn many_notes() {
    let mut made = Made::new();
    let note = format!(r#"{{"text":"{}"}}"#, "x".repeat(250 * 1024));
    let notes: Vec<_> = (0..68).map(|_| made.pen.scrawl("note_x", &note)).collect();
    made.take(&notes);
    made.accepted(Matter::ManyNotes);
}

fn foreign_entries() {
    let made = Made::new();
    let shared = tempfile::tempdir().expect("a folder");
    let place = shared.path().join("fair.jsonl");
    made.json(&["place", "create", place.to_str().expect("text")]);
    made.json(&["sync"]);
    let other = Lapak::ready(&shared.path().join("other"));
    let both = [fs::read(&place).expect("a place"), other.done(&["entries"]).into_bytes()].concat();
    fs::write(&place, both).expect("written");
    made.json(&["sync"]);
    made.accepted(Matter::ForeignEntries);
}

fn second_coordinator() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::at(data.path());
    let fair = ["fair", "found", "--name", "Pameran Contoh", "--town", "Kota Contoh"];
    let days = ["--from", "2024-05-09", "--to", "2024-05-12", "--stand", "07"];
    lapak.done(&[&fair[..], &days].concat());
    let codes = |lapak: &Lapak| lapak.json(&["attention"])[0]["code"].clone();
    assert_eq!(codes(&lapak), "second_coordinator");
    lapak.done(&["fair", "recovery", "--written"]);
    assert_eq!(codes(&lapak), serde_json::Value::Null);
}
