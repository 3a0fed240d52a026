use std::collections::BTreeMap;

use crate::books::{CameBack, came_back};
use crate::entry::{Method, PaymentChanged, PaymentStatus, Refund, Sale, SignedEntry};
use crate::paper::ReceiptLine;
use crate::refusal::{Code, Refusal};
use crate::selling::{PaidBack, SoldIn, TakenBack, quantity_typed};
use crate::till::Till;
use crate::till::payments::now::{PaymentsNow, waits};
use crate::till::refund::reason::RefundReason;
use crate::till::refund::view::{RefundLineTyped, RefundLineView, RefundTyped};
use crate::value::{DraftId, GroupId, Money, Quantity, ReceiptNumber};

/// What is known of a sale by now: what came back of it, how it was paid, and what is left of each line.
#[derive(Debug)]
pub(in crate::till) struct CameBackNow {
    pub(in crate::till) back: CameBack,
    pub(in crate::till) payments: PaymentsNow,
    pub(in crate::till) left: BTreeMap<u16, Quantity>,
}

/// A refund worked out, and not recorded yet.
#[derive(Debug)]
pub(in crate::till) struct Plan {
    pub(in crate::till) sale: Sale,
    pub(in crate::till) taken: TakenBack,
    pub(in crate::till) paid: PaidBack,
    /// What went back of the sale before, in the currency's smallest unit, zero or above.
    before: i64,
    /// What becomes known of the sale's own payments with it.
    pub(in crate::till) settled: Option<PaymentChanged>,
    /// What has to be said first.
    pub(in crate::till) refused: Option<Refusal>,
}

/// Where and under what a refund is recorded.
#[derive(Debug)]
pub(in crate::till) struct RefundIn {
    pub(in crate::till) draft: DraftId,
    pub(in crate::till) reason: RefundReason,
    pub(in crate::till) sold_in: SoldIn,
    pub(in crate::till) group: Option<GroupId>,
}

impl Plan {
    /// What goes back, above zero, in the currency's smallest unit; of an exchange what is left of it to hand back.
    pub(in crate::till) fn paid_back(&self) -> i64 {
        self.sum(|method, status| method != Method::OFFSET && status != Some(PaymentStatus::Failed))
    }

    /// What went back of the sale by then, with this: so that no limit is passed in small parts.
    pub(in crate::till) fn back_by_then(&self) -> i64 {
        if self.paid_back() > 0 { self.before + self.paid_back() } else { 0 }
    }

    /// What pays the other half of an exchange.
    pub(in crate::till) fn offset(&self) -> i64 {
        self.sum(|method, _| method == Method::OFFSET)
    }

    /// What of it leaves the drawer.
    pub(in crate::till) fn cash(&self) -> i64 {
        self.sum(|method, _| method == Method::CASH)
    }

    /// What comes off the sale without being paid back, since it never came.
    pub(in crate::till) fn never_came(&self) -> i64 {
        self.sum(|_, status| status == Some(PaymentStatus::Failed))
    }

    /// The refund, under its number.
    pub(in crate::till) fn numbered(self, made: RefundIn, receipt: ReceiptNumber) -> Refund {
        let SoldIn { shift, stand, day, paper_at } = made.sold_in;
        Refund {
            draft: made.draft,
            receipt,
            shift,
            stand,
            day,
            paper_at,
            group: made.group,
            of: Some(self.taken.of),
            basis: TakenBack::BASIS,
            reason: made.reason.into(),
            discount_by: self.sale.discount_by,
            cash_step: self.sale.cash_step,
            bundles: self.taken.bundles,
            lines: self.taken.lines,
            rounding: self.paid.rounding,
            payments: self.paid.payments,
            more: None,
        }
    }

    fn sum(&self, of: impl Fn(Method, Option<PaymentStatus>) -> bool) -> i64 {
        let payments = self.paid.payments.iter();
        -payments.filter(|paid| of(paid.method, paid.status)).map(|paid| paid.amount).sum::<i64>()
    }
}

impl Till {
    /// What is known of a sale by now.
    pub(in crate::till) fn came_back_now(
        &self,
        signed: &SignedEntry,
        sale: &Sale,
    ) -> Result<CameBackNow, Refusal> {
        let here = self.here()?;
        let (snapshot, own) = (self.store.snapshot(), here.identity.till);
        let back = came_back(snapshot, &here.standing, own, (signed.id(), sale))?;
        let left = (1..).zip(&sale.lines).filter_map(|(number, line)| {
            let had = back.before.milli.get(&number).copied().unwrap_or(0);
            let left = line.quantity_milli.milli().saturating_sub(i64::try_from(had).ok()?);
            Some((number, Quantity::new(left).ok().filter(|left| left.milli() > 0)?))
        });
        let left = left.collect();
        Ok(CameBackNow { left, payments: self.payments_now(signed.clone())?, back })
    }

    /// Works a refund out. What has to be said before it is recorded stands in the plan. Of an exchange, what comes back
    /// pays for goods that come to so much, and only the rest of it is handed back.
    pub(in crate::till) fn refund_plan(
        &self,
        typed: &RefundTyped,
        exchanged_for: Option<Money>,
    ) -> Result<Plan, Refusal> {
        self.shift_now()?;
        let (signed, sale) = self.sale_numbered(&typed.receipt)?;
        let now = self.came_back_now(&signed, &sale)?;
        if now.left.is_empty() {
            return Err(Refusal::new(Code::NothingLeft).with("receipt", &sale.receipt));
        }
        let back = if typed.lines.is_empty() {
            now.left.clone()
        } else {
            lines_typed(&sale, &now, &typed.lines)?
        };
        let taken = TakenBack::of(signed.id(), &sale, &now.back.before, &back)?;
        let claimed = now.payments.sum(PaymentStatus::Claimed);
        let unsaid = claimed > 0 && typed.arrived.is_none();
        let came = typed.arrived != Some(false);
        let failed = now.payments.sum(PaymentStatus::Failed) + if came { 0 } else { claimed };
        let failed = (failed - now.back.failed).clamp(0, taken.due().max(0));
        let money = |amount| {
            Money::new(amount).map_err(|cause| Refusal::from(Code::AmountOutOfRange).because(cause))
        };
        let mut sent = Vec::new();
        // What never came is taken off by the method by which it should have come.
        if failed > 0 {
            let method = now.payments.unpaid_method();
            sent.push((method, money(failed)?, Some(PaymentStatus::Failed)));
        }
        let worth = money((taken.due() - failed).max(0))?;
        let offset = exchanged_for.map_or(Money::ZERO, |net| net.min(worth));
        if offset > Money::ZERO {
            sent.push((Method::OFFSET, offset, None));
        }
        let status = waits(typed.method).then_some(PaymentStatus::Claimed);
        let paid = taken.paid_by(&sent, (typed.method, status))?;
        let settled = match typed.arrived {
            Some(arrived) if claimed > 0 && self.check_may_say(&now.payments).is_ok() => {
                let status = if arrived { PaymentStatus::Confirmed } else { PaymentStatus::Failed };
                let payments = now.payments.settled(status);
                Some(self.payment_changed(&now.payments, payments, None)?)
            }
            _ => None,
        };
        let before = now.back.refunds.iter().map(|by| by.paid).sum();
        let mut plan = Plan { sale, taken, paid, before, settled, refused: None };
        plan.refused = if unsaid {
            Some(Refusal::new(Code::PaymentWaits).with("due", claimed))
        } else {
            self.drawer_short(plan.cash(), typed.anyway)?
        };
        Ok(plan)
    }

    /// The lines of a sale, each with what is left of it.
    pub(in crate::till) fn refund_lines(
        &self,
        sale: &Sale,
        now: &CameBackNow,
    ) -> Vec<RefundLineView> {
        let line = |(number, line): (u16, &crate::entry::Line)| {
            let left = now.left.get(&number).copied();
            let read = ReceiptLine::alone(line, &sale.bundles, &self.words);
            let typed = |left: Quantity| {
                let said = self.words.quantity(left, line.unit);
                said.split(' ').next().unwrap_or_default().to_owned()
            };
            RefundLineView {
                line: number,
                name: read.name,
                sold_text: read.amount.words,
                net: self.words.amount(line.net),
                left_milli: left.map_or(0, Quantity::milli),
                left: left.map(typed).unwrap_or_default(),
                pieces: line.unit.is_whole(),
            }
        };
        (1..).zip(&sale.lines).map(line).collect()
    }
}

/// How much of each line was typed.
fn lines_typed(
    sale: &Sale,
    now: &CameBackNow,
    typed: &[RefundLineTyped],
) -> Result<BTreeMap<u16, Quantity>, Refusal> {
    let mut back = BTreeMap::new();
    for RefundLineTyped { line: number, quantity } in typed {
        let above = || Refusal::new(Code::RefundAboveSold).with("line", number);
        let line = number.checked_sub(1).and_then(|at| sale.lines.get(usize::from(at)));
        let line = line.ok_or_else(above)?;
        let quantity = if quantity.trim().is_empty() {
            *now.left.get(number).ok_or_else(above)?
        } else {
            quantity_typed(quantity, line.unit).map_err(|refusal| refusal.with("line", number))?
        };
        if back.insert(*number, quantity).is_some() {
            return Err(above());
        }
    }
    Ok(back)
}
