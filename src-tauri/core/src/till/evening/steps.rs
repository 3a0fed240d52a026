use std::collections::{BTreeMap, BTreeSet};

use crate::books::{GoodsNow, Sending, completeness, sendings, stock};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::evening::printed::slips_said;
use crate::till::evening::{EveningStep, EveningStepRow};
use crate::till::goods::counts::CountSeen;
use crate::till::goods::stock::StockAsked;
use crate::till::owed::view::OwedRow;
use crate::value::Unit;

/// How far a step is: whether it is done, in a sentence, and what is not.
struct Far {
    done: bool,
    said: String,
    lacks: Vec<String>,
}

/// The most of one kind that is named.
const NAMED_MAX: usize = 12;

impl Till {
    /// Every step with how far it is.
    pub(super) fn evening_steps(&self) -> Result<Vec<EveningStepRow>, Refusal> {
        let owed = self.owed(None)?;
        let mut rows = Vec::new();
        for step in EveningStep::ALL {
            let far = match step {
                EveningStep::Tills => self.tills_far()?,
                EveningStep::Payments => self.payments_far()?,
                EveningStep::Packing => self.marked_far(step),
                EveningStep::Slips => self.slips_far(&owed),
                EveningStep::Count => self.count_far()?,
                EveningStep::Back => self.back_far()?,
                EveningStep::Deductions => self.deductions_far(&owed),
                EveningStep::Payouts => self.payouts_far(&owed),
            };
            let name = step.as_str();
            let means = if far.done {
                String::new()
            } else {
                self.words.say(&format!("evening-{name}-means"), &[])
            };
            rows.push(EveningStepRow {
                step,
                title: self.words.say(&format!("evening-{name}"), &[]),
                done: far.done,
                said: far.said,
                lacks: far.lacks,
                means,
                by_hand: step.is_by_hand(),
                marked: self.is_marked(step),
            });
        }
        Ok(rows)
    }

    fn is_marked(&self, step: EveningStep) -> bool {
        self.settings.evening.contains(&step)
    }

    /// Everything that the fair's totals lack, and whether this till is up to date with the shared file.
    fn tills_far(&self) -> Result<Far, Refusal> {
        let standing = &self.here()?.standing;
        let (snapshot, shifts) = (self.store.snapshot(), self.shifts_of_fair()?);
        let lacks = completeness(snapshot, standing, &shifts, None)?;
        let view = self.completeness_view(&lacks, &BTreeMap::new());
        let mut missing: Vec<String> = view.missing.into_iter().map(|lack| lack.message).collect();
        if snapshot.place()?.is_some() && !self.sync_view()?.settled {
            missing.push(self.words.say("evening-not-settled", &[]));
        }
        Ok(Far { done: missing.is_empty(), said: view.headline, lacks: missing })
    }

    fn payments_far(&self) -> Result<Far, Refusal> {
        let waiting = self.payments_view(None)?;
        let named = [("count", waiting.count.to_string()), ("sum", waiting.sum.text.clone())];
        Ok(Far {
            done: waiting.count == 0,
            said: self.say_named("evening-payments-far", &named),
            lacks: waiting
                .rows
                .iter()
                .take(NAMED_MAX)
                .map(|row| format!("{} · {} · {}", row.receipt, row.method_text, row.amount.text))
                .collect(),
        })
    }

    /// What only a person knows.
    fn marked_far(&self, step: EveningStep) -> Far {
        let done = self.is_marked(step);
        let id = format!("evening-{}-{}", step.as_str(), if done { "done" } else { "open" });
        Far { done, said: self.words.say(&id, &[]), lacks: Vec::new() }
    }

    /// Slips are printed once more where something of what they say was recorded since.
    fn slips_far(&self, owed: &[OwedRow]) -> Far {
        let far = self.marked_far(EveningStep::Slips);
        if far.done && self.settings.slips_said != slips_said(owed) {
            let said = self.words.say("evening-slips-old", &[]);
            return Far { done: false, said, lacks: Vec::new() };
        }
        far
    }

    /// Each stand at which something should be left has a count, and what differs was booked.
    fn count_far(&self) -> Result<Far, Refusal> {
        let here = self.here()?;
        let all = stock(self.store.snapshot(), &here.standing, &self.shifts_of_fair()?)?;
        let mut stands: Vec<String> = all
            .iter()
            .filter(|(_, of)| of.came_in + of.arrived != 0)
            .map(|(key, _)| key.stand.clone())
            .collect();
        stands.sort_unstable();
        stands.dedup();
        let view = self.stock_view(&StockAsked::default())?;
        let mut lacks = Vec::new();
        let mut counted = 0_usize;
        for stand in &stands {
            let of_stand: Vec<&CountSeen> =
                view.counts.iter().filter(|count| count.stand == *stand).collect();
            if of_stand.is_empty() {
                lacks.push(self.words.say("evening-count-none", &[("stand", stand)]));
                continue;
            }
            counted += 1;
            // The last count says what is there; whether anybody booked an earlier one does not matter then.
            let last = of_stand.first().filter(|count| !count.differs.is_empty() && !count.booked);
            if let Some(count) = last {
                let differs = count.differs.len().to_string();
                let named = [("stand", stand.as_str()), ("count", differs.as_str())];
                lacks.push(self.words.say("evening-count-unbooked", &named));
            }
        }
        let apart = view.apart.iter().map(|of| {
            let counted: Vec<String> =
                of.counted.iter().map(|(till, text)| format!("{till}: {text}")).collect();
            let (stand, counted) = (of.stand.as_str(), counted.join(", "));
            let named = [("stand", stand), ("product", of.name.as_str()), ("counted", &counted)];
            self.words.say("evening-count-apart", &named)
        });
        let done = lacks.is_empty();
        let lacks: Vec<String> = lacks.into_iter().chain(apart.take(NAMED_MAX)).collect();
        let named = [("counted", counted.to_string()), ("stands", stands.len().to_string())];
        Ok(Far { done, said: self.say_named("evening-count-far", &named), lacks })
    }

    /// Nothing is left at a stand, and nothing is on its way.
    fn back_far(&self) -> Result<Far, Refusal> {
        let rows = self.stock(&StockAsked::default())?;
        let slips: Vec<GoodsNow> = self.goods_of_fair()?;
        let mut by_member: BTreeMap<String, (i64, BTreeSet<String>)> = BTreeMap::new();
        // What was sold and never written down as handed in is no goods to take home.
        for row in rows.iter().filter(|row| row.left.milli > 0) {
            let sum = by_member.entry(row.member.clone()).or_default();
            let unit: Unit = row.unit.parse().unwrap_or(Unit::PIECE);
            sum.0 += if unit.is_whole() { row.left.milli / 1000 } else { 0 };
            sum.1.insert(row.product.clone());
        }
        let on_the_way = sendings(&slips);
        let way = on_the_way.iter().map(|sending: &Sending| {
            let moved = sending.sent.moved();
            let to = moved.other_stand.as_ref().map(ToString::to_string).unwrap_or_default();
            let from = moved.stand.to_string();
            self.words.say("evening-on-the-way", &[("from", from.as_str()), ("to", &to)])
        });
        let lacks = by_member.iter().map(|(member, (pieces, products))| {
            let (pieces, products) = (pieces.to_string(), products.len().to_string());
            let named = [("member", member.as_str()), ("pieces", &pieces), ("products", &products)];
            // Of what is weighed there are no pieces.
            let id = if pieces == "0" { "evening-back-weighed" } else { "evening-back-left" };
            self.words.say(id, &named)
        });
        let lacks: Vec<String> = lacks.take(NAMED_MAX).chain(way).collect();
        let named = [("members", by_member.len().to_string())];
        Ok(Far { done: lacks.is_empty(), said: self.say_named("evening-back-far", &named), lacks })
    }

    fn deductions_far(&self, owed: &[OwedRow]) -> Far {
        let with = owed.iter().filter(|row| row.deductions.value != 0).count();
        let sum = owed.iter().fold(0_i64, |sum, row| sum.saturating_add(row.deductions.value));
        let named = [("members", with.to_string()), ("sum", self.words.sum(sum).text)];
        Far {
            done: self.is_marked(EveningStep::Deductions),
            said: self.say_named("evening-deductions-far", &named),
            lacks: Vec::new(),
        }
    }

    fn payouts_far(&self, owed: &[OwedRow]) -> Far {
        let due: Vec<&OwedRow> = owed.iter().filter(|row| row.balance.value > 0).collect();
        let sum = due.iter().fold(0_i64, |sum, row| sum.saturating_add(row.balance.value));
        let named = [("members", due.len().to_string()), ("sum", self.words.sum(sum).text)];
        let lacks = due
            .iter()
            .take(NAMED_MAX)
            .map(|row| format!("{}: {}", row.member.clone(), row.balance.text));
        Far {
            done: due.is_empty(),
            said: self.say_named("evening-payouts-far", &named),
            lacks: lacks.collect(),
        }
    }
}
