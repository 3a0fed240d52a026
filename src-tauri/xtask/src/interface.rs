//! The interface in `ui/`: its packages, its build, its checks.

use std::{path::PathBuf, process::Command};

use crate::{
    command::capture, failure::Failure, fingerprint::Fingerprint, node::Node, workspace::Workspace,
};

/// The interface, with its packages installed.
#[derive(Debug)]
pub(crate) struct Interface<'a> {
    workspace: &'a Workspace,
    node: Node,
    folder: PathBuf,
}

impl<'a> Interface<'a> {
    /// Brings Node and the packages of `package-lock.json` where they are missing or changed.
    pub(crate) fn prepare(workspace: &'a Workspace) -> Result<Self, Failure> {
        let interface = Self { workspace, node: Node::prepare(workspace)?, folder: workspace.ui() };
        let lock = [interface.folder.join("package-lock.json")];
        let packages = Fingerprint::of(workspace, "npm-ci", &lock, &[])?;
        if !packages.is_known() || !interface.folder.join("node_modules").is_dir() {
            println!("installing the interface's packages (npm ci)");
            capture(interface.npm().args(["ci", "--no-audit", "--no-fund"]))?;
            packages.remember()?;
        }
        Ok(interface)
    }

    /// Type check and bundle into `ui/dist`; nothing when the inputs are those of the last good build,
    /// so that the shell, which embeds the bundle, is not compiled again either.
    pub(crate) fn build(&self) -> Result<(), Failure> {
        let inputs = [self.folder.clone(), self.workspace.assets()];
        let sources = Fingerprint::of(
            self.workspace,
            "ui-build",
            &inputs,
            &["node_modules", "dist", "assets/screens"],
        )?;
        if sources.is_known() && self.folder.join("dist/index.html").is_file() {
            return Ok(());
        }
        self.script("build")?;
        sources.remember()
    }

    /// A script of `package.json`; its output is shown when it fails.
    pub(crate) fn script(&self, name: &str) -> Result<(), Failure> {
        capture(self.npm().args(["run", "--silent", name])).map(drop)
    }

    fn npm(&self) -> Command {
        self.node.npm(&self.folder)
    }
}
