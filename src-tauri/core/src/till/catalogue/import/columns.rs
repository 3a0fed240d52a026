use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::sheet::{Cell, Row, Sheet};

/// What a column of a list can say of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListField {
    /// What it is called.
    Name,
    /// Its price for one unit.
    Price,
    /// The member who makes it, by code.
    Member,
    /// What it is counted in.
    Unit,
    /// What it is listed under.
    Category,
    /// Its stock keeping unit.
    Sku,
    /// Its short code.
    Quick,
    /// What a scanner reads off it.
    Barcode,
    /// The cooperative's cut in percent.
    Cut,
    /// A drawing of the program.
    Picture,
    /// Whether it is sold.
    Active,
}

impl ListField {
    /// All of them, in the order in which a list is written.
    pub const ALL: [Self; 11] = [
        Self::Sku,
        Self::Quick,
        Self::Name,
        Self::Category,
        Self::Price,
        Self::Unit,
        Self::Member,
        Self::Cut,
        Self::Barcode,
        Self::Picture,
        Self::Active,
    ];

    /// Its word, as programs see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Price => "price",
            Self::Member => "member",
            Self::Unit => "unit",
            Self::Category => "category",
            Self::Sku => "sku",
            Self::Quick => "quick",
            Self::Barcode => "barcode",
            Self::Cut => "cut",
            Self::Picture => "picture",
            Self::Active => "active",
        }
    }

    /// What people write above such a column, in small letters and without anything but letters and digits.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "nama",
                "namabarang",
                "namaproduk",
                "barang",
                "produk",
                "uraian",
                "name",
                "product",
                "productname",
                "item",
                "itemname",
                "article",
                "description",
            ],
            Self::Price => &[
                "harga",
                "hargajual",
                "hargaeceran",
                "hargasatuan",
                "hargarp",
                "price",
                "unitprice",
                "pricerp",
                "sellingprice",
                "retailprice",
            ],
            Self::Member => &[
                "anggota",
                "kodeanggota",
                "pembuat",
                "perajin",
                "pengrajin",
                "produsen",
                "penitip",
                "pemilik",
                "titipandari",
                "dari",
                "namaanggota",
                "kodepenitip",
                "member",
                "membercode",
                "maker",
                "producer",
                "supplier",
                "consignor",
            ],
            Self::Unit => &["satuan", "unit", "uom", "units"],
            Self::Category => &["kategori", "jenis", "kelompok", "category", "group", "type"],
            Self::Sku => &["sku", "kodebarang", "kodeproduk", "productcode", "itemcode"],
            Self::Quick => &["kodesingkat", "kodecepat", "shortcode", "quickcode", "quick"],
            Self::Barcode => &["barcode", "kodebatang", "ean", "ean13", "gtin", "upc"],
            Self::Cut => &[
                "bagihasil",
                "bagihasilkoperasi",
                "komisi",
                "persenkoperasi",
                "cut",
                "cooperativescut",
                "commission",
            ],
            Self::Picture => &["gambar", "picture", "image"],
            Self::Active => &["aktif", "dijual", "active", "sold", "forsale"],
        }
    }
}

/// The columns of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    /// Where the headings stand among the rows of the sheet; none where it has none.
    pub(super) heading: Option<usize>,
    /// What each column says, none where nobody knows or it does not matter.
    pub(super) fields: Vec<Option<ListField>>,
}

/// How far from the top headings are looked for: lists begin with a title, an address, a date.
const HEADINGS_WITHIN: usize = 20;
/// What people call a code without saying which.
const ANY_CODE: [&str; 2] = ["kode", "code"];

impl Columns {
    /// Finds the columns of a sheet by what is written above them: the row that names the most.
    pub(super) fn found(sheet: &Sheet) -> Self {
        let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let read = |at: usize| fields_of(&sheet.rows[at], &sheet.rows[at + 1..], width);
        let rows = 0..sheet.rows.len().min(HEADINGS_WITHIN);
        let named = |fields: &[Option<ListField>]| fields.iter().flatten().count();
        let best = rows.rev().map(|at| (at, read(at))).max_by_key(|(_, fields)| named(fields));
        match best {
            Some((at, fields)) if named(&fields) > 1 => Self { heading: Some(at), fields },
            _ => Self { heading: None, fields: vec![None; width] },
        }
    }

    /// The column of a field.
    pub(super) fn of(&self, field: ListField) -> Option<usize> {
        self.fields.iter().position(|of| *of == Some(field))
    }

    /// The rows below the headings.
    pub(super) fn rows<'a>(&self, sheet: &'a Sheet) -> &'a [Row] {
        &sheet.rows[self.heading.map_or(0, |at| at + 1)..]
    }

    /// What a column is called: its heading, else its letter.
    pub(super) fn name(&self, sheet: &Sheet, column: usize) -> String {
        let heading = self.heading.map(|at| sheet.rows[at].cell(column).shown());
        heading.filter(|text| !text.is_empty()).unwrap_or_else(|| letters(column))
    }
}

fn fields_of(row: &Row, below: &[Row], width: usize) -> Vec<Option<ListField>> {
    let mut fields: Vec<Option<ListField>> = vec![None; width];
    for (column, cell) in row.cells.iter().enumerate() {
        let Cell::Text(text) = cell else { continue };
        let heading = bare(text);
        let mut all = ListField::ALL.into_iter();
        let found = all.find(|field| field.headings().contains(&heading.as_str()));
        let found = found.or_else(|| ANY_CODE.contains(&&*heading).then(|| code(below, column)));
        fields[column] = found.filter(|field| !fields.contains(&Some(*field)));
    }
    // What nobody has headed exactly: the first that speaks of it.
    for (field, words) in SPEAKS_OF {
        if fields.contains(&Some(field)) {
            continue;
        }
        let speaks = |column: &usize| match row.cell(*column) {
            Cell::Text(text) => words.iter().any(|word| text.to_lowercase().contains(word)),
            _ => false,
        };
        let free = (0..width).filter(|column| fields[*column].is_none()).find(speaks);
        if let Some(column) = free {
            fields[column] = Some(field);
        }
    }
    fields
}

/// Words by which a heading speaks of a field, where it does not name it.
const SPEAKS_OF: [(ListField, &[&str]); 5] = [
    (ListField::Price, &["harga", "price"]),
    (ListField::Member, &["anggota", "titip", "perajin", "pengrajin", "member"]),
    (ListField::Unit, &["satuan"]),
    (ListField::Category, &["kategori", "category"]),
    (ListField::Name, &["nama barang", "nama produk", "product name"]),
];

/// A code of four digits at most is typed on the number pad.
fn code(below: &[Row], column: usize) -> ListField {
    let short = |cell: &Cell| {
        let text = cell.shown();
        text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())
    };
    let quick = below.iter().all(|row| short(row.cell(column)));
    if quick { ListField::Quick } else { ListField::Sku }
}

/// A heading without what stands in brackets, in small letters, letters and digits alone.
pub(in crate::till) fn bare(text: &str) -> String {
    let outside = text.split('(').next().filter(|outside| !outside.trim().is_empty());
    outside.unwrap_or(text).to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The letters of a column as a spreadsheet has them: A, …, Z, AA.
pub(in crate::till) fn letters(column: usize) -> String {
    let mut left = column + 1;
    let mut letters = Vec::new();
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let row = |(number, cells): (u32, &&[&str])| Row {
            number,
            cells: cells
                .iter()
                .map(|text| match *text {
                    "" => Cell::Empty,
                    text => Cell::Text(text.to_owned()),
                })
                .collect(),
        };
        Sheet { rows: (1..).zip(rows).map(row).collect(), ..Sheet::default() }
    }

    #[test]
    fn headings_are_found_below_a_title_and_in_both_languages() {
        let list = sheet(&[
            &["Daftar harga"],
            &["No", "Nama Barang", "Harga (Rp)", "Kode Anggota", "Kode"],
            &["1", "Keripik", "12.500", "M7QD", "41"],
        ]);
        let columns = Columns::found(&list);
        assert_eq!(columns.heading, Some(1));
        let (name, price) = (Some(ListField::Name), Some(ListField::Price));
        let (member, quick) = (Some(ListField::Member), Some(ListField::Quick));
        assert_eq!(columns.fields, [None, name, price, member, quick]);
        let english = Columns::found(&sheet(&[&["Product", "Price"], &["Tea", "9000"]]));
        assert_eq!(english.fields, [name, price]);
    }

    #[test]
    fn headings_that_only_speak_of_a_field_are_found_too() {
        let heads: &[&str] =
            &["Nama Barang", "Harga Jual Mei (Rp)", "Barang titipan siapa", "Keterangan"];
        let columns = Columns::found(&sheet(&[heads, &["Teh", "9000", "M7QD", ""]]));
        let expected =
            [Some(ListField::Name), Some(ListField::Price), Some(ListField::Member), None];
        assert_eq!(columns.fields, expected);
    }

    #[test]
    fn a_code_that_no_number_pad_types_is_a_stock_keeping_unit() {
        let list = sheet(&[&["Kode", "Nama"], &["41", "Keripik"], &["KRP-02", "Sambal"]]);
        assert_eq!(Columns::found(&list).fields[0], Some(ListField::Sku));
    }

    #[test]
    fn a_list_without_headings_has_columns_that_nobody_knows() {
        let list = sheet(&[&["Keripik", "12500", "M7QD"]]);
        assert_eq!(Columns::found(&list).heading, None);
        assert_eq!(Columns::found(&list).fields, [None, None, None]);
        assert_eq!(Columns::found(&list).name(&list, 1), "B");
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
