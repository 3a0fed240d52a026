use super::{COLUMNS_MAX, Cell, ROWS_MAX};
use crate::refusal::{Code, Refusal};

/// One sheet of a file, without the rows in which nothing stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name; empty for separated values, which are one sheet.
    pub name: String,
    /// Its rows, from the top.
    pub rows: Vec<Row>,
    /// How many sheets of the file are hidden, which nobody who looks at it sees.
    pub hidden: usize,
}

/// One row of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its number as a spreadsheet shows it, from 1.
    pub number: u32,
    /// Its cells up to the last one with anything in it.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column, counted from 0.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

impl Sheet {
    /// Puts a cell in its place. Cells come from the top, and from the left within a row.
    pub(super) fn put(&mut self, number: u32, column: usize, cell: Cell) -> Result<(), Refusal> {
        if cell == Cell::Empty {
            return Ok(());
        }
        if column >= COLUMNS_MAX {
            return Err(Refusal::new(Code::ListTooLong)
                .with("what", "columns")
                .with("columns", COLUMNS_MAX));
        }
        if self.rows.last().is_none_or(|row| row.number != number) {
            if self.rows.len() == ROWS_MAX {
                return Err(Refusal::new(Code::ListTooLong)
                    .with("what", "rows")
                    .with("rows", ROWS_MAX));
            }
            self.rows.push(Row { number, cells: Vec::new() });
        }
        let cells = &mut self.rows.last_mut().expect("it was pushed").cells;
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        Ok(())
    }

    /// Marks what a field that reaches over several places covers, but for its first place; `region` is its first and
    /// last row and column, counted from 0.
    pub(super) fn merge(&mut self, (top, left): (u32, u32), (bottom, right): (u32, u32)) {
        let rows = self.rows.iter_mut();
        for row in rows.filter(|row| (top..=bottom).contains(&(row.number - 1))) {
            let last = usize::try_from(right).unwrap_or(usize::MAX).min(COLUMNS_MAX - 1);
            for column in usize::try_from(left).unwrap_or(usize::MAX)..=last {
                let first = row.number - 1 == top && Ok(left) == u32::try_from(column);
                if !first {
                    if row.cells.len() <= column {
                        row.cells.resize(column + 1, Cell::Empty);
                    }
                    row.cells[column] = Cell::Merged;
                }
            }
        }
    }
}
