//! What is left of each product and what each member is owed, in a ledger of a million sales and twenty thousand lines of
//! goods, against adding all of it up anew in SQLite.

use lapak_core::entry::{GoodsLine, GoodsMoved, Movement};
use lapak_core::till::{Clock, StockAsked, Till};
use lapak_core::value::{DraftId, Money, Quantity, StandCode};
use rusqlite::{Connection, OpenFlags};

use super::grown::{Signer, grown_by};
use super::measure::{Times, ratio};
use super::sale::ready;

const SALES: u32 = 1_000_000;
/// One line of goods for so many sales.
const GOODS_EVERY: u32 = 50;
/// How often each question is asked, and how often it is added up anew.
const TIMES: usize = 21;
const TIMES_LONG: usize = 3;

/// What was sold of each product, and what came and went besides.
const STOCK: &str = "SELECT product, sum(quantity_milli) FROM receipt_line JOIN receipt USING (till, seq, id)
    GROUP BY product, stand
    UNION ALL SELECT product, sum(quantity_milli) FROM goods_line GROUP BY product, stand, movement";
/// What each member's share comes to, what goods owe, and what was taken off and paid.
const OWED: &str = "SELECT member, sum(member_share) FROM receipt_line GROUP BY member
    UNION ALL SELECT member, sum(owed) FROM goods_line GROUP BY member
    UNION ALL SELECT member, sum(amount) FROM owed_change GROUP BY member";

/// Prints how long each question takes, and the ratios to adding everything up.
pub fn goods() {
    let folder = grown_by("stock", SALES + SALES / GOODS_EVERY, |signer| {
        let mut some: Vec<_> = (0..GOODS_EVERY).map(|_| signer.sell()).collect();
        let moved = moved(signer);
        some.push(signer.write(moved));
        some
    });
    let mut till = Till::open(&folder, Clock::System).expect("a till");
    while till.rest().expect("rested") {}
    let everything = StockAsked::default();
    let (mut of_stock, mut of_owed) = (Times::default(), Times::default());
    for _ in 0..TIMES {
        drop(of_stock.time(|| till.stock(&everything).expect("stock")));
        drop(of_owed.time(|| till.owed(None).expect("owed")));
    }
    drop(till);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let store = Connection::open_with_flags(folder.join("ledger.sqlite"), flags).expect("a store");
    println!(
        "goods: stock of {SALES} sales and {} lines of goods; medians (goals ≤ 10 ms and ≤ 1/1000 of GROUP BY)",
        SALES / GOODS_EVERY
    );
    for (name, times, sql) in [("stock", &mut of_stock, STOCK), ("owed", &mut of_owed, OWED)] {
        let mut anew = Times::default();
        (0..TIMES_LONG).for_each(|_| anew.time(|| added_up(&store, sql)));
        let (ours, anew) = (times.percentile(50), anew.percentile(50));
        let (ms, anew_ms) = (ours.as_secs_f64() * 1000.0, anew.as_secs_f64() * 1000.0);
        let times = ratio(anew, ours);
        println!("  {name:<6} {ms:>8.3} ms  GROUP BY {anew_ms:>8.1} ms: 1/{times:.0}");
    }
}

fn added_up(store: &Connection, sql: &str) {
    let mut statement = store.prepare(sql).expect("prepared");
    let mut rows = statement.query([]).expect("asked");
    while rows.next().expect("a row").is_some() {}
}

/// Goods of one of the products that are sold, in turns through all that can happen to them.
fn moved(signer: &mut Signer) -> GoodsMoved {
    let number = signer.number as usize;
    let sold = ready(number, &signer.sold_in, lapak_core::entry::Method::CASH);
    let line = sold.lines().iter().find(|line| line.product.is_some()).expect("a product").clone();
    let other: StandCode = "09".parse().expect("a code");
    let (movement, other_stand) = match number / GOODS_EVERY as usize % 5 {
        0 | 1 => (Movement::In, None),
        2 => (Movement::Back, None),
        3 => (Movement::Damaged, None),
        _ => (Movement::Sent, Some(other)),
    };
    let one = GoodsLine {
        product: line.product.expect("a product"),
        sku: line.sku.expect("a code"),
        unit: line.unit,
        quantity_milli: Quantity::ONE,
        member: line.member,
        member_code: line.member_code,
        owed: Money::ZERO,
        more: None,
    };
    GoodsMoved {
        draft: DraftId::random(),
        movement,
        stand: signer.sold_in.stand.clone(),
        other_stand,
        of: None,
        day: signer.sold_in.day,
        borne_by: None,
        lines: vec![one],
        reason: None,
        more: None,
    }
}
