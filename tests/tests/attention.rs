//! What does not add up is named, the worst first, with what to do about it, and no longer once it is mended.

use lapak_core::entry::{DiscountBy, Role, SignedEntry};
use lapak_core::till::{Clock, NewFair, Till};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::{Lapak, NOON};
use lapak_tests::pdf::said;
use lapak_tests::pen::Pen;
use lapak_tests::vectors::{read_line, samples, sign_line, unsound_twins};
use serde_json::{Value, json};

#[test]
fn a_gap_is_named_with_its_numbers_until_it_is_filled() {
    let (fair, mut pen) = with_a_seller();
    let sold: Vec<SignedEntry> = (0..6).map(|_| fair.sold(&mut pen)).collect();
    fair.take(&[sold[2].clone(), sold[5].clone()]);
    let found = only(&fair, "gap");
    assert_eq!(found["details"]["missing"], "3–4, 6–7");
    assert_eq!(found["severity"], "warning");
    fair.take(&sold);
    assert_eq!(codes(&fair), [""; 0]);
}

#[test]
fn a_fork_and_a_wrong_clock_are_named() {
    let (fair, mut pen) = with_a_seller();
    let sold = fair.sold(&mut pen);
    let mut clone = pen.clone();
    clone.go_back(&sold);
    pen.set_clock("2024-05-10T10:00:00.000+07:00");
    clone.set_clock("2024-05-12T10:00:00.000+07:00");
    fair.take(&[sold, fair.sold(&mut pen), fair.sold(&mut clone)]);
    assert_eq!(codes(&fair), ["fork", "clock", "clock"]);
    let fork = only(&fair, "fork");
    assert_eq!((&fork["details"]["seq"], &fork["details"]["ids"]), (&json!("4"), &json!("2")));
    let clocks: Vec<Value> =
        attention(&fair).into_iter().filter(|found| found["code"] == "clock").collect();
    let ways: Vec<_> = clocks.iter().map(|found| found["details"]["way"].clone()).collect();
    assert_eq!(ways, ["backwards", "ahead"]);
    assert_ne!(clocks[0]["message"], clocks[1]["message"]);
}

#[test]
fn what_is_not_counted_is_named() {
    let fair = Founded::sample();
    let samples = samples();
    let unknown = samples.iter().find(|sample| sample.kind == "unknown").expect("one");
    let sales: Vec<_> = samples.iter().filter(|sample| sample.kind == "sale").collect();
    let unsound = unsound_twins("sale", &sales).remove(0);
    let newer = sign_line(unknown.bytes.as_bytes(), unknown.till);
    let entries = [&newer, unsound.line.as_bytes()].map(|line| read_line(line).expect("an entry"));
    fair.keep(&entries);
    assert_eq!(only(&fair, "not_counted_newer")["details"]["entries"], "1");
    assert_eq!(only(&fair, "not_counted_unsound")["details"]["reason"], "Article");
}

#[test]
fn two_counts_of_one_drawer_that_differ_the_other_way_round_are_both_named() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    lapak.done(&["shift", "close", "--counted", "101000"]);
    lapak.done(&["shift", "open", "--float", "101000", "--by", "R2"]);
    lapak.done(&["shift", "close", "--counted", "99000"]);
    lapak.done(&["shift", "open", "--float", "99000", "--by", "R1"]);
    let found = lapak.json(&["attention"]);
    let found = found.as_array().expect("a list").iter();
    let differences = found.filter(|found| found["code"] == "cash_difference");
    let mut told: Vec<_> = differences
        .map(|found| (found["details"]["by"].clone(), found["details"]["difference"].clone()))
        .collect();
    told.sort_by_key(|(by, _)| by.to_string());
    assert_eq!(told, [("R1".into(), "1000".into()), ("R2".into(), "-2000".into())]);
    let drawers = lapak.json(&["totals", "--by", "day"])["drawers"].clone();
    let counted = drawers.as_array().expect("rows").iter().map(|row| row["counted"].clone());
    assert_eq!(counted.collect::<Vec<_>>(), [101_000, 99_000]);

    // Less is laid in again than was counted, and by drawer that stands apart.
    lapak.done(&["shift", "close", "--counted", "99000"]);
    lapak.done(&["shift", "open", "--float", "90000", "--by", "R1"]);
    lapak.done(&["shift", "close", "--counted", "90500"]);
    let drawer = lapak.json(&["totals", "--by", "drawer"])["rows"][0].clone();
    let figures = ["float", "between", "expected", "counted", "difference"];
    let figures = figures.map(|figure| drawer[figure].as_i64().expect("a figure"));
    assert_eq!(figures, [100_000, -9000, 91_000, 90_500, -500]);
}

#[test]
fn a_counted_difference_and_payments_nobody_has_seen_arrive_are_listed_after_the_shift() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    let waiting = lapak.json(&["sell", "KRP-01", "--qris", "12500"]);
    let mixed = lapak.json(&["sell", "KRP-01*2", "--qris", "10000", "--cash", "15000"]);
    assert_eq!(waiting_on(&lapak)[0]["severity"], "note", "while the day goes on it is no alarm");
    lapak.done(&["shift", "close", "--counted", "113000"]);
    let found = lapak.json(&["attention"]);
    let code = |code: &str| {
        let found = found.as_array().expect("a list").iter().find(|found| found["code"] == code);
        found.unwrap_or_else(|| panic!("no {code} in {found:?}")).clone()
    };
    let difference = code("cash_difference");
    assert_eq!(difference["severity"], "warning");
    let message = difference["message"].as_str().expect("a sentence");
    for told in ["kurang Rp2.000", "Rp113.000", "Rp115.000", "10 Mei 2024"] {
        assert!(message.contains(told), "no {told} in {message}");
    }
    let receipts = [&waiting, &mixed].map(|sold| sold["receipt"].as_str().expect("a number"));
    let message = code("payments_waiting")["message"].as_str().expect("a sentence").to_owned();
    assert!(message.contains("Rp22.500"), "{message}");
    assert_eq!(code("payments_waiting")["details"]["receipts"], receipts.join(", "));

    let totals = lapak.json(&["totals", "--by", "method"]);
    let drawer = &totals["drawers"][0];
    let figures = ["counted", "expected", "difference"].map(|figure| &drawer[figure]);
    assert_eq!(figures, [&json!(113_000), &json!(115_000), &json!(-2000)]);
    assert_eq!(totals["claimed"], json!({ "receipts": 2, "paid": 22_500, "first": receipts }));
    assert!(totals["several"].as_str().expect("a sentence").starts_with("3 pembayaran untuk 2"));

    let paper = here.path().join("day.pdf");
    lapak.done(&["day", "pdf", "--out", paper.to_str().expect("a path")]);
    let cover = said(&paper);
    for told in ["Selisihlaci", "113.000", "115.000", "−2.000", "Menunggukonfirmasi", "22.500"] {
        assert!(cover.contains(told), "no {told} on {cover}");
    }

    lapak.done(&["rebuild"]);
    assert_eq!(lapak.json(&["attention"]), found);
}

#[test]
fn two_values_of_one_thing_are_named() {
    let (fair, mut pen) = with_a_seller();
    fair.founder.done(&["till", "admit", &pen.letters(), "--role", "coordinator"]);
    let other = pen.product(9_000, &fair.member, Some(&fair.product));
    fair.founder.done(&["product", "set", "KRP-01", "--price", "8000"]);
    fair.take(&[other]);
    let found = only(&fair, "two_values");
    assert_eq!(found["details"]["kind"], "product");
    assert_eq!(found["details"]["of"], fair.product.id().to_string());
}

#[test]
fn what_a_closed_till_still_writes_is_named_and_so_is_an_end_that_is_not_here() {
    let (fair, mut pen) = with_a_seller();
    fair.take(&[fair.sold(&mut pen)]);
    fair.founder.done(&["till", "close", &pen.letters()]);
    assert_eq!(codes(&fair), [""; 0]);
    fair.take(&[fair.sold(&mut pen), fair.sold(&mut pen)]);
    let after = only(&fair, "after_closing");
    assert_eq!(after["details"]["receipts"], "2");
    assert_eq!(after["details"]["sum"], "25000");

    let mut ana = Pen::new("ana", "09", Some(fair.id));
    let mut other = Pen::new("other", "10", Some(fair.id));
    let introduced = [ana.introduce(), other.introduce(), other.open_shift()];
    fair.take(&introduced);
    fair.founder.done(&["till", "admit", &ana.letters(), "--role", "coordinator"]);
    fair.founder.done(&["till", "admit", &other.letters()]);
    let unseen = fair.sold(&mut other);
    fair.take(&[ana.close(other.key(), Some(&unseen))]);
    let unreachable = only(&fair, "closing_unreachable");
    assert_eq!(unreachable["details"]["letters"], other.letters());
    fair.take(&[unseen]);
    assert_eq!(codes(&fair), ["after_closing"]);
}

#[test]
fn closings_that_undo_each_other_are_named_until_the_recovery_key_settles_it() {
    let fair = Founded::sample();
    let mut pens = ["ana", "budi"].map(|name| Pen::new(name, "08", Some(fair.id)));
    let [ana, budi] = &mut pens;
    let ends = [ana.introduce(), budi.introduce()];
    fair.take(&ends);
    for pen in [&*ana, &*budi] {
        fair.founder.done(&["till", "admit", &pen.letters(), "--role", "coordinator"]);
    }
    fair.take(&[ana.close(budi.key(), Some(&ends[1])), budi.close(ana.key(), Some(&ends[0]))]);
    let found = attention(&fair);
    let errors: Vec<_> = found.iter().filter(|found| found["severity"] == "error").collect();
    assert_eq!(errors.len(), 2, "{found:?}");
    assert!(errors.iter().all(|found| found["code"] == "closings_undo_each_other"));
    assert_eq!(found[0]["severity"], "error", "the worst first");
    let close = ["till", "close", &budi.letters(), "--last", "1", "--recovery", &fair.recovery];
    assert_eq!(fair.founder.json(&close)["changed"], true);
    assert_eq!(codes(&fair), ["after_closing"]);
}

#[test]
fn a_fair_with_one_coordinator_and_an_unwritten_recovery_key_asks_for_either() {
    let data = tempfile::tempdir().expect("a folder");
    let now = NOON.parse().expect("a moment");
    let mut till = Till::open(data.path(), Clock::Stopped(now)).expect("a till");
    till.found(&NewFair {
        organisation: "Koperasi Contoh".into(),
        name: "Pameran Contoh".into(),
        town: "Kota Contoh".into(),
        zone: "Asia/Jakarta".into(),
        from: "2024-05-09".into(),
        to: "2024-05-12".into(),
        stand: "07".into(),
        cash_step: 100,
        discount_by: DiscountBy::Both,
    })
    .expect("founded");
    let found = till.attention().expect("read");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, "second_coordinator");
    let fair = till.fair().expect("a fair").fair.parse().expect("an id");
    let mut ana = Pen::new("ana", "08", Some(fair));
    till.store_mut().take([&ana.introduce()]).expect("taken");
    let admission = lapak_core::till::TillAdmission {
        role: Some(Role::Coordinator),
        stand: None,
        recovery: None,
    };
    till.admit_till(&ana.letters(), &admission).expect("admitted");
    assert!(till.attention().expect("read").is_empty());
    let key = till.recovery_key();
    let closing = lapak_core::till::TillClosing { last_seq: None, recovery: key };
    till.close_till(&ana.letters(), &closing).expect("closed");
    assert_eq!(till.attention().expect("read")[0].code, "second_coordinator");
    till.recovery_written().expect("written");
    assert!(till.attention().expect("read").is_empty());
}

#[test]
fn each_finding_says_in_both_languages_what_it_is_and_what_to_do() {
    let (fair, mut pen) = with_a_seller();
    pen.set_clock("2024-05-12T10:00:00.000+07:00");
    let sold = [fair.sold(&mut pen), fair.sold(&mut pen)];
    fair.take(&sold[1..]);
    let mut stranger = Pen::new("stranger", "66", Some(fair.id));
    fair.take(&[stranger.product(1, &fair.member, Some(&fair.product))]);
    let said = |language: &str| -> Vec<Value> {
        let found = fair.founder.json(&["--lang", language, "attention"]);
        found.as_array().expect("a list").clone()
    };
    let (indonesian, english) = (said("id"), said("en"));
    let codes: Vec<_> = english.iter().map(|found| found["code"].clone()).collect();
    assert_eq!(codes, ["not_allowed", "gap", "till_unknown", "clock"]);
    for (id, en) in indonesian.iter().zip(&english) {
        for sentence in ["message", "what_to_do"] {
            let both = [&id[sentence], &en[sentence]].map(|said| said.as_str().expect("text"));
            assert_ne!(both[0], both[1]);
            assert!(
                both.iter().all(|said| said.ends_with('.') && !said.contains("{$")),
                "{both:?}"
            );
        }
    }
}

/// The sample fair with an admitted seller's till, whose shift is open.
fn with_a_seller() -> (Founded, Pen) {
    let fair = Founded::sample();
    let mut pen = Pen::new("seller", "08", Some(fair.id));
    fair.take(&[pen.introduce(), pen.open_shift()]);
    fair.founder.done(&["till", "admit", &pen.letters()]);
    (fair, pen)
}

fn attention(fair: &Founded) -> Vec<Value> {
    fair.founder.json(&["attention"]).as_array().expect("a list").clone()
}

fn codes(fair: &Founded) -> Vec<String> {
    let codes = attention(fair).into_iter();
    codes.map(|found| found["code"].as_str().expect("a code").to_owned()).collect()
}

#[track_caller]
fn only(fair: &Founded, code: &str) -> Value {
    let found = attention(fair);
    let mut of_code = found.iter().filter(|found| found["code"] == code);
    match (of_code.next(), of_code.next()) {
        (Some(found), None) => found.clone(),
        _ => panic!("not once {code} in {found:?}"),
    }
}

fn waiting_on(lapak: &Lapak) -> Value {
    let found = lapak.json(&["attention"]);
    let waiting = found.as_array().expect("a list").iter();
    waiting.filter(|found| found["code"] == "payments_waiting").cloned().collect()
}
