use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::books::Shift;
use crate::entry::{DayFrom, Fact, Method, Seller, ShiftClosed, ShiftOpened};
use crate::refusal::{Code, Refusal, RefusalView};
use crate::selling::{Cart, DiscountReason, ReadySale, SoldIn, shown};
use crate::store::Attempt;
use crate::till::Till;
use crate::till::refund::draft_of;
use crate::till::sale::goods::GoodsView;
use crate::till::sale::view::{PaymentText, SaleDone};
use crate::till::sale::{content_of, payments_typed};
use crate::till::typed::{day as day_typed, optional_amount, person_code, time_of_day};
use crate::value::{Day, DraftId, DrawerCode, EntryId, Moment, SellerCode, StandCode};
use crate::words::Amount;

/// A sale that was made on paper, as it is typed from a pad.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperTyped {
    /// The day of the pad, ISO.
    pub day: String,
    /// The time that stands on the sheet: `14.30`.
    pub time: String,
    /// The sheet's own number; the same one is entered once. Empty: it has none.
    pub number: String,
    /// Who sold; empty: who sold in that shift.
    pub by: String,
    /// What was sold, a code for each with a blank between: `41*2 42 07@9000`.
    pub goods: String,
    /// A discount on the whole: `5%`, or an amount; empty: none.
    pub discount: String,
    /// Why less was asked for, where the stand wants to know.
    pub discount_reason: Option<DiscountReason>,
    /// What was paid, as it stands there; empty: what the goods come to.
    pub amount: String,
    /// By what.
    #[ts(as = "String")]
    pub method: Method,
    /// The attempt's id, 32 hexadecimal digits, for a sheet without a number; null: a new one.
    pub draft: Option<String>,
}

/// A day's pad, before it is typed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperView {
    /// The day, ISO.
    pub day: String,
    /// The same as people read it.
    pub day_text: String,
    /// Into which shift the sales of that day go, in words.
    pub into: String,
    /// The sellers' codes.
    pub sellers: Vec<String>,
    /// Who sold in that shift; empty where nobody is known to have.
    pub by: String,
}

/// What a sheet comes to; nothing is recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperDue {
    /// What was understood of the goods.
    pub goods: GoodsView,
    /// What the buyer paid for them: in cash on the step.
    pub due: Amount,
    /// How much less the paper says, if it does: it may have been a discount. Zero else.
    pub less: Amount,
    /// Why it cannot be recorded as it is typed.
    pub refused: Option<RefusalView>,
}

/// Where a sale from paper goes: its own day's shift, with what is to be recorded beside it.
struct PaperIn {
    shift: PaperShift,
    stand: StandCode,
    by: Option<SellerCode>,
}

enum PaperShift {
    /// The shift that this till sells in.
    Open(EntryId),
    /// One that it closed. Its last closing is said once more behind the sale, so that it vouches for it, too.
    Closed(EntryId, ShiftClosed),
    /// None yet: one on a drawer that others count, opened and closed around the sale.
    New(ShiftOpened),
}

impl Till {
    /// A day's pad.
    ///
    /// # Errors
    /// [`Code::NoFair`], [`Code::DayInvalid`]; what the store refuses.
    pub fn paper_view(&self, day: Option<&str>) -> Result<PaperView, Refusal> {
        let day = self.day_or_shift(day.map(day_typed).transpose()?)?;
        let into = self.paper_in(day)?;
        let day_text = self.words.day(day);
        let (id, drawer) = match &into.shift {
            PaperShift::Open(_) => ("paper-into-open", String::new()),
            PaperShift::Closed(_, closed) => ("paper-into-closed", closed.drawer.to_string()),
            PaperShift::New(opened) => ("paper-into-new", opened.drawer.to_string()),
        };
        let sellers = self.here()?.catalogue.seller_codes();
        Ok(PaperView {
            day: day.to_string(),
            into: self.words.say(id, &[("day", &day_text), ("drawer", &drawer)]),
            day_text,
            sellers: sellers.iter().map(ToString::to_string).collect(),
            by: into.by.map(|by| by.to_string()).unwrap_or_default(),
        })
    }

    /// What a sheet comes to; nothing is recorded.
    ///
    /// # Errors
    /// As [`Till::sell_paper`], but for [`Code::PaperDiffers`], which is said in the answer.
    pub fn paper_due(&self, typed: &PaperTyped) -> Result<PaperDue, Refusal> {
        let cart = self.goods_typed(&typed.goods, &typed.discount)?;
        let (due, refused) = self.paper_paid(&cart, typed)?;
        let paid = optional_amount(&typed.amount)?;
        let less = paid.map_or(0, |paid| (due - paid.amount()).max(0));
        Ok(PaperDue {
            goods: self.goods_view(&cart)?,
            due: self.words.sum(due),
            less: self.words.sum(less),
            refused: refused.map(|refused| self.words.refusal(&refused)),
        })
    }

    /// Records a sale that was made on paper, durably: at its own time, in the shift of its own day. A sheet with a number
    /// is recorded once, however often it is entered.
    ///
    /// # Errors
    /// [`Code::DayInvalid`], [`Code::TimeInvalid`], [`Code::PaperLater`]; [`Code::GoodsMissing`] and what of the goods
    /// cannot be used; [`Code::PaperDiffers`] where the paper says another amount; [`Code::PaperTwice`] for the same
    /// number with other content; [`Code::NotRecorded`]; what the store refuses.
    pub fn sell_paper(&mut self, typed: &PaperTyped) -> Result<SaleDone, Refusal> {
        let day = day_typed(&typed.day)?;
        let (hour, minute) = time_of_day(&typed.time)?;
        let zone = &self.here()?.fair.settings.zone;
        let at = Moment::on(day, hour, minute, zone, self.reading());
        let draft = self.paper_draft(typed, day)?;
        let goods = self.goods_typed(&typed.goods, &typed.discount)?;
        let cart = Cart { draft, discount_reason: typed.discount_reason, ..goods };
        if let (_, Some(refused)) = self.paper_paid(&cart, typed)? {
            return Err(refused);
        }
        let by = Some(typed.by.as_str()).filter(|by| !by.trim().is_empty());
        let by = by.map(|by| person_code("by", by)).transpose()?;
        let payments = [PaymentText { method: typed.method, amount: String::new() }];
        let said = PaperTyped { draft: None, ..typed.clone() };
        let content = content_of(&serde_json::to_string(&said).expect("text"), &[]);
        let recorded = self.record_paper(&cart, &payments, content, at, by);
        recorded.map_err(|refusal| match refusal.code() {
            Code::DraftChanged if !typed.number.trim().is_empty() => {
                self.entered_before(typed, draft).unwrap_or(refusal)
            }
            _ => refusal,
        })
    }

    /// Records a cart as a sale from paper.
    pub(in crate::till) fn record_paper(
        &mut self,
        cart: &Cart,
        payments: &[PaymentText],
        content: [u8; 32],
        at: Moment,
        by: Option<SellerCode>,
    ) -> Result<SaleDone, Refusal> {
        let attempt = Attempt { draft: cart.draft, content };
        if let Some(recorded) = self.store.recorded(attempt)? {
            return self.done(&recorded.entry);
        }
        let now = self.now()?;
        self.renew_if_needed()?;
        self.store.check_room()?;
        let zone = self.here()?.fair.settings.zone.clone();
        let at = at.in_zone(&zone);
        let day = self.paper_day(at)?;
        let PaperIn { shift, stand, by: sold_by } = self.paper_in(day)?;
        let by = by.or(sold_by);
        let new_seller =
            by.clone().filter(|by| !self.here.as_ref().is_some_and(|here| here.knows_seller(by)));
        let rules = self.here()?.fair.rules();
        self.check_given(&cart.work_out(&rules)?.lines, 0)?;
        let payments = payments_typed(payments)?;
        let seen = self.seen_now()?;
        let sold = self.store.record_all(by.as_ref(), now, |recorder| {
            if let Some(new_seller) = new_seller {
                recorder.record(Seller::new(new_seller))?;
            }
            let (shift, closed) = match shift {
                PaperShift::Open(shift) => (shift, None),
                PaperShift::Closed(shift, closed) => (shift, Some(ShiftClosed { seen, ..closed })),
                PaperShift::New(opened) => {
                    let shift = recorder.record(opened.clone())?;
                    (shift, Some(closed_uncounted(shift, opened, seen)))
                }
            };
            let sold_in = SoldIn { shift, stand: stand.clone(), day, paper_at: Some(at) };
            let ready = ReadySale::new(cart, &payments, rules, sold_in)?;
            let sold = recorder
                .once(attempt, |next| Ok(ready.numbered(next.receipt(stand.clone())?).into()))?;
            if let Some(closed) = closed {
                recorder.record(closed)?;
            }
            Ok(sold)
        })?;
        self.refresh()?;
        self.done(&sold.entry)
    }

    /// What the goods come to by the method, and why the paper may not be recorded as it says.
    fn paper_paid(
        &self,
        cart: &Cart,
        typed: &PaperTyped,
    ) -> Result<(i64, Option<Refusal>), Refusal> {
        let rules = self.here()?.fair.rules();
        let net = cart.work_out(&rules)?.net;
        let due = if typed.method == Method::CASH { net.floor_to(rules.cash_step) } else { net };
        let paid = optional_amount(&typed.amount)?;
        let refused = paid
            .filter(|paid| *paid != due)
            .map(|paid| Refusal::new(Code::PaperDiffers).with("due", due).with("typed", paid));
        Ok((due.amount(), refused))
    }

    /// The day of a sale on paper, which is not still to come.
    fn paper_day(&self, at: Moment) -> Result<Day, Refusal> {
        let day = at
            .day()
            .map_err(|cause| Refusal::new(Code::DayInvalid).with("typed", at).because(cause))?;
        let today = self.today()?;
        // Where the clock is behind the fair, the fair's last day is known all the same.
        let last = self.shifts_of_fair()?.days().into_iter().next();
        let later = if day == today { at > self.now()? } else { Some(day) > last.max(Some(today)) };
        if !later {
            return Ok(day);
        }
        let zone = &self.here()?.fair.settings.zone;
        let when = format!("{}, {}", self.words.day(day), self.words.time(at, zone));
        Err(Refusal::new(Code::PaperLater).with("when", when))
    }

    fn paper_in(&self, day: Day) -> Result<PaperIn, Refusal> {
        let here = self.here()?;
        if let Ok(open) = self.shift_now()
            && open.opened.day == day
        {
            let (stand, by) = (here.stand.clone(), open.by.clone());
            return Ok(PaperIn { shift: PaperShift::Open(open.shift), stand, by });
        }
        let (own, shifts) = (here.identity.till, self.shifts_with_own()?);
        let closed =
            |shift: &&Shift| shift.till == own && shift.day == day && shift.closed_seq.is_some();
        if let Some(shift) = shifts.all().iter().rfind(closed)
            && let Some(closed) = self.closing_said(shift)?
        {
            let stand = shift.stand.parse().unwrap_or_else(|_| closed.stand.clone());
            let by = shift.seller.as_deref().and_then(|by| by.parse().ok());
            return Ok(PaperIn { shift: PaperShift::Closed(shift.id, closed), stand, by });
        }
        let last = here.shift.as_ref();
        let drawer = last.map(|last| last.opened.drawer.clone());
        let opened = ShiftOpened {
            stand: here.stand.clone(),
            drawer: drawer.unwrap_or_else(first_drawer),
            day,
            day_from: DayFrom::Seller,
            float: None,
            count: Vec::new(),
            continues: None,
            more: None,
        };
        let by = last.and_then(|last| last.by.clone());
        Ok(PaperIn { shift: PaperShift::New(opened), stand: here.stand.clone(), by })
    }

    /// The last closing of a shift of this till, as it was written; none where it can no longer be read.
    fn closing_said(&self, shift: &Shift) -> Result<Option<ShiftClosed>, Refusal> {
        let snapshot = self.store.snapshot();
        let Some(kept) = snapshot.closing_of(shift.till, shift.id)? else { return Ok(None) };
        let seq = i64::try_from(kept.seq).unwrap_or(i64::MAX);
        match snapshot.entry(kept.till, seq, kept.id) {
            Ok(entry) => Ok(match &entry.entry().fact {
                Fact::ShiftClosed(closed) => Some(closed.clone()),
                _ => None,
            }),
            Err(refusal) if refusal.code() == Code::EntryUnreadable => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }

    /// The attempt of a sheet: the same for the same number of the same day.
    fn paper_draft(&self, typed: &PaperTyped, day: Day) -> Result<DraftId, Refusal> {
        let number = typed.number.trim();
        if number.is_empty() {
            return draft_of(typed.draft.as_deref());
        }
        let till = self.here()?.identity.till;
        let hash: [u8; 32] = Sha256::new()
            .chain_update("paper")
            .chain_update(till.as_bytes())
            .chain_update(day.to_string())
            .chain_update(number.to_uppercase())
            .finalize()
            .into();
        let mut draft = [0; 16];
        draft.copy_from_slice(&hash[..16]);
        Ok(DraftId::from_bytes(draft))
    }

    /// Says as which receipt a sheet was entered before.
    fn entered_before(&self, typed: &PaperTyped, draft: DraftId) -> Option<Refusal> {
        let entry = self.store.snapshot().recorded_under(draft).ok()??;
        let Fact::Sale(sale) = &entry.entry().fact else { return None };
        let refusal = Refusal::new(Code::PaperTwice).with("number", shown(&typed.number));
        Some(refusal.with("receipt", &sale.receipt))
    }
}

/// The drawer of a till that has had none yet.
fn first_drawer() -> DrawerCode {
    "A".parse().expect("a drawer's code")
}

/// The closing of a shift that was only opened for paper: others count its drawer.
fn closed_uncounted(
    shift: EntryId,
    opened: ShiftOpened,
    seen: Vec<crate::entry::ChainPoint>,
) -> ShiftClosed {
    ShiftClosed {
        shift,
        stand: opened.stand,
        drawer: opened.drawer,
        day: opened.day,
        counted: None,
        count: Vec::new(),
        expected: None,
        seen,
        more: None,
    }
}
