//! A Debian 12 of a test's own, in a folder: a computer on which nothing was installed yet, and the person who uses it.
//! Only root may make one. What is mounted there is mounted for the one command that needs it, and nobody else sees it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::lapak::Answered;

/// Who uses the computer.
const PERSON: &str = "penjual";

/// What `unshare` starts: it makes the folder a computer, and stays the first process there, so that all others end with
/// it. The person has no network.
const ENTER: &str = r#"
root=$1; archives=$2; who=$3; shift 3
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --bind "$archives" "$root/var/cache/apt/archives"
if [ -d /tmp/.X11-unix ]; then
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
fi
home=/root
[ "$who" = 0:0 ] || home=/home/penjual
chroot --userspec="$who" "$root" env -i DISPLAY="${DISPLAY-}" GDK_BACKEND=x11 HOME="$home" LANG=C.UTF-8 \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin TZ=Asia/Jakarta DEBIAN_FRONTEND=noninteractive "$@" || exit $?
"#;

/// A folder with a Debian.
#[derive(Debug)]
pub struct Debian {
    root: PathBuf,
    archives: PathBuf,
}

impl Debian {
    /// A new one, in the place of whatever the last test left. It is brought once, and copied from then on; the packages
    /// that it loads are kept beside it.
    #[must_use]
    #[track_caller]
    pub fn new_in(scratch: &Path) -> Self {
        let [clean, coming, root, archives] =
            ["debian", "debian-coming", "computer", "archives"].map(|name| scratch.join(name));
        if !clean.is_dir() {
            run(Command::new("rm").arg("-rf").arg(&coming));
            let mut bring = Command::new("debootstrap");
            run(bring.args(["--variant=minbase", "bookworm"]).arg(&coming));
            fs::rename(&coming, &clean).expect("renamed");
        }
        run(Command::new("rm").arg("-rf").arg(&root));
        run(Command::new("cp").arg("-a").arg(&clean).arg(&root));
        fs::create_dir_all(archives.join("partial")).expect("made");
        // Nothing that is installed here starts a service on the computer that the test runs on.
        let policy = root.join("usr/sbin/policy-rc.d");
        fs::write(&policy, "#!/bin/sh\nexit 101\n").expect("written");
        run(Command::new("chmod").arg("755").arg(&policy));
        let debian = Self { root, archives };
        debian.administer(&["useradd", "--create-home", "--uid", "1000", PERSON]);
        debian.administer(&["apt-get", "-q", "update"]);
        debian
    }

    /// Where a path of this computer lies on the one that the test runs on.
    #[must_use]
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }

    /// The person's home folder.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.path("home").join(PERSON)
    }

    /// Whoever administers the computer runs something that must succeed; gives what it printed.
    #[track_caller]
    pub fn administer(&self, words: &[&str]) -> String {
        let mut command = Command::new("unshare");
        run(command.args(self.entering("0:0", &[], words)))
    }

    /// Installs packages and what they depend on, and nothing beyond.
    #[track_caller]
    pub fn install(&self, packages: &[&Path]) {
        let mut names = Vec::new();
        for package in packages {
            let name = package.file_name().expect("a file").to_string_lossy();
            fs::copy(package, self.path("tmp").join(&*name)).expect("copied");
            names.push(format!("/tmp/{name}"));
        }
        let mut words = vec!["apt-get", "-q", "-y", "--no-install-recommends", "install"];
        words.extend(names.iter().map(String::as_str));
        self.administer(&words);
    }

    /// The person runs something, whatever it comes to.
    #[track_caller]
    pub fn try_person(&self, words: &[&str]) -> Answered {
        let mut command = Command::new("unshare");
        command.args(self.for_person(words)).stdin(Stdio::null());
        command.output().expect("unshare starts").into()
    }

    /// The person runs something that must succeed; gives what it printed.
    #[track_caller]
    pub fn person(&self, words: &[&str]) -> String {
        let answered = self.try_person(words);
        assert_eq!(answered.exit, Some(0), "{words:?}: {}{}", answered.out, answered.err);
        answered.out
    }

    /// What `unshare` is told so that the person runs something.
    #[must_use]
    pub fn for_person(&self, words: &[&str]) -> Vec<String> {
        self.entering("1000:1000", &["--net"], words)
    }

    fn entering(&self, who: &str, more: &[&str], words: &[&str]) -> Vec<String> {
        let (root, archives) =
            (self.root.display().to_string(), self.archives.display().to_string());
        let spaces = ["--mount", "--pid", "--fork", "--kill-child"];
        let enter = ["sh", "-euc", ENTER, "enter", &root, &archives, who];
        [&spaces, more, &enter, words].concat().into_iter().map(str::to_owned).collect()
    }
}

impl Drop for Debian {
    fn drop(&mut self) {
        let removed =
            Command::new("rm").args(["-rf", "--one-file-system"]).arg(&self.root).status();
        assert!(
            std::thread::panicking() || removed.is_ok_and(|removed| removed.success()),
            "{} is left",
            self.root.display()
        );
    }
}

#[track_caller]
fn run(command: &mut Command) -> String {
    let ended: Answered = command.stdin(Stdio::null()).output().expect("it starts").into();
    assert_eq!(ended.exit, Some(0), "{command:?}: {}{}", ended.out, ended.err);
    ended.out
}
