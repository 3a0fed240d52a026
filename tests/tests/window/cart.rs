//! What is being rung up.

use lapak_tests::window::Key;

use crate::stand::{BAG, CHIPS, Stand, TEA, lines, open_pay, ring_up, wait_for_another};

#[test]
fn the_cart_survives_a_power_cut() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS, &TEA, &CHIPS]);
    let (lines_before, total) = (lines(&window), window.text_of("[data-role=total]"));
    assert_eq!(lines_before, ["2 × Keripik pisang = Rp25.000", "1 × Teh melati 100 g = Rp17.500"]);
    window.kill();

    let window = stand.sell();
    assert_eq!(lines(&window), lines_before);
    assert_eq!(window.text_of("[data-role=total]"), total);
}

#[test]
fn a_removed_line_comes_back_where_it_was() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS, &TEA, &BAG]);
    let before = lines(&window);
    window.click("[data-line='2'] .undoing");
    window.wait_for_end_of("[data-line='3']");
    assert_eq!(window.text_of("[data-role=total]"), "Rp157.500");
    assert_eq!(window.text_of("#cart-undo"), "Kembalikan Teh melati 100 g");

    window.click("[data-role=undo]");
    window.wait_for("[data-line='3']");
    assert_eq!(lines(&window), before);
    assert_eq!(window.text_of("[data-role=total]"), "Rp175.000");
    window.wait_for_text(".said", "Dibatalkan. Total Rp175.000.");
}

#[test]
fn the_operators_act_on_the_line_that_was_touched_last_and_it_is_seen_which() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS, &TEA, &CHIPS]);
    window.wait_for("[data-line='1'][aria-current=true]");
    assert_eq!(window.count_of("[aria-current=true].line"), 1);
    window.type_text("+");
    window.wait_for_text("[data-line='1']", "3 × Keripik pisang");
    window.type_text("2+");
    window.wait_for_text("[data-line='1']", "5 × Keripik pisang");
    window.type_text("10000*");
    window.wait_for_text("[data-line='1'] .line-amount", "Rp50.000");

    window.click("[data-line='2'] [aria-label^=Tambah]");
    window.wait_for("[data-line='2'][aria-current=true]");
    window.type_text("-");
    window.wait_for_text("[data-line='2']", "1 × Teh melati 100 g");
    let mark = "return getComputedStyle(document.querySelector('.line[aria-current]'), '::before').borderInlineStartWidth";
    assert_eq!(window.script(mark, Vec::new()), "4px");
}

#[test]
fn a_long_cart_shows_the_line_that_was_touched_last() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.resize(1280, 800);
    for code in ["41", "42", "43", "44", "45", "46", "35", "36"] {
        let before = window.text_of("[data-role=total]");
        window.type_text(&format!("{code}\n"));
        wait_for_another(&window, "[data-role=total]", &before);
    }
    let in_sight =
        "const line = document.querySelector('.line[aria-current]').getBoundingClientRect();
        const body = document.querySelector('.cart-body').getBoundingClientRect();
        return line.top >= body.top - 1 && line.bottom <= body.bottom + 1";
    window.wait_for("[data-line='8'][aria-current]");
    assert_eq!(window.script(in_sight, Vec::new()), true);
    ring_up(&mut window, &[&CHIPS]);
    window.wait_for("[data-line='1'][aria-current]");
    assert_eq!(window.script(in_sight, Vec::new()), true);
}

#[test]
fn what_keeps_a_cart_from_being_paid_stands_beside_pay_until_it_is_mended() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    assert_eq!(window.count_of("#cart-problem"), 0);
    window.type_text("0*");
    window.wait_for_text("#cart-problem", "Harga 0 perlu alasan. Pilih alasannya dulu.");
    window.press(&[Key::Enter]);
    window.wait_for_text(".said-refused", "Harga 0 perlu alasan.");
    assert_eq!(window.count_of("main[data-screen=sell]"), 1);

    window.click("[data-line='1'] .line-actions button:nth-child(3)");
    window.wait_for("dialog select[name=reason]");
    window.script("document.querySelector('[name=reason]').value = 'gift'", Vec::new());
    window.press(&[Key::Enter]);
    window.wait_for_end_of("#cart-problem");
    open_pay(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    window.close();
    assert_eq!(stand.sales(), 1);
}

#[test]
fn a_cart_put_aside_is_taken_up_again() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS, &TEA]);
    let before = lines(&window);
    window.click(".cart-tools button:last-child");
    window.wait_for(".held button");
    assert_eq!(window.count_of(".line"), 0);
    window.click(".held button");
    window.wait_for("[data-line='2']");
    assert_eq!(lines(&window), before);
    assert_eq!(window.count_of(".held"), 0);
}
