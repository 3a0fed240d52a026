//! The screen that says how a scanner is set.

use std::path::Path;

use lapak_tests::pdf::{said, unspaced};
use lapak_tests::window::{Key, Window};

use crate::stand::{Stand, focus, go, picture};

const WORDS: &str = "Lapak-12/AZ;yz";
const GOODS: &str = "2012345678903";
const ZERO: &str = "0412345678903";

#[test]
fn a_scanner_that_is_set_well_is_told_so_wherever_the_focus_stands() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "scanner");
    let places = ["h1", "[data-role=main]", "nav [data-opens=sell]"];
    for (code, place) in [WORDS, GOODS, ZERO].into_iter().zip(places) {
        focus(&window, place);
        window.scan(&format!("{code}\r\n"));
        window.wait_for_text(&format!("[data-code='{code}'] [data-role=state]"), "benar");
        window.wait_for("main[data-screen=scanner] [data-role=right]");
        window.wait_for_text("[role=status]", "Semuanya benar");
        assert_eq!(window.count_of("[data-finding]"), 0, "{code}");
    }
    window.wait_for_text("[role=status]", "pada ketiga kode");
    picture(&window, "scanner-right");
    // A hand goes on as everywhere: Tab moves, Enter presses.
    focus(&window, "h1");
    window.press(&[Key::Tab, Key::Enter]);
    window.wait_for("[data-role=file]");
    let file = window.text_of("[data-role=file] span");
    let said = said(Path::new(&file));
    for code in [WORDS, GOODS, ZERO, "Uji pemindai"] {
        assert!(said.contains(&unspaced(code)), "{code} in {said}");
    }
    window.press(&[Key::Char('?')]);
    window.wait_for("dialog.help[open]");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog");
    window.press(&[Key::Escape]);
    window.wait_for("main[data-screen=sell]");
    assert_eq!(window.count_of(".line"), 0, "nothing was sold");
}

#[test]
fn what_is_wrong_with_a_scanner_is_said_in_words() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "scanner");
    scan(&mut window, &format!("]C0{WORDS}\n"), &["prefix"], "Di depan kode ada ]C0");
    picture(&window, "scanner-prefix");
    scan(&mut window, GOODS, &["no-end"], "tidak ada Enter atau Tab");
    scan(&mut window, "Lapak/12&AY<zy\n", &["layout"], "Jerman (QWERTZ), sedangkan komputer ini");
    scan(&mut window, &format!("{GOODS}#"), &["suffix", "no-end"], "Di belakang kode ada #");
    scan(&mut window, "201234567890\n", &["check-digit"], "Angka terakhir");
    // The lock is the keyboard's, so a scanner's letters come exchanged as well.
    window.press(&[Key::CapsLock]);
    scan(&mut window, &format!("{WORDS}\n"), &["caps"], "Caps Lock");
    window.press(&[Key::CapsLock]);
    window.scan(&format!("{WORDS}\n"));
    window.wait_for("[data-role=right]");
    assert_eq!(window.count_of("main[data-screen=scanner]"), 1, "no button was pressed");
}

#[test]
fn a_code_typed_by_hand_is_told_from_a_scanner_by_its_speed() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "scanner");
    window.type_text(&format!("{GOODS}\n"));
    window.wait_for("[data-finding=slow]");
    window.wait_for_text("[role=status]", "terlalu lambat");
}

#[track_caller]
fn scan(window: &mut Window, typed: &str, kinds: &[&str], sentence: &str) {
    focus(window, "[data-role=main]");
    window.scan(typed);
    window.wait_for_text("[data-role=diagnosis]", sentence);
    window.wait_for_text("[role=status]", sentence);
    let found =
        "return [...document.querySelectorAll('[data-finding]')].map(one => one.dataset.finding)";
    assert_eq!(window.script(found, Vec::new()), serde_json::json!(kinds), "{typed:?}");
}
