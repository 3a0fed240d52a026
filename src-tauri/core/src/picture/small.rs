use std::path::Path;

use data_encoding::BASE64;

use super::{FILE_MAX, square, unread};
use crate::file::whole;
use crate::refusal::Refusal;
use crate::value::PictureData;

/// The picture of a file as it is kept: a PNG, JPEG or WebP, which its content says and not its name.
///
/// # Errors
/// [`Code::FileUnreadable`](crate::Code::FileUnreadable); [`Code::PictureTooLarge`](crate::Code::PictureTooLarge) above a limit of this room; [`Code::PictureUnreadable`](crate::Code::PictureUnreadable) with `why`,
/// where it is none of these, damaged, or changed while it was read.
pub fn from_file(file: &Path) -> Result<PictureData, Refusal> {
    let bytes = whole(file, FILE_MAX).map_err(unread);
    let small = bytes.and_then(|bytes| square(&bytes));
    let small = small.map_err(|refusal| refusal.with("file", file.display()))?;
    Ok(BASE64.encode(&small).parse().expect("a small picture fits"))
}
