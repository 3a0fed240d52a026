//! What a coordinator accepts as it is, goods, and payouts: named while it is so, and accepted exactly as far as it was said.

use lapak_core::books::{
    Finding, Matter, Recovery, Shifts, Standing, Stock, attention, completeness, owed, paid_twice,
    stock,
};
use lapak_core::entry::{Accepted, GoodsMoved, Payout, Role, ShiftClosed, SignedEntry};
use lapak_core::store::Store;
use lapak_core::value::EntryId;
use lapak_tests::begun::Begun;
use lapak_tests::folder::{in_memory, noon};
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

const DAY: &str = "2024-05-10";

struct Fair {
    id: EntryId,
    entries: Vec<SignedEntry>,
    founder: Pen,
    ana: Pen,
    seller: Pen,
    product: SignedEntry,
    member: SignedEntry,
}

impl Fair {
    fn new() -> Self {
        let mut begun = Begun::default();
        let ana = begun.till("ana", Role::Coordinator);
        let seller = begun.till("seller", Role::Seller);
        let Begun { id, entries, founder, product, member, .. } = begun;
        Self { id, entries, founder, ana, seller, product, member }
    }

    fn asked<T>(&self, ask: impl Fn(lapak_core::store::Snapshot, &Standing, &Shifts) -> T) -> T {
        let folder = in_memory();
        let (mut store, _) = Store::open(folder.path(), noon()).expect("a store");
        store.take(self.entries.iter().rev()).expect("taken");
        let standing = Standing::read(store.snapshot(), self.id).expect("read");
        let shifts = Shifts::read(store.snapshot(), &standing).expect("read");
        ask(store.snapshot(), &standing, &shifts)
    }

    /// What is named of a matter.
    fn found(&self, matter: Matter) -> Vec<Finding> {
        let found = self.asked(|snapshot, standing, _| {
            attention(snapshot, standing, Recovery::Kept, None, 0).expect("read")
        });
        found.into_iter().filter(|found| found.matter == matter).collect()
    }

    /// How many things the day lacks, and how many are accepted.
    fn day(&self) -> (usize, u64) {
        self.asked(|snapshot, standing, shifts| {
            let day = Some(DAY.parse().expect("a day"));
            let of = completeness(snapshot, standing, shifts, day).expect("read");
            (of.missing.len(), of.accepted)
        })
    }

    fn closed_short(&mut self, counted: i64) -> EntryId {
        let shift = self.seller.open_shift();
        let sold = self.seller.sell(&self.product, &self.member);
        let closed = self.seller.write::<ShiftClosed>(json!({
            "shift": shift.id(), "stand": "07", "drawer": "A", "day": DAY, "counted": counted,
            "expected": null, "count": [], "seen": [],
        }));
        let id = shift.id();
        self.entries.extend([shift, sold, closed]);
        id
    }

    fn stock_of(&self, stand: &str) -> Stock {
        let all = self
            .asked(|snapshot, standing, shifts| stock(snapshot, standing, shifts).expect("read"));
        let of = all.into_iter().find(|(key, _)| key.stand == stand);
        of.map(|(_, stock)| stock).unwrap_or_default()
    }

    fn goods(&self, pieces: i64, fields: Value) -> Value {
        let mut data = json!({
            "draft": "00112233445566778899aabbccddeeff", "movement": "in", "stand": "07",
            "other_stand": null, "of": null, "day": DAY, "borne_by": null,
            "lines": [{"product": self.product.id(), "sku": "KRP-01", "unit": "pcs",
                "quantity_milli": pieces * 1000, "member": self.member.id(), "member_code": "M7QD",
                "owed": 0}],
            "reason": null,
        });
        let (data_fields, Value::Object(fields)) = (data.as_object_mut(), fields) else {
            panic!("fields")
        };
        data_fields.expect("an object").extend(fields);
        data
    }
}

fn accepted(matter: &str, subject: Value) -> Value {
    let mut data = json!({
        "of": null, "replaces": [], "matter": matter, "till": null, "day": null, "stand": null,
        "drawer": null, "product": null, "entry": null, "from_seq": null, "to_seq": null,
        "amount": null, "active": true, "reason": "looked_for",
    });
    let Value::Object(subject) = subject else { panic!("fields") };
    data.as_object_mut().expect("an object").extend(subject);
    data
}

#[test]
fn a_difference_is_accepted_while_it_is_the_same_and_until_it_is_taken_back() {
    let mut fair = Fair::new();
    let shift = fair.closed_short(10_500);
    let short = |fair: &Fair| {
        let found = fair.found(Matter::CashDifference);
        assert_eq!(found.len(), 1, "it is named whether it is accepted or not");
        found[0].accepted.clone()
    };
    assert_eq!(short(&fair), None);
    let subject =
        json!({"day": DAY, "stand": "07", "drawer": "A", "entry": shift, "amount": -2000});
    // A seller's till accepts nothing.
    let by_seller =
        fair.seller.clone().write::<Accepted>(accepted("cash_difference", subject.clone()));
    fair.entries.push(by_seller);
    assert_eq!(short(&fair), None);
    // Another amount is another thing.
    let other = json!({"day": DAY, "stand": "07", "drawer": "A", "entry": shift, "amount": -1900});
    fair.entries.push(fair.founder.write::<Accepted>(accepted("cash_difference", other)));
    assert_eq!(short(&fair), None);
    let value = fair.ana.write::<Accepted>(accepted("cash_difference", subject.clone()));
    fair.entries.push(value.clone());
    let by = short(&fair).expect("accepted");
    assert_eq!((by.till, by.reason.as_deref()), (fair.ana.key(), Some("looked_for")));
    // Taken back on another coordinator's till.
    let mut taken_back = accepted("cash_difference", subject);
    (taken_back["of"], taken_back["replaces"]) = (json!(value.id()), json!([value.id()]));
    taken_back["active"] = json!(false);
    fair.entries.push(fair.founder.write::<Accepted>(taken_back));
    assert_eq!(short(&fair), None);
}

#[test]
fn what_was_accepted_at_noon_does_not_cover_what_is_missing_at_night() {
    let mut fair = Fair::new();
    let shift = fair.closed_short(10_500);
    let subject =
        json!({"day": DAY, "stand": "07", "drawer": "A", "entry": shift, "amount": -2000});
    fair.entries.push(fair.ana.write::<Accepted>(accepted("cash_difference", subject)));
    assert!(fair.found(Matter::CashDifference)[0].accepted.is_some());
    let again = fair.seller.open_shift();
    let closed = fair.seller.write::<ShiftClosed>(json!({
        "shift": again.id(), "stand": "07", "drawer": "A", "day": DAY, "counted": 0,
        "expected": null, "count": [], "seen": [],
    }));
    let taken = fair.seller.clone().write::<lapak_core::entry::CashMoved>(json!({
        "draft": "00112233445566778899aabbccddeeff", "shift": again.id(), "stand": "07", "drawer": "A",
        "day": DAY, "of": null, "amount": 198_000, "reason": "change",
    }));
    fair.entries.extend([again, closed, taken]);
    let found = fair.found(Matter::CashDifference);
    let asked = |of: &Finding| (of.details["difference"].clone(), of.accepted.is_some());
    let mut asked: Vec<_> = found.iter().map(asked).collect();
    asked.sort();
    assert_eq!(asked, [("-198000".to_owned(), false), ("-2000".to_owned(), true)]);
}

#[test]
fn a_day_is_complete_once_what_may_be_accepted_is_and_a_gap_never_is() {
    let mut fair = Fair::new();
    fair.closed_short(12_500);
    let mut spare = Pen::new("spare", "07", Some(fair.id));
    fair.entries.extend([spare.introduce(), fair.founder.admit(spare.key(), Role::Seller)]);
    let newer = fair.seller.scrawl("stall_painted", "{}");
    let unsound = fair.seller.scrawl("cash_moved", "{}");
    fair.entries.extend([newer, unsound.clone()]);
    assert_eq!(fair.day(), (3, 0), "not used, newer, unsound");
    let till = fair.seller.key();
    for (number, (matter, subject)) in [
        ("not_used", json!({"till": spare.key(), "day": DAY})),
        ("not_counted_newer", json!({"till": till, "amount": 1})),
        ("not_counted_unsound", json!({"till": till, "entry": unsound.id()})),
    ]
    .into_iter()
    .enumerate()
    {
        fair.entries.push(fair.ana.write::<Accepted>(accepted(matter, subject)));
        assert_eq!(fair.day(), (2 - number, number as u64 + 1), "{matter}");
    }
    // One more entry of a later version is another thing than what was accepted.
    fair.entries.push(fair.seller.scrawl("stall_painted", r#"{"colour":"green"}"#));
    assert_eq!(fair.day(), (1, 2));
    // A number that nobody holds, and a fork, are accepted by nobody.
    let _lost = fair.seller.scrawl("stall_painted", "{}");
    fair.entries.push(fair.seller.scrawl("stall_painted", r#"{"colour":"blue"}"#));
    for matter in ["gap", "fork", "shift_open"] {
        let subject = json!({"till": till, "from_seq": 8, "to_seq": 8});
        fair.entries.push(fair.ana.write::<Accepted>(accepted(matter, subject)));
    }
    let gap = fair.found(Matter::Gap);
    assert_eq!((gap.len(), gap[0].accepted.clone()), (1, None));
    assert_eq!(fair.day().0, 2);
}

#[test]
fn goods_add_up_whatever_was_mistyped_sent_or_lost() {
    let mut fair = Fair::new();
    fair.closed_short(12_500);
    // Five hundred typed for fifty, and taken back.
    let wrong = fair.seller.write::<GoodsMoved>(fair.goods(500, json!({})));
    let taken_back = json!({"of": wrong.id(), "reason": "mistyped"});
    let back = fair.seller.write::<GoodsMoved>(fair.goods(-500, taken_back));
    let right = fair.seller.write::<GoodsMoved>(fair.goods(50, json!({})));
    fair.entries.extend([wrong, back, right]);
    let stock = fair.stock_of("07");
    assert_eq!((stock.came_in, stock.sold, stock.left()), (50_000, 1000, 49_000));
    // Thirty leave for stand 09, and twenty-eight arrive.
    let sent = fair
        .seller
        .write::<GoodsMoved>(fair.goods(30, json!({"movement": "sent", "other_stand": "09"})));
    let arrival =
        json!({"movement": "arrived", "stand": "09", "other_stand": "07", "of": sent.id()});
    let arrived = fair.ana.write::<GoodsMoved>(fair.goods(28, arrival));
    fair.entries.extend([sent, arrived]);
    assert_eq!((fair.stock_of("07").left(), fair.stock_of("09").left()), (19_000, 28_000));
    // All the rest is taken home, damaged, given away or lost: nothing is left.
    for (movement, pieces, more) in [
        ("back", 10, json!({})),
        ("damaged", 4, json!({})),
        ("given", 3, json!({"borne_by": "member"})),
        ("lost", 2, json!({})),
    ] {
        let mut fields = json!({"movement": movement});
        let (Some(fields_of), Value::Object(more)) = (fields.as_object_mut(), more) else {
            panic!("fields")
        };
        fields_of.extend(more);
        fair.entries.push(fair.seller.write::<GoodsMoved>(fair.goods(pieces, fields)));
    }
    let stock = fair.stock_of("07");
    assert_eq!(stock.left(), 0);
    let gone = stock.sold + stock.back + stock.damaged + stock.given + stock.lost + stock.sent;
    assert_eq!(stock.came_in + stock.arrived, gone + stock.left());
    assert_eq!(stock.sold, 1000);
}

#[test]
fn one_balance_that_is_paid_on_two_tills_is_named_and_a_later_one_is_not() {
    let mut fair = Fair::new();
    fair.closed_short(12_500);
    let paid = |pen: &mut Pen, fair: &Fair, amount: i64, before: u32, day: &str| {
        let draft = &EntryId::of(format!("{amount} {before}").as_bytes()).to_string()[..32];
        pen.write::<Payout>(json!({
            "draft": draft, "member": fair.member.id(), "member_code": "M7QD", "day": day,
            "shift": null, "method": "transfer", "amount": amount,
            "reason": if amount > 0 { "settlement" } else { "returned" }, "owed": 10_000,
            "before": before,
        }))
    };
    let balance = |fair: &Fair| {
        let owed = fair.asked(|snapshot, standing, shifts| {
            owed(snapshot, standing, shifts, None).expect("read")
        });
        owed[&fair.member.id()].balance()
    };
    assert_eq!(balance(&fair), 10_000);
    let mut founder = fair.founder.clone();
    let first = paid(&mut founder, &fair, 10_000, 0, DAY);
    fair.entries.push(first);
    assert_eq!((balance(&fair), fair.found(Matter::PayoutTwice).len()), (0, 0));
    // Paid on the first day and owed again on the second: nothing is twice.
    let second = paid(&mut founder, &fair, 4000, 1, "2024-05-11");
    fair.entries.push(second);
    assert!(fair.found(Matter::PayoutTwice).is_empty());
    // Ana knew of none: whatever the amount, one balance was paid twice.
    let mut ana = fair.ana.clone();
    let twice = paid(&mut ana, &fair, 9900, 0, DAY);
    fair.entries.push(twice);
    let twice = fair.asked(|snapshot, standing, _| paid_twice(snapshot, standing).expect("read"));
    assert_eq!((twice.len(), twice[0].payouts.len(), twice[0].sum), (1, 2, 19_900));
    assert_eq!(fair.found(Matter::PayoutTwice).len(), 1);
    assert_eq!(balance(&fair), 10_000 - 10_000 - 4000 - 9900);
    // The member gives it back.
    let returned = paid(&mut ana, &fair, -9900, 3, DAY);
    fair.entries.push(returned);
    assert_eq!(balance(&fair), -4000);
}
