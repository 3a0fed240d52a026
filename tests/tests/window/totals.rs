//! From a total to one receipt behind it, with the keyboard alone.

use lapak_tests::window::Key;

use crate::keys::{press_through_menu, press_until, print_keys};
use crate::stand::{CHIPS, Stand, TEA, go, open_pay, ring_up};

#[test]
fn a_total_leads_to_the_receipts_behind_it_with_the_keyboard_alone() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    for product in [&CHIPS, &TEA] {
        ring_up(&mut window, &[product]);
        open_pay(&mut window);
        window.press(&[Key::Enter]);
        window.wait_for("main[data-receipt]");
        window.press(&[Key::Enter]);
        window.wait_for("main[data-screen=sell]");
    }
    let sold = window.pressed().len();

    press_through_menu(&mut window, "totals");
    window.wait_for("main[data-screen=totals] [data-complete=false] li");
    window.wait_for_text("[data-sum=paid]", "Rp30.000");
    press_until(&mut window, Key::Tab, "select[name=question]");
    for by in ["anggota", "produk"] {
        window.press(&[Key::Up]);
        window.wait_for_text("caption", by);
    }
    window.wait_for("[data-row='1'] button");
    window.wait_for_text("[data-sum=sold]", "2");
    press_until(&mut window, Key::Tab, "select[name=order]");
    window.press(&[Key::Down]);
    window.wait_for_text("[data-row='0']", "Teh melati");
    window.press(&[Key::Up]);
    window.wait_for_text("[data-row='0']", "Keripik pisang");
    // The sum stands on top of what it comes from.
    window.press(&[Key::Tab]);
    window.wait_for("[data-row=all] button:focus");
    window.press(&[Key::Tab]);
    window.wait_for("[data-row='0'] button:focus");
    assert!(window.text_of("[data-row='0']").contains("Rp12.500"));
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sales] [data-role=back]");
    assert_eq!(window.text_of("[data-role=sum]"), "Rp12.500");
    assert!(window.text_of("[data-role=receipt-text]").contains("Keripik pisang"));
    window.press(&[Key::Escape]);
    window.wait_for("main[data-screen=totals] [data-row='0'] button:focus");
    print_keys("from Sell to a receipt behind a total, and back", &window.pressed()[sold..]);
}

#[test]
fn the_receipts_of_a_whole_fair_show_their_day_and_their_whole_number() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.resize(1366, 768);
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    go(&mut window, "totals");
    let whole = "const day = document.querySelector('select[name=day]');
        day.value = '';
        day.dispatchEvent(new Event('change', { bubbles: true }))";
    window.script(whole, Vec::new());
    window.wait_for_text("caption", "Seluruh pameran");
    window.click("[data-row='0'] button");
    window.wait_for(".sales-dated .long-rows .long-row");
    // The longest day that there is.
    let cut = "const cells = document.querySelectorAll('.long-rows .sale-time, .long-rows .sale-receipt');
        cells[0].textContent = '29 September 2026 23.59 WITA';
        return [...cells].filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent)";
    assert_eq!(window.script(cut, Vec::new()), serde_json::json!([]));
}
