use super::standing::Standing;
use crate::entry::{Entry, Fact, Sale, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::store::Snapshot;
use crate::value::{Day, ReceiptNumber};

/// A day's receipts.
#[derive(Debug)]
pub struct DayReceipts {
    /// By till and number.
    pub rows: Vec<ReceiptRow>,
    /// What was paid for those that count.
    pub paid: i64,
}

/// One receipt of a day.
#[derive(Debug)]
pub struct ReceiptRow {
    /// The sale.
    pub entry: SignedEntry,
    /// Whether its till is admitted and no closing cuts it off; otherwise it stands apart and is in no figure.
    pub counts: bool,
}

impl ReceiptRow {
    /// The sale and its envelope.
    #[must_use]
    pub fn sale(&self) -> (&Entry, &Sale) {
        sale_of(&self.entry).expect("only sales become rows")
    }
}

/// The receipts of a day and what they come to.
///
/// # Errors
/// What the store refuses.
pub fn day_receipts(
    snapshot: Snapshot,
    standing: &Standing,
    day: Day,
) -> Result<DayReceipts, Refusal> {
    let mut receipts = DayReceipts { rows: Vec::new(), paid: 0 };
    for kept in snapshot.receipts_of(day)? {
        let entry = snapshot.entry(kept.till, kept.seq, &kept.id.to_string())?;
        let Some((_, sale)) = sale_of(&entry) else { continue };
        let counts = standing.counts(kept.till, kept.id);
        if counts {
            receipts.paid += sale.paid();
        }
        receipts.rows.push(ReceiptRow { entry, counts });
    }
    Ok(receipts)
}

/// The sales with this receipt number: one, but for the clones of a till.
///
/// # Errors
/// [`Code::ReceiptUnknown`] when there is none; what the store refuses.
pub fn sale_numbered(
    snapshot: Snapshot,
    number: &ReceiptNumber,
) -> Result<Vec<SignedEntry>, Refusal> {
    let mut found = Vec::new();
    for kept in snapshot.receipts_numbered(number)? {
        let entry = snapshot.entry(kept.till, kept.seq, &kept.id.to_string())?;
        if sale_of(&entry).is_some() {
            found.push(entry);
        }
    }
    if found.is_empty() {
        return Err(Refusal::new(Code::ReceiptUnknown).with("receipt", number));
    }
    Ok(found)
}

fn sale_of(signed: &SignedEntry) -> Option<(&Entry, &Sale)> {
    match &signed.entry().fact {
        Fact::Sale(sale) => Some((signed.entry(), sale)),
        _ => None,
    }
}
