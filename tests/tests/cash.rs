//! Cash that goes into a drawer and out of it without a sale: recorded once, asked about, matched and taken back.

use lapak_core::Code;
use lapak_core::entry::{CashMoved, PaymentChanged, ShiftOpened};
use lapak_core::till::{CashTyped, CashWay, Paper, Till};
use lapak_core::value::EntryId;
use lapak_tests::folder::{opened, shift};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use lapak_tests::pdf::said;
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

fn typed(way: CashWay, amount: &str, reason: &str) -> CashTyped {
    let (amount, reason) = (amount.to_owned(), reason.to_owned());
    CashTyped { way, amount, reason, of: String::new(), draft: String::new(), anyway: false }
}

/// A till of its own with Rp100.000 in drawer A.
fn ready() -> (Till, tempfile::TempDir) {
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    (opened(data.path()), data)
}

fn expected(till: &Till) -> i64 {
    till.drawer().expect("a shift").expected.expect("it is not shared").value
}

#[test]
fn what_is_moved_is_in_what_is_expected_and_on_a_slip() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let came = lapak.json(&["shift", "cash", "in", "50.000", "--reason", "change_fetched"]);
    assert_eq!((&came["amount"], &came["expected"]), (&json!(50_000), &json!(150_000)));
    let went = lapak.json(&["shift", "cash", "out", "20000", "--reason", "stand_costs"]);
    assert_eq!((&went["amount"], &went["expected"]), (&json!(-20_000), &json!(130_000)));
    assert_eq!(lapak.json(&["shift", "show"])["expected"], 130_000);
    let listed = lapak.json(&["shift", "cash", "list"]);
    assert_eq!(listed["moved"][0]["reason"], "stand_costs", "the newest first");

    let id = went["id"].as_str().expect("an id");
    let slip = lapak.json(&["shift", "slip", &id[..8], "--text"]);
    let text = slip["text"].as_str().expect("a text");
    for said in ["Kas keluar", "Laci kas A", "Petugas R1", "keperluan stan", "Rp20.000"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 48), "{text}");
    let file = data.path().join("slip.pdf");
    let pdf = file.to_str().expect("a plain path");
    lapak.done(&["shift", "slip", id, "--pdf", pdf]);
    let read = said(&file);
    assert!(read.contains("Rp20.000") && read.contains("Kaskeluar"), "{read}");
    assert_eq!(lapak.run(&["shift", "slip", "abc", "--text"]).refusal().code, "slip_unknown");
    assert_eq!(lapak.json(&["shift", "close", "--counted", "130000"])["difference"], 0);
    lapak.verify();
}

#[test]
fn a_slip_is_as_narrow_as_its_paper() {
    let (mut till, _data) = ready();
    let done = till.move_cash(&typed(CashWay::In, "50000", "change_fetched")).expect("moved");
    for (paper, columns) in [(Paper::Mm58, 32), (Paper::Mm80, 48)] {
        let text = till.slip(&done.id, paper).expect("a slip").text;
        let widest = text.lines().map(|line| line.chars().count()).max();
        assert_eq!(widest, Some(columns), "{text}");
    }
}

#[test]
fn the_same_draft_is_recorded_once_and_refused_with_another_amount() {
    let (mut till, _data) = ready();
    let draft = till.cash().expect("a view").draft;
    let typed = CashTyped { draft, ..typed(CashWay::Out, "80000", "to_coordinator") };
    let first = till.move_cash(&typed).expect("moved");
    // The drawer does not hold so much any more, which nobody asks of what is recorded.
    let again = till.move_cash(&typed).expect("known");
    assert_eq!((first.id, first.amount.value), (again.id, again.amount.value));
    assert_eq!(expected(&till), 20_000);
    let other = CashTyped { amount: "70000".into(), ..typed };
    assert_eq!(till.move_cash(&other).expect_err("refused").code(), Code::DraftChanged);
}

#[test]
fn a_drawer_that_has_not_so_much_is_asked_about_before_anything_is_recorded() {
    let (mut till, _data) = ready();
    let before = till.snapshot().chains().expect("chains");
    let much = typed(CashWay::Out, "100001", "to_coordinator");
    let refused = till.move_cash(&much).expect_err("refused");
    assert_eq!(refused.code(), Code::DrawerShort);
    let message = till.words().refusal(&refused).message;
    assert!(message.contains("Rp100.001") && !message.contains("Rp100.000"), "{message}");
    assert_eq!(till.snapshot().chains().expect("chains"), before, "nothing is recorded");
    till.move_cash(&CashTyped { anyway: true, ..much }).expect("it is truly there");
    assert_eq!(expected(&till), -1);
    // Exactly what is there needs no question.
    let (mut till, _data) = ready();
    till.move_cash(&typed(CashWay::Out, "100000", "other")).expect("all of it");
}

#[test]
fn what_says_no_reason_of_its_list_is_refused() {
    let (mut till, _data) = ready();
    for (way, reason, code) in [
        (CashWay::In, "", Code::ReasonMissing),
        (CashWay::In, "stand_costs", Code::ReasonUnknown),
        (CashWay::Out, "change_fetched", Code::ReasonUnknown),
        (CashWay::In, "for Bu Siti", Code::ReasonUnknown),
        (CashWay::In, "paid_now", Code::CashOfMissing),
    ] {
        let refused = till.move_cash(&typed(way, "1000", reason)).expect_err("refused");
        assert_eq!(refused.code(), code, "{reason}");
    }
    for amount in ["0", "", "-1000", "1,5"] {
        assert!(till.move_cash(&typed(CashWay::In, amount, "other")).is_err(), "{amount}");
    }
    assert_eq!(expected(&till), 100_000);
}

#[test]
fn a_movement_is_taken_back_once_with_a_reason_and_both_stay() {
    let (mut till, _data) = ready();
    let wrong = till.move_cash(&typed(CashWay::Out, "50000", "stand_costs")).expect("moved").id;
    let refused = till.take_back_cash(&wrong, "stand_costs", "").expect_err("refused");
    assert_eq!(refused.code(), Code::ReasonUnknown);
    let draft = till.cash().expect("a view").draft;
    let back = till.take_back_cash(&wrong, "wrong_amount", &draft).expect("taken back");
    let again = till.take_back_cash(&wrong, "wrong_amount", &draft).expect("known");
    assert_eq!((back.id.as_str(), back.amount.value), (again.id.as_str(), 50_000));
    assert_eq!(expected(&till), 100_000);
    for gone in [&wrong, &back.id] {
        let refused = till.take_back_cash(gone, "twice", "").expect_err("refused");
        assert_eq!(refused.code(), Code::CashSettled);
    }
    let listed = till.cash().expect("a view").moved;
    assert_eq!(listed.len(), 1, "what takes it back stands with it");
    assert_eq!(listed[0].taken_back_text.as_deref(), Some("jumlahnya salah"));
    let now = till.drawer_now().expect("a shift");
    assert_eq!((now.into.value, now.out.value, now.expected.value), (0, 0, 100_000));
    till.close_shift(&lapak_core::till::CloseShift {
        counted: "100000".into(),
        count: Vec::new(),
        shared: false,
    })
    .expect("closed");
    till.open_shift(&shift()).expect("the next one");
    let refused = till.take_back_cash(&wrong, "twice", "").expect_err("refused");
    assert_eq!(refused.code(), Code::CashUnknown, "of a shift that is counted");
}

fn move_by(pen: &mut Pen, shift: EntryId, amount: i64, reason: &str, of: Value) -> EntryId {
    let draft = &EntryId::of(format!("{amount} {reason} {of}").as_bytes()).to_string()[..32];
    let moved = json!({
        "draft": draft, "shift": shift, "stand": "08", "drawer": "B", "day": "2024-05-10", "of": of,
        "amount": amount, "reason": reason,
    });
    pen.write::<CashMoved>(moved).id()
}

#[test]
fn what_another_drawer_sent_is_taken_in_once() {
    let fair = Founded::sample();
    fair.founder.done(&["shift", "open", "--float", "0", "--drawer", "K"]);
    let mut pen = fair.admitted("second", "08");
    let shift = pen.write::<ShiftOpened>(json!({
        "stand": "08", "drawer": "B", "day": "2024-05-10", "day_from": "clock", "float": 500_000, "count": [],
        "continues": null,
    }));
    let mut written = vec![shift.clone()];
    let mut keep = |pen: &mut Pen, amount: i64, reason: &str, of: Value| {
        let mut of_pen = pen.clone();
        let id = move_by(pen, shift.id(), amount, reason, of.clone());
        let draft = &EntryId::of(format!("{amount} {reason} {of}").as_bytes()).to_string()[..32];
        written.push(of_pen.write::<CashMoved>(json!({
            "draft": draft, "shift": shift.id(), "stand": "08", "drawer": "B", "day": "2024-05-10",
            "of": of, "amount": amount, "reason": reason,
        })));
        assert_eq!(written.last().map(|entry| entry.id()), Some(id));
        id
    };
    let sent = keep(&mut pen, -200_000, "to_coordinator", Value::Null);
    let spent = keep(&mut pen, -10_000, "stand_costs", Value::Null);
    let wrong = keep(&mut pen, -30_000, "to_coordinator", Value::Null);
    keep(&mut pen, 30_000, "wrong_amount", json!(wrong));
    fair.take(&written);
    let waiting = || fair.founder.json(&["shift", "cash", "list"])["on_the_way"].clone();
    let rows = waiting();
    assert_eq!(rows.as_array().map(Vec::len), Some(1), "{rows}");
    assert_eq!((&rows[0]["of"], &rows[0]["amount"]), (&json!(sent), &json!(200_000)));
    let text = rows[0]["text"].as_str().expect("a text");
    assert!(text.contains("Laci B") && text.contains("Rp200.000"), "{text}");
    let take = |of: EntryId| {
        let of = of.to_string();
        fair.founder.run(&["shift", "cash", "in", "200000", "--reason", "from_drawer", "--of", &of])
    };
    // What was spent and what was taken back comes in nowhere.
    assert_eq!(take(wrong).refusal().code, "cash_settled");
    assert_eq!(take(spent).refusal().code, "cash_settled");
    assert_eq!(take(EntryId::of(b"none")).refusal().code, "cash_unknown");
    assert_eq!(take(sent).exit, Some(0));
    assert_eq!(take(sent).refusal().code, "cash_settled");
    assert_eq!(waiting(), json!([]));
    assert_eq!(fair.founder.json(&["shift", "show"])["expected"], 200_000);
    // Taken back here, it is on the way again.
    let moved = fair.founder.json(&["shift", "cash", "list"])["moved"][0]["id"].clone();
    let moved = moved.as_str().expect("an id");
    fair.founder.done(&["shift", "cash-back", moved, "--reason", "not_moved"]);
    assert_eq!(waiting()[0]["of"], json!(sent));
}

#[test]
fn money_that_never_came_is_paid_now_for_its_receipt_and_borne_again_once_that_is_taken_back() {
    let fair = Founded::sample();
    fair.founder.done(&["shift", "open", "--float", "0"]);
    let mut pen = fair.admitted("second", "08");
    let shift = pen.open_shift();
    let sold = fair.sold(&mut pen);
    let lapak_core::entry::Fact::Sale(sale) = &sold.entry().fact else { panic!("a sale") };
    let receipt = sale.receipt.to_string();
    let failed = pen.write::<PaymentChanged>(json!({
        "replaces": [], "of": sold.id(), "receipt": receipt, "net": 12_500, "cash_step": 100,
        "group": null, "rounding": 0,
        "payments": [{"method": "qris", "amount": 12_500, "status": "failed"}], "reason": null,
    }));
    fair.take(&[shift, sold, failed]);
    let borne = || fair.founder.json(&["totals", "--by", "method"])["borne"]["failed"].clone();
    assert_eq!(borne(), 12_500);
    let listed = fair.founder.json(&["shift", "cash", "list"]);
    assert_eq!(listed["unpaid"][0]["of"], receipt);
    let pay = || {
        fair.founder
            .run(&["shift", "cash", "in", "12500", "--reason", "paid_now", "--of", &receipt])
    };
    assert_eq!(pay().exit, Some(0));
    assert_eq!(borne(), Value::Null);
    assert_eq!(pay().refusal().code, "cash_unknown", "it is paid");
    let moved = fair.founder.json(&["shift", "cash", "list"])["moved"][0]["id"].clone();
    let moved = moved.as_str().expect("an id");
    fair.founder.done(&["shift", "cash-back", moved, "--reason", "twice"]);
    assert_eq!(borne(), 12_500);
}

#[test]
fn a_till_that_nobody_has_admitted_keeps_its_drawer_all_the_same() {
    let fair = Founded::sample();
    let (newcomer, _data) = fair.joined();
    newcomer.done(&["shift", "open", "--float", "50000"]);
    newcomer.done(&["sell", "KRP-01"]);
    let out = newcomer.json(&["shift", "cash", "out", "40000", "--reason", "to_coordinator"]);
    assert_eq!(out["expected"], 22_500);
    assert_eq!(
        newcomer.json(&["shift", "cash", "list"])["moved"].as_array().map(Vec::len),
        Some(1)
    );
    newcomer.done(&["shift", "slip", out["id"].as_str().expect("an id"), "--text"]);
    let much = newcomer.run(&["shift", "cash", "out", "22501", "--reason", "other"]);
    assert_eq!(much.refusal().code, "drawer_short");
}

#[test]
fn what_a_drawer_has_sent_is_not_offered_to_it_again() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    lapak.done(&["shift", "cash", "out", "20000", "--reason", "to_coordinator"]);
    lapak.done(&["shift", "close", "--counted", "80000"]);
    lapak.done(&["shift", "open", "--float", "80000", "--by", "R2"]);
    assert_eq!(lapak.json(&["shift", "cash", "list"])["on_the_way"], json!([]));
    lapak.done(&["shift", "close", "--counted", "80000"]);
    lapak.done(&["shift", "open", "--float", "0", "--by", "R1", "--drawer", "B"]);
    let way = lapak.json(&["shift", "cash", "list"])["on_the_way"].clone();
    assert_eq!(way[0]["amount"], 20_000, "another drawer takes it in: {way}");
}
