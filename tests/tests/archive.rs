//! The archive of a fair: one file that opens without Lapak, and that says how complete it is.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use lapak_core::exchange::Progress;
use lapak_core::till::{SaleTyped, Till, save_archive, save_archive_in};
use lapak_core::{Code, Refusal};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use lapak_tests::lent::Lent;
use lapak_tests::pdf;
use serde_json::{Value, json};

/// Every question of the totals.
const SHEETS: usize = 10;

#[test]
fn an_archive_holds_every_receipt_total_product_and_entry_without_lapak() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = fair(here.path());
    let file = here.path().join("fair.zip");
    let saved = archive(&lapak, &file);
    let out = unpacked(here.path(), &file);

    let days = saved["days"].as_array().expect("days");
    let listed: Vec<&str> = days.iter().map(|day| day["day"].as_str().expect("a day")).collect();
    assert_eq!(listed, ["2024-05-09", "2024-05-10"]);
    let mut receipts = 0;
    for day in &listed {
        let said = pdf::said(&out.join(format!("struk/{day}.pdf")));
        let list = lapak.json(&["sale", "list", "--day", day]);
        for row in list.as_array().expect("rows") {
            let receipt = pdf::unspaced(row["receipt"].as_str().expect("text"));
            assert!(said.contains(&receipt), "{receipt} is not on paper");
            receipts += 1;
        }
    }
    assert_eq!(receipts, 30);

    let mut totals: Xlsx<_> = open_workbook(out.join("total.xlsx")).expect("a workbook");
    assert_eq!(totals.sheet_names().len(), SHEETS);
    let paid = lapak.json(&["totals", "--by", "day"])["sum"]["paid"].as_i64().expect("a sum");
    let sheet = totals.worksheet_range_at(0).expect("a sheet").expect("it is read");
    #[expect(clippy::cast_precision_loss, reason = "a small sum")]
    let sum = sheet.rows().any(|row| row.contains(&Data::Float(paid as f64)));
    assert!(sum, "no {paid} among the totals by day");
    let mut catalogue: Xlsx<_> = open_workbook(out.join("Katalog.xlsx")).expect("a workbook");
    let rows = catalogue.worksheet_range_at(0).expect("a sheet").expect("it is read").height() - 1;
    let products = lapak.json(&["catalogue", "list"])["products"].as_array().map(Vec::len);
    assert_eq!(Some(rows), products);

    // Somebody who has Lapak reads it again, and joins what is in it.
    let ledger = out.join("ledger.jsonl");
    let ledger = ledger.to_str().expect("a plain path");
    let verified = lapak.json(&["verify", ledger]);
    assert_eq!(verified["ok"], true, "{verified}");
    let other = Lapak::at(&here.path().join("other"));
    other.done(&["fair", "join", ledger, "--stand", "98"]);
    assert_eq!(other.json(&["totals", "--by", "day"])["sum"]["paid"], paid);
    assert_eq!(saved["entries"].as_u64().expect("a count"), lines(&lapak));
}

#[test]
fn the_first_file_says_in_both_languages_which_days_are_not_complete() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    lapak.done(&["sell", "KRP-01"]);
    let read = |name: &str| {
        let file = here.path().join(name);
        let saved = archive(&lapak, &file);
        let mut parts = zip::ZipArchive::new(fs::File::open(&file).expect("there")).expect("a ZIP");
        let mut about = String::new();
        parts.by_index(0).expect("a part").read_to_string(&mut about).expect("text");
        (saved, about)
    };
    let (saved, about) = read("open.zip");
    assert_eq!((&saved["complete"], &saved["days"][0]["complete"]), (&json!(false), &json!(false)));
    for part in ["10 Mei 2024: Belum lengkap", "10 May 2024: Not complete", "sif", "shift"] {
        assert!(about.contains(part), "no {part:?} in\n{about}");
    }
    lapak.done(&["shift", "close", "--counted", "112500"]);
    let (saved, about) = read("closed.zip");
    assert_eq!(saved["complete"], true);
    assert!(!about.contains("Belum lengkap") && !about.contains("Not complete"), "{about}");
    let state = lapak.json(&["state"])["state"].as_str().expect("a code").to_owned();
    assert_eq!(about.matches(&state).count(), 2);
    // The till's own files are named as it speaks, in either text.
    assert_eq!(about.matches("total.xlsx").count(), 2, "{about}");
}

#[test]
fn a_day_in_an_archive_is_an_edition_as_any_other() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    lapak.done(&["sell", "KRP-01"]);
    let saved = archive(&lapak, &here.path().join("one.zip"));
    assert_eq!(saved["days"][0]["edition"], 1);
    let day = |name: &str| {
        let out = here.path().join(name);
        lapak.json(&["day", "pdf", "--out", out.to_str().expect("a path")])["edition"].clone()
    };
    assert_eq!(day("same.pdf"), 1);
    lapak.done(&["sell", "KRP-01"]);
    assert_eq!(day("more.pdf"), 2);
    assert_eq!(archive(&lapak, &here.path().join("two.zip"))["days"][0]["edition"], 2);
}

#[test]
fn nothing_in_an_archive_is_a_secret_of_the_till() {
    let here = tempfile::tempdir().expect("a folder");
    let data = here.path().join("data");
    let lapak = Lapak::at(&data);
    let found = "fair found --name Uji --town Kota --from 2024-05-09 --to 2024-05-12 --stand 07";
    let recovery = lapak.json(&found.split(' ').collect::<Vec<_>>())["recovery_key"].clone();
    lapak.done(&["member", "add", "M7QD"]);
    lapak.done(&["shift", "open", "--float", "0"]);
    lapak.done(&["sell", "M7QD@12000"]);
    let file = here.path().join("fair.zip");
    archive(&lapak, &file);
    let secret = lapak_tests::folder::secret(&data);
    let hex: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let recovery = recovery.as_str().expect("a key").to_owned();
    let mut parts = zip::ZipArchive::new(fs::File::open(&file).expect("there")).expect("a ZIP");
    for at in 0..parts.len() {
        let mut bytes = Vec::new();
        parts.by_index(at).expect("a part").read_to_end(&mut bytes).expect("read");
        for secret in [secret.as_slice(), hex.as_bytes(), recovery.as_bytes()] {
            assert!(!bytes.windows(secret.len()).any(|some| some == secret), "part {at}");
        }
    }
}

#[test]
fn what_is_recorded_while_an_archive_is_made_refuses_it_and_leaves_nothing() {
    let founded = Founded::sample();
    let lent = Lent::new(ready(&founded));
    let folder = tempfile::tempdir().expect("a folder");
    let overtaken = Overtaking(lent);
    let refused = save_archive_in(&overtaken, folder.path(), &Progress::default(), |_| {});
    assert_eq!(refused.map(drop).map_err(|refusal| refusal.code()), Err(Code::ArchiveOvertaken));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "something is left");
}

#[test]
fn an_archive_is_stopped_at_once_and_never_written_over_another_file() {
    let founded = Founded::sample();
    let lent = Lent::new(ready(&founded));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("fair.zip");
    let stopped = Progress::default();
    stopped.stop();
    let code = |done: Result<_, Refusal>| done.map(drop).map_err(|refusal| refusal.code());
    assert_eq!(code(save_archive(&lent, &file, &stopped, |_| {})), Err(Code::SavingStopped));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "something is left");
    fs::write(&file, "mine").expect("written");
    let progress = Progress::default();
    assert_eq!(code(save_archive(&lent, &file, &progress, |_| {})), Err(Code::FileExists));
    assert_eq!(fs::read(&file).expect("read"), b"mine");
    // In a folder it gets a name beside what is there.
    let names: Vec<String> = (0..2)
        .map(|_| {
            let saved = save_archive_in(&lent, folder.path(), &Progress::default(), |_| {});
            saved.expect("saved").file
        })
        .collect();
    assert!(names[0].ends_with(".zip") && names[1].ends_with(" (2).zip"), "{names:?}");
}

/// A till on which something is sold after the first loan.
#[derive(Clone)]
struct Overtaking(Lent);

impl lapak_core::till::LendTill for Overtaking {
    fn with<T>(&self, work: impl FnOnce(&mut Till) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let done = self.0.with(work)?;
        self.0.with(|till| till.sell(&sale()).map(drop))?;
        Ok(done)
    }

    fn slice(&self) -> usize {
        200
    }
}

fn ready(founded: &Founded) -> Till {
    let mut till = founded.open();
    till.open_shift(&lapak_tests::folder::shift()).expect("a shift");
    till.sell(&sale()).expect("sold");
    till
}

fn sale() -> SaleTyped {
    SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() }
}

/// A till at a simulated fair of two days and thirty sales.
fn fair(here: &Path) -> Lapak {
    let (data, out) = (here.join("data"), here.join("fair"));
    let lapak = Lapak::at(&data);
    let out = out.to_str().expect("a path");
    let simulated = lapak.json(&[
        "simulate", "--tills", "3", "--sales", "30", "--days", "2", "--seed", "7", "--out", out,
    ]);
    lapak.done(&["fair", "join", out, "--stand", "99"]);
    for file in simulated["files"].as_array().expect("files") {
        lapak.done(&["take", file.as_str().expect("a path")]);
    }
    lapak
}

fn archive(lapak: &Lapak, file: &Path) -> Value {
    lapak.json(&["archive", "--out", file.to_str().expect("a path")])
}

/// What is in an archive, unpacked by a program that knows nothing of Lapak.
fn unpacked(here: &Path, file: &Path) -> std::path::PathBuf {
    let out = here.join("unpacked");
    let done = Command::new("python3").args(["-m", "zipfile", "-e"]).arg(file).arg(&out).output();
    let done = done.expect("python3 starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    out
}

fn lines(lapak: &Lapak) -> u64 {
    lapak.done(&["entries"]).lines().count() as u64
}
