//! A bundle is sold under one name and price, and every member of its parts gets their share of it, to the rupiah.

use std::process::Command;

use lapak_core::entry::{DiscountBy, Entry, Fact, Method, Sale};
use lapak_core::selling::{
    Article, Cart, CartLine, Discount, FreeReason, MadeBy, Maker, Part, PaymentTyped, ReadySale,
    Rules, SoldIn,
};
use lapak_core::till::SalesAsked;
use lapak_core::value::{BasisPoints, EntryId, Money, Quantity, ReceiptNumber, Unit};
use lapak_tests::folder::opened;
use lapak_tests::lapak::Lapak;
use lapak_tests::vectors::Till;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

const TILL: Till = Till(2);

fn rupiah(amount: i64) -> Money {
    Money::new(amount).expect("inside the limit")
}

fn bp(part: u16) -> BasisPoints {
    BasisPoints::new(part).expect("a part")
}

fn milli(milli: i64) -> Quantity {
    Quantity::new(milli).expect("a quantity")
}

fn maker(number: u8, cut: u16) -> Maker {
    let code = format!("M{number}").parse().expect("a code");
    Maker { member: EntryId::of(&[b'm', number]), code, cut: bp(cut) }
}

/// One part of a bundle: its list price, whether it is weighed, how much of it, the cut.
type PartOf = (i64, bool, i64, u16);

fn part() -> impl Strategy<Value = PartOf> {
    (prop_oneof![Just(0_i64), 1_i64..200, 1_i64..300_000], any::<bool>(), 1_i64..5, 0_u16..=10_000)
}

/// A line of a cart: a bundle of these parts at a price, or, without parts, a product; how many, what was agreed for one in
/// ten thousandths of the price, and a discount.
type Rung = (Vec<PartOf>, i64, i64, u16, Option<u16>);

fn rung() -> impl Strategy<Value = Rung> {
    let agreed = prop_oneof![3 => Just(10_000_u16), 1 => 0_u16..20_000];
    let discount = proptest::option::of(0_u16..=10_000);
    (vec(part(), 0..5), 1_i64..300_000, 1_i64..8, agreed, discount)
}

fn line((at, (parts, price, count, agreed, discount)): (u8, &Rung)) -> CartLine {
    let part = |(number, (list_price, weighed, many, cut)): (u8, &PartOf)| Part {
        product: EntryId::of(&[at, number]),
        sku: format!("P-{at}-{number}").parse().expect("a code"),
        name: format!("Barang {number}").parse().expect("a name"),
        unit: if *weighed { Unit::KILOGRAM } else { Unit::PIECE },
        list_price: rupiah(*list_price),
        maker: maker(number, *cut),
        quantity: milli(if *weighed { many * 137 } else { many * 1000 }),
    };
    let made_by = if parts.is_empty() {
        MadeBy::Member(maker(9, 2000))
    } else {
        MadeBy::Parts((0..).zip(parts).map(part).collect())
    };
    let article = Article {
        product: Some(EntryId::of(&[at])),
        sku: format!("A-{at}").parse().ok(),
        name: format!("Paket {at}").parse().ok(),
        unit: Unit::PIECE,
        list_price: Some(rupiah(*price)),
        made_by,
        picture: None,
    };
    let agreed = rupiah(price * i64::from(*agreed) / 10_000);
    CartLine {
        price: agreed,
        discount: discount.map(|part| Discount::Percent(bp(part))),
        reason: (agreed == Money::ZERO).then_some(FreeReason::Gift),
        ..CartLine::of(article, milli(count * 1000))
    }
}

fn cart(rungs: &[Rung], whole: Option<u16>) -> Cart {
    let lines = (0..).zip(rungs).map(line).collect();
    Cart { lines, discount: whole.map(|part| Discount::Percent(bp(part))), ..Cart::new() }
}

fn sold(cart: &Cart, rules: Rules, method: Method) -> Sale {
    let sold_in = SoldIn {
        shift: EntryId::of(b"a shift"),
        stand: "07".parse().expect("a stand"),
        day: "2024-05-10".parse().expect("a day"),
        paper_at: None,
    };
    let net = cart.work_out(&rules).expect("it adds up").net;
    let payments = match net {
        Money::ZERO => vec![],
        _ => vec![PaymentTyped { method, amount: None }],
    };
    let number = ReceiptNumber::new("07".parse().expect("a stand"), TILL.key(), 1);
    let ready = ReadySale::new(cart, &payments, rules, sold_in).expect("a sale");
    ready.numbered(number.expect("a number"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_bundled_members_and_cooperative_together_get_what_was_paid(
        rungs in vec(rung(), 1..6),
        whole in proptest::option::of(0_u16..=10_000),
        by in select(vec![DiscountBy::Both, DiscountBy::Cooperative, DiscountBy::Member]),
        step in select(vec![1_i64, 100, 500]),
        cash in any::<bool>(),
    ) {
        let cart = cart(&rungs, whole);
        let rules = Rules { discount_by: by, cash_step: rupiah(step) };
        let worked_out = cart.work_out(&rules).expect("it adds up");
        let sale = sold(&cart, rules, if cash { Method::CASH } else { Method::QRIS });
        let sum = |of: fn(&lapak_core::entry::Line) -> Money| -> i64 {
            sale.lines.iter().map(|line| of(line).amount()).sum()
        };
        prop_assert_eq!(sum(|line| line.member_share) + sum(|line| line.cooperative_share), sale.net());
        prop_assert_eq!(sale.net(), worked_out.net.amount());
        let shown: i64 = worked_out.sums.iter().map(|sums| sums.net().amount()).sum();
        prop_assert_eq!(shown, sale.net(), "the cart shows what the receipt says");
        let fact = Fact::Sale(sale.clone());
        prop_assert_eq!(fact.check(), Ok(()), "{:?}", sale);
        let signed = Entry {
            fair: Some(EntryId::of(b"a fair")),
            till: TILL.key(),
            seq: 2,
            prev: Some(EntryId::of(b"the one before")),
            at: lapak_tests::lapak::NOON.parse().expect("a moment"),
            by: None,
            fact,
        };
        prop_assert!(signed.sign(&TILL.to_core()).is_ok());
        for (number, bundle) in (1_u16..).zip(&sale.bundles) {
            let parts = || sale.lines.iter().filter(move |line| line.bundle == Some(number));
            let price = bundle.price.amount() * i64::from(bundle.count);
            prop_assert_eq!(parts().map(|line| line.gross.amount()).sum::<i64>(), price);
            // No part is a whole rupiah from what fractions say.
            let weight = |line: &lapak_core::entry::Line| {
                i128::from(line.list_price.amount()) * i128::from(line.quantity_milli.milli())
            };
            let all: i128 = parts().map(weight).sum();
            for line in parts().filter(|_| all > 0) {
                let fair = i128::from(price) * weight(line);
                prop_assert!((i128::from(line.amount.amount()) * all - fair).abs() < all);
            }
        }
    }
}

/// The sample fair with a bundle of three members' goods.
fn with_bundle() -> (Lapak, tempfile::TempDir, Value) {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    lapak.done(&["member", "add", "PKT1", "--cut", "0"]);
    let add = ["--price", "4000", "--member", "PKT1"];
    lapak.done(&[&["product", "add", "PTA-1", "--name", "Pita"][..], &add].concat());
    let bundle = lapak.json(&[
        "bundle",
        "add",
        "PKT-01",
        "--name",
        "Bingkisan",
        "--price",
        "30000",
        "--part",
        "KRP-01*2",
        "--part",
        "BRS-01*0,5",
        "--part",
        "PTA-1",
        "--quick",
        "900",
        "--barcode",
        "4006381333931",
    ]);
    (lapak, data, bundle)
}

fn last_sale(lapak: &Lapak) -> Value {
    let lines = lapak.done(&["entries"]);
    let sales = lines.lines().filter_map(|line| {
        let line: Value = serde_json::from_str(line).expect("a line");
        (line["entry"]["type"] == "sale").then(|| line["entry"]["data"].clone())
    });
    let mut sales = sales;
    sales.next_back().expect("a sale")
}

#[test]
fn a_gift_pack_of_three_members_is_one_thing_to_the_buyer_and_three_to_the_members() {
    let (lapak, data, bundle) = with_bundle();
    let parts = bundle["parts"].as_array().expect("parts");
    assert_eq!(parts.len(), 3);
    let said: Vec<&str> =
        parts.iter().map(|part| part["share_text"].as_str().expect("a sentence")).collect();
    assert!(said[2].contains("PKT1"), "{said:?}");
    lapak.done(&["sell", "PKT-01*2", "--discount", "10%"]);
    let sale = last_sale(&lapak);
    assert_eq!(sale["bundles"][0]["name"], "Bingkisan");
    assert_eq!(
        (&sale["bundles"][0]["count"], &sale["bundles"][0]["price"]),
        (&2.into(), &30_000.into())
    );
    let lines = sale["lines"].as_array().expect("lines");
    let sum =
        |name: &str| lines.iter().map(|line| line[name].as_i64().expect("a sum")).sum::<i64>();
    assert_eq!((lines.len(), sum("gross"), sum("net")), (3, 60_000, 54_000));
    assert_eq!(sum("member_share") + sum("cooperative_share"), 54_000);
    let quantities: Vec<i64> =
        lines.iter().filter_map(|line| line["quantity_milli"].as_i64()).collect();
    assert_eq!(quantities, [4000, 1000, 2000], "of each part as much as is in two");
    // Other ways to the same bundle: its short code, its barcode.
    lapak.done(&["sell", "900"]);
    lapak.done(&["sell", "4006381333931"]);
    let number = last_sale(&lapak)["receipt"].as_str().expect("a number").to_owned();
    let receipt = lapak.json(&["receipt", &number]);
    let text = receipt["text"].as_str().expect("text");
    for said in ["Bingkisan", "1 x 30.000", "2 x Keripik pisang", "0,500 kg"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(
        text.matches("30.000").count(),
        5,
        "price, amount, total, cash, handed over: {text}"
    );
    let mut till = opened(data.path());
    let rows = till.sales_rows(&SalesAsked::default(), 0).expect("rows");
    assert_eq!(rows[0].items_text, "1 barang", "as in the cart");
    drop(till);
    let of_member = lapak.json(&["totals", "--by", "member"]);
    assert!(of_member.to_string().contains("PKT1"), "{of_member}");
    lapak.verify();
}

#[test]
fn a_bargain_on_a_bundle_is_a_discount_and_a_higher_price_is_its_price() {
    let (lapak, _data, _) = with_bundle();
    lapak.done(&["sell", "PKT-01@27000"]);
    let cheap = last_sale(&lapak);
    assert_eq!(cheap["bundles"][0]["price"], 30_000);
    let sum = |sale: &Value, name: &str| {
        let lines = sale["lines"].as_array().expect("lines").iter();
        lines.map(|line| line[name].as_i64().expect("a sum")).sum::<i64>()
    };
    assert_eq!((sum(&cheap, "discount"), sum(&cheap, "net")), (3000, 27_000));
    lapak.done(&["sell", "PKT-01@33000"]);
    let dear = last_sale(&lapak);
    assert_eq!((&dear["bundles"][0]["price"], sum(&dear, "discount")), (&33_000.into(), 0));
    lapak.verify();
}

#[test]
fn what_a_bundle_cannot_be_made_of_is_refused_and_changes_nothing() {
    let (lapak, _data, _) = with_bundle();
    lapak.done(&[
        "product",
        "add",
        "SMB-1",
        "--name",
        "Sumbangan",
        "--price",
        "ask",
        "--member",
        "M7QD",
    ]);
    lapak.done(&["product", "set", "PTA-1", "--active", "false"]);
    let before = lapak.entries().len();
    let refused = |words: &[&str]| {
        let add = ["bundle", "add", "X-1", "--name", "Paket X"];
        lapak.run(&[&add[..], words].concat()).refusal()
    };
    let why = |words: &[&str]| {
        let refusal = refused(words);
        assert_eq!(refusal.code, "bundle_part_invalid", "{words:?}: {refusal:?}");
        assert!(!refusal.message.contains("{ $"), "{}", refusal.message);
        refusal.details["why"].clone()
    };
    assert_eq!(why(&["--price", "10000"]), "none");
    assert_eq!(why(&["--price", "0", "--part", "KRP-01"]), "price");
    assert_eq!(why(&["--price", "10000", "--part", "SMB-1"]), "asked");
    assert_eq!(why(&["--price", "10000", "--part", "PTA-1"]), "off");
    assert_eq!(why(&["--price", "10000", "--part", "BRS-01"]), "weight");
    assert_eq!(why(&["--price", "10000", "--part", "KRP-01", "--part", "KRP-01*2"]), "twice");
    let code = |words: &[&str]| refused(words).code;
    assert_eq!(code(&["--price", "10000", "--part", "TIDAK-1"]), "product_unknown");
    assert_eq!(code(&["--price", "10000", "--part", "KRP-01*1,5"]), "quantity_not_whole");
    assert_eq!(code(&["--price", "-5", "--part", "KRP-01"]), "price_below_zero");
    assert_eq!(code(&["--price", "10000", "--part", "KRP-01", "--quick", "41"]), "code_taken");
    let taken = ["product", "set", "KRP-01", "--quick", "900"];
    assert_eq!(lapak.run(&taken).refusal().code, "code_taken", "a bundle's code is taken too");
    assert_eq!(lapak.entries().len(), before, "nothing was recorded");
    // One of whose parts is no longer sold is not offered, and says so.
    assert_eq!(lapak.run(&["sell", "PKT-01"]).refusal().code, "product_unknown");
    let listed = lapak.json(&["bundle", "list"]);
    assert!(!listed[0]["lacks"].as_str().expect("a sentence").is_empty());
    lapak.done(&["product", "set", "PTA-1", "--active", "true"]);
    lapak.done(&["sell", "PKT-01"]);
}

#[test]
fn papers_have_the_bundle_too() {
    let (lapak, data, _) = with_bundle();
    let file = |name: &str| data.path().join(name).to_str().expect("a path").to_owned();
    let (list, labels) = (file("harga.pdf"), file("label.pdf"));
    lapak.done(&["price-list", "--pdf", &list]);
    lapak.done(&["labels", "PKT-01*3", "--pdf", &labels]);
    for (paper, said) in [(&list, "Bingkisan"), (&list, "30.000"), (&labels, "Bingkisan")] {
        let read = Command::new("pdftotext").args(["-layout", paper, "-"]).output();
        let text = String::from_utf8(read.expect("pdftotext is there").stdout).expect("text");
        assert!(text.contains(said), "{paper}: {text}");
    }
}
