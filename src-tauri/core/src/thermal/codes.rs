use super::bitmap::Bitmap;
use crate::paper::Bars;
use crate::picture::Qr;

/// How many light modules a QR code needs around it: ISO/IEC 18004, 9.1.
const QUIET: usize = 4;
/// The smallest modules that a telephone still reads from thermal paper, in dots.
const MODULE_MIN: usize = 3;
/// The largest that are of use, 1 mm: larger ones are only more paper, and more to send.
const MODULE_MAX: usize = 8;
/// How wide the narrowest bar is, the widest that has room: three dots, or two. GS1 asks for 0.264 to 0.66 mm on goods.
const BAR: [usize; 2] = [3, 2];
/// How high bars are: 10 mm.
const BAR_HEIGHT: usize = 80;
/// Between bars and what stands above and below them.
const BAR_ROOM: usize = 8;

/// A QR code with its quiet zone, its modules as large as so many dots across allow, up to 1 mm. None where they would be too small.
pub(super) fn qr_picture(text: &str, dots: usize) -> Option<Bitmap> {
    let qr = Qr::of(text)?;
    let side = qr.side() + 2 * QUIET;
    let module = (dots / side).min(MODULE_MAX);
    if module < MODULE_MIN {
        return None;
    }
    let mut picture = Bitmap::light(side * module, side * module);
    for y in 0..qr.side() {
        for x in (0..qr.side()).filter(|x| qr.is_dark(*x, y)) {
            picture.fill((x + QUIET) * module, (y + QUIET) * module, module, module);
        }
    }
    Some(picture)
}

/// The bars of a code with what must be light beside them. None where it has no room, or no sign for a character.
pub(super) fn bars_picture(code: &str, dots: usize) -> Option<Bitmap> {
    let bars = Bars::of(code)?;
    let module = BAR.into_iter().find(|module| bars.width() * module <= dots)?;
    let mut picture = Bitmap::light(bars.width() * module, BAR_HEIGHT + 2 * BAR_ROOM);
    for (from, wide) in bars.dark() {
        picture.fill((bars.quiet + from) * module, BAR_ROOM, wide * module, BAR_HEIGHT);
    }
    Some(picture)
}
