use data_encoding::BASE64;

use super::view::ProductKept;
use crate::books::{NOTES_MAX, standing_notes};
use crate::entry::{Fact, NotePicture, NoteSoldOut};
use crate::picture::jpeg;
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::here::Here;
use crate::value::{EntryId, PictureData};

/// What is noted on products, which touches no figure.
impl Till {
    /// Says that a product is sold out, or there again; any till may. It touches no figure.
    ///
    /// # Errors
    /// [`Code::ProductUnknown`], [`Code::ProductAmbiguous`]; what the store refuses.
    pub fn mark_sold_out(&mut self, which: &str, out: bool) -> Result<ProductKept, Refusal> {
        self.renew_if_needed()?;
        let here = self.here()?;
        let now = here.catalogue.product_typed(which)?;
        let (product, sku, name) = (now.of, now.product.sku.to_string(), now.product.name.clone());
        let id = if out { "catalogue-sold-out" } else { "catalogue-there-again" };
        let said = self.words.say(id, &[("name", name.as_str())]);
        if here.catalogue.sold_out.contains(&product) != out {
            let snapshot = self.store.snapshot();
            let replaces = standing_notes(snapshot, &here.standing, "note_sold_out", product)?;
            let note = NoteSoldOut { replaces, product, out, more: None };
            self.store.record(None, self.now()?, |recorder| recorder.record(note))?;
            self.refresh()?;
        }
        Ok(ProductKept { product: product.to_string(), sku, said })
    }

    /// A product's picture, as a JPEG, by the name that a tile has for it; none where it has another by now, and where what
    /// came from another till is no picture.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn photo(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let here = self.here()?;
        let of = name.split('.').next().and_then(|of| of.parse::<EntryId>().ok());
        let Some(of) = of.filter(|of| here.photo_of(*of).as_deref() == Some(name)) else {
            return Ok(None);
        };
        self.photo_bytes(of)
    }

    /// The picture of a product, as a JPEG.
    pub(super) fn photo_bytes(&self, product: EntryId) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(kept) = self.here()?.catalogue.pictures.get(&product) else { return Ok(None) };
        let entry = self.store.snapshot().entry(kept.till, kept.seq, kept.id)?;
        let Fact::NotePicture(picture) = &entry.entry().fact else { return Ok(None) };
        Ok(picture.data.as_ref().and_then(picture_bytes))
    }

    /// Reads the picture that was chosen for a product, or that its picture is taken away.
    pub(super) fn photo_typed(
        &self,
        of: Option<EntryId>,
        typed: &str,
    ) -> Result<NewPhoto, Refusal> {
        let here = self.here()?;
        let unreadable = || Refusal::new(Code::PictureUnreadable).with("why", "damaged");
        let data = match typed.trim() {
            "" => None,
            typed => Some(typed.parse::<PictureData>().map_err(|_| unreadable())?),
        };
        if let Some(data) = &data {
            picture_bytes(data).ok_or_else(unreadable)?;
            self.room_for(data)?;
        }
        let replaces = match of {
            Some(of) => standing_notes(self.store.snapshot(), &here.standing, "note_picture", of)?,
            None => Vec::new(),
        };
        Ok(NewPhoto { replaces, data })
    }

    /// Refuses one more picture where the notes of all tills take up all the room that they may.
    fn room_for(&self, data: &PictureData) -> Result<(), Refusal> {
        let held = self.store.snapshot().held_chains()?;
        let taken: u64 = held.iter().map(|(_, held)| held.note_bytes).sum();
        let more = u64::try_from(data.as_str().len()).unwrap_or(u64::MAX);
        if taken.saturating_add(more) <= NOTES_MAX {
            return Ok(());
        }
        Err(Refusal::new(Code::PicturesFull).with("mib", NOTES_MAX >> 20))
    }
}

/// A picture for a product that may not have its id yet.
pub(super) struct NewPhoto {
    replaces: Vec<EntryId>,
    data: Option<PictureData>,
}

impl NewPhoto {
    /// The note that gives it to a product.
    pub(super) fn of(self, product: EntryId) -> NotePicture {
        let Self { replaces, data } = self;
        NotePicture { replaces, product, data, more: None }
    }
}

impl Here {
    /// By what the picture of a product is asked for: its first value and the note's id; none where it has none.
    pub(in crate::till) fn photo_of(&self, product: EntryId) -> Option<String> {
        let kept = self.catalogue.pictures.get(&product)?;
        Some(format!("{product}.{}", kept.id))
    }
}

/// The file in a note, if it is a picture of this program's making.
fn picture_bytes(data: &PictureData) -> Option<Vec<u8>> {
    BASE64.decode(data.as_str().as_bytes()).ok().filter(|bytes| jpeg(bytes).is_some())
}
