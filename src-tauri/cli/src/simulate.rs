use std::num::NonZeroU8;
use std::path::PathBuf;

use clap::Args;
use lapak_core::{Refusal, Words};
use lapak_simulate::{Simulation, simulate};
use serde::Serialize;

use crate::answer::Answer;

#[derive(Debug, Args)]
pub(crate) struct SimulateArguments {
    /// How many tills, the founder's among them
    #[arg(long)]
    pub(crate) tills: NonZeroU8,
    /// How many sales they make together
    #[arg(long, value_parser = clap::value_parser!(u32).range(..=i64::from(Simulation::SALES_MAX)))]
    pub(crate) sales: u32,
    /// How many days the fair lasts
    #[arg(long)]
    pub(crate) days: NonZeroU8,
    /// Another seed, another fair
    #[arg(long)]
    pub(crate) seed: u64,
    /// Everything else happens too that may happen at a fair: refunds, goods, cash, payouts, an entry of every kind
    #[arg(long)]
    pub(crate) everything: bool,
    /// A folder that is empty or not there yet
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

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
    let SimulateArguments { tills, sales, days, seed, everything, ref out } = *arguments;
    let simulated = simulate(&Simulation { tills, sales, days, seed, everything }, out)?;
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
