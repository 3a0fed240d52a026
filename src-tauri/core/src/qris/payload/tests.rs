use proptest::prelude::*;

use super::*;

/// Two merchants that do not exist.
const EXAMPLE: &str = "00020101021126670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605802ID5914NamaMerchantC16009NamaKota16110123456789062070703K196304B22E";
const CONTOH: &str = "00020101021126680016ID.CO.CONTOH.WWW011893600000000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID00000000000010303UMI5204599953033605802ID5915KOPERASI CONTOH6011KOTA CONTOH61050000062070703A0163048EE1";
const WITH_12500: &str = "00020101021226670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605405125005802ID5914NamaMerchantC16009NamaKota16110123456789062070703K1963047B89";

fn fault(text: &str) -> QrisFault {
    text.parse::<Qris>().expect_err("it is refused")
}

fn amount(of: &str, amount: i64) -> String {
    let money = Money::new(amount).expect("an amount");
    of.parse::<Qris>().expect("a code").with_amount(money).expect("an amount above zero")
}

/// A code that ends with the checksum of what it says.
fn summed(body: &str) -> String {
    let text = format!("{body}6304");
    let sum = checksum(&text);
    text + &sum
}

/// The second merchant's code with a part of it exchanged, and summed anew.
fn changed(from: &str, to: &str) -> String {
    let body = &CONTOH[..CONTOH.len() - 8];
    assert!(body.contains(from), "{from}");
    summed(&body.replacen(from, to, 1))
}

#[test]
fn the_checksum_is_that_of_the_standard() {
    assert_eq!(checksum("123456789"), "29B1");
}

#[test]
fn a_code_says_who_where_and_under_which_number() {
    let read: Qris = CONTOH.parse().expect("a code");
    let said = (read.name(), read.city(), read.nmid());
    assert_eq!(said, ("KOPERASI CONTOH", "KOTA CONTOH", "ID0000000000001"));
    assert_eq!(read.text().as_str(), CONTOH);
}

#[test]
fn a_code_with_an_amount_is_as_the_standard_has_it() {
    assert_eq!(amount(EXAMPLE, 12_500), WITH_12500);
    assert!(amount(EXAMPLE, 1).ends_with("77F8"));
    assert!(amount(EXAMPLE, 100_000).ends_with("6565"));
    assert!(amount(CONTOH, 10_000_000).ends_with("C01A"));
}

#[test]
fn what_comes_with_a_copied_text_is_no_part_of_it() {
    let copied = format!("  {}\r\n{}\n", &CONTOH[..100], &CONTOH[100..]);
    assert_eq!(copied.parse::<Qris>().expect("a code").text().as_str(), CONTOH);
}

#[test]
fn a_checksum_in_small_letters_is_the_same_one() {
    let small = format!("{}b22e", &EXAMPLE[..EXAMPLE.len() - 4]);
    assert_eq!(amount(&small, 12_500), WITH_12500);
}

#[test]
fn a_tip_or_a_fee_is_never_asked_with_an_amount() {
    for fee in ["550201", "5502025603500", "55020357013"] {
        let with_fee = changed("5802ID", &format!("{fee}5802ID"));
        assert_eq!(amount(&with_fee, 10_000_000), amount(CONTOH, 10_000_000), "{fee}");
    }
}

#[test]
fn a_code_that_does_not_say_whether_it_is_for_one_payment_says_so_with_an_amount() {
    assert_eq!(amount(&changed("010211", ""), 10_000_000), amount(CONTOH, 10_000_000));
}

#[test]
fn nothing_has_no_code() {
    let code: Qris = CONTOH.parse().expect("a code");
    assert_eq!(code.with_amount(Money::ZERO), None);
}

#[test]
fn what_is_no_merchants_own_code_is_refused_with_its_reason() {
    let flipped = CONTOH.replace("8EE1", "8EE2");
    let wrong = |to: &str| fault(&changed("5802ID", to));
    for (text, why) in [
        (String::new(), QrisFault::Empty),
        (" \n".into(), QrisFault::Empty),
        ("halo".into(), QrisFault::NoQris),
        ("https://contoh.example".into(), QrisFault::NoQris),
        ("000201".into(), QrisFault::Checksum),
        (flipped, QrisFault::Checksum),
        (CONTOH[..CONTOH.len() - 8].into(), QrisFault::Checksum),
        (format!("{CONTOH}0000"), QrisFault::Length),
        (CONTOH[..150].into(), QrisFault::Length),
        (changed("5915", "5999"), QrisFault::Length),
        (changed("5915", "59 5"), QrisFault::Length),
        (changed("0303UMI5204", "0309UMI5204"), QrisFault::Length),
        (changed("5802ID", "5802ID5802ID"), QrisFault::Twice),
        (
            changed(
                "51440014ID.CO.QRIS.WWW0215ID00000000000010303UMI",
                "51500014ID.CO.QRIS.WWW0215ID00000000000010303UMI0202ID",
            ),
            QrisFault::Twice,
        ),
        (changed("KOPERASI CONTOH", "KOPERASI CONTÓH"), QrisFault::Letter),
        (changed("5802ID", "5802MY"), QrisFault::Country),
        (changed("5303360", "5303458"), QrisFault::Currency),
        (changed("010211", "010212"), QrisFault::Once),
        (changed("5802ID", "5405125005802ID"), QrisFault::Once),
        (changed("51440014", "40440014"), QrisFault::Person),
        (changed("ID.CO.QRIS.WWW", "ID.CO.LAIN.WWW"), QrisFault::Merchant),
        (changed("5204599", "5204A99"), QrisFault::Merchant),
        (changed("5915KOPERASI CONTOH", "5926KOPERASI CONTOH 9012345678"), QrisFault::Merchant),
        (changed("5915KOPERASI CONTOH", ""), QrisFault::Merchant),
        (format!("000201{}", "x".repeat(507)), QrisFault::TooLong),
    ] {
        assert_eq!(fault(&text), why, "{text}");
    }
    assert_eq!(wrong("5802IDX"), QrisFault::Length);
}

#[test]
fn a_code_of_512_characters_is_read_and_has_no_room_for_an_amount() {
    // Filled up in fields that others add.
    let mut filled = String::new();
    for tag in 80.. {
        let room = 512 - CONTOH.len() - filled.len();
        let length = if room > 103 { 60 } else { room - 4 };
        filled.push_str(&written(tag, &inner(length)));
        if room == length + 4 {
            break;
        }
    }
    let long = changed("62070703A01", &format!("62070703A01{filled}"));
    let code: Qris = long.parse().expect("a code of 512 characters");
    assert_eq!(code.text().as_str().len(), 512);
    assert_eq!(code.with_amount(Money::new(5).expect("an amount")), None);
}

/// One field that fills a template of so many characters.
fn inner(length: usize) -> String {
    format!("00{:02}{}", length - 4, "x".repeat(length - 4))
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused(text in ".{0,600}") {
        let _ = text.parse::<Qris>();
    }

    #[test]
    fn whatever_is_changed_in_a_code_is_refused_or_is_another_code(at in 0..CONTOH.len(), to in " -~") {
        let mut text = CONTOH.to_owned();
        text.replace_range(at..=at, &to);
        if let Ok(read) = text.parse::<Qris>() {
            // One sign changed: only the case of the checksum's letters may.
            prop_assert_eq!(read.text().as_str().to_uppercase(), CONTOH);
        }
    }
}
