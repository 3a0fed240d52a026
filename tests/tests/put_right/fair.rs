use std::collections::BTreeMap;

use lapak_core::entry::{
    Basis, CashMoved, ChangedPayment, DiscountBy, Fact, Method, Payment, PaymentChanged,
    PaymentStatus, Refund, RefundedSale, Role, ShiftClosed, ShiftOpened, SignedEntry,
};
use lapak_core::selling::{
    Article, BackBefore, Cart, CartLine, MadeBy, PaymentTyped, ReadySale, Rules, TakenBack,
};
use lapak_core::value::{BasisPoints, EntryId, Money, Quantity, TillKey, Unit};
use lapak_tests::pen::Pen;
use lapak_tests::vfs::Dice;
use serde_json::json;

pub(crate) const DAYS: [&str; 2] = ["2024-05-10", "2024-05-11"];

/// A fair as it truly was.
pub(crate) struct Fair {
    pub(crate) id: EntryId,
    pub(crate) founder: TillKey,
    sellers: Vec<TillKey>,
    /// What says who counts; never lost.
    pub(crate) settled: Vec<SignedEntry>,
    /// Shifts, receipts, changes and cash.
    pub(crate) entries: Vec<SignedEntry>,
    /// Its tills: the founder's, two sellers', and one that nobody has admitted.
    pub(crate) pens: Vec<Pen>,
}

/// A product as it is sold here.
#[derive(Clone, Copy)]
struct Goods {
    product: EntryId,
    member: EntryId,
    cut_bp: u16,
    price: i64,
    weighed: bool,
}

impl Fair {
    pub(crate) fn random(dice: &mut Dice) -> Self {
        let recovery = Pen::new("recovery", "00", None);
        let mut founder = Pen::new("founder", "00", None);
        let founding = founder.found("Pameran Contoh", recovery.key());
        let id = founding.id();
        let mut settled = vec![founding, founder.introduce()];
        let members = [founder.member(2000, None), founder.member(500, None)];
        let goods: Vec<Goods> = (0..4)
            .map(|at| {
                let (member, price) = (&members[at % 2], 700 + 1337 * at as i64);
                let product = founder.product(price, member, None);
                let goods = Goods {
                    product: product.id(),
                    member: member.id(),
                    cut_bp: [2000, 500][at % 2],
                    price,
                    weighed: at == 3,
                };
                settled.push(product);
                goods
            })
            .collect();
        settled.extend(members);
        let mut pens = vec![founder];
        for name in ["first", "second", "stranger"] {
            let mut pen = Pen::new(name, "07", Some(id));
            settled.push(pen.introduce());
            if name != "stranger" {
                settled.push(pens[0].admit(pen.key(), Role::Seller));
            }
            pens.push(pen);
        }
        let sellers = vec![pens[1].key(), pens[2].key()];
        let founder = pens[0].key();
        let (entries, kept) = (Vec::new(), Vec::new());
        let mut fair = Self { id, founder, sellers, settled, entries, pens: kept };
        let mut sales: Vec<SignedEntry> = Vec::new();
        let mut changes: Vec<SignedEntry> = Vec::new();
        for day in DAYS {
            let mut shifts: Vec<(usize, EntryId)> = Vec::new();
            for (number, pen) in pens.iter_mut().enumerate().take(3) {
                pen.set_day(day);
                let shared = number == 2 && dice.below(3) > 0;
                let float = (!shared).then_some(100_000);
                let opened = pen.sign(shift_opened(pen, day, float));
                pen.set_shift(&opened);
                shifts.push((number, opened.id()));
                fair.entries.push(opened);
            }
            for _ in 0..dice.below(10) + 4 {
                let number = index(dice, 3);
                let pen = &mut pens[number];
                let sold = sale(pen, &goods, dice);
                sales.push(sold.clone());
                fair.entries.push(sold);
            }
            for _ in 0..dice.below(6) + 2 {
                let number = index(dice, 3);
                let of = sales[index(dice, sales.len())].clone();
                let known: Vec<&SignedEntry> =
                    fair.entries.iter().filter(|_| dice.below(2) == 0).collect();
                if let Some(refund) = refund(&mut pens[number], &of, &known, dice) {
                    fair.entries.push(refund);
                }
            }
            for _ in 0..dice.below(7) + 2 {
                let number = index(dice, 4);
                // Of some receipts several say something.
                let among = if dice.below(2) == 0 { sales.len() } else { sales.len().min(4) };
                let of = sales[index(dice, among)].clone();
                if let Some(change) = change(&mut pens[number], &of, &changes, dice) {
                    changes.push(change.clone());
                    fair.entries.push(change);
                }
            }
            for (number, shift) in shifts {
                let pen = &mut pens[number];
                if dice.below(3) == 0 {
                    let of = sales[index(dice, sales.len())].id();
                    let amount = i64::try_from(dice.below(5) * 1000).expect("small") - 1500;
                    let of = (dice.below(2) == 0).then_some(of);
                    fair.entries.push(pen.sign(cash_moved(pen, day, shift, amount, of)));
                }
                if dice.below(8) > 0 {
                    let counts = number == 0 || dice.below(4) > 0;
                    let counted = counts.then_some(100_000 + 100 * dice.below(3) as i64);
                    fair.entries.push(pen.sign(shift_closed(day, shift, counted)));
                }
            }
        }
        fair.pens = pens;
        fair
    }

    pub(crate) fn counts(&self, entry: &SignedEntry) -> bool {
        let till = entry.entry().till;
        till == self.founder || self.sellers.contains(&till)
    }
}

fn shift_opened(_: &Pen, day: &str, float: Option<i64>) -> ShiftOpened {
    serde_json::from_value(json!({
        "stand": "07", "drawer": "A", "day": day, "day_from": "clock", "float": float, "count": [],
        "continues": null,
    }))
    .expect("a shift")
}

fn shift_closed(day: &str, shift: EntryId, counted: Option<i64>) -> ShiftClosed {
    serde_json::from_value(json!({
        "shift": shift, "stand": "07", "drawer": "A", "day": day, "counted": counted, "expected": null,
        "count": [], "seen": [],
    }))
    .expect("a closing")
}

fn cash_moved(_: &Pen, day: &str, shift: EntryId, amount: i64, of: Option<EntryId>) -> CashMoved {
    serde_json::from_value(json!({
        "draft": "00112233445566778899aabbccddeeff", "shift": shift, "stand": "07", "drawer": "A",
        "day": day, "of": of, "amount": amount, "reason": "change",
    }))
    .expect("cash")
}

/// A sale of some goods, paid in cash, by QRIS or by both.
fn sale(pen: &mut Pen, goods: &[Goods], dice: &mut Dice) -> SignedEntry {
    let mut cart = Cart::new();
    for _ in 0..=dice.below(3) {
        let of = goods[index(dice, goods.len())];
        let article = Article {
            product: Some(of.product),
            sku: "KRP-01".parse().ok(),
            name: "Keripik pisang".parse().ok(),
            unit: if of.weighed { Unit::KILOGRAM } else { Unit::PIECE },
            list_price: Some(money(of.price)),
            made_by: MadeBy::member(
                of.member,
                "M7QD".parse().expect("a code"),
                BasisPoints::new(of.cut_bp).expect("a part"),
            ),
            picture: None,
        };
        let milli = if of.weighed { 1 + dice.below(3000) } else { 1000 * (1 + dice.below(4)) };
        let milli = i64::try_from(milli).expect("small");
        cart.put(CartLine::of(article, Quantity::new(milli).expect("a quantity"))).expect("room");
    }
    let rules = Rules { discount_by: DiscountBy::Both, cash_step: money(100) };
    let net = cart.work_out(&rules).expect("it adds up").net;
    let half = money(net.amount() / 2);
    let typed = |method, amount| PaymentTyped { method, amount };
    let payments = match dice.below(3) {
        0 => vec![typed(Method::CASH, None)],
        1 => vec![typed(Method::QRIS, None)],
        _ => vec![typed(Method::QRIS, Some(half)), typed(Method::CASH, None)],
    };
    let ready = ReadySale::new(&cart, &payments, rules, pen.sold_in()).expect("a sale");
    let mut sale = ready.numbered(pen.next_number());
    if dice.below(6) == 0 && sale.payments[0].method == Method::QRIS {
        sale.group = Some("00112233445566778899aabbccddeeff".parse().expect("a group"));
        sale.payments[0].method = Method::OFFSET;
        sale.payments[0].status = None;
    }
    pen.sign(sale)
}

/// A refund of a sale, by what of the set its till knows: of its own, of the paper, or of nothing.
fn refund(
    pen: &mut Pen,
    of: &SignedEntry,
    known: &[&SignedEntry],
    dice: &mut Dice,
) -> Option<SignedEntry> {
    let Fact::Sale(sale) = &of.entry().fact else { return None };
    let mut before = BackBefore::default();
    for refund in known.iter().filter_map(|entry| match &entry.entry().fact {
        Fact::Refund(refund) => Some(refund),
        _ => None,
    }) {
        if refund.of.as_ref().and_then(|known| known.sale) == Some(of.id()) {
            before.paid -= refund.paid();
            for line in &refund.lines {
                *before.milli.entry(line.line?).or_default() +=
                    line.taken_back.quantity_milli.milli().unsigned_abs();
            }
        }
    }
    let mut back = BTreeMap::new();
    for (number, line) in (1_u16..).zip(&sale.lines) {
        let had = i64::try_from(before.milli.get(&number).copied().unwrap_or(0)).expect("small");
        let left = (line.quantity_milli.milli() - had).max(0);
        let some = if dice.below(2) == 0 { left } else { left / 2000 * 1000 };
        if let Ok(quantity) = Quantity::new(some) {
            back.insert(number, quantity);
        }
    }
    let taken = TakenBack::of(of.id(), sale, &before, &back).ok().filter(|_| !back.is_empty())?;
    let failed = dice.below(4) == 0;
    let sent = if failed { PaymentStatus::Failed } else { PaymentStatus::Claimed };
    let paid = match dice.below(2) {
        0 => taken.paid_by(&[], (Method::CASH, None)).ok()?,
        _ => taken.paid_by(&[], (Method::QRIS, Some(sent))).ok()?,
    };
    let sold_in = pen.sold_in();
    let mut refund = Refund {
        draft: "00112233445566778899aabbccddeeff".parse().expect("a draft"),
        receipt: pen.next_number(),
        shift: sold_in.shift,
        stand: sold_in.stand,
        day: sold_in.day,
        paper_at: None,
        group: None,
        of: Some(taken.of),
        basis: Basis::Sale,
        reason: "damaged".parse().expect("a reason"),
        discount_by: sale.discount_by,
        cash_step: sale.cash_step,
        bundles: taken.bundles,
        lines: taken.lines,
        rounding: paid.rounding,
        payments: paid.payments,
        more: None,
    };
    let whole = before.milli.is_empty()
        && refund.lines.iter().all(|line| {
            line.sold.is_some_and(|sold| {
                sold.quantity_milli.milli() == -line.taken_back.quantity_milli.milli()
            })
        });
    match dice.below(4) {
        0 if whole => unseen(&mut refund, Basis::Paper),
        1 if whole => unseen(&mut refund, Basis::Catalogue),
        _ => {}
    }
    Some(pen.sign(refund))
}

/// Forgets what only the sale tells; what is paid is then what the lines come to.
fn unseen(refund: &mut Refund, basis: Basis) {
    refund.basis = basis;
    for line in &mut refund.lines {
        (line.line, line.sold, line.before_milli) = (None, None, None);
    }
    refund.of = refund.of.take().filter(|_| basis == Basis::Paper).map(|of| RefundedSale {
        sale: None,
        day: None,
        net: None,
        paid: None,
        before_net: None,
        before_paid: None,
        ..of
    });
    let net = refund.net();
    let amount = money(net);
    let status = Some(PaymentStatus::Claimed);
    refund.rounding = Money::ZERO;
    refund.payments = vec![Payment {
        method: Method::TRANSFER,
        amount,
        tendered: None,
        change: None,
        status,
        more: None,
    }];
}

/// How a sale was truly paid, as somebody says who may or may not say so.
fn change(
    pen: &mut Pen,
    of: &SignedEntry,
    earlier: &[SignedEntry],
    dice: &mut Dice,
) -> Option<SignedEntry> {
    let Fact::Sale(sale) = &of.entry().fact else { return None };
    let of_it = |change: &&SignedEntry| match &change.entry().fact {
        Fact::PaymentChanged(changed) => changed.of == of.id(),
        _ => false,
    };
    let mut replaces: Vec<EntryId> =
        earlier.iter().filter(of_it).map(SignedEntry::id).filter(|_| dice.below(2) == 0).collect();
    replaces.sort_unstable();
    let mut payments: Vec<ChangedPayment> = sale.payments.iter().map(Into::into).collect();
    payments.retain(|payment| payment.amount > Money::ZERO);
    let has_offset = payments.iter().any(|payment| payment.method == Method::OFFSET);
    let confirmed = Some(PaymentStatus::Confirmed);
    match dice.below(4) {
        // A stranger to the sale says that there was no exchange.
        0 if dice.below(3) == 0 => payments.retain(|payment| payment.method != Method::OFFSET),
        0 => {}
        1 => payments.iter_mut().for_each(|payment| {
            if payment.status.is_some() {
                payment.status = confirmed;
            }
        }),
        2 => payments.iter_mut().for_each(|payment| {
            if payment.status.is_some() {
                payment.status = Some(PaymentStatus::Failed);
            }
        }),
        _ if !has_offset => {
            let paid = money(sale.paid());
            let cash = paid.floor_to(sale.cash_step);
            payments = if dice.below(2) == 0 && cash > Money::ZERO {
                vec![ChangedPayment { method: Method::CASH, amount: cash, status: None }]
            } else {
                vec![ChangedPayment { method: Method::TRANSFER, amount: paid, status: confirmed }]
            };
        }
        _ => {}
    }
    let paid: i64 = payments.iter().map(|payment| payment.amount).sum();
    let changed = PaymentChanged {
        replaces,
        of: of.id(),
        receipt: sale.receipt.clone(),
        net: money(sale.net()),
        cash_step: sale.cash_step,
        group: sale.group,
        rounding: money(paid - sale.net()),
        payments,
        reason: None,
        more: None,
    };
    let sound = -100 < paid - sale.net() && paid <= sale.net() && sale.net() > 0;
    sound.then(|| pen.sign(changed))
}

pub(crate) fn money(amount: i64) -> Money {
    Money::new(amount).expect("an amount")
}

/// One of so many.
pub(crate) fn index(dice: &mut Dice, many: usize) -> usize {
    usize::try_from(dice.below(many as u64)).expect("below what there is")
}
