//! PINs: a courtesy among those who sell at one till, and a second look at what is given away.

use lapak_core::entry::{Fact, Method};
use lapak_core::selling::DiscountReason;
use lapak_core::till::{
    Clock, HandOver, LimitsTyped, NewShift, PaperTyped, PinTyped, RefundLineTyped, RefundReason,
    RefundTyped, SaleTyped, Till,
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
fn under_a_sellers_name_nobody_guesses_the_coordinators_any_faster() {
    let folder = in_memory();
    let clock = Clock::Stopped("2024-05-10T12:00:00.000+07:00".parse().expect("a moment"));
    let mut till = Till::open(folder.path(), clock).expect("a till");
    till.found_sample("07").expect("founded");
    set(&mut till, "R2", "2468").expect("set");
    set(&mut till, COORDINATOR, "1357").expect("set");
    for guess in ["0001", "0002", "0003"] {
        assert_eq!(show(&mut till, "R2", guess).expect_err("wrong").code(), Code::PinWrong);
        // The right own one starts nothing anew but the own count.
        let _own = show(&mut till, "R2", "2468");
    }
    show(&mut till, "R2", "2468").expect("a slip of the coordinator's stops no seller");
    assert_eq!(show(&mut till, "R2", "1357").expect_err("it waits").code(), Code::PinWrong);
    assert_eq!(show(&mut till, COORDINATOR, "1357").expect_err("it waits").code(), Code::PinWaits);
}

#[test]
fn a_forgotten_pin_is_set_anew_by_the_coordinator_and_theirs_by_whoever_has_the_machine() {
    let (_folder, mut till) = stand();
    set(&mut till, "R2", "2468").expect("set");
    set(&mut till, COORDINATOR, "1357").expect("set");
    needs(set(&mut till, "R2", "9999"), "R2");
    show(&mut till, "R2", "1357").expect("the coordinator's stands for everybody's");
    set(&mut till, "R2", "9999").expect("set anew");
    // It is used with the attempt, whatever becomes of that.
    show(&mut till, "R2", "9999").expect("it is R2");
    assert_eq!(set(&mut till, "R2", "12").expect_err("too short").code(), Code::PinInvalid);
    needs(set(&mut till, "R2", "8888"), "R2");
    show(&mut till, "R2", "9999").expect("it is R2");
    set(&mut till, "R2", "8888").expect("the own one is enough");
    show(&mut till, "R2", "8888").expect("it is R2");
    // With the own one a seller does not set the coordinator's, nor another one's.
    needs(set(&mut till, COORDINATOR, "9999"), COORDINATOR);
    show(&mut till, "R2", "8888").expect("it is R2");
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
    // So does the whole rupiah that falls on one line for all of them: 101 off 10,050.
    limit(&mut till, "1", "");
    let small = format!("M7QD@10000{}", ",M7QD@5".repeat(10));
    till.sell(&SaleTyped { discount: Some("1%".into()), ..of(&small) }).expect("at the limit");
    limit(&mut till, "10", "");
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
    let draft = SaleTyped { draft: Some("07".repeat(16)), ..said.clone() };
    let sold = till.sell(&draft).expect("approved");
    let again = till.sell(&draft).expect("it is done, and asks for nothing");
    assert_eq!(again.receipt, sold.receipt);
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
    // Nor does it go back in small parts.
    let one = RefundLineTyped { line: 1, quantity: "1".into() };
    let half = RefundTyped { lines: vec![one], ..all_of(&large.receipt) };
    till.refund(&half).expect("12,000 are below");
    needs(till.refund(&half).map(drop), COORDINATOR);
    let large = till.sell(&of("KRP-01*2")).expect("a sale");
    show(&mut till, COORDINATOR, "1357").expect("on the spot");
    till.void(&all_of(&large.receipt)).expect("approved");
    // Zero asks for every one.
    show(&mut till, COORDINATOR, "1357").expect("on the spot");
    limit_of(&mut till, "", "0").expect("set");
    let small = till.sell(&of("KRP-01")).expect("a sale");
    needs(till.void(&all_of(&small.receipt)).map(drop), COORDINATOR);
    needs(limit_of(&mut till, "", ""), COORDINATOR);
}

#[test]
fn a_sale_from_paper_is_asked_for_the_same_and_says_why() {
    let (_folder, mut till) = stand();
    limit(&mut till, "10", "");
    set(&mut till, COORDINATOR, "1357").expect("set");
    let sheet = PaperTyped {
        day: "2024-05-10".into(),
        time: "8.05".into(),
        number: "12".into(),
        by: String::new(),
        goods: "KRP-01".into(),
        discount: "6000".into(),
        discount_reason: None,
        amount: String::new(),
        method: Method::CASH,
        draft: None,
    };
    assert_eq!(till.sell_paper(&sheet).expect_err("why").code(), Code::DiscountNeedsReason);
    let said = PaperTyped { discount_reason: Some(DiscountReason::Closing), ..sheet };
    needs(till.sell_paper(&said).map(drop), COORDINATOR);
    show(&mut till, COORDINATOR, "1357").expect("on the spot");
    let sold = till.sell_paper(&said).expect("approved");
    let found = till.sales_numbered(&sold.receipt).expect("it is here");
    let Fact::Sale(sale) = &found[0].entry().fact else { panic!("no sale") };
    assert_eq!(sale.lines[0].reason, Some(DiscountReason::Closing.into()));
}

#[test]
fn who_practises_is_asked_for_the_same_pins_and_changes_no_limit_without_them() {
    let (folder, mut till) = stand();
    limit(&mut till, "10", "");
    set(&mut till, COORDINATOR, "1357").expect("set");
    set_shown(&mut till, "R2", "2468");
    let practice = till.begin_practice().expect("practice");
    let mut practised = opened(practice.data.as_ref());
    practised.open_shift(&shift()).expect("a shift");
    needs(practised.set_seller("R2"), "R2");
    needs(limit_of(&mut practised, "", ""), COORDINATOR);
    show(&mut practised, "R2", "2468").expect("it is R2");
    practised.set_seller("R2").expect("R2 practises");
    drop((practised, till));
    assert_eq!(opened(folder.path()).pins().expect("pins").limits.discount, "10");
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
    // A backup is the whole till, which goes on elsewhere with its PINs: hashed, as they are here.
    let backup = data.path().join("backup.lapak");
    lapak.done(&["backup", backup.to_str().expect("a path")]);
    let wrong = lapak.run(&["pin", "take", "R1", "--pin", "86420977"]);
    assert!(!format!("{wrong:?}").contains("8642097"));
    assert!(
        !format!("{:?}", PinTyped { whose: "R1".into(), pin: "86420975".into() }).contains("8642")
    );
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
    lapak.done(&["pin", "limits", "--discount", "10", "--pin", "1357"]);
    // Each line of a batch is a sale of its own, and asks on its own.
    let batch = data.path().join("batch");
    std::fs::write(
        &batch,
        "KRP-01@9000 --discount-reason flawed\nKRP-01@8000 --discount-reason flawed\n",
    )
    .expect("written");
    let batch = ["sell", "--batch", batch.to_str().expect("a path")];
    assert_eq!(lapak.run(&batch).refusal().code, "batch_incomplete");
    assert_eq!(lapak.done(&[&batch[..], &["--pin", "1357"]].concat()).lines().count(), 2);
    assert_eq!(lapak.run(&["pin", "set", "R1", ""]).refusal().code, "pin_needed");
    assert_eq!(lapak.run(&["pin", "set", "R1", "", "--pin", "1357"]).refusal().code, "pin_invalid");
    lapak.done(&["pin", "set", "R1", "2468", "--pin", "1357"]);
    lapak.done(&["pin", "take", "R1", "--pin", "2468"]);
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

fn set_shown(till: &mut Till, whose: &str, pin: &str) {
    show(till, COORDINATOR, "1357").expect("it is the coordinator");
    set(till, whose, pin).expect("set");
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
