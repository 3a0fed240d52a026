use std::path::Path;

use crate::books::{Question, completeness, totals};
use crate::paper::{Cell, Column, Row, SignedPaper, SignedPapers, SignedPart, Table, signed_pdf};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::goods::stock::StockAsked;
use crate::till::owed::view::OwedRow;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::till::totals::cash::CashQuestion;

/// How a figure is read off what is owed.
type Read = fn(&OwedRow) -> i64;

impl Till {
    /// Saves the paper with which a cooperative closes its fair as a new PDF: totals, cash, what was owed and paid, what
    /// differs, and everything that was accepted, and by whom.
    ///
    /// # Errors
    /// [`Code::FileExists`](crate::Code::FileExists), [`Code::FileNotWritten`](crate::Code::FileNotWritten); what the store
    /// refuses.
    pub fn save_evening(&self, file: &Path) -> Result<Saved, Refusal> {
        self.outside_practice()?;
        save_new(file, &signed_pdf(&self.evening_paper()?))?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_evening`].
    pub fn save_evening_in(&self, folder: &Path) -> Result<Saved, Refusal> {
        let name = self.file_named(&self.words.say("closing-paper-title", &[]));
        save_among(folder, &name, "pdf", |file| self.save_evening(file))
    }

    fn evening_paper(&self) -> Result<SignedPapers, Refusal> {
        let here = self.here()?;
        let say = |id: &str| self.words.say(id, &[]);
        let (snapshot, shifts) = (self.store.snapshot(), self.shifts_of_fair()?);
        let complete = completeness(snapshot, &here.standing, &shifts, None)?;
        let table = |question: Question| -> Result<Table, Refusal> {
            let sums = totals(snapshot, &here.standing, &shifts, question, None)?;
            let table = self.table_of(&sums, &complete, None)?;
            Ok(Table { notes: Vec::new(), ..table })
        };
        let evening = self.evening()?;
        let view = self.completeness_view(&complete, &std::collections::BTreeMap::new());
        let sums = totals(snapshot, &here.standing, &shifts, Question::Method, None)?;
        let owed = self.owed_view()?;
        let attention = self.attention()?;
        let accepted = attention
            .iter()
            .filter_map(|of| of.accepted.as_ref().map(|by| format!("{} {by}", of.message)));
        let open = attention.iter().filter(|of| of.accepted.is_none()).map(|of| of.message.clone());
        let not_done = evening.steps.iter().filter(|step| !step.done).map(|step| {
            let lacks =
                if step.lacks.is_empty() { step.said.clone() } else { step.lacks.join("; ") };
            format!("{}: {lacks}", step.title)
        });
        let row = |id: &str, sum: i64| Row { words: say(id), figure: self.words.figure(sum) };
        let settings = &here.fair.settings;
        let days = format!("{} – {}", self.words.day(settings.from), self.words.day(settings.to));
        let paid = &sums.sum;
        let summary = vec![
            row("closing-paper-paid", paid.paid),
            row("closing-paper-members", paid.member_share),
            row("closing-paper-cooperative", paid.cooperative_share),
            row("closing-paper-rounding", paid.rounding),
            row("closing-paper-goods", owed.sum.goods.value),
            row("closing-paper-deductions", owed.sum.deductions.value),
            row("closing-paper-payouts", owed.sum.payouts.value),
        ];
        let sentences = |heading: &str, sentences: Vec<String>| SignedPart::Sentences {
            heading: say(heading),
            sentences,
        };
        let paper = SignedPaper {
            title: say("closing-paper-title"),
            said: std::iter::once(view.headline)
                .chain(view.missing.into_iter().map(|lack| lack.message))
                .collect(),
            parts: vec![
                SignedPart::Rows { heading: say("closing-paper-summary"), rows: summary },
                sentences("closing-paper-left", evening.left_over),
                sentences("closing-paper-not-done", not_done.collect()),
                SignedPart::Table(table(Question::Day)?),
                SignedPart::Table(table(Question::Method)?),
                SignedPart::Table(Table {
                    notes: Vec::new(),
                    ..self.cash_table(CashQuestion::Drawer, None)?
                }),
                SignedPart::Table(self.owed_table(&owed.rows, &owed.sum)?),
                SignedPart::Table(self.stock_of_paper()?),
                sentences("closing-paper-accepted", accepted.collect()),
                sentences("closing-paper-open", open.collect()),
            ],
            total: Some(Row {
                words: say("closing-paper-due"),
                figure: self.words.sum(owed.sum.balance.value).text,
            }),
            signed: vec![say("closing-paper-coordinator"), say("closing-paper-treasurer")],
            ..self.signed_head(&[days, self.as_of()?])?
        };
        Ok(SignedPapers {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: format!("{} {}", say("closing-paper-title"), settings.name),
            papers: vec![paper],
        })
    }

    /// What became of the goods, without the column to write in.
    fn stock_of_paper(&self) -> Result<Table, Refusal> {
        let mut table = self.stock_table(&StockAsked::default())?;
        table.columns.pop();
        table.sum.pop();
        for row in &mut table.rows {
            row.pop();
        }
        Ok(Table { title: self.words.say("closing-paper-stock", &[]), notes: Vec::new(), ..table })
    }

    /// What is owed to each member, and what it comes from.
    pub(in crate::till) fn owed_table(
        &self,
        rows: &[OwedRow],
        sum: &OwedRow,
    ) -> Result<Table, Refusal> {
        const COLUMNS: [(&str, Read); 5] = [
            ("owed-share", |row| row.share.value),
            ("owed-goods", |row| row.goods.value),
            ("owed-deductions", |row| row.deductions.value),
            ("owed-payouts", |row| row.payouts.value),
            ("owed-balance", |row| row.balance.value),
        ];
        let say = |id: &str| self.words.say(id, &[]);
        let cells = |label: Cell, row: &OwedRow| -> Vec<Cell> {
            std::iter::once(label)
                .chain(COLUMNS.iter().map(|(_, of)| Cell::Money(of(row))))
                .collect()
        };
        let key = Column { heading: say("totals-key-member"), adds_up: false };
        let figures = COLUMNS.iter().map(|(id, _)| Column { heading: say(id), adds_up: true });
        Ok(Table {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: say("owed-heading"),
            of: Vec::new(),
            notes: Vec::new(),
            columns: std::iter::once(key).chain(figures).collect(),
            rows: rows.iter().map(|row| cells(Cell::Code(row.member.clone()), row)).collect(),
            apart: 0,
            sum: cells(Cell::Words(say("totals-sum")), sum),
        })
    }
}
