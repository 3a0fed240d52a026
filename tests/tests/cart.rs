//! The cart: each step can be taken back, the last one first, and a till that is opened anew goes on where it was.

use lapak_core::Code;
use lapak_core::till::{CartView, Entered, Till};
use lapak_tests::folder::{opened, ready};

/// Two bags of chips and a peanut cracker: Rp12.500 twice and Rp13.500.
fn rung_up(till: &mut Till) -> CartView {
    till.enter("KRP-01*2").expect("added");
    let Entered::Added { cart } = till.enter("44").expect("added") else {
        panic!("a short code is exact")
    };
    assert_eq!(said(&cart), (vec![("KRP-01", 2000), ("RPY-01", 1000)], 38_500));
    cart
}

fn said(cart: &CartView) -> (Vec<(&str, i64)>, i64) {
    let lines = cart.lines.iter().map(|line| (line.code.as_str(), line.quantity_milli));
    (lines.collect(), cart.total.value)
}

#[test]
fn a_cart_that_was_emptied_comes_back_with_its_discount() {
    let data = ready();
    let mut till = opened(data.path());
    rung_up(&mut till);
    let before = till.cart_discount(None, Some("10%")).expect("a discount");
    assert_eq!(before.total.value, 34_650);
    let empty = till.cart_clear().expect("emptied");
    assert_eq!(said(&empty), (vec![], 0));
    assert_eq!(till.cart_clear().expect_err("nothing is in it").code(), Code::CartEmpty);

    let back = till.cart_undo().expect("undone");
    assert_eq!(said(&back), said(&before));
    assert_eq!(back.discount_typed, before.discount_typed);
}

#[test]
fn what_was_rung_up_since_stays_when_an_emptied_cart_comes_back() {
    let data = ready();
    let mut till = opened(data.path());
    rung_up(&mut till);
    till.cart_clear().expect("emptied");
    till.enter("KRP-02").expect("added");
    let back = till.cart_undo().expect("undone");
    let codes: Vec<&str> = back.lines.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(codes, ["KRP-01", "RPY-01", "KRP-02"]);
}

#[test]
fn a_removed_line_comes_back_where_it_was_also_after_a_restart() {
    let data = ready();
    let mut till = opened(data.path());
    let before = rung_up(&mut till);
    let without = till.cart_remove(1).expect("removed");
    assert_eq!(said(&without), (vec![("RPY-01", 1000)], 13_500));
    drop(till);

    let mut till = opened(data.path());
    assert_eq!(said(&till.cart().expect("a cart")), said(&without));
    assert_eq!(said(&till.cart_undo().expect("undone")), said(&before));
    assert_eq!(till.cart_remove(3).expect_err("there are two").code(), Code::CartLineUnknown);
}

#[test]
fn steps_are_taken_back_the_last_one_first_and_then_there_are_none() {
    let data = ready();
    let mut till = opened(data.path());
    let first = rung_up(&mut till);
    let cheaper = till.cart_price(1, "10.000").expect("a price");
    assert_eq!(cheaper.total.value, 33_500);
    let discounted = till.cart_discount(Some(2), Some("1.500")).expect("a discount");
    assert_eq!(discounted.total.value, 32_000);
    assert_eq!(till.cart_undo().expect("the discount").total.value, 33_500);
    assert_eq!(till.cart_undo().expect("the price").total.value, first.total.value);
    assert_eq!(till.cart_undo().expect_err("nothing is left").code(), Code::NothingToUndo);
}

#[test]
fn a_cart_that_is_taken_up_puts_aside_the_one_that_is_open() {
    let data = ready();
    let mut till = opened(data.path());
    let first = rung_up(&mut till);
    let empty = till.cart_hold().expect("put aside");
    assert_eq!((empty.lines.len(), empty.held.len()), (0, 1));
    assert_eq!(till.cart_hold().expect_err("nothing is in it").code(), Code::CartEmpty);

    till.enter("KRP-02").expect("added");
    let again = till.cart_resume(&empty.held[0].cart).expect("taken up");
    assert_eq!(said(&again), said(&first));
    assert_eq!(again.held.len(), 1, "the other one is aside now");
    let other = till.cart_resume(&again.held[0].cart).expect("taken up");
    assert_eq!(other.lines[0].code, "KRP-02");
}

/// A name tells carts apart at this till, finds them, and is nowhere else.
#[test]
fn a_cart_put_aside_is_found_by_its_name_after_a_restart_and_the_name_is_in_no_ledger() {
    const NAME: &str = "Ibu Berbaju Merah";
    let data = ready();
    let mut till = opened(data.path());
    rung_up(&mut till);
    let held = till.cart_hold().expect("put aside").held;
    till.enter("KRP-01").expect("added");
    till.cart_hold().expect("put aside");
    let named = till.cart_name(&held[0].cart, &format!(" {NAME} ")).expect("named");
    let name_of = |view: &CartView, cart: &str| {
        view.held.iter().find(|held| held.cart == cart).and_then(|held| held.name.clone())
    };
    assert_eq!(name_of(&named, &held[0].cart).as_deref(), Some(NAME));
    assert_eq!(named.held.iter().filter(|held| held.name.is_none()).count(), 1);
    let odd = till.cart_name(&held[0].cart, "a\u{202e}b").expect_err("no name");
    assert_eq!(odd.code(), Code::TextInvalid);
    assert_eq!(till.cart_name("0", "x").expect_err("none").code(), Code::CartUnknown);
    drop(till);

    let mut till = opened(data.path());
    assert_eq!(name_of(&till.cart().expect("a cart"), &held[0].cart).as_deref(), Some(NAME));
    assert_eq!(till.enter("bapak").expect_err("nobody").code(), Code::ProductUnknown);
    let Entered::Added { cart } = till.enter("ibu ber").expect("found") else {
        panic!("it is taken up")
    };
    assert_eq!(said(&cart), (vec![("KRP-01", 2000), ("RPY-01", 1000)], 38_500));
    assert_eq!(cart.held.len(), 1);
    // Put aside once more it is called the same, until it is sold.
    let again = till.cart_hold().expect("put aside");
    assert!(again.held.iter().any(|held| held.name.as_deref() == Some(NAME)));
    till.enter("ibu").expect("found");
    till.open_pay().expect("opened");
    till.pay(&[lapak_core::till::PaymentText {
        method: lapak_core::entry::Method::CASH,
        amount: String::new(),
    }])
    .expect("paid");
    drop(till);
    let lapak = lapak_tests::lapak::Lapak::at(data.path());
    for asked in [["entries"].as_slice(), &["dump"], &["sale", "list"]] {
        let said = lapak.done(asked).to_lowercase();
        assert!(!said.contains("berbaju"), "{asked:?}");
    }
    let till = opened(data.path());
    assert!(till.cart().expect("a cart").held.iter().all(|held| held.name.is_none()));
}

#[test]
fn a_name_that_two_carts_have_takes_up_neither_and_an_empty_one_takes_it_away() {
    let data = ready();
    let mut till = opened(data.path());
    for _ in 0..2 {
        rung_up(&mut till);
        till.cart_hold().expect("put aside");
    }
    let held = till.cart().expect("a cart").held;
    for (cart, name) in held.iter().zip(["pak merah", "pak merah"]) {
        till.cart_name(&cart.cart, name).expect("named");
    }
    assert_eq!(till.enter("pak merah").expect_err("which").code(), Code::ProductUnknown);
    let unnamed = till.cart_name(&held[0].cart, "  ").expect("taken away");
    let named = unnamed.held.iter().filter_map(|of| of.name.as_ref().map(|_| &of.cart));
    assert_eq!(named.collect::<Vec<_>>(), [&held[1].cart]);
    till.enter("PAK MERAH").expect("the other one");
}

#[test]
fn a_name_that_is_one_products_alone_adds_it_and_what_may_be_a_code_does_not() {
    let data = ready();
    let mut till = opened(data.path());
    let Entered::Added { cart } = till.enter("melati").expect("added") else {
        panic!("one product has that name")
    };
    assert_eq!((cart.lines.len(), cart.lines[0].name.as_str()), (1, "Teh melati 100 g"));
    assert!(matches!(till.enter("mel").expect("three letters"), Entered::Added { .. }));
    for several in ["keripik", "me"] {
        assert!(
            matches!(till.enter(several).expect("which"), Entered::Matches { .. }),
            "{several}"
        );
    }
}
