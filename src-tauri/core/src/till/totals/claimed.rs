use serde::Serialize;
use ts_rs::TS;

use crate::books::{Claimed, ReceiptFacts};
use crate::entry::SignedEntry;
use crate::paper::method_word;
use crate::till::Till;
use crate::words::Amount;

/// The most receipts that are listed one by one; behind their sum are all.
pub(in crate::till) const LISTED_MAX: usize = 12;

/// Receipts with a payment that nobody has seen arrive yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimedView {
    /// How many there are.
    #[ts(type = "number")]
    pub receipts: u64,
    /// What those payments come to.
    pub paid: Amount,
    /// The first of them.
    pub first: Vec<ClaimedRow>,
}

/// A receipt with such a payment.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimedRow {
    /// Its number.
    pub receipt: String,
    /// The day that it belongs to, as people read it.
    pub day_text: String,
    /// When it was made.
    pub time_text: String,
    /// The methods of those payments.
    pub methods_text: String,
    /// What they come to.
    pub paid: Amount,
}

impl Till {
    pub(in crate::till) fn claimed_view(&self, days: &[Claimed]) -> ClaimedView {
        let paid = days.iter().fold(0_i64, |sum, of| sum.saturating_add(of.sum.paid));
        let rows = days.iter().flat_map(|of| {
            let day_text = self.words.day(of.day);
            of.first.iter().filter_map(move |entry| self.claimed_row(entry, day_text.clone()))
        });
        ClaimedView {
            receipts: days.iter().map(|of| of.sum.receipts).sum(),
            paid: self.words.sum(paid),
            first: rows.take(LISTED_MAX).collect(),
        }
    }

    fn claimed_row(&self, entry: &SignedEntry, day_text: String) -> Option<ClaimedRow> {
        let facts = ReceiptFacts::of(entry)?;
        let zone = &self.here.as_ref()?.fair.settings.zone;
        let methods = facts.payments.iter().filter(|payment| payment.is_claimed());
        let mut named: Vec<String> =
            methods.map(|paid| method_word(paid.method, &self.words)).collect();
        named.dedup();
        Some(ClaimedRow {
            receipt: facts.receipt.to_string(),
            day_text,
            time_text: self.words.time(entry.entry().at, zone),
            methods_text: named.join(" + "),
            paid: self.words.sum(facts.claimed()),
        })
    }
}
