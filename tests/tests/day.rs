//! The day closes: one PDF of every receipt, which says what it lacks, and a later edition that says what it adds.

use std::fs;
use std::path::Path;

use lapak_core::exchange::Progress;
use lapak_core::till::save_day_in;

use lapak_tests::lapak::{Lapak, mount, with_own_mounts};
use lapak_tests::lent::Lent;
use lapak_tests::pdf::{self, pages, said, unspaced};
use serde_json::{Value, json};

/// The first day of every simulated fair.
const DAY: &str = "2024-05-09";
/// The first day of the sample fair under the stopped clock.
const TODAY: &str = "2024-05-10";

#[test]
fn every_receipt_of_the_day_is_on_its_paper_and_the_cover_comes_to_their_sum() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = fair(here.path(), "1000", "1");
    let file = here.path().join("day.pdf");
    let saved = save(&lapak, &file);
    assert_eq!((&saved["receipts"], &saved["edition"]), (&json!(1000), &json!(1)));
    assert_eq!(saved["complete"], true);
    let said = said(&file);
    let list = lapak.json(&["sale", "list", "--day", DAY]);
    let rows = list.as_array().expect("rows");
    assert_eq!(rows.len(), 1000);
    for row in rows {
        let receipt = row["receipt"].as_str().expect("text").to_owned();
        for told in [receipt, figure(row["total"].as_i64().expect("a sum"))] {
            let told = unspaced(&told);
            assert!(said.contains(&told), "{told} is not on paper");
        }
    }
    let entries = lapak.done(&["entries"]);
    let entries = entries.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let sold = entries.filter(|line| line["entry"]["type"] == "sale");
    let lines = sold.flat_map(|line| line["entry"]["data"]["lines"].as_array().cloned());
    for line in lines.flatten() {
        let name = line["name"].as_str().unwrap_or("Barang");
        let name = unspaced(name);
        let amount = figure(line["amount"].as_i64().expect("an amount"));
        assert!(said.contains(&name) && said.contains(&amount), "{line} is not on paper");
    }
    let total: i64 = rows.iter().map(|row| row["total"].as_i64().expect("a sum")).sum();
    let totals = lapak.json(&["totals", "--by", "day", "--day", DAY]);
    assert_eq!(totals["sum"]["paid"], total);
    assert!(said.contains(&figure(total)), "the cover has the sum");
    pdf::check(&file);
    let again = here.path().join("again.pdf");
    assert_eq!(save(&lapak, &again)["edition"], 1);
    assert!(fs::read(&again).expect("read") == fs::read(&file).expect("read"), "the same bytes");
}

#[test]
fn a_till_that_sold_and_never_synced_is_named_and_its_receipts_are_added_in_edition_2() {
    let here = tempfile::tempdir().expect("a folder");
    let place = here.path().join("fair.jsonl");
    let place = place.to_str().expect("a path");
    let at = |name: &str| Lapak::at(&here.path().join(name));
    let (first, second) = (at("first"), at("second"));
    // Its stand comes after the other one, whose receipts come later.
    first.done(&["fair", "sample", "--stand", "03"]);
    first.done(&["place", "create", place]);
    first.done(&["sync"]);
    let joined = second.json(&["fair", "join", place, "--stand", "02"]);
    first.done(&["sync"]);
    first.done(&["till", "admit", joined["till"].as_str().expect("a key")]);
    first.done(&["sync"]);
    second.done(&["sync"]);
    for lapak in [&first, &second] {
        lapak.done(&["shift", "open", "--day", TODAY, "--float", "0"]);
    }
    let sold = first.json(&["sell", "KRP-01"]);
    let first_receipt = sold["receipt"].as_str().expect("a number").to_owned();
    (0..5).for_each(|_| drop(second.done(&["sell", "KRP-01"])));
    first.done(&["shift", "close", "--counted", "12500"]);
    first.done(&["sync"]);
    let (one, two) = (here.path().join("1.pdf"), here.path().join("2.pdf"));
    let saved = save_on(TODAY, &first, &one);
    assert_eq!((&saved["receipts"], &saved["complete"]), (&json!(1), &json!(false)), "{saved}");
    let letters = joined["letters"].as_str().map_or_else(
        || second.json(&["fair", "show"])["letters"].as_str().expect("letters").to_owned(),
        str::to_owned,
    );
    let totals = first.json(&["totals", "--by", "till", "--day", TODAY]);
    let missing = totals["missing"][0]["message"].as_str().expect("a sentence");
    assert!(missing.contains(&letters), "{missing}");
    assert!(said(&one).contains(&format!("02-{letters}")), "the cover names the till");
    second.done(&["shift", "close", "--counted", "62500"]);
    second.done(&["sync"]);
    first.done(&["sync"]);
    let saved = save_on(TODAY, &first, &two);
    assert_eq!((&saved["receipts"], &saved["edition"]), (&json!(6), &json!(2)));
    assert_eq!(
        saved["complete"],
        true,
        "{}",
        first.json(&["totals", "--by", "till", "--day", TODAY])
    );
    assert!(said(&two).contains(&format!("02-{letters}-0005")));
    let [before, after] = [&one, &two].map(|file| pages(file));
    let kept = before.last().expect("a page of receipts");
    assert!(kept.contains(&first_receipt), "{kept}");
    assert!(after.contains(kept), "the page of edition 1 is as it was");
    let added = format!("02-{letters}-0001");
    assert!(after[0].contains("Edisi 2") && after[0].contains(&added), "{}", after[0]);
    assert!(!after[0].contains(&first_receipt), "only what is new was added");
    let blocked =
        first.run(&["day", "pdf", "--day", TODAY, "--out", one.to_str().expect("a path")]);
    assert_eq!(blocked.exit, Some(1), "{}", blocked.err);
}

#[test]
fn a_receipt_is_as_wide_as_the_paper_that_is_set() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    let sold = lapak.json(&["sell", "KRP-01"]);
    let receipt = sold["receipt"].as_str().expect("a number");
    for paper in [58, 80] {
        let settings = here.path().join("data/settings.json");
        fs::write(settings, json!({ "paper": paper.to_string() }).to_string()).expect("written");
        let file = here.path().join(format!("{paper}.pdf"));
        lapak.done(&["receipt", receipt, "--pdf", file.to_str().expect("a path")]);
        assert_eq!(pdf::width_mm(&file), paper);
    }
}

#[test]
fn the_day_that_nobody_names_is_the_shifts_and_once_it_is_closed_the_fairs_today() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    lapak.done(&["sell", "KRP-01"]);
    for (name, closed) in [("open.pdf", false), ("closed.pdf", true)] {
        if closed {
            lapak.done(&["shift", "close", "--counted", "112500"]);
        }
        let file = here.path().join(name);
        let saved = lapak.json(&["day", "pdf", "--out", file.to_str().expect("a path")]);
        assert_eq!((&saved["receipts"], &saved["complete"]), (&json!(1), &json!(closed)));
        assert!(said(&file).contains("10Mei2024"), "{name}");
    }
}

#[test]
fn a_day_without_a_sale_is_a_paper_too_and_a_folder_that_takes_no_file_keeps_no_edition() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = fair(here.path(), "4", "1");
    let file = here.path().join("none.pdf");
    let path = file.to_str().expect("a path");
    let saved = lapak.json(&["day", "pdf", "--day", "2024-06-01", "--out", path]);
    assert_eq!(saved["receipts"], 0);
    let nowhere = "/proc/none/day.pdf";
    let refused = lapak.run(&["day", "pdf", "--day", DAY, "--out", nowhere]);
    assert_eq!(refused.refusal().code, "file_not_written");
    assert_eq!(save(&lapak, &here.path().join("first.pdf"))["edition"], 1, "no edition was kept");
}

#[test]
fn a_full_disk_leaves_no_half_file_and_keeps_no_edition() {
    with_own_mounts("a_full_disk_leaves_no_half_file_and_keeps_no_edition", || {
        let here = tempfile::tempdir().expect("a folder");
        let lapak = fair(here.path(), "300", "1");
        let small = here.path().join("small");
        fs::create_dir(&small).expect("made");
        mount(&["-t", "tmpfs", "-o", "size=32k", "none"], &small);
        let out = small.join("day.pdf");
        let refused =
            lapak.run(&["day", "pdf", "--day", DAY, "--out", out.to_str().expect("a path")]);
        assert_eq!(refused.refusal().code, "file_not_written");
        assert_eq!(fs::read_dir(&small).expect("a folder").count(), 0, "something is left");
        assert_eq!(save(&lapak, &here.path().join("first.pdf"))["edition"], 1);
    });
}

#[test]
fn a_saving_that_somebody_stops_leaves_nothing() {
    let here = tempfile::tempdir().expect("a folder");
    fair(here.path(), "40", "1");
    let till = Lent::at(&here.path().join("data"));
    let (progress, folder) = (Progress::default(), here.path().join("saved"));
    progress.stop();
    let stopped = save_day_in(&till, DAY, &folder, &progress, |_| {}).expect_err("stopped");
    assert_eq!(stopped.code().as_str(), "saving_stopped");
    assert!(!folder.exists());
    let done = save_day_in(&till, DAY, &folder, &Progress::default(), |_| {}).expect("saved");
    assert_eq!((done.edition, done.receipts), (1, 40));
    // The same again is the same file; beside another file of the name it gets one of its own.
    let again = save_day_in(&till, DAY, &folder, &Progress::default(), |_| {}).expect("saved");
    assert_eq!(again.file, done.file);
    fs::write(&done.file, "somebody else's").expect("written");
    let beside = save_day_in(&till, DAY, &folder, &Progress::default(), |_| {}).expect("saved");
    assert!(beside.file.ends_with("-1 (2).pdf"), "{}", beside.file);
    assert_eq!(fs::read(&done.file).expect("read"), b"somebody else's");
}

/// Nothing that was saved is ever written to again; so it may stay open where somebody reads it.
#[test]
fn a_paper_that_is_open_in_another_program_is_in_nobodys_way() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    let folder = here.path().join("saved");
    let save = || {
        let till = Lent::at(&here.path().join("data"));
        save_day_in(&till, TODAY, &folder, &Progress::default(), |_| {}).expect("saved").file
    };
    lapak.done(&["sell", "KRP-01"]);
    let first = save();
    let bytes = fs::read(&first).expect("read");
    let held = fs::File::options().read(true).write(true).open(&first).expect("opened");
    held.lock().expect("locked");
    assert_eq!(save(), first, "the same again is the same file");
    lapak.done(&["sell", "KRP-01"]);
    let second = save();
    assert_ne!(second, first);
    drop(held);
    assert_eq!(fs::read(&first).expect("read"), bytes);
    pdf::check(Path::new(&second));
}

/// A till at a simulated fair.
fn fair(here: &Path, sales: &str, days: &str) -> Lapak {
    let (data, out) = (here.join("data"), here.join("fair"));
    let lapak = Lapak::at(&data);
    let out = out.to_str().expect("a path");
    let simulated = lapak.json(&[
        "simulate", "--tills", "3", "--sales", sales, "--days", days, "--seed", "7", "--out", out,
    ]);
    lapak.done(&["fair", "join", out, "--stand", "99"]);
    for file in simulated["files"].as_array().expect("files") {
        lapak.done(&["take", file.as_str().expect("a path")]);
    }
    lapak
}

fn save(lapak: &Lapak, file: &Path) -> Value {
    save_on(DAY, lapak, file)
}

fn save_on(day: &str, lapak: &Lapak, file: &Path) -> Value {
    lapak.json(&["day", "pdf", "--day", day, "--out", file.to_str().expect("a path")])
}

/// A figure as receipts have it: 12.500.
fn figure(value: i64) -> String {
    let digits = value.to_string();
    let grouped = digits.bytes().enumerate().flat_map(|(at, digit)| {
        let dot = at > 0 && (digits.len() - at).is_multiple_of(3);
        dot.then_some('.').into_iter().chain([char::from(digit)])
    });
    grouped.collect()
}
