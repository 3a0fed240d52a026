//! The merchant's own QRIS code, and codes with an amount.

use clap::Subcommand;
use lapak_core::Refusal;
use lapak_core::picture::{QUIET, Qr};
use lapak_core::till::{QrisCode, QrisSeen, QrisState, QrisView, Till, qris_named};
use serde::Serialize;

use crate::answer::Answer;

#[derive(Debug, Subcommand)]
pub(crate) enum QrisCommand {
    /// Whose code it is, and whether this till may show it
    Show,
    /// Set the merchant's own code, from a picture of it or from what it says
    Set {
        /// A picture (PNG, JPEG, WebP), or what the code says
        code: String,
        /// Only for this stand; else for the fair
        #[arg(long)]
        stand: Option<String>,
    },
    /// There is no code any more
    Off {
        /// Only for this stand; else for the fair
        #[arg(long)]
        stand: Option<String>,
    },
    /// Say that the code which `show` names is yours: until then this till shows it to nobody
    Confirm,
    /// The most that one payment may carry
    Limit {
        /// In rupiah
        amount: String,
    },
    /// The code with which a buyer pays an amount, as a picture of the terminal
    Code {
        /// In rupiah; without it, the merchant's own code
        #[arg(default_value = "")]
        amount: String,
    },
}

/// Whose code it is, for programs.
#[derive(Serialize)]
struct Shown<'a> {
    state: QrisState,
    name: Option<&'a str>,
    city: Option<&'a str>,
    nmid: Option<&'a str>,
    payload: Option<&'a str>,
    limit: i64,
}

#[derive(Serialize)]
struct Coded<'a> {
    name: &'a str,
    nmid: &'a str,
    amount: Option<i64>,
    payload: &'a str,
}

pub(crate) fn run(till: &mut Till, command: &QrisCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        QrisCommand::Show => {}
        QrisCommand::Set { code, stand } => {
            let seen = qris_named(code)?;
            till.set_qris(Some(&seen.payload), stand.as_deref())?;
        }
        QrisCommand::Off { stand } => till.set_qris(None, stand.as_deref())?,
        QrisCommand::Confirm => {
            let own = till.qris()?.own.map(|own| own.payload).unwrap_or_default();
            till.confirm_qris(&own)?;
        }
        QrisCommand::Limit { amount } => till.set_qris_limit(amount)?,
        QrisCommand::Code { amount } => return code(till, amount, answer),
    }
    let view = till.qris()?;
    answer.give(&shown(&view), |_| text(till, &view))
}

fn shown(view: &QrisView) -> Shown<'_> {
    let own = view.own.as_ref();
    Shown {
        state: view.state,
        name: own.map(|own| own.name.as_str()),
        city: own.map(|own| own.city.as_str()),
        nmid: own.map(|own| own.nmid.as_str()),
        payload: own.map(|own| own.payload.as_str()),
        limit: view.limit.value,
    }
}

fn text(till: &Till, view: &QrisView) -> String {
    let say = |id: &str, named: &[(&str, &str)]| till.words().say(id, named);
    let whose = |of: &QrisSeen| format!("{}, {}, NMID {}", of.name, of.city, of.nmid);
    let state = match view.state {
        QrisState::None => say("cli-qris-none", &[]),
        QrisState::Confirm => say("cli-qris-confirm", &[]),
        QrisState::Changed => {
            let before = view.before.as_ref().map(whose).unwrap_or_default();
            say("cli-qris-changed", &[("before", &before)])
        }
        QrisState::Ready => say("cli-qris-ready", &[]),
    };
    let stands = view
        .stands
        .iter()
        .map(|of| say("cli-qris-stand", &[("stand", &of.stand), ("whose", &whose(&of.code))]));
    let limit = say("cli-qris-limit", &[("limit", &view.limit.text)]);
    let lines = view.own.iter().map(whose).chain([state]).chain(stands).chain([limit]);
    lines.collect::<Vec<_>>().join("\n")
}

fn code(till: &Till, amount: &str, answer: Answer) -> Result<(), Refusal> {
    let code = till.qris_code(amount)?;
    let QrisCode { name, nmid, payload, amount, .. } = &code;
    let coded = Coded { name, nmid, payload, amount: amount.as_ref().map(|sum| sum.value) };
    answer.give(&coded, |_| {
        let sum = amount.iter().map(|sum| sum.text.clone());
        let picture = Qr::of(payload).map(|qr| in_terminal(&qr));
        let whose = format!("{name} · NMID {nmid}");
        let lines = code.banner.iter().cloned().chain([whose]).chain(sum).chain(picture);
        lines.collect::<Vec<_>>().join("\n")
    })
}

/// A code drawn with half blocks, two modules to a character. The light modules are drawn, so that it can be scanned off a
/// terminal that is dark, as most are.
pub(crate) fn in_terminal(qr: &Qr) -> String {
    let side = qr.side_with_quiet();
    let light = |x: usize, y: usize| {
        let inside = x >= QUIET && y >= QUIET;
        y < side && !(inside && qr.is_dark(x - QUIET, y - QUIET))
    };
    let rows = (0..side).step_by(2).map(|y| {
        let row = (0..side).map(|x| match (light(x, y), light(x, y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        });
        row.collect::<String>()
    });
    rows.collect::<Vec<_>>().join("\n")
}
