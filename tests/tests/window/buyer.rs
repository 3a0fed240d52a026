//! What is turned to the buyer: on a screen of its own, and on the till's; and the sale, which it never disturbs.

use std::fs;

use lapak_core::qris::Qris;
use lapak_core::value::Money;
use lapak_tests::window::{Area, Key, Page, Window};

use crate::keys::press_until;
use crate::qris::{choose_qris, read_off};
use crate::stand::{CHIPS, Stand, TEA, go, open_pay, ring_up};

/// How many pixels a caret has at most.
const CARET: usize = 200;
/// The second screen, right of the till's.
const SECOND: Area = Area { left: 1368, top: 0, width: 1280, height: 800 };

/// Waits until the second screen shows what is asked for.
#[track_caller]
fn wait_for_code(window: &Window, area: Area, is_meant: impl Fn(&str) -> bool) -> String {
    let start = std::time::Instant::now();
    loop {
        let read = read_off(window, area);
        if let [text] = &read[..]
            && is_meant(text)
        {
            return text.clone();
        }
        assert!(start.elapsed() < lapak_tests::window::PATIENCE, "the screen shows {read:?}");
    }
}

/// Keeps a picture of both screens for whoever looks at it.
fn picture(window: &Window, name: &str) {
    let folder = std::env::current_exe().expect("a program");
    let folder = folder.ancestors().nth(3).expect("in target").join("seen");
    fs::create_dir_all(&folder).expect("a folder");
    let both = Area { left: 0, top: 0, width: 2648, height: 800 };
    window.seen(both).save(folder.join(format!("{name}.png"))).expect("written");
}

fn open_buyer(window: &mut Window) {
    go(window, "menu");
    go(window, "buyer");
    press_until(window, Key::Tab, "button[data-role=open-buyer]");
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-role=state]", "layar yang lain");
}

fn sample_code(amount: i64) -> String {
    let text = lapak_core::till::Sample::read().qris().expect("it has a code");
    let code: Qris = text.as_str().parse().expect("a code");
    code.with_amount(Money::new(amount).expect("an amount")).expect("above zero")
}

#[test]
fn a_buyer_at_a_second_screen_sees_the_sale_the_code_the_change_and_the_receipt() {
    let stand = Stand::ready();
    let mut window = Window::open_with_two_screens(stand.data());
    window.wait_for("main[data-screen=sell]");
    open_buyer(&mut window);
    picture(&window, "buyer-idle");
    go(&mut window, "sell");
    window.wait_for("main[data-screen=sell]");
    ring_up(&mut window, &[&CHIPS, &TEA]);
    picture(&window, "buyer-cart");

    open_pay(&mut window);
    choose_qris(&mut window);
    window.wait_for("[data-role=code]");
    wait_for_code(&window, SECOND, |text| text == sample_code(30_000));
    picture(&window, "buyer-qris");
    press_until(&mut window, Key::BackTab, "input[name=method]");
    window.press(&[Key::Left]);
    window.wait_for("input[name=cash]");
    press_until(&mut window, Key::Tab, "input[name=cash]");
    window.type_text("50000\n");
    window.wait_for("main[data-receipt]");
    let receipt = window.text_of("h1");
    let number = receipt.rsplit(' ').next().expect("a number").to_owned();
    let text = wait_for_code(&window, SECOND, |text| text.contains(&number));
    assert!(text.contains("Keripik pisang") && text.contains("TOTAL: Rp30.000"), "{text}");
    picture(&window, "buyer-paid");

    // The next buyer sees nothing of it.
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    let start = std::time::Instant::now();
    while !read_off(&window, SECOND).is_empty() {
        assert!(start.elapsed() < lapak_tests::window::PATIENCE, "the receipt is still there");
    }
    window.kill();
    assert_eq!(stand.sales(), 1);
}

#[test]
fn a_page_whose_process_ends_is_drawn_again_and_the_sale_goes_on() {
    let stand = Stand::ready();
    let mut window = Window::open_with_two_screens(stand.data());
    window.wait_for("main[data-screen=sell]");
    open_buyer(&mut window);
    go(&mut window, "sell");
    window.wait_for("main[data-screen=sell]");
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    choose_qris(&mut window);
    wait_for_code(&window, SECOND, |text| text == sample_code(12_500));

    // From here on nobody drives the page: with its process the driver's line is cut.
    let mut hands = window.hands();
    window.kill_page(Page::Newest);
    wait_for_code(&window, SECOND, |text| text == sample_code(12_500));
    hands.press(&[Key::Enter]);
    wait_for_code(&window, SECOND, |text| text.contains("Keripik pisang"));

    // The till's own page, with half a sale in the cart.
    hands.press(&Key::typed("\n12\n"));
    wait_for_still(&window);
    window.kill_page(Page::Oldest);
    wait_for_still(&window);
    hands.press(&[Key::Enter]);
    wait_for_still(&window);
    hands.press(&[Key::Enter]);
    wait_for_code(&window, SECOND, |text| text.contains("Teh melati"));
    window.kill();
    assert_eq!(stand.sales(), 2);
}

/// Waits until nothing on the screens has changed for a moment, but for a caret that blinks.
#[track_caller]
fn wait_for_still(window: &Window) {
    let both = Area { left: 0, top: 0, width: 2648, height: 768 };
    let start = std::time::Instant::now();
    let (mut last, mut since) = (window.seen(both), std::time::Instant::now());
    while since.elapsed() < std::time::Duration::from_secs(2) {
        std::thread::sleep(std::time::Duration::from_millis(100));
        let now = window.seen(both);
        let differ = now.pixels().zip(last.pixels()).filter(|(now, last)| now != last).count();
        if differ > CARET {
            (last, since) = (now, std::time::Instant::now());
        }
        assert!(start.elapsed() < 3 * lapak_tests::window::PATIENCE, "it never rests");
    }
}

#[test]
fn a_buyers_window_that_is_closed_or_moved_leaves_the_sale_as_it_is() {
    let stand = Stand::ready();
    let mut window = Window::open_with_two_screens(stand.data());
    window.wait_for("main[data-screen=sell]");
    open_buyer(&mut window);
    go(&mut window, "sell");
    window.wait_for("main[data-screen=sell]");
    ring_up(&mut window, &[&CHIPS]);
    window.move_buyers_window(1400, 40);
    ring_up(&mut window, &[&TEA]);
    open_pay(&mut window);
    choose_qris(&mut window);
    wait_for_code(&window, SECOND, |text| text == sample_code(30_000));
    window.close_buyers_window();
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    go(&mut window, "menu");
    go(&mut window, "buyer");
    window.wait_for("[data-role=open-buyer]");
    window.close();
    assert_eq!(stand.sales(), 1);
    let remembered = &stand.till().settings().buyer_screen.clone();
    assert_eq!(remembered, "DUMMY1");
}

#[test]
fn one_screen_is_turned_by_a_key_and_nothing_on_it_changes_the_sale() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    window.press(&[Key::F8]);
    window.wait_for("main[data-screen=turned] [data-role=turn-back]:focus");
    assert_eq!(window.text_of("[data-role=buyer-due]"), "Rp12.500");
    assert_eq!(window.count_of("main button"), 1, "the way back, and nothing else");
    assert_eq!(window.count_of("header.strip"), 0);
    // A hand that types on, and a scan, reach nothing.
    window.press(&[Key::Delete, Key::Char('4'), Key::Char('1')]);
    window.scan(TEA.barcode);
    window.wait_for_text("[role=status], [role=alert]", "F8");
    window.press(&[Key::Escape]);
    window.wait_for("main[data-screen=pay] input[name=cash]:focus");
    assert_eq!(window.value_of("input[name=cash]"), "");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    window.press(&[Key::F8]);
    window.wait_for("main[data-screen=turned] .buyer-code svg");
    window.press(&[Key::F8]);
    window.wait_for("main[data-receipt]");
    window.close();
    assert_eq!(stand.sales(), 1);
}
