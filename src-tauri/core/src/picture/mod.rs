//! A photograph becomes the small square that travels with the ledger; a QR code is drawn, and read off a picture. What comes from outside is bounded before it is
//! decoded: by bytes, by points, and by what decoding it may take up.

mod grey;
mod qr;
mod qr_read;
mod small;
mod square;
mod unread;

pub use grey::grey;
pub use qr::{QUIET, Qr};
pub use qr_read::{codes_in, codes_in_file};
pub use small::from_file;
pub use square::{jpeg, square};
use unread::unread;

/// The largest file that is read, in bytes.
const FILE_MAX: u64 = 32 << 20;
/// The most points of a picture, across times down: what a camera with 24 million makes. Decoding a progressive JPEG of
/// these takes nine bytes for each.
const POINTS_MAX: u64 = 26_000_000;
/// The longest side of a picture that is read.
const SIDE_MAX: u32 = 16_384;
/// The most memory that a decoder may ask for, in bytes.
const DECODED_MAX: u64 = 220 << 20;
/// The side of the square that is kept, in points.
const SIDE: u32 = 320;
/// What is kept takes up at most so many bytes.
const KEPT_MAX: usize = 16 << 10;
