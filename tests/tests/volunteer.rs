//! What a volunteer needs of the till while selling, without a window.

use lapak_core::entry::{DiscountBy, Method};
use lapak_core::till::{
    Clock, CloseShift, NewFair, NewShift, PaymentText, ProductTyped, SaleDone, SaleTyped, Till,
};
use lapak_tests::pdf::said;
use tempfile::TempDir;

const MORNING: &str = "2024-05-10T08:00:00.000+07:00";

#[test]
fn tiles_and_categories_keep_their_places_for_a_whole_shift_and_over_a_restart() {
    let (data, mut till) = sample();
    open_shift(&mut till);
    let order = |till: &Till| {
        let tiles = till.tiles().expect("the fair is there");
        (tiles.products.into_iter().map(|tile| tile.sku).collect::<Vec<_>>(), tiles.categories)
    };
    let (first, categories) = order(&till);
    (0..3).for_each(|_| drop(sell(&mut till, &["BKU-01", "TEH-01"], &[])));
    let mut new = ProductTyped {
        sku: Some("AAA-01".into()),
        name: Some("Anting".into()),
        price: Some("15000".into()),
        member: Some("M7QD".into()),
        category: Some("Aksesori".into()),
        ..ProductTyped::default()
    };
    till.add_product(&new).expect("added");
    let renamed = ProductTyped { name: Some("Zat warna".into()), ..ProductTyped::default() };
    till.set_product("KRP-01", &renamed).expect("changed");
    drop(till);

    let mut till = reopen(&data);
    let (now, now_categories) = order(&till);
    assert_eq!(now[..first.len()], first, "what is new stands behind");
    assert_eq!(now.last().map(String::as_str), Some("AAA-01"));
    assert_eq!(now_categories[..categories.len()], categories);
    new.sku = Some("AAA-02".into());
    till.add_product(&new).expect("added");
    assert_eq!(order(&till).0[..now.len()], now);

    till.close_shift(&CloseShift { counted: "0".into(), count: Vec::new(), shared: false })
        .expect("closed");
    open_shift(&mut till);
    let (next, next_categories) = order(&till);
    assert_eq!(next[..2], ["TEH-01".to_owned(), "BKU-01".to_owned()], "most sold first");
    assert_eq!(next_categories[..2], ["Minuman".to_owned(), "Buku".to_owned()]);
}

#[test]
fn what_is_due_is_told_for_each_method_and_cash_is_offered_for_what_is_left() {
    let (_data, mut till) = sample();
    open_shift(&mut till);
    till.enter("TAS-01").expect("it is sold");
    till.cart_price(1, "145050").expect("bargained");
    let opened = till.open_pay().expect("pay opens").due;
    assert_eq!((opened.due.value, opened.due_in_cash.value), (145_050, 145_000));
    assert_eq!(opened.rounding.text, "−Rp50");
    let quick: Vec<&str> = opened.quick.iter().map(|amount| amount.text.as_str()).collect();
    assert_eq!(quick, ["Rp145.000", "Rp150.000", "Rp200.000"]);

    let cash = typed(Method::CASH, "100000");
    let left = till.due(std::slice::from_ref(&cash)).expect("due");
    assert_eq!((left.due.value, left.due_in_cash.value), (45_050, 45_000));
    assert_eq!(left.quick[0].value, 45_000);
    assert!(!left.settled);
    let both = [cash, typed(Method::QRIS, "")];
    let due = till.due(&both).expect("due");
    assert_eq!(
        due.payments.iter().map(|amount| amount.value).collect::<Vec<_>>(),
        [100_000, 45_050]
    );
    assert!(due.settled && due.due.value == 0 && due.due_in_cash.value == 0);
    let done = till.pay(&both).expect("paid");
    assert_eq!((done.total.value, done.rounding.value, done.change.value), (145_050, 0, 0));
    assert!(till.open_pay().is_err(), "the cart is empty");
}

#[test]
fn a_sale_says_what_was_paid_by_what_and_what_still_waits() {
    let (_data, mut till) = sample();
    open_shift(&mut till);
    let qris = sell(&mut till, &["KRP-01"], &[typed(Method::QRIS, "")]);
    assert_eq!(
        qris.said,
        format!("Tercatat. Struk {}. QRIS Rp12.500 menunggu konfirmasi.", qris.receipt)
    );
    assert!(qris.payments.len() == 1 && qris.payments[0].claimed);

    let mixed = [typed(Method::CASH, "10000"), typed(Method::TRANSFER, "5000")];
    let mixed = sell(&mut till, &["KRP-01"], &mixed);
    let end = "Kembalian Rp2.500. Transfer Rp5.000 menunggu konfirmasi.";
    assert!(mixed.said.ends_with(end), "{}", mixed.said);
    let cash = mixed.payments.last().expect("cash comes last");
    assert_eq!((cash.method, cash.amount.value), (Method::CASH, 7500));
    assert_eq!(cash.tendered.as_ref().map(|amount| amount.value), Some(10_000));

    let exact = sell(&mut till, &["KRP-01"], &[]);
    assert!(exact.said.ends_with(". Uang pas."), "{}", exact.said);
}

#[test]
fn only_a_real_fair_asks_for_its_recovery_key_and_lends_it_as_a_sheet_to_print() {
    let (_sample_data, mut sample) = sample();
    assert_eq!(sample.status().expect("a till").recovery_key, None);
    assert!(sample.attention().expect("read").is_empty(), "the sample is not warned of it either");
    open_shift(&mut sample);

    let data = tempfile::tempdir().expect("a folder");
    let mut till = reopen(&data);
    till.found(&NewFair {
        organisation: "Koperasi Contoh".into(),
        name: "Pameran Uji".into(),
        town: "Kota Contoh".into(),
        zone: "Asia/Jakarta".into(),
        from: "2024-05-09".into(),
        to: "2024-05-12".into(),
        stand: "07".into(),
        cash_step: 100,
        discount_by: DiscountBy::Both,
    })
    .expect("founded");
    let key = till.status().expect("a till").recovery_key.expect("it is not written down yet");
    let papers = tempfile::tempdir().expect("a folder");
    let saved = till.save_recovery_in(papers.path()).expect("saved");
    let on_paper = said(std::path::Path::new(&saved.file));
    assert!(on_paper.contains(&key.replace(' ', "")), "{on_paper}");
    assert!(on_paper.contains("PameranUji"), "{on_paper}");
    till.recovery_written().expect("written");
    let refused = till.save_recovery_in(papers.path()).expect_err("it is forgotten");
    assert_eq!(refused.code().as_str(), "recovery_key_forgotten");
}

#[test]
fn a_member_is_chosen_by_what_they_make() {
    let (_data, till) = sample();
    let members = till.members().expect("the fair is there");
    let of_chips = members.iter().find(|member| member.code == "M7QD").expect("a member");
    assert!(of_chips.makes.contains("Keripik pisang"), "{}", of_chips.makes);
    assert!(members.is_sorted_by(|one, next| one.code < next.code));
}

#[test]
fn goods_by_weight_say_their_price_for_a_kilogram_in_the_cart_too() {
    let (_data, mut till) = sample();
    open_shift(&mut till);
    till.enter("KNY-01*0.350").expect("it is sold");
    let cart = till.cart_price(1, "22000").expect("bargained");
    assert_eq!(cart.lines[0].price_text, "Rp22.000/kg");
    assert_eq!(cart.lines[0].list_price_text, "Rp24.000/kg");
}

fn sample() -> (TempDir, Till) {
    let data = tempfile::tempdir().expect("a folder");
    let mut till = reopen(&data);
    till.found_sample("07").expect("founded");
    (data, till)
}

fn reopen(data: &TempDir) -> Till {
    let clock = Clock::Stopped(MORNING.parse().expect("a moment"));
    Till::open(data.path(), clock).expect("the store is sound")
}

fn open_shift(till: &mut Till) {
    till.open_shift(&NewShift {
        day: "2024-05-10".into(),
        by: "R1".into(),
        drawer: "A".into(),
        float: "0".into(),
        count: Vec::new(),
        day_chosen: false,
        shared: false,
    })
    .expect("no shift is open");
}

fn sell(till: &mut Till, lines: &[&str], payments: &[PaymentText]) -> SaleDone {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    let payments = payments.to_vec();
    till.sell(&SaleTyped { lines, payments, ..SaleTyped::default() }).expect("sold")
}

fn typed(method: Method, amount: &str) -> PaymentText {
    PaymentText { method, amount: amount.into() }
}
