use lapak_core::Refusal;
use lapak_core::till::Till;

use crate::answer::Answer;

pub(crate) fn run(till: &Till, answer: Answer) -> Result<(), Refusal> {
    till.look_over()?;
    answer.give(&till.attention()?, |findings| {
        if findings.is_empty() {
            return till.words().say("cli-attention-nothing", &[]);
        }
        let lines = findings.iter().map(|found| {
            let accepted = found.accepted.iter().map(|by| format!(" {by}")).collect::<String>();
            format!("{} {}{accepted}", found.message, found.what_to_do)
        });
        lines.collect::<Vec<_>>().join("\n")
    })
}
