//! Every kind of entry with everything in it at its longest: the line of each still has room.

use std::collections::BTreeMap;

use lapak_core::entry::{
    BUNDLES_MAX, BundlePart, ChainPoint, Entry, Fact, LINE_MAX, LINES_MAX, Line, Method,
    PAYMENTS_MAX, Payment, PaymentStatus, Refund, Sale, SignError, SignedEntry, SoldBundle,
    Unsound,
};
use lapak_core::selling::{BackBefore, TakenBack};
use lapak_core::value::{EntryId, Money, Name, Quantity, TillKey};
use lapak_tests::vectors::{Till, join_line, read_line, samples, sign_line};

/// The most lines of goods, tills that were seen, ids that an edit replaces, barcodes, and parts.
const GOODS_MAX: usize = 250;
const SEEN_MAX: u16 = 1024;
const REPLACES_MAX: u16 = 32;
const BARCODES_MAX: u16 = 16;
const PARTS_MAX: u16 = 32;

/// What a line at its longest costs, so that two hundred of them are an amount.
const PRICE: i64 = 4_999_999_999;

#[test]
fn every_kind_at_its_longest_is_sound_and_its_line_has_room() {
    let mut lengths = BTreeMap::new();
    for kind in Fact::KINDS {
        let sample = samples().into_iter().find(|sample| sample.kind == *kind).expect("a vector");
        let entry = read_line(&sign_line(sample.bytes.as_bytes(), sample.till)).expect("an entry");
        let mut entry = entry.entry().clone();
        stretch(&mut entry.fact);
        let signed = entry.sign(&sample.till.to_core());
        lengths
            .insert(*kind, length(&signed.unwrap_or_else(|refused| panic!("{kind}: {refused}"))));
    }
    println!("{lengths:?}");
    assert!(lengths.values().all(|length| *length <= LINE_MAX), "{lengths:?}");
    // What is stretched is stretched.
    for kind in ["sale", "refund", "shift_closed"] {
        assert!(lengths[kind] > LINE_MAX / 2, "{lengths:?}");
    }
}

#[test]
fn one_line_more_does_not_add_up() {
    let mut sold = whole_sale();
    sold.lines.push(sold.lines[LINES_MAX - 1].clone());
    assert!(matches!(signed(sold.into()), Err(SignError::Unsound(Unsound::Lines))));
    let mut back = whole_refund();
    back.lines.push(back.lines[LINES_MAX - 1].clone());
    assert!(matches!(signed(back.into()), Err(SignError::Unsound(Unsound::Lines))));
    let mut bundled = whole_sale();
    bundled.bundles.push(bundled.bundles[0].clone());
    bundled.lines[BUNDLES_MAX].bundle = u16::try_from(BUNDLES_MAX + 1).ok();
    assert!(matches!(signed(bundled.into()), Err(SignError::Unsound(Unsound::Bundle))));
}

/// Fills every list and every text of a fact up to its limit.
fn stretch(fact: &mut Fact) {
    match fact {
        Fact::Sale(sale) => *sale = whole_sale(),
        Fact::Refund(refund) => *refund = whole_refund(),
        Fact::Fair(fair) => {
            (fair.organisation, fair.name, fair.town) = (name(), name(), name());
            fair.qris = Some("Q".repeat(512).parse().expect("a text"));
        }
        Fact::Stand(stand) => {
            stand.name = Some(name());
            stand.qris = Some("Q".repeat(512).parse().expect("a text"));
            (stand.of, stand.replaces) = (Some(id(0)), replaces());
        }
        Fact::Product(product) => {
            (product.name, product.category) = (name(), name());
            product.barcodes = barcodes();
            (product.of, product.replaces) = (Some(id(0)), replaces());
        }
        Fact::Bundle(bundle) => {
            (bundle.name, bundle.category) = (name(), name());
            bundle.barcodes = barcodes();
            let part = |number| BundlePart { product: id(number), quantity_milli: quantity(1) };
            bundle.parts = (0..PARTS_MAX).map(part).collect();
            (bundle.of, bundle.replaces) = (Some(id(0)), replaces());
        }
        Fact::GoodsMoved(moved) => {
            let mut line = moved.lines[1].clone();
            (line.sku, line.unit) = (sku(), "abcdefgh".parse().expect("a unit"));
            line.quantity_milli = quantity(1_000_000_000);
            line.more = None;
            moved.lines = vec![line; GOODS_MAX];
        }
        Fact::GoodsCounted(counted) => {
            let mut line = counted.lines[1].clone();
            (line.sku, line.unit) = (sku(), "abcdefgh".parse().expect("a unit"));
            (line.counted_milli, line.expected_milli) = (1_000_000_000, Some(-1_000_000_000));
            counted.lines = vec![line; GOODS_MAX];
            for (number, line) in (0..).zip(&mut counted.lines) {
                line.product = id(number);
            }
        }
        Fact::ShiftClosed(closed) => {
            let point = |number: u16| ChainPoint {
                till: TillKey::from_bytes(*id(number).as_bytes()),
                last_seq: (1 << 53) - 1,
                last_id: id(number),
            };
            closed.seen = (0..SEEN_MAX).map(point).collect();
            closed.seen.sort_by_key(|point| point.till);
            (closed.counted, closed.expected) = (Some(Money::MAX), Some(Money::MAX.negated()));
            closed.count = (0..32).map(|at| (money(31_250_000_000 + 31 - 2 * at), 1)).collect();
        }
        Fact::PaymentChanged(changed) => {
            let mut payment = changed.payments[0];
            payment.method = method();
            payment.amount = money(31_250_000_000);
            changed.payments = vec![payment; PAYMENTS_MAX];
            (changed.net, changed.rounding) = (Money::MAX, Money::ZERO);
            changed.replaces = replaces();
        }
        Fact::NotePicture(note) => {
            note.data = Some("A".repeat(65_536).parse().expect("base64"));
            note.replaces = replaces();
        }
        Fact::NoteSoldOut(note) => note.replaces = replaces(),
        Fact::ShiftCorrected(corrected) => corrected.replaces = replaces(),
        Fact::Accepted(accepted) => {
            (accepted.of, accepted.replaces) = (Some(id(0)), replaces());
            accepted.matter = "m".repeat(40).parse().expect("a matter");
        }
        // Of a length of their own, far below the limit.
        Fact::Introduction(_)
        | Fact::TillAdmitted(_)
        | Fact::TillClosed(_)
        | Fact::Seller(_)
        | Fact::Member(_)
        | Fact::ShiftOpened(_)
        | Fact::CashMoved(_)
        | Fact::Deduction(_)
        | Fact::Payout(_)
        | Fact::Unread(_) => {}
    }
}

/// The sale of the vectors with as many lines, bundles and payments as there may be, and every name at its longest.
fn whole_sale() -> Sale {
    let samples = samples();
    let pack = samples.iter().find(|sample| sample.about.contains("a bundle, whose")).expect("one");
    let entry = read_line(&sign_line(pack.bytes.as_bytes(), pack.till)).expect("an entry");
    let Fact::Sale(mut sale) = entry.entry().fact.clone() else { panic!("this is no sale") };
    let (net, share) = (PRICE - 1_000_000_000, 3_000_000_000);
    let line = Line {
        sku: Some(sku()),
        name: Some(name()),
        unit: "abcdefgh".parse().expect("a unit"),
        quantity_milli: quantity(1000),
        bundle: None,
        list_price: money(PRICE),
        price: money(PRICE),
        gross: money(PRICE),
        amount: money(PRICE),
        discount: money(1_000_000_000),
        net: money(net),
        member_code: "M7777777".parse().expect("a code"),
        cut_bp: lapak_core::value::BasisPoints::new(2500).expect("a part"),
        member_share: money(share),
        cooperative_share: money(net - share),
        reason: Some("r".repeat(24).parse().expect("a reason")),
        ..sale.lines[0].clone()
    };
    sale.lines = vec![line; LINES_MAX];
    let bundle =
        SoldBundle { sku: sku(), name: name(), price: money(PRICE), ..sale.bundles[0].clone() };
    sale.bundles = vec![bundle; BUNDLES_MAX];
    for (number, line) in (1..).zip(&mut sale.lines[..BUNDLES_MAX]) {
        line.bundle = Some(number);
    }
    let sent = Payment {
        method: method(),
        amount: money(24_000_000_000),
        tendered: None,
        change: None,
        status: Some(PaymentStatus::Confirmed),
        more: None,
    };
    sale.payments = vec![sent; PAYMENTS_MAX - 1];
    let many = i64::try_from(LINES_MAX).expect("a number");
    let cash = net * many - 24_000_000_000 * 31;
    sale.payments.push(Payment {
        method: Method::CASH,
        amount: money(cash),
        tendered: Some(Money::MAX),
        change: Some(money(Money::MAX.amount() - cash)),
        status: None,
        more: None,
    });
    sale
}

/// All that is left of that sale, of which a little of every line has come back before.
fn whole_refund() -> Refund {
    let (sale, numbers) = (whole_sale(), 1..=u16::try_from(LINES_MAX).expect("a number"));
    let samples = samples();
    let refund = samples.iter().find(|sample| sample.kind == "refund").expect("one");
    let entry = read_line(&sign_line(refund.bytes.as_bytes(), refund.till)).expect("an entry");
    let Fact::Refund(refund) = entry.entry().fact.clone() else { panic!("this is no refund") };
    let before = BackBefore { milli: numbers.clone().map(|line| (line, 1)).collect(), paid: 0 };
    let back = numbers.map(|line| (line, quantity(999))).collect();
    let taken = TakenBack::of(id(1), &sale, &before, &back).expect("what is left");
    let sent =
        vec![(method(), money(24_000_000_000), Some(PaymentStatus::Confirmed)); PAYMENTS_MAX - 1];
    let paid = taken.paid_by(&sent, (Method::CASH, None)).expect("what is due");
    Refund {
        of: Some(taken.of),
        cash_step: sale.cash_step,
        bundles: taken.bundles,
        lines: taken.lines,
        rounding: paid.rounding,
        payments: paid.payments,
        ..refund
    }
}

fn signed(fact: Fact) -> Result<SignedEntry, SignError> {
    let kind = fact.kind().to_owned();
    let sample = samples().into_iter().find(|sample| sample.kind == kind).expect("a vector");
    let entry = read_line(&sign_line(sample.bytes.as_bytes(), sample.till)).expect("an entry");
    let till: Till = sample.till;
    Entry { fact, ..entry.entry().clone() }.sign(&till.to_core())
}

/// How long its line is in the shared file.
fn length(signed: &SignedEntry) -> usize {
    join_line(&signed.id().to_string(), &signed.signature().to_string(), signed.bytes()).len()
}

fn name() -> Name {
    "𝄞".repeat(Name::MAX_CHARS).parse().expect("a name")
}

fn sku() -> lapak_core::value::Sku {
    "S".repeat(24).parse().expect("a code")
}

fn method() -> Method {
    "abcdefghijklmnop".parse().expect("a method")
}

fn barcodes() -> Vec<lapak_core::value::Barcode> {
    (0..BARCODES_MAX).map(|at| format!("{at:032}").parse().expect("a barcode")).collect()
}

fn replaces() -> Vec<EntryId> {
    let mut ids: Vec<EntryId> = (1..=REPLACES_MAX).map(id).collect();
    ids.sort_unstable();
    ids
}

fn id(number: u16) -> EntryId {
    EntryId::of(&number.to_be_bytes())
}

fn money(amount: i64) -> Money {
    Money::new(amount).expect("an amount")
}

fn quantity(milli: i64) -> Quantity {
    Quantity::new(milli).expect("a quantity")
}
