use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use super::columns::ListField;
use crate::books::{Catalogue, FairNow, Standing};
use crate::entry::{Bundle, Fact, Product, SignedEntry};
use crate::exchange::{Address, Progress, read_lines};
use crate::refusal::{Code, Refusal};
use crate::sheet::{Cell, Row, Sheet};
use crate::store::Store;
use crate::till::Till;
use crate::till::catalogue::said::percent;
use crate::value::{BasisPoints, EntryId, MemberCode, PictureData, Sku};
use crate::words::Words;

/// What a store begins with (<https://sqlite.org/fileformat.html>, 1.3).
const STORE: &[u8] = b"SQLite format 3\0";
/// The store in the data folder of a till.
const STORE_FILE: &str = "ledger.sqlite";
/// How many entries are taken in together.
const SLICE: usize = 1_000;
/// Where another fair is read, beside the till's own store; by its beginning one of the folders that are this program's.
const SCRATCH: &str = "restoring-catalogue";

/// The catalogue of another fair: from a backup, from a shared file or its folder, or from the data of a till. Nothing of
/// its sales is looked at.
pub(super) struct OtherFair {
    /// What the fair is called.
    pub(super) name: String,
    /// What it sells, and who makes it.
    pub(super) catalogue: Catalogue,
    store: Store,
    _scratch: Scratch,
}

/// A folder that is removed with the value.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

impl Till {
    /// The other fair at a path; none where a list of products is there.
    ///
    /// # Errors
    /// [`Code::FileUnreadable`]; what keeps a backup from being restored, or a place from being joined.
    pub(super) fn other_fair(&self, path: &Path) -> Result<Option<OtherFair>, Refusal> {
        let unread = |cause: io::Error| {
            Refusal::new(Code::FileUnreadable).with("file", path.display()).because(cause)
        };
        let beside = path.join(STORE_FILE);
        let (file, is_store) = match path.is_dir() {
            true if beside.is_file() => (beside, true),
            true => (path.to_owned(), false),
            false => {
                let mut head = [0; STORE.len()];
                let mut open = File::open(path).map_err(unread)?;
                let some = open.read(&mut head).map_err(unread)?;
                let is_store = head[..some] == *STORE;
                if !is_store && !head[..some].starts_with(b"{") {
                    return Ok(None);
                }
                (path.to_owned(), is_store)
            }
        };
        let folder = self.store.folder().join(SCRATCH);
        let scratch = Scratch(folder.clone());
        drop(fs::remove_dir_all(&folder));
        fs::create_dir(&folder).map_err(unread)?;
        let (mut store, _) = Store::open(&folder, self.now()?)?;
        let founding = if is_store {
            store.restore(&file, self.now()?)?;
            store.snapshot().identity()?.ok_or(Code::NoFair)?.fair
        } else {
            take_all(&mut store, &file)?
        };
        let snapshot = store.snapshot();
        let standing = Standing::read(snapshot, founding)?;
        let fair = FairNow::of(founding, &standing)?;
        let till = standing.edits().first().map(|edit| edit.entry().till);
        let till = till.ok_or(Code::PlaceNotLedger)?;
        let catalogue = Catalogue::of(snapshot, &standing, &fair, till, None)?;
        let name = fair.settings.name.to_string();
        Ok(Some(OtherFair { name, catalogue, store, _scratch: scratch }))
    }
}

/// Takes in what a shared file, or each file of its folder, holds; gives the fair. All of it, since who counts in a fair
/// may hang on any entry of a till that was closed.
fn take_all(store: &mut Store, path: &Path) -> Result<EntryId, Refusal> {
    let address = Address::kept(path.display().to_string());
    let founding = address.founding(&Progress::default())?;
    let unread = |cause: io::Error| {
        Refusal::new(Code::FileUnreadable).with("file", path.display()).because(cause)
    };
    let files: Vec<PathBuf> = match path.is_dir() {
        true => fs::read_dir(path)
            .map_err(unread)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.is_file())
            .collect(),
        false => vec![path.to_owned()],
    };
    let of_it = |entry: &SignedEntry| {
        entry.id() == founding.id() || entry.entry().fair == Some(founding.id())
    };
    let mut slice: Vec<SignedEntry> = Vec::with_capacity(SLICE);
    for file in files {
        let mut refused = None;
        let read = read_lines(BufReader::new(File::open(&file).map_err(unread)?), |entry| {
            slice.extend(Some(entry).filter(|entry| of_it(entry)));
            if slice.len() == SLICE {
                refused = store.take(&slice).err();
                slice.clear();
            }
            if refused.is_some() { Err(io::Error::other("refused")) } else { Ok(()) }
        });
        if let Some(refusal) = refused {
            return Err(refusal);
        }
        read.map_err(unread)?;
    }
    store.take(&slice)?;
    Ok(founding.id())
}

impl OtherFair {
    /// Its products as a list, such as [`Till::export_catalogue`] saves: those that are sold.
    pub(super) fn sheet(&self, words: &Words) -> Sheet {
        const FIELDS: [ListField; 10] = [
            ListField::Name,
            ListField::Price,
            ListField::Member,
            ListField::Unit,
            ListField::Category,
            ListField::Sku,
            ListField::Quick,
            ListField::Barcode,
            ListField::Cut,
            ListField::Picture,
        ];
        let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
        let heading = |field: &ListField| words.say(&format!("list-{}", field.as_str()), &[]);
        let head = FIELDS.iter().map(|field| text(heading(field))).collect();
        let sold = self.catalogue.products.iter().filter(|now| now.product.active);
        let rows = (2..).zip(sold).map(|(number, now)| {
            let cells = FIELDS.iter().map(|field| text(self.said(&now.product, *field, words)));
            Row { number, cells: cells.collect() }
        });
        let rows = std::iter::once(Row { number: 1, cells: head }).chain(rows).collect();
        Sheet { name: self.name.clone(), rows, hidden: 0 }
    }

    fn said(&self, product: &Product, field: ListField, words: &Words) -> String {
        let code = |code: Option<String>| code.unwrap_or_default();
        match field {
            ListField::Name => product.name.to_string(),
            ListField::Price => match product.price {
                Some(price) => price.amount().to_string(),
                None => words.say("list-asked", &[]),
            },
            ListField::Member => {
                let mut members = self.catalogue.members.iter();
                let member = members.find(|now| now.of == product.member);
                code(member.map(|now| now.member.code.to_string()))
            }
            ListField::Unit => product.unit.to_string(),
            ListField::Category => product.category.to_string(),
            ListField::Sku => product.sku.to_string(),
            ListField::Quick => code(product.quick.as_ref().map(ToString::to_string)),
            ListField::Barcode => {
                let codes: Vec<String> = product.barcodes.iter().map(ToString::to_string).collect();
                codes.join(" ")
            }
            ListField::Cut => code(product.cut_bp.map(percent)),
            ListField::Picture => code(product.picture.as_ref().map(ToString::to_string)),
            ListField::Active => String::new(),
        }
    }

    /// The cut of its own that a member had there.
    pub(super) fn cut_of(&self, code: &MemberCode) -> Option<BasisPoints> {
        self.catalogue.member_of(code).and_then(|now| now.member.cut_bp)
    }

    /// The pictures of its products.
    ///
    /// # Errors
    /// What its store refuses.
    pub(super) fn photos(&self) -> Result<HashMap<Sku, PictureData>, Refusal> {
        let mut photos = HashMap::new();
        for now in &self.catalogue.products {
            let Some(kept) = self.catalogue.pictures.get(&now.of) else { continue };
            let entry = self.store.snapshot().entry(kept.till, kept.seq, kept.id)?;
            if let Fact::NotePicture(picture) = &entry.entry().fact
                && let Some(data) = &picture.data
            {
                photos.insert(now.product.sku.clone(), data.clone());
            }
        }
        Ok(photos)
    }

    /// Its bundles that are sold, each with what its parts are called by.
    pub(super) fn bundles(&self) -> Vec<(&Bundle, Vec<&Sku>)> {
        let sold = self.catalogue.bundles.iter().map(|now| &now.bundle).filter(|of| of.active);
        let parts = |bundle: &Bundle| -> Option<Vec<&Sku>> {
            let part = |of| self.catalogue.product_of(of).map(|now| &now.product.sku);
            bundle.parts.iter().map(|of| part(of.product)).collect()
        };
        sold.filter_map(|bundle| Some((bundle, parts(bundle)?))).collect()
    }
}
