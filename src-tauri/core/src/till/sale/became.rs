use crate::books::{ReceiptFacts, came_back};
use crate::entry::{ChangedPayment, Fact, PaymentStatus, SignedEntry};
use crate::paper::{Receipt, method_word};
use crate::refusal::Refusal;
use crate::till::Till;

impl Till {
    /// A receipt as it is shown and printed, with what became of it.
    pub(in crate::till) fn receipt_of(&self, signed: &SignedEntry) -> Result<Receipt, Refusal> {
        let settings = &self.here()?.fair.settings;
        let receipt = Receipt::of(signed, settings, &self.words);
        Ok(Receipt { became: self.became(signed)?, ..receipt })
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
