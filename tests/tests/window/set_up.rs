//! A fair is set up in the window, by somebody who has never used a command line.

use std::fs;
use std::path::{Path, PathBuf};

use lapak_tests::window::{Key, Window};
use tempfile::TempDir;

use crate::keys::{press_until, print_keys};
use crate::stand::{Stand, go};

/// What a fair of a cooperative costs its coordinator beyond what has to be typed: presses of a key or of the mouse.
const ACTIONS_MAX: usize = 60;
/// The same of five products by hand.
const KEYS_MAX: usize = 60;

/// Forty products of eight members, as people keep them.
fn price_list() -> String {
    let row = |at: usize| {
        let member = ["B2C4", "D3F5", "G4H6", "J5K7", "L6M8", "N7P9", "Q8R2", "T9V3"][at % 8];
        format!("{};Barang contoh {at};{}.500;{member};Makanan\n", at + 1, at + 5)
    };
    let rows: String = (0..40).map(row).collect();
    format!("Daftar harga;;;;\nNo;Nama;Harga;Anggota;Kategori\n{rows}")
}

/// What a coordinator has at hand: a folder with the list in it, and where the shared file will be.
fn at_hand() -> (TempDir, PathBuf, PathBuf) {
    let shared = tempfile::tempdir().expect("a folder");
    let list = shared.path().join("daftar.csv");
    fs::write(&list, price_list()).expect("written");
    let place = shared.path().join("fair.jsonl");
    (shared, list, place)
}

#[test]
fn a_whole_fair_is_set_up_with_the_keyboard_in_few_actions() {
    let (_shared, list, place) = at_hand();
    let stand = Stand::new();
    let mut window = stand.open();
    let mut typed = 0;
    let mut write = |window: &mut Window, text: &str| {
        typed += text.chars().filter(|c| *c != '\n').count();
        window.type_text(text);
    };
    window.wait_for("main[data-screen=welcome]");
    press_until(&mut window, Key::Tab, "button[data-role=found]");
    window.press(&[Key::Enter]);
    window.wait_for("input[name=organisation]:focus");
    for text in ["Koperasi Contoh", "Pameran Uji", "Kota Contoh"] {
        write(&mut window, text);
        window.press(&[Key::Tab]);
    }
    write(&mut window, "07\n");
    window.wait_for("main[data-screen=recovery]");
    press_until(&mut window, Key::Tab, "input[name=written]");
    window.press(&[Key::Char(' '), Key::Enter]);

    // Three stands, of which one is this till's.
    step(&mut window, '3');
    window.wait_for("input[name=stands-code]:focus");
    for code in ["08", "12"] {
        write(&mut window, &format!("{code}\n"));
        window.wait_for(&format!("[data-role=stands] [data-code='{code}']"));
    }
    window.press(&[Key::Escape]);

    // Forty products with their eight members, from the list.
    step(&mut window, '6');
    window.wait_for("[data-role=from-list]:focus");
    window.press(&[Key::Enter]);
    window.wait_for("input[name=file]:focus");
    write(&mut window, &format!("{}\n", list.display()));
    window.wait_for("[data-role=wrong] li");
    press_until(&mut window, Key::Tab, "input[name=add]");
    window.press(&[Key::Char(' ')]);
    window.wait_for("[data-role=main]:enabled");
    assert!(window.text_of("[data-role=said]").starts_with("40 barang baru"));
    press_until(&mut window, Key::Tab, "button[data-role=main]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=catalogue] [data-index='0']");
    window.press(&[Key::Escape]);

    // The shared file, and a second till that is admitted.
    step(&mut window, '9');
    window.wait_for("main[data-screen=sync]");
    press_until(&mut window, Key::BackTab, "button[data-role=main]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog [name=path]:focus");
    write(&mut window, &format!("{}\n", place.display()));
    window.wait_for("main[data-settled=true]");
    joins(&place);
    if window.focused() != "button[data-role=main]" {
        press_until(&mut window, Key::BackTab, "button[data-role=main]");
    }
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=admit]");
    press_until(&mut window, Key::BackTab, "button[data-role=admit]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog [data-role=cancel]:focus");
    press_until(&mut window, Key::Tab, "button[data-role=confirm]");
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=close]");
    window.press(&[Key::Escape]);

    // The first sale.
    step(&mut window, '0');
    window.wait_for("input[name=by]:focus");
    write(&mut window, "R1\n");
    window.wait_for("#float-refusal");
    write(&mut window, "100000\n");
    window.wait_for("main[data-screen=sell]");
    write(&mut window, "10\n");
    window.wait_for("[data-line='1']");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=pay] [name=cash]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    let actions = window.pressed().len() - typed;
    print_keys("a fair, from the first start to the first sale", window.pressed());
    assert!(actions <= ACTIONS_MAX, "{actions} actions beyond {typed} typed characters");
    window.close();
    let till = stand.till();
    assert_eq!(
        till.set_up().expect("steps").steps.iter().filter(|step| step.said.is_empty()).count(),
        0
    );
    assert_eq!(till.catalogue_list().expect("a list").1.len(), 8);
    assert_eq!(stand_codes(&till), ["07", "08", "12"]);
}

#[test]
fn the_same_is_done_with_the_mouse_in_few_presses() {
    let (_shared, list, place) = at_hand();
    let stand = Stand::new();
    let mut window = stand.open();
    let mut presses = 0;
    let mut press = |window: &Window, css: &str| {
        presses += 1;
        window.wait_for(css);
        window.click_by_mouse(css);
    };
    press(&window, "[data-role=found]");
    window.wait_for("input[name=organisation]:focus");
    window.type_text("Koperasi Contoh");
    for (field, text) in [("name", "Pameran Uji"), ("town", "Kota Contoh"), ("stand", "07")] {
        press(&window, &format!("[name={field}]"));
        window.type_text(text);
    }
    press(&window, "[data-role=main]");
    press(&window, "label:has([name=written])");
    press(&window, "[data-role=main]");
    press(&window, "[data-step=stands]");
    for code in ["08", "12"] {
        window.wait_for("[name=stands-code]:focus");
        window.type_text(code);
        press(&window, "[data-role=add-stands]");
        window.wait_for(&format!("[data-role=stands] [data-code='{code}']"));
    }
    press(&window, ".people [data-role=main]");
    press(&window, "[data-step=products]");
    press(&window, "[data-role=from-list]");
    window.wait_for("input[name=file]:focus");
    window.type_text(list.to_str().expect("a path"));
    press(&window, ".import [data-role=main]");
    press(&window, "label:has([name=add])");
    press(&window, ".import [data-role=main]:enabled");
    window.wait_for("main[data-screen=catalogue] [data-index='0']");
    press(&window, "nav [data-opens=menu]");
    press(&window, ".menu [data-opens=sync]");
    press(&window, ".sync [data-role=main]");
    window.wait_for("dialog [name=path]:focus");
    window.type_text(place.to_str().expect("a path"));
    press(&window, "dialog [data-role=confirm]");
    window.wait_for("main[data-settled=true]");
    joins(&place);
    press(&window, ".sync [data-role=main]:enabled");
    press(&window, "[data-role=admit]");
    press(&window, "dialog [data-role=confirm]");
    window.wait_for("[data-role=close]");
    press(&window, "nav [data-opens=sell]");
    window.wait_for("input[name=by]:focus");
    window.type_text("R1");
    press(&window, "[name=float]");
    window.type_text("100000");
    press(&window, "[data-role=main]");
    press(&window, ".tile");
    press(&window, ".sell [data-role=main]");
    press(&window, ".pay [data-role=main]");
    window.wait_for("main[data-receipt]");
    println!("a fair by mouse: {presses} presses");
    assert!(presses <= ACTIONS_MAX, "{presses} presses");
    window.close();
    assert_eq!(stand.sales(), 1);
}

#[test]
fn five_products_are_added_by_hand_in_few_keys_beyond_their_words() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "catalogue");
    let before = window.pressed().len();
    press_until(&mut window, Key::Tab, "input[name=name]");
    let mut typed = 0;
    for (at, (name, price)) in [
        ("Ubi ungu", "9000"),
        ("Ubi kuning", "9500"),
        ("Talas", "8000"),
        ("Gadung", "7500"),
        ("Ganyong", "7000"),
    ]
    .into_iter()
    .enumerate()
    {
        typed += name.len() + price.len();
        window.type_text(name);
        window.press(&[Key::Tab]);
        if at == 0 {
            // Who makes it is asked once; the next ones are often the same member's.
            window.type_text(&format!("{price}\n"));
            window.wait_for("#member-refusal");
            window.click("[name=member] option[value=M7QD]");
            window.press(&[Key::Tab, Key::Enter]);
        } else {
            window.type_text(&format!("{price}\n"));
        }
        window.wait_for_text(".said", &format!("{name} ditambahkan"));
        window.wait_for("input[name=name]:focus");
        assert_eq!(window.value_of("[name=name]"), "", "product {at}");
    }
    let keys = window.pressed().len() - before - typed;
    print_keys("five products", &window.pressed()[before..]);
    assert!(keys <= KEYS_MAX, "{keys} keys beyond {typed} typed characters");
    window.close();
    let till = stand.till();
    let tiles = till.tiles().expect("tiles");
    assert!(tiles.products.iter().any(|tile| tile.name == "Ganyong" && tile.quick.is_some()));
}

#[test]
fn a_product_is_changed_marked_sold_out_and_many_get_another_price_and_it_back() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "catalogue");
    window.click("input[name=find]");
    window.type_text("keripik pisang");
    window.wait_for_end_of("[data-index='1']");
    window.click_by_mouse("[data-index='0'] .product-name");
    window.wait_for_text("#product-heading", "Keripik pisang");
    assert_eq!(window.value_of("[name=price]"), "12.500");
    window.click("input[name=price]");
    window.script("document.activeElement.select()", Vec::new());
    window.type_text("13000");
    window.wait_for_text("[data-role=share]", "Rp10.400");
    window.press(&[Key::Enter]);
    window.wait_for_text(".said", "Keripik pisang diubah");
    window.wait_for_text("[data-index='0'] .product-price", "Rp13.000");
    window.click_by_mouse("[data-index='0'] .product-name");
    window.wait_for_text("[data-role=past]", "Harga tadinya Rp12.500");
    window.click("[data-role=sold-out]");
    window.wait_for_text("[data-index='0'] .badge", "habis");
    window.click_by_mouse("[data-index='0'] .product-tick");
    window.wait_for("[data-role=many]");
    window.click("[data-role=many-price]");
    window.wait_for("dialog input[name=percent]:focus");
    window.type_text("banyak\n");
    window.wait_for("#percent-refusal");
    window.type_text("10\n");
    window.wait_for_end_of("dialog");
    window.wait_for_text("[data-index='0'] .product-price", "Rp14.300");
    window.click("[data-role=undo]");
    window.wait_for_text("dialog h2", "Batalkan 1 perubahan");
    window.click("dialog [data-role=confirm]");
    window.wait_for_text("[data-index='0'] .product-price", "Rp13.000");
    go(&mut window, "sell");
    window.wait_for("main[data-screen=sell]");
    let last = "return [...document.querySelectorAll('.tile')].at(-1).innerText";
    let last = window.script(last, Vec::new());
    assert!(
        last.as_str().is_some_and(|tile| tile.contains("Keripik pisang") && tile.contains("habis"))
    );
}

#[test]
fn what_was_typed_of_a_product_is_not_lost_by_choosing_another() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "catalogue");
    window.click_by_mouse("[data-index='0'] .product-name");
    window.wait_for("[data-role=past] li");
    window.click("input[name=price]");
    window.script("document.activeElement.select()", Vec::new());
    window.type_text("70000");
    window.wait_for_text("[data-role=share]", "Rp70.000");
    let other = window.text_of("[data-index='1'] .product-name");
    window.click_by_mouse("[data-index='1'] .product-name");
    window.wait_for("dialog [data-role=cancel]:focus");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog");
    assert_eq!(window.value_of("[name=price]"), "70000");
    window.click_by_mouse("[data-index='1'] .product-name");
    window.wait_for("dialog [data-role=confirm]");
    window.click("dialog [data-role=confirm]");
    window.wait_for_text("#product-heading", &other);
    let price = window.text_of("[data-index='1'] .product-price");
    window.wait_for_text("[data-role=share]", &price);
}

#[test]
fn a_list_is_looked_at_mended_taken_and_taken_back() {
    let lists = tempfile::tempdir().expect("a folder");
    let list = lists.path().join("daftar.csv");
    let write = |price: &str| {
        let rows = format!("Nama;Harga;Anggota\nTeh contoh;9.000;M7QD\nKopi contoh;{price};M7QD\n");
        fs::write(&list, rows).expect("written");
    };
    write("12/05");
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "catalogue");
    window.click("[data-role=import]");
    window.wait_for("input[name=file]:focus");
    window.type_text("/tidak/ada.csv\n");
    window.wait_for("#file-refusal");
    window.type_text(&format!("{}\n", list.display()));
    window.wait_for_text("[data-role=wrong]", "Ini tanggal");
    assert_eq!(window.count_of("[data-role=main]:disabled"), 1);
    write("12.500");
    window.click("[data-role=again]");
    window.wait_for_end_of("[data-role=wrong]");
    window.wait_for("[data-role=main]:enabled");
    write("13.500");
    window.click("[data-role=main]");
    window.wait_for_text(".said-refused", "berubah sejak Anda melihatnya");
    window.click("[data-role=again]");
    window.wait_for_text(".import-rows", "Rp13.500");
    window.double_click("[data-role=main]", std::time::Duration::from_millis(120));
    window.wait_for("main[data-screen=catalogue]");
    window.wait_for_text(".said", "2 barang baru");
    window.click("[data-role=undo]");
    window.wait_for("dialog [data-role=confirm]");
    window.click("dialog [data-role=confirm]");
    window.wait_for_text(".said", "2 dikembalikan");
    window.close();
    let sold = stand.till().tiles().expect("tiles").products;
    assert!(sold.iter().all(|tile| tile.name != "Teh contoh"));
}

/// Opens a step of the page of what a fair needs, by its number.
#[track_caller]
fn step(window: &mut Window, number: char) {
    window.wait_for("main[data-screen=set-up] [data-step]:focus");
    window.press(&[Key::Char(number)]);
}

/// Another till joins the fair in a place and asks to be admitted.
#[track_caller]
fn joins(place: &Path) {
    let newcomer = Stand::new();
    for arguments in
        [&["fair", "join", place.to_str().expect("a path"), "--stand", "08"][..], &["sync"]]
    {
        let mut lapak = lapak_tests::window::command("lapak");
        let ran = lapak.arg("--data").arg(newcomer.data()).args(arguments).output();
        assert!(ran.expect("it starts").status.success(), "{arguments:?}");
    }
}

fn stand_codes(till: &lapak_core::till::Till) -> Vec<String> {
    till.stands().expect("stands").into_iter().map(|stand| stand.code).collect()
}
