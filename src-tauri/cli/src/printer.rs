//! The printer of this computer, and papers that go to it.

use std::sync::atomic::AtomicBool;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use lapak_core::Refusal;
use lapak_core::printer::{Devices, PATIENCE, Sending};
use lapak_core::thermal::{CodePage, Form, PaperWidth};
use lapak_core::till::{
    LabelsTyped, PrintQueueView, PrintQueued, PrintStep, PrinterTyped, PrintersView,
    ReceiptsPrinted, Till,
};
use serde::Serialize;

use crate::answer::{Answer, aside};

#[derive(Debug, Subcommand)]
pub(crate) enum PrinterCommand {
    /// The printers that are there, and the one that is set
    List,
    /// Set this computer's printer; what is left out stays as it is
    Set(PrinterArguments),
    /// Print a test page
    Test {
        /// On another printer than the one that is set
        #[arg(long, value_name = "PRINTER")]
        to: Option<String>,
    },
    /// Use no printer
    Off,
}

#[derive(Debug, Args)]
pub(crate) struct PrinterArguments {
    /// One of those that are listed, the path of a device, or an address such as 192.168.1.50
    device: String,
    /// How wide its paper is, in millimetres
    #[arg(long, value_parser = ["58", "80"])]
    paper: Option<String>,
    /// Which letters it prints by itself; all others are printed as pictures
    #[arg(long, value_name = "NAME", value_parser = ["ascii", "pc437", "pc850", "pc858", "wpc1252"])]
    code_page: Option<String>,
    /// It cuts
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    cut: Option<bool>,
    /// The drawer hangs on it, and opens when cash is taken
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    drawer: Option<bool>,
    /// When receipts are printed
    #[arg(long, value_enum)]
    receipts: Option<Receipts>,
    /// How many papers of a receipt go out by themselves
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=3))]
    copies: Option<u8>,
    /// A picture above receipts; empty: none
    #[arg(long, value_name = "FILE")]
    logo: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Receipts {
    Asked,
    Always,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").required(true))]
pub(crate) struct PrintArguments {
    /// The number of a receipt
    #[arg(group = "what")]
    receipt: Option<String>,
    /// The slip of a shift or of cash that was moved, by its id or its first digits
    #[arg(long, group = "what", value_name = "ID")]
    slip: Option<String>,
    /// Labels of products, `KRP-01` or `KRP-01*12`
    #[arg(long, group = "what", value_name = "SKU*N", num_args = 1..)]
    labels: Option<Vec<String>>,
    /// The settlement slip of a member, or of `all`
    #[arg(long, group = "what", value_name = "MEMBER")]
    settlement: Option<String>,
    /// What waits for the printer
    #[arg(long, group = "what")]
    queue: bool,
    /// On another printer than the one that is set
    #[arg(long, value_name = "PRINTER", conflicts_with = "queue")]
    to: Option<String>,
    /// Marked as a copy, also where it was never printed here
    #[arg(long, requires = "receipt")]
    copy: bool,
    /// Throw away a paper that waits, by its number, or `all`
    #[arg(long, value_name = "N", value_parser = discarded, requires = "queue")]
    discard: Option<Discarded>,
    /// Try now to print what waits
    #[arg(long, requires = "queue", conflicts_with = "discard")]
    now: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Discarded {
    All,
    One(i64),
}

impl PrintArguments {
    /// Whether something is printed or thrown away, and not only shown.
    pub(crate) fn does(&self) -> bool {
        !self.queue || self.now || self.discard.is_some()
    }
}

/// A paper that is out, as programs see it.
#[derive(Serialize)]
struct Printed {
    job: i64,
    papers: usize,
    printed: bool,
}

#[derive(Serialize)]
struct Gone {
    discarded: usize,
}

#[derive(Serialize)]
struct Out {
    printed: usize,
}

pub(crate) fn run(
    till: &mut Till,
    command: &PrinterCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    match command {
        PrinterCommand::List => {
            answer.give(&till.printers(&Devices::default().found()), |view| list_text(till, view))
        }
        PrinterCommand::Set(typed) => {
            let typed = typed.beside(till);
            till.set_printer(Some(&typed))?;
            answer.give(&till.printers(&[]), |view| list_text(till, view))
        }
        PrinterCommand::Off => {
            till.set_printer(None)?;
            answer.give(&till.printers(&[]), |view| list_text(till, view))
        }
        PrinterCommand::Test { to } => {
            let queued = till.print_test(to.as_deref())?;
            send(till, &queued, answer)
        }
    }
}

pub(crate) fn print(
    till: &mut Till,
    typed: &PrintArguments,
    answer: Answer,
) -> Result<(), Refusal> {
    let to = typed.to.as_deref();
    let queued = if let Some(receipt) = &typed.receipt {
        till.print_receipt(receipt, typed.copy, to)?
    } else if let Some(slip) = &typed.slip {
        till.print_slip(slip, to)?
    } else if let Some(products) = &typed.labels {
        let labels = LabelsTyped { products: products.clone(), ..LabelsTyped::default() };
        till.print_labels(&labels, to)?
    } else if let Some(member) = &typed.settlement {
        till.print_member_slip(Some(member.as_str()).filter(|of| *of != "all"), None, to)?
    } else {
        return queue(till, typed, answer);
    };
    send(till, &queued, answer)
}

/// Prints what a sale left for the printer, once the sale was answered: whatever comes of it, the sale is made.
pub(crate) fn after_sale(till: &mut Till) {
    let printer = till.settings().printer.as_ref();
    if printer.is_some_and(|printer| printer.receipts == ReceiptsPrinted::Always)
        && let Err(refusal) = send_all(till, None)
    {
        aside(&till.words().refusal(&refusal).message);
    }
}

fn queue(till: &mut Till, typed: &PrintArguments, answer: Answer) -> Result<(), Refusal> {
    if let Some(discarded) = typed.discard {
        let one = match discarded {
            Discarded::All => None,
            Discarded::One(job) => Some(job),
        };
        let gone = Gone { discarded: till.discard_print(one)? };
        return answer.give(&gone, |gone| {
            till.words().say("said-print-discarded", &[("count", &gone.discarded.to_string())])
        });
    }
    if typed.now {
        let out = Out { printed: send_all(till, None)? };
        return answer.give(&out, |_| till.words().say("print-state-done", &[]));
    }
    answer.give(&till.print_queue()?, |view| queue_text(till, view))
}

/// Sends what was handed over, behind what waits already. What the printer does not take waits on, and is said to.
fn send(till: &mut Till, queued: &PrintQueued, answer: Answer) -> Result<(), Refusal> {
    let last = queued.job + i64::try_from(queued.papers).unwrap_or(i64::MAX) - 1;
    if let Err(refusal) = send_all(till, Some(last)) {
        let rows = till.print_queue()?.rows;
        if let Some(row) = rows.iter().find(|row| (queued.job..=last).contains(&row.job)) {
            aside(&till.words().say("said-print-waits", &[("title", &row.title)]));
        }
        return Err(refusal.with("job", queued.job));
    }
    let done = Printed { job: queued.job, papers: queued.papers, printed: true };
    answer.give(&done, |_| till.words().say("print-state-done", &[]))
}

/// Sends what waits, one after the other, up to a number, until a printer does not take one; gives how many are out.
fn send_all(till: &mut Till, last: Option<i64>) -> Result<usize, Refusal> {
    let (never, mut out) = (AtomicBool::new(false), 0);
    let sending = Sending { patience: PATIENCE, stopped: &never };
    let awaited = |till: &Till| {
        let rows = till.print_queue()?.rows;
        Ok::<_, Refusal>(rows.iter().any(|row| last.is_none_or(|last| row.job <= last)))
    };
    while awaited(till)? {
        match till.print_waiting(&sending)? {
            None => break,
            Some(tried) => match tried.not_sent {
                None => out += 1,
                Some(not) => return Err(not.refusal),
            },
        }
    }
    Ok(out)
}

impl PrinterArguments {
    /// What is to be set: as it was typed, and otherwise as it is.
    fn beside(&self, till: &Till) -> PrinterTyped {
        let set = till.settings().printer.as_ref();
        let form = set.map(|set| set.form).unwrap_or_default();
        let page = |name: &str| {
            CodePage::ALL.into_iter().find(|page| page.name().eq_ignore_ascii_case(name))
        };
        PrinterTyped {
            device: self.device.clone(),
            form: Form {
                paper: match self.paper.as_deref() {
                    Some("80") => PaperWidth::Mm80,
                    Some(_) => PaperWidth::Mm58,
                    None => form.paper,
                },
                code_page: self.code_page.as_deref().and_then(page).unwrap_or(form.code_page),
                cuts: self.cut.unwrap_or(form.cuts),
            },
            drawer: self.drawer.unwrap_or(set.is_some_and(|set| set.drawer)),
            receipts: match self.receipts {
                Some(Receipts::Asked) => ReceiptsPrinted::Asked,
                Some(Receipts::Always) => ReceiptsPrinted::Always,
                None => set.map(|set| set.receipts).unwrap_or_default(),
            },
            copies: self.copies.or(set.map(|set| set.copies)).unwrap_or(1),
            logo: match &self.logo {
                Some(logo) => logo.clone(),
                None => set.and_then(|set| set.logo.clone()).unwrap_or_default(),
            },
        }
    }
}

fn discarded(text: &str) -> Result<Discarded, String> {
    match text {
        "all" => Ok(Discarded::All),
        number => number.parse().map(Discarded::One).map_err(|_| "a number, or `all`".to_owned()),
    }
}

fn list_text(till: &Till, view: &PrintersView) -> String {
    let rows = view.printers.iter().map(|row| {
        let mark = if row.set { "*" } else { " " };
        format!("{mark} {:<36} {}", row.device, row.name)
    });
    let set = view.printers.iter().find(|row| row.set);
    let set = match set {
        Some(row) => till.words().say("printer-set-now", &[("name", &row.name)]),
        None => till.words().say("printer-set-none", &[]),
    };
    rows.chain([set]).collect::<Vec<_>>().join("\n")
}

fn queue_text(till: &Till, view: &PrintQueueView) -> String {
    let rows = view.rows.iter().map(|row| {
        let step = match row.state {
            PrintStep::Waiting => "print-step-waiting",
            PrintStep::Sending => "print-step-sending",
            PrintStep::Failed => "print-step-failed",
        };
        let step = till.words().say(step, &[]);
        let copy = if row.copy { till.words().say("print-copy-mark", &[]) } else { String::new() };
        let row =
            format!("{:>4}  {:<10} {:<32} {step:<16} {copy}", row.job, row.at_text, row.title);
        row.trim_end().to_owned()
    });
    rows.chain([view.said.clone()]).collect::<Vec<_>>().join("\n")
}
