//! Whose word counts, row by row of the table in `ledger.md`: what a till says that is not its to say changes no answer, and
//! what is changes one.

use std::fmt::Write as _;

use lapak_core::books::{
    Acceptances, Matter, Question, Recovery, Selection, Shifts, Standing, attention, completeness,
    drawers, owed, paid_now, pictures, receipts, sold_out, stock, totals,
};
use lapak_core::entry::{
    Accepted, Bundle, CashMoved, Deduction, Fact, Fair as FairFact, GoodsCounted, GoodsMoved,
    Introduction, NotePicture, NoteSoldOut, PaymentChanged, Payout, Role, Seller, ShiftClosed,
    ShiftCorrected, ShiftOpened, SignedEntry, Stand, TillAdmitted,
};
use lapak_core::store::Store;
use lapak_core::value::EntryId;
use lapak_tests::begun::Begun;
use lapak_tests::folder::{in_memory, noon};
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

const DAY: &str = "2024-05-10";

/// A fair with a coordinator, two sellers of whom one has never sold, and a till that nobody has admitted.
struct Fair {
    id: EntryId,
    entries: Vec<SignedEntry>,
    founder: Pen,
    seller: Pen,
    other: Pen,
    stranger: Pen,
    founding: SignedEntry,
    product: SignedEntry,
    member: SignedEntry,
    named: SignedEntry,
    shift: SignedEntry,
    sold: SignedEntry,
}

/// Who says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Founder,
    Seller,
    Other,
    Stranger,
}

impl Fair {
    fn new() -> Self {
        let mut begun = Begun::default();
        let named = begun
            .founder
            .write::<Seller>(json!({"of": null, "replaces": [], "code": "R1", "active": true}));
        begun.entries.push(named.clone());
        let mut seller = begun.till("seller", Role::Seller);
        let other = begun.till("other", Role::Seller);
        let stranger = begun.till("stranger", None);
        let Begun { id, mut entries, founder, founding, product, member } = begun;
        let shift = seller.open_shift();
        let sold = seller.sell(&product, &member);
        entries.extend([shift.clone(), sold.clone()]);
        Self {
            id,
            entries,
            founder,
            seller,
            other,
            stranger,
            founding,
            product,
            member,
            named,
            shift,
            sold,
        }
    }

    /// What somebody would say.
    fn said(&self, who: Who, say: impl Fn(&mut Pen, &Self) -> SignedEntry) -> SignedEntry {
        let pen = match who {
            Who::Founder => &self.founder,
            Who::Seller => &self.seller,
            Who::Other => &self.other,
            Who::Stranger => &self.stranger,
        };
        let mut pen = pen.clone();
        pen.set_shift(&self.shift);
        say(&mut pen, self)
    }

    /// Every answer that this version gives, and whether something is named as not allowed.
    fn answers(&self, more: Option<&SignedEntry>) -> (String, bool) {
        let folder = in_memory();
        let (mut store, _) = Store::open(folder.path(), noon()).expect("a store");
        store.take(&self.entries).expect("taken");
        store.take(more).expect("taken");
        let snapshot = store.snapshot();
        let standing = Standing::read(snapshot, self.id).expect("read");
        let shifts = Shifts::read(snapshot, &standing).expect("read");
        let mut said = String::new();
        let stands = standing.edits().iter().filter(|edit| standing.stands(edit));
        let mut stands: Vec<EntryId> = stands.map(SignedEntry::id).collect();
        stands.sort_unstable();
        // The signer's own introduction is there in any case.
        let mut tills: Vec<_> = standing.tills().collect();
        tills.sort_unstable();
        for till in tills {
            let _ = write!(said, "{till} {:?} {:?} ", standing.role(till), standing.closed(till));
        }
        let _ = write!(said, "{stands:?} {:?}", shifts.all());
        for question in [Question::Method, Question::Member, Question::Stand] {
            let totals = totals(snapshot, &standing, &shifts, question, None).expect("totals");
            let _ = write!(said, "{:?} {:?}", totals.rows, totals.borne);
        }
        let day = Some(DAY.parse().expect("a day"));
        let complete = completeness(snapshot, &standing, &shifts, day).expect("read");
        // Numbers of the chain grow with whatever is said.
        let missing: Vec<String> = complete
            .missing
            .iter()
            .map(|lack| format!("{lack:?}").split("last_seq").next().unwrap_or_default().to_owned())
            .collect();
        let rows = receipts(snapshot, &standing, &shifts, &Selection::default()).expect("read");
        let paid = rows.iter().map(|row| paid_now(snapshot, &standing, &row.entry).expect("read"));
        let _ = write!(
            said,
            "{missing:?} {:?} {:?} {:?} {:?} {:?} {} {:?}",
            drawers(snapshot, &standing, &shifts, None).expect("read"),
            owed(snapshot, &standing, &shifts, None).expect("read"),
            stock(snapshot, &standing, &shifts).expect("read"),
            sold_out(snapshot, &standing).expect("read"),
            pictures(snapshot, &standing).expect("read"),
            paid.flatten().count(),
            Acceptances::of(&standing),
        );
        let found = attention(snapshot, &standing, Recovery::Kept, None, 0).expect("read");
        let named = found.iter().any(|found| found.matter == Matter::NotAllowed);
        (said, named)
    }

    /// What these say changes an answer, and what those say changes none.
    #[track_caller]
    fn holds(
        &self,
        kind: &str,
        heard: &[Who],
        unheard: &[Who],
        say: impl Fn(&mut Pen, &Self) -> SignedEntry,
    ) {
        let (before, named) = self.answers(None);
        assert!(!named, "{kind}");
        for who in heard {
            let entry = self.said(*who, &say);
            assert_eq!(entry.entry().fact.kind(), kind);
            let (after, named) = self.answers(Some(&entry));
            assert!(after != before, "{kind} of {who:?} is heard");
            assert!(!named, "{kind} of {who:?} is not named");
        }
        for who in unheard {
            let entry = self.said(*who, &say);
            let (after, named) = self.answers(Some(&entry));
            assert_eq!(after, before, "{kind} of {who:?} is not heard");
            let apart = *who == Who::Stranger;
            let named_otherwise = matches!(entry.entry().fact, Fact::PaymentChanged(_));
            assert!(named || apart || named_otherwise, "{kind} of {who:?} is named");
        }
    }
}

use Who::{Founder, Other, Seller as Sells, Stranger};

#[test]
fn receipts_and_goods_are_any_admitted_tills() {
    let fair = Fair::new();
    let all = [Founder, Sells, Other];
    fair.holds("sale", &all, &[Stranger], |pen, of| pen.sell(&of.product, &of.member));
    fair.holds("refund", &all, &[Stranger], |pen, of| pen.refund(&of.sold));
    fair.holds("goods_moved", &all, &[Stranger], |pen, of| moved(pen, of, "in", 0));
    fair.holds("note_sold_out", &all, &[Stranger], |pen, of| {
        pen.write::<NoteSoldOut>(json!({"replaces": [], "product": of.product.id(), "out": true}))
    });
    // A count is evidence, which moves nothing, whoever counted.
    fair.holds("goods_counted", &[], &[Stranger], |pen, of| {
        pen.write::<GoodsCounted>(json!({
            "draft": "00112233445566778899aabbccddeeff", "stand": "07", "day": DAY,
            "lines": [{"product": of.product.id(), "sku": "KRP-01", "unit": "pcs",
                "counted_milli": 3000, "expected_milli": null}],
        }))
    });
    // What goods owe is the coordinators' word; that they are gone is anybody's.
    let (before, _) = fair.answers(None);
    let owed = |answers: &str| answers.contains("goods: 10000");
    for (who, counts) in [(Founder, true), (Sells, false)] {
        let entry = fair.said(who, |pen, of| moved(pen, of, "damaged", 10_000));
        let (after, named) = fair.answers(Some(&entry));
        assert!(after != before && owed(&after) == counts && named != counts, "{who:?}");
    }
}

#[test]
fn a_shift_is_its_own_tills() {
    let fair = Fair::new();
    fair.holds("shift_opened", &[Founder, Sells, Other], &[Stranger], |pen, _| {
        pen.write::<ShiftOpened>(json!({
            "stand": "07", "drawer": "B", "day": DAY, "day_from": "clock", "float": 100, "count": [],
            "continues": null,
        }))
    });
    fair.holds("shift_closed", &[Sells], &[Founder, Other, Stranger], |pen, of| {
        pen.write::<ShiftClosed>(json!({
            "shift": of.shift.id(), "stand": "07", "drawer": "A", "day": DAY, "counted": 12_500,
            "expected": null, "count": [], "seen": [],
        }))
    });
    let mut closed = Fair::new();
    let shift = closed.shift.id();
    closed.entries.push(closed.seller.write::<ShiftClosed>(json!({
        "shift": shift, "stand": "07", "drawer": "A", "day": DAY, "counted": 12_500,
        "expected": null, "count": [], "seen": [],
    })));
    closed.holds("cash_moved", &[Sells], &[Founder, Other, Stranger], |pen, of| {
        pen.write::<CashMoved>(json!({
            "draft": "00112233445566778899aabbccddeeff", "shift": of.shift.id(), "stand": "07",
            "drawer": "A", "day": DAY, "of": null, "amount": -500, "reason": "change",
        }))
    });
    fair.holds("shift_corrected", &[Founder, Sells], &[Other, Stranger], |pen, of| {
        pen.write::<ShiftCorrected>(
            json!({"replaces": [], "shift": of.shift.id(), "day": "2024-05-09", "stand": "12"}),
        )
    });
    fair.holds("payment_changed", &[Founder, Sells], &[Other, Stranger], |pen, of| {
        let Fact::Sale(sale) = &of.sold.entry().fact else { panic!("a sale") };
        pen.write::<PaymentChanged>(json!({
            "replaces": [], "of": of.sold.id(), "receipt": sale.receipt, "net": 12_500,
            "cash_step": 100, "group": null, "rounding": 0,
            "payments": [{"method": "qris", "amount": 12_500, "status": "confirmed"}], "reason": null,
        }))
    });
}

#[test]
fn the_fair_and_what_is_owed_are_the_coordinators() {
    let fair = Fair::new();
    let only = |kind: &str, say: &dyn Fn(&mut Pen, &Fair) -> SignedEntry| {
        fair.holds(kind, &[Founder], &[Sells, Stranger], say);
    };
    only("fair", &|pen, of| {
        let mut data = data_of(&of.founding);
        (data["of"], data["replaces"]) = (json!(of.id), json!([of.id]));
        (data["nonce"], data["recovery"]) = (Value::Null, Value::Null);
        pen.write::<FairFact>(data)
    });
    only("stand", &|pen, _| {
        pen.write::<Stand>(json!({
            "of": null, "replaces": [], "code": "07", "name": null, "qris": "PALSU", "active": true,
        }))
    });
    only("product", &|pen, of| pen.product(1, &of.member, Some(&of.product)));
    only("bundle", &|pen, of| {
        pen.write::<Bundle>(json!({
            "of": null, "replaces": [], "sku": "PKT-01", "quick": null, "barcodes": [],
            "name": "Paket", "category": "Paket", "price": 10_000, "picture": null, "active": true,
            "parts": [{"product": of.product.id(), "quantity_milli": 3000}],
        }))
    });
    only("member", &|pen, of| pen.member(0, Some(&of.member)));
    only("deduction", &|pen, of| {
        pen.write::<Deduction>(json!({
            "draft": "00112233445566778899aabbccddeeff", "member": of.member.id(),
            "member_code": "M7QD", "day": DAY, "amount": 500, "reason": "table_fee",
        }))
    });
    only("payout", &|pen, of| {
        pen.write::<Payout>(json!({
            "draft": "00112233445566778899aabbccddeeff", "member": of.member.id(),
            "member_code": "M7QD", "day": DAY, "shift": null, "method": "transfer", "amount": 500,
            "reason": "advance", "owed": 0, "before": 0,
        }))
    });
    only("accepted", &|pen, of| {
        pen.write::<Accepted>(json!({
            "of": null, "replaces": [], "matter": "not_used", "till": of.other.key(), "day": DAY,
            "stand": null, "drawer": null, "product": null, "entry": null, "from_seq": null,
            "to_seq": null, "amount": null, "active": true, "reason": "spare",
        }))
    });
    only("note_picture", &|pen, of| {
        pen.write::<NotePicture>(
            json!({"replaces": [], "product": of.product.id(), "data": "iVBORw0KGgo="}),
        )
    });
    only("till_admitted", &|pen, of| pen.admit(of.stranger.key(), Role::Coordinator));
    only("till_closed", &|pen, of| pen.close(of.other.key(), None));
    // Whoever sells may say who they are, and change nobody else.
    fair.holds("seller", &[Founder, Sells, Other], &[Stranger], |pen, _| {
        pen.write::<Seller>(json!({"of": null, "replaces": [], "code": "S9", "active": true}))
    });
    only("seller", &|pen, of| {
        let id = of.named.id();
        pen.write::<Seller>(json!({"of": id, "replaces": [id], "code": "R1", "active": false}))
    });
}

/// A seller's till names another as the one that it goes on from: that one is waited for all the same. A coordinator's
/// admission that says so ends the waiting.
#[test]
fn what_a_till_says_of_itself_frees_no_other_till_from_being_waited_for() {
    let fair = Fair::new();
    let waits = |more: &SignedEntry| fair.answers(Some(more)).0.contains("Silent");
    let continues = fair.said(Sells, |pen, of| {
        let point = json!({"till": of.other.key(), "last_seq": 1, "last_id": of.shift.id()});
        pen.write::<Introduction>(
            json!({"of": null, "replaces": [], "stand": "07", "continues": point}),
        )
    });
    assert!(waits(&continues));
    let admitted = fair.said(Founder, |pen, of| {
        pen.write::<TillAdmitted>(json!({
            "of": null, "replaces": [], "till": of.stranger.key(), "role": "seller", "stand": "07",
            "continues": of.other.key(),
        }))
    });
    let said = fair.answers(Some(&admitted)).0;
    let silent = |till: &Pen| said.contains(&format!("Silent {{ till: {:?}", till.key()));
    assert!(!silent(&fair.other) && silent(&fair.stranger), "{said}");
}

fn moved(pen: &mut Pen, of: &Fair, movement: &str, owed: i64) -> SignedEntry {
    pen.write::<GoodsMoved>(json!({
        "draft": "00112233445566778899aabbccddeeff", "movement": movement, "stand": "07",
        "other_stand": null, "of": null, "day": DAY, "borne_by": null,
        "lines": [{"product": of.product.id(), "sku": "KRP-01", "unit": "pcs", "quantity_milli": 1000,
            "member": of.member.id(), "member_code": "M7QD", "owed": owed}],
        "reason": null,
    }))
}

fn data_of(entry: &SignedEntry) -> Value {
    serde_json::to_value(&entry.entry().fact).expect("JSON")
}
