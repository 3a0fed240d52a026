use super::borne::agreeing;
use super::standing::Standing;
use crate::entry::{Fact, PaymentStatus, Sale};
use crate::refusal::{Code, Refusal};
use crate::selling::BackBefore;
use crate::store::Snapshot;
use crate::value::{EntryId, ReceiptNumber, TillKey};

/// What is known to have come back of a sale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CameBack {
    /// How much of each line, and how much money.
    pub before: BackBefore,
    /// What of that money had never come, in the currency's smallest unit, zero or above.
    pub failed: i64,
    /// The refunds, by till and number.
    pub refunds: Vec<CameBackBy>,
}

/// One refund of a sale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameBackBy {
    /// Its own number.
    pub receipt: ReceiptNumber,
    /// What was paid back, in the currency's smallest unit, zero or above.
    pub paid: i64,
}

/// What came back of a sale, by the refunds that count and by this till's own, which may not be admitted yet: so that
/// nothing is paid back twice by whoever can know it.
///
/// # Errors
/// What the store refuses.
pub fn came_back(
    snapshot: Snapshot,
    standing: &Standing,
    own: TillKey,
    (id, sale): (EntryId, &Sale),
) -> Result<CameBack, Refusal> {
    let mut back = CameBack::default();
    for kept in snapshot.refunds_of(&sale.receipt)? {
        if kept.till != own && !standing.counts(kept.till, kept.id) {
            continue;
        }
        let entry = match snapshot.entry(kept.till, kept.seq, kept.id) {
            Err(refusal) if refusal.code() == Code::EntryUnreadable => continue,
            entry => entry?,
        };
        let Fact::Refund(refund) = &entry.entry().fact else { continue };
        let of = refund.of.as_ref().and_then(|of| of.sale);
        let lines = agreeing(refund, sale);
        // One from the buyer's paper is of this sale where all of its lines are.
        if of.map_or(lines.iter().any(Option::is_none), |of| of != id) {
            continue;
        }
        for (line, number) in refund.lines.iter().zip(lines) {
            if let Some(number) = number {
                let milli = line.taken_back.quantity_milli.milli().unsigned_abs();
                *back.before.milli.entry(number).or_default() += milli;
            }
        }
        let never_came =
            refund.payments.iter().filter(|of| of.status == Some(PaymentStatus::Failed));
        back.failed -= never_came.map(|payment| payment.amount).sum::<i64>();
        back.before.paid -= refund.paid();
        back.refunds.push(CameBackBy { receipt: refund.receipt.clone(), paid: -refund.paid() });
    }
    Ok(back)
}
