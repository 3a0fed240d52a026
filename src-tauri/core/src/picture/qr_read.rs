use std::iter;
use std::panic::catch_unwind;
use std::path::Path;

use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage};
use rqrr::PreparedImage;

use super::{FILE_MAX, grey, unread};
use crate::file::whole;
use crate::refusal::Refusal;

/// The longest side that is looked at, in points: more tells nothing more, and takes long.
const SIDE_MAX: u32 = 4_000;
/// Smaller sides, for a large photo that is not sharp.
const SIDES: [u32; 3] = [1_600, 900, 500];
/// A picture up to this side is looked at twice as large, too.
const SMALL: u32 = 1_200;
/// How wide the edges are that are sharpened, in points.
const EDGES: [f32; 4] = [2.0, 4.0, 7.0, 14.0];

/// What the QR codes in a picture carry, each text once; empty where none can be read. PNG, JPEG or WebP, which its content
/// says.
///
/// # Errors
/// As for [`super::from_file`].
pub fn codes_in_file(file: &Path) -> Result<Vec<String>, Refusal> {
    let bytes = whole(file, FILE_MAX).map_err(unread).and_then(|bytes| codes_in(&bytes));
    bytes.map_err(|refusal| refusal.with("file", file.display()))
}

/// The same of a picture's bytes.
///
/// # Errors
/// [`Code::PictureTooLarge`](crate::Code::PictureTooLarge), [`Code::PictureUnreadable`](crate::Code::PictureUnreadable).
pub fn codes_in(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let grey = grey(bytes)?;
    let longest = grey.width().max(grey.height());
    let grey = if longest > SIDE_MAX { sized(&grey, SIDE_MAX) } else { grey };
    let smaller = SIDES.into_iter().filter(|side| *side < longest).map(|side| sized(&grey, side));
    let larger = (longest <= SMALL).then(|| sized(&grey, 2 * longest)).into_iter();
    let sharper = EDGES.into_iter().map(|edge| imageops::unsharpen(&grey, edge, 0));
    let looks = iter::once(grey.clone()).chain(smaller).chain(larger).chain(sharper);
    Ok(looks.map(read).find(|texts| !texts.is_empty()).unwrap_or_default())
}

/// The same with a longest side of so many points.
fn sized(grey: &GrayImage, side: u32) -> GrayImage {
    DynamicImage::ImageLuma8(grey.clone()).resize(side, side, FilterType::Triangle).into_luma8()
}

/// What can be read in one picture. What comes from outside may find a fault in the reader, which ends that reading alone.
fn read(grey: GrayImage) -> Vec<String> {
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let looked = catch_unwind(move || {
        let point = |x: usize, y: usize| grey.as_raw()[y * width + x];
        let mut prepared = PreparedImage::prepare_from_greyscale(width, height, point);
        let grids = prepared.detect_grids();
        let mut texts: Vec<String> = Vec::new();
        for (_, text) in grids.iter().filter_map(|grid| grid.decode().ok()) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts
    });
    looked.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{ImageFormat, Luma};

    use super::super::Qr;
    use super::*;

    /// Codes beside each other on a grey table, so many points to a module.
    fn photo(texts: &[&str], module: usize) -> GrayImage {
        let codes: Vec<Qr> = texts.iter().map(|text| Qr::of(text).expect("it fits")).collect();
        let side = codes.iter().map(Qr::side_with_quiet).max().unwrap_or(40) * module;
        let width = u32::try_from(side * codes.len().max(1)).expect("small");
        GrayImage::from_fn(width, u32::try_from(side).expect("small"), |x, y| {
            let (x, y) = (x as usize, y as usize);
            let at = |at: usize| (at / module).checked_sub(super::super::QUIET);
            let code = codes.get(x / side);
            let dark = match (code, at(x % side), at(y)) {
                (Some(code), Some(x), Some(y)) => code.is_dark(x, y),
                _ => false,
            };
            Luma([if dark { 30 } else { 220 }])
        })
    }

    fn png(grey: GrayImage) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        DynamicImage::ImageLuma8(grey).write_to(&mut out, ImageFormat::Png).expect("it is encoded");
        out.into_inner()
    }

    #[test]
    fn codes_are_read_off_a_picture_each_once() {
        let read = |texts: &[&str]| {
            let mut read = codes_in(&png(photo(texts, 5))).expect("a picture");
            read.sort();
            read
        };
        assert_eq!(read(&["satu"]), ["satu"]);
        assert_eq!(read(&["dua", "satu"]), ["dua", "satu"]);
        assert_eq!(read(&["satu", "satu"]), ["satu"]);
        assert!(read(&[]).is_empty());
    }

    #[test]
    fn a_photo_that_is_not_quite_sharp_is_read_all_the_same() {
        // As long as a merchant's code is.
        let text = "0002010102112668contoh".repeat(9);
        for (module, blur) in [(24, 8.4), (12, 4.8), (5, 2.0)] {
            let sharp = DynamicImage::ImageLuma8(photo(&[&text], module));
            let read = codes_in(&png(sharp.blur(blur).into_luma8())).expect("a picture");
            assert_eq!(read, std::slice::from_ref(&text), "{module} points a module");
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(codes_in(b"halo").is_err());
    }
}
