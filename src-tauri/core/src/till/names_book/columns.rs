use crate::sheet::{Cell, Row, Sheet};
use crate::till::catalogue::import::columns::{bare, letters};

/// How far from the top headings are looked for.
const HEADINGS_WITHIN: usize = 20;
/// What people write above the codes, as [`bare`] has it.
const CODE: [&str; 7] =
    ["kode", "kodeanggota", "anggota", "code", "membercode", "member", "memberscode"];
/// What people write above the names.
const NAME: [&str; 9] = [
    "nama",
    "namaanggota",
    "namalengkap",
    "namapembuat",
    "name",
    "membername",
    "membersname",
    "fullname",
    "names",
];

/// Where codes and names stand in a sheet.
pub(super) struct NameColumns {
    /// Where the headings stand among its rows; none where it has none.
    heading: Option<usize>,
    /// The column of the codes, from 0.
    pub(super) code: usize,
    /// The column of the names.
    pub(super) name: usize,
}

impl NameColumns {
    /// Finds them by what is written above them in either language; without headings the code comes first.
    pub(super) fn found(sheet: &Sheet) -> Self {
        let at = |row: &Row, words: &[&str]| {
            row.cells.iter().position(|cell| match cell {
                Cell::Text(text) => words.contains(&bare(text).as_str()),
                _ => false,
            })
        };
        let mut rows = sheet.rows.iter().take(HEADINGS_WITHIN).enumerate();
        let found = rows.find_map(|(place, row)| Some((place, at(row, &CODE)?, at(row, &NAME)?)));
        match found {
            Some((place, code, name)) => Self { heading: Some(place), code, name },
            None => Self { heading: None, code: 0, name: 1 },
        }
    }

    /// The rows below the headings.
    pub(super) fn rows<'a>(&self, sheet: &'a Sheet) -> &'a [Row] {
        &sheet.rows[self.heading.map_or(0, |at| at + 1)..]
    }

    /// What a column is called: its heading, else its letter.
    pub(super) fn called(&self, sheet: &Sheet, column: usize) -> String {
        let heading = self.heading.map(|at| sheet.rows[at].cell(column).shown());
        heading.unwrap_or_else(|| letters(column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let cells = |row: &&[&str]| row.iter().map(|text| Cell::Text((*text).to_owned())).collect();
        let rows = (1..).zip(rows).map(|(number, row)| Row { number, cells: cells(row) });
        Sheet { rows: rows.collect(), ..Sheet::default() }
    }

    #[test]
    fn headings_are_found_in_both_languages_below_a_title_and_in_any_order() {
        let list =
            sheet(&[&["Daftar anggota"], &["No", "Nama Anggota", "Kode"], &["1", "X", "M1"]]);
        let found = NameColumns::found(&list);
        assert_eq!((found.code, found.name, found.rows(&list).len()), (2, 1, 1));
        assert_eq!(found.called(&list, 1), "Nama Anggota");
        let found = NameColumns::found(&sheet(&[&["Member code", "Full name"], &["M1", "X"]]));
        assert_eq!((found.code, found.name, found.heading), (0, 1, Some(0)));
    }

    #[test]
    fn without_headings_the_code_comes_first() {
        let list = sheet(&[&["M1", "X"]]);
        let found = NameColumns::found(&list);
        assert_eq!((found.code, found.name, found.rows(&list).len()), (0, 1, 1));
        assert_eq!(found.called(&list, 1), "B");
    }
}
