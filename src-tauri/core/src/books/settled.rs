use super::borne::debit_no_more;
use super::paid::{PaidNow, said_by_one};
use super::receipt_facts::ReceiptFacts;
use crate::refusal::Refusal;
use crate::store::{KeptReceipt, SettledBy, SettledReceipt, Settling, Snapshot, Store};
use crate::value::TillKey;

/// The most rows of one transaction: some tens of milliseconds.
const SLICE: i64 = 512;

/// To be called between sales, once so many rows wait: settles what the rows since say of receipts and of sales, as far as
/// it does not depend on who counts. True while there is more to do.
///
/// # Errors
/// What the store refuses; every answer stays the same.
pub fn settle(store: &mut Store, waiting_min: i64) -> Result<bool, Refusal> {
    let snapshot = store.snapshot();
    let (after, newest) = (snapshot.settled_to()?, snapshot.last_row()?);
    if newest - after < waiting_min.max(1) {
        return Ok(false);
    }
    let last = newest.min(after + SLICE);
    let settling = settling(snapshot, after, last)?;
    store.settle(after, last, &settling)?;
    Ok(last < newest)
}

fn settling(snapshot: Snapshot, after: i64, last: i64) -> Result<Settling, Refusal> {
    let mut settling = Settling::default();
    for kept in snapshot.said_since(after, last)? {
        receipt(snapshot, kept, &mut settling)?;
    }
    for refunds in snapshot.refunded_since(after, last)? {
        let to_ask = !debit_no_more(snapshot, &refunds)?;
        settling.refunds.extend(refunds.into_iter().map(|kept| (kept, to_ask)));
    }
    Ok(settling)
}

fn receipt(snapshot: Snapshot, kept: KeptReceipt, settling: &mut Settling) -> Result<(), Refusal> {
    let Some(receipt) = snapshot.readable(kept.till, kept.seq, kept.id)? else { return Ok(()) };
    let Some(facts) = ReceiptFacts::of(&receipt) else { return Ok(()) };
    if let Some((by, paid)) = settled(snapshot, &kept)? {
        settling.sums.push((by, paid.changed_back()));
    }
    let mut of = SettledReceipt {
        kept,
        shift: facts.shift,
        day: facts.day,
        waits: facts.waits(),
        otherwise: false,
        by: None,
    };
    if let Some((by, paid)) = said_by_one(snapshot, &receipt)? {
        let (changed, change) = (paid.changed(), paid.change.entry().seq);
        let seq = i64::try_from(change).unwrap_or(i64::MAX);
        of.waits = paid.claimed().is_some();
        of.otherwise = !changed.payments.is_empty();
        of.by = Some(SettledBy { by, seq, id: paid.change.id() });
        settling.sums.push((by, changed));
    }
    settling.receipts.push(of);
    Ok(())
}

/// A receipt as it is settled, and by whose word; none where it is not, or can no longer be read.
pub(super) fn settled(
    snapshot: Snapshot,
    kept: &KeptReceipt,
) -> Result<Option<(TillKey, PaidNow)>, Refusal> {
    let Some(SettledBy { by, seq, id }) = snapshot.settled_by(kept)? else { return Ok(None) };
    let receipt = snapshot.readable(kept.till, kept.seq, kept.id)?;
    let change = snapshot.readable(by, seq, id)?;
    let paid = receipt.zip(change).map(|(receipt, change)| PaidNow::by(receipt, change, 1));
    Ok(paid.map(|paid| (by, paid)))
}
