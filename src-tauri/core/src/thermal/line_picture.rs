use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::bitmap::Bitmap;
use super::form::COLUMN_DOTS;
use super::lettering::{Lettering, Weight};
use super::manner::Manner;

/// How large letters are, in dots: about as large as those that printers have.
const SIZE: f32 = 24.0;
/// How high a line is at least, in dots: the step of most printers from line to line.
const HEIGHT: usize = 30;
/// Above the baseline, of a line in which nothing reaches higher.
const ABOVE: f32 = 22.0;

/// How many columns a line takes up, be it sent as text or as a picture.
pub(super) fn columns_of(line: &str) -> usize {
    let as_text = line.width();
    if line.is_ascii() {
        return as_text;
    }
    let drawn = Lettering::of(line, Weight::Regular).width * SIZE;
    as_text.max(whole(drawn).div_ceil(COLUMN_DOTS))
}

/// A line as a picture, as wide as the paper. Words stand where they would as text, and the letters of a figure one to a
/// column, so that it aligns with the figures of lines that are text.
pub(super) fn line_picture(
    (indent, words, figure): (usize, &str, &str),
    manner: Manner,
    dots: usize,
) -> Bitmap {
    let weight = if manner.is_bold { Weight::Bold } else { Weight::Regular };
    let columns = dots / COLUMN_DOTS;
    let wide = if manner.fits_wide(columns, indent, words, figure) { 2 } else { 1 };
    let cell = COLUMN_DOTS * wide;
    let size = SIZE * if manner.is_high { 1.6 } else { 1.0 };
    let left = (indent * cell).min(dots);
    let figures = figure.width() * cell + if figure.is_empty() { 0 } else { cell };
    let room = dots.saturating_sub(left + figures).max(cell);
    let set = Lettering::of(words, weight);
    let across = size * (float(room) / (set.width * size).max(1.0)).min(1.0);
    let (above, below) = set.reach(size);
    let (above, below) = (above.max(ABOVE * size / SIZE).ceil(), below.ceil());
    let height = whole(above + below + 1.0).max(whole(float(HEIGHT) * size / SIZE));
    let mut picture = Bitmap::light(dots, height);
    let from =
        if manner.is_centred { (float(dots) - set.width * across) / 2.0 } else { float(left) };
    set.draw(&mut picture, from, above, (across, size));
    let mut right = dots.saturating_sub(figure.width() * cell);
    for seen in figure.graphemes(true) {
        let sign = Lettering::of(seen, weight);
        let cells = seen.width().max(1) * cell;
        let across = size * (float(cells) / (sign.width * size).max(1.0)).min(1.0);
        let inside = (float(cells) - sign.width * across) / 2.0;
        sign.draw(&mut picture, float(right) + inside, above, (across, size));
        right += cells;
    }
    picture
}

#[expect(clippy::cast_precision_loss, reason = "dots of a paper")]
fn float(dots: usize) -> f32 {
    dots as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "above zero")]
fn whole(dots: f32) -> usize {
    dots.ceil().max(0.0) as usize
}
