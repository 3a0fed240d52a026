use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{PutRight, paid_now_behind};
use crate::entry::{ChainPoint, SEEN_MAX, ShiftClosed};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::drawer::view::ShiftView;
use crate::till::drawer::{counted, counted_or_typed};
use crate::till::here::ShiftNow;
use crate::value::{Money, TillKey};
use crate::words::Amount;

/// What is asked to close a shift, as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CloseShift {
    /// The cash in the drawer, as typed; empty when it was counted by denomination.
    pub counted: String,
    /// Pieces of each denomination counted, `[value, pieces]`; empty when only the sum was typed.
    #[ts(type = "Array<[number, number]>")]
    pub count: Vec<(i64, u32)>,
}

/// The last shift of this till with the cash of its drawer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DrawerView {
    /// The shift.
    pub shift: ShiftView,
    /// Whether this till still sells in it.
    pub open: bool,
    /// The float, and the cash that came and went since.
    pub expected: Amount,
    /// The cash that was counted when it was closed; null while it is open.
    pub counted: Option<Amount>,
    /// What was counted less what is expected.
    pub difference: Option<Amount>,
}

/// The cash counted in a drawer beside what is expected there.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CountedView {
    /// What was counted.
    pub counted: Amount,
    /// The float, and the cash that came and went since.
    pub expected: Amount,
    /// What of that came since, less what went.
    pub came: Amount,
    /// What was counted less what is expected.
    pub difference: Amount,
    /// The difference in words, for the status region.
    pub said: String,
}

impl Till {
    /// The shift that this till opened last, open or closed.
    ///
    /// # Errors
    /// [`Code::NoShift`], [`Code::NoFair`]; what the store refuses.
    pub fn drawer(&self) -> Result<DrawerView, Refusal> {
        let shift = self.here()?.shift.as_ref().ok_or(Code::NoShift)?;
        let expected = self.expected(shift)?;
        let counted = shift.closed.as_ref().and_then(|closed| closed.counted);
        let difference = counted.map(|counted| counted.amount().saturating_sub(expected));
        Ok(DrawerView {
            shift: self.shift_view(shift)?,
            open: self.shift_now().is_ok(),
            expected: self.words.sum(expected),
            counted: counted.map(|counted| self.words.amount(counted)),
            difference: difference.map(|difference| self.words.sum(difference)),
        })
    }

    /// What a count comes to beside what is expected in the drawer of the open shift; nothing is recorded.
    ///
    /// # Errors
    /// [`Code::NoShift`]; [`Code::CountDiffers`]; what of the input cannot be used; what the store refuses.
    pub fn compare_count(&self, close: &CloseShift) -> Result<CountedView, Refusal> {
        let shift = self.shift_now()?;
        let counted = counted_or_typed(&close.counted, &counted(&close.count)?)?;
        let expected = self.expected(shift)?;
        let difference = counted.amount().saturating_sub(expected);
        let id = match difference {
            0 => "said-drawer-even",
            ..0 => "said-drawer-short",
            _ => "said-drawer-over",
        };
        let by = self.words.sum(difference.saturating_abs()).text;
        Ok(CountedView {
            counted: self.words.amount(counted),
            expected: self.words.sum(expected),
            came: self.words.sum(expected.saturating_sub(float_of(shift))),
            difference: self.words.sum(difference),
            said: self.words.say(id, &[("by", &by)]),
        })
    }

    /// Closes the shift that this till sells in: it sells no more until it opens another one. An open cart stays.
    ///
    /// # Errors
    /// [`Code::NoShift`]; [`Code::CountDiffers`]; what of the input cannot be used; what the store refuses.
    pub fn close_shift(&mut self, close: &CloseShift) -> Result<(), Refusal> {
        let now = self.now()?;
        let shift = self.shift_now()?;
        let count = counted(&close.count)?;
        let closed = ShiftClosed {
            shift: shift.shift,
            stand: shift.opened.stand.clone(),
            drawer: shift.opened.drawer.clone(),
            day: shift.opened.day,
            counted: Some(counted_or_typed(&close.counted, &count)?),
            count,
            expected: Money::new(self.expected(shift)?).ok(),
            seen: self.seen(self.here()?.identity.till)?,
            more: None,
        };
        let by = shift.by.clone();
        self.store.record(by.as_ref(), now, |recorder| recorder.record(closed))?;
        self.refresh()
    }

    /// The last entry of every other till that is held here with all that came before it, sorted by till, and no
    /// more of them than a closing may name.
    fn seen(&self, own: TillKey) -> Result<Vec<ChainPoint>, Refusal> {
        let snapshot = self.store.snapshot();
        let mut seen = Vec::new();
        for (till, ..) in snapshot.chains()?.into_iter().filter(|(till, ..)| *till != own) {
            if let Some((last_seq, last_id)) = snapshot.unbroken_end(till)? {
                seen.push(ChainPoint { till, last_seq, last_id });
            }
        }
        seen.truncate(SEEN_MAX);
        Ok(seen)
    }

    /// The float, the cash of the shift's receipts, and what went into and out of the drawer besides.
    pub(in crate::till) fn expected(&self, shift: &ShiftNow) -> Result<i64, Refusal> {
        let (here, snapshot) = (self.here()?, self.store.snapshot());
        let till = here.identity.till;
        let cash = snapshot.cash_of_shift(till, shift.shift)?;
        let paid = paid_now_behind(snapshot, &here.standing, till, shift.seq)?;
        let since = PutRight { paid, borne: Vec::new() }.cash_of_shift(till, shift.shift);
        Ok(float_of(shift).saturating_add(cash).saturating_add(since))
    }
}

/// What a shift began with; nothing where another one had opened the drawer.
fn float_of(shift: &ShiftNow) -> i64 {
    shift.opened.float.map_or(0, Money::amount)
}
