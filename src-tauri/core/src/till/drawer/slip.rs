use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use crate::books::CashNow;
use crate::paper::{self, Row, Slip, banner};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::drawer::reasons::reason_text;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::till::settings::Paper;
use crate::value::{EntryId, Moment, SellerCode};

/// The fewest digits by which a shift or a movement is told from others.
const DIGITS_MIN: usize = 8;

/// A slip of the drawer as it is shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SlipView {
    /// The entry that it shows.
    pub id: String,
    /// The paper's text at the chosen width.
    pub text: String,
}

impl Till {
    /// The slip of cash that was moved, or of a shift, as it is shown and printed; the entry by its id or its first digits.
    ///
    /// # Errors
    /// [`Code::SlipUnknown`]; what the store refuses.
    pub fn slip(&self, of: &str, paper: Paper) -> Result<SlipView, Refusal> {
        let slip = self.slip_of(of)?;
        Ok(SlipView { id: slip.id.to_string(), text: paper::slip_text(&slip, paper.columns()) })
    }

    /// Saves a slip as a PDF of the paper that is set, flushed. A file that is there already is never overwritten; one
    /// with the same bytes is the same slip.
    ///
    /// # Errors
    /// As for [`Till::slip`]; [`Code::FileExists`], [`Code::FileNotWritten`]. No half file is left under the name.
    pub fn save_slip(&self, of: &str, file: &Path) -> Result<Saved, Refusal> {
        let slip = self.slip_of(of)?;
        save_new(file, &paper::slip_pdf(&slip, self.settings.paper.millimetres()))?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_slip`].
    pub fn save_slip_in(&self, of: &str, folder: &Path) -> Result<Saved, Refusal> {
        let slip = self.slip_of(of)?;
        let when = slip.said.first().cloned().unwrap_or_default();
        let name = self.file_named(&format!("{} {when}", slip.title));
        save_among(folder, &name, "pdf", |file| self.save_slip(of, file))
    }

    pub(in crate::till) fn slip_of(&self, of: &str) -> Result<Slip, Refusal> {
        let (moved, shifts) = (self.cash_of_fair()?, self.shifts_with_own()?);
        let ids = moved.iter().map(|moved| moved.kept.id);
        let ids = ids.chain(shifts.all().iter().map(|shift| shift.id));
        let unknown = || Refusal::new(Code::SlipUnknown).with("typed", shown(of));
        let id = meant(of, ids).ok_or_else(unknown)?;
        if let Some(shift) = shifts.get(id) {
            return self.shift_slip(shift, &shifts, &moved);
        }
        let one = moved.iter().find(|moved| moved.kept.id == id).ok_or_else(unknown)?;
        self.cash_slip(one, &moved)
    }

    fn cash_slip(&self, of: &CashNow, moved: &[CashNow]) -> Result<Slip, Refusal> {
        let say = |id: &str| self.words.say(id, &[]);
        let entry = of.entry.entry();
        let into = of.kept.amount > 0;
        let drawer = ("drawer", of.shift.drawer.as_str());
        let reason = reason_text(of.reason.as_str(), &self.words);
        let notes = [
            self.cash_of_text(of, moved)?,
            of.takes_back.map(|_| say("slip-takes-back")),
            of.taken_back.map(|_| say("slip-taken-back")),
        ];
        Ok(Slip {
            title: say(if into { "slip-cash-in" } else { "slip-cash-out" }),
            said: [
                Some(self.slip_when(entry.at)),
                Some(self.words.say("slip-drawer", &[drawer])),
                entry.by.as_ref().map(|by| self.served(by)),
                Some(self.words.say("slip-reason", &[("reason", &reason)])),
            ]
            .into_iter()
            .flatten()
            .collect(),
            parts: Vec::new(),
            total: Row {
                words: say("slip-amount"),
                figure: self.words.sum(of.kept.amount.saturating_abs()).text,
            },
            notes: notes.into_iter().flatten().collect(),
            signed: vec![say("slip-given"), say("slip-received")],
            ..self.slip_head(of.kept.id, &of.shift.stand, entry.at)?
        })
    }

    /// What every slip begins with.
    pub(super) fn slip_head(&self, id: EntryId, stand: &str, at: Moment) -> Result<Slip, Refusal> {
        let fair = &self.here()?.fair.settings;
        Ok(Slip {
            id,
            language: self.words.language(),
            at,
            organisation: fair.organisation.to_string(),
            fair: format!("{}, {}", fair.name, fair.town),
            stand: self.words.say("receipt-stand", &[("stand", stand)]),
            banner: banner(fair.kind, &self.words),
            title: String::new(),
            said: Vec::new(),
            parts: Vec::new(),
            total: Row { words: String::new(), figure: String::new() },
            notes: Vec::new(),
            signed: Vec::new(),
        })
    }

    /// Day and time at the fair.
    pub(super) fn slip_when(&self, at: Moment) -> String {
        let zone = self.here.as_ref().map(|here| &here.fair.settings.zone);
        let Some(zone) = zone else { return at.to_string() };
        let day = at.in_zone(zone).day().map(|day| self.words.day(day)).unwrap_or_default();
        format!("{day}, {}", self.words.time(at, zone))
    }

    pub(super) fn served(&self, by: &SellerCode) -> String {
        format!("{} {by}", self.words.say("receipt-served_by", &[]))
    }
}

/// The one id that is meant, whole or by its first digits; none where none or several are.
pub(super) fn meant(typed: &str, ids: impl Iterator<Item = EntryId>) -> Option<EntryId> {
    let typed = typed.trim().to_lowercase();
    if typed.len() < DIGITS_MIN {
        return None;
    }
    let mut found = ids.filter(|id| id.to_string().starts_with(&typed));
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}
