use std::path::Path;

use lapak_core::Refusal;
use lapak_core::till::Till;

use crate::answer::Answer;

pub(crate) fn write(till: &Till, file: &Path, answer: Answer) -> Result<(), Refusal> {
    let saved = till.backup(file)?;
    answer.give(&saved, |saved| till.words().say("cli-backed_up", &[("file", &saved.file)]))
}

pub(crate) fn restore(till: &mut Till, file: &Path, answer: Answer) -> Result<(), Refusal> {
    let from = till.restore(file)?;
    answer.give(&from, |from| till.words().say("cli-restored", &[("file", &from.file)]))
}
