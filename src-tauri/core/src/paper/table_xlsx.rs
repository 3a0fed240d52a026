use rust_xlsxwriter::{
    ColNum, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, RowNum,
    Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use super::table::{Cell, Column, Table};
use super::table_csv::thousandths;
use super::wrap::wrap;

/// Of a column, in characters.
const WIDTH_MIN: usize = 10;
/// A longer name is broken.
const WIDTH_MAX: usize = 44;
/// Room beside the words of a column, in characters.
const WIDTH_SPARE: usize = 2;
/// Of a line of words, in points: what Excel gives its own font.
const LINE_HEIGHT: u32 = 15;
/// What a cell can hold.
const TEXT_MAX: usize = 32_767;
/// What Excel keeps of a number: 15 digits.
const FIGURE_MAX: i64 = 999_999_999_999_999;
const A4: u8 = 9;
/// Kilograms to the gram; Excel writes the separators of whoever reads it.
const WEIGHT: &str = "#,##0.000";

/// The table as a workbook of one sheet (Office Open XML).
///
/// The heading stays in sight; the rows and the sums follow, then each note, the title, and of what it is. Figures are
/// numbers, money in the currency's smallest unit. The sums of columns that add up are formulas and hold their result
/// too, for readers that do not calculate; words are never a formula. A figure of more than 15 digits is words, and
/// so is the sum of its column: a number would lose its last digits there. The same table is the same bytes.
///
/// # Panics
/// When a row has not a cell for every column, and with more rows or columns than a sheet has (1,048,576 and 16,384).
#[must_use]
pub fn xlsx(table: &Table) -> Vec<u8> {
    xlsx_of_all(std::slice::from_ref(table))
}

/// The same of several tables, each on a sheet of its own; the first speaks for the workbook.
///
/// # Panics
/// As [`xlsx`]; with no table, or two of one title.
#[must_use]
pub fn xlsx_of_all(tables: &[Table]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&tables[0]));
    for table in tables {
        fill(workbook.add_worksheet(), table).expect("a table fits on a sheet");
    }
    workbook.save_to_buffer().expect("memory takes every byte")
}

fn properties(table: &Table) -> DocProperties {
    let begin = ExcelDateTime::from_timestamp(0).expect("a time that Excel knows");
    let made = ExcelDateTime::from_timestamp(table.made.time().timestamp()).unwrap_or(begin);
    DocProperties::new()
        .set_title(&table.title)
        .set_subject(table.of.join(" · "))
        .set_creation_datetime(&made)
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let looks = Looks::new();
    let widths: Vec<usize> = (0..table.columns.len()).map(|at| width(table, at)).collect();
    sheet.set_name(sheet_name(&table.title))?;
    for (at, (column, width)) in (0..).zip(table.columns.iter().zip(&widths)) {
        let look = if at == 0 { &looks.heading } else { &looks.heading_of_figures };
        sheet.write_string_with_format(0, at, cut(&column.heading), look)?;
        sheet.set_column_width(at, chars(*width))?;
    }
    let mut row = 1;
    for cells in &table.rows {
        assert_eq!(cells.len(), table.columns.len(), "a cell for every column");
        for (at, cell) in (0..).zip(cells) {
            write(sheet, (row, at), cell, &looks.words, &looks.figure)?;
        }
        row += 1;
    }
    assert_eq!(table.sum.len(), table.columns.len(), "a cell for every column");
    for (at, (cell, column)) in (0..).zip(table.sum.iter().zip(&table.columns)) {
        match formula(table, row, at, column) {
            Some(sum) if matches!(cell, Cell::Weight(_)) => {
                let weight = looks.sum.clone().set_num_format(WEIGHT);
                sheet.write_formula_with_format(row, at, sum, &weight)?;
            }
            Some(sum) => {
                sheet.write_formula_with_format(row, at, sum, &looks.sum)?;
            }
            None => write(sheet, (row, at), cell, &looks.sum_words, &looks.sum)?,
        }
    }
    for (sentence, row) in table.below().zip(row + 2..) {
        below(sheet, &widths, row, sentence, &looks.words)?;
    }
    for_print(sheet)
}

pub(super) fn write(
    sheet: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    cell: &Cell,
    words: &Format,
    figure: &Format,
) -> Result<(), XlsxError> {
    match (cell, number(cell)) {
        (Cell::Weight(_), Some(number)) => {
            let weight = figure.clone().set_num_format(WEIGHT);
            sheet.write_number_with_format(row, column, number, &weight)
        }
        (_, Some(number)) => sheet.write_number_with_format(row, column, number, figure),
        (Cell::Words(text) | Cell::Code(text), _) => {
            sheet.write_string_with_format(row, column, cut(text), words)
        }
        (Cell::Empty, _) => sheet.write_blank(row, column, words),
        (Cell::Count(_) | Cell::Money(_) | Cell::Pieces(_) | Cell::Weight(_), None) => {
            sheet.write_string_with_format(row, column, digits(cell), figure)
        }
    }
    .map(drop)
}

/// What adds a column up, with its result; none where there is nothing to add, or no number.
fn formula(table: &Table, sum_row: RowNum, at: ColNum, column: &Column) -> Option<Formula> {
    let cells = || table.rows.iter().map(|row| &row[usize::from(at)]);
    let sum = &table.sum[usize::from(at)];
    let exact = |cell: &Cell| number(cell).is_some() || matches!(cell, Cell::Empty);
    number(sum)?;
    if !column.adds_up || table.rows.is_empty() || !cells().all(exact) {
        return None;
    }
    let name = rust_xlsxwriter::utility::column_number_to_name(at);
    Some(Formula::new(format!("=SUM({name}2:{name}{sum_row})")).set_result(digits(sum)))
}

/// The number that a cell is, where a spreadsheet keeps it to the last digit.
fn number(cell: &Cell) -> Option<f64> {
    let (figure, parts) = match *cell {
        Cell::Count(count) => (i64::try_from(count).ok()?, 1.0),
        Cell::Money(figure) | Cell::Pieces(figure) => (figure, 1.0),
        Cell::Weight(milli) => (milli, 1000.0),
        Cell::Words(_) | Cell::Code(_) | Cell::Empty => return None,
    };
    let kept = figure.unsigned_abs() <= FIGURE_MAX.unsigned_abs();
    #[expect(clippy::cast_precision_loss, reason = "fifteen digits lose nothing")]
    kept.then_some(figure as f64 / parts)
}

pub(super) fn digits(cell: &Cell) -> String {
    match cell {
        Cell::Count(count) => count.to_string(),
        Cell::Money(figure) | Cell::Pieces(figure) => figure.to_string(),
        Cell::Weight(milli) => thousandths(*milli),
        Cell::Words(_) | Cell::Code(_) | Cell::Empty => String::new(),
    }
}

/// A sentence below the table, as wide as it.
fn below(
    sheet: &mut Worksheet,
    widths: &[usize],
    row: RowNum,
    sentence: &str,
    words: &Format,
) -> Result<(), XlsxError> {
    let sentence = cut(sentence);
    let room: usize = widths.iter().sum();
    let lines = wrap(&sentence, |line| line.width() + WIDTH_SPARE <= room).len();
    let lines = u32::try_from(lines).unwrap_or(u32::MAX).clamp(1, 20);
    sheet.set_row_height(row, lines * LINE_HEIGHT)?;
    match ColNum::try_from(widths.len().saturating_sub(1)) {
        Ok(last @ 1..) => sheet.merge_range(row, 0, row, last, &sentence, words)?,
        _ => sheet.write_string_with_format(row, 0, sentence, words)?,
    };
    Ok(())
}

fn for_print(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&A&R&P / &N");
    Ok(())
}

/// How wide a column is, in characters.
fn width(table: &Table, at: usize) -> usize {
    let cells = table.rows.iter().chain([&table.sum]).map(|row| match &row[at] {
        Cell::Words(text) | Cell::Code(text) => text.width(),
        figure => {
            let digits = digits(figure).len();
            digits + digits / 3
        }
    });
    let widest = cells.chain([table.columns[at].heading.width()]).max().unwrap_or(0);
    (widest + WIDTH_SPARE).clamp(WIDTH_MIN, WIDTH_MAX)
}

pub(super) fn chars(width: usize) -> f64 {
    u32::try_from(width).unwrap_or(u32::MAX).into()
}

/// What of a text a cell can hold.
pub(super) fn cut(text: &str) -> String {
    shortened(text, TEXT_MAX)
}

/// A title as Excel allows it to name a sheet.
pub(super) fn sheet_name(title: &str) -> String {
    let allowed = |c: char| if c.is_control() || "[]:*?/\\".contains(c) { ' ' } else { c };
    let name = shortened(&title.chars().map(allowed).collect::<String>(), 31);
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        return "Lapak".to_owned();
    }
    name.to_owned()
}

/// The beginning of a text that has at most so many UTF-16 units, which are what Excel counts.
fn shortened(text: &str, units_max: usize) -> String {
    let fits = |units: &mut usize, c: char| {
        *units += c.len_utf16();
        Some((*units <= units_max).then_some(c))
    };
    text.chars().scan(0, fits).map_while(|c| c).collect()
}

/// How cells look.
pub(super) struct Looks {
    pub(super) heading: Format,
    heading_of_figures: Format,
    pub(super) words: Format,
    pub(super) figure: Format,
    sum_words: Format,
    sum: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        // Words stay words also when somebody edits the cell.
        let words = Format::new().set_quote_prefix().set_text_wrap().set_align(FormatAlign::Top);
        let figure = Format::new()
            .set_num_format("#,##0")
            .set_align(FormatAlign::Right)
            .set_align(FormatAlign::Top);
        let heading = words.clone().set_bold().set_border_bottom(FormatBorder::Thin);
        let last = |look: &Format| look.clone().set_bold().set_border_top(FormatBorder::Thin);
        Self {
            heading_of_figures: heading.clone().set_align(FormatAlign::Right),
            heading,
            sum_words: last(&words),
            sum: last(&figure),
            words,
            figure,
        }
    }
}

#[cfg(test)]
mod tests;
