//! Breaking words into lines, for every way of measuring them.

use unicode_segmentation::UnicodeSegmentation;

/// The lines of a text, broken at spaces, and inside a word only where the word alone does not fit. `fits` says
/// whether a line has room; a single character stands on a line of its own whatever it says.
pub(super) fn wrap(text: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for piece in pieces(word, &fits) {
            let longer = format!("{line}{piece}");
            if line.is_empty() || fits(&longer) {
                line = longer;
            } else {
                lines.push(std::mem::replace(&mut line, piece.to_owned()));
            }
        }
    }
    lines.push(line);
    lines
}

/// Words with a figure at their right.
pub(super) struct Beside {
    /// The words, in lines.
    pub(super) lines: Vec<String>,
    /// Whether the figure stands on the last of them; else it stands on a line of its own.
    pub(super) on_last: bool,
}

/// Sets words and a figure at their right: the words are broken, the figure never.
pub(super) fn beside(
    words: &str,
    fits: impl Fn(&str) -> bool,
    fits_with_figure: impl Fn(&str) -> bool,
) -> Beside {
    let lines = if fits_with_figure(words) { vec![words.to_owned()] } else { wrap(words, fits) };
    let on_last = lines.last().is_none_or(|last| fits_with_figure(last));
    Beside { lines, on_last }
}

/// What a word may be broken into: characters as readers see them, and their parts where even one has no room.
fn pieces<'a>(word: &'a str, fits: &impl Fn(&str) -> bool) -> Vec<&'a str> {
    if fits(word) {
        return vec![word];
    }
    let mut pieces = Vec::new();
    for seen in word.graphemes(true) {
        if fits(seen) {
            pieces.push(seen);
        } else {
            pieces.extend(seen.char_indices().map(|(at, c)| &seen[at..at + c.len_utf8()]));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_columns(text: &str, columns: usize) -> Vec<String> {
        wrap(text, |line| line.chars().count() <= columns)
    }

    #[test]
    fn words_break_at_spaces() {
        assert_eq!(in_columns("Keripik singkong pedas", 16), ["Keripik singkong", "pedas"]);
        assert_eq!(in_columns("Teh", 16), ["Teh"]);
    }

    #[test]
    fn a_word_longer_than_the_line_breaks_inside_and_starts_a_line() {
        assert_eq!(in_columns("a bcdefghij k", 4), ["a", "bcde", "fghi", "j k"]);
    }

    #[test]
    fn what_readers_see_as_one_character_stays_whole() {
        assert_eq!(in_columns("ab👩‍🌾", 4), ["ab", "👩‍🌾"]);
    }
}
