//! A simulated fair is whole and sound, the same every time, and comes to what it says that it comes to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use lapak_core::books::{Prefixes, Shifts, Standing, owed, stock};
use lapak_core::entry::{Fact, Method, Role, Sale, SignedEntry};
use lapak_core::exchange::{LinesRead, read_lines};
use lapak_core::store::{Store, Taken};
use lapak_core::value::{Money, Unit};
use lapak_tests::lapak::{Lapak, NOON};
use serde_json::{Value, json};

const TILLS: usize = 3;

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_gives_none_of_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = contents(&simulated(folder.path(), "first", "7").0);
    assert_eq!(first.len(), TILLS + 1);
    assert!(contents(&simulated(folder.path(), "again", "7").0) == first);
    let lines = |fair: &BTreeMap<String, String>| -> BTreeSet<String> {
        fair.values().flat_map(|text| text.lines().map(str::to_owned)).collect()
    };
    let other = contents(&simulated(folder.path(), "other", "8").0);
    assert!(lines(&other).is_disjoint(&lines(&first)));
}

#[test]
fn every_file_is_taken_in_whole_and_comes_to_what_is_expected() {
    let folder = tempfile::tempdir().expect("a folder");
    let (out, files) = simulated(folder.path(), "fair", "7");
    let expected = expected(&out);
    let mut store = opened(&folder.path().join("store"));
    for (file, till) in files.iter().zip(expected["tills"].as_array().expect("tills")) {
        let checked = Lapak::at(&folder.path().join("data")).json(&["verify", text(file)]);
        let entries = &till["entries"];
        let whole = json!({
            "ok": true, "kind": "some_fair", "entries": entries, "damaged": 0, "unsound": 0,
        });
        assert_eq!(checked, whole);
        let (read, entries) = read(file);
        let count = till["entries"].as_u64().expect("a number");
        assert_eq!(read, LinesRead { entries: count, damaged: 0 });
        assert!(entries.iter().all(|entry| entry.entry().till.to_string() == till["till"]));
        assert_eq!(store.take(&entries).expect("taken"), Taken { taken: count, known: 0 });
    }
    assert!(store.verify().expect("read").is_empty());
    drop(store);
    let data = folder.path().join("reader");
    let lapak = Lapak::at(&data);
    joined(&lapak, &out, &files);
    compare(&data, &expected);
    lapak.done(&["rebuild"]);
    compare(&data, &expected);
}

#[test]
fn every_till_is_admitted_and_sells_as_much_as_the_others_each_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, files) = simulated(folder.path(), "fair", "7");
    let chains: Vec<Vec<SignedEntry>> = files.iter().map(|file| read(file).1).collect();
    let all: Vec<SignedEntry> = chains.concat();
    let standing = Standing::of(chains[0][0].id(), all, Prefixes::default());
    let mut shares = BTreeMap::new();
    for (number, chain) in chains.iter().enumerate() {
        let role = if number == 0 { Role::Coordinator } else { Role::Seller };
        assert_eq!(standing.role(chain[0].entry().till), Some(role));
        let opened =
            chain.iter().filter(|entry| matches!(entry.entry().fact, Fact::ShiftOpened(_)));
        assert_eq!(opened.count(), 4, "a shift a day");
        for (number, sale) in (1..).zip(sales(chain)) {
            assert_eq!(sale.receipt.number(), number);
            *shares.entry((sale.day, sale.stand.clone())).or_insert(0) += 1;
        }
    }
    assert_eq!(shares.len(), TILLS * 4);
    assert!(shares.values().all(|share| (49..=51).contains(share)), "{shares:?}");
}

#[test]
fn what_is_sold_has_the_list_price_that_stood_then() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, files) = simulated(folder.path(), "fair", "7");
    let mut all: Vec<SignedEntry> = files.iter().flat_map(|file| read(file).1).collect();
    // The founder's file comes first and the order is kept, so a price is known from its own moment on.
    all.sort_by_key(|entry| entry.entry().at);
    let (mut prices, mut compared) = (BTreeMap::new(), 0);
    for entry in &all {
        match &entry.entry().fact {
            Fact::Product(product) => {
                prices.insert(product.of.unwrap_or(entry.id()), product.price);
            }
            Fact::Sale(sale) => {
                for line in sale.lines.iter().filter(|line| line.product.is_some()) {
                    let stood = line.product.and_then(|product| prices.get(&product));
                    assert_eq!(stood, Some(&Some(line.list_price)), "{}", sale.receipt);
                    compared += 1;
                }
            }
            _ => {}
        }
    }
    assert!(compared > 1000, "{compared} lines");
}

#[test]
fn everything_that_selling_knows_is_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, files) = simulated(folder.path(), "fair", "7");
    let all: Vec<SignedEntry> = files.iter().flat_map(|file| read(file).1).collect();
    let sales: Vec<&Sale> = sales(&all).collect();
    let lines = || sales.iter().flat_map(|sale| &sale.lines);
    let sizes: BTreeSet<usize> = sales.iter().map(|sale| sale.lines.len()).collect();
    assert_eq!(sizes, (1..=6).collect());
    let mixed = |a, b| {
        let paid_by = |sale: &Sale, method| sale.payments.iter().any(|paid| paid.method == method);
        sales.iter().filter(|sale| paid_by(sale, a) && paid_by(sale, b)).count()
    };
    let free = lines().filter(|line| line.price == Money::ZERO);
    let bargained = lines().filter(|line| Money::ZERO < line.price && line.price < line.list_price);
    let whole = sales.iter().filter(|sale| {
        sale.lines.len() > 2 && sale.lines.iter().all(|line| line.discount > Money::ZERO)
    });
    let alone = sales
        .iter()
        .filter(|sale| sale.lines.iter().filter(|line| line.discount > Money::ZERO).count() == 1);
    let repriced = all.iter().filter(
        |entry| matches!(&entry.entry().fact, Fact::Product(product) if product.of.is_some()),
    );
    for (what, count) in [
        ("by weight", lines().filter(|line| line.unit == Unit::KILOGRAM).count()),
        ("uncatalogued", lines().filter(|line| line.product.is_none()).count()),
        ("given away", free.filter(|line| line.reason.is_some()).count()),
        ("bargained", bargained.count()),
        ("a discount on the whole", whole.count()),
        ("a discount on a line", alone.count()),
        ("cash", mixed(Method::CASH, Method::CASH)),
        ("QRIS", mixed(Method::QRIS, Method::QRIS)),
        ("a transfer", mixed(Method::TRANSFER, Method::TRANSFER)),
        ("QRIS and cash", mixed(Method::QRIS, Method::CASH)),
        ("QRIS and a transfer", mixed(Method::QRIS, Method::TRANSFER)),
        ("rounded", sales.iter().filter(|sale| sale.rounding < Money::ZERO).count()),
        ("with change", sales.iter().filter(|sale| sale.change() > Money::ZERO).count()),
        ("a new price", repriced.count()),
    ] {
        assert!(count > 3, "{what}: {count} times");
    }
}

#[test]
fn everything_that_may_happen_at_a_fair_comes_to_what_is_expected() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("fair");
    let lapak = Lapak::at(&folder.path().join("data"));
    let mut all = arguments(&out, "7").to_vec();
    all.push("--everything");
    let written = lapak.json(&all);
    let files: Vec<PathBuf> = written["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| file.as_str().expect("a path").into())
        .collect();
    let entries: Vec<SignedEntry> = files.iter().flat_map(|file| read(file).1).collect();
    assert!(entries.iter().all(|entry| entry.soundness().is_ok()));
    let kinds: BTreeSet<&str> = entries.iter().map(|entry| entry.entry().fact.kind()).collect();
    let absent: Vec<&&str> = Fact::KINDS.iter().filter(|kind| !kinds.contains(**kind)).collect();
    assert_eq!(absent, [&"till_closed"], "every kind but the end of a till");

    let expected = expected(&out);
    assert!(expected["borne"]["refund"].as_i64() > Some(0), "{}", expected["borne"]);
    assert!(expected["borne"]["failed"].as_i64() > Some(0), "{}", expected["borne"]);
    let data = folder.path().join("reader");
    let reader = Lapak::at(&data);
    joined(&reader, &out, &files);
    compare(&data, &expected);
    let borne = &reader.json(&["totals", "--by", "day"])["borne"];
    assert_eq!(borne, &expected["borne"]);
    let found = reader.json(&["attention"]);
    let codes: Vec<&Value> =
        found.as_array().expect("a list").iter().map(|of| &of["code"]).collect();
    assert!(!codes.iter().any(|code| **code == "cash_difference"), "{codes:?}");
    asked_of_the_store(&data, &entries, &expected);
    reader.done(&["rebuild"]);
    compare(&data, &expected);
}

/// Goods and what is owed, which no command tells yet.
fn asked_of_the_store(data: &Path, entries: &[SignedEntry], expected: &Value) {
    let store = opened(data);
    let standing = Standing::read(store.snapshot(), entries[0].id()).expect("read");
    let shifts = Shifts::read(store.snapshot(), &standing).expect("read");
    let mut names = BTreeMap::new();
    for entry in entries {
        match &entry.entry().fact {
            Fact::Product(product) => drop(names.insert(entry.id(), product.sku.to_string())),
            Fact::Member(member) => drop(names.insert(entry.id(), member.code.to_string())),
            _ => {}
        }
    }
    let mut goods = serde_json::Map::new();
    for (key, of) in stock(store.snapshot(), &standing, &shifts).expect("read") {
        let figures = json!({
            "came_in": of.came_in, "arrived": of.arrived, "sold": of.sold, "back": of.back,
            "damaged": of.damaged, "given": of.given, "lost": of.lost, "sent": of.sent,
        });
        goods.insert(format!("{} {}", names[&key.product], key.stand), figures);
    }
    assert_eq!(Value::from(goods), expected["stock"]);
    let mut due = serde_json::Map::new();
    for (member, of) in owed(store.snapshot(), &standing, &shifts, None).expect("read") {
        let figures = json!({
            "share": of.share, "goods": of.goods, "deducted": of.deducted, "paid": of.paid,
        });
        due.insert(names[&member].clone(), figures);
    }
    assert_eq!(Value::from(due), expected["owed"]);
}

#[test]
fn a_folder_with_something_in_it_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("made");
    fs::write(out.join("expected.json"), "mine").expect("written");
    let file = folder.path().join("file");
    fs::write(&file, "mine").expect("written");
    let lapak = Lapak::at(&folder.path().join("data"));
    for taken in [&out, &file] {
        let refused = lapak.run(&arguments(taken, "7"));
        assert_eq!(refused.exit, Some(1), "{refused:?}");
        assert_eq!(refused.refusal().code, "file_exists");
    }
    assert_eq!(contents(&out), BTreeMap::from([("expected.json".into(), "mine".into())]));
    assert_eq!(fs::read_to_string(&file).expect("read"), "mine");
    fs::remove_file(out.join("expected.json")).expect("removed");
    lapak.done(&arguments(&out, "7"));
    assert!(!folder.path().join("data").exists(), "a simulation needs no till");
}

fn arguments<'a>(out: &'a Path, seed: &'a str) -> [&'a str; 11] {
    let out = text(out);
    ["simulate", "--tills", "3", "--sales", "601", "--days", "4", "--seed", seed, "--out", out]
}

/// A fair in a folder of its own, with its files of lines.
fn simulated(folder: &Path, name: &str, seed: &str) -> (PathBuf, Vec<PathBuf>) {
    let out = folder.join(name);
    let written = Lapak::at(&folder.join("data")).json(&arguments(&out, seed));
    let files = written["files"].as_array().expect("files").iter();
    let files: Vec<PathBuf> = files.map(|file| file.as_str().expect("a path").into()).collect();
    assert_eq!(files.len(), TILLS);
    (out, files)
}

fn contents(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let read = |path| fs::read_to_string(path).expect("text");
    files.map(|file| (file.file_name().into_string().expect("text"), read(file.path()))).collect()
}

fn expected(out: &Path) -> Value {
    let text = fs::read_to_string(out.join("expected.json")).expect("read");
    serde_json::from_str(&text).expect("one JSON value")
}

fn read(file: &Path) -> (LinesRead, Vec<SignedEntry>) {
    let mut entries = Vec::new();
    let lines = BufReader::new(File::open(file).expect("a file"));
    let read = read_lines(lines, |entry| {
        entries.push(entry);
        Ok::<(), io::Error>(())
    });
    (read.expect("read"), entries)
}

fn sales(entries: &[SignedEntry]) -> impl Iterator<Item = &Sale> {
    entries.iter().filter_map(|entry| match &entry.entry().fact {
        Fact::Sale(sale) => Some(sale),
        _ => None,
    })
}

fn opened(folder: &Path) -> Store {
    Store::open(folder, NOON.parse().expect("a moment")).expect("a store").0
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// A till that joins the fair where its files lie and takes them in, of which nobody expects that it sells.
fn joined(lapak: &Lapak, place: &Path, files: &[PathBuf]) {
    lapak.done(&["fair", "join", text(place), "--stand", "99"]);
    for file in files {
        lapak.done(&["take", text(file)]);
    }
}

/// What is expected and what the till answers, question by question, over the fields that both have.
fn compare(data: &Path, expected: &Value) {
    let lapak = Lapak::at(data);
    let same = |told: &Value, expected: &Value, what: &str| {
        for (field, value) in expected.as_object().expect("figures") {
            assert_eq!(&told[field], value, "{what}: {field}");
        }
    };
    for (question, rows) in expected["by"].as_object().expect("questions") {
        let totals = lapak.json(&["totals", "--by", question]);
        same(&totals["sum"], &expected["sum"], question);
        let rows = rows.as_array().expect("rows");
        let mut told: Vec<&Value> = totals["rows"].as_array().expect("rows").iter().collect();
        told.retain(|row| !row["key"].is_null());
        assert_eq!(told.len(), rows.len(), "{question}: {totals}");
        for row in rows {
            let of_key = told.iter().find(|told| told["key"] == row["key"]);
            same(of_key.expect("a row with this key"), row, question);
        }
        for field in ["net", "rounding", "paid"] {
            let rows = totals["rows"].as_array().expect("rows");
            let sum: i64 = rows.iter().map(|row| row[field].as_i64().expect("a figure")).sum();
            assert_eq!(totals["sum"][field], sum, "{question}: the column {field} adds up");
        }
        assert_eq!((&totals["complete"], &totals["apart"]["receipts"]), (&json!(true), &json!(0)));
    }
}
