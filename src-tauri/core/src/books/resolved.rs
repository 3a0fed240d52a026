use super::borne::debit_no_more;
use super::paid::{PaidNow, said_by_one};
use super::receipt_facts::ReceiptFacts;
use crate::refusal::Refusal;
use crate::store::{KeptReceipt, ResolvedBy, ResolvedReceipt, Resolving, Snapshot, Store};
use crate::value::TillKey;

/// The most rows of one transaction: some tens of milliseconds.
const SLICE: i64 = 512;

/// To be called between sales, once so many rows wait: resolves what the rows since say of receipts and of sales, as far as
/// it does not depend on who counts. True while there is more to do.
///
/// # Errors
/// What the store refuses; every answer stays the same.
pub fn resolve(store: &mut Store, waiting_min: i64) -> Result<bool, Refusal> {
    let snapshot = store.snapshot();
    let (after, newest) = (snapshot.resolved_to()?, snapshot.last_row()?);
    if newest - after < waiting_min.max(1) {
        return Ok(false);
    }
    let last = newest.min(after + SLICE);
    let resolving = resolving(snapshot, after, last)?;
    store.resolve(after, last, &resolving)?;
    Ok(last < newest)
}

fn resolving(snapshot: Snapshot, after: i64, last: i64) -> Result<Resolving, Refusal> {
    let mut resolving = Resolving::default();
    for kept in snapshot.said_since(after, last)? {
        receipt(snapshot, kept, &mut resolving)?;
    }
    for refunds in snapshot.refunded_since(after, last)? {
        let to_ask = !debit_no_more(snapshot, &refunds)?;
        resolving.refunds.extend(refunds.into_iter().map(|kept| (kept, to_ask)));
    }
    Ok(resolving)
}

fn receipt(
    snapshot: Snapshot,
    kept: KeptReceipt,
    resolving: &mut Resolving,
) -> Result<(), Refusal> {
    let Some(receipt) = snapshot.readable(kept.till, kept.seq, kept.id)? else { return Ok(()) };
    let Some(facts) = ReceiptFacts::of(&receipt) else { return Ok(()) };
    if let Some((by, paid)) = resolved(snapshot, &kept)? {
        resolving.sums.push((by, paid.changed_back()));
    }
    let mut of = ResolvedReceipt {
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
        of.by = Some(ResolvedBy { by, seq, id: paid.change.id() });
        resolving.sums.push((by, changed));
    }
    resolving.receipts.push(of);
    Ok(())
}

/// A receipt as it is resolved, and by whose word; none where it is not, or can no longer be read.
pub(super) fn resolved(
    snapshot: Snapshot,
    kept: &KeptReceipt,
) -> Result<Option<(TillKey, PaidNow)>, Refusal> {
    let Some(ResolvedBy { by, seq, id }) = snapshot.resolved_by(kept)? else { return Ok(None) };
    let receipt = snapshot.readable(kept.till, kept.seq, kept.id)?;
    let change = snapshot.readable(by, seq, id)?;
    let paid = receipt.zip(change).map(|(receipt, change)| PaidNow::by(receipt, change, 1));
    Ok(paid.map(|paid| (by, paid)))
}
