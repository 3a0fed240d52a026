//! The commands of the README do what it says.

use std::fs;
use std::path::Path;
use std::process::Command;

use lapak_tests::lapak::program;

#[test]
fn every_command_line_of_the_readme_works_as_it_stands() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let stand = tempfile::tempdir().expect("a folder");
    let folder = stand.path().to_str().expect("a plain path");
    let lines: Vec<&str> =
        readme.lines().filter(|line| line.starts_with("target/debug/lapak ")).collect();
    assert!(lines.len() >= 5, "{lines:?}");
    for line in lines {
        let line = line.replace("/tmp/", &format!("{folder}/"));
        let line = line.replacen("target/debug/lapak", &program().display().to_string(), 1);
        let done = Command::new("sh").args(["-c", &line]).output().expect("a shell");
        assert!(done.status.success(), "{line}: {}", String::from_utf8_lossy(&done.stderr));
    }
}

#[test]
fn every_picture_and_page_that_the_readme_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let named = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let local: Vec<&str> = named.filter(|target| !target.starts_with("http")).collect();
    assert!(local.len() >= 5, "{local:?}");
    for target in local {
        assert!(root.join(target).exists(), "{target}");
    }
}
