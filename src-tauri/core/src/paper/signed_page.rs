use super::grid::figure;
use super::page::{Measure, Page};
use super::page_line::{Look, PageLine};
use super::receipt_line::Row;
use super::signed::{SignedPaper, SignedPart};
use super::slip_text::SIGN_ROOM;
use super::table::{Cell, Table};
use crate::words::Words;

/// How far the figures of a row stand in from what they belong to.
const INDENT: usize = 2;

/// A paper to sign as lines of at most so many columns, for a thermal printer. A table has no room for its columns there:
/// each row is its name, with one line below it for each of its figures.
#[must_use]
pub fn signed_page(
    paper: &SignedPaper,
    words: &Words,
    columns: usize,
    measure: Measure,
) -> Vec<PageLine> {
    let mut page = Page::of(columns, measure);
    page.words(Look::Head, 0, &paper.organisation);
    paper.of.iter().for_each(|of| page.words(Look::Place, 0, of));
    page.blank();
    if let Some(banner) = &paper.banner {
        page.words(Look::Banner, 0, banner);
        page.blank();
    }
    page.words(Look::Title, 0, &paper.title);
    if !paper.about.is_empty() {
        page.words(Look::Title, 0, &paper.about);
    }
    paper.said.iter().for_each(|said| page.words(Look::Plain, 0, said));
    for part in &paper.parts {
        match part {
            SignedPart::Table(table) => rows(&mut page, &table.printed(), words),
            SignedPart::Rows { heading, rows } if !rows.is_empty() => {
                under(&mut page, heading);
                rows.iter().for_each(|row| page.row(Look::Plain, 0, row));
            }
            SignedPart::Sentences { heading, sentences } if !sentences.is_empty() => {
                under(&mut page, heading);
                sentences.iter().for_each(|sentence| page.words(Look::Plain, 0, sentence));
            }
            SignedPart::Rows { .. } | SignedPart::Sentences { .. } => {}
        }
    }
    page.rule();
    if let Some(total) = &paper.total {
        page.row(Look::Total, 0, total);
    }
    paper.in_words.iter().for_each(|said| page.words(Look::Plain, 0, said));
    if !paper.notes.is_empty() {
        page.blank();
        paper.notes.iter().for_each(|note| page.words(Look::Plain, 0, note));
    }
    for who in &paper.signed {
        (0..SIGN_ROOM).for_each(|_| page.blank());
        page.rule();
        page.words(Look::Plain, 0, who);
    }
    page.lines()
}

fn under(page: &mut Page, heading: &str) {
    page.rule();
    page.words(Look::Title, 0, heading);
}

fn rows(page: &mut Page, table: &Table, words: &Words) {
    if table.rows.is_empty() {
        return;
    }
    under(page, &table.title);
    table.rows.iter().for_each(|cells| row(page, table, cells, words));
    if !table.sum.is_empty() {
        page.blank();
        row(page, table, &table.sum, words);
    }
}

/// A row: its name with its one figure, or with a line for each of them that says what it is.
fn row(page: &mut Page, table: &Table, cells: &[Cell], words: &Words) {
    let named = table.rows.iter().flatten().take_while(|cell| cell.is_words()).count();
    let named = named.min(cells.len());
    let name: Vec<String> = cells[..named].iter().map(|cell| figure(cell, words)).collect();
    let name = name.join(" ");
    let figures: Vec<Row> = table.columns[named.min(table.columns.len())..]
        .iter()
        .zip(&cells[named..])
        .map(|(column, cell)| Row { words: column.heading.clone(), figure: figure(cell, words) })
        .filter(|row| !row.figure.is_empty())
        .collect();
    match figures.as_slice() {
        [only] if table.columns.len() == named + 1 => {
            page.row(Look::Plain, 0, &Row { words: name, figure: only.figure.clone() });
        }
        _ => {
            page.words(Look::Plain, 0, name.trim());
            figures.iter().for_each(|row| page.row(Look::Plain, INDENT, row));
        }
    }
}
