use std::collections::BTreeMap;

use crate::books::{ReceiptFacts, ReceiptRow, came_back};
use crate::entry::{ChangedPayment, Fact, PaymentStatus, SignedEntry};
use crate::paper::{Receipt, method_word};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::value::EntryId;

/// What became of a receipt, in figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::till) struct Became {
    /// What was paid back of it, in the currency's smallest unit, zero or above.
    pub(in crate::till) refunded: i64,
    /// What is known by now of its payments that pass no drawer, the worst of them; none where it has no such payment.
    pub(in crate::till) status: Option<PaymentStatus>,
}

impl Till {
    /// What became of a receipt since it was made, in figures.
    pub(in crate::till) fn became_of(&self, signed: &SignedEntry) -> Result<Became, Refusal> {
        let Some(facts) = ReceiptFacts::of(signed) else { return Ok(Became::default()) };
        let (here, snapshot) = (self.here()?, self.store.snapshot());
        if !snapshot.has_changes()? {
            return Ok(Became {
                refunded: 0,
                status: worst(facts.payments.iter().map(|of| of.status)),
            });
        }
        let now = self.payments_now(signed.clone())?.payments;
        let refunded = match &signed.entry().fact {
            Fact::Sale(sale) => {
                let own = here.identity.till;
                came_back(snapshot, &here.standing, own, (signed.id(), sale))?.before.paid
            }
            _ => 0,
        };
        Ok(Became { refunded, status: worst(now.iter().map(|of| of.status)) })
    }

    /// A receipt as it is shown and printed, with what became of it.
    pub(in crate::till) fn receipt_of(&self, signed: &SignedEntry) -> Result<Receipt, Refusal> {
        let settings = &self.here()?.fair.settings;
        let receipt = Receipt::of(signed, settings, &self.words);
        Ok(Receipt { became: self.became(signed)?, ..receipt })
    }

    /// What became of some receipts, by their entries: of those of which there is something to say.
    pub(in crate::till) fn became_of_all(
        &self,
        rows: &[ReceiptRow],
    ) -> Result<BTreeMap<EntryId, Vec<String>>, Refusal> {
        let mut all = BTreeMap::new();
        if self.store.snapshot().has_changes()? {
            for row in rows {
                let became = self.became(&row.entry)?;
                if !became.is_empty() {
                    all.insert(row.entry.id(), became);
                }
            }
        }
        Ok(all)
    }

    /// What became of a receipt since it was made, a sentence each: how it was truly paid, and what came back.
    pub(in crate::till) fn became(&self, signed: &SignedEntry) -> Result<Vec<String>, Refusal> {
        let Some(facts) = ReceiptFacts::of(signed) else { return Ok(Vec::new()) };
        let said: Vec<ChangedPayment> = facts.payments.iter().map(Into::into).collect();
        let now = self.payments_now(signed.clone())?.payments;
        let mut became = Vec::new();
        if now != said {
            became.extend(now.iter().map(|payment| self.paid_truly(payment)));
        }
        if let Fact::Sale(sale) = &signed.entry().fact {
            let (here, snapshot) = (self.here()?, self.store.snapshot());
            let own = here.identity.till;
            for by in came_back(snapshot, &here.standing, own, (signed.id(), sale))?.refunds {
                let (receipt, paid) = (by.receipt.to_string(), self.words.sum(by.paid).text);
                let named = [("receipt", receipt.as_str()), ("paid", &paid)];
                became.push(self.words.say("receipt-came-back", &named));
            }
        }
        Ok(became)
    }

    fn paid_truly(&self, payment: &ChangedPayment) -> String {
        let status = match payment.status {
            Some(PaymentStatus::Claimed) => "claimed",
            Some(PaymentStatus::Confirmed) => "confirmed",
            Some(PaymentStatus::Failed) => "failed",
            None => "none",
        };
        let (method, amount) =
            (method_word(payment.method, &self.words), self.words.money(payment.amount));
        let named = [("method", method.as_str()), ("amount", &amount), ("status", status)];
        self.words.say("receipt-paid-now", &named)
    }
}

/// The worst of what is known of some payments: that one never came, then that one is still waited for.
fn worst(known: impl Iterator<Item = Option<PaymentStatus>>) -> Option<PaymentStatus> {
    known.flatten().max_by_key(|status| match status {
        PaymentStatus::Confirmed => 0,
        PaymentStatus::Claimed => 1,
        PaymentStatus::Failed => 2,
    })
}
