//! What can be asked for.

use std::{env, process::Command};

use crate::{
    command::stream, debian, failure::Failure, interface::Interface, package, python,
    sample::Sample, stages::Stages, toolchain, workspace::Workspace,
};

pub(crate) const USAGE: &str = "\
cargo xtask run          install what is missing, build, open the window with the sample fair
cargo xtask test         format, linters, types, unit, journeys, window, accessibility
cargo xtask test clients with a real rclone and a real Syncthing, which it installs: some minutes
cargo xtask test package in a clean Debian 12, as root: install, sell, update, remove
cargo xtask test long    what takes many minutes: ten thousand series of refunds, ten thousand QRIS codes
cargo xtask package      make a .deb and an .rpm of window and command line, into target/package
cargo xtask bench NAME…  measure, in release
cargo xtask pictures     take the pictures of the README anew, into assets/screens
cargo xtask prepare      only install what is missing for all of these";

/// One thing to do from beginning to end.
#[derive(Debug, PartialEq)]
pub(crate) enum Task {
    Run,
    Test,
    TestClients,
    TestPackage,
    TestLong,
    Package,
    Bench(Vec<String>),
    Pictures,
    Prepare,
}

impl Task {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, Failure> {
        let Some((name, rest)) = arguments.split_first() else {
            return Err(Failure::Usage("say what to do".into()));
        };
        match (name.as_str(), rest) {
            ("run", []) => Ok(Self::Run),
            ("test", []) => Ok(Self::Test),
            ("test", [what]) if what == "clients" => Ok(Self::TestClients),
            ("test", [what]) if what == "package" => Ok(Self::TestPackage),
            ("test", [what]) if what == "long" => Ok(Self::TestLong),
            ("package", []) => Ok(Self::Package),
            ("bench", names @ [_, ..]) => Ok(Self::Bench(names.to_vec())),
            ("pictures", []) => Ok(Self::Pictures),
            ("prepare", []) => Ok(Self::Prepare),
            _ => Err(Failure::Usage(format!("not understood: {}", arguments.join(" ")))),
        }
    }

    pub(crate) fn carry_out(&self, workspace: &Workspace) -> Result<(), Failure> {
        match self {
            Self::Run => run(workspace),
            Self::Test => test(workspace),
            Self::TestClients => test_clients(workspace),
            Self::TestPackage => test_package(workspace),
            Self::TestLong => test_long(workspace),
            Self::Package => package::make(workspace),
            Self::Bench(names) => bench(workspace, names),
            Self::Pictures => pictures(workspace),
            Self::Prepare => prepare_all(workspace).map(drop),
        }
    }
}

fn run(workspace: &Workspace) -> Result<(), Failure> {
    debian::prepare(debian::FOR_RUNNING)?;
    Interface::prepare(workspace)?.build()?;
    build(workspace)?;
    let sample = Sample::prepare(workspace)?;
    if has_display() {
        return sample.open_window(workspace);
    }
    println!(
        "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): selling once through the command line."
    );
    sample.sell_once()
}

fn test(workspace: &Workspace) -> Result<(), Failure> {
    let mut stages = Stages::default();
    let result = test_in(&mut stages, workspace);
    println!("── {stages}");
    result
}

/// What fails fast comes first; the shell embeds the interface, so that is built before any Rust is compiled.
fn test_in(stages: &mut Stages, workspace: &Workspace) -> Result<(), Failure> {
    let cargo = |words: &[&str]| stream(workspace.cargo().args(words));
    let interface = stages.run("prepare", || prepare_all(workspace))?;
    stages.run("format", || cargo(&["fmt", "--all", "--check"]))?;
    stages.run("lint interface", || interface.script("lint"))?;
    stages.run("build interface", || interface.build())?;
    stages.run("test interface", || interface.script("test"))?;
    stages.run("clippy", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
    })?;
    if has_deny(workspace) {
        stages.run("licences", || {
            cargo(&["deny", "check", "--config", ".cargo/deny.toml", "licenses", "sources", "bans"])
        })?;
    }
    stages.run("build", || build(workspace))?;
    stages.run("test", || cargo(&["test", "--workspace"]))
}

/// Whether cargo-deny is there, which checks what is depended on; it is not installed for that.
fn has_deny(workspace: &Workspace) -> bool {
    workspace.cargo().args(["deny", "--version"]).output().is_ok_and(|said| said.status.success())
}

/// Apart from the other tests: what it installs nobody needs who does not work on the shared file.
fn test_clients(workspace: &Workspace) -> Result<(), Failure> {
    debian::prepare(debian::FOR_CLIENTS)?;
    prepare_all(workspace)?.build()?;
    build(workspace)?;
    let words = ["test", "--workspace", "--test", "clients", "--"];
    let one_by_one = ["--ignored", "--nocapture", "--test-threads", "1"];
    stream(workspace.cargo().args(words).args(one_by_one))
}

/// Apart from the other tests: it builds in release, brings a whole Debian, and has to be root to install there.
fn test_package(workspace: &Workspace) -> Result<(), Failure> {
    if !debian::is_root() {
        return Err(Failure::NotInstalled {
            what: "a Debian of this test's own".into(),
            how: "Run this as root: only root may install one.".into(),
        });
    }
    debian::prepare(debian::FOR_INSTALLING)?;
    prepare_all(workspace)?;
    package::make_for_testing(workspace)?;
    let words = ["test", "--workspace", "--test", "package", "--"];
    stream(workspace.cargo().args(words).args(["--ignored", "--nocapture"]))
}

/// Apart from the other tests: it takes many minutes.
fn test_long(workspace: &Workspace) -> Result<(), Failure> {
    prepare_all(workspace)?.build()?;
    let words = ["test", "--workspace", "--test", "money_back", "--test", "qris", "--"];
    stream(workspace.cargo().args(words).args(["--ignored", "--nocapture"]))
}

fn bench(workspace: &Workspace, names: &[String]) -> Result<(), Failure> {
    if names.iter().any(|name| ["beside", "pictures", "start", "window"].contains(&name.as_str())) {
        prepare_all(workspace)?.build()?;
        // The till's window and the bare one beside it, which is an example.
        let windows = ["build", "--release", "--workspace", "--bins", "--examples"];
        stream(workspace.cargo().args(windows))?;
        return stream(Command::new(workspace.released("bench")).args(names));
    }
    stream(
        workspace
            .cargo()
            .args(["run", "--release", "-p", "lapak-tests", "--bin", "bench", "--"])
            .args(names),
    )
}

fn pictures(workspace: &Workspace) -> Result<(), Failure> {
    prepare_all(workspace)?.build()?;
    build(workspace)?;
    stream(&mut Command::new(workspace.program("pictures")))
}

fn prepare_all(workspace: &Workspace) -> Result<Interface<'_>, Failure> {
    debian::prepare(&[debian::FOR_RUNNING, debian::FOR_TESTING].concat())?;
    toolchain::prepare()?;
    python::prepare(workspace)?;
    Interface::prepare(workspace)
}

/// Always the whole workspace: another selection of packages unifies features differently, and compiles
/// half of the dependencies again. In the development profile, so that running and testing share it.
fn build(workspace: &Workspace) -> Result<(), Failure> {
    stream(workspace.cargo().args(["build", "--workspace"]))
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bench_without_a_name_is_refused() {
        let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(
            Task::parse(&words("bench sale")).expect("it is named"),
            Task::Bench(words("sale"))
        );
        Task::parse(&words("bench")).expect_err("it has no name");
        Task::parse(&words("dance")).expect_err("it is no task");
        Task::parse(&[]).expect_err("it is nothing");
    }
}
