use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, RowNum, Workbook, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::table::Cell;
use super::table_csv::{BYTE_ORDER_MARK, Separator, field, words};
use super::table_xlsx::{Looks, chars, cut, digits, sheet_name, write};
use crate::value::Moment;

/// A list as it leaves in a file for people to go on with: headings and rows, and nothing that would have to be deleted
/// before it comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// What it is called.
    pub title: String,
    /// When the newest of what it shows was made: never the clock, so that equal content is equal bytes.
    pub made: Moment,
    /// What stands above each column.
    pub headings: Vec<String>,
    /// The rows, each with one cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// The list as separated values of RFC 4180, in UTF-8 with a byte order mark, with CR LF at the end of every line. Words
/// that a spreadsheet would take for a formula, a number or a date have an apostrophe before them.
///
/// # Panics
/// When a row has not a cell for every column.
#[must_use]
pub fn list_csv(list: &List, separator: Separator) -> Vec<u8> {
    let mut lines = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .delimiter(separator.byte())
        .from_writer(BYTE_ORDER_MARK.to_vec());
    let mut line = |fields: Vec<String>| {
        assert_eq!(fields.len(), list.headings.len(), "a cell for every column");
        lines.write_record(fields).expect("every line has as many fields, and memory takes them");
    };
    line(list.headings.iter().map(|heading| words(heading)).collect());
    let written = |cell: &Cell| match cell {
        Cell::Words(text) | Cell::Code(text) if text.starts_with('\'') => format!("'{text}"),
        Cell::Words(text) | Cell::Code(text) => words(text),
        figure => field("", figure, separator),
    };
    list.rows.iter().for_each(|row| line(row.iter().map(written).collect()));
    lines.into_inner().expect("memory takes every byte")
}

/// The list as a workbook of one sheet (Office Open XML), its headings always in sight.
///
/// # Panics
/// With more rows or columns than a sheet has (1,048,576 and 16,384).
#[must_use]
pub fn list_xlsx(list: &List) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let begin = ExcelDateTime::from_timestamp(0).expect("a time that Excel knows");
    let made = ExcelDateTime::from_timestamp(list.made.time().timestamp()).unwrap_or(begin);
    let about = DocProperties::new().set_title(&list.title).set_creation_datetime(&made);
    workbook.set_properties(&about);
    fill(workbook.add_worksheet(), list).expect("a list fits on a sheet");
    workbook.save_to_buffer().expect("memory takes every byte")
}

fn fill(sheet: &mut rust_xlsxwriter::Worksheet, list: &List) -> Result<(), XlsxError> {
    let looks = Looks::new();
    sheet.set_name(sheet_name(&list.title))?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0..).zip(0..list.headings.len()) {
        let heading = &list.headings[column];
        let cells = list.rows.iter().map(|row| match &row[column] {
            Cell::Words(text) | Cell::Code(text) => text.width(),
            figure => digits(figure).len(),
        });
        let widest = cells.chain([heading.width()]).max().unwrap_or(0);
        sheet.set_column_width(at, chars((widest + 2).clamp(8, 44)))?;
        sheet.write_string_with_format(0, at, cut(heading), &looks.heading)?;
    }
    for (row, cells) in list.rows.iter().enumerate() {
        let row = RowNum::try_from(row + 1).unwrap_or(RowNum::MAX);
        for (at, cell) in (0..).zip(cells) {
            write(sheet, (row, at), cell, &looks.words, &looks.figure)?;
        }
    }
    Ok(())
}
