use std::io::Cursor;

use calamine::{Data, Dimensions, Ods, OdsError, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::refused::unreadable;
use super::{Cell, Sheet};
use crate::refusal::Refusal;

/// Reads the sheets of an XLSX or ODS file that people see. A formula gives the result that the file holds.
///
/// # Errors
/// [`Code::ListTooLong`](crate::Code::ListTooLong), [`Code::ListUnreadable`](crate::Code::ListUnreadable).
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => of_xlsx(book),
        Err(XlsxError::Password) => Err(unreadable("password")),
        Err(of_xlsx) => match Ods::new(Cursor::new(bytes)) {
            Ok(book) => of_ods(book),
            Err(OdsError::Password) => Err(unreadable("password")),
            Err(_) => Err(unreadable("kind").because(of_xlsx)),
        },
    }
}

fn damaged(cause: XlsxError) -> Refusal {
    unreadable("damaged").because(cause)
}

fn of_xlsx(mut book: Xlsx<Cursor<&[u8]>>) -> Result<Vec<Sheet>, Refusal> {
    let (names, hidden) = seen(book.sheets_metadata());
    let mut sheets = Vec::new();
    for name in names {
        let merged = book.merge_cells_by_sheet_name(&name).map_err(damaged)?;
        let mut sheet = Sheet { name: name.clone(), hidden, ..Sheet::default() };
        let mut cells = book.worksheet_cells_reader(&name).map_err(damaged)?;
        while let Some(read) = cells.next_cell_with_formula().map_err(damaged)? {
            let (row, column) = read.pos;
            put(&mut sheet, (row, column), &read.value.into(), read.formula.as_deref())?;
        }
        sheet.rows.sort_by_key(|row| row.number);
        for Dimensions { start, end } in merged {
            sheet.merge(start, end);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn of_ods(mut book: Ods<Cursor<&[u8]>>) -> Result<Vec<Sheet>, Refusal> {
    let (names, hidden) = seen(book.sheets_metadata());
    let mut sheets = Vec::new();
    for name in names {
        let values = book.worksheet_range(&name).map_err(|_| unreadable("damaged"))?;
        let formulas = book.worksheet_formula(&name).map_err(|_| unreadable("damaged"))?;
        let mut sheet = Sheet { name, hidden, ..Sheet::default() };
        let (top, left) = values.start().unwrap_or_default();
        for (row, column, value) in values.cells() {
            let at = |from: u32, to: usize| from + u32::try_from(to).unwrap_or(u32::MAX - from);
            let place = (at(top, row), at(left, column));
            let formula = formulas.get_value(place).filter(|text| !text.is_empty());
            put(&mut sheet, place, value, formula.map(String::as_str))?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// The names of the sheets that people see, and how many others there are.
fn seen(all: &[calamine::Sheet]) -> (Vec<String>, usize) {
    let sheets = all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (seen, hidden): (Vec<_>, Vec<_>) =
        sheets.partition(|sheet| sheet.visible == SheetVisible::Visible);
    (seen.into_iter().map(|sheet| sheet.name.clone()).collect(), hidden.len())
}

fn put(
    sheet: &mut Sheet,
    (row, column): (u32, u32),
    value: &Data,
    formula: Option<&str>,
) -> Result<(), Refusal> {
    let cell = match (value, formula) {
        (Data::Empty, Some(formula)) => Cell::of_formula(formula),
        (Data::String(text), Some(formula)) if text.is_empty() => Cell::of_formula(formula),
        _ => cell_of(value),
    };
    sheet.put(row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX), cell)
}

fn cell_of(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) => Cell::of_text(text),
        #[expect(clippy::cast_precision_loss, reason = "a workbook has no larger numbers")]
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => Cell::Date,
        Data::Error(error) => Cell::Failed(error.to_string()),
    }
}
