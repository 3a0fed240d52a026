//! What happens at a fair beside sales: goods that come, move and go, bundles, refunds, payments that were other than they
//! seemed, cash that leaves a drawer, what is owed to members and paid to them, and what a coordinator says of it.

use std::collections::BTreeMap;

use lapak_core::Refusal;
use lapak_core::entry::{
    Accepted, Basis, BorneBy, Bundle, BundlePart, CashMoved, ChangedPayment, CountedLine,
    Deduction, DiscountBy, GoodsCounted, GoodsLine, GoodsMoved, Line, Method, Movement,
    NotePicture, NoteSoldOut, Payment, PaymentChanged, PaymentStatus, Payout, PayoutReason, Refund,
    Sale, ShiftCorrected, SoldBundle, Stand, bundle_shares, member_share,
};
use lapak_core::selling::{Article, BackBefore, TakenBack};
use lapak_core::value::{
    Day, DraftId, EntryId, Moment, Money, Quantity, ReasonCode, SellerCode, StandCode, Unit,
};

use crate::expected::Expected;
use crate::goods::Goods;
use crate::seed::{Dice, Seed};
use crate::{SimulatedTill, SoldIn};

/// One sale in so many is remembered, to come back or to have been paid otherwise.
const REMEMBERED: u64 = 5;
/// What is taken out of each drawer in the evening.
const TO_BOX: i64 = 50_000;

/// What such a fair has to remember from one day to the next.
pub(super) struct Beside {
    seed: Seed,
    drafts: u64,
    sold: Vec<(EntryId, Sale, usize)>,
    bundle: Option<EntryId>,
    payouts: BTreeMap<EntryId, u32>,
}

/// The fair as it stands while one thing after another happens.
pub(super) struct Now<'a> {
    pub(super) tills: &'a mut [SimulatedTill],
    pub(super) goods: &'a Goods,
    pub(super) expected: &'a mut Expected,
    pub(super) dice: &'a mut Dice,
    pub(super) at: Moment,
    pub(super) day: Day,
    pub(super) cash_step: Money,
}

impl Beside {
    pub(super) fn new(seed: Seed) -> Self {
        Self { seed, drafts: 0, sold: Vec::new(), bundle: None, payouts: BTreeMap::new() }
    }

    /// Remembers some of the sales.
    pub(super) fn sold(&mut self, number: u64, id: EntryId, sale: &Sale, till: usize) {
        if number.is_multiple_of(REMEMBERED) {
            self.sold.push((id, sale.clone(), till));
        }
    }

    /// Before the first sale of a day.
    pub(super) fn morning(&mut self, now: &mut Now, number: u64) -> Result<(), Refusal> {
        if number == 0 {
            self.set_up(now)?;
        }
        for till in 0..now.tills.len() {
            self.goods_in(now, till)?;
        }
        Ok(())
    }

    /// After the last sale of a day, before the shifts are closed.
    pub(super) fn evening(&mut self, now: &mut Now, last: bool) -> Result<(), Refusal> {
        let today: Vec<(EntryId, Sale, usize)> = std::mem::take(&mut self.sold);
        for (number, (id, sale, till)) in today.iter().enumerate() {
            match number % 4 {
                0 => self.refund_in_parts(now, *id, sale, *till)?,
                1 => self.change_payment(now, *id, sale, *till, number / 4)?,
                _ => {}
            }
        }
        self.sell_bundle(now)?;
        self.refund_unknown(now)?;
        for till in 0..now.tills.len() {
            self.move_cash(now, till)?;
        }
        self.move_goods(now)?;
        self.correct(now)?;
        if last {
            self.settle(now)?;
        }
        Ok(())
    }

    fn draft(&mut self) -> DraftId {
        self.drafts += 1;
        DraftId::from_bytes(self.seed.bytes("draft beside", self.drafts))
    }

    /// Stands, a bundle, a picture.
    fn set_up(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let stands: Vec<StandCode> =
            now.tills.iter().map(|till| till.chain.stand.clone()).collect();
        for code in stands {
            let name = format!("Stan contoh {code}").parse().ok();
            let stand = Stand {
                of: None,
                replaces: Vec::new(),
                code,
                name,
                qris: None,
                active: true,
                more: None,
            };
            now.tills[0].write(now.at, None, stand)?;
        }
        let parts = bundled(now.goods).into_iter().filter_map(|(article, quantity)| {
            Some(BundlePart { product: article.product?, quantity_milli: quantity })
        });
        let bundle = Bundle {
            of: None,
            replaces: Vec::new(),
            sku: "PKT-01".parse().expect("a code"),
            quick: "99".parse().ok(),
            barcodes: Vec::new(),
            name: "Paket contoh".parse().expect("a name"),
            category: "Paket".parse().expect("a name"),
            price: money(BUNDLE_PRICE),
            picture: None,
            active: true,
            parts: parts.collect(),
            more: None,
        };
        self.bundle = Some(now.tills[0].write(now.at, None, bundle)?);
        let product = now.goods.articles().find_map(|article| article.product);
        let picture = NotePicture {
            replaces: Vec::new(),
            product: product.expect("the sample fair has products"),
            data: "iVBORw0KGgo=".parse().ok(),
            more: None,
        };
        now.tills[0].write(now.at, None, picture)?;
        Ok(())
    }

    /// A member hands in some of everything, at every stand; once too much is written, and taken back.
    fn goods_in(&mut self, now: &mut Now, till: usize) -> Result<(), Refusal> {
        let many = now.dice.within(20..=60);
        let wrong = till == 0;
        let mut slips = vec![(many, None)];
        if wrong {
            slips.extend([(10 * many, None), (-10 * many, Some("mistyped"))]);
        }
        let mut slip: Option<EntryId> = None;
        for (many, reason) in slips {
            let of = reason.and(slip);
            let moved = self.moved(now, till, Movement::In, |_| many, (of, reason));
            slip = Some(now.tills[till].write(now.at, None, moved)?);
        }
        Ok(())
    }

    /// A movement of so many units of each product, and its place in the reckoning.
    fn moved(
        &mut self,
        now: &mut Now,
        till: usize,
        movement: Movement,
        many: impl Fn(usize) -> i64,
        (of, reason): (Option<EntryId>, Option<&str>),
    ) -> GoodsMoved {
        let stand = now.tills[till].chain.stand.clone();
        let owes = till == 0 && matches!(movement, Movement::Damaged | Movement::Given);
        let mut lines = Vec::new();
        for (at, article) in now.goods.articles().enumerate() {
            let (Some(product), Some(sku)) = (article.product, article.sku.clone()) else {
                continue;
            };
            let Ok(quantity_milli) = Quantity::new(1000 * many(at)) else { continue };
            let owed = if owes { money(500 * many(at)) } else { Money::ZERO };
            let stock = now.expected.stock_of(sku.as_str(), stand.as_str());
            let sum = match movement {
                Movement::In => &mut stock.came_in,
                Movement::Back => &mut stock.back,
                Movement::Damaged => &mut stock.damaged,
                Movement::Given => &mut stock.given,
                Movement::Lost => &mut stock.lost,
                Movement::Sent => &mut stock.sent,
                Movement::Arrived => &mut stock.arrived,
            };
            *sum += quantity_milli.milli();
            let code = article.member_code.to_string();
            now.expected.owed.entry(code).or_default().goods += owed.amount();
            lines.push(GoodsLine {
                product,
                sku,
                unit: article.unit,
                quantity_milli,
                member: article.member,
                member_code: article.member_code.clone(),
                owed,
                more: None,
            });
        }
        let between = matches!(movement, Movement::Sent | Movement::Arrived);
        let other = now.tills[usize::from(till == 0) % now.tills.len()].chain.stand.clone();
        GoodsMoved {
            draft: self.draft(),
            movement,
            stand,
            other_stand: between.then_some(other),
            of,
            day: now.day,
            borne_by: (movement == Movement::Given).then_some(BorneBy::Cooperative),
            lines,
            reason: reason.map(reason_code),
            more: None,
        }
    }

    /// Goods leave one stand and arrive at another, but for one of each; some are damaged, given away, lost and taken home.
    fn move_goods(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let other = 1 % now.tills.len();
        let sent = self.moved(now, 0, Movement::Sent, |_| 5, (None, None));
        let sent = now.tills[0].write(now.at, None, sent)?;
        let arrived = self.moved(now, other, Movement::Arrived, |_| 4, (Some(sent), None));
        now.tills[other].write(now.at, None, arrived)?;
        for (till, movement) in [(0, Movement::Damaged), (other, Movement::Given)] {
            let few = |at: usize| i64::from(at.is_multiple_of(3));
            let moved = self.moved(now, till, movement, few, (None, None));
            now.tills[till].write(now.at, None, moved)?;
        }
        let counted = self.counted(now, other);
        let counted = now.tills[other].write(now.at, None, counted)?;
        let one = |at: usize| i64::from(at == 0);
        let lost = self.moved(now, other, Movement::Lost, one, (Some(counted), None));
        now.tills[other].write(now.at, None, lost)?;
        let back = self.moved(now, 0, Movement::Back, |_| 2, (None, None));
        now.tills[0].write(now.at, None, back)?;
        let product = now.goods.articles().find_map(|article| article.product);
        for out in [true, false] {
            let note = NoteSoldOut {
                replaces: Vec::new(),
                product: product.expect("the sample fair has products"),
                out,
                more: None,
            };
            now.tills[other].write(now.at, None, note)?;
        }
        Ok(())
    }

    fn counted(&mut self, now: &Now, till: usize) -> GoodsCounted {
        let lines = now.goods.articles().filter_map(|article| {
            Some(CountedLine {
                product: article.product?,
                sku: article.sku.clone()?,
                unit: article.unit,
                counted_milli: 3000,
                expected_milli: Some(4000),
                more: None,
            })
        });
        let (stand, day) = (now.tills[till].chain.stand.clone(), now.day);
        GoodsCounted { draft: self.draft(), stand, day, lines: lines.collect(), more: None }
    }

    /// A sale comes back in two parts, the first at its own till and the rest at another.
    fn refund_in_parts(
        &mut self,
        now: &mut Now,
        id: EntryId,
        sale: &Sale,
        till: usize,
    ) -> Result<(), Refusal> {
        let mut before = BackBefore::default();
        for part in 0..2 {
            let left = |(number, line): (u16, &Line)| {
                let had = before.milli.get(&number).copied().unwrap_or(0);
                let left = line.quantity_milli.milli() - i64::try_from(had).ok()?;
                let some = if part == 0 { left / 2000 * 1000 } else { left };
                Some((number, Quantity::new(some).ok()?))
            };
            let back: BTreeMap<u16, Quantity> = (1..).zip(&sale.lines).filter_map(left).collect();
            if back.is_empty() {
                continue;
            }
            let taken = TakenBack::of(id, sale, &before, &back)?;
            let sent = Some(PaymentStatus::Confirmed);
            let paid = match part {
                0 => taken.paid_by(&[], (Method::CASH, None))?,
                _ => taken.paid_by(&[], (Method::TRANSFER, sent))?,
            };
            for line in &taken.lines {
                let milli = line.taken_back.quantity_milli.milli().unsigned_abs();
                *before.milli.entry(line.line.unwrap_or_default()).or_default() += milli;
            }
            before.paid -= paid.payments.iter().map(|payment| payment.amount).sum::<i64>();
            let at = (till + part) % now.tills.len();
            let (sold_in, by) = shift_of(&now.tills[at]);
            let refund = Refund {
                draft: self.draft(),
                receipt: now.tills[at].chain.next_receipt(),
                shift: sold_in.shift,
                stand: sold_in.stand,
                day: sold_in.day,
                paper_at: None,
                group: None,
                of: Some(taken.of),
                basis: Basis::Sale,
                reason: reason_code("damaged"),
                discount_by: sale.discount_by,
                cash_step: sale.cash_step,
                bundles: taken.bundles,
                lines: taken.lines,
                rounding: paid.rounding,
                payments: paid.payments,
                more: None,
            };
            record_refund(now, at, &by, refund, true)?;
        }
        Ok(())
    }

    /// Something comes back of which nobody has the sale.
    fn refund_unknown(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let Some(article) = now.goods.articles().find(|article| article.unit == Unit::PIECE) else {
            return Ok(());
        };
        let (sold_in, by) = shift_of(&now.tills[0]);
        let price = article.listed();
        let line = line_of(article, Quantity::ONE, price, None, DiscountBy::Both);
        let paid = Payment {
            method: Method::TRANSFER,
            amount: price.negated(),
            tendered: None,
            change: None,
            status: Some(PaymentStatus::Confirmed),
            more: None,
        };
        let refund = Refund {
            draft: self.draft(),
            receipt: now.tills[0].chain.next_receipt(),
            shift: sold_in.shift,
            stand: sold_in.stand,
            day: sold_in.day,
            paper_at: None,
            group: None,
            of: None,
            basis: Basis::Catalogue,
            reason: reason_code("no_receipt"),
            discount_by: DiscountBy::Both,
            cash_step: now.cash_step,
            bundles: Vec::new(),
            lines: vec![lapak_core::entry::RefundLine {
                line: None,
                sold: None,
                before_milli: None,
                taken_back: line.negated(),
            }],
            rounding: Money::ZERO,
            payments: vec![paid],
            more: None,
        };
        record_refund(now, 0, &by, refund, false)
    }

    /// What was claimed is seen to arrive, never came, or was truly cash.
    fn change_payment(
        &mut self,
        now: &mut Now,
        id: EntryId,
        sale: &Sale,
        till: usize,
        way: usize,
    ) -> Result<(), Refusal> {
        let was: Vec<ChangedPayment> = sale.payments.iter().map(Into::into).collect();
        let on_step = sale.paid() % sale.cash_step.amount() == 0 && sale.rounding == Money::ZERO;
        let claimed = was.iter().any(|payment| payment.status.is_some());
        if !claimed || sale.net() <= 0 || was.iter().any(|of| of.amount <= Money::ZERO) {
            return Ok(());
        }
        let is: Vec<ChangedPayment> = match way % 3 {
            0 if on_step => vec![ChangedPayment {
                method: Method::CASH,
                amount: money(sale.paid()),
                status: None,
            }],
            way => {
                let failed = PaymentStatus::Failed;
                let status = if way == 1 { failed } else { PaymentStatus::Confirmed };
                let known = |of: &ChangedPayment| ChangedPayment {
                    status: of.status.map(|_| status),
                    ..*of
                };
                was.iter().map(known).collect()
            }
        };
        let changed = PaymentChanged {
            replaces: Vec::new(),
            of: id,
            receipt: sale.receipt.clone(),
            net: money(sale.net()),
            cash_step: sale.cash_step,
            group: None,
            rounding: sale.rounding,
            payments: is.clone(),
            reason: None,
            more: None,
        };
        let cash = |of: &[ChangedPayment]| {
            let cash = of.iter().filter(|payment| payment.method == Method::CASH);
            cash.map(|payment| payment.amount).sum::<i64>()
        };
        let failed = is.iter().filter(|of| of.status == Some(PaymentStatus::Failed));
        now.expected.borne.failed += failed.map(|of| of.amount).sum::<i64>();
        now.tills[till].cash += cash(&is) - cash(&was);
        now.expected.pay(was.into_iter(), 0, -1, false);
        now.expected.pay(is.into_iter(), 0, 1, false);
        now.tills[till].write(now.at, None, changed)?;
        Ok(())
    }

    /// One bundle, whose parts share its price.
    fn sell_bundle(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let Some(bundle) = self.bundle else { return Ok(()) };
        let till = 1 % now.tills.len();
        let (sold_in, by) = shift_of(&now.tills[till]);
        let parts = bundled(now.goods);
        let weights: Vec<(Money, Quantity)> =
            parts.iter().map(|(article, quantity)| (article.listed(), *quantity)).collect();
        let shares = bundle_shares(money(BUNDLE_PRICE), &weights);
        let line = |((article, quantity), share): (&(&Article, Quantity), Money)| {
            line_of(article, *quantity, article.listed(), Some(share), DiscountBy::Both)
        };
        let paid = money(BUNDLE_PRICE);
        let sale = Sale {
            draft: self.draft(),
            receipt: now.tills[till].chain.next_receipt(),
            shift: sold_in.shift,
            stand: sold_in.stand,
            day: sold_in.day,
            paper_at: None,
            group: None,
            discount_by: DiscountBy::Both,
            cash_step: now.cash_step,
            bundles: vec![SoldBundle {
                bundle,
                sku: "PKT-01".parse().expect("a code"),
                name: "Paket contoh".parse().expect("a name"),
                count: 1,
                price: paid,
            }],
            lines: parts.iter().zip(shares).map(line).collect(),
            rounding: Money::ZERO,
            payments: vec![Payment {
                method: Method::CASH,
                amount: paid,
                tendered: Some(paid),
                change: Some(Money::ZERO),
                status: None,
                more: None,
            }],
            more: None,
        };
        now.tills[till].cash += paid.amount();
        now.expected.add(&sale, &now.tills[till].chain, &by, now.at);
        now.tills[till].write(now.at, Some(&by), sale)?;
        Ok(())
    }

    /// Some cash goes to the coordinator's box, from every drawer.
    fn move_cash(&mut self, now: &mut Now, till: usize) -> Result<(), Refusal> {
        let (sold_in, by) = shift_of(&now.tills[till]);
        let moved = CashMoved {
            draft: self.draft(),
            shift: sold_in.shift,
            stand: sold_in.stand,
            drawer: "A".parse().expect("a drawer's code"),
            day: sold_in.day,
            of: None,
            amount: money(-TO_BOX),
            reason: reason_code("to_box"),
            more: None,
        };
        now.tills[till].cash -= TO_BOX;
        now.tills[till].write(now.at, Some(&by), moved)?;
        Ok(())
    }

    /// A shift is moved to another day and back again; a coordinator accepts something that nobody names.
    fn correct(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let (sold_in, _) = shift_of(&now.tills[0]);
        let wrong = ShiftCorrected {
            replaces: Vec::new(),
            shift: sold_in.shift,
            day: Some(now.day.plus_days(1)),
            stand: None,
            more: None,
        };
        let wrong = now.tills[0].write(now.at, None, wrong)?;
        let right = ShiftCorrected {
            replaces: vec![wrong],
            shift: sold_in.shift,
            day: None,
            stand: None,
            more: None,
        };
        now.tills[0].write(now.at, None, right)?;
        let accepted = Accepted {
            of: None,
            replaces: Vec::new(),
            matter: "cash_difference".parse().expect("a matter"),
            till: None,
            day: Some(now.day),
            stand: None,
            drawer: "Z".parse().ok(),
            product: None,
            entry: None,
            from_seq: None,
            to_seq: None,
            amount: Some(money(-100)),
            active: true,
            reason: None,
            more: None,
        };
        now.tills[0].write(now.at, None, accepted)?;
        Ok(())
    }

    /// On the last evening each member pays for the table, and is paid; one is paid twice and gives it back.
    fn settle(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let members: Vec<_> = now.goods.members().map(|(id, code)| (id, code.clone())).collect();
        for (number, (member, member_code)) in members.into_iter().enumerate() {
            let owed = now.expected.owed.entry(member_code.to_string()).or_default();
            owed.deducted += 10_000;
            let balance = money(owed.share + owed.goods - owed.deducted);
            let deduction = Deduction {
                draft: self.draft(),
                member,
                member_code: member_code.clone(),
                day: now.day,
                amount: money(10_000),
                reason: reason_code("table_fee"),
                more: None,
            };
            now.tills[0].write(now.at, None, deduction)?;
            let mut payouts = vec![(money(25_000), PayoutReason::Settlement)];
            if number == 0 {
                payouts.push((money(5000), PayoutReason::Advance));
                payouts.push((money(-5000), PayoutReason::Returned));
            }
            for (amount, reason) in payouts {
                let owed = now.expected.owed.entry(member_code.to_string()).or_default();
                owed.paid += amount.amount();
                let before = self.payouts.entry(member).or_default();
                let payout = Payout {
                    draft: DraftId::from_bytes([0; 16]),
                    member,
                    member_code: member_code.clone(),
                    day: now.day,
                    shift: None,
                    method: Method::TRANSFER,
                    amount,
                    reason,
                    owed: balance,
                    before: *before,
                    more: None,
                };
                *before += 1;
                let payout = Payout { draft: self.draft(), ..payout };
                now.tills[0].write(now.at, None, payout)?;
            }
        }
        Ok(())
    }
}

/// What the bundle costs.
const BUNDLE_PRICE: i64 = 50_000;

/// What is in the bundle: some of the first three products.
fn bundled(goods: &Goods) -> Vec<(&Article, Quantity)> {
    let quantity = |article: &Article| {
        let milli = if article.unit.is_whole() { 2000 } else { 350 };
        Quantity::new(milli).expect("a quantity")
    };
    goods.articles().take(3).map(|article| (article, quantity(article))).collect()
}

/// A line that is sold at its price, or in a bundle for its part of the bundle's.
fn line_of(
    article: &Article,
    quantity: Quantity,
    price: Money,
    share_of_bundle: Option<Money>,
    by: DiscountBy,
) -> Line {
    let alone = price.times(quantity).expect("a price of the sample fair");
    let amount = share_of_bundle.unwrap_or(alone);
    let share = member_share(amount, amount, article.cut, by);
    Line {
        product: article.product,
        sku: article.sku.clone(),
        name: article.name.clone(),
        unit: article.unit,
        quantity_milli: quantity,
        bundle: share_of_bundle.map(|_| 1),
        list_price: price,
        price,
        gross: amount,
        amount,
        discount: Money::ZERO,
        net: amount,
        member: article.member,
        member_code: article.member_code.clone(),
        cut_bp: article.cut,
        member_share: share,
        cooperative_share: amount.minus(share).expect("a share is a part"),
        reason: None,
        more: None,
    }
}

fn record_refund(
    now: &mut Now,
    till: usize,
    by: &SellerCode,
    refund: Refund,
    debits: bool,
) -> Result<(), Refusal> {
    let cash = refund.payments.iter().filter(|payment| payment.method == Method::CASH);
    now.tills[till].cash += cash.map(|payment| payment.amount).sum::<i64>();
    now.expected.add_refund(&refund, &now.tills[till].chain, by, now.at, debits);
    now.tills[till].write(now.at, Some(by), refund)?;
    Ok(())
}

/// The shift that a till sells in, and who opened it.
fn shift_of(till: &SimulatedTill) -> (SoldIn, SellerCode) {
    till.shift.clone().expect("every day begins with a shift")
}

fn reason_code(word: &str) -> ReasonCode {
    word.parse().expect("a reason")
}

fn money(amount: i64) -> Money {
    Money::new(amount).expect("an amount of the sample fair")
}
