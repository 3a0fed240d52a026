//! Practice in the window: begun and left in one step, seen on every screen, and nothing of it left.

use lapak_core::Language;
use lapak_tests::window::Key;

use crate::keys::{press_until, print_keys};
use crate::stand::{CHIPS, Stand, TEA, go, lines, open_shift_by_keys, ring_up, take_exact_cash};

#[test]
fn practice_is_begun_and_left_with_the_keyboard_and_the_cart_waits() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    let before = lines(&window);
    let pressed = window.pressed().len();
    press_until(&mut window, Key::BackTab, "button[data-opens=menu]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=menu]");
    press_until(&mut window, Key::Tab, "button[data-role=practise]");
    window.press(&[Key::Enter]);
    window.wait_for(".practice");
    print_keys("from Sell into practice", &window.pressed()[pressed..]);

    open_shift_by_keys(&mut window, "R1", "200000");
    assert!(lines(&window).is_empty(), "practice has a cart of its own");
    ring_up(&mut window, &[&TEA]);
    take_exact_cash(&mut window);
    window.wait_for_text(".practice", "LATIHAN");
    window.click("[data-role=receipt]");
    window.wait_for("[data-role=receipt-text]");
    assert!(window.text_of("[data-role=receipt-text]").contains("LATIHAN"));
    for screen in ["catalogue", "totals", "attention", "sync", "shift", "people", "menu", "sell"] {
        go(&mut window, screen);
        window.wait_for_text(".practice", "LATIHAN");
    }
    let pressed = window.pressed().len();
    press_until(&mut window, Key::BackTab, "button[data-role=end-practice]");
    window.press(&[Key::Enter]);
    window.wait_for_end_of(".practice");
    window.wait_for("main[data-screen=sell]");
    print_keys("from practice back to Sell", &window.pressed()[pressed..]);
    assert_eq!(lines(&window), before, "the cart is as it was left");
    window.close();
    assert!(!stand.data().join("practice").exists());
    assert_eq!(stand.sales(), 0);
}

#[test]
fn what_has_no_place_in_practice_is_refused_in_words() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    practise(&mut window);
    go(&mut window, "sync");
    window.click("[data-role=main]");
    window.wait_for("dialog[open] [name=path]");
    window.type_text(&format!("{}\n", stand.data().join("fair.jsonl").display()));
    window.wait_for_text("dialog", "latihan");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog");
    go(&mut window, "fairs");
    window.click("[data-role=main]");
    window.wait_for_text(".said", "latihan");
    window.click("[data-role=new-fair]");
    window.wait_for_text(".said", "latihan");
    assert!(!stand.data().join("fair.jsonl").exists());
}

#[test]
fn a_start_after_practice_is_the_real_till_and_says_so() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    practise(&mut window);
    window.close();
    assert!(stand.data().join("practice").exists(), "the program ended in practice");
    let mut window = stand.sell();
    assert_eq!(window.count_of(".practice"), 0);
    window.wait_for_text(".notices", "sebenarnya");
    assert!(!stand.data().join("practice").exists());
    ring_up(&mut window, &[&CHIPS]);
    take_exact_cash(&mut window);
    window.close();
    assert_eq!(stand.sales(), 1);
    let window = stand.sell();
    assert_eq!(window.count_of(".notices"), 0, "told once");
}

#[test]
fn practice_is_marked_in_english_too_and_left_from_menu() {
    let stand = Stand::ready().with(|settings| settings.language = Language::En);
    let mut window = stand.sell();
    practise(&mut window);
    window.wait_for_text(".practice", "PRACTICE");
    window.click("nav [data-opens=menu]");
    window.wait_for("main[data-screen=menu]");
    window.click_by_mouse("[data-role=practise]");
    window.wait_for_end_of(".practice");
    window.wait_for("main[data-screen=sell]");
}

#[track_caller]
fn practise(window: &mut lapak_tests::window::Window) {
    window.click("nav [data-opens=menu]");
    window.wait_for("main[data-screen=menu]");
    window.click("[data-role=practise]");
    window.wait_for(".practice");
    window.wait_for("main[data-screen=shift]");
}
