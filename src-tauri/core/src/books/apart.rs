use std::collections::BTreeMap;

use crate::entry::{Entry, Fact, Introduction};
use crate::refusal::Refusal;
use crate::store::{Snapshot, TillReceipts};
use crate::value::{Day, Moment, TillKey};

/// A till that nobody has admitted, as far as the quarantine knows it: in no table and in no figure.
#[derive(Debug, Clone, Default)]
pub struct ApartTill {
    /// How it introduces itself.
    pub introduction: Option<Introduction>,
    /// The number of its last entry.
    pub last_seq: u64,
    /// What its clock said then.
    pub last_at: Option<Moment>,
    /// How many entries it wrote.
    pub entries: u64,
    /// How many receipts it wrote.
    pub receipts: u64,
    /// What they come to, in the currency's smallest unit.
    pub paid: i64,
    /// The same by the day that they name.
    pub days: BTreeMap<Day, TillReceipts>,
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
        self.entries += 1;
        self.last_seq = entry.seq;
        self.last_at = Some(entry.at);
        match &entry.fact {
            Fact::Introduction(introduction) => self.introduction = Some(introduction.clone()),
            Fact::Sale(sale) => self.add_receipt(sale.day, sale.paid()),
            Fact::Refund(refund) => self.add_receipt(refund.day, refund.paid()),
            _ => {}
        }
    }

    fn add_receipt(&mut self, day: Day, paid: i64) {
        self.receipts += 1;
        self.paid = self.paid.saturating_add(paid);
        let of_day = self.days.entry(day).or_default();
        of_day.receipts += 1;
        of_day.paid = of_day.paid.saturating_add(paid);
    }
}
