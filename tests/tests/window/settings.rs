//! What the settings change, at once.

use lapak_tests::window::{Key, Window};

use crate::stand::{Stand, go};

#[test]
fn the_language_changes_without_a_restart() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    let process = window.process();
    assert_eq!(window.text_of("[data-role=main]"), "Bayar");
    go(&mut window, "settings");
    assert_eq!(window.text_of("label span[lang=en]"), "English");
    assert_eq!(window.text_of("label span[lang=id]"), "Bahasa Indonesia");
    window.click("label:has([name=language][value=en])");
    window.wait_for_text("h1", "Settings");
    window.wait_for("html[lang=en]");
    go(&mut window, "sell");
    assert_eq!(window.text_of("[data-role=main]"), "Pay");
    window.type_text("+");
    window.wait_for_text(".said-refused", "The cart is still empty.");
    window.type_text("8999999999995");
    window.press(&[Key::Enter]);
    window.wait_for_text(".said-refused", "No product has the code");
    assert_eq!(window.process(), process);
    window.close();

    let window = stand.sell();
    assert_eq!(window.text_of("[data-role=main]"), "Pay");
}

#[test]
fn the_left_hand_finds_the_main_action_at_the_left() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.resize(1280, 800);
    let main = "[data-role=main]";
    let (width, right) = (1280.0, middle_of(&window, main));
    assert!(right > 0.6 * width, "{right}");
    go(&mut window, "settings");
    assert!(middle_of(&window, main) > 0.6 * width);
    window.click("label:has([name=hand][value=left])");
    window.wait_for("html[data-hand=left]");
    assert!(middle_of(&window, main) < 0.4 * width);
    go(&mut window, "sell");
    let left = middle_of(&window, main);
    assert!((left + right - width).abs() < 2.0, "{left} does not mirror {right}");
    assert!(middle_of(&window, "input[name=search]") > left);
}

#[test]
fn the_operators_can_be_switched_off() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.type_text("41\n");
    window.wait_for("[data-line='1']");
    go(&mut window, "settings");
    window.click("label:has([name=keypad])");
    window.wait_for_text(".said", "Pengaturan tersimpan");
    go(&mut window, "sell");
    window.type_text("+");
    assert_eq!(window.value_of("input[name=search]"), "+");
    assert!(window.text_of("[data-line='1']").starts_with("1 ×"));
}

#[track_caller]
fn middle_of(window: &Window, css: &str) -> f64 {
    let middle =
        "const { left, width } = document.querySelector(arguments[0]).getBoundingClientRect();
        return left + width / 2";
    window.script(middle, vec![css.into()]).as_f64().expect("a number")
}
