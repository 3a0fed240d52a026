//! The fair as a whole in the window: its archive, others beside it, and taking one off the computer.

use std::fs;
use std::path::Path;

use lapak_core::till::{Clock, NewFair, Till};
use lapak_tests::window::Key;

use crate::keys::{press_through_menu, press_until, print_keys};
use crate::meet::create_place;
use crate::stand::{Stand, go, open_shift, wait_for_round};

const PAST: &str = "Pameran Lalu";

#[test]
fn a_fair_is_archived_with_the_keyboard_alone() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    let before = window.pressed().len();
    press_through_menu(&mut window, "fairs");
    press_until(&mut window, Key::Tab, "button[data-role=main]");
    window.press(&[Key::Enter]);
    // As long as it takes on a machine that is busy.
    wait_for_round("an archive", || window.count_of("[data-role=file] span") > 0);
    let file = window.text_of("[data-role=file] span");
    print_keys("from Sell to a saved archive", &window.pressed()[before..]);
    window.wait_for_text(".said", &file);
    let bytes = fs::read(&file).expect("it is there");
    assert!(file.ends_with(".zip") && bytes.starts_with(b"PK"), "{file}");
}

#[test]
fn last_years_fair_is_opened_to_read_and_this_years_again_by_mouse() {
    let stand = Stand::ready();
    let past = stand.data().join("fairs/2");
    found(&past, PAST);
    // The sample is on today, so it opens without a question.
    let mut window = stand.sell();
    go(&mut window, "fairs");
    assert_eq!(window.count_of(".fair-list li"), 2);
    window.wait_for("li:not([data-today]) [data-role=open-fair]");
    window.click("li:not([data-today]) [data-role=open-fair]");
    window.wait_for_text("[data-role=ended]", "selesai");
    window.wait_for("main[data-screen=menu]");
    assert!(window.text_of(".strip").contains("07"));
    // What is recorded there is its own.
    go(&mut window, "sales");
    window.wait_for("[data-role=none]");
    go(&mut window, "fairs");
    window.wait_for_text("li:has([data-role=is-open])", PAST);
    window.click("li[data-today] [data-role=open-fair]");
    window.wait_for("main[data-screen=sell]");
}

#[test]
fn the_catalogue_of_another_fair_on_this_computer_is_taken_with_one_press() {
    let stand = Stand::new();
    found(stand.data(), PAST);
    let last = stand.data().join("fairs/2");
    fs::create_dir_all(&last).expect("a folder");
    let mut till = Till::open(&last, Clock::System).expect("it opens");
    till.found_sample("07").expect("founded");
    drop(till);
    let mut window = stand.open();
    // The sample is on today; the real one is opened from the list.
    window.wait_for("main");
    go(&mut window, "fairs");
    window.click("li:not([data-today]) [data-role=open-fair]");
    window.wait_for("main[data-screen=menu] [data-role=ended]");
    go(&mut window, "catalogue");
    window.click("[data-role=from-list]");
    window.wait_for("main[data-screen=import]");
    window.click_by_mouse("[data-role=from-fair]");
    window.wait_for("[data-role=wrong]");
    window.click("label:has([name=add])");
    window.wait_for("[data-role=main]:enabled");
    window.click("[data-role=main]");
    window.wait_for("main[data-screen=catalogue] [data-index='0']");
    window.wait_for_text(".said", "60 barang baru");
}

#[test]
fn a_new_fair_begins_beside_this_one_and_nothing_of_it_is_lost() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "fairs");
    press_until(&mut window, Key::Tab, "button[data-role=new-fair]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=welcome]");
    window.click("[data-opens=fairs]");
    window.wait_for("main[data-screen=fairs]");
    window.click("[data-role=open-fair]");
    window.wait_for("main[data-screen=sell]");
    window.close();
    // The folder that was begun holds no fair, and the next start asks nothing.
    assert!(stand.data().join("fairs/2").is_dir());
    let window = stand.sell();
    window.close();
}

#[test]
fn a_start_with_several_fairs_and_none_today_asks_which() {
    let stand = Stand::new();
    found(stand.data(), PAST);
    found(&stand.data().join("fairs/2"), "Pameran Dulu");
    let mut window = stand.open();
    window.wait_for("main[data-screen=choose-fair] h1:focus");
    assert_eq!(window.count_of("[data-role=open-fair]"), 2);
    window.press(&[Key::Tab, Key::Tab]);
    assert_eq!(window.focused(), "button[data-role=open-fair]");
    let chosen = "return document.activeElement.closest('li').querySelector('strong').innerText";
    let chosen = window.script(chosen, Vec::new());
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=menu] [data-role=ended]");
    assert!(window.text_of("main .hint").contains(chosen.as_str().expect("a name")));
}

#[test]
fn a_fair_is_taken_off_only_under_its_name() {
    let stand = Stand::ready();
    let mut till = stand.till();
    let name = till.fair().expect("a fair").name;
    till.rest().expect("rested");
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "fairs");
    window.click("[data-role=take-off]");
    window.wait_for("dialog [data-role=cancel]:focus");
    press_until(&mut window, Key::BackTab, "input[name=name]");
    window.type_text("Pameran lain\n");
    window.wait_for("#name-refusal");
    window.wait_for("input[name=name]:focus");
    assert!(stand.data().join("ledger.sqlite").exists());
    window.press(&[Key::End]);
    window.press(&[Key::Backspace; 12]);
    window.type_text(&format!("{name}\n"));
    window.wait_for("main[data-screen=welcome]");
    window.close();
    assert!(fair_is_gone(stand.data()));
}

#[test]
fn a_real_fair_says_what_is_lacking_before_it_may_go() {
    let stand = Stand::new();
    let mut till = stand.till();
    till.found(&NewFair { from: today(), to: today(), ..fair(PAST) }).expect("founded");
    till.recovery_written().expect("written");
    open_shift(&mut till);
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "fairs");
    for lack in ["only_coordinator", "shift", "no_place", "unsaid"] {
        window.wait_for(&format!("[data-lack={lack}]"));
    }
    window.click("[data-role=take-off]");
    window.wait_for("dialog [data-role=cancel]:focus");
    press_until(&mut window, Key::BackTab, "input[name=name]");
    window.type_text(&format!("{PAST}\n"));
    window.wait_for_text("#name-refusal", "koordinator");
    assert!(stand.data().join("ledger.sqlite").exists());
}

#[test]
fn the_page_of_a_till_that_died_is_walked_and_come_back_to() {
    let shared = tempfile::tempdir().expect("a folder");
    let file = shared.path().join("fair.jsonl");
    let stand = Stand::ready();
    let mut window = stand.sell();
    create_place(&mut window, &file);
    let newcomer = Stand::new();
    let path = file.to_str().expect("a plain path");
    for arguments in [&["fair", "join", path, "--stand", "08"][..], &["sync"]] {
        let mut lapak = lapak_tests::window::command("lapak");
        let ran = lapak.arg("--data").arg(newcomer.data()).args(arguments).output();
        assert!(ran.expect("it starts").status.success(), "{arguments:?}");
    }
    go(&mut window, "sync");
    window.click("[data-role=main]");
    window.wait_for("[data-role=admit]");
    window.wait_for("[data-role=main]:enabled");
    window.click("[data-role=admit]");
    window.wait_for("dialog [data-role=confirm]");
    window.click("dialog [data-role=confirm]");
    // From Sync, with the keyboard.
    window.wait_for("[data-role=gone]");
    press_until(&mut window, Key::Tab, "button[data-role=gone]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=till-gone] h1:focus");
    window.wait_for("[data-step=new_till][data-state=open]");
    window.wait_for("[data-step=close][data-state=open]");
    // Left, and come back to; each step is as it was.
    window.press(&[Key::Escape]);
    window.wait_for("main[data-screen=sync]");
    window.click("[data-role=gone]");
    window.wait_for("[data-step=close][data-state=open] [data-role=close]");
    window.click("[data-step=close] [data-role=close]");
    window.wait_for("dialog [data-role=confirm]");
    window.click("dialog [data-role=confirm]");
    window.wait_for("[data-step=close][data-state=done]");
    assert_eq!(window.count_of("[data-step=close] button"), 0);
    window.click("[data-role=main]");
    window.wait_for("main[data-screen=sync]");
}

fn found(folder: &Path, name: &str) {
    let mut till = Till::open(folder, Clock::System).expect("a new store");
    till.found(&fair(name)).expect("founded");
    till.recovery_written().expect("written");
}

fn fair(name: &str) -> NewFair {
    NewFair {
        organisation: "Koperasi Contoh".into(),
        name: name.into(),
        town: "Kota Contoh".into(),
        zone: "Asia/Jakarta".into(),
        from: "2024-05-09".into(),
        to: "2024-05-12".into(),
        stand: "07".into(),
        cash_step: 100,
        discount_by: lapak_core::entry::DiscountBy::Both,
    }
}

/// Today in the zone of these fairs.
fn today() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let mut till = Till::open(folder.path(), Clock::System).expect("a new store");
    till.found_sample("07").expect("founded");
    till.shift_suggestion(None).expect("a day").day
}

/// Whether nothing of a fair is in a folder that a window has open again.
fn fair_is_gone(folder: &Path) -> bool {
    let till = Till::open(folder, Clock::System).expect("it opens");
    till.fair().is_err()
}
