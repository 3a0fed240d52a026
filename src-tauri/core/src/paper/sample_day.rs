//! Fictional days for the tests of this room.

use std::collections::BTreeMap;

use super::sample::{Article, entry, fair, mixed, pieces, refund, sale, signed, words};
use super::{
    Cell, Column, DayDrawer, DayHour, DayNumber, DayPaper, DaySection, DaySum, DayTill, Table,
};
use crate::books::ReceiptFacts;
use crate::entry::{Fact, FairKind, Sale, SignedEntry};
use crate::value::{ReceiptNumber, TillKey};
use crate::words::Language;

/// A day of these sections, the first of edition 1, with everything that follows from its receipts.
pub(super) fn day(sections: Vec<Vec<SignedEntry>>, kind: FairKind, language: Language) -> DayPaper {
    let receipts: Vec<&SignedEntry> = sections.iter().flatten().collect();
    let facts: Vec<_> =
        receipts.iter().map(|entry| ReceiptFacts::of(entry).expect("a receipt")).collect();
    let (mut sum, mut tills, mut hours) = (DaySum::default(), BTreeMap::new(), BTreeMap::new());
    let mut methods = BTreeMap::new();
    for facts in &facts {
        let till = (facts.receipt.stand().clone(), facts.receipt.letters().to_string());
        let till = tills.entry(till).or_insert((facts.receipt.letters(), DaySum::default()));
        for sum in [&mut sum, &mut till.1, hours.entry(facts.hour).or_default()] {
            sum.receipts += 1;
            sum.paid += facts.paid();
        }
        for payment in facts.payments {
            *methods.entry(format!("{:?}", payment.method)).or_default() += payment.amount.amount();
        }
    }
    let first = hours.keys().min().copied().unwrap_or(0);
    let last = hours.keys().max().map_or(0, |hour| hour + 1);
    let added = facts
        .iter()
        .skip(sections.first().map_or(0, Vec::len))
        .map(|facts| DayNumber { receipt: facts.receipt.to_string(), paid: facts.paid() });
    DayPaper {
        language,
        fair: fair(kind),
        day: "2024-05-10".parse().expect("a day"),
        edition: u32::try_from(sections.len()).expect("a few").max(1),
        made: "2024-05-10T20:15:03.123+07:00".parse().expect("a moment"),
        state: "K7QF-3MXA".to_owned(),
        headline: words(language).say("totals-incomplete", &[]),
        missing: vec![
            words(language).say("missing-gap", &[("from", "17"), ("to", "21"), ("till", "K3QX")]),
        ],
        notes: Vec::new(),
        sum,
        tills: tills
            .into_iter()
            .map(|((stand, _), (letters, sum))| DayTill { stand, letters, sum, up_to: 512 })
            .collect(),
        totals: vec![totals(methods, sum, language)],
        drawers: vec![DayDrawer {
            stand: "07".parse().expect("a stand"),
            till: "07-K3QX".to_owned(),
            by: "R1".to_owned(),
            counted: 298_000,
            expected: 300_000,
        }],
        cash: Vec::new(),
        claimed: facts
            .iter()
            .filter(|facts| facts.claimed() != 0)
            .map(|facts| DayNumber { receipt: facts.receipt.to_string(), paid: facts.claimed() })
            .collect(),
        hours: (first..last)
            .map(|hour| DayHour { hour, sum: hours.get(&hour).copied().unwrap_or_default() })
            .collect(),
        added: added.collect(),
        gone: Vec::new(),
        became: BTreeMap::new(),
        sections: (1..)
            .zip(sections)
            .map(|(edition, receipts)| DaySection { edition, receipts })
            .collect(),
    }
}

/// A table as totals are, with a row for each.
pub(super) fn totals(rows: BTreeMap<String, i64>, sum: DaySum, language: Language) -> Table {
    let words = words(language);
    let say = |id: &str| words.say(id, &[]);
    let ids = ["gross", "discount", "net", "rounding", "paid", "member_share", "cooperative_share"];
    let counts = ["totals-sales", "totals-refunds"].map(str::to_owned);
    let headings =
        counts.into_iter().chain(ids.map(|id| format!("totals-{id}"))).map(|id| say(&id));
    let cells = |label: String, paid: i64| {
        let money = ids.iter().map(move |_| Cell::Money(paid));
        [Cell::Words(label), Cell::Count(sum.receipts), Cell::Count(0)].into_iter().chain(money)
    };
    let column = |heading| Column { heading, adds_up: true };
    Table {
        language,
        made: "2024-05-10T20:15:03.123+07:00".parse().expect("a moment"),
        title: say("totals-by-method"),
        of: vec![
            "Koperasi Contoh".into(),
            "Pameran Contoh, Kota Contoh".into(),
            "10 Mei 2024".into(),
        ],
        notes: vec![say("totals-incomplete")],
        columns: [say("totals-key-method")].into_iter().chain(headings).map(column).collect(),
        rows: rows.into_iter().map(|(label, paid)| cells(label, paid).collect()).collect(),
        apart: 0,
        sum: cells(say("totals-sum"), sum.paid).collect(),
    }
}

/// So many receipts of three tills from ten o'clock on, all sorts of them, in order.
pub(super) fn receipts(count: u32) -> Vec<SignedEntry> {
    let mut entries: Vec<SignedEntry> = (0..count)
        .map(|at| {
            let till = at * 3 / count.max(1);
            let stand = ["07", "12", "19"][till as usize];
            let n = at + 1;
            let made =
                format!("2024-05-10T{:02}:{:02}:03.123+07:00", 10 + (at * 7 / 20) % 9, at % 60);
            let made = Some(made.parse().expect("a moment"));
            let receipt = number(stand, n);
            let stand = stand.parse().expect("a stand");
            if at % 25 == 24 {
                return signed(Fact::Refund(crate::entry::Refund {
                    receipt,
                    stand,
                    paper_at: made,
                    ..refund(at % 50 == 24)
                }));
            }
            let sold = match at % 4 {
                0 => mixed(),
                1 => sale(&goods(n, 1), 0, None),
                _ => sale(&goods(n, 1 + i64::from(at % 5)), 0, Some(2_000_000)),
            };
            entry(Sale { receipt, stand, paper_at: made, ..sold })
        })
        .collect();
    entries.sort_by_key(|entry| {
        ReceiptFacts::of(entry).map(|facts| (facts.receipt.stand().clone(), facts.receipt.number()))
    });
    entries
}

/// A sale of one stand and number.
pub(super) fn numbered(n: u32, sold: Sale) -> SignedEntry {
    entry(Sale { receipt: number("07", n), ..sold })
}

fn goods(seed: u32, count: i64) -> Vec<Article> {
    const NAMES: [&str; 5] = [
        "Keripik singkong pedas",
        "Kopi robusta 250 g",
        "Gelang anyaman",
        "Sambal bawang botol kaca kecil dengan tutup kain dan pita merah",
        "Madu",
    ];
    (0..count)
        .map(|at| {
            let which = (i64::from(seed) * 3 + at) % 5;
            let name = NAMES[usize::try_from(which).expect("below five")];
            pieces(name, 1 + at % 3, 7500 + which * 12_500)
        })
        .collect()
}

fn number(stand: &str, n: u32) -> ReceiptNumber {
    let till: TillKey = entry(sale(&[pieces("Teh", 1, 100)], 0, None)).entry().till;
    ReceiptNumber::new(stand.parse().expect("a stand"), till, n).expect("a number")
}
