//! QRIS codes as others read them: the text by a reader that knows the same standard and nothing of this one, the picture by
//! a reader of codes that had no part in drawing it, after all that a screen, a printer or a camera does to it.

mod drawn;
mod random;
mod tills;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use lapak_core::qris::Qris;
use lapak_core::value::Money;
use lapak_tests::lapak::{Lapak, program};
use serde_json::Value;

use random::{Payload, payloads};

/// A merchant that does not exist.
const CONTOH: &str = "00020101021126680016ID.CO.CONTOH.WWW011893600000000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID00000000000010303UMI5204599953033605802ID5915KOPERASI CONTOH6011KOTA CONTOH61050000062070703A0163048EE1";

/// Reads a line of text, answers a line of JSON.
const READER: &str = "
import json, sys, qriskit
for line in sys.stdin:
    qris = qriskit.parse(line.rstrip('\\n'))
    nmid = qris.nmid
    print(json.dumps([qris.merchant_name, qris.merchant_city, nmid, str(qris.amount or 0), qris.is_dynamic]))
";

fn ten_thousand() -> Vec<(Payload, i64)> {
    payloads(10_000)
}

#[test]
fn ten_thousand_codes_are_read_by_another_reader_as_they_were_written() {
    let all = ten_thousand();
    let mut lines = String::new();
    let mut expected: Vec<Value> = Vec::new();
    for (payload, amount) in &all {
        let qris: Qris = payload.text.parse().expect("a code");
        assert_eq!((qris.name(), qris.city(), qris.nmid()), payload.said());
        let paid = qris.with_amount(Money::new(*amount).expect("an amount")).expect("it fits");
        let (name, city, nmid) = payload.said();
        for (text, amount, once) in [(&payload.text, 0, false), (&paid, *amount, true)] {
            lines.push_str(text);
            lines.push('\n');
            expected.push(serde_json::json!([name, city, nmid, amount.to_string(), once]));
        }
    }
    let read = through_python(READER, &lines);
    let read: Vec<Value> =
        read.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(read.len(), expected.len());
    for ((read, expected), line) in read.iter().zip(&expected).zip(lines.lines()) {
        assert_eq!(read, expected, "{line}");
    }
}

#[test]
fn codes_are_read_off_their_pictures_by_another_reader() {
    drawn::read_back(&payloads(40));
}

#[test]
#[ignore = "many minutes: cargo xtask test long"]
fn ten_thousand_codes_are_read_off_their_pictures_by_another_reader() {
    for part in ten_thousand().chunks(250) {
        drawn::read_back(part);
    }
}

#[test]
fn a_code_is_set_shown_and_drawn_on_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(folder.path());
    let shown = lapak.json(&["qris", "show"]);
    assert_eq!((&shown["state"], &shown["nmid"]), (&"ready".into(), &"ID0000000000001".into()));
    let code = lapak.json(&["qris", "code", "12.500"]);
    let qris: Qris = CONTOH.parse().expect("a code");
    let with = qris.with_amount(Money::new(12_500).expect("an amount"));
    assert_eq!(code["payload"].as_str().map(str::to_owned), with);
    let mut text = Command::new(program());
    text.arg("--data").arg(folder.path()).args(["qris", "code", "12500"]);
    let drawn = text.output().expect("the program starts").stdout;
    let drawn = String::from_utf8(drawn).expect("text");
    assert!(drawn.contains('▀') && drawn.contains("KOPERASI CONTOH"), "{drawn}");

    lapak.json(&["qris", "limit", "10000"]);
    let refused = lapak.run(&["qris", "code", "10001"]).refusal();
    assert_eq!(refused.code, "qris_above_limit");

    let sold = lapak.json(&["sell", "KRP-01"]);
    let receipt = sold["receipt"].as_str().expect("a number");
    let carried = lapak.json(&["receipt", receipt, "--qr"]);
    assert!(carried["text"].as_str().is_some_and(|text| text.contains(receipt)), "{carried}");

    lapak.json(&["qris", "off"]);
    assert_eq!(lapak.json(&["qris", "show"])["state"], "none");
}

#[test]
fn what_is_no_merchants_own_code_is_refused_and_nothing_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("till"));
    let file = |name: &str, texts: &[&str]| {
        let file = folder.path().join(name);
        drawn::beside_each_other(texts).save(&file).expect("written");
        file.to_str().expect("plain").to_owned()
    };
    let other = payloads(1).remove(0).0.text;
    let (none, two) = (file("none.png", &[]), file("two.png", &[CONTOH, &other]));
    let foreign = file("url.png", &["https://contoh.example/menu"]);
    let broken = folder.path().join("broken.png");
    std::fs::write(&broken, b"\x89PNG\r\n\x1a\n").expect("written");
    let wrong_sum = CONTOH.replace("8EE1", "8EE2");
    let lies = CONTOH.replace("5915", "5999");
    for (given, code) in [
        (none.as_str(), "qris_not_found"),
        (&two, "qris_several"),
        (&foreign, "qris_invalid"),
        (broken.to_str().expect("plain"), "picture_unreadable"),
        (&wrong_sum, "qris_invalid"),
        (&lies, "qris_invalid"),
        (&"0".repeat(513), "qris_invalid"),
        ("KOPERASI CONTÓH", "qris_invalid"),
        ("", "qris_invalid"),
    ] {
        let refused = lapak.run(&["qris", "set", given]);
        assert_eq!((refused.exit, refused.refusal().code.as_str()), (Some(1), code), "{given}");
    }
    assert_eq!(lapak.json(&["qris", "show"])["nmid"], "ID0000000000001");
    // With a parcel's code beside it, the one that can be paid is meant.
    let beside = file("beside.png", &["https://contoh.example/menu", &other]);
    assert_ne!(lapak.json(&["qris", "set", &beside])["nmid"], "ID0000000000001");
}

/// Runs a Python program on some text, with what `cargo xtask prepare` brought from PyPI.
fn through_python(program: &str, text: &str) -> String {
    let mut python = Command::new("python3")
        .args(["-c", program])
        .env("PYTHONPATH", target().join("python"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is installed");
    let mut input = python.stdin.take().expect("it is piped");
    let text = text.to_owned();
    let fed = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = python.wait_with_output().expect("it ends");
    fed.join().expect("no panic").expect("it reads");
    assert!(output.status.success(), "`cargo xtask prepare` brings qriskit");
    String::from_utf8(output.stdout).expect("text")
}

/// Where cargo builds, which may be elsewhere.
fn target() -> PathBuf {
    let this = std::env::current_exe().expect("a program");
    this.ancestors().nth(3).map(Path::to_path_buf).expect("in target")
}
