use std::collections::HashSet;
use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::rebuild::fill_again;
use super::snapshot::Snapshot;
use super::store::Store;
use crate::entry::{Fact, SignedEntry};
use crate::refusal::Refusal;
use crate::value::{EntryId, TillKey};

/// Something in a store that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Finding {
    /// What is wrong, as a stable word.
    pub code: &'static str,
    /// Where.
    pub at: String,
}

impl Store {
    /// Reads the whole store and says what is wrong: pages, bytes, signatures, chains, receipt numbers, and whether
    /// the derived tables are what the entries give. Changes nothing.
    ///
    /// # Errors
    /// What the store refuses while it is read.
    pub fn verify(&mut self) -> Result<Vec<Finding>, Refusal> {
        let known = self.known;
        let transaction = self.transaction()?;
        let snapshot = Snapshot::new(&transaction).knowing(known);
        let mut findings = pages(snapshot)?;
        let unreadable = |at: String| Finding { code: "entry_unreadable", at };
        let here = snapshot.unreadable()?.into_iter();
        findings.extend(here.map(|(till, seq)| unreadable(format!("{seq} of {till}"))));
        let aside = snapshot.unread()?.into_iter();
        findings.extend(aside.map(|of| unreadable(format!("{} of {}", of.seq, of.till))));
        findings.extend(entries(snapshot)?);
        let kept_up = digest(snapshot)?;
        fill_again(&transaction, known)?;
        if digest(snapshot)? != kept_up {
            findings.push(Finding { code: "tables_differ", at: "dump".into() });
        }
        transaction.rollback()?;
        Ok(findings)
    }
}

pub(super) fn pages(snapshot: Snapshot) -> Result<Vec<Finding>, Refusal> {
    let mut statement = snapshot.connection().prepare("PRAGMA integrity_check")?;
    let rows = statement.query_map([], |row| row.get::<_, String>("integrity_check"))?;
    let mut findings = Vec::new();
    for row in rows {
        let said = row?;
        if said != "ok" {
            findings.push(Finding { code: "pages_damaged", at: said });
        }
    }
    Ok(findings)
}

/// Every entry through the gate again, each chain link by link, and each till's receipt numbers one after another.
fn entries(snapshot: Snapshot) -> Result<Vec<Finding>, Refusal> {
    let mut findings = Vec::new();
    let mut chain: Option<(TillKey, u64, HashSet<EntryId>)> = None;
    let mut last_receipt: Option<(TillKey, u32)> = None;
    snapshot.each_entry(None, |kept| {
        let at = || format!("{} of {}", kept.entry().seq, kept.entry().till);
        if let Err(cause) = SignedEntry::read(kept.bytes(), kept.signature()) {
            findings.push(Finding { code: "entry_damaged", at: format!("{}: {cause}", at()) });
        }
        if let Err(reason) = kept.soundness()
            && !kept.entry().fact.is_note()
        {
            findings.push(Finding { code: "entry_unsound", at: format!("{}: {reason}", at()) });
        }
        let entry = kept.entry();
        let linked = match &mut chain {
            Some((till, seq, ids)) if *till == entry.till && entry.seq == *seq => {
                ids.insert(kept.id());
                findings.push(Finding { code: "chain_forked", at: at() });
                true
            }
            Some((till, seq, ids)) if *till == entry.till => {
                let linked =
                    entry.seq == *seq + 1 && entry.prev.is_some_and(|prev| ids.contains(&prev));
                (*seq, *ids) = (entry.seq, HashSet::from([kept.id()]));
                linked
            }
            _ => {
                chain = Some((entry.till, entry.seq, HashSet::from([kept.id()])));
                entry.seq == 1
            }
        };
        if !linked {
            findings.push(Finding { code: "chain_gap", at: at() });
        }
        let receipt = match &entry.fact {
            Fact::Sale(sale) => Some(&sale.receipt),
            Fact::Refund(refund) => Some(&refund.receipt),
            _ => None,
        };
        if let Some(receipt) = receipt {
            let expected = match last_receipt {
                Some((till, number)) if till == entry.till => number.saturating_add(1),
                _ => 1,
            };
            if receipt.number() != expected {
                findings.push(Finding { code: "receipt_gap", at: receipt.to_string() });
            }
            last_receipt = Some((entry.till, receipt.number()));
        }
        Ok(())
    })?;
    Ok(findings)
}

fn digest(snapshot: Snapshot) -> Result<[u8; 32], Refusal> {
    let mut hash = Hashed(Sha256::new());
    snapshot.dump(&mut hash)?;
    Ok(hash.0.finalize().into())
}

struct Hashed(Sha256);

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
