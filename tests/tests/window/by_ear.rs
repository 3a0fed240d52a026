//! A whole day by what a screen reader says alone, with the keyboard alone. What is pressed and what is said stands in
//! `target/by-ear`, to be read without the screen.

use lapak_core::Language;
use lapak_core::till::BundleTyped;
use lapak_tests::window::Key;

use crate::blind::Blind;
use crate::keys::print_keys;
use crate::stand::Stand;

const BUTTON: &str = "push button";
const ENTRY: &str = "entry";
const CHOICE: &str = "radio button";
const ROW: &str = "table row";

#[test]
fn a_whole_day_is_sold_by_ear_in_indonesian() {
    whole_day(Language::Id, "id");
}

#[test]
fn a_whole_day_is_sold_by_ear_in_english() {
    whole_day(Language::En, "en");
}

/// Somebody with a switch has one key to go on and one to press.
#[test]
fn a_cash_sale_needs_two_keys_alone() {
    let stand = Stand::ready();
    let mut blind = Blind::at(stand.sell(), Language::Id);
    for (paid, said, keys) in [(None, "paid-heading", 13), (Some("Rp50.000"), "paid-change", 15)] {
        let before = blind.pressed();
        blind.tab_to(BUTTON, "Keripik pisang");
        blind.press(&[Key::Enter]);
        blind.hear("Rp12.500");
        on_sell(&mut blind);
        pays(&mut blind);
        if let Some(amount) = paid {
            blind.back_to(BUTTON, amount);
        }
        blind.press(&[Key::Enter]);
        blind.hear_word(said);
        done(&mut blind);
        assert_eq!(blind.pressed() - before, keys, "keys of a sale");
    }
    let pressed = blind.end("switch");
    print_keys("two cash sales by Tab, Shift+Tab and Enter", &pressed);
    assert!(pressed.iter().all(|key| matches!(key, Key::Tab | Key::BackTab | Key::Enter)));
    assert_eq!(stand.sales(), 2);
}

fn whole_day(language: Language, name: &str) {
    let stand = Stand::founded().with(|settings| settings.language = language);
    let bundle = BundleTyped {
        name: Some("Bingkisan pagi".into()),
        price: Some("25000".into()),
        parts: Some(vec!["KRP-01".into(), "TEH-01".into()]),
        ..BundleTyped::default()
    };
    let mut till = stand.till();
    let code = till.add_bundle(&bundle).expect("added").sku;
    drop(till);
    let mut blind = Blind::at(stand.open(), language);
    opens(&mut blind);
    sells_for_cash(&mut blind);
    sells_otherwise(&mut blind);
    takes_off(&mut blind);
    sells_what_is_special(&mut blind, &code);
    takes_back(&mut blind);
    closes(&mut blind);
    blind.end(name);
    assert_eq!(stand.sales(), 12, "ten sales, and money back for two of them");
}

fn opens(blind: &mut Blind) {
    blind.does("opens the shift");
    let [seller, float] = ["shift-seller", "shift-float-amount"].map(|id| blind.word(id));
    blind.back_to(BUTTON, "R1");
    blind.tab_to(ENTRY, &seller);
    blind.type_text("R1\n");
    blind.hear_word("shift-float-missing");
    blind.comes_to(ENTRY, &float);
    blind.type_text("200000\n");
    blind.hear("Rp200.000");
    on_sell(blind);
}

#[track_caller]
fn on_sell(blind: &mut Blind) {
    let search = blind.word("sell-search");
    blind.comes_to(ENTRY, &search);
}

/// Adds a product by its code and hears the total.
#[track_caller]
fn rings_up(blind: &mut Blind, code: &str, total: &str) {
    blind.type_text(&format!("{code}\n"));
    blind.hear(total);
}

#[track_caller]
fn pays(blind: &mut Blind) {
    let received = blind.word("pay-received");
    blind.press(&[Key::Enter]);
    blind.comes_to(ENTRY, &received);
    blind.hear_word("pay-now-cash");
}

/// On from the change to the next buyer.
#[track_caller]
fn done(blind: &mut Blind) {
    let done = blind.word("paid-done");
    blind.comes_to(BUTTON, &done);
    blind.press(&[Key::Enter]);
    on_sell(blind);
}

fn sells_for_cash(blind: &mut Blind) {
    blind.does("sells for exact cash");
    rings_up(blind, "41", "Rp12.500");
    pays(blind);
    blind.press(&[Key::Enter]);
    blind.hear_word("paid-heading");
    done(blind);
    blind.does("sells for cash, with change");
    rings_up(blind, "12", "Rp17.500");
    pays(blind);
    blind.type_text("20000");
    blind.hear("Rp2.500");
    blind.press(&[Key::Enter]);
    blind.hear("Rp2.500");
    done(blind);
    blind.does("is given too little, and then enough");
    rings_up(blind, "41", "Rp12.500");
    pays(blind);
    blind.type_text("5000\n");
    let short = blind.word("pay-short");
    blind.hear(&short);
    blind.press(&[Key::Backspace; 5]);
    blind.type_text("13000\n");
    blind.hear("Rp500");
    done(blind);
}

#[track_caller]
fn chooses(blind: &mut Blind, arrows: usize, due: &str) {
    let cash = blind.word("receipt-method-cash");
    blind.back_to(CHOICE, &cash);
    for _ in 0..arrows {
        blind.press(&[Key::Right]);
        blind.hear("Rp");
    }
    blind.hear_word(due);
    let amount = blind.word("pay-amount");
    blind.tab_to(ENTRY, &amount);
}

fn sells_otherwise(blind: &mut Blind) {
    for (arrows, what, due) in
        [(1, "sells by QRIS", "pay-now-qris"), (2, "sells by transfer", "pay-now-transfer")]
    {
        blind.does(what);
        rings_up(blind, "41", "Rp12.500");
        pays(blind);
        chooses(blind, arrows, due);
        blind.press(&[Key::Enter]);
        blind.hear_word("paid-heading");
        done(blind);
    }
    blind.does("sells for QRIS and cash");
    rings_up(blind, "41", "Rp12.500");
    pays(blind);
    chooses(blind, 1, "pay-now-qris");
    blind.type_text("5000");
    let add = blind.word("pay-add");
    blind.tab_to(BUTTON, &add);
    blind.press(&[Key::Enter]);
    blind.hear("Rp7.500");
    let qris = blind.word("receipt-method-qris");
    blind.back_to(CHOICE, &qris);
    blind.press(&[Key::Left]);
    blind.hear_word("pay-now-cash");
    let received = blind.word("pay-received");
    blind.tab_to(ENTRY, &received);
    blind.type_text("10000\n");
    blind.hear("Rp2.500");
    done(blind);
}

fn takes_off(blind: &mut Blind) {
    blind.does("takes something off one line, and off the whole cart");
    rings_up(blind, "41", "Rp12.500");
    rings_up(blind, "12", "Rp30.000");
    let [edit, discount] = ["sell-edit", "sell-discount"].map(|id| blind.word(id));
    blind.tab_to(BUTTON, &format!("{edit} Teh"));
    blind.press(&[Key::Enter]);
    blind.tab_to(ENTRY, &discount);
    blind.type_text("10%\n");
    blind.hear("Rp28.250");
    on_sell(blind);
    blind.tab_to(BUTTON, &discount);
    blind.press(&[Key::Enter]);
    blind.hear_word("sell-discount-whole");
    blind.comes_to(ENTRY, &discount);
    blind.type_text("2000\n");
    blind.hear("Rp26.250");
    on_sell(blind);
    pays(blind);
    blind.press(&[Key::Enter]);
    blind.hear_word("paid-heading");
    done(blind);
}

fn sells_what_is_special(blind: &mut Blind, bundle: &str) {
    blind.does("sells by weight");
    let weight = blind.word("sell-weight");
    blind.type_text("33\n");
    blind.comes_to(ENTRY, &weight);
    blind.type_text("0,350\n");
    blind.hear("Kunyit");
    on_sell(blind);
    blind.does("in the same cart, an article of a member without a code");
    let [article, member, price] =
        ["sell-article", "sell-member", "sell-price"].map(|id| blind.word(id));
    blind.tab_to(BUTTON, &article);
    blind.press(&[Key::Enter]);
    blind.comes_to(ENTRY, &member);
    blind.type_text("M7QD");
    blind.tab_to(ENTRY, &price);
    blind.type_text("9000\n");
    blind.hear("M7QD");
    on_sell(blind);
    pays(blind);
    blind.press(&[Key::Enter]);
    blind.hear_word("paid-heading");
    done(blind);
    blind.does("sells a bundle");
    rings_up(blind, bundle, "Rp25.000");
    blind.hear("Bingkisan pagi");
    pays(blind);
    blind.press(&[Key::Enter]);
    blind.hear_word("paid-heading");
    done(blind);
}

fn takes_back(blind: &mut Blind) {
    blind.does("sells, and takes the sale back at once");
    rings_up(blind, "07", "Rp145.000");
    pays(blind);
    blind.press(&[Key::Enter]);
    blind.hear_word("paid-heading");
    let mistake = blind.word("reason-mistake");
    blind.press(&[Key::Delete]);
    blind.comes_to(CHOICE, &mistake);
    blind.hear_word("void-lead");
    blind.press(&[Key::Enter]);
    on_sell(blind);
    blind.does("gives money back for an earlier sale");
    let [sales, give, back] =
        ["strip-sales", "sales-refund", "refund-give"].map(|id| blind.word(id));
    blind.back_to(BUTTON, &sales);
    blind.press(&[Key::Enter]);
    blind.comes_to("heading", &sales);
    blind.tab_to(ROW, "0011");
    blind.down_to(ROW, "0009");
    blind.press(&[Key::Enter]);
    blind.hear("0009");
    blind.tab_to(BUTTON, &give);
    blind.press(&[Key::Enter]);
    blind.comes_to(ENTRY, "Bingkisan pagi");
    blind.hear("0009");
    blind.type_text("1");
    blind.hear("Rp10.400");
    blind.tab_to(BUTTON, &back);
    blind.press(&[Key::Enter]);
    blind.hear("Rp10.400");
}

fn closes(blind: &mut Blind) {
    blind.does("counts the drawer and closes the shift");
    let [shift, pieces, compare] =
        ["strip-shift-screen", "shift-pieces", "shift-close-compare"].map(|id| blind.word(id));
    blind.back_to(BUTTON, &shift);
    blind.press(&[Key::Enter]);
    blind.comes_to("heading", &blind.word("shift-close-heading"));
    blind.tab_to(ENTRY, &pieces);
    blind.type_text("2");
    blind.hear("Rp200.000");
    blind.tab_to(BUTTON, &compare);
    blind.press(&[Key::Enter]);
    blind.comes_to(BUTTON, "2026");
    blind.hear("Rp108.200");
    // Nobody closes a shift before the difference can have been heard.
    let closed = blind.word("shift-done");
    blind.press_until(Key::Enter, BUTTON, &closed);
    blind.hear("Rp108.200");
}
