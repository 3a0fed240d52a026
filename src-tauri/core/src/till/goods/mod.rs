pub(in crate::till) mod count;
pub(in crate::till) mod counts;
pub(in crate::till) mod due;
pub(in crate::till) mod handover;
pub(in crate::till) mod list;
pub(in crate::till) mod listed;
mod low;
pub(in crate::till) mod reasons;
pub(in crate::till) mod stock;
pub(in crate::till) mod stock_table;
pub(in crate::till) mod typed;

use std::collections::BTreeMap;

use crate::books::{GoodsNow, Sending, goods_moved, sendings};
use crate::entry::{BorneBy, Fact, GoodsLine, GoodsMoved, Movement, Role, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::attempt::attempt_of;
use crate::till::goods::reasons::{BACK, FOUND, reasons};
use crate::till::goods::typed::{GoodsDone, GoodsTyped};
use crate::till::typed::{entry_id, reason_of};
use crate::value::{EntryId, Quantity, StandCode};

impl Till {
    /// Records that goods changed hands, durably. Lines of one product are one line. Asked again under the same draft, the
    /// answer is the same.
    ///
    /// # Errors
    /// [`Code::GoodsMissing`]; [`Code::BearerMissing`] of what is given away; [`Code::NotCoordinator`] where the cooperative
    /// bears it and this till may not say so; [`Code::GoodsStand`] where the other stand is missing or the same;
    /// [`Code::StandUnknown`]; [`Code::GoodsUnknown`], [`Code::GoodsAmbiguous`] of the sending that arrives;
    /// [`Code::ReasonUnknown`]; what of the input cannot be used; what the store refuses.
    pub fn move_goods(&mut self, typed: &GoodsTyped) -> Result<GoodsDone, Refusal> {
        let attempt = attempt_of(&typed.draft, &("goods", typed))?;
        if let Some(recorded) = self.store.recorded(attempt)? {
            return self.goods_done(&recorded.entry);
        }
        let movement = typed.movement;
        let stand = self.goods_stand(&typed.stand)?;
        let other_stand = match movement {
            Movement::Sent | Movement::Arrived => {
                Some(self.other_stand(&typed.other_stand, &stand)?)
            }
            _ => None,
        };
        let borne_by = match movement {
            Movement::Given => Some(typed.borne_by.ok_or(Code::BearerMissing)?),
            _ => None,
        };
        let owes = matches!(movement, Movement::Damaged | Movement::Given | Movement::Lost)
            && typed.borne_by == Some(BorneBy::Cooperative);
        if owes && !self.may_bear() {
            return Err(Code::NotCoordinator.into());
        }
        let of = match movement {
            Movement::Arrived => self.sending_of(typed, &stand, other_stand.as_ref())?,
            _ => None,
        };
        let lines = self.goods_lines(&typed.lines, owes)?;
        let reason = match typed.reason.trim() {
            "" => None,
            text => Some(reason_of(reasons(movement), text)?),
        };
        let moved = GoodsMoved {
            draft: attempt.draft,
            movement,
            stand,
            other_stand,
            of,
            day: self.day_now()?,
            borne_by,
            lines,
            reason,
            more: None,
        };
        let entry = self.record_attempt(attempt, moved)?;
        self.goods_done(&entry)
    }

    /// Takes a whole slip back: the same goods go the other way, with a reason.
    ///
    /// # Errors
    /// [`Code::GoodsUnknown`] for what is no slip here, or another till's where this one is no coordinator's;
    /// [`Code::GoodsSettled`] for what was taken back or has arrived elsewhere; [`Code::ReasonMissing`],
    /// [`Code::ReasonUnknown`]; what the store refuses.
    pub fn take_back_goods(
        &mut self,
        slip: &str,
        reason: &str,
        draft: &str,
    ) -> Result<GoodsDone, Refusal> {
        let attempt = attempt_of(draft, &("goods back", slip, reason))?;
        if let Some(recorded) = self.store.recorded(attempt)? {
            return self.goods_done(&recorded.entry);
        }
        let reason = reason_of(&BACK, reason)?;
        let unknown = || Refusal::new(Code::GoodsUnknown).with("typed", shown(slip));
        let id = entry_id(slip).ok_or_else(unknown)?;
        let here = self.here()?;
        let (own, coordinator) = (here.identity.till, here.role == Some(Role::Coordinator));
        let slips = self.goods_of_fair()?;
        let taken = slips.iter().find(|slip| slip.kept.id == id);
        let taken =
            taken.filter(|slip| coordinator || slip.kept.till == own).ok_or_else(unknown)?;
        let arrived = slips.iter().any(|slip| slip.stands() && slip.kept.of == Some(id));
        if !taken.stands() || arrived {
            return Err(Code::GoodsSettled.into());
        }
        let of = taken.moved();
        let lines = of.lines.iter().map(turned).collect();
        let moved = GoodsMoved {
            draft: attempt.draft,
            of: Some(id),
            day: self.day_now()?,
            lines,
            reason: Some(reason),
            ..of.clone()
        };
        let entry = self.record_attempt(attempt, moved)?;
        self.goods_done(&entry)
    }

    /// Every slip of goods that counts, and this till's own.
    pub(in crate::till) fn goods_of_fair(&self) -> Result<Vec<GoodsNow>, Refusal> {
        let here = self.here()?;
        goods_moved(self.store.snapshot(), &here.standing, here.identity.till)
    }

    /// Whether this till may say that the cooperative bears something.
    pub(in crate::till) fn may_bear(&self) -> bool {
        self.here.as_ref().is_some_and(|here| here.role == Some(Role::Coordinator))
    }

    /// The stand that was typed, or this till's own.
    pub(in crate::till) fn goods_stand(&self, typed: &str) -> Result<StandCode, Refusal> {
        if typed.trim().is_empty() {
            Ok(self.here()?.stand.clone())
        } else {
            self.stand_known(typed)
        }
    }

    /// The stand that goods go to or come from.
    fn other_stand(&self, typed: &str, stand: &StandCode) -> Result<StandCode, Refusal> {
        let none = || Refusal::new(Code::GoodsStand).with("stand", stand);
        if typed.trim().is_empty() {
            return Err(none());
        }
        let other = self.stand_known(typed)?;
        if other == *stand { Err(none()) } else { Ok(other) }
    }

    /// The sending that arrives: the one that was named, or else the only one between these stands that is on its way; none
    /// where this till has not heard of any.
    fn sending_of(
        &self,
        typed: &GoodsTyped,
        to: &StandCode,
        from: Option<&StandCode>,
    ) -> Result<Option<EntryId>, Refusal> {
        let slips = self.goods_of_fair()?;
        let between = |sending: &&Sending| {
            let sent = sending.sent.moved();
            Some(&sent.stand) == from && sent.other_stand.as_ref() == Some(to)
        };
        let sendings = sendings(&slips);
        let mut between = sendings.iter().filter(between);
        if typed.of.trim().is_empty() {
            let mut on_the_way = between.filter(|sending| !sending.arrived);
            let first = on_the_way.next().map(|of| of.sent.kept.id);
            return match on_the_way.next() {
                Some(_) => Err(Refusal::new(Code::GoodsAmbiguous).with("stand", to)),
                None => Ok(first),
            };
        }
        let unknown = || Refusal::new(Code::GoodsUnknown).with("typed", shown(&typed.of));
        let id = entry_id(&typed.of).ok_or_else(unknown)?;
        let found = between.find(|sending| sending.sent.kept.id == id);
        found.map(|of| Some(of.sent.kept.id)).ok_or_else(unknown)
    }

    /// The lines that were typed, each product once, with what they owe their members where the cooperative bears it.
    fn goods_lines(&self, typed: &[String], owes: bool) -> Result<Vec<GoodsLine>, Refusal> {
        let mut lines: Vec<GoodsLine> = Vec::new();
        let mut places: BTreeMap<EntryId, usize> = BTreeMap::new();
        for text in typed {
            let line = self.goods_line_typed(text, owes)?;
            let place = *places.entry(line.product).or_insert(lines.len());
            match lines.get_mut(place) {
                Some(before) => add(before, &line)?,
                None => lines.push(line),
            }
        }
        if lines.is_empty() { Err(Code::GoodsMissing.into()) } else { Ok(lines) }
    }

    fn goods_done(&self, entry: &SignedEntry) -> Result<GoodsDone, Refusal> {
        let Fact::GoodsMoved(moved) = &entry.entry().fact else {
            return Err(Code::NotRecorded.into());
        };
        Ok(GoodsDone {
            id: entry.id().to_string(),
            movement: moved.movement,
            stand: moved.stand.to_string(),
            day: moved.day.to_string(),
            lines: moved.lines.iter().map(|line| self.goods_row(line)).collect(),
            said: self.goods_said(moved),
        })
    }

    fn goods_said(&self, moved: &GoodsMoved) -> String {
        let reason = moved.reason.as_ref().map(crate::value::ReasonCode::as_str);
        let id = match reason {
            Some(FOUND) => "said-goods-found",
            Some(reason) if BACK.contains(&reason) => "said-goods-back",
            _ => "said-goods",
        };
        let what: Vec<String> = moved.lines.iter().map(|line| self.goods_text(line)).collect();
        let other = moved.other_stand.as_ref().map(ToString::to_string).unwrap_or_default();
        let named = [
            ("movement", moved.movement.as_str().to_owned()),
            ("what", what.join(", ")),
            ("stand", moved.stand.to_string()),
            ("other", other),
        ];
        self.say_named(id, &named)
    }
}

/// Adds one more line of a product.
fn add(line: &mut GoodsLine, more: &GoodsLine) -> Result<(), Refusal> {
    let milli = line.quantity_milli.milli() + more.quantity_milli.milli();
    line.quantity_milli = Quantity::new(milli)
        .map_err(|cause| Refusal::new(Code::QuantityInvalid).with("typed", milli).because(cause))?;
    line.owed = line
        .owed
        .plus(more.owed)
        .map_err(|cause| Refusal::from(Code::AmountOutOfRange).because(cause))?;
    Ok(())
}

/// A line the other way.
fn turned(line: &GoodsLine) -> GoodsLine {
    GoodsLine {
        quantity_milli: line.quantity_milli.negated(),
        owed: line.owed.negated(),
        ..line.clone()
    }
}
