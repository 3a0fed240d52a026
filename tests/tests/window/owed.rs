//! What members are owed, in the window: paid by keys alone, asked about once, given back, and the papers of all of them.

use std::time::Duration;

use lapak_core::till::SaleTyped;
use lapak_tests::window::{Key, Window};

use crate::keys::{press_until, print_keys, to_member};
use crate::stand::{Stand, go, picture};

/// A stand at which banana chips of M7QD were sold for Rp100.000, of which Rp80.000 are the member's.
fn sold() -> Stand {
    let stand = Stand::ready();
    let mut till = stand.till();
    let sale = SaleTyped { lines: vec!["KRP-01*8".into()], ..SaleTyped::default() };
    till.sell(&sale).expect("sold");
    drop(till);
    stand
}

fn balance(stand: &Stand) -> i64 {
    stand.till().owed(Some("M7QD")).expect("owed")[0].balance.value
}

fn choose(window: &mut Window) {
    window.click("[data-member=M7QD] button");
    window.wait_for("[data-role=account][data-member=M7QD]");
}

#[test]
fn a_member_is_paid_by_keys_alone_and_gives_back_what_was_too_much() {
    let stand = sold();
    let mut window = stand.sell();
    let before = window.pressed().len();
    press_until(&mut window, Key::BackTab, "button[data-opens=menu]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=menu]");
    press_until(&mut window, Key::Tab, "button[data-opens=owed]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=owed] [data-member=M7QD]");
    picture(&window, "owed");
    to_member(&mut window, "M7QD");
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=account][data-member=M7QD]");
    picture(&window, "owed-account");
    press_until(&mut window, Key::Tab, "button[data-role=main]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog[open] input[name=amount]:focus");
    picture(&window, "owed-pay");
    // More than is owed is asked about once, and the second press means it.
    window.script("document.activeElement.select()", vec![]);
    window.type_text("90000\n");
    window.wait_for_text("dialog .refusal", "Rp80.000");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    window.wait_for_text("[data-role=balance]", "−Rp10.000");
    print_keys("a member paid, from Sell", &window.pressed()[before..]);
    window.click("[data-role=give-back]");
    window.wait_for("dialog[open] input[name=amount]:focus");
    window.script("document.activeElement.select()", vec![]);
    window.type_text("10000\n");
    window.wait_for_end_of("dialog");
    window.wait_for_text("[data-role=balance]", "Rp0");
    picture(&window, "owed-paid");
    window.close();
    assert_eq!(balance(&stand), 0);
}

#[test]
fn a_double_click_pays_once_and_takes_off_once() {
    let stand = sold();
    let mut window = stand.sell();
    go(&mut window, "owed");
    window.wait_for("[data-member=M7QD]");
    choose(&mut window);
    for pause in [60, 150, 300].map(Duration::from_millis) {
        window.double_click("[data-role=main]", pause);
        window.wait_for("dialog[open] input[name=amount]");
        window.script("document.querySelector('dialog [name=amount]').select()", vec![]);
        window.type_text("1000");
        window.double_click("dialog [data-role=confirm]", pause);
        window.wait_for_end_of("dialog");
        window.click("[data-role=deduct]");
        window.wait_for("dialog[open] input[name=amount]");
        window.click("dialog input[name=amount]");
        window.type_text("500");
        window.click(
            "dialog [name=reason] option[value=transport], dialog label:has([value=transport])",
        );
        window.double_click("dialog [data-role=confirm]", pause);
        window.wait_for_end_of("dialog");
    }
    window.close();
    assert_eq!(balance(&stand), 80_000 - 3 * 1500);
}

#[test]
fn slips_envelopes_names_and_the_journal_are_saved_from_one_screen() {
    let stand = sold();
    let names = stand.data().join("names.csv");
    std::fs::write(&names, "Kode;Nama\nM7QD;Wulandarsih Contohwati\n").expect("written");
    let mut till = stand.till();
    till.import_names(&names, "ombak pagi di teluk").expect("imported");
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "settlement");
    window.wait_for_text("[data-role=sum]", "Rp80.000");
    window.wait_for("[data-names=closed]");
    picture(&window, "settlement");
    window.click("[data-role=main]");
    window.wait_for("[data-role=file]");
    window.wait_for_text("[data-role=slips-named]", "nama");
    // A wrong passphrase is refused at its field, and the right one opens the book.
    window.click("[data-role=names-open]");
    window.wait_for("dialog[open] input[name=passphrase]:focus");
    window.type_text("bukan yang itu\n");
    window.wait_for("#passphrase-refusal, dialog .refusal");
    window.script("document.querySelector('dialog [name=passphrase]').select()", vec![]);
    window.type_text("ombak pagi di teluk\n");
    window.wait_for_end_of("dialog");
    window.wait_for("[data-names=open]");
    picture(&window, "settlement-names");
    go(&mut window, "owed");
    window.wait_for_text("[data-role=members]", "Wulandarsih");
    go(&mut window, "settlement");
    window.click("[data-role=names-close]");
    window.wait_for("[data-names=closed]");
    go(&mut window, "owed");
    window.wait_for("[data-member=M7QD]");
    assert!(!window.text_of("main").contains("Wulandarsih"), "a closed book tells nobody");
    go(&mut window, "settlement");
    window.click("[data-role=envelopes]");
    window.wait_for("[data-role=file]");
    window.click("[data-role=journal-xlsx]");
    window.wait_for_text("[role=status]", ".xlsx");
}
