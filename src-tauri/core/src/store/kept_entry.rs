use crate::entry::SignedEntry;
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, Signature};

/// An entry of the store, whose id says what its bytes were. It passed the gate when it came in, so one that does not
/// now was damaged since, or is of a type that this version knows and the one that took it in did not.
pub(super) fn kept(bytes: &[u8], signature: [u8; 64], id: EntryId) -> Result<SignedEntry, Refusal> {
    let unreadable = || Refusal::new(Code::EntryUnreadable);
    let entry = SignedEntry::read_kept(bytes, Signature::from_bytes(signature))
        .map_err(|cause| unreadable().because(cause))?;
    if entry.id() == id { Ok(entry) } else { Err(unreadable()) }
}
