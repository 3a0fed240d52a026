//! A list that people keep in a spreadsheet becomes the catalogue: all of it or nothing, in one step that can be taken
//! back in one step.

mod amounts;
pub(in crate::till) mod columns;
mod rows;
pub(in crate::till) mod view;

use std::collections::HashMap;
use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::books::{Clash, Compared, ListedProduct, Proposals, compare};
use crate::entry::{Member, Product};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::sheet::{self, Sheet};
use crate::till::Till;
use crate::till::catalogue::import::columns::{Columns, ListField, letters};
use crate::till::catalogue::import::rows::{Reading, Wrong};
use crate::till::catalogue::import::view::{
    ImportColumn, ImportOutcome, ImportRow, ImportTyped, ImportView, ImportWrong,
};
use crate::value::{CodeKey, EntryId, MemberCode, Name};

/// How many values of a column are shown.
const SAMPLE: usize = 3;

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
}

impl Listing {
    fn is_known(&self) -> bool {
        are_known(&self.columns)
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
            self.store.record(None, at, |recorder| {
                let mut identities = HashMap::new();
                for (code, stand_in) in &listing.members {
                    let member = Member::new(code.clone());
                    identities.insert(*stand_in, recorder.record(member)?);
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
        let counts = [("new", view.new), ("changed", view.changed), ("same", view.same)];
        let counts = counts.map(|(name, count)| (name, count.to_string()));
        let named: Vec<(&str, &str)> =
            counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
        Ok(ImportView { done: true, said: self.words.say("import-done", &named), ..view })
    }

    fn listing(&self, typed: &ImportTyped) -> Result<Listing, Refusal> {
        let here = self.here_as_coordinator()?;
        let all = sheet::read(Path::new(&typed.file))?;
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
        Ok(Listing { sheet, sheets, columns, rows, members, skipped })
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

    fn import_view(&self, typed: &ImportTyped, listing: &Listing) -> ImportView {
        let Listing { sheet, sheets, columns, rows, members, skipped } = listing;
        let count = |outcome: ImportOutcome| {
            let of = rows.iter().filter(|row| outcome_of(&row.compared) == outcome).count();
            u32::try_from(of).unwrap_or(u32::MAX)
        };
        let wrong = rows.iter().filter_map(|row| row.compared.as_ref().err()).flatten();
        let wrong: Vec<ImportWrong> = wrong.map(|wrong| self.wrong_view(wrong, listing)).collect();
        let (new, changed, same) =
            (count(ImportOutcome::New), count(ImportOutcome::Changed), count(ImportOutcome::Same));
        let file = Path::new(&typed.file).file_name().map(|name| name.display().to_string());
        let about = [
            file.unwrap_or_default(),
            sheet.name.clone(),
            self.words.say("import-rows", &[("count", &rows.len().to_string())]),
        ];
        let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let said = if listing.is_known() {
            let counts = [new, changed, same].map(|count| count.to_string());
            let wrong_rows = count(ImportOutcome::Wrong).to_string();
            let [new, changed, same] = &counts;
            let named = [("new", new.as_str()), ("changed", changed), ("same", same)];
            let id = if wrong.is_empty() { "import-plan" } else { "import-wrong" };
            let named: Vec<_> = named.into_iter().chain([("wrong", wrong_rows.as_str())]).collect();
            self.words.say(id, &named)
        } else {
            self.words.say("import-columns", &[])
        };
        ImportView {
            sheet: sheet.name.clone(),
            sheets: sheets.clone(),
            about: about.join(" · "),
            columns: columns_view(sheet, columns),
            rows: rows.iter().map(|row| self.row_view(row, listing)).collect(),
            new,
            changed,
            same,
            skipped: u32::try_from(*skipped).unwrap_or(u32::MAX),
            unread: unread(sheet, columns),
            wrong,
            members: members.iter().map(|(code, _)| code.to_string()).collect(),
            seen: seen(rows, members),
            done: false,
            said,
        }
    }

    fn wrong_view(&self, wrong: &Wrong, listing: &Listing) -> ImportWrong {
        let Listing { sheet, columns, .. } = listing;
        let column = wrong.field.map(|field| match columns.of(field) {
            Some(column) => columns.name(sheet, column),
            None => self.words.say(&format!("list-{}", field.as_str()), &[]),
        });
        let refusal = self.words.refusal(&wrong.why);
        ImportWrong {
            row: wrong.row,
            column: column.unwrap_or_default(),
            value: wrong.value.clone(),
            code: refusal.code,
            message: refusal.message,
        }
    }

    fn row_view(&self, row: &Outcome, listing: &Listing) -> ImportRow {
        let number = row.row;
        let outcome = outcome_of(&row.compared);
        let Ok(compared) = &row.compared else {
            let Listing { sheet, columns, .. } = listing;
            let at = sheet.rows.iter().find(|row| row.number == number);
            let text = |field| {
                let cell = columns.of(field).and_then(|column| Some(at?.cell(column).shown()));
                cell.map(|text| shown(&text)).unwrap_or_default()
            };
            return ImportRow {
                row: number,
                outcome,
                sku: text(ListField::Sku),
                quick: text(ListField::Quick),
                name: text(ListField::Name),
                price: text(ListField::Price),
                member: text(ListField::Member),
                unit: text(ListField::Unit),
                category: text(ListField::Category),
                said: String::new(),
            };
        };
        let product = compared.product();
        ImportRow {
            row: number,
            outcome,
            sku: product.sku.to_string(),
            quick: product.quick.as_ref().map(ToString::to_string).unwrap_or_default(),
            name: product.name.to_string(),
            price: self.product_price_text(product),
            member: self.member_code_of(product.member, &listing.members),
            unit: product.unit.to_string(),
            category: product.category.to_string(),
            said: match compared {
                Compared::Changed { product, before } => self.difference(product, before),
                Compared::New(_) | Compared::Same(_) => String::new(),
            },
        }
    }

    fn member_code_of(&self, member: EntryId, added: &[(MemberCode, EntryId)]) -> String {
        let new = added.iter().find(|(_, id)| *id == member).map(|(code, _)| code.to_string());
        let known = || {
            let members = &self.here.as_ref()?.catalogue.members;
            members.iter().find(|now| now.of == member).map(|now| now.member.code.to_string())
        };
        new.or_else(known).unwrap_or_default()
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

fn outcome_of(row: &Result<Compared, Vec<Wrong>>) -> ImportOutcome {
    match row {
        Ok(Compared::New(_)) => ImportOutcome::New,
        Ok(Compared::Changed { .. }) => ImportOutcome::Changed,
        Ok(Compared::Same(_)) => ImportOutcome::Same,
        Err(_) => ImportOutcome::Wrong,
    }
}

/// What stands above the columns that are not read, where anything does.
fn unread(sheet: &Sheet, columns: &Columns) -> Vec<String> {
    let Some(at) = columns.heading else { return Vec::new() };
    let names = columns.fields.iter().enumerate().filter(|(_, field)| field.is_none());
    let names = names.map(|(column, _)| sheet.rows[at].cell(column).shown());
    names.filter(|name| !name.is_empty()).collect()
}

fn columns_view(sheet: &Sheet, columns: &Columns) -> Vec<ImportColumn> {
    let view = |(column, field): (usize, &Option<ListField>)| {
        let values = columns.rows(sheet).iter().map(|row| row.cell(column).shown());
        ImportColumn {
            heading: columns.name(sheet, column),
            letters: letters(column),
            field: *field,
            sample: values.filter(|text| !text.is_empty()).take(SAMPLE).collect(),
        }
    };
    columns.fields.iter().enumerate().map(view).collect()
}

/// Marks what would be recorded: the same only where all of it is.
fn seen(rows: &[Outcome], members: &[(MemberCode, EntryId)]) -> String {
    let mut digest = Sha256::new();
    for (code, _) in members {
        digest.update(code.as_str());
        digest.update([0]);
    }
    for product in rows.iter().filter_map(|row| row.compared.as_ref().ok()?.to_record()) {
        digest.update(serde_json::to_vec(product).expect("a product has a JSON form"));
        digest.update([0]);
    }
    HEXLOWER.encode(&digest.finalize()[..16])
}
