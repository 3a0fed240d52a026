//! A PDF for who does not see it: its title and language, bookmarks where it is long, and its words in the order of reading.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lapak_core::Language;
use lapak_core::till::save_test_codes_in;
use lapak_tests::lapak::Lapak;

/// A kind of paper: its file, and words that have to follow one another.
struct Paper {
    file: PathBuf,
    order: &'static [&'static str],
}

fn papers(folder: &Path, lapak: &Lapak) -> Vec<Paper> {
    let at = |name: &str| folder.join(format!("{name}.pdf"));
    let path = |name: &str| at(name).to_str().expect("a plain path").to_owned();
    lapak.done(&["goods", "in", "KRP-01*5"]);
    let sold = lapak.json(&["sell", "KRP-01*2", "12", "--discount", "5%", "--cash", "100000"]);
    let receipt = sold["receipt"].as_str().expect("a number").to_owned();
    let moved = lapak.json(&["shift", "cash", "in", "50000", "--reason", "change_fetched"]);
    let moved = moved["id"].as_str().expect("an id").to_owned();
    lapak.done(&["receipt", &receipt, "--pdf", &path("receipt")]);
    lapak.done(&["receipt", &receipt, "--kuitansi", &path("kuitansi"), "--buyer", "Dinas Contoh"]);
    lapak.done(&["shift", "slip", &moved, "--pdf", &path("slip")]);
    lapak.done(&["day", "pdf", "--out", &path("day")]);
    lapak.done(&["guide", "--out", &path("guide")]);
    lapak.done(&["settlement", "--all", "--pdf", &path("settlement")]);
    lapak.done(&["envelopes", "--pdf", &path("envelopes")]);
    lapak.done(&["evening", "report", "--pdf", &path("report")]);
    lapak.done(&["stock", "--pdf", &path("stock")]);
    lapak.done(&["totals", "--by", "product", "--pdf", &path("totals")]);
    lapak.done(&["labels", "--pdf", &path("labels")]);
    lapak.done(&["price-list", "--pdf", &path("prices")]);
    lapak.done(&["quick-card", "--pdf", &path("card")]);
    let codes = save_test_codes_in(Language::Id, folder).expect("saved").file;
    let named = |name: &str, order| Paper { file: at(name), order };
    vec![
        named("receipt", &["Pameran Contoh", "Keripik pisang", "Teh melati", "TOTAL", "Kembalian"]),
        named("kuitansi", &["Dinas Contoh", "rupiah", "Keripik pisang"]),
        named("slip", &["Rp50.000"]),
        named("day", &["Pameran Contoh", "Keripik pisang"]),
        named("guide", &["Panduan", "Di semua layar", "Uji pemindai", "Pengaturan"]),
        named("settlement", &["Keripik pisang"]),
        named("envelopes", &["Rp"]),
        named("report", &["Rp"]),
        named("stock", &["Keripik pisang"]),
        named("totals", &["Keripik pisang", "Teh melati"]),
        named("labels", &["Keripik"]),
        named("prices", &["Keripik pisang"]),
        named("card", &["41"]),
        Paper { file: codes.into(), order: &["Uji pemindai", "Code 128", "Lapak-12", "EAN-13"] },
    ]
}

#[test]
fn every_paper_says_its_title_and_language_and_reads_in_its_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    for Paper { file, order } in papers(folder.path(), &lapak) {
        let name = file.display();
        let pdf = plain(&file);
        assert!(pdf.contains("/Lang (id)"), "{name}: the language");
        assert!(pdf.contains("/DisplayDocTitle true"), "{name}: its title is shown");
        let title = told(&file, "Title:");
        assert!(title.chars().any(char::is_alphabetic), "{name}: {title:?}");
        // In the order of the file, as a screen reader takes what has no tags.
        let said = read(&file);
        let mut from = 0;
        for words in order {
            let found = said[from..].find(words);
            let at =
                found.unwrap_or_else(|| panic!("{name}: no {words:?} behind {from} in\n{said}"));
            from += at;
        }
    }
}

#[test]
fn what_has_many_pages_has_bookmarks() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    for Paper { file, .. } in papers(folder.path(), &lapak) {
        let pages: usize = told(&file, "Pages:").parse().expect("a number");
        let long = file.ends_with("guide.pdf") || file.ends_with("day.pdf");
        if long {
            assert!(plain(&file).contains("/Outlines"), "{}: {pages} pages", file.display());
        }
    }
}

#[test]
fn a_paper_in_english_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&folder.path().join("data"));
    let file = folder.path().join("guide.pdf");
    lapak.done(&["--lang", "en", "guide", "--out", file.to_str().expect("a plain path")]);
    assert!(plain(&file).contains("/Lang (en)"));
}

/// The objects of a PDF as text.
fn plain(file: &Path) -> String {
    let out = file.with_extension("qdf");
    let mut qpdf = Command::new("qpdf");
    qpdf.args(["--qdf", "--object-streams=disable"]).arg(file).arg(&out);
    assert!(qpdf.status().expect("qpdf starts").success(), "{}", file.display());
    String::from_utf8_lossy(&fs::read(out).expect("written")).into_owned()
}

/// What another program says of a PDF.
fn told(file: &Path, about: &str) -> String {
    let told = Command::new("pdfinfo").arg(file).output().expect("pdfinfo starts");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let line = told.lines().find_map(|line| line.strip_prefix(about));
    line.unwrap_or_default().trim().to_owned()
}

/// The text in the order in which it stands in the file.
fn read(file: &Path) -> String {
    let text = Command::new("pdftotext").arg("-raw").arg(file).arg("-").output();
    let text = String::from_utf8(text.expect("pdftotext starts").stdout).expect("UTF-8");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
