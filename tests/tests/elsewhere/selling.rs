//! At one till.

use std::fs;
use std::path::Path;
use std::process::Command;

use lapak_core::entry::Method;
use lapak_core::till::{PaymentText, Till};
use lapak_tests::folder::{connection, opened, ready};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::{Answered, Lapak, NOON, program};

/// How `unshare` starts a program where there is no network.
const NO_NETWORK: [&str; 3] = ["--user", "--map-root-user", "--net"];

/// A number that a parked sale kept from before was given to the next buyer's meanwhile.
#[test]
fn a_parked_sale_keeps_no_number_that_another_gets_meanwhile() {
    let data = ready();
    let mut till = opened(data.path());
    till.enter("KRP-01").expect("rung up");
    till.open_pay().expect("pay was opened, and the buyer went for money");
    let parked = till.cart_hold().expect("put aside").held[0].cart.clone();
    let numbers = |till: &mut Till| {
        till.enter("KRP-02").expect("rung up");
        till.open_pay().expect("pay opens");
        till.pay(&[exact()]).expect("sold").receipt
    };
    let mut sold = vec![numbers(&mut till), numbers(&mut till)];
    till.cart_resume(&parked).expect("taken up");
    till.open_pay().expect("pay opens");
    sold.push(till.pay(&[exact()]).expect("sold").receipt);
    let ends: Vec<&str> = sold.iter().map(|receipt| &receipt[receipt.len() - 4..]).collect();
    assert_eq!(ends, ["0001", "0002", "0003"]);
}

/// A percentage meant the shop's part in one program and the maker's in another.
#[test]
fn what_the_member_receives_stands_beside_every_cut() {
    let data = ready();
    let entries = Lapak::at(data.path()).done(&["entries"]);
    let line = entries.lines().find(|line| line.contains(r#""type":"member""#));
    let (_, code) = line.and_then(|line| line.split_once(r#""code":""#)).expect("a member");
    let (member, till) = (&code[..4], opened(data.path()));
    for (cut, parts) in
        [("0", ["Rp10.000", "Rp0"]), ("15", ["Rp8.500", "Rp1.500"]), ("100", ["Rp0", "Rp10.000"])]
    {
        let said = till.share_text("10.000", member, cut).expect("a sentence");
        let (to_member, to_cooperative) = said.split_once("koperasi").expect("both are named");
        assert!(to_member.contains(member) && to_member.contains(parts[0]), "{said}");
        assert!(to_cooperative.contains(parts[1]), "{said}");
    }
}

/// A window's storage was emptied by the browser, and with it sales that were nowhere else.
#[test]
fn nothing_of_record_is_kept_where_a_browser_may_throw_it_away() {
    let mut read = 0;
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            read += 1;
            for storage in
                ["localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches.open"]
            {
                assert!(!text.contains(storage), "{} uses {storage}", path.display());
            }
        }
    }
    assert!(read > 50, "only {read} files of the interface were found");
}

/// Without a network nothing could be printed. The program runs where there is none at all, not even to itself.
#[test]
fn receipts_and_the_days_paper_need_no_network() {
    let data = tempfile::tempdir().expect("a folder");
    let out = tempfile::tempdir().expect("a folder");
    let at = |name: &str| out.path().join(name).display().to_string();
    let sold = Lapak::ready(data.path()).json(&["sell", "KRP-01*2"]);
    let number = sold["receipt"].as_str().expect("a number");
    for paper in [
        &["receipt", number, "--pdf", &at("receipt.pdf")][..],
        &["receipt", number, "--kuitansi", &at("kuitansi.pdf"), "--buyer", "Dinas Contoh"],
        &["day", "pdf", "--day", "2024-05-10", "--out", &at("day.pdf")],
        &["totals", "--by", "product", "--xlsx", &at("totals.xlsx")],
        &["labels", "--pdf", &at("labels.pdf")],
    ] {
        let mut alone = Command::new("unshare");
        alone.args(NO_NETWORK).arg(program());
        alone.arg("--data").arg(data.path()).args(["--json", "--at", NOON]).args(paper);
        let answered: Answered = alone.output().expect("unshare starts").into();
        assert_eq!(answered.exit, Some(0), "{paper:?}: {}", answered.err);
    }
    let papers = fs::read_dir(out.path()).expect("a folder");
    let sizes: Vec<u64> =
        papers.map(|file| file.expect("a file").metadata().expect("there").len()).collect();
    assert!(sizes.len() == 5 && sizes.iter().all(|size| *size > 500), "{sizes:?}");
    let mut there = Command::new("unshare");
    there.args(NO_NETWORK).args(["readlink", "/proc/self/ns/net"]);
    let there = there.output().expect("unshare starts").stdout;
    let here = fs::read_link("/proc/self/ns/net").expect("a network");
    assert_ne!(String::from_utf8_lossy(&there).trim(), here.to_string_lossy());
}

/// A till whose derived tables were spoilt stayed out of step whatever anybody tried.
#[test]
fn whatever_was_spoilt_of_what_is_derived_a_rebuild_makes_it_right() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    for sold in ["KRP-01*2", "BRS-01*0.350", "KRP-02"] {
        lapak.done(&["sell", sold]);
    }
    let questions =
        |lapak: &Lapak| ["product", "method", "hour"].map(|by| lapak.done(&["totals", "--by", by]));
    let (dump, totals) = (lapak.done(&["dump"]), questions(&lapak));
    let spoilt = connection(data.path());
    for harm in [
        "UPDATE receipt SET net = net + 1",
        "DELETE FROM receipt_line WHERE line = 1",
        "DELETE FROM edit WHERE type = 'product'",
        "UPDATE shift SET day = '2024-05-11'",
        "DELETE FROM local_sum_payment",
    ] {
        spoilt.execute(harm, []).expect("spoilt");
    }
    drop(spoilt);
    assert_ne!(lapak.done(&["dump"]), dump, "it is spoilt");
    lapak.done(&["rebuild"]);
    assert_eq!(lapak.done(&["dump"]), dump);
    assert_eq!(questions(&lapak), totals);
    lapak.verify();
}

/// Creating what had the name of something that was there overwrote it.
#[test]
fn a_fair_of_the_same_name_takes_nothing_from_the_first() {
    let fair = Founded::sample();
    let before = fair.founder.done(&["dump"]);
    assert_eq!(fair.refused(&["fair", "sample", "--stand", "07"]), "fair_exists");
    assert_eq!(fair.founder.done(&["dump"]), before);

    // Another computer's fair of the same name meets the first one's place.
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("fair.jsonl");
    let place = place.to_str().expect("a plain path");
    fair.founder.done(&["place", "create", place]);
    fair.founder.done(&["sync"]);
    let shared = fs::read(place).expect("a file");
    let other = Founded::sample();
    let refused = other.founder.run(&["place", "create", place]);
    assert_ne!(refused.exit, Some(0), "{refused:?}");
    assert_eq!(fs::read(place).expect("a file"), shared, "it is as it was");
    fair.founder.done(&["sync"]);
    assert_eq!(fair.founder.done(&["dump"]), before);
}

fn exact() -> PaymentText {
    PaymentText { method: Method::CASH, amount: String::new() }
}
