use super::newest_first::{Landmark, NewestFirst, ReceiptPlace};
use super::receipts::Selection;
use super::shifts::Shifts;
use super::standing::Standing;
use crate::refusal::Refusal;
use crate::store::Snapshot;

/// So many rows lie between two landmarks.
const APART: u64 = 1024;

/// A list of receipts, the newest first, that is opened at any of its rows. It remembers keys, one set of them for many
/// rows, so that the next page begins near where it is, and not at the front of the list.
#[derive(Debug)]
pub struct ReceiptPages {
    selection: Selection,
    /// The last row of the ledger that the list knows of.
    newest: i64,
    list: NewestFirst,
    /// How many rows the list has given.
    at: u64,
    /// Where it stood at its front, and after every so many rows.
    landmarks: Vec<Landmark>,
}

impl ReceiptPages {
    /// The list from its front.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn of(
        snapshot: Snapshot,
        standing: &Standing,
        shifts: &Shifts,
        selection: Selection,
    ) -> Result<Self, Refusal> {
        let list = NewestFirst::of(snapshot, standing, shifts, &selection)?;
        let (newest, landmarks) = (snapshot.last_row()?, vec![list.landmark()]);
        Ok(Self { selection, newest, list, at: 0, landmarks })
    }

    /// Whether this is still the list of a selection.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn is_of(&self, snapshot: Snapshot, selection: &Selection) -> Result<bool, Refusal> {
        Ok(self.selection == *selection && self.newest == snapshot.last_row()?)
    }

    /// The rows from one of them on, at most so many.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn page(
        &mut self,
        snapshot: Snapshot,
        standing: &Standing,
        from: u64,
        limit: usize,
    ) -> Result<Vec<ReceiptPlace>, Refusal> {
        self.go_to(snapshot, standing, from)?;
        let mut page = Vec::new();
        while page.len() < limit
            && let Some(place) = self.next(snapshot, standing)?
        {
            page.push(place);
        }
        Ok(page)
    }

    /// How many rows there are, counted one by one.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn count(&mut self, snapshot: Snapshot, standing: &Standing) -> Result<u64, Refusal> {
        self.go_to(snapshot, standing, u64::MAX)?;
        Ok(self.at)
    }

    /// Goes to a row, or to the end.
    fn go_to(&mut self, snapshot: Snapshot, standing: &Standing, row: u64) -> Result<(), Refusal> {
        let known = (self.landmarks.len() - 1) as u64;
        let nearest = (row / APART).min(known);
        if row < self.at || nearest > self.at / APART {
            let landmark = usize::try_from(nearest).expect("it is one of those that are known");
            self.list.go_to(snapshot, &self.landmarks[landmark])?;
            self.at = nearest * APART;
        }
        while self.at < row && self.next(snapshot, standing)?.is_some() {}
        Ok(())
    }

    fn next(
        &mut self,
        snapshot: Snapshot,
        standing: &Standing,
    ) -> Result<Option<ReceiptPlace>, Refusal> {
        let place = self.list.next(snapshot, standing)?;
        if place.is_some() {
            self.at += 1;
            if self.at == self.landmarks.len() as u64 * APART {
                self.landmarks.push(self.list.landmark());
            }
        }
        Ok(place)
    }
}
