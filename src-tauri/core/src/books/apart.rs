use std::collections::BTreeMap;

use crate::entry::{Entry, Fact, Till};
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{Moment, TillKey};

/// A till that nobody has admitted, as far as the quarantine knows it: in no table and in no figure.
#[derive(Debug, Clone, Default)]
pub struct ApartTill {
    /// How it introduces itself.
    pub introduction: Option<Till>,
    /// The number of its last entry.
    pub last_seq: u64,
    /// What its clock said then.
    pub last_at: Option<Moment>,
    /// How many receipts it wrote.
    pub receipts: u64,
    /// What they come to, in the currency's smallest unit.
    pub paid: i64,
}

/// The tills whose entries wait in the quarantine.
///
/// # Errors
/// What the store refuses.
pub fn apart_tills(snapshot: Snapshot) -> Result<BTreeMap<TillKey, ApartTill>, Refusal> {
    let mut tills: BTreeMap<TillKey, ApartTill> = BTreeMap::new();
    for signed in snapshot.quarantined(None)? {
        if signed.soundness().is_ok() {
            tills.entry(signed.entry().till).or_default().add(signed.entry());
        }
    }
    Ok(tills)
}

impl ApartTill {
    /// Entries come along the chain.
    fn add(&mut self, entry: &Entry) {
        self.last_seq = entry.seq;
        self.last_at = Some(entry.at);
        match &entry.fact {
            Fact::Till(introduction) => self.introduction = Some(introduction.clone()),
            Fact::Sale(sale) => {
                self.receipts += 1;
                self.paid = self.paid.saturating_add(sale.paid());
            }
            Fact::Refund(refund) => {
                self.receipts += 1;
                let paid: i64 = refund.payments.iter().map(|payment| payment.amount).sum();
                self.paid = self.paid.saturating_add(paid);
            }
            _ => {}
        }
    }
}
