//! PINs: a courtesy among those who sell at one till, and a second look at what is given away.

use lapak_core::entry::{Fact, Method};
use lapak_core::selling::DiscountReason;
use lapak_core::till::{
    Clock, HandOver, LimitsTyped, NewShift, PinTyped, RefundReason, RefundTyped, SaleTyped, Till,
};
use lapak_core::{Code, Refusal};
use lapak_tests::folder::{in_memory, opened, shift};
use lapak_tests::lapak::Lapak;
use tempfile::TempDir;

const COORDINATOR: &str = "coordinator";

#[test]
fn who_has_a_pin_shows_it_before_selling_under_the_own_name() {
    let (folder, mut till) = stand();
    set(&mut till, "R2", "2468").expect("R2 has none yet");
    needs(till.set_seller("R2"), "R2");
    show(&mut till, "R2", "2468").expect("it is R2");
    till.set_seller("R2").expect("R2 sells");
    // Whoever has none is asked for none; and what was shown was shown once.
    till.set_seller("R1").expect("R1 sells");
    needs(till.set_seller("R2"), "R2");
    needs(till.hand_over(&HandOver { to: "R2".into(), count: None }).map(drop), "R2");
    drop(till);
    let mut till = opened(folder.path());
    let expected = till.drawer().expect("a drawer").expected.expect("told").value.to_string();
    let close =
        lapak_core::till::CloseShift { counted: expected, count: Vec::new(), shared: false };
    till.close_shift(&close).expect("closed");
    let by_r2 = NewShift { by: "R2".into(), ..shift() };
    needs(till.open_shift(&by_r2), "R2");
    show(&mut till, "R2", "2468").expect("it is R2");
    till.open_shift(&by_r2).expect("opened");
}

#[test]
fn a_sale_never_waits_for_a_pin_where_nobody_set_limits() {
    let (_folder, mut till) = stand();
    set(&mut till, COORDINATOR, "1357").expect("set");
    let typed = SaleTyped { discount: Some("90%".into()), ..of("KRP-01") };
    let sold = till.sell(&typed).expect("as ever");
    till.void(&all_of(&sold.receipt)).expect("as ever");
}

#[test]
fn wrong_pins_wait_longer_each_time_and_a_restart_does_not_help() {
    let folder = in_memory();
    let at = |clock: &str| -> Till {
        Till::open(folder.path(), Clock::Stopped(clock.parse().expect("a moment"))).expect("a till")
    };
    let mut till = at("2024-05-10T12:00:00.000+07:00");
    till.found_sample("07").expect("founded");
    set(&mut till, "R2", "2468").expect("set");
    let code = |done: Result<(), Refusal>| done.expect_err("refused").code();
    for _ in 0..3 {
        assert_eq!(code(show(&mut till, "R2", "1111")), Code::PinWrong);
    }
    assert_eq!(code(show(&mut till, "R2", "2468")), Code::PinWaits, "even the right one waits");
    drop(till);
    let mut till = at("2024-05-10T12:00:01.000+07:00");
    let refused = show(&mut till, "R2", "2468").expect_err("it waits still");
    assert_eq!(refused.code(), Code::PinWaits);
    assert_eq!(refused.details().get("seconds").map(String::as_str), Some("1"));
    drop(till);
    let mut till = at("2024-05-10T12:00:03.000+07:00");
    assert_eq!(code(show(&mut till, "R2", "1111")), Code::PinWrong);
    assert_eq!(code(show(&mut till, "R2", "1111")), Code::PinWaits, "and longer than before");
    drop(till);
    // A clock that was set back locks nobody out.
    let mut till = at("2015-01-01T00:00:00.000+07:00");
    show(&mut till, "R2", "2468").expect("it is R2");
}

#[test]
fn a_forgotten_pin_is_set_anew_by_the_coordinator_and_theirs_by_whoever_has_the_machine() {
    let (_folder, mut till) = stand();
    set(&mut till, "R2", "2468").expect("set");
    set(&mut till, COORDINATOR, "1357").expect("set");
    needs(set(&mut till, "R2", "9999"), "R2");
    show(&mut till, "R2", "1357").expect("the coordinator's stands for everybody's");
    set(&mut till, "R2", "9999").expect("set anew");
    show(&mut till, "R2", "9999").expect("it is R2");
    // With the own one a seller does not set the coordinator's, nor another one's.
    needs(set(&mut till, COORDINATOR, "9999"), COORDINATOR);
    needs(set(&mut till, "R3", "9999"), COORDINATOR);
    till.forget_pins().expect("forgotten");
    let pins = till.pins().expect("pins");
    assert!(!pins.coordinator && pins.sellers.iter().all(|(_, has)| !has));
    for refused in ["123", "123456789", "abcd"] {
        let code = set(&mut till, "R2", refused).expect_err("refused").code();
        assert_eq!(code, Code::PinInvalid, "{refused}");
    }
}

#[test]
fn a_discount_above_the_limit_asks_for_a_reason_and_the_coordinator_on_the_spot() {
    let (_folder, mut till) = stand();
    limit(&mut till, "10", "");
    till.sell(&SaleTyped { discount: Some("10%".into()), ..of("KRP-01") }).expect("at the limit");
    let above = SaleTyped { discount: Some("11%".into()), ..of("KRP-01") };
    for typed in [&above, &of("KRP-01@11000"), &of("KRP-01,KRP-02@5000")] {
        let refused = till.sell(typed).expect_err("above");
        assert_eq!(refused.code(), Code::DiscountNeedsReason, "{typed:?}");
    }
    // Without a coordinator's PIN the reason is enough.
    let said = SaleTyped { discount_reason: Some(DiscountReason::Flawed), ..above };
    let sold = till.sell(&said).expect("with a reason");
    let found = till.sales_numbered(&sold.receipt).expect("it is here");
    let Fact::Sale(sale) = &found[0].entry().fact else { panic!("no sale") };
    assert_eq!(sale.lines[0].reason.as_ref().map(ToString::to_string).as_deref(), Some("flawed"));
    set(&mut till, COORDINATOR, "1357").expect("set");
    needs(till.sell(&said).map(drop), COORDINATOR);
    show(&mut till, COORDINATOR, "1357").expect("on the spot");
    till.sell(&said).expect("approved");
    needs(till.sell(&said).map(drop), COORDINATOR);
    // In the window the cart keeps the reason.
    till.enter("KRP-01").expect("in the cart");
    till.cart_discount(None, Some("50%")).expect("half");
    assert_eq!(till.pay(&[]).expect_err("why").code(), Code::DiscountNeedsReason);
    till.cart_discount_reason(DiscountReason::Closing).expect("why");
    needs(till.pay(&[]).map(drop), COORDINATOR);
    show(&mut till, COORDINATOR, "1357").expect("on the spot");
    till.pay(&[]).expect("paid");
}

#[test]
fn money_back_above_the_limit_asks_for_the_coordinator() {
    let (_folder, mut till) = stand();
    limit(&mut till, "", "20.000");
    set(&mut till, COORDINATOR, "1357").expect("set");
    let small = till.sell(&of("KRP-01")).expect("a sale");
    till.void(&all_of(&small.receipt)).expect("below the limit");
    let large = till.sell(&of("KRP-01*2")).expect("a sale");
    needs(till.void(&all_of(&large.receipt)).map(drop), COORDINATOR);
    needs(till.refund(&all_of(&large.receipt)).map(drop), COORDINATOR);
    let exchanged = till.exchange(&all_of(&large.receipt), &of("KRP-02"));
    exchanged.expect("14,000 go back, which is below");
    let large = till.sell(&of("KRP-01*2")).expect("a sale");
    show(&mut till, COORDINATOR, "1357").expect("on the spot");
    till.void(&all_of(&large.receipt)).expect("approved");
    needs(limit_of(&mut till, "", ""), COORDINATOR);
}

#[test]
fn no_pin_is_in_any_entry_nor_in_what_is_derived_from_them() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let before = lapak.done(&["entries"]);
    lapak.done(&["pin", "set", "R1", "86420975"]);
    lapak.done(&["pin", "set", COORDINATOR, "86420976"]);
    lapak.done(&["pin", "limits", "--discount", "10", "--pin", "86420976"]);
    assert_eq!(lapak.done(&["entries"]), before);
    let everything = [lapak.done(&["dump"]), lapak.done(&["pin", "list"])].concat();
    assert!(!everything.contains("8642097") && !everything.contains("argon2"));
    for entry in std::fs::read_dir(data.path()).expect("a folder") {
        let bytes = std::fs::read(entry.expect("a file").path()).unwrap_or_default();
        assert!(!bytes.windows(8).any(|bytes| bytes == b"86420975"), "only its hash is kept");
    }
}

#[test]
fn the_command_line_is_asked_for_a_pin_and_takes_it_from_the_environment() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    lapak.done(&["pin", "set", COORDINATOR, "1357"]);
    let limits = ["pin", "limits", "--money-back", "20000"];
    assert_eq!(lapak.run(&limits).refusal().code, "pin_needed");
    lapak.done(&[&limits[..], &["--pin", "1357"]].concat());
    let sold = lapak.json(&["sell", "KRP-01*2"]);
    let receipt = sold["receipt"].as_str().expect("a number");
    let void = ["sale", "void", receipt, "--reason", "mistake"];
    let refused = lapak.run(&void).refusal();
    assert_eq!(refused.code, "pin_needed");
    assert!(refused.message.contains("koordinator"), "{}", refused.message);
    let wrong = [&void[..], &["--pin", "0000"]].concat();
    assert_eq!(lapak.run(&wrong).refusal().code, "pin_wrong");
    lapak.done(&[&void[..], &["--pin", "1357"]].concat());
    lapak.done(&["pin", "forget"]);
    lapak.done(&["pin", "limits"]);
}

fn stand() -> (TempDir, Till) {
    let folder = in_memory();
    let mut till = opened(folder.path());
    till.found_sample("07").expect("founded");
    till.open_shift(&shift()).expect("a shift");
    (folder, till)
}

fn set(till: &mut Till, whose: &str, pin: &str) -> Result<(), Refusal> {
    till.set_pin(&PinTyped { whose: whose.into(), pin: pin.into() })
}

fn show(till: &mut Till, whose: &str, pin: &str) -> Result<(), Refusal> {
    till.show_pin(&PinTyped { whose: whose.into(), pin: pin.into() })
}

fn limit(till: &mut Till, discount: &str, money_back: &str) {
    limit_of(till, discount, money_back).expect("set");
}

fn limit_of(till: &mut Till, discount: &str, money_back: &str) -> Result<(), Refusal> {
    till.set_limits(&LimitsTyped { discount: discount.into(), money_back: money_back.into() })
}

#[track_caller]
fn needs(done: Result<(), Refusal>, whose: &str) {
    let refused = done.expect_err("a PIN is asked for");
    assert_eq!(refused.code(), Code::PinNeeded);
    assert_eq!(refused.details().get("whose").map(String::as_str), Some(whose));
}

fn of(line: &str) -> SaleTyped {
    SaleTyped { lines: line.split(',').map(str::to_owned).collect(), ..SaleTyped::default() }
}

fn all_of(receipt: &str) -> RefundTyped {
    RefundTyped {
        receipt: receipt.into(),
        lines: Vec::new(),
        reason: RefundReason::ChangedMind,
        method: Method::CASH,
        arrived: None,
        anyway: true,
        draft: None,
    }
}
