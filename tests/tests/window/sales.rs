//! The list of sales, however long it is.

use lapak_core::till::{CloseShift, NewShift, SaleTyped};
use lapak_core::value::Day;
use lapak_tests::folder::shift;
use lapak_tests::window::{Key, Window};

use crate::keys::press_until;
use crate::stand::{Stand, go};

/// More than three pages of the program's answers.
const SALES: usize = 320;

/// The first and the last row that can be seen, by number, and how many rows are in the page.
const ROWS: &str = "const list = document.querySelector('[role=grid]').getBoundingClientRect();
    const rows = [...document.querySelectorAll('[role=row][data-index]')];
    const seen = rows.filter(row => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > list.top && top < list.bottom;
    });
    return [seen.at(0).ariaRowIndex, seen.at(-1).ariaRowIndex, rows.length].map(Number)";

#[test]
fn a_long_day_is_scrolled_and_read_by_keys_and_only_what_is_seen_is_in_the_page() {
    let stand = Stand::ready();
    let numbers = sold(&stand);
    let mut window = stand.sell();
    go(&mut window, "sales");
    let total = "document.querySelector('[role=grid]').ariaRowCount";
    assert_eq!(window.script(&format!("return {total}"), Vec::new()), (SALES + 1).to_string());
    let (first, _, in_page) = rows(&window);
    assert_eq!(first, 2);
    assert!(in_page < 60, "{in_page} rows in the page");
    window.wait_for_text("[data-role=receipt-text]", numbers.last().expect("sold"));

    // One stop for Tab, and from there every row by keys.
    press_until(&mut window, Key::Tab, "div");
    window.press(&[Key::End]);
    window.wait_for("[role=row][aria-rowindex='321']:focus");
    window.wait_for_text("[role=row]:focus", &numbers[0]);
    assert!(rows(&window).2 < 60);
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-role=receipt-text]", &numbers[0]);
    window.wait_for("[role=row][aria-selected=true]:focus");
    assert!(seen(&window, ".paper h2"), "the receipt stays beside");
    window.press(&[Key::Up, Key::Up]);
    window.wait_for_text("[role=row]:focus", &numbers[2]);
    window.press(&[Key::PageUp]);
    window.wait_until(
        "a page further up",
        "return document.activeElement.ariaRowIndex < 319 && document.activeElement.ariaRowIndex > 290",
        Vec::new(),
    );
    window.press(&[Key::Home]);
    window.wait_for_text("[role=row]:focus", numbers.last().expect("sold"));
    window.press(&[Key::Tab]);
    window.wait_for("[data-role=receipt-text]:focus");

    // The bar stands for the whole day; what Tab comes to stays, however far it is scrolled.
    window.script(
        "const list = document.querySelector('[role=grid]'); list.scrollTop = list.scrollHeight / 2",
        Vec::new(),
    );
    window.wait_until(
        "rows in the middle",
        "return [...document.querySelectorAll('[role=row][data-index]')].filter(row => row.innerText.includes('07-')).length > 20",
        Vec::new(),
    );
    let (first, last, in_page) = rows(&window);
    assert!((120..200).contains(&first) && last > first && in_page < 60, "{first}–{last}");
    press_until(&mut window, Key::BackTab, "div");
    window.wait_for("[role=row][aria-rowindex='2']:focus");
}

#[test]
fn a_day_without_sales_is_the_one_that_is_named_and_the_others_can_be_chosen() {
    let stand = Stand::ready();
    let mut till = stand.till();
    let sold: Day = till.shift_suggestion(None).expect("a day").day.parse().expect("a day");
    let receipt = till.sell(&chips()).expect("sold").receipt;
    till.close_shift(&CloseShift { counted: "0".into(), count: Vec::new(), shared: false })
        .expect("closed");
    let next = Day::try_from(sold.date().succ_opt().expect("a day")).expect("a day");
    let shift = NewShift { day: next.to_string(), day_chosen: true, ..shift() };
    till.open_shift(&shift).expect("opened");
    let [sold_text, next_text] = [sold, next].map(|day| till.words().day(day));
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "sales");
    assert_eq!(window.value_of("select[name=day]"), next.to_string());
    assert!(window.text_of("[data-role=none]").contains(&next_text));
    assert!(window.text_of("[data-role=main]").contains(&next_text));
    window.click("[data-role=other-day]");
    window.wait_for_text("[data-role=receipt-text]", &receipt);
    assert_eq!(window.value_of("select[name=day]"), sold.to_string());
    assert!(window.text_of("[data-role=main]").contains(&sold_text));
}

/// The receipt numbers of many sales, in their order.
fn sold(stand: &Stand) -> Vec<String> {
    let mut till = stand.till();
    let numbers = (0..SALES).map(|_| till.sell(&chips()).expect("sold").receipt);
    numbers.collect()
}

fn chips() -> SaleTyped {
    SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() }
}

fn rows(window: &Window) -> (u64, u64, u64) {
    serde_json::from_value(window.script(ROWS, Vec::new())).expect("three numbers")
}

fn seen(window: &Window, css: &str) -> bool {
    let script =
        "const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight";
    window.script(script, vec![css.into()]) == true
}
