//! A disk that fills up: Pay is refused while there is still room for what is open, the cart stays, nothing final is
//! lost, and selling goes on once there is room (L2).

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use lapak_core::Code;
use lapak_core::entry::Method;
use lapak_core::till::{Clock, PaymentText, SaleTyped, Till};
use lapak_core::value::DraftId;
use lapak_tests::attempts::{DRAFTED, attempt};
use lapak_tests::lapak::{Lapak, NOON, mount, with_own_mounts};

const MEBIBYTE: usize = 1024 * 1024;

#[test]
fn pay_is_refused_before_the_disk_is_full_and_opens_again_with_room() {
    with_own_mounts("pay_is_refused_before_the_disk_is_full_and_opens_again_with_room", || {
        let disk = SmallDisk::mounted();
        let lapak = Lapak::ready(disk.path());
        let mut till = opened(disk.path());
        let mut sold = 0;
        let refusal = loop {
            till.enter("KRP-01*2").expect("rung up");
            if let Err(refusal) = till.open_pay() {
                break refusal;
            }
            till.pay(&[cash()]).expect("sold");
            sold += 1;
            disk.grow_ballast(MEBIBYTE);
            assert!(sold < 64, "a disk of 64 MiB never fills");
        };
        assert_eq!(refusal.code(), Code::DiskFull);
        assert!(sold > 20, "refused after {sold} sales, far too early");
        let free: u64 = refusal.details()["free_mib"].parse().expect("a number");
        assert!((8..16).contains(&free), "refused with {free} MiB");
        let whole = till.sell(&typed()).expect_err("refused too");
        assert_eq!(whole.code(), Code::DiskFull);
        assert_eq!(till.cart().expect("a cart").lines.len(), 1, "the cart is kept");
        drop(till);

        disk.leave(12 * MEBIBYTE);
        let refused = lapak.run(&["sell", "KRP-01"]);
        assert_eq!((refused.exit, refused.refusal().code.as_str()), (Some(4), "disk_full"));

        let mut till = opened(disk.path());
        assert_eq!(till.cart().expect("a cart").lines.len(), 1, "also after a start");
        disk.drop_ballast();
        till.open_pay().expect("pay opens");
        till.pay(&[cash()]).expect("sold");
        drop(till);
        lapak.done(&["sell", "KRP-01"]);
        assert_eq!(receipts(&lapak), sold + 2);
        lapak.verify();
    });
}

#[test]
fn a_disk_that_is_full_after_pay_was_opened_loses_nothing() {
    with_own_mounts("a_disk_that_is_full_after_pay_was_opened_loses_nothing", || {
        let disk = SmallDisk::mounted();
        drop(Lapak::ready(disk.path()));
        let mut till = opened(disk.path());
        let mut shown = Vec::new();
        for _ in 0..5 {
            shown.push(till.sell(&typed()).expect("sold").id);
        }
        till.enter("KRP-01*2").expect("rung up");
        till.enter("BRS-01*0.350").expect("rung up");
        till.open_pay().expect("pay opens");
        disk.fill();
        let code = till.pay(&[cash()]).expect_err("refused").code();
        assert_eq!(code, Code::NotRecorded);
        assert_eq!(till.cart().expect("a cart").lines.len(), 2, "the cart is kept");
        let again = till.pay(&[cash()]).expect_err("refused again").code();
        assert_eq!(again, Code::NotRecorded);
        // As a power cut would: the log stays as it is.
        std::mem::forget(till);
        let copy = tempfile::tempdir().expect("a folder");
        for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
            fs::copy(disk.path().join(name), copy.path().join(name)).expect("copied");
        }
        let mut elsewhere = opened(copy.path());
        assert_eq!(elsewhere.cart().expect("a cart").lines.len(), 2, "also after a start");
        elsewhere.pay(&[cash()]).expect("sold");
        drop(elsewhere);
        let lapak = Lapak::at(copy.path());
        let there = lapak.entries();
        assert!(shown.iter().all(|id| there.iter().any(|(entry, _)| entry == id)), "one is lost");
        assert_eq!(receipts(&lapak), shown.len() + 1);
        lapak.verify();
    });
}

#[test]
fn a_sale_that_a_full_disk_refused_is_sold_once_there_is_room() {
    with_own_mounts("a_sale_that_a_full_disk_refused_is_sold_once_there_is_room", || {
        let disk = SmallDisk::mounted();
        let lapak = Lapak::ready(disk.path());
        let mut till = opened(disk.path());
        till.enter("KRP-01*2").expect("rung up");
        till.open_pay().expect("pay opens");
        disk.fill();
        let refusal = till.pay(&[cash()]).expect_err("refused");
        assert_eq!(refusal.code(), Code::NotRecorded);
        assert!(std::error::Error::source(&refusal).is_some(), "the cause is kept");
        disk.drop_ballast();
        let sold = till.pay(&[cash()]).expect("sold");
        assert!(sold.receipt.ends_with("-0001"), "{}", sold.receipt);
        assert!(till.cart().expect("a cart").lines.is_empty());
        drop(till);
        assert_eq!(receipts(&lapak), 1);
        lapak.verify();
    });
}

#[test]
fn whatever_has_a_draft_is_recorded_once_there_is_room_and_once_only() {
    with_own_mounts("whatever_has_a_draft_is_recorded_once_there_is_room_and_once_only", || {
        let disk = SmallDisk::mounted();
        let lapak = Lapak::ready(disk.path());
        let before = lapak.entries().len();
        let mut till = opened(disk.path());
        for fact in &*DRAFTED {
            let draft = DraftId::random();
            disk.fill();
            for _ in 0..2 {
                let refusal = attempt(&mut till, fact, draft).expect_err("refused");
                assert_eq!(refusal.code(), Code::NotRecorded, "{}", fact.kind());
            }
            disk.drop_ballast();
            let recorded = attempt(&mut till, fact, draft).expect("recorded");
            assert!(!recorded.known, "{}", fact.kind());
            let again = attempt(&mut till, fact, draft).expect("known");
            assert!(again.known && again.entry.id() == recorded.entry.id(), "{}", fact.kind());
        }
        drop(till);
        assert_eq!(lapak.entries().len(), before + DRAFTED.len());
        lapak.verify();
    });
}

/// A closing that failed halfway left documents behind that blocked one another.
#[test]
fn a_closing_that_failed_hangs_nowhere_and_is_done_again() {
    with_own_mounts("a_closing_that_failed_hangs_nowhere_and_is_done_again", || {
        let disk = SmallDisk::mounted();
        let lapak = Lapak::ready(disk.path());
        lapak.done(&["sell", "KRP-01"]);
        let before = lapak.done(&["dump"]);
        disk.fill();
        for _ in 0..2 {
            let refused = lapak.run(&["shift", "close", "--counted", "112500"]);
            assert_eq!(refused.exit, Some(4), "{refused:?}");
        }
        disk.drop_ballast();
        assert_eq!(lapak.done(&["dump"]), before, "nothing of it is there");
        lapak.done(&["sell", "KRP-01"]);
        lapak.done(&["shift", "close", "--counted", "125000"]);
        lapak.done(&["shift", "open", "--float", "100000", "--by", "R1"]);
        lapak.done(&["sell", "KRP-01"]);
        assert_eq!(lapak.json(&["attention"]).as_array().map(Vec::len), Some(0));
        lapak.verify();
    });
}

#[test]
fn a_disk_that_is_full_to_the_last_byte_opens_to_read_and_sells_once_there_is_room() {
    with_own_mounts(
        "a_disk_that_is_full_to_the_last_byte_opens_to_read_and_sells_once_there_is_room",
        || {
            let disk = SmallDisk::mounted();
            let till = disk.path().join("till");
            let lapak = Lapak::ready(&till);
            lapak.done(&["sell", "KRP-01"]);
            disk.fill();
            let refused = lapak.run(&["sell", "KRP-01"]);
            assert_eq!((refused.exit, refused.refusal().code.as_str()), (Some(4), "disk_full"));
            assert!(refused.refusal().message.contains("16 MiB"), "{refused:?}");
            assert_eq!(receipts(&lapak), 1);
            for reads in [["sale", "list"], ["shift", "show"], ["fair", "show"], ["till", "list"]] {
                lapak.done(&reads);
            }
            lapak.done(&["totals", "--by", "day"]);
            for reads in ["attention", "state", "dump", "verify"] {
                lapak.done(&[reads]);
            }
            let elsewhere = tempfile::tempdir().expect("a folder");
            let out = elsewhere.path().join("day.pdf").display().to_string();
            let day = lapak.run(&["day", "pdf", "--day", "2024-05-10", "--out", &out]);
            assert_eq!(day.refusal().code, "disk_full", "an edition is kept in the store");
            // Nothing can be founded there either, and the sentence says why.
            let founding =
                Lapak::at(&disk.path().join("new")).run(&["fair", "sample", "--stand", "08"]);
            assert_eq!(founding.refusal().code, "disk_full");
            assert!(!founding.refusal().message.contains('{'), "{founding:?}");

            let mut till = opened(&till);
            assert_eq!(till.sales(None).expect("a list").rows.len(), 1);
            assert_eq!(till.sell(&typed()).expect_err("refused").code(), Code::DiskFull);
            disk.drop_ballast();
            till.sell(&typed()).expect("sold, without a start in between");
            drop(till);
            lapak.done(&["sell", "KRP-01"]);
            assert_eq!(receipts(&lapak), 3);
            lapak.verify();
        },
    );
}

/// A file system of 64 MiB with a file that takes up room.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    fn mounted() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        mount(&["-t", "tmpfs", "-o", "size=64m", "none"], folder.path());
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("ballast")
    }

    fn grow_ballast(&self, bytes: usize) {
        let mut ballast =
            File::options().create(true).append(true).open(self.ballast()).expect("opened");
        ballast.write_all(&vec![1; bytes]).expect("there is room");
    }

    /// Until not one byte more fits.
    fn fill(&self) {
        let mut ballast =
            File::options().create(true).append(true).open(self.ballast()).expect("opened");
        for piece in [MEBIBYTE, 4096, 1] {
            while ballast.write_all(&vec![1; piece]).is_ok() {}
        }
    }

    /// Until only so many bytes are free.
    fn leave(&self, bytes: usize) {
        self.fill();
        let ballast = File::options().write(true).open(self.ballast()).expect("opened");
        let length = ballast.metadata().expect("a file").len();
        ballast.set_len(length - u64::try_from(bytes).expect("small")).expect("shorter");
    }

    fn drop_ballast(&self) {
        fs::remove_file(self.ballast()).expect("removed");
    }
}

impl Drop for SmallDisk {
    /// The folder can be removed only when nothing is mounted on it.
    fn drop(&mut self) {
        let unmounted = std::process::Command::new("umount").arg("-l").arg(self.path()).status();
        assert!(unmounted.is_ok_and(|status| status.success()) || std::thread::panicking());
    }
}

fn opened(folder: &Path) -> Till {
    Till::open(folder, Clock::Stopped(NOON.parse().expect("a moment"))).expect("a till")
}

fn typed() -> SaleTyped {
    SaleTyped { lines: vec!["KOP-02@60000".into()], ..SaleTyped::default() }
}

fn cash() -> PaymentText {
    PaymentText { method: Method::CASH, amount: "50000".into() }
}

fn receipts(lapak: &Lapak) -> usize {
    lapak.entries().iter().filter(|(_, receipt)| receipt.is_some()).count()
}
