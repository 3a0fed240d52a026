//! A till that records attempts of every kind that carries a draft: `attempts FOLDER` goes on with new drafts until it is
//! stopped, `attempts FOLDER DRAFT` makes one attempt of each kind, under drafts that begin with these 30 hexadecimal
//! digits. It prints the kind and the id of each entry once that is final.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use lapak_core::entry::Fact;
use lapak_core::till::{Clock, Till};
use lapak_core::value::DraftId;
use lapak_tests::attempts::{DRAFTED, attempt};
use lapak_tests::folder::noon;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [folder] => loop {
            let mut till = opened(folder);
            for fact in &*DRAFTED {
                record(&mut till, fact, DraftId::random());
            }
        },
        [folder, draft] => {
            let mut till = opened(folder);
            for (number, fact) in (0..).zip(&*DRAFTED) {
                let draft = format!("{draft}{number:02x}").parse().expect("a draft");
                record(&mut till, fact, draft);
            }
            ExitCode::SUCCESS
        }
        _ => ExitCode::from(2),
    }
}

fn opened(folder: &str) -> Till {
    Till::open(Path::new(folder), Clock::Stopped(noon())).expect("a till")
}

fn record(till: &mut Till, fact: &Fact, draft: DraftId) {
    let recorded = attempt(till, fact, draft).expect("recorded");
    let mut out = io::stdout().lock();
    writeln!(out, "{} {}", fact.kind(), recorded.entry.id()).expect("written");
    out.flush().expect("written");
}
