//! What has to come from the system: packages of Debian and its relatives.

use std::{
    fs,
    io::{self, BufRead as _, IsTerminal as _, Write as _},
    os::unix::fs::MetadataExt as _,
    process::Command,
};

use crate::{
    command::{output, stream, succeeds, text},
    failure::Failure,
};

/// To build the window and the part that asks the print queue, and to open it. A C compiler is there already: Rust could not link without it.
pub(crate) const FOR_RUNNING: &[&str] = &["libcups2-dev", "libwebkit2gtk-4.1-dev", "pkg-config"];

/// To test on top of that: screens that are not there, the web view's driver, accessibility, readers of PDF,
/// JSON and barcodes, a print queue and the two ends of a serial line.
pub(crate) const FOR_TESTING: &[&str] = &[
    "at-spi2-core",
    "cups",
    "dbus",
    "gir1.2-atspi-2.0",
    "jq",
    "librsvg2-bin",
    "openssl",
    "poppler-utils",
    "python3-gi",
    "qpdf",
    "socat",
    "strace",
    "webkit2gtk-driver",
    "x11-xserver-utils",
    "xdotool",
    "xserver-xorg-core",
    "xserver-xorg-video-dummy",
    "xvfb",
    "zbar-tools",
];

/// To pack what people install, and to read what cargo and npm say of the licences.
pub(crate) const FOR_PACKAGING: &[&str] = &["binutils", "dpkg-dev", "help2man", "jq", "rpm"];

/// To install it in a Debian of its own, and to look at what it says of itself.
pub(crate) const FOR_INSTALLING: &[&str] = &["debootstrap", "desktop-file-utils", "lintian"];

/// To meet in what real programs bring from one computer to another.
pub(crate) const FOR_CLIENTS: &[&str] = &["fuse3", "rclone", "syncthing"];

/// To bring Node from PyPI where the system's is too old.
pub(crate) const FOR_NODE: &[&str] = &["python3-pip"];

/// Installs those of `packages` that are missing. Says which; asks before it needs a password.
pub(crate) fn prepare(packages: &[&str]) -> Result<(), Failure> {
    if !succeeds(Command::new("dpkg-query").arg("--version")) {
        return another_system(packages);
    }
    let missing = missing(packages)?;
    if missing.is_empty() {
        return Ok(());
    }
    println!("missing Debian packages: {}", missing.join(" "));
    if is_root() {
        return install(&["env", "DEBIAN_FRONTEND=noninteractive"], &missing);
    }
    let how = format!("sudo {}\n  sudo {}", line(&UPDATE, &[]), line(&INSTALL, &missing));
    if !io::stdin().is_terminal() {
        return Err(Failure::NotInstalled {
            what: missing.join(" "),
            how: format!("Run:\n  {how}"),
        });
    }
    println!("That needs a password, for:\n  {how}");
    if !agreed("Install them now?")? {
        return Err(Failure::NotInstalled {
            what: missing.join(" "),
            how: "Nothing was changed.".into(),
        });
    }
    install(&["sudo"], &missing)
}

const UPDATE: [&str; 3] = ["apt-get", "-q", "update"];
/// Another installation may be under way: wait for it up to five minutes.
const INSTALL: [&str; 7] =
    ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", "-y", "--no-install-recommends", "install"];

fn install(privileged: &[&str], packages: &[&str]) -> Result<(), Failure> {
    let apt = |words: &[&str]| {
        let mut command = Command::new(privileged[0]);
        command.args(&privileged[1..]).args(words);
        command
    };
    if stream(&mut apt(&UPDATE)).is_err() {
        println!("the lists of packages could not be renewed; trying with those at hand");
    }
    stream(apt(&INSTALL).args(packages))
}

fn missing<'a>(packages: &[&'a str]) -> Result<Vec<&'a str>, Failure> {
    let query = output(
        Command::new("dpkg-query")
            .args(["-W", "-f", "${Package} ${db:Status-Status}\n"])
            .args(packages),
    )?;
    let known = text(&query.stdout);
    let is_installed =
        |package: &&str| known.lines().any(|line| line == format!("{package} installed"));
    Ok(packages.iter().copied().filter(|package| !is_installed(package)).collect())
}

fn another_system(packages: &[&str]) -> Result<(), Failure> {
    println!("This is not Debian. Lapak needs what Debian calls: {}", packages.join(" "));
    if succeeds(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])) {
        println!("pkg-config finds webkit2gtk-4.1: going on.");
        return Ok(());
    }
    Err(Failure::NotInstalled {
        what: "webkit2gtk-4.1 (pkg-config does not find it)".into(),
        how: "Install your system's packages of these names, then run this again.".into(),
    })
}

/// Whether this may change the whole system.
pub(crate) fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

fn agreed(question: &str) -> Result<bool, Failure> {
    print!("{question} [Y/n] ");
    let mut answer = String::new();
    io::stdout()
        .flush()
        .and_then(|()| io::stdin().lock().read_line(&mut answer))
        .map_err(Failure::file("/dev/stdin"))
        .map(|length| length > 0 && matches!(answer.trim(), "" | "y" | "Y" | "yes"))
}

fn line(command: &[&str], packages: &[&str]) -> String {
    [command, packages].concat().join(" ")
}
