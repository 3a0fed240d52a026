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

/// What it says line by line as on paper, without spaces: words and the figure at their right are one.
///
/// # Panics
/// When it cannot be read.
#[must_use]
#[track_caller]
pub fn lines(file: &Path) -> String {
    unspaced(&read(file, &["-layout"]))
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

/// How wide its first page is, in whole millimetres.
///
/// # Panics
/// When it cannot be read.
#[must_use]
#[track_caller]
pub fn width_mm(file: &Path) -> u32 {
    let told = Command::new("pdfinfo").arg(file).output().expect("pdfinfo starts");
    let told = String::from_utf8(told.stdout).expect("UTF-8");
    let size = told.lines().find_map(|line| line.strip_prefix("Page size:")).expect("a size");
    let points: f64 = size.split_whitespace().next().expect("a width").parse().expect("a number");
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some paper")]
    let millimetres = (points / 72.0 * 25.4).round() as u32;
    millimetres
}

#[track_caller]
fn read(file: &Path, options: &[&str]) -> String {
    let text = Command::new("pdftotext").args(options).arg(file).arg("-").output();
    let text = text.expect("pdftotext starts");
    assert!(text.status.success(), "{}", String::from_utf8_lossy(&text.stderr));
    String::from_utf8(text.stdout).expect("UTF-8")
}
