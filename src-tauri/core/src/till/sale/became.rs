use std::collections::BTreeMap;

use crate::books::{ReceiptFacts, ReceiptRow, came_back};
use crate::entry::{ChangedPayment, Fact, Method, PaymentStatus, SignedEntry};
use crate::paper::{Receipt, ReceiptSince, method_word};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::value::EntryId;

/// What became of a receipt, in figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::till) struct Became {
    /// What was paid back of it, in the currency's smallest unit, zero or above.
    pub(in crate::till) refunded: i64,
    /// What is known by now of its payments that pass no drawer, the worst of them; none where it has no such payment.
    pub(in crate::till) status: Option<PaymentStatus>,
    /// What of it never came, in the currency's smallest unit.
    pub(in crate::till) failed: i64,
    /// By what it was paid, as far as it is known by now.
    pub(in crate::till) methods: Vec<Method>,
}

impl Became {
    fn of(payments: &[ChangedPayment], refunded: i64) -> Self {
        let failed = payments.iter().filter(|of| of.status == Some(PaymentStatus::Failed));
        let mut methods: Vec<Method> = payments.iter().map(|of| of.method).collect();
        methods.dedup();
        Self {
            refunded,
            status: worst(payments.iter().map(|of| of.status)),
            failed: failed.map(|of| of.amount.amount()).sum(),
            methods,
        }
    }
}

impl Till {
    /// What became of a receipt since it was made, in figures.
    pub(in crate::till) fn became_of(&self, signed: &SignedEntry) -> Result<Became, Refusal> {
        let Some(facts) = ReceiptFacts::of(signed) else { return Ok(Became::default()) };
        let (here, snapshot) = (self.here()?, self.store.snapshot());
        if !snapshot.has_changes()? {
            let said: Vec<ChangedPayment> = facts.payments.iter().map(Into::into).collect();
            return Ok(Became::of(&said, 0));
        }
        let now = self.payments_now(signed.clone())?.payments;
        let refunded = match &signed.entry().fact {
            Fact::Sale(sale) => {
                let own = here.identity.till;
                came_back(snapshot, &here.standing, own, (signed.id(), sale))?.before.paid
            }
            _ => 0,
        };
        Ok(Became::of(&now, refunded))
    }

    /// A receipt as it is shown and printed, with what became of it.
    pub(in crate::till) fn receipt_of(&self, signed: &SignedEntry) -> Result<Receipt, Refusal> {
        let settings = &self.here()?.fair.settings;
        Ok(Receipt::of(signed, settings, &self.words).since(self.became(signed)?))
    }

    /// What became of some receipts, by their entries: of those of which there is something to say.
    pub(in crate::till) fn became_of_all(
        &self,
        rows: &[ReceiptRow],
    ) -> Result<BTreeMap<EntryId, ReceiptSince>, Refusal> {
        let mut all = BTreeMap::new();
        if self.store.snapshot().has_changes()? {
            for row in rows {
                let became = self.became(&row.entry)?;
                if !became.said.is_empty() {
                    all.insert(row.entry.id(), became);
                }
            }
        }
        Ok(all)
    }

    /// What is known of a receipt since it was made.
    pub(in crate::till) fn became(&self, signed: &SignedEntry) -> Result<ReceiptSince, Refusal> {
        let mut became = Vec::new();
        let now = self.paid_otherwise(signed)?;
        let paid = now.is_some();
        if let Some(now) = now {
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
        Ok(ReceiptSince { said: became, paid })
    }

    /// How a receipt was paid, where that is known to be otherwise than it says.
    fn paid_otherwise(&self, signed: &SignedEntry) -> Result<Option<Vec<ChangedPayment>>, Refusal> {
        let Some(facts) = ReceiptFacts::of(signed) else { return Ok(None) };
        let said = facts.payments.iter().map(ChangedPayment::from);
        let now = self.payments_now(signed.clone())?.payments;
        Ok(Some(now).filter(|now| !said.eq(now.iter().copied())))
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
