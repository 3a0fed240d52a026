use crate::books::{PaidNow, ReceiptFacts, said_of};
use crate::entry::{
    ChangedPayment, Fact, Method, PaymentChanged, PaymentStatus, REPLACES_MAX, Role, SignedEntry,
};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::value::{EntryId, GroupId, Money, ReasonCode, ReceiptNumber};

/// How a receipt was paid, as far as it is known by now, and what a new word about it has to stand for.
#[derive(Debug)]
pub(in crate::till) struct PaymentsNow {
    pub(in crate::till) receipt: SignedEntry,
    pub(in crate::till) payments: Vec<ChangedPayment>,
    said: Vec<SignedEntry>,
}

impl PaymentsNow {
    /// The receipt's number.
    pub(in crate::till) fn number(&self) -> &ReceiptNumber {
        let facts = ReceiptFacts::of(&self.receipt).expect("only of a receipt it is asked");
        facts.receipt
    }

    /// What cash of it is rounded to.
    pub(in crate::till) fn cash_step(&self) -> Money {
        step_of(&self.receipt).1
    }

    /// What of the payments has this status, in the currency's smallest unit.
    pub(in crate::till) fn sum(&self, status: PaymentStatus) -> i64 {
        let of = self.payments.iter().filter(|payment| payment.status == Some(status));
        of.map(|payment| payment.amount.amount()).sum()
    }

    /// By what it should have been paid that did not come, or may not have: QRIS where nothing says.
    pub(in crate::till) fn unpaid_method(&self) -> Method {
        let waits = |payment: &&ChangedPayment| {
            matches!(payment.status, Some(PaymentStatus::Claimed | PaymentStatus::Failed))
        };
        self.payments.iter().find(waits).map_or(Method::QRIS, |payment| payment.method)
    }

    /// The same payments, those that wait with another status.
    pub(in crate::till) fn settled(&self, status: PaymentStatus) -> Vec<ChangedPayment> {
        let settle = |payment: &ChangedPayment| match payment.status {
            Some(PaymentStatus::Claimed) => ChangedPayment { status: Some(status), ..*payment },
            _ => *payment,
        };
        self.payments.iter().map(settle).collect()
    }
}

impl Till {
    /// How a receipt was paid, by what it says and what was said of it since.
    pub(in crate::till) fn payments_now(
        &self,
        receipt: SignedEntry,
    ) -> Result<PaymentsNow, Refusal> {
        let (here, snapshot) = (self.here()?, self.store.snapshot());
        let facts = ReceiptFacts::of(&receipt).ok_or(Code::ReceiptUnknown)?;
        let as_signed: Vec<ChangedPayment> = facts.payments.iter().map(Into::into).collect();
        let said = said_of(snapshot, &here.standing, here.identity.till, &receipt)?;
        let now = PaidNow::of(&receipt, said.clone(), &here.standing);
        let payments = now.map_or(as_signed, |now| now.payments().to_vec());
        Ok(PaymentsNow { receipt, payments, said })
    }

    /// Refuses a word about a receipt that would not count: only its own till's does, and a coordinator's, which no
    /// other till may replace.
    pub(in crate::till) fn check_may_say(&self, now: &PaymentsNow) -> Result<(), Refusal> {
        let here = self.here()?;
        if here.role == Some(Role::Coordinator) {
            return Ok(());
        }
        let coordinators =
            |said: &&SignedEntry| here.standing.role(said.entry().till) == Some(Role::Coordinator);
        if now.receipt.entry().till != here.identity.till
            || now.said.iter().any(|said| coordinators(&said))
        {
            return Err(Code::PaymentNotYours.into());
        }
        Ok(())
    }

    /// The word that a receipt was paid so, in place of whatever was said before.
    pub(in crate::till) fn payment_changed(
        &self,
        now: &PaymentsNow,
        mut payments: Vec<ChangedPayment>,
        reason: Option<ReasonCode>,
    ) -> Result<PaymentChanged, Refusal> {
        self.check_may_say(now)?;
        // Cash that was rounded down to nothing is no payment.
        payments.retain(|payment| payment.amount != Money::ZERO);
        let facts = ReceiptFacts::of(&now.receipt).ok_or(Code::ReceiptUnknown)?;
        let out_of_range = |cause| Refusal::from(Code::AmountOutOfRange).because(cause);
        let net = Money::sum(facts.lines.iter().map(|line| line.net)).map_err(out_of_range)?;
        let paid =
            Money::sum(payments.iter().map(|payment| payment.amount)).map_err(out_of_range)?;
        let (group, cash_step) = step_of(&now.receipt);
        Ok(PaymentChanged {
            replaces: standing_of(&now.said),
            of: now.receipt.id(),
            receipt: facts.receipt.clone(),
            net,
            cash_step,
            group,
            rounding: paid.minus(net).map_err(out_of_range)?,
            payments,
            reason,
            more: None,
        })
    }
}

/// What nobody has replaced yet, in the order of the ids, and no more than one word may name.
fn standing_of(said: &[SignedEntry]) -> Vec<EntryId> {
    let replaced = |id: &EntryId| {
        let replaces = |other: &SignedEntry| match &other.entry().fact {
            Fact::PaymentChanged(changed) => changed.replaces.contains(id),
            _ => false,
        };
        said.iter().any(replaces)
    };
    let mut standing: Vec<EntryId> = said.iter().map(SignedEntry::id).collect();
    standing.retain(|id| !replaced(id));
    standing.sort_unstable();
    standing.truncate(REPLACES_MAX);
    standing
}

fn step_of(receipt: &SignedEntry) -> (Option<GroupId>, Money) {
    match &receipt.entry().fact {
        Fact::Sale(sale) => (sale.group, sale.cash_step),
        Fact::Refund(refund) => (refund.group, refund.cash_step),
        _ => (None, Money::ZERO),
    }
}

/// Whether a payment by this method has a status.
pub(in crate::till) fn waits(method: Method) -> bool {
    method != Method::CASH && method != Method::OFFSET
}
