//! The command line prints in the foreground, and leaves what is not taken.

use std::fs;
use std::process::Stdio;

use lapak_tests::folder::in_memory;
use lapak_tests::lapak::Lapak;
use serde_json::json;

use crate::ends::{Network, Reader, pipe};
use crate::{is_copy, page, path};

#[test]
fn a_printer_is_set_tried_and_used_by_command() {
    let folder = in_memory();
    let lapak = Lapak::ready(&folder.path().join("data"));
    assert_eq!(lapak.run(&["printer", "test"]).refusal().code, "printer_none");
    let printer = Network::well();
    let set = lapak.json(&["printer", "set", &printer.word, "--cut", "--receipts", "always"]);
    assert_eq!(set["set"]["device"], json!(printer.word));
    let set = lapak.json(&["printer", "set", &printer.word, "--drawer", "--paper", "58"]);
    let expected = json!({"paper": "58", "code_page": "ascii", "cuts": true});
    assert_eq!((&set["set"]["form"], &set["set"]["receipts"]), (&expected, &json!("always")));
    let listed = lapak.json(&["printer", "list"]);
    let rows = listed["printers"].as_array().expect("rows");
    assert!(rows.iter().any(|row| row["device"] == json!(printer.word) && row["set"] == true));
    assert!(lapak.json(&["printer", "test"])["job"].is_i64());
    let receipt = lapak.json(&["sell", "KRP-01"])["receipt"].as_str().expect("text").to_owned();
    let printed = lapak.json(&["print", &receipt]);
    assert_eq!((&printed["printed"], &printed["papers"]), (&json!(true), &json!(1)));
    let other = Network::well();
    lapak.json(&["print", &receipt, "--to", &other.word]);
    let pages: Vec<_> = printer.papers().iter().map(|paper| page(paper)).collect();
    assert_eq!(pages.len(), 3);
    assert!(pages[1].text().contains(&receipt) && !is_copy(&pages[1]));
    assert!(is_copy(&pages[2]) && is_copy(&page(&other.papers()[0])));
    assert_eq!(lapak.json(&["printer", "off"])["set"], json!(null));
}

#[test]
fn what_the_printer_does_not_take_waits_and_is_said_to() {
    let folder = in_memory();
    let lapak = Lapak::ready(&folder.path().join("data"));
    let nobody = folder.path().join("off");
    lapak.done(&["printer", "set", path(&nobody), "--receipts", "always"]);
    let sold = lapak.run(&["sell", "KRP-01"]);
    assert_eq!(sold.exit, Some(0), "the sale is made: {sold:?}");
    let test = lapak.run(&["printer", "test"]);
    let refusal = test.refusal();
    assert_eq!((test.exit, refusal.code.as_str()), (Some(1), "printer_off"));
    assert!(test.err.contains("menunggu"), "{}", test.err);
    let queue = lapak.json(&["print", "--queue"]);
    let rows = queue["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 2);
    assert_eq!(refusal.details["job"], json!(rows[1]["job"].to_string()));
    assert_eq!(rows[0]["reason"]["code"], json!("printer_off"));
    let second = rows[1]["job"].to_string();
    let gone = lapak.json(&["print", "--queue", "--discard", &second]);
    assert_eq!(gone["discarded"], json!(1));
    let again = lapak.run(&["print", "--queue", "--discard", &second]);
    assert_eq!(again.refusal().code, "printer_job_unknown");
    let printer = Network::well();
    lapak.done(&["printer", "set", &printer.word]);
    assert_eq!(lapak.json(&["print", "--queue", "--now"])["printed"], json!(1));
    assert!(!is_copy(&page(&printer.papers()[0])), "it never began");
    assert_eq!(lapak.json(&["print", "--queue", "--discard", "all"])["discarded"], json!(0));
    assert_eq!(lapak.run(&["print"]).exit, Some(2));
    let file = folder.path().join("file");
    fs::write(&file, "mine").expect("written");
    assert_eq!(lapak.run(&["printer", "set", path(&file)]).refusal().code, "printer_not_device");
}

#[test]
fn a_program_that_is_killed_while_it_prints_prints_a_copy_when_it_starts_again() {
    let folder = in_memory();
    let lapak = Lapak::ready(&folder.path().join("data"));
    let at = folder.path().join("printer");
    pipe(&at);
    lapak.done(&["printer", "set", path(&at), "--cut"]);
    let receipt = lapak.json(&["sell", "KRP-01"])["receipt"].as_str().expect("text").to_owned();
    let mut reader = Reader::at(&at);
    let mut command = lapak.command();
    command.args(["print", &receipt]).stdout(Stdio::null()).stderr(Stdio::null());
    let mut program = command.spawn().expect("it starts");
    reader.exactly(20);
    program.kill().expect("killed");
    program.wait().expect("it ended");
    drop(reader);
    let queue = lapak.json(&["print", "--queue"]);
    assert_eq!(
        (&queue["rows"][0]["state"], &queue["rows"][0]["copy"]),
        (&json!("waiting"), &json!(true))
    );
    let (bytes, out) = Reader::at(&at).while_done(|| lapak.json(&["print", "--queue", "--now"]));
    assert_eq!(out["printed"], json!(1));
    let page = page(&bytes);
    assert!(page.text().contains(&receipt) && is_copy(&page));
    assert_eq!(lapak.json(&["print", "--queue"])["rows"], json!([]));
}

#[test]
fn practice_prints_what_proves_nothing_and_takes_what_waits_with_it() {
    let folder = in_memory();
    let lapak = Lapak::ready(&folder.path().join("data"));
    let printer = Network::well();
    lapak.done(&["printer", "set", &printer.word, "--cut"]);
    let data = lapak.json(&["practice", "start"])["data"].as_str().expect("text").to_owned();
    let practice = Lapak::at(data.as_ref());
    practice.done(&["shift", "open", "--float", "0"]);
    let receipt = practice.json(&["sell", "KRP-01"])["receipt"].as_str().expect("text").to_owned();
    practice.done(&["print", &receipt]);
    assert!(page(&printer.papers()[0]).text().contains("LATIHAN"));
    practice.done(&["printer", "set", "tcp:127.0.0.1:9"]);
    assert_eq!(practice.run(&["print", &receipt]).refusal().code, "printer_off");
    lapak.done(&["practice", "stop"]);
    assert_eq!(lapak.json(&["print", "--queue"])["rows"], json!([]));
}
