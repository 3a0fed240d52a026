//! The packages that people install: what is in them, and what becomes of a till on a Debian 12 on which nothing was
//! installed before, from the first start to the removal.
//!
//! Not in the default run, since it builds in release and brings a Debian: `cargo xtask test package`, as root.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use lapak_tests::debian::Debian;
use lapak_tests::lapak::Answered;
use lapak_tests::window::Screen;
use serde_json::Value;

/// How large the package should be at most, as a ratio to that of a bare window.
const GOAL: f64 = 3.0;

/// A sale in the sample fair: a short code, on to Pay, exact cash, the next buyer.
const SALE: [&str; 5] = ["4", "1", "Return", "Return", "Return"];
/// After each key, so that the screen it is meant for is there.
const PAUSE: Duration = Duration::from_millis(500);
/// How long it may take on a busy machine until the window has sold.
const SALE_MAX: Duration = Duration::from_secs(120);

#[test]
#[ignore = "packs in release: cargo xtask test package"]
fn both_packages_hold_the_same_files_and_the_licence_of_everything_inside() {
    let (deb, rpm) = (only(&made(""), "deb"), only(&made(""), "rpm"));
    let unpacked = tempfile::tempdir().expect("a folder");
    run(Command::new("dpkg-deb").arg("-x").arg(&deb).arg(unpacked.path()));
    let list = run(Command::new("dpkg-deb").arg("-c").arg(&deb));
    step("what the .deb holds", &list);
    let in_deb = modes_and_sums(unpacked.path());
    let asked = "[%{FILEMODES:perms} %{FILEDIGESTS} %{FILENAMES}\n]";
    let in_rpm = run(Command::new("rpm").args(["-qp", "--qf", asked]).arg(&rpm));
    let in_rpm: BTreeSet<String> =
        in_rpm.lines().filter(|line| line.starts_with('-')).map(str::to_owned).collect();
    let only_in_one: Vec<&String> = in_deb.symmetric_difference(&in_rpm).collect();
    assert!(only_in_one.is_empty(), "one holds what the other does not: {only_in_one:?}");
    run(Command::new("rpm").args(["-K", "--nosignature"]).arg(&rpm));
    step("what the .rpm asks for", &run(Command::new("rpm").args(["-qp", "--requires"]).arg(&rpm)));
    step("lintian", &lintian(&deb));
    step("sizes", &sizes());

    let programs =
        ["lapak", "lapak-desktop"].map(|name| unpacked.path().join("usr/bin").join(name));
    let texts = unpacked.path().join("usr/share/doc/lapak/licences.txt");
    let texts = fs::read_to_string(texts).expect("the licences");
    let inside = crates_in(&programs);
    assert!(inside.len() > 100, "too few to be all: {inside:?}");
    for part in &inside {
        assert!(texts.contains(&format!("\n{part}")), "{part} is inside without its licence");
    }
    for part in
        ["lit-html ", "@fluent/bundle ", "@tauri-apps/api ", "the fonts of NotoSans-OFL.txt"]
    {
        assert!(texts.contains(&format!("\n{part}")), "{part} is inside without its licence");
    }
    step(
        "licences",
        &format!("{} crates are named in the programs, all with their licence\n", inside.len()),
    );
    let home = std::env::var("HOME").expect("whoever packs has a home");
    for program in &programs {
        let bytes = fs::read(program).expect("a program");
        for own in [home.as_str(), env!("CARGO_MANIFEST_DIR").trim_end_matches("tests")] {
            let own = format!("{}/", own.trim_end_matches('/'));
            let found = bytes.windows(own.len()).any(|window| window == own.as_bytes());
            assert!(!found, "{} says where it was built: {own}", program.display());
        }
    }
}

#[test]
#[ignore = "installs in a Debian 12: cargo xtask test package"]
fn a_till_is_installed_sells_is_updated_and_outlives_its_program() {
    let (package, newer) = (only(&made(""), "deb"), only(&made("newer"), "deb"));
    run(Command::new("desktop-file-validate")
        .arg(made("").join("tree/usr/share/applications/lapak.desktop")));
    let laptop = Debian::new_in(&made("test"));
    let data = laptop.home().join(".local/share/lapak");
    step("a clean Debian", &laptop.administer(&["cat", "/etc/debian_version"]));

    laptop.install(&[&package]);
    step("installed", &laptop.administer(&["dpkg-query", "-W", "lapak"]));
    for program in ["/usr/bin/lapak", "/usr/bin/lapak-desktop"] {
        let linked = laptop.person(&["ldd", program]);
        assert!(!linked.contains("not found"), "{program} misses something: {linked}");
    }
    laptop.person(&["lapak", "fair", "sample", "--stand", "07"]);
    laptop.person(&["lapak", "shift", "open", "--float", "300000", "--by", "R1"]);
    let receipt = sell(&laptop);
    step("a receipt", &laptop.person(&["lapak", "receipt", &receipt, "--text"]));
    sell_in_window(&laptop);
    assert_eq!(sales(&laptop).len(), 2, "the window's sale is not in the list");
    laptop.person(&["lapak", "verify"]);

    let before = laptop.person(&["lapak", "entries"]);
    laptop.install(&[&newer]);
    let version = laptop.administer(&["dpkg-query", "-W", "lapak"]);
    step("updated", &version);
    assert!(version.trim_end().ends_with("-2"), "the newer package did not replace the first");
    assert_eq!(
        laptop.person(&["lapak", "entries"]),
        before,
        "the update changed what was recorded"
    );
    assert!(laptop.person(&["lapak", "receipt", &receipt, "--text"]).contains(&receipt));
    sell(&laptop);
    sell_in_window(&laptop);
    assert_eq!(sales(&laptop).len(), 4, "what was sold after the update is not in the list");
    step("verified", &laptop.person(&["lapak", "verify"]));

    let of_package = laptop.administer(&["dpkg", "-L", "lapak"]);
    let kept = modes_and_sums(&data);
    assert!(!kept.is_empty(), "nothing was written to {}", data.display());
    for verb in ["remove", "purge"] {
        laptop.administer(&["apt-get", "-q", "-y", verb, "lapak"]);
        assert_eq!(modes_and_sums(&data), kept, "to {verb} touches the person's data");
        assert_eq!(left_of_package(&laptop, &of_package), "", "to {verb} leaves something");
        step(verb, &format!("the person's {} files are as they were\n", kept.len()));
        laptop.install(&[&package]);
        assert_eq!(sales(&laptop).len(), 4, "installed again, it does not find its sales");
    }
    step("installed again", &laptop.person(&["lapak", "sale", "list"]));
}

/// How large the packages and their programs are, beside those of a bare window.
#[track_caller]
fn sizes() -> String {
    let size = |path: &Path| fs::metadata(path).expect("it was made").len();
    let (ours, bare) = (only(&made(""), "deb"), only(&made("bare"), "deb"));
    let ratio = f64::from(kib(size(&ours))) / f64::from(kib(size(&bare)));
    let mut said = String::new();
    let of = |folder: &str, name: &str| made(folder).join("tree/usr/bin").join(name);
    let rpm = only(&made(""), "rpm");
    let programs = [of("", "lapak"), of("", "lapak-desktop"), of("bare", "lapak-bare")];
    for file in [ours, bare, rpm].iter().chain(&programs) {
        let name = file.file_name().expect("a file").to_string_lossy();
        said.push_str(&format!("{:>8} KiB  {name}\n", kib(size(file))));
    }
    said.push_str(&format!("the .deb is {ratio:.2} times the bare one's; goal ≤ {GOAL}\n"));
    said
}

/// What is still there of a package's files, and whatever else has its name outside the person's home.
#[track_caller]
fn left_of_package(laptop: &Debian, files: &str) -> String {
    let is_left =
        |path: &&str| laptop.path(path).symlink_metadata().is_ok_and(|left| !left.is_dir());
    let listed = files.lines().filter(is_left).map(|path| format!("{path}\n"));
    let elsewhere =
        ["find", "/", "-xdev", "-path", "/home", "-prune", "-o", "-path", "/tmp", "-prune"];
    let named = ["-o", "-iname", "*lapak*", "-print"];
    listed.collect::<String>() + &laptop.administer(&[&elsewhere[..], &named].concat())
}

/// One sale by the command line; gives the receipt's number.
#[track_caller]
fn sell(laptop: &Debian) -> String {
    let sold = laptop.person(&["lapak", "--json", "sell", "41*2", "--cash", "50000"]);
    let sold: Value = serde_json::from_str(&sold).expect("JSON");
    sold["receipt"].as_str().expect("a number").to_owned()
}

#[track_caller]
fn sales(laptop: &Debian) -> Vec<Value> {
    let list = laptop.person(&["lapak", "--json", "sale", "list"]);
    let list: Value = serde_json::from_str(&list).expect("JSON");
    list["receipts"].as_array().or(list.as_array()).expect("a list").clone()
}

/// One sale in the window, by key, as the menu starts it; with the name that the menu's entry knows it by.
#[track_caller]
fn sell_in_window(laptop: &Debian) {
    let entry = laptop.path("usr/share/applications/lapak.desktop");
    let entry = fs::read_to_string(entry).expect("the menu's entry");
    let field = |name: &str| {
        let value = entry.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        value.expect("it stands in the entry").to_owned()
    };
    let mut screen = Screen::set();
    let words = laptop.for_person(&["dbus-run-session", "--", &field("Exec")]);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let process = screen.start_with(Path::new("unshare"), &words);
    screen.focus();
    let class = field("StartupWMClass");
    assert!(screen.has_window_of(&class), "no desktop would know that the window is {class}");
    let (before, start) = (receipts(laptop), Instant::now());
    while receipts(laptop) == before {
        assert!(start.elapsed() < SALE_MAX, "the window did not sell");
        // Whatever came before its screen was there is left first.
        screen.press(&["Escape", "Escape"], PAUSE);
        screen.press(&SALE, PAUSE);
        sleep(PAUSE);
    }
    screen.close(process);
    step("sold in the window", &format!("{} s after it was there\n", start.elapsed().as_secs()));
}

/// How many receipts the person's till has, looked up past the program, which the window may have open.
#[track_caller]
fn receipts(laptop: &Debian) -> u64 {
    let store = laptop.home().join(".local/share/lapak/ledger.sqlite");
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let store = rusqlite::Connection::open_with_flags(store, flags).expect("the till's store");
    let count = store.query_row("SELECT count(*) FROM receipt", [], |row| row.get(0));
    count.expect("the receipts can be counted")
}

/// The crates that programs name in the places where they could stop: "serde_json 1.0.149".
fn crates_in(programs: &[PathBuf]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for program in programs {
        let text = fs::read(program).expect("a program");
        let text = String::from_utf8_lossy(&text);
        for place in text.split("/registry/src/").skip(1) {
            let folder = place.split('/').nth(1).expect("a crate's folder");
            // A version has two dots, and a name none.
            let (name, version) = folder
                .match_indices('-')
                .map(|(at, _)| (&folder[..at], &folder[at + 1..]))
                .find(|(_, version)| version.starts_with(|sign: char| sign.is_ascii_digit()))
                .expect("a name and a version");
            found.insert(format!("{name} {version}"));
        }
    }
    found
}

/// Every file in a folder with its mode and its sum, as rpm writes them.
#[track_caller]
fn modes_and_sums(folder: &Path) -> BTreeSet<String> {
    let list = ["-type", "f", "-printf", "%M\t/%P\n"];
    let modes = run(Command::new("find").arg(folder).args(list));
    let modes: BTreeMap<&str, &str> = modes
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(mode, path)| (path, mode))
        .collect();
    let sum = |(path, mode): (&&str, &&str)| {
        let file = folder.join(path.trim_start_matches('/'));
        let said = run(Command::new("sha256sum").arg(file));
        format!("{mode} {} {path}", said.split(' ').next().unwrap_or_default())
    };
    modes.iter().map(sum).collect()
}

/// What Debian's own reader of packages finds; an error fails the test.
#[track_caller]
fn lintian(deb: &Path) -> String {
    let mut lintian = Command::new("lintian");
    lintian.args(["--allow-root", "--fail-on", "error", "--tag-display-limit", "0"]).arg(deb);
    run(&mut lintian)
}

/// A folder below the one where packages are made.
fn made(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/package").join(name)
}

/// The one package of a kind in a folder.
#[track_caller]
fn only(folder: &Path, kind: &str) -> PathBuf {
    let files = fs::read_dir(folder).expect("`cargo xtask test package` makes it");
    let files = files.map(|file| file.expect("a file").path());
    let found: Vec<PathBuf> =
        files.filter(|file| file.extension().is_some_and(|is| is == kind)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

fn kib(bytes: u64) -> u32 {
    u32::try_from(bytes / 1024).expect("a file is small")
}

fn step(name: &str, said: &str) {
    println!("── {name}\n{said}");
}

#[track_caller]
fn run(command: &mut Command) -> String {
    let ended: Answered = command.output().expect("`cargo xtask test package` installs it").into();
    assert_eq!(ended.exit, Some(0), "{command:?}: {}{}", ended.out, ended.err);
    ended.out
}
