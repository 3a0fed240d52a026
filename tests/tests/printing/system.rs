//! The system's print queue: a CUPS of the test's own, with its own folders, beside whatever the computer has.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use lapak_tests::folder::in_memory;
use lapak_tests::lapak::{Answered, Lapak};
use serde_json::{Value, json};

use crate::ends::Network;
use crate::{is_copy, page};

/// A print queue that runs while the value lives.
struct Cups {
    cupsd: Child,
    socket: PathBuf,
    _folder: tempfile::TempDir,
}

impl Cups {
    /// One whose printers are at these addresses; a name with a star is stopped.
    fn with(printers: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        for name in ["etc", "spool", "spool/tmp", "cache", "state", "log"] {
            fs::create_dir_all(at(name)).expect("made");
            // Run by root, it hands its work to another account.
            fs::set_permissions(at(name), Permissions::from_mode(0o777)).expect("set");
        }
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).expect("set");
        let socket = at("state/cups.sock");
        fs::write(at("etc/cupsd.conf"), server(&socket)).expect("written");
        fs::write(at("etc/cups-files.conf"), files(folder.path())).expect("written");
        let listed: Vec<String> = printers.iter().map(|(name, uri)| printer(name, uri)).collect();
        fs::write(at("etc/printers.conf"), listed.concat()).expect("written");
        let cupsd = Command::new("/usr/sbin/cupsd")
            .arg("-f")
            .arg("-c")
            .arg(at("etc/cupsd.conf"))
            .arg("-s")
            .arg(at("etc/cups-files.conf"))
            .stdin(Stdio::null())
            .spawn()
            .expect("cupsd is there");
        let mut cups = Self { cupsd, socket, _folder: folder };
        while !cups.answers() {
            let ended = cups.cupsd.try_wait().expect("asked");
            assert!(ended.is_none(), "cupsd ended: {}", cups.log());
            sleep(Duration::from_millis(20));
        }
        cups
    }

    fn answers(&self) -> bool {
        let asked = Command::new("lpstat").arg("-h").arg(&self.socket).arg("-r").output();
        asked.is_ok_and(|asked| String::from_utf8_lossy(&asked.stdout).contains("is running"))
    }

    fn log(&self) -> String {
        fs::read_to_string(self._folder.path().join("log/error")).unwrap_or_default()
    }

    fn run(&self, lapak: &Lapak, arguments: &[&str]) -> Answered {
        let mut command = lapak.command();
        command.args(arguments).env("CUPS_SERVER", &self.socket);
        command.output().expect("it starts").into()
    }

    fn json(&self, lapak: &Lapak, arguments: &[&str]) -> Value {
        let answered = self.run(lapak, arguments);
        assert_eq!(answered.exit, Some(0), "{}\n{}", answered.err, self.log());
        serde_json::from_str(&answered.out).expect("one JSON value")
    }
}

impl Drop for Cups {
    fn drop(&mut self) {
        // Asked to end, it ends what it started.
        let number = self.cupsd.id().to_string();
        drop(Command::new("kill").arg(number).status());
        drop(self.cupsd.wait());
    }
}

fn server(socket: &Path) -> String {
    format!(
        "LogLevel info\nListen {}\nBrowsing No\nWebInterface No\nDefaultShared No\nMaxLogSize 0\n\
         PreserveJobFiles No\n<Location />\n  Order allow,deny\n  Allow all\n</Location>\n\
         <Policy default>\n  <Limit All>\n    Order allow,deny\n  </Limit>\n</Policy>\n",
        socket.display()
    )
}

fn files(folder: &Path) -> String {
    let at = |key: &str, name: &str| format!("{key} {}\n", folder.join(name).display());
    [
        at("ServerRoot", "etc"),
        at("RequestRoot", "spool"),
        at("TempDir", "spool/tmp"),
        at("CacheDir", "cache"),
        at("StateDir", "state"),
        at("ErrorLog", "log/error"),
        at("AccessLog", "log/access"),
        at("PageLog", "log/page"),
        "FatalErrors none\nSandboxing off\nDataDir /usr/share/cups\nServerBin /usr/lib/cups\n"
            .into(),
    ]
    .concat()
}

fn printer(name: &str, uri: &str) -> String {
    let (name, state) = match name.strip_suffix('*') {
        Some(name) => (name, "Stopped"),
        None => (name, "Idle"),
    };
    format!(
        "<Printer {name}>\nInfo Printer {name}\nDeviceURI {uri}\nState {state}\nAccepting Yes\n\
         Shared No\n</Printer>\n"
    )
}

#[test]
fn a_printer_of_the_system_gets_the_bytes_as_they_are() {
    let printer = Network::well();
    let address = printer.word.strip_prefix("tcp:").expect("an address");
    let uri = format!("socket://{address}");
    let cups = Cups::with(&[("Kasir", &uri), ("Dapur*", &uri)]);
    let folder = in_memory();
    let lapak = Lapak::ready(&folder.path().join("data"));
    let listed = cups.json(&lapak, &["printer", "list"]);
    let rows = listed["printers"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["device"] == json!("queue:Kasir")).expect("it is listed");
    assert!(row["name"].as_str().expect("text").contains("Printer Kasir"), "{row}");
    cups.json(&lapak, &["printer", "set", "queue:Kasir", "--cut"]);
    let receipt = lapak.json(&["sell", "KRP-01"])["receipt"].as_str().expect("text").to_owned();
    for copies in 1..=2 {
        cups.json(&lapak, &["print", &receipt]);
        // The queue has it now, and brings it in its own time.
        while printer.papers().len() < copies {
            sleep(Duration::from_millis(20));
        }
    }
    let pages: Vec<_> = printer.papers().iter().map(|paper| page(paper)).collect();
    assert!(pages.iter().all(|page| page.text().contains(&receipt)));
    assert_eq!([is_copy(&pages[0]), is_copy(&pages[1])], [false, true]);

    let stopped = cups.run(&lapak, &["print", &receipt, "--to", "queue:Dapur"]);
    assert_eq!(stopped.refusal().code, "printer_queue_stopped");
    let unknown = cups.run(&lapak, &["printer", "test", "--to", "queue:Gudang"]);
    assert_eq!(unknown.refusal().code, "printer_off");
    assert_eq!(lapak.json(&["print", "--queue"])["rows"].as_array().expect("rows").len(), 2);
    assert_eq!(printer.papers().len(), 2);
}
