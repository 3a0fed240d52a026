use lapak_core::entry::{Entry, Fact, SignedEntry, TillSecret};
use lapak_core::value::{
    EntryId, Moment, ReceiptNumber, SellerCode, StandCode, TillKey, TillLetters,
};

/// The chain that one till of a simulated fair signs.
#[derive(Debug)]
pub(super) struct Chain {
    secret: TillSecret,
    pub(super) till: TillKey,
    pub(super) stand: StandCode,
    fair: Option<EntryId>,
    last: Option<(u64, EntryId)>,
    receipts: u32,
}

impl Chain {
    /// The chain of a fair's till, or of the founder's before there is a fair.
    pub(super) fn new(secret: TillSecret, stand: StandCode, fair: Option<EntryId>) -> Self {
        Self { till: secret.till(), secret, stand, fair, last: None, receipts: 0 }
    }

    /// Signs the next entry.
    pub(super) fn sign(
        &mut self,
        at: Moment,
        by: Option<&SellerCode>,
        fact: impl Into<Fact>,
    ) -> SignedEntry {
        let entry = Entry {
            fair: self.fair,
            till: self.till,
            seq: self.entries() + 1,
            prev: self.last.map(|(_, id)| id),
            at,
            by: by.cloned(),
            fact: fact.into(),
        };
        let signed = entry.sign(&self.secret).expect("what is simulated adds up");
        self.last = Some((signed.entry().seq, signed.id()));
        self.fair = Some(signed.fair());
        signed
    }

    /// How many entries there are so far.
    pub(super) fn entries(&self) -> u64 {
        self.last.map_or(0, |(seq, _)| seq)
    }

    /// The letters in its receipts' numbers.
    pub(super) fn letters(&self) -> TillLetters {
        self.till.into()
    }

    /// The number of the next receipt.
    pub(super) fn next_receipt(&mut self) -> ReceiptNumber {
        self.receipts += 1;
        ReceiptNumber::new(self.stand.clone(), self.till, self.receipts)
            .expect("a simulation has no more sales than there are numbers")
    }
}
