//! Closing a shift in the window: counted blind, compared, closed, and the next one opened.

use lapak_core::entry::Method;
use lapak_core::till::{Clock, CloseShift, PaymentText, SaleTyped, Till};
use lapak_tests::window::Key;

use crate::keys::{press_until, print_keys};
use crate::stand::{CHIPS, Stand, go, hold, open_shift, ring_up, take_exact_cash};

#[test]
fn enter_twice_on_a_count_closes_no_shift_before_its_difference_is_seen() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "shift");
    // In the last one Enter compares.
    window.click("[name=pieces-100]");
    window.type_text("3");
    hold(&window, "compare_count", 0, false);
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=result]");
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=main]:not([data-waits])");
    assert_eq!(window.count_of("main[data-open=true]"), 1);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-closed]");
}

#[test]
fn a_shift_is_counted_closed_and_opened_again_with_the_keyboard_alone() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    take_exact_cash(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    ring_up(&mut window, &[&CHIPS]);
    let sold = window.pressed().len();

    press_until(&mut window, Key::BackTab, "button[data-opens=shift]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=shift][data-open=true]");
    assert!(!window.text_of("main").contains("212.500"), "what to expect is not told before");
    press_until(&mut window, Key::Tab, "input[name=pieces-100]");
    window.press(&[Key::Enter]);
    window.wait_for(".refusal");
    press_until(&mut window, Key::BackTab, "input[name=pieces-100000]");
    // Enter goes on to the next one: the number pad is enough.
    window.type_text("2\n");
    press_until(&mut window, Key::Enter, "input[name=pieces-10000]");
    window.type_text("1\n");
    press_until(&mut window, Key::Enter, "input[name=pieces-2000]");
    window.type_text("1");
    window.wait_for_text("[data-worth='2000']", "Rp2.000");
    window.wait_for_text("[data-worth='100000']", "Rp200.000");
    window.wait_for_text("[data-role=sum]", "Rp212.000");
    assert_eq!(window.count_of("[data-role=result]"), 0, "nothing is compared on the way");
    press_until(&mut window, Key::Enter, "input[name=pieces-100]");
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-role=difference]", "−Rp500");
    // Past handing over what was counted.
    window.press(&[Key::BackTab, Key::BackTab]);
    window.wait_for("input[name=pieces-100]:focus");
    window.type_text("5");
    window.wait_for_end_of("[data-role=result]");
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-role=difference]", "Rp0");
    window.wait_for("[data-role=main]:focus:not([data-waits])");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-closed] [data-role=main]:focus");
    for (figure, told) in
        [("counted", "Rp212.500"), ("expected", "Rp212.500"), ("difference", "Rp0")]
    {
        assert_eq!(window.text_of(&format!("[data-role={figure}]")), told);
    }
    window.wait_for_text("[data-role=sync]", "Belum ada berkas bersama");
    window.wait_for_text("[data-role=carts]", "1 keranjang");
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=last]");
    assert_eq!(window.count_of("[data-role=slip]"), 1, "the closing slip is still to be had");
    print_keys("from Sell to a closed shift", &window.pressed()[sold..]);

    window.wait_for("[data-code=R1]");
    window.type_text("R2");
    window.press(&[Key::Tab]);
    window.wait_for("input[name=float]:focus");
    window.type_text("0\n");
    window.wait_for("main[data-screen=sell]");
    window.wait_for_text(".said", "Modal awal laci A: Rp0");
    assert_eq!(window.text_of("[data-role=total]"), "Rp12.500", "the open cart stays");
    window.close();
    let mut till = stand.till();
    assert_eq!(till.drawer().expect("it is open").shift.by, "R2");
    till.close_shift(&CloseShift { counted: "0".into(), count: Vec::new(), shared: false })
        .expect("closed");
    assert!(till.shift().is_err());
}

#[test]
fn a_shift_ends_on_what_it_came_to_and_what_is_left_to_do() {
    let stand = Stand::ready();
    let mut till = stand.till();
    let claimed = SaleTyped {
        lines: vec!["KRP-01".into()],

        payments: vec![PaymentText { method: Method::QRIS, amount: String::new() }],
        ..SaleTyped::default()
    };
    till.sell(&claimed).expect("sold");
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "shift");
    window.click("label:has([name=count-by][value=sum])");
    window.click("[name=counted]");
    window.type_text("198.000\n");
    window.wait_for("[data-role=main]:focus:not([data-waits])");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-closed]");
    assert_eq!(window.text_of("[data-role=difference]"), "−Rp2.000");
    window.wait_for_text("nav [data-opens=attention]", "(1)");
    window.wait_for_text("[data-role=claimed]", "Rp12.500");
    window.wait_for("[data-role=to-attention]");
    window.click("[data-role=to-claimed]");
    window.wait_for("main[data-screen=sales] [data-role=back]");
    assert_eq!(window.text_of("[data-role=sum]"), "Rp12.500");
    window.press(&[Key::Escape]);
    window.wait_for("main[data-closed]");

    go(&mut window, "attention");
    window.wait_for_text("[data-code=cash_difference]", "kurang Rp2.000");
    window.click("[data-code=payments_waiting] [data-role=receipts]");
    window.wait_for("main[data-screen=sales] [data-role=back]");
    window.press(&[Key::Escape]);
    window.wait_for("main[data-screen=attention]");

    go(&mut window, "totals");
    window.wait_for_text("[data-role=drawers]", "−Rp2.000");
    window.wait_for_text("[data-role=claimed]", "QRIS");
    window.click("[data-role=all-claimed]");
    window.wait_for("main[data-screen=sales] [data-role=back]");
}

#[test]
fn in_the_morning_the_shift_of_the_day_before_is_closed_first() {
    let stand = Stand::founded();
    let morning = "2024-05-10T10:00:00.000+07:00".parse().expect("a moment");
    let mut till = Till::open(stand.data(), Clock::Stopped(morning)).expect("the store is sound");
    open_shift(&mut till);
    assert_eq!(till.shift().expect("it is open").day, "2024-05-10");
    drop(till);
    let mut window = stand.open();
    window.wait_for("main[data-screen=shift][data-open=true] .attention");
    window.click("label:has([name=count-by][value=sum])");
    window.click("[name=counted]");
    window.type_text("x\n");
    window.wait_for("#counted-refusal");
    window.type_text("200.000\n");
    window.wait_for("[data-role=result]");
    window.wait_for("[data-role=main]:focus:not([data-waits])");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=shift]:not([data-open])");
    window.close();
    let closed = stand.till().drawer().expect("the last shift");
    assert_eq!(closed.difference.map(|difference| difference.value), Some(0));
}

#[test]
fn an_unpaid_cart_is_spoken_of_where_a_shift_is_closed_and_nowhere_else() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "shift");
    window.wait_for("main[data-open=true] .count");
    assert_eq!(window.text_of("main").find("Keranjang"), None);
    go(&mut window, "sell");
    ring_up(&mut window, &[&CHIPS]);
    go(&mut window, "shift");
    window.wait_for_text("main[data-open=true] .attention", "Keranjang");
}
