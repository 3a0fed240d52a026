use clap::{ArgGroup, Subcommand};
use lapak_core::Refusal;
use lapak_core::till::{CloseShift, DrawerView, NewShift, Till};
use serde::Serialize;

use crate::answer::{Answer, aside};

#[derive(Debug, Subcommand)]
pub(crate) enum ShiftCommand {
    /// Open a shift
    Open {
        /// The day; none: the clock's
        #[arg(long)]
        day: Option<String>,
        /// The cash in the drawer
        #[arg(long, allow_hyphen_values = true)]
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
    /// Close the shift: this till sells no more until it opens another
    #[command(group(ArgGroup::new("cash").required(true).multiple(true)))]
    Close {
        /// The cash in the drawer
        #[arg(long, group = "cash", allow_hyphen_values = true, value_name = "N")]
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
    float: i64,
    expected: i64,
    counted: Option<i64>,
    difference: Option<i64>,
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
                float: float.clone(),
                count: Vec::new(),
                day_chosen: day.is_some(),
            })?;
        }
        ShiftCommand::Show => {}
        ShiftCommand::Close { counted, count } => {
            if !till.cart()?.lines.is_empty() {
                aside(&till.words().say("shift-close-stays", &[]));
            }
            let counted = counted.clone().unwrap_or_default();
            till.close_shift(&CloseShift { counted, count: count.clone() })?;
        }
    }
    let drawer = till.drawer()?;
    answer.give(&seen(&drawer), |_| told(till, &drawer))
}

fn seen(drawer: &DrawerView) -> Shift<'_> {
    let shift = &drawer.shift;
    Shift {
        shift: &shift.shift,
        day: &shift.day,
        stand: &shift.stand,
        drawer: &shift.drawer,
        by: &shift.by,
        float: shift.float.value,
        expected: drawer.expected.value,
        counted: drawer.counted.as_ref().map(|counted| counted.value),
        difference: drawer.difference.as_ref().map(|difference| difference.value),
    }
}

fn told(till: &Till, drawer: &DrawerView) -> String {
    let shift = &drawer.shift;
    let words = till.words();
    let opened = words.say(
        "cli-shift",
        &[
            ("day", &shift.day_text),
            ("stand", &shift.stand),
            ("drawer", &shift.drawer),
            ("by", &shift.by),
            ("float", &shift.float.text),
            ("expected", &drawer.expected.text),
        ],
    );
    let (Some(counted), Some(difference)) = (&drawer.counted, &drawer.difference) else {
        return opened;
    };
    let figures = [("counted", counted.text.as_str()), ("difference", &difference.text)];
    format!("{opened} {}", words.say("cli-shift-closed", &figures))
}

/// One denomination and its pieces, such as `50000=4`.
fn pieces(text: &str) -> Result<(i64, u32), String> {
    let unread = || format!("{text} is no denomination and pieces such as 50000=4");
    let (value, pieces) = text.split_once('=').ok_or_else(unread)?;
    Ok((value.parse().map_err(|_| unread())?, pieces.parse().map_err(|_| unread())?))
}
