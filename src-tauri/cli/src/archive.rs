use std::path::Path;

use lapak_core::Refusal;
use lapak_core::till::save_archive;

use crate::answer::Answer;
use crate::place::{Lent, report};

pub(crate) fn run(lent: &Lent, out: &Path, answer: Answer) -> Result<(), Refusal> {
    let saved = save_archive(lent, out, &Default::default(), report())?;
    answer.give(&saved, |saved| saved.said.clone())
}
