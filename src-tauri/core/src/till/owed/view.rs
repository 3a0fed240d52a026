use serde::Serialize;
use ts_rs::TS;

use crate::books::{Figures, MemberNow, Owed, Question, TotalsKey, totals};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::words::Amount;

/// What is owed to a member, and what it comes from: share + goods − deductions − payouts = balance.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwedRow {
    /// The member's code.
    pub member: String,
    /// The same with the name behind it while the names book is open; for the eye alone.
    pub label: String,
    /// Receipts with goods of the member, refunds not among them.
    #[ts(type = "number")]
    pub sales: u64,
    /// What was sold of the member's goods, before bargains and discounts, less what came back.
    pub gross: Amount,
    /// Bargains and discounts.
    pub discount: Amount,
    /// After them.
    pub net: Amount,
    /// What refunds took off that net, zero or below.
    pub refunded: Amount,
    /// The member's part.
    pub share: Amount,
    /// What of that part the cooperative bears, since no sale is here that gave what came back.
    pub borne: Amount,
    /// For goods that were damaged, given away or lost, where the cooperative bears it.
    pub goods: Amount,
    /// What was taken off.
    pub deductions: Amount,
    /// What was handed over, less what was given back.
    pub payouts: Amount,
    /// What is still owed; below zero where too much was handed over.
    pub balance: Amount,
}

impl Till {
    /// What is owed to each member of whom there is something to say, by code; or to one of them, whatever there is.
    ///
    /// # Errors
    /// [`Code::NoFair`](crate::Code::NoFair), [`Code::MemberUnknown`](crate::Code::MemberUnknown); what the store refuses.
    pub fn owed(&self, member: Option<&str>) -> Result<Vec<OwedRow>, Refusal> {
        let here = self.here()?;
        let (snapshot, shifts) = (self.store.snapshot(), self.shifts_of_fair()?);
        let one = member.map(|typed| self.member_known(typed)).transpose()?;
        let by_member = totals(snapshot, &here.standing, &shifts, Question::Member, None)?;
        let owed = self.owed_now()?;
        let right = shifts.put_right(snapshot, &here.standing)?;
        let borne = |now: &MemberNow| {
            let of =
                right.borne.iter().filter(|of| of.line.is_some_and(|line| line.member == now.of));
            of.map(|of| of.amount).fold(0, i64::saturating_add)
        };
        let row = |now: &MemberNow| {
            let of_member = |(key, _): &&(TotalsKey, Figures)| *key == TotalsKey::Member(now.of);
            let figures = by_member.rows.iter().find(of_member).map(|(_, figures)| figures.clone());
            let owed = owed.get(&now.of).copied();
            let told = figures.is_some() || owed.is_some() || one.is_some();
            told.then(|| {
                self.owed_row(
                    now,
                    &figures.unwrap_or_default(),
                    owed.unwrap_or_default(),
                    borne(now),
                )
            })
        };
        let members = here.catalogue.members.iter();
        Ok(members.filter(|now| one.is_none_or(|one| one.of == now.of)).filter_map(row).collect())
    }

    fn owed_row(&self, now: &MemberNow, figures: &Figures, owed: Owed, borne: i64) -> OwedRow {
        let sum = |amount| self.words.sum(amount);
        OwedRow {
            member: now.member.code.to_string(),
            label: self.member_label(&now.member.code),
            sales: u64::try_from(figures.sales).unwrap_or(0),
            gross: sum(figures.gross),
            discount: sum(figures.discount),
            net: sum(figures.net),
            refunded: sum(figures.back),
            share: sum(owed.share),
            borne: sum(borne),
            goods: sum(owed.goods),
            deductions: sum(owed.deducted),
            payouts: sum(owed.paid),
            balance: sum(owed.balance()),
        }
    }
}
