use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use crate::books::{Account, JournalLine, JournalSubject, completeness, journal};
use crate::paper::{Cell, Table};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::sale::receipt::save_among;
use crate::till::saved::Saved;
use crate::till::settings::{CsvSeparator, Settings};
use crate::till::totals::table::TableFormat;
use crate::value::{Day, Name};
use crate::words::Amount;

/// A journal that was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalSaved {
    /// The file.
    pub file: String,
    /// How many lines it has.
    #[ts(type = "number")]
    pub rows: usize,
    /// What its debits come to.
    pub debit: Amount,
    /// What its credits come to: the same.
    pub credit: Amount,
    /// What was just done, and whether anything of it is missing still.
    pub said: String,
}

/// Which number each account has where the bookkeeper says nothing else, by [`Account::as_str`].
fn plain_number(account: Account) -> &'static str {
    match account {
        Account::Cash => "1101",
        Account::Bank => "1102",
        Account::Qris => "1103",
        Account::Waiting => "1104",
        Account::OnTheWay => "1105",
        Account::Safe => "1106",
        Account::Owed => "2101",
        Account::Cut => "4101",
        Account::Deductions => "4102",
        Account::Rounding => "6101",
        Account::Borne => "6102",
        Account::GoodsBorne => "6103",
        Account::Costs => "6104",
        Account::Differences => "6105",
        Account::Other => "6106",
    }
}

/// What the number of a document begins with; behind it is the day. Two letters, since a spreadsheet takes some single ones for a
/// part of the day.
fn letters(subject: JournalSubject) -> &'static str {
    match subject {
        JournalSubject::Sales => "SA",
        JournalSubject::Goods => "GO",
        JournalSubject::Deductions => "DE",
        JournalSubject::Payouts => "PO",
        JournalSubject::Floats => "FL",
        JournalSubject::Cash => "CA",
        JournalSubject::Counts => "CO",
    }
}

/// Numbers of accounts as they are typed, `cash=1110` each; later ones win.
///
/// # Errors
/// [`Code::AccountUnknown`] for another account, or a number that is no short line.
fn numbers_typed(typed: &[String]) -> Result<BTreeMap<String, String>, Refusal> {
    let mut numbers = BTreeMap::new();
    for text in typed {
        let known = Account::ALL.map(Account::as_str).join(", ");
        let unknown = || {
            let refusal = Refusal::new(Code::AccountUnknown).with("typed", shown(text));
            refusal.with("known", known.as_str())
        };
        let (account, number) = text.split_once('=').ok_or_else(unknown)?;
        let account = account.trim().to_lowercase();
        if !Account::ALL.iter().any(|of| of.as_str() == account) {
            return Err(unknown());
        }
        let number = Name::typed(number).map_err(|_| unknown())?;
        numbers.insert(account, number.to_string());
    }
    Ok(numbers)
}

impl Till {
    /// The journal of a day, or of the whole fair, for a bookkeeper: a line for each account of each document, and a document
    /// for each day and what it is about. `numbers` are accounts' numbers for this once, `cash=1110` each; the others are those
    /// of the settings, else plain ones.
    ///
    /// # Errors
    /// [`Code::NoFair`]; [`Code::AccountUnknown`]; what [`journal`] refuses.
    pub fn journal_table(&self, day: Option<Day>, numbers: &[String]) -> Result<Table, Refusal> {
        self.journal_of(&self.journal_lines(day)?, day, numbers)
    }

    /// Saves the journal as a new file, flushed.
    ///
    /// # Errors
    /// As for [`Till::journal_table`]; [`Code::FileExists`], [`Code::FileNotWritten`]. No half file is left under the name.
    pub fn save_journal(
        &self,
        day: Option<Day>,
        numbers: &[String],
        format: TableFormat,
        separator: Option<CsvSeparator>,
        file: &Path,
    ) -> Result<JournalSaved, Refusal> {
        let lines = self.journal_lines(day)?;
        let table = self.journal_of(&lines, day, numbers)?;
        let Saved { file } = self.save_table(&table, format, separator, file)?;
        let (debit, credit) = sums(&lines)?;
        let rows = lines.len();
        let saved = self.words.say("cli-saved", &[("file", &file)]);
        let notes = table.notes.into_iter();
        let said = [saved].into_iter().chain(notes).collect::<Vec<_>>().join("\n");
        let (debit, credit) = (self.words.sum(debit), self.words.sum(credit));
        Ok(JournalSaved { file, rows, debit, credit, said })
    }

    /// The same in a folder, with the accounts of the settings, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_journal`].
    pub fn save_journal_in(
        &self,
        day: Option<Day>,
        format: TableFormat,
        folder: &Path,
    ) -> Result<JournalSaved, Refusal> {
        let whole = || self.words.say("totals-whole-file", &[]);
        let of = day.map_or_else(whole, |day| day.to_string());
        let name = self.file_named(&format!("{} {of}", self.words.say("journal-title", &[])));
        let save = |file: &Path| self.save_journal(day, &[], format, None, file);
        save_among(folder, &name, format.extension(), save)
    }

    /// Keeps numbers of accounts in the settings, `cash=1110` each, beside those that are there.
    ///
    /// # Errors
    /// [`Code::AccountUnknown`]; what the disk refuses. Nothing is changed then.
    pub fn keep_accounts(&mut self, numbers: &[String]) -> Result<(), Refusal> {
        let mut accounts = self.settings.accounts.clone();
        accounts.extend(numbers_typed(numbers)?);
        self.keep_settings(Settings { accounts, ..self.settings.clone() })
    }

    fn journal_lines(&self, day: Option<Day>) -> Result<Vec<JournalLine>, Refusal> {
        journal(self.store.snapshot(), &self.here()?.standing, &self.shifts_of_fair()?, day)
    }

    fn journal_of(
        &self,
        lines: &[JournalLine],
        day: Option<Day>,
        numbers: &[String],
    ) -> Result<Table, Refusal> {
        let mut accounts = self.settings.accounts.clone();
        accounts.extend(numbers_typed(numbers)?);
        let number = |account: Account| {
            accounts.get(account.as_str()).map_or(plain_number(account), String::as_str).to_owned()
        };
        let say = |of: &str, word: &str| self.words.say(&format!("journal-{of}-{word}"), &[]);
        let row = |line: &JournalLine| {
            let name = say("account", line.account.as_str());
            let amount = |amount| if amount == 0 { Cell::Empty } else { Cell::Money(amount) };
            vec![
                Cell::Words(self.words.day(line.day)),
                Cell::Words(format!("{}-{}", letters(line.subject), line.day)),
                Cell::Words(format!("{} {name}", number(line.account))),
                Cell::Words(say("subject", line.subject.as_str())),
                amount(line.debit),
                amount(line.credit),
            ]
        };
        let (debit, credit) = sums(lines)?;
        let label = Cell::Words(self.words.say("totals-sum", &[]));
        let sum = [label, Cell::Empty, Cell::Empty, Cell::Empty];
        let sum = sum.into_iter().chain([debit, credit].map(Cell::Money)).collect();
        let (snapshot, standing) = (self.store.snapshot(), &self.here()?.standing);
        let lacks = completeness(snapshot, standing, &self.shifts_of_fair()?, day)?;
        let view = self.completeness_view(&lacks, &BTreeMap::new());
        let columns = [
            ("totals-key-day", false),
            ("journal-document", false),
            ("journal-account", false),
            ("journal-text", false),
            ("journal-debit", true),
            ("journal-credit", true),
        ];
        Ok(Table {
            of: self.table_of_days(day)?,
            columns: columns.iter().map(|(id, adds_up)| self.column(id, *adds_up)).collect(),
            rows: lines.iter().map(row).collect(),
            sum,
            ..self.empty_table("journal-title", &view)?
        })
    }
}

fn sums(lines: &[JournalLine]) -> Result<(i64, i64), Refusal> {
    let add = |sum: i64, amount: i64| sum.checked_add(amount).ok_or(Code::AmountOutOfRange);
    lines.iter().try_fold((0, 0), |(debit, credit), line| {
        Ok((add(debit, line.debit)?, add(credit, line.credit)?))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_account_has_a_word_and_a_number_of_its_own() {
        let words: BTreeSet<&str> = Account::ALL.map(Account::as_str).into();
        let numbers: BTreeSet<&str> = Account::ALL.map(plain_number).into();
        assert_eq!((words.len(), numbers.len()), (Account::ALL.len(), Account::ALL.len()));
    }

    #[test]
    fn a_number_is_typed_behind_its_account_and_nothing_else_is_taken() {
        let typed = |texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            numbers_typed(&texts)
        };
        let numbers = typed(&["cash=1110", "OWED = 2-001", "cash=1111"]).expect("numbers");
        assert_eq!(numbers["cash"], "1111");
        assert_eq!(numbers["owed"], "2-001");
        for refused in ["cash", "cash=", "kas=1110", "=1", "", "cash=a\nb"] {
            let refused = typed(&[refused]).expect_err(refused);
            assert_eq!(refused.code(), Code::AccountUnknown);
        }
    }
}
