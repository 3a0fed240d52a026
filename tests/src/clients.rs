//! Real programs that bring a folder to several computers, as people run them: rclone and Syncthing. Each side's program
//! can be killed and started again; nothing of it leaves this computer.

mod rclone;
mod syncthing;

use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

pub use rclone::Drive;
pub use syncthing::Peers;

/// How long anything may take that such a program does by itself.
const PATIENCE: Duration = Duration::from_secs(120);

/// Waits until something is so.
///
/// # Panics
/// When it never is.
#[track_caller]
pub fn wait_until(what: &str, mut so: impl FnMut() -> bool) {
    let since = Instant::now();
    while !so() {
        assert!(since.elapsed() < PATIENCE, "never: {what}");
        thread::sleep(Duration::from_millis(200));
    }
}

/// A program in the background that goes when the value does.
#[derive(Debug)]
struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Self {
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Self(quiet.spawn().unwrap_or_else(|cause| panic!("{command:?}: {cause}")))
    }

    /// Kills it without a word, as a computer that loses its power does.
    fn kill(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}
