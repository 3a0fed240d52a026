use std::collections::HashMap;

use serde::Deserialize;

use crate::entry::{DiscountBy, Fact, Fair, FairKind, Member, Product, Seller};
use crate::refusal::Refusal;
use crate::till::fair::founding::Founding;
use crate::value::{
    Barcode, BasisPoints, Day, EntryId, MemberCode, Money, Name, Nonce, PictureName, QrisText,
    QuickCode, SellerCode, Sku, TillKey, Unit, ZoneName,
};

/// The sample fair as it lies in `assets/sample`.
#[derive(Debug, Deserialize)]
pub struct Sample {
    organisation: Name,
    name: Name,
    town: Name,
    pub(in crate::till) zone: ZoneName,
    cash_step: Money,
    discount_by: DiscountBy,
    cut_bp: BasisPoints,
    qris: Option<QrisText>,
    sellers: Vec<SellerCode>,
    members: Vec<SampleMember>,
    products: Vec<SampleProduct>,
}

#[derive(Debug, Deserialize)]
struct SampleMember {
    code: MemberCode,
    cut_bp: Option<BasisPoints>,
}

#[derive(Debug, Deserialize)]
struct SampleProduct {
    sku: Sku,
    quick: QuickCode,
    barcode: Barcode,
    name: Name,
    category: Name,
    unit: Unit,
    price: Money,
    member: MemberCode,
    picture: PictureName,
}

impl Sample {
    /// Reads it.
    ///
    /// # Panics
    /// Never: it comes with the program.
    #[must_use]
    pub fn read() -> Self {
        serde_json::from_str(include_str!("../../../../../assets/sample/fair.json"))
            .expect("the sample fair is whole")
    }

    /// Its merchant's code, which nobody can pay to.
    #[must_use]
    pub fn qris(&self) -> Option<QrisText> {
        self.qris.clone()
    }

    /// What it is founded with, from its first day to its last.
    pub(in crate::till) fn founding(&self, days: (Day, Day)) -> Founding {
        Founding {
            kind: FairKind::Sample,
            organisation: self.organisation.clone(),
            name: self.name.clone(),
            town: self.town.clone(),
            zone: self.zone.clone(),
            days,
            cash_step: self.cash_step,
            discount_by: self.discount_by,
            cut: self.cut_bp,
            qris: self.qris(),
        }
    }

    /// The founding entry of such a fair, from its first day to its last.
    ///
    /// # Errors
    /// [`Code::DaysSwapped`](crate::Code::DaysSwapped) where it ends before it begins.
    pub fn founded(
        &self,
        days: (Day, Day),
        nonce: Nonce,
        recovery: TillKey,
    ) -> Result<Fair, Refusal> {
        self.founding(days).fact(nonce, recovery)
    }

    /// Gives each of its sellers, members and products to `record`, which says the id that it got.
    ///
    /// # Errors
    /// What `record` refuses.
    pub fn record(
        self,
        mut record: impl FnMut(Fact) -> Result<EntryId, Refusal>,
    ) -> Result<(), Refusal> {
        for code in self.sellers {
            record(Seller::new(code).into())?;
        }
        let mut members = HashMap::new();
        for SampleMember { code, cut_bp } in self.members {
            let member = Member { cut_bp, ..Member::new(code.clone()) };
            members.insert(code, record(member.into())?);
        }
        for sample in self.products {
            let product = Product {
                of: None,
                replaces: Vec::new(),
                sku: sample.sku,
                quick: Some(sample.quick),
                barcodes: vec![sample.barcode],
                name: sample.name,
                category: sample.category,
                unit: sample.unit,
                price: Some(sample.price),
                member: members[&sample.member],
                cut_bp: None,
                picture: Some(sample.picture),
                active: true,
                more: None,
            };
            record(product.into())?;
        }
        Ok(())
    }
}
