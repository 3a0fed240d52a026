//! A fair of everything that can happen, with five tills of which each hears of the others late, and in any order: every member
//! is owed what an account apart from the till says, every way of totalling gives the same sum, and so does the journal.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::Path;

use lapak_core::entry::SignedEntry;
use lapak_core::exchange::read_lines;
use lapak_tests::folder::opened;
use lapak_tests::lapak::Lapak;
use serde_json::{Value, json};

const TILLS: usize = 5;
const SALES: &str = "9000";

#[test]
fn ten_thousand_events_on_five_tills_add_up_for_everybody_in_any_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("fair");
    let text = |path: &Path| path.to_str().expect("a plain path").to_owned();
    let reader = Lapak::at(&folder.path().join("reader"));
    let out_text = text(&out);
    let words = ["simulate", "--tills", "5", "--sales", SALES, "--days", "4", "--seed", "11"];
    let written = reader.json(&[&words[..], &["--everything", "--out", &out_text]].concat());
    let files: Vec<&str> = written["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| file.as_str().expect("a path"))
        .collect();
    let chains: Vec<Vec<SignedEntry>> = files.iter().map(|file| read(file)).collect();
    let events: usize = chains.iter().map(Vec::len).sum();
    assert!(chains.len() == TILLS && events >= 10_000, "{events} events");

    // One till hears of the others one after the other; another of a piece of each, the last first.
    reader.done(&["fair", "join", &out_text, "--stand", "99"]);
    let late = folder.path().join("late");
    fs::create_dir(&late).expect("made");
    for file in fs::read_dir(folder.path().join("reader")).expect("a folder") {
        let file = file.expect("a file");
        if file.path().is_file() {
            fs::copy(file.path(), late.join(file.file_name())).expect("copied");
        }
    }
    for file in &files {
        reader.done(&["take", file]);
    }
    let mut till = opened(&late);
    let pieces = chains.iter().map(|chain| chain.len().div_ceil(7)).max().unwrap_or(1);
    for piece in (0..7).rev() {
        for chain in chains.iter().rev() {
            let piece: Vec<SignedEntry> =
                chain.iter().skip(piece * pieces).take(pieces).rev().cloned().collect();
            till.take(&piece).expect("taken");
        }
    }
    drop(till);
    let late = Lapak::at(&late);
    assert!(dump(&reader) == dump(&late), "the same entries in another order are the same tables");

    let expected: Value =
        serde_json::from_str(&fs::read_to_string(out.join("expected.json")).expect("read"))
            .expect("one value");
    for lapak in [&reader, &late] {
        owed_is_expected(lapak, &expected);
    }
    sums_agree(&reader);
    stock_adds_up(&reader, &expected);
    journal_is_balanced(&reader, folder.path());
}

fn owed_is_expected(lapak: &Lapak, expected: &Value) {
    let told = lapak.json(&["owed"]);
    let mut seen = BTreeMap::new();
    for row in told.as_array().expect("rows") {
        let of = |figure: &str| row[figure].as_i64().expect("a figure");
        let balance = of("share") + of("goods") - of("deductions") - of("payouts");
        assert_eq!(of("balance"), balance, "{row}");
        let figures = json!({
            "share": of("share"), "goods": of("goods"), "deducted": of("deductions"),
            "paid": of("payouts"),
        });
        seen.insert(row["member"].as_str().expect("a code").to_owned(), figures);
    }
    let expected: BTreeMap<String, Value> =
        serde_json::from_value(expected["owed"].clone()).expect("members");
    assert_eq!(seen, expected);
}

/// Cooperative, members and rounding are what was paid, by every method together; and what nobody else bears is told beside.
fn sums_agree(lapak: &Lapak) {
    let by = |question: &str| lapak.json(&["totals", "--by", question]);
    let of = |row: &Value, figure: &str| row[figure].as_i64().expect("a figure");
    let methods = by("method");
    let paid: i64 =
        methods["rows"].as_array().expect("rows").iter().map(|row| of(row, "paid")).sum();
    for question in ["day", "stand", "till", "seller", "hour", "member", "product"] {
        let totals = by(question);
        let sum = &totals["sum"];
        assert_eq!(of(sum, "member_share") + of(sum, "cooperative_share"), of(sum, "net"));
        assert_eq!(of(sum, "net") + of(sum, "rounding"), paid, "{question}");
    }
    let members = by("member");
    let shares: i64 =
        lapak.json(&["owed"]).as_array().expect("rows").iter().map(|row| of(row, "share")).sum();
    // What the cooperative bears of what came back without a sale is no member's debit.
    let borne: i64 =
        lapak.json(&["owed"]).as_array().expect("rows").iter().map(|row| of(row, "borne")).sum();
    assert_eq!(shares, of(&members["sum"], "member_share"), "borne beside: {borne}");
}

fn stock_adds_up(lapak: &Lapak, expected: &Value) {
    let rows = lapak.json(&["stock"]);
    let rows = rows.as_array().expect("rows");
    assert_eq!(rows.len(), expected["stock"].as_object().expect("rows").len());
    for row in rows {
        let of = |figure: &str| row[format!("{figure}_milli")].as_i64().expect("a figure");
        let gone = ["sold", "back", "damaged", "given", "lost", "moved_out", "left"].map(of);
        assert_eq!(of("in") + of("moved_in"), gone.iter().sum::<i64>(), "{row}");
    }
}

fn journal_is_balanced(lapak: &Lapak, folder: &Path) {
    let days = lapak.json(&["totals", "--by", "day"]);
    let days = days["rows"].as_array().expect("rows");
    assert_eq!(days.len(), 4);
    let days = days.iter().map(|row| row["key"].as_str().expect("a day"));
    for (number, day) in days.map(Some).chain([None]).enumerate() {
        let file = folder.join(format!("journal-{number}.csv"));
        let mut words = vec!["journal", "--csv", file.to_str().expect("text")];
        words.extend(day.iter().flat_map(|day| ["--day", day]));
        let saved = lapak.json(&words);
        assert!(saved["debit"].as_i64() > Some(0), "{saved}");
        assert_eq!(saved["debit"], saved["credit"], "{day:?}");
    }
}

fn dump(lapak: &Lapak) -> String {
    lapak.done(&["dump"])
}

fn read(file: &str) -> Vec<SignedEntry> {
    let mut entries = Vec::new();
    let lines = BufReader::new(File::open(file).expect("a file"));
    read_lines(lines, |entry| {
        entries.push(entry);
        Ok::<(), io::Error>(())
    })
    .expect("read");
    entries
}
