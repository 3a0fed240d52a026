use std::collections::BTreeMap;

use lapak_core::Refusal;
use lapak_core::entry::{
    Basis, ChangedPayment, DiscountBy, Line, Method, Payment, PaymentChanged, PaymentStatus,
    Refund, RefundLine, Sale,
};
use lapak_core::selling::{BackBefore, TakenBack};
use lapak_core::value::{EntryId, Money, Quantity, SellerCode, Unit};

use super::{Beside, Now, line_of, money, reason_code, shift_of};

impl Beside {
    /// A sale comes back in two parts, the first at its own till and the rest at another.
    pub(super) fn refund_in_parts(
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
    pub(super) fn refund_unknown(&mut self, now: &mut Now) -> Result<(), Refusal> {
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
            lines: vec![RefundLine {
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
    pub(super) fn change_payment(
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
