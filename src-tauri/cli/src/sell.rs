use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use clap::Parser;
use lapak_core::entry::{Entry, Fact, Line, Method, Payment, Sale, SignedEntry};
use lapak_core::till::{Paper, PaymentText, SaleDone, SaleTyped, Till, day};
use lapak_core::{Code, Refusal};
use serde::Serialize;

use crate::answer::{Answer, print};
use crate::arguments::{ReceiptArguments, SaleCommand, SellArguments};

/// A sale as programs see it.
#[derive(Serialize)]
struct Sold<'a> {
    r#final: bool,
    id: String,
    receipt: String,
    day: String,
    at: String,
    by: Option<String>,
    total: i64,
    rounding: i64,
    change: i64,
    lines: &'a [Line],
    payments: &'a [Payment],
}

/// One line of a batch, as if it stood on a command line of its own.
#[derive(Parser)]
#[command(no_binary_name = true, disable_help_flag = true)]
struct BatchLine {
    #[command(flatten)]
    sell: SellArguments,
}

pub(crate) fn run(till: &mut Till, sell: &SellArguments, answer: Answer) -> Result<(), Refusal> {
    if let Some(file) = &sell.batch {
        return run_batch(till, file);
    }
    let done = till.sell(&typed(sell))?;
    let sales = till.sales_numbered(&done.receipt)?;
    let sold = sold(&done, &sales)?;
    answer.give(&sold, |_| sentence(till, &done))
}

/// Each line is a sale, durable before it is printed; a line that is refused is said and passed over.
fn run_batch(till: &mut Till, file: &Path) -> Result<(), Refusal> {
    let unreadable = |cause: io::Error| {
        Refusal::new(Code::FileUnreadable).with("file", file.display()).because(cause)
    };
    let lines: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(file).map_err(unreadable)?))
    };
    let mut refused = None;
    for line in lines.lines() {
        let line = line.map_err(unreadable)?;
        if line.trim().is_empty() {
            continue;
        }
        match sell_line(till, &line) {
            Ok(sold) => print(&sold)?,
            Err(refusal) => {
                let view = till.words().refusal(&refusal);
                eprintln!("{}", serde_json::to_string(&view).expect("a refusal has a JSON form"));
                refused = Some(refusal);
            }
        }
        till.rest()?;
    }
    refused.map_or(Ok(()), Err)
}

fn sell_line(till: &mut Till, line: &str) -> Result<String, Refusal> {
    let parsed = BatchLine::try_parse_from(line.split_whitespace()).map_err(|cause| {
        Refusal::new(Code::LineInvalid).with("typed", line.escape_debug()).because(cause)
    })?;
    let done = till.sell(&typed(&parsed.sell))?;
    let sales = till.sales_numbered(&done.receipt)?;
    Ok(serde_json::to_string(&sold(&done, &sales)?).expect("a sale has a JSON form"))
}

pub(crate) fn run_sale(till: &Till, command: &SaleCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        SaleCommand::List { day: of } => {
            let sales = till.sales(of.as_deref().map(day).transpose()?)?;
            answer.give(&sales, |sales| {
                let mut rows: Vec<String> = sales
                    .rows
                    .iter()
                    .map(|row| {
                        let (receipt, time, total) =
                            (&row.receipt, &row.time_text, &row.total.text);
                        format!("{receipt:<16} {time:<10} {total:>16}  {}", row.items_text)
                    })
                    .collect();
                rows.push(till.words().say("cli-total", &[("total", &sales.sum.text)]));
                rows.join("\n")
            })
        }
        SaleCommand::Show { receipt } => {
            let sales = till.sales_numbered(receipt)?;
            let first = sales.first().and_then(sale_of).ok_or(Code::ReceiptUnknown)?;
            answer.give(&seen(first), |_| receipt_text(till, receipt, Paper::Mm80))
        }
    }
}

pub(crate) fn run_receipt(
    till: &Till,
    arguments: &ReceiptArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    let (receipt, buyer) = (&arguments.receipt, &arguments.buyer);
    let receipt_pdf = arguments.pdf.as_ref().map(|file| till.save_receipt(receipt, file));
    let kuitansi =
        || arguments.kuitansi.as_ref().map(|file| till.save_kuitansi(receipt, buyer, file));
    if let Some(saved) = receipt_pdf.or_else(kuitansi).transpose()? {
        return answer
            .give(&saved, |saved| till.words().say("cli-saved", &[("file", &saved.file)]));
    }
    let paper = if arguments.paper == "80" { Paper::Mm80 } else { Paper::Mm58 };
    let view = till.receipt(&arguments.receipt, paper)?;
    answer.give(&view, |view| view.text.trim_end().to_owned())
}

fn receipt_text(till: &Till, receipt: &str, paper: Paper) -> String {
    till.receipt(receipt, paper).map(|view| view.text.trim_end().to_owned()).unwrap_or_default()
}

fn typed(sell: &SellArguments) -> SaleTyped {
    let methods = [
        (Method::Qris, &sell.qris),
        (Method::Transfer, &sell.transfer),
        (Method::Cash, &sell.cash),
    ];
    let payments = methods
        .into_iter()
        .filter_map(|(method, amount)| amount.clone().map(|amount| PaymentText { method, amount }));
    SaleTyped {
        lines: sell.lines.clone(),
        discount: sell.discount.clone(),
        payments: payments.collect(),
        draft: sell.draft.clone(),
    }
}

/// The sale that was just made, of those with its number.
fn sold<'a>(done: &SaleDone, sales: &'a [SignedEntry]) -> Result<Sold<'a>, Refusal> {
    let made = sales.iter().find(|sale| sale.id().to_string() == done.id);
    let sale = made.and_then(sale_of).ok_or(Code::ReceiptUnknown)?;
    Ok(seen(sale))
}

fn sale_of(signed: &SignedEntry) -> Option<(&SignedEntry, &Entry, &Sale)> {
    match &signed.entry().fact {
        Fact::Sale(sale) => Some((signed, signed.entry(), sale)),
        _ => None,
    }
}

fn seen<'a>((signed, entry, sale): (&SignedEntry, &Entry, &'a Sale)) -> Sold<'a> {
    Sold {
        r#final: true,
        id: signed.id().to_string(),
        receipt: sale.receipt.to_string(),
        day: sale.day.to_string(),
        at: entry.at.to_string(),
        by: entry.by.as_ref().map(ToString::to_string),
        total: sale.paid(),
        rounding: sale.rounding.amount(),
        change: sale.change().amount(),
        lines: &sale.lines,
        payments: &sale.payments,
    }
}

fn sentence(till: &Till, done: &SaleDone) -> String {
    till.words().say(
        "cli-sold",
        &[("receipt", &done.receipt), ("total", &done.total.text), ("change", &done.change.text)],
    )
}
