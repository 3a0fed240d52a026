//! Attempts at every kind that carries a draft, past the commands: no command writes most of these kinds.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use lapak_core::Refusal;
use lapak_core::entry::Fact;
use lapak_core::store::{Attempt, Next, Recorded};
use lapak_core::till::Till;
use lapak_core::value::{DraftId, EntryId};
use serde_json::Value;

use crate::folder::noon;
use crate::vectors::{read_line, samples, sign_line};

/// One fact of every kind whose data has a `draft`, as the vectors have it.
pub static DRAFTED: LazyLock<Vec<Fact>> = LazyLock::new(|| {
    let mut kinds = BTreeSet::new();
    let mut facts = Vec::new();
    for sample in samples() {
        let entry: Value = serde_json::from_str(&sample.bytes).expect("an entry is JSON");
        if entry["data"]["draft"].is_string() && kinds.insert(sample.kind) {
            let line = sign_line(sample.bytes.as_bytes(), sample.till);
            facts.push(read_line(&line).expect("a vector").entry().fact.clone());
        }
    }
    facts
});

/// Records a fact under a draft, as a command does. The same fact and draft is the same attempt.
///
/// # Errors
/// What the store refuses.
pub fn attempt(till: &mut Till, fact: &Fact, draft: DraftId) -> Result<Recorded, Refusal> {
    let content = *EntryId::of(fact.kind().as_bytes()).as_bytes();
    let attempt = Attempt { draft, content };
    till.store_mut().record_once(attempt, None, noon(), |next| drafted(fact, draft, next))
}

/// The fact under another draft, and under the next receipt number where it has one.
fn drafted(fact: &Fact, draft: DraftId, next: &Next) -> Result<Fact, Refusal> {
    let mut fact = fact.clone();
    match &mut fact {
        Fact::Sale(sale) => {
            sale.draft = draft;
            sale.receipt = next.receipt(sale.stand.clone())?;
        }
        Fact::Refund(refund) => {
            refund.draft = draft;
            refund.receipt = next.receipt(refund.stand.clone())?;
        }
        Fact::CashMoved(moved) => moved.draft = draft,
        Fact::GoodsMoved(moved) => moved.draft = draft,
        Fact::GoodsCounted(counted) => counted.draft = draft,
        Fact::Deduction(deduction) => deduction.draft = draft,
        Fact::Payout(payout) => payout.draft = draft,
        other => panic!("{} has a draft, and is tried by no test", other.kind()),
    }
    Ok(fact)
}
