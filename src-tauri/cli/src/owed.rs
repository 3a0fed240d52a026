//! What is owed to members, what is taken off it, and what is handed over.

use clap::Args;
use lapak_core::Refusal;
use lapak_core::entry::PayoutReason;
use lapak_core::till::{DeductDone, DeductTyped, OwedRow, PayoutDone, PayoutTyped, Till};
use serde::Serialize;

use crate::answer::Answer;

#[derive(Debug, Args)]
pub(crate) struct DeductArguments {
    /// The member's code, or `all`: every member of whose goods something was sold
    member: String,
    /// How much: an amount, or `5%` of the member's part of what was sold; below zero it is given back
    #[arg(allow_hyphen_values = true)]
    amount: String,
    /// Why: stand_fee, transport, advance, other; given back wrong_amount, wrong_member, twice
    #[arg(long)]
    reason: String,
    /// The attempt: sent twice, it is recorded once
    #[arg(long, default_value = "", hide_default_value = true, value_name = "ID")]
    draft: String,
}

#[derive(Debug, Args)]
pub(crate) struct PayoutArguments {
    /// The member's code
    member: String,
    /// How much; where it is left out, all that is owed
    #[arg(default_value = "", hide_default_value = true)]
    amount: String,
    /// How: in cash out of the open shift's drawer, or by transfer
    #[arg(long, value_parser = ["cash", "transfer"], default_value = "cash")]
    method: String,
    /// Why
    #[arg(long, value_name = "settlement|advance|returned", value_parser = reason, default_value = "settlement")]
    reason: PayoutReason,
    /// Although it is more than is owed, or the drawer may not have so much
    #[arg(long)]
    anyway: bool,
    /// The attempt: sent twice, it is recorded once
    #[arg(long, default_value = "", hide_default_value = true, value_name = "ID")]
    draft: String,
}

/// What is owed to a member, as programs see it.
#[derive(Serialize)]
struct Owed<'a> {
    member: &'a str,
    sold: u64,
    gross: i64,
    discount: i64,
    net: i64,
    refunded: i64,
    share: i64,
    borne: i64,
    goods: i64,
    deductions: i64,
    payouts: i64,
    balance: i64,
}

#[derive(Serialize)]
struct Deducted<'a> {
    member: &'a str,
    amount: i64,
    balance: i64,
}

#[derive(Serialize)]
struct PaidOut<'a> {
    id: &'a str,
    member: &'a str,
    amount: i64,
    balance: i64,
}

pub(crate) fn owed(till: &Till, member: Option<&str>, answer: Answer) -> Result<(), Refusal> {
    let rows = till.owed(member)?;
    let seen: Vec<Owed> = rows.iter().map(owed_of).collect();
    let line = |row: &OwedRow| {
        let [share, deductions, payouts, balance] =
            [&row.share, &row.deductions, &row.payouts, &row.balance].map(|sum| sum.text.as_str());
        format!("{:<10} {share:>16} {deductions:>14} {payouts:>14} {balance:>16}", row.member)
    };
    answer.give(&seen, |_| rows.iter().map(line).collect::<Vec<_>>().join("\n"))
}

pub(crate) fn deduct(
    till: &mut Till,
    typed: &DeductArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    let all = typed.member.eq_ignore_ascii_case("all");
    let done = till.deduct(&DeductTyped {
        member: if all { String::new() } else { typed.member.clone() },
        amount: typed.amount.clone(),
        reason: typed.reason.clone(),
        draft: typed.draft.clone(),
    })?;
    let DeductDone { members, said } = &done;
    let seen: Vec<Deducted> = members
        .iter()
        .map(|(member, amount, balance)| Deducted {
            member,
            amount: amount.value,
            balance: balance.value,
        })
        .collect();
    answer.give(&seen, |_| said.clone())
}

pub(crate) fn pay_out(
    till: &mut Till,
    typed: &PayoutArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    let done = till.pay_out(&PayoutTyped {
        member: typed.member.clone(),
        amount: typed.amount.clone(),
        method: typed.method.parse().expect("one of those offered"),
        reason: typed.reason,
        anyway: typed.anyway,
        draft: typed.draft.clone(),
    })?;
    let PayoutDone { id, member, amount, balance, said } = &done;
    let seen = PaidOut { id, member, amount: amount.value, balance: balance.value };
    answer.give(&seen, |_| said.clone())
}

fn owed_of(row: &OwedRow) -> Owed<'_> {
    Owed {
        member: &row.member,
        sold: row.sales,
        gross: row.gross.value,
        discount: row.discount.value,
        net: row.net.value,
        refunded: row.refunded.value,
        share: row.share.value,
        borne: row.borne.value,
        goods: row.goods.value,
        deductions: row.deductions.value,
        payouts: row.payouts.value,
        balance: row.balance.value,
    }
}

fn reason(text: &str) -> Result<PayoutReason, String> {
    match text {
        "settlement" => Ok(PayoutReason::Settlement),
        "advance" => Ok(PayoutReason::Advance),
        "returned" => Ok(PayoutReason::Returned),
        _ => Err("settlement, advance or returned".to_owned()),
    }
}
