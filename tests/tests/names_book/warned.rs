//! A product that says who its maker is.

use std::fs;

use lapak_core::till::{ImportTyped, ProductTyped, Till};
use lapak_tests::folder::opened;

use crate::{PASSPHRASE, Stand};

fn product(till: &mut Till, name: &str) -> String {
    let member = till.catalogue_list().expect("a list").1[0].code.clone();
    let typed = ProductTyped {
        name: Some(name.into()),
        price: Some("9000".into()),
        member: Some(member),
        ..ProductTyped::default()
    };
    till.add_product(&typed).expect("added").said
}

#[test]
fn a_product_that_is_called_by_a_members_name_is_warned_of_while_the_book_is_open() {
    let stand = Stand::ready();
    let member = stand.members(1)[0].clone();
    stand.imported(&[(&member, "Wulandari Contohati")]);
    let mut till = opened(&stand.data());
    let warned = |said: &str| said.contains(&format!("siapa {member}"));
    // Who has not opened the book knows nothing.
    assert!(!warned(&product(&mut till, "Sambal Wulandari")));
    till.open_names(PASSPHRASE).expect("opened");
    let said = product(&mut till, "Sambal bu WULANDARI");
    assert!(warned(&said) && !said.contains("Contohati"), "{said}");
    for free in ["Sambal bulan", "Wulandaria"] {
        let said = product(&mut till, free);
        assert!(!warned(&said), "{said}");
    }
    let rename = |name: &str| ProductTyped { name: Some(name.into()), ..ProductTyped::default() };
    let said = till.set_product("KRP-01", &rename("Keripik contohati")).expect("changed").said;
    assert!(warned(&said), "{said}");
    let price = ProductTyped { price: Some("9500".into()), ..ProductTyped::default() };
    let said = till.set_product("KRP-01", &price).expect("changed").said;
    assert!(!warned(&said), "a name that was there already: {said}");
    till.close_names();
    let said = till.set_product("KRP-01", &rename("Wulandari")).expect("changed").said;
    assert!(!warned(&said), "{said}");
}

#[test]
fn a_list_of_products_is_taken_and_its_rows_are_named() {
    let stand = Stand::ready();
    let member = stand.members(1)[0].clone();
    stand.imported(&[(&member, "Wulandari Contohati")]);
    let mut till = opened(&stand.data());
    till.open_names(PASSPHRASE).expect("opened");
    let file = stand.out("list.csv");
    let rows =
        format!("Nama;Harga;Anggota\nTeh segar;9.000;{member}\nTeh Contohati;8.000;{member}\n");
    fs::write(&file, rows).expect("written");
    let typed = ImportTyped { file: file.display().to_string(), ..ImportTyped::default() };
    let warned = |said: &str| said.contains("barang di baris 3 memperlihatkan");
    let plan = till.import_plan(&typed).expect("a plan");
    assert!(warned(&plan.said) && plan.wrong.is_empty(), "{}", plan.said);
    let done = till.import(&typed).expect("taken");
    assert!(done.done && warned(&done.said), "{}", done.said);
    // Once it is in, the list says nothing new.
    assert!(!warned(&till.import_plan(&typed).expect("a plan").said));
}
