//! What stands on paper: sales that were written on a pad while a till was not at hand, and money back for a sale that this till
//! has never seen.

mod unseen;

use std::collections::BTreeSet;
use std::path::Path;

use lapak_core::books::Question;
use lapak_core::entry::{Fact, Method, Sale};
use lapak_core::exchange::Extent;
use lapak_core::till::{
    Clock, CloseShift, LendTill as _, NewShift, Paper, PaperTyped, SaleDone, SaleTyped, SalesAsked,
    Till,
};
use lapak_core::{Code, Refusal};
use lapak_tests::fair::Fair;
use lapak_tests::folder::{in_memory, opened, shift};
use lapak_tests::lapak::Lapak;
use tempfile::TempDir;

#[test]
fn a_sheet_goes_into_the_open_shift_of_its_day_at_its_own_time() {
    let stand = Stand::new();
    let mut till = stand.till();
    assert!(into(&till, "2024-05-10").contains("sedang terbuka"));
    let done = till.sell_paper(&sheet("1", "KRP-01*2")).expect("entered");
    let sale = sale_of(&till, &done);
    let made = sale.paper_at.expect("of paper").to_string();
    assert_eq!(made, "2024-05-10T09:30:00.000+07:00");
    let opened = till.drawer().expect("a drawer");
    assert_eq!(sale.shift.to_string(), opened.shift.shift);
    assert_eq!(opened.expected.map(|expected| expected.value), Some(125_000));
    let text = till.receipt(&done.receipt, Paper::Mm58).expect("a receipt").text;
    assert!(text.contains("09.30") && text.contains("Ditulis di kertas"), "{text}");
    let row = &till.sales(None).expect("sales").rows[0];
    assert!(row.paper && row.time_text.starts_with("09.30"), "{row:?}");
    let hours = till.totals(Question::Hour, None).expect("totals");
    assert_eq!(hours.rows.iter().map(|row| row.key.as_deref()).collect::<Vec<_>>(), [Some("09")]);
}

#[test]
fn a_sheet_goes_into_the_closed_shift_of_its_day_and_that_is_vouched_for_again() {
    let stand = Stand::new();
    {
        let mut till = stand.till();
        till.sell(&of("KRP-01")).expect("a sale");
        close(&mut till, "150000");
        assert_eq!(difference(&till), Some(37_500), "the pad's cash lies in the drawer already");
    }
    let mut till = stand.till_at("2024-05-11T08:00:00.000+07:00");
    till.open_shift(&NewShift { day: "2024-05-11".into(), ..shift() }).expect("the next day");
    till.sell(&of("KRP-02")).expect("a sale of the next day");
    assert!(into(&till, "2024-05-10").contains("sudah ditutup"));
    for (number, goods) in [("1", "KRP-01"), ("2", "KRP-01*2")] {
        let done = till.sell_paper(&sheet(number, goods)).expect("entered");
        assert_eq!(done.day, "2024-05-10");
    }
    till.sell(&of("KRP-02")).expect("and on with the next day");
    let drawer = till.drawer().expect("a drawer");
    assert!(drawer.open && drawer.shift.day == "2024-05-11", "{drawer:?}");
    assert_eq!(drawer.expected.map(|expected| expected.value), Some(122_000));
    // Every question has them under their own day, and every list that a figure adds up from.
    for (day, receipts, paid) in [("2024-05-10", 3, 50_000), ("2024-05-11", 2, 22_000)] {
        for question in [Question::Day, Question::Method, Question::Till, Question::Product] {
            let totals = till.totals(question, Some(day.parse().expect("a day"))).expect("totals");
            assert_eq!(totals.sum.paid.value, paid, "{day} {question:?}");
        }
        let asked = SalesAsked { day: Some(day.into()), ..SalesAsked::default() };
        let sales = till.sales_asked(&asked).expect("sales");
        assert_eq!((sales.count, sales.rows.len()), (receipts, 3.min(sales.rows.len())), "{day}");
        assert_eq!(sales.rows.len() as u64, sales.count, "{day}");
        let listed: i64 = sales.rows.iter().map(|row| row.total.value).sum();
        assert_eq!(listed, paid, "{day}");
    }
    let first = till.totals(Question::Day, Some("2024-05-10".parse().expect("a day")));
    let first = first.expect("totals");
    assert!(first.standing.complete, "{:?}", first.standing);
    let drawers =
        till.cash_totals(Some("2024-05-10".parse().expect("a day"))).expect("the drawers").drawers;
    let told = &drawers[0].figures;
    assert_eq!(told.difference.as_ref().map(|of| of.value), Some(0), "nothing is over any more");
    assert_eq!(told.expected.value, 150_000);
}

#[test]
fn a_day_without_a_shift_gets_one_on_the_shared_drawer() {
    let stand = Stand::new();
    let mut till = stand.till_at("2024-05-11T08:00:00.000+07:00");
    till.sell(&of("KRP-02")).expect("a sale in the open shift of the tenth");
    let sheet = |number: &str| PaperTyped { day: "2024-05-09".into(), ..sheet(number, "KRP-01") };
    assert!(into(&till, "2024-05-09").contains("belum punya sif"));
    till.sell_paper(&sheet("1")).expect("entered");
    assert!(into(&till, "2024-05-09").contains("sudah ditutup"), "the same shift for the next one");
    till.sell_paper(&sheet("2")).expect("entered");
    let sale = till.sell(&of("KRP-02")).expect("the open shift is the same");
    assert_eq!(sale.day, "2024-05-10");
    let asked = |day: &str| SalesAsked { day: Some(day.into()), ..SalesAsked::default() };
    for (day, count) in [("2024-05-09", 2), ("2024-05-10", 2)] {
        let sales = till.sales_asked(&asked(day)).expect("sales");
        assert_eq!((sales.count, sales.rows.len()), (count, 2), "{day}");
    }
    let shifts: BTreeSet<String> = till
        .sales_asked(&asked("2024-05-09"))
        .expect("sales")
        .rows
        .iter()
        .map(|row| sale_numbered(&till, &row.receipt).shift.to_string())
        .collect();
    assert_eq!(shifts.len(), 1, "one shift, not one for each sheet");
    let told = till.totals(Question::Day, Some("2024-05-09".parse().expect("a day")));
    assert!(told.expect("totals").standing.complete);
}

#[test]
fn a_pad_can_be_entered_before_any_shift_is_opened() {
    let folder = in_memory();
    let mut till = opened(folder.path());
    till.found_sample("07").expect("founded");
    let sheet = PaperTyped { by: "R9".into(), ..sheet("1", "KRP-01") };
    let done = till.sell_paper(&sheet).expect("entered");
    assert_eq!(till.sell(&of("KRP-01")).expect_err("no shift").code(), Code::NoShift);
    let row = &till.sales(Some("2024-05-10".parse().expect("a day"))).expect("sales").rows[0];
    assert_eq!((row.receipt.as_str(), row.by.as_str()), (done.receipt.as_str(), "R9"));
    till.open_shift(&shift()).expect("the day's own");
    till.sell(&of("KRP-01")).expect("a sale");
}

#[test]
fn a_sheet_is_entered_once_however_often_somebody_tries() {
    let stand = Stand::new();
    let mut till = stand.till();
    let first = till.sell_paper(&sheet("12", "KRP-01*2")).expect("entered");
    let again = till.sell_paper(&sheet("12", "KRP-01*2")).expect("the same one");
    assert_eq!(first.receipt, again.receipt);
    let refused = till.sell_paper(&sheet("12", "KRP-01*3")).expect_err("other goods");
    assert_eq!(refused.code(), Code::PaperTwice);
    assert_eq!(refused.details().get("receipt"), Some(&first.receipt));
    let other = PaperTyped { day: "2024-05-09".into(), ..sheet("12", "KRP-01*3") };
    till.sell_paper(&other).expect("another day's pad counts from one again");
    assert_eq!(till.sales(None).expect("sales").count, 1);
}

#[test]
fn what_cannot_be_on_the_paper_is_refused_and_nothing_is_recorded() {
    let stand = Stand::new();
    let mut till = stand.till();
    let entries = |till: &Till| till.snapshot().ids().expect("the ids").len();
    let before = entries(&till);
    let of = |change: fn(&mut PaperTyped)| {
        let mut typed = sheet("1", "KRP-01*2");
        change(&mut typed);
        typed
    };
    let tried = [
        (of(|typed| typed.goods.clear()), Code::GoodsMissing),
        (of(|typed| typed.goods = "ABC-99".into()), Code::ProductUnknown),
        (of(|typed| typed.time = "25.00".into()), Code::TimeInvalid),
        (of(|typed| typed.time.clear()), Code::TimeInvalid),
        (of(|typed| typed.day = "10 Mei".into()), Code::DayInvalid),
        (of(|typed| typed.day = "2024-05-11".into()), Code::PaperLater),
        (of(|typed| typed.time = "23.59".into()), Code::PaperLater),
        (of(|typed| typed.amount = "24.000".into()), Code::PaperDiffers),
        (of(|typed| typed.by = "SARI".into()), Code::CodeIsName),
    ];
    for (typed, code) in tried {
        assert_eq!(till.sell_paper(&typed).expect_err("refused").code(), code, "{typed:?}");
    }
    assert_eq!(entries(&till), before);
    let less = of(|typed| typed.amount = "24.000".into());
    let due = till.paper_due(&less).expect("it is told");
    assert_eq!((due.due.value, due.less.value), (25_000, 1_000));
    assert_eq!(due.refused.map(|refused| refused.code).as_deref(), Some("paper_differs"));
    let given = PaperTyped { discount: "1000".into(), ..less };
    assert_eq!(till.sell_paper(&given).expect("as a discount").total.value, 24_000);
}

#[test]
fn with_a_clock_behind_the_fair_the_fairs_days_are_known_all_the_same() {
    let stand = Stand::new();
    let mut till = stand.till_at("2015-01-01T08:00:00.000+00:00");
    let done = till.sell_paper(&sheet("1", "KRP-01")).expect("the tenth is the open shift's day");
    assert_eq!(done.day, "2024-05-10");
    let later = PaperTyped { day: "2024-05-11".into(), ..sheet("2", "KRP-01") };
    assert_eq!(
        till.sell_paper(&later).expect_err("nobody has seen that day").code(),
        Code::PaperLater
    );
}

#[test]
fn other_tills_hear_of_it_and_the_day_is_complete_again_once_they_have() {
    let fair = Fair::in_a_file(2);
    let (seller, other) = (fair.open(1), fair.open(0));
    seller.with(|till| till.sell(&of("KRP-01"))).expect("a sale");
    seller.with(|till| close_in(till, "112500")).expect("closed");
    seller.round_done(Extent::Full);
    other.round_done(Extent::Full);
    let paid = |till: &Till| -> Result<i64, Refusal> {
        Ok(till.totals(Question::Till, None)?.sum.paid.value)
    };
    let before = other.with(|till| paid(till)).expect("totals");
    seller.with(|till| till.sell_paper(&sheet("1", "KRP-01")).map(drop)).expect("entered");
    seller.round_done(Extent::Full);
    other.round_done(Extent::Full);
    assert_eq!(other.with(|till| paid(till)).expect("totals") - before, 12_500);
    let asked = SalesAsked { day: Some("2024-05-10".into()), ..SalesAsked::default() };
    let sales = other.with(|till| till.sales_asked(&asked)).expect("sales");
    assert_eq!(sales.rows.len() as u64, sales.count);
}

#[test]
fn the_command_line_enters_paper_too() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let at = "2024-05-09T10:05:00+07:00";
    let sold = lapak.json(&["sell", "KRP-01*2", "--paper-at", at]);
    assert_eq!((sold["day"].as_str(), sold["total"].as_i64()), (Some("2024-05-09"), Some(25_000)));
    let later = lapak.run(&["sell", "KRP-01", "--paper-at", "2034-05-09T10:05:00+07:00"]);
    assert_eq!(later.refusal().code, "paper_later");
    let pad = data.path().join("pad.txt");
    let lines = "KRP-01 --paper-at 2024-05-09T10:20:00+07:00\nKRP-02 --qris 11000 --paper-at 2024-05-09T10:30:00+07:00\n";
    std::fs::write(&pad, lines).expect("written");
    lapak.done(&["sell", "--batch", pad.to_str().expect("a path")]);
    let listed = lapak.json(&["sale", "list", "--day", "2024-05-09"]);
    assert_eq!(listed.as_array().map(Vec::len), Some(3));
}

/// A sheet of a pad of 10 May 2024.
fn sheet(number: &str, goods: &str) -> PaperTyped {
    PaperTyped {
        day: "2024-05-10".into(),
        time: "9.30".into(),
        number: number.into(),
        by: String::new(),
        goods: goods.into(),
        discount: String::new(),
        discount_reason: None,
        amount: String::new(),
        method: Method::CASH,
        draft: None,
    }
}

fn into(till: &Till, day: &str) -> String {
    till.paper_view(Some(day)).expect("a view").into
}

fn close(till: &mut Till, counted: &str) {
    close_in(till, counted).expect("closed");
}

fn close_in(till: &mut Till, counted: &str) -> Result<(), Refusal> {
    till.close_shift(&CloseShift { counted: counted.into(), count: Vec::new(), shared: false })
}

fn difference(till: &Till) -> Option<i64> {
    till.drawer().expect("a drawer").difference.map(|of| of.value)
}

fn sale_of(till: &Till, done: &SaleDone) -> Sale {
    sale_numbered(till, &done.receipt)
}

fn sale_numbered(till: &Till, number: &str) -> Sale {
    let found = till.sales_numbered(number).expect("a sale");
    let Fact::Sale(sale) = &found[0].entry().fact else { panic!("no sale") };
    sale.clone()
}

fn of(line: &str) -> SaleTyped {
    SaleTyped { lines: line.split(',').map(str::to_owned).collect(), ..SaleTyped::default() }
}

struct Stand(TempDir);

impl Stand {
    fn new() -> Self {
        let folder = in_memory();
        let mut till = opened(folder.path());
        till.found_sample("07").expect("founded");
        till.open_shift(&shift()).expect("a shift");
        Self(folder)
    }

    fn till(&self) -> Till {
        opened(self.0.path())
    }

    fn till_at(&self, clock: &str) -> Till {
        at(self.0.path(), clock)
    }
}

fn at(folder: &Path, clock: &str) -> Till {
    Till::open(folder, Clock::Stopped(clock.parse().expect("a moment"))).expect("a till")
}
