use crate::entry::{DiscountBy, Fair, FairKind};
use crate::refusal::{Code, Refusal};
use crate::value::{BasisPoints, Currency, Day, Money, Name, Nonce, TillKey, ZoneName};

/// The settings that a fair is founded with.
pub(super) struct Founding {
    pub(super) kind: FairKind,
    pub(super) organisation: Name,
    pub(super) name: Name,
    pub(super) town: Name,
    pub(super) zone: ZoneName,
    pub(super) days: (Day, Day),
    pub(super) cash_step: Money,
    pub(super) discount_by: DiscountBy,
    pub(super) cut: BasisPoints,
}

impl Founding {
    pub(super) fn fact(self, nonce: Nonce, recovery: TillKey) -> Result<Fair, Refusal> {
        let (from, to) = self.days;
        if from > to {
            return Err(Code::DaysSwapped.into());
        }
        let currency: Currency = "IDR".parse().expect("a currency");
        Ok(Fair {
            of: None,
            replaces: Vec::new(),
            kind: self.kind,
            nonce: Some(nonce),
            recovery: Some(recovery),
            organisation: self.organisation,
            name: self.name,
            town: self.town,
            zone: self.zone,
            from,
            to,
            currency,
            decimals: 0,
            cash_step: self.cash_step,
            discount_by: self.discount_by,
            cut_bp: self.cut,
            qris: None,
            qris_limit: Money::new(10_000_000).expect("inside the limit"),
            more: None,
        })
    }
}
