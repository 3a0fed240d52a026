//! Measures what is named on its command line: `cargo xtask bench sale search`.

use std::process::ExitCode;

use lapak_tests::bench;

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let benches: Option<Vec<fn()>> = names
        .iter()
        .map(|name| match name.as_str() {
            "sale" => Some(bench::sale as fn()),
            "search" => Some(bench::search as fn()),
            "sync" => Some(bench::sync as fn()),
            _ => None,
        })
        .collect();
    let Some(benches) = benches.filter(|benches| !benches.is_empty()) else {
        eprintln!("usage: bench (sale | search | sync)…");
        return ExitCode::from(2);
    };
    benches.iter().for_each(|bench| bench());
    ExitCode::SUCCESS
}
