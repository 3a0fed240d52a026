use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::file::{Unread, whole};
use crate::printer::Device;
use crate::refusal::{Code, Refusal};
use crate::thermal::{Bitmap, Form, logo};

/// The largest file of a logo that is read, in bytes.
const LOGO_MAX: u64 = 32 << 20;
/// The most papers of one receipt.
pub(super) const COPIES_MAX: u8 = 3;

/// The printer of this computer, and what it prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrinterSetting {
    /// Which it is, in one word: `usb:EPSON TM-T20III`, `serial:/dev/rfcomm0@9600`, `tcp:192.168.1.50:9100`, `queue:Kasir`,
    /// or the path of a device.
    #[ts(type = "string")]
    pub device: Device,
    /// Its paper, its letters, and whether it cuts.
    pub form: Form,
    /// Whether the drawer hangs on it, and opens when cash is taken.
    pub drawer: bool,
    /// When receipts are printed.
    pub receipts: ReceiptsPrinted,
    /// How many papers of a receipt go out, from 1 to 3; those after the first are marked as copies.
    pub copies: u8,
    /// The file of a picture that stands above receipts.
    pub logo: Option<String>,
}

/// When receipts are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptsPrinted {
    /// When somebody asks for it.
    #[default]
    Asked,
    /// After every sale.
    Always,
}

/// The printer of this computer as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct PrinterTyped {
    /// Which it is, as people type it: one of those that were found, a path, an address.
    pub device: String,
    /// Its paper, its letters, and whether it cuts.
    pub form: Form,
    /// Whether the drawer hangs on it, and opens when cash is taken.
    pub drawer: bool,
    /// When receipts are printed.
    pub receipts: ReceiptsPrinted,
    /// How many papers of a receipt go out, from 1 to 3; what is beyond is taken for the nearest.
    pub copies: u8,
    /// The file of a picture that stands above receipts; empty: none.
    pub logo: String,
}

/// The picture of a file as a logo on this paper.
///
/// # Errors
/// [`Code::FileUnreadable`]; [`Code::PictureTooLarge`]; [`Code::PictureUnreadable`].
pub(super) fn logo_in(file: &Path, form: &Form) -> Result<Bitmap, Refusal> {
    let bytes = whole(file, LOGO_MAX).map_err(|unread| match unread {
        Unread::Refused(cause) => Refusal::new(Code::FileUnreadable).because(cause),
        Unread::TooLarge => {
            Refusal::new(Code::PictureTooLarge).with("what", "mib").with("mib", LOGO_MAX >> 20)
        }
        Unread::Changed => Refusal::new(Code::PictureUnreadable).with("why", "changed"),
    });
    let picture = bytes.and_then(|bytes| logo(&bytes, form));
    picture.map_err(|refusal| refusal.with("file", file.display()))
}
