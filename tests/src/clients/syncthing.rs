use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Running;

/// Two computers whose Syncthing keeps a folder the same, over the loopback and nothing else.
#[derive(Debug)]
pub struct Peers {
    sides: [Side; 2],
}

#[derive(Debug)]
struct Side {
    own: PathBuf,
    syncthing: Option<Running>,
}

impl Peers {
    /// Starts both, with their folders in `root`.
    ///
    /// # Panics
    /// When Syncthing cannot be started.
    #[must_use]
    pub fn in_folder(root: &Path) -> Self {
        let sides = ["one", "other"].map(|name| {
            let own = root.join(name);
            fs::create_dir_all(own.join("shared")).expect("made");
            let mut made = Command::new("syncthing");
            made.arg("generate").arg("--home").arg(own.join("home"));
            assert!(made.output().expect("Syncthing starts").status.success(), "no key");
            Side { own, syncthing: None }
        });
        let ids = sides.each_ref().map(Side::id);
        let ports = free_ports();
        for (number, side) in sides.iter().enumerate() {
            let settings = settings(&side.folder(), &ids, &ports, number);
            fs::write(side.own.join("home/config.xml"), settings).expect("written");
        }
        let mut peers = Self { sides };
        (0..2).for_each(|side| peers.start(side));
        peers
    }

    /// The folder of a side.
    #[must_use]
    pub fn folder(&self, side: usize) -> PathBuf {
        self.sides[side].folder()
    }

    /// Kills a side's program.
    pub fn kill(&mut self, side: usize) {
        self.sides[side].syncthing = None;
    }

    /// Starts a side's program again.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn start(&mut self, side: usize) {
        let side = &mut self.sides[side];
        let mut syncthing = Command::new("syncthing");
        // One process, so that to kill it is to kill it.
        syncthing.args(["serve", "--no-browser", "--no-restart", "--no-upgrade"]);
        syncthing.env("STMONITORED", "yes").arg("--home").arg(side.own.join("home"));
        side.syncthing = Some(Running::start(&mut syncthing));
    }
}

impl Side {
    fn folder(&self) -> PathBuf {
        self.own.join("shared")
    }

    fn id(&self) -> String {
        let mut asked = Command::new("syncthing");
        asked.arg("--device-id").arg("--home").arg(self.own.join("home"));
        let id = asked.output().expect("Syncthing starts").stdout;
        String::from_utf8(id).expect("text").trim().to_owned()
    }
}

/// Two ports to listen at and two for the settings in a browser, free a moment ago.
fn free_ports() -> [u16; 4] {
    let listeners = [(); 4].map(|()| TcpListener::bind("127.0.0.1:0").expect("a free port"));
    listeners.map(|listener| listener.local_addr().expect("bound").port())
}

fn settings(folder: &Path, ids: &[String; 2], ports: &[u16; 4], own: usize) -> String {
    let devices = [0, 1].map(|side| {
        format!(
            r#"<device id="{}" name="{side}"><address>tcp://127.0.0.1:{}</address></device>"#,
            ids[side], ports[side]
        )
    });
    format!(
        r#"<configuration version="35">
  <folder id="fair" label="fair" path="{}" type="sendreceive" rescanIntervalS="2" fsWatcherEnabled="true" fsWatcherDelayS="1">
    <device id="{}"></device><device id="{}"></device>
    <minDiskFree unit="%">0</minDiskFree>
    <maxConflicts>10</maxConflicts>
  </folder>
  {}
  <gui enabled="true"><address>127.0.0.1:{}</address><apikey>of-the-tests</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:{}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <reconnectionIntervalS>2</reconnectionIntervalS>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
  </options>
</configuration>
"#,
        folder.display(),
        ids[0],
        ids[1],
        devices.concat(),
        ports[2 + own],
        ports[own],
    )
}
