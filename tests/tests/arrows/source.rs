//! The files of the house, and their words.

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

/// The first word of each path between the braces.
pub(crate) fn first_words(inside: &str) -> Vec<&str> {
    let (mut depth, mut start, mut words) = (0_usize, Some(0), Vec::new());
    for (at, c) in inside.char_indices() {
        if let Some(from) = start.take() {
            words.push(word(&inside[from..]));
        }
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return words,
            '}' => depth -= 1,
            ',' if depth == 0 => start = Some(at + 1),
            _ => {}
        }
    }
    words
}

pub(crate) fn without_comments(code: &str) -> String {
    let lines = code.lines().map(|line| line.split_once("//").map_or(line, |(before, _)| before));
    lines.collect::<Vec<_>>().join("\n")
}

/// Tests may damage what they look at, so what they write is not looked at; the rooms that they use are.
pub(crate) fn before_tests(code: &str) -> &str {
    code.split_once("#[cfg(test)]").map_or(code, |(before, _)| before)
}

pub(crate) struct Source {
    /// Its path from the folder on.
    pub(crate) name: String,
    pub(crate) code: String,
}

pub(crate) fn rust_files(folder: &str) -> Vec<Source> {
    files(folder, "rs")
}

pub(crate) fn files(folder: &str, extension: &str) -> Vec<Source> {
    let folder = root().join(folder);
    let mut found = Vec::new();
    collect(&folder, &folder, extension, &mut found);
    assert!(!found.is_empty(), "{} has none", folder.display());
    found
}

fn collect(root: &Path, folder: &Path, extension: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, extension, found);
        } else if path.extension().is_some_and(|of| of == extension) {
            let name = path.strip_prefix(root).expect("inside").to_str().expect("a plain name");
            let code = fs::read_to_string(&path).expect("text");
            found.push(Source { name: name.to_owned(), code });
        }
    }
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
