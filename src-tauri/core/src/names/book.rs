use std::collections::BTreeMap;
use std::fmt;

use crate::refusal::{Code, Refusal};
use crate::value::{MemberCode, Name};

/// A name of so many letters at least is looked for as a whole: shorter ones are in too many words.
const WHOLE_MIN: usize = 3;
/// A single word of a name is looked for from so many letters on.
const WORD_MIN: usize = 4;

/// The members' names by their codes, in memory and open. Where it is written, it is sealed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct NamesBook {
    names: BTreeMap<MemberCode, Name>,
}

/// What putting a name into the book came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// The book had none for the code.
    New,
    /// The book had another one.
    Changed,
    /// The book had it.
    Same,
}

impl NamesBook {
    /// The most names of a book.
    pub const MAX: usize = 10_000;

    pub(super) fn of(names: BTreeMap<MemberCode, Name>) -> Option<Self> {
        (names.len() <= Self::MAX).then_some(Self { names })
    }

    pub(super) fn names(&self) -> &BTreeMap<MemberCode, Name> {
        &self.names
    }

    /// How many names are in it.
    #[must_use]
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// Every code with its name, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&MemberCode, &Name)> {
        self.names.iter()
    }

    /// The name of a member.
    #[must_use]
    pub fn name_of(&self, code: &MemberCode) -> Option<&Name> {
        self.names.get(code)
    }

    /// Puts the name of a member in, in the place of the one before.
    ///
    /// # Errors
    /// [`Code::ListTooLong`] above [`NamesBook::MAX`]; the book is then as it was.
    pub fn put(&mut self, code: MemberCode, name: Name) -> Result<Put, Refusal> {
        let put = match self.names.get(&code) {
            Some(known) if *known == name => return Ok(Put::Same),
            Some(_) => Put::Changed,
            None if self.names.len() == Self::MAX => {
                let refusal = Refusal::new(Code::ListTooLong).with("what", "rows");
                return Err(refusal.with("rows", Self::MAX));
            }
            None => Put::New,
        };
        self.names.insert(code, name);
        Ok(put)
    }

    /// The members whose name a text says, by code: the whole name where it has three letters or more, or one word of it
    /// with four or more; in capitals or not, but not as a part of a longer word.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Vec<&MemberCode> {
        let text = words_of(text);
        let says = |name: &Name| {
            let name = words_of(name.as_str());
            let letters: usize = name.iter().map(|word| word.chars().count()).sum();
            let whole = letters >= WHOLE_MIN && text.windows(name.len()).any(|part| part == name);
            let word = |word: &&String| word.chars().count() >= WORD_MIN;
            whole || name.iter().filter(word).any(|word| text.contains(word))
        };
        self.names.iter().filter(|(_, name)| says(name)).map(|(code, _)| code).collect()
    }
}

/// Says how many they are, and none of them.
impl fmt::Debug for NamesBook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NamesBook").field("count", &self.count()).finish_non_exhaustive()
    }
}

/// The words of a text in small letters.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(names: &[(&str, &str)]) -> NamesBook {
        let mut book = NamesBook::default();
        for (code, name) in names {
            let name = Name::typed(name).expect("a name");
            book.put(code.parse().expect("a code"), name).expect("there is room");
        }
        book
    }

    #[test]
    fn a_name_is_new_once_then_the_same_or_another() {
        let mut book = book(&[("M7QD", "Wulandari Contoh")]);
        let mut put = |name: &str| {
            book.put("M7QD".parse().expect("a code"), Name::typed(name).expect("a name"))
        };
        assert_eq!(put("Wulandari Contoh").expect("room"), Put::Same);
        assert_eq!(put("Wulan Contoh").expect("room"), Put::Changed);
        assert_eq!(book.count(), 1);
    }

    #[test]
    fn a_book_takes_ten_thousand_names_and_no_more() {
        let mut book = NamesBook::default();
        let mut put = |n: usize| {
            book.put(format!("M{n}").parse().expect("a code"), Name::typed("Contoh").expect("one"))
        };
        assert!((0..NamesBook::MAX).all(|n| put(n).is_ok()));
        assert_eq!(put(NamesBook::MAX).expect_err("full").code(), Code::ListTooLong);
        assert!(put(7).is_ok(), "one that it has can be changed");
    }

    #[test]
    fn a_name_is_found_by_words_and_not_within_them() {
        let book =
            book(&[("A1", "Bu Ani"), ("B2", "Wulandari Contoh"), ("C3", "Lo"), ("D4", "Émilie")]);
        let found = |text: &str| -> Vec<String> {
            book.named_in(text).into_iter().map(ToString::to_string).collect()
        };
        assert_eq!(found("Sambal WULANDARI, pedas"), ["B2"]);
        assert_eq!(found("Kue bu ani"), ["A1"]);
        assert_eq!(found("contoh-émilie"), ["B2", "D4"]);
        for free in ["Keripik", "Ani", "Bu", "Lo", "Wulandaria", "Tanirani", ""] {
            assert_eq!(found(free), Vec::<String>::new(), "{free}");
        }
    }

    #[test]
    fn what_is_printed_for_programmers_says_no_name() {
        assert_eq!(format!("{:?}", book(&[("A1", "Wulandari")])), "NamesBook { count: 1, .. }");
    }
}
