use sha2::{Digest, Sha256};

use crate::value::{EntryId, TillKey};

/// Sixteen digits that two people compare on two screens: they stand for the fair and the till together.
pub(in crate::till) fn fingerprint(fair: EntryId, till: TillKey) -> String {
    let hash = Sha256::new().chain_update(fair.as_bytes()).chain_update(till.as_bytes()).finalize();
    let [a, b, c, d, e, f, g, h, ..]: [u8; 32] = hash.into();
    let digits = u64::from_be_bytes([a, b, c, d, e, f, g, h]) % 10_u64.pow(16);
    let group = |place: u32| digits / 10_u64.pow(place) % 10_000;
    format!("{:04} {:04} {:04} {:04}", group(12), group(8), group(4), group(0))
}
