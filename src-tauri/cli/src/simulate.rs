use lapak_core::till::{Simulation, simulate};
use lapak_core::{Refusal, Words};
use serde::Serialize;

use crate::answer::Answer;
use crate::arguments::SimulateArguments;

#[derive(Serialize)]
struct Written {
    files: Vec<String>,
    expected: String,
}

pub(crate) fn run(
    arguments: &SimulateArguments,
    words: &Words,
    answer: Answer,
) -> Result<(), Refusal> {
    let SimulateArguments { tills, sales, days, seed, ref out } = *arguments;
    let simulated = simulate(&Simulation { tills, sales, days, seed }, out)?;
    let written = Written {
        files: simulated.files.iter().map(|file| file.display().to_string()).collect(),
        expected: simulated.expected.display().to_string(),
    };
    answer.give(&written, |written| {
        let files = written.files.iter().chain([&written.expected]);
        let lines = files.map(|file| words.say("cli-saved", &[("file", file)]));
        lines.collect::<Vec<_>>().join("\n")
    })
}
