use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use crate::paper::{Cell, Column, SignedPaper, SignedPapers, SignedPart, Table, signed_pdf};
use crate::refusal::{Code, Refusal};
use crate::selling::denominations;
use crate::till::Till;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::words::Amount;

/// What is to be put into envelopes: one for each member who is owed something.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EnvelopesView {
    /// Each member, by code, and what goes into the envelope.
    pub envelopes: Vec<(String, Amount)>,
    /// All of them together.
    pub sum: Amount,
    /// The notes and coins that all envelopes need together, each with how many.
    pub pieces: Vec<(Amount, i64)>,
    /// What no note or coin can pay, which stays owed.
    pub rest: Amount,
    /// Members of whom less than nothing is owed, by code, and how much; they get no envelope.
    pub below: Vec<(String, Amount)>,
}

impl Till {
    /// What goes into the envelopes: the balance of each member in notes and coins, as few as possible.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn envelopes(&self) -> Result<EnvelopesView, Refusal> {
        let notes: Vec<i64> = denominations().iter().map(|of| of.amount()).collect();
        let mut pieces: Vec<(i64, i64)> = notes.iter().map(|note| (*note, 0)).collect();
        let (mut envelopes, mut below) = (Vec::new(), Vec::new());
        let (mut sum, mut rest) = (0_i64, 0_i64);
        for row in self.owed(None)? {
            let balance = row.balance.value;
            if balance < 0 {
                below.push((row.member, row.balance));
                continue;
            }
            let mut left = balance;
            for (note, count) in &mut pieces {
                *count = count.saturating_add(left / *note);
                left %= *note;
            }
            rest = rest.saturating_add(left);
            if balance > left {
                sum = sum.saturating_add(balance - left);
                envelopes.push((row.member, self.words.sum(balance - left)));
            }
        }
        let needed = pieces.into_iter().filter(|(_, count)| *count > 0);
        Ok(EnvelopesView {
            envelopes,
            sum: self.words.sum(sum),
            pieces: needed.map(|(note, count)| (self.words.sum(note), count)).collect(),
            rest: self.words.sum(rest),
            below,
        })
    }

    /// Saves the list of envelopes as a new PDF.
    ///
    /// # Errors
    /// [`Code::NothingOwed`] where there is no envelope; [`Code::FileExists`], [`Code::FileNotWritten`].
    pub fn save_envelopes(&self, file: &Path) -> Result<Saved, Refusal> {
        self.outside_practice()?;
        save_new(file, &signed_pdf(&self.envelopes_paper()?))?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_envelopes`].
    pub fn save_envelopes_in(&self, folder: &Path) -> Result<Saved, Refusal> {
        let name = self.file_named(&self.words.say("envelopes-title", &[]));
        save_among(folder, &name, "pdf", |file| self.save_envelopes(file))
    }

    fn envelopes_paper(&self) -> Result<SignedPapers, Refusal> {
        let view = self.envelopes()?;
        if view.envelopes.is_empty() {
            return Err(Refusal::new(Code::NothingOwed).with("member", "–"));
        }
        let say = |id: &str| self.words.say(id, &[]);
        let envelopes = self.envelopes_table(
            "envelopes-list",
            &[("totals-key-member", false), ("cash-amount", true), ("envelopes-received", false)],
            view.envelopes
                .iter()
                .map(|(member, amount)| {
                    vec![Cell::Code(member.clone()), Cell::Money(amount.value), Cell::Empty]
                })
                .collect(),
            vec![Cell::Words(say("totals-sum")), Cell::Money(view.sum.value), Cell::Empty],
        )?;
        let each = |(note, count): &(Amount, i64)| {
            let of_all = note.value.saturating_mul(*count);
            vec![Cell::Words(note.text.clone()), Cell::Pieces(*count), Cell::Money(of_all)]
        };
        let pieces = self.envelopes_table(
            "envelopes-pieces",
            &[("envelopes-note", false), ("envelopes-count", true), ("cash-amount", true)],
            view.pieces.iter().map(each).collect(),
            vec![
                Cell::Words(say("totals-sum")),
                Cell::Pieces(view.pieces.iter().map(|(_, count)| count).sum()),
                Cell::Money(view.sum.value),
            ],
        )?;
        let rest = (view.rest.value > 0)
            .then(|| self.words.say("envelopes-rest", &[("rest", &view.rest.text)]));
        let below = view.below.iter().map(|(member, amount)| {
            let named = [("member", member.clone()), ("sum", amount.text.clone())];
            self.say_named("envelopes-below", &named)
        });
        let paper = SignedPaper {
            title: say("envelopes-title"),
            parts: vec![SignedPart::Table(envelopes), SignedPart::Table(pieces)],
            notes: rest.into_iter().chain(below).collect(),
            signed: vec![say("envelopes-filled"), say("envelopes-checked")],
            ..self.signed_head(&[self.as_of()?])?
        };
        Ok(SignedPapers {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: say("envelopes-title"),
            papers: vec![paper],
        })
    }

    fn envelopes_table(
        &self,
        title: &str,
        headings: &[(&str, bool)],
        rows: Vec<Vec<Cell>>,
        sum: Vec<Cell>,
    ) -> Result<Table, Refusal> {
        let column = |(id, adds_up): &(&str, bool)| Column {
            heading: self.words.say(id, &[]),
            adds_up: *adds_up,
        };
        Ok(Table {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: self.words.say(title, &[]),
            of: Vec::new(),
            notes: Vec::new(),
            columns: headings.iter().map(column).collect(),
            rows,
            apart: 0,
            sum,
        })
    }
}
