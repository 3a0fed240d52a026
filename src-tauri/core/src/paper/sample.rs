//! Fictional sales for the tests of this room.

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::entry::{
    Basis, DiscountBy, Entry, Fact, Fair, FairKind, Line, Method, Payment, PaymentStatus, Refund,
    RefundLine, RefundedSale, Sale, SignedEntry, SoldLine, TillSecret, member_share,
};
use crate::value::{BasisPoints, EntryId, Money, Name, Quantity, ReceiptNumber, Unit};

use super::{Cell, Column, Receipt, Table};
use crate::words::{Language, Words};

/// What the tests vary of a line; the rest follows.
#[derive(Debug, Clone)]
pub(super) struct Article {
    pub(super) name: Option<String>,
    pub(super) milli: i64,
    pub(super) unit: Unit,
    pub(super) list_price: i64,
    pub(super) price: i64,
    pub(super) discount: i64,
    pub(super) reason: Option<&'static str>,
}

pub(super) fn pieces(name: &str, count: i64, price: i64) -> Article {
    Article {
        name: Some(name.to_owned()),
        milli: count * 1000,
        unit: Unit::PIECE,
        list_price: price,
        price,
        discount: 0,
        reason: None,
    }
}

pub(super) fn rupiah(amount: i64) -> Money {
    Money::new(amount).expect("inside the limit")
}

pub(super) fn fair(kind: FairKind) -> Fair {
    Fair {
        of: None,
        replaces: Vec::new(),
        kind,
        nonce: None,
        recovery: None,
        organisation: "Koperasi Contoh".parse().expect("a name"),
        name: "Pameran Contoh".parse().expect("a name"),
        town: "Kota Contoh".parse().expect("a name"),
        zone: "Asia/Jakarta".parse().expect("a zone"),
        from: "2024-05-09".parse().expect("a day"),
        to: "2024-05-12".parse().expect("a day"),
        currency: "IDR".parse().expect("a currency"),
        decimals: 0,
        cash_step: rupiah(100),
        discount_by: DiscountBy::Both,
        cut_bp: BasisPoints::new(2000).expect("a part"),
        qris: None,
        qris_limit: rupiah(10_000_000),
        more: None,
    }
}

/// A sale of these articles, by QRIS as far as `claimed` goes and the rest in cash, out of `tendered` or exact.
pub(super) fn sale(articles: &[Article], claimed: i64, tendered: Option<i64>) -> Sale {
    let lines: Vec<Line> = articles.iter().map(line).collect();
    let net: i64 = lines.iter().map(|line| line.net).sum();
    let due = rupiah(net - claimed);
    let cash = due.floor_to(rupiah(100));
    let tendered = tendered.map_or(cash, rupiah);
    let qris = Payment {
        method: Method::QRIS,
        amount: rupiah(claimed),
        tendered: None,
        change: None,
        status: Some(PaymentStatus::Claimed),
        more: None,
    };
    let in_cash = Payment {
        method: Method::CASH,
        amount: cash,
        tendered: Some(tendered),
        change: Some(tendered.minus(cash).expect("inside the limit")),
        status: None,
        more: None,
    };
    let payments = [(claimed > 0, qris), (due > Money::ZERO, in_cash)];
    Sale {
        draft: "18ac0000000000000000000000000000".parse().expect("a draft"),
        receipt: number(42),
        shift: id(3),
        stand: "07".parse().expect("a stand"),
        day: "2024-05-10".parse().expect("a day"),
        paper_at: None,
        group: None,
        discount_by: DiscountBy::Both,
        cash_step: rupiah(100),
        bundles: Vec::new(),
        lines,
        rounding: cash.minus(due).expect("inside the limit"),
        payments: payments
            .into_iter()
            .filter_map(|(paid, payment)| paid.then_some(payment))
            .collect(),
        more: None,
    }
}

/// Any article: long and odd names, small and large prices.
pub(super) fn article() -> impl Strategy<Value = Article> {
    let name = prop_oneof![
        r"[A-Za-z]{1,80}".prop_map(Some),
        r"\PC{1,80}".prop_filter_map("a name", |name| {
            Name::typed(&name).ok().map(|name| Some(name.to_string()))
        }),
        Just(None),
    ];
    let price = prop_oneof![1..100_000_i64, 1..20_000_000_000_i64];
    (name, price, 0..2_i64).prop_map(|(name, price, off)| Article {
        name,
        discount: price / 10 * off,
        ..pieces("", 1, price)
    })
}

/// A sale with an article that has no code, one that is free and one with a long name.
pub(super) fn mixed() -> Sale {
    let kilogram = Unit::KILOGRAM;
    let articles = [
        Article { discount: 1250, ..pieces("Keripik pisang", 2, 12_500) },
        Article {
            milli: 350,
            unit: kilogram,
            price: 23_000,
            discount: 403,
            ..pieces("Kunyit", 0, 24_000)
        },
        Article { name: None, ..pieces("", 1, 15_000) },
        Article { price: 0, reason: Some("gift"), ..pieces("Gantungan kunci anyaman", 1, 5000) },
        pieces("Tas belanja anyaman pandan dengan tali kulit dan saku dalam", 1, 145_000),
    ];
    sale(&articles, 20_000, Some(200_000))
}

/// One product, paid in exact cash.
pub(super) fn plain() -> Sale {
    sale(&[pieces("Teh bunga telang", 1, 17_500)], 0, None)
}

pub(super) fn entry(sale: Sale) -> SignedEntry {
    signed(Fact::Sale(sale))
}

/// One of two bags of chips that were sold at a discount comes back; with its sale, or nobody has that.
pub(super) fn refund(with_sale: bool) -> Refund {
    let whole = line(&Article { discount: 1250, ..pieces("Keripik pisang", 2, 12_500) });
    let back = Line {
        quantity_milli: Quantity::new(-1000).expect("a quantity"),
        gross: rupiah(-12_500),
        amount: rupiah(-12_500),
        discount: rupiah(-625),
        net: rupiah(-11_875),
        member_share: rupiah(-9500),
        cooperative_share: rupiah(-2375),
        ..whole
    };
    let of = RefundedSale {
        receipt: "07-R53F-0042".parse().expect("a number"),
        sale: Some(id(6)),
        day: "2024-05-10".parse().ok(),
        net: Some(rupiah(31_397)),
        paid: Some(rupiah(31_300)),
        before_net: Some(Money::ZERO),
        before_paid: Some(Money::ZERO),
    };
    let sold = SoldLine {
        quantity_milli: Quantity::new(2000).expect("a quantity"),
        amount: rupiah(25_000),
        gross: rupiah(25_000),
        net: rupiah(23_750),
        member_share: rupiah(19_000),
    };
    let paid = Payment {
        method: Method::CASH,
        amount: rupiah(-11_800),
        tendered: None,
        change: None,
        status: None,
        more: None,
    };
    Refund {
        draft: "18ac0000000000000000000000000001".parse().expect("a draft"),
        receipt: number(43),
        shift: id(3),
        stand: "07".parse().expect("a stand"),
        day: "2024-05-10".parse().expect("a day"),
        paper_at: None,
        group: None,
        of: with_sale.then_some(of),
        basis: if with_sale { Basis::Sale } else { Basis::Catalogue },
        reason: "damaged".parse().expect("a reason"),
        discount_by: DiscountBy::Both,
        cash_step: rupiah(100),
        bundles: Vec::new(),
        lines: vec![RefundLine {
            line: with_sale.then_some(1),
            sold: with_sale.then_some(sold),
            before_milli: with_sale.then_some(0),
            taken_back: back,
        }],
        rounding: rupiah(75),
        payments: vec![paid],
        more: None,
    }
}

pub(super) fn signed(fact: Fact) -> SignedEntry {
    let entry = Entry {
        fair: Some(id(1)),
        till: secret().till(),
        seq: 43,
        prev: Some(id(2)),
        at: "2024-05-10T10:15:03.123+07:00".parse().expect("a moment"),
        by: Some("R1".parse().expect("a seller")),
        fact,
    };
    entry.sign(&secret()).expect("a receipt that adds up")
}

pub(super) fn receipt(sale: Sale, kind: FairKind, language: Language) -> Receipt {
    Receipt::of(&entry(sale), &fair(kind), words(language))
}

pub(super) fn words(language: Language) -> &'static Words {
    static WORDS: LazyLock<[Words; 2]> =
        LazyLock::new(|| [Language::Id, Language::En].map(Words::new));
    match language {
        Language::Id => &WORDS[0],
        Language::En => &WORDS[1],
    }
}

/// A table with a row for each amount.
pub(super) fn table(amounts: &[i64]) -> Table {
    let column = |heading: &str, adds_up| Column { heading: heading.into(), adds_up };
    let row = |(number, amount): (usize, &i64)| {
        vec![Cell::Words(format!("Keripik {number}")), Cell::Count(1), Cell::Money(*amount)]
    };
    Table {
        language: Language::Id,
        made: "2024-05-10T18:15:03.123+07:00".parse().expect("a moment"),
        title: "Total per produk".into(),
        of: vec!["Koperasi Contoh".into(), "Pameran Contoh, 10 Mei 2024".into()],
        notes: vec!["Belum lengkap: kasir 09-44CF belum tutup, 3 struk hilang.".into()],
        columns: vec![column("Produk", false), column("Penjualan", false), column("Dibayar", true)],
        rows: amounts.iter().enumerate().map(row).collect(),
        apart: 0,
        sum: vec![Cell::Words("Jumlah".into()), Cell::Empty, Cell::Money(amounts.iter().sum())],
    }
}

fn number(number: u32) -> ReceiptNumber {
    ReceiptNumber::new("07".parse().expect("a stand"), secret().till(), number).expect("a number")
}

fn line(article: &Article) -> Line {
    let quantity = Quantity::new(article.milli).expect("a quantity");
    let times = |price: i64| rupiah(price).times(quantity).expect("inside the limit");
    let amount = times(article.price);
    let net = rupiah(amount.amount() - article.discount);
    let cut = BasisPoints::new(2000).expect("a part");
    let gross = times(article.list_price.max(article.price));
    let share = member_share(gross, net, cut, DiscountBy::Both);
    Line {
        product: article.name.is_some().then(|| id(4)),
        sku: article.name.as_ref().map(|_| "KRP-01".parse().expect("a code")),
        name: article.name.as_ref().map(|name| name.parse().expect("a name")),
        unit: article.unit,
        quantity_milli: quantity,
        bundle: None,
        list_price: rupiah(article.list_price),
        price: rupiah(article.price),
        gross,
        amount,
        discount: rupiah(article.discount),
        net,
        member: id(5),
        member_code: "M7QD".parse().expect("a member"),
        cut_bp: cut,
        member_share: share,
        cooperative_share: net.minus(share).expect("inside the limit"),
        reason: article.reason.map(|reason| reason.parse().expect("a reason")),
        more: None,
    }
}

fn secret() -> TillSecret {
    TillSecret::from_bytes([7; 32])
}

fn id(n: u8) -> EntryId {
    EntryId::of(&[n])
}
