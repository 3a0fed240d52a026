use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    ColorType, DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage,
    Rgba,
};

use super::{DECODED_MAX, KEPT_MAX, POINTS_MAX, SIDE, SIDE_MAX};
use crate::refusal::{Code, Refusal};

/// What is read. A drawing (SVG) is a program of its own, and is not.
const FORMATS: [ImageFormat; 3] = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];
/// What is tried until the picture is small enough: sides in parts of [`SIDE`], and qualities.
const TRIES: [(u32, u8); 7] = [(8, 82), (8, 74), (8, 64), (8, 52), (7, 52), (6, 48), (4, 40)];

/// The middle of a picture as a small square JPEG, the way up that the camera says, on white where it is transparent. It is
/// made of its points alone, so nothing of what a camera writes beside them is left: not where, when, or by whom.
///
/// # Errors
/// [`Code::PictureTooLarge`], [`Code::PictureUnreadable`].
pub fn square(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let (picture, orientation) = decoded(bytes)?;
    let (width, height) = (picture.width(), picture.height());
    let side = width.min(height);
    let cropped = picture.crop_imm((width - side) / 2, (height - side) / 2, side, side);
    drop(picture);
    let mut small = cropped.resize_exact(SIDE.min(side), SIDE.min(side), FilterType::CatmullRom);
    drop(cropped);
    small.apply_orientation(orientation);
    let small = DynamicImage::ImageRgb8(on_white(&small));
    TRIES
        .iter()
        .map(|(eighths, quality)| {
            let side = (small.width() * eighths / 8).max(1);
            let part = small.resize_exact(side, side, FilterType::CatmullRom);
            let mut out = Vec::new();
            let encoded = JpegEncoder::new_with_quality(&mut out, *quality).encode_image(&part);
            encoded.expect("memory takes every byte");
            out
        })
        .find(|out| out.len() <= KEPT_MAX)
        .ok_or_else(|| unreadable("damaged"))
}

/// How many points a picture has across and down, if it is a small one in colours as this room makes them: what came from
/// another till may be anything.
#[must_use]
pub fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    if image::guess_format(bytes).ok()? != ImageFormat::Jpeg {
        return None;
    }
    let (picture, _) = decoded(bytes).ok()?;
    let (width, height) = (picture.width(), picture.height());
    let ours = picture.color() == ColorType::Rgb8 && width.max(height) <= 2 * SIDE;
    ours.then_some((width, height))
}

pub(super) fn decoded(bytes: &[u8]) -> Result<(DynamicImage, Orientation), Refusal> {
    let format = image::guess_format(bytes).ok().filter(|format| FORMATS.contains(format));
    let format = format.ok_or_else(|| unreadable("kind"))?;
    if format == ImageFormat::Jpeg && !ends(bytes) {
        return Err(unreadable("damaged"));
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::no_limits();
    (limits.max_image_width, limits.max_image_height) = (Some(SIDE_MAX), Some(SIDE_MAX));
    limits.max_alloc = Some(DECODED_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > POINTS_MAX {
        return Err(too_large());
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error))?;
    Ok((picture, orientation))
}

/// Whether a JPEG has its end (ITU T.81, B.1.1.3): of one that was cut off, a decoder shows what there is. A picture inside its
/// head, as cameras write one, has an end of its own, so the head is passed over.
fn ends(jpeg: &[u8]) -> bool {
    const SCAN: u8 = 0xda;
    let mut at = 2;
    while let Some([0xff, marker, high, low]) = jpeg.get(at..at + 4) {
        if *marker == SCAN {
            return jpeg[at..].windows(2).any(|pair| pair == [0xff, 0xd9]);
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    false
}

/// The colours, with white below what is transparent.
pub(super) fn on_white(picture: &DynamicImage) -> RgbImage {
    let over = |Rgba([red, green, blue, alpha]): Rgba<u8>| {
        let mixed = |colour: u8| {
            let (colour, alpha) = (u32::from(colour), u32::from(alpha));
            u8::try_from((colour * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(255)
        };
        image::Rgb([mixed(red), mixed(green), mixed(blue)])
    };
    let points = picture.to_rgba8();
    RgbImage::from_fn(points.width(), points.height(), |x, y| over(*points.get_pixel(x, y)))
}

fn refused(error: &ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => too_large(),
        _ => unreadable("damaged"),
    }
}

fn too_large() -> Refusal {
    let millions = POINTS_MAX / 1_000_000;
    Refusal::new(Code::PictureTooLarge).with("what", "points").with("millions", millions)
}

fn unreadable(why: &'static str) -> Refusal {
    Refusal::new(Code::PictureUnreadable).with("why", why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, format).expect("it is encoded");
        out.into_inner()
    }

    /// Left half red, right half blue, wide.
    fn wide() -> DynamicImage {
        DynamicImage::ImageRgb8(RgbImage::from_fn(1200, 400, |x, _| {
            if x < 600 { image::Rgb([220, 20, 20]) } else { image::Rgb([20, 20, 220]) }
        }))
    }

    fn read(small: &[u8]) -> RgbImage {
        assert!(small.len() <= KEPT_MAX, "{} bytes", small.len());
        image::load_from_memory_with_format(small, ImageFormat::Jpeg).expect("a JPEG").to_rgb8()
    }

    #[test]
    fn the_middle_of_each_format_becomes_a_square() {
        for format in FORMATS {
            let small = read(&square(&encoded(&wide(), format)).expect("a picture"));
            assert_eq!(small.dimensions(), (SIDE, SIDE), "{format:?}");
            let (left, right) = (small.get_pixel(20, 160).0, small.get_pixel(300, 160).0);
            assert!(left[0] > 150 && left[2] < 100, "{format:?}: {left:?}");
            assert!(right[2] > 150 && right[0] < 100, "{format:?}: {right:?}");
        }
    }

    #[test]
    fn a_picture_full_of_noise_is_small_all_the_same() {
        let mut state = 1_u32;
        let noise = RgbImage::from_fn(640, 640, |_, _| {
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                u8::try_from(state >> 24).expect("a byte")
            };
            image::Rgb([next(), next(), next()])
        });
        let kept = square(&encoded(&DynamicImage::ImageRgb8(noise), ImageFormat::Png));
        assert!(read(&kept.expect("a picture")).width() >= SIDE / 2);
    }

    #[test]
    fn what_is_transparent_stands_on_white() {
        let clear = image::RgbaImage::from_pixel(40, 40, Rgba([0, 0, 0, 0]));
        let kept = square(&encoded(&DynamicImage::ImageRgba8(clear), ImageFormat::Png));
        let small = read(&kept.expect("a picture"));
        assert_eq!(small.dimensions(), (40, 40), "a small picture is not blown up");
        assert!(small.get_pixel(20, 20).0.iter().all(|part| *part > 250));
    }

    /// A camera's JPEG, made by hand: an APP1 segment with one tag, the orientation (Exif 2.32, 4.6.4).
    fn turned(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
        let plain = encoded(picture, ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"rahasia: 6.2 S 106.8 E");
        let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
        [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
    }

    #[test]
    fn it_stands_the_way_up_that_the_camera_says_and_says_nothing_of_it() {
        // 6: the camera was held so that the picture has to be turned to the right; its left becomes the top.
        let kept = square(&turned(&wide(), 6)).expect("a picture");
        let small = read(&kept);
        let (top, bottom) = (small.get_pixel(160, 20).0, small.get_pixel(160, 300).0);
        assert!(top[0] > 150 && bottom[2] > 150, "{top:?} {bottom:?}");
        let says = |word: &[u8]| kept.windows(word.len()).any(|part| part == word);
        assert!(!says(b"Exif") && !says(b"rahasia"));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let whole = encoded(&wide(), ImageFormat::Png);
        let refused = |bytes: &[u8]| square(bytes).expect_err("it is refused").code();
        assert_eq!(refused(&whole[..whole.len() / 2]), Code::PictureUnreadable);
        assert_eq!(refused(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Code::PictureUnreadable);
        assert_eq!(refused(b""), Code::PictureUnreadable);
        assert!(jpeg(&whole).is_none());
        assert!(jpeg(&square(&whole).expect("a picture")).is_some());
    }
}
