use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::refusal::{Code, Refusal};

/// The port on which printers in a network take raw bytes: "AppSocket", or "JetDirect", after the first that did.
pub const PORT: u16 = 9100;
/// How fast a serial line is where nobody says otherwise, in baud: what most receipt printers are set to by their makers.
pub const BAUD: u32 = 9600;
/// The longest word that names a printer, in characters.
const LENGTH_MAX: usize = 255;

/// A printer, as it is typed, kept and found again. Its text is one word of one of these forms:
///
/// - `usb:EPSON TM-T20III`: what is plugged in and calls itself so, whichever `/dev/usb/lp…` it is now;
/// - `serial:/dev/rfcomm0@9600`: a serial line, with its baud; a Bluetooth printer is one too;
/// - `tcp:192.168.1.50:9100`: a printer in the network;
/// - `queue:Kasir`: a printer of the system, with its driver;
/// - `/run/printer`: a character device or a pipe.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Device {
    /// By what it calls itself.
    Usb(String),
    /// A serial line.
    Serial {
        /// The device: `/dev/ttyUSB0`, `COM3`.
        path: String,
        /// Its speed.
        baud: u32,
    },
    /// A printer in the network.
    Network {
        /// Its name or address.
        host: String,
        /// Its port.
        port: u16,
    },
    /// A printer of the system, by the name that the system gives it.
    Queue(String),
    /// A character device or a pipe.
    Path(String),
}

impl Device {
    /// Looks whether a path leads to a printer, as far as it leads anywhere now: one that is off may have none.
    ///
    /// # Errors
    /// [`Code::PrinterNotDevice`].
    pub fn check(&self) -> Result<(), Refusal> {
        let (Self::Path(path) | Self::Serial { path, .. }) = self else { return Ok(()) };
        let is_pipe = matches!(self, Self::Path(_));
        match std::fs::metadata(path) {
            Ok(there) if !is_printer(there.file_type(), is_pipe) => {
                Err(Refusal::new(Code::PrinterNotDevice).with("printer", path))
            }
            _ => Ok(()),
        }
    }
}

/// Whether bytes that are written to it may reach a printer: a character device, or a pipe.
#[cfg(unix)]
pub(super) fn is_printer(kind: std::fs::FileType, pipe: bool) -> bool {
    use std::os::unix::fs::FileTypeExt;
    kind.is_char_device() || (pipe && kind.is_fifo())
}

/// The same where devices have no files.
#[cfg(not(unix))]
fn is_printer(kind: std::fs::FileType, _: bool) -> bool {
    !kind.is_file() && !kind.is_dir()
}

impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usb(name) => write!(f, "usb:{name}"),
            Self::Serial { path, baud } => write!(f, "serial:{path}@{baud}"),
            Self::Network { host, port } if host.contains(':') => write!(f, "tcp:[{host}]:{port}"),
            Self::Network { host, port } => write!(f, "tcp:{host}:{port}"),
            Self::Queue(name) => write!(f, "queue:{name}"),
            Self::Path(path) => f.write_str(path),
        }
    }
}

impl FromStr for Device {
    type Err = Refusal;

    /// Reads a printer as people type it; what is one without doubt needs no word before its colon.
    ///
    /// # Errors
    /// [`Code::PrinterUnknown`].
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let refused = || Refusal::new(Code::PrinterUnknown).with("typed", text);
        if text.chars().count() > LENGTH_MAX || text.chars().any(char::is_control) {
            return Err(Code::PrinterUnknown.into());
        }
        let named = |name: &str| Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        let read = match text.split_once(':') {
            Some(("usb", name)) => named(name).map(Self::Usb),
            Some(("queue", name)) => named(name).map(Self::Queue),
            Some(("serial", line)) => serial(line),
            Some(("tcp", address)) => network(address),
            _ if text.starts_with('/') && is_serial(text) => serial(text),
            _ if text.starts_with('/') => Some(Self::Path(text.to_owned())),
            _ if is_com(text) => serial(text),
            _ if text.contains(['.', ':']) => network(text),
            _ => None,
        };
        read.ok_or_else(refused)
    }
}

impl TryFrom<String> for Device {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<Device> for String {
    fn from(device: Device) -> Self {
        device.to_string()
    }
}

/// Whether a device is a serial line, by what Linux calls them.
fn is_serial(path: &str) -> bool {
    ["/dev/tty", "/dev/rfcomm", "/dev/serial/", "/dev/pts/"].iter().any(|of| path.starts_with(of))
}

/// Whether it is a serial line, by what Windows calls them.
fn is_com(text: &str) -> bool {
    let number = text.get(..3).filter(|word| word.eq_ignore_ascii_case("com")).map(|_| &text[3..]);
    let number = number.map(|of| of.split_once('@').map_or(of, |(number, _)| number));
    number.is_some_and(|of| !of.is_empty() && of.chars().all(|c| c.is_ascii_digit()))
}

fn serial(line: &str) -> Option<Device> {
    let (path, baud) = match line.rsplit_once('@') {
        Some((path, baud)) => (path, baud.parse().ok().filter(|baud| *baud > 0)?),
        None => (line, BAUD),
    };
    let path = path.trim();
    (!path.is_empty()).then(|| Device::Serial { path: path.to_owned(), baud })
}

fn network(address: &str) -> Option<Device> {
    let whole = |host: &str| Device::Network { host: host.to_owned(), port: PORT };
    if let Ok(address) = address.parse::<IpAddr>() {
        return Some(whole(&address.to_string()));
    }
    if let Some(rest) = address.strip_prefix('[') {
        let (host, port) = rest.split_once(']')?;
        host.parse::<IpAddr>().ok()?;
        let port = port.strip_prefix(':').map_or(Some(PORT), |port| port.parse().ok())?;
        return Some(Device::Network { host: host.to_owned(), port });
    }
    let (host, port) = match address.split_once(':') {
        Some((host, port)) => (host, port.parse().ok().filter(|port| *port > 0)?),
        None => (address, PORT),
    };
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-' || c == '_';
    let is_host = !host.is_empty() && host.chars().all(fits);
    is_host.then(|| Device::Network { host: host.to_owned(), port })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printer_is_read_as_it_is_typed_and_kept_in_one_form() {
        for (typed, kept) in [
            ("usb:EPSON TM-T20III", "usb:EPSON TM-T20III"),
            ("/dev/usb/lp0", "/dev/usb/lp0"),
            ("/dev/rfcomm0", "serial:/dev/rfcomm0@9600"),
            ("/dev/ttyUSB0@115200", "serial:/dev/ttyUSB0@115200"),
            (
                "serial:/dev/serial/by-id/usb-Prolific@19200",
                "serial:/dev/serial/by-id/usb-Prolific@19200",
            ),
            ("COM3", "serial:COM3@9600"),
            ("192.168.1.50", "tcp:192.168.1.50:9100"),
            (" printer.local:9101 ", "tcp:printer.local:9101"),
            ("tcp:dapur", "tcp:dapur:9100"),
            ("fe80::1", "tcp:[fe80::1]:9100"),
            ("[fe80::1]:9102", "tcp:[fe80::1]:9102"),
            ("queue:Kasir 58", "queue:Kasir 58"),
        ] {
            let device: Device = typed.parse().expect(typed);
            assert_eq!(device.to_string(), kept);
            assert_eq!(kept.parse::<Device>().expect(kept), device);
        }
    }

    #[test]
    fn what_names_no_printer_is_refused() {
        let long = "/".repeat(LENGTH_MAX + 1);
        for typed in [
            "",
            "printer",
            "usb:",
            "queue: ",
            "serial:@9600",
            "/dev/ttyS0@0",
            "/dev/ttyS0@fast",
            "tcp:",
            "host:0",
            "host:99999",
            "a b.local",
            "[::1",
            "/dev/\u{7}lp0",
            &long,
            "com",
        ] {
            let refused = typed.parse::<Device>().expect_err(typed);
            assert_eq!(refused.code(), Code::PrinterUnknown, "{typed}");
        }
    }
}
