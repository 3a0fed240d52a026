use std::num::NonZeroUsize;
use std::ops::ControlFlow;

use lapak_core::books::ReceiptRow;
use lapak_core::entry::{Entry, Fact, Line, Method, Payment, PaymentStatus, Sale, SignedEntry};
use lapak_core::picture::Qr;
use lapak_core::till::{Paper, SaleDone, SaleRow, SaleSought, SaleTyped, Till, day};
use lapak_core::{Code, Refusal};
use serde::Serialize;

use crate::answer::Answer;
use crate::batch;
use crate::qris::in_terminal;
use crate::sale_arguments::{
    ReceiptArguments, SaleCommand, SaleFindArguments, SaleListArguments, SellArguments,
};

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

/// A receipt of a list as programs see it, and how it reads.
#[derive(Clone, Serialize)]
struct Listed {
    receipt: String,
    id: String,
    at: String,
    paper_at: Option<String>,
    by: Option<String>,
    day: String,
    total: i64,
    rounding: i64,
    methods: Vec<Method>,
    /// Pieces, and each weighed line as one.
    items: i64,
    refund: bool,
    /// What of it was paid back, zero or above.
    refunded: i64,
    /// The worst that is known of its payments without a drawer.
    status: Option<PaymentStatus>,
    counts: bool,
    #[serde(skip)]
    row: SaleRow,
}

/// What a receipt's code carries.
#[derive(Serialize)]
struct Carried<'a> {
    text: &'a str,
    whole: bool,
}

pub(crate) fn run(
    till: &mut Till,
    sell: &SellArguments,
    pin: Option<&str>,
    answer: Answer,
) -> Result<(), Refusal> {
    if let Some(file) = &sell.batch {
        return batch::run(till, file, pin, answer);
    }
    let done = till.sell(&typed(sell))?;
    let sales = till.sales_numbered(&done.receipt)?;
    let sold = sold(&done, &sales)?;
    let given = answer.give(&sold, |_| sentence(till, &done));
    given.map_err(|unshown| unshown.with("again", format!("receipt {}", done.receipt)))
}

/// Sells, and gives the sale as a line of JSON.
pub(crate) fn sold_line(till: &mut Till, sell: &SellArguments) -> Result<String, Refusal> {
    let done = till.sell(&typed(sell))?;
    let sales = till.sales_numbered(&done.receipt)?;
    Ok(serde_json::to_string(&sold(&done, &sales)?).expect("a sale has a JSON form"))
}

/// A sale that was just made, as a value inside another answer.
pub(crate) fn sold_value(till: &Till, done: &SaleDone) -> Result<serde_json::Value, Refusal> {
    let sales = till.sales_numbered(&done.receipt)?;
    Ok(serde_json::to_value(sold(done, &sales)?).expect("a sale has a JSON form"))
}

pub(crate) fn run_sale(till: &Till, command: &SaleCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        SaleCommand::List(arguments) => list(till, arguments, answer),
        SaleCommand::Find(arguments) => find(till, arguments, answer),
        SaleCommand::After(_) => unreachable!("these change the till"),
        SaleCommand::Show { receipt } => {
            let sales = till.sales_numbered(receipt)?;
            let first = sales.first().and_then(sale_of).ok_or_else(|| unknown(receipt))?;
            answer.give(&seen(first), |_| receipt_text(till, receipt, Paper::Mm80))
        }
    }
}

/// The receipts of a day, each printed as it is read: a day of a million takes no more memory than one of ten.
fn list(till: &Till, arguments: &SaleListArguments, answer: Answer) -> Result<(), Refusal> {
    let SaleListArguments { day: of, limit, after } = arguments;
    let of = of.as_deref().map(day).transpose()?;
    let mut paid: i64 = 0;
    let limit = limit.map_or(usize::MAX, NonZeroUsize::get);
    let each_sale = |each: &mut dyn FnMut(&ReceiptRow) -> Result<ControlFlow<()>, Refusal>| {
        till.each_sale(of, after.as_deref(), |row| {
            paid = paid.saturating_add(if row.counts { row.facts().paid() } else { 0 });
            each(row)
        })
    };
    give_rows(till, limit, answer, |row| row.time_text.clone(), each_sale)?;
    let total = || till.words().sum(paid).text;
    answer.tell(|| till.words().say("cli-total", &[("total", &total())]))
}

/// The receipts of which somebody remembers something.
fn find(till: &Till, arguments: &SaleFindArguments, answer: Answer) -> Result<(), Refusal> {
    let SaleFindArguments { product, amount, from, to, limit } = arguments.clone();
    let sought = SaleSought { product, amount, from, to };
    let limit = limit.map_or(usize::MAX, NonZeroUsize::get);
    let dated = |row: &SaleRow| format!("{} {}", row.day_text, row.time_text);
    give_rows(till, limit, answer, dated, |each| till.each_found(&sought, each))
}

/// Prints receipts as they are read, at most so many.
fn give_rows(
    till: &Till,
    limit: usize,
    answer: Answer,
    when: impl Fn(&SaleRow) -> String,
    rows: impl FnOnce(
        &mut dyn FnMut(&ReceiptRow) -> Result<ControlFlow<()>, Refusal>,
    ) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut left = limit;
    let apart = till.words().say("cli-apart", &[]);
    answer.give_each(
        |each| {
            rows(&mut |row| {
                left -= 1;
                each(&Listed::of(till, row)?)?;
                Ok(if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            })
        },
        Listed::clone,
        |listed| {
            let SaleRow { receipt, total, items_text, counts, refunded, .. } = &listed.row;
            let back = refunded.as_ref().map_or_else(String::new, |back| {
                till.words().say("cli-refunded", &[("sum", &back.text)])
            });
            let apart = if *counts { "" } else { &apart };
            let (when, total) = (when(&listed.row), &total.text);
            let row = format!("{receipt:<16} {when:<10} {total:>16}  {items_text} {back} {apart}");
            row.trim_end().to_owned()
        },
    )
}

impl Listed {
    fn of(till: &Till, row: &ReceiptRow) -> Result<Self, Refusal> {
        let (entry, facts, shown) = (row.entry.entry(), row.facts(), till.sale_row(row)?);
        let pieces = |line: &&Line| {
            if line.unit.is_whole() { line.quantity_milli.milli() / 1000 } else { 1 }
        };
        Ok(Self {
            receipt: facts.receipt.to_string(),
            id: row.entry.id().to_string(),
            at: entry.at.to_string(),
            paper_at: facts.paper_at.map(|at| at.to_string()),
            by: entry.by.as_ref().map(ToString::to_string),
            day: row.day.to_string(),
            total: facts.paid(),
            rounding: facts.rounding,
            methods: facts.payments.iter().map(|payment| payment.method).collect(),
            items: facts.lines.iter().map(pieces).sum(),
            refund: matches!(entry.fact, Fact::Refund(_)),
            refunded: shown.refunded.as_ref().map_or(0, |back| back.value),
            status: shown.status,
            counts: row.counts,
            row: shown,
        })
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
    if arguments.qr {
        let code = till.receipt_code(receipt)?;
        let drawn = || Qr::of(&code.text).map(|qr| in_terminal(&qr)).unwrap_or_default();
        return answer.give(&Carried { text: &code.text, whole: code.whole }, |_| drawn());
    }
    let paper = if arguments.paper == "80" { Paper::Mm80 } else { Paper::Mm58 };
    let view = till.receipt(&arguments.receipt, paper)?;
    answer.give(&view, |view| view.text.trim_end().to_owned())
}

fn receipt_text(till: &Till, receipt: &str, paper: Paper) -> String {
    till.receipt(receipt, paper).map(|view| view.text.trim_end().to_owned()).unwrap_or_default()
}

fn typed(sell: &SellArguments) -> SaleTyped {
    SaleTyped {
        lines: sell.lines.clone(),
        discount: sell.pay.discount.clone(),
        discount_reason: sell.pay.discount_reason,
        payments: sell.pay.payments(),
        draft: sell.draft.clone(),
        paper_at: sell.paper_at,
    }
}

/// The sale that was just made, of those with its number.
fn sold<'a>(done: &SaleDone, sales: &'a [SignedEntry]) -> Result<Sold<'a>, Refusal> {
    let made = sales.iter().find(|sale| sale.id().to_string() == done.id);
    let sale = made.and_then(sale_of).ok_or_else(|| unknown(&done.receipt))?;
    Ok(seen(sale))
}

fn unknown(receipt: &str) -> Refusal {
    Refusal::new(Code::ReceiptUnknown).with("receipt", receipt)
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

/// What was paid; where there was cash, what goes back.
fn sentence(till: &Till, done: &SaleDone) -> String {
    let by_cash = done.payments.iter().any(|paid| paid.method == Method::CASH);
    till.words().say(
        if by_cash { "cli-sold" } else { "cli-sold-without-cash" },
        &[("receipt", &done.receipt), ("total", &done.total.text), ("change", &done.change.text)],
    )
}
