//! PINs and limits, by hand: asked for on the spot, where somebody is about to do what needs them.

use lapak_core::till::{LimitsTyped, PinTyped};
use lapak_tests::window::{Key, Window};

use crate::keys::print_keys;
use crate::stand::{CHIPS, Stand, go, open_pay, paper_time, picture, ring_up, take_exact_cash};

fn set_pin(window: &mut Window, whose: &str, pin: &str) {
    window.click(&format!("[data-whose={whose}] [data-role=set-pin]"));
    window.wait_for("dialog input[name=pin]:focus");
    window.type_text(&format!("{pin}\t{pin}\n"));
    window.wait_for(&format!("[data-whose={whose}] [data-role=take-pin]"));
    window.wait_for_end_of("dialog.question");
}

#[test]
fn a_tap_on_a_name_asks_for_its_pin_and_the_coordinators_opens_it_too() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "pins");
    // Typed twice, and not the same.
    window.click("[data-whose=R2] [data-role=set-pin]");
    window.wait_for("dialog input[name=pin]:focus");
    window.type_text("2468\t2469\n");
    window.wait_for("dialog input[name=again][aria-invalid=true]");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog.question");
    set_pin(&mut window, "coordinator", "1357");
    window.click("[data-whose=R2] [data-role=set-pin]");
    window.wait_for("dialog input[name=pin]:focus");
    window.type_text("2468\t2468\n");
    // Where there is a coordinator to ask, nobody sets a PIN alone.
    window.wait_for("dialog [data-role=confirm]");
    window.wait_for_text("dialog h2", "koordinator");
    window.type_text("1357\n");
    window.wait_for("[data-whose=R2] [data-role=take-pin]");
    picture(&window, "pins");
    go(&mut window, "sell");
    window.click("[data-role=seller]");
    window.wait_for("dialog .sellers");
    window.click("dialog .sellers button:nth-of-type(2)");
    window.wait_for_text("dialog h2", "PIN R2");
    picture(&window, "pin-asked");
    window.type_text("1111\n");
    window.wait_for("dialog input[name=pin][aria-invalid=true]");
    window.type_text("2468\n");
    window.wait_for_text(".strip", "R2");
    window.close();
}

#[test]
fn a_large_discount_and_a_large_void_ask_the_coordinator_and_nothing_else_does() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "pins");
    window.click("input[name=discount]");
    window.type_text("10\t12000\n");
    window.wait_for_text("[role=status], .status", "Batas disimpan");
    set_pin(&mut window, "coordinator", "1357");
    go(&mut window, "sell");
    // At the list price nobody is asked anything.
    ring_up(&mut window, &[&CHIPS]);
    take_exact_cash(&mut window);
    let before = window.pressed().len();
    window.press(&[Key::Delete]);
    window.wait_for("dialog.question input[value=mistake]:focus");
    window.press(&[Key::Enter]);
    window.wait_for_text("dialog h2", "koordinator");
    window.type_text("1357\n");
    window.wait_for("main[data-screen=sell]");
    print_keys("a void that the coordinator approves", &window.pressed()[before..]);
    ring_up(&mut window, &[&CHIPS]);
    window.click(".cart-tools button:first-child");
    window.wait_for("dialog input:focus");
    window.type_text("20%\n");
    window.wait_for_text("[data-role=total]", "Rp10.000");
    open_pay(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("dialog input[value=regular]");
    picture(&window, "discount-reason");
    window.press(&[Key::Down, Key::Down, Key::Enter]);
    window.wait_for_text("dialog h2", "koordinator");
    window.type_text("1357\n");
    window.wait_for("main[data-receipt]");
    window.close();
    assert_eq!(stand.sales(), 3);
}

#[test]
fn a_sheet_and_a_drawer_that_may_be_short_are_asked_for_the_same() {
    let stand = Stand::ready();
    let mut till = stand.till();
    till.set_pin(&PinTyped { whose: "coordinator".into(), pin: "1357".into() }).expect("set");
    let limits = LimitsTyped { discount: "10".into(), money_back: "0".into() };
    till.show_pin(&PinTyped { whose: "coordinator".into(), pin: "1357".into() }).expect("shown");
    till.set_limits(&limits).expect("set");
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "paper");
    window.wait_for("input[name=number]:focus");
    window.type_text(&format!("1\t{}\t41*2\t20000\n", paper_time(0)));
    window.wait_for_text("dialog.question", "Rp5.000");
    window.click("dialog [data-role=confirm]");
    window.wait_for("dialog input[value=regular]:focus");
    window.press(&[Key::Enter]);
    window.wait_for_text("dialog h2", "koordinator");
    window.type_text("1357\n");
    window.wait_for_text(".entered li:first-child strong", "Rp20.000");
    window.wait_for_end_of("dialog.question");
    // More than the drawer should hold, and above the limit: both are asked, one after the other.
    go(&mut window, "sales");
    window.click("[data-role=find]");
    window.wait_for("dialog input[name=receipt]:focus");
    window.type_text("12-K3QX-42\n\n");
    window.wait_for("main[data-screen=refund-paper] input[name=goods]:focus");
    window.type_text("41*20");
    window.wait_for_text("[data-role=due]", "Rp250.000");
    window.press(&[Key::Enter]);
    window.wait_for("dialog [data-role=cancel]:focus");
    window.click("dialog [data-role=confirm]");
    window.wait_for_text("dialog h2", "koordinator");
    window.wait_for("dialog input[name=pin]:focus");
    window.type_text("1357\n");
    window.wait_for_text("[data-role=receipt-text]", "12-K3QX-0042");
    window.close();
    assert_eq!(stand.sales(), 2);
}
