//! Papers for a thermal printer: what they say as a roll, and a roll as the bytes of ESC/POS. No I/O: bytes come out, and
//! how they reach a printer is the business of others. `docs/printing.md` says what is sent and why.

mod bitmap;
mod codes;
mod device;
mod form;
mod labels_roll;
mod lettering;
mod line_picture;
mod logo;
mod manner;
mod papers;
mod roll;
mod roll_bytes;
mod test_roll;

pub use bitmap::Bitmap;
pub use form::{CodePage, Form, PaperWidth};
pub use labels_roll::labels_roll;
pub use logo::logo;
pub use papers::{receipt_roll, signed_roll, slip_roll};
pub use roll::{Part, Roll};
pub use roll_bytes::roll_bytes;
pub use test_roll::test_roll;
