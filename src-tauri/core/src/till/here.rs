use crate::books::{Catalogue, FairNow, Shifts, Standing, stand_of_till};
use crate::entry::{Fact, FairKind, Role, ShiftOpened, SignedEntry};
use crate::refusal::Refusal;
use crate::store::{KeptClosing, Renewal, Snapshot, TillIdentity};
use crate::value::{EntryId, Moment, SellerCode, StandCode, TillKey};

/// The fair that this till is at, as its ledger says now.
#[derive(Debug)]
pub(in crate::till) struct Here {
    pub(in crate::till) identity: TillIdentity,
    pub(in crate::till) fair: FairNow,
    pub(in crate::till) standing: Standing,
    pub(in crate::till) catalogue: Catalogue,
    pub(in crate::till) role: Option<Role>,
    pub(in crate::till) stand: StandCode,
    pub(in crate::till) shift: Option<ShiftNow>,
    /// Why nothing may be recorded under this till's key any more.
    pub(in crate::till) renewal: Option<Renewal>,
}

/// The shift that this till opened last.
#[derive(Debug, Clone)]
pub(in crate::till) struct ShiftNow {
    pub(in crate::till) shift: EntryId,
    /// The number of its opening.
    pub(in crate::till) seq: u64,
    pub(in crate::till) opened: ShiftOpened,
    /// Who sells now: who opened the shift, until somebody else takes over.
    pub(in crate::till) by: Option<SellerCode>,
    pub(in crate::till) at: Moment,
    pub(in crate::till) closed: Option<KeptClosing>,
}

impl Here {
    /// Reads it; none before a fair was founded or joined.
    pub(in crate::till) fn read(
        snapshot: Snapshot,
        renewal: Option<Renewal>,
    ) -> Result<Option<Self>, Refusal> {
        let Some(identity) = snapshot.identity()? else { return Ok(None) };
        let standing = Standing::read(snapshot, identity.fair)?;
        let fair = FairNow::of(identity.fair, &standing)?;
        // Nothing that a closed till still writes counts, so it goes on as a new one.
        let is_closed = standing.closed(identity.till).is_some();
        let role = standing.role(identity.till).filter(|_| !is_closed);
        let renewal = renewal.or(is_closed.then_some(Renewal::Closed));
        let mut shift = snapshot.last_shift(identity.till)?.and_then(ShiftNow::of);
        if let Some(shift) = &mut shift {
            shift.by = snapshot.seller_of(shift.shift)?.or(shift.by.take());
            shift.closed = snapshot.closing_of(identity.till, shift.shift)?;
            shift.correct(snapshot, &standing, identity.till)?;
        }
        // While a shift is open, no tile changes its place.
        let opened = shift.as_ref().filter(|shift| shift.closed.is_none()).map(|shift| shift.seq);
        let catalogue = Catalogue::of(snapshot, &standing, &fair, identity.till, opened)?;
        // Where its introduction was damaged, a till sells for the stand that it last sold for.
        let stand = stand_of_till(&standing, identity.till)
            .or_else(|| shift.as_ref().map(|shift| shift.opened.stand.clone()))
            .unwrap_or_else(StandCode::unknown);
        Ok(Some(Self { identity, fair, standing, catalogue, role, stand, shift, renewal }))
    }
}

impl Here {
    /// Whether somebody sells under a code already.
    pub(in crate::till) fn knows_seller(&self, code: &SellerCode) -> bool {
        self.catalogue.seller_codes().contains(code)
    }

    /// Whether the fair is one that people practise at.
    pub(in crate::till) fn is_practice(&self) -> bool {
        self.fair.settings.kind == FairKind::Practice
    }
}

impl ShiftNow {
    /// What is sold in it from now on is of the day that it truly is of.
    fn correct(
        &mut self,
        snapshot: Snapshot,
        standing: &Standing,
        own: TillKey,
    ) -> Result<(), Refusal> {
        if snapshot.shift_corrections()?.iter().any(|of| of.shift == self.shift) {
            let shifts = Shifts::with_own(snapshot, standing, own)?;
            self.opened.day = shifts.day_of(self.shift, self.opened.day);
        }
        Ok(())
    }

    fn of(signed: SignedEntry) -> Option<Self> {
        let entry = signed.entry();
        let Fact::ShiftOpened(opened) = &entry.fact else { return None };
        Some(Self {
            shift: signed.id(),
            seq: entry.seq,
            opened: opened.clone(),
            by: entry.by.clone(),
            at: entry.at,
            closed: None,
        })
    }
}
