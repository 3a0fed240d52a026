//! Which version a package is of, and when that was.

use std::{path::Path, process::Command, time::SystemTime};

use crate::{
    command::{capture, output, text},
    failure::Failure,
    workspace::Workspace,
};

/// A version of the program, and how often that was packed.
#[derive(Debug)]
pub(crate) struct Release {
    /// As Debian and rpm compare it: what comes before a version follows a tilde.
    pub(crate) version: String,
    /// Counted from 1: a package with a higher one replaces one of the same version.
    pub(crate) revision: u32,
    /// In seconds since 1970. Whatever is packed says that it was made then, so that the same sources make the same package.
    pub(crate) made: u64,
}

impl Release {
    /// Of the sources as they were committed last; now, where nothing is committed.
    pub(crate) fn of_sources(workspace: &Workspace, revision: u32) -> Result<Self, Failure> {
        let mut log = Command::new("git");
        log.current_dir(workspace.ui()).args(["log", "-1", "--format=%ct"]);
        let committed =
            output(&mut log).ok().and_then(|said| text(&said.stdout).trim().parse().ok());
        let made = committed.unwrap_or_else(now);
        Ok(Self { version: comparable(env!("CARGO_PKG_VERSION")), revision, made })
    }

    /// Version and revision.
    pub(crate) fn name(&self) -> String {
        format!("{}-{}", self.version, self.revision)
    }

    /// When it was made, as RFC 5322 writes it.
    pub(crate) fn date(&self) -> Result<String, Failure> {
        let date = format!("--date=@{}", self.made);
        let mut command = Command::new("date");
        Ok(capture(command.args(["-u", "-R", &date]).env("LC_ALL", "C"))?.trim().to_owned())
    }

    /// The manual page of the command line, from what it says of itself.
    pub(crate) fn manual(&self, lapak: &Path) -> Result<String, Failure> {
        let mut manual = self.packing("help2man");
        manual.args(["--no-info", "--locale=C.UTF-8", "--name=the till for scripts and servers"]);
        capture(manual.arg(lapak))
    }

    /// A program that makes a part of this package, and takes its time for the part's.
    pub(crate) fn packing(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("SOURCE_DATE_EPOCH", self.made.to_string());
        command
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// "0.2.0-rc.1" → "0.2.0~rc.1", which is older than "0.2.0".
/// Source: Debian Policy, 5.6.12; rpm-version(7)
fn comparable(version: &str) -> String {
    version.replacen('-', "~", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_before_a_version_is_older() {
        assert_eq!(comparable("0.2.0-rc.1"), "0.2.0~rc.1");
        assert_eq!(comparable("0.2.0"), "0.2.0");
    }
}
