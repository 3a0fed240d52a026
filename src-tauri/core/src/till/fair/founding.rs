use crate::entry::{DiscountBy, Fair, FairKind};
use crate::refusal::{Code, Refusal};
use crate::value::{BasisPoints, Currency, Day, Money, Name, Nonce, QrisText, TillKey, ZoneName};

/// The settings that a fair is founded with.
pub(in crate::till) struct Founding {
    pub(in crate::till) kind: FairKind,
    pub(in crate::till) organisation: Name,
    pub(in crate::till) name: Name,
    pub(in crate::till) town: Name,
    pub(in crate::till) zone: ZoneName,
    pub(in crate::till) days: (Day, Day),
    pub(in crate::till) cash_step: Money,
    pub(in crate::till) discount_by: DiscountBy,
    pub(in crate::till) cut: BasisPoints,
    pub(in crate::till) qris: Option<QrisText>,
}

impl Founding {
    pub(in crate::till) fn fact(self, nonce: Nonce, recovery: TillKey) -> Result<Fair, Refusal> {
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
            qris: self.qris,
            qris_limit: Money::new(10_000_000).expect("inside the limit"),
            more: None,
        })
    }
}
