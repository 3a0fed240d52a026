//! How a sale is paid, and who takes the money.

use lapak_tests::window::{Key, Window};

use crate::stand::{BAG, CHIPS, Stand, open_pay, ring_up};

#[test]
fn a_mixed_payment_shows_each_amount_as_it_was_read_and_says_what_awaits_confirmation() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&BAG]);
    open_pay(&mut window);
    window.click("label:has([value=qris])");
    window.wait_for("input[name=amount]:focus");
    window.type_text("100000");
    window.click("[data-role=add-payment]");
    window.wait_for_text("[data-role=due]", "Rp45.000");
    assert_eq!(window.text_of(".so-far tbody td"), "Rp100.000");

    window.click("label:has([value=cash])");
    window.wait_for("input[name=cash]:focus");
    window.type_text("50000\n");
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=change]"), "Rp5.000");
    let claimed = "Menunggu konfirmasi: periksa dulu apakah uangnya sudah masuk.";
    assert_eq!(window.text_of("[data-role=claimed]"), claimed);
}

#[test]
fn what_was_paid_so_far_is_asked_about_before_it_is_forgotten() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&BAG]);
    open_pay(&mut window);
    window.click("label:has([value=qris])");
    window.wait_for("input[name=amount]:focus");
    window.type_text("100000");
    window.click("[data-role=add-payment]");
    window.wait_for(".so-far");
    window.press(&[Key::Escape]);
    window.wait_for("dialog[open] [data-role=cancel]:focus");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    assert_eq!(window.text_of(".so-far tbody td"), "Rp100.000");
    window.click("[data-role=back]");
    window.click("dialog [data-role=confirm]");
    window.wait_for("main[data-screen=sell] [data-line='1']");
}

#[test]
fn in_a_small_window_nothing_covers_the_change_while_cash_is_typed() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.resize(1024, 600);
    ring_up(&mut window, &[&BAG, &CHIPS]);
    open_pay(&mut window);
    window.type_text("200000");
    window.wait_for_text(".preview", "Rp42.500");
    assert_eq!(covered(&window, ".preview"), "");
    window.press(&[Key::Backspace]);
    window.press(&[Key::Enter]);
    window.wait_for(".refusal");
    assert_eq!(covered(&window, ".refusal"), "");
}

/// What lies over one of the corners of an element, or outside the window; empty where it is in sight.
#[track_caller]
fn covered(window: &Window, css: &str) -> String {
    let over = "const box = document.querySelector(arguments[0]);
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const corners = [[left + 1, top + 1], [right - 1, top + 1], [left + 1, bottom - 1], [right - 1, bottom - 1]];
        for (const [x, y] of corners) {
            const at = document.elementFromPoint(x, y);
            if (at === null || !(box.contains(at) || at.contains(box))) return at?.outerHTML ?? 'outside';
        }
        return ''";
    let over = window.script(over, vec![css.into()]);
    over.as_str().expect("a text").to_owned()
}

#[test]
fn what_is_due_now_is_large_for_the_method_chosen_and_empty_means_the_rest() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&BAG]);
    window.type_text("145050*");
    window.wait_for_text("[data-role=total]", "145.050");
    open_pay(&mut window);
    assert_eq!(window.text_of("[data-role=due]"), "Rp145.000");
    window.click("label:has([value=qris])");
    window.wait_for_text("[data-role=due]", "Rp145.050");
    assert_eq!(window.count_of(".quick"), 0);
    window.click("label:has([value=cash])");
    window.wait_for_text("[data-role=due]", "Rp145.000");

    // Cash first, then the rest by QRIS, left empty.
    window.wait_for("input[name=cash]:focus");
    window.type_text("100000");
    window.click("[data-role=add-payment]");
    window.wait_for_text("[data-role=due]", "Rp45.000");
    assert_eq!(window.text_of(".quick button:nth-child(2)"), "Rp50.000");
    window.click("label:has([value=qris])");
    window.wait_for("input[name=amount]:focus");
    window.wait_for_text("[data-role=due]", "Rp45.050");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    assert!(window.text_of("[data-method=qris]").contains("menunggu konfirmasi"));
    assert!(window.text_of("[data-method=qris]").contains("Rp45.050"));
    assert!(window.text_of("[data-method=cash]").contains("Rp100.000"));
}

#[test]
fn a_sale_without_cash_speaks_of_no_change() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    window.click("label:has([value=qris])");
    window.wait_for("input[name=amount]:focus");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=paid]"), "Rp12.500");
    window.wait_for_text(".said", "QRIS Rp12.500 menunggu konfirmasi.");
    let shown = window.text_of("body");
    for word in ["Kembalian", "Uang pas", "Lunas"] {
        assert!(!shown.contains(word), "{word} in {shown}");
    }
}

#[test]
fn an_amount_shows_its_dots_while_it_is_typed_and_the_caret_stays() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    window.type_text("1234567");
    assert_eq!(window.value_of("input[name=cash]"), "1.234.567");
    window.press(&[Key::Left, Key::Left, Key::Left, Key::Backspace]);
    assert_eq!(window.value_of("input[name=cash]"), "123.567");
    window.type_text("9");
    assert_eq!(window.value_of("input[name=cash]"), "1.239.567");
    window.wait_for_text(".preview", "Rp1.227.067");
}

#[test]
fn a_short_payment_is_refused_at_its_field_and_says_what_is_missing() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    window.type_text("10000");
    window.wait_for_text(".preview", "Rp2.500");
    // It is heard once the typing rests.
    window.wait_for_text(".preview + [role=status]", "Rp2.500");
    window.press(&[Key::Enter]);
    window.wait_for_text(".field .refusal", "Kurang bayar Rp2.500.");
    assert_eq!(window.focused(), "input[name=cash]");
    assert_eq!(window.count_of("input[name=cash][aria-invalid=true]"), 1);
    assert_eq!(window.count_of(".said-refused"), 0, "it is said once");
    window.type_text("1");
    window.wait_for_end_of(".field .refusal");
    window.type_text("5000\n");
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=change]"), "Rp2.500");
    assert_eq!(window.count_of("[data-role=claimed]"), 0);
}

#[test]
fn cash_far_above_the_total_is_asked_about_and_enter_alone_does_not_take_it() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    window.type_text("1000000\n");
    window.wait_for("dialog[open]");
    assert_eq!(window.focused(), "button[data-role=cancel]");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    assert_eq!(window.count_of("main[data-receipt]"), 0);
    window.press(&[Key::Enter]);
    window.click("dialog [data-role=confirm]");
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=change]"), "Rp987.500");
}

#[test]
fn the_seller_changes_with_one_press_on_a_code_and_a_new_code_is_taken() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    assert!(window.text_of("[data-role=seller]").starts_with("Petugas R1"));
    window.click("[data-role=seller]");
    window.wait_for("dialog .sellers");
    assert_eq!(window.text_of(".sellers [aria-current=true]"), "R1");
    window.click(".sellers button:nth-child(2)");
    window.wait_for_text(".strip [data-role=seller]", "R2");
    window.wait_for_text(".said", "Sekarang R2 yang bertugas.");
    assert_eq!(window.count_of("dialog"), 0);
    assert_eq!(window.focused(), "input[name=search]");

    ring_up(&mut window, &[&CHIPS]);
    window.click("[data-role=seller]");
    window.wait_for("dialog input[name=by]");
    window.type_text("r 4\n");
    window.wait_for("dialog .field .refusal");
    window.type_text("r4\n");
    window.wait_for_text(".strip [data-role=seller]", "R4");
    pay_exactly(&mut window);
    window.close();
    let sales = stand.till().sales(None).expect("the fair is there");
    assert_eq!(sales.rows[0].by, "R4");
}

#[test]
fn a_quick_amount_pays_with_one_press() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    assert_eq!(window.text_of(".quick button:nth-child(3)"), "Rp20.000");
    window.click(".quick button:nth-child(3)");
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=change]"), "Rp7.500");
    assert_eq!(window.focused(), "button[data-role=main]");
}

#[track_caller]
fn pay_exactly(window: &mut Window) {
    open_pay(window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
}
