use std::path::Path;

use lapak_core::till::{
    CatalogueUndone, ImportTyped, ImportView, ImportWrong, LabelsTyped, ListField, ListFormat, Till,
};
use lapak_core::{Code, Refusal};
use serde::Serialize;

use super::arguments::{ImportArguments, LabelsArguments};
use crate::answer::Answer;

/// An import as programs see it.
#[derive(Serialize)]
struct Imported<'a> {
    new: u32,
    changed: u32,
    same: u32,
    wrong: &'a [ImportWrong],
    members: &'a [String],
    done: bool,
}

#[derive(Serialize)]
struct Undone {
    undone: u32,
    kept: u32,
}

pub(super) fn import(
    till: &mut Till,
    arguments: &ImportArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    let Some(file) = &arguments.file else { return undo(till, answer) };
    let mut typed = ImportTyped {
        file: file.display().to_string(),
        sheet: arguments.sheet.clone(),
        member: arguments.member.clone(),
        add_members: arguments.add_members,
        skip: arguments.skip.clone(),
        ..ImportTyped::default()
    };
    if !arguments.columns.is_empty() {
        typed.columns = Some(columns(&till.import_plan(&typed)?, &arguments.columns)?);
    }
    let view = if arguments.plan { till.import_plan(&typed)? } else { till.import(&typed)? };
    let imported = Imported {
        new: view.new,
        changed: view.changed,
        same: view.same,
        wrong: &view.wrong,
        members: &view.members,
        done: view.done,
    };
    answer.give(&imported, |_| told(till, &view))?;
    if view.wrong.is_empty() {
        return Ok(());
    }
    let mut rows: Vec<u32> = view.wrong.iter().map(|wrong| wrong.row).collect();
    rows.dedup();
    Err(Refusal::new(Code::ListRowsWrong).with("rows", rows.len()))
}

fn undo(till: &mut Till, answer: Answer) -> Result<(), Refusal> {
    let CatalogueUndone { undone, kept, said } = till.undo_catalogue()?;
    answer.give(&Undone { undone, kept }, |_| said)
}

pub(super) fn export(till: &Till, file: &Path, answer: Answer) -> Result<(), Refusal> {
    let is_book = file.extension().is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
    let format = if is_book { ListFormat::Xlsx } else { ListFormat::Csv };
    let saved = till.export_catalogue(format, file)?;
    answer.give(&saved, |saved| saved.file.clone())
}

pub(crate) fn labels(
    till: &Till,
    arguments: &LabelsArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    let typed = LabelsTyped {
        products: arguments.products.clone(),
        paper: arguments.sheet.clone(),
        from: arguments.from.clone(),
    };
    let saved = till.save_labels(&typed, &arguments.pdf)?;
    answer.give(&saved, |saved| saved.file.clone())
}

pub(crate) fn price_list(till: &Till, file: &Path, answer: Answer) -> Result<(), Refusal> {
    answer.give(&till.save_price_list(file)?, |saved| saved.file.clone())
}

pub(crate) fn quick_card(
    till: &Till,
    stand: Option<&str>,
    file: &Path,
    answer: Answer,
) -> Result<(), Refusal> {
    answer.give(&till.save_quick_card(stand, file)?, |saved| saved.file.clone())
}

/// Each row that is wrong, and what it comes to.
fn told(till: &Till, view: &ImportView) -> String {
    let lines = view.wrong.iter().map(|wrong| wrong_row(till, wrong)).chain([view.said.clone()]);
    lines.collect::<Vec<_>>().join("\n")
}

/// A place of a list that cannot be taken, in a line.
pub(crate) fn wrong_row(till: &Till, wrong: &ImportWrong) -> String {
    let row = wrong.row.to_string();
    let named = [
        ("row", row.as_str()),
        ("column", &wrong.column),
        ("value", &wrong.value),
        ("message", &wrong.message),
    ];
    till.words().say("import-row", &named)
}

/// The columns of a list with what was said of some: a field, and the heading or letter of its column.
fn columns(view: &ImportView, said: &[String]) -> Result<Vec<Option<ListField>>, Refusal> {
    let mut fields: Vec<Option<ListField>> =
        view.columns.iter().map(|column| column.field).collect();
    for typed in said {
        let invalid = || Refusal::new(Code::ListColumnUnknown).with("typed", typed);
        let (word, heading) = typed.split_once('=').ok_or_else(invalid)?;
        let field = ListField::ALL.into_iter().find(|field| field.as_str() == word);
        let field = field.ok_or_else(invalid)?;
        let mut columns = view.columns.iter();
        let at = columns.position(|column| {
            column.heading.eq_ignore_ascii_case(heading.trim())
                || column.letters.eq_ignore_ascii_case(heading.trim())
        });
        for other in fields.iter_mut().filter(|other| **other == Some(field)) {
            *other = None;
        }
        fields[at.ok_or_else(invalid)?] = Some(field);
    }
    Ok(fields)
}
