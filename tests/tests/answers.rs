//! What commands answer: amounts as integers, and what happens where nobody can read the answer.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use lapak_tests::lapak::{Answered, Lapak};
use serde_json::Value;

#[test]
fn no_answer_gives_an_amount_with_its_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_str().expect("text").to_owned();
    let founder = Lapak::at(&folder.path().join("data"));
    let (place, entries) = (at("fair.jsonl"), at("entries.jsonl"));
    let answers: [&[&str]; 47] = [
        &["fair", "sample", "--stand", "07"],
        &["fair", "show"],
        &["fair", "set", "--cash-step", "500"],
        &["shift", "open", "--float", "100000"],
        &["sell", "KRP-01*2", "33*0.350", "--discount", "5%", "--cash", "50000"],
        &["sell", "M7QD@12000", "--qris", "12000"],
        &["receipt", "LAST"],
        &["printer", "set", "/dev/null"],
        &["printer", "list"],
        &["print", "LAST"],
        &["print", "--queue"],
        &["receipt", "LAST", "--pdf", &at("receipt.pdf")],
        &["receipt", "LAST", "--kuitansi", &at("kuitansi.pdf"), "--buyer", "Dinas Contoh"],
        &["sale", "show", "LAST"],
        &["sale", "list"],
        &["sale", "list", "--limit", "1"],
        &["member", "add", "Z2ZZ"],
        &["product", "add", "ABC-01", "--name", "Sambal", "--price", "9000", "--member", "M7QD"],
        &["product", "set", "ABC-01", "--price", "9500"],
        &["catalogue", "list"],
        &["goods", "in", "KRP-01*5"],
        &["goods", "list"],
        &["stock"],
        &["owed"],
        &["deduct", "M7QD", "500", "--reason", "other"],
        &["payout", "M7QD", "1000", "--method", "transfer"],
        &["place", "create", &place],
        &["sync"],
        &["sync", "--plan"],
        &["place", "show"],
        &["till", "list"],
        &["attention"],
        &["state"],
        &["shift", "show"],
        &["shift", "cash", "in", "50000", "--reason", "change_fetched"],
        &["shift", "cash", "out", "20000", "--reason", "stand_costs"],
        &["shift", "cash", "list"],
        &["shift", "hand-over", "--to", "R2", "--counted", "100000"],
        &["shift", "close", "--counted", "100000"],
        &["day", "pdf", "--out", &at("day.pdf")],
        &["totals", "--by", "product", "--xlsx", &at("totals.xlsx")],
        &["verify"],
        &["archive", "--out", &at("archive.zip")],
        &["backup", &at("backup.lapak")],
        &["practice", "start"],
        &["practice", "show"],
        &["practice", "stop"],
    ];
    let mut last = String::new();
    for arguments in answers {
        let arguments: Vec<&str> =
            arguments.iter().map(|part| if *part == "LAST" { &last } else { *part }).collect();
        let answer = founder.json(&arguments);
        no_amount_has_a_text(&answer, &arguments);
        if arguments[0] == "sell" {
            last = answer["receipt"].as_str().expect("a number").to_owned();
            assert!(answer["total"].is_i64() && answer["lines"][0]["quantity_milli"].is_i64());
            let time = answer["at"].as_str().expect("a time");
            assert!(time.contains('T') && time.ends_with("+07:00"), "{time}");
        }
    }
    fs::write(&entries, founder.done(&["entries"])).expect("written");
    let other = Lapak::at(&folder.path().join("other"));
    for arguments in [
        ["fair", "join", &place, "--stand", "08"].as_slice(),
        &["take", &entries],
        &["verify", &entries],
        &["rebuild"],
    ] {
        no_amount_has_a_text(&other.json(arguments), arguments);
    }
    assert_eq!(founder.json(&["fair", "show"])["cash_step"], 500);
}

fn no_amount_has_a_text(answer: &Value, arguments: &[&str]) {
    match answer {
        Value::Object(fields) => {
            let both = fields.contains_key("value") && fields.contains_key("text");
            assert!(!both, "{arguments:?}: {answer}");
            fields.values().for_each(|value| no_amount_has_a_text(value, arguments));
        }
        Value::Array(values) => {
            values.iter().for_each(|value| no_amount_has_a_text(value, arguments));
        }
        _ => {}
    }
}

#[test]
fn a_list_of_receipts_is_read_in_parts() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(folder.path());
    let mut sold: Vec<Value> =
        (0..5).map(|_| lapak.json(&["sell", "KRP-01"])["id"].clone()).collect();
    sold.reverse();
    let (mut read, mut last) = (Vec::new(), None);
    loop {
        let after = last.as_deref().map(|last| ["--after", last]);
        let words = ["sale", "list", "--limit", "2"].into_iter().chain(after.into_iter().flatten());
        let part = lapak.json(&words.collect::<Vec<_>>());
        let part = part.as_array().expect("an array");
        assert!(part.len() <= 2);
        read.extend(part.iter().map(|row| row["id"].clone()));
        let Some(end) = part.last() else { break };
        last = Some(end["receipt"].as_str().expect("a number").to_owned());
    }
    assert_eq!(read, sold);
    let beyond =
        lapak.run(&["sale", "list", "--day", "2024-05-11", "--after", &last.expect("one")]);
    assert_eq!(beyond.refusal().code, "receipt_unknown");
    assert_eq!(lapak.run(&["sale", "list", "--limit", "0"]).exit, Some(2));
}

#[test]
fn only_cash_has_change() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(folder.path()));
    let said = |by: &str| {
        let mut command = std::process::Command::new(lapak_tests::lapak::program());
        command.arg("--data").arg(folder.path()).args(["sell", "KRP-01", by, "12500"]);
        command.args(["--at", lapak_tests::lapak::NOON]);
        Answered::from(command.output().expect("the program starts")).out
    };
    assert!(said("--cash").contains("Kembalian Rp0"));
    assert!(!said("--qris").contains("Kembalian"));
}

#[test]
fn what_is_recorded_and_cannot_be_shown_says_so_and_how_to_see_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::at(&folder.path().join("data"));
    let place = folder.path().join("fair.jsonl");
    let place = place.to_str().expect("text");
    let product =
        ["product", "add", "ABC-01", "--name", "Sambal", "--price", "9000", "--member", "M7QD"];
    let recording: [(&[&str], &str); 11] = [
        (&["fair", "sample", "--stand", "07"], "fair recovery"),
        (&["fair", "set", "--name", "Pameran Contoh Dua"], "fair show"),
        (&["fair", "recovery", "--written"], "fair show"),
        (&["shift", "open", "--float", "0"], "shift show"),
        (&["sell", "KRP-01"], "receipt 07-"),
        (&["member", "add", "Z2ZZ"], "catalogue list"),
        (&product, "catalogue list"),
        (&["place", "create", place], "place show"),
        (&["sync"], "place show"),
        (&["practice", "start"], "practice show"),
        (&["shift", "close", "--counted", "12500"], "shift show"),
    ];
    for (arguments, again) in recording {
        let unshown = unshown(&lapak, arguments, full());
        assert_eq!(unshown.exit, Some(5), "{arguments:?}: {}", unshown.err);
        let refusal = unshown.refusal();
        assert_eq!(refusal.code, "recorded_not_shown", "{arguments:?}");
        let named = refusal.details["again"].as_str().expect("a command");
        let data = folder.path().join("data");
        let whole = format!("lapak --data {} {named}", data.display());
        assert!(named.starts_with(again) && refusal.message.contains(&whole), "{refusal:?}");
        let shown: Vec<&str> = named.split(' ').collect();
        assert_eq!(lapak.run(&shown).exit, Some(0), "{named}");
    }
    let sold = lapak.entries().into_iter().filter(|(_, receipt)| receipt.is_some());
    assert_eq!(sold.count(), 1, "sold once");
    let mut english = lapak.command();
    english.args(["--lang", "en", "shift", "open", "--float", "0"]).stdout(full());
    let said = Answered::from(english.output().expect("the program starts")).refusal().message;
    assert!(said.contains("Do not run the command again"), "{said}");
}

#[test]
fn a_command_line_that_cannot_be_read_is_refused_in_json_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::at(folder.path());
    for odd in
        [["sell"].as_slice(), &["sell", "KRP-01", "--tunai", "5"], &["jual"], &["till", "admit"]]
    {
        let refused = lapak.run(odd);
        assert_eq!((refused.exit, refused.out.as_str()), (Some(2), ""), "{odd:?}");
        let refusal = refused.refusal();
        assert_eq!(refusal.code, "usage", "{odd:?}");
        assert!(refusal.message.contains("Usage"), "{refusal:?}");
    }
}

#[test]
fn a_closed_pipe_hides_no_sale_and_a_reader_that_has_seen_enough_is_no_failure() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(folder.path());
    assert_eq!(unshown(&lapak, &["sell", "KRP-01"], closed()).exit, Some(5));
    for reading in [["sale", "list"].as_slice(), &["entries"], &["dump"], &["fair", "show"]] {
        let seen = unshown(&lapak, reading, closed());
        assert_eq!((seen.exit, seen.err.as_str()), (Some(0), ""), "{reading:?}");
        let full = unshown(&lapak, reading, full());
        assert_eq!(full.exit, Some(1), "{reading:?}");
        assert_eq!(full.refusal().code, "not_shown", "{reading:?}");
    }
    let mut deaf = lapak.command();
    let deaf = deaf.args(["sell", "KRP-01"]).stdout(full()).stderr(full()).status();
    assert_eq!(deaf.expect("the program starts").code(), Some(5));
}

#[test]
fn a_recovery_key_is_shown_until_somebody_says_that_it_is_written_down() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::at(folder.path());
    let fair = [
        "fair",
        "found",
        "--name",
        "Pameran Contoh",
        "--town",
        "Kota Contoh",
        "--from",
        "2024-05-09",
        "--to",
        "2024-05-12",
        "--stand",
        "07",
    ];
    assert_eq!(unshown(&lapak, &fair, full()).exit, Some(5));
    let key = lapak.json(&["fair", "recovery"])["recovery_key"].clone();
    assert_eq!(key.as_str().expect("a key").split(' ').count(), 13);
    assert_eq!(lapak.json(&["fair", "recovery"])["recovery_key"], key);
    lapak.done(&["fair", "recovery", "--written"]);
    assert_eq!(lapak.run(&["fair", "recovery"]).refusal().code, "recovery_key_forgotten");
}

#[test]
fn a_batch_is_read_with_a_byte_order_mark_and_in_utf_16() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    let lines = "KRP-01\r\n\n33*0.350 --discount 5%\n";
    let wide = |unit: fn(u16) -> [u8; 2]| {
        format!("\u{feff}{lines}").encode_utf16().flat_map(unit).collect::<Vec<u8>>()
    };
    let marked = format!("\u{feff}{lines}").into_bytes();
    for (at, bytes) in [marked, wide(u16::to_le_bytes), wide(u16::to_be_bytes)].iter().enumerate() {
        let sold = batch(&lapak, folder.path(), &format!("{at}.txt"), bytes);
        assert_eq!(sold.exit, Some(0), "{}", sold.err);
        assert_eq!(sold.out.lines().count(), 2);
    }
}

#[test]
fn a_line_that_is_refused_is_named_and_the_rest_of_the_batch_is_sold() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    let lines = b"KRP-01\nKopi \xe9\n\nTIDAK-ADA\nKRP-01 --tunai\nKRP-01\n--batch x\n";
    let sold = batch(&lapak, folder.path(), "batch.txt", lines);
    assert_eq!((sold.exit, sold.out.lines().count()), (Some(1), 2));
    let refused: Vec<Value> =
        sold.err.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let said: Vec<(&str, Option<&str>)> = refused
        .iter()
        .map(|refused| {
            (refused["code"].as_str().expect("a code"), refused["details"]["batch_line"].as_str())
        })
        .collect();
    let wanted = [
        ("line_not_utf8", Some("2")),
        ("product_unknown", Some("4")),
        ("line_invalid", Some("5")),
        ("line_invalid", Some("7")),
        ("batch_incomplete", None),
    ];
    assert_eq!(said, wanted);
    assert!(refused[0]["message"].as_str().expect("a sentence").contains('2'));
    let sum = &refused[4]["details"];
    assert_eq!(
        (&sum["recorded"], &sum["refused"], &sum["lines"]),
        (&"2".into(), &"4".into(), &"2, 4, 5, 7".into())
    );
}

#[test]
fn a_batch_stops_where_every_line_would_be_refused_and_says_how_far_it_came() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    lapak.done(&["shift", "close", "--counted", "100000"]);
    let stopped = batch(&lapak, folder.path(), "closed.txt", b"\nKRP-01\nKRP-01\n");
    let refusal = stopped.refusal();
    assert_eq!((stopped.exit, refusal.code.as_str()), (Some(1), "no_shift"));
    assert_eq!(
        (&refusal.details["recorded"], &refusal.details["batch_line"]),
        (&"0".into(), &"2".into())
    );
}

#[test]
fn a_checked_file_is_called_what_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    let other = Lapak::ready(&folder.path().join("other"));
    let file = folder.path().join("file");
    let path = file.to_str().expect("text");
    let entries = lapak.done(&["entries"]);
    let check = |content: &str| {
        fs::write(&file, content).expect("written");
        lapak.run(&["verify", path])
    };
    assert_eq!(check("").refusal().code, "file_empty");
    assert_eq!(check("\n\n").refusal().code, "file_empty");
    assert_eq!(check("Belanja: beras\n").refusal().code, "file_not_ledger");
    let kind = |checked: &Answered| {
        let checked: Value = serde_json::from_str(&checked.out).expect("one value");
        checked["kind"].as_str().expect("a kind").to_owned()
    };
    let ours = check(&entries);
    assert_eq!((ours.exit, kind(&ours).as_str()), (Some(0), "this_fair"));
    let theirs = check(&other.done(&["entries"]));
    assert_eq!((theirs.exit, kind(&theirs).as_str()), (Some(0), "other_fair"));
    let cut = check(&entries[..entries.len() - 20]);
    assert_eq!(cut.refusal().code, "file_damaged");
    assert_eq!(cut.refusal().details["damaged"], "1");
}

fn batch(lapak: &Lapak, folder: &Path, name: &str, lines: &[u8]) -> Answered {
    let file = folder.join(name);
    fs::write(&file, lines).expect("written");
    lapak.run(&["sell".as_ref(), "--batch".as_ref(), file.as_os_str()])
}

/// Runs a command whose answer goes where nobody reads it.
fn unshown(lapak: &Lapak, arguments: &[&str], out: Stdio) -> Answered {
    lapak.command().args(arguments).stdout(out).output().expect("the program starts").into()
}

fn full() -> Stdio {
    File::options().write(true).open("/dev/full").expect("a device without room").into()
}

/// A pipe that nobody reads any more.
fn closed() -> Stdio {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    writer.into()
}
