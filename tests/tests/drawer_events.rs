//! What a drawer should hold after thousands of random events, against a count that knows no store: on one till, on two
//! tills of one drawer, in any order of arrival, counted by denomination too.

use lapak_core::books::{DrawerCash, Shifts, Standing, drawers};
use lapak_core::entry::{
    CashMoved, Fact, PaymentChanged, Role, ShiftClosed, ShiftOpened, SignedEntry,
};
use lapak_core::selling::denominations;
use lapak_core::store::Store;
use lapak_core::till::{CashTyped, CashWay, CloseShift, HandOver, PaymentText, SaleTyped};
use lapak_core::value::EntryId;
use lapak_tests::begun::Begun;
use lapak_tests::folder::{in_memory, noon, opened, shift};
use lapak_tests::pen::Pen;
use lapak_tests::vfs::Dice;
use serde_json::json;

const DAY: &str = "2024-05-10";
/// What every sale of a pen comes to, in cash.
const PRICE: i64 = 12_500;

/// A drawer as it stands on a table: what is truly in it, and what somebody lost of it.
#[derive(Debug, Default)]
struct Table {
    cash: i64,
    lost: i64,
    /// How often each kind of event came.
    happened: [u32; 8],
}

/// What a till of the test writes into one drawer.
struct Seller {
    pen: Pen,
    shift: SignedEntry,
    shared: bool,
    /// Sales that were not given back and whose payment nobody has changed.
    sold: Vec<SignedEntry>,
    /// Cash that was moved in this shift and not taken back.
    moved: Vec<(EntryId, i64)>,
    drafts: u32,
}

impl Seller {
    fn open(mut pen: Pen, float: Option<i64>) -> (Self, SignedEntry) {
        let shift = opening(&mut pen, float, &[]);
        let shared = float.is_none();
        let seller = Self {
            pen,
            shift: shift.clone(),
            shared,
            sold: Vec::new(),
            moved: Vec::new(),
            drafts: 0,
        };
        (seller, shift)
    }

    fn move_cash(&mut self, amount: i64, of: Option<EntryId>) -> SignedEntry {
        self.drafts += 1;
        let draft = EntryId::of(format!("{} {}", self.pen.key(), self.drafts).as_bytes());
        self.pen.write::<CashMoved>(json!({
            "draft": draft.to_string()[..32], "shift": self.shift.id(), "stand": "07", "drawer": "A",
            "day": DAY, "of": of, "amount": amount, "reason": "other",
        }))
    }

    fn close(&mut self, counted: Option<(i64, &[(i64, u32)])>) -> SignedEntry {
        let count = counted.map_or(&[][..], |(_, count)| count);
        self.pen.write::<ShiftClosed>(json!({
            "shift": self.shift.id(), "stand": "07", "drawer": "A", "day": DAY,
            "counted": counted.map(|(sum, _)| sum), "expected": null, "count": count, "seen": [],
        }))
    }

    /// One random event, with what it does on the table.
    fn event(&mut self, begun: &Begun, table: &mut Table, dice: &mut Dice) -> Vec<SignedEntry> {
        let kind = dice.below(100);
        let amount = i64::try_from(dice.below(200) + 1).expect("small") * 500;
        match kind {
            0..60 => {
                table.cash += PRICE;
                table.happened[0] += 1;
                let sold = self.pen.sell(&begun.product, &begun.member);
                self.sold.push(sold.clone());
                vec![sold]
            }
            60..68 if !self.sold.is_empty() => {
                table.cash -= PRICE;
                table.happened[1] += 1;
                let sold = self.sold.swap_remove(index(dice, self.sold.len()));
                vec![self.pen.refund(&sold)]
            }
            // It was QRIS after all: what was thought to be in the drawer never was.
            68..74 if !self.sold.is_empty() => {
                table.cash -= PRICE;
                table.happened[2] += 1;
                let sold = self.sold.swap_remove(index(dice, self.sold.len()));
                let Fact::Sale(sale) = &sold.entry().fact else { panic!("a sale") };
                vec![self.pen.write::<PaymentChanged>(json!({
                    "replaces": [], "of": sold.id(), "receipt": sale.receipt, "net": PRICE,
                    "cash_step": 100, "group": null, "rounding": 0, "reason": "wrong_key",
                    "payments": [{"method": "qris", "amount": PRICE, "status": "confirmed"}],
                }))]
            }
            74..82 => {
                table.cash += amount;
                table.happened[3] += 1;
                let moved = self.move_cash(amount, None);
                self.moved.push((moved.id(), amount));
                vec![moved]
            }
            82..90 => {
                table.cash -= amount;
                table.happened[4] += 1;
                let moved = self.move_cash(-amount, None);
                self.moved.push((moved.id(), -amount));
                vec![moved]
            }
            90..94 if !self.moved.is_empty() => {
                let (id, amount) = self.moved.swap_remove(index(dice, self.moved.len()));
                table.cash -= amount;
                table.happened[5] += 1;
                vec![self.move_cash(-amount, Some(id))]
            }
            // Somebody miscounts change, and nobody writes it down.
            94..97 => {
                table.cash -= 500;
                table.lost += 500;
                table.happened[6] += 1;
                Vec::new()
            }
            97..100 if !self.shared && table.cash >= 0 => {
                table.happened[7] += 1;
                self.hand_over(table, dice)
            }
            _ => Vec::new(),
        }
    }

    /// What is on the table is counted, now and then by denomination, and is the next float.
    fn hand_over(&mut self, table: &Table, dice: &mut Dice) -> Vec<SignedEntry> {
        let count = if dice.below(2) == 0 { pieces(table.cash, dice) } else { Vec::new() };
        let closed = self.close(Some((table.cash, &count)));
        let opened = opening(&mut self.pen, Some(table.cash), &count);
        self.shift = opened.clone();
        self.moved.clear();
        vec![closed, opened]
    }
}

fn opening(pen: &mut Pen, float: Option<i64>, count: &[(i64, u32)]) -> SignedEntry {
    let opened = pen.write::<ShiftOpened>(json!({
        "stand": "07", "drawer": "A", "day": DAY, "day_from": "clock", "float": float,
        "count": count, "continues": null,
    }));
    pen.set_shift(&opened);
    opened
}

fn index(dice: &mut Dice, len: usize) -> usize {
    usize::try_from(dice.below(len as u64)).expect("an index")
}

/// An amount in notes and coins, as somebody finds them: large and small ones mixed.
fn pieces(mut amount: i64, dice: &mut Dice) -> Vec<(i64, u32)> {
    let mut count = Vec::new();
    let values = denominations();
    for (at, value) in values.iter().enumerate() {
        let value = value.amount();
        let most = amount / value;
        let last = at + 1 == values.len();
        let taken = if last || most == 0 {
            most
        } else {
            most - i64::try_from(dice.below(2)).expect("one")
        };
        if taken > 0 {
            count.push((value, u32::try_from(taken).expect("few")));
            amount -= taken * value;
        }
    }
    assert_eq!(amount, 0, "every amount of this test is in whole hundreds");
    count
}

/// What the drawer held by what a store says that took these in, in this order, a few at a time.
fn asked(begun: &Begun, entries: &[SignedEntry]) -> (DrawerCash, i64) {
    let folder = in_memory();
    let (mut store, _) = Store::open(folder.path(), noon()).expect("a store");
    for some in entries.chunks(97) {
        store.take(some).expect("taken");
    }
    let standing = Standing::read(store.snapshot(), begun.id).expect("read");
    let shifts = Shifts::read(store.snapshot(), &standing).expect("read");
    let found = drawers(store.snapshot(), &standing, &shifts, None).expect("drawers");
    assert_eq!(found.len(), 1);
    (found[0].cash, found[0].now())
}

fn shuffle(entries: &mut [SignedEntry], dice: &mut Dice) {
    for at in (1..entries.len()).rev() {
        entries.swap(at, index(dice, at + 1));
    }
}

/// Ten thousand events of so many tills on one drawer, then the last count; what is asked in three orders of arrival.
fn ten_thousand(tills: &[&str], seed: u64) {
    let mut begun = Begun::default();
    let mut dice = Dice::new(seed);
    let mut table = Table { cash: 300_000, ..Table::default() };
    let mut written = Vec::new();
    let mut sellers = Vec::new();
    for (at, name) in tills.iter().enumerate() {
        let pen = begun.till(name, Role::Seller);
        let (seller, opened) = Seller::open(pen, (at == 0).then_some(table.cash));
        written.push(opened);
        sellers.push(seller);
    }
    for _ in 0..10_000 {
        let at = index(&mut dice, sellers.len());
        written.extend(sellers[at].event(&begun, &mut table, &mut dice));
    }
    assert!(table.happened.iter().all(|times| *times > 100), "{:?}", table.happened);
    let mut all = begun.entries.clone();
    all.append(&mut written);
    let open = asked(&begun, &all);
    assert_eq!(open.0, DrawerCash::Open);
    assert_eq!(open.1, table.cash + table.lost, "while it is open");

    for seller in sellers.iter_mut().skip(1) {
        all.push(seller.close(None));
    }
    let count = pieces(table.cash.max(0), &mut dice);
    all.push(sellers[0].close(Some((table.cash.max(0), &count))));
    for _ in 0..3 {
        shuffle(&mut all, &mut dice);
        let (cash, now) = asked(&begun, &all);
        assert_eq!(cash.difference(), Some(-table.lost), "{cash:?}");
        assert_eq!(now, table.lost);
    }
}

#[test]
fn ten_thousand_events_on_one_till_come_to_what_is_on_the_table() {
    ten_thousand(&["first"], 10);
}

#[test]
fn ten_thousand_events_on_two_tills_of_one_drawer_come_to_what_is_on_the_table() {
    ten_thousand(&["first", "second"], 11);
}

/// The same through the façade, which sells, moves, takes back and hands over: what it expects is what is on the table after
/// each hundred events, and every count by denomination is even.
#[test]
fn what_a_till_expects_is_what_is_on_its_table_all_day_long() {
    let folder = in_memory();
    let mut till = opened(folder.path());
    till.found_sample("07").expect("founded");
    till.open_shift(&shift()).expect("a shift");
    let mut dice = Dice::new(12);
    let mut cash = 100_000;
    let mut moved: Vec<(String, i64)> = Vec::new();
    let qris = || PaymentText { method: "qris".parse().expect("a method"), amount: String::new() };
    for event in 1..=1500 {
        let amount = i64::try_from(dice.below(100) + 1).expect("small") * 500;
        match dice.below(20) {
            0..14 => {
                let payments = if dice.below(4) == 0 { vec![qris()] } else { Vec::new() };
                let in_cash = payments.is_empty();
                let lines = vec!["KRP-01".into()];
                till.sell(&SaleTyped { lines, payments, ..SaleTyped::default() }).expect("sold");
                cash += if in_cash { PRICE } else { 0 };
            }
            kind @ 14..18 => {
                let (way, reason) = match kind {
                    14 | 15 => (CashWay::In, "change_fetched"),
                    _ => (CashWay::Out, "to_coordinator"),
                };
                let typed = CashTyped {
                    way,
                    amount: amount.to_string(),
                    reason: reason.into(),
                    of: String::new(),
                    draft: String::new(),
                    anyway: false,
                };
                let short = way == CashWay::Out && amount > cash;
                match till.move_cash(&typed) {
                    Ok(done) => {
                        cash += done.amount.value;
                        moved.push((done.id, done.amount.value));
                        assert_eq!(done.expected.value, cash);
                        assert!(!short);
                    }
                    Err(refusal) => assert!(short, "{refusal:?}"),
                }
            }
            18 if !moved.is_empty() => {
                let (id, amount) = moved.swap_remove(index(&mut dice, moved.len()));
                till.take_back_cash(&id, "wrong_amount", "").expect("taken back");
                cash -= amount;
            }
            _ if cash >= 0 => {
                let count = CloseShift {
                    counted: if cash == 0 { "0".into() } else { String::new() },
                    count: pieces(cash, &mut dice),
                    shared: false,
                };
                let to = if event % 2 == 0 { "R1" } else { "R2" };
                let done = till.hand_over(&HandOver { to: to.into(), count: Some(count) });
                let counted = done.expect("handed over").counted.expect("counted");
                assert_eq!((counted.counted.value, counted.difference.value), (cash, 0));
                moved.clear();
            }
            _ => {}
        }
        if event % 100 == 0 {
            let drawer = till.drawer().expect("a shift");
            assert_eq!(drawer.expected.map(|expected| expected.value), Some(cash));
            assert_eq!(till.drawer_now().expect("now").expected.value, cash);
        }
    }
}
