//! A network share that can stop answering, like one whose cable is pulled, and that lacks what such shares lack.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::folder::in_memory;
use crate::window::command;

/// What nothing that meets a share, alive or dead, may take, however busy the machine is.
pub const HANGS: Duration = Duration::from_secs(60);

/// A share that can die; its server, `src/bin/share.rs`, is a program of its own.
#[derive(Debug)]
pub struct Share {
    root: TempDir,
    server: Child,
}

impl Share {
    /// Mounts a share with an empty file in it; for [`with_own_mounts`](crate::lapak::with_own_mounts).
    ///
    /// # Panics
    /// When there is no FUSE, or the share is not there within [`HANGS`].
    #[must_use]
    #[track_caller]
    pub fn mounted() -> Self {
        let root = in_memory();
        fs::create_dir(root.path().join("share")).expect("a folder");
        let mut server = command("share");
        server.arg(root.path().join("share")).arg(root.path().join("word"));
        let server = server.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("a server");
        let mut share = Self { root, server };
        let since = Instant::now();
        while !share.place().exists() {
            if let Some(ended) = share.server.try_wait().expect("a child") {
                panic!("this test needs a share that it can let die, through /dev/fuse: {ended}");
            }
            assert!(since.elapsed() < HANGS, "the share is never there");
            thread::sleep(Duration::from_millis(20));
        }
        share
    }

    /// The one file on it from the first.
    #[must_use]
    pub fn place(&self) -> PathBuf {
        self.root.path().join("share").join("place.jsonl")
    }

    /// A folder that is not on it, and goes when it goes.
    #[must_use]
    pub fn beside(&self) -> &Path {
        self.root.path()
    }

    /// Lets it refuse what shares refuse: with `streams` whatever is not written from its beginning on, with `full` all
    /// that is written; with `promises` to give all that it says there is; with any other word nothing.
    ///
    /// # Panics
    /// When it cannot be told.
    pub fn lacks(&self, word: &str) {
        fs::write(self.root.path().join("word"), word).expect("written");
    }

    /// Lets it die after the next `getattr`, `read` or `write`, which is still answered, or with `in read` and so on inside
    /// one, which is taken and not answered.
    ///
    /// # Panics
    /// When it cannot be told.
    pub fn dies_of(&self, word: &str) {
        fs::write(self.root.path().join("word"), word).expect("written");
    }

    /// Brings it back; whatever was asked meanwhile is answered.
    ///
    /// # Panics
    /// When its server is gone.
    #[track_caller]
    pub fn lives(&self) {
        self.dies_of("nothing");
        let id = self.server.id().to_string();
        let sent = Command::new("kill").args(["-CONT", &id]).status().expect("kill starts");
        assert!(sent.success(), "the share is gone");
    }

    /// Whether it is dead.
    #[must_use]
    pub fn stopped(&self) -> bool {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.server.id()));
        stat.is_ok_and(|stat| stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with('T')))
    }

    /// Waits until it is dead.
    ///
    /// # Panics
    /// When it still lives after [`HANGS`].
    #[track_caller]
    pub fn wait_until_stopped(&self) {
        let since = Instant::now();
        while !self.stopped() {
            assert!(since.elapsed() < HANGS, "the share never died");
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        // Whoever still waits for it is told that it is gone.
        drop(self.server.kill());
        drop(self.server.wait());
        drop(Command::new("umount").arg("-l").arg(self.root.path().join("share")).status());
    }
}
