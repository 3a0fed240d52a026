//! A list that people keep in a spreadsheet becomes the catalogue: whatever program wrote it, all of it or nothing, and
//! in one step back.

mod bad_files;
mod files;
mod rows;

use std::path::{Path, PathBuf};

use files::{ods, written, xlsx};
use lapak_core::Code;
use lapak_core::till::{ImportTyped, ImportView, ListFormat, ProductTyped, ProductView, Till};
use lapak_tests::folder::{opened, ready};
use proptest::prelude::*;
use tempfile::TempDir;

/// A list as people keep it: a title, a running number, prices with points.
const LIST: &str = "Daftar harga Mei;;;;\n\
    No;Nama Barang;Harga;Anggota;Satuan\n\
    1;Keripik jagung manis;12.500;M7QD;bungkus\n\
    2;Kopi bubuk – sedang;Rp 24.000;H3R6;kg\n\
    ;;;;\n\
    3;Sumbangan;tanya;H3R6;pcs\n";

pub(crate) struct Desk {
    pub(crate) data: TempDir,
    pub(crate) till: Till,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let data = ready();
        let till = opened(data.path());
        Self { data, till }
    }

    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        written(self.data.path(), name, bytes.as_ref())
    }

    pub(crate) fn products(&self) -> Vec<ProductView> {
        self.till.catalogue_list().expect("a list").0
    }

    pub(crate) fn named(&self, name: &str) -> ProductView {
        let found = self.products().into_iter().find(|product| product.name == name);
        found.unwrap_or_else(|| panic!("{name} is in the catalogue"))
    }

    pub(crate) fn plan(&self, file: &Path) -> ImportView {
        self.till.import_plan(&typed(file)).expect("a plan")
    }

    fn import(&mut self, file: &Path) -> ImportView {
        self.till.import(&typed(file)).expect("an import")
    }

    fn refused(&self, file: &Path) -> Code {
        self.till.import_plan(&typed(file)).expect_err("it is refused").code()
    }
}

pub(crate) fn typed(file: &Path) -> ImportTyped {
    ImportTyped { file: file.display().to_string(), ..ImportTyped::default() }
}

pub(crate) fn counts(view: &ImportView) -> (u32, u32, u32, usize) {
    (view.new, view.changed, view.same, view.wrong.len())
}

#[test]
fn a_list_as_people_keep_it_is_sold_from_at_once_and_taken_twice_changes_nothing() {
    let mut desk = Desk::new();
    let list = desk.file("daftar.csv", LIST);
    let before = desk.products().len();
    let plan = desk.plan(&list);
    assert_eq!((counts(&plan), plan.done), ((3, 0, 0, 0), false));
    assert_eq!(desk.products().len(), before, "a plan changes nothing");
    assert!(desk.import(&list).done);
    let chips = desk.named("Keripik jagung manis");
    assert_eq!((chips.price, chips.member.as_str()), (Some(12_500), "M7QD"));
    assert_eq!(chips.category, "Lain-lain");
    let coffee = desk.named("Kopi bubuk – sedang");
    assert_eq!((coffee.price, coffee.unit.to_string()), (Some(24_000), "kg".to_owned()));
    assert_eq!(desk.named("Sumbangan").price, None, "asked for at each sale");
    let quick = chips.quick.expect("a short code is proposed");
    desk.till.enter(&quick).expect("it is sold by its short code");
    desk.till.enter(&format!("{}*0,5", coffee.sku)).expect("and by its stock keeping unit");
    let ledger = desk.till.snapshot().ids().expect("ids").len();
    let again = desk.import(&list);
    assert_eq!(counts(&again), (0, 0, 3, 0));
    assert_eq!(desk.till.snapshot().ids().expect("ids").len(), ledger, "nothing is written");
}

#[test]
fn whatever_wrote_it_the_list_says_the_same() {
    let desk = Desk::new();
    let utf16 = |mark: &[u8], unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.iter().copied().chain(LIST.encode_utf16().flat_map(unit)).collect()
    };
    // In Windows-1252, the dash is one byte.
    let windows: Vec<u8> = LIST
        .chars()
        .map(|c| if c == '–' { 0x96 } else { u8::try_from(c).expect("Latin") })
        .collect();
    let rows: Vec<Vec<&str>> = LIST.lines().map(|line| line.split(';').collect()).collect();
    let files = [
        desk.file("utf8.csv", LIST),
        desk.file("mark.csv", format!("\u{feff}{LIST}")),
        desk.file("tabs.txt", LIST.replace(';', "\t")),
        desk.file("commas.csv", LIST.replace(';', ",")),
        desk.file("crlf.csv", LIST.replace('\n', "\r\n")),
        desk.file("quotes.csv", LIST.replace("Keripik jagung manis", "\"Keripik jagung manis\"")),
        desk.file("le.csv", utf16(b"\xff\xfe", u16::to_le_bytes)),
        desk.file("be.csv", utf16(b"\xfe\xff", u16::to_be_bytes)),
        desk.file("bare.csv", utf16(b"", u16::to_le_bytes)),
        desk.file("windows.csv", windows),
        desk.file("book.xlsx", xlsx(&[("Mei", &rows)])),
        desk.file("book.ods", ods(&rows)),
        // What a file is, its content says.
        desk.file("book.csv", xlsx(&[("Mei", &rows)])),
    ];
    let said = |file: &Path| -> Vec<(String, String, String, String)> {
        let plan = desk.plan(file);
        assert!(plan.wrong.is_empty(), "{}: {:?}", file.display(), plan.wrong);
        let row = |row: lapak_core::till::ImportRow| (row.name, row.price, row.member, row.unit);
        plan.rows.into_iter().map(row).collect()
    };
    let first = said(&files[0]);
    assert_eq!(first.len(), 3);
    for file in &files[1..] {
        assert_eq!(said(file), first, "{}", file.display());
    }
}

#[test]
fn each_wrong_place_is_named_and_nothing_is_taken() {
    let mut desk = Desk::new();
    let list = "Nama;Harga;Anggota;SKU;Kode singkat;Barcode;Satuan;Bagi hasil;Aktif\n\
        Nol;0;M7QD;;;;;;\n\
        Kurang;-500;M7QD;;;;;;\n\
        Kosong;;M7QD;;;;;;\n\
        Tanggal;12/05;M7QD;;;;;;\n\
        Sen;12.500,50;M7QD;;;;;;\n\
        Koma;12,500;M7QD;;;;;;\n\
        Titik;12.500;M7QD;;;;;;\n\
        Titik lagi;13.500;M7QD;;;;;;\n\
        Huruf;mahal;M7QD;;;;;;\n\
        Orang;9000;Bu S;;;;;;\n\
        Tanpa;9000;;;;;;;\n\
        ;9000;M7QD;;;;;;\n\
        Kode;9000;M7QD;A B;;;;;\n\
        Pendek;9000;M7QD;;K1;;;;\n\
        Bulat;9000;M7QD;;;4,00638E+12;;;\n\
        Satuan;9000;M7QD;;;;lusin;;\n\
        Persen;9000;M7QD;;;;;101;\n\
        Entah;9000;M7QD;;;;;;mungkin\n\
        =1+1;9000;M7QD;;;;;;\n\
        Dua;9000;M7QD;DUA-01;;;;;\n\
        Dua juga;9000;M7QD;DUA-01;;;;;\n\
        Terpakai;9000;M7QD;TPK-01;41;;;;\n\
        Titik;9500;M7QD;;;;;;\n";
    let file = desk.file("daftar.csv", list);
    let before = desk.products();
    let view = desk.import(&file);
    let wrong: Vec<(u32, &str, &str)> = view
        .wrong
        .iter()
        .map(|wrong| (wrong.row, wrong.column.as_str(), wrong.code.as_str()))
        .collect();
    assert_eq!(
        wrong,
        [
            (2, "Harga", "list_price_zero"),
            (3, "Harga", "price_below_zero"),
            (4, "Harga", "list_price_missing"),
            (5, "Harga", "list_date"),
            (6, "Harga", "amount_has_cents"),
            (7, "Harga", "list_separators_mixed"),
            (10, "Harga", "amount_not_a_number"),
            (11, "Anggota", "member_unknown"),
            (12, "Anggota", "list_member_missing"),
            (13, "Nama", "text_invalid"),
            (14, "SKU", "code_invalid"),
            (15, "Kode singkat", "code_invalid"),
            (16, "Barcode", "list_number_rounded"),
            (17, "Satuan", "list_unit_unknown"),
            (18, "Bagi hasil", "percent_invalid"),
            (19, "Aktif", "list_truth_unknown"),
            (20, "Nama", "list_formula"),
            (22, "SKU", "list_code_twice"),
            (23, "Kode singkat", "code_taken"),
        ]
    );
    assert!(view.wrong.iter().all(|wrong| !wrong.message.is_empty()));
    assert!(!view.done);
    assert_eq!(desk.products(), before);
}

#[test]
fn a_known_product_in_two_rows_and_one_of_two_of_a_name_are_asked_about() {
    let mut desk = Desk::new();
    let list = desk
        .file("satu.csv", "Nama,Harga,Anggota,SKU\nTeh A,9000,M7QD,TA-1\nTeh A,9000,M7QD,TA-2\n");
    assert!(desk.import(&list).done, "two products may have one name");
    let codes = |view: &ImportView| -> Vec<String> {
        view.wrong.iter().map(|wrong| wrong.code.clone()).collect()
    };
    let by_name = desk.file("nama.csv", "Nama,Harga,Anggota\nTeh A,9500,M7QD\n");
    assert_eq!(codes(&desk.plan(&by_name)), ["list_product_ambiguous"]);
    let twice =
        desk.file("dua.csv", "Nama,Harga,Anggota,SKU\nA,9500,M7QD,TA-1\nB,9600,M7QD,TA-1\n");
    assert_eq!(codes(&desk.plan(&twice)), ["list_product_twice"]);
}

#[test]
fn products_may_exchange_their_codes_and_a_switched_off_one_is_sold_again() {
    let mut desk = Desk::new();
    let list = desk.file(
        "a.csv",
        "Nama,Harga,Anggota,SKU,Kode singkat\nA,9000,M7QD,A-1,91\nB,8000,M7QD,B-1,92\n",
    );
    desk.import(&list);
    let exchanged = desk.file(
        "b.csv",
        "Nama,Harga,Anggota,SKU,Kode singkat\nA,9000,M7QD,A-1,92\nB,8000,M7QD,B-1,91\n",
    );
    assert_eq!(counts(&desk.import(&exchanged)), (0, 2, 0, 0));
    assert_eq!(desk.named("A").quick.as_deref(), Some("92"));
    let off = ProductTyped { active: Some(false), ..ProductTyped::default() };
    desk.till.set_product("A-1", &off).expect("switched off");
    assert_eq!(counts(&desk.import(&exchanged)), (0, 1, 1, 0));
    assert!(desk.named("A").active);
}

#[test]
fn an_import_is_taken_back_in_one_step_but_for_what_was_changed_since() {
    let mut desk = Desk::new();
    let chips = desk.named("Keripik pisang");
    let list = format!(
        "Nama;Harga;Anggota;SKU\nKeripik pisang;99.000;{};{}\nBaru A;1.000;M7QD;BRA-01\nBaru B;2.000;Z9ZQ;BRB-01\n",
        chips.member, chips.sku
    );
    let file = desk.file("daftar.csv", list);
    let typed = ImportTyped { add_members: true, ..typed(&file) };
    let done = desk.till.import(&typed).expect("imported");
    assert_eq!((counts(&done), done.members.as_slice()), ((2, 1, 0, 0), &["Z9ZQ".to_owned()][..]));
    let price = ProductTyped { price: Some("2.500".into()), ..ProductTyped::default() };
    desk.till.set_product("BRB-01", &price).expect("changed since");
    let undone = desk.till.undo_catalogue().expect("taken back");
    assert_eq!((undone.undone, undone.kept), (3, 1));
    assert_eq!(desk.named("Keripik pisang"), chips);
    assert!(!desk.named("Baru A").active);
    assert_eq!((desk.named("Baru B").active, desk.named("Baru B").price), (true, Some(2_500)));
    let nothing = desk.till.undo_catalogue().expect_err("it was the last");
    assert_eq!(nothing.code(), Code::NothingToUndo);
    // Also after another start, and the list can be taken again.
    drop(desk.till);
    desk.till = opened(desk.data.path());
    assert_eq!(desk.till.undo_catalogue().expect_err("still").code(), Code::NothingToUndo);
    desk.till.enter("BRA-01").expect_err("what came with it is not sold");
}

#[test]
fn what_changed_since_it_was_looked_at_is_not_taken() {
    let mut desk = Desk::new();
    let file = desk.file("daftar.csv", LIST);
    let seen = Some(desk.plan(&file).seen);
    desk.file("daftar.csv", LIST.replace("12.500", "13.500"));
    let typed = ImportTyped { seen, ..typed(&file) };
    let before = desk.products();
    assert_eq!(desk.till.import(&typed).expect_err("changed").code(), Code::ListChanged);
    assert_eq!(desk.products(), before);
}

#[test]
fn only_a_coordinator_takes_lists_and_takes_them_back() {
    let data = tempfile::tempdir().expect("a folder");
    let mut till = opened(data.path());
    let list = written(data.path(), "daftar.csv", LIST.as_bytes());
    assert_eq!(till.import(&typed(&list)).expect_err("no fair").code(), Code::NoFair);
    assert_eq!(till.undo_catalogue().expect_err("no fair").code(), Code::NoFair);
}

#[test]
fn sheets_that_nobody_sees_are_left_and_another_can_be_chosen() {
    let desk = Desk::new();
    let list: Vec<Vec<&str>> =
        vec![vec!["Nama", "Harga", "Anggota"], vec!["Teh A", "9000", "M7QD"]];
    let other: Vec<Vec<&str>> =
        vec![vec!["Nama", "Harga", "Anggota"], vec!["Teh B", "8000", "M7QD"]];
    let file = desk.file("buku.xlsx", files::xlsx_hiding(&[("Lama", &other), ("Mei", &list)], 0));
    let plan = desk.plan(&file);
    assert_eq!((plan.sheet.as_str(), plan.sheets.as_slice()), ("Mei", &["Mei".to_owned()][..]));
    let file = desk.file("dua.xlsx", xlsx(&[("Kosong", &[]), ("Lama", &other), ("Mei", &list)]));
    assert_eq!(desk.plan(&file).sheet, "Lama", "the first with anything in it");
    let chosen = ImportTyped { sheet: Some("Mei".into()), ..typed(&file) };
    assert_eq!(desk.till.import_plan(&chosen).expect("a plan").rows[0].name, "Teh A");
    let unknown = ImportTyped { sheet: Some("Juni".into()), ..typed(&file) };
    assert_eq!(desk.till.import_plan(&unknown).expect_err("none").code(), Code::SheetUnknown);
    let nothing = desk.file("kosong.xlsx", xlsx(&[("Kosong", &[])]));
    assert_eq!(desk.refused(&nothing), Code::ListEmpty);
    let all_hidden = desk.file("t.xlsx", files::xlsx_hiding(&[("A", &[]), ("Lama", &other)], 1));
    assert_eq!(desk.refused(&all_hidden), Code::ListEmpty);
}

#[test]
fn cells_that_are_no_plain_value_are_named() {
    let desk = Desk::new();
    let file = desk.file("buku.xlsx", files::odd_cells());
    let wrong: Vec<(u32, String)> =
        desk.plan(&file).wrong.into_iter().map(|wrong| (wrong.row, wrong.code)).collect();
    let wrong: Vec<(u32, &str)> = wrong.iter().map(|(row, code)| (*row, code.as_str())).collect();
    assert_eq!(
        wrong,
        [(3, "list_date"), (4, "list_formula"), (5, "list_formula"), (8, "list_merged")],
        "a formula with its result is that result"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// What is exported comes back as it was, whatever it is called.
    #[test]
    fn what_is_exported_is_what_the_import_reads(
        names in proptest::collection::vec("['=+@-]{0,2}[A-Za-z0-9 ,;\"./%é茶-]{1,30}", 1..8),
        book in any::<bool>(),
    ) {
        let mut desk = Desk::new();
        let mut list = String::from("Nama\tHarga\tAnggota\tSKU\n");
        let names: Vec<String> = names.iter().map(|name| name.trim().replace('"', "'")).collect();
        for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty() && !name.starts_with('=')) {
            list.push_str(&format!("{name}\t{}\tM7QD\tZZ-{at}\n", 1000 + at));
        }
        let file = desk.file("daftar.csv", list);
        let plan = desk.plan(&file);
        prop_assume!(plan.wrong.is_empty());
        desk.import(&file);
        let out = desk.data.path().join(if book { "katalog.xlsx" } else { "katalog.csv" });
        let format = if book { ListFormat::Xlsx } else { ListFormat::Csv };
        desk.till.export_catalogue(format, &out).expect("exported");
        let plan = desk.plan(&out);
        prop_assert!(plan.wrong.is_empty(), "{:?}", plan.wrong);
        let all = u32::try_from(desk.products().len()).expect("few");
        prop_assert_eq!((plan.new, plan.changed, plan.same), (0, 0, all));
    }
}
