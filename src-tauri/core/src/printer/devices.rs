use std::path::PathBuf;

use super::device::{BAUD, Device};
use super::send::{NotSent, Sending};
use super::status::Status;
#[cfg(target_os = "linux")]
use super::{file, usb};
use super::{network, queue, serial};
use crate::refusal::{Code, Refusal};

/// Where the system shows what is plugged in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Devices {
    /// What it says of devices: `/sys`.
    pub sys: PathBuf,
    /// Their files: `/dev`.
    pub dev: PathBuf,
}

impl Default for Devices {
    fn default() -> Self {
        Self { sys: "/sys".into(), dev: "/dev".into() }
    }
}

/// A printer that is there, or a line on which one may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The printer.
    pub device: Device,
    /// What it is called; empty where nothing is known of it.
    pub name: String,
}

impl Devices {
    /// What is there now: plugged in, on a serial line, and the system's own. Printers in the network are not looked for.
    #[must_use]
    pub fn found(&self) -> Vec<Found> {
        let mut found = self.plugged();
        let lines = self.lines().into_iter();
        found.extend(
            lines.map(|(path, name)| Found { device: Device::Serial { path, baud: BAUD }, name }),
        );
        found.extend(
            queue::found()
                .into_iter()
                .map(|(system, name)| Found { device: Device::Queue(system), name }),
        );
        found
    }

    /// Gives a paper to a printer, whole: when this is done, its last byte was taken, and what it gives is
    /// what the printer said of itself before; none, where it says nothing. Of one printer only one program has
    /// a paper at a time, so that none is torn by another.
    ///
    /// # Errors
    /// [`Code::PrinterOff`], [`Code::PrinterForbidden`], [`Code::PrinterInUse`], [`Code::PrinterNotDevice`] where it is not
    /// reached; [`Code::PrinterPaperOut`], [`Code::PrinterCoverOpen`], [`Code::PrinterFaulty`] where it says so;
    /// [`Code::PrinterGone`], [`Code::PrinterSilent`], [`Code::PrinterStopped`] where it was, and did not take all;
    /// [`Code::PrinterQueueStopped`], [`Code::PrinterQueueRefused`] for one of the system's.
    pub fn send(
        &self,
        device: &Device,
        bytes: &[u8],
        sending: &Sending,
    ) -> Result<Option<Status>, NotSent> {
        let unbegun = |refusal: Refusal| NotSent { refusal, begun: false };
        let sent = match device {
            Device::Usb(name) => self.send_plugged(name, bytes, sending),
            Device::Path(path) => send_to_file(path.as_ref(), bytes, sending),
            Device::Serial { path, baud } => serial::open(path, *baud, sending)
                .map_err(unbegun)
                .and_then(|mut line| sending.give(&mut line, bytes)),
            Device::Network { host, port } => network::open(host, *port, sending)
                .map_err(unbegun)
                .and_then(|mut printer| sending.give(&mut printer, bytes)),
            Device::Queue(name) => queue::send(name, bytes, sending).map(|()| None),
        };
        sent.map_err(|not| NotSent { refusal: not.refusal.with("printer", device), ..not })
    }
}

#[cfg(target_os = "linux")]
impl Devices {
    fn plugged(&self) -> Vec<Found> {
        let plugged = usb::plugged(&self.sys, &self.dev).into_iter();
        plugged.map(|of| Found { device: Device::Usb(of.name.clone()), name: of.name }).collect()
    }

    /// Serial lines, by a name that stays where the system has one.
    fn lines(&self) -> Vec<(String, String)> {
        let by_id = std::fs::read_dir(self.dev.join("serial/by-id"));
        let links: Vec<(PathBuf, PathBuf)> = by_id
            .into_iter()
            .flatten()
            .filter_map(|entry| {
                let link = entry.ok()?.path();
                Some((link.canonicalize().ok()?, link))
            })
            .collect();
        let named = |(path, about): (String, String)| {
            let link = links.iter().find(|(target, _)| target.as_os_str() == path.as_str());
            (link.map_or(path, |(_, link)| link.display().to_string()), about)
        };
        serial::found().into_iter().map(named).collect()
    }

    fn send_plugged(
        &self,
        name: &str,
        bytes: &[u8],
        sending: &Sending,
    ) -> Result<Option<Status>, NotSent> {
        let found = usb::named(&usb::plugged(&self.sys, &self.dev), name);
        let off = || NotSent { refusal: Code::PrinterOff.into(), begun: false };
        send_to_file(&found.ok_or_else(off)?, bytes, sending)
    }
}

#[cfg(target_os = "linux")]
fn send_to_file(
    path: &std::path::Path,
    bytes: &[u8],
    sending: &Sending,
) -> Result<Option<Status>, NotSent> {
    let unbegun = |refusal| NotSent { refusal, begun: false };
    let mut printer = file::open(path, sending).map_err(unbegun)?;
    sending.give(&mut printer, bytes)
}

#[cfg(not(target_os = "linux"))]
impl Devices {
    fn plugged(&self) -> Vec<Found> {
        Vec::new()
    }

    fn lines(&self) -> Vec<(String, String)> {
        serial::found()
    }

    fn send_plugged(
        &self,
        _: &str,
        bytes: &[u8],
        sending: &Sending,
    ) -> Result<Option<Status>, NotSent> {
        send_to_file(&self.dev, bytes, sending)
    }
}

/// Another system has no files for printers: its own queue has them.
#[cfg(not(target_os = "linux"))]
fn send_to_file(_: &std::path::Path, _: &[u8], _: &Sending) -> Result<Option<Status>, NotSent> {
    Err(NotSent { refusal: Code::PrinterNotDevice.into(), begun: false })
}
