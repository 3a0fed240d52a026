use lopdf::{Dictionary, Document, Object, ObjectId};

use super::sheet::Points;

/// A place that viewers lead to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    /// What it is called.
    pub(crate) title: String,
    /// The sheet, in the order of printing, from 0.
    pub(crate) sheet: usize,
    /// How far above the sheet's lower edge the window's upper edge comes to lie.
    pub(crate) top: Points,
    /// What belongs to it, folded away at first.
    pub(crate) below: Vec<Bookmark>,
}

/// Writes the bookmarks of a document whose sheets became these pages.
pub(super) fn outline(made: &mut Document, bookmarks: &[Bookmark], pages: &[ObjectId]) {
    if bookmarks.is_empty() {
        return;
    }
    let root = made.new_object_id();
    let (first, last) = level(made, bookmarks, root, pages);
    let outlines = Dictionary::from_iter([
        ("Type", Object::from("Outlines")),
        ("First", first.into()),
        ("Last", last.into()),
        ("Count", count(bookmarks).into()),
    ]);
    made.set_object(root, outlines);
    if let Ok(catalog) = made.catalog_mut() {
        catalog.set("Outlines", root);
        catalog.set("PageMode", "UseOutlines");
    }
}

fn level(
    made: &mut Document,
    bookmarks: &[Bookmark],
    parent: ObjectId,
    pages: &[ObjectId],
) -> (ObjectId, ObjectId) {
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| made.new_object_id()).collect();
    for (at, bookmark) in bookmarks.iter().enumerate() {
        let place: Vec<Object> = vec![
            pages[bookmark.sheet].into(),
            "XYZ".into(),
            Object::Null,
            bookmark.top.into(),
            Object::Null,
        ];
        let mut item = Dictionary::from_iter([
            ("Title", lopdf::text_string(&bookmark.title)),
            ("Parent", parent.into()),
            ("Dest", place.into()),
        ]);
        if at > 0 {
            item.set("Prev", ids[at - 1]);
        }
        if let Some(next) = ids.get(at + 1) {
            item.set("Next", *next);
        }
        if !bookmark.below.is_empty() {
            let (first, last) = level(made, &bookmark.below, ids[at], pages);
            item.set("First", first);
            item.set("Last", last);
            item.set("Count", -count(&bookmark.below));
        }
        made.set_object(ids[at], item);
    }
    (ids[0], ids[ids.len() - 1])
}

fn count(bookmarks: &[Bookmark]) -> i64 {
    i64::try_from(bookmarks.len()).unwrap_or(i64::MAX)
}
