use std::path::Path;
use std::sync::Arc;

use crate::books::ProductNow;
use crate::paper::{Photo, PriceList, Priced, price_list_pdf};
use crate::picture::jpeg;
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::catalogue::labels::LabelsSaved;
use crate::till::sale::receipt::{save_among, save_new};
use crate::value::EntryId;

impl Till {
    /// Saves the prices of what is sold as a new PDF, by category.
    ///
    /// # Errors
    /// [`NoFair`](crate::Code::NoFair), [`FileExists`](crate::Code::FileExists),
    /// [`FileNotWritten`](crate::Code::FileNotWritten).
    pub fn save_price_list(&self, file: &Path) -> Result<LabelsSaved, Refusal> {
        let here = self.here()?;
        let settings = &here.fair.settings;
        let mut categories: Vec<(String, Vec<Priced>)> = Vec::new();
        let mut sold: Vec<&ProductNow> =
            here.catalogue.products.iter().filter(|now| now.product.active).collect();
        sold.sort_by_cached_key(|now| {
            (now.product.category.to_string(), now.product.name.as_str().to_lowercase())
        });
        let mut count = 0;
        for now in sold {
            let product = &now.product;
            let priced = Priced {
                quick: product.quick.as_ref().map(ToString::to_string).unwrap_or_default(),
                name: product.name.to_string(),
                price: self.product_price_text(product),
                photo: self.printed_photo(now.of)?,
            };
            count += 1;
            match categories.last_mut().filter(|(name, _)| *name == product.category.as_str()) {
                Some((_, products)) => products.push(priced),
                None => categories.push((product.category.to_string(), vec![priced])),
            }
        }
        let list = PriceList {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: self.words.say("price-list-title", &[]),
            of: format!(
                "{} · {} · {} – {}",
                settings.organisation,
                settings.name,
                self.words.day(settings.from),
                self.words.day(settings.to)
            ),
            categories,
        };
        save_new(file, &price_list_pdf(&list))?;
        Ok(LabelsSaved { file: file.display().to_string(), labels: count })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_price_list`].
    pub fn save_price_list_in(&self, folder: &Path) -> Result<LabelsSaved, Refusal> {
        let title = self.words.say("price-list-title", &[]);
        save_among(folder, &title, "pdf", |file| self.save_price_list(file))
    }

    /// A product's own picture for paper; none where it has none.
    fn printed_photo(&self, product: EntryId) -> Result<Option<Arc<Photo>>, Refusal> {
        let found = self.photo_bytes(product)?;
        let photo = found.and_then(|bytes| {
            let (width, height) = jpeg(&bytes)?;
            Some(Arc::new(Photo { jpeg: bytes, width, height }))
        });
        Ok(photo)
    }
}
