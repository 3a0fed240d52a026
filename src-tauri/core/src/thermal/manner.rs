use unicode_width::UnicodeWidthStr;

use crate::paper::Look;

/// What a printer does for a line to stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    pub(super) is_bold: bool,
    /// Twice as high.
    pub(super) is_high: bool,
    /// Twice as wide, too, where it has room.
    pub(super) is_wide: bool,
    pub(super) is_centred: bool,
}

impl Manner {
    pub(super) fn of(look: Look) -> Self {
        let plain = Self { is_bold: false, is_high: false, is_wide: false, is_centred: false };
        match look {
            Look::Plain => plain,
            Look::Title => Self { is_bold: true, ..plain },
            Look::Head | Look::Banner => {
                Self { is_bold: true, is_high: true, is_centred: true, ..plain }
            }
            Look::Place | Look::Close => Self { is_centred: true, ..plain },
            Look::Total => Self { is_bold: true, is_high: true, is_wide: true, ..plain },
        }
    }

    /// Of the mark of a copy.
    pub(super) fn of_mark() -> Self {
        Self { is_bold: true, is_high: true, is_wide: true, is_centred: true }
    }

    /// Whether a line of it is set twice as wide on so many columns.
    pub(super) fn fits_wide(
        self,
        columns: usize,
        indent: usize,
        words: &str,
        figure: &str,
    ) -> bool {
        let apart = usize::from(!words.is_empty() && !figure.is_empty());
        self.is_wide && 2 * (indent + words.width() + apart + figure.width()) <= columns
    }
}
