//! A product gets a picture of its own in the window, and its tile shows it.

use std::fs;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lapak_tests::window::{Key, Window};

use crate::stand::{Stand, go};

const LOADED: &str = "const photo = document.querySelector(arguments[0]);
    return photo !== null && photo.complete && photo.naturalWidth > 0";

fn wait_for_photo(window: &Window, css: &str) {
    window.wait_until(&format!("picture at {css}"), LOADED, vec![css.into()]);
}

#[test]
fn a_picture_is_chosen_seen_kept_and_taken_away() {
    let files = tempfile::tempdir().expect("a folder");
    let file = files.path().join("keripik.png");
    let picture = RgbImage::from_fn(900, 600, |x, y| {
        let part = |value: u32, of: u32| u8::try_from(value * 255 / of).expect("a byte");
        Rgb([part(x, 900), 120, part(y, 600)])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, ImageFormat::Png).expect("encoded");
    fs::write(&file, bytes.into_inner()).expect("written");
    let none = files.path().join("daftar.csv");
    fs::write(&none, "Nama;Harga\n").expect("written");
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "catalogue");
    window.click("input[name=find]");
    window.type_text("keripik pisang");
    window.wait_for_end_of("[data-index='1']");
    window.click_by_mouse("[data-index='0'] .product-name");
    window.wait_for_text("#product-heading", "Keripik pisang");
    window.click("input[name=photo]");
    window.type_text(none.to_str().expect("a path"));
    window.press(&[Key::Tab]);
    window.wait_for_text("#photo-refusal", "bukan gambar");
    window.click("input[name=photo]");
    window.script("document.activeElement.select()", Vec::new());
    window.type_text(file.to_str().expect("a path"));
    window.press(&[Key::Tab]);
    wait_for_photo(&window, ".photo-field img");
    window.click("[data-role=main]");
    window.wait_for_text(".said", "Keripik pisang diubah");
    window.click_by_mouse("[data-index='0'] .product-name");
    window.wait_for("[data-role=photo-none]");
    wait_for_photo(&window, ".photo-field img");
    go(&mut window, "sell");
    window.wait_for("main[data-screen=sell]");
    wait_for_photo(&window, ".tile img.photo");
    assert_eq!(window.count_of(".tile img.photo"), 1);
    go(&mut window, "catalogue");
    window.click("input[name=find]");
    window.type_text("keripik pisang");
    window.wait_for_end_of("[data-index='1']");
    window.click_by_mouse("[data-index='0'] .product-name");
    window.wait_for("[data-role=photo-none]");
    window.click("[data-role=photo-none]");
    window.wait_for_end_of(".photo-field img");
    window.close();
    let tiles = stand.till().tiles().expect("tiles");
    assert!(tiles.products.iter().all(|tile| tile.photo.is_none()));
}
