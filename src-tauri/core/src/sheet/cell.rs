use super::CELL_MAX;

/// What stands in one place of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing, or blanks.
    #[default]
    Empty,
    /// Text as it is written, without blanks at its ends.
    Text(String),
    /// A number of a workbook, where a separator is a matter of how it is shown.
    Number(f64),
    /// A date or a time of a workbook.
    Date,
    /// True or false.
    Truth(bool),
    /// A formula whose result the file does not hold, or one that is written as text.
    Formula(String),
    /// What a formula says where it fails, such as `#REF!`.
    Failed(String),
    /// The rest of a field that reaches over several rows or columns: only its first place has a value.
    Merged,
}

impl Cell {
    /// A cell of text.
    pub(super) fn of_text(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::Empty } else { Self::Text(kept(text)) }
    }

    /// A formula without a result.
    pub(super) fn of_formula(formula: &str) -> Self {
        let sign = if formula.starts_with(['=', 'o']) { "" } else { "=" };
        Self::Formula(kept(&format!("{sign}{formula}")))
    }

    /// What a person sees there, as far as the file says.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Empty | Self::Merged | Self::Date => String::new(),
            Self::Text(text) | Self::Formula(text) | Self::Failed(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Truth(truth) => truth.to_string().to_uppercase(),
        }
    }
}

fn kept(text: &str) -> String {
    text.chars().take(CELL_MAX).collect()
}
