//! The command line, run as a script runs it, and file systems of a test's own.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::time::SystemTime;
use std::{env, fs};

use serde::Deserialize;
use serde_json::Value;

/// A moment inside the sample fair of every test that stops the clock.
pub const NOON: &str = "2024-05-10T12:00:00.000+07:00";

/// The till in one data folder, from the command line.
#[derive(Debug, Clone)]
pub struct Lapak {
    folder: PathBuf,
}

/// What a command came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The exit code; none when a signal ended it.
    pub exit: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// A refusal as standard error has it with `--json`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Refused {
    /// The stable code.
    pub code: String,
    /// The sentence.
    pub message: String,
    /// What it is about.
    pub details: Value,
}

impl Lapak {
    /// The till in this folder, whatever is there.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The sample fair with an open shift in this folder, ready to sell.
    #[must_use]
    pub fn ready(folder: &Path) -> Self {
        let lapak = Self::at(folder);
        lapak.done(&["fair", "sample", "--stand", "07"]);
        lapak.done(&["shift", "open", "--float", "100000"]);
        lapak
    }

    /// The program with `--data`, `--json` and a stopped clock, before it is told what to do.
    #[must_use]
    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        command.arg("--data").arg(&self.folder).args(["--json", "--at", NOON]);
        command.env_remove("LAPAK_DATA").stdin(Stdio::null());
        command
    }

    /// Runs a command to its end.
    #[track_caller]
    pub fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Answered {
        self.command().args(arguments).output().expect("the program starts").into()
    }

    /// Runs a command that must be done, and gives what it printed.
    #[track_caller]
    pub fn done<A: AsRef<OsStr>>(&self, arguments: &[A]) -> String {
        let answered = self.run(arguments);
        assert_eq!(answered.exit, Some(0), "{}", answered.err);
        answered.out
    }

    /// Runs a command that must be done, and gives the JSON value that it printed.
    #[track_caller]
    pub fn json<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Value {
        serde_json::from_str(&self.done(arguments)).expect("one JSON value")
    }

    /// The ids of all entries with the receipt number where there is one, along each till's chain.
    #[track_caller]
    pub fn entries(&self) -> Vec<(String, Option<String>)> {
        let lines = self.done(&["entries"]);
        let entries = lines.lines().map(|line| {
            let line: Value = serde_json::from_str(line).expect("a line is JSON");
            let id = line["id"].as_str().expect("an id").to_owned();
            (id, line["entry"]["data"]["receipt"].as_str().map(str::to_owned))
        });
        entries.collect()
    }

    /// Checks that the store agrees with itself.
    #[track_caller]
    pub fn verify(&self) {
        let verified = self.run(&["verify"]);
        assert_eq!(verified.exit, Some(0), "{}{}", verified.out, verified.err);
    }
}

impl From<Output> for Answered {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints UTF-8");
        Self { exit: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Answered {
    /// The refusal that it ended with: the last line of standard error.
    #[must_use]
    #[track_caller]
    pub fn refusal(&self) -> Refused {
        let last = self.err.lines().last().unwrap_or_default();
        serde_json::from_str(last).unwrap_or_else(|cause| panic!("{cause}: {self:?}"))
    }
}

/// The program `lapak`, built in this test's profile when it is not there or older than what it is made of.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let this = env::current_exe().expect("the system knows the running program");
        let profile = this.ancestors().nth(2).expect("a test lies in the folder of its profile");
        let program = profile.join("lapak");
        let made = |file: &Path| fs::metadata(file).and_then(|meta| meta.modified()).ok();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let parts = [
            "src-tauri/core/src",
            "src-tauri/cli/src",
            "assets/locales",
            "assets/sample",
            "assets/fonts",
        ];
        let newest = parts.iter().filter_map(|part| newest_in(&root.join(part))).max();
        if made(&program) < newest {
            build(&root, profile);
        }
        program
    })
}

fn build(root: &Path, profile: &Path) {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).args(["build", "--quiet", "--workspace", "--bin", "lapak"]);
    cargo.arg("--target-dir").arg(profile.parent().expect("profiles lie in the target folder"));
    if profile.ends_with("release") {
        cargo.arg("--release");
    }
    assert!(cargo.status().expect("cargo starts").success(), "the program does not build");
}

fn newest_in(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).expect("a folder of the sources");
    let times = entries.filter_map(Result::ok).filter_map(|entry| {
        if entry.path().is_dir() {
            newest_in(&entry.path())
        } else {
            entry.metadata().ok()?.modified().ok()
        }
    });
    times.max()
}

/// Runs a test where it may mount what it likes and nobody else sees it: the test program starts itself again in a
/// mount namespace of its own, with the name of the one test.
///
/// # Panics
/// When the test fails there, and, rather than passing over it, when the system allows no namespace.
pub fn with_own_mounts(test: &str, body: impl FnOnce()) {
    const INSIDE: &str = "LAPAK_TESTS_OWN_MOUNTS";
    if env::var_os(INSIDE).is_some() {
        return body();
    }
    let allowed = |flags: &&str| {
        let mut unshare = Command::new("unshare");
        let tried = unshare.args([*flags, "mount", "-t", "tmpfs", "none", "/mnt"]).output();
        tried.is_ok_and(|tried| tried.status.success())
    };
    let flags = ["-m", "-rm"].into_iter().find(|flags| allowed(flags)).expect(
        "this test mounts a file system of its own: run it as root, or where `unshare -rm` is allowed",
    );
    program();
    let this = env::current_exe().expect("the system knows the running program");
    let mut again = Command::new("unshare");
    again.arg(flags).arg(this).args(["--exact", test, "--nocapture"]).env(INSIDE, "1");
    let ended: Answered = again.output().expect("unshare starts").into();
    let passed = ended.exit == Some(0) && ended.out.contains("1 passed");
    assert!(passed, "{}{}", ended.out, ended.err);
}

/// Mounts a file system, or panics with what `mount` says.
///
/// # Panics
/// When it is refused.
#[track_caller]
pub fn mount(arguments: &[&str], on: &Path) {
    let mounted = Command::new("mount").args(arguments).arg(on).output().expect("mount starts");
    assert!(mounted.status.success(), "{}", String::from_utf8_lossy(&mounted.stderr));
}
