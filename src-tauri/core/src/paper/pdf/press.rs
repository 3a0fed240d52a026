use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::about::{About, describe};
use super::bookmark::{Bookmark, outline};
use super::content::content;
use super::glyphs::Glyphs;
use super::photo::Photos;
use super::sheet::{Points, Sheet};

/// Prints sheets one by one: no more of them is kept than their compressed bytes, and no glyph is thought of twice.
#[derive(Default)]
pub(crate) struct Press {
    glyphs: Glyphs,
    photos: Photos,
    printed: Vec<Printed>,
}

/// How printed sheets become one document.
#[derive(Default)]
pub(crate) struct Binding {
    /// How many of the sheets printed last are bound first, numbered i, ii, …; the others are numbered 1, 2, …
    pub(crate) front: usize,
    /// Where viewers lead.
    pub(crate) bookmarks: Vec<Bookmark>,
}

struct Printed {
    width: Points,
    height: Points,
    content: Stream,
}

impl Press {
    /// Prints one more.
    pub(crate) fn print(&mut self, sheet: &Sheet) {
        let mut content =
            Stream::new(Dictionary::new(), content(sheet, &mut self.glyphs, &mut self.photos));
        content.compress().expect("memory takes every byte");
        content.content.shrink_to_fit();
        self.printed.push(Printed { width: sheet.width, height: sheet.height, content });
    }

    /// The bytes of the document.
    pub(crate) fn bind(self, about: &About, binding: &Binding) -> Vec<u8> {
        let mut made = self.glyphs.document(&about.title);
        let pages = made.catalog().and_then(|catalog| catalog.get(b"Pages")?.as_reference());
        let pages = pages.expect("printpdf writes a tree of pages");
        let resources = resources(&mut made);
        self.photos.embed(&mut made, resources);
        let ids: Vec<ObjectId> = self
            .printed
            .into_iter()
            .map(|printed| printed.page(&mut made, pages, resources))
            .collect();
        let (text, front) = ids.split_at(ids.len() - binding.front);
        let kids: Vec<Object> = front.iter().chain(text).map(|id| (*id).into()).collect();
        if let Ok(tree) = made.get_object_mut(pages).and_then(Object::as_dict_mut) {
            tree.set("Count", i64::try_from(kids.len()).unwrap_or(i64::MAX));
            tree.set("Kids", kids);
        }
        if binding.front > 0
            && let Ok(catalog) = made.catalog_mut()
        {
            catalog.set("PageLabels", labels(binding.front));
        }
        outline(&mut made, &binding.bookmarks, &ids);
        describe(&mut made, about);
        made.compress();
        let mut bytes = Vec::new();
        made.save_to(&mut bytes).expect("memory takes every byte");
        bytes
    }
}

impl Printed {
    fn page(self, made: &mut Document, pages: ObjectId, resources: ObjectId) -> ObjectId {
        let content = made.add_object(self.content);
        let size: Vec<Object> =
            [0.0, 0.0, self.width, self.height].into_iter().map(Object::Real).collect();
        made.add_object(Dictionary::from_iter([
            ("Type", Object::from("Page")),
            ("Parent", pages.into()),
            ("MediaBox", size.into()),
            ("Resources", resources.into()),
            ("Contents", content.into()),
        ]))
    }
}

/// Takes out the page that embedded the fonts, and keeps what it could name.
fn resources(made: &mut Document) -> ObjectId {
    let page = made.get_pages().into_values().next().expect("one page was printed");
    let page = made.objects.remove(&page);
    let page = page.as_ref().and_then(|page| page.as_dict().ok());
    let named = |key: &[u8]| page?.get(key).ok()?.as_reference().ok();
    if let Some(content) = named(b"Contents") {
        made.objects.remove(&content);
    }
    named(b"Resources").expect("printpdf writes resources")
}

fn labels(front: usize) -> Dictionary {
    let style = |letter: &str| Object::from(Dictionary::from_iter([("S", Object::from(letter))]));
    let text = i64::try_from(front).unwrap_or(i64::MAX);
    let ranges = vec![Object::Integer(0), style("r"), Object::Integer(text), style("D")];
    Dictionary::from_iter([("Nums", Object::from(ranges))])
}
