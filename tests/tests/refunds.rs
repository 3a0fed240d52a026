//! Random series of part refunds of one sale, against bounds that are reckoned here from the sale alone.

use std::collections::BTreeMap;

use lapak_core::entry::{
    Basis, DiscountBy, Entry, Fact, Line, Method, PaymentStatus, Refund, Sale, SignedEntry,
};
use lapak_core::selling::{
    Article, BackBefore, Cart, CartLine, Discount, MadeBy, PaymentTyped, ReadySale, Rules, SoldIn,
    TakenBack,
};
use lapak_core::value::{BasisPoints, EntryId, Money, Quantity, ReceiptNumber, Unit};
use lapak_tests::vectors::{Till, read_line, samples, sign_line};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

const SERIES: u32 = 10_000;

/// One article of the sale.
#[derive(Debug, Clone)]
struct Sold {
    weighed: bool,
    /// Pieces, or grams.
    many: i64,
    list_price: i64,
    price: i64,
    cut_bp: u16,
    /// A discount on the line, in hundredths of a percent.
    discount_bp: u16,
}

/// How a part is paid back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PaidBy {
    Cash,
    Transfer,
    /// A part of it sent, in percent, and the rest in cash.
    Both(i64),
}

/// A sale, and in which parts it comes back.
#[derive(Debug, Clone)]
struct Series {
    articles: Vec<Sold>,
    whole_discount_bp: u16,
    discount_by: DiscountBy,
    cash_step: i64,
    /// How much of the sale is paid by QRIS, in percent; the rest is cash.
    by_qris: i64,
    /// Of each part: how much of each line, in percent of what is left of it, and how it is paid.
    parts: Vec<(Vec<i64>, PaidBy)>,
    /// How the last of it is paid back.
    last: PaidBy,
}

#[test]
fn ten_thousand_series_of_part_refunds_keep_every_figure_within_its_bounds() {
    let mut runner = TestRunner::new(Config { cases: SERIES, ..Config::default() });
    let outcome = runner.run(&series(), |series| {
        check(&series);
        Ok(())
    });
    outcome.expect("every series holds");
}

/// Two tills that know nothing of each other take back the same; a third, who knows both, takes back what is left.
#[test]
fn a_line_that_came_back_twice_does_not_forbid_the_next_one() {
    let mut runner = TestRunner::new(Config { cases: 1000, ..Config::default() });
    let outcome = runner.run(&series(), |series| {
        let (id, sale) = sold(&series);
        let Some((back, by)) = first_part(&series, &sale) else { return Ok(()) };
        let once = taken_back(id, &sale, &BackBefore::default(), &back, by);
        // Both tills paid the same out, and each line came back twice.
        let before = BackBefore {
            milli: back.iter().map(|(line, of)| (*line, 2 * of.milli().unsigned_abs())).collect(),
            paid: -2 * once.paid(),
        };
        let left = left_of(&sale, &before.milli);
        if !left.is_empty() {
            taken_back(id, &sale, &before, &left, series.last);
        }
        Ok(())
    });
    outcome.expect("every series holds");
}

fn check(series: &Series) {
    let (id, sale) = sold(series);
    let (net, paid, step) = (sale.net(), sale.paid(), sale.cash_step.amount());
    let mut before = BackBefore::default();
    let mut sums: BTreeMap<u16, [i64; 4]> = BTreeMap::new();
    let mut net_back = 0;
    let mut in_cash = series.by_qris == 0;
    for (number, (percents, by)) in series.parts.iter().enumerate() {
        let last = number + 1 == series.parts.len();
        let left = left_of(&sale, &before.milli);
        let back: BTreeMap<u16, Quantity> =
            if last { left } else { some_of(&sale, &left, percents) };
        if back.is_empty() {
            continue;
        }
        let by = if last { series.last } else { *by };
        in_cash &= by == PaidBy::Cash;
        let refund = taken_back(id, &sale, &before, &back, by);
        for line in &refund.lines {
            let of = line.line.expect("a line of its sale");
            let back = &line.taken_back;
            *before.milli.entry(of).or_default() += back.quantity_milli.milli().unsigned_abs();
            let figures = [back.amount, back.gross, back.net, back.member_share];
            for (sum, figure) in sums.entry(of).or_default().iter_mut().zip(figures) {
                *sum -= figure.amount();
            }
        }
        before.paid -= refund.paid();
        net_back -= refund.net();
        // Every figure of a line is what its part of the sale comes to, however many parts it came in.
        for (of, sums) in &sums {
            let line = &sale.lines[usize::from(*of) - 1];
            let whole = [line.amount, line.gross, line.net, line.member_share];
            for (sum, whole) in sums.iter().zip(whole) {
                assert_eq!(*sum, portion(whole.amount(), before.milli[of], line), "{series:?}");
            }
        }
        // What was paid back is its part of what was paid, within a step.
        let due =
            if net == 0 { 0 } else { i128::from(net_back) * i128::from(paid) / i128::from(net) };
        let off = before.paid - i64::try_from(due).expect("an amount");
        assert!(off.abs() < step, "{off}: {series:?}");
    }
    // All is back: to the rupiah where cash was paid and returned, or where the last part was no cash; else above by less
    // than a step.
    assert_eq!(net_back, net);
    let over = before.paid - paid;
    assert!((0..step).contains(&over), "{over}: {series:?}");
    if in_cash || step == 1 {
        assert_eq!(over, 0, "{series:?}");
    }
}

/// So much of a figure, as it is written: round half up.
fn portion(whole: i64, milli: u64, of: &Line) -> i64 {
    let (whole, milli) = (i128::from(whole), i128::from(milli));
    let all = i128::from(of.quantity_milli.milli());
    i64::try_from((2 * whole * milli + all) / (2 * all)).expect("a part")
}

/// Takes back, and asks the gate.
fn taken_back(
    id: EntryId,
    sale: &Sale,
    before: &BackBefore,
    back: &BTreeMap<u16, Quantity>,
    by: PaidBy,
) -> Refund {
    let taken = TakenBack::of(id, sale, before, back).expect("it is left");
    let confirmed = PaymentStatus::Confirmed;
    let paid = match by {
        PaidBy::Cash => taken.paid_by(&[], (Method::CASH, None)),
        PaidBy::Transfer => taken.paid_by(&[], (Method::TRANSFER, Some(confirmed))),
        PaidBy::Both(percent) => {
            let all = taken.paid_by(&[], (Method::TRANSFER, Some(confirmed))).expect("it is due");
            let all: i64 = all.payments.iter().map(|payment| -payment.amount.amount()).sum();
            let sent = money(all * percent / 100);
            let sent = (sent > Money::ZERO).then_some((Method::QRIS, sent, Some(confirmed)));
            taken.paid_by(sent.as_slice(), (Method::CASH, None))
        }
    };
    let paid = paid.expect("it is due");
    let refund = Refund {
        receipt: number(8),
        of: Some(taken.of),
        basis: Basis::Sale,
        discount_by: sale.discount_by,
        cash_step: sale.cash_step,
        bundles: taken.bundles,
        lines: taken.lines,
        rounding: paid.rounding,
        payments: paid.payments,
        ..SAMPLE.clone()
    };
    let entry = Entry { fact: refund.clone().into(), ..ENTRY.clone() };
    let signed: SignedEntry = entry.sign(&Till(3).to_core()).expect("it adds up");
    assert_eq!(signed.soundness(), Ok(()));
    refund
}

fn some_of(
    sale: &Sale,
    left: &BTreeMap<u16, Quantity>,
    percents: &[i64],
) -> BTreeMap<u16, Quantity> {
    let part = |(line, left): (&u16, &Quantity)| {
        let index = usize::from(*line) - 1;
        let milli = left.milli() * percents[index] / 100;
        let milli = if sale.lines[index].unit.is_whole() { milli / 1000 * 1000 } else { milli };
        Some((*line, Quantity::new(milli).ok()?))
    };
    left.iter().filter_map(part).collect()
}

fn left_of(sale: &Sale, before: &BTreeMap<u16, u64>) -> BTreeMap<u16, Quantity> {
    let left = |(number, line): (u16, &Line)| {
        let had = before.get(&number).copied().unwrap_or(0);
        let left = line.quantity_milli.milli().saturating_sub(i64::try_from(had).ok()?);
        Some((number, Quantity::new(left).ok().filter(|left| left.milli() > 0)?))
    };
    (1..).zip(&sale.lines).filter_map(left).collect()
}

fn first_part(series: &Series, sale: &Sale) -> Option<(BTreeMap<u16, Quantity>, PaidBy)> {
    let (percents, by) = series.parts.first()?;
    let back = some_of(sale, &left_of(sale, &BTreeMap::new()), percents);
    (!back.is_empty()).then_some((back, *by))
}

/// The sale, made as the till makes it.
fn sold(series: &Series) -> (EntryId, Sale) {
    let mut cart = Cart::new();
    cart.discount = Some(Discount::Percent(basis_points(series.whole_discount_bp)));
    for (number, of) in (0_u8..).zip(&series.articles) {
        let id = EntryId::of(&[number]);
        let article = Article {
            product: Some(id),
            sku: "KRP-01".parse().ok(),
            name: "Keripik pisang".parse().ok(),
            unit: if of.weighed { Unit::KILOGRAM } else { Unit::PIECE },
            list_price: Some(money(of.list_price)),
            made_by: MadeBy::member(id, "M7QD".parse().expect("a code"), basis_points(of.cut_bp)),
            picture: None,
        };
        let milli = if of.weighed { of.many } else { of.many * 1000 };
        let line = CartLine {
            price: money(of.price),
            discount: Some(Discount::Percent(basis_points(of.discount_bp))),
            ..CartLine::of(article, Quantity::new(milli).expect("a quantity"))
        };
        cart.put(line).expect("there is room");
    }
    let rules = Rules { discount_by: series.discount_by, cash_step: money(series.cash_step) };
    let net = cart.work_out(&rules).expect("it adds up").net.amount();
    let by_qris = net * series.by_qris / 100;
    let mut payments = Vec::new();
    if by_qris > 0 {
        payments.push(PaymentTyped { method: Method::QRIS, amount: Some(money(by_qris)) });
    }
    if by_qris < net {
        payments.push(PaymentTyped { method: Method::CASH, amount: None });
    }
    let sold_in = SoldIn {
        shift: EntryId::of(b"shift"),
        stand: "09".parse().expect("a stand"),
        day: "2024-05-10".parse().expect("a day"),
        paper_at: None,
    };
    let ready = ReadySale::new(&cart, &payments, rules, sold_in).expect("a sale");
    let sale = ready.numbered(number(7));
    let entry = Entry { fact: sale.clone().into(), ..ENTRY.clone() };
    (entry.sign(&Till(3).to_core()).expect("it adds up").id(), sale)
}

static ENTRY: std::sync::LazyLock<Entry> = std::sync::LazyLock::new(|| {
    let samples = samples();
    let refund = samples.iter().find(|sample| sample.kind == "refund").expect("one");
    read_line(&sign_line(refund.bytes.as_bytes(), refund.till)).expect("an entry").entry().clone()
});

static SAMPLE: std::sync::LazyLock<Refund> = std::sync::LazyLock::new(|| match &ENTRY.fact {
    Fact::Refund(refund) => refund.clone(),
    other => panic!("{}", other.kind()),
});

fn series() -> impl Strategy<Value = Series> {
    let article =
        (any::<bool>(), 1..2500_i64, 1..60_000_i64, 50..120_i64, 0..=10_000_u16, rarely());
    let article = article.prop_map(|(weighed, many, list_price, percent, cut_bp, discount_bp)| {
        let many = if weighed { many } else { many % 12 + 1 };
        let price = (list_price * percent / 100).max(1);
        Sold { weighed, many, list_price, price, cut_bp, discount_bp }
    });
    let rule = prop_oneof![
        Just(DiscountBy::Both),
        Just(DiscountBy::Cooperative),
        Just(DiscountBy::Member)
    ];
    let step = prop_oneof![Just(1_i64), Just(100), Just(500)];
    let percents = prop::collection::vec(0..=100_i64, 4);
    let parts = prop::collection::vec((percents, paid_by()), 1..5);
    let by_qris = prop_oneof![2 => Just(0_i64), 1 => Just(100), 1 => 1..100_i64];
    let articles = prop::collection::vec(article, 1..=4);
    (articles, rarely(), rule, step, by_qris, parts, paid_by()).prop_map(
        |(articles, whole_discount_bp, discount_by, cash_step, by_qris, parts, last)| Series {
            articles,
            whole_discount_bp,
            discount_by,
            cash_step,
            by_qris,
            parts,
            last,
        },
    )
}

fn rarely() -> impl Strategy<Value = u16> {
    prop_oneof![2 => Just(0_u16), 1 => 1..9_000_u16]
}

fn paid_by() -> impl Strategy<Value = PaidBy> {
    prop_oneof![
        3 => Just(PaidBy::Cash),
        1 => Just(PaidBy::Transfer),
        1 => (0..=100_i64).prop_map(PaidBy::Both),
    ]
}

fn number(number: u32) -> ReceiptNumber {
    ReceiptNumber::new("09".parse().expect("a stand"), Till(3).key(), number).expect("a number")
}

fn basis_points(bp: u16) -> BasisPoints {
    BasisPoints::new(bp).expect("a part")
}

fn money(amount: i64) -> Money {
    Money::new(amount).expect("an amount")
}
