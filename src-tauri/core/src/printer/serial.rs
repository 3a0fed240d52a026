use std::io;
use std::path::Path;
use std::time::Duration;

use serialport::{ErrorKind, FlowControl, SerialPort, SerialPortType};

use super::connection::Connection;
#[cfg(not(target_os = "linux"))]
use super::connection::none_now;
#[cfg(target_os = "linux")]
use super::file::{open_without_waiting, takes_more};
use super::send::Sending;
use crate::refusal::Refusal;

/// How long the system may take for what is asked of a line.
const STEP: Duration = Duration::from_millis(100);

/// A serial line that is this program's alone for one paper.
pub(super) struct SerialConnection {
    /// Holds the line's settings and its lock.
    port: Box<dyn SerialPort>,
    /// The same line, on which nothing waits: a line that stands still would keep a whole write.
    #[cfg(target_os = "linux")]
    line: std::fs::File,
}

/// Opens a serial line, once no other program prints on it: eight bits, no parity, and it stops while the printer says
/// XOFF, which no answer of a printer can be taken for.
///
/// # Errors
/// As [`Devices::send`](super::Devices::send) has them.
pub(super) fn open(path: &str, baud: u32, sending: &Sending) -> Result<SerialConnection, Refusal> {
    #[cfg(target_os = "linux")]
    is_device(path)?;
    sending.in_turn(|| {
        #[cfg(target_os = "linux")]
        let (line, _) = open_without_waiting(Path::new(path), true)?;
        let port = serialport::new(path, baud).flow_control(FlowControl::Software).timeout(STEP);
        let port = port.open().map_err(|cause| of_port(path, cause))?;
        Ok(SerialConnection {
            port,
            #[cfg(target_os = "linux")]
            line,
        })
    })
}

#[cfg(target_os = "linux")]
fn is_device(path: &str) -> Result<(), Refusal> {
    let kind = std::fs::metadata(path).map_err(super::send::not_opened)?.file_type();
    let is_line = super::device::is_printer(kind, false);
    if is_line { Ok(()) } else { Err(crate::refusal::Code::PrinterNotDevice.into()) }
}

/// The crate says that there is no device where another program has it.
fn of_port(path: &str, cause: serialport::Error) -> io::Error {
    match cause.kind {
        ErrorKind::NoDevice if Path::new(path).exists() => io::ErrorKind::ResourceBusy.into(),
        _ => cause.into(),
    }
}

#[cfg(target_os = "linux")]
impl Connection for SerialConnection {
    fn give(&mut self, bytes: &[u8]) -> io::Result<usize> {
        use std::io::Write;
        if !takes_more(&self.line)? {
            return Ok(0);
        }
        super::connection::none_now(self.line.write(bytes))
    }

    fn hear(&mut self, into: &mut [u8]) -> Option<io::Result<usize>> {
        use std::io::Read;
        Some(super::connection::none_now(self.line.read(into)))
    }

    fn is_out(&mut self) -> io::Result<bool> {
        takes_more(&self.line)?;
        Ok(self.port.bytes_to_write()? == 0)
    }
}

#[cfg(not(target_os = "linux"))]
impl Connection for SerialConnection {
    fn give(&mut self, bytes: &[u8]) -> io::Result<usize> {
        none_now(self.port.write(bytes))
    }

    fn hear(&mut self, into: &mut [u8]) -> Option<io::Result<usize>> {
        Some(none_now(self.port.read(into)))
    }

    fn is_out(&mut self) -> io::Result<bool> {
        Ok(self.port.bytes_to_write()? == 0)
    }
}

/// The serial lines that are there, each with what is known of what hangs on it.
pub(super) fn found() -> Vec<(String, String)> {
    // The crate takes for granted that the system lists them.
    #[cfg(target_os = "linux")]
    if !Path::new("/sys/class/tty").is_dir() {
        return Vec::new();
    }
    let ports = serialport::available_ports().unwrap_or_default();
    ports
        .into_iter()
        .map(|port| {
            let about = match port.port_type {
                SerialPortType::UsbPort(usb) => [usb.manufacturer, usb.product]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
                SerialPortType::BluetoothPort => "Bluetooth".to_owned(),
                _ => String::new(),
            };
            (port.port_name, about)
        })
        .collect()
}
