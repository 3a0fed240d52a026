//! Goods that change hands without a sale: brought by a new member, scanned, taken back, sent and come, counted.

use std::time::Duration;

use lapak_core::till::StockAsked;
use lapak_tests::window::{Key, Window};

use crate::keys::{press_until, print_keys};
use crate::stand::{CHIPS, Stand, focus, go, picture};

/// Five products that nobody has brought before: name, price, pieces.
const NEW: [(&str, &str, &str); 5] = [
    ("Sambal kencur", "15000", "12"),
    ("Kerupuk bayam", "8000", "20"),
    ("Madu hutan", "60000", "6"),
    ("Dompet lurik", "35000", "4"),
    ("Kain jumputan", "120000", "3"),
];

/// Keys that are no text.
fn beyond_text(keys: &[Key]) -> usize {
    keys.iter().filter(|key| !matches!(key, Key::Char(_))).count()
}

/// Types in the place of what stands in a field, as whoever comes to it by Tab does.
fn retype(window: &mut Window, css: &str, text: &str) {
    focus(window, css);
    window.script("document.querySelector(arguments[0]).select()", vec![css.into()]);
    window.type_text(text);
}

/// From Sell to the form of a product that nobody has brought before, by keys alone.
fn to_goods(window: &mut Window) {
    press_until(window, Key::BackTab, "button[data-opens=menu]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=menu]");
    press_until(window, Key::Tab, "button[data-opens=goods]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=goods] input[name=goods]:focus");
}

/// Records what is listed, and saves labels of exactly these pieces.
fn record_with_labels(window: &mut Window) {
    window.press(&[Key::Enter]);
    window.wait_for(".goods > .actions [data-role=main]:focus");
    window.press(&[Key::Enter]);
    window.wait_for(".goods-done h2:focus");
    press_until(window, Key::Tab, "button[data-role=labels]");
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=file]");
}

#[test]
fn five_new_products_of_a_new_member_and_their_labels_take_few_keys() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    let before = window.pressed().len();
    to_goods(&mut window);
    press_until(&mut window, Key::Tab, "button[data-role=new]");
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=new-form] select[name=member]:focus");
    window.press(&[Key::Down, Key::Tab]);
    for (at, (name, price, pieces)) in (1..).zip(NEW) {
        window.wait_for("[data-role=new-form] input[name=name]:focus");
        window.type_text(&format!("{name}\t{price}\t{pieces}\n"));
        window.wait_until(
            "the product",
            "return document.querySelectorAll('[data-role=lines] [data-goods]').length === arguments[0]",
            vec![at.into()],
        );
    }
    picture(&window, "goods-new");
    record_with_labels(&mut window);
    window.wait_for_text("[data-role=labels]", "45");
    let keys = &window.pressed()[before..];
    print_keys("goods of a new member, five new products, labels", keys);
    assert!(beyond_text(keys) <= 60, "{}: {keys:?}", beyond_text(keys));
    picture(&window, "goods-done");
    window.close();
    let stock = stand.till().stock(&StockAsked::default()).expect("stock");
    let mut left: Vec<i64> = stock.iter().map(|row| row.left.milli / 1000).collect();
    left.sort_unstable();
    assert_eq!(left, [3, 4, 6, 12, 20]);
    let members: std::collections::BTreeSet<&str> =
        stock.iter().map(|row| row.member.as_str()).collect();
    assert_eq!(members.len(), 1, "all of one new member");
}

#[test]
fn a_scan_is_one_more_piece_and_of_what_nobody_knows_a_new_product() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    let before = window.pressed().len();
    to_goods(&mut window);
    // As they stand on packages, each with its check digit.
    let codes =
        ["8990000000013", "8990000000020", "8990000000037", "8990000000044", "8990000000051"];
    window.scan(&format!("{}\n", codes[0]));
    window.wait_for("[data-role=new-form] select[name=member]:focus");
    window.press(&[Key::Down, Key::Tab]);
    for ((at, (name, price, _)), code) in (1..).zip(NEW).zip(codes) {
        if at > 1 {
            window.scan(&format!("{code}\n"));
            window.wait_for_text("[data-role=new-form]", code);
        }
        window.wait_for("[data-role=new-form] input[name=name]:focus");
        window.scan(&format!("{code}\n"));
        window.wait_until(
            "two pieces",
            "return document.querySelector('[data-role=new-form] [name=pieces]').value === '2'",
            vec![],
        );
        window.type_text(&format!("{name}\t{price}\n\n"));
        window.wait_until(
            "the product",
            "return document.querySelectorAll('[data-role=lines] [data-goods]').length === arguments[0]",
            vec![at.into()],
        );
        // One that is known by now is one more piece of it.
        window.scan(&format!("{code}\n"));
        window.wait_for_text("[role=status]", "3");
    }
    window.scan(&format!("{}\n", CHIPS.barcode));
    window.wait_for("[data-goods='KRP-01']");
    window.wait_for("[data-role=new-form] input[name=name]");
    focus(&window, "[data-role=new-form] input[name=name]");
    record_with_labels(&mut window);
    let keys = &window.pressed()[before..];
    print_keys("the same by scanner", keys);
    assert!(beyond_text(keys) <= 60, "{}: {keys:?}", beyond_text(keys));
    window.close();
    let till = stand.till();
    let stock = till.stock(&StockAsked::default()).expect("stock");
    let left: Vec<i64> = stock.iter().map(|row| row.left.milli / 1000).collect();
    assert_eq!((left.iter().filter(|left| **left == 3).count(), left.len()), (5, 6), "{left:?}");
}

#[test]
fn a_double_click_records_goods_once_and_a_slip_is_taken_back_with_a_reason() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "goods");
    window.wait_for("input[name=goods]:focus");
    for pause in [60, 120, 300].map(Duration::from_millis) {
        window.click("input[name=goods]");
        window.type_text("41*5\n");
        window.wait_for("[data-goods='KRP-01']");
        let done = "return document.querySelector('[data-role=done]')?.dataset.done ?? ''";
        let before = window.script(done, vec![]);
        window.double_click("[data-role=main]", pause);
        window.wait_until(
            "a slip",
            "const done = document.querySelector('[data-role=done]')?.dataset.done ?? '';
             return done !== '' && done !== arguments[0]",
            vec![before],
        );
    }
    window.wait_for_end_of("[data-goods]");
    assert_eq!(window.count_of("li[data-slip]"), 3);
    window.click("[data-slip] [data-role=take-back]");
    window.wait_for("dialog[open] [name=reason]");
    picture(&window, "goods-back");
    window.press(&[Key::Char(' '), Key::Enter]);
    window.wait_for_end_of("dialog");
    window.wait_for("[data-role=taken-back]");
    picture(&window, "goods");
    window.close();
    let stock = stand.till().stock(&StockAsked::default()).expect("stock");
    assert_eq!(stock[0].left.milli, 10_000);
}

#[test]
fn what_was_sent_is_taken_in_from_where_it_is_listed() {
    let stand = Stand::ready();
    let mut till = stand.till();
    till.add_stand("09", &lapak_core::till::StandTyped::default()).expect("added");
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "goods");
    window.wait_for("input[name=goods]:focus");
    window.click("select[name=movement] option[value=sent]");
    window.wait_for("select[name=other_stand]");
    window.click("select[name=other_stand] option[value='09']");
    window.click("input[name=goods]");
    window.type_text("41*12\n");
    window.wait_for("[data-goods='KRP-01']");
    window.click("[data-role=main]");
    window.wait_for("[data-sending]");
    window.click("[data-role=receive]");
    window.wait_for("[data-goods='KRP-01']");
    // Two are missing.
    retype(&mut window, "[name='pieces-KRP-01']", "10\n");
    picture(&window, "goods-arrive");
    window.click("[data-role=main]");
    window.wait_for("[data-role=done]");
    window.wait_for_text("[data-sending]", "2");
    window.close();
    let stock = stand.till().stock(&StockAsked::default()).expect("stock");
    let arrived: Vec<i64> = stock.iter().map(|row| row.arrived.milli / 1000).collect();
    assert!(arrived.contains(&10), "{arrived:?}");
}

#[test]
fn a_count_has_empty_boxes_and_what_is_left_empty_stays_as_the_books_have_it() {
    let stand = Stand::ready();
    let mut till = stand.till();
    for lines in [["KRP-01*20"], ["TEH-01*5"]] {
        let goods = serde_json::json!({
            "movement": "in", "stand": "", "other_stand": "", "of": "", "borne_by": null,
            "lines": lines, "reason": "", "draft": ""
        });
        till.move_goods(&serde_json::from_value(goods).expect("goods")).expect("in");
    }
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "stock");
    window.wait_for("[data-stock='KRP-01']");
    picture(&window, "stock");
    window.click("[data-role=main]");
    window.wait_for("main[data-counting] [name='count-KRP-01']");
    assert_eq!(window.value_of("[name='count-KRP-01']"), "", "nothing is filled in beforehand");
    assert!(!window.text_of("main").contains("20"), "nobody is told what should be there");
    // Each scan is one more, wherever the focus stands.
    for _ in 0..3 {
        window.scan(&format!("{}\n", CHIPS.barcode));
    }
    window.wait_until(
        "three scans",
        "return document.querySelector(\"[name='count-KRP-01']\").value === '3'",
        vec![],
    );
    retype(&mut window, "[name='count-KRP-01']", "18");
    picture(&window, "stock-counting");
    window.click("[data-role=main]");
    window.wait_for("[data-differs]");
    window.wait_for_text("[data-role=uncounted]", "Teh melati");
    window.wait_for_text("[data-role=differs]", "−2");
    picture(&window, "stock-counted");
    window.click("[data-role=book]");
    window.wait_for("dialog[open] [data-role=lost]");
    window.click("dialog [data-role=confirm]");
    window.wait_for_end_of("dialog");
    window.close();
    let stock = stand.till().stock(&StockAsked::default()).expect("stock");
    let lost: Vec<(i64, i64)> =
        stock.iter().map(|row| (row.lost.milli / 1000, row.left.milli / 1000)).collect();
    assert_eq!(lost, [(0, 5), (2, 18)], "{stock:?}");
}

#[test]
fn a_tile_says_how_many_are_left_where_the_stand_asks_for_it() {
    let stand = Stand::ready();
    let mut till = stand.till();
    let goods = serde_json::json!({
        "movement": "in", "stand": "", "other_stand": "", "of": "", "borne_by": null,
        "lines": ["KRP-01*6", "TEH-01*50"], "reason": "", "draft": ""
    });
    till.move_goods(&serde_json::from_value(goods).expect("goods")).expect("in");
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "settings");
    window.click("label:has([name=low-stock][value='5'])");
    go(&mut window, "sell");
    assert_eq!(window.count_of(".tile-low"), 0);
    crate::stand::ring_up(&mut window, &[&CHIPS, &CHIPS]);
    crate::stand::take_exact_cash(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    window.wait_for_text(".tile-low", "sisa 4");
    assert_eq!(window.count_of(".tile-low"), 1);
    picture(&window, "sell-low");
}
