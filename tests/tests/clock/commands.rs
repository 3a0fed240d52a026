//! Every command of the command line, and what it does under a wrong clock.

/// What a command of the command line does under a wrong clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Does {
    /// Signs, or keeps what the clock says: refused by the clock alone.
    Signs,
    /// The same in a folder without a fair.
    Begins,
    /// Needs no clock.
    Goes,
}
use Does::{Begins, Goes, Signs};

/// Every command, with what it needs.
pub(crate) const COMMANDS: &[(&str, &[&str], Does)] = &[
    ("attention", &[], Goes),
    ("backup", &["{new}"], Goes),
    ("catalogue export", &["{new}"], Goes),
    ("catalogue import", &["{list}"], Signs),
    ("catalogue list", &[], Goes),
    ("day pdf", &["--day", "2024-05-10", "--out", "{new}"], Goes),
    ("dump", &[], Goes),
    ("entries", &[], Goes),
    (
        "fair found",
        &[
            "--name",
            "Pameran",
            "--town",
            "Kota",
            "--from",
            "2024-05-09",
            "--to",
            "2024-05-12",
            "--stand",
            "07",
        ],
        Begins,
    ),
    ("fair join", &["{place}", "--stand", "08"], Begins),
    ("fair recovery", &[], Goes),
    ("fair sample", &["--stand", "07"], Begins),
    ("fair set", &["--cut", "10"], Signs),
    ("fair show", &[], Goes),
    ("guide", &["--out", "{new}"], Goes),
    ("labels", &["--pdf", "{new}"], Goes),
    ("member add", &["M8QD"], Signs),
    ("member set", &["{member}", "--cut", "10"], Signs),
    ("place create", &["{new}"], Signs),
    ("place folder", &[], Signs),
    ("place show", &[], Goes),
    ("place tidy", &[], Signs),
    ("price-list", &["--pdf", "{new}"], Goes),
    (
        "product add",
        &["KRP-99", "--name", "Keripik", "--price", "9000", "--member", "{member}"],
        Signs,
    ),
    ("product choose", &["KRP-01", "{value}"], Signs),
    ("product past", &["KRP-01"], Goes),
    ("product set", &["KRP-01", "--price", "9000"], Signs),
    ("product sold-out", &["KRP-01"], Signs),
    ("quick-card", &["--pdf", "{new}"], Goes),
    ("rebuild", &[], Goes),
    ("receipt", &["{receipt}"], Goes),
    ("restore", &["{backup}"], Begins),
    ("sale list", &[], Goes),
    ("sale show", &["{receipt}"], Goes),
    ("sell", &["KRP-01"], Signs),
    ("seller add", &[], Signs),
    ("seller set", &["R1", "--active"], Signs),
    ("shift close", &["--counted", "0"], Signs),
    ("shift open", &["--float", "0", "--day", "2024-05-10"], Signs),
    ("shift show", &[], Goes),
    (
        "simulate",
        &["--tills", "1", "--sales", "1", "--days", "1", "--seed", "1", "--out", "{new}"],
        Goes,
    ),
    ("stand add", &["12"], Signs),
    ("stand list", &[], Goes),
    ("stand set", &["07", "--name", "Pojok"], Signs),
    ("state", &[], Goes),
    ("sync", &[], Signs),
    ("take", &["{lines}"], Goes),
    ("till admit", &["{stranger}"], Signs),
    ("till close", &["{stranger}"], Signs),
    ("till list", &[], Goes),
    ("till set", &["{own}", "--stand", "12"], Signs),
    ("totals", &["--by", "hour"], Goes),
    ("verify", &[], Goes),
];
