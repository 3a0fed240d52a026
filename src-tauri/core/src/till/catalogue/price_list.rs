use std::path::Path;
use std::sync::Arc;

use crate::paper::{Photo, PriceList, Priced, price_list_pdf};
use crate::picture::jpeg;
use crate::refusal::Refusal;
use crate::selling::CataloguedProduct;
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
        self.outside_practice()?;
        let here = self.here()?;
        let settings = &here.fair.settings;
        let mut categories: Vec<(String, Vec<Priced>)> = Vec::new();
        let mut sold: Vec<&CataloguedProduct> = here.catalogue.sold.products().iter().collect();
        sold.sort_by_cached_key(|sold| {
            let name = sold.article.name.as_ref().map(|name| name.as_str().to_lowercase());
            (sold.category.to_string(), name)
        });
        for sold in &sold {
            let (article, category) = (&sold.article, sold.category.as_str());
            let priced = Priced {
                quick: sold.quick.as_ref().map(ToString::to_string).unwrap_or_default(),
                name: article.name.as_ref().map(ToString::to_string).unwrap_or_default(),
                price: self.list_price_text(article),
                photo: article.product.map(|of| self.printed_photo(of)).transpose()?.flatten(),
            };
            match categories.last_mut().filter(|(name, _)| name == category) {
                Some((_, products)) => products.push(priced),
                None => categories.push((category.to_owned(), vec![priced])),
            }
        }
        let count = u32::try_from(sold.len()).unwrap_or(u32::MAX);
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
