//! Where a paper leaves the computer: printers that are there, one that is meant, and bytes that it takes whole or not.
//! What the bytes say is the business of others; `docs/printing.md` says how each kind of printer is reached, and why.

mod connection;
mod device;
mod devices;
#[cfg(target_os = "linux")]
mod file;
mod network;
mod pauses;
mod queue;
mod send;
mod serial;
mod status;
#[cfg(target_os = "linux")]
mod usb;

pub use device::{BAUD, Device, PORT};
pub use devices::{Devices, Found};
pub use pauses::Pauses;
pub use send::{NotSent, PATIENCE, Sending};
pub use status::Status;
