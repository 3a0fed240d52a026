use rayon::prelude::*;

use super::intake::{Intake, TakenIn};
use super::lend::Lend;
use super::line::{Claim, Line};
use super::place::{LineEnd, RawLine};
use super::plan::{Damage, Found};
use crate::entry::SignedEntry;
use crate::refusal::Refusal;
use crate::store::EntryKey;
use crate::value::{EntryId, Signature};

/// How much damage is named one by one; what is beyond is counted.
pub(super) const NAMED_MAX: usize = 100;

/// Sorts the lines of a place into what is held, what is new and what is damaged. What is new is taken in at once, so
/// that memory does not grow with the place.
pub(super) struct Sorter<'a, L> {
    pub(super) lend: &'a mut L,
    pub(super) fair: EntryId,
    /// None when nothing is to be taken in, but only found.
    pub(super) intake: Option<Intake>,
    pub(super) found: Found,
    pub(super) taken: TakenIn,
    pub(super) damaged: u64,
    pub(super) unfinished: u64,
    /// Last lines that nobody seems to be writing any more: damage, until somebody goes on with them after all.
    pub(super) abandoned: Vec<Damage>,
}

/// A line, looked at by itself.
enum Looked {
    /// Blank, or a header.
    Nothing,
    /// Whole by its hash; the signature is not checked yet.
    Claimed { key: EntryKey, signature: Signature },
    /// Not an entry.
    Broken(String),
}

impl<L: Lend> Sorter<'_, L> {
    pub(super) fn sort(&mut self, lines: &[RawLine]) -> Result<(), Refusal> {
        let looked: Vec<Looked> = lines.par_iter().map(look).collect();
        let held: Vec<bool> = self.lend.lend(|store| {
            let snapshot = store.snapshot();
            let held = looked.iter().map(|looked| match looked {
                Looked::Claimed { key, signature } => {
                    Ok(snapshot.held_signature(key)?.as_ref() == Some(signature))
                }
                _ => Ok(false),
            });
            held.collect::<Result<_, Refusal>>()
        })?;
        let checked: Vec<Result<Option<SignedEntry>, String>> = lines
            .par_iter()
            .zip(looked.par_iter().zip(&held))
            .map(|(line, (looked, held))| match looked {
                Looked::Claimed { .. } if !held => through_the_gate(line),
                Looked::Broken(reason) => Err(reason.clone()),
                _ => Ok(None),
            })
            .collect();
        let mut new = Vec::new();
        for ((line, looked), checked) in lines.iter().zip(&looked).zip(checked) {
            match (checked, looked) {
                (Err(_), _) if line.end == LineEnd::Unfinished => self.unfinished += 1,
                (Err(reason), _) => self.damage(line, reason),
                (Ok(Some(entry)), _) => {
                    if entry.fair() == self.fair && self.found(line, EntryKey::of(&entry)) {
                        self.found.new.push(EntryKey::of(&entry));
                    }
                    new.push(entry);
                }
                (Ok(None), Looked::Claimed { key, .. }) => {
                    self.found(line, *key);
                }
                (Ok(None), _) => {}
            }
        }
        self.take(&new)
    }

    /// What lies beside the place is read, and does not count as being there; neither does what stands behind the last
    /// line break, which may be cut off without the hash of what was read becoming another one.
    /// Says whether it is found for the first time.
    fn found(&mut self, line: &RawLine, key: EntryKey) -> bool {
        if line.end == LineEnd::Ended && !line.beside {
            self.found.ids.insert(key.id)
        } else {
            !self.found.ids.contains(&key.id)
        }
    }

    fn take(&mut self, new: &[SignedEntry]) -> Result<(), Refusal> {
        let Some(intake) = &mut self.intake else { return Ok(()) };
        for slice in new.chunks(self.lend.slice()) {
            let taken = self.lend.lend(|store| intake.take(store, slice))?;
            self.taken += taken;
        }
        Ok(())
    }

    fn damage(&mut self, line: &RawLine, reason: String) {
        tracing::debug!(file = %line.source, line.offset, reason, "a damaged line");
        let damage = Damage { file: line.source.to_string(), offset: line.offset, reason };
        if line.end == LineEnd::Abandoned {
            return self.abandoned.push(damage);
        }
        self.damaged += 1;
        if self.found.damage.len() < NAMED_MAX {
            self.found.damage.push(damage);
        }
    }
}

fn look(line: &RawLine) -> Looked {
    if let Some(Claim { key, signature }) = Claim::read(&line.bytes) {
        return Looked::Claimed { key, signature };
    }
    match Line::read(&line.bytes) {
        Ok(_) => Looked::Nothing,
        Err(cause) => Looked::Broken(cause.to_string()),
    }
}

fn through_the_gate(line: &RawLine) -> Result<Option<SignedEntry>, String> {
    match Line::read(&line.bytes) {
        Ok(Some(Line::Entry(entry))) => Ok(Some(*entry)),
        Ok(_) => Ok(None),
        Err(cause) => Err(cause.to_string()),
    }
}
