use lapak_core::entry::{
    ChangedPayment, Fact, Method, PaymentChanged, PaymentStatus, Refund, Role, SignedEntry,
};
use lapak_tests::vfs::Dice;

use crate::fair::{Fair, index, money};

/// What is said once the fair is over.
impl Fair {
    /// What the founder says of who counts, later: a till was closed at some entry of its, or is admitted, or admitted anew.
    pub(crate) fn who_counts(&mut self, dice: &mut Dice) -> SignedEntry {
        let till = self.pens[1 + index(dice, 3)].key();
        let role = if dice.below(2) == 0 { Role::Seller } else { Role::Coordinator };
        if dice.below(3) == 0 {
            return self.pens[0].admit(till, role);
        }
        let own: Vec<&SignedEntry> =
            self.entries.iter().filter(|entry| entry.entry().till == till).collect();
        let last = if own.is_empty() { None } else { Some(own[index(dice, own.len())].clone()) };
        self.pens[0].close(till, last.as_ref())
    }

    /// That some refunds were truly sent and not paid in cash, as the tills say that made them.
    pub(crate) fn sent_instead(&mut self, dice: &mut Dice) {
        let refunds = self.entries.iter().filter_map(|entry| match &entry.entry().fact {
            Fact::Refund(refund) if refund.paid() < 0 => Some((entry.clone(), refund.clone())),
            _ => None,
        });
        let refunds: Vec<(SignedEntry, Refund)> = refunds.collect();
        for (entry, refund) in refunds {
            let till = entry.entry().till;
            let Some(pen) = self.pens.iter_mut().find(|pen| pen.key() == till) else { continue };
            if dice.below(2) == 0 {
                continue;
            }
            let status = Some(PaymentStatus::Confirmed);
            let amount = money(refund.paid());
            self.entries.push(pen.sign(PaymentChanged {
                replaces: Vec::new(),
                of: entry.id(),
                receipt: refund.receipt.clone(),
                net: money(refund.net()),
                cash_step: refund.cash_step,
                group: refund.group,
                rounding: refund.rounding,
                payments: vec![ChangedPayment { method: Method::TRANSFER, amount, status }],
                reason: None,
                more: None,
            }));
        }
    }
}
