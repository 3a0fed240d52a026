//! Measures what is named on its command line: `cargo xtask bench sale search`.

use std::path::Path;
use std::process::ExitCode;

use lapak_tests::bench;

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    // A subject that must be alone in its process; the bench that compares it starts it.
    if let [name, subject, folder] = &names[..]
        && name == "day-subject"
    {
        bench::day_subject(subject, Path::new(folder));
        return ExitCode::SUCCESS;
    }
    if let [name, subject, folder] = &names[..]
        && name == "slips-subject"
    {
        bench::slips_subject(subject, Path::new(folder));
        return ExitCode::SUCCESS;
    }
    let benches: Option<Vec<fn()>> = names
        .iter()
        .map(|name| match name.as_str() {
            "beside" => Some(bench::beside as fn()),
            "day" => Some(bench::day as fn()),
            "goods" => Some(bench::goods as fn()),
            "known" => Some(bench::known as fn()),
            "pictures" => Some(bench::pictures as fn()),
            "sale" => Some(bench::sale as fn()),
            "search" => Some(bench::search as fn()),
            "slips" => Some(bench::slips as fn()),
            "start" => Some(bench::start as fn()),
            "sync" => Some(bench::sync as fn()),
            "totals" => Some(bench::totals as fn()),
            "window" => Some(bench::window as fn()),
            _ => None,
        })
        .collect();
    let Some(benches) = benches.filter(|benches| !benches.is_empty()) else {
        eprintln!(
            "usage: bench (beside | day | goods | known | pictures | sale | search | slips | start | sync | totals | window)…"
        );
        return ExitCode::from(2);
    };
    benches.iter().for_each(|bench| bench());
    ExitCode::SUCCESS
}
