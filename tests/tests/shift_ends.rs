//! A shift that lasts past midnight, under a clock that is wrong, and the day of a shift that is put right.

use lapak_core::books::Question;
use lapak_core::till::{Clock, NewShift, Paper, SaleTyped, ShiftCorrection, Till};
use lapak_core::value::{Day, Moment};
use lapak_tests::folder::{in_memory, opened, shift};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use serde_json::Value;

fn at(clock: &str) -> Clock {
    Clock::Stopped(Moment::typed(clock).expect("a time"))
}

fn paid(till: &Till, day: &str) -> i64 {
    let day: Day = day.parse().expect("a day");
    till.totals(Question::Day, Some(day)).expect("totals").sum.paid.value
}

fn correction(shift: &str, day: Option<&str>, stand: Option<&str>) -> ShiftCorrection {
    let (day, stand) = (day.map(str::to_owned), stand.map(str::to_owned));
    ShiftCorrection { shift: shift.to_owned(), day, stand }
}

fn sold() -> SaleTyped {
    SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() }
}

#[test]
fn a_sale_after_midnight_under_any_clock_is_of_its_shifts_day_and_correcting_that_changes_no_receipt()
 {
    let folder = in_memory();
    let mut till = Till::open(folder.path(), at("2024-05-10T18:00:00+07:00")).expect("it opens");
    till.found_sample("07").expect("founded");
    till.open_shift(&shift()).expect("a shift");
    till.sell(&sold()).expect("sold");
    drop(till);
    let mut till = Till::open(folder.path(), at("2015-05-11T00:30:00-03:00")).expect("it opens");
    let late = till.sell(&sold()).expect("sold").receipt;
    assert_eq!((paid(&till, "2024-05-10"), paid(&till, "2024-05-11")), (25_000, 0));

    let text = till.receipt(&late, Default::default()).expect("a receipt").text;
    let of = till.shift().expect("it is open").shift;
    let before: Vec<_> = till.sales_numbered(&late).expect("a sale");
    let said = till.correction(&correction(&of, Some("2024-05-11"), None)).expect("it may");
    assert_eq!((said.receipts, said.paid.value, said.moves), (2, 25_000, true));
    assert_eq!(paid(&till, "2024-05-11"), 0, "nothing is recorded by looking");
    till.correct_shift(&correction(&of, Some("2024-05-11"), None)).expect("corrected");
    assert_eq!((paid(&till, "2024-05-10"), paid(&till, "2024-05-11")), (0, 25_000));
    assert_eq!(till.sales_numbered(&late).expect("a sale"), before, "not one byte");
    assert_eq!(till.receipt(&late, Default::default()).expect("a receipt").text, text);
    assert_eq!(till.shift().expect("it is open").day, "2024-05-11");
    // What is sold from now on stands with it, and goes back with it.
    till.sell(&sold()).expect("sold");
    assert_eq!(paid(&till, "2024-05-11"), 37_500);
    for (day, listed) in [("2024-05-10", 0), ("2024-05-11", 3)] {
        let day = day.parse().expect("a day");
        assert_eq!(till.sales(Some(day)).expect("a list").count, listed);
    }
    let again = till.correct_shift(&correction(&of, Some("2024-05-11"), None)).expect("said");
    assert!(!again.moves);
    till.correct_shift(&correction(&of[..8], Some("2024-05-10"), None)).expect("corrected");
    assert_eq!((paid(&till, "2024-05-10"), paid(&till, "2024-05-11")), (37_500, 0));
}

#[test]
fn a_stand_is_corrected_for_one_shift_and_may_be_said_again() {
    let folder = in_memory();
    let mut till = Till::open(folder.path(), at("2024-05-10T18:00:00+07:00")).expect("it opens");
    till.found_sample("07").expect("founded");
    till.open_shift(&shift()).expect("a shift");
    till.sell(&sold()).expect("sold");
    let of = till.shift().expect("it is open").shift;
    let stands = |till: &Till| -> Vec<(Option<String>, i64)> {
        let rows = till.totals(Question::Stand, None).expect("totals").rows;
        rows.into_iter().map(|row| (row.key, row.figures.paid.value)).collect()
    };
    till.correct_shift(&correction(&of, None, Some("12"))).expect("corrected");
    assert_eq!(stands(&till), [(Some("12".to_owned()), 12_500)]);
    // A correction of the day alone leaves the stand as it is.
    till.correct_shift(&correction(&of, Some("2024-05-11"), None)).expect("corrected");
    assert_eq!(stands(&till), [(Some("12".to_owned()), 12_500)]);
    till.correct_shift(&correction(&of, None, Some("07"))).expect("corrected");
    assert_eq!(stands(&till), [(Some("07".to_owned()), 12_500)]);
    assert_eq!(paid(&till, "2024-05-11"), 12_500);
}

#[test]
fn a_shift_of_another_till_is_corrected_by_a_coordinator_alone() {
    let fair = Founded::sample();
    let mut pen = fair.admitted("second", "08");
    let shift = pen.open_shift();
    let sale = fair.sold(&mut pen);
    fair.take(&[shift.clone(), sale]);
    let id = shift.id().to_string();
    let plan = fair.founder.json(&["shift", "correct", &id, "--day", "2024-05-11", "--plan"]);
    assert_eq!((&plan["receipts"], &plan["moves"]), (&Value::from(1), &Value::from(true)));
    assert_eq!(fair.listed_on("2024-05-11"), 0);
    fair.founder.done(&["shift", "correct", &id, "--day", "2024-05-11"]);
    assert_eq!((fair.listed_on("2024-05-10"), fair.listed_on("2024-05-11")), (0, 12_500));
    assert_eq!(
        fair.refused(&["shift", "correct", "00000000", "--day", "2024-05-11"]),
        "shift_unknown"
    );
    assert_eq!(fair.refused(&["shift", "correct", &id, "--day", "11 Mei"]), "day_invalid");
    assert_eq!(fair.founder.run(&["shift", "correct", &id]).exit, Some(2));

    let (newcomer, _data) = fair.joined();
    newcomer.done(&["shift", "open", "--float", "0"]);
    let refused = newcomer.run(&["shift", "correct", &id, "--day", "2024-05-10"]).refusal();
    assert_eq!(refused.code, "not_coordinator");
    let own = newcomer.json(&["shift", "show"])["shift"].as_str().expect("an id").to_owned();
    newcomer.done(&["shift", "correct", &own, "--day", "2024-05-11"]);
    assert_eq!(newcomer.json(&["shift", "show"])["day"], "2024-05-11");
}

#[test]
fn a_drawer_is_shared_by_a_word_and_handed_over_with_or_without_a_count() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::at(data.path());
    lapak.done(&["fair", "sample", "--stand", "07"]);
    let shared = lapak.json(&["shift", "open", "--float", "shared"]);
    assert_eq!((&shared["float"], &shared["shared"]), (&Value::Null, &Value::from(true)));
    lapak.done(&["sell", "KRP-01"]);
    let closed = lapak.json(&["shift", "close", "--counted", "shared"]);
    let nothing = (&closed["counted"], &closed["difference"], &closed["expected"]);
    assert_eq!(nothing, (&Value::Null, &Value::Null, &Value::Null));
    assert_eq!(lapak.run(&["shift", "open", "--float", ""]).refusal().code, "amount_not_a_number");

    lapak.done(&["shift", "open", "--float", "100000", "--drawer", "B"]);
    lapak.done(&["sell", "KRP-01"]);
    let handed = lapak.json(&["shift", "hand-over", "--to", "R2", "--counted", "112.000"]);
    assert_eq!(handed["before"]["difference"], -500);
    assert_eq!((&handed["by"], &handed["float"]), (&Value::from("R2"), &Value::from(112_000)));
    let changed = lapak.json(&["shift", "hand-over", "--to", "R3"]);
    assert_eq!((&changed["before"], &changed["by"]), (&Value::Null, &Value::from("R3")));
    assert_eq!(changed["shift"], handed["shift"], "the shift goes on");
    let named = lapak.run(&["shift", "hand-over", "--to", "siti", "--counted", "0"]);
    assert_eq!(named.refusal().code, "code_is_name");
    assert_eq!(lapak.json(&["shift", "show"])["shift"], handed["shift"], "nothing was closed");
    // The drawer of both: what was counted at noon less was lost, once.
    assert_eq!(lapak.json(&["shift", "close", "--counted", "112000"])["difference"], 0);
    let drawers = lapak.json(&["totals", "--by", "day"])["drawers"].clone();
    let of_b = drawers.as_array().expect("rows").iter().filter(|row| row["drawer"] == "B");
    let counts: Vec<_> = of_b.map(|row| (row["by"].clone(), row["difference"].clone())).collect();
    assert_eq!(counts, [("R1".into(), (-500).into()), ("R2".into(), 0.into())]);
    lapak.verify();
}

#[test]
fn the_slip_of_a_shift_says_what_it_came_to_as_wide_as_its_paper() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let first = lapak.json(&["sell", "KRP-01*2", "--cash", "50000"])["receipt"].clone();
    let last = lapak.json(&["sell", "KRP-01", "--qris", "12500"])["receipt"].clone();
    lapak.done(&["shift", "cash", "in", "50000", "--reason", "change_fetched"]);
    let wrong = lapak.json(&["shift", "cash", "out", "30000", "--reason", "stand_costs"]);
    let wrong = wrong["id"].as_str().expect("an id");
    lapak.done(&["shift", "cash-back", wrong, "--reason", "twice"]);
    lapak.done(&["shift", "cash", "out", "20000", "--reason", "to_coordinator"]);
    let closed = lapak.json(&["shift", "close", "--counted", "154000"]);
    let shift = closed["shift"].as_str().expect("an id");
    let narrow = lapak.json(&["shift", "slip", &shift[..8], "--text"]);
    let narrow = narrow["text"].as_str().expect("a text");
    assert!(narrow.lines().all(|line| line.chars().count() <= 32), "{narrow}");
    let text = &opened(data.path()).slip(shift, Paper::Mm80).expect("a slip").text;
    let row = |words: &str, figure: &str| {
        let line = text.lines().find(|line| line.starts_with(words));
        assert!(line.is_some_and(|line| line.ends_with(figure)), "{words} {figure} in\n{text}");
    };
    row("Struk  ", "2");
    row("Struk pertama", first.as_str().expect("a number"));
    row("Struk terakhir", last.as_str().expect("a number"));
    row("Tunai", "25.000");
    row("QRIS", "12.500");
    row("Dibayar", "37.500");
    row("Modal awal", "100.000");
    row("Penjualan tunai", "25.000");
    row("Kas masuk: Uang receh diambil", "50.000");
    row("Kas keluar: Uang ke koordinator", "-20.000");
    row("Seharusnya", "155.000");
    row("Dihitung", "154.000");
    row("Selisih", "-Rp1.000");
    assert!(!text.contains("Keperluan stan"), "what was taken back came to nothing\n{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 48), "{text}");
    let file = data.path().join("rekap.pdf");
    lapak.done(&["shift", "slip", shift, "--pdf", file.to_str().expect("a plain name")]);
    let said = lapak_tests::pdf::said(&file);
    for words in ["Rekapsif", "155.000", "−Rp1.000", "Dihitungoleh"] {
        assert!(said.contains(words), "{words} in {said}");
    }
    lapak_tests::pdf::check(&file);
}

#[test]
fn a_shift_that_is_opened_for_tomorrow_by_mistake_is_put_right_before_anything_is_sold() {
    let folder = in_memory();
    let mut till = Till::open(folder.path(), at("2024-05-10T08:00:00+07:00")).expect("it opens");
    till.found_sample("07").expect("founded");
    let wrong = NewShift { day: "2024-05-11".into(), day_chosen: true, ..shift() };
    till.open_shift(&wrong).expect("a shift");
    let of = till.shift().expect("it is open").shift;
    till.correct_shift(&correction(&of, Some("2024-05-10"), None)).expect("corrected");
    assert_eq!(till.sell(&sold()).expect("sold").day, "2024-05-10");
}

#[test]
fn two_tills_on_one_drawer_count_at_noon_and_in_the_evening_and_come_out_even() {
    let here = tempfile::tempdir().expect("a folder");
    let place = here.path().join("fair.jsonl");
    let place = place.to_str().expect("a path");
    let at = |name: &str| Lapak::at(&here.path().join(name));
    let (first, second) = (at("first"), at("second"));
    first.done(&["fair", "sample", "--stand", "07"]);
    first.done(&["place", "create", place]);
    first.done(&["sync"]);
    let joined = second.json(&["fair", "join", place, "--stand", "07"]);
    first.done(&["sync"]);
    first.done(&["till", "admit", joined["till"].as_str().expect("a key")]);
    let meet = || [&first, &second, &first].map(|till| till.done(&["sync"]));
    meet();
    first.done(&["shift", "open", "--float", "100000"]);
    second.done(&["shift", "open", "--float", "shared", "--by", "R2"]);
    for till in [&first, &second, &second] {
        till.done(&["sell", "KRP-01"]);
    }
    second.done(&["shift", "cash", "out", "20000", "--reason", "stand_costs", "--anyway"]);
    meet();
    // Both say the same of the one drawer: 100.000, three sales, and 20.000 out.
    for till in [&first, &second] {
        let shown = till.json(&["shift", "show"]);
        assert_eq!(
            (&shown["expected"], &shown["shared"]),
            (&Value::from(117_500), &Value::from(true))
        );
    }
    let noon = first.json(&["shift", "hand-over", "--to", "R3", "--counted", "117500"]);
    assert_eq!(noon["before"]["difference"], 0);
    meet();
    for till in [&first, &second] {
        till.done(&["sell", "KRP-01"]);
        assert_eq!(till.json(&["shift", "show"])["expected"], 130_000, "what is known here");
    }
    meet();
    second.done(&["shift", "close", "--counted", "shared"]);
    assert_eq!(first.json(&["shift", "show"])["expected"], 142_500);
    first.done(&["shift", "close", "--counted", "142500"]);
    meet();
    for till in [&first, &second] {
        let totals = till.json(&["totals", "--by", "drawer"]);
        let row = &totals["rows"][0];
        assert_eq!((&row["state"], &row["difference"]), (&Value::from("counted"), &Value::from(0)));
        let attention = till.json(&["attention"]);
        let found = attention.as_array().expect("a list").iter();
        let codes: Vec<&str> = found.filter_map(|one| one["code"].as_str()).collect();
        assert!(
            !codes.iter().any(|code| code.contains("drawer") || code.contains("cash")),
            "{codes:?}"
        );
    }
    assert_eq!(first.json(&["shift", "show"])["difference"], 0, "of the whole drawer");
}
