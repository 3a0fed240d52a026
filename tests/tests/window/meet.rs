//! Two tills and one shared file, each with a window of its own.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use lapak_core::exchange::Extent;
use lapak_core::till;
use lapak_tests::lent::Lent;
use lapak_tests::window::{Key, Window};

use crate::stand::{
    CHIPS, Stand, TEA, go, open_pay, open_shift_by_keys, ring_up, wait_for_another, wait_for_round,
};

#[test]
fn two_windows_meet_in_a_file_and_show_the_same_code() {
    let shared = tempfile::tempdir().expect("a folder");
    let file = shared.path().join("fair.jsonl");
    let (first, second) = (Stand::ready(), Stand::new());

    let mut founder = first.sell();
    create_place(&mut founder, &file);

    let mut newcomer = second.open();
    newcomer.wait_for("main[data-screen=welcome]");
    newcomer.click("[data-role=join]");
    newcomer.wait_for("input[name=join-path]:focus");
    newcomer.type_text(file.to_str().expect("a plain path"));
    newcomer.press(&[Key::Tab, Key::Tab, Key::Tab]);
    assert_eq!(newcomer.focused(), "input[name=join-stand]");
    newcomer.type_text("09\n");
    newcomer.wait_for("main[data-screen=joined]");
    assert_eq!(newcomer.focused(), "h1");
    let fingerprint = newcomer.text_of("[data-role=fingerprint] .groups");
    assert_eq!(fingerprint.split_whitespace().count(), 4, "{fingerprint}");

    // It sells at once, before anybody has admitted it.
    newcomer.click("[data-role=main]");
    newcomer.wait_for("main[data-screen=shift]");
    open_shift_by_keys(&mut newcomer, "R2", "0");
    newcomer.wait_for(".tile");
    sell(&mut newcomer);
    sync(&mut newcomer);
    assert_eq!(newcomer.text_of("[data-role=fingerprint] .groups"), fingerprint);

    sync(&mut founder);
    founder.wait_for_text("[data-role=asking-fingerprint] .groups", &fingerprint);
    founder.click("[data-role=admit]");
    founder.wait_for_text("dialog [data-role=fingerprint] .groups", &fingerprint);
    assert_eq!(founder.focused(), "button[data-role=cancel]");
    founder.press(&[Key::Escape]);
    founder.wait_for_end_of("dialog");
    assert_eq!(founder.focused(), "button[data-role=admit]");
    founder.press(&[Key::Enter]);
    founder.wait_for("dialog [data-role=confirm]");
    founder.click("dialog [data-role=confirm]");
    founder.wait_for_end_of("[data-role=admit]");
    go(&mut founder, "sell");
    sell(&mut founder);

    // What one gives the other takes, until nothing is left to give or to take.
    for _ in 0..2 {
        sync(&mut founder);
        sync(&mut newcomer);
    }
    founder.wait_for("main[data-settled=true]");
    newcomer.wait_for("main[data-settled=true]");
    let code = founder.text_of("[data-role=state] .groups");
    assert_eq!(code.split_whitespace().map(str::len).collect::<Vec<_>>(), [4, 4], "{code}");
    assert_eq!(newcomer.text_of("[data-role=state] .groups"), code);
    assert_eq!(newcomer.count_of("[data-role=fingerprint]"), 0, "it was admitted");
    founder.close();
    newcomer.close();
    assert_eq!(first.till().tills().expect("the fair is there").len(), 2);
}

#[test]
fn what_comes_in_moves_neither_the_cart_nor_what_is_typed() {
    let shared = tempfile::tempdir().expect("a folder");
    let file = shared.path().join("fair.jsonl");
    let stand = Stand::ready();
    let mut window = stand.sell();
    create_place(&mut window, &file);
    go(&mut window, "sell");
    ring_up(&mut window, &[&CHIPS, &TEA]);
    let (total, tiles) = (window.text_of("[data-role=total]"), window.text_of(".tiles"));
    window.type_text("keri");
    window.wait_for(".found");
    let before = window.text_of(".strip-words");
    fs::remove_file(&file).expect("it was there");
    wait_for_round("another strip", || window.text_of(".strip-words") != before);
    window.wait_for_text(".strip-words", "berkas bersama");
    assert_eq!(window.value_of("input[name=search]"), "keri");
    assert_eq!(window.focused(), "input[name=search]");
    assert_eq!(window.text_of("[data-role=total]"), total);
    window.press(&[Key::Escape]);
    window.wait_for_end_of(".found");
    assert_eq!(window.text_of(".tiles"), tiles);
}

#[test]
fn a_till_that_asks_to_be_admitted_shows_without_anybody_looking() {
    let shared = tempfile::tempdir().expect("a folder");
    let file = shared.path().join("fair.jsonl");
    let (stand, other) = (Stand::ready(), Stand::new());
    let mut window = stand.sell();
    create_place(&mut window, &file);
    go(&mut window, "sell");
    let attention = "nav [data-opens=attention]";
    let before = window.text_of(attention);
    let newcomer = Lent::new(other.till());
    let path = file.to_str().expect("a plain path");
    till::join(newcomer.clone(), path, "09", &Arc::default(), |_| {}).expect("the place is there");
    till::sync(newcomer, Extent::Full, &Arc::default(), |_| {}).expect("a round");
    wait_for_round("another till", || window.text_of(attention) != before);
    go(&mut window, "sync");
    window.wait_for("[data-role=admit]");
}

#[test]
fn a_shared_file_that_is_gone_is_made_again_after_one_question() {
    let shared = tempfile::tempdir().expect("a folder");
    let file = shared.path().join("fair.jsonl");
    let stand = Stand::ready();
    let mut window = stand.sell();
    create_place(&mut window, &file);
    fs::remove_file(&file).expect("it was there");
    window.click("[data-role=main]");
    window.wait_for_text("[data-role=hindered]", "buat lagi");
    assert_eq!(window.text_of("[data-role=main]"), "Coba lagi", "what is gone may come back");
    window.click("[data-role=create]");
    window.wait_for("dialog [data-role=confirm]");
    window.click("dialog [data-role=confirm]");
    window.wait_for("main[data-settled=true]");
    window.close();
    assert!(fs::read_to_string(&file).expect("it is there").lines().count() > 5);
}

#[test]
fn a_medium_that_is_not_there_is_offline_and_no_alarm() {
    let shared = tempfile::tempdir().expect("a folder");
    let stick = shared.path().join("stick");
    fs::create_dir(&stick).expect("a folder");
    let stand = Stand::ready();
    let mut window = stand.sell();
    create_place(&mut window, &stick.join("fair.jsonl"));
    fs::rename(&stick, shared.path().join("pocket")).expect("it is pulled out");
    window.click("[data-role=main]");
    window.wait_for_text("[data-role=headline]", "Luring");
    window.wait_for_text(".strip-words", "luring");
    assert_eq!(window.count_of(".said-refused"), 0);
    assert_eq!(window.text_of("[data-role=main]"), "Coba lagi");
    assert_eq!(window.count_of("[data-role=create]"), 0, "nothing is made where nothing is");
    fs::rename(shared.path().join("pocket"), &stick).expect("it is put in again");
    // Nobody presses anything.
    wait_for_round("the stick back", || window.count_of("main[data-settled=true]") > 0);
    assert_eq!(window.text_of("[data-role=main]"), "Sinkronkan sekarang");
}

#[test]
fn where_copies_pile_up_the_folder_is_used_instead_and_they_go() {
    let shared = tempfile::tempdir().expect("a folder");
    let file = shared.path().join("fair.jsonl");
    let stand = Stand::ready();
    let mut window = stand.sell();
    create_place(&mut window, &file);
    let copy = shared.path().join("fair (conflicted copy 2024-05-10 101503).jsonl");
    fs::copy(&file, &copy).expect("copied");
    sync(&mut window);
    window.wait_for("[data-role=better-folder]");
    window.click("[data-role=use-folder]");
    window.wait_for_end_of("[data-role=better-folder]");
    let folder = shared.path().to_str().expect("a plain path");
    window.wait_for_text("[data-role=path]", folder);
    window.wait_for("main[data-settled=true]");
    window.wait_for("[data-role=remove-copies]");
    window.click("[data-role=remove-copies]");
    window.wait_for("dialog [data-role=confirm]");
    assert_eq!(window.focused(), "button[data-role=cancel]");
    window.click("dialog [data-role=confirm]");
    window.wait_for_end_of("dialog");
    window.wait_for_end_of("[data-role=copies]");
    assert!(!copy.exists() && file.exists(), "others may still meet in the shared file");
    window.wait_for("main[data-settled=true]");
    assert_eq!(fs::read_dir(shared.path()).expect("a folder").count(), 2, "and its own file");
}

#[test]
fn everything_is_carried_by_hand_where_no_file_is_shared() {
    let stick = tempfile::tempdir().expect("a folder");
    let stand = Stand::ready();
    let mut window = stand.sell();
    sell(&mut window);
    go(&mut window, "sync");
    window.click("[data-role=copy]");
    window.wait_for("dialog [name=path]");
    window.type_text(&format!("{}\n", stick.path().display()));
    window.wait_for_end_of("dialog");
    window.wait_for_text(".said", "disalin");
    let copies: Vec<_> = fs::read_dir(stick.path()).expect("a folder").collect();
    let [Ok(copy)] = &copies[..] else { panic!("one file, not {copies:?}") };
    let path = copy.path();
    window.click("[data-role=open-copy]");
    window.wait_for("dialog [name=path]");
    window.type_text(&format!("{}\n", path.display()));
    window.wait_for_end_of("dialog");
    window.wait_for_text(".said", "Tidak ada yang baru");
    window.click("[data-role=open-copy]");
    window.wait_for("dialog [name=path]");
    fs::write(stick.path().join("notes"), "nothing of the kind").expect("written");
    window.type_text(&format!("{}\n", stick.path().join("notes").display()));
    window.wait_for_text("#path-refusal", "tidak ada transaksi");
    assert_eq!(window.focused(), "input[name=path]");
}

/// Chooses a new shared file, and waits for the first round.
#[track_caller]
pub(crate) fn create_place(window: &mut Window, file: &Path) {
    go(window, "sync");
    window.click("[data-role=main]");
    window.wait_for("dialog [name=path]");
    window.type_text(&format!("{}\n", file.display()));
    window.wait_for_end_of("dialog");
    window.wait_for("main[data-settled=true]");
}

/// A sale of one thing for exact cash.
#[track_caller]
pub(crate) fn sell(window: &mut Window) {
    ring_up(window, &[&CHIPS]);
    open_pay(window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
}

/// A round on a person's word, to its end.
#[track_caller]
pub(crate) fn sync(window: &mut Window) {
    if window.count_of("main[data-screen=sync]") == 0 {
        go(window, "sync");
    }
    window.wait_for("[data-role=main]:enabled");
    let before = window.text_of(".said");
    window.click("[data-role=main]");
    wait_for_another(window, ".said", &before);
    window.wait_for("[data-role=main]:enabled");
    window.wait_for_end_of("[data-role=progress]");
}
