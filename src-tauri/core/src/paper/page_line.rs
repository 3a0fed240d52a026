use serde::{Deserialize, Serialize};

/// One line of a paper of so many columns, before it is a row of characters: a thermal printer may set it large or strong,
/// or draw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageLine {
    /// Words, a figure at the right edge, or both.
    Set {
        /// How it stands out.
        look: Look,
        /// How many columns it stands in from the left edge.
        indent: usize,
        /// The words; empty where the figure stands alone.
        words: String,
        /// The figure; empty where there is none.
        figure: String,
    },
    /// A line across the paper.
    Rule,
    /// Nothing.
    Blank,
}

/// How a line stands out from the others where a paper has more than one kind of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// As most.
    Plain,
    /// What the paper is.
    Title,
    /// Who gives it out.
    Head,
    /// Where that is: below the head.
    Place,
    /// What nobody may miss: that the paper proves nothing.
    Banner,
    /// What it comes to.
    Total,
    /// The last word.
    Close,
}
