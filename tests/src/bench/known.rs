//! What became known afterwards, in a ledger of a million entries: payments that were seen arrive, methods put right, money
//! back, drawers that were counted wrong. Every question is asked of it and of as many plain sales, in turns.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use lapak_core::books::Question;
use lapak_core::entry::{
    Basis, CashMoved, ChangedPayment, DayFrom, Method, PaymentChanged, PaymentStatus, Refund, Sale,
    ShiftClosed, ShiftOpened, SignedEntry,
};
use lapak_core::selling::{BackBefore, TakenBack};
use lapak_core::till::{Behind, Clock, RefundReason, RefundTyped, SalesAsked, Till};
use lapak_core::value::{DraftId, EntryId, Money};

use super::grown::{Signer, grown, grown_by, workplace};
use super::measure::{Times, ratio};
use super::sale::{ready, typed};

const ENTRIES: u32 = 1_000_000;
/// How often each question is asked.
const TIMES: usize = 21;
/// How often something is recorded.
const RECORDED: usize = 400;
/// So many entries are written between two counts of a drawer.
const COUNTED_EVERY: u32 = 20_000;
/// Of each hundred entries: so many sales by QRIS, and so many in cash. All but one of the first are seen to arrive, one of
/// the others was truly paid otherwise, and two are taken back.
const BY_QRIS: usize = 40;
const IN_CASH: usize = 16;

/// Prints what each question costs, and what it costs to record something.
pub fn known() {
    let mut plain = opened(grown(ENTRIES));
    let mut known = opened(folder());
    let findings = known.attention().expect("read").len();
    println!(
        "known: {ENTRIES} entries, two in five of which say that a payment came, against as many plain sales; medians of {TIMES}"
    );
    println!("{:<28} {:>10} {:>10} {:>7}", "", "plain ms", "known ms", "ratio");
    let mut row = |name: &str, goal: &str, ask: &dyn Fn(&mut Till)| {
        let (mut of_plain, mut of_known) = (Times::default(), Times::default());
        for _ in 0..TIMES {
            of_plain.time(|| ask(&mut plain));
            of_known.time(|| ask(&mut known));
        }
        let (plain, known) = (of_plain.percentile(50), of_known.percentile(50));
        let times = ratio(known, plain);
        println!("{name:<28} {:>10.2} {:>10.2} {times:>7.1}  {goal}", ms(plain), ms(known));
    };
    for question in Question::ALL {
        row(&format!("totals by {}", question.as_str()), "", &|till| {
            till.totals(question, None).expect("totals");
        });
    }
    row("the drawer, to be closed", "goal < 5 ms", &|till| drop(till.drawer().expect("a drawer")));
    row("what does not add up", "goal ≤ 50 ms", &|till| drop(till.attention().expect("read")));
    row("the newest receipts", "", &|till| drop(till.sales(None).expect("read")));
    let behind = [("QRIS", Behind::Method("qris".into())), ("what waits", Behind::Claimed)];
    for (name, behind) in behind {
        let asked = SalesAsked { day: None, behind: Some(behind), sought: None };
        row(&format!("the receipts behind {name}"), "", &|till| {
            till.sales_asked(&asked).expect("read");
        });
    }
    println!("{findings} things do not add up");
    recorded(&mut plain, &mut known);
}

/// Sales, and whole refunds of them, in turns with appending as many bytes.
fn recorded(plain: &mut Till, known: &mut Till) {
    println!(
        "recording, µs; against append + fdatasync of 2,000 bytes, in turns; medians of {RECORDED}"
    );
    let mut log = tempfile::tempfile_in(workplace()).expect("a file");
    for (name, till) in [("plain", plain), ("known", known)] {
        let (mut append, mut sell) = (Times::default(), Times::default());
        let (mut due, mut back) = (Times::default(), Times::default());
        for number in 0..RECORDED {
            append.time(|| {
                log.write_all(&[b'x'; 2000]).expect("written");
                log.sync_data().expect("flushed");
            });
            let sold = sell.time(|| till.sell(&typed(number))).expect("sold");
            till.rest().expect("rested");
            let typed = RefundTyped {
                receipt: sold.receipt,
                lines: Vec::new(),
                reason: RefundReason::Damaged,
                method: Method::CASH,
                arrived: None,
                anyway: true,
                draft: None,
            };
            // What is looked up before a refund is recorded, and is looked up for the screen as well.
            due.time(|| till.refund_due(&typed)).expect("due");
            back.time(|| till.refund(&typed)).expect("paid back");
            till.rest().expect("rested");
        }
        let limit = append.percentile(50);
        let looked_up = ("its look-up", &mut due);
        for (what, times) in [("a sale", &mut sell), ("a refund", &mut back), looked_up] {
            let (p50, p99) = (times.percentile(50), times.percentile(99));
            println!(
                "{name:<6} {what:<11} p50 {:>7.0} p99 {:>7.0}  append {:>6.0}: {:.2}",
                p50.as_secs_f64() * 1e6,
                p99.as_secs_f64() * 1e6,
                limit.as_secs_f64() * 1e6,
                ratio(p50, limit),
            );
        }
    }
}

fn opened(folder: PathBuf) -> Till {
    let mut till = Till::open(&folder, Clock::System).expect("a till");
    while till.rest().expect("rested") {}
    till
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn folder() -> PathBuf {
    let mut written = 0;
    grown_by("known", ENTRIES, move |signer| {
        let mut some = Vec::new();
        if written % COUNTED_EVERY == 0 {
            some.extend(counted(signer, written / COUNTED_EVERY));
        }
        some.extend(hundred(signer));
        written += 100;
        some
    })
}

/// A drawer is counted, with too little in it, and the next one opened.
fn counted(signer: &mut Signer, number: u32) -> [SignedEntry; 2] {
    let (stand, day) = (signer.sold_in.stand.clone(), signer.sold_in.day);
    let closed = signer.write(ShiftClosed {
        shift: signer.sold_in.shift,
        stand: stand.clone(),
        drawer: signer.drawer.clone(),
        day,
        counted: Money::new(0).ok(),
        expected: None,
        count: Vec::new(),
        seen: Vec::new(),
        more: None,
    });
    signer.drawer = format!("B{number}").parse().expect("a code");
    let opened = signer.write(ShiftOpened {
        stand,
        drawer: signer.drawer.clone(),
        day,
        day_from: DayFrom::Clock,
        float: Money::new(300_000).ok(),
        count: Vec::new(),
        continues: None,
        more: None,
    });
    signer.sold_in.shift = opened.id();
    [closed, opened]
}

/// A hundred entries.
fn hundred(signer: &mut Signer) -> Vec<SignedEntry> {
    let mut written = Vec::new();
    let mut sold = |signer: &mut Signer, method| {
        let number = signer.number as usize;
        let receipt = signer.receipt();
        let sale = ready(number, &signer.sold_in, method).numbered(receipt);
        let signed = signer.write(sale.clone());
        let id = signed.id();
        written.push(signed);
        (id, sale)
    };
    let by_qris: Vec<_> = (0..BY_QRIS).map(|_| sold(signer, Method::QRIS)).collect();
    let in_cash: Vec<_> = (0..IN_CASH).map(|_| sold(signer, Method::CASH)).collect();
    let confirmed = Some(PaymentStatus::Confirmed);
    for (id, sale) in &by_qris[1..] {
        written.push(signer.write(changed(*id, sale, Method::QRIS, confirmed)));
    }
    let (id, sale) = &in_cash[0];
    written.push(signer.write(changed(*id, sale, Method::QRIS, confirmed)));
    for (id, sale) in &in_cash[1..3] {
        written.push(back(signer, *id, sale));
    }
    let moved = CashMoved {
        draft: DraftId::random(),
        shift: signer.sold_in.shift,
        stand: signer.sold_in.stand.clone(),
        drawer: signer.drawer.clone(),
        day: signer.sold_in.day,
        of: None,
        amount: Money::new(-50_000).expect("an amount"),
        reason: "to_coordinator".parse().expect("a reason"),
        more: None,
    };
    written.push(signer.write(moved));
    while written.len() < 100 {
        written.push(signer.sell());
    }
    written
}

/// A sale was truly paid so.
fn changed(
    of: EntryId,
    sale: &Sale,
    method: Method,
    status: Option<PaymentStatus>,
) -> PaymentChanged {
    let net = Money::new(sale.net()).expect("an amount");
    PaymentChanged {
        replaces: Vec::new(),
        of,
        receipt: sale.receipt.clone(),
        net,
        cash_step: sale.cash_step,
        group: None,
        rounding: Money::ZERO,
        payments: vec![ChangedPayment { method, amount: net, status }],
        reason: None,
        more: None,
    }
}

/// All of a sale comes back.
fn back(signer: &mut Signer, of: EntryId, sale: &Sale) -> SignedEntry {
    let lines = (1_u16..).zip(&sale.lines).map(|(number, line)| (number, line.quantity_milli));
    let lines: BTreeMap<_, _> = lines.collect();
    let taken = TakenBack::of(of, sale, &BackBefore::default(), &lines).expect("it comes back");
    let paid = taken.paid_by(&[], (Method::CASH, None)).expect("it is paid");
    let sold_in = signer.sold_in.clone();
    let receipt = signer.receipt();
    signer.write(Refund {
        draft: DraftId::random(),
        receipt,
        shift: sold_in.shift,
        stand: sold_in.stand,
        day: sold_in.day,
        paper_at: None,
        group: None,
        of: Some(taken.of),
        basis: Basis::Sale,
        reason: "damaged".parse().expect("a reason"),
        discount_by: sale.discount_by,
        cash_step: sale.cash_step,
        bundles: taken.bundles,
        lines: taken.lines,
        rounding: paid.rounding,
        payments: paid.payments,
        more: None,
    })
}
