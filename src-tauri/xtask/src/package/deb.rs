//! A package for Debian and its relatives, by `dpkg-deb`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{About, release::Release, tree::Tree};
use crate::{command::capture, failure::Failure};

/// Nobody's address: Debian wants one, and `.invalid` never is one (RFC 2606).
const MAINTAINER: &str = "The Lapak contributors <lapak@example.invalid>";

/// What a till is better with, and opens without: programs that show a PDF, and what a screen reader asks.
const RECOMMENDED: &str = "at-spi2-core, xdg-utils";

/// Packs a tree; gives the package's path.
pub(super) fn pack(
    about: &About,
    tree: &Tree,
    release: &Release,
    folder: &Path,
) -> Result<PathBuf, Failure> {
    let files = tree.files()?;
    let control = control(about, tree, release, &files)?;
    tree.write("DEBIAN/control", &control)?;
    let mut sums = Command::new("md5sum");
    tree.write("DEBIAN/md5sums", &capture(sums.current_dir(tree.root()).args(&files))?)?;
    let architecture = architecture()?;
    let package = folder.join(format!("{}_{}_{architecture}.deb", about.name, release.name()));
    // Of the two programs much is the same; -9 looks back far enough to see it.
    let mut build = release.packing("dpkg-deb");
    build.args(["--root-owner-group", "-Zxz", "-z9", "--build"]).arg(tree.root()).arg(&package);
    capture(&mut build)?;
    Ok(package)
}

/// The changelog in the form that Debian's tools read; what changed stands in the other one.
pub(super) fn changelog(about: &About, release: &Release) -> Result<String, Failure> {
    Ok(format!(
        "{} ({}) unstable; urgency=medium\n\n  * What changed is in changelog.gz, beside this file.\n\n -- {MAINTAINER}  {}\n",
        about.name,
        release.name(),
        release.date()?
    ))
}

fn control(
    about: &About,
    tree: &Tree,
    release: &Release,
    files: &[PathBuf],
) -> Result<String, Failure> {
    let description = about.description.lines().map(|line| format!(" {line}\n"));
    Ok(format!(
        "Package: {}\nVersion: {}\nArchitecture: {}\nMaintainer: {MAINTAINER}\nInstalled-Size: {}\nDepends: {}\nRecommends: {RECOMMENDED}\nSection: misc\nPriority: optional\nDescription: {}\n{}",
        about.name,
        release.name(),
        architecture()?,
        installed_kib(tree, files)?,
        depends(about, tree)?,
        about.summary,
        description.collect::<String>(),
    ))
}

fn architecture() -> Result<String, Failure> {
    Ok(capture(Command::new("dpkg").arg("--print-architecture"))?.trim().to_owned())
}

/// The packages whose libraries the programs are linked to, each with the oldest version that has what they use.
fn depends(about: &About, tree: &Tree) -> Result<String, Failure> {
    // It asks for the description of a source package, and reads no more of it than the name.
    let sources = tree.root().with_extension("sources");
    let folder = sources.join("debian");
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let named = format!("Source: {0}\n\nPackage: {0}\nArchitecture: any\n", about.name);
    let control = folder.join("control");
    fs::write(&control, named).map_err(Failure::file(&control))?;
    let mut ask = Command::new("dpkg-shlibdeps");
    ask.current_dir(&sources).arg("-O");
    for file in tree.files()?.iter().filter(|file| file.starts_with("usr/bin")) {
        ask.arg(tree.root().join(file));
    }
    let said = capture(&mut ask)?;
    fs::remove_dir_all(&sources).map_err(Failure::file(&sources))?;
    said.trim().strip_prefix("shlibs:Depends=").map(str::to_owned).ok_or_else(|| Failure::Answer {
        command: "dpkg-shlibdeps".into(),
        missing: "shlibs:Depends".into(),
    })
}

/// Each file in whole KiB, and one for each folder.
/// Source: deb-substvars(5), `Installed-Size`
fn installed_kib(tree: &Tree, files: &[PathBuf]) -> Result<u64, Failure> {
    let mut folders: Vec<&Path> = files.iter().flat_map(|file| file.ancestors().skip(1)).collect();
    folders.sort();
    folders.dedup();
    let mut kib = folders.len() as u64;
    for file in files {
        let path = tree.root().join(file);
        kib += fs::metadata(&path).map_err(Failure::file(&path))?.len().div_ceil(1024);
    }
    Ok(kib)
}
