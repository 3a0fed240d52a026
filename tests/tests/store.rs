//! The store: entries are never changed, damage costs no sale more than it must, and the tables are what the entries
//! give, in whatever order they came (L3, L4, L9).

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;

use lapak_core::books::receipts_numbered;
use lapak_core::entry::{Fact, SignedEntry};
use lapak_core::exchange::{LinesRead, read_lines};
use lapak_core::store::Store;
use lapak_core::till::{Clock, SaleTyped, Till};
use lapak_core::value::{EntryId, Moment, ReceiptNumber, ReceiptTyped};
use lapak_tests::folder::shift;
use lapak_tests::lapak::{Lapak, NOON};
use lapak_tests::vectors::{read_line, samples, sign_line, unsound_twins};
use lapak_tests::vfs::Dice;
use rusqlite::Connection;

const SALES: usize = 300;
/// How large a page of a store is.
const PAGE: u64 = 1024;

#[test]
fn an_entry_can_be_neither_changed_nor_removed_nor_replaced() {
    let data = tempfile::tempdir().expect("a folder");
    let mut store = opened(data.path());
    store.take(&ledger()).expect("taken");
    let before = rows(data.path());
    let other = Connection::open(data.path().join("ledger.sqlite")).expect("a store");
    other.pragma_update(None, "recursive_triggers", true).expect("as the program has it");
    for sql in [
        "UPDATE entry SET bytes = x'00'",
        "UPDATE entry SET seq = seq + 1 WHERE type = 'sale'",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE type = 'sale'",
        "REPLACE INTO entry SELECT till, seq, id, type, x'00', signature FROM entry",
        "INSERT OR REPLACE INTO entry SELECT till, seq, id, type, bytes, x'00' FROM entry LIMIT 1",
        "INSERT INTO entry SELECT * FROM entry LIMIT 1",
        "INSERT INTO entry SELECT till, seq, id, type, x'00', signature FROM entry WHERE true
         ON CONFLICT (till, seq, id) DO UPDATE SET bytes = excluded.bytes",
    ] {
        assert!(other.execute(sql, []).is_err(), "{sql}");
    }
    assert_eq!(rows(data.path()), before);
}

#[test]
fn the_tables_are_the_same_in_whatever_order_entries_come() {
    let ledger = ledger();
    let mut dice = Dice::new(7);
    let (mut first, mut dumps) = (None, 0);
    for _ in 0..25 {
        let data = tempfile::tempdir().expect("a folder");
        let mut store = opened(data.path());
        let mut entries: Vec<&SignedEntry> = ledger.iter().chain(&ledger).collect();
        shuffle(&mut entries, &mut dice);
        while !entries.is_empty() {
            let some = 1 + usize::try_from(dice.below(9)).expect("few");
            let batch: Vec<&SignedEntry> = entries.drain(..some.min(entries.len())).collect();
            store.take(batch.iter().copied()).expect("taken");
            store.take(batch).expect("known");
        }
        let dump = dumped(&store);
        assert_eq!(first.get_or_insert_with(|| dump.clone()), &dump);
        store.rebuild().expect("built again");
        assert_eq!(dumped(&store), dump, "after a rebuild");
        assert_eq!(store.snapshot().ids().expect("ids").len(), ledger.len());
        dumps += 1;
    }
    assert_eq!(dumps, 25);
    let dump = first.expect("a dump");
    for table in [
        "cash_movement",
        "closing",
        "edit",
        "receipt",
        "receipt_line",
        "receipt_payment",
        "replaced",
        "shift",
        "shift_closing",
        "unsound",
    ] {
        assert!(dump.contains(&format!("{{\"table\":\"{table}\"")), "{table} has no row");
    }
}

#[test]
fn both_branches_of_a_fork_stay_and_an_unknown_type_is_passed_on() {
    let data = tempfile::tempdir().expect("a folder");
    let mut store = opened(data.path());
    store.take(&ledger()).expect("taken");
    let findings: Vec<&str> =
        store.verify().expect("read").iter().map(|finding| finding.code).collect();
    assert!(findings.contains(&"chain_forked"), "{findings:?}");
    assert!(findings.contains(&"entry_unsound"), "{findings:?}");
    let mut kept = Vec::new();
    let each = store.snapshot().each_entry(None, |entry| {
        kept.push((entry.id(), entry.bytes().to_vec(), entry.signature()));
        Ok(())
    });
    each.expect("read");
    for entry in ledger() {
        let whole = (entry.id(), entry.bytes().to_vec(), entry.signature());
        assert!(kept.contains(&whole), "{} is not as it came", entry.entry().fact.kind());
    }
}

#[test]
fn a_receipt_is_found_by_its_number_on_every_branch_of_a_fork() {
    let data = tempfile::tempdir().expect("a folder");
    let mut store = opened(data.path());
    let ledger = ledger();
    store.take(&ledger).expect("taken");
    let mut most = 0;
    for number in ledger.iter().filter(|entry| entry.soundness().is_ok()).filter_map(receipt) {
        let same =
            |entry: &&SignedEntry| entry.soundness().is_ok() && receipt(entry) == Some(number);
        let mut expected: Vec<EntryId> = ledger.iter().filter(same).map(SignedEntry::id).collect();
        let typed = ReceiptTyped::read(&number.to_string()).expect("a number");
        let found = receipts_numbered(store.snapshot(), &typed).expect("read");
        let mut found: Vec<EntryId> = found.iter().map(SignedEntry::id).collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected, "{number}");
        most = most.max(found.len());
    }
    assert!(most > 1, "no receipt is on two branches");
}

#[test]
fn a_damaged_header_costs_the_till_and_no_sale() {
    damaged(|file| overwrite(file, 0, 100), |found| assert_eq!(found, SALES));
    damaged(|file| overwrite(file, 20, 60), |found| assert_eq!(found, SALES));
}

#[test]
fn the_cart_goes_on_at_the_new_till_unless_it_was_sold() {
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    let till = || Till::open(data.path(), clock()).expect("a till");
    let damage = || overwrite(&data.path().join("ledger.sqlite"), 0, 100);
    till().enter("KRP-01*2").expect("rung up");
    damage();
    assert_eq!(till().cart().expect("a cart").lines.len(), 1);
    Lapak::at(data.path()).done(&["shift", "open", "--float", "0"]);
    till().pay(&[]).expect("sold");
    damage();
    assert!(till().cart().expect("a cart").lines.is_empty());
}

#[test]
fn a_store_cut_in_half_gives_back_what_can_be_read() {
    damaged(
        |file| {
            let length = fs::metadata(file).expect("a store").len();
            fs::File::options()
                .write(true)
                .open(file)
                .and_then(|file| file.set_len(length / 2))
                .expect("cut");
        },
        |found| assert!(found > SALES / 4, "{found} receipts of {SALES}"),
    );
}

#[test]
fn an_overwritten_page_costs_what_was_on_it() {
    damaged(
        |file| {
            overwrite(file, (page_of_sales(file) - 1) * PAGE, 1024);
            let folder = file.parent().expect("a folder");
            let verified = Lapak::at(folder).run(&["verify"]);
            assert_eq!(verified.exit, Some(4), "{verified:?}");
            assert_eq!(
                verified.refusal().code,
                "store_damaged",
                "and the next start sets it aside"
            );
        },
        |found| assert!((SALES - 9..SALES).contains(&found), "{found} receipts of {SALES}"),
    );
}

#[test]
fn an_empty_file_is_an_empty_store() {
    let data = tempfile::tempdir().expect("a folder");
    fs::write(data.path().join("ledger.sqlite"), "").expect("written");
    let lapak = Lapak::ready(data.path());
    lapak.done(&["sell", "KRP-01"]);
    lapak.verify();
    assert!(aside(data.path()).is_none());
}

#[test]
fn a_line_of_a_gigabyte_is_passed_over_in_little_memory() {
    let good = sign_line(samples()[0].bytes.as_bytes(), samples()[0].till);
    let lines = [&good[..], b"\n", br#"{"id":""#].concat();
    let lines = &lines[..];
    let endless = io::repeat(b'a').take(1 << 30);
    let after = [b"\n", &good[..], b"\n"].concat();
    let read = counted(BufReader::new(lines.chain(endless).chain(&after[..])));
    assert_eq!(read, LinesRead { entries: 2, damaged: 1 });
    let most = memory_kib_max();
    assert!(most < 300 * 1024, "{most} KiB");
}

fn counted(from: impl BufRead) -> LinesRead {
    read_lines(from, |_| Ok::<(), io::Error>(())).expect("read")
}

/// Sells, damages the store, and checks that it is set aside whole, that a new till sells at once, and that what
/// could be read comes back; `found` gets how many of the old receipts.
fn damaged(damage: impl FnOnce(&Path), found: impl FnOnce(usize)) {
    let data = sold();
    let before = Lapak::at(data.path()).entries();
    let letters = letters_of(&before);
    let file = data.path().join("ledger.sqlite");
    damage(&file);
    let bytes = fs::read(&file).expect("read");

    let mut till = Till::open(data.path(), clock()).expect("a till");
    let aside = aside(data.path()).expect("the store is set aside");
    assert!(fs::read(aside.join("ledger.sqlite")).expect("kept") == bytes, "not as it was");
    assert_eq!(till.notices().len(), 1, "somebody is told");
    till.fair().expect("the fair goes on");
    till.open_shift(&shift()).expect("opened");
    let sold = till.sell(&typed()).expect("sold at once");
    assert!(sold.receipt.ends_with("-0001"), "{}", sold.receipt);
    assert!(!sold.receipt.contains(&letters), "{} has the old letters", sold.receipt);
    while till.rest().expect("salvaged") {}
    drop(till);
    assert!(!aside.join("reading").exists(), "the working copy is left");

    let after = Lapak::at(data.path()).entries();
    let back = before.iter().filter(|entry| after.contains(entry));
    found(back.filter(|(_, receipt)| receipt.is_some()).count());
    let dump = Lapak::at(data.path()).done(&["dump"]);
    Lapak::at(data.path()).done(&["rebuild"]);
    assert_eq!(Lapak::at(data.path()).done(&["dump"]), dump);
}

/// A store with many sales, all of it in the main file.
fn sold() -> tempfile::TempDir {
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    let mut till = Till::open(data.path(), clock()).expect("a till");
    for _ in 0..SALES {
        till.sell(&typed()).expect("sold");
    }
    data
}

fn typed() -> SaleTyped {
    SaleTyped { lines: vec!["KRP-01*2".into(), "BRS-01*0.350".into()], ..SaleTyped::default() }
}

/// Every sample, a twin of each that does not add up, and a sale that a clone of its till made instead.
fn ledger() -> Vec<SignedEntry> {
    let samples = samples();
    let mut lines: Vec<Vec<u8>> =
        samples.iter().map(|sample| sign_line(sample.bytes.as_bytes(), sample.till)).collect();
    let clone = samples.iter().find(|sample| {
        sample.about
            == "an uncatalogued article, with names of a later version in data, line and payment"
    });
    let clone = clone.expect("a sale");
    let at = clone.bytes.replacen(".123+07:00", ".124+07:00", 1);
    lines.push(sign_line(at.as_bytes(), clone.till));
    for kind in ["sale", "product", "refund"] {
        let of: Vec<_> = samples.iter().filter(|sample| sample.kind == kind).collect();
        lines.extend(unsound_twins(kind, &of).into_iter().map(|twin| twin.line.into_bytes()));
    }
    let entries: Vec<SignedEntry> =
        lines.iter().map(|line| read_line(line).expect("an entry")).collect();
    let ids: std::collections::BTreeSet<EntryId> = entries.iter().map(SignedEntry::id).collect();
    assert_eq!(ids.len(), entries.len());
    entries
}

fn receipt(entry: &SignedEntry) -> Option<&ReceiptNumber> {
    match &entry.entry().fact {
        Fact::Sale(sale) => Some(&sale.receipt),
        Fact::Refund(refund) => Some(&refund.receipt),
        _ => None,
    }
}

fn opened(folder: &Path) -> Store {
    Store::open(folder, noon()).expect("a store").0
}

fn noon() -> Moment {
    NOON.parse().expect("a moment")
}

fn clock() -> Clock {
    Clock::Stopped(noon())
}

fn dumped(store: &Store) -> String {
    let mut dump = Vec::new();
    store.snapshot().dump(&mut dump).expect("dumped");
    String::from_utf8(dump).expect("text")
}

fn rows(folder: &Path) -> Vec<(Vec<u8>, Vec<u8>, Vec<u8>)> {
    let store = Connection::open(folder.join("ledger.sqlite")).expect("a store");
    let mut statement =
        store.prepare("SELECT id, bytes, signature FROM entry ORDER BY id").expect("read");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    rows.expect("read").collect::<Result<_, _>>().expect("read")
}

fn shuffle<T>(items: &mut [T], dice: &mut Dice) {
    for end in (1..items.len()).rev() {
        let other = dice.below(u64::try_from(end).expect("few") + 1);
        items.swap(end, usize::try_from(other).expect("few"));
    }
}

fn overwrite(file: &Path, at: u64, length: usize) {
    let mut file = fs::File::options().write(true).open(file).expect("a store");
    file.seek(SeekFrom::Start(at)).expect("inside");
    let mut dice = Dice::new(at);
    let noise: Vec<u8> =
        (0..length).map(|_| u8::try_from(dice.below(256)).expect("a byte")).collect();
    file.write_all(&noise).expect("written");
}

/// A page in the middle of the entries.
fn page_of_sales(file: &Path) -> u64 {
    let bytes = fs::read(file).expect("read");
    let needle = b"\"type\":\"sale\"";
    let hits: Vec<usize> = bytes
        .windows(needle.len())
        .enumerate()
        .filter(|(_, w)| w == needle)
        .map(|(at, _)| at)
        .collect();
    u64::try_from(hits[hits.len() / 2]).expect("small") / PAGE + 1
}

fn aside(folder: &Path) -> Option<std::path::PathBuf> {
    let mut paths =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    paths.find(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("damaged-"))
    })
}

fn letters_of(entries: &[(String, Option<String>)]) -> String {
    let receipt = entries.iter().find_map(|(_, receipt)| receipt.as_deref()).expect("a receipt");
    receipt.split('-').nth(1).expect("letters").to_owned()
}

/// The most memory that this process ever had.
fn memory_kib_max() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("a peak");
    line.split_whitespace().nth(1).expect("a number").parse().expect("a number")
}
