use image::imageops::{BiLevel, FilterType, dither, resize};

use super::bitmap::Bitmap;
use super::form::Form;
use crate::picture::grey;
use crate::refusal::Refusal;

/// How high a logo is at most, in dots: 25 mm.
const HEIGHT_MAX: u32 = 200;

/// A picture (PNG, JPEG or WebP) as a logo on this paper: at most as wide as the paper and 25 mm high, never blown up, its
/// greys as scattered dots (Floyd and Steinberg).
///
/// # Errors
/// [`Code::PictureTooLarge`](crate::Code::PictureTooLarge), [`Code::PictureUnreadable`](crate::Code::PictureUnreadable).
pub fn logo(bytes: &[u8], form: &Form) -> Result<Bitmap, Refusal> {
    let whole = grey(bytes)?;
    let (width, height) = whole.dimensions();
    let width_max = u32::try_from(form.dots()).unwrap_or(u32::MAX);
    // So many parts of a thousand that both sides fit.
    let fit = |side: u32, most: u32| (1000 * u64::from(most) / u64::from(side.max(1))).min(1000);
    let fit = fit(width, width_max).min(fit(height, HEIGHT_MAX));
    let sized = |side: u32| u32::try_from(u64::from(side) * fit / 1000).unwrap_or(1).max(2);
    // The scattering reaches to the next dot and row, which there has to be.
    let mut small = resize(&whole, sized(width), sized(height), FilterType::CatmullRom);
    dither(&mut small, &BiLevel);
    let side = |dots: u32| usize::try_from(dots).unwrap_or(0);
    let mut logo = Bitmap::light(side(small.width()), side(small.height()));
    for (x, y, point) in small.enumerate_pixels() {
        if point.0[0] == 0 {
            logo.darken(side(x), side(y));
        }
    }
    Ok(logo)
}
