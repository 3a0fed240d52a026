//! Practice under other names, and in other places.

use std::fs;
use std::path::Path;

use lapak_core::store::Looked;
use lapak_core::till::{Clock, Fairs};
use lapak_core::{Language, Words};
use lapak_tests::folder::{copied, copy_all, in_memory, noon, opened, typed};
use lapak_tests::lapak::Lapak;

use crate::here::{Here, text};

#[test]
fn practice_is_opened_as_a_fair_under_no_name() {
    let here = Here::new();
    let mut practice = here.opened_practice();
    practice.sell(&typed()).expect("sold");
    drop(practice);
    let folder = here.data().join("practice");
    let store = folder.join("ledger.sqlite");
    let refused = |folder: &Path| {
        let answered = Lapak::at(folder).run(&["fair", "show"]);
        assert_eq!(answered.exit, Some(4), "{}: {answered:?}", folder.display());
        let refusal = answered.refusal();
        assert_eq!(refusal.code, "store_practice");
        assert!(refusal.message.contains("latihan"), "{}", refusal.message);
        assert!(Looked::at(folder).is_err());
    };
    // The folder under another name, beside other fairs, and in the place of the till.
    let renamed = here.at("renamed");
    fs::create_dir(&renamed).expect("made");
    copy_all(&folder, &renamed);
    refused(&renamed);
    let beside = here.data().join("fairs/2");
    fs::create_dir_all(&beside).expect("made");
    copy_all(&folder, &beside);
    refused(&beside);
    let listed = Fairs::of(&here.data())
        .list(Clock::Stopped(noon()), &Words::new(Language::Id))
        .expect("listed");
    let listed = listed.iter().find(|of| of.folder.ends_with("fairs/2")).expect("it is named");
    assert!(listed.till.is_empty() && listed.state_text.contains("latihan"), "{listed:?}");
    // The file alone, where a till was and where none was, with its log and without.
    for log in [false, true] {
        let whole = copied(&here.data());
        fs::remove_dir_all(whole.path().join("practice")).expect("removed");
        fs::remove_dir_all(whole.path().join("fairs")).expect("removed");
        let none = in_memory();
        for there in [whole.path(), none.path()] {
            fs::copy(&store, there.join("ledger.sqlite")).expect("copied");
            if log && folder.join("ledger.sqlite-wal").exists() {
                fs::copy(folder.join("ledger.sqlite-wal"), there.join("ledger.sqlite-wal"))
                    .expect("copied");
            }
            refused(there);
        }
    }
    // As a backup, and as a place to join.
    let none = in_memory();
    let restored = Lapak::at(none.path()).run(&["restore", text(&store)]);
    assert_eq!(restored.refusal().code, "store_practice", "{restored:?}");
    let lines = here.lines_of_practice();
    let joined = Lapak::at(none.path()).run(&["fair", "join", text(&lines), "--stand", "08"]);
    assert_eq!(joined.refusal().code, "store_practice", "{joined:?}");
    let fair = Lapak::at(none.path()).run(&["fair", "show"]);
    assert_eq!(fair.refusal().code, "no_fair");
    // Damage takes its mark away, and makes no fair of it.
    let damaged = in_memory();
    let mut bytes = fs::read(&store).expect("a store");
    bytes[..100].fill(0);
    fs::write(damaged.path().join("ledger.sqlite"), bytes).expect("written");
    let till = opened(damaged.path());
    assert!(till.fair().is_err() && till.sales_numbered("1").is_err());
    let mut entries = 0;
    let each = till.snapshot().each_entry(None, |_| {
        entries += 1;
        Ok(())
    });
    each.expect("read");
    assert_eq!(entries, 0, "nothing was taken from it");
    // And under its own mark changed by hand it is still a fair that people practise at.
    let forged = in_memory();
    copy_all(&folder, forged.path());
    let connection =
        rusqlite::Connection::open(forged.path().join("ledger.sqlite")).expect("a store");
    connection.pragma_update(None, "application_id", 0x4c41_504b).expect("marked");
    drop(connection);
    refused_as_opened(forged.path());
}

#[track_caller]
fn refused_as_opened(folder: &Path) {
    let answered = Lapak::at(folder).run(&["fair", "show"]);
    assert_eq!(answered.refusal().code, "store_practice", "{answered:?}");
}
