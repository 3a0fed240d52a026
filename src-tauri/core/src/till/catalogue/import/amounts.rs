use crate::sheet::Cell;

/// How a column of a list writes its thousands: decided by all its values, so that one that is written otherwise is
/// asked about and not guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thousands {
    /// `12.500`, and a comma before decimals.
    Points,
    /// `12,500`, and a point before decimals.
    Commas,
}

impl Thousands {
    /// What most values of a column show; none where none shows anything.
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<Self> {
        let shown: Vec<Self> = cells.filter_map(Self::shown_by).collect();
        let points = shown.iter().filter(|shown| **shown == Self::Points).count();
        match shown.len() - points {
            _ if shown.is_empty() => None,
            commas if commas > points => Some(Self::Commas),
            _ => Some(Self::Points),
        }
    }

    /// What a value shows by itself: a separator before three digits parts thousands, and before less the other one
    /// does.
    pub(super) fn shown_by(cell: &Cell) -> Option<Self> {
        let Cell::Text(text) = cell else { return None };
        let last = text.rfind(['.', ','])?;
        let digits = text[last + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let parts_thousands = digits == 3 || text[..last].contains(&text[last..=last]);
        // "12.500,-" ends in no decimals: what stands before says it.
        let (at, parts_thousands) = match (digits, text[..last].rfind(['.', ','])) {
            (0, Some(before)) => (before, true),
            (0, None) => return None,
            _ => (last, parts_thousands),
        };
        match (&text[at..=at], parts_thousands) {
            (".", true) | (",", false) => Some(Self::Points),
            _ => Some(Self::Commas),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_shows_how_thousands_are_parted() {
        let shown = |text: &str| Thousands::shown_by(&Cell::Text(text.to_owned()));
        for points in ["12.500", "Rp 12.500", "12.500,00", "1.250.000", "12500,00", "12.500,-"] {
            assert_eq!(shown(points), Some(Thousands::Points), "{points}");
        }
        for commas in ["12,500", "12,500.00", "1,250,000", "12500.00"] {
            assert_eq!(shown(commas), Some(Thousands::Commas), "{commas}");
        }
        for neither in ["12500", "Rp12500", "12rb", "", "12500,-"] {
            assert_eq!(shown(neither), None, "{neither}");
        }
    }

    #[test]
    fn most_values_of_a_column_decide() {
        let cells = |texts: &[&str]| -> Vec<Cell> {
            texts.iter().map(|text| Cell::Text((*text).to_owned())).collect()
        };
        let of = |texts: &[&str]| Thousands::of(cells(texts).iter());
        assert_eq!(of(&["12.500", "9.000", "1,200"]), Some(Thousands::Points));
        assert_eq!(of(&["12,500", "9,000", "1.200"]), Some(Thousands::Commas));
        assert_eq!(of(&["12500", "9000"]), None);
    }
}
