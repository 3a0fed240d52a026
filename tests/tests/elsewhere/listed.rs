//! The document of cases names tests that there are, and every kind of thing that Attention names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lapak_core::books::Matter;

/// How a row begins that nothing holds yet, or not all of it.
const NOT_YET: &str = "not yet";

#[test]
fn every_case_names_a_test_that_there_is_or_says_that_there_is_none_yet() {
    let tests = tests();
    for row in rows() {
        let held = row.last().expect("a cell");
        let named = quoted(held);
        assert!(!named.is_empty() || held.starts_with(NOT_YET), "{row:?}");
        for name in named {
            let found = tests.get(name).copied().unwrap_or_default();
            assert_eq!(found, 1, "{found} tests are called {name}, in the row {row:?}");
        }
    }
}

#[test]
fn every_case_from_elsewhere_has_its_number_its_source_and_what_is_done_here() {
    let cases: Vec<Vec<String>> = rows().into_iter().filter(|row| row.len() == 5).collect();
    let numbers: Vec<usize> = cases.iter().map(|row| row[0].parse().expect("a number")).collect();
    let in_order: Vec<usize> = (1..=cases.len()).collect();
    assert_eq!(numbers, in_order);
    assert!(cases.len() >= 45, "only {} cases", cases.len());
    for row in &cases {
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
}

#[test]
fn every_kind_of_attention_has_its_row() {
    let rows = rows();
    let in_the_document: BTreeSet<&str> =
        rows.iter().filter(|row| row.len() == 4).flat_map(|row| quoted(&row[0])).collect();
    let named: BTreeSet<&str> = Matter::ALL.iter().map(|matter| matter.as_str()).collect();
    assert_eq!(in_the_document, named);
}

/// The rows of all tables of the document, without their heads, as cells.
fn rows() -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join("src-tauri/core/docs/cases.md"));
    let text = text.expect("the document");
    let mut rows = Vec::new();
    let mut in_body = false;
    for line in text.lines() {
        let cells = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |"));
        match cells {
            None => in_body = false,
            Some(cells) if cells.starts_with("---") => in_body = true,
            Some(cells) if in_body => {
                rows.push(cells.split(" | ").map(|cell| cell.trim().to_owned()).collect());
            }
            Some(_) => {}
        }
    }
    rows
}

fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// How many tests of each name the project has.
fn tests() -> BTreeMap<String, usize> {
    let mut tests = BTreeMap::new();
    let mut folders = vec![root().join("tests"), root().join("src-tauri")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                for name in tests_in(&path) {
                    *tests.entry(name).or_default() += 1;
                }
            }
        }
    }
    tests
}

fn tests_in(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).expect("a source");
    let mut names = Vec::new();
    let mut marked = false;
    for line in text.lines().map(str::trim) {
        if line == "#[test]" {
            marked = true;
        } else if let Some(name) = line.strip_prefix("fn ").filter(|_| marked) {
            names.push(name.split('(').next().unwrap_or(name).to_owned());
            marked = false;
        }
    }
    names
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
