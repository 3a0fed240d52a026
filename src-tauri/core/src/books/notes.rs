use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::standing::Standing;
use crate::entry::Role;
use crate::refusal::Refusal;
use crate::store::{KeptNote, Snapshot};
use crate::value::EntryId;

/// How many bytes of notes one till may write before it is named, and a fair may hold before no more pictures are taken:
/// every till keeps them for ever.
pub const NOTES_MAX: u64 = 16 << 20;
/// The most earlier notes that one may replace.
const REPLACES_MAX: usize = 32;

/// The note that stands on each product: of several that nobody replaced the highest id.
type Standings = BTreeMap<EntryId, KeptNote>;

/// The products that are sold out, by their first values. Any till may say so, and it moves a tile and no figure.
///
/// # Errors
/// What the store refuses.
pub fn sold_out(snapshot: Snapshot, standing: &Standing) -> Result<BTreeSet<EntryId>, Refusal> {
    let standings = standings(snapshot, standing, "note_sold_out", |_| true)?;
    let out = standings.into_iter().filter(|(_, note)| note.says);
    Ok(out.map(|(product, _)| product).collect())
}

/// The entry with the picture of each product that has one. Pictures are a coordinator's.
///
/// # Errors
/// What the store refuses.
pub fn pictures(
    snapshot: Snapshot,
    standing: &Standing,
) -> Result<BTreeMap<EntryId, KeptNote>, Refusal> {
    let coordinator = |note: &KeptNote| standing.role(note.till) == Some(Role::Coordinator);
    let mut pictures = standings(snapshot, standing, "note_picture", coordinator)?;
    pictures.retain(|_, note| note.says);
    Ok(pictures)
}

/// What stands of a kind of note on a product, for a new one to replace: sorted.
///
/// # Errors
/// What the store refuses.
pub fn standing_notes(
    snapshot: Snapshot,
    standing: &Standing,
    kind: &str,
    product: EntryId,
) -> Result<Vec<EntryId>, Refusal> {
    let mut notes = snapshot.notes(kind)?;
    notes.retain(|note| note.product == product && standing.counts(note.till, note.id));
    let replaced: HashSet<EntryId> = notes.iter().flat_map(|note| note.replaces.clone()).collect();
    let mut ids: Vec<EntryId> =
        notes.into_iter().map(|note| note.id).filter(|id| !replaced.contains(id)).collect();
    ids.sort_unstable();
    ids.truncate(REPLACES_MAX);
    Ok(ids)
}

fn standings(
    snapshot: Snapshot,
    standing: &Standing,
    kind: &str,
    may: impl Fn(&KeptNote) -> bool,
) -> Result<Standings, Refusal> {
    let mut notes = snapshot.notes(kind)?;
    notes.retain(|note| standing.counts(note.till, note.id) && may(note));
    let replaced: HashSet<(EntryId, EntryId)> = notes
        .iter()
        .flat_map(|note| note.replaces.iter().map(|target| (note.product, *target)))
        .collect();
    let mut standings = Standings::new();
    for note in notes {
        let beaten = standings.get(&note.product).is_some_and(|shown| shown.id > note.id);
        if !beaten && !replaced.contains(&(note.product, note.id)) {
            standings.insert(note.product, note);
        }
    }
    Ok(standings)
}
