use lapak_core::Refusal;
use lapak_core::entry::{
    CashMoved, Deduction, DiscountBy, Method, Payment, Payout, PayoutReason, Sale, SoldBundle,
    bundle_shares,
};
use lapak_core::selling::Article;
use lapak_core::value::{DraftId, Money, Quantity};

use super::{BUNDLE_PRICE, Beside, Now, TO_BOX, bundled, line_of, money, reason_code, shift_of};

impl Beside {
    /// One bundle, whose parts share its price.
    pub(super) fn sell_bundle(&mut self, now: &mut Now) -> Result<(), Refusal> {
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
    pub(super) fn move_cash(&mut self, now: &mut Now, till: usize) -> Result<(), Refusal> {
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

    /// On the last evening each member pays for the table, and is paid; one is paid twice and gives it back.
    pub(super) fn settle(&mut self, now: &mut Now) -> Result<(), Refusal> {
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
