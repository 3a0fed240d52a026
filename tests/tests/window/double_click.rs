//! Hands that press twice: the second half of a double click never reaches what came with the first. The presses are a
//! mouse's, through the X server.

use std::thread::sleep;
use std::time::Duration;

use lapak_tests::window::{Key, Window};

use crate::stand::{BAG, CHIPS, Stand, TEA, go, lines, open_pay, ring_up};

/// Between the two halves: a quick hand, two usual ones and one that is slow.
const PAUSES: [Duration; 4] = [
    Duration::from_millis(60),
    Duration::from_millis(120),
    Duration::from_millis(180),
    Duration::from_millis(300),
];

/// Longer than the second half could take to do anything.
const AFTERWARDS: Duration = Duration::from_millis(700);

/// Presses twice, waits for what the first press brings, and gives the second all the time that it needs.
#[track_caller]
fn press_twice(window: &Window, css: &str, pause: Duration, brings: &str) {
    window.double_click(css, pause);
    window.wait_for(brings);
    sleep(AFTERWARDS);
    assert_eq!(window.count_of(brings), 1, "{css}, {pause:?}: {brings} is gone again");
}

#[test]
fn a_double_click_on_pay_opens_pay_and_records_nothing() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    for pause in PAUSES {
        press_twice(&window, "[data-role=main]", pause, "main[data-screen=pay] input[name=cash]");
        window.press(&[Key::Escape]);
        window.wait_for("main[data-screen=sell]");
    }
    window.close();
    assert_eq!(stand.sales(), 0);
}

#[test]
fn a_double_click_that_takes_the_money_leaves_the_change_in_sight() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    for (pause, button) in PAUSES.into_iter().zip(["[data-role=main]", ".quick button"].repeat(2)) {
        ring_up(&mut window, &[&CHIPS]);
        open_pay(&mut window);
        press_twice(&window, button, pause, "main[data-receipt]");
        // On to the next buyer, and no further: whatever lies there is not rung up, and the empty cart is not paid.
        press_twice(&window, "[data-role=main]", pause, "main[data-screen=sell]");
        assert_eq!(lines(&window), Vec::<String>::new());
        assert_eq!(window.count_of(".said-refused"), 0);
        assert_eq!(window.focused(), "input[name=search]");
    }
    window.close();
    assert_eq!(stand.sales(), PAUSES.len());
}

#[test]
fn a_double_click_that_compares_a_count_closes_no_shift() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "shift");
    for pause in PAUSES {
        window.click("[name=pieces-50000]");
        window.type_text("3");
        press_twice(&window, "[data-role=main]", pause, "[data-role=result]");
        assert_eq!(window.count_of("main[data-open=true]"), 1);
        window.click("[name=pieces-50000]");
        window.press(&[Key::Backspace]);
        window.wait_for_end_of("[data-role=result]");
    }
    window.close();
    assert!(stand.till().shift().is_ok(), "it is open");
}

#[test]
fn a_double_click_removes_one_line() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    for pause in PAUSES {
        ring_up(&mut window, &[&CHIPS, &TEA, &BAG]);
        window.click(".line:first-child [data-role=edit]");
        window.wait_for("dialog [data-role=remove]");
        window.double_click("dialog [data-role=remove]", pause);
        window.wait_for_end_of(".line:nth-child(3)");
        sleep(AFTERWARDS);
        assert_eq!(lines(&window).len(), 2, "{pause:?}");
        window.click(".cart-tools button:nth-last-child(2)");
        window.wait_for_end_of(".line");
    }
}

#[test]
fn a_double_click_adds_as_often_as_it_presses() {
    let stand = Stand::ready();
    let window = stand.sell();
    for (number, pause) in PAUSES.into_iter().enumerate() {
        window.double_click(".tile", pause);
        window.wait_for_text("[data-line='1']", &format!("{} ×", 4 * number + 2));
        window.double_click("[data-line='1'] [aria-label^=Tambah]", pause);
        window.wait_for_text("[data-line='1']", &format!("{} ×", 4 * number + 4));
    }
}

#[test]
fn a_double_click_opens_a_shift_once_and_founds_a_fair_once() {
    for pause in PAUSES {
        let stand = Stand::new();
        let mut window = stand.open();
        window.wait_for("main[data-screen=welcome]");
        press_twice(&window, "[data-role=sample]", pause, "main[data-screen=shift]");
        assert_eq!(window.count_of(".refusal, .said-refused"), 0, "{pause:?}");
        window.click("[name=by]");
        window.type_text("R1");
        window.click("[name=float]");
        window.type_text("0");
        press_twice(&window, "[data-role=main]", pause, "main[data-screen=sell]");
        assert_eq!(window.count_of(".refusal, .said-refused"), 0, "{pause:?}");
        assert_eq!(lines(&window), Vec::<String>::new());
    }
}

#[test]
fn a_double_click_answers_no_question_that_the_first_half_asked() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    for pause in PAUSES {
        let edit = "[data-line='1'] .line-actions button:nth-child(3)";
        press_twice(&window, edit, pause, "dialog[open]");
        press_twice(&window, "dialog [data-role=confirm]", pause, "main:not(:has(~ dialog))");
        press_twice(&window, edit, pause, "dialog[open]");
        press_twice(&window, "dialog [data-role=cancel]", pause, "main:not(:has(~ dialog))");
        press_twice(&window, "[data-role=article]", pause, "dialog[open]");
        window.press(&[Key::Escape]);
        window.wait_for_end_of("dialog");
    }
    assert_eq!(lines(&window), ["1 × Keripik pisang = Rp12.500"]);
}

#[test]
fn a_hand_that_goes_elsewhere_is_not_kept_waiting() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    window.click_by_mouse("[data-role=main]");
    window.wait_for(".quick button:nth-child(2)");
    window.click_at_once(".quick button:nth-child(2)");
    window.wait_for("main[data-receipt]");
    assert_ne!(window.text_of("[data-role=change]"), "Rp0");
    window.close();
    assert_eq!(stand.sales(), 1);
}

#[test]
fn the_keyboard_is_not_slowed_by_what_has_just_come() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    // Pay is there and fresh, and an Enter takes exact cash at once.
    let pressed = "const enter = () => document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        const done = arguments[0];
        const look = () => {
            const fresh = document.querySelector('[data-fresh]') !== null;
            if (document.querySelector('input[name=cash]:focus')) { enter(); done(fresh); } else setTimeout(look, 1);
        };
        enter();
        look()";
    assert_eq!(window.script_with_callback(pressed), true, "it was fresh");
    window.wait_for("main[data-receipt]");
}

/// WebKit takes no finger that the X server could move, so these are the page's own events.
#[test]
fn a_double_tap_records_nothing_either() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    // What has just come takes no first half either.
    window.wait_for_end_of("[data-fresh]");
    let tapped = "const done = arguments[0];
        const { left, top, width, height } = document.querySelector('[data-role=main]').getBoundingClientRect();
        const [clientX, clientY] = [left + width / 2, top + height / 2];
        const tap = detail => {
            const target = document.elementFromPoint(clientX, clientY);
            const options = { bubbles: true, cancelable: true, composed: true, clientX, clientY, detail };
            target.dispatchEvent(new PointerEvent('pointerdown', { ...options, pointerType: 'touch' }));
            target.dispatchEvent(new PointerEvent('pointerup', { ...options, pointerType: 'touch' }));
            for (const name of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(name, options));
            return target.textContent.trim();
        };
        tap(1);
        const look = () => {
            if (document.querySelector('main[data-screen=pay]')) done(tap(2));
            else setTimeout(look, 1);
        };
        look()";
    assert_eq!(window.script_with_callback(tapped), "Catat pembayaran");
    sleep(AFTERWARDS);
    assert_eq!(window.count_of("main[data-screen=pay] input[name=cash]"), 1);
    window.close();
    assert_eq!(stand.sales(), 0);
}
