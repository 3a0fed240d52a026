use lapak_core::Refusal;
use lapak_core::till::{NewShift, ShiftView, Till};
use serde::Serialize;

use crate::answer::Answer;
use crate::arguments::ShiftCommand;

/// A shift as programs see it.
#[derive(Serialize)]
struct Shift<'a> {
    shift: &'a str,
    day: &'a str,
    stand: &'a str,
    drawer: &'a str,
    by: &'a str,
    float: i64,
}

pub(crate) fn run(till: &mut Till, command: &ShiftCommand, answer: Answer) -> Result<(), Refusal> {
    if let ShiftCommand::Open { day, float, by, drawer } = command {
        let suggestion = till.shift_suggestion(day.as_deref())?;
        if let Some(warning) = suggestion.warning {
            eprintln!("{}", warning.message);
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
    let shift = till.shift()?;
    answer.give(&seen(&shift), |_| {
        till.words().say(
            "cli-shift",
            &[
                ("day", &shift.day_text),
                ("stand", &shift.stand),
                ("drawer", &shift.drawer),
                ("by", &shift.by),
                ("float", &shift.float.text),
            ],
        )
    })
}

fn seen(shift: &ShiftView) -> Shift<'_> {
    Shift {
        shift: &shift.shift,
        day: &shift.day,
        stand: &shift.stand,
        drawer: &shift.drawer,
        by: &shift.by,
        float: shift.float.value,
    }
}
