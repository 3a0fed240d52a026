//! Drawers that several tills share, payments that are put right, and bundles: figures that people check by hand.

use lapak_core::books::{DrawerCash, Question, Shifts, Standing, TotalsKey, drawers, totals};
use lapak_core::entry::{
    CashMoved, Fact, PaymentChanged, Role, Sale, ShiftClosed, ShiftOpened, SignedEntry,
    bundle_shares,
};
use lapak_core::selling::{BackBefore, TakenBack};
use lapak_core::store::Store;
use lapak_core::value::{EntryId, Money, Quantity};
use lapak_tests::begun::Begun;
use lapak_tests::folder::{in_memory, noon};
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

const DAY: &str = "2024-05-10";

/// A fair with a coordinator's till and two sellers' tills, one product and its member.
struct Fair {
    id: EntryId,
    entries: Vec<SignedEntry>,
    founder: Pen,
    first: Pen,
    second: Pen,
    product: SignedEntry,
    member: SignedEntry,
}

impl Fair {
    fn new() -> Self {
        let mut begun = Begun::default();
        let [first, second] = ["first", "second"].map(|name| begun.till(name, Role::Seller));
        let Begun { id, entries, founder, product, member, .. } = begun;
        Self { id, entries, founder, first, second, product, member }
    }

    /// Asks of its entries, and of these, taken in the other way round.
    fn asked<T>(
        &self,
        more: &[SignedEntry],
        ask: impl Fn(lapak_core::store::Snapshot, &Standing, &Shifts) -> T,
    ) -> T {
        let folder = in_memory();
        let (mut store, _) = Store::open(folder.path(), noon()).expect("a store");
        let all: Vec<SignedEntry> = self.entries.iter().chain(more).rev().cloned().collect();
        store.take(&all).expect("taken");
        let standing = Standing::read(store.snapshot(), self.id).expect("read");
        let shifts = Shifts::read(store.snapshot(), &standing).expect("read");
        ask(store.snapshot(), &standing, &shifts)
    }

    fn drawers(&self, more: &[SignedEntry]) -> Vec<DrawerCash> {
        self.asked(more, |snapshot, standing, shifts| {
            let drawers = drawers(snapshot, standing, shifts, None).expect("drawers");
            drawers.iter().map(|drawer| drawer.cash).collect()
        })
    }

    /// Paid by each method, and what the cooperative bears.
    fn paid(&self, more: &[SignedEntry]) -> (Vec<(String, i64)>, i64) {
        self.asked(more, |snapshot, standing, shifts| {
            let of = totals(snapshot, standing, shifts, Question::Method, None).expect("totals");
            let rows = of.rows.iter().map(|(key, figures)| match key {
                TotalsKey::Method(method) => (method.to_string(), figures.paid),
                other => panic!("{other:?}"),
            });
            (rows.collect(), of.borne.values().sum())
        })
    }
}

fn open(pen: &mut Pen, float: Option<i64>) -> SignedEntry {
    let opened = pen.write::<ShiftOpened>(json!({
        "stand": "07", "drawer": "A", "day": DAY, "day_from": "clock", "float": float, "count": [],
        "continues": null,
    }));
    pen.set_shift(&opened);
    opened
}

fn close(pen: &mut Pen, shift: &SignedEntry, counted: Option<i64>) -> SignedEntry {
    pen.write::<ShiftClosed>(json!({
        "shift": shift.id(), "stand": "07", "drawer": "A", "day": DAY, "counted": counted,
        "expected": null, "count": [], "seen": [],
    }))
}

fn cash(pen: &mut Pen, shift: &SignedEntry, amount: i64, of: Option<EntryId>) -> SignedEntry {
    let draft = &EntryId::of(format!("{amount} {of:?}").as_bytes()).to_string()[..32];
    pen.write::<CashMoved>(json!({
        "draft": draft, "shift": shift.id(), "stand": "07", "drawer": "A", "day": DAY, "of": of,
        "amount": amount, "reason": "change",
    }))
}

#[test]
fn two_tills_on_one_drawer_with_a_count_at_noon_come_out_even() {
    let mut fair = Fair::new();
    let (product, member) = (fair.product.clone(), fair.member.clone());
    let morning = open(&mut fair.first, Some(300_000));
    let shared = open(&mut fair.second, None);
    let mut all = vec![morning.clone(), shared.clone()];
    all.extend((0..3).map(|_| fair.first.sell(&product, &member)));
    all.extend((0..2).map(|_| fair.second.sell(&product, &member)));
    // At noon the first till counts what both have taken in, and goes on with it.
    let noon = 300_000 + 5 * 12_500;
    all.push(close(&mut fair.first, &morning, Some(noon)));
    let afternoon = open(&mut fair.first, Some(noon));
    all.push(afternoon.clone());
    assert_eq!(fair.drawers(&all), [DrawerCash::Open], "two shifts are open");
    all.push(fair.first.sell(&product, &member));
    all.extend((0..4).map(|_| fair.second.sell(&product, &member)));
    all.push(cash(&mut fair.first, &afternoon, -150_000, None));
    all.push(close(&mut fair.second, &shared, None));
    let evening = noon + 5 * 12_500 - 150_000;
    all.push(close(&mut fair.first, &afternoon, Some(evening)));
    let (counted, expected) = (noon + evening, noon + evening);
    assert_eq!(fair.drawers(&all), [DrawerCash::Counted { counted, expected }]);
    // A second count of the same evening is one too many to say anything.
    let again = open(&mut fair.second, None);
    all.extend([again.clone(), close(&mut fair.second, &again, Some(evening))]);
    assert_eq!(fair.drawers(&all), [DrawerCash::NotCountable { floats: 2, counts: 3 }]);
}

/// A till that shares a drawer, of which the till that opened it has not been heard yet, says nothing of what is missing.
#[test]
fn a_shared_drawer_that_nobody_counted_yet_lacks_nothing() {
    let mut fair = Fair::new();
    let (product, member) = (fair.product.clone(), fair.member.clone());
    let shared = open(&mut fair.second, None);
    let mut all = vec![shared.clone(), fair.second.sell(&product, &member)];
    all.push(close(&mut fair.second, &shared, None));
    assert_eq!(fair.drawers(&all), [DrawerCash::Open]);
    let opened = open(&mut fair.first, Some(1000));
    all.extend([opened.clone(), close(&mut fair.first, &opened, Some(13_500))]);
    assert_eq!(fair.drawers(&all), [DrawerCash::Counted { counted: 13_500, expected: 13_500 }]);
}

#[test]
fn of_two_closings_of_one_shift_the_last_counts() {
    let mut fair = Fair::new();
    let shift = open(&mut fair.first, Some(1000));
    let all = [
        shift.clone(),
        close(&mut fair.first, &shift, Some(900)),
        close(&mut fair.first, &shift, Some(1000)),
    ];
    assert_eq!(fair.drawers(&all), [DrawerCash::Counted { counted: 1000, expected: 1000 }]);
}

#[test]
fn what_another_tills_receipt_says_of_a_shift_is_in_no_drawer() {
    let mut fair = Fair::new();
    let (product, member) = (fair.product.clone(), fair.member.clone());
    let shift = open(&mut fair.first, Some(1000));
    fair.second.set_shift(&shift);
    let strange = fair.second.sell(&product, &member);
    let all = [shift.clone(), strange, close(&mut fair.first, &shift, Some(1000))];
    assert_eq!(fair.drawers(&all), [DrawerCash::Counted { counted: 1000, expected: 1000 }]);
    assert_eq!(fair.paid(&all).0, [("cash".to_owned(), 12_500)], "it counts all the same");
}

/// Confirmed, failed and another method, said on two tills, in every order in which they may come, with a refund made
/// before or after: the totals are the same, and what counts is what nobody replaced of the higher rank.
#[test]
fn changes_of_a_payment_on_two_tills_count_the_same_in_every_order() {
    let mut fair = Fair::new();
    let (product, member) = (fair.product.clone(), fair.member.clone());
    let shift = open(&mut fair.first, Some(0));
    let sold = fair.first.sell(&product, &member);
    let refund = fair.first.refund(&sold);
    let said = |pen: &mut Pen, replaces: &[&SignedEntry], payment: Value| {
        let mut ids: Vec<EntryId> = replaces.iter().map(|of| of.id()).collect();
        ids.sort_unstable();
        let Fact::Sale(sale) = &sold.entry().fact else { panic!("a sale") };
        pen.write::<PaymentChanged>(json!({
            "replaces": ids, "of": sold.id(), "receipt": sale.receipt, "net": 12_500, "cash_step": 100,
            "group": null, "rounding": 0, "payments": [payment], "reason": null,
        }))
    };
    let qris = |status: &str| json!({"method": "qris", "amount": 12_500, "status": status});
    let in_cash = json!({"method": "cash", "amount": 12_500, "status": null});
    let claimed = said(&mut fair.first, &[], qris("claimed"));
    let failed = said(&mut fair.founder, &[], qris("failed"));
    let confirmed = said(&mut fair.first, &[&claimed, &failed], qris("confirmed"));
    let by_stranger = said(&mut fair.second, &[&failed], in_cash.clone());
    let back_in_cash = said(&mut fair.founder, &[&failed, &confirmed], in_cash);
    // The coordinator's word stands, whatever the seller's till replaces; a third till has no word in it.
    let (_, borne) =
        fair.paid(&orders(&[&shift, &sold, &claimed, &failed, &confirmed, &by_stranger], 0));
    assert_eq!(borne, 12_500, "the money never came, and nobody has paid it");
    for refunded in [false, true] {
        let mut of = vec![&shift, &sold, &claimed, &failed, &confirmed, &by_stranger];
        of.extend(refunded.then_some(&refund));
        let told: Vec<_> = (0..120).map(|order| fair.paid(&orders(&of, order))).collect();
        let qris = ("qris".to_owned(), 12_500);
        let cash = ("cash".to_owned(), -12_500);
        let rows = if refunded { vec![cash, qris] } else { vec![qris] };
        assert!(told.iter().all(|(told, borne)| *told == rows && *borne == 12_500), "{told:?}");
        of.push(&back_in_cash);
        let told: Vec<_> = (0..120).map(|order| fair.paid(&orders(&of, order))).collect();
        let in_cash = if refunded { 0 } else { 12_500 };
        let paid = |told: &[(String, i64)]| told.iter().map(|(_, sum)| sum).sum::<i64>();
        assert!(told.iter().all(|(told, borne)| paid(told) == in_cash && *borne == 0), "{told:?}");
    }
}

/// QRIS 31,397 that was truly cash 31,300: cash stays on its step, and the drawer's difference goes away.
#[test]
fn a_drawer_is_even_once_its_wrong_method_is_put_right() {
    let mut fair = Fair::new();
    let (product, member) = (fair.product.clone(), fair.member.clone());
    let shift = open(&mut fair.first, Some(0));
    let Fact::Sale(sale) = fair.first.clone().sell(&product, &member).entry().fact.clone() else {
        panic!("a sale")
    };
    let mut typed = serde_json::to_value(&sale).expect("JSON");
    let line = &mut typed["lines"][0];
    for (field, value) in [
        ("list_price", 31_397),
        ("price", 31_397),
        ("gross", 31_397),
        ("amount", 31_397),
        ("net", 31_397),
        ("member_share", 25_118),
        ("cooperative_share", 6279),
    ] {
        line[field] = json!(value);
    }
    typed["payments"] = json!([
        {"method": "qris", "amount": 31_397, "tendered": null, "change": null, "status": "claimed"},
    ]);
    let sold = fair.first.write::<Sale>(typed);
    let closed = close(&mut fair.first, &shift, Some(31_300));
    let mut all = vec![shift.clone(), sold.clone(), closed];
    assert_eq!(fair.drawers(&all), [DrawerCash::Counted { counted: 31_300, expected: 0 }]);
    let truly = fair.first.write::<PaymentChanged>(json!({
        "replaces": [], "of": sold.id(), "receipt": sale.receipt, "net": 31_397, "cash_step": 100,
        "group": null, "rounding": -97,
        "payments": [{"method": "cash", "amount": 31_300, "status": null}], "reason": "wrong_key",
    }));
    all.push(truly);
    assert_eq!(fair.drawers(&all), [DrawerCash::Counted { counted: 31_300, expected: 31_300 }]);
    assert_eq!(fair.paid(&all).0, [("cash".to_owned(), 31_300)]);
}

/// Money that failed is paid later into the drawer, for the receipt that it is of.
#[test]
fn failed_money_is_borne_until_it_is_paid() {
    let mut fair = Fair::new();
    let (product, member) = (fair.product.clone(), fair.member.clone());
    let shift = open(&mut fair.first, Some(0));
    let sold = fair.first.sell(&product, &member);
    let Fact::Sale(sale) = &sold.entry().fact else { panic!("a sale") };
    let failed = fair.founder.write::<PaymentChanged>(json!({
        "replaces": [], "of": sold.id(), "receipt": sale.receipt, "net": 12_500, "cash_step": 100,
        "group": null, "rounding": 0,
        "payments": [{"method": "qris", "amount": 12_500, "status": "failed"}], "reason": null,
    }));
    let mut all = vec![shift.clone(), sold.clone(), failed];
    assert_eq!(fair.paid(&all).1, 12_500);
    all.push(cash(&mut fair.first, &shift, 10_000, Some(sold.id())));
    assert_eq!(fair.paid(&all).1, 2500);
    all.push(cash(&mut fair.first, &shift, 2500, Some(sold.id())));
    assert_eq!(fair.paid(&all).1, 0);
}

/// A pack of three members' goods with three cuts and a discount on the whole, of which one part comes back in two steps.
#[test]
fn a_bundle_of_three_members_adds_up_and_so_does_what_comes_back_of_it() {
    let fair = Fair::new();
    let mut first = fair.first.clone();
    let shift = open(&mut first, Some(0));
    let Fact::Sale(sale) = first.clone().sell(&fair.product, &fair.member).entry().fact.clone()
    else {
        panic!("a sale")
    };
    let money = |amount| Money::new(amount).expect("an amount");
    let parts = [(12_500, 3000, 2000), (7000, 1000, 1000), (24_000, 350, 0)];
    let quantity = |milli| Quantity::new(milli).expect("a quantity");
    let weighed: Vec<_> =
        parts.iter().map(|(price, milli, _)| (money(*price), quantity(*milli))).collect();
    let amounts = bundle_shares(money(45_000), &weighed);
    assert_eq!(amounts.iter().copied().sum::<i64>(), 45_000);
    // 10 % off the whole, spread by largest remainder.
    let weights: Vec<i128> = amounts.iter().map(|amount| amount.amount().into()).collect();
    let discounts = money(4500).spread(&weights);
    let mut typed = serde_json::to_value(&sale).expect("JSON");
    let lines: Vec<Value> = parts
        .iter()
        .zip(amounts.iter().zip(discounts))
        .map(|((price, milli, cut), (amount, discount))| {
            let net = amount.amount() - discount.amount();
            // A fraction goes to the member.
            let share = (net * (10_000 - cut) + 9999) / 10_000;
            let product = EntryId::of(price.to_string().as_bytes());
            json!({
                "product": product, "sku": "KRP-01", "name": "Bagian",
                "unit": if milli % 1000 == 0 { "pcs" } else { "kg" }, "quantity_milli": milli,
                "bundle": 1, "list_price": price, "price": price, "gross": amount, "amount": amount,
                "discount": discount, "net": net, "member": product, "member_code": "M7QD",
                "cut_bp": cut, "member_share": share, "cooperative_share": net - share,
                "reason": null,
            })
        })
        .collect();
    typed["bundles"] = json!([
        {"bundle": fair.product.id(), "sku": "PKT-01", "name": "Paket", "count": 1, "price": 45_000},
    ]);
    typed["lines"] = lines.into();
    typed["payments"] = json!([
        {"method": "cash", "amount": 40_500, "tendered": 40_500, "change": 0, "status": null},
    ]);
    let sold = first.write::<Sale>(typed);
    let Fact::Sale(sale) = &sold.entry().fact else { panic!("a sale") };
    let shares: i64 = sale.lines.iter().map(|line| line.member_share).sum();
    let kept: i64 = sale.lines.iter().map(|line| line.cooperative_share).sum();
    assert_eq!((sale.net(), shares + kept), (40_500, 40_500));

    // The first part's three pieces come back, one and then two: the bundle is named, and every figure is whole again.
    let mut before = BackBefore::default();
    let (mut net, mut share) = (0, 0);
    for pieces in [1000, 2000] {
        let back = [(1, quantity(pieces))].into();
        let taken = TakenBack::of(sold.id(), sale, &before, &back).expect("it is left");
        assert_eq!(taken.bundles.len(), 1);
        let paid = taken.paid_by(&[], (lapak_core::entry::Method::CASH, None)).expect("due");
        let line = taken.lines[0].taken_back.clone();
        net += line.net.amount();
        share += line.member_share.amount();
        *before.milli.entry(1).or_default() += pieces.unsigned_abs();
        before.paid -= paid.payments.iter().map(|payment| payment.amount).sum::<i64>();
        let draft = &EntryId::of(&pieces.to_be_bytes()).to_string()[..32];
        let refund = first.write::<lapak_core::entry::Refund>(json!({
            "draft": draft, "receipt": first.clone().next_number(), "shift": shift.id(), "stand": "07",
            "day": DAY, "paper_at": null, "group": null, "of": taken.of, "basis": "sale",
            "reason": "damaged", "discount_by": "both", "cash_step": 100, "bundles": taken.bundles,
            "lines": taken.lines, "rounding": paid.rounding, "payments": paid.payments,
        }));
        let _ = first.next_number();
        assert_eq!(refund.soundness(), Ok(()));
    }
    let first_line = &sale.lines[0];
    assert_eq!((net, share), (-first_line.net.amount(), -first_line.member_share.amount()));
}

/// The entries in the `order`th of their orders.
fn orders(of: &[&SignedEntry], mut order: usize) -> Vec<SignedEntry> {
    let mut left: Vec<&SignedEntry> = of.to_vec();
    let mut ordered = Vec::new();
    while !left.is_empty() {
        let at = order % left.len();
        order /= left.len();
        ordered.push(left.remove(at).clone());
    }
    ordered
}
