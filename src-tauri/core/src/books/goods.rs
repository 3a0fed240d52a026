use std::collections::{BTreeMap, HashMap, HashSet};

use super::standing::Standing;
use crate::entry::{Fact, GoodsCounted, GoodsMoved, Movement, SignedEntry};
use crate::refusal::Refusal;
use crate::store::{Cell, GoodsKey, KeptSlip, Snapshot};
use crate::value::{EntryId, TillKey};

/// Goods that changed hands without a sale, and that count.
#[derive(Debug, Clone)]
pub struct GoodsNow {
    /// Its row.
    pub kept: KeptSlip,
    /// Its entry.
    pub entry: SignedEntry,
    /// The slip that it takes back.
    pub takes_back: Option<EntryId>,
    /// The slip that takes it back.
    pub taken_back: Option<EntryId>,
}

/// Goods that left for another stand, and how much of each product has not come there, in thousandths.
#[derive(Debug)]
pub struct Sending<'a> {
    /// The slip with which they left.
    pub sent: &'a GoodsNow,
    /// What of each product did not arrive, by its first value: above zero, or below it where more came than left.
    pub missing: BTreeMap<EntryId, i64>,
    /// Whether anybody has said that something of it arrived. What is missing then did not, and before it is on its way.
    pub arrived: bool,
}

/// What was found at a stand, and counts or is of this till.
#[derive(Debug, Clone)]
pub struct CountNow {
    /// Who says so.
    pub till: TillKey,
    /// The entry's id.
    pub id: EntryId,
    /// The entry.
    pub entry: SignedEntry,
}

impl CountNow {
    /// What it says.
    ///
    /// # Panics
    /// Never: it was read as a count.
    #[must_use]
    pub fn counted(&self) -> &GoodsCounted {
        let Fact::GoodsCounted(counted) = &self.entry.entry().fact else {
            unreachable!("it was read as a count")
        };
        counted
    }
}

impl GoodsNow {
    /// What it says.
    ///
    /// # Panics
    /// Never: it was read as goods.
    #[must_use]
    pub fn moved(&self) -> &GoodsMoved {
        let Fact::GoodsMoved(moved) = &self.entry.entry().fact else {
            unreachable!("it was read as goods")
        };
        moved
    }

    /// Whether it is a slip of its own that nobody took back.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.takes_back.is_none() && self.taken_back.is_none()
    }
}

/// Sums over the goods that count. Those of a till that is cut off somewhere are worked out slip by slip.
pub(super) fn goods_cells(
    snapshot: Snapshot,
    standing: &Standing,
) -> Result<Vec<Cell<GoodsKey>>, Refusal> {
    let mut counted = snapshot.cells::<GoodsKey>()?;
    if counted.is_empty() {
        return Ok(counted);
    }
    let mut cut = Vec::new();
    for (till, held) in snapshot.held_chains()? {
        if standing.closed(till).is_some() && !standing.counts_whole(till, &held) {
            cut.push(till);
        }
    }
    counted.retain(|cell| standing.role(cell.till).is_some() && !cut.contains(&cell.till));
    for till in cut.into_iter().filter(|till| standing.role(*till).is_some()) {
        let mut ids = snapshot.goods_ids(till)?;
        ids.retain(|id| standing.counts(till, *id));
        counted.extend(snapshot.cells_of(till, &ids)?);
    }
    Ok(counted)
}

/// Every slip of goods that counts or is of this till, by till and number. One that can no longer be read is among what is
/// missing.
///
/// # Errors
/// What the store refuses.
pub fn goods_moved(
    snapshot: Snapshot,
    standing: &Standing,
    own: TillKey,
) -> Result<Vec<GoodsNow>, Refusal> {
    let mut slips = snapshot.goods_slips()?;
    slips.retain(|slip| slip.till == own || standing.counts(slip.till, slip.id));
    read(snapshot, slips)
}

/// The slips that count and belong to others, or others to them.
pub(super) fn linked_goods(
    snapshot: Snapshot,
    standing: &Standing,
) -> Result<Vec<GoodsNow>, Refusal> {
    let mut slips = snapshot.linked_goods_slips()?;
    slips.retain(|slip| standing.counts(slip.till, slip.id));
    read(snapshot, slips)
}

fn read(snapshot: Snapshot, slips: Vec<KeptSlip>) -> Result<Vec<GoodsNow>, Refusal> {
    let mut found = Vec::new();
    for kept in slips {
        if let Some(entry) = snapshot.readable(kept.till, kept.seq, kept.id)? {
            found.push(GoodsNow { kept, entry, takes_back: None, taken_back: None });
        }
    }
    let back = taken_back(&found);
    let by: HashMap<EntryId, EntryId> = back.iter().map(|(by, of)| (*of, *by)).collect();
    for slip in &mut found {
        slip.takes_back = back.get(&slip.kept.id).copied();
        slip.taken_back = by.get(&slip.kept.id).copied();
    }
    Ok(found)
}

/// Every count of goods that counts or is of this till, by till and number. One that can no longer be read is among what is
/// missing.
///
/// # Errors
/// What the store refuses.
pub fn counts(
    snapshot: Snapshot,
    standing: &Standing,
    own: TillKey,
) -> Result<Vec<CountNow>, Refusal> {
    let mut found = Vec::new();
    for (till, seq, id) in snapshot.counts()? {
        if till != own && !standing.counts(till, id) {
            continue;
        }
        if let Some(entry) = snapshot.readable(till, seq, id)? {
            found.push(CountNow { till, id, entry });
        }
    }
    Ok(found)
}

/// Which slip takes which one back: of the same movement at the same stand, with the same lines the other way.
fn taken_back(slips: &[GoodsNow]) -> HashMap<EntryId, EntryId> {
    let held: HashMap<EntryId, &GoodsNow> = slips.iter().map(|slip| (slip.kept.id, slip)).collect();
    let mut gone = HashSet::new();
    let mut back = HashMap::new();
    for slip in slips {
        let Some(of) = slip.kept.of.and_then(|of| held.get(&of)) else { continue };
        let (this, that) = (slip.moved(), of.moved());
        let same = this.movement == that.movement
            && this.stand == that.stand
            && this.lines.iter().zip(&that.lines).all(|(this, that)| {
                this.product == that.product
                    && this.quantity_milli.milli() == -that.quantity_milli.milli()
            })
            && this.lines.len() == that.lines.len();
        // What takes something back is not taken back itself, and nothing is twice.
        if same && !back.contains_key(&of.kept.id) && gone.insert(of.kept.id) {
            back.insert(slip.kept.id, of.kept.id);
        }
    }
    back
}

/// Of each count from which a loss or a find was booked more than once, how often.
pub(super) fn booked_twice(slips: &[GoodsNow]) -> BTreeMap<EntryId, usize> {
    let mut booked: BTreeMap<(EntryId, bool), usize> = BTreeMap::new();
    for slip in slips.iter().filter(|slip| slip.stands()) {
        let moved = slip.moved();
        if let (Movement::Lost, Some(count), Some(line)) =
            (moved.movement, slip.kept.of, moved.lines.first())
        {
            *booked.entry((count, line.quantity_milli.milli() < 0)).or_default() += 1;
        }
    }
    let mut twice = BTreeMap::new();
    for ((count, _), times) in booked.into_iter().filter(|(_, times)| *times > 1) {
        let most = twice.entry(count).or_insert(times);
        *most = times.max(*most);
    }
    twice
}

/// Everything that left for another stand and of which something has not arrived, as far as this ledger knows.
#[must_use]
pub fn sendings(slips: &[GoodsNow]) -> Vec<Sending<'_>> {
    let mut came: HashMap<EntryId, Vec<&GoodsNow>> = HashMap::new();
    for slip in slips.iter().filter(|slip| slip.stands()) {
        if let (Movement::Arrived, Some(of)) = (slip.moved().movement, slip.kept.of) {
            came.entry(of).or_default().push(slip);
        }
    }
    let sent = slips.iter().filter(|slip| slip.stands() && slip.moved().movement == Movement::Sent);
    let sendings = sent.map(|sent| {
        let arrived = came.get(&sent.kept.id).map(Vec::as_slice).unwrap_or_default();
        let mut missing: BTreeMap<EntryId, i64> = BTreeMap::new();
        let slips = [sent].into_iter().map(|slip| (slip, 1));
        for (slip, sign) in slips.chain(arrived.iter().map(|slip| (*slip, -1))) {
            for line in &slip.moved().lines {
                *missing.entry(line.product).or_default() += sign * line.quantity_milli.milli();
            }
        }
        missing.retain(|_, milli| *milli != 0);
        Sending { sent, missing, arrived: !arrived.is_empty() }
    });
    sendings.filter(|sending| !sending.missing.is_empty()).collect()
}
