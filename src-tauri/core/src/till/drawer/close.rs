use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{Drawer, PutRight, drawers};
use crate::entry::{ChainPoint, SEEN_MAX, ShiftClosed};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::drawer::view::ShiftView;
use crate::till::drawer::{counted, counted_or_typed, counted_unless};
use crate::till::here::ShiftNow;
use crate::value::Money;
use crate::words::Amount;

/// What is asked to close a shift, as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CloseShift {
    /// The cash in the drawer, as typed; empty when it was counted by denomination.
    pub counted: String,
    /// Pieces of each denomination counted, `[value, pieces]`; empty when only the sum was typed.
    #[ts(type = "Array<[number, number]>")]
    pub count: Vec<(i64, u32)>,
    /// True where another till goes on with the drawer, so that nothing is counted: said, never guessed.
    pub shared: bool,
}

/// The last shift of this till with the cash of its drawer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DrawerView {
    /// The shift.
    pub shift: ShiftView,
    /// Whether this till still sells in it.
    pub open: bool,
    /// Whether other shifts sell from the drawer too, so that what it should hold is a question of all of them.
    pub shared: bool,
    /// The float, and the cash that came and went since; of a shared drawer what it should hold now with all that others
    /// brought, as far as it is known here, and null once this shift is closed.
    pub expected: Option<Amount>,
    /// The cash that was counted when it was closed; null while it is open, and where nobody counted.
    pub counted: Option<Amount>,
    /// What was counted less what is expected; of a shared drawer once no shift on it is open.
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
    /// Whether other shifts sell from the drawer too: then all this is of the whole drawer, as far as it is known here.
    pub shared: bool,
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
        let counted = shift.closed.as_ref().and_then(|closed| closed.counted).map(Money::amount);
        let open = self.shift_now().is_ok();
        let drawer = self.drawer_of(shift)?.filter(Drawer::is_shared);
        let told = drawer.as_ref().and_then(|drawer| drawer.cash.difference());
        let (expected, difference) = match &drawer {
            None => {
                let expected = self.expected(shift)?;
                (Some(expected), counted.map(|counted| counted.saturating_sub(expected)))
            }
            Some(drawer) if open => (Some(drawer.now()), None),
            Some(_) => (None, told.filter(|_| counted.is_some())),
        };
        Ok(DrawerView {
            shift: self.shift_view(shift)?,
            open,
            shared: drawer.is_some(),
            expected: expected.map(|expected| self.words.sum(expected)),
            counted: counted.map(|counted| self.words.sum(counted)),
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
        let drawer = self.drawer_of(shift)?.filter(Drawer::is_shared);
        let (expected, float) = match &drawer {
            Some(drawer) => (drawer.now(), drawer.parts.float.saturating_sub(drawer.counted)),
            None => (self.expected(shift)?, float_of(shift)),
        };
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
            came: self.words.sum(expected.saturating_sub(float)),
            shared: drawer.is_some(),
            difference: self.words.sum(difference),
            said: self.words.say(id, &[("by", &by)]),
        })
    }

    /// Closes the shift that this till sells in: it sells no more until it opens another one. An open cart stays.
    ///
    /// # Errors
    /// [`Code::NoShift`]; [`Code::CountDiffers`], [`Code::SharedCounted`]; what of the input cannot be used; what the store
    /// refuses.
    pub fn close_shift(&mut self, close: &CloseShift) -> Result<(), Refusal> {
        let now = self.now()?;
        let shift = self.shift_now()?;
        let closed = self.closing(shift, close)?;
        let by = shift.by.clone();
        self.store.record(by.as_ref(), now, |recorder| recorder.record(closed))?;
        self.refresh()
    }

    /// What closes a shift, with all that was counted and seen.
    pub(super) fn closing(
        &self,
        shift: &ShiftNow,
        close: &CloseShift,
    ) -> Result<ShiftClosed, Refusal> {
        let count = counted(&close.count)?;
        let counted = counted_unless(close.shared, &close.counted, &count)?;
        // Where nobody counts nobody is shown what to expect.
        let expected = counted.map(|_| self.expected_in_drawer(shift)).transpose()?;
        Ok(ShiftClosed {
            shift: shift.shift,
            stand: shift.opened.stand.clone(),
            drawer: shift.opened.drawer.clone(),
            day: shift.opened.day,
            counted,
            count,
            expected: expected.and_then(|expected| Money::new(expected).ok()),
            seen: self.seen_now()?,
            more: None,
        })
    }

    /// The last entry of every other till that is held here with all that came before it, sorted by till, and no
    /// more of them than a closing may name.
    pub(in crate::till) fn seen_now(&self) -> Result<Vec<ChainPoint>, Refusal> {
        let (snapshot, own) = (self.store.snapshot(), self.here()?.identity.till);
        let mut seen = Vec::new();
        for (till, ..) in snapshot.chains()?.into_iter().filter(|(till, ..)| *till != own) {
            if let Some((last_seq, last_id)) = snapshot.unbroken_end(till)? {
                seen.push(ChainPoint { till, last_seq, last_id });
            }
        }
        seen.truncate(SEEN_MAX);
        Ok(seen)
    }

    /// What should be in the drawer of the open shift, as far as this till knows: where others sell from it too, with what
    /// they brought.
    pub(in crate::till) fn expected_in_drawer(&self, shift: &ShiftNow) -> Result<i64, Refusal> {
        match self.drawer_of(shift)? {
            Some(drawer) if drawer.is_shared() => Ok(drawer.now()),
            _ => self.expected(shift),
        }
    }

    /// What has to be said before cash leaves the drawer of the open shift: that it may not hold so much. Nothing, where
    /// somebody has said that it does.
    pub(in crate::till) fn drawer_short(
        &self,
        cash: i64,
        anyway: bool,
    ) -> Result<Option<Refusal>, Refusal> {
        if anyway || cash <= 0 {
            return Ok(None);
        }
        let expected = self.expected_in_drawer(self.shift_now()?)?;
        let short = || Refusal::new(Code::DrawerShort).with("typed", cash);
        Ok((cash > expected).then(|| short().with("expected", expected)))
    }

    /// The drawer of a shift with all that sell from it; none where the shift does not count.
    pub(super) fn drawer_of(&self, shift: &ShiftNow) -> Result<Option<Drawer>, Refusal> {
        let shifts = self.shifts_with_own()?;
        let standing = &self.here()?.standing;
        let of = |drawer: &Drawer| drawer.shifts.iter().any(|of| of.id == shift.shift);
        Ok(drawers(self.store.snapshot(), standing, &shifts, None)?.into_iter().find(of))
    }

    /// The float, the cash of the shift's receipts, and what went into and out of the drawer besides.
    pub(in crate::till) fn expected(&self, shift: &ShiftNow) -> Result<i64, Refusal> {
        let (here, snapshot) = (self.here()?, self.store.snapshot());
        let till = here.identity.till;
        let cash = snapshot.cash_of_shift(till, shift.shift)?;
        let since = PutRight::payments(snapshot, &here.standing)?.cash_of_shift(till, shift.shift);
        Ok(float_of(shift).saturating_add(cash).saturating_add(since))
    }
}

/// What a shift began with; nothing where another one had opened the drawer.
fn float_of(shift: &ShiftNow) -> i64 {
    shift.opened.float.map_or(0, Money::amount)
}
