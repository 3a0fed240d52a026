//! The wheel of a mouse and the handle of a scrollbar move whatever is longer than its box. They go through the X server.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use lapak_core::Language;
use lapak_tests::window::Window;
use serde_json::json;

use crate::stand::{CHIPS, Stand, go, ring_up};
use crate::tour::tour;

/// What can be longer than a small window, by its name in the tour. Whatever else is, is scrolled as well.
const LONG: [&str; 21] = [
    "welcome",
    "found, refused",
    "recovery key, saved",
    "shift, without its float",
    "shift, counted",
    "sell, empty",
    "sell, with a cart",
    "pay",
    "pay, mixed",
    "paid",
    "sales, with a receipt and the day saved",
    "sales, behind a total",
    "totals, saved",
    "shift, open",
    "shift, compared",
    "settings",
    "sync, without a place",
    "sync, with a till that asks and a damaged line",
    "attention",
    "dialog: line",
    "dialog: article",
];

/// The text at its usual size and at twice that, which makes more things longer than their boxes.
const SCALES: [u8; 2] = [1, 2];

/// How long the wheel may take to be felt.
const FELT: Duration = Duration::from_secs(10);
/// So many boxes that it does not move are enough to tell of.
const TOLD: usize = 5;

/// Sets the size of text above the till's own, which the page sets anew whenever it hears from the till.
const SCALED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root { --text-scale: ${arguments[0]} !important }`);
    document.adoptedStyleSheets = [sheet]";

/// The boxes that are longer than they are high: where each could be pointed at. Those behind a dialog are not asked.
const BOXES: &str = "const within = document.querySelector('dialog') ?? document.documentElement;
    const page = document.scrollingElement;
    const isLong = element => element.scrollHeight > element.clientHeight + 1
        && (element === page || ['auto', 'scroll'].includes(getComputedStyle(element).overflowY));
    window.boxes = [within, ...within.querySelectorAll('*')].filter(isLong);
    return boxes.map(box => {
        box.scrollTop = 0;
        const { left, right, top, bottom } = box === page
            ? { left: 0, right: innerWidth, top: 0, bottom: innerHeight }
            : box.getBoundingClientRect();
        const [first, last] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
        const at = part => [(left + right) / 2, first + (last - first) * part];
        return last - first < 20 ? [] : [at(0.3), at(0.7)];
    })";

#[test]
fn the_wheel_scrolls_whatever_is_longer_than_its_box_on_every_screen() {
    let (mut scrolled, mut problems) = (BTreeSet::new(), Vec::new());
    tour(Language::Id, |window, name| {
        for scale in SCALES {
            window.script(SCALED, vec![scale.to_string().into()]);
            window.resize(1024, 600);
            let boxes: Vec<Vec<(f64, f64)>> =
                serde_json::from_value(window.script(BOXES, Vec::new())).expect("lists of points");
            for at in boxes.into_iter().flatten() {
                scrolled.insert(name.to_owned());
                if problems.len() < TOLD && !is_scrolled(window, at) {
                    problems.push(format!("{name}, text × {scale}, at {at:?}"));
                }
            }
        }
    });
    assert!(problems.is_empty(), "the wheel moves nothing:\n{}", problems.join("\n"));
    for name in LONG {
        assert!(scrolled.contains(name), "{name} is not longer than the window; only {scrolled:?}");
    }
}

/// Turns the wheel down until anything has moved; then back.
#[track_caller]
fn is_scrolled(window: &Window, at: (f64, f64)) -> bool {
    window.script("boxes.forEach(box => { box.scrollTop = 0 })", Vec::new());
    let moved = "return boxes.some(box => box.scrollTop > 0)";
    let since = Instant::now();
    while since.elapsed() < FELT {
        window.turn_wheel(at, 3);
        if window.script(moved, Vec::new()) == true {
            window.script("boxes.forEach(box => { box.scrollTop = 0 })", Vec::new());
            return true;
        }
    }
    false
}

#[test]
fn beside_tiles_and_lines_the_wheel_turns_the_column_that_the_pointer_is_in() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.resize(1024, 600);
    for code in ["41", "42", "43", "44", "45", "46", "35", "36"] {
        ring_up(&mut window, &[&crate::stand::Product { code, barcode: "" }]);
    }
    for (beside, scrolled) in [
        ("input[name=search]", ".shelf-body"),
        (".categories", ".shelf-body"),
        (".tile", ".shelf-body"),
        (".strip", ".shelf-body"),
        (".cart-head", ".cart-body"),
        (".line", ".cart-body"),
        ("[data-role=total]", ".cart-body"),
        ("[data-role=main]", ".cart-body"),
    ] {
        let tops = "document.querySelectorAll('.shelf-body, .cart-body').forEach(box => { box.scrollTop = 0 })";
        window.script(tops, Vec::new());
        window.turn_wheel(window.middle_of(beside), 3);
        window.wait_until(
            &format!("{scrolled} scrolled by the wheel over {beside}"),
            "const box = name => document.querySelector(name).scrollTop;
            return (box(arguments[0]) > 0) && (box('.shelf-body') === 0 || box('.cart-body') === 0)",
            vec![json!(scrolled)],
        );
        window.turn_wheel(window.middle_of(scrolled), -20);
        window.wait_until(
            &format!("{scrolled} scrolled back"),
            "return document.querySelector(arguments[0]).scrollTop === 0",
            vec![json!(scrolled)],
        );
    }
}

#[test]
fn a_scrollbar_is_drawn_along_with_the_mouse() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.resize(1024, 600);
    ring_up(&mut window, &[&CHIPS]);
    drag_scrollbar(&window, ".shelf-body");
    go(&mut window, "shift");
    drag_scrollbar(&window, "main");
}

/// Takes the scrollbar of a box at its upper end, and draws it down.
#[track_caller]
fn drag_scrollbar(window: &Window, css: &str) {
    let edge =
        "const { right, top } = document.querySelector(arguments[0]).getBoundingClientRect();
        return [right - 4, top + 24]";
    let (x, y) = serde_json::from_value(window.script(edge, vec![json!(css)])).expect("a point");
    window.drag((x, y), (x, y + 120.0));
    let scrolled = "return document.querySelector(arguments[0]).scrollTop > 40";
    window.wait_until(&format!("{css} drawn by its scrollbar"), scrolled, vec![json!(css)]);
}
