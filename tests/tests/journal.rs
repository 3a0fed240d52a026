//! The bookkeeper's journal: what each account says is what totals, drawers and the members' accounts say.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader as _, Xlsx};
use lapak_tests::lapak::Lapak;
use serde_json::{Value, json};

const DAY: &str = "2024-05-10";

/// A line of a journal as it stands in the file.
#[derive(Debug, PartialEq)]
struct Line {
    day: String,
    document: String,
    account: String,
    debit: i64,
    credit: i64,
}

/// The lines of a journal that was saved, balanced as a whole and document by document.
struct Journal(Vec<Line>);

impl Journal {
    #[track_caller]
    fn saved(lapak: &Lapak, file: &Path, more: &[&str]) -> Self {
        let path = file.to_str().expect("a plain name");
        let answer = lapak.json(&[&["journal", "--csv", path, "--separator", ","], more].concat());
        let mut lines = Vec::new();
        let mut sum = None;
        let text = std::fs::read(file).expect("saved");
        for record in csv::Reader::from_reader(text.as_slice()).into_records() {
            let record = record.expect("a record");
            assert_eq!(record.len(), 6);
            let amount = |at: usize| match &record[at] {
                "" => 0,
                text => text.parse().expect("an amount"),
            };
            let (debit, credit) = (amount(4), amount(5));
            assert!(debit >= 0 && credit >= 0, "{record:?}");
            if record[1].is_empty() {
                sum = Some((debit, credit));
                continue;
            }
            assert!((debit == 0) != (credit == 0), "one of the two: {record:?}");
            let text = |at: usize| record[at].to_owned();
            lines.push(Line {
                day: text(0),
                document: text(1),
                account: record[2].split(' ').next().expect("a number").to_owned(),
                debit,
                credit,
            });
        }
        let (debit, credit) = sum.expect("a row of sums");
        assert_eq!(debit, credit);
        let expected = json!({"file": path, "rows": lines.len(), "debit": debit, "credit": credit});
        assert_eq!(answer, expected);
        let of = |read: fn(&Line) -> i64| lines.iter().map(read).sum::<i64>();
        assert_eq!((of(|line| line.debit), of(|line| line.credit)), (debit, credit));
        let mut documents: BTreeMap<&str, i64> = BTreeMap::new();
        for line in &lines {
            *documents.entry(&line.document).or_default() += line.debit - line.credit;
        }
        assert!(documents.values().all(|sum| *sum == 0), "{documents:?}");
        let mut places: Vec<_> = lines.iter().map(|line| (&line.document, &line.account)).collect();
        places.sort();
        places.dedup();
        assert_eq!(places.len(), lines.len(), "each account once in a document");
        Self(lines)
    }

    /// What an account comes to, above zero on the debit side, in the documents that begin with this.
    fn of(&self, document: &str, account: &str) -> i64 {
        let lines = self.0.iter().filter(|line| line.document.starts_with(document));
        let lines = lines.filter(|line| line.account == account);
        lines.map(|line| line.debit - line.credit).sum()
    }

    fn balance(&self, account: &str) -> i64 {
        self.of("", account)
    }

    fn days(&self) -> Vec<&str> {
        let mut days: Vec<&str> = self.0.iter().map(|line| line.day.as_str()).collect();
        days.dedup();
        days
    }
}

fn amount(value: &Value) -> i64 {
    value.as_i64().unwrap_or(0)
}

/// Compares every account with what the other questions say, of a day or of the whole fair.
fn compare(lapak: &Lapak, journal: &Journal, day: Option<&str>) {
    let of_day: Vec<&str> = day.map(|day| vec!["--day", day]).unwrap_or_default();
    let ask = |by: &str| lapak.json(&[&["totals", "--by", by], &of_day[..]].concat());
    let methods = ask("method");
    let by = |methods_of: &dyn Fn(&str) -> bool, figure: &str| -> i64 {
        let rows = methods["rows"].as_array().expect("rows").iter();
        let rows = rows.filter(|row| methods_of(row["key"].as_str().expect("a method")));
        rows.map(|row| amount(&row[figure])).sum()
    };
    assert_eq!(journal.of("SA-", "1101"), by(&|of| of == "cash", "arrived"));
    assert_eq!(journal.of("SA-", "1102"), by(&|of| of == "transfer", "arrived"));
    let others = |of: &str| !["cash", "transfer", "offset"].contains(&of);
    assert_eq!(journal.of("SA-", "1103"), by(&others, "arrived"));
    assert_eq!(journal.balance("1104"), by(&|_| true, "claimed"));
    let sum = &methods["sum"];
    assert_eq!(journal.balance("6101"), -amount(&sum["rounding"]));
    let borne = &methods["borne"];
    let refunds = amount(&borne["refund"]);
    let days = ask("day");
    assert_eq!(journal.of("SA-", "2101"), -amount(&days["sum"]["member_share"]));
    assert_eq!(journal.balance("4101"), -amount(&days["sum"]["cooperative_share"]) - refunds);
    let never_came = by(&|_| true, "failed");
    let offset = by(&|of| of == "offset", "arrived");
    assert_eq!(journal.of("SA-", "6102"), refunds + never_came + offset);

    let drawers = ask("drawer");
    let parts = |figure: &str| amount(&drawers["sum"][figure]);
    assert_eq!(journal.of("FL-", "1101"), parts("float") + parts("between"));
    assert_eq!(journal.balance("6105"), -parts("difference"));
    let reasons = ask("reason");
    let moved = |of: &dyn Fn(&str) -> bool| -> i64 {
        let rows = reasons["rows"].as_array().expect("rows").iter();
        let rows = rows.filter(|row| row["of"] != "refund");
        let rows = rows.filter(|row| of(row["reason"].as_str().expect("a reason")));
        rows.map(|row| amount(&row["amount"])).sum()
    };
    let reason = |reason: &str| moved(&|of| of == reason);
    let between = ["change_given", "to_coordinator", "from_drawer"];
    let known = ["stand_costs", "paid_now", "change_fetched", "payout"];
    assert_eq!(journal.balance("6104"), -reason("stand_costs"));
    assert_eq!(journal.balance("1105"), -moved(&|of| between.contains(&of)));
    let others = |of: &str| !between.contains(&of) && !known.contains(&of);
    assert_eq!(journal.balance("6106"), -moved(&others));
    assert_eq!(journal.of("CA-", "6102"), -reason("paid_now"));
    assert_eq!(journal.of("CA-", "1106"), -reason("change_fetched"));
    if day.is_none() {
        let owed = lapak.json(&["owed"]);
        let of = |figure: &str| -> i64 {
            owed.as_array().expect("rows").iter().map(|row| amount(&row[figure])).sum()
        };
        assert_eq!(journal.balance("2101"), -of("balance"));
        assert_eq!(journal.of("SA-", "2101"), -of("share"));
        assert_eq!(journal.balance("6103"), of("goods"));
        assert_eq!(journal.balance("4102"), -of("deductions"));
        assert_eq!(journal.of("PO-", "2101"), of("payouts"));
        // Over the whole fair, what nobody else bears is what the totals say that nobody does.
        let all: i64 = borne.as_object().expect("causes").values().map(amount).sum();
        assert_eq!(journal.balance("6102"), all);
    }
}

/// A till that has seen everything that a journal knows of, on one day.
fn lived() -> (Lapak, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    let sell = |words: &[&str]| -> String {
        let sold = lapak.json(&[&["sell"], words].concat());
        sold["receipt"].as_str().expect("a number").to_owned()
    };
    let member = {
        let list = lapak.json(&["catalogue", "list"]);
        let mut products = list["products"].as_array().expect("products").iter();
        let chips = products.find(|row| row["sku"] == "KRP-01").expect("chips");
        chips["member"].as_str().expect("a code").to_owned()
    };
    lapak.done(&["goods", "in", "KRP-01*50"]);
    let cash = sell(&["KRP-01*4"]);
    sell(&["KRP-01*2", "33*0.350", "--discount", "5%"]);
    sell(&["TEH-01", "KRP-01", "--cash", "10000", "--qris", "4000", "--transfer", "20000"]);
    let confirmed = sell(&["KRP-01*3", "--qris", "37500"]);
    lapak.done(&["sale", "confirm", &confirmed]);
    let sent = sell(&["KRP-01*5", "--transfer", "62500"]);
    lapak.done(&["sale", "confirm", &sent]);
    let never = sell(&["KRP-01", "--qris", "12500"]);
    lapak.done(&["sale", "failed", &never]);
    let never_at_all = sell(&["KRP-01*2", "--transfer", "25000"]);
    lapak.done(&["sale", "failed", &never_at_all]);
    sell(&["KRP-01", "--qris", "12500"]);
    lapak.done(&["sale", "refund", &cash, "--line", "1*1", "--reason", "damaged"]);
    let part = ["--line", "1*1", "--reason", "damaged", "--method", "transfer"];
    lapak.done(&[&["sale", "refund", &sent], &part[..]].concat());
    let other = ["--line", "1*1", "--for", "TEH-01*2", "--reason", "wrong_item"];
    lapak.done(&[&["sale", "exchange", &cash], &other[..]].concat());
    // By a buyer's paper, of a sale that nobody here has: no member gives that back.
    let paper = ["--paper", "--line", "KRP-01@12500", "--reason", "damaged", "--anyway"];
    lapak.done(&[&["sale", "refund", "12-K3QX-0042"], &paper[..]].concat());
    lapak.done(&["goods", "given", "KRP-01*2", "--borne-by", "cooperative", "--reason", "tasting"]);
    lapak.done(&["deduct", "all", "5%", "--reason", "stand_fee"]);
    lapak.done(&["deduct", &member, "-500", "--reason", "wrong_amount"]);
    lapak.done(&["payout", &member, "20000"]);
    lapak.done(&["payout", &member, "30000", "--method", "transfer"]);
    lapak.done(&["payout", &member, "5000", "--reason", "returned"]);
    let moved = |way: &str, sum: &str, reason: &str, more: &[&str]| {
        let words = ["shift", "cash", way, sum, "--reason", reason];
        lapak.json(&[&words[..], more].concat())["id"].as_str().expect("an id").to_owned()
    };
    moved("in", "50000", "change_fetched", &[]);
    moved("out", "15000", "stand_costs", &[]);
    moved("out", "10000", "change_given", &[]);
    moved("in", "700", "other", &[]);
    let unpaid = lapak.json(&["shift", "cash", "list"])["unpaid"].clone();
    let mut unpaid = unpaid.as_array().expect("rows").iter();
    let first = unpaid.find(|row| row["amount"] == 12_500).expect("it never came");
    moved("in", "12500", "paid_now", &["--of", first["of"].as_str().expect("a receipt")]);
    (lapak, folder)
}

#[test]
fn every_account_is_what_totals_drawers_and_members_accounts_say() {
    let (lapak, folder) = lived();
    let file = |name: &str| folder.path().join(name);
    let open = Journal::saved(&lapak, &file("open.csv"), &["--day", DAY]);
    compare(&lapak, &open, Some(DAY));
    // As much as the drawer should have, as long as nobody has counted it.
    let expected = amount(&lapak.json(&["shift", "show"])["expected"]);
    assert_eq!(open.balance("1101"), expected);
    assert_eq!(open.of("CO-", "1101"), 0);
    let counted = (expected - 1500).to_string();
    lapak.done(&["shift", "close", "--counted", &counted]);

    let whole = Journal::saved(&lapak, &file("whole.csv"), &[]);
    let of_day = Journal::saved(&lapak, &file("day.csv"), &["--day", DAY]);
    assert_eq!(whole.0, of_day.0);
    compare(&lapak, &whole, None);
    compare(&lapak, &of_day, Some(DAY));
    assert_eq!(whole.balance("1101"), expected - 1500, "what was counted");
    assert_eq!(whole.balance("6105"), 1500);
    assert_eq!(whole.balance("1105"), 10_000, "on its way to another drawer");
    assert_eq!((whole.of("PO-", "1101"), whole.of("PO-", "1102")), (-15_000, -30_000));
    assert_eq!(whole.balance("6103"), 20_000);
    assert_eq!(whole.of("CA-", "6102"), -12_500);
    assert!(whole.of("SA-", "6102") > 25_000, "what never came, and a refund that no sale gave");
    assert!(
        ["1101", "1102", "1103", "1104", "2101", "4101", "4102", "6101"]
            .iter()
            .all(|account| whole.balance(account) != 0)
    );
    let none = Journal::saved(&lapak, &file("none.csv"), &["--day", "2024-05-11"]);
    assert!(none.0.is_empty());
}

#[test]
fn a_workbook_says_the_same_as_separated_values() {
    let (lapak, folder) = lived();
    let file = |name: &str| folder.path().join(name).to_str().expect("a plain name").to_owned();
    let csv = Journal::saved(&lapak, Path::new(&file("journal.csv")), &[]);
    let answer = lapak.json(&["journal", "--xlsx", &file("journal.xlsx")]);
    assert_eq!(answer["rows"], csv.0.len());
    let mut book: Xlsx<_> = calamine::open_workbook(file("journal.xlsx")).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("read");
    let rows: Vec<&[Data]> = sheet.rows().collect();
    let heading: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(heading, ["Hari", "Bukti", "Akun", "Keterangan", "Debit", "Kredit"]);
    let number = |cell: &Data| match cell {
        Data::Float(number) => format!("{number}").parse().expect("whole"),
        Data::Empty => 0,
        other => panic!("{other:?} is no amount"),
    };
    for (row, line) in rows[1..].iter().zip(&csv.0) {
        assert_eq!(row[1].to_string(), line.document);
        assert!(row[2].to_string().starts_with(&line.account), "{row:?}");
        assert_eq!((number(&row[4]), number(&row[5])), (line.debit, line.credit));
    }
    let sums = rows[csv.0.len() + 1];
    assert_eq!(
        (number(&sums[4]), number(&sums[5])),
        (amount(&answer["debit"]), amount(&answer["credit"]))
    );
}

#[test]
fn accounts_have_the_numbers_of_whoever_keeps_the_books() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    lapak.done(&["sell", "KRP-01*4"]);
    let file = |name: &str| folder.path().join(name);
    let once = Journal::saved(&lapak, &file("once.csv"), &["--account", "cash=1-110"]);
    assert_eq!((once.balance("1-110"), once.balance("1101")), (150_000, 0));
    let plain = Journal::saved(&lapak, &file("plain.csv"), &[]);
    assert_eq!((plain.balance("1-110"), plain.balance("1101")), (0, 150_000));
    let keep = ["--account", "cash=1110", "--account", "owed=2200", "--keep"];
    Journal::saved(&lapak, &file("keep.csv"), &keep);
    let kept = Journal::saved(&lapak, &file("kept.csv"), &["--account", "cut=4400"]);
    let numbers = ["1110", "2200", "4400"].map(|number| kept.balance(number));
    assert_eq!(numbers, [150_000, -40_000, -10_000]);
    let wrong = file("wrong.csv").to_str().expect("a plain name").to_owned();
    for typed in ["kas=1110", "cash", "cash="] {
        let refused = lapak.run(&["journal", "--csv", &wrong, "--account", typed]);
        assert_eq!((refused.exit, refused.refusal().code.as_str()), (Some(2), "account_unknown"));
    }
    assert!(!Path::new(&wrong).exists());
}

#[test]
fn a_simulated_fair_is_balanced_on_each_day_and_its_days_are_the_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("fair");
    let text = |path: &Path| path.to_str().expect("a plain path").to_owned();
    let reader = Lapak::at(&folder.path().join("reader"));
    let written = reader.json(&[
        "simulate",
        "--tills",
        "3",
        "--sales",
        "601",
        "--days",
        "4",
        "--seed",
        "7",
        "--everything",
        "--out",
        &text(&out),
    ]);
    reader.done(&["fair", "join", &text(&out), "--stand", "99"]);
    for file in written["files"].as_array().expect("files") {
        reader.done(&["take", file.as_str().expect("a path")]);
    }
    let file = |name: &str| -> PathBuf { folder.path().join(name) };
    let whole = Journal::saved(&reader, &file("whole.csv"), &[]);
    compare(&reader, &whole, None);
    let borne = reader.json(&["totals", "--by", "day"])["borne"].clone();
    assert!(amount(&borne["failed"]) > 0 && amount(&borne["refund"]) > 0, "{borne}");
    let days = reader.json(&["totals", "--by", "day"]);
    let days: Vec<&str> = days["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["key"].as_str().expect("a day"))
        .collect();
    assert_eq!((days.len(), whole.days().len()), (4, 4));
    let mut lines = Vec::new();
    for day in days {
        let of_day = Journal::saved(&reader, &file(&format!("{day}.csv")), &["--day", day]);
        assert!(of_day.0.len() > 10 && of_day.days().len() == 1, "{day}");
        compare(&reader, &of_day, Some(day));
        lines.extend(of_day.0);
    }
    assert_eq!(lines, whole.0);
}
