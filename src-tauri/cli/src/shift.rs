use std::path::PathBuf;

use clap::{ArgGroup, Subcommand};
use lapak_core::till::{
    CloseShift, CorrectedView, DrawerView, HandOver, HandedOver, NewShift, ShiftCorrection, Till,
};
use lapak_core::{Amount, Refusal};
use serde::Serialize;

use crate::answer::{Answer, aside};
use crate::cash::{self, CashCommand};

/// What stands for a sum where a drawer is shared.
const SHARED: &str = "shared";

#[derive(Debug, Subcommand)]
pub(crate) enum ShiftCommand {
    /// Open a shift
    Open {
        /// The day; none: the clock's
        #[arg(long)]
        day: Option<String>,
        /// The cash in the drawer; `shared` where another till has opened it already
        #[arg(long, allow_hyphen_values = true, value_name = "N|shared")]
        float: String,
        /// The seller's code
        #[arg(long, default_value = "R1")]
        by: String,
        /// The drawer's code
        #[arg(long, default_value = "A")]
        drawer: String,
    },
    /// The last shift, with the cash expected in its drawer
    Show,
    /// Put cash into the drawer without a sale, or take it out
    Cash {
        /// Which way
        #[command(subcommand)]
        way: CashCommand,
    },
    /// Take a movement of cash of this shift back
    CashBack {
        /// The movement, by its id
        entry: String,
        /// Why: wrong_amount, wrong_reason, twice, not_moved
        #[arg(long)]
        reason: String,
    },
    /// Hand the till and its drawer over to somebody else
    HandOver {
        /// The code of who goes on
        #[arg(long)]
        to: String,
        /// What is in the drawer; none: nobody counts, and the seller changes only
        #[arg(long, allow_hyphen_values = true, value_name = "N")]
        counted: Option<String>,
    },
    /// Say the day and the stand that a shift truly was of
    #[command(group(ArgGroup::new("what").required(true).multiple(true)))]
    Correct {
        /// The shift, by its id or its first eight digits
        shift: String,
        /// The day
        #[arg(long, group = "what")]
        day: Option<String>,
        /// The stand
        #[arg(long, group = "what")]
        stand: Option<String>,
        /// Say what it moves, and record nothing
        #[arg(long)]
        plan: bool,
    },
    /// The slip of a movement of cash, or of a shift
    #[command(group(ArgGroup::new("how").required(true)))]
    Slip {
        /// The entry, by its id or its first eight digits
        entry: String,
        /// As text, as wide as the paper
        #[arg(long, group = "how")]
        text: bool,
        /// As a PDF, into this new file
        #[arg(long, group = "how", value_name = "FILE")]
        pdf: Option<PathBuf>,
    },
    /// Close the shift: this till sells no more until it opens another
    #[command(group(ArgGroup::new("cash").required(true).multiple(true)))]
    Close {
        /// The cash in the drawer; `shared` where another till goes on with it
        #[arg(long, group = "cash", allow_hyphen_values = true, value_name = "N|shared")]
        counted: Option<String>,
        /// Pieces of each denomination, such as 50000=4,1000=12; with --counted both must agree
        #[arg(
            long,
            group = "cash",
            value_delimiter = ',',
            value_parser = pieces,
            value_name = "N=PIECES"
        )]
        count: Vec<(i64, u32)>,
    },
}

/// A shift as programs see it.
#[derive(Serialize)]
struct Shift<'a> {
    shift: &'a str,
    day: &'a str,
    stand: &'a str,
    drawer: &'a str,
    by: &'a str,
    /// None where another shift has opened the drawer.
    float: Option<i64>,
    shared: bool,
    /// None of a drawer that others sell from, once this shift is closed.
    expected: Option<i64>,
    counted: Option<i64>,
    difference: Option<i64>,
}

/// A shift that was handed over, and the one before.
#[derive(Serialize)]
struct Handed<'a> {
    before: Option<Before<'a>>,
    #[serde(flatten)]
    now: Shift<'a>,
}

/// What a shift that was handed over came to.
#[derive(Serialize)]
struct Before<'a> {
    shift: &'a str,
    expected: i64,
    counted: i64,
    difference: i64,
}

/// What a correction of a shift moves.
#[derive(Serialize)]
struct Corrected<'a> {
    shift: &'a str,
    day: &'a str,
    stand: &'a str,
    receipts: u64,
    paid: i64,
    moves: bool,
}

pub(crate) fn run(till: &mut Till, command: &ShiftCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        ShiftCommand::Open { day, float, by, drawer } => {
            let suggestion = till.shift_suggestion(day.as_deref())?;
            if let Some(warning) = suggestion.warning {
                aside(&warning.message);
            }
            till.open_shift(&NewShift {
                day: suggestion.day,
                by: by.clone(),
                drawer: drawer.clone(),
                float: if float == SHARED { String::new() } else { float.clone() },
                count: Vec::new(),
                day_chosen: day.is_some(),
                shared: float == SHARED,
            })?;
        }
        ShiftCommand::Show => {}
        ShiftCommand::Cash { way } => return cash::run(till, way, answer),
        ShiftCommand::CashBack { entry, reason } => {
            let done = till.take_back_cash(entry, reason, "")?;
            return answer.give(&cash::moved(&done), |_| done.said.clone());
        }
        ShiftCommand::HandOver { to, counted } => {
            let count = counted.as_deref().map(|counted| counted_typed(Some(counted), &[]));
            let done = till.hand_over(&HandOver { to: to.clone(), count })?;
            let drawer = till.drawer()?;
            let seen = Handed { before: before(&done), now: seen(&drawer) };
            return answer.give(&seen, |_| format!("{}\n{}", done.said, told(till, &drawer)));
        }
        ShiftCommand::Correct { shift, day, stand, plan } => {
            let typed =
                ShiftCorrection { shift: shift.clone(), day: day.clone(), stand: stand.clone() };
            let view = if *plan { till.correction(&typed) } else { till.correct_shift(&typed) }?;
            return answer.give(&corrected(&view), |_| view.said.clone());
        }
        ShiftCommand::Slip { entry, pdf, .. } => {
            return cash::slip(till, entry, pdf.as_deref(), answer);
        }
        ShiftCommand::Close { counted, count } => {
            if !till.cart()?.lines.is_empty() {
                aside(&till.words().say("shift-close-stays", &[]));
            }
            till.close_shift(&counted_typed(counted.as_deref(), count))?;
        }
    }
    let drawer = till.drawer()?;
    answer.give(&seen(&drawer), |_| told(till, &drawer))
}

/// What was counted as it is typed.
fn counted_typed(counted: Option<&str>, count: &[(i64, u32)]) -> CloseShift {
    let shared = counted == Some(SHARED);
    let counted = counted.filter(|_| !shared).unwrap_or_default().to_owned();
    CloseShift { counted, count: count.to_vec(), shared }
}

fn before(done: &HandedOver) -> Option<Before<'_>> {
    let (shift, counted) = (done.closed.as_deref()?, done.counted.as_ref()?);
    Some(Before {
        shift,
        expected: counted.expected.value,
        counted: counted.counted.value,
        difference: counted.difference.value,
    })
}

fn corrected(view: &CorrectedView) -> Corrected<'_> {
    Corrected {
        shift: &view.shift,
        day: &view.day,
        stand: &view.stand,
        receipts: view.receipts,
        paid: view.paid.value,
        moves: view.moves,
    }
}

fn seen(drawer: &DrawerView) -> Shift<'_> {
    let shift = &drawer.shift;
    Shift {
        shift: &shift.shift,
        day: &shift.day,
        stand: &shift.stand,
        drawer: &shift.drawer,
        by: &shift.by,
        float: shift.float.as_ref().map(|float| float.value),
        shared: drawer.shared,
        expected: drawer.expected.as_ref().map(|expected| expected.value),
        counted: drawer.counted.as_ref().map(|counted| counted.value),
        difference: drawer.difference.as_ref().map(|difference| difference.value),
    }
}

fn told(till: &Till, drawer: &DrawerView) -> String {
    let shift = &drawer.shift;
    let words = till.words();
    let shared = words.say("shift-shared", &[]);
    let text = |amount: &Option<Amount>| {
        amount.as_ref().map_or_else(|| shared.clone(), |amount| amount.text.clone())
    };
    let opened = words.say(
        "cli-shift",
        &[
            ("day", &shift.day_text),
            ("stand", &shift.stand),
            ("drawer", &shift.drawer),
            ("by", &shift.by),
            ("float", &text(&shift.float)),
            ("expected", &text(&drawer.expected)),
        ],
    );
    if drawer.open {
        return opened;
    }
    let Some(counted) = &drawer.counted else {
        return format!("{opened} {}", words.say("cli-shift-closed-shared", &[]));
    };
    let figures = [("counted", counted.text.as_str()), ("difference", &text(&drawer.difference))];
    format!("{opened} {}", words.say("cli-shift-closed", &figures))
}

/// One denomination and its pieces, such as `50000=4`.
fn pieces(text: &str) -> Result<(i64, u32), String> {
    let unread = || format!("{text} is no denomination and pieces such as 50000=4");
    let (value, pieces) = text.split_once('=').ok_or_else(unread)?;
    Ok((value.parse().map_err(|_| unread())?, pieces.parse().map_err(|_| unread())?))
}
