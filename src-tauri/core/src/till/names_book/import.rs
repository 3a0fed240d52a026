use std::collections::HashMap;
use std::path::Path;

use crate::names::{NamesBook, Passphrase, Put};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::sheet::{self, Cell, Row};
use crate::till::Till;
use crate::till::catalogue::import::rows::text_of;
use crate::till::catalogue::import::view::ImportWrong;
use crate::till::names_book::columns::NameColumns;
use crate::till::names_book::view::NamesImported;
use crate::till::typed::name as name_typed;
use crate::value::{MemberCode, Name};

/// What a list of names says.
struct Listed {
    names: Vec<(MemberCode, Name)>,
    /// What of it cannot be taken.
    wrong: Vec<ImportWrong>,
}

/// A place of the list that cannot be taken.
struct Wrong {
    row: u32,
    column: usize,
    /// What stands there; nothing where it may be a name.
    value: String,
    why: Refusal,
}

impl Till {
    /// Takes a list of codes and names into the names book: all of it, or nothing while anything of it is wrong. Where there
    /// is a book already, the passphrase has to be its own, and what the list does not name stays; else it is a new one's.
    /// A book that is open says what the list says then; one that is not stays closed.
    ///
    /// # Errors
    /// [`Code::NoFair`]; [`Code::InPractice`]; [`Code::NamesPassphraseShort`]; what opens no book; what [`sheet::read`]
    /// refuses; [`Code::ListTooLong`]; [`Code::FileNotWritten`]. The book is then as it was.
    pub fn import_names(
        &mut self,
        file: &Path,
        passphrase: &str,
    ) -> Result<NamesImported, Refusal> {
        self.outside_practice()?;
        self.here()?;
        let tried = Passphrase::tried(passphrase);
        let (mut book, passphrase) = match self.read_names(&tried)? {
            Some(book) => (book, tried),
            None => (NamesBook::default(), Passphrase::chosen(passphrase)?),
        };
        let Listed { names, wrong } = self.names_listed(file)?;
        if !wrong.is_empty() {
            return Ok(self.names_refused(&book, wrong));
        }
        let (mut new, mut changed) = (0, 0);
        for (code, name) in names {
            match book.put(code, name)? {
                Put::New => new += 1,
                Put::Changed => changed += 1,
                Put::Same => {}
            }
        }
        if new + changed > 0 {
            self.keep_names(&book, &passphrase)?;
        }
        let count = count_of(&book);
        if self.names_book.is_some() {
            self.names_book = Some(book);
        }
        let named = [("count", count), ("new", new), ("changed", changed)];
        let named = named.map(|(name, count)| (name, count.to_string()));
        let named: Vec<(&str, &str)> =
            named.iter().map(|(name, count)| (*name, count.as_str())).collect();
        let said = self.words.say("names-imported", &named);
        Ok(NamesImported { count, new, changed, wrong: Vec::new(), done: true, said })
    }

    fn names_refused(&self, book: &NamesBook, wrong: Vec<ImportWrong>) -> NamesImported {
        let mut rows: Vec<u32> = wrong.iter().map(|wrong| wrong.row).collect();
        rows.dedup();
        let said = self.words.say("import-wrong", &[("wrong", &rows.len().to_string())]);
        NamesImported { count: count_of(book), new: 0, changed: 0, wrong, done: false, said }
    }

    /// The names of a list, and what of it is wrong, all of it at once.
    fn names_listed(&self, file: &Path) -> Result<Listed, Refusal> {
        let sheets = sheet::read(file)?;
        let sheet = sheets.first().expect("a file that was read has a sheet");
        let columns = NameColumns::found(sheet);
        let mut first: HashMap<MemberCode, u32> = HashMap::new();
        let (mut names, mut wrong) = (Vec::new(), Vec::new());
        for row in columns.rows(sheet) {
            let at = |column: usize, value: String| {
                move |why| Wrong { row: row.number, column, value, why }
            };
            let shown_code = shown(&row.cell(columns.code).shown());
            let code = self
                .code_listed(row.cell(columns.code))
                .and_then(|code| once(code, row, &mut first))
                .map_err(at(columns.code, shown_code));
            let name = name_listed(row.cell(columns.name)).map_err(at(columns.name, String::new()));
            match (code, name) {
                (Ok(code), Ok(name)) => names.push((code, name)),
                (code, name) => wrong.extend(code.err().into_iter().chain(name.err())),
            }
        }
        let view = |wrong: Wrong| {
            let refusal = self.words.refusal(&wrong.why);
            ImportWrong {
                row: wrong.row,
                column: columns.called(sheet, wrong.column),
                value: wrong.value,
                code: refusal.code,
                message: refusal.message,
            }
        };
        Ok(Listed { names, wrong: wrong.into_iter().map(view).collect() })
    }

    /// The code of a member of this fair, whether it can be chosen any more or not.
    fn code_listed(&self, cell: &Cell) -> Result<MemberCode, Refusal> {
        let text = text_of(cell)?;
        if text.trim().is_empty() {
            return Err(Code::NamesCodeMissing.into());
        }
        let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(&text));
        let code: MemberCode = text.trim().to_uppercase().parse().map_err(|_| unknown())?;
        let known = self.here()?.catalogue.member_of(&code);
        known.map(|now| now.member.code.clone()).ok_or_else(unknown)
    }
}

fn once(
    code: MemberCode,
    row: &Row,
    first: &mut HashMap<MemberCode, u32>,
) -> Result<MemberCode, Refusal> {
    let before = *first.entry(code.clone()).or_insert(row.number);
    if before == row.number {
        return Ok(code);
    }
    Err(Refusal::new(Code::NamesCodeTwice).with("code", code).with("row", before))
}

fn name_listed(cell: &Cell) -> Result<Name, Refusal> {
    name_typed("name", &text_of(cell)?)
}

fn count_of(book: &NamesBook) -> u32 {
    u32::try_from(book.count()).unwrap_or(u32::MAX)
}
