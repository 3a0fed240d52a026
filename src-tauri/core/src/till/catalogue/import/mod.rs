//! A list that people keep in a spreadsheet becomes the catalogue: all of it or nothing, in one step that can be taken
//! back in one step.

mod amounts;
mod beside;
pub(in crate::till) mod columns;
mod other_fair;
pub(in crate::till) mod rows;
mod shown;
pub(in crate::till) mod view;

use std::collections::HashMap;
use std::path::Path;

use crate::books::{Catalogue, Clash, Compared, ListedProduct, Proposals, compare};
use crate::entry::{Member, Product};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::sheet::{self, Sheet};
use crate::till::Till;
use crate::till::catalogue::import::columns::{Columns, ListField};
use crate::till::catalogue::import::other_fair::OtherFair;
use crate::till::catalogue::import::rows::{Reading, Wrong};
use crate::till::catalogue::import::view::{ImportTyped, ImportView};
use crate::value::{BasisPoints, CodeKey, EntryId, MemberCode, Name};

/// A row with what it comes to, or what is wrong with it.
struct Outcome {
    row: u32,
    compared: Result<Compared, Vec<Wrong>>,
}

/// A list that was read and compared.
struct Listing {
    sheet: Sheet,
    sheets: Vec<String>,
    columns: Columns,
    /// Its rows, from the top.
    rows: Vec<Outcome>,
    /// Members to be added, each with what stands for it in the products.
    members: Vec<(MemberCode, EntryId)>,
    /// How many rows were left out.
    skipped: usize,
    /// The fair that the list is the catalogue of; none where people keep it.
    other: Option<OtherFair>,
}

impl Listing {
    fn is_known(&self) -> bool {
        are_known(&self.columns)
    }

    /// What the products that would be recorded are called, each with its row.
    fn names(&self) -> impl Iterator<Item = (u32, &str)> {
        self.rows.iter().filter_map(|row| {
            let product = row.compared.as_ref().ok()?.to_record()?;
            Some((row.row, product.name.as_str()))
        })
    }
}

/// Whether it is known which columns are the name and the price: without them nothing can be taken.
fn are_known(columns: &Columns) -> bool {
    [ListField::Name, ListField::Price].iter().all(|field| columns.of(*field).is_some())
}

impl Till {
    /// What an import would do, or what is wrong with the list; nothing is changed.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`]; [`Code::SheetUnknown`]; [`Code::ListColumnsMissing`]; [`Code::MemberUnknown`] for the one
    /// chosen for all; what [`sheet::read`] refuses.
    pub fn import_plan(&self, typed: &ImportTyped) -> Result<ImportView, Refusal> {
        let listing = self.listing(typed)?;
        Ok(self.import_view(typed, &listing))
    }

    /// Takes a list into the catalogue: all of it, durably and in one step; nothing while anything of it is wrong.
    ///
    /// # Errors
    /// As for [`Till::import_plan`]; [`Code::ListChanged`] where the file says something else than the plan that was
    /// looked at; what the store refuses.
    pub fn import(&mut self, typed: &ImportTyped) -> Result<ImportView, Refusal> {
        self.renew_if_needed()?;
        let listing = self.listing(typed)?;
        if !listing.is_known() {
            return Err(Refusal::new(Code::ListColumnsMissing).with("file", &typed.file));
        }
        let view = self.import_view(typed, &listing);
        if !view.wrong.is_empty() {
            return Ok(view);
        }
        if typed.seen.as_ref().is_some_and(|seen| *seen != view.seen) {
            return Err(Refusal::new(Code::ListChanged).with("file", &typed.file));
        }
        let compared = listing.rows.iter().filter_map(|row| row.compared.as_ref().ok());
        let products: Vec<&Product> = compared.filter_map(Compared::to_record).collect();
        if !products.is_empty() || !listing.members.is_empty() {
            let at = self.now()?;
            let catalogue = &self.here()?.catalogue;
            let members: Vec<(EntryId, Member)> = listing
                .members
                .iter()
                .map(|(code, stand_in)| {
                    let cut_bp = listing.other.as_ref().and_then(|other| other.cut_of(code));
                    (*stand_in, added(catalogue, code, cut_bp))
                })
                .collect();
            self.store.record(None, at, |recorder| {
                let mut identities = HashMap::new();
                for (stand_in, member) in members {
                    let known = member.of;
                    let made = recorder.record(member)?;
                    identities.insert(stand_in, known.unwrap_or(made));
                }
                for product in products {
                    let member = identities.get(&product.member).copied();
                    let member = member.unwrap_or(product.member);
                    recorder.record(Product { member, ..product.clone() })?;
                }
                recorder.as_one_step()
            })?;
            self.refresh()?;
        }
        if let Some(other) = &listing.other {
            self.take_beside(other)?;
        }
        let counts = [("new", view.new), ("changed", view.changed), ("same", view.same)];
        let counts = counts.map(|(name, count)| (name, count.to_string()));
        let named: Vec<(&str, &str)> =
            counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
        let said = self.words.say("import-done", &named);
        let said = self.warned_of_names_in_list(said, listing.names());
        Ok(ImportView { done: true, said, ..view })
    }

    fn listing(&self, typed: &ImportTyped) -> Result<Listing, Refusal> {
        let here = self.here_as_coordinator()?;
        let file = Path::new(&typed.file);
        let other = self.other_fair(file)?;
        let all = match &other {
            Some(other) => vec![other.sheet(&self.words)],
            None => sheet::read(file)?,
        };
        let sheets: Vec<String> =
            all.iter().map(|sheet| sheet.name.clone()).filter(|name| !name.is_empty()).collect();
        let sheet = chosen(all, typed.sheet.as_deref())?;
        let found = Columns::found(&sheet);
        let columns = match &typed.columns {
            Some(fields) => Columns { fields: once(fields), ..found },
            None => found,
        };
        let mut reading = Reading::of(&sheet, &columns, &here.catalogue);
        if !typed.member.trim().is_empty() {
            let code = typed.member.trim().to_uppercase();
            let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(&typed.member));
            reading.member = Some(here.catalogue.member(&code).ok_or_else(unknown)?.of);
        }
        reading.added = typed.add_members.then(Vec::new);
        let known = are_known(&columns);
        let all = columns.rows(&sheet);
        let filled = all.iter().filter(|row| !typed.skip.contains(&row.number));
        let skipped = all.len() - filled.clone().count();
        let read: Vec<(u32, Result<ListedProduct, Vec<Wrong>>)> = match known {
            true => filled.map(|row| (row.number, reading.row(row))).collect(),
            false => Vec::new(),
        };
        let members = reading.added.take().unwrap_or_default();
        let rows = self.compared(read, columns.of(ListField::Quick).is_none())?;
        Ok(Listing { sheet, sheets, columns, rows, members, skipped, other })
    }

    /// Compares the rows that can be read with the catalogue; what clashes is named at its row.
    fn compared(
        &self,
        read: Vec<(u32, Result<ListedProduct, Vec<Wrong>>)>,
        quick: bool,
    ) -> Result<Vec<Outcome>, Refusal> {
        let listed: Vec<ListedProduct> =
            read.iter().filter_map(|(_, row)| row.as_ref().ok()).cloned().collect();
        let category: Name = crate::till::typed::name("category", "Lain-lain")?;
        let proposals = Proposals { category, quick };
        let mut compared =
            compare(&listed, &self.here()?.catalogue, &proposals).into_iter().zip(&listed);
        let row = |(number, read): (u32, Result<ListedProduct, Vec<Wrong>>)| {
            let compared = match read {
                Err(wrong) => Err(wrong),
                Ok(_) => match compared.next().expect("each row that was read is compared") {
                    (Ok(compared), _) => Ok(compared),
                    (Err(clash), listed) => Err(vec![self.clashing(listed, clash)]),
                },
            };
            Outcome { row: number, compared }
        };
        Ok(read.into_iter().map(row).collect())
    }

    fn clashing(&self, listed: &ListedProduct, clash: Clash) -> Wrong {
        let called = |of: EntryId| {
            let known = self.here.as_ref().map(|here| &here.catalogue.products);
            let now = known.and_then(|products| products.iter().find(|now| now.of == of));
            now.map(|now| format!("{} {}", now.product.sku, now.product.name)).unwrap_or_default()
        };
        let at = |field, value: String, why| Wrong { row: listed.row, field, value, why };
        let name = listed.name.to_string();
        match clash {
            Clash::Ambiguous(products) => {
                let several: Vec<String> = products.into_iter().map(called).collect();
                let why = Refusal::new(Code::ListProductAmbiguous);
                at(Some(ListField::Name), name, why.with("products", several.join(", ")))
            }
            Clash::SameProduct(row) => at(
                Some(ListField::Name),
                name,
                Refusal::new(Code::ListProductTwice).with("row", row),
            ),
            Clash::CodeInRow(code, row) => {
                let why = Refusal::new(Code::ListCodeTwice).with("code", &code).with("row", row);
                at(field_of(listed, &code), code, why)
            }
            Clash::CodeOf(code, of) => {
                let why = Refusal::new(Code::CodeTaken).with("of", "product").with("code", &code);
                let why = why.with("product", &name).with("other", called(of));
                at(field_of(listed, &code), code, why)
            }
            Clash::PriceZero => {
                at(Some(ListField::Price), "0".to_owned(), Code::ListPriceZero.into())
            }
            Clash::PriceMissing => {
                at(Some(ListField::Price), String::new(), Code::ListPriceMissing.into())
            }
        }
    }
}

/// A member that a list adds: a new one, or one who can be chosen again.
fn added(catalogue: &Catalogue, code: &MemberCode, cut_bp: Option<BasisPoints>) -> Member {
    match catalogue.member_of(code) {
        Some(now) => Member {
            of: Some(now.of),
            replaces: now.standing.clone(),
            active: true,
            ..now.member.clone()
        },
        None => Member { cut_bp, ..Member::new(code.clone()) },
    }
}

/// Which column of a row a code stands in.
fn field_of(listed: &ListedProduct, code: &str) -> Option<ListField> {
    let key = CodeKey::of(code);
    let quick = listed.quick.iter().flatten().any(|quick| CodeKey::of(quick.as_str()) == key);
    let barcode = listed.barcodes.iter().flatten().any(|of| CodeKey::of(of.as_str()) == key);
    let sku = listed.sku.iter().any(|sku| CodeKey::of(sku.as_str()) == key);
    match (sku, quick, barcode) {
        (true, _, _) => Some(ListField::Sku),
        (_, true, _) => Some(ListField::Quick),
        (_, _, true) => Some(ListField::Barcode),
        _ => None,
    }
}

fn chosen(all: Vec<Sheet>, name: Option<&str>) -> Result<Sheet, Refusal> {
    let names = || all.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>().join(", ");
    let unknown = |name: &str| {
        Refusal::new(Code::SheetUnknown).with("sheet", shown(name)).with("sheets", names())
    };
    let at = match name {
        Some(name) => {
            let found = all.iter().position(|sheet| sheet.name == name);
            found.ok_or_else(|| unknown(name))?
        }
        None => 0,
    };
    Ok(all.into_iter().nth(at).expect("a file that was read has a sheet"))
}

/// Each field once: the first column that was chosen for it.
fn once(fields: &[Option<ListField>]) -> Vec<Option<ListField>> {
    let is_first = |at: usize| !fields[..at].contains(&fields[at]);
    (0..fields.len()).map(|at| fields[at].filter(|_| is_first(at))).collect()
}
