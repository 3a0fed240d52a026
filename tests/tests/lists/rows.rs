//! What the columns and rows of a list are taken for.

use lapak_core::Code;
use lapak_core::till::{ImportTyped, ImportView, ListField, ListFormat, ProductTyped};

use crate::{Desk, counts, typed};

#[test]
fn columns_are_matched_by_hand_where_no_heading_says_them() {
    let mut desk = Desk::new();
    let file = desk.file("tanpa-judul.csv", "Keripik;12.500;M7QD\nSambal;24.000;M7QD\n");
    let plan = desk.plan(&file);
    assert!(plan.rows.is_empty());
    assert_eq!(plan.columns.len(), 3);
    assert_eq!(plan.columns[1].sample, ["12.500", "24.000"]);
    let missing = desk.till.import(&typed(&file)).expect_err("nobody knows the columns");
    assert_eq!(missing.code(), Code::ListColumnsMissing);
    let columns = [ListField::Name, ListField::Price, ListField::Member].map(Some).to_vec();
    let typed = ImportTyped { columns: Some(columns), ..typed(&file) };
    assert_eq!(counts(&desk.till.import(&typed).expect("imported")), (2, 0, 0, 0));
}

#[test]
fn one_member_makes_what_the_list_names_nobody_for() {
    let mut desk = Desk::new();
    let file = desk.file("daftar.csv", "Nama;Harga\nKeripik jagung;12.500\n");
    assert_eq!(desk.plan(&file).wrong[0].code, "list_member_missing");
    let typed = ImportTyped { member: "h3r6".into(), ..typed(&file) };
    assert!(desk.till.import(&typed).expect("imported").done);
    assert_eq!(desk.named("Keripik jagung").member, "H3R6");
    let unknown = ImportTyped { member: "Q1QQ".into(), ..typed };
    assert_eq!(desk.till.import_plan(&unknown).expect_err("nobody").code(), Code::MemberUnknown);
}

#[test]
fn what_costs_nothing_by_hand_comes_back_from_its_own_list_and_no_list_makes_it_so() {
    let mut desk = Desk::new();
    let free = ProductTyped { price: Some("0".into()), ..ProductTyped::default() };
    desk.till.set_product("KRP-01", &free).expect("by hand it may");
    let out = desk.data.path().join("katalog.csv");
    desk.till.export_catalogue(ListFormat::Csv, &out).expect("exported");
    let plan = desk.plan(&out);
    assert!(plan.wrong.is_empty() && plan.changed == 0, "{:?}", plan.wrong);
    let list = desk.file("daftar.csv", "Nama;Harga;Anggota;SKU\nTeh;0;M7QD;TEH-01\n");
    assert_eq!(desk.plan(&list).wrong[0].code, "list_price_zero");
}

#[test]
fn a_row_that_adds_up_is_no_product_and_rows_can_be_left_out() {
    let mut desk = Desk::new();
    let list =
        "Nama;Harga;Titipan dari\nTeh A;9.000;M7QD\nTeh B;mahal;M7QD\nJumlah barang;18.000;\n";
    let file = desk.file("daftar.csv", list);
    let codes = |view: &ImportView| -> Vec<(u32, String)> {
        view.wrong.iter().map(|wrong| (wrong.row, wrong.code.clone())).collect()
    };
    let member = ImportTyped { member: "H3R6".into(), ..typed(&file) };
    let plan = desk.till.import_plan(&member).expect("a plan");
    let expected = [(3, "amount_not_a_number".to_owned()), (4, "list_total".to_owned())];
    assert_eq!(codes(&plan), expected, "whoever makes the rest does not make the sum");
    let left_out = ImportTyped { skip: vec![3, 4], ..member };
    let done = desk.till.import(&left_out).expect("imported");
    assert_eq!((counts(&done), done.skipped, done.done), ((1, 0, 0, 0), 2, true));
    assert!(desk.products().iter().all(|product| product.name != "Jumlah barang"));
}

#[test]
fn a_list_that_was_taken_back_is_taken_again_with_its_members() {
    let mut desk = Desk::new();
    let file = desk.file("daftar.csv", "Nama;Harga;Anggota\nTeh baru;9000;Z9ZQ\n");
    let typed = ImportTyped { add_members: true, ..typed(&file) };
    assert!(desk.till.import(&typed).expect("imported").done);
    assert_eq!(desk.till.undo_catalogue().expect("taken back").undone, 2);
    let again = desk.till.import(&typed).expect("imported");
    assert_eq!((again.done, again.members.as_slice()), (true, &["Z9ZQ".to_owned()][..]));
    assert!(desk.named("Teh baru").active);
    let members = desk.till.catalogue_list().expect("a list").1;
    let same: Vec<_> = members.iter().filter(|member| member.code == "Z9ZQ").collect();
    assert!(same.len() == 1 && same[0].active, "it is the same member again");
}
