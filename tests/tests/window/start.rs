//! The first start, and a store that cannot be opened.

use lapak_tests::window::Key;

use crate::stand::{Stand, wait_for_another};

#[test]
fn the_window_opens_on_the_first_screen_with_the_focus_of_the_keyboard() {
    let stand = Stand::new();
    let mut window = stand.open();
    window.wait_for("main[data-screen=welcome]");
    assert_eq!(window.focused(), "h1");
    window.press(&[Key::Tab]);
    assert_ne!(window.focused(), "h1");
    assert_eq!(window.pressed(), [Key::Tab]);
    window.close();
}

#[test]
fn a_second_window_on_the_same_store_says_so_and_opens_once_the_first_is_closed() {
    let stand = Stand::ready();
    let first = stand.sell();
    let mut second = stand.open();
    second.wait_for("main[data-screen=refused]");
    assert_eq!(second.focused(), "h1");
    let sentence =
        "Penyimpanan sedang dipakai program Lapak lain. Tutup yang lain, lalu coba lagi.";
    assert_eq!(second.text_of("[data-role=refusal]"), sentence);
    assert_eq!(second.text_of("[data-role=main]"), "Coba lagi");

    second.press(&[Key::Tab, Key::Enter]);
    second.wait_for_text(".said-refused", "Masih belum bisa.");
    assert_eq!(first.count_of("main[data-screen=sell]"), 1);

    first.close();
    second.press(&[Key::Enter]);
    second.wait_for("main[data-screen=sell]");
    assert_eq!(second.focused(), "input[name=search]");
}

#[test]
fn a_store_that_cannot_be_opened_is_told_of_in_the_language_and_size_last_chosen() {
    let stand = Stand::ready().with(|settings| {
        settings.language = lapak_core::Language::En;
        settings.text_percent = 150;
    });
    let held = stand.till();
    let window = stand.open();
    window.wait_for("main[data-screen=refused]");
    assert_eq!(window.text_of("[data-role=main]"), "Try again");
    let sentence = "The store is in use by another Lapak. Close the other one, then try again.";
    assert_eq!(window.text_of("[data-role=refusal]"), sentence);
    let scale = "return document.documentElement.style.getPropertyValue('--text-scale')";
    assert_eq!(window.script(scale, Vec::new()), "1.5");
    drop(held);
}

#[test]
fn the_float_is_summed_up_while_it_is_counted() {
    let stand = Stand::founded();
    let mut window = stand.open();
    window.wait_for("main[data-screen=shift]");
    window.click("label:has([name=float-by][value=count])");
    window.click("[name=pieces-50000]");
    window.type_text("3");
    window.wait_for_text("[data-role=sum]", "Rp150.000");
    window.press(&[Key::Tab]);
    window.type_text("4");
    window.wait_for_text("[data-role=sum]", "Rp230.000");
    window.type_text("x");
    wait_for_another(&window, "[data-role=sum]", "Rp230.000");
    window.press(&[Key::Enter]);
    window.wait_for_text("td .refusal", "Banyaknya Rp20.000 harus berupa angka");
    assert_eq!(window.focused(), "input[name=pieces-20000]");
    assert_eq!(window.count_of("[name=pieces-20000][aria-invalid=true]"), 1);
    window.type_text("4");
    window.wait_for_text("[data-role=sum]", "Rp230.000");
    window.click("[name=by]");
    window.type_text("R2\n");
    window.wait_for("main[data-screen=sell]");
    window.close();
    assert_eq!(stand.till().shift().expect("it is open").float.value, 230_000);
}
