//! The message bus of one window.

use std::{fs, os::unix::fs::symlink, path::Path, process::Command};

/// A bus that starts only the accessibility service: no portals, so that every machine behaves alike.
const CONFIGURATION: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <servicedir>HOME/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

const ACCESSIBILITY: &str = "/usr/share/dbus-1/services/org.a11y.Bus.service";

/// Turns `dbus-daemon` into a bus that keeps its files in `home` and writes its address as its first line.
pub(super) fn command(mut daemon: Command, home: &Path) -> Command {
    let services = home.join("services");
    fs::create_dir(&services).expect("the home is new");
    symlink(ACCESSIBILITY, services.join("org.a11y.Bus.service")).expect("the folder is new");
    let file = home.join("bus.conf");
    let configuration = CONFIGURATION.replace("HOME", &home.to_string_lossy());
    fs::write(&file, configuration).expect("the home can be written");
    daemon.args(["--nofork", "--print-address"]).arg(format!("--config-file={}", file.display()));
    daemon
}
