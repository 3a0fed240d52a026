use std::collections::BTreeMap;

use super::finding::Finding;
use super::matter::Matter;
use crate::books::accepted::Subject;
use crate::books::standing::Standing;
use crate::entry::Fact;
use crate::value::{EntryId, TillKey, TillLetters};

/// Tills that run an older version than another one says it runs; tills that are closed run nothing.
pub(super) fn versions(standing: &Standing) -> Vec<Finding> {
    let mut latest: BTreeMap<TillKey, (EntryId, &str)> = BTreeMap::new();
    for edit in standing.edits().iter().filter(|edit| standing.may_make(edit)) {
        let till = edit.entry().till;
        if let (Fact::Introduction(of), None) = (&edit.entry().fact, standing.closed(till))
            && let Some(program) = of.program()
        {
            latest.insert(till, (edit.id(), program));
        }
    }
    let newest = latest.iter().max_by_key(|(_, (_, program))| numbers(program));
    let Some((newest_till, (_, newest))) = newest.map(|(till, said)| (*till, *said)) else {
        return Vec::new();
    };
    let older = latest.into_iter().filter(|(_, (_, program))| numbers(program) < numbers(newest));
    let finding = |(till, (entry, program)): (TillKey, (EntryId, &str))| {
        let subject = Subject { till: Some(till), entry: Some(entry), ..Subject::default() };
        Finding::of(Matter::Versions, till)
            .with("program", program)
            .with("newest", newest)
            .with("newest_letters", TillLetters::from(newest_till))
            .about(subject)
    };
    older.map(finding).collect()
}

/// A version by its numbers, so that 0.10 is newer than 0.9; what is none stands before every number.
fn numbers(program: &str) -> Vec<u64> {
    program.split(['.', '-', '+']).map(|part| part.parse().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        assert!(numbers("0.10.0") > numbers("0.9.9") && numbers("1.0.0") > numbers("0.99.0"));
        assert_eq!(numbers("0.1.0"), numbers("0.1.0"));
        assert!(numbers("?") < numbers("0.1.0"));
    }
}
