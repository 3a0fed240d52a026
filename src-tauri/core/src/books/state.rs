use sha2::{Digest, Sha256};

use super::Admitted;
use crate::refusal::Refusal;
use crate::store::Snapshot;
use crate::value::{CROCKFORD, TillKey};

/// Where a ledger stands, in a form that two people can compare by voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerState {
    /// Eight characters of Crockford's base 32, from the hash of all ids in order: equal ledgers, equal code.
    pub code: String,
    /// How many entries these are: of tills that were ever admitted, so that a till which still waits for its admission
    /// shows the same code as the others.
    pub entries: usize,
    /// Every till that wrote one.
    pub tills: Vec<TillState>,
}

/// How far a till's chain is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TillState {
    /// The till.
    pub till: TillKey,
    /// The number of its last entry that is here.
    pub last_seq: u64,
    /// How many numbers before it are not.
    pub missing: u64,
}

/// Where the ledger stands.
///
/// # Errors
/// What the store refuses.
pub fn ledger_state(snapshot: Snapshot) -> Result<LedgerState, Refusal> {
    let chains = snapshot.chains()?;
    let admitted = match snapshot.identity()? {
        Some(identity) => Some(Admitted::read(snapshot, identity.fair)?),
        None => None,
    };
    let mut ids = Vec::new();
    for (till, ..) in &chains {
        if admitted.as_ref().is_none_or(|admitted| admitted.has(*till)) {
            ids.extend(snapshot.ids_of(*till)?);
        }
    }
    ids.sort_unstable();
    let mut hash = Sha256::new();
    ids.iter().for_each(|id| hash.update(id.as_bytes()));
    let [a, b, c, d, e, ..]: [u8; 32] = hash.finalize().into();
    let bits = u64::from_be_bytes([0, 0, 0, a, b, c, d, e]);
    let letter = |place: u32| char::from(CROCKFORD[(bits >> (35 - 5 * place) & 31) as usize]);
    let tills = chains
        .into_iter()
        .map(|(till, last_seq, missing)| TillState { till, last_seq, missing })
        .collect();
    Ok(LedgerState { code: (0..8).map(letter).collect(), entries: ids.len(), tills })
}
