use image::{DynamicImage, GrayImage};

use super::square::{decoded, on_white};
use crate::refusal::Refusal;

/// A picture in greys, the way up that the camera says, on white where it is transparent.
///
/// # Errors
/// [`Code::PictureTooLarge`](crate::Code::PictureTooLarge), [`Code::PictureUnreadable`](crate::Code::PictureUnreadable).
pub fn grey(bytes: &[u8]) -> Result<GrayImage, Refusal> {
    let (mut picture, orientation) = decoded(bytes)?;
    picture.apply_orientation(orientation);
    Ok(DynamicImage::ImageRgb8(on_white(&picture)).into_luma8())
}
