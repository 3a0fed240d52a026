//! The least and the most that a day can hold: its papers are sound, and say the same in every form.

use std::fs;
use std::path::Path;

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use lapak_core::entry::SignedEntry;
use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use lapak_tests::pdf::{self, said, unspaced};
use serde_json::Value;

/// The first day of the sample fair under the stopped clock.
const DAY: &str = "2024-05-10";
const NEXT: &str = "2024-05-11";

const QUESTIONS: [&str; 8] =
    ["day", "stand", "till", "seller", "product", "member", "method", "hour"];

/// 80 characters, the most that a name may have.
const LONG: &str =
    "Anyaman pandan wangi berpinggir rotan dari bengkel bersama, besar, merah & hijau";

#[test]
fn a_day_without_a_sale() {
    let (here, lapak) = ready();
    papers(here.path(), &lapak, DAY, 0, &["Rp0"]);
}

#[test]
fn a_day_of_one_sale() {
    let (here, lapak) = ready();
    let sold = lapak.json(&["sell", "KRP-01"]);
    let receipt = sold["receipt"].as_str().expect("a number");
    papers(here.path(), &lapak, DAY, 12_500, &[receipt, "Keripik pisang", "Rp12.500"]);
}

#[test]
fn a_sale_of_two_hundred_lines_with_names_of_eighty_characters() {
    assert_eq!(LONG.chars().count(), 80);
    let (here, lapak) = ready();
    let mut lines = Vec::new();
    let names: Vec<String> = (10..20).map(|number| format!("{number}{}", &LONG[2..])).collect();
    for name in &names {
        let (sku, price) = (format!("PJG-{}", &name[..2]), "250000");
        lapak.done(&["product", "add", &sku, "--name", name, "--price", price, "--member", "M7QD"]);
        // Each at its own bargain, so that no two are one line.
        for _ in 0..20 {
            lines.push(format!("{sku}@{}", (lines.len() + 1) * 1000));
        }
    }
    let sell = ["sell"].into_iter().chain(lines.iter().map(String::as_str));
    let sold = lapak.json(&sell.collect::<Vec<_>>());
    assert_eq!(sold["lines"].as_array().map(Vec::len), Some(200));
    let mut told: Vec<&str> = names.iter().map(String::as_str).collect();
    told.extend(["Rp20.100.000", "200.000", sold["receipt"].as_str().expect("a number")]);
    papers(here.path(), &lapak, DAY, 20_100_000, &told);
}

#[test]
fn an_amount_of_a_trillion() {
    let (here, lapak) = ready();
    let trillion = 1_000_000_000_000;
    let sold = lapak.json(&["sell", "M7QD@1000000000000"]);
    assert_eq!(sold["total"], trillion);
    let past = lapak.run(&["sell", "M7QD@1000000000000", "M7QD@1"]);
    assert_eq!(past.exit, Some(1), "{past:?}");
    let receipt = sold["receipt"].as_str().expect("a number").to_owned();
    papers(here.path(), &lapak, DAY, trillion, &[&receipt, "Rp1.000.000.000.000"]);
    let file = here.path().join("kuitansi.pdf");
    lapak.done(&["receipt", &receipt, "--kuitansi", file.to_str().expect("a path")]);
    assert!(said(&file).contains(&unspaced("Satu triliun rupiah")), "{}", said(&file));
}

/// Sums past what one amount may be: ten sales of a trillion.
#[test]
fn a_day_of_ten_trillion() {
    let (here, lapak) = ready();
    for _ in 0..10 {
        lapak.done(&["sell", "M7QD@1000000000000"]);
    }
    papers(here.path(), &lapak, DAY, 10_000_000_000_000, &["Rp10.000.000.000.000"]);
}

#[test]
fn a_day_of_refunds_alone() {
    let fair = Founded::sample();
    let mut pen = fair.admitted("refunding", "02");
    let mut entries = vec![pen.open_shift()];
    let sales: Vec<SignedEntry> = (0..3).map(|_| fair.sold(&mut pen)).collect();
    entries.extend(sales.iter().cloned());
    pen.set_day(NEXT);
    pen.set_clock("2024-05-11T09:00:00.000+07:00");
    entries.push(pen.open_shift());
    entries.extend(sales.iter().map(|sale| pen.refund(sale)));
    fair.take(&entries);
    let here = tempfile::tempdir().expect("a folder");
    let receipt = format!("02-{}-0006", pen.letters());
    papers(here.path(), &fair.founder, NEXT, -37_500, &[&receipt, "-Rp37.500", "-12.500"]);
    papers(&here.path().join("before"), &fair.founder, DAY, 37_500, &["Rp37.500"]);
}

/// A till that sells, in a folder below the one for its papers.
fn ready() -> (tempfile::TempDir, Lapak) {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    (here, lapak)
}

/// Makes every paper of a day and reads it again: the PDF of its receipts says what it is told to, and each question as
/// CSV, XLSX and PDF comes to the sum.
#[track_caller]
fn papers(folder: &Path, lapak: &Lapak, day: &str, sum: i64, told: &[&str]) {
    fs::create_dir_all(folder).expect("a folder");
    let at = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
    for language in ["id", "en"] {
        let file = at(&format!("day-{language}.pdf"));
        lapak.done(&["--lang", language, "day", "pdf", "--day", day, "--out", &file]);
        pdf::check(Path::new(&file));
        let said = said(Path::new(&file)).replace(['−', '–'], "-");
        for told in told {
            assert!(said.contains(&unspaced(told)), "{told} is not on {file}: {said}");
        }
    }
    for question in QUESTIONS {
        let files = ["csv", "xlsx", "pdf"].map(|form| at(&format!("{question}.{form}")));
        let [csv, xlsx, pdf] = &files;
        let words = ["totals", "--by", question, "--day", day];
        let forms = ["--csv", csv, "--xlsx", xlsx, "--pdf", pdf];
        let totals = lapak.json(&[&words[..], &forms].concat());
        assert_eq!(totals["sum"]["paid"], sum, "{question}: {totals}");
        let rows = totals["rows"].as_array().expect("rows").len();
        let paid: i64 = column(&totals).iter().sum();
        assert_eq!(paid, sum, "{question}");
        assert_eq!(in_csv(csv, rows), [column(&totals), vec![sum]].concat(), "{csv}");
        assert_eq!(in_xlsx(xlsx, rows), [column(&totals), vec![sum]].concat(), "{xlsx}");
        pdf::check(Path::new(pdf));
    }
}

fn column(totals: &Value) -> Vec<i64> {
    let rows = totals["rows"].as_array().expect("rows");
    rows.iter().map(|row| row["paid"].as_i64().expect("a figure")).collect()
}

/// What is paid in each row of a file, and behind them the sum.
fn in_csv(file: &str, rows: usize) -> Vec<i64> {
    let mut lines = csv::ReaderBuilder::new().delimiter(b';').from_path(file).expect("a table");
    let paid = lines.headers().expect("a heading").iter().position(|name| name == "Dibayar");
    let lines: Vec<csv::StringRecord> =
        lines.records().collect::<Result<_, _>>().expect("every line has a field for each column");
    assert_eq!(lines.len(), rows + 1, "one table, and nothing behind its sum");
    let paid = paid.expect("a column of what is paid");
    lines.iter().map(|line| line[paid].parse().expect("a figure")).collect()
}

/// The same of a workbook, whose sum is a formula as soon as there is a row.
fn in_xlsx(file: &str, rows: usize) -> Vec<i64> {
    let mut book: Xlsx<_> = open_workbook(file).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("its values");
    let heading = sheet.rows().next().expect("a heading");
    let paid = heading.iter().position(|cell| *cell == Data::String("Dibayar".into()));
    let paid = paid.expect("a column of what is paid");
    let name = book.sheet_names()[0].clone();
    let formulas = book.worksheet_formula(&name).expect("formulas");
    let [row, column] = [rows + 1, paid].map(|at| u32::try_from(at).expect("few"));
    let formula = formulas.get_value((row, column));
    let sums = formula.is_some_and(|formula| formula.starts_with("SUM("));
    assert_eq!(sums, rows > 0, "{file}: {formula:?}");
    let figure = |cell: &Data| {
        assert!(cell.is_float(), "{cell:?} is no number");
        cell.as_i64().expect("a whole number")
    };
    sheet.rows().skip(1).take(rows + 1).map(|row| figure(&row[paid])).collect()
}
