use csv::{Terminator, WriterBuilder};

use super::table::{Cell, Table};

/// What makes Excel read UTF-8 as UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// How the values of a line are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `;`, where a comma begins the decimals: a spreadsheet set to such a language expects it.
    Semicolon,
    /// `,`, where a point does.
    Comma,
}

/// The table as separated values of RFC 4180, in UTF-8, with CR LF at the end of every line; `bom` puts a byte order
/// mark before it.
///
/// It is one table and nothing else: the heading, the rows, and the sums, whose name says whether they are complete.
/// Figures are integers, money in the currency's smallest unit; a weight has three decimals. Nothing in it becomes
/// something else when a spreadsheet opens it: a code stands behind the heading of its column ("Anggota 1E5"), and
/// other words that would be taken for a formula, a number or a date have an apostrophe before them. The same table is
/// the same bytes.
///
/// # Panics
/// When a row has not a cell for every column.
#[must_use]
pub fn csv(table: &Table, separator: Separator, bom: bool) -> Vec<u8> {
    let bytes = if bom { BYTE_ORDER_MARK.to_vec() } else { Vec::new() };
    let mut lines = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .delimiter(separator.byte())
        .from_writer(bytes);
    let mut line = |fields: Vec<String>| {
        assert_eq!(fields.len(), table.columns.len(), "a cell for every column");
        lines.write_record(fields).expect("every line has as many fields, and memory takes them");
    };
    line(table.columns.iter().map(|column| words(&column.heading)).collect());
    let cells = |row: &[Cell]| -> Vec<String> {
        let columns = table.columns.iter().zip(row);
        let fields =
            columns.map(|(column, cell)| field(&column.heading, cell, separator)).collect();
        assert_eq!(row.len(), table.columns.len(), "a cell for every column");
        fields
    };
    table.rows.iter().for_each(|row| line(cells(row)));
    let mut sum = cells(&table.sum);
    if let (Some(name), Some(standing)) = (sum.first_mut(), table.notes.first()) {
        *name = words(&format!("{name} – {standing}"));
    }
    line(sum);
    lines.into_inner().expect("memory takes every byte")
}

/// Thousandths as a program reads them: `3.150`.
pub(super) fn thousandths(milli: i64) -> String {
    let sign = if milli < 0 { "-" } else { "" };
    format!("{sign}{}.{:03}", milli.unsigned_abs() / 1000, milli.unsigned_abs() % 1000)
}

impl Separator {
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
        }
    }

    fn decimals(self, figure: &str) -> String {
        match self {
            Self::Semicolon => figure.replace('.', ","),
            Self::Comma => figure.to_owned(),
        }
    }
}

pub(super) fn field(heading: &str, cell: &Cell, separator: Separator) -> String {
    match cell {
        Cell::Words(text) => words(text),
        Cell::Code(code) => words(&format!("{heading} {code}")),
        Cell::Count(count) => count.to_string(),
        Cell::Money(figure) | Cell::Pieces(figure) => figure.to_string(),
        Cell::Weight(milli) => separator.decimals(&thousandths(*milli)),
        Cell::Empty => String::new(),
    }
}

/// Words that a spreadsheet takes for words, whatever they look like.
/// Source: <https://owasp.org/www-community/attacks/CSV_Injection>, and of OWASP ASVS 5.0 requirement 1.2.10.
pub(super) fn words(text: &str) -> String {
    let dangerous = |first: char| first.is_control() || "=+-@＝＋－＠".contains(first);
    if text.starts_with(dangerous) || is_taken_for_a_figure(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The months as the two languages write and shorten them.
const MONTHS: &str = "jan januari january feb februari february mar maret march apr april mei may jun juni june \
     jul juli july agu agt ags agustus aug august sep sept september okt oktober oct october nov november \
     des desember dec december";

/// Whether a spreadsheet of some language may read a number, a date, a time or a truth value in it: nothing but digits,
/// the names of months, and what stands between and around them.
fn is_taken_for_a_figure(text: &str) -> bool {
    const AROUND: [&str; 9] = ["rp", "idr", "e", "t", "z", "a", "p", "am", "pm"];
    let lower = text.trim().to_lowercase();
    if ["true", "false", "benar", "salah"].contains(&lower.as_str()) {
        return true;
    }
    let is_month = |word: &str| MONTHS.split_whitespace().any(|month| month == word);
    let parts: Vec<&str> = lower.split(' ').collect();
    if let [day, month, year] = parts[..]
        && is_month(month)
        && [day, year].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        // A day in full is that day in a spreadsheet, too.
        return year.len() != 4;
    }
    let mark = |c: char| c.is_ascii_digit() || c.is_whitespace() || "./:,-+'%()$€".contains(c);
    let mut words = lower.split(mark).filter(|word| !word.is_empty());
    lower.contains(|c: char| c.is_ascii_digit())
        && words.all(|word| AROUND.contains(&word) || is_month(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::sample::table;
    use crate::paper::table::Column;

    #[test]
    fn it_is_one_table_whose_sum_says_whether_it_is_complete() {
        let mut table = table(&[25_000, -11_800]);
        table.notes[0] = "Belum lengkap".to_owned();
        let text = String::from_utf8(csv(&table, Separator::Comma, false)).expect("UTF-8");
        assert_eq!(
            text,
            "Produk,Penjualan,Dibayar\r\n\
             Keripik 0,1,25000\r\n\
             Keripik 1,1,-11800\r\n\
             Jumlah – Belum lengkap,,13200\r\n"
        );
    }

    #[test]
    fn where_a_comma_begins_the_decimals_a_semicolon_parts_the_values() {
        let mut table = table(&[25_000]);
        table.rows[0][1] = Cell::Weight(-3150);
        table.sum[1] = Cell::Weight(350);
        let lines = |separator| String::from_utf8(csv(&table, separator, false)).expect("UTF-8");
        assert!(lines(Separator::Semicolon).contains("Keripik 0;-3,150;25000\r\n"));
        assert!(lines(Separator::Comma).contains("Keripik 0,-3.150,25000\r\n"));
        assert!(lines(Separator::Semicolon).contains(";0,350;25000\r\n"));
    }

    #[test]
    fn every_line_has_as_many_fields_as_there_are_columns() {
        let long = "Tas \"anyaman\", pandan;\n".repeat(4);
        for amounts in [&[][..], &[1], &[1_000_000_000_000], &[-1, -1_000_000_000_000]] {
            let mut table = table(amounts);
            if let Some(row) = table.rows.first_mut() {
                row[0] = Cell::Words(long.clone());
            }
            for separator in [Separator::Comma, Separator::Semicolon] {
                let lines = read(&csv(&table, separator, false), separator);
                assert_eq!(lines.len(), amounts.len() + 2);
                assert!(lines.iter().all(|line| line.len() == 3));
                for (line, amount) in lines[1..].iter().zip(amounts) {
                    assert_eq!(line[2].parse::<i64>().as_ref(), Ok(amount));
                }
                assert!(amounts.is_empty() || lines[1][0] == long, "words come back as they were");
            }
        }
    }

    #[test]
    fn a_code_stands_behind_what_it_is_the_code_of() {
        for code in ["007", "1E5", "MAR1", "7QRM", "=1", "-5"] {
            let mut table = table(&[5]);
            table.rows[0][0] = Cell::Code(code.to_owned());
            let lines = read(&csv(&table, Separator::Comma, false), Separator::Comma);
            assert_eq!(lines[1][0], format!("Produk {code}"));
        }
    }

    #[test]
    fn what_a_spreadsheet_would_calculate_has_an_apostrophe_before_it() {
        let formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1"];
        for formula in formulas {
            let mut table = table(&[-5]);
            table.columns[0].heading = formula.to_owned();
            table.rows[0][0] = Cell::Words(formula.to_owned());
            table.sum[0] = Cell::Words(formula.to_owned());
            for line in read(&csv(&table, Separator::Comma, true), Separator::Comma) {
                assert!(line[0].starts_with(&format!("'{formula}")), "{line:?}");
            }
        }
        let harmless = ["KRP-01", "'=1", "−5", "", "Keripik"];
        assert!(harmless.iter().all(|text| words(text) == *text));
    }

    #[test]
    fn what_a_spreadsheet_would_take_for_a_figure_or_a_day_has_an_apostrophe_before_it() {
        for figure in [
            "007",
            "12345678901234567",
            "1E5",
            "1e+05",
            "1.5",
            "1,5",
            "50%",
            "(5)",
            "1/2",
            "5-3",
            "07-2024",
            "MAR1",
            "1 Mar",
            "Mei-24",
            "5 mei 24",
            "10:15",
            "10.15",
            "12 pm",
            "Rp5.000",
            "IDR 5",
            "TRUE",
            "Salah",
            "2024-05-10T10:15Z",
        ] {
            assert_eq!(words(figure), format!("'{figure}"));
        }
        for harmless in [
            "007 Keripik",
            "Stan 07",
            "07-K3QX",
            "10.00–10.59",
            "10 Mei 2024",
            "Martabak 2",
            "Sepatu 5",
            "7QRM",
            "R1",
            "Maya 3",
            "12 B",
            "3 kg",
        ] {
            assert_eq!(words(harmless), harmless);
        }
    }

    #[test]
    fn a_figure_below_zero_is_a_number_and_has_none() {
        let lines = read(&csv(&table(&[-5]), Separator::Comma, false), Separator::Comma);
        assert_eq!((&lines[1][2], &lines[2][2]), ("-5", "-5"));
    }

    #[test]
    fn a_byte_order_mark_stands_there_on_request_alone() {
        let table = table(&[1]);
        let marked = csv(&table, Separator::Comma, true);
        let bare = csv(&table, Separator::Comma, false);
        assert_eq!(marked.strip_prefix(b"\xef\xbb\xbf"), Some(&bare[..]));
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
        assert_eq!(read(&csv(&table, Separator::Comma, false), Separator::Comma).len(), 3);
    }

    fn read(bytes: &[u8], separator: Separator) -> Vec<csv::StringRecord> {
        let mut lines = csv::ReaderBuilder::new()
            .has_headers(false)
            .delimiter(separator.byte())
            .from_reader(bytes);
        lines.records().collect::<Result<_, _>>().expect("rectangular, in UTF-8")
    }
}
