use crate::entry::{Fact, Line, Payment, SignedEntry, SoldBundle};
use crate::value::{Day, EntryId, Moment, ReceiptNumber, StandCode};

/// What a sale and a refund, which is a negative sale, have in common.
#[derive(Debug)]
pub struct ReceiptFacts<'a> {
    /// The number.
    pub receipt: &'a ReceiptNumber,
    /// The stand.
    pub stand: &'a StandCode,
    /// The day that it names.
    pub day: Day,
    /// The shift.
    pub shift: EntryId,
    /// The bundles that lines are parts of.
    pub bundles: &'a [SoldBundle],
    /// What was sold, or taken back with quantities and amounts below zero.
    pub lines: Vec<&'a Line>,
    /// How it was paid.
    pub payments: &'a [Payment],
    /// The cash rounding, in the currency's smallest unit.
    pub rounding: i64,
    /// The hour on the clock of its till, or on the paper.
    pub hour: u8,
    /// When it was made on paper, if it was.
    pub paper_at: Option<Moment>,
}

impl<'a> ReceiptFacts<'a> {
    /// What a sale or a refund says; none of any other entry.
    #[must_use]
    pub fn of(signed: &'a SignedEntry) -> Option<Self> {
        let hour = |paper_at: Option<Moment>| paper_at.unwrap_or(signed.entry().at).hour();
        match &signed.entry().fact {
            Fact::Sale(sale) => Some(Self {
                receipt: &sale.receipt,
                stand: &sale.stand,
                day: sale.day,
                shift: sale.shift,
                bundles: &sale.bundles,
                lines: sale.lines.iter().collect(),
                payments: &sale.payments,
                rounding: sale.rounding.amount(),
                hour: hour(sale.paper_at),
                paper_at: sale.paper_at,
            }),
            Fact::Refund(refund) => Some(Self {
                receipt: &refund.receipt,
                stand: &refund.stand,
                day: refund.day,
                shift: refund.shift,
                bundles: &refund.bundles,
                lines: refund.lines.iter().map(|line| &line.taken_back).collect(),
                payments: &refund.payments,
                rounding: refund.rounding.amount(),
                hour: hour(refund.paper_at),
                paper_at: refund.paper_at,
            }),
            _ => None,
        }
    }

    /// What was paid, below zero for a refund, in the currency's smallest unit.
    #[must_use]
    pub fn paid(&self) -> i64 {
        self.lines.iter().map(|line| line.net).sum::<i64>() + self.rounding
    }

    /// What of it nobody has seen arrive yet, in the currency's smallest unit.
    #[must_use]
    pub fn claimed(&self) -> i64 {
        let claimed = self.payments.iter().filter(|payment| payment.is_claimed());
        claimed.map(|payment| payment.amount.amount()).sum()
    }

    /// Whether a payment of it is still to be seen arrive, as it says itself.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.payments.iter().any(Payment::is_claimed)
    }
}
