use std::collections::{BTreeMap, BTreeSet};

use super::finding::Finding;
use super::matter::Matter;
use crate::books::accepted::Subject;
use crate::books::borne::{Borne, BorneCause};
use crate::books::put_right::PutRight;
use crate::books::shifts::{Shift, Shifts};
use crate::books::standing::Standing;
use crate::value::{Day, EntryId, Moment, ReceiptNumber};

/// The most receipts that are named.
const RECEIPTS_MAX: usize = 12;

/// What came back of a receipt beyond what was sold on it, receipt by receipt, and what went back for sales that are not
/// here, day by day.
pub(super) fn refunds(right: &PutRight) -> Vec<Finding> {
    let mut twice: BTreeMap<ReceiptNumber, Vec<&Borne>> = BTreeMap::new();
    let mut unseen: BTreeMap<Day, Vec<&Borne>> = BTreeMap::new();
    for borne in right.borne.iter().filter(|of| of.cause == BorneCause::Refund) {
        match &borne.of {
            Some(receipt) => twice.entry(receipt.clone()).or_default().push(borne),
            None => unseen.entry(borne.day).or_default().push(borne),
        }
    }
    let twice = twice.into_iter().map(|(receipt, borne)| {
        let (refunds, sum) = sum_of(&borne);
        // Which refund came too late depends on what is here; the first id names the receipt's.
        let (entry, amount) = (refunds.first().copied(), Some(sum));
        Finding::new(Matter::RefundTwice)
            .with("receipt", receipt)
            .with("count", refunds.len())
            .with("sum", sum)
            .about(Subject { entry, amount, ..Subject::default() })
    });
    let unseen = unseen.into_iter().map(|(day, borne)| {
        let (refunds, sum) = sum_of(&borne);
        let named: BTreeSet<&str> = borne.iter().map(|of| of.number.as_str()).collect();
        let named: Vec<&str> = named.into_iter().take(RECEIPTS_MAX).collect();
        Finding::new(Matter::RefundUnseen)
            .with("day", day)
            .with("count", refunds.len())
            .with("sum", sum)
            .with("receipts", named.join(", "))
            .about(Subject { day: Some(day), amount: Some(sum), ..Subject::default() })
    });
    twice.chain(unseen).collect()
}

/// The receipts of money back, and what the cooperative bears of them.
fn sum_of(borne: &[&Borne]) -> (BTreeSet<EntryId>, i64) {
    let refunds = borne.iter().map(|of| of.receipt).collect();
    let sum = borne.iter().fold(0_i64, |sum, of| sum.saturating_add(of.amount));
    (refunds, sum)
}

/// Shifts of days that are over, as this till's clock says, and that nobody has closed. What is of a till that was closed is
/// ended by that.
pub(super) fn shifts_open(
    standing: &Standing,
    shifts: &Shifts,
    now: Option<Moment>,
) -> Vec<Finding> {
    let Some(today) = now.and_then(|now| now.day().ok()) else { return Vec::new() };
    let open = shifts.all().iter().filter(|shift| {
        shift.closed_seq.is_none() && shift.day < today && standing.closed(shift.till).is_none()
    });
    let finding = |shift: &Shift| {
        Finding::of(Matter::ShiftOpen, shift.till)
            .with("day", shift.day)
            .with("stand", &shift.stand)
            .with("by", shift.seller.as_deref().unwrap_or("–"))
    };
    open.map(finding).collect()
}
