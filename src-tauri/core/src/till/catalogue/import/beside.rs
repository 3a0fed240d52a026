use super::other_fair::OtherFair;
use crate::books::NOTES_MAX;
use crate::entry::{Bundle, BundlePart, NotePicture};
use crate::refusal::{Code, Refusal};
use crate::till::Till;

impl Till {
    /// What another fair has beside its list: pictures for products that have none here, and bundles of products that are
    /// here, unless something has their codes. Where the pictures have no more room, it is told.
    pub(super) fn take_beside(&mut self, other: &OtherFair) -> Result<(), Refusal> {
        let here = self.here()?;
        let held = self.store.snapshot().held_chains()?;
        let mut room = NOTES_MAX.saturating_sub(held.iter().map(|(_, held)| held.note_bytes).sum());
        let mut photos = other.photos()?;
        let (mut notes, mut full) = (Vec::new(), false);
        for now in &here.catalogue.products {
            let bare = !here.catalogue.pictures.contains_key(&now.of);
            let Some(data) = photos.remove(&now.product.sku).filter(|_| bare) else { continue };
            match room.checked_sub(data.as_str().len() as u64) {
                Some(left) => room = left,
                None => {
                    full = true;
                    break;
                }
            }
            let (product, data) = (now.of, Some(data));
            notes.push(NotePicture { replaces: Vec::new(), product, data, more: None });
        }
        let bundles: Vec<Bundle> = other
            .bundles()
            .into_iter()
            .filter_map(|(bundle, skus)| {
                let parts = bundle.parts.iter().zip(skus).map(|(part, sku)| {
                    let product = here.catalogue.product(sku)?.of;
                    Some(BundlePart { product, ..part.clone() })
                });
                let parts = parts.collect::<Option<Vec<_>>>()?;
                let bundle = Bundle { of: None, replaces: Vec::new(), parts, ..bundle.clone() };
                self.check_codes((&bundle).into(), None).is_ok().then_some(bundle)
            })
            .collect();
        if full {
            self.notices.push(Refusal::new(Code::PicturesFull).with("mib", NOTES_MAX >> 20));
        }
        if notes.is_empty() && bundles.is_empty() {
            return Ok(());
        }
        self.store.record(None, self.now()?, |recorder| {
            for note in notes {
                recorder.record(note)?;
            }
            for bundle in bundles {
                recorder.record(bundle)?;
            }
            Ok(())
        })?;
        self.refresh()
    }
}
