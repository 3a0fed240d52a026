//! The drawer of the open shift in the window: cash in and out, shared, handed over, and its day put right.

use lapak_core::entry::CashMoved;
use lapak_core::till::{CashTyped, CashWay, Clock, CloseShift, NewShift, Till, TillAdmission};
use lapak_tests::pen::Pen;
use lapak_tests::window::Key;
use serde_json::json;

use crate::keys::{press_until, print_keys};
use crate::stand::{CHIPS, Stand, focus, go, open_shift, picture, ring_up, take_exact_cash};

fn expected(stand: &Stand) -> i64 {
    let drawer = stand.till().drawer().expect("a shift");
    drawer.expected.expect("it can be told").value
}

#[test]
fn cash_goes_in_and_out_with_few_keys_and_is_taken_back_with_a_reason() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "shift");
    press_until(&mut window, Key::Tab, "button[data-role=cash-in]");
    let before = window.pressed().len();
    window.press(&[Key::Enter]);
    window.wait_for("dialog[open] input[name=amount]:focus");
    window.type_text("50000");
    window.wait_for_text("dialog", "Uang receh diambil");
    window.press(&[Key::Tab, Key::Char(' '), Key::Enter]);
    window.wait_for_end_of("dialog");
    window.wait_for_text("[data-role=moved]", "Rp50.000");
    let keys = &window.pressed()[before..];
    print_keys("cash in, from its button", keys);
    assert!(keys.len() <= 10, "{keys:?}");
    window.wait_for("[data-role=cash-in]:focus");

    // More than the drawer should hold is asked about once, and recorded at a second press.
    window.press(&[Key::Tab, Key::Enter]);
    window.wait_for("dialog[open] input[name=amount]:focus");
    window.type_text("300000\n");
    window.wait_for_text("dialog .refusal", "Pilih alasannya");
    window.press(&[Key::Tab, Key::Down, Key::Enter]);
    window.wait_for_text("dialog .refusal", "Rp300.000");
    picture(&window, "cash-short");
    window.wait_for_text("dialog [data-role=confirm]", "Tetap catat");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    window.wait_for_text("[data-role=moved]", "−Rp300.000");

    focus(&window, "[data-moved] [data-role=take-back]");
    let before = window.pressed().len();
    window.press(&[Key::Enter]);
    window.wait_for("dialog[open] input[name=reason]:focus");
    window.press(&[Key::Char(' '), Key::Enter]);
    window.wait_for_end_of("dialog");
    window.wait_for_text("[data-role=moved]", "Dibatalkan: jumlahnya salah");
    let keys = &window.pressed()[before..];
    print_keys("taken back, from its button", keys);
    assert!(keys.len() <= 3, "{keys:?}");
    window.click("[data-role=to-moved]");
    window.wait_for("[data-moved] [data-role=slip]:focus");
    picture(&window, "cash-moved");

    window.click("[data-moved]:last-child [data-role=slip]");
    window.wait_for_text("dialog [data-role=slip-text]", "Kas masuk");
    picture(&window, "slip");
    window.click("dialog [data-role=confirm]");
    window.wait_for_end_of("dialog");
    window.wait_for_text("[role=status]", ".pdf");
    window.close();
    assert_eq!(expected(&stand), 250_000);
}

#[test]
fn what_should_be_there_is_shown_at_a_press_and_not_before() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    take_exact_cash(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    go(&mut window, "shift");
    assert!(!window.text_of("main").contains("212.500"), "counted blind");
    press_until(&mut window, Key::Tab, "button[data-role=now]");
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-role=now-expected]", "Rp212.500");
    picture(&window, "drawer-now");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    assert!(!window.text_of("main").contains("212.500"), "plainly apart");
}

#[test]
fn a_drawer_is_shared_by_a_choice_of_its_own_and_never_by_an_empty_field() {
    let stand = Stand::founded();
    let mut window = stand.open();
    window.wait_for("main[data-screen=shift] input[name=by]:focus");
    window.type_text("R1\n");
    window.wait_for("#float-refusal");
    let before = window.pressed().len();
    press_until(&mut window, Key::Tab, "input[name=float-by]");
    window.press(&[Key::Down, Key::Down]);
    window.wait_for_text("main [data-role=shared]", "tidak dihitung");
    picture(&window, "shift-shared");
    press_until(&mut window, Key::Tab, "button[data-role=main]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    print_keys("a shared drawer, after who sells", &window.pressed()[before..]);
    ring_up(&mut window, &[&CHIPS]);
    take_exact_cash(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    go(&mut window, "shift");
    window.wait_for_text("main [data-role=shared]", "beberapa sif");
    window.click("label:has([name=count-by][value=shared])");
    window.wait_for("[data-role=not-counted]");
    picture(&window, "close-shared");
    window.click("[data-role=main]");
    window.wait_for("main[data-closed]");
    picture(&window, "closed-shared");
    window.close();
    let drawer = stand.till().drawer().expect("a shift");
    assert!(drawer.counted.is_none() && drawer.shared && drawer.shift.float.is_none());
}

#[test]
fn a_drawer_is_handed_over_with_its_count() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "shift");
    window.click("label:has([name=count-by][value=sum])");
    window.click("[name=counted]");
    let before = window.pressed().len();
    window.type_text("198000\n");
    window.wait_for("[data-role=main]:focus:not([data-waits])");
    picture(&window, "hand-over");
    window.press(&[Key::BackTab, Key::Enter]);
    window.wait_for("dialog[open] input[name=by]:focus");
    window.type_text("R2\n");
    window.wait_for("main[data-screen=sell]");
    window.wait_for_text("[data-role=seller]", "R2");
    let keys = &window.pressed()[before..];
    print_keys("handed over with a count, from its field", keys);
    assert!(keys.len() <= 12, "{keys:?}");
    window.close();
    let till = stand.till();
    let drawer = till.drawer().expect("the next shift");
    let float = drawer.shift.float.map(|float| float.value);
    assert_eq!((drawer.shift.by.as_str(), float, drawer.open), ("R2", Some(198_000), true));
}

#[test]
fn a_shifts_day_is_put_right_once_it_is_read_what_moves() {
    let stand = Stand::founded();
    let mut till = stand.till();
    let to = till.fair().expect("a fair").to;
    let wrong = NewShift {
        day: to.clone(),
        by: "R1".into(),
        drawer: "A".into(),
        float: "0".into(),
        count: Vec::new(),
        day_chosen: true,
        shared: false,
    };
    let today = till.shift_suggestion(None).expect("a day").day;
    assert_ne!(today, to);
    till.open_shift(&wrong).expect("opened");
    drop(till);
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    take_exact_cash(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    go(&mut window, "shift");
    window.click("[data-role=correct]");
    window.wait_for("dialog[open] input[name=day-day]:focus");
    let day = today[8..].trim_start_matches('0').to_owned();
    window.type_text(&day);
    let month = "const select = document.querySelector('dialog [name=day-month]');
        select.value = arguments[0];
        document.querySelector('dialog [name=day-year]').value = arguments[1]";
    window.script(month, vec![today[5..7].into(), today[..4].into()]);
    window.press(&[Key::Enter]);
    window.wait_for_text("dialog [data-role=moves]", "1 struk");
    picture(&window, "correct");
    assert_eq!(window.count_of("dialog[open]"), 1, "nothing is recorded before it is read");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    window.wait_for_text("[role=status]", "Struknya sendiri tidak berubah");
    window.close();
    let till: Till = Till::open(stand.data(), Clock::System).expect("the store is sound");
    assert_eq!(till.shift().expect("it is open").day, today);
}

#[test]
fn a_shift_that_is_closed_offers_its_day_to_be_put_right() {
    let stand = Stand::founded();
    let mut till = stand.till();
    open_shift(&mut till);
    till.close_shift(&CloseShift { counted: "200000".into(), count: Vec::new(), shared: false })
        .expect("closed");
    drop(till);
    let mut window = stand.open();
    window.wait_for("main[data-screen=shift] [data-role=last]");
    picture(&window, "shift-last");
    window.click("[data-role=correct]");
    window.wait_for("dialog[open] input[name=stand]");
    window.press(&[Key::Enter]);
    window.wait_for_text("dialog [data-role=moves]", "Tidak ada yang diubah");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog");
}

#[test]
fn totals_tell_the_cash_of_each_drawer_and_the_reasons() {
    let stand = Stand::ready();
    let mut till = stand.till();
    for (way, amount, reason) in
        [(CashWay::In, "50.000", "change_fetched"), (CashWay::Out, "120.000", "to_coordinator")]
    {
        let (amount, reason) = (amount.to_owned(), reason.to_owned());
        let typed = CashTyped {
            way,
            amount,
            reason,
            of: String::new(),
            draft: String::new(),
            anyway: false,
        };
        till.move_cash(&typed).expect("moved");
    }
    till.close_shift(&CloseShift { counted: "129500".into(), count: Vec::new(), shared: false })
        .expect("closed");
    drop(till);
    let mut window = stand.open();
    window.wait_for("main[data-screen=shift]");
    go(&mut window, "totals");
    let choose = "const select = document.querySelector('select[name=question]');
        select.value = arguments[0];
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    window.script(choose, vec!["drawer".into()]);
    window.wait_for_text("[data-role=drawer-totals]", "−Rp500");
    assert_eq!(window.text_of("[data-sum=expected]"), "Rp130.000");
    picture(&window, "totals-drawer");
    window.click("[data-role=save-pdf]");
    window.wait_for_text("[data-role=file]", "Kas per laci");
    window.script(choose, vec!["reason".into()]);
    window.wait_for_text("[data-role=reason-totals]", "Uang ke koordinator");
    picture(&window, "totals-reason");
    window.script(choose, vec!["method".into()]);
    window.wait_for_end_of("[data-role=reason-totals]");
}

#[test]
fn what_another_drawer_sent_is_taken_in_with_two_presses() {
    let stand = Stand::ready();
    let mut till = stand.till();
    let fair = till.fair().expect("a fair").fair.parse().expect("an id");
    let mut pen = Pen::new("second", "08", Some(fair));
    till.store_mut().take(&[pen.introduce()]).expect("taken");
    till.refresh().expect("read");
    let admission = TillAdmission { role: None, stand: None, recovery: None };
    till.admit_till(&pen.letters(), &admission).expect("admitted");
    let opened = pen.open_shift();
    let sent = pen.write::<CashMoved>(json!({
        "draft": "7f83b1657ff1fc53b92dc18148a1d65d", "shift": opened.id(), "stand": "08", "drawer": "B",
        "day": "2024-05-10", "of": null, "amount": -200_000, "reason": "to_coordinator",
    }));
    till.store_mut().take(&[opened, sent]).expect("taken");
    drop(till);
    let mut window = stand.sell();
    go(&mut window, "shift");
    window.wait_for_text("[data-role=waiting]", "mengirim Rp200.000");
    picture(&window, "waiting");
    focus(&window, "[data-role=waiting] button");
    let before = window.pressed().len();
    window.press(&[Key::Enter]);
    window.wait_for("dialog[open] input[name=amount]:focus");
    assert_eq!(window.value_of("dialog input[name=amount]"), "200.000");
    picture(&window, "take-in");
    let wide = "const dialog = document.querySelector('dialog');
        return dialog.scrollWidth <= dialog.clientWidth";
    assert_eq!(window.script(wide, Vec::new()), true, "nothing runs out of the dialog");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    window.wait_for_end_of("[data-role=waiting]");
    window.wait_for_text("[data-role=moved]", "Dari laci lain");
    assert_eq!(window.pressed()[before..].len(), 2);
    window.close();
    assert_eq!(expected(&stand), 400_000);
}
