use std::path::Path;

use crate::entry::Product;
use crate::paper::{Cell, List, list_csv, list_xlsx};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::catalogue::import::columns::ListField;
use crate::till::catalogue::said::percent;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;

/// A kind of file that a list is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ListFormat {
    /// Separated values.
    Csv,
    /// A workbook.
    Xlsx,
}

impl ListFormat {
    /// How its files' names end.
    fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

impl Till {
    /// Saves the whole catalogue as a new file, such as [`Till::import`] reads. A file that is there already is never
    /// overwritten; one with the same bytes is the same list.
    ///
    /// # Errors
    /// [`Code::NoFair`](crate::Code::NoFair), [`Code::FileExists`](crate::Code::FileExists),
    /// [`Code::FileNotWritten`](crate::Code::FileNotWritten).
    pub fn export_catalogue(&self, format: ListFormat, file: &Path) -> Result<Saved, Refusal> {
        self.outside_practice()?;
        save_new(file, &self.catalogue_bytes(format)?)?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::export_catalogue`].
    pub fn export_catalogue_in(&self, format: ListFormat, folder: &Path) -> Result<Saved, Refusal> {
        let title = self.words.say("catalogue-file", &[]);
        let save = |file: &Path| self.export_catalogue(format, file);
        save_among(folder, &title, format.extension(), save)
    }

    /// Saves a list with nothing but its headings and one example, to be filled in.
    ///
    /// # Errors
    /// As for [`Till::export_catalogue`].
    pub fn export_template_in(&self, format: ListFormat, folder: &Path) -> Result<Saved, Refusal> {
        let title = self.words.say("catalogue-template-file", &[]);
        let example = ListField::ALL.map(|field| self.example(field));
        let save = |file: &Path| self.save_list(vec![example.to_vec()], format, file);
        save_among(folder, &title, format.extension(), save)
    }

    /// The bytes of [`Till::export_catalogue`].
    pub(in crate::till) fn catalogue_bytes(&self, format: ListFormat) -> Result<Vec<u8>, Refusal> {
        let rows =
            self.here()?.catalogue.products.iter().map(|now| self.product_cells(&now.product));
        self.list_bytes(rows.collect(), format)
    }

    fn save_list(
        &self,
        rows: Vec<Vec<Cell>>,
        format: ListFormat,
        file: &Path,
    ) -> Result<Saved, Refusal> {
        save_new(file, &self.list_bytes(rows, format)?)?;
        Ok(Saved { file: file.display().to_string() })
    }

    fn list_bytes(&self, rows: Vec<Vec<Cell>>, format: ListFormat) -> Result<Vec<u8>, Refusal> {
        let heading = |field: ListField| self.words.say(&format!("list-{}", field.as_str()), &[]);
        let list = List {
            title: self.words.say("catalogue-file", &[]),
            made: self.newest_moment()?,
            headings: ListField::ALL.map(heading).to_vec(),
            rows,
        };
        Ok(match format {
            ListFormat::Csv => {
                list_csv(&list, self.settings.csv_separator.of(self.words.language()))
            }
            ListFormat::Xlsx => list_xlsx(&list),
        })
    }

    fn product_cells(&self, product: &Product) -> Vec<Cell> {
        ListField::ALL.iter().map(|field| self.cell(product, *field)).collect()
    }

    fn cell(&self, product: &Product, field: ListField) -> Cell {
        let code = |text: Option<String>| text.map_or(Cell::Empty, Cell::Code);
        match field {
            ListField::Name => Cell::Words(product.name.to_string()),
            ListField::Price => match product.price {
                Some(price) => Cell::Money(price.amount()),
                None => Cell::Words(self.words.say("list-asked", &[])),
            },
            ListField::Member => {
                let members = self.here.as_ref().map(|here| &here.catalogue.members);
                let mut known = members.into_iter().flatten();
                let now = known.find(|now| now.of == product.member);
                code(now.map(|now| now.member.code.to_string()))
            }
            ListField::Unit => Cell::Words(product.unit.to_string()),
            ListField::Category => Cell::Words(product.category.to_string()),
            ListField::Sku => Cell::Code(product.sku.to_string()),
            ListField::Quick => code(product.quick.as_ref().map(ToString::to_string)),
            ListField::Barcode => {
                let codes: Vec<String> = product.barcodes.iter().map(ToString::to_string).collect();
                code((!codes.is_empty()).then(|| codes.join(" ")))
            }
            ListField::Cut => product.cut_bp.map_or(Cell::Empty, |cut| Cell::Words(percent(cut))),
            ListField::Picture => code(product.picture.as_ref().map(ToString::to_string)),
            ListField::Active => {
                let id = if product.active { "list-yes" } else { "list-no" };
                Cell::Words(self.words.say(id, &[]))
            }
        }
    }

    fn example(&self, field: ListField) -> Cell {
        let text = self.words.say(&format!("list-{}-example", field.as_str()), &[]);
        match field {
            _ if text.is_empty() => Cell::Empty,
            ListField::Price => text.parse().map_or(Cell::Words(text), Cell::Money),
            _ => Cell::Words(text),
        }
    }
}
