//! What has to come from PyPI: readers of the tests' own, apart from the system's Python.

use std::process::Command;

use crate::command::{stream, succeeds};
use crate::debian;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// An independent reader of QRIS codes (MIT).
const PACKAGES: [&str; 1] = ["qriskit==0.2.0"];

/// Brings the packages into `target/python`, where the tests look for them.
pub(crate) fn prepare(workspace: &Workspace) -> Result<(), Failure> {
    let folder = workspace.scratch("python");
    let is_there = PACKAGES.iter().all(|package| {
        let (name, version) = package.split_once("==").unwrap_or((package, ""));
        folder.join(format!("{name}-{version}.dist-info")).is_dir()
    });
    if is_there {
        return Ok(());
    }
    if !succeeds(Command::new("python3").args(["-m", "pip", "--version"])) {
        debian::prepare(debian::FOR_NODE)?;
    }
    println!("bringing {} from PyPI", PACKAGES.join(" "));
    stream(
        Command::new("python3")
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(["--root-user-action=ignore", "--no-deps", "--only-binary=:all:", "--upgrade"])
            .arg("--target")
            .arg(&folder)
            .args(PACKAGES),
    )
}
