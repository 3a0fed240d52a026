//! Goods that change hands without a sale: in, back, damaged, given, lost, between stands, taken back, counted.

use lapak_tests::lapak::Lapak;
use serde_json::{Value, json};

const SKU: &str = "KRP-01";

fn ready() -> (Lapak, tempfile::TempDir) {
    let data = tempfile::tempdir().expect("a folder");
    (Lapak::ready(data.path()), data)
}

/// The stock of the banana chips at a stand.
fn stock(lapak: &Lapak, stand: &str) -> Value {
    let rows = lapak.json(&["stock", "--stand", stand]);
    let mut rows = rows.as_array().expect("rows").iter().filter(|row| row["sku"] == SKU);
    let row = rows.next().cloned().unwrap_or(json!({"left_milli": 0}));
    let of = |figure: &str| row[format!("{figure}_milli")].as_i64().unwrap_or(0);
    let gone = ["sold", "back", "damaged", "given", "lost", "moved_out", "left"].map(of);
    assert_eq!(of("in") + of("moved_in"), gone.iter().sum::<i64>(), "{row}");
    row
}

fn left(lapak: &Lapak, stand: &str) -> i64 {
    stock(lapak, stand)["left_milli"].as_i64().expect("a figure")
}

fn refused(lapak: &Lapak, words: &[&str]) -> String {
    lapak.run(words).refusal().code
}

#[test]
fn what_came_in_is_sold_taken_home_spoilt_given_and_lost_and_the_rest_is_left() {
    let (lapak, _data) = ready();
    // A code that stands twice, as a scanner types it, is one line.
    let came = lapak.json(&["goods", "in", "KRP-01*48", "41", "KRP-01"]);
    assert_eq!(came["lines"].as_array().map(Vec::len), Some(1), "{came}");
    assert_eq!(came["lines"][0]["quantity_milli"], 50_000);
    assert_eq!(came["said"], "Titipan masuk di stan 07: 50 × Keripik pisang.");
    lapak.done(&["sell", "KRP-01*3"]);
    lapak.done(&["goods", "back", "KRP-01*2"]);
    lapak.done(&["goods", "damaged", "KRP-01", "--reason", "broken"]);
    lapak.done(&["goods", "given", "KRP-01*2", "--borne-by", "member", "--reason", "tasting"]);
    lapak.done(&["goods", "lost", "KRP-01"]);
    let row = stock(&lapak, "07");
    let figures = ["in", "sold", "back", "damaged", "given", "lost", "left"];
    let figures = figures.map(|of| row[format!("{of}_milli")].as_i64().expect("a figure") / 1000);
    assert_eq!(figures, [50, 3, 2, 1, 2, 1, 41]);
    let of_nobody = lapak.json(&["stock", "--member", row["member"].as_str().expect("a code")]);
    assert!(of_nobody.as_array().expect("rows").iter().any(|of| of["sku"] == SKU));
    lapak.verify();
}

#[test]
fn five_hundred_typed_for_fifty_are_taken_back_with_a_reason_once() {
    let (lapak, _data) = ready();
    let wrong = lapak.json(&["goods", "in", "KRP-01*500"]);
    let id = wrong["id"].as_str().expect("an id");
    assert_eq!(refused(&lapak, &["goods", "in", "--undo", id]), "reason_missing");
    let back = ["goods", "in", "--undo", id, "--reason", "wrong_amount"];
    let done = lapak.json(&back);
    assert_eq!(done["lines"][0]["quantity_milli"], -500_000);
    lapak.done(&["goods", "in", "KRP-01*50"]);
    assert_eq!(left(&lapak, "07"), 50_000);
    assert_eq!(refused(&lapak, &back), "goods_settled");
    // What takes something back is not taken back itself.
    let taken = done["id"].as_str().expect("an id");
    let again = ["goods", "in", "--undo", taken, "--reason", "twice"];
    assert_eq!(refused(&lapak, &again), "goods_settled");
    let listed = lapak.json(&["goods", "list"]);
    let slips = listed["slips"].as_array().expect("slips");
    assert_eq!(slips.len(), 2, "what takes a slip back stands with it: {listed}");
    assert_eq!(slips[1]["taken_back_text"], "jumlahnya salah");
    assert_eq!(slips[0]["taken_back_text"], Value::Null);
}

#[test]
fn of_fifty_sent_forty_eight_arrive_and_two_are_named() {
    let (lapak, _data) = ready();
    lapak.done(&["stand", "add", "09"]);
    lapak.done(&["goods", "in", "KRP-01*60"]);
    assert_eq!(refused(&lapak, &["goods", "move", "KRP-01*50"]), "goods_stand");
    assert_eq!(refused(&lapak, &["goods", "move", "KRP-01*50", "--to", "07"]), "goods_stand");
    let sent = lapak.json(&["goods", "move", "KRP-01*50", "--to", "09"]);
    let way = lapak.json(&["goods", "list"])["on_the_way"].clone();
    assert_eq!(
        (&way[0]["arrived"], &way[0]["missing"][0][0]),
        (&json!(false), &json!("KRP-01*50"))
    );
    // The only sending between the two is the one that arrives.
    let came = ["goods", "arrive", "KRP-01*48", "--from", "07", "--stand", "09"];
    lapak.done(&came);
    let way = lapak.json(&["goods", "list"])["on_the_way"].clone();
    assert_eq!(way[0]["of"], sent["id"]);
    assert_eq!(
        (&way[0]["arrived"], &way[0]["missing"][0][1]),
        (&json!(true), &json!("2 × Keripik pisang"))
    );
    assert_eq!((left(&lapak, "07"), left(&lapak, "09")), (10_000, 48_000));
    // Of two that are on their way somebody has to say which arrives.
    let others = [(), ()].map(|()| lapak.json(&["goods", "move", "KRP-01", "--to", "09"]));
    let one = ["goods", "arrive", "KRP-01", "--from", "07", "--stand", "09"];
    assert_eq!(refused(&lapak, &one), "goods_ambiguous");
    for other in &others {
        lapak.done(&[&one[..], &["--of", other["id"].as_str().expect("an id")]].concat());
    }
    assert_eq!(lapak.json(&["goods", "list"])["on_the_way"].as_array().map(Vec::len), Some(1));
    let id = sent["id"].as_str().expect("an id");
    let back = ["goods", "move", "--undo", id, "--reason", "not_moved"];
    assert_eq!(refused(&lapak, &back), "goods_settled", "it arrived");
    lapak.done(&["goods", "arrive", "KRP-01*2", "--from", "07", "--stand", "09", "--of", id]);
    assert_eq!(lapak.json(&["goods", "list"])["on_the_way"], json!([]));
    // However much is on its way, it is taken in as it is listed.
    lapak.done(&["goods", "move", "KRP-01*1250", "--to", "09"]);
    let way = lapak.json(&["goods", "list"])["on_the_way"][0]["missing"][0][0].clone();
    assert_eq!(way, "KRP-01*1250");
    lapak.done(&["goods", "arrive", way.as_str().expect("text"), "--from", "07", "--stand", "09"]);
    assert_eq!(lapak.json(&["goods", "list"])["on_the_way"], json!([]));
    lapak.verify();
}

#[test]
fn who_bears_what_is_given_away_is_said_and_what_the_cooperative_bears_is_owed() {
    let (lapak, _data) = ready();
    lapak.done(&["goods", "in", "KRP-01*10"]);
    assert_eq!(refused(&lapak, &["goods", "given", "KRP-01"]), "bearer_missing");
    let given = lapak.json(&["goods", "given", "KRP-01*2", "--borne-by", "cooperative"]);
    // Banana chips cost Rp12.500, and a fifth is the cooperative's.
    assert_eq!(given["lines"][0]["owed"], 20_000);
    let lost = lapak.json(&["goods", "lost", "KRP-01", "--borne-by", "cooperative"]);
    assert_eq!(lost["lines"][0]["owed"], 10_000);
    let member = lapak.json(&["goods", "damaged", "KRP-01"]);
    assert_eq!(member["lines"][0]["owed"], 0, "the member bears it unless somebody says otherwise");
}

#[test]
fn a_count_moves_nothing_until_somebody_books_it_and_then_once() {
    let (lapak, _data) = ready();
    lapak.done(&["goods", "in", "KRP-01*50", "TEH-01*5"]);
    let counted = lapak.json(&["goods", "count", "KRP-01*47", "TEH-01*6"]);
    let differences = counted["lines"].as_array().expect("lines").iter();
    let mut differences: Vec<_> =
        differences.map(|line| line["difference_milli"].clone()).collect();
    differences.sort_by_key(Value::as_i64);
    assert_eq!(differences, [-3000, 1000]);
    assert_eq!(left(&lapak, "07"), 50_000);
    let id = counted["id"].as_str().expect("an id");
    lapak.done(&["goods", "book", id]);
    let row = stock(&lapak, "07");
    assert_eq!((&row["lost_milli"], &row["left_milli"]), (&json!(3000), &json!(47_000)));
    assert_eq!(refused(&lapak, &["goods", "book", id]), "goods_settled");
    // Nothing left is counted as nothing.
    let none = lapak.json(&["goods", "count", "KRP-01*0"]);
    assert_eq!(none["lines"][0]["difference_milli"], -47_000);
    assert_eq!(refused(&lapak, &["goods", "count", "KRP-01*1", "41*2"]), "count_twice");
    assert_eq!(refused(&lapak, &["goods", "book", "00"]), "goods_unknown");
    lapak.verify();
}

#[test]
fn bad_input_is_refused_in_words_and_records_nothing() {
    let (lapak, _data) = ready();
    lapak.done(&["stand", "add", "09"]);
    let before = lapak.entries().len();
    for (words, code) in [
        (&["goods", "move", "KRP-01", "--to", "9"][..], "stand_unknown"),
        (&["goods", "in", "KRP-01", "--stand", "77"], "stand_unknown"),
        (&["goods", "in", "TAK-99*2"], "product_unknown"),
        (&["goods", "in", "KRP-01*0"], "quantity_invalid"),
        (&["goods", "in", "KRP-01*1,5"], "quantity_not_whole"),
        (&["goods", "in", "33"], "weight_missing"),
        (&["goods", "damaged", "KRP-01", "--reason", "moonlight"], "reason_unknown"),
        (&["goods", "in", "KRP-01", "--draft", "42"], "draft_invalid"),
        (&["goods", "arrive", "KRP-01", "--from", "09", "--of", "00"], "goods_unknown"),
        (&["goods", "in", "--undo", "00", "--reason", "twice"], "goods_unknown"),
        (&["stock", "--stand", "99"], "stand_unknown"),
        (&["stock", "--member", "M000"], "member_unknown"),
    ] {
        assert_eq!(refused(&lapak, words), code, "{words:?}");
    }
    assert_eq!(lapak.entries().len(), before);
}

#[test]
fn the_same_draft_is_recorded_once_and_refused_with_other_goods() {
    let (lapak, _data) = ready();
    let draft = "00112233445566778899aabbccddeeff";
    let [first, again] =
        [(), ()].map(|()| lapak.json(&["goods", "in", "KRP-01*5", "--draft", draft]));
    assert_eq!(first["id"], again["id"]);
    assert_eq!(left(&lapak, "07"), 5000);
    let other = ["goods", "in", "KRP-01*6", "--draft", draft];
    assert_eq!(refused(&lapak, &other), "draft_changed");
}
