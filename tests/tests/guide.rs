//! The user's guide on paper, from the command line.

use std::fs;
use std::process::Command;

use lapak_core::Language;
use lapak_core::till::guide;
use lapak_tests::lapak::{Lapak, program};
use lapak_tests::pdf::{check, pages, said, unspaced};
use serde_json::Value;
use tempfile::tempdir;

#[test]
fn the_guide_is_one_pdf_for_each_language_with_what_the_window_says() {
    let folder = tempdir().expect("a folder");
    for (language, lang) in [(Language::Id, "id"), (Language::En, "en")] {
        let file = folder.path().join(format!("{lang}.pdf"));
        let path = file.to_str().expect("a plain path");
        let lapak = Lapak::at(&folder.path().join("none"));
        let saved = lapak.json(&["--lang", lang, "guide", "--out", path]);
        assert_eq!(saved["file"], path);
        check(&file);
        let paper = said(&file);
        for page in guide(language) {
            let rows = page.parts.iter().flat_map(|part| &part.rows);
            let told = rows.flat_map(|row| [&row.what, &row.how]);
            for told in told.chain([&page.title, &page.purpose]) {
                let first: Vec<&str> = told.split_whitespace().take(3).collect();
                let first = unspaced(&first.concat());
                assert!(paper.contains(&first), "{lang} {:?}: no {first}", page.name);
            }
        }
        // Each screen begins on the page that the contents name.
        let sheets = pages(&file);
        for line in sheets[0].lines().filter(|line| line.ends_with(|c: char| c.is_ascii_digit())) {
            let (title, number) = line.trim().rsplit_once(' ').expect("a title and a page");
            let number: usize = number.parse().expect("a number");
            let title = title.trim();
            assert!(sheets[number].lines().any(|line| line.trim() == title), "{title}: {number}");
        }
        let first = fs::read(&file).expect("written");
        lapak.json(&["--lang", lang, "guide", "--out", path]);
        assert!(fs::read(&file).expect("written") == first, "the same guide is the same bytes");
    }
    assert!(!folder.path().join("none").exists(), "a guide needs no till, and makes none");
}

#[test]
fn nothing_is_written_over() {
    let folder = tempdir().expect("a folder");
    let file = folder.path().join("catatan.pdf");
    fs::write(&file, "mine").expect("written");
    let ran = Command::new(program()).args(["--json", "guide", "--out"]).arg(&file).output();
    let ran = ran.expect("it starts");
    assert_eq!(ran.status.code(), Some(1));
    let refused: Value = serde_json::from_slice(&ran.stderr).expect("one value");
    assert_eq!(refused["code"], "file_exists");
    assert_eq!(fs::read(&file).expect("there"), b"mine");
}
