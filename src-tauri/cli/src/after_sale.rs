//! What is done after a sale: it is taken back, some of it comes back, or how it was paid becomes known.

use std::path::PathBuf;
use std::{fs, io};

use clap::{Args, Subcommand};
use lapak_core::entry::{Fact, Method, Payment, RefundLine, SignedEntry};
use lapak_core::till::{
    ArrivedTyped, MethodTyped, PaymentDone, PaymentPlace, PaymentSettled, RefundDone,
    RefundLineTyped, RefundReason, RefundTyped, SaleDone, SaleTyped, StatementTyped, Till,
    UnseenTyped,
};
use lapak_core::{Code, Refusal};
use serde::Serialize;

use crate::answer::Answer;
use crate::sale_arguments::PayArguments;
use crate::sell::sold_value;

#[derive(Debug, Subcommand)]
pub(crate) enum AfterSale {
    /// Take a whole sale of the open shift back
    Void {
        /// Its receipt number
        receipt: String,
        #[command(flatten)]
        back: BackArguments,
    },
    /// Give money back for a sale, or for some of it
    Refund {
        /// The sale's receipt number; with `--paper`, `-` where the buyer has none
        receipt: String,
        /// A line, and how much of it where it is not all: 2, 2*1, 3*0.350; none: all that is left. With `--paper` what
        /// stands on it: SKU*2@12500
        #[arg(long = "line", value_name = "N[*QTY]|SKU[*QTY][@PRICE]")]
        lines: Vec<String>,
        /// The sale is not here: go by the buyer's paper
        #[arg(long)]
        paper: bool,
        /// With `--paper`, the discount on the whole that stands there: an amount, or a percentage
        #[arg(long, value_name = "N|N%", requires = "paper")]
        discount: Option<String>,
        /// How the money goes back
        #[arg(long, default_value = "cash", value_parser = ["cash", "qris", "transfer"])]
        method: String,
        #[command(flatten)]
        back: BackArguments,
    },
    /// Exchange goods in one step: some of a sale comes back for others, and only the difference is paid
    Exchange {
        /// The sale's receipt number
        receipt: String,
        /// A line that comes back, and how much of it where it is not all; none: all that is left
        #[arg(long = "line", value_name = "N[*QTY]", value_parser = line)]
        lines: Vec<RefundLineTyped>,
        /// What the buyer takes for it, as in `sell`
        #[arg(long = "for", value_name = "LINE", required = true)]
        taken: Vec<String>,
        /// How what is left over goes back
        #[arg(long, default_value = "cash", value_parser = ["cash", "qris", "transfer"])]
        method: String,
        #[command(flatten)]
        pay: PayArguments,
        #[command(flatten)]
        back: BackArguments,
    },
    /// Say that a payment was truly made another way
    Method {
        #[command(flatten)]
        place: PlaceArguments,
        /// The way that it was
        #[arg(long, value_parser = ["cash", "qris", "transfer"])]
        to: String,
    },
    /// Say that a payment was seen arrive, or that a refund was sent
    Confirm {
        #[command(flatten)]
        place: PlaceArguments,
        /// How much arrived, where it is another amount
        #[arg(long, value_name = "N")]
        amount: Option<String>,
        /// Hand back what was sent too much although the drawer may not have so much
        #[arg(long, requires = "amount")]
        anyway: bool,
    },
    /// Say that a payment never came
    Failed {
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// The payments that wait to be seen arrive; with a statement, those that stand in it
    Waiting {
        /// Of this day alone
        #[arg(long)]
        day: Option<String>,
        /// A file with an amount in each line
        #[arg(long, value_name = "FILE")]
        statement: Option<PathBuf>,
        /// Confirm those that stand in the statement
        #[arg(long, requires = "statement")]
        confirm: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct BackArguments {
    /// Why: mistake, damaged, wrong_item, changed_mind, wrong_price, twice, not_paid
    #[arg(long)]
    reason: RefundReason,
    /// Whether the payment that waits has arrived
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
    arrived: Option<bool>,
    /// Pay although the drawer may not have so much
    #[arg(long)]
    anyway: bool,
    /// The attempt, 32 hexadecimal digits: sent twice, it is recorded once
    #[arg(long, value_name = "ID")]
    draft: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct PlaceArguments {
    /// The receipt number
    receipt: String,
    /// Which of its payments, from 1, where it has several
    #[arg(long, value_name = "N")]
    payment: Option<u16>,
}

/// A refund as programs see it.
#[derive(Serialize)]
struct Refunded<'a> {
    r#final: bool,
    id: &'a str,
    receipt: &'a str,
    of: &'a str,
    day: &'a str,
    total: i64,
    rounding: i64,
    lines: &'a [RefundLine],
    payments: &'a [Payment],
    /// The other half of an exchange.
    #[serde(skip_serializing_if = "Option::is_none")]
    sale: Option<serde_json::Value>,
}

/// A payment that waits, as programs see it.
#[derive(Serialize)]
struct Waiting<'a> {
    receipt: &'a str,
    id: &'a str,
    payment: u16,
    method: Method,
    amount: i64,
    day: &'a str,
    by: &'a str,
}

/// A statement held against the payments that wait, as programs see it.
#[derive(Serialize)]
struct Matched<'a> {
    matched: Vec<Waiting<'a>>,
    waiting: Vec<Waiting<'a>>,
    left: Vec<i64>,
    wrong: Vec<usize>,
    confirmed: bool,
}

pub(crate) fn run(till: &mut Till, command: &AfterSale, answer: Answer) -> Result<(), Refusal> {
    match command {
        AfterSale::Void { receipt, back } => {
            let done = till.void(&typed(receipt, &[], Method::CASH, back))?;
            refunded(till, &done, None, answer)
        }
        AfterSale::Refund { receipt, lines, paper, discount, method, back } => {
            let method = method.parse().expect("one of those offered");
            let done = if *paper {
                till.refund_unseen(&UnseenTyped {
                    receipt: if receipt == "-" { String::new() } else { receipt.clone() },
                    goods: lines.join(" "),
                    discount: discount.clone().unwrap_or_default(),
                    reason: back.reason,
                    method,
                    anyway: back.anyway,
                    draft: back.draft.clone(),
                })?
            } else {
                let lines = lines.iter().map(|text| {
                    line(text).map_err(|_| Refusal::new(Code::LineInvalid).with("typed", text))
                });
                let lines: Vec<RefundLineTyped> = lines.collect::<Result<_, Refusal>>()?;
                till.refund(&typed(receipt, &lines, method, back))?
            };
            refunded(till, &done, None, answer)
        }
        AfterSale::Exchange { receipt, lines, taken, method, pay, back } => {
            let method = method.parse().expect("one of those offered");
            let sale = SaleTyped {
                lines: taken.clone(),
                discount: pay.discount.clone(),
                discount_reason: pay.discount_reason,
                payments: pay.payments(),
                draft: back.draft.clone(),
                paper_at: None,
            };
            let sold = till.exchange(&typed(receipt, lines, method, back), &sale)?;
            let done = sold.refund.as_ref().ok_or(Code::NotRecorded)?;
            refunded(till, done, Some(&sold), answer)
        }
        AfterSale::Method { place, to } => {
            let to = to.parse().expect("one of those offered");
            let done = till.change_method(&MethodTyped { place: placed(place), to })?;
            answer.give(&done, |done: &PaymentDone| done.said.clone())
        }
        AfterSale::Confirm { place, amount: Some(amount), anyway } => {
            let (place, amount) = (placed(place), amount.clone());
            let done = till.arrived(&ArrivedTyped { place, amount, anyway: *anyway })?;
            answer.give(&done, |done: &PaymentDone| done.said.clone())
        }
        AfterSale::Confirm { place, amount: None, .. } => settle(till, place, true, answer),
        AfterSale::Failed { place } => settle(till, place, false, answer),
        AfterSale::Waiting { day, statement: None, .. } => waiting(till, day.as_deref(), answer),
        AfterSale::Waiting { day, statement: Some(file), confirm } => {
            let text = fs::read_to_string(file).map_err(|cause| unread(file, cause))?;
            let typed = StatementTyped { day: day.clone(), method: None, text };
            against(till, &typed, *confirm, answer)
        }
    }
}

fn typed(
    receipt: &str,
    lines: &[RefundLineTyped],
    method: Method,
    back: &BackArguments,
) -> RefundTyped {
    RefundTyped {
        receipt: receipt.to_owned(),
        lines: lines.to_vec(),
        reason: back.reason,
        method,
        arrived: back.arrived,
        anyway: back.anyway,
        draft: back.draft.clone(),
    }
}

fn refunded(
    till: &Till,
    done: &RefundDone,
    sold: Option<&SaleDone>,
    answer: Answer,
) -> Result<(), Refusal> {
    let found = till.sales_numbered(&done.receipt)?;
    let made = found.iter().find(|entry| entry.id().to_string() == done.id);
    let Some(Fact::Refund(refund)) = made.map(|made: &SignedEntry| &made.entry().fact) else {
        return Err(Refusal::new(Code::ReceiptUnknown).with("receipt", &done.receipt));
    };
    let seen = Refunded {
        r#final: true,
        id: &done.id,
        receipt: &done.receipt,
        of: &done.of,
        day: &done.day,
        total: done.total.value,
        rounding: done.rounding.value,
        lines: &refund.lines,
        payments: &refund.payments,
        sale: sold.map(|sold| sold_value(till, sold)).transpose()?,
    };
    let said = sold.map_or(&done.said, |sold| &sold.said);
    let given = answer.give(&seen, |_| said.clone());
    let shown = sold.map_or(&done.receipt, |sold| &sold.receipt);
    given.map_err(|unshown| unshown.with("again", format!("receipt {shown}")))
}

fn settle(
    till: &mut Till,
    place: &PlaceArguments,
    arrived: bool,
    answer: Answer,
) -> Result<(), Refusal> {
    let done = till.settle_payment(&placed(place), arrived)?;
    answer.give(&done, |done: &PaymentDone| done.said.clone())
}

fn waiting(till: &Till, day: Option<&str>, answer: Answer) -> Result<(), Refusal> {
    let view = till.payments_view(day)?;
    let rows: Vec<Waiting> = view.rows.iter().map(seen).collect();
    answer.give(&rows, |_| {
        let line = |row: &lapak_core::till::PaymentRow| {
            let (day, time) = (&row.day_text, &row.time_text);
            format!("{:<16} {day} {time}  {} {:>14}", row.receipt, row.method_text, row.amount.text)
        };
        let said: Vec<String> = view.rows.iter().map(line).collect();
        let total = till.words().say("cli-total", &[("total", &view.sum.text)]);
        said.into_iter().chain([total]).collect::<Vec<_>>().join("\n")
    })
}

fn against(
    till: &mut Till,
    typed: &StatementTyped,
    confirm: bool,
    answer: Answer,
) -> Result<(), Refusal> {
    let view = till.statement(typed)?;
    let settled = view.matched.iter().map(|row| PaymentSettled {
        id: row.id.clone(),
        receipt: row.receipt.clone(),
        payment: row.payment,
        arrived: true,
    });
    let said = if confirm {
        till.settle_payments(&settled.collect::<Vec<_>>())?.said
    } else {
        String::new()
    };
    let seen = Matched {
        matched: view.matched.iter().map(seen).collect(),
        waiting: view.waiting.iter().map(seen).collect(),
        left: view.left.iter().map(|amount| amount.value).collect(),
        wrong: view.wrong.iter().map(|(line, _)| *line).collect(),
        confirmed: confirm,
    };
    answer.give(&seen, |_| {
        let left: Vec<&str> = view.left.iter().map(|amount| amount.text.as_str()).collect();
        let (matched, waiting) = (view.matched.len().to_string(), view.waiting.len().to_string());
        let named = [
            ("matched", matched.as_str()),
            ("sum", &view.sum.text),
            ("waiting", &waiting),
            ("left", &left.join(", ")),
        ];
        [said.clone(), till.words().say("cli-statement", &named)].join("\n").trim().to_owned()
    })
}

fn seen(row: &lapak_core::till::PaymentRow) -> Waiting<'_> {
    Waiting {
        receipt: &row.receipt,
        id: &row.id,
        payment: row.payment,
        method: row.method,
        amount: row.amount.value,
        day: &row.day,
        by: &row.by,
    }
}

fn placed(place: &PlaceArguments) -> PaymentPlace {
    PaymentPlace { receipt: place.receipt.clone(), id: None, payment: place.payment }
}

fn unread(file: &std::path::Path, cause: io::Error) -> Refusal {
    Refusal::new(Code::FileUnreadable).with("file", file.display()).because(cause)
}

/// A line of a receipt, and how much of it.
fn line(text: &str) -> Result<RefundLineTyped, String> {
    let (line, quantity) = text.split_once('*').unwrap_or((text, ""));
    let line = line.trim().parse().map_err(|_| format!("{text} is no line such as 2 or 2*1"))?;
    Ok(RefundLineTyped { line, quantity: quantity.to_owned() })
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("yes or no".to_owned()),
    }
}
