use std::path::Path;

use crate::paper::{Cell, Column, Table};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::goods::stock::{QuantityView, StockAsked, StockRow};
use crate::till::sale::receipt::save_among;
use crate::till::saved::Saved;
use crate::till::settings::CsvSeparator;
use crate::till::totals::table::TableFormat;
use crate::value::Unit;

/// How a figure is read off the stock.
type Read = fn(&StockRow) -> &QuantityView;

/// Every column of figures with what it is called.
const COLUMNS: [(&str, Read); 9] = [
    ("held-in", |row| &row.came_in),
    ("held-arrived", |row| &row.arrived),
    ("held-sold", |row| &row.sold),
    ("held-back", |row| &row.back),
    ("held-damaged", |row| &row.damaged),
    ("held-given", |row| &row.given),
    ("held-lost", |row| &row.lost),
    ("held-sent", |row| &row.sent),
    ("held-left", |row| &row.left),
];

impl Till {
    /// The stock as a table, by member: what should be there when goods are packed, with a column to write what is.
    ///
    /// # Errors
    /// As for [`Till::stock`].
    pub fn stock_table(&self, asked: &StockAsked) -> Result<Table, Refusal> {
        let mut rows = self.stock(asked)?;
        rows.sort_by_key(|row| (row.member.clone(), row.stand.clone(), row.sku.clone()));
        let settings = &self.here()?.fair.settings;
        let say = |id: &str| self.words.say(id, &[]);
        // Kilograms and pieces are no sum.
        let weighed = rows.iter().any(|row| row.unit != Unit::PIECE.to_string());
        let heading = |id: &str| Column { heading: say(id), adds_up: false };
        let sum = |of: fn(&StockRow) -> &QuantityView| {
            let pieces = rows.iter().map(|row| of(row).milli / 1000);
            if weighed { Cell::Empty } else { Cell::Pieces(pieces.fold(0, i64::saturating_add)) }
        };
        let label = Cell::Words(say("totals-sum"));
        let sums: Vec<Cell> = std::iter::once(label)
            .chain(std::iter::repeat_n(Cell::Empty, 3))
            .chain(COLUMNS.iter().map(|(_, of)| sum(*of)))
            .chain([Cell::Empty])
            .collect();
        let named = ["totals-key-member", "catalogue-sku", "catalogue-name", "totals-key-stand"];
        let cells = |row: &StockRow| {
            let unit: Unit = row.unit.parse().unwrap_or(Unit::PIECE);
            let figure = |of: &QuantityView| {
                if unit.is_whole() { Cell::Pieces(of.milli / 1000) } else { Cell::Weight(of.milli) }
            };
            [
                Cell::Code(row.member.clone()),
                Cell::Code(row.sku.clone()),
                Cell::Words(row.name.clone()),
                Cell::Code(row.stand.clone()),
            ]
            .into_iter()
            .chain(COLUMNS.iter().map(|(_, of)| figure(of(row))))
            .chain([Cell::Empty])
            .collect::<Vec<_>>()
        };
        let practice = self.is_practice().then(|| say("receipt-practice"));
        let of_stand = match asked.stand.trim() {
            "" => Vec::new(),
            stand => vec![self.words.say("receipt-stand", &[("stand", stand)])],
        };
        Ok(Table {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: say("held-packing"),
            of: [
                settings.organisation.to_string(),
                format!("{}, {}", settings.name, settings.town),
            ]
            .into_iter()
            .chain(of_stand)
            .chain([self.as_of()?])
            .collect(),
            notes: practice.into_iter().chain([say("held-packing-note")]).collect(),
            columns: named
                .iter()
                .map(|id| heading(id))
                .chain(COLUMNS.iter().map(|(id, _)| Column { heading: say(id), adds_up: !weighed }))
                .chain([heading("held-counted")])
                .collect(),
            rows: rows.iter().map(cells).collect(),
            apart: 0,
            sum: sums,
        })
    }

    /// Saves the stock as a new file, flushed; one that is there already is never overwritten.
    ///
    /// # Errors
    /// As for [`Till::stock`]; [`Code::FileExists`](crate::Code::FileExists),
    /// [`Code::FileNotWritten`](crate::Code::FileNotWritten).
    pub fn save_stock(
        &self,
        asked: &StockAsked,
        format: TableFormat,
        separator: Option<CsvSeparator>,
        file: &Path,
    ) -> Result<Saved, Refusal> {
        self.save_table(&self.stock_table(asked)?, format, separator, file)
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_stock`].
    pub fn save_stock_in(
        &self,
        asked: &StockAsked,
        format: TableFormat,
        folder: &Path,
    ) -> Result<Saved, Refusal> {
        let of = [self.words.say("held-packing", &[]), asked.stand.clone(), asked.member.clone()];
        let of: Vec<String> = of.into_iter().filter(|part| !part.is_empty()).collect();
        let name = self.file_named(&of.join(" "));
        let save = |file: &Path| self.save_stock(asked, format, None, file);
        save_among(folder, &name, format.extension(), save)
    }
}
