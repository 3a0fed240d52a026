use std::collections::BTreeMap;

use crate::books::{CashNow, Drawer, Shift, ShiftSum, Shifts, drawers, shift_sum};
use crate::entry::SignedEntry;
use crate::paper::{Row, Slip, method_word};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::drawer::reasons::reason_name;
use crate::value::EntryId;

/// Both ends of a shift, as they were written.
struct Ends {
    opened: SignedEntry,
    closed: Option<SignedEntry>,
}

impl Till {
    /// The slip of a shift: its receipts, what each method came to, its cash, and what was counted. Everything is as it is
    /// known now, so that a receipt which is put right later is right here, too.
    pub(super) fn shift_slip(
        &self,
        shift: &Shift,
        shifts: &Shifts,
        moved: &[CashNow],
    ) -> Result<Slip, Refusal> {
        let (snapshot, standing) = (self.store.snapshot(), &self.here()?.standing);
        let sum = shift_sum(snapshot, standing, shifts, shift)?;
        let ends = self.ends(shift)?;
        let of = |drawer: &Drawer| drawer.shifts.iter().any(|one| one.id == shift.id);
        let found = drawers(snapshot, standing, shifts, Some(shift.day))?.into_iter().find(of);
        let shared = found.filter(Drawer::is_shared);
        let own = shift.counted.map(|counted| counted.amount() - sum.cash.expected());
        let difference = match &shared {
            Some(drawer) => drawer.cash.difference().filter(|_| shift.counted.is_some()),
            None => own,
        };
        let last = ends.closed.as_ref().unwrap_or(&ends.opened);
        let say = |id: &str| self.words.say(id, &[]);
        let total = match (difference, shift.counted) {
            (Some(difference), _) => self.money("shift-close-difference", difference),
            (None, Some(counted)) => self.money("shift-close-counted", counted.amount()),
            (None, None) if shared.is_none() => {
                self.money("shift-close-expected", sum.cash.expected())
            }
            (None, None) => {
                Row { words: say("shift-close-counted"), figure: say("slip-not-counted") }
            }
        };
        let notes = [
            ends.closed.is_none().then(|| say("slip-still-open")),
            shared.as_ref().map(|_| say("slip-shared")),
        ];
        Ok(Slip {
            title: say("slip-shift"),
            said: self.shift_said(shift, &ends),
            parts: vec![
                self.slip_receipts(&sum),
                self.slip_methods(&sum),
                self.slip_cash(shift, &sum, moved, shared.is_some()),
            ],
            total,
            notes: notes.into_iter().flatten().collect(),
            signed: vec![say("slip-counted-by"), say("slip-received")],
            ..self.slip_head(shift.id, &shift.stand, last.entry().at)?
        })
    }

    fn ends(&self, shift: &Shift) -> Result<Ends, Refusal> {
        let snapshot = self.store.snapshot();
        let read = |seq: u64, id: EntryId| {
            let seq = i64::try_from(seq).map_err(|_| Refusal::from(Code::ShiftUnknown))?;
            snapshot.entry(shift.till, seq, id)
        };
        let closed = snapshot.closing_of(shift.till, shift.id)?;
        Ok(Ends {
            opened: read(shift.seq, shift.id)?,
            closed: closed.map(|closed| read(closed.seq, closed.id)).transpose()?,
        })
    }

    fn shift_said(&self, shift: &Shift, ends: &Ends) -> Vec<String> {
        let day = self.words.day(shift.day);
        let drawer = [("drawer", shift.drawer.as_str())];
        let end = |id: &str, entry: &SignedEntry| {
            let entry = entry.entry();
            let by = entry.by.as_ref().map(ToString::to_string).unwrap_or_default();
            self.say_named(id, &[("when", self.slip_when(entry.at)), ("by", by)])
        };
        let mut said = vec![
            self.words.say("receipt-day", &[("day", &day)]),
            self.words.say("slip-drawer", &drawer),
            end("slip-opened", &ends.opened),
        ];
        said.extend(ends.closed.as_ref().map(|closed| end("slip-closed", closed)));
        said
    }

    fn slip_receipts(&self, sum: &ShiftSum) -> Vec<Row> {
        let row = |id: &str, figure: String| Row { words: self.words.say(id, &[]), figure };
        let count = i64::try_from(sum.receipts).unwrap_or(i64::MAX);
        let ends = [("slip-first", &sum.first), ("slip-last", &sum.last)];
        let ends = ends.into_iter().filter_map(|(id, number)| Some(row(id, number.clone()?)));
        [row("day-receipts", self.words.figure(count))].into_iter().chain(ends).collect()
    }

    fn slip_methods(&self, sum: &ShiftSum) -> Vec<Row> {
        let row = |words: String, value: i64| Row { words, figure: self.words.figure(value) };
        let mut rows: Vec<Row> = sum
            .methods
            .iter()
            .map(|(method, paid)| row(method_word(*method, &self.words), *paid))
            .collect();
        if sum.refunds > 0 {
            let count = sum.refunds.to_string();
            let words = self.words.say("slip-refunds", &[("count", &count)]);
            rows.push(row(words, sum.refunded));
        }
        rows.push(row(self.words.say("totals-paid", &[]), sum.paid));
        rows
    }

    fn slip_cash(
        &self,
        shift: &Shift,
        sum: &ShiftSum,
        moved: &[CashNow],
        shared: bool,
    ) -> Vec<Row> {
        let row = |id: &str, value: i64| self.money_row(id, value);
        let cash = &sum.cash;
        let mut rows = match shift.float {
            Some(float) => vec![row("shift-closed-float", float)],
            None => vec![Row {
                words: self.words.say("shift-closed-float", &[]),
                figure: self.words.say("shift-shared", &[]),
            }],
        };
        rows.push(row("now-sales", cash.sales));
        rows.push(row("now-refunds", cash.refunds));
        for ((id, reason), amount) in by_reason(moved, shift.id) {
            let words =
                format!("{}: {}", self.words.say(id, &[]), reason_name(&reason, &self.words));
            rows.push(Row { words, figure: self.words.figure(amount) });
        }
        // What a shared drawer should hold is no question of one shift.
        if !shared {
            rows.push(row("shift-close-expected", cash.expected()));
        }
        rows.extend(shift.counted.map(|counted| row("shift-close-counted", counted.amount())));
        rows
    }

    fn money_row(&self, id: &str, value: i64) -> Row {
        Row { words: self.words.say(id, &[]), figure: self.words.figure(value) }
    }

    fn money(&self, id: &str, value: i64) -> Row {
        Row { words: self.words.say(id, &[]), figure: self.words.sum(value).text }
    }
}

/// What was moved in a shift, by way and reason; what was taken back is in none.
fn by_reason(moved: &[CashNow], shift: EntryId) -> BTreeMap<(&'static str, String), i64> {
    let mut sums = BTreeMap::new();
    let stand = |of: &&CashNow| {
        of.kept.shift == shift && of.taken_back.is_none() && of.takes_back.is_none()
    };
    for of in moved.iter().filter(stand) {
        let way = if of.kept.amount > 0 { "cash-in" } else { "cash-out" };
        let sum: &mut i64 = sums.entry((way, of.reason.to_string())).or_default();
        *sum = sum.saturating_add(of.kept.amount);
    }
    sums
}
