//! What people install: one tree of files, packed as a .deb and as an .rpm by the tools of Debian, so that both hold the
//! same and each says by itself which of the system's libraries it needs.

mod deb;
mod licences;
mod release;
mod rpm;
mod tree;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{
    command::stream, debian, failure::Failure, interface::Interface, workspace::Workspace,
};
use release::Release;
use tree::Tree;

/// What a package is about, in its own words.
struct About {
    name: &'static str,
    /// One line, without a full stop.
    summary: &'static str,
    /// A paragraph of short lines.
    description: &'static str,
}

const LAPAK: About = About {
    name: "lapak",
    summary: "till of an exhibition stand, with or without a network",
    description: "Volunteers ring up sales at the stands of a fair. No sale is ever lost,
and every receipt can be traced to the person's share it came from. Tills
meet in one shared file, now and then. Holds the window and the command
line.",
};

/// The window that Lapak's size is compared with.
const BARE: About = About {
    name: "lapak-bare",
    summary: "window with one button, to compare sizes with",
    description: "Nobody needs this.",
};

/// Builds Lapak in release and packs it; says where the packages are.
pub(crate) fn make(workspace: &Workspace) -> Result<(), Failure> {
    prepare(workspace)?;
    build(workspace, &[])?;
    for package in pack_lapak(workspace, &Release::of_sources(workspace, 1)?)? {
        println!("{}", package.display());
    }
    Ok(())
}

/// The same with what the test of the packages needs: a newer package of the same programs, and a bare window.
pub(crate) fn make_for_testing(workspace: &Workspace) -> Result<(), Failure> {
    prepare(workspace)?;
    build(workspace, &["--example", "bare"])?;
    let release = Release::of_sources(workspace, 1)?;
    pack_lapak(workspace, &release)?;
    let newer = Release::of_sources(workspace, 2)?;
    let folder = workspace.scratch("package/newer");
    deb::pack(&LAPAK, &lay_lapak(workspace, &folder, &newer)?, &newer, &folder)?;
    let folder = workspace.scratch("package/bare");
    let tree = Tree::empty(&folder)?;
    tree.put_program(&workspace.released("examples/bare"), "lapak-bare")?;
    tree.put_icons(workspace, "lapak-bare")?;
    deb::pack(&BARE, &tree, &release, &folder).map(drop)
}

fn prepare(workspace: &Workspace) -> Result<(), Failure> {
    debian::prepare(&[debian::FOR_RUNNING, debian::FOR_PACKAGING].concat())?;
    Interface::prepare(workspace)?.build()
}

/// The two programs alone: with the whole workspace the tests' features of libraries would be built into them.
fn build(workspace: &Workspace, more: &[&str]) -> Result<(), Failure> {
    let programs = ["build", "--release", "--locked", "--bins"];
    let mut cargo = workspace.cargo();
    cargo.env("RUSTFLAGS", without_own_paths(workspace));
    stream(cargo.args(programs).args(licences::PROGRAMS).args(more))
}

/// For the compiler: programs name the sources in which they stop, and those lie in the home folder of whoever packs.
fn without_own_paths(workspace: &Workspace) -> String {
    let home = env::var("HOME").unwrap_or_default();
    let cargo = env::var("CARGO_HOME").unwrap_or_else(|_| format!("{home}/.cargo"));
    let given = env::var("RUSTFLAGS").unwrap_or_default();
    let root = workspace.root().display();
    format!("{given} --remap-path-prefix={cargo}=/cargo --remap-path-prefix={root}=/lapak")
}

/// Both packages, in a folder that holds no others then.
fn pack_lapak(workspace: &Workspace, release: &Release) -> Result<[PathBuf; 2], Failure> {
    let folder = workspace.scratch("package");
    let tree = lay_lapak(workspace, &folder, release)?;
    // The rpm first: the deb lays what describes it into the tree.
    let rpm = rpm::pack(&LAPAK, &tree, release, &folder)?;
    Ok([deb::pack(&LAPAK, &tree, release, &folder)?, rpm])
}

/// All that is installed, below a folder.
fn lay_lapak(workspace: &Workspace, folder: &Path, release: &Release) -> Result<Tree, Failure> {
    let tree = Tree::empty(folder)?;
    let asset = |name: &str| workspace.assets().join("package").join(name);
    let lapak = workspace.released("lapak");
    tree.put_program(&lapak, "lapak")?;
    tree.put_program(&workspace.released("lapak-desktop"), "lapak-desktop")?;
    tree.put(&asset("lapak.desktop"), "usr/share/applications/lapak.desktop")?;
    tree.put_icons(workspace, "lapak")?;
    tree.write_compressed("usr/share/man/man1/lapak.1", &release.manual(&lapak)?)?;
    let of_window = read(&asset("lapak-desktop.1"))?;
    tree.write_compressed("usr/share/man/man1/lapak-desktop.1", &of_window)?;
    let documents = Path::new("usr/share/doc/lapak");
    tree.put(&asset("copyright"), documents.join("copyright"))?;
    let changelog = read(&workspace.root().join("src-tauri/CHANGELOG.md"))?;
    tree.write_compressed(documents.join("changelog"), &changelog)?;
    tree.write_compressed(documents.join("changelog.Debian"), &deb::changelog(&LAPAK, release)?)?;
    tree.write(documents.join("licences.txt"), &licences::collect(workspace)?)?;
    let of_rust = licences::of_standard_library(workspace)?;
    tree.put(&of_rust, documents.join("rust-standard-library.html"))?;
    Ok(tree)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}
