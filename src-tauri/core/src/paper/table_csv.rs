use csv::{Terminator, WriterBuilder};

use super::table::{Cell, Table};

/// What makes Excel read UTF-8 as UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The table as comma-separated values of RFC 4180, in UTF-8, with CR LF at the end of every line; `bom` puts a byte
/// order mark before it.
///
/// Every line has as many fields as there are columns: the heading, the rows, the sums, and then in the first field
/// alone each note, the title, and of what it is, so that a program that reads the heading and so many rows meets
/// nothing else. Figures are integers, money in the currency's smallest unit. Words that a spreadsheet would take for
/// a formula have an apostrophe before them. The same table is the same bytes.
///
/// # Panics
/// When a row has not a cell for every column.
#[must_use]
pub fn csv(table: &Table, bom: bool) -> Vec<u8> {
    let bytes = if bom { BYTE_ORDER_MARK.to_vec() } else { Vec::new() };
    let mut lines = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(bytes);
    let mut line = |fields: Vec<String>| {
        assert_eq!(fields.len(), table.columns.len(), "a cell for every column");
        lines.write_record(fields).expect("every line has as many fields, and memory takes them");
    };
    line(table.columns.iter().map(|column| words(&column.heading)).collect());
    for row in table.rows.iter().chain([&table.sum]) {
        line(row.iter().map(field).collect());
    }
    for sentence in table.below() {
        let mut fields = vec![words(sentence)];
        fields.resize(table.columns.len(), String::new());
        line(fields);
    }
    lines.into_inner().expect("memory takes every byte")
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Words(text) => words(text),
        Cell::Count(count) => count.to_string(),
        Cell::Money(amount) => amount.to_string(),
        Cell::Empty => String::new(),
    }
}

/// Words that no spreadsheet takes for a formula, whatever they begin with.
/// Source: <https://owasp.org/www-community/attacks/CSV_Injection>, and of OWASP ASVS 5.0 requirement 1.2.10.
fn words(text: &str) -> String {
    let dangerous = |first: char| first.is_control() || "=+-@＝＋－＠".contains(first);
    if text.starts_with(dangerous) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::sample::table;
    use crate::paper::table::Column;

    #[test]
    fn the_heading_comes_first_and_what_the_figures_lack_comes_after_the_sums() {
        let text = String::from_utf8(csv(&table(&[25_000, -11_800]), false)).expect("UTF-8");
        assert_eq!(
            text,
            "Produk,Penjualan,Dibayar\r\n\
             Keripik 0,1,25000\r\n\
             Keripik 1,1,-11800\r\n\
             Jumlah,,13200\r\n\
             \"Belum lengkap: kasir 09-44CF belum tutup, 3 struk hilang.\",,\r\n\
             Total per produk,,\r\n\
             Koperasi Contoh,,\r\n\
             \"Pameran Contoh, 10 Mei 2024\",,\r\n"
        );
    }

    #[test]
    fn every_line_has_as_many_fields_as_there_are_columns() {
        let long = "Tas \"anyaman\", pandan\n".repeat(4);
        for amounts in [&[][..], &[1], &[1_000_000_000_000], &[-1, -1_000_000_000_000]] {
            let mut table = table(amounts);
            if let Some(row) = table.rows.first_mut() {
                row[0] = Cell::Words(long.clone());
            }
            let lines = read(&csv(&table, false));
            assert_eq!(lines.len(), amounts.len() + 6);
            assert!(lines.iter().all(|line| line.len() == 3));
            for (line, amount) in lines[1..].iter().zip(amounts) {
                assert_eq!(line[2].parse::<i64>().as_ref(), Ok(amount));
            }
            assert!(amounts.is_empty() || lines[1][0] == long, "words come back as they were");
        }
    }

    #[test]
    fn what_a_spreadsheet_would_calculate_has_an_apostrophe_before_it() {
        let formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1"];
        for formula in formulas {
            let mut table = table(&[-5]);
            table.title = formula.to_owned();
            table.of = vec![formula.to_owned()];
            table.notes = vec![formula.to_owned()];
            table.columns[0].heading = formula.to_owned();
            table.rows[0][0] = Cell::Words(formula.to_owned());
            table.sum[0] = Cell::Words(formula.to_owned());
            for line in read(&csv(&table, true)) {
                assert_eq!(line[0], format!("'{formula}"));
            }
        }
        let harmless = ["KRP-01", "1=1", "'=1", "−5", ""];
        assert!(harmless.iter().all(|text| words(text) == *text));
    }

    #[test]
    fn a_figure_below_zero_is_a_number_and_has_none() {
        let lines = read(&csv(&table(&[-5]), false));
        assert_eq!((&lines[1][2], &lines[2][2]), ("-5", "-5"));
    }

    #[test]
    fn a_byte_order_mark_stands_there_on_request_alone() {
        let table = table(&[1]);
        let marked = csv(&table, true);
        assert_eq!(marked.strip_prefix(b"\xef\xbb\xbf"), Some(&csv(&table, false)[..]));
    }

    #[test]
    fn a_table_of_one_column_is_sound() {
        let column = Column { heading: "Kasir".into(), adds_up: false };
        let table = Table {
            columns: vec![column],
            rows: vec![vec![Cell::Empty]],
            sum: vec![Cell::Empty],
            ..table(&[])
        };
        assert_eq!(read(&csv(&table, false)).len(), 7);
    }

    fn read(bytes: &[u8]) -> Vec<csv::StringRecord> {
        let mut lines = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
        lines.records().collect::<Result<_, _>>().expect("rectangular, in UTF-8")
    }
}
