use std::path::Path;

use lapak_core::till::{
    Clock, FairHere, Fairs, LendTill as _, TakeOffView, finish_taking_off, take_off,
};
use lapak_core::{Code, Refusal, Words};

use crate::answer::Answer;
use crate::place::{Lent, report};

/// Every fair of a data folder; no till is opened.
pub(crate) fn list(
    home: &Path,
    clock: Clock,
    words: &Words,
    answer: Answer,
) -> Result<(), Refusal> {
    answer.give(&Fairs::of(home).list(clock, words)?, |fairs| {
        if fairs.is_empty() {
            return words.say("cli-no-fairs", &[]);
        }
        fairs.iter().map(|fair| line(words, fair)).collect::<Vec<_>>().join("\n")
    })
}

fn line(words: &Words, fair: &FairHere) -> String {
    let named = [
        ("name", fair.name.as_str()),
        ("days", &fair.days_text),
        ("stand", fair.stand.as_deref().unwrap_or("–")),
        ("letters", &fair.letters),
        ("state", &fair.state_text),
        ("folder", &fair.folder),
    ];
    words.say("cli-fair-here", &named)
}

/// Takes the fair off where it is named, else says what is lacking.
pub(crate) fn run_take_off(lent: Lent, name: Option<&str>, answer: Answer) -> Result<(), Refusal> {
    let Some(name) = name else {
        return lent.with(|till| {
            let view = till.take_off_view()?;
            answer.give(&view, |view| said(till.words(), view))
        });
    };
    let done = take_off(&lent, name, &Default::default(), report())?;
    // The till is given back before its folder goes. Where a medium still holds it, the next start removes what is left.
    drop(lent);
    match finish_taking_off(Path::new(&done.folder)) {
        Err(refusal) if refusal.code() != Code::StoreBusy => return Err(refusal),
        _ => {}
    }
    answer.give(&done, |done| done.said.clone())
}

fn said(words: &Words, view: &TakeOffView) -> String {
    if view.ready {
        let named = [("name", view.name.as_str()), ("explained", &view.explained)];
        return words.say("cli-take-off-ready", &named);
    }
    view.lacks.iter().map(|lack| lack.message.as_str()).collect::<Vec<_>>().join("\n")
}
