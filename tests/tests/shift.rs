//! A shift from its float to its count, from the command line.

use lapak_core::Code;
use lapak_core::entry::CashMoved;
use lapak_core::till::{Clock, SaleTyped, Stage, Till};
use lapak_core::value::{DraftId, EntryId, Moment, Money};
use lapak_tests::folder::{noon, opened};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

#[test]
fn a_name_is_refused_as_a_code_and_a_code_is_proposed() {
    let fair = Founded::sample();
    let before = fair.founder.entries().len();
    for typed in
        [&["shift", "open", "--float", "0", "--by", "siti"][..], &["member", "add", "BUDI"]]
    {
        let refused = fair.founder.run(typed).refusal();
        assert_eq!(refused.code, "code_is_name", "{typed:?}");
        let proposal = refused.details["proposal"].as_str().expect("a code");
        assert!(refused.message.contains(proposal), "{refused:?}");
        assert!(proposal.contains(|c: char| c.is_ascii_digit()), "{refused:?}");
    }
    assert_eq!(fair.founder.entries().len(), before, "nothing is written");
    let opened = fair.founder.run(&["shift", "open", "--float", "0", "--by", "r7"]);
    assert_eq!(opened.exit, Some(0), "{}", opened.err);
}

#[test]
fn a_shift_is_closed_once_with_its_difference_and_another_may_follow() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let opened = lapak.json(&["shift", "show"]);
    assert_eq!(opened["expected"], 100_000);
    assert_eq!((&opened["counted"], &opened["difference"]), (&Value::Null, &Value::Null));
    lapak.done(&["sell", "KRP-01*2", "--cash", "50000"]);
    lapak.done(&["sell", "KRP-01", "--qris", "12500"]);
    assert_eq!(lapak.json(&["shift", "show"])["expected"], 125_000);

    let differs = ["shift", "close", "--counted", "124000", "--count", "100000=1,20000=1"];
    let refused = lapak.run(&differs).refusal();
    assert_eq!(refused.code, "count_differs");
    assert_eq!(refused.details["counted"], "120000");
    assert!(refused.message.contains("Rp120.000") && refused.message.contains("Rp124.000"));
    assert_eq!(lapak.run(&["shift", "close", "--count", "50000"]).exit, Some(2));
    assert_eq!(lapak.run(&["shift", "close"]).exit, Some(2));

    let again = lapak.run(&["shift", "open", "--float", "0", "--day", "2024-05-11"]);
    assert_eq!(again.refusal().code, "shift_open");
    let count = "2000=2,100000=1,20000=1";
    let closed = lapak.json(&["shift", "close", "--count", count, "--counted", "124.000"]);
    assert_eq!((&closed["counted"], &closed["difference"]), (&json!(124_000), &json!(-1000)));
    assert_eq!((&closed["shift"], &closed["float"]), (&opened["shift"], &json!(100_000)));
    assert_eq!(lapak.json(&["shift", "show"]), closed);

    assert_eq!(lapak.run(&["shift", "close", "--counted", "0"]).refusal().code, "no_shift");
    assert_eq!(lapak.run(&["sell", "KRP-01"]).refusal().code, "no_shift");
    let entry = written(&lapak);
    assert_eq!(entry["type"], "shift_closed");
    assert_eq!(entry["data"]["count"], json!([[100_000, 1], [20_000, 1], [2000, 2]]));
    assert_eq!(entry["data"]["seen"], json!([]));

    let next = lapak.json(&["shift", "open", "--float", "124000"]);
    assert_ne!(next["shift"], opened["shift"]);
    lapak.done(&["sell", "KRP-01"]);
    assert_eq!(lapak.json(&["shift", "close", "--counted", "136500"])["difference"], 0);
    lapak.verify();
}

#[test]
fn a_wrong_clock_hides_no_shift_and_no_fair() {
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    let dead = Clock::Stopped(Moment::typed("1980-01-01T08:00:00+07:00").expect("a time"));
    let mut till = Till::open(data.path(), dead).expect("it opens");
    assert_eq!(till.status().expect("a status").stage, Stage::Selling);
    let typed = SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() };
    assert_eq!(till.sell(&typed).expect_err("not now").code(), Code::ClockWrong);
}

#[test]
fn the_drawer_expects_the_same_whether_its_sums_were_folded_or_not() {
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    let mut till = opened(data.path());
    let till_shift = till.shift().expect("a shift").shift.parse().expect("an id");
    let (float, price) = (100_000, 12_500);
    let mut expected = float;
    let chips = SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() };
    for sold in 0..300 {
        till.sell(&chips).expect("sold");
        expected += price;
        if sold % 100 == 7 {
            till.store_mut()
                .record(None, noon(), |recorder| recorder.record(taken_out(till_shift)))
                .expect("recorded");
            expected -= 20_000;
        }
    }
    let drawer =
        |till: &Till| till.drawer().expect("a shift").expected.expect("it is not shared").value;
    assert_eq!(drawer(&till), expected);
    while till.rest().expect("rested") {}
    assert_eq!(drawer(&till), expected, "folded");
    till.sell(&chips).expect("sold");
    expected += price;
    assert_eq!(drawer(&till), expected, "and more sold since");
    till.store_mut().rebuild().expect("built again");
    assert_eq!(drawer(&till), expected, "built again");
}

#[test]
fn a_closing_says_what_its_till_has_seen_of_every_other() {
    let fair = Founded::sample();
    let mut pens = ["first", "second"].map(|name| Pen::new(name, "08", Some(fair.id)));
    for pen in &mut pens {
        fair.take(&[pen.introduce(), pen.open_shift()]);
        fair.founder.done(&["till", "admit", &pen.letters()]);
    }
    fair.founder.done(&["shift", "open", "--float", "0"]);
    fair.founder.done(&["shift", "close", "--counted", "0"]);
    let mut keys = pens.map(|pen| pen.key().to_string());
    keys.sort();
    let closed = written(&fair.founder);
    let seen = closed["data"]["seen"].as_array().expect("a list");
    let tills: Vec<(&Value, &Value)> =
        seen.iter().map(|point| (&point["till"], &point["last_seq"])).collect();
    let [first, second] = keys.map(Value::from);
    assert_eq!(tills, [(&first, &json!(2)), (&second, &json!(2))]);
}

/// Rp20.000 that somebody takes out of the drawer of a shift.
fn taken_out(shift: EntryId) -> CashMoved {
    CashMoved {
        draft: DraftId::random(),
        shift,
        stand: "07".parse().expect("a code"),
        drawer: "A".parse().expect("a code"),
        day: "2024-05-10".parse().expect("a day"),
        of: None,
        amount: Money::new(-20_000).expect("an amount"),
        reason: "change".parse().expect("a code"),
        more: None,
    }
}

/// The last closing of a shift in the ledger.
#[track_caller]
fn written(lapak: &Lapak) -> Value {
    let lines = lapak.done(&["entries"]);
    let entries = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let mut closings = entries.filter(|line| line["entry"]["type"] == "shift_closed");
    closings.next_back().expect("a closing")["entry"].clone()
}
