//! The receipt printer in the window: chosen, tried, printing after every sale, and away while people go on selling.

use std::io::Read as _;
use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use lapak_tests::emulator::Emulator;
use lapak_tests::window::{Key, PATIENCE, Window};

use crate::keys::{press_until, print_keys};
use crate::stand::{CHIPS, Stand, go, ring_up, take_exact_cash};

/// Across paper of 58 mm.
const DOTS: usize = 384;

/// A printer in the network that takes one paper after the other, and gives what stands on each.
fn printer(listener: TcpListener) -> Receiver<String> {
    let (paper, papers) = channel();
    thread::spawn(move || {
        for connection in listener.incoming() {
            let Ok(mut connection) = connection else { return };
            let mut bytes = Vec::new();
            // Whoever asks for its state hears nothing: few printers in a network answer.
            if connection.read_to_end(&mut bytes).is_err() || bytes.is_empty() {
                continue;
            }
            for page in Emulator::print(DOTS, &bytes).expect("it knows every command") {
                if paper.send(page.text()).is_err() {
                    return;
                }
            }
        }
    });
    papers
}

fn listening() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("it has one");
    (listener, address)
}

/// Sets the printer at an address, for every sale.
fn set(window: &mut Window, address: SocketAddr) {
    go(window, "menu");
    go(window, "printer");
    if window.count_of("input[name=address]") == 0 {
        window.click("label:has([value=elsewhere])");
    }
    window.wait_for("input[name=address]");
    window.click("[name=address]");
    window.type_text(&address.to_string());
    window.click("label:has([name=receipts][value=always])");
    window.click("[data-role=main]");
    window.wait_for("[data-role=test]");
}

#[test]
fn a_printer_is_set_tried_and_prints_every_receipt() {
    let stand = Stand::ready();
    let (listener, address) = listening();
    let papers = printer(listener);
    let mut window = stand.sell();
    set(&mut window, address);
    press_until(&mut window, Key::BackTab, "button[data-role=test]");
    window.press(&[Key::Enter]);
    let tried = papers.recv_timeout(PATIENCE).expect("a test page");
    assert!(tried.contains("58 mm"), "{tried}");
    go(&mut window, "sell");
    window.wait_for("main[data-screen=sell]");
    ring_up(&mut window, &[&CHIPS]);
    take_exact_cash(&mut window);
    window.wait_for("main[data-receipt]");
    let receipt = papers.recv_timeout(PATIENCE).expect("a receipt");
    assert!(receipt.contains("Keripik pisang") && !receipt.contains("SALINAN"), "{receipt}");

    // Asked for again, it is a copy.
    press_until(&mut window, Key::BackTab, "button[data-role=print]");
    window.press(&[Key::Enter]);
    let copy = papers.recv_timeout(PATIENCE).expect("a copy");
    assert!(copy.contains("SALINAN"), "{copy}");
    print_keys("a printer, a test page, a sale and a copy", window.pressed());
}

#[test]
fn a_printer_that_is_away_delays_no_sale_and_what_waits_can_be_thrown_away() {
    let stand = Stand::ready();
    let (listener, address) = listening();
    // Nobody is there any more.
    drop(listener);
    let mut window = stand.sell();
    set(&mut window, address);
    go(&mut window, "sell");
    window.wait_for("main[data-screen=sell]");
    for _ in 0..3 {
        ring_up(&mut window, &[&CHIPS]);
        take_exact_cash(&mut window);
        window.wait_for("main[data-receipt]");
        window.press(&[Key::Enter]);
        window.wait_for("main[data-screen=sell]");
    }
    window.wait_for_text("[data-role=printer-stuck]", "3");
    window.click("[data-role=printer-stuck]");
    window.wait_for(".print-rows li:nth-child(3)");
    window.click(".print-rows li:nth-child(2) [data-role=discard]");
    window.wait_for_end_of(".print-rows li:nth-child(3)");

    // It comes back: what waits comes out, in its order.
    let listener = TcpListener::bind(address).expect("the port is free again");
    let papers = printer(listener);
    window.click("[data-role=print-now]");
    let numbers = ["-0001", "-0003"];
    for number in numbers {
        let paper = papers.recv_timeout(PATIENCE).expect("a receipt");
        assert!(paper.contains(number), "{paper}");
    }
    window.wait_for_end_of(".print-rows li");
    window.close();
    assert_eq!(stand.sales(), 3);
}

#[test]
fn what_is_no_printer_is_refused_where_it_was_typed() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "menu");
    go(&mut window, "printer");
    if window.count_of("input[name=address]") == 0 {
        window.click("label:has([value=elsewhere])");
    }
    window.click("[name=address]");
    // What is typed after a refusal takes the place of what was refused.
    for address in ["ini bukan printer", stand.data().to_str().expect("plain")] {
        window.type_text(address);
        window.wait_for_end_of("#address-refusal");
        window.click("[data-role=main]");
        window.wait_for("#address-refusal");
        window.wait_for("[name=address]:focus");
    }
    window.press(&[Key::Escape]);
    window.wait_for("dialog [data-role=confirm]");
    window.click("dialog [data-role=confirm]");
    window.wait_for("main[data-screen=menu]");
    window.close();
    assert!(stand.till().settings().printer.is_none());
}
