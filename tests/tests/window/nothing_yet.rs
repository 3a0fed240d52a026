//! An empty screen says what it is for, and offers the one thing to do.

use std::path::Path;

use lapak_tests::window::{Window, command};

use crate::stand::{Stand, go, open_shift_by_keys};

#[test]
fn every_screen_of_a_new_fair_says_what_it_is_for_and_leads_on() {
    let stand = Stand::new();
    found(&stand);
    let mut window = stand.open();
    window.wait_for("main[data-screen=set-up]");
    go(&mut window, "shift");
    open_shift_by_keys(&mut window, "R1", "0");
    leads(&mut window, "sell", "catalogue");
    leads(&mut window, "sales", "sell");
    leads(&mut window, "totals", "sell");
    go(&mut window, "catalogue");
    assert_says(&window, "[data-role=none] p");
    window.click("[data-role=from-list]");
    window.wait_for("main[data-screen=import]");
    go(&mut window, "sync");
    assert_says(&window, "[data-role=headline] + p");
    assert_eq!(window.count_of("main [data-role=main]:enabled"), 1);
}

#[test]
fn on_a_till_that_has_joined_it_says_why_nothing_can_be_changed_and_what_to_do() {
    let shared = tempfile::tempdir().expect("a folder");
    let file = shared.path().join("fair.jsonl");
    let founder = Stand::new();
    found(&founder);
    lapak(founder.data(), &["place", "create", &file.to_string_lossy()]);
    lapak(founder.data(), &["sync"]);
    let stand = Stand::new();
    lapak(stand.data(), &["fair", "join", &file.to_string_lossy(), "--stand", "08"]);
    let mut window = stand.open();
    open_shift_by_keys(&mut window, "R2", "0");
    leads(&mut window, "sell", "sync");
    leads(&mut window, "catalogue", "sync");
    leads(&mut window, "bundles", "sync");
    leads(&mut window, "stock", "goods");
    leads(&mut window, "owed", "sell");
    for screen in ["people", "set-up"] {
        go(&mut window, screen);
        window.wait_for_text("main .hint", "Tanyakan ke koordinator");
    }
    // The main action of setting up leads to what this till is for.
    window.click("[data-role=main]");
    window.wait_for("main[data-screen=sell]");
}

#[track_caller]
fn leads(window: &mut Window, from: &str, to: &str) {
    go(window, from);
    assert_says(window, "[data-role=none] p");
    window.click("[data-role=none] [data-role=next]");
    window.wait_for(&format!("main[data-screen={to}]"));
}

/// A sentence, and not only that nothing is there.
#[track_caller]
fn assert_says(window: &Window, css: &str) {
    let said = window.text_of(css);
    assert!(said.split_whitespace().count() > 6 && said.ends_with('.'), "{css}: {said}");
}

#[track_caller]
fn found(stand: &Stand) {
    let fair =
        ["--name", "Pameran", "--town", "Kota", "--from", "2024-05-09", "--to", "2099-05-12"];
    let found = [&["fair", "found"], &fair[..], &["--stand", "07"]].concat();
    lapak(stand.data(), &found);
    lapak(stand.data(), &["fair", "recovery", "--written"]);
}

#[track_caller]
fn lapak(data: &Path, arguments: &[&str]) {
    let ran = command("lapak").arg("--data").arg(data).args(arguments).output();
    let ran = ran.expect("it starts");
    assert!(ran.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
}
