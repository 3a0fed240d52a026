//! The kuitansi of a sale: on one page, over nothing that was there, and without a trace of its buyer in the till.

use std::fs;
use std::path::{Path, PathBuf};

use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use lapak_tests::pdf::{check, pages, said, unspaced};
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization;

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
    for buyer in ["Dinas\nContoh", "Dinas \u{202e}Contoh", "Dinas\u{7}", &"x".repeat(151)] {
        let refused = lapak.run(&["receipt", &receipt, "--kuitansi", path, "--buyer", buyer]);
        assert_eq!(refused.refusal().code, "text_invalid", "{buyer:?}");
        assert!(!file.exists());
    }
    let unknown = lapak.run(&["receipt", "07-0000-0099", "--kuitansi", path]);
    assert_eq!(unknown.refusal().code, "receipt_unknown");
    assert!(!file.exists());
}

#[test]
fn the_long_name_of_an_institution_is_wrapped() {
    let (folder, lapak, receipt) = sold();
    let file = folder.path().join("kuitansi.pdf");
    let path = file.to_str().expect("text");
    let long = "Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah Kabupaten Contoh Barat, \
                Bidang Pemberdayaan dan Pengembangan Usaha Mikro Contoh";
    assert!((140..=150).contains(&long.chars().count()));
    lapak.done(&["receipt", &receipt, "--kuitansi", path, "--buyer", long]);
    assert_eq!(pages(&file).len(), 1);
    assert!(said(&file).contains(&unspaced(long)));
}

#[test]
fn a_buyer_in_latin_with_any_marks_greek_or_cyrillic_is_printed_as_it_is() {
    let (folder, lapak, receipt) = sold();
    for (at, buyer) in
        ["Ṭoko Nguyễn", "Hawaiʻi x̌ ṭ̂ s\u{323}\u{30c}", "Ινστιτούτο Ἀθῆναι", "Министерство Ґанок"]
            .iter()
            .enumerate()
    {
        let file = folder.path().join(format!("kuitansi-{at}.pdf"));
        let path = file.to_str().expect("text");
        lapak.done(&["receipt", &receipt, "--kuitansi", path, "--buyer", buyer]);
        check(&file);
        let marked: String = said(&file).nfc().collect();
        let wanted: String = unspaced(buyer).nfc().collect();
        assert!(marked.contains(&wanted), "{wanted} in {marked}");
    }
}

#[test]
fn what_of_a_buyer_cannot_be_printed_is_named_before_anything_is_saved() {
    let (folder, lapak, receipt) = sold();
    let file = folder.path().join("kuitansi.pdf");
    let path = file.to_str().expect("text");
    for (buyer, named) in [
        ("Toko 茶 dan 茶", "茶"),
        ("ꦏꦺꦴ Contoh", "ꦏꦺꦴ"),
        ("Contoh 👩‍🌾 🎪", "👩‍🌾 🎪"),
        ("مدرسة", "م د ر س ة"),
        ("विद्यालय", "वि द्या ल य"),
    ] {
        for language in ["id", "en"] {
            let kuitansi =
                ["--lang", language, "receipt", &receipt, "--kuitansi", path, "--buyer", buyer];
            let refused = lapak.run(&kuitansi).refusal();
            assert_eq!(refused.code, "not_printable", "{buyer}");
            assert_eq!(refused.details["characters"], named);
            assert!(refused.message.contains(named), "{}", refused.message);
        }
        assert!(!file.exists());
    }
}

#[test]
fn a_product_that_no_pdf_can_name_is_added_and_its_characters_are_named() {
    let (_folder, lapak, _) = sold();
    let product =
        ["product", "add", "ABC-01", "--price", "1000", "--member", "M7QD", "--name", "Sambal 🌶"];
    let added = lapak.run(&product);
    assert_eq!(added.exit, Some(0));
    assert!(added.err.contains('🌶'), "{}", added.err);
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
