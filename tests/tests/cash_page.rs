//! A day with refunds, cash that moved, a payment that failed and a difference: the page of its cash, its cover, its
//! receipts, JSON, CSV and workbook say the same.

use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use lapak_core::entry::{CashMoved, Fact, PaymentChanged, ShiftClosed, ShiftOpened, SignedEntry};
use lapak_core::value::EntryId;
use lapak_tests::founded::Founded;
use lapak_tests::pdf::{check, pages, unspaced};
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

const DAY: &str = "2024-05-10";
const FIGURES: [&str; 8] =
    ["float", "sales", "refunds", "cash_in", "cash_out", "expected", "counted", "difference"];

fn moved(
    pen: &mut Pen,
    shift: EntryId,
    amount: i64,
    reason: &str,
    of: Option<EntryId>,
) -> SignedEntry {
    let draft = &EntryId::of(format!("{amount} {reason}").as_bytes()).to_string()[..32];
    pen.write::<CashMoved>(json!({
        "draft": draft, "shift": shift, "stand": "08", "drawer": "B", "day": DAY, "of": of,
        "amount": amount, "reason": reason,
    }))
}

/// Stand 07 with a till that sells, moves cash, hands over and is short; stand 08 with one that gives money back, to which
/// a QRIS payment never came, and that sends cash to the first.
fn day() -> Founded {
    let fair = Founded::sample();
    let lapak = &fair.founder;
    lapak.done(&["till", "list"]);
    lapak.done(&["shift", "open", "--float", "300000", "--day", DAY]);
    lapak.done(&["sell", "KRP-01*3", "--cash", "50000"]);
    lapak.done(&["sell", "KRP-01", "--qris", "12500"]);
    lapak.done(&["shift", "cash", "out", "25000", "--reason", "stand_costs"]);
    let wrong = lapak.json(&["shift", "cash", "in", "70000", "--reason", "other"]);
    lapak.done(&["shift", "cash-back", wrong["id"].as_str().expect("an id"), "--reason", "twice"]);
    lapak.done(&["shift", "hand-over", "--to", "R2", "--counted", "312500"]);
    lapak.done(&["sell", "KRP-01*2"]);

    let mut pen = fair.admitted("second", "08");
    let opened = pen.write::<ShiftOpened>(json!({
        "stand": "08", "drawer": "B", "day": DAY, "day_from": "clock", "float": 100_000, "count": [],
        "continues": null,
    }));
    pen.set_shift(&opened);
    let mut written = vec![opened.clone()];
    let sold: Vec<SignedEntry> = (0..4).map(|_| fair.sold(&mut pen)).collect();
    written.extend(sold.clone());
    written.push(pen.refund(&sold[0]));
    let Fact::Sale(sale) = &sold[1].entry().fact else { panic!("a sale") };
    written.push(pen.write::<PaymentChanged>(json!({
        "replaces": [], "of": sold[1].id(), "receipt": sale.receipt, "net": 12_500, "cash_step": 100,
        "group": null, "rounding": 0, "reason": null,
        "payments": [{"method": "qris", "amount": 12_500, "status": "failed"}],
    })));
    let sent = moved(&mut pen, opened.id(), -60_000, "to_coordinator", None);
    written.push(sent.clone());
    written.push(moved(&mut pen, opened.id(), 5000, "paid_now", Some(sold[1].id())));
    written.push(pen.write::<ShiftClosed>(json!({
        "shift": opened.id(), "stand": "08", "drawer": "B", "day": DAY, "counted": 70_000,
        "expected": null, "count": [], "seen": [],
    })));
    fair.take(&written);
    let sent = sent.id().to_string();
    lapak.done(&["shift", "cash", "in", "60000", "--reason", "from_drawer", "--of", &sent]);
    lapak.done(&["shift", "close", "--counted", "397000"]);
    fair
}

fn value(row: &Value, figure: &str) -> i64 {
    row[figure].as_i64().unwrap_or_else(|| panic!("{figure} in {row}"))
}

#[test]
fn the_page_of_the_days_cash_agrees_with_receipts_cover_json_and_files() {
    let fair = day();
    let lapak = &fair.founder;
    let totals = lapak.json(&["totals", "--by", "drawer", "--day", DAY]);
    let rows = totals["rows"].as_array().expect("rows");
    let [first, second] = &rows[..] else { panic!("{rows:?}") };
    // By hand. 07 A: 300.000 laid in, 37.500 sold, 25.000 out, counted and laid in again 312.500, 25.000 sold, 60.000 in, counted
    // 397.000.
    let of = |row: &Value| FIGURES.map(|figure| value(row, figure));
    assert_eq!(of(first), [300_000, 62_500, 0, 60_000, -25_000, 397_500, 397_000, -500], "{first}");
    assert_eq!(
        of(second),
        [100_000, 37_500, -12_500, 5000, -60_000, 70_000, 70_000, 0],
        "three of four were paid in cash, and one of them came back: {second}"
    );
    for figure in FIGURES {
        let sum: i64 = rows.iter().map(|row| value(row, figure)).sum();
        assert_eq!(value(&totals["sum"], figure), sum, "{figure}");
    }

    // The receipts: what was paid in cash, less what was given back.
    let by_method = lapak.json(&["totals", "--by", "method", "--day", DAY]);
    let cash = by_method["rows"].as_array().expect("rows").iter().find(|row| row["key"] == "cash");
    let sum = &totals["sum"];
    assert_eq!(
        cash.map(|row| value(row, "paid")),
        Some(value(sum, "sales") + value(sum, "refunds"))
    );
    let qris = by_method["rows"].as_array().expect("rows").iter().find(|row| row["key"] == "qris");
    let qris = qris.expect("somebody paid by it");
    assert_eq!(
        ["paid", "arrived", "claimed", "failed"].map(|figure| value(qris, figure)),
        [25_000, 0, 12_500, 12_500],
        "one is still waited for, one never came: {qris}"
    );
    assert_eq!(by_method["borne"]["failed"], 7500, "what was paid of it since is borne no more");

    let reasons = lapak.json(&["totals", "--by", "reason", "--day", DAY]);
    let told: Vec<(&str, i64, i64)> = reasons["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (row["key"].as_str().expect("a key"), value(row, "count"), value(row, "amount")))
        .collect();
    assert_eq!(
        told,
        [
            ("refund:damaged", 1, -12_500),
            ("cash_in:from_drawer", 1, 60_000),
            ("cash_in:paid_now", 1, 5000),
            ("cash_out:stand_costs", 1, -25_000),
            ("cash_out:to_coordinator", 1, -60_000),
        ],
        "what was taken back is in none"
    );
    let of_reason = |of: &str| -> i64 {
        told.iter().filter(|(key, ..)| key.starts_with(of)).map(|(.., amount)| amount).sum()
    };
    assert_eq!(of_reason("cash_in"), value(sum, "cash_in"));
    assert_eq!(of_reason("cash_out"), value(sum, "cash_out"));
    assert_eq!(of_reason("refund"), value(sum, "refunds"));

    let here = tempfile::tempdir().expect("a folder");
    let file = |name: &str| here.path().join(name).to_str().expect("a path").to_owned();
    let (xlsx, csv, pdf) = (file("kas.xlsx"), file("kas.csv"), file("kas.pdf"));
    lapak.done(&[
        "totals",
        "--by",
        "drawer",
        "--day",
        DAY,
        "--xlsx",
        &xlsx,
        "--csv",
        &csv,
        "--separator",
        ",",
        "--pdf",
        &pdf,
    ]);
    let read = figures_of_workbook(&xlsx);
    assert_eq!(read, [of(first).to_vec(), of(second).to_vec(), of(sum).to_vec()]);
    let lines = std::fs::read_to_string(&csv).expect("read");
    for row in [first, second] {
        let figures: Vec<String> = of(row).iter().map(ToString::to_string).collect();
        assert!(lines.contains(&figures.join(",")), "{figures:?} in {lines}");
    }
    check(Path::new(&pdf));

    let day = file("day.pdf");
    lapak.done(&["day", "pdf", "--day", DAY, "--out", &day]);
    check(Path::new(&day));
    let pages = pages(Path::new(&day));
    let cash = pages.iter().find(|page| page.contains("Kas per laci")).expect("a page of the cash");
    let said = unspaced(cash);
    for row in [first, second, sum] {
        for figure in FIGURES {
            let told = figure_text(value(row, figure));
            assert!(said.contains(&told), "{figure} {told} in {cash}");
        }
    }
    for words in
        ["Keperluan stan", "dibatalkan", "Uang ke koordinator", "Rusak", "Laci B di stan 08"]
    {
        assert!(said.contains(&unspaced(words)), "{words} in {cash}");
    }
    // The cover has each count beside what is expected; how they differ is together the drawers' difference.
    let cover = unspaced(&pages[0]);
    let counts = lapak.json(&["totals", "--by", "day", "--day", DAY])["drawers"].clone();
    let counts = counts.as_array().expect("counts");
    assert_eq!(counts.len(), 3, "two of one drawer, and one of the other: {counts:?}");
    for figure in ["counted", "expected", "difference"] {
        for count in counts {
            assert!(cover.contains(&figure_text(value(count, figure))), "{figure} in {cover}");
        }
    }
    let together: i64 = counts.iter().map(|count| value(count, "difference")).sum();
    assert_eq!(together, value(first, "difference") + value(second, "difference"));
    if let Some(folder) = std::env::var_os("LAPAK_PICTURES") {
        let to = Path::new(&folder).join("day");
        let made = Command::new("pdftoppm").args(["-png", "-r", "80"]).arg(&day).arg(to).status();
        assert!(made.expect("pdftoppm starts").success());
    }
}

/// Nothing else of the day changes by it: its till went on to the next day, and the drawer is counted by nobody.
#[test]
fn a_days_paper_is_a_new_edition_once_more_cash_moved() {
    let fair = Founded::sample();
    let mut pen = fair.admitted("second", "08");
    let open = |pen: &mut Pen, day: &str| {
        pen.write::<ShiftOpened>(json!({
            "stand": "08", "drawer": "B", "day": day, "day_from": "clock", "float": 100_000,
            "count": [], "continues": null,
        }))
    };
    let opened = open(&mut pen, DAY);
    let closed = pen.write::<ShiftClosed>(json!({
        "shift": opened.id(), "stand": "08", "drawer": "B", "day": DAY, "counted": null,
        "expected": null, "count": [], "seen": [],
    }));
    let next = open(&mut pen, "2024-05-11");
    fair.take(&[opened.clone(), closed, next]);
    let here = tempfile::tempdir().expect("a folder");
    let edition = |name: &str| {
        let file = here.path().join(name);
        let file = file.to_str().expect("a path");
        fair.founder.json(&["day", "pdf", "--day", DAY, "--out", file])["edition"].clone()
    };
    assert_eq!((edition("1.pdf"), edition("again.pdf")), (json!(1), json!(1)));
    fair.take(&[moved(&mut pen, opened.id(), 5000, "other", None)]);
    assert_eq!((edition("2.pdf"), edition("again 2.pdf")), (json!(2), json!(2)));
}

/// The figures of a workbook, row by row; the first three cells of each name it.
fn figures_of_workbook(file: &str) -> Vec<Vec<i64>> {
    let mut workbook: Xlsx<_> = open_workbook(file).expect("a workbook");
    let (_, range) = workbook.worksheets().into_iter().next().expect("a sheet");
    let figures = |row: &[Data]| -> Vec<i64> {
        let numbers = row.iter().filter_map(|cell| match cell {
            #[expect(clippy::cast_possible_truncation, reason = "amounts of this test")]
            Data::Float(value) => Some(*value as i64),
            Data::Int(value) => Some(*value),
            _ => None,
        });
        numbers.collect()
    };
    range.rows().map(figures).filter(|row| row.len() == FIGURES.len()).collect()
}

/// An amount as paper has it, without its currency.
fn figure_text(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).expect("digits"))
        .collect();
    format!("{}{}", if value < 0 { "−" } else { "" }, groups.join("."))
}

#[test]
fn a_days_receipts_say_what_became_of_them_and_a_new_edition_is_made_when_that_changes() {
    let fair = Founded::sample();
    let lapak = &fair.founder;
    lapak.done(&["shift", "open", "--float", "300000", "--day", DAY]);
    let number = |sold: Value| sold["receipt"].as_str().expect("a number").to_owned();
    let failed = number(lapak.json(&["sell", "KRP-03", "--qris", "14000"]));
    let back = number(lapak.json(&["sell", "KRP-01*2"]));
    let folder = tempfile::tempdir().expect("a folder");
    let made = |name: &str| {
        let file = folder.path().join(name);
        let said =
            lapak.json(&["day", "pdf", "--day", DAY, "--out", file.to_str().expect("a path")]);
        (unspaced(&pages(&file).join("")), said["edition"].as_u64())
    };
    let (text, edition) = made("before.pdf");
    assert!(!text.contains("tidakmasuk") && !text.contains("Sudahdikembalikan"), "{text}");
    lapak.done(&["sale", "failed", &failed]);
    let (text, after_failing) = made("failed.pdf");
    assert!(text.contains("Rp14.000,tidakmasuk"), "{text}");
    let refund = ["sale", "refund", &back, "--line", "1*1", "--reason", "damaged"];
    let refund = number(lapak.json(&refund));
    let (text, after_refund) = made("back.pdf");
    assert!(text.contains(&format!("SudahdikembalikanRp12.500({refund})")), "{text}");
    assert_eq!((edition, after_failing, after_refund), (Some(1), Some(2), Some(3)));
    assert_eq!(made("again.pdf").1, Some(3), "nothing new became of any");
}
