//! The first start, and a store that cannot be opened.

use lapak_tests::window::Key;

use crate::keys::press_until;
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
fn the_three_doors_and_their_buttons_are_in_sight_in_a_small_window_too() {
    let stand = Stand::new();
    let window = stand.open();
    window.wait_for("main[data-screen=welcome]");
    window.resize(1366, 768);
    let below = "return [...document.querySelectorAll('main *')]
        .filter(part => part.getBoundingClientRect().bottom > innerHeight).map(part => part.outerHTML.slice(0, 80))";
    assert_eq!(window.script(below, Vec::new()), serde_json::json!([]));
    let tops = "return new Set([...document.querySelectorAll('.door')]
        .map(door => door.getBoundingClientRect().top)).size";
    assert_eq!(window.script(tops, Vec::new()), 1, "the doors stand side by side");
}

#[test]
fn a_real_fair_shows_its_recovery_key_four_by_four_and_lends_it_to_print() {
    let stand = Stand::new();
    let mut window = stand.open();
    window.wait_for("main[data-screen=welcome]");
    window.click("[data-role=found]");
    window.wait_for("input[name=organisation]:focus");
    window.press(&[Key::Enter]);
    window.wait_for("#stand-refusal");
    assert_eq!(window.count_of(".refusal, .said-refused"), 1, "it is said once");
    window.type_text("07");
    window.wait_for_end_of(".refusal");
    for (field, text) in
        [("organisation", "Koperasi Contoh"), ("name", "Pameran Uji"), ("town", "Kota Contoh")]
    {
        window.click(&format!("[name={field}]"));
        window.type_text(text);
    }
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=recovery]");
    for (width, height) in [(1366, 768), (640, 600)] {
        window.resize(width, height);
        let rows =
            "const tops = [...document.querySelectorAll('[data-role=recovery-key] .groups span')]
            .map(group => group.getBoundingClientRect().top);
            return [...new Set(tops)].map(top => tops.filter(other => other === top).length)";
        assert_eq!(window.script(rows, Vec::new()), serde_json::json!([4, 4, 4, 1]), "{width}");
    }
    let key = window.text_of("[data-role=recovery-key] .groups").replace(char::is_whitespace, "");
    window.click("[data-role=save]");
    window.wait_for("[data-role=file]");
    let said_where = window.text_of("[data-role=file]");
    let file = said_where.split_whitespace().find(|part| part.contains(".pdf"));
    let file = file.expect("a file is named").trim_end_matches('.');
    assert!(lapak_tests::pdf::said(std::path::Path::new(file)).contains(&key));
    window.click("[data-role=main]");
    window.wait_for("#written-refusal");
    window.click("label:has([name=written])");
    window.wait_for_end_of(".refusal");
    window.click("[data-role=main]");
    window.wait_for("main[data-screen=set-up]");
}

#[test]
fn an_empty_drawer_is_asked_about_and_a_seller_is_chosen_with_one_press() {
    let stand = Stand::founded();
    let mut window = stand.open();
    window.wait_for("main[data-screen=shift] input[name=by]:focus");
    window.click("[data-code=R2]");
    window.wait_for("input[name=float]:focus");
    window.press(&[Key::Enter]);
    window.wait_for_text("#float-refusal", "Laci kosong ditulis 0.");
    assert_eq!(window.count_of(".said-refused"), 0, "it is said once");
    window.type_text("150000");
    window.wait_for_end_of("#float-refusal");
    assert_eq!(window.value_of("[name=float]"), "150.000");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    window.close();
    let shift = stand.till().shift().expect("it is open");
    assert_eq!((shift.by.as_str(), shift.float.map(|float| float.value)), ("R2", Some(150_000)));
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
    // Enter goes on from one to the next, and opens nothing before the last.
    press_until(&mut window, Key::Enter, "input[name=pieces-100]");
    assert_eq!(window.count_of(".refusal"), 0);
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
    assert_eq!(
        stand.till().shift().expect("it is open").float.map(|float| float.value),
        Some(230_000)
    );
}
