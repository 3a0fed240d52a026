use serde::Serialize;
use ts_rs::TS;

use crate::books::{BorneCause, CashNow, on_the_way, receipts_numbered};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::drawer::reasons::{
    BACK, CashWay, FROM_DRAWER, PAID_NOW, reason_name, reason_text,
};
use crate::till::names::Names;
use crate::value::{DraftId, EntryId, ReceiptTyped};
use crate::words::{Amount, Words};

/// What came into the drawer of the open shift and went out of it without a receipt, and what it takes to move more.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CashView {
    /// What was moved in this shift, the newest first; what takes something back stands with that.
    pub moved: Vec<CashRow>,
    /// What other drawers sent and nobody has taken in yet.
    pub on_the_way: Vec<CashWaiting>,
    /// Receipts whose money never came.
    pub unpaid: Vec<CashWaiting>,
    /// Why cash goes into the drawer, as a code and in words.
    pub reasons_in: Vec<(String, String)>,
    /// Why it goes out.
    pub reasons_out: Vec<(String, String)>,
    /// Why a movement is taken back.
    pub reasons_back: Vec<(String, String)>,
    /// The attempt's id of what is moved next.
    pub draft: String,
}

/// Cash that was moved in this shift.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CashRow {
    /// Its entry.
    pub id: String,
    /// When.
    pub time_text: String,
    /// Which way.
    pub way: CashWay,
    /// How much, below zero out of the drawer.
    pub amount: Amount,
    /// Why, by its code.
    pub reason: String,
    /// The same in words.
    pub reason_text: String,
    /// What it belongs to, in words; null where there is nothing.
    pub of_text: Option<String>,
    /// Why it was taken back, in words; null while it stands.
    pub taken_back_text: Option<String>,
    /// Whether it may be taken back here; what was paid to a member is given back as such.
    pub may_take_back: bool,
}

/// Cash that may come into the drawer: what another drawer sent, or what a receipt still lacks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CashWaiting {
    /// The movement or the receipt.
    pub of: String,
    /// What it is, in words.
    pub text: String,
    /// How much.
    pub amount: Amount,
    /// The reason under which it comes in.
    pub reason: String,
}

impl Till {
    /// What was moved in the open shift, and what may come in.
    ///
    /// # Errors
    /// [`Code::NoShift`]; what the store refuses.
    pub fn cash(&self) -> Result<CashView, Refusal> {
        let shift = self.shift_now()?;
        let moved = self.cash_of_fair()?;
        let own = moved.iter().filter(|moved| moved.kept.shift == shift.shift);
        let mut rows: Vec<CashRow> = own
            .filter(|moved| moved.takes_back.is_none())
            .map(|of| self.cash_row(of, &moved))
            .collect::<Result<_, _>>()?;
        rows.reverse();
        // What left this very drawer comes back as what is taken back, and not from elsewhere.
        let here = (shift.opened.stand.as_str(), shift.opened.drawer.as_str());
        let elsewhere = |sent: &&CashNow| (&*sent.shift.stand, &*sent.shift.drawer) != here;
        let sent = on_the_way(&moved).into_iter().filter(elsewhere);
        let words = |list: &[&str]| with_words(list, &self.words);
        Ok(CashView {
            moved: rows,
            on_the_way: sent.map(|sent| self.waiting_of(sent)).collect::<Result<_, _>>()?,
            unpaid: self.failed()?.into_iter().map(|(_, row)| row).collect(),
            reasons_in: words(&CashWay::In.reasons()),
            reasons_out: words(&CashWay::Out.reasons()),
            reasons_back: words(&BACK),
            draft: DraftId::random().to_string(),
        })
    }

    fn cash_row(&self, of: &CashNow, moved: &[CashNow]) -> Result<CashRow, Refusal> {
        let back = of.taken_back.and_then(|by| moved.iter().find(|moved| moved.kept.id == by));
        Ok(CashRow {
            id: of.kept.id.to_string(),
            time_text: self.words.time(of.entry.entry().at, &self.here()?.fair.settings.zone),
            way: if of.kept.amount > 0 { CashWay::In } else { CashWay::Out },
            amount: self.words.sum(of.kept.amount),
            reason: of.reason.to_string(),
            reason_text: reason_name(of.reason.as_str(), &self.words),
            of_text: self.cash_of_text(of, moved)?,
            may_take_back: of.taken_back.is_none() && !of.is_payout(),
            taken_back_text: back.map(|back| reason_text(back.reason.as_str(), &self.words)),
        })
    }

    /// What a movement belongs to, in words.
    pub(in crate::till) fn cash_of_text(
        &self,
        of: &CashNow,
        moved: &[CashNow],
    ) -> Result<Option<String>, Refusal> {
        let Some(id) = of.kept.of.filter(|_| of.takes_back.is_none()) else { return Ok(None) };
        if let Some(sent) = moved.iter().find(|moved| moved.kept.id == id) {
            return self.sent_text(sent).map(Some);
        }
        let failed = self.failed_of(id)?;
        Ok(failed.map(|receipt| self.words.say("cash-of-receipt", &[("receipt", &receipt)])))
    }

    /// From which drawer something was sent, how much and when.
    fn sent_text(&self, sent: &CashNow) -> Result<String, Refusal> {
        let here = self.here()?;
        let names = Names::of(here);
        let named = [
            ("stand", sent.shift.stand.clone()),
            ("drawer", sent.shift.drawer.clone()),
            ("till", names.till(sent.kept.till)),
            ("amount", self.words.sum(-sent.kept.amount).text),
            ("time", self.words.time(sent.entry.entry().at, &here.fair.settings.zone)),
        ];
        Ok(self.say_named("cash-sent", &named))
    }

    fn waiting_of(&self, sent: &CashNow) -> Result<CashWaiting, Refusal> {
        Ok(CashWaiting {
            of: sent.kept.id.to_string(),
            text: self.sent_text(sent)?,
            amount: self.words.sum(-sent.kept.amount),
            reason: FROM_DRAWER.to_owned(),
        })
    }

    /// The number of a receipt of which something became known.
    fn failed_of(&self, id: EntryId) -> Result<Option<String>, Refusal> {
        let shifts = self.shifts_of_fair()?;
        let right = shifts.put_right(self.store.snapshot(), &self.here()?.standing)?;
        let paid = right.paid.iter().find(|paid| paid.kept.id == id);
        Ok(paid.map(|paid| paid.facts().receipt.to_string()))
    }

    /// Receipts whose money never came and that nobody has paid since.
    fn failed(&self) -> Result<Vec<(EntryId, CashWaiting)>, Refusal> {
        let shifts = self.shifts_of_fair()?;
        let right = shifts.put_right(self.store.snapshot(), &self.here()?.standing)?;
        let failed =
            right.borne.iter().filter(|of| of.cause == BorneCause::Failed && of.amount > 0);
        let rows = failed.filter_map(|of| {
            let paid = right.paid.iter().find(|paid| paid.kept.id == of.receipt)?;
            let receipt = paid.facts().receipt.to_string();
            let row = CashWaiting {
                of: receipt.clone(),
                text: self.words.say("cash-unpaid", &[("receipt", &receipt)]),
                amount: self.words.sum(of.amount),
                reason: PAID_NOW.to_owned(),
            };
            Some((of.receipt, row))
        });
        Ok(rows.collect())
    }

    /// A receipt whose money never came, by its number.
    pub(in crate::till) fn failed_receipt(&self, typed: &str) -> Result<EntryId, Refusal> {
        let unknown = || Refusal::new(Code::CashUnknown).with("typed", shown(typed));
        let number = ReceiptTyped::read(typed).map_err(|cause| unknown().because(cause))?;
        let found = self.store.reading(|snapshot| receipts_numbered(snapshot, &number))?;
        let failed = self.failed()?;
        let meant = found.iter().map(|entry| entry.id());
        let mut meant = meant.filter(|id| failed.iter().any(|(failed, _)| failed == id));
        meant.next().ok_or_else(unknown)
    }
}

fn with_words(list: &[&str], words: &Words) -> Vec<(String, String)> {
    list.iter().map(|code| ((*code).to_owned(), reason_name(code, words))).collect()
}
