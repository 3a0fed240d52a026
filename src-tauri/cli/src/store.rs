use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use lapak_core::books::ledger_state;
use lapak_core::store::Finding;
use lapak_core::till::Till;
use lapak_core::{Code, Refusal};
use serde::Serialize;

use crate::answer::{Answer, not_printed};

#[derive(Serialize)]
struct State {
    state: String,
    entries: usize,
    tills: BTreeMap<String, TillState>,
}

#[derive(Serialize)]
pub(crate) struct TillState {
    last_seq: u64,
    gaps: u64,
}

#[derive(Serialize)]
struct Checked {
    ok: bool,
    wrong: Vec<Finding>,
}

pub(crate) fn state(till: &Till, answer: Answer) -> Result<(), Refusal> {
    let state = ledger_state(till.snapshot())?;
    let state = State { tills: chains(till)?, state: state.code, entries: state.entries };
    answer.give(&state, |state| {
        let entries = state.entries.to_string();
        till.words().say("cli-state", &[("state", &state.state), ("entries", &entries)])
    })
}

/// How far each till's chain is known.
pub(crate) fn chains(till: &Till) -> Result<BTreeMap<String, TillState>, Refusal> {
    let chains = till.snapshot().chains()?.into_iter();
    Ok(chains
        .map(|(till, last_seq, gaps)| (till.to_string(), TillState { last_seq, gaps }))
        .collect())
}

pub(crate) fn dump(till: &Till) -> Result<(), Refusal> {
    let mut out = BufWriter::new(io::stdout().lock());
    till.snapshot().dump(&mut out)?;
    out.flush().map_err(not_printed)
}

pub(crate) fn rebuild(till: &mut Till, answer: Answer) -> Result<(), Refusal> {
    till.store_mut().rebuild()?;
    let checked = Checked { ok: true, wrong: Vec::new() };
    answer.give(&checked, |_| till.words().say("cli-rebuilt", &[]))
}

pub(crate) fn verify(till: &mut Till, answer: Answer) -> Result<(), Refusal> {
    let wrong = till.store_mut().verify()?;
    let checked = Checked { ok: wrong.is_empty(), wrong };
    answer.give(&checked, |checked| {
        if checked.ok {
            return till.words().say("cli-verified", &[]);
        }
        let lines = checked.wrong.iter().map(|finding| format!("{}: {}", finding.code, finding.at));
        lines.collect::<Vec<_>>().join("\n")
    })?;
    if checked.ok { Ok(()) } else { Err(Code::VerifyFailed.into()) }
}
