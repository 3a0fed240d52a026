use std::sync::LazyLock;

use ab_glyph::{Font, FontRef, Glyph, Point, PxScale, ScaleFont};
use oem_cp::code_table::{DECODING_TABLE_CP437, DECODING_TABLE_CP850};

/// How wide a letter is, in dots.
pub(super) const CELL: usize = 12;
/// How high it is.
pub(super) const CELL_HEIGHT: usize = 24;

/// A table of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CodePage {
    Pc437,
    Pc850,
    Wpc1252,
}

impl CodePage {
    /// By the number that Epson's reference gives it (`ESC t`).
    pub(super) fn numbered(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Pc437),
            2 => Some(Self::Pc850),
            16 => Some(Self::Wpc1252),
            _ => None,
        }
    }

    /// The letter of a byte, by tables that are not those that chose the byte.
    pub(super) fn letter(self, byte: u8) -> Option<char> {
        let Some(high) = byte.checked_sub(0x80).map(usize::from) else { return Some(byte.into()) };
        let bytes = [byte];
        match self {
            Self::Pc437 => DECODING_TABLE_CP437.get(high).copied(),
            Self::Pc850 => DECODING_TABLE_CP850.get(high).copied(),
            Self::Wpc1252 => {
                let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
                text.chars().next().filter(|c| !c.is_control())
            }
        }
    }
}

/// The dots of a letter in its cell, so many times as wide and as high.
pub(super) fn dots(
    letter: char,
    is_bold: bool,
    (wide, high): (usize, usize),
) -> Vec<(usize, usize)> {
    static REGULAR: LazyLock<FontRef<'static>> = LazyLock::new(|| {
        let bytes =
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf").as_slice();
        FontRef::try_from_slice(bytes).expect("a font")
    });
    static BOLD: LazyLock<FontRef<'static>> = LazyLock::new(|| {
        let bytes =
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf").as_slice();
        FontRef::try_from_slice(bytes).expect("a font")
    });
    let font = if is_bold { &*BOLD } else { &*REGULAR };
    #[expect(clippy::cast_precision_loss, reason = "dots of a letter")]
    let float = |dots: usize| dots as f32;
    let (width, height) = (float(CELL * wide), float(CELL_HEIGHT * high));
    let glyph = font.glyph_id(letter);
    let natural = font.as_scaled(PxScale::from(height));
    let advance = natural.h_advance(glyph).max(1.0);
    // Letters of a printer have one width: wide ones are narrowed, narrow ones stand in the middle.
    let across = height * (width / advance).min(0.9 * float(wide) / float(high) * 1.15);
    let advance = advance * across / height;
    let position = Point { x: (width - advance) / 2.0, y: natural.ascent() };
    let scale = PxScale { x: across, y: height };
    let Some(outlined) = font.outline_glyph(Glyph { id: glyph, scale, position }) else {
        return Vec::new();
    };
    let corner = outlined.px_bounds().min;
    let mut dots = Vec::new();
    outlined.draw(|x, y, ink| {
        #[expect(clippy::cast_possible_truncation, reason = "dots of a letter")]
        let place = |corner: f32, at: u32| usize::try_from(corner as i64 + i64::from(at)).ok();
        if ink > 0.45
            && let (Some(x), Some(y)) = (place(corner.x, x), place(corner.y, y))
            && x < CELL * wide
            && y < CELL_HEIGHT * high
        {
            dots.push((x, y));
        }
    });
    dots
}
