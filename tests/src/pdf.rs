//! A PDF as another program reads it.

use std::path::Path;
use std::process::Command;

/// What each page says, laid out as on paper.
///
/// # Panics
/// When it cannot be read.
#[must_use]
#[track_caller]
pub fn pages(file: &Path) -> Vec<String> {
    read(file, &["-layout"]).split_terminator('\u{c}').map(str::to_owned).collect()
}

/// What it says, without spaces: where words part is the reader's guess.
///
/// # Panics
/// When it cannot be read.
#[must_use]
#[track_caller]
pub fn said(file: &Path) -> String {
    unspaced(&read(file, &[]))
}

/// A text without its spaces, to look for in what a PDF [says](said).
#[must_use]
pub fn unspaced(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Sees that nothing is wrong with the file.
///
/// # Panics
/// When something is.
#[track_caller]
pub fn check(file: &Path) {
    let checked = Command::new("qpdf").arg("--check").arg(file).output().expect("qpdf starts");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

#[track_caller]
fn read(file: &Path, options: &[&str]) -> String {
    let text = Command::new("pdftotext").args(options).arg(file).arg("-").output();
    let text = text.expect("pdftotext starts");
    assert!(text.status.success(), "{}", String::from_utf8_lossy(&text.stderr));
    String::from_utf8(text.stdout).expect("UTF-8")
}
