use super::cart::{Cart, WorkedOut};
use super::refund::PaidBack;
use super::rules::Rules;
use crate::entry::{Method, Payment, PaymentStatus, RefundLine};
use crate::refusal::{Code, Refusal};
use crate::value::Money;

/// What comes back of a sale that this till has never seen, as it stands on the buyer's paper: rung up like a sale, and the
/// other way round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenUnseen {
    worked_out: WorkedOut,
    cash_step: Money,
}

impl TakenUnseen {
    /// Works out what comes back, at the prices in the cart and by the fair's rules.
    ///
    /// # Errors
    /// What [`Cart::work_out`] refuses.
    pub fn of(cart: &Cart, rules: &Rules) -> Result<Self, Refusal> {
        Ok(Self { worked_out: cart.work_out(rules)?, cash_step: rules.cash_step })
    }

    /// What it came to when it was sold, above zero.
    #[must_use]
    pub fn net(&self) -> Money {
        self.worked_out.net
    }

    /// Its lines, below zero, and the bundles that some of them are parts of.
    #[must_use]
    pub fn lines(self) -> (Vec<RefundLine>, Vec<crate::entry::SoldBundle>) {
        let WorkedOut { lines, bundles, .. } = self.worked_out;
        let back = |line: &crate::entry::Line| RefundLine {
            line: None,
            sold: None,
            before_milli: None,
            taken_back: line.negated(),
        };
        (lines.iter().map(back).collect(), bundles)
    }

    /// Pays it out by one method. Cash is rounded down to its step, as the buyer's was.
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`].
    pub fn paid_by(&self, method: Method) -> Result<PaidBack, Refusal> {
        let out_of_range = |cause| Refusal::new(Code::AmountOutOfRange).because(cause);
        let net = self.net();
        let by_cash = method == Method::CASH;
        let paid = if by_cash { net.floor_to(self.cash_step) } else { net };
        let status = (!by_cash).then_some(PaymentStatus::Claimed);
        let payment = (paid > Money::ZERO).then(|| Payment::bare(method, paid.negated(), status));
        let rounding = net.minus(paid).map_err(out_of_range)?;
        Ok(PaidBack { rounding, payments: payment.into_iter().collect() })
    }
}
