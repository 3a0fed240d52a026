use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::books::Compared;
use crate::selling::shown;
use crate::sheet::Sheet;
use crate::till::Till;
use crate::till::catalogue::import::columns::{Columns, ListField, letters};
use crate::till::catalogue::import::rows::Wrong;
use crate::till::catalogue::import::view::{
    ImportColumn, ImportOutcome, ImportRow, ImportTyped, ImportView, ImportWrong,
};
use crate::till::catalogue::import::{Listing, Outcome};
use crate::value::{EntryId, MemberCode};

/// How many values of a column are shown.
const SAMPLE: usize = 3;

impl Till {
    pub(super) fn import_view(&self, typed: &ImportTyped, listing: &Listing) -> ImportView {
        let Listing { sheet, sheets, columns, rows, members, skipped, .. } = listing;
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
        let said = self.warned_of_names_in_list(said, listing.names());
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
