//! A whole sale with the keys alone, from the first start on, and how many keys it takes.

use std::thread::sleep;
use std::time::Duration;

use lapak_tests::window::{Key, Window};

use crate::stand::{
    BAG, CHIPS, Stand, TEA, hold, lines, open_pay, open_shift_by_keys, ring_up, take_exact_cash,
};

#[test]
fn a_first_sale_of_three_products_needs_nothing_but_the_keyboard() {
    let stand = Stand::new();
    let mut window = stand.open();
    window.wait_for("main[data-screen=welcome]");
    press_until(&mut window, Key::Tab, "button[data-role=sample]");
    window.press(&[Key::Enter]);
    open_shift_by_keys(&mut window, "R1", "200000");
    let to_open = window.pressed().len();

    ring_up(&mut window, &[&CHIPS, &TEA, &BAG]);
    assert_eq!(window.text_of("[data-role=total]"), "Rp175.000");
    open_pay(&mut window);
    window.type_text("200000\n");
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=change]"), "Rp25.000");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");

    print_keys("from the first start to the open shift", &window.pressed()[..to_open]);
    print_keys("the sale", &window.pressed()[to_open..]);
    window.close();
    assert_eq!(stand.sales(), 1);
}

#[test]
fn whoever_types_on_at_once_types_into_the_next_sale() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    let answers = "window.answered = new Set();
        const real = window.fetch;
        window.fetch = async (address, options) => {
            const answer = await real(address, options);
            const [asked] = /(catalogue|cart)$/.exec(address) ?? [];
            if (asked) answer.clone().text().then(() => setTimeout(() => answered.add(asked)));
            return answer;
        }";
    window.script(answers, Vec::new());
    take_exact_cash(&mut window);
    window.wait_until("the next screen", "return answered.size === 2", Vec::new());
    // What a key waits for runs before the next key is looked at: a hundred steps of it are more than enough.
    let focused = "document.querySelector('[data-role=main]').click();
        for (let step = 0; step < 100; step += 1) await null;
        return document.activeElement.name";
    assert_eq!(window.script(&format!("return (async () => {{ {focused} }})()"), vec![]), "search");
}

#[test]
fn an_amount_typed_while_pay_is_on_its_way_is_the_cash_received() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    // The last Enter comes too early: nobody has seen the amount yet.
    let typed = "\n20000\n";
    hold(&window, "open_pay", typed.len(), false);
    window.type_text(typed);
    window.wait_for("main[data-screen=pay] input[name=cash]");
    assert_eq!(window.value_of("input[name=cash]"), "20000");
    window.wait_for_text(".preview", "7.500");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=change]"), "Rp7.500");
}

#[test]
fn nobody_pays_before_what_was_entered_is_in_the_cart() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    for (typed, answer) in
        [("98\n\n", ".said-refused"), ("keripik\n\n", ".found"), ("33\n\n", "dialog[open]")]
    {
        hold(&window, "enter", typed.len(), false);
        window.type_text(typed);
        window.wait_for(answer);
        sleep(Duration::from_millis(500));
        assert_eq!(window.count_of("main[data-screen=sell]"), 1, "{typed:?}");
        window.press(&[Key::Escape]);
        window.wait_for_end_of("dialog[open], .found");
    }
    assert_eq!(lines(&window), ["1 × Keripik pisang = Rp12.500"]);
}

#[test]
fn a_sale_needs_nothing_but_the_number_pad() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.press_numpad("41\n");
    window.wait_for_text("[data-role=total]", "12.500");
    window.press_numpad("+");
    window.wait_for_text("[data-role=total]", "25.000");
    window.press_numpad("12\n");
    window.wait_for_text("[data-role=total]", "42.500");
    window.press_numpad("-");
    window.wait_for(".said-refused");
    window.press_numpad("07\n");
    window.wait_for_text("[data-role=total]", "187.500");
    window.press_numpad("140000*");
    window.wait_for_text("[data-role=total]", "182.500");
    window.press_numpad("\n");
    window.wait_for("main[data-screen=pay] input[name=cash]");
    window.press_numpad("200000\n");
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=change]"), "Rp17.500");
    window.press_numpad("\n");
    window.wait_for("main[data-screen=sell]");
    assert_eq!(window.focused(), "input[name=search]");

    print_keys("a sale on the number pad", window.pressed());
    let on_the_pad = |key: &Key| matches!(key, Key::Numpad(_) | Key::NumpadEnter);
    assert!(window.pressed().iter().all(on_the_pad));
    window.close();
    assert_eq!(stand.sales(), 1);
}

#[test]
fn what_a_search_finds_is_said_once_the_typing_rests() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.type_text("keripik");
    window.wait_for(".found");
    let found = window.text_of(".found");
    window.wait_for_text("[role=status]", &found);
    window.press(&[Key::Escape]);
    window.wait_for_end_of(".found");
    assert_eq!(window.text_of("[role=status]"), "");
}

#[test]
fn enter_with_several_matches_says_how_to_choose_and_keeps_what_was_typed() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    window.type_text("keripik\n");
    window.wait_for_text("[role=status]", "Pilih satu");
    assert_eq!(window.value_of("input[name=search]"), "keripik");
    assert_eq!(window.count_of("[data-line]"), 0);
    window.press(&[Key::Down, Key::Enter]);
    window.wait_for("[data-line='1']");
}

#[test]
fn a_price_far_below_the_list_is_asked_about_and_enter_alone_does_not_take_it() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    // Two of code 12, as the command line has it, by somebody who looks for each key.
    for key in ["1", "2", "*"] {
        window.type_text(key);
        sleep(Duration::from_millis(300));
    }
    window.wait_for("dialog[open] [data-role=cancel]:focus");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    assert_eq!(window.text_of("[data-role=total]"), "Rp12.500");
    for key in ["1", "2", "*"] {
        window.type_text(key);
        sleep(Duration::from_millis(300));
    }
    window.click("dialog [data-role=confirm]");
    window.wait_for_text("[data-role=total]", "Rp12");
}

#[test]
fn after_a_sale_that_ended_by_mouse_a_tile_chosen_by_the_arrow_keys_shows_it() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    open_pay(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    window.click_by_mouse("[data-role=main]");
    window.wait_for("main[data-screen=sell]");
    window.press(&[Key::Down]);
    window.wait_for(".tile:focus");
    let ring = "const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        return `${outlineStyle} ${outlineWidth}`";
    assert_eq!(window.script(ring, Vec::new()), "solid 3px");
}

#[test]
fn two_products_by_short_code_for_exact_cash_take_ten_keys_at_most() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS, &TEA]);
    open_pay(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    assert_eq!(window.text_of("[data-role=change]"), "Rp0");

    print_keys("two products for exact cash", window.pressed());
    assert!(window.pressed().len() <= 10, "{} keys", window.pressed().len());
    window.close();
    assert_eq!(stand.sales(), 1);
}

/// Goes to the row of a member whose money is listed.
#[track_caller]
pub(crate) fn to_member(window: &mut Window, code: &str) {
    let at = "return document.activeElement.closest(arguments[0]) !== null";
    let is_at = |window: &Window, css: &str| window.script(at, vec![css.into()]) == true;
    let row = format!("[data-member={code}]");
    // The table is one stop for Tab; arrow keys go from row to row.
    for key in [Key::Tab, Key::Down, Key::Up] {
        for _ in 0..40 {
            let there = if key == Key::Tab { "[data-role=members]" } else { row.as_str() };
            if is_at(window, there) {
                break;
            }
            window.press(&[key]);
        }
        if is_at(window, &row) {
            return;
        }
    }
    panic!("no key came to {row}; the focus is on {}", window.focused());
}

/// Presses a key until the focus is where it should be, as somebody does who listens or looks.
#[track_caller]
pub(crate) fn press_until(window: &mut Window, key: Key, goal: &str) {
    for _ in 0..40 {
        window.press(&[key]);
        if window.focused() == goal {
            return;
        }
    }
    panic!("{key:?} never came to {goal}; the focus is on {}", window.focused());
}

/// Opens a screen from Menu, with the keyboard alone.
#[track_caller]
pub(crate) fn press_through_menu(window: &mut Window, screen: &str) {
    press_until(window, Key::BackTab, "button[data-opens=menu]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=menu]");
    press_until(window, Key::Tab, &format!("button[data-opens={screen}]"));
    window.press(&[Key::Enter]);
    window.wait_for(&format!("main[data-screen={screen}]"));
}

pub(crate) fn print_keys(what: &str, keys: &[Key]) {
    let names: Vec<String> = keys.iter().map(name).collect();
    println!("{what}: {} keys: {}", keys.len(), names.join(" "));
}

fn name(key: &Key) -> String {
    match key {
        Key::Char(' ') => "Space".into(),
        Key::Char(character) | Key::Numpad(character) => character.to_string(),
        Key::NumpadEnter => "Enter".into(),
        other => format!("{other:?}"),
    }
}
