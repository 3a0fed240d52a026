//! Members are paid: a slip for each, and what is to be put into which envelope.

pub(in crate::till) mod envelopes;
pub(in crate::till) mod figures;
pub(in crate::till) mod slip;

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use crate::paper::{SignedPapers, signed_pdf};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::sale::receipt::{save_among, save_new};
use crate::value::Day;

/// Slips that were saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SlipsSaved {
    /// The file.
    pub file: String,
    /// How many members have one.
    #[ts(type = "number")]
    pub slips: usize,
    /// Whether the names of the members stand on them.
    pub named: bool,
}

impl Till {
    /// The settlement slips of one member or of all of whom there is something to say: of the whole fair, or of one day.
    ///
    /// # Errors
    /// [`Code::MemberUnknown`]; [`Code::NothingOwed`] where there is no member to have one; what the store refuses.
    pub fn settlement_slips(
        &self,
        member: Option<&str>,
        day: Option<Day>,
    ) -> Result<SignedPapers, Refusal> {
        self.outside_practice()?;
        let figures = self.settlement_figures(day)?;
        let one = member.map(|typed| self.member_known(typed)).transpose()?.map(|now| now.of);
        let mut members: Vec<_> = self.here()?.catalogue.members.iter().collect();
        members.sort_by(|a, b| a.member.code.as_str().cmp(b.member.code.as_str()));
        members.retain(|now| match one {
            Some(one) => now.of == one,
            None => figures.tells_of(now.of),
        });
        let papers = members
            .into_iter()
            .map(|now| self.settlement_slip(now, &figures))
            .collect::<Result<Vec<_>, _>>()?;
        if papers.is_empty() {
            return Err(Refusal::new(Code::NothingOwed).with("member", "–"));
        }
        let title = match (&papers[..], day) {
            (_, Some(day)) => self.words.say("settlement-day-file", &[("day", &day.to_string())]),
            (_, None) => self.words.say("settlement-file", &[]),
        };
        Ok(SignedPapers {
            language: self.words.language(),
            made: self.newest_moment()?,
            title,
            papers,
        })
    }

    /// Saves settlement slips as one new PDF, a page for each member at least.
    ///
    /// # Errors
    /// As for [`Till::settlement_slips`]; [`Code::FileExists`], [`Code::FileNotWritten`].
    pub fn save_slips(
        &self,
        member: Option<&str>,
        day: Option<Day>,
        file: &Path,
    ) -> Result<SlipsSaved, Refusal> {
        let papers = self.settlement_slips(member, day)?;
        save_new(file, &signed_pdf(&papers))?;
        Ok(SlipsSaved {
            file: file.display().to_string(),
            slips: papers.papers.len(),
            named: self.names().open,
        })
    }

    /// The same in a folder, under a file's name that nothing there has and that names nobody.
    ///
    /// # Errors
    /// As for [`Till::save_slips`].
    pub fn save_slips_in(
        &self,
        member: Option<&str>,
        day: Option<Day>,
        folder: &Path,
    ) -> Result<SlipsSaved, Refusal> {
        let title = self.words.say("settlement-file", &[]);
        let of = [member.map(str::to_owned), day.map(|day| day.to_string())];
        let of: Vec<String> = std::iter::once(title).chain(of.into_iter().flatten()).collect();
        let name = self.file_named(&of.join(" "));
        save_among(folder, &name, "pdf", |file| self.save_slips(member, day, file))
    }
}
