use std::collections::HashMap;

use crate::books::{BundleNow, Catalogue, MemberNow, ProductNow, SellerNow, StandNow};
use crate::entry::{
    Bundle, BundlePart, Fact, Member, NotePicture, NoteSoldOut, Product, Seller, Stand,
};
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{EntryId, PictureData};

/// What a fair sells and who sells it, as first values of another fair. Codes to pay by are left out: while people
/// practise, nobody pays.
#[derive(Debug)]
pub(super) struct Goods {
    stands: Vec<StandNow>,
    sellers: Vec<SellerNow>,
    members: Vec<MemberNow>,
    products: Vec<ProductNow>,
    bundles: Vec<BundleNow>,
    sold_out: Vec<EntryId>,
    pictures: Vec<(EntryId, PictureData)>,
}

impl Goods {
    /// Of a catalogue, with the pictures that the store has.
    pub(super) fn of(
        snapshot: Snapshot,
        catalogue: &Catalogue,
        stands: Vec<StandNow>,
    ) -> Result<Self, Refusal> {
        let mut pictures = Vec::new();
        for (product, note) in &catalogue.pictures {
            // One that can no longer be read is a picture less, and no reason not to practise.
            let Ok(entry) = snapshot.entry(note.till, note.seq, note.id) else { continue };
            if let Fact::NotePicture(NotePicture { data: Some(data), .. }) = &entry.entry().fact {
                pictures.push((*product, data.clone()));
            }
        }
        // In the order of the tiles, so that a hand finds them where they are at the fair.
        let place: HashMap<EntryId, usize> = (catalogue.sold.products().iter())
            .filter_map(|sold| sold.article.product)
            .zip(0..)
            .collect();
        let mut products = catalogue.products.clone();
        products.sort_by_key(|now| place.get(&now.of).copied().unwrap_or(usize::MAX));
        Ok(Self {
            stands,
            sellers: catalogue.sellers.clone(),
            members: catalogue.members.clone(),
            products,
            bundles: catalogue.bundles.clone(),
            sold_out: catalogue.sold_out.iter().copied().collect(),
            pictures,
        })
    }

    /// Gives each to `record`, which says the id that it got.
    pub(super) fn record(
        self,
        mut record: impl FnMut(Fact) -> Result<EntryId, Refusal>,
    ) -> Result<(), Refusal> {
        for StandNow { stand, .. } in self.stands {
            record(Stand { of: None, replaces: Vec::new(), qris: None, ..stand }.into())?;
        }
        for SellerNow { seller, .. } in self.sellers {
            record(Seller { of: None, replaces: Vec::new(), ..seller }.into())?;
        }
        let mut ids = HashMap::new();
        for MemberNow { of, member, .. } in self.members {
            let id = record(Member { of: None, replaces: Vec::new(), ..member }.into())?;
            ids.insert(of, id);
        }
        for ProductNow { of, product, .. } in self.products {
            let Some(&member) = ids.get(&product.member) else { continue };
            let product = Product { of: None, replaces: Vec::new(), member, ..product };
            let id = record(product.into())?;
            ids.insert(of, id);
        }
        for BundleNow { bundle, .. } in self.bundles {
            let parts = bundle.parts.iter().map(|part| {
                let product = *ids.get(&part.product)?;
                Some(BundlePart { product, quantity_milli: part.quantity_milli })
            });
            let Some(parts) = parts.collect() else { continue };
            record(Bundle { of: None, replaces: Vec::new(), parts, ..bundle }.into())?;
        }
        for (of, data) in self.pictures {
            let Some(&product) = ids.get(&of) else { continue };
            let data = Some(data);
            record(NotePicture { replaces: Vec::new(), product, data, more: None }.into())?;
        }
        for of in self.sold_out {
            let Some(&product) = ids.get(&of) else { continue };
            let out = true;
            record(NoteSoldOut { replaces: Vec::new(), product, out, more: None }.into())?;
        }
        Ok(())
    }
}
