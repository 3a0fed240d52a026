use std::fs;
use std::io::Cursor;
use std::process::Command;

use calamine::{Data, DataType, Range, Reader, Xlsx};

use super::*;
use crate::paper::sample::table;

const QUADRILLION: i64 = 1_000_000_000_000_000;

#[test]
fn figures_are_numbers_and_what_they_lack_stands_below_the_sums() {
    let cells = values(&table(&[25_000, -11_800]));
    let rows: Vec<Vec<String>> =
        cells.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(
        rows,
        [
            ["Produk", "Penjualan", "Dibayar"],
            ["Keripik 0", "1", "25000"],
            ["Keripik 1", "1", "-11800"],
            ["Jumlah", "", "13200"],
            ["", "", ""],
            ["Belum lengkap: kasir 09-44CF belum tutup, 3 struk hilang.", "", ""],
            ["Total per produk", "", ""],
            ["Koperasi Contoh", "", ""],
            ["Pameran Contoh, 10 Mei 2024", "", ""],
        ]
    );
    assert_eq!(cells.get((2, 2)).and_then(DataType::get_float), Some(-11_800.0));
    assert_eq!(cells.get((2, 1)).and_then(DataType::get_float), Some(1.0));
}

#[test]
fn the_sum_of_a_column_that_adds_up_is_a_formula_and_holds_its_result() {
    let table = table(&[25_000, -11_800]);
    assert_eq!(formulas(&table), [((3, 2), "SUM(C2:C3)".to_owned())]);
    assert_eq!(values(&table).get((3, 2)).and_then(DataType::get_float), Some(13_200.0));
}

#[test]
fn the_sum_of_a_column_that_does_not_add_up_is_its_value() {
    let mut table = table(&[25_000, 5_000]);
    table.sum[1] = Cell::Count(1);
    assert_eq!(formulas(&table).len(), 1);
    assert_eq!(values(&table).get((3, 1)).and_then(DataType::get_float), Some(1.0));
}

#[test]
fn kilograms_are_numbers_that_add_up_and_codes_stay_codes() {
    let mut table = table(&[25_000, 5_000]);
    table.columns[1].adds_up = true;
    table.rows[0][0] = Cell::Code("007".into());
    table.rows[0][1] = Cell::Weight(3150);
    table.rows[1][1] = Cell::Weight(-350);
    table.sum[1] = Cell::Weight(2800);
    let cells = values(&table);
    let weight = |row| cells.get((row, 1)).and_then(DataType::get_float);
    assert_eq!((weight(1), weight(2), weight(3)), (Some(3.15), Some(-0.35), Some(2.8)));
    assert_eq!(cells.get((1, 0)).and_then(DataType::get_string), Some("007"));
    assert!(formulas(&table).contains(&((3, 1), "SUM(B2:B3)".to_owned())));
}

#[test]
fn tables_of_every_size_and_figure_are_sound() {
    let trillion = 1_000_000_000_000;
    for amounts in [&[][..], &[7], &[trillion], &[-1, -trillion], &[0; 300]] {
        let mut table = table(amounts);
        for row in &mut table.rows {
            row[0] = Cell::Words("Anyaman ".repeat(10));
        }
        let (cells, sum) = (values(&table), amounts.iter().sum::<i64>());
        let at = u32::try_from(amounts.len() + 1).expect("few");
        let found = cells.get_value((at, 2)).and_then(DataType::get_float);
        assert_eq!(found.map(|sum| sum.to_string()), Some(sum.to_string()));
        assert_eq!(formulas(&table).len(), usize::from(!amounts.is_empty()));
        let name = (!amounts.is_empty()).then(|| cells.get_value((1, 0)).expect("a cell"));
        assert!(name.is_none_or(|name| name.to_string().len() == 80));
    }
}

#[test]
fn a_figure_that_a_spreadsheet_would_round_is_words_and_so_is_its_sum() {
    let table = table(&[QUADRILLION, 1]);
    let cells = values(&table);
    assert_eq!(cells.get((1, 2)), Some(&Data::String("1000000000000000".into())));
    assert_eq!(cells.get((3, 2)), Some(&Data::String("1000000000000001".into())));
    assert_eq!(formulas(&table), []);
    let kept = super::xlsx(&self::table(&[QUADRILLION - 1]));
    assert!(!kept.is_empty());
    assert_eq!(number(&Cell::Money(1 - QUADRILLION)), Some(-999_999_999_999_999.0));
}

#[test]
fn a_column_whose_sum_alone_is_too_long_for_a_number_has_no_formula() {
    let table = table(&[QUADRILLION - 1, QUADRILLION - 1]);
    assert_eq!(formulas(&table), []);
    let sum = values(&table).get((3, 2)).cloned();
    assert_eq!(sum, Some(Data::String("1999999999999998".into())));
}

#[test]
fn words_are_never_a_formula() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "{=1}", "http://example.org", "12"] {
        let mut table = table(&[5]);
        table.title = text.to_owned();
        table.of = vec![text.to_owned()];
        table.notes = vec![text.to_owned()];
        table.columns[0].heading = text.to_owned();
        table.rows[0][0] = Cell::Words(text.to_owned());
        table.sum[0] = Cell::Words(text.to_owned());
        let cells = values(&table);
        for row in [0, 1, 2, 4, 5, 6] {
            assert_eq!(cells.get_value((row, 0)), Some(&Data::String(text.to_owned())), "{row}");
        }
        assert_eq!(formulas(&table).len(), 1, "the sum of the money alone");
    }
}

#[test]
fn the_same_table_is_the_same_bytes_whenever_it_is_written() {
    let table = table(&[25_000, -11_800]);
    let first = xlsx(&table);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(first == xlsx(&table), "the second that it is written in shows");
}

#[test]
fn a_title_that_no_sheet_may_have_is_made_one() {
    let long = "Total per anggota: 9–12 Mei 2024 / semua kasir";
    assert_eq!(sheet_name(long), "Total per anggota  9–12 Mei 202");
    assert_eq!(sheet_name("'History'"), "Lapak");
    assert_eq!(sheet_name(" :?"), "Lapak");
    let mut table = table(&[1]);
    for title in [long, "", "'", "History", &"👩‍🌾".repeat(20)] {
        table.title = title.to_owned();
        assert_eq!(values(&table).get_size().1, 3);
    }
}

#[test]
fn a_text_longer_than_a_cell_is_cut_there() {
    let mut table = table(&[1]);
    table.notes = vec!["a".repeat(TEXT_MAX + 5)];
    let note = values(&table).get_value((4, 0)).expect("a note").to_string();
    assert_eq!(note.len(), TEXT_MAX);
}

/// Where `LibreOffice` is installed; it calculates anew what it opens.
#[test]
fn libre_office_comes_to_the_same_sums() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("table.xlsx");
    fs::write(&file, xlsx(&table(&[1_000_000_000_000, -11_800, 7]))).expect("written");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().display());
    let converted = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "csv", "--outdir"])
        .args([folder.path(), &file])
        .output();
    let Ok(converted) = converted else {
        eprintln!("LibreOffice is not installed");
        return;
    };
    assert!(converted.status.success(), "{converted:?}");
    let text = fs::read_to_string(folder.path().join("table.csv")).expect("converted");
    // How it groups digits is the machine's language.
    let sum = text.lines().find(|line| line.starts_with("Jumlah")).expect("a row of sums");
    let digits: String = sum.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits, "999999988207", "{text}");
}

fn opened(table: &Table) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(xlsx(table))).expect("a workbook")
}

fn values(table: &Table) -> Range<Data> {
    opened(table).worksheet_range_at(0).expect("a sheet").expect("its values")
}

/// Every formula, by row and column from zero.
fn formulas(table: &Table) -> Vec<((u32, u32), String)> {
    let mut workbook = opened(table);
    let sheet = workbook.sheet_names().first().expect("a sheet").clone();
    let range = workbook.worksheet_formula(&sheet).expect("its formulas");
    let (top, left) = range.start().unwrap_or_default();
    let used = range.used_cells().filter(|(_, _, formula)| !formula.is_empty());
    let place = |at: usize, from: u32| u32::try_from(at).expect("few") + from;
    used.map(|(row, column, formula)| ((place(row, top), place(column, left)), formula.clone()))
        .collect()
}
