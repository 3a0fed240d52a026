//! The way about the window: a strip of one row, and everything else on Menu.

use lapak_tests::window::{Key, Window};

use crate::keys::{press_through_menu, print_keys};
use crate::meet::{create_place, sell};
use crate::stand::{Stand, go};

/// Every screen that is opened by name, but Menu itself.
const SCREENS: [&str; 24] = [
    "sell",
    "sales",
    "paper",
    "shift",
    "printer",
    "buyer",
    "goods",
    "stock",
    "catalogue",
    "bundles",
    "evening",
    "totals",
    "payments",
    "qris",
    "owed",
    "settlement",
    "set-up",
    "people",
    "pins",
    "attention",
    "sync",
    "scanner",
    "fairs",
    "settings",
];

#[test]
fn every_screen_is_opened_from_menu_with_the_keyboard_alone_and_says_what_it_is_for() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    for screen in SCREENS {
        press_through_menu(&mut window, screen);
    }
    go(&mut window, "menu");
    let told = "return [...document.querySelectorAll('.menu-group button[data-opens]')]
        .map(way => [way.dataset.opens, way.querySelector('span:last-child')?.innerText.length > 5])";
    let mut told: Vec<(String, bool)> =
        serde_json::from_value(window.script(told, Vec::new())).expect("a list");
    told.sort();
    let mut expected = SCREENS.map(|screen| (screen.to_owned(), true));
    expected.sort();
    assert_eq!(told, expected);
    window.press(&[Key::Escape]);
    window.wait_for("main[data-screen=sell]");
    print_keys("through every screen of Menu", window.pressed());
}

#[test]
fn the_strip_is_one_row_whatever_it_says_and_stays_when_a_dialog_is_closed() {
    let shared = tempfile::tempdir().expect("a folder");
    let file = shared.path().join("fair.jsonl");
    let stand = Stand::ready();
    let mut window = stand.sell();
    create_place(&mut window, &file);
    std::fs::remove_file(&file).expect("it was there");
    go(&mut window, "sell");
    sell(&mut window);
    window.wait_for(".strip [data-role=waiting]");
    window.wait_for_text(".strip-words", "berkas bersama");
    for (width, height) in [(1024, 600), (1366, 768), (1920, 1080)] {
        window.resize(width, height);
        assert_one_row(&window);
        window.click("[data-role=article]");
        window.wait_for("dialog[open]");
        window.press(&[Key::Escape]);
        window.wait_for_end_of("dialog");
        assert_one_row(&window);
    }
}

#[track_caller]
fn assert_one_row(window: &Window) {
    let rows = "const strip = document.querySelector('.strip').getBoundingClientRect();
        const middles = [...document.querySelectorAll('.strip button, .strip-words > *')]
            .map(part => part.getBoundingClientRect())
            .map(({ top, bottom }) => Math.round((top + bottom) / 2));
        return [strip.top, Math.max(...middles) - Math.min(...middles), strip.right <= innerWidth]";
    let (top, apart, within): (f64, f64, bool) =
        serde_json::from_value(window.script(rows, Vec::new())).expect("two figures");
    assert!(top == 0.0 && apart < 8.0 && within, "top {top}, rows {apart} px apart, {within}");
}

#[test]
fn what_is_normal_is_not_said_in_the_strip() {
    let shared = tempfile::tempdir().expect("a folder");
    let stand = Stand::ready();
    let mut window = stand.sell();
    for _ in 0..2 {
        sell(&mut window);
    }
    // There is nothing that these sales could wait for.
    let strip = window.text_of(".strip-words");
    assert!(!strip.contains("sinkron") && !strip.contains("berkas"), "{strip}");
    create_place(&mut window, &shared.path().join("fair.jsonl"));
    window.wait_for_end_of(".strip [data-role=waiting]");
    let strip = window.text_of(".strip-words");
    assert!(!strip.contains("sinkron") && !strip.contains("terakhir"), "{strip}");
    go(&mut window, "menu");
    window.wait_for_text("main .hint", "sinkron terakhir");
}

#[test]
fn where_no_shift_is_open_sell_says_what_comes_first() {
    let stand = Stand::founded();
    let mut window = stand.open();
    window.wait_for("main[data-screen=shift]");
    window.click("nav [data-opens=sell]");
    window.wait_for_text(".said", "Buka sif dulu");
    assert_eq!(window.count_of("main[data-screen=shift]"), 1);
}
