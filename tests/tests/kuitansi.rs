//! The kuitansi of a sale: on one page, over nothing that was there, and without a trace of its buyer in the till.

use std::fs;
use std::path::{Path, PathBuf};

use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use lapak_tests::pdf::{said, unspaced};
use tempfile::TempDir;

const BUYER: &str = "Dinas Perindustrian Contoh";

#[test]
fn the_page_says_number_buyer_words_and_amount_in_both_languages() {
    let (folder, lapak, receipt) = sold();
    for (language, words) in [
        ("id", "Tiga puluh tujuh ribu lima ratus rupiah"),
        ("en", "Thirty-seven thousand five hundred rupiah"),
    ] {
        let file = folder.path().join(format!("kuitansi-{language}.pdf"));
        let file = file.to_str().expect("text");
        let kuitansi =
            ["--lang", language, "receipt", &receipt, "--kuitansi", file, "--buyer", BUYER];
        assert_eq!(lapak.json(&kuitansi)["file"], file);
        let said = said(Path::new(file));
        for told in [&receipt, BUYER, words, "Rp37.500", "Keripik pisang"] {
            assert!(said.contains(&unspaced(told)), "{told} in {said}");
        }
    }
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let (folder, lapak, receipt) = sold();
    let file = folder.path().join("kuitansi.pdf");
    fs::write(&file, "mine").expect("written");
    let kuitansi = |buyer: &str| {
        let path = file.to_str().expect("text");
        lapak.run(&["receipt", &receipt, "--kuitansi", path, "--buyer", buyer])
    };
    assert_eq!(kuitansi(BUYER).refusal().code, "file_exists");
    assert_eq!(fs::read(&file).expect("there"), b"mine");

    fs::remove_file(&file).expect("removed");
    assert_eq!(kuitansi(BUYER).exit, Some(0));
    let made = fs::read(&file).expect("there");
    assert_eq!(kuitansi(BUYER).exit, Some(0), "the same again is the same file");
    assert_eq!(kuitansi("Sekolah Contoh").refusal().code, "file_exists");
    assert_eq!(fs::read(&file).expect("there"), made);
}

#[test]
fn the_buyer_is_kept_in_no_file_of_the_till() {
    let (folder, lapak, receipt) = sold();
    let file = folder.path().join("kuitansi.pdf");
    let path = file.to_str().expect("text");
    lapak.done(&["receipt", &receipt, "--kuitansi", path, "--buyer", BUYER]);
    assert!(said(&file).contains(&unspaced(BUYER)));
    let kept = files(&folder.path().join("data"));
    assert!(!kept.is_empty());
    let holds = |text: &str| {
        let among = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        kept.iter().any(|file| among(&fs::read(file).expect("it can be read")))
    };
    assert!(holds(&receipt), "the receipt itself is found so");
    for word in [BUYER, "Perindustrian"] {
        assert!(!holds(word), "{word}");
    }
}

#[test]
fn a_buyer_that_is_no_name_is_refused_and_nothing_is_written() {
    let (folder, lapak, receipt) = sold();
    let file = folder.path().join("kuitansi.pdf");
    let path = file.to_str().expect("text");
    for buyer in ["Dinas\nContoh", "Dinas \u{202e}Contoh", "Dinas\u{7}", &"x".repeat(81)] {
        let refused = lapak.run(&["receipt", &receipt, "--kuitansi", path, "--buyer", buyer]);
        assert_eq!(refused.refusal().code, "text_invalid", "{buyer:?}");
        assert!(!file.exists());
    }
    let unknown = lapak.run(&["receipt", "07-0000-0099", "--kuitansi", path]);
    assert_eq!(unknown.refusal().code, "receipt_unknown");
    assert!(!file.exists());
}

#[test]
fn money_that_was_given_back_has_none() {
    let fair = Founded::sample();
    let mut pen = fair.admitted("refunding", "02");
    let opened = pen.open_shift();
    let sale = fair.sold(&mut pen);
    fair.take(&[opened, sale.clone(), pen.refund(&sale)]);
    let here = tempfile::tempdir().expect("a folder");
    let file = here.path().join("kuitansi.pdf");
    let kuitansi = |number: &str| {
        let receipt = format!("02-{}-{number}", pen.letters());
        fair.founder.run(&["receipt", &receipt, "--kuitansi", file.to_str().expect("a path")])
    };
    assert_eq!(kuitansi("0002").refusal().code, "kuitansi_of_refund");
    assert!(!file.exists());
    assert_eq!(kuitansi("0001").exit, Some(0));
}

#[test]
fn a_buyer_is_only_for_a_kuitansi() {
    let (folder, lapak, receipt) = sold();
    let file = folder.path().join("receipt.pdf");
    let path = file.to_str().expect("text");
    let refused = lapak.run(&["receipt", &receipt, "--pdf", path, "--buyer", BUYER]);
    assert_eq!(refused.exit, Some(2), "{}", refused.err);
    assert!(!file.exists());
}

/// A till that has sold, and the number of its receipt.
fn sold() -> (TempDir, Lapak, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    let sale = lapak.json(&["sell", "KRP-01*3"]);
    let receipt = sale["receipt"].as_str().expect("a number").to_owned();
    (folder, lapak, receipt)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}
