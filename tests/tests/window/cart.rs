//! What is being rung up.

use lapak_core::entry::DiscountBy;
use lapak_core::till::NewFair;
use lapak_tests::window::Key;

use crate::stand::{
    BAG, CHIPS, Stand, TEA, focus, lines, open_pay, open_shift, ring_up, wait_for_another,
};

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
    window.click("[data-line='2'] [data-role=edit]");
    window.wait_for("dialog [data-role=remove]");
    window.click("dialog [data-role=remove]");
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
fn delete_removes_the_marked_line_and_nothing_that_is_being_typed() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS, &TEA]);
    window.type_text("4");
    window.press(&[Key::Delete]);
    window.press(&[Key::Backspace, Key::Delete]);
    window.wait_for_end_of("[data-line='2']");
    assert_eq!(lines(&window), ["1 × Keripik pisang = Rp12.500"]);
    window.wait_for_text("#cart-undo", "Kembalikan Teh melati 100 g");
    focus(&window, "[data-line='1'] [data-role=edit]");
    window.press(&[Key::Delete]);
    window.wait_for_end_of(".line");
    window.press(&[Key::Delete]);
    window.wait_for_text(".said-refused", "Keranjang masih kosong.");
}

#[test]
fn what_acts_on_the_whole_cart_keeps_its_place() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.resize(1366, 768);
    let places = "return [...document.querySelectorAll('.cart-tools button, .cart-foot button')]
        .map(button => { const { x, y } = button.getBoundingClientRect(); return [x, y]; })";
    let before = window.script(places, Vec::new());
    ring_up(&mut window, &[&CHIPS, &TEA, &BAG]);
    window.type_text("2+");
    window.wait_for("[data-role=undo]");
    assert_eq!(window.script(places, Vec::new()), before, "after undo has come");
    window.click(".cart-tools button:first-child");
    window.wait_for("dialog [name=discount]");
    window.type_text("5%\n");
    window.wait_for(".cart-sums");
    assert_eq!(window.script(places, Vec::new()), before, "after a discount has come");
}

#[test]
fn goods_without_a_code_are_taken_by_what_their_member_makes() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.click("[data-role=article]");
    window.wait_for("dialog [name=member]:focus");
    window.type_text("anyaman");
    window.wait_for("dialog [data-code=M7QD][hidden]");
    window.click("dialog [data-code='4RYJ']");
    window.wait_for("dialog [name=price]:focus");
    assert_eq!(window.value_of("dialog [name=member]"), "4RYJ");
    window.type_text("15000");
    assert_eq!(window.value_of("dialog [name=price]"), "15.000");
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-line='1']", "4RYJ");
    assert_eq!(window.text_of("[data-role=total]"), "Rp15.000");
}

#[test]
fn a_fair_without_products_says_what_to_do() {
    let stand = Stand::new();
    let mut till = stand.till();
    till.found(&NewFair {
        organisation: "Koperasi Contoh".into(),
        name: "Pameran Uji".into(),
        town: "Kota Contoh".into(),
        zone: "Asia/Jakarta".into(),
        from: "2024-05-09".into(),
        to: "2024-05-12".into(),
        stand: "07".into(),
        cash_step: 100,
        discount_by: DiscountBy::Both,
    })
    .expect("founded");
    till.recovery_written().expect("it is kept no longer");
    open_shift(&mut till);
    drop(till);
    let mut window = stand.sell();
    assert_eq!(window.text_of("[data-role=next]"), "Katalog");
    window.click("[data-role=next]");
    window.wait_for("main[data-screen=catalogue]");
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
    window.wait_for_text("#cart-problem", "Harga 0 perlu alasan, misalnya hadiah atau contoh.");
    window.press(&[Key::Enter]);
    window.wait_for_text(".said-refused", "Harga 0 perlu alasan,");
    assert_eq!(window.count_of("main[data-screen=sell]"), 1);
    ring_up(&mut window, &[&TEA]);
    assert_eq!(window.text_of("[data-role=total]"), "Rp17.500");
    assert!(window.text_of("[role=status]").contains("Rp17.500"), "what is heard is what is seen");

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

#[test]
fn a_cart_put_aside_is_named_and_found_by_its_name_after_a_restart_with_the_keyboard() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS, &TEA]);
    let before = lines(&window);
    window.click(".cart-tools button:last-child");
    window.wait_for("[data-role=name-held]");
    focus(&window, "[data-role=name-held]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog[open] input[name=name]:focus");
    window.type_text("ibu merah\n");
    window.wait_for_end_of("dialog");
    window.wait_for_text("[data-role=resume]", "ibu merah");
    window.close();
    let mut window = stand.sell();
    window.wait_for_text("[data-role=resume]", "ibu merah");
    window.type_text("ibu\n");
    window.wait_for("[data-line='2']");
    assert_eq!(lines(&window), before);
    assert_eq!(window.count_of(".held"), 0);
    assert_eq!(window.value_of("input[name=search]"), "");
}
