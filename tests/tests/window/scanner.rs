//! A scanner is a fast keyboard: wherever the focus stands, what it types is a product, or is refused in words.

use std::thread::sleep;
use std::time::Duration;

use lapak_tests::window::{Key, Window};

use crate::stand::{BAG, CHIPS, Stand, TEA, focus, hold, lines, open_pay, take_exact_cash};

/// Longer than an Enter is taken for the second end of a scan's line.
const BEHIND_A_SCAN: Duration = Duration::from_millis(300);

/// How long the search field waits for another key, as the interface has it.
const SEARCH_WAIT_MS: u32 = 40;

/// Longer than the window waits before it says what a search has found.
const FOUND: Duration = Duration::from_millis(1000);

#[test]
fn a_scan_is_a_product_wherever_the_focus_stands_on_sell() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    scan(&mut window, CHIPS.barcode);
    window.wait_for_text("[data-role=total]", "12.500");
    assert_eq!(window.value_of("input[name=search]"), "");

    // A field that holds something gets back what it held.
    window.type_text("ker");
    scan(&mut window, CHIPS.barcode);
    window.wait_for_text("[data-role=total]", "25.000");
    assert_eq!(window.value_of("input[name=search]"), "ker");
    window.press(&[Key::Escape]);

    focus(&window, ".tile:nth-child(2)");
    scan(&mut window, TEA.barcode);
    window.wait_for_text("[data-role=total]", "42.500");

    focus(&window, "button[data-role=main]");
    scan(&mut window, BAG.barcode);
    window.wait_for_text("[data-role=total]", "187.500");

    focus(&window, "[data-line='1'] [data-role=edit]");
    scan(&mut window, CHIPS.barcode);
    window.wait_for_text("[data-role=total]", "200.000");

    assert_eq!(
        lines(&window),
        [
            "3 × Keripik pisang = Rp37.500",
            "1 × Teh melati 100 g = Rp17.500",
            "1 × Tas anyaman pandan = Rp145.000",
        ]
    );
    assert_eq!(window.count_of("main[data-screen=sell]"), 1);
}

#[test]
fn a_code_that_no_product_has_is_refused_in_words() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    focus(&window, ".tile");
    scan(&mut window, "8999999999998");
    window.wait_for_text(".said-refused", "8999999999998");
    assert_eq!(window.count_of(".line"), 0);
    assert_eq!(window.value_of("input[name=search]"), "");
}

/// On a slow machine the keys of a scan come apart, and a search begins between two of them.
#[test]
fn a_search_that_began_within_a_scan_finds_nothing_and_says_nothing() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    let at_once = format!(
        "const wait = window.setTimeout;
        window.setTimeout = (then, ms, ...rest) =>
            ms === {SEARCH_WAIT_MS} ? (window.searched = (window.searched ?? 0) + 1, then()) : wait(then, ms, ...rest)"
    );
    window.script(&at_once, Vec::new());
    let tiles = window.count_of(".tile");
    focus(&window, ".tile");
    scan(&mut window, "8999999999998");
    window.wait_for_text(".said-refused", "8999999999998");
    sleep(FOUND);
    assert_eq!(window.script("return window.searched > 10", Vec::new()), true, "keys searched");
    assert!(window.text_of(".said-refused").contains("8999999999998"));
    assert_eq!(window.count_of(".tile"), tiles, "all products are shown again");
}

#[test]
fn a_scan_while_paying_is_refused_in_words_and_is_no_amount_and_presses_nothing() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    scan(&mut window, CHIPS.barcode);
    window.wait_for_text("[data-role=total]", "12.500");
    open_pay(&mut window);

    scan(&mut window, TEA.barcode);
    window.wait_for(".said-refused");
    assert_eq!(window.value_of("input[name=cash]"), "");
    assert_eq!(window.focused(), "input[name=cash]");

    window.type_text("15");
    scan(&mut window, TEA.barcode);
    assert_eq!(window.value_of("input[name=cash]"), "15");

    for button in ["[data-role=main]", ".quick button", "[data-role=back]", "[name=method]"] {
        focus(&window, button);
        scan(&mut window, TEA.barcode);
        window.wait_for(".said-refused");
        assert_eq!(window.count_of("main[data-screen=pay] input[name=cash]"), 1, "{button}");
    }

    window.close();
    assert_eq!(stand.sales(), 0);
}

#[test]
fn a_scan_that_pay_opens_into_or_after_is_refused_in_words_and_is_no_amount_either() {
    let barcode = TEA.barcode.len();
    for (keys, given_back) in [(barcode / 2, false), (barcode, true)] {
        let stand = Stand::ready();
        let window = scanned_behind_pay(&stand, keys, given_back);
        window.wait_for("main[data-screen=pay] input[name=cash]");
        window.wait_for(".said-refused");
        assert_eq!(window.value_of("input[name=cash]"), "");
        assert_eq!(window.focused(), "input[name=cash]");
    }
}

#[test]
fn in_a_form_nothing_that_was_typed_is_taken_away_however_fast_it_was() {
    let stand = Stand::founded();
    let mut window = stand.open();
    window.wait_for("main[data-screen=shift]");
    focus(&window, "input[name=drawer]");
    window.press(&[Key::End]);
    // As fast as a scanner, and on to the next field as one that ends with Tab.
    window.scan("kiri-12345\t");
    window.wait_until(
        "the next stop",
        "return document.activeElement.dataset.role === 'main'",
        Vec::new(),
    );
    assert_eq!(window.value_of("input[name=drawer]"), "Akiri-12345");
    assert_eq!(window.count_of(".said-refused"), 0);

    // With Enter it answers the form only once somebody has looked.
    focus(&window, "input[name=by]");
    scan(&mut window, "R7123456");
    window.wait_for(".said-refused");
    assert_eq!(window.value_of("input[name=by]"), "R7123456");
    assert_eq!(window.count_of("main[data-screen=shift] .field .refusal"), 0);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=shift] .field .refusal, main[data-screen=sell]");
}

#[test]
fn what_is_typed_or_scanned_on_the_change_begins_the_next_sale() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    for held in [true, false] {
        scan(&mut window, CHIPS.barcode);
        window.wait_for_text("[data-role=total]", "12.500");
        if held {
            // What comes next is not there yet; the code and its Enter are kept for it.
            hold(&window, "catalogue", 4, false);
        }
        take_exact_cash(&mut window);
        window.type_text("12\n");
        window.wait_for("[data-line='1']");
        assert_eq!(lines(&window), ["1 × Teh melati 100 g = Rp17.500"], "{held}");
        take_exact_cash(&mut window);
        scan(&mut window, BAG.barcode);
        window.wait_for("[data-line='1']");
        assert_eq!(lines(&window), ["1 × Tas anyaman pandan = Rp145.000"], "{held}");
        assert_eq!(window.value_of("input[name=search]"), "");
        take_exact_cash(&mut window);
        window.press(&[Key::Enter]);
        window.wait_for("main[data-screen=sell]");
    }
}

#[test]
fn whoever_types_on_sell_means_the_search_field_wherever_the_focus_stands() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    for place in [".tile:nth-child(2)", ".categories button", "button[data-role=article]"] {
        focus(&window, place);
        window.type_text("41\n");
        window.wait_for("[data-line='1']");
        assert_eq!(window.value_of("input[name=search]"), "");
        window.type_text("-");
        window.wait_for(".said-refused");
        window.script(
            "document.querySelector('.cart-tools button:nth-last-child(2)').click()",
            Vec::new(),
        );
        window.wait_for_end_of(".line");
    }
}

#[test]
fn a_scan_into_a_dialog_is_refused_there_and_answers_nothing() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.type_text("33\n");
    window.wait_for("dialog[open] input[name=quantity]");
    window.type_text("0,35");
    scan(&mut window, TEA.barcode);
    window.wait_for("dialog[open] .refusal");
    let kept = format!("0,35{}", TEA.barcode);
    assert_eq!(window.value_of("dialog input[name=quantity]"), kept, "what is typed stays");

    focus(&window, "dialog [data-role=confirm]");
    scan(&mut window, TEA.barcode);
    assert_eq!(window.count_of("dialog[open]"), 1);
    assert_eq!(window.count_of(".line"), 0);
}

/// A window in which Enter asks for Pay, which opens after so many keys of the scan that follows at once.
#[track_caller]
fn scanned_behind_pay(stand: &Stand, keys: usize, given_back: bool) -> Window {
    let mut window = stand.sell();
    window.type_text(&format!("{}\n", CHIPS.code));
    window.wait_for_text("[data-role=total]", "12.500");
    hold(&window, "open_pay", 1 + keys, given_back);
    window.press(&[Key::Enter]);
    scan(&mut window, TEA.barcode);
    window
}

/// A barcode, a carriage return and a line feed, and a pause: an Enter right behind a scan is the scanner's own.
#[track_caller]
fn scan(window: &mut Window, code: &str) {
    window.scan(&format!("{code}\r\n"));
    sleep(BEHIND_A_SCAN);
}
