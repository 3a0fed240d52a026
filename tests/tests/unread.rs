//! What a store keeps and the gate does not read: an entry that was damaged since it came, and one that an older
//! program signed under a clock that no entry may name. Both are named, cost themselves alone, and keep nobody from
//! selling.

use std::path::Path;

use ed25519_dalek::{Signer, SigningKey};
use lapak_core::books::Question;
use lapak_core::entry::{SignedEntry, TillSecret};
use lapak_core::exchange::Extent;
use lapak_core::till::{LendTill as _, SaleTyped, Till};
use lapak_core::value::EntryId;
use lapak_tests::fair::Fair;
use lapak_tests::folder::{connection, in_memory, key, opened, secret, shift};
use lapak_tests::lapak::Lapak;
use lapak_tests::vfs::Dice;
use rusqlite::{Connection, params};
use tempfile::TempDir;

const EARLY: &str = "1980-01-01T07:01:00.000+07:00";

#[test]
fn a_till_whose_chain_ends_in_a_wrong_clock_opens_names_it_and_goes_on_without_a_gap() {
    for kind in ["sale", "shift_opened", "shift_closed", "product", "seller"] {
        let data = with_every_kind();
        let number = signed_early(data.path(), kind);
        let mut till = opened(data.path());
        assert_eq!(unread(&till), [(number, "clock".to_owned())], "{kind}");
        till.status().expect("the window opens");
        till.open_shift(&shift()).expect("a shift");
        let sold = till.sell(&sale()).expect("sold");
        assert!(sold.receipt.ends_with("-0002"), "{kind}: {}", sold.receipt);
        let found = till.store_mut().verify().expect("read");
        let codes: Vec<&str> = found.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["entry_unreadable"], "{kind}: {found:?}");
        till.store_mut().rebuild().expect("built again");
        assert_eq!(unread(&till), [(number, "clock".to_owned())], "{kind}");
        drop(till);
        // Whoever takes what this till gives sees a chain without a gap, and the number taken by the next entry.
        let chain = Lapak::at(data.path()).json(&["state"]);
        let (own, _) = chain["tills"].as_object().expect("tills").iter().next().expect("one");
        assert_eq!(chain["tills"][own]["gaps"], 0, "{kind}");
    }
}

#[test]
fn what_a_wrong_clock_signed_in_the_middle_of_a_chain_is_a_gap_here_as_everywhere() {
    let data = with_every_kind();
    let number = signed_early(data.path(), "sale");
    let after = signed_next(data.path());
    opened(data.path()).store_mut().take(&[after]).expect("taken");
    let mut till = opened(data.path());
    assert_eq!(unread(&till), [(number, "clock".to_owned())]);
    let lacks = missing(&till);
    assert!(lacks.contains(&"gap".to_owned()), "{lacks:?}");
    till.open_shift(&shift()).expect("a shift");
    till.sell(&sale()).expect("sold");
    till.look_over().expect("read");
    let attention = till.attention().expect("read");
    let gap = attention.iter().find(|found| found.code == "gap").expect("the gap is named");
    assert_eq!(gap.details["missing"], number.to_string());
}

#[test]
fn a_till_that_joined_or_founded_under_a_wrong_clock_begins_again() {
    let data = in_memory();
    let mut till = opened(data.path());
    till.found_sample("07").expect("founded");
    drop(till);
    let raw = connection(data.path());
    let all: i64 = raw.query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).expect("read");
    drop(raw);
    for number in 1..=u64::try_from(all).expect("some") {
        backdate(data.path(), number);
    }
    let mut till = opened(data.path());
    till.found_sample("07").expect("founded again");
    till.open_shift(&shift()).expect("a shift");
    till.sell(&sale()).expect("sold");
}

#[test]
fn a_cart_whose_sale_a_wrong_clock_signed_is_paid_as_if_it_had_never_been() {
    let data = with_every_kind();
    let draft = "0123456789abcdef0123456789abcdef";
    let typed = SaleTyped { draft: Some(draft.into()), ..sale() };
    let mut till = opened(data.path());
    till.open_shift(&shift()).expect("a shift");
    till.sell(&typed).expect("sold");
    drop(till);
    let raw = connection(data.path());
    let sql = "SELECT max(seq) FROM entry WHERE type = 'sale'";
    let last: u64 = raw.query_row(sql, [], |row| row.get(0)).expect("a sale");
    drop(raw);
    backdate(data.path(), last);
    let mut till = opened(data.path());
    let sold = till.sell(&typed).expect("sold once more");
    assert!(sold.receipt.ends_with("-0002"), "{}", sold.receipt);
    assert_eq!(till.sales(None).expect("a list").rows.len(), 2);
}

#[test]
fn one_altered_digit_of_any_entry_is_named_and_a_sync_brings_the_true_line_back() {
    let fair = Fair::in_a_file(2);
    {
        let tills = [fair.open(0), fair.open(1)];
        tills.iter().for_each(|till| (0..3).for_each(|_| till.sell()));
        for till in [0, 1, 0, 1] {
            tills[till].round_done(Extent::Full);
        }
    }
    let kept = fair.keep();
    let before = fair.till(0).done(&["dump"]);
    let kinds = "SELECT min(rowid), type, till = (SELECT till FROM local_till) FROM entry
                 GROUP BY 2, 3 ORDER BY 2, 3";
    let raw = connection(&fair.data(0));
    let mut statement = raw.prepare(kinds).expect("a store");
    let entries: Vec<(i64, String, bool)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .expect("read")
        .collect::<Result<_, _>>()
        .expect("rows");
    drop(statement);
    drop(raw);
    assert!(entries.len() >= 9, "{entries:?}");
    let mut dice = Dice::new(16);
    for (row, kind, own) in &entries {
        for first in ["sync", "attention", "day", "rebuild", "totals"] {
            fair.put_back(&kept);
            alter_a_digit(&fair.data(0), *row, &mut dice);
            let about = format!(
                "{kind} of {} till, {first} first",
                if *own { "its own" } else { "another" }
            );
            let till = fair.open(0);
            let papers = in_memory();
            till.with(|till| {
                match first {
                    "attention" => drop(till.look_over().and_then(|_| till.attention())),
                    "day" => drop(till.gather_day(Some("2024-05-10".parse().expect("a day")))),
                    "rebuild" => till.store_mut().rebuild().expect("built again"),
                    "totals" => drop(till.totals(Question::Till, None)),
                    _ => {}
                }
                Ok(())
            })
            .expect("done");
            if first != "sync" && kind != "fair" {
                let named = till.with(|till| Ok(unread(till))).expect("read");
                assert_eq!(named.len(), 1, "{about}: {named:?}");
                assert_eq!(named[0].1, "damage", "{about}");
                let lacks = till.with(|till| Ok(missing(till))).expect("read");
                assert!(lacks.contains(&"gap".to_owned()), "{about}: {lacks:?}");
                // The rest of the day is there all the same.
                let day = lapak_core::till::save_day_in(
                    &till,
                    "2024-05-10",
                    papers.path(),
                    &Default::default(),
                    |_| {},
                );
                let day = day.unwrap_or_else(|refusal| panic!("{about}: {refusal:?}"));
                assert!(!day.complete, "{about}");
                // Without its admission the other till's receipts wait apart.
                let left = [("sale", 5), ("till_admitted", 3)].into_iter().find(|of| of.0 == kind);
                assert_eq!(day.receipts, left.map_or(6, |(_, receipts)| receipts), "{about}");
            }
            till.round_done(Extent::Full);
            assert_eq!(till.with(|till| Ok(unread(till))).expect("read"), [], "{about}");
            let found = till.with(|till| till.store_mut().verify()).expect("read");
            assert!(found.is_empty(), "{about}: {found:?}");
            drop(till);
            assert!(fair.till(0).done(&["dump"]) == before, "{about}: another dump");
        }
    }
}

#[test]
fn a_receipt_number_is_not_allotted_again_though_its_sale_was_damaged() {
    for rebuilt_first in [false, true] {
        let data = with_every_kind();
        let mut till = opened(data.path());
        till.open_shift(&shift()).expect("a shift");
        till.sell(&sale()).expect("sold");
        let sold = till.sell(&sale()).expect("sold");
        assert!(sold.receipt.ends_with("-0003"));
        drop(till);
        let raw = connection(data.path());
        let sql = "SELECT max(rowid) FROM entry";
        let last: i64 = raw.query_row(sql, [], |row| row.get(0)).expect("a row");
        drop(raw);
        alter_a_digit(data.path(), last, &mut Dice::new(3));
        let mut till = opened(data.path());
        if rebuilt_first {
            till.store_mut().rebuild().expect("built again");
        }
        let next = till.sell(&sale()).expect("sold");
        assert!(next.receipt.ends_with("-0004"), "{}", next.receipt);
        let refused = till.sales_numbered(&sold.receipt).expect_err("it cannot be shown");
        assert_eq!(refused.code(), lapak_core::Code::EntryUnreadable);
    }
}

#[test]
fn a_sale_under_the_number_of_a_void_one_is_given_in_the_background() {
    let fair = Fair::in_a_file(1);
    fair.open(0).sell();
    fair.open(0).round_done(Extent::Full);
    let last = end(&connection(&fair.data(0))).0;
    backdate(&fair.data(0), last);
    let till = fair.open(0);
    till.sell();
    assert_eq!(till.round_done(Extent::Background).given, 1);
}

#[test]
fn the_true_line_takes_the_place_of_a_damaged_one_that_nobody_has_looked_at() {
    let data = with_every_kind();
    let mut all = Vec::new();
    let keep = |of| {
        all.push(of);
        Ok(())
    };
    opened(data.path()).snapshot().each_entry(None, keep).expect("read");
    alter_a_digit(data.path(), i64::try_from(all.len()).expect("few") - 1, &mut Dice::new(5));
    let mut till = opened(data.path());
    assert_eq!(till.take(&all).expect("taken").taken, 1);
    assert_eq!(till.store_mut().verify().expect("read"), []);
}

#[test]
fn what_is_set_aside_is_taken_out_of_sums_that_were_folded() {
    let data = with_every_kind();
    let mut till = opened(data.path());
    till.open_shift(&shift()).expect("a shift");
    (0..260).for_each(|_| drop(till.sell(&sale()).expect("sold")));
    while till.rest().expect("rested") {}
    drop(till);
    let sql = "SELECT max(rowid) FROM entry";
    let last: i64 = connection(data.path()).query_row(sql, [], |row| row.get(0)).expect("a row");
    alter_a_digit(data.path(), last - 9, &mut Dice::new(5));
    let till = opened(data.path());
    assert_eq!(unread(&till).len(), 1);
    let totals = till.totals(Question::Till, None).expect("totals");
    assert_eq!(totals.sum.sales, 260, "{:?}", totals.sum);
}

/// A till with a sale and a closed shift.
fn with_every_kind() -> TempDir {
    let data = in_memory();
    let mut till = opened(data.path());
    till.found_sample("07").expect("founded");
    till.recovery_written().expect("written");
    till.open_shift(&shift()).expect("a shift");
    till.sell(&sale()).expect("sold");
    let close =
        lapak_core::till::CloseShift { counted: "100000".into(), count: Vec::new(), shared: false };
    till.close_shift(&close).expect("closed");
    data
}

/// Signs another entry of this kind past the gate, at the end of the till's chain and under a wrong clock, and keeps it
/// with its rows as the older program did. Gives its number.
fn signed_early(folder: &Path, kind: &str) -> u64 {
    let raw = connection(folder);
    let sql = "SELECT bytes FROM entry WHERE type = ?1 ORDER BY seq DESC LIMIT 1";
    let like: Vec<u8> = raw.query_row(sql, [kind], |row| row.get(0)).expect("one of this kind");
    let (seq, prev) = end(&raw);
    let bytes = with_head(&like, seq + 1, Some(prev), Some(EARLY));
    insert(&raw, folder, kind, &bytes, seq + 1);
    seq + 1
}

/// The same entry, as a wrong clock would have signed it, in the place of the true one.
fn backdate(folder: &Path, number: u64) {
    let raw = connection(folder);
    let sql = "SELECT type, bytes FROM entry WHERE seq = ?1";
    let (kind, bytes): (String, Vec<u8>) =
        raw.query_row(sql, [number], |row| Ok((row.get(0)?, row.get(1)?))).expect("an entry");
    let sql = "SELECT id FROM entry WHERE seq = ?1";
    let prev = raw.query_row(sql, [number.wrapping_sub(1)], |row| row.get(0)).ok();
    let early = with_head(&bytes, number, prev.map(EntryId::from_bytes), Some(EARLY));
    raw.execute_batch("DROP TRIGGER entry_is_never_changed").expect("past the guard");
    let id = *EntryId::of(&early).as_bytes();
    let signature = signature(folder, &early);
    let values = params![number, id, early, signature];
    raw.execute("UPDATE entry SET id = ?2, bytes = ?3, signature = ?4 WHERE seq = ?1", values)
        .expect("changed");
    raw.execute("UPDATE local_draft SET id = ?2 WHERE seq = ?1", params![number, id]).expect("set");
    let derived = match kind.as_str() {
        "sale" => vec!["receipt", "receipt_line", "receipt_payment"],
        _ => vec!["edit", "shift", "shift_closing"],
    };
    for table in derived {
        let sql = format!("UPDATE {table} SET id = ?2 WHERE seq = ?1");
        raw.execute(&sql, params![number, id]).expect("set");
    }
    let guard = "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
                 BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;";
    raw.execute_batch(guard).expect("guarded again");
}

/// A good entry behind the last one.
fn signed_next(folder: &Path) -> SignedEntry {
    let raw = connection(folder);
    let sql = "SELECT bytes FROM entry WHERE type = 'seller' LIMIT 1";
    let like: Vec<u8> = raw.query_row(sql, [], |row| row.get(0)).expect("a seller");
    let (seq, prev) = end(&raw);
    let bytes = with_head(&like, seq + 1, Some(prev), None);
    let signature = lapak_core::value::Signature::from_bytes(signature(folder, &bytes));
    SignedEntry::read(&bytes, signature).expect("the gate takes it")
}

fn end(raw: &Connection) -> (u64, EntryId) {
    let sql = "SELECT seq, id FROM entry ORDER BY seq DESC LIMIT 1";
    let end = raw.query_row(sql, [], |row| Ok((row.get(0)?, EntryId::from_bytes(row.get(1)?))));
    end.expect("an entry")
}

/// These bytes with another number, predecessor and, where there is one, clock.
fn with_head(like: &[u8], seq: u64, prev: Option<EntryId>, at: Option<&str>) -> Vec<u8> {
    let text = std::str::from_utf8(like).expect("text");
    let (head, rest) = text.split_once(",\"seq\":").expect("a number");
    let (_, rest) = rest.split_once(",\"at\":\"").expect("a clock");
    let (own_at, rest) = rest.split_once('"').expect("its end");
    let prev = prev.map_or("null".to_owned(), |prev| format!("\"{prev}\""));
    let at = at.unwrap_or(own_at);
    format!("{head},\"seq\":{seq},\"prev\":{prev},\"at\":\"{at}\"{rest}").into_bytes()
}

fn signature(folder: &Path, bytes: &[u8]) -> [u8; 64] {
    let secret: [u8; 32] = secret(folder).try_into().expect("32 bytes");
    assert_eq!(TillSecret::from_bytes(secret).till(), key(folder));
    SigningKey::from_bytes(&secret).sign(bytes).to_bytes()
}

fn insert(raw: &Connection, folder: &Path, kind: &str, bytes: &[u8], seq: u64) {
    let (till, id) = (*key(folder).as_bytes(), *EntryId::of(bytes).as_bytes());
    let values = params![till, seq, id, kind, bytes, signature(folder, bytes)];
    raw.execute("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6)", values).expect("kept");
    let table = match kind {
        "sale" => "receipt",
        "shift_opened" => "shift",
        "shift_closed" => "shift_closing",
        _ => "edit",
    };
    // A row as one of its kind has it.
    raw.execute_batch("DROP TABLE IF EXISTS temp.one").expect("new");
    let of_kind = if table == "edit" { format!("AND type = '{kind}'") } else { String::new() };
    raw.execute_batch(&format!(
        "CREATE TEMP TABLE one AS SELECT * FROM {table} WHERE true {of_kind} LIMIT 1"
    ))
    .expect("one");
    raw.execute("UPDATE one SET seq = ?1, id = ?2", params![seq, id]).expect("set");
    raw.execute_batch(&format!("INSERT INTO {table} SELECT * FROM one")).expect("derived");
}

/// Alters one digit in the bytes of an entry, past what guards it.
fn alter_a_digit(folder: &Path, row: i64, dice: &mut Dice) {
    let raw = connection(folder);
    let sql = "SELECT bytes FROM entry WHERE rowid = ?1";
    let mut bytes: Vec<u8> = raw.query_row(sql, [row], |row| row.get(0)).expect("an entry");
    let digits: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
    let at = digits[usize::try_from(dice.below(digits.len() as u64)).expect("few")];
    bytes[at] = if bytes[at] == b'9' { b'0' } else { bytes[at] + 1 };
    let sql = "SELECT sql FROM sqlite_schema WHERE name = 'entry_is_never_changed'";
    let guard: String = raw.query_row(sql, [], |row| row.get(0)).expect("a guard");
    raw.execute_batch("DROP TRIGGER entry_is_never_changed").expect("past the guard");
    raw.execute("UPDATE entry SET bytes = ?2 WHERE rowid = ?1", params![row, bytes]).expect("set");
    raw.execute_batch(&guard).expect("guarded again");
}

/// What Attention says can no longer be read: its number, and why.
fn unread(till: &Till) -> Vec<(u64, String)> {
    till.look_over().expect("read");
    let found = till.attention().expect("read").into_iter();
    let unread = found.filter(|found| found.code == "unreadable");
    unread
        .map(|of| (of.details["seq"].parse().expect("a number"), of.details["cause"].clone()))
        .collect()
}

fn missing(till: &Till) -> Vec<String> {
    let day = "2024-05-10".parse().expect("a day");
    let totals = till.totals(Question::Till, Some(day)).expect("totals");
    totals.standing.missing.into_iter().map(|lack| lack.code).collect()
}

fn sale() -> SaleTyped {
    SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() }
}
