//! What a damaged store still holds comes back, also when the program ends before it is all read.

use std::fs;
use std::path::{Path, PathBuf};

use lapak_core::entry::Fact;
use lapak_core::till::Stage;
use lapak_tests::folder::{chain, connection, copied, key, opened, ready, typed};
use lapak_tests::lapak::Lapak;

#[test]
fn salvage_that_was_interrupted_goes_on_at_the_next_start() {
    let data = ready();
    let mut till = opened(data.path());
    till.store_mut().choose_place("/media/contoh/fair.jsonl").expect("chosen");
    let sold: Vec<String> = (0..600).map(|_| till.sell(&typed()).expect("sold").receipt).collect();
    drop(till);
    let file = data.path().join("ledger.sqlite");
    let mut bytes = fs::read(&file).expect("a store");
    bytes[..100].fill(0xa5);
    fs::write(&file, bytes).expect("damaged");

    let mut till = opened(data.path());
    assert_eq!(till.notices().len(), 1);
    let place = till.place().expect("a state").path;
    assert_eq!(place.as_deref(), Some("/media/contoh/fair.jsonl"), "the place stays chosen");
    assert!(till.rest().expect("a slice"), "there is more");
    std::mem::forget(till);
    let some = receipts(data.path());
    assert!((1..600).contains(&some), "{some}");

    let aside = set_aside(data.path());
    let again = copied(data.path());
    let mut till = opened(again.path());
    assert!(till.notices().is_empty(), "told once");
    while till.rest().expect("salvaged") {}
    drop(till);
    let lapak = Lapak::at(again.path());
    let entries = lapak.entries();
    for receipt in &sold {
        assert!(entries.iter().any(|(_, number)| number.as_ref() == Some(receipt)), "{receipt}");
    }
    let aside = again.path().join(aside.file_name().expect("a name"));
    assert!(aside.join("salvaged").exists() && !aside.join("reading").exists());
    assert!(!opened(again.path()).rest().expect("nothing"), "read once");
}

#[test]
fn a_program_that_ended_before_it_went_on_as_a_new_till_does_so_at_the_next_start() {
    let data = ready();
    let old = key(data.path());
    Lapak::at(data.path()).done(&["sell", "KRP-01"]);
    let aside = data.path().join("damaged-20240510-101503");
    fs::create_dir(&aside).expect("a folder");
    fs::rename(data.path().join("ledger.sqlite"), aside.join("ledger.sqlite")).expect("moved");
    let mut till = opened(data.path());
    assert_eq!(till.notices().len(), 1);
    assert_eq!(till.status().expect("a status").stage, Stage::Shift);
    while till.rest().expect("salvaged") {}
    drop(till);
    assert_ne!(key(data.path()), old);
    assert_eq!(receipts(data.path()), 1);
    let chain = chain(data.path(), key(data.path()));
    let Fact::Introduction(fact) = &chain[0].entry().fact else { panic!("{:?}", chain[0].entry()) };
    assert_eq!(fact.continues.as_ref().expect("it continues").till, old);
    assert_eq!(fact.stand.as_str(), "07");
}

fn receipts(folder: &Path) -> usize {
    let sql = "SELECT count(*) FROM receipt";
    connection(folder).query_row(sql, [], |row| row.get(0)).expect("a count")
}

fn set_aside(folder: &Path) -> PathBuf {
    let mut paths =
        fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path());
    let aside = paths.find(|path| path.to_string_lossy().contains("damaged-"));
    aside.expect("a folder of the damaged store")
}
