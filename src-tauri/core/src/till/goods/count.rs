use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{GoodsNow, StockKey, stock};
use crate::entry::{CountedLine, Fact, GoodsCounted, GoodsLine, GoodsMoved, Movement, SignedEntry};
use crate::refusal::{Code, Refusal};
use crate::selling::{LineTyped, quantity_typed, shown};
use crate::store::Recorded;
use crate::till::Till;
use crate::till::attempt::{attempt_of, part_of};
use crate::till::goods::reasons::FOUND;
use crate::till::typed::entry_id;
use crate::value::{EntryId, Money, Quantity, Unit};

/// What was found at a stand, as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CountTyped {
    /// The stand; empty: this till's.
    pub stand: String,
    /// Each product and how much of it is there: `SKU*12`, `SKU*0`. What nobody counted is not named.
    pub lines: Vec<String>,
    /// The attempt's id, 32 hexadecimal digits; empty: a new one.
    pub draft: String,
}

/// What was counted, durably, beside what the books said then. Nothing moved by it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CountDone {
    /// The entry.
    pub id: String,
    /// The stand.
    pub stand: String,
    /// Each product that was counted.
    pub lines: Vec<CountRow>,
    /// What was just done, for the status region.
    pub said: String,
}

/// One product of a count.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CountRow {
    /// Its stock keeping unit at the time.
    pub sku: String,
    /// What it is called.
    pub name: String,
    /// How much is there, in thousandths.
    #[ts(type = "number")]
    pub counted_milli: i64,
    /// How much the books said.
    #[ts(type = "number")]
    pub expected_milli: i64,
    /// What was counted less what the books said.
    #[ts(type = "number")]
    pub difference_milli: i64,
    /// How much is there, as people read it.
    pub counted_text: String,
    /// How much the books said, as people read it.
    pub expected_text: String,
    /// The difference as people read it.
    pub difference_text: String,
}

impl Till {
    /// Records what was counted at a stand, durably, beside what the books say. It is evidence: what is missing becomes a loss
    /// only when somebody [books](Self::book_count) it.
    ///
    /// # Errors
    /// [`Code::GoodsMissing`], [`Code::StandUnknown`]; [`Code::CountTwice`] for a product that stands twice; what of the input cannot be used; what
    /// the store refuses.
    pub fn count_goods(&mut self, typed: &CountTyped) -> Result<CountDone, Refusal> {
        let attempt = attempt_of(&typed.draft, &("count", typed))?;
        if let Some(recorded) = self.store.recorded(attempt)? {
            return self.count_done(&recorded.entry);
        }
        let stand = self.goods_stand(&typed.stand)?;
        let left = self.left_at(stand.as_str())?;
        let mut lines: BTreeMap<EntryId, CountedLine> = BTreeMap::new();
        for text in &typed.lines {
            let (of, line) = self.counted_line(text, &left)?;
            if lines.insert(of, line).is_some() {
                return Err(Refusal::new(Code::CountTwice).with("typed", shown(text)));
            }
        }
        if lines.is_empty() {
            return Err(Code::GoodsMissing.into());
        }
        let counted = GoodsCounted {
            draft: attempt.draft,
            stand,
            day: self.day_now()?,
            lines: lines.into_values().collect(),
            more: None,
        };
        let entry = self.record_attempt(attempt, counted)?;
        self.count_done(&entry)
    }

    /// Books what a count found missing as lost, and what it found too much as found again.
    ///
    /// # Errors
    /// [`Code::GoodsUnknown`] for what is no count that is held; [`Code::GoodsSettled`] for one that was booked here
    /// already, and where nothing differs; what the store refuses.
    pub fn book_count(&mut self, count: &str, draft: &str) -> Result<String, Refusal> {
        let unknown = || Refusal::new(Code::GoodsUnknown).with("typed", shown(count));
        let id = entry_id(count).ok_or_else(unknown)?;
        let entry = self.store.snapshot().count_with(id)?.ok_or_else(unknown)?;
        let Fact::GoodsCounted(counted) = entry.entry().fact.clone() else {
            return Err(unknown());
        };
        let attempt = attempt_of(draft, &("book", count))?;
        let mut before = Vec::new();
        for part in 0..2 {
            before.extend(self.store.recorded(part_of(attempt, part))?);
        }
        if !before.is_empty() {
            return self.booked_said(&before);
        }
        let booked = |slip: &GoodsNow| slip.stands() && slip.kept.of == Some(id);
        let (mut lost, mut found) = (Vec::new(), Vec::new());
        for line in &counted.lines {
            // Where nobody looked what the books said, nothing is known to differ.
            let Some(expected) = line.expected_milli else { continue };
            let milli = expected - i64::try_from(line.counted_milli).unwrap_or(0);
            let Ok(quantity) = Quantity::new(milli) else { continue };
            let line = self.lost_line(line, quantity)?;
            if milli > 0 { lost.push(line) } else { found.push(line) }
        }
        if self.goods_of_fair()?.iter().any(booked) || (lost.is_empty() && found.is_empty()) {
            return Err(Code::GoodsSettled.into());
        }
        let day = self.day_now()?;
        let moved = |draft, lines, reason: Option<&str>| GoodsMoved {
            draft,
            movement: Movement::Lost,
            stand: counted.stand.clone(),
            other_stand: None,
            of: Some(id),
            day,
            borne_by: None,
            lines,
            reason: reason.map(|reason| reason.parse().expect("a reason's word")),
            more: None,
        };
        let now = self.now()?;
        self.renew_if_needed()?;
        let by = self.seller_now();
        let slips = [(lost, None), (found, Some(FOUND))];
        let mut slips = slips.into_iter().filter(|(lines, _)| !lines.is_empty()).zip(0..);
        let recorded = self.store.record_all(by.as_ref(), now, |recorder| {
            let mut recorded = Vec::new();
            for ((lines, reason), part) in slips.by_ref() {
                let part = part_of(attempt, part);
                let slip = moved(part.draft, lines, reason);
                recorded.push(recorder.once(part, |_| Ok(Fact::GoodsMoved(slip)))?);
            }
            Ok(recorded)
        })?;
        self.booked_said(&recorded)
    }

    /// What was booked, in a sentence for what is lost and one for what was found.
    fn booked_said(&self, recorded: &[Recorded]) -> Result<String, Refusal> {
        let said = recorded.iter().map(|of| self.goods_done(&of.entry).map(|done| done.said));
        Ok(said.collect::<Result<Vec<_>, _>>()?.join(" "))
    }

    /// What should be left of each product at a stand.
    fn left_at(&self, stand: &str) -> Result<BTreeMap<(EntryId, Unit), i64>, Refusal> {
        let here = self.here()?;
        let all = stock(self.store.snapshot(), &here.standing, &self.shifts_of_fair()?)?;
        let at = all.into_iter().filter(|(key, _)| key.stand == stand);
        Ok(at.map(|(StockKey { product, unit, .. }, of)| ((product, unit), of.left())).collect())
    }

    fn counted_line(
        &self,
        text: &str,
        left: &BTreeMap<(EntryId, Unit), i64>,
    ) -> Result<(EntryId, CountedLine), Refusal> {
        let typed = LineTyped::read(text)?;
        let now = self.goods_product(&typed.code)?;
        let (of, product) = (now.of, &now.product);
        let quantity = typed.quantity.as_deref().unwrap_or("1").trim();
        let nothing = quantity.contains('0') && quantity.chars().all(|sign| "0.,".contains(sign));
        let milli = if nothing { 0 } else { quantity_typed(quantity, product.unit)?.milli() };
        let line = CountedLine {
            product: of,
            sku: product.sku.clone(),
            unit: product.unit,
            counted_milli: milli.unsigned_abs(),
            expected_milli: Some(left.get(&(of, product.unit)).copied().unwrap_or(0)),
            more: None,
        };
        Ok((of, line))
    }

    /// A line of a count as a line of goods; its member is the product's.
    fn lost_line(&self, counted: &CountedLine, quantity: Quantity) -> Result<GoodsLine, Refusal> {
        let unknown = || Refusal::new(Code::ProductUnknown).with("typed", &counted.sku);
        let catalogue = &self.here()?.catalogue;
        let now = catalogue.product_of(counted.product).ok_or_else(unknown)?;
        let mut members = catalogue.members.iter();
        let member = members.find(|member| member.of == now.product.member).ok_or_else(unknown)?;
        Ok(GoodsLine {
            product: counted.product,
            sku: counted.sku.clone(),
            unit: counted.unit,
            quantity_milli: quantity,
            member: member.of,
            member_code: member.member.code.clone(),
            owed: Money::ZERO,
            more: None,
        })
    }

    /// A line of a count as it is read.
    pub(super) fn count_row(&self, line: &CountedLine) -> CountRow {
        let counted_milli = i64::try_from(line.counted_milli).unwrap_or(i64::MAX);
        let expected_milli = line.expected_milli.unwrap_or(counted_milli);
        let difference_milli = counted_milli - expected_milli;
        CountRow {
            sku: line.sku.to_string(),
            name: self.product_name(line.product, line.sku.as_str()),
            counted_milli,
            expected_milli,
            difference_milli,
            counted_text: self.milli_text(counted_milli, line.unit),
            expected_text: self.milli_text(expected_milli, line.unit),
            difference_text: self.milli_text(difference_milli, line.unit),
        }
    }

    fn count_done(&self, entry: &SignedEntry) -> Result<CountDone, Refusal> {
        let Fact::GoodsCounted(counted) = &entry.entry().fact else {
            return Err(Code::NotRecorded.into());
        };
        let lines: Vec<CountRow> = counted.lines.iter().map(|line| self.count_row(line)).collect();
        let differ = lines.iter().filter(|row| row.difference_milli != 0).count();
        let named = [
            ("count", lines.len().to_string()),
            ("differ", differ.to_string()),
            ("stand", counted.stand.to_string()),
        ];
        Ok(CountDone {
            id: entry.id().to_string(),
            stand: counted.stand.to_string(),
            said: self.say_named("said-goods-counted", &named),
            lines,
        })
    }
}
