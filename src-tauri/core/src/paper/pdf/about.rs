use lopdf::{Dictionary, Object, StringFormat};
use sha2::{Digest, Sha256};

use crate::value::Moment;
use crate::words::Language;

/// What a document says of itself.
#[derive(Debug, Clone)]
pub(crate) struct About {
    /// Its title, which viewers show.
    pub(crate) title: String,
    /// The language of its words.
    pub(crate) language: Language,
    /// When what it shows was made: never the clock, so that the same content is the same bytes.
    pub(crate) made: Moment,
    /// What it shows, told from all else.
    pub(crate) shows: String,
}

/// What printpdf leaves out or makes up: the language, the dates of 1970, a claim to be PDF/X, random identifiers.
pub(super) fn describe(made: &mut lopdf::Document, about: &About) {
    "1.7".clone_into(&mut made.version);
    let time = about.made.time();
    let offset = time.format("%:z").to_string().replace(':', "'");
    let date = format!("{}{offset}'", time.format("D:%Y%m%d%H%M%S"));
    let info = Dictionary::from_iter([
        ("Title", lopdf::text_string(&about.title)),
        ("Creator", lopdf::text_string("Lapak")),
        ("Producer", lopdf::text_string("printpdf")),
        ("CreationDate", lopdf::text_string(&date)),
    ]);
    let info = made.add_object(info);
    let language = match about.language {
        Language::Id => "id",
        Language::En => "en",
    };
    let show_title = Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]);
    if let Ok(catalog) = made.catalog_mut() {
        catalog.set("Lang", Object::string_literal(language));
        catalog.set("ViewerPreferences", show_title);
    }
    let told = format!("{}\n{}\n{language}\n{}", about.title, about.shows, about.made);
    let identifier = Sha256::digest(told).iter().take(16).copied().collect();
    let identifier = Object::String(identifier, StringFormat::Hexadecimal);
    if let Ok(Object::Reference(replaced)) = made.trailer.get(b"Info") {
        let replaced = *replaced;
        made.objects.remove(&replaced);
    }
    made.trailer.set("Info", info);
    made.trailer.set("ID", vec![identifier.clone(), identifier]);
}
