use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use crate::refusal::{Code, Refusal};
use crate::sheet::{Cell, Row, Sheet, read};
use crate::till::Till;

/// What people write above the column of codes, in small letters.
const CODES: [&str; 7] = ["kode", "sku", "kode barang", "barcode", "kode cepat", "code", "product"];
/// What people write above the column of pieces.
const PIECES: [&str; 8] =
    ["jumlah", "buah", "banyaknya", "qty", "quantity", "pieces", "pcs", "titipan"];

/// Goods from a list in a file: nothing of it is written down yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsListed {
    /// What was understood, as it would be typed: `KRP-01*12`.
    pub lines: Vec<String>,
    /// The rows that were not.
    pub wrong: Vec<GoodsListedWrong>,
}

/// A row of a list that was not understood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsListedWrong {
    /// Its number as a spreadsheet shows it, from 1.
    pub row: u32,
    /// What stands there.
    pub value: String,
    /// What is wrong with it, and how to mend it.
    pub message: String,
}

impl Till {
    /// Reads goods from a list (CSV, XLSX, ODS): a column of codes and one of pieces, under headings or in this order. A row
    /// without pieces is left out, since a whole price list may be filled in for a few products.
    ///
    /// # Errors
    /// What [`read`] refuses; [`Code::GoodsMissing`] where nothing of it is goods.
    pub fn goods_listed(&self, file: &Path) -> Result<GoodsListed, Refusal> {
        let sheets = read(file)?;
        let mut listed = GoodsListed { lines: Vec::new(), wrong: Vec::new() };
        for sheet in &sheets {
            let (codes, pieces, rows) = columns(sheet);
            for row in rows {
                let (code, count) = (row.cell(codes).shown(), pieces_of(row.cell(pieces)));
                if code.is_empty() || count.is_empty() {
                    continue;
                }
                let typed = format!("{code}*{count}");
                match self.goods_line_typed(&typed, false) {
                    Ok(_) => listed.lines.push(typed),
                    Err(refusal) => listed.wrong.push(GoodsListedWrong {
                        row: row.number,
                        value: format!("{code} · {count}"),
                        message: self.words.refusal(&refusal).message,
                    }),
                }
            }
        }
        if listed.lines.is_empty() && listed.wrong.is_empty() {
            return Err(Refusal::new(Code::GoodsMissing).with("file", file.display()));
        }
        Ok(listed)
    }

    /// The lines of such a list, all or none.
    ///
    /// # Errors
    /// As for [`Till::goods_listed`]; [`Code::GoodsListWrong`] with the first row that was not understood.
    pub fn goods_on_list(&self, file: &Path) -> Result<Vec<String>, Refusal> {
        let listed = self.goods_listed(file)?;
        match listed.wrong.into_iter().next() {
            None => Ok(listed.lines),
            Some(GoodsListedWrong { row, value, message }) => {
                let refusal = Refusal::new(Code::GoodsListWrong).with("row", row);
                Err(refusal.with("value", value).with("why", message))
            }
        }
    }
}

/// The columns of codes and of pieces, and the rows below their headings; without headings the first two.
fn columns(sheet: &Sheet) -> (usize, usize, &[Row]) {
    for (at, row) in sheet.rows.iter().enumerate().take(5) {
        let named = |names: &[&str]| {
            row.cells.iter().position(|cell| names.contains(&cell.shown().to_lowercase().as_str()))
        };
        if let (Some(codes), Some(pieces)) = (named(&CODES), named(&PIECES)) {
            return (codes, pieces, &sheet.rows[at + 1..]);
        }
    }
    (0, 1, &sheet.rows)
}

/// How much a cell says, as it would be typed.
fn pieces_of(cell: &Cell) -> String {
    cell.shown().replace(' ', "")
}
