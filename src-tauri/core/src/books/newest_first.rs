use std::collections::{BinaryHeap, VecDeque};

use super::receipts::{Part, ReceiptRow, Selection, parts};
use super::shifts::Shifts;
use super::standing::Standing;
use crate::refusal::Refusal;
use crate::store::{KeptReceipt, Snapshot};
use crate::value::{Day, EntryId};

/// So many receipts of a part are looked up at once.
const AHEAD: usize = 64;

/// The receipts of a selection, the newest first, looked up as they are asked for: whoever shows a page of them holds
/// that page alone. A till's receipts stay in the order of its chain, and what the clocks say only decides between tills.
#[derive(Debug)]
pub struct NewestFirst {
    streams: Vec<Stream>,
    /// The next receipt of each stream: when it was made, and which stream it is.
    heads: BinaryHeap<(i64, usize)>,
    only_counted: bool,
}

/// A place in the list, to go on from later. It holds a key for each part, and not a number of rows to pass over.
#[derive(Debug, Clone)]
pub(super) struct Landmark(Vec<(i64, EntryId)>);

/// Where a receipt lies that is in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReceiptPlace {
    /// Its row.
    pub kept: KeptReceipt,
    /// The day that it belongs to.
    pub day: Day,
    /// Whether it counts.
    pub counts: bool,
}

#[derive(Debug)]
struct Stream {
    part: Part,
    /// What was given last: the rest is before it.
    given: (i64, EntryId),
    ahead: VecDeque<KeptReceipt>,
    /// Whether nothing is behind what was looked up.
    ended: bool,
}

impl NewestFirst {
    /// The list from its beginning.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn of(
        snapshot: Snapshot,
        standing: &Standing,
        shifts: &Shifts,
        selection: &Selection,
    ) -> Result<Self, Refusal> {
        let parts = parts(snapshot, standing, shifts, selection)?;
        let streams = parts.into_iter().map(|part| Stream {
            given: part.end(),
            part,
            ahead: VecDeque::new(),
            ended: false,
        });
        let (streams, heads) = (streams.collect(), BinaryHeap::new());
        let mut list = Self { streams, heads, only_counted: selection.key.is_some() };
        list.look_ahead(snapshot)?;
        Ok(list)
    }

    /// The next receipt.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn next(
        &mut self,
        snapshot: Snapshot,
        standing: &Standing,
    ) -> Result<Option<ReceiptPlace>, Refusal> {
        while let Some((_, number)) = self.heads.pop() {
            let stream = &mut self.streams[number];
            let Some(kept) = stream.ahead.pop_front() else { continue };
            stream.given = (kept.seq, kept.id);
            if let Some(next) = stream.head(snapshot)? {
                self.heads.push((next.at, number));
            }
            let counts = standing.counts(kept.till, kept.id);
            if counts || !self.only_counted {
                return Ok(Some(ReceiptPlace { kept, day: self.streams[number].part.day, counts }));
            }
        }
        Ok(None)
    }

    /// Looks up anew what comes next, after something was taken out of the ledger.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn look_again(&mut self, snapshot: Snapshot) -> Result<(), Refusal> {
        let here = self.landmark();
        self.go_to(snapshot, &here)
    }

    /// Where the list stands.
    pub(super) fn landmark(&self) -> Landmark {
        Landmark(self.streams.iter().map(|stream| stream.given).collect())
    }

    /// Goes on from where it stood once.
    pub(super) fn go_to(&mut self, snapshot: Snapshot, landmark: &Landmark) -> Result<(), Refusal> {
        for (stream, given) in self.streams.iter_mut().zip(&landmark.0) {
            stream.given = *given;
            stream.ahead.clear();
            stream.ended = false;
        }
        self.look_ahead(snapshot)
    }

    fn look_ahead(&mut self, snapshot: Snapshot) -> Result<(), Refusal> {
        self.heads.clear();
        for (number, stream) in self.streams.iter_mut().enumerate() {
            if let Some(next) = stream.head(snapshot)? {
                self.heads.push((next.at, number));
            }
        }
        Ok(())
    }
}

impl Stream {
    fn head(&mut self, snapshot: Snapshot) -> Result<Option<KeptReceipt>, Refusal> {
        if self.ahead.is_empty() && !self.ended {
            let found = snapshot.receipts_back(&self.part.range, self.given, AHEAD)?;
            self.ended = found.len() < AHEAD;
            self.ahead = found.into();
        }
        Ok(self.ahead.front().copied())
    }
}

impl ReceiptPlace {
    /// The receipt itself.
    ///
    /// # Errors
    /// [`crate::Code::EntryUnreadable`] when it can no longer be read; what the store refuses.
    pub fn read(&self, snapshot: Snapshot) -> Result<ReceiptRow, Refusal> {
        let entry = snapshot.entry(self.kept.till, self.kept.seq, self.kept.id)?;
        Ok(ReceiptRow { entry, day: self.day, counts: self.counts })
    }
}
