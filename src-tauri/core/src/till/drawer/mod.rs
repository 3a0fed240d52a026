pub(in crate::till) mod cash;
pub(in crate::till) mod cash_list;
pub(in crate::till) mod close;
pub(in crate::till) mod correct;
pub(in crate::till) mod hand_over;
pub(in crate::till) mod now;
pub(in crate::till) mod reasons;
pub(in crate::till) mod row;
mod shift_slip;
pub(in crate::till) mod slip;
pub(in crate::till) mod view;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::introduced_as;
use crate::entry::{Count, DayFrom, Seller, ShiftOpened};
use crate::refusal::{Code, Refusal};
use crate::selling::denominations;
use crate::till::Till;
use crate::till::drawer::view::ShiftSuggestion;
use crate::till::drawer::view::ShiftView;
use crate::till::here::{Here, ShiftNow};
use crate::till::pins::whose::Whose;
use crate::till::typed::{amount, code, day as day_typed, person_code};
use crate::value::{Day, DrawerCode, Money, SellerCode};
use crate::words::Amount;

/// What is asked to open a shift, as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewShift {
    /// The day, such as `2024-05-10`.
    pub day: String,
    /// The seller's code; one that is new becomes known.
    pub by: String,
    /// The drawer's code.
    pub drawer: String,
    /// The cash at the start, as typed; empty when it was counted.
    pub float: String,
    /// Pieces of each denomination counted, `[value, pieces]`; empty when only the sum was typed.
    #[ts(type = "Array<[number, number]>")]
    pub count: Vec<(i64, u32)>,
    /// True when the seller changed the day that the clock suggested.
    pub day_chosen: bool,
    /// True where another shift has opened the drawer already, so that nothing is counted: said, never guessed.
    pub shared: bool,
}

/// What counted cash comes to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CashCounted {
    /// Each denomination that there is a piece of, and what its pieces come to.
    #[ts(type = "Array<[number, Amount]>")]
    pub each: Vec<(i64, Amount)>,
    /// All of them together.
    pub sum: Amount,
}

impl Till {
    /// What the form for opening a shift starts with; with a day, that day is checked.
    ///
    /// # Errors
    /// [`Code::NoFair`], [`Code::DayInvalid`]; what the store refuses.
    pub fn shift_suggestion(&self, day: Option<&str>) -> Result<ShiftSuggestion, Refusal> {
        let here = self.here()?;
        let day = match day {
            Some(typed) => day_typed(typed)?,
            None => self.today()?,
        };
        let warning = self.day_warning(here, day)?.map(|warning| self.words.refusal(&warning));
        let drawer =
            here.shift.as_ref().map_or_else(|| "A".into(), |s| s.opened.drawer.to_string());
        Ok(ShiftSuggestion {
            day: day.to_string(),
            day_text: self.words.day(day),
            warning,
            drawer,
            sellers: here.catalogue.seller_codes().iter().map(ToString::to_string).collect(),
            denominations: denominations().into_iter().map(|n| self.words.amount(n)).collect(),
        })
    }

    /// Opens a shift. A seller's code that nobody has yet becomes known with it.
    ///
    /// # Errors
    /// [`Code::ShiftOpen`] while one is open; [`Code::CountDiffers`], [`Code::SharedCounted`]; what of the input cannot be used; what the store
    /// refuses.
    pub fn open_shift(&mut self, new: &NewShift) -> Result<(), Refusal> {
        let now = self.now()?;
        self.renew_if_needed()?;
        if let Ok(open) = self.shift_now() {
            return Err(Refusal::new(Code::ShiftOpen).with("day", open.opened.day));
        }
        let here = self.here()?;
        let day = day_typed(&new.day)?;
        let by: SellerCode = person_code("by", &new.by)?;
        let drawer: DrawerCode = code("drawer", &new.drawer)?;
        let count = counted(&new.count)?;
        let float = counted_unless(new.shared, &new.float, &count)?;
        let new_seller = !here.catalogue.seller_codes().contains(&by);
        let introduced = introduced_as(&here.standing, here.identity.till);
        let updated = introduced.and_then(|(id, introduction)| introduction.updated(id));
        let opened = ShiftOpened {
            stand: here.stand.clone(),
            drawer,
            day,
            day_from: if new.day_chosen { DayFrom::Seller } else { DayFrom::Clock },
            float,
            count,
            continues: None,
            more: None,
        };
        self.check_pin(&Whose::Seller(by.clone()))?;
        self.store.record(Some(&by), now, |recorder| {
            if new_seller {
                recorder.record(Seller::new(by.clone()))?;
            }
            if let Some(updated) = updated {
                recorder.record(updated)?;
            }
            recorder.record(opened)
        })?;
        self.refresh()
    }

    /// Somebody else sells from now on. A code that nobody has yet becomes known with it.
    ///
    /// # Errors
    /// [`Code::NoShift`], [`Code::CodeInvalid`], [`Code::CodeIsName`]; what the store refuses.
    pub fn set_seller(&mut self, typed: &str) -> Result<(), Refusal> {
        let now = self.now()?;
        let shift = self.shift_now()?.shift;
        let by: SellerCode = person_code("by", typed)?;
        self.check_pin(&Whose::Seller(by.clone()))?;
        if !self.here()?.catalogue.seller_codes().contains(&by) {
            self.store
                .record(Some(&by), now, |recorder| recorder.record(Seller::new(by.clone())))?;
        }
        self.store.keep_seller(shift, &by)?;
        self.refresh()
    }

    /// What the counted pieces of each denomination come to.
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`].
    pub fn count_cash(&self, count: &[(i64, u32)]) -> Result<CashCounted, Refusal> {
        let count = counted(count)?;
        let each = count.iter().map(|&(value, pieces)| {
            Ok((value.amount(), self.words.amount(sum_of(&[(value, pieces)])?)))
        });
        Ok(CashCounted {
            each: each.collect::<Result<_, Refusal>>()?,
            sum: self.words.amount(sum_of(&count)?),
        })
    }

    /// The shift that this till sells in.
    ///
    /// # Errors
    /// [`Code::NoShift`], [`Code::NoFair`].
    pub fn shift(&self) -> Result<ShiftView, Refusal> {
        self.shift_view(self.shift_now()?)
    }

    pub(super) fn shift_view(&self, shift: &ShiftNow) -> Result<ShiftView, Refusal> {
        Ok(ShiftView {
            shift: shift.shift.to_string(),
            day: shift.opened.day.to_string(),
            day_text: self.words.day(shift.opened.day),
            stand: self.here()?.stand.to_string(),
            drawer: shift.opened.drawer.to_string(),
            by: shift.by.as_ref().map(ToString::to_string).unwrap_or_default(),
            float: shift.opened.float.map(|float| self.words.amount(float)),
            sellers: self
                .here()?
                .catalogue
                .seller_codes()
                .iter()
                .map(ToString::to_string)
                .collect(),
        })
    }

    pub(super) fn shift_now(&self) -> Result<&ShiftNow, Refusal> {
        let here = self.here()?;
        let open = here.shift.as_ref().filter(|shift| shift.closed.is_none());
        open.filter(|_| here.renewal.is_none()).ok_or_else(|| Code::NoShift.into())
    }

    /// Whether the window should go on selling in the last shift: it is of today or later, or was opened within the
    /// last twenty hours, so that a fair may last past midnight.
    pub(super) fn shift_goes_on(&self) -> bool {
        let Ok(shift) = self.shift_now() else { return false };
        // A clock that is wrong tells nothing of the shift; it is the clock that has to be set.
        let Ok(today) = self.today() else { return true };
        let hours = self.reading().time().signed_duration_since(shift.at.time()).num_hours();
        shift.opened.day >= today || (0..20).contains(&hours)
    }

    pub(super) fn today(&self) -> Result<Day, Refusal> {
        let now = self.now()?;
        now.day().map_err(|cause| Refusal::new(Code::DayInvalid).with("typed", now).because(cause))
    }

    fn day_warning(&self, here: &Here, day: Day) -> Result<Option<Refusal>, Refusal> {
        let settings = &here.fair.settings;
        let last = self.shifts_of_fair()?.days().into_iter().next();
        Ok(if !(settings.from..=settings.to).contains(&day) {
            Some(Refusal::new(Code::DayOutsideFair).with("day", day))
        } else if last.is_some_and(|last| day < last) {
            Some(Refusal::new(Code::DayBeforeLast).with("day", day))
        } else {
            None
        })
    }
}

/// The pieces of each denomination, those that are there, largest first.
pub(super) fn counted(count: &[(i64, u32)]) -> Result<Count, Refusal> {
    let mut counted: BTreeMap<Money, u32> = BTreeMap::new();
    for &(value, pieces) in count.iter().filter(|(_, pieces)| *pieces > 0) {
        let value = Money::new(value).ok().filter(|value| *value > Money::ZERO);
        let so_far = counted.entry(value.ok_or(Code::AmountOutOfRange)?).or_default();
        *so_far = so_far.checked_add(pieces).ok_or(Code::AmountOutOfRange)?;
    }
    Ok(counted.into_iter().rev().collect())
}

/// The cash as typed or as counted; none of a drawer that others go on with, for which nothing may be given either.
pub(super) fn counted_unless(
    shared: bool,
    typed: &str,
    count: &[(Money, u32)],
) -> Result<Option<Money>, Refusal> {
    if !shared {
        return counted_or_typed(typed, count).map(Some);
    }
    if typed.trim().is_empty() && count.is_empty() {
        return Ok(None);
    }
    Err(Code::SharedCounted.into())
}

/// The cash as typed or as counted; where both were given they must agree.
pub(super) fn counted_or_typed(typed: &str, count: &[(Money, u32)]) -> Result<Money, Refusal> {
    let counted = sum_of(count)?;
    if typed.trim().is_empty() && !count.is_empty() {
        return Ok(counted);
    }
    let typed = amount(typed)?;
    if count.is_empty() || typed == counted {
        Ok(typed)
    } else {
        Err(Refusal::new(Code::CountDiffers).with("counted", counted).with("typed", typed))
    }
}

fn sum_of(count: &[(Money, u32)]) -> Result<Money, Refusal> {
    let sum: i128 =
        count.iter().map(|(value, pieces)| i128::from(value.amount()) * i128::from(*pieces)).sum();
    let counted = i64::try_from(sum).ok().and_then(|sum| Money::new(sum).ok());
    counted.ok_or_else(|| Code::AmountOutOfRange.into())
}
