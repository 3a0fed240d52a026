//! Where things lie.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The checkout that this program was built from.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    /// Where cargo put this program, and puts its siblings: `target/debug`.
    built: PathBuf,
}

impl Workspace {
    /// The workspace around this program.
    pub(crate) fn here() -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = package.ancestors().nth(2).expect("xtask lies two folders below the root");
        let program = std::env::current_exe().expect("the system knows the running program");
        let built = program.parent().expect("a program lies in a folder");
        Self { root: root.to_owned(), built: built.to_owned() }
    }

    /// The folder of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The web view's interface: the folder with `package.json`.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Fonts, words, icons, the sample fair.
    pub(crate) fn assets(&self) -> PathBuf {
        self.root.join("assets")
    }

    /// A place below `target/`, for what is made here and may be thrown away.
    pub(crate) fn scratch(&self, name: &str) -> PathBuf {
        self.root.join("target").join(name)
    }

    /// A program that `build` made.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.built.join(name)
    }

    /// The same, built in release.
    pub(crate) fn released(&self, name: &str) -> PathBuf {
        let target = self.built.parent().expect("profiles lie in the target folder");
        target.join("release").join(name)
    }

    /// Cargo in the root.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(&self.root);
        cargo
    }
}
