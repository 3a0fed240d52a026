use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::{Running, wait_until};

/// One computer's `rclone mount` of a cloud drive, which is a folder of this one.
#[derive(Debug)]
pub struct Drive {
    cloud: PathBuf,
    own: PathBuf,
    mode: &'static str,
    rclone: Option<Running>,
}

impl Drive {
    /// How long a file is left alone before rclone uploads it: `--vfs-write-back`, 5 s where nobody says otherwise. Each
    /// opening, also to read, begins the wait anew.
    pub const UPLOADED_AFTER: Duration = Duration::from_secs(1);

    /// Mounts a cloud, with a cache as `--vfs-cache-mode` has it; what this side keeps is in `own`.
    ///
    /// # Panics
    /// When rclone cannot be started, or nothing is mounted in the end.
    #[must_use]
    pub fn mounted(cloud: &Path, own: &Path, mode: &'static str) -> Self {
        for folder in [cloud, own, &own.join("drive")] {
            fs::create_dir_all(folder).expect("made");
        }
        let mut drive = Self { cloud: cloud.to_owned(), own: own.to_owned(), mode, rclone: None };
        drive.start();
        drive
    }

    /// Where it is mounted.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.own.join("drive")
    }

    /// Mounts it again.
    ///
    /// # Panics
    /// When nothing is mounted in the end.
    pub fn start(&mut self) {
        let mut rclone = Command::new("rclone");
        rclone.args(["mount", "--config", "/dev/null", "--vfs-cache-mode", self.mode]);
        rclone.args(["--dir-cache-time", "1s", "--attr-timeout", "1s"]);
        rclone.args(["--vfs-write-back", &format!("{}s", Self::UPLOADED_AFTER.as_secs())]);
        rclone.arg("--cache-dir").arg(self.own.join("cache"));
        rclone.arg(format!(":local:{}", self.cloud.display())).arg(self.folder());
        self.rclone = Some(Running::start(&mut rclone));
        wait_until("a mount of rclone", || self.is_mounted());
    }

    /// Kills it: the mount answers that it is not connected.
    pub fn kill(&mut self) {
        self.rclone = None;
    }

    /// Takes away the mount of one that was killed: an empty folder is left.
    pub fn unmount(&mut self) {
        self.rclone = None;
        drop(Command::new("fusermount3").arg("-uz").arg(self.folder()).status());
    }

    fn is_mounted(&self) -> bool {
        let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
        let folder = format!(" {} fuse.rclone ", self.folder().display());
        mounts.contains(&folder) && fs::read_dir(self.folder()).is_ok()
    }
}

impl Drop for Drive {
    fn drop(&mut self) {
        self.unmount();
    }
}
