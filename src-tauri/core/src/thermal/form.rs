use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a printer prints on and how it is spoken to: a setting of a computer, one for each printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Form {
    /// How wide its paper is.
    pub paper: PaperWidth,
    /// Which letters it prints by itself; lines with any other are sent as pictures.
    pub code_page: CodePage,
    /// Whether it cuts.
    pub cuts: bool,
}

/// How wide the paper is, at 203 dots an inch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub enum PaperWidth {
    /// 58 mm, of which 48 are printed on: 384 dots, 32 columns.
    #[default]
    #[serde(rename = "58")]
    Mm58,
    /// 80 mm, of which 72 are printed on: 576 dots, 48 columns.
    #[serde(rename = "80")]
    Mm80,
}

/// A table of letters that a printer has, as ESC/POS numbers them: those of which the crate `escpos` knows every letter. In its
/// PC858 three are others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CodePage {
    /// None is asked for: only ASCII is sent as text, which every printer has. Many cheap printers take other bytes for
    /// Chinese, whatever table is chosen.
    #[default]
    Ascii,
    /// The first PC's.
    Pc437,
    /// Western Europe's under DOS.
    Pc850,
    /// Western Europe's under Windows.
    Wpc1252,
}

impl Form {
    /// How many dots are printed on, across.
    #[must_use]
    pub fn dots(self) -> usize {
        match self.paper {
            PaperWidth::Mm58 => 384,
            PaperWidth::Mm80 => 576,
        }
    }

    /// How many letters stand in a line.
    #[must_use]
    pub fn columns(self) -> usize {
        self.dots() / COLUMN_DOTS
    }
}

/// How wide a letter is: ESC/POS font A, 12 × 24 dots.
pub(super) const COLUMN_DOTS: usize = 12;

impl PaperWidth {
    /// In millimetres.
    #[must_use]
    pub fn millimetres(self) -> u8 {
        match self {
            Self::Mm58 => 58,
            Self::Mm80 => 80,
        }
    }
}

impl CodePage {
    /// All of them, the safest first.
    pub const ALL: [Self; 4] = [Self::Ascii, Self::Pc437, Self::Pc850, Self::Wpc1252];

    /// Its name, as makers print it on a test page: "PC850".
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ascii => "ASCII",
            Self::Pc437 => "PC437",
            Self::Pc850 => "PC850",
            Self::Wpc1252 => "WPC1252",
        }
    }
}
