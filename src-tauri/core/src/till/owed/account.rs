use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::books::{OwedChange, Stock, StockKey, owed_changes, stock};
use crate::entry::{Fact, Method, Payout, PayoutReason};
use crate::paper::method_word;
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::goods::stock::QuantityView;
use crate::till::names::Names;
use crate::till::owed::deduct::{BACK, REASONS};
use crate::till::owed::view::OwedRow;
use crate::value::{DraftId, EntryId, Unit};
use crate::words::Amount;

/// What is owed to everybody, and what it takes to change it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwedView {
    /// Each member of whom there is something to say, by code.
    pub rows: Vec<OwedRow>,
    /// All of them together.
    pub sum: OwedRow,
    /// Why something is taken off, as a code and in words.
    pub reasons: Vec<(String, String)>,
    /// Why a deduction is given back.
    pub reasons_back: Vec<(String, String)>,
    /// Whether this till may take something off and pay out.
    pub coordinator: bool,
    /// The attempt's id of what is done next.
    pub draft: String,
}

/// What is owed to one member, and everything that it comes from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberAccount {
    /// The figures.
    pub owed: OwedRow,
    /// What was taken off, handed over and given back, the newest first.
    pub changes: Vec<OwedChangeRow>,
    /// The goods of the member, over all stands.
    pub goods: Vec<MemberGoods>,
}

/// A deduction or a payout.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwedChangeRow {
    /// Its entry.
    pub id: String,
    /// Whether it is a payout; a deduction otherwise.
    pub payout: bool,
    /// The day and the time, as people read them.
    pub when_text: String,
    /// Who wrote it down, and on which till.
    pub by_text: String,
    /// What it is: "Potongan: biaya stan", "Dibayar tunai".
    pub what_text: String,
    /// How much less is owed for it; below zero what was given back.
    pub amount: Amount,
    /// The same as it would be typed to give it back: "20.000".
    pub amount_typed: String,
    /// How a payout was made: `cash`, `transfer` or another word; null of a deduction.
    pub method: Option<String>,
}

/// What became of the goods of a member, of one product, over all stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberGoods {
    /// Its stock keeping unit.
    pub sku: String,
    /// What it is called.
    pub name: String,
    /// What the member handed over.
    pub came_in: QuantityView,
    /// What was sold, less what came back of it.
    pub sold: QuantityView,
    /// What the member took home.
    pub back: QuantityView,
    /// What can no longer be sold, was given away or is missing.
    pub gone: QuantityView,
    /// What should still be there, at the stands or on its way between them.
    pub left: QuantityView,
}

impl Till {
    /// What is owed to everybody.
    ///
    /// # Errors
    /// As for [`Till::owed`].
    pub fn owed_view(&self) -> Result<OwedView, Refusal> {
        let rows = self.owed(None)?;
        let offered = |codes: &[&str]| {
            let named = |code: &&str| ((*code).to_owned(), self.deduct_reason_text(code));
            codes.iter().map(named).collect::<Vec<_>>()
        };
        Ok(OwedView {
            sum: self.owed_sum(&rows),
            rows,
            reasons: offered(&REASONS),
            reasons_back: offered(&BACK),
            coordinator: self.may_bear(),
            draft: DraftId::random().to_string(),
        })
    }

    /// What is owed to one member, and what it comes from.
    ///
    /// # Errors
    /// [`Code::MemberUnknown`](crate::Code::MemberUnknown); what the store refuses.
    pub fn member_account(&self, member: &str) -> Result<MemberAccount, Refusal> {
        let here = self.here()?;
        let of = self.member_known(member)?.of;
        let owed = self.owed(Some(member))?;
        let names = Names::of(here);
        let changes = owed_changes(self.store.snapshot(), &here.standing, Some(of))?;
        let rows = changes.iter().rev().map(|change| self.owed_change_row(change, &names));
        Ok(MemberAccount {
            owed: owed.into_iter().next().expect("one that was asked for is told"),
            changes: rows.collect(),
            goods: self.goods_of_member(of)?,
        })
    }

    /// The goods of a member over all stands, by stock keeping unit.
    pub(in crate::till) fn goods_of_member(
        &self,
        member: EntryId,
    ) -> Result<Vec<MemberGoods>, Refusal> {
        let here = self.here()?;
        let all = stock(self.store.snapshot(), &here.standing, &self.shifts_of_fair()?)?;
        let mut sums: BTreeMap<(EntryId, Unit), Stock> = BTreeMap::new();
        for (StockKey { product, unit, .. }, of) in all {
            let now = here.catalogue.product_of(product);
            if now.is_some_and(|now| now.product.member == member) {
                let sum = sums.entry((product, unit)).or_default();
                *sum = sum.plus(&of);
            }
        }
        let row = |((product, unit), of): ((EntryId, Unit), Stock)| {
            let now = here.catalogue.product_of(product);
            let text = |milli| self.quantity_view(milli, unit);
            MemberGoods {
                sku: now.map(|now| now.product.sku.to_string()).unwrap_or_default(),
                name: now.map(|now| now.product.name.to_string()).unwrap_or_default(),
                came_in: text(of.came_in),
                sold: text(of.sold),
                back: text(of.back),
                gone: text(of.damaged + of.given + of.lost),
                left: text(of.left() + of.sent - of.arrived),
            }
        };
        let mut rows: Vec<MemberGoods> = sums.into_iter().map(row).collect();
        rows.sort_by(|a, b| a.sku.cmp(&b.sku));
        Ok(rows)
    }

    fn owed_change_row(&self, of: &OwedChange, names: &Names) -> OwedChangeRow {
        let entry = of.entry.entry();
        let time = self.zone().map(|zone| self.words.time(entry.at, zone)).unwrap_or_default();
        let who = entry.by.as_ref().map(|by| format!("{by}, ")).unwrap_or_default();
        OwedChangeRow {
            id: of.kept.id.to_string(),
            payout: of.kept.payout,
            when_text: format!("{}, {time}", self.words.day(of.kept.day)),
            by_text: format!("{who}{}", names.till(of.kept.till)),
            what_text: self.owed_change_text(&entry.fact),
            amount: self.words.sum(of.kept.amount),
            amount_typed: self.words.figure(of.kept.amount.saturating_abs()),
            method: match &entry.fact {
                Fact::Payout(payout) => Some(payout.method.to_string()),
                _ => None,
            },
        }
    }

    /// What a deduction or a payout is, in words.
    pub(in crate::till) fn owed_change_text(&self, fact: &Fact) -> String {
        match fact {
            Fact::Deduction(of) => {
                let reason = self.deduct_reason_text(of.reason.as_str());
                let back = of.amount.amount() < 0;
                let id = if back { "owed-deduction-back" } else { "owed-deduction" };
                self.words.say(id, &[("reason", &reason)])
            }
            Fact::Payout(Payout { method, reason, .. }) => {
                let by = method_word(*method, &self.words).to_lowercase();
                let id = match reason {
                    PayoutReason::Settlement => "owed-payout",
                    PayoutReason::Advance => "owed-advance",
                    PayoutReason::Returned => "owed-returned",
                };
                let drawer = if *method == Method::CASH { "cash" } else { "other" };
                self.words.say(id, &[("method", by.as_str()), ("kind", drawer)])
            }
            _ => String::new(),
        }
    }

    /// Why something is taken off, in words; a reason of a later list shows as its code.
    pub(in crate::till) fn deduct_reason_text(&self, reason: &str) -> String {
        self.words.say("deduct-reason", &[("reason", reason)])
    }

    fn owed_sum(&self, rows: &[OwedRow]) -> OwedRow {
        let sum = |of: fn(&OwedRow) -> &Amount| {
            let sums = rows.iter().map(|row| of(row).value);
            self.words.sum(sums.fold(0, i64::saturating_add))
        };
        OwedRow {
            member: String::new(),
            label: self.words.say("totals-sum", &[]),
            sales: rows.iter().map(|row| row.sales).sum(),
            gross: sum(|row| &row.gross),
            discount: sum(|row| &row.discount),
            net: sum(|row| &row.net),
            refunded: sum(|row| &row.refunded),
            share: sum(|row| &row.share),
            borne: sum(|row| &row.borne),
            goods: sum(|row| &row.goods),
            deductions: sum(|row| &row.deductions),
            payouts: sum(|row| &row.payouts),
            balance: sum(|row| &row.balance),
        }
    }
}
