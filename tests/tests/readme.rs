//! The commands of the README do what it says.

use std::fs;
use std::path::Path;
use std::process::Command;

use lapak_tests::lapak::{Lapak, program};

#[test]
fn every_command_line_of_the_readme_works_as_it_stands() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let stand = tempfile::tempdir().expect("a folder");
    let folder = stand.path().to_str().expect("a plain path");
    let lines: Vec<&str> =
        readme.lines().filter(|line| line.starts_with("target/debug/lapak ")).collect();
    assert!(lines.len() >= 5, "{lines:?}");
    let mut states = Vec::new();
    for line in lines {
        let line = line.replace("/tmp/", &format!("{folder}/"));
        let line = line.replacen("target/debug/lapak", &program().display().to_string(), 1);
        let letters = || letters_of_who_waits(&stand.path().join("stand"));
        let line =
            if line.contains("LETTERS") { line.replace("LETTERS", &letters()) } else { line };
        let done = Command::new("sh").args(["-c", &line]).output().expect("a shell");
        assert!(done.status.success(), "{line}: {}", String::from_utf8_lossy(&done.stderr));
        let said = String::from_utf8(done.stdout).expect("text");
        if line.ends_with(" state") {
            states.push(said);
        } else if line.contains("shift close") {
            assert!(
                said.contains("selisih Rp0"),
                "the drawer does not hold what is counted: {said}"
            );
        }
    }
    assert!(states.len() == 2 && states[0] == states[1], "both hold the same: {states:?}");
}

/// What stands at the beginning of the line of the till that is not admitted yet.
fn letters_of_who_waits(till: &Path) -> String {
    let tills = Lapak::at(till).json(&["till", "list"]);
    let waiting = tills.as_array().expect("a list").iter().find(|till| till["admitted"] == false);
    waiting.expect("a till that waits")["letters"].as_str().expect("letters").to_owned()
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
