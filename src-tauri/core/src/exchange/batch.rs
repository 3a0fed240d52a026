use super::line::write_line;
use crate::refusal::{Code, Refusal};
use crate::store::{EntryKey, Snapshot};

/// About how many bytes are appended at once.
const BATCH_BYTES: usize = 1024 * 1024;

/// Lines to append at once.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) keys: Vec<EntryKey>,
    pub(super) lines: Vec<Vec<u8>>,
    /// How many entries these lines stand for; one that can no longer be read has none.
    pub(super) of: usize,
}

/// The lines of the first of these entries, about as many as are appended at once.
pub(super) fn batch(snapshot: Snapshot, entries: &[EntryKey]) -> Result<Batch, Refusal> {
    let mut batch = Batch::default();
    let mut bytes = 0;
    for key in entries {
        batch.of += 1;
        let seq = i64::try_from(key.seq).map_err(|_| Code::VerifyFailed)?;
        let entry = match snapshot.entry(key.till, seq, key.id) {
            Err(refusal) if refusal.code() == Code::EntryUnreadable => continue,
            entry => entry?,
        };
        let mut line = Vec::new();
        write_line(&entry, &mut line)
            .map_err(|cause| Refusal::new(Code::FileNotWritten).because(cause))?;
        bytes += line.len();
        batch.keys.push(*key);
        batch.lines.push(line);
        if bytes >= BATCH_BYTES {
            break;
        }
    }
    Ok(batch)
}
