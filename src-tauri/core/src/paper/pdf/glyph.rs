/// One of the program's font files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FontId {
    /// Atkinson Hyperlegible Next, for words.
    Regular,
    /// Atkinson Hyperlegible Next, for sums and names of things.
    Bold,
    /// Noto Sans, for what [`FontId::Regular`] lacks.
    SpareRegular,
    /// Noto Sans, for what [`FontId::Bold`] lacks.
    SpareBold,
}

/// One glyph of a run, in thousandths of the type size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// Which font has it.
    pub(crate) font: FontId,
    /// Its number in the whole font.
    pub(crate) number: u16,
    /// What it says, for those who search or listen.
    pub(crate) says: char,
    /// How far it moves the pen.
    pub(crate) advance: i16,
    /// How much nearer than that the next one stands; below zero farther.
    pub(crate) nearer: i16,
    /// How far to the right of the pen it stands, as a mark over a letter does.
    pub(crate) aside: i16,
    /// How far above the baseline it stands; below zero under it.
    pub(crate) raised: i16,
}

impl FontId {
    /// What it is called in a page's resources.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Regular => "Regular",
            Self::Bold => "Bold",
            Self::SpareRegular => "SpareRegular",
            Self::SpareBold => "SpareBold",
        }
    }
}
