use super::amounts::Thousands;
use super::columns::{Columns, ListField};
use crate::books::{Catalogue, ListedProduct};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::sheet::{Cell, Row, Sheet};
use crate::till::catalogue::codes::barcodes_typed;
use crate::till::catalogue::product::{picture_typed, price_or_asked};
use crate::till::typed::{code, name, percent, person_code};
use crate::value::{Barcode, BasisPoints, EntryId, MemberCode, Money, QuickCode, Sku, Unit};

/// A place of a list that cannot be taken, and why.
#[derive(Debug, Clone)]
pub(super) struct Wrong {
    /// Its row, as a spreadsheet numbers it.
    pub(super) row: u32,
    /// What its column says; none where the whole row is meant.
    pub(super) field: Option<ListField>,
    /// What stands there.
    pub(super) value: String,
    /// Why it cannot be taken.
    pub(super) why: Refusal,
}

/// What a list is read by.
pub(super) struct Reading<'a> {
    /// The catalogue whose members are named.
    pub(super) catalogue: &'a Catalogue,
    /// The columns.
    pub(super) columns: &'a Columns,
    /// Who makes what the list names nobody for.
    pub(super) member: Option<EntryId>,
    /// Members of the list who are not in the catalogue, each with a stand-in for the identity that it will have; none
    /// where they may not be added.
    pub(super) added: Option<Vec<(MemberCode, EntryId)>>,
    /// How the prices part their thousands.
    thousands: Option<Thousands>,
    /// Whether the cuts are parts of one, as a cell that is shown in percent holds them.
    parts_of_one: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn of(sheet: &Sheet, columns: &'a Columns, catalogue: &'a Catalogue) -> Self {
        let cells = |field| {
            let column = columns.of(field);
            let rows = columns.rows(sheet).iter();
            rows.filter_map(move |row| column.map(|column| row.cell(column)))
        };
        let numbers = cells(ListField::Cut).filter_map(|cell| match cell {
            Cell::Number(number) => Some(*number),
            _ => None,
        });
        let greatest = numbers.fold(0.0_f64, f64::max);
        Self {
            catalogue,
            columns,
            member: None,
            added: None,
            thousands: Thousands::of(cells(ListField::Price)),
            parts_of_one: greatest > 0.0 && greatest <= 1.0,
        }
    }

    /// Reads one row; what of it is wrong is named, all of it at once.
    pub(super) fn row(&mut self, row: &Row) -> Result<ListedProduct, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let name = self.read(row, ListField::Name, &mut wrong, |text, _| name("name", text));
        let member = self.read(row, ListField::Member, &mut wrong, |text, _| Ok(text.to_owned()));
        let names_nobody = member.as_deref().is_none_or(str::is_empty);
        if let Some(total) = name.as_ref().filter(|name| names_nobody && adds_up(name.as_str())) {
            let (field, why) = (Some(ListField::Name), Code::ListTotal.into());
            return Err(vec![Wrong { row: row.number, field, value: shown(total.as_str()), why }]);
        }
        let member = match self.member_of(member.as_deref().unwrap_or_default()) {
            Ok(member) => Some(member),
            // What cannot be read is named already.
            Err(_) if wrong.iter().any(|of| of.field == Some(ListField::Member)) => None,
            Err(why) => {
                let value = member.as_deref().map(shown).unwrap_or_default();
                wrong.push(Wrong { row: row.number, field: Some(ListField::Member), value, why });
                None
            }
        };
        let category = self.read(row, ListField::Category, &mut wrong, |text, _| {
            unless_empty(text, |text| crate::till::typed::name("category", text))
        });
        let price =
            self.read(row, ListField::Price, &mut wrong, |text, cell| self.price(text, cell));
        let unit = self.read(row, ListField::Unit, &mut wrong, |text, _| unless_empty(text, unit));
        let sku = self.read(row, ListField::Sku, &mut wrong, |text, _| {
            unless_empty(text, |text| code::<Sku>("sku", text))
        });
        let quick = self.read(row, ListField::Quick, &mut wrong, |text, _| {
            unless_empty(text, |text| code::<QuickCode>("quick", text))
        });
        let barcodes = self.read(row, ListField::Barcode, &mut wrong, |text, _| barcodes(text));
        let cut = self.read(row, ListField::Cut, &mut wrong, |text, cell| {
            unless_empty(text, |text| self.cut(text, cell))
        });
        let picture = self
            .read(row, ListField::Picture, &mut wrong, |text, _| unless_empty(text, picture_typed));
        let active =
            self.read(row, ListField::Active, &mut wrong, |text, _| unless_empty(text, truth));
        match (name, member) {
            (Some(name), Some(member)) if wrong.is_empty() => Ok(ListedProduct {
                row: row.number,
                sku: sku.flatten(),
                name,
                price,
                member,
                unit: unit.flatten(),
                category: category.flatten(),
                quick,
                barcodes,
                cut,
                picture,
                active: active.flatten(),
            }),
            _ => Err(wrong),
        }
    }

    /// What a column says in a row; none where there is no such column, or where it is wrong, which is noted.
    fn read<T>(
        &self,
        row: &Row,
        field: ListField,
        wrong: &mut Vec<Wrong>,
        read: impl FnOnce(&str, &Cell) -> Result<T, Refusal>,
    ) -> Option<T> {
        let cell = row.cell(self.columns.of(field)?);
        match text_of(cell).and_then(|text| read(text.trim(), cell)) {
            Ok(value) => Some(value),
            Err(why) => {
                let value = shown(&cell.shown());
                wrong.push(Wrong { row: row.number, field: Some(field), value, why });
                None
            }
        }
    }

    fn price(&self, text: &str, cell: &Cell) -> Result<Option<Money>, Refusal> {
        if text.is_empty() {
            return Err(Code::ListPriceMissing.into());
        }
        if like_date(text) {
            return Err(Refusal::new(Code::ListDate).with("typed", shown(text)));
        }
        let own = Thousands::shown_by(cell);
        if own.is_some() && own != self.thousands {
            let others = match self.thousands {
                Some(Thousands::Commas) => "commas",
                _ => "points",
            };
            return Err(Refusal::new(Code::ListSeparatorsMixed)
                .with("typed", shown(text))
                .with("others", others));
        }
        price_or_asked(text)
    }

    fn cut(&self, text: &str, cell: &Cell) -> Result<BasisPoints, Refusal> {
        match cell {
            Cell::Number(part) if self.parts_of_one => {
                percent(&format!("{:.2}", part * 100.0).replace('.', ","))
            }
            Cell::Number(number) => percent(&number.to_string().replace('.', ",")),
            _ => percent(text.trim_end_matches('%').trim_end()),
        }
    }

    fn member_of(&mut self, text: &str) -> Result<EntryId, Refusal> {
        if text.is_empty() {
            return self.member.ok_or_else(|| Code::ListMemberMissing.into());
        }
        let typed = text.to_uppercase();
        if let Some(now) = self.catalogue.member(&typed) {
            return Ok(now.of);
        }
        let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(text));
        let Some(added) = &mut self.added else { return Err(unknown()) };
        let code: MemberCode = person_code("member", &typed)?;
        if let Some((_, id)) = added.iter().find(|(known, _)| *known == code) {
            return Ok(*id);
        }
        // One who is no longer chosen is the same member again.
        let known = self.catalogue.member_of(&code).map(|now| now.of);
        let stand_in = known.unwrap_or_else(|| EntryId::of(code.as_str().as_bytes()));
        added.push((code, stand_in));
        Ok(stand_in)
    }
}

/// Whether a name is that of a row which adds others up, as lists end.
fn adds_up(name: &str) -> bool {
    let name = name.to_lowercase();
    ["jumlah", "total", "subtotal", "grand total"].iter().any(|word| {
        name.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// The text of a cell, where it can be read as such.
pub(in crate::till) fn text_of(cell: &Cell) -> Result<String, Refusal> {
    match cell {
        Cell::Empty => Ok(String::new()),
        Cell::Text(text) => Ok(text.clone()),
        Cell::Number(number) => Ok(number.to_string()),
        Cell::Truth(truth) => Ok(truth.to_string()),
        Cell::Date => Err(Code::ListDate.into()),
        Cell::Formula(formula) => {
            Err(Refusal::new(Code::ListFormula).with("typed", shown(formula)))
        }
        Cell::Failed(error) => Err(Refusal::new(Code::ListFormula).with("typed", shown(error))),
        Cell::Merged => Err(Code::ListMerged.into()),
    }
}

fn unless_empty<T>(
    text: &str,
    read: impl FnOnce(&str) -> Result<T, Refusal>,
) -> Result<Option<T>, Refusal> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some) }
}

/// Barcodes, with blanks or commas between them. A spreadsheet that took a long one for a number has lost its end.
fn barcodes(text: &str) -> Result<Vec<Barcode>, Refusal> {
    let rounded = text.to_uppercase().contains("E+");
    if rounded {
        return Err(Refusal::new(Code::ListNumberRounded).with("typed", shown(text)));
    }
    barcodes_typed(text)
}

/// A unit in the words that people use for it.
fn unit(text: &str) -> Result<Unit, Refusal> {
    match text.to_lowercase().trim_end_matches('.') {
        "pcs" | "pc" | "buah" | "bh" | "biji" | "bj" | "bungkus" | "bks" | "botol" | "btl"
        | "pak" | "pack" | "lembar" | "lbr" | "helai" | "pasang" | "set" | "kotak" | "toples"
        | "piece" | "pieces" | "each" => Ok(Unit::PIECE),
        "kg" | "kilo" | "kilogram" => Ok(Unit::KILOGRAM),
        _ => Err(Refusal::new(Code::ListUnitUnknown).with("typed", shown(text))),
    }
}

fn truth(text: &str) -> Result<bool, Refusal> {
    match text.to_lowercase().as_str() {
        "ya" | "y" | "yes" | "true" | "benar" | "1" | "x" | "✓" => Ok(true),
        "tidak" | "t" | "no" | "n" | "false" | "salah" | "0" => Ok(false),
        _ => Err(Refusal::new(Code::ListTruthUnknown).with("typed", shown(text))),
    }
}

/// Whether text is written as a date is: `12/05`, `12-05-2024`, `2024-05-12`.
fn like_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['/', '-']).collect();
    let digits =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    (2..=3).contains(&parts.len()) && parts.iter().all(digits)
}
