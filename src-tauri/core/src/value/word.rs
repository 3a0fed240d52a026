/// A word of small ASCII letters, and of what else its kind allows, that is as cheap to pass on as a number: at most `N`
/// bytes, the first of them a letter.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Word<const N: usize>([u8; N]);

impl<const N: usize> Word<N> {
    /// A word that stands in the code.
    ///
    /// # Panics
    /// For one that is too long, when it is compiled.
    pub(crate) const fn new(text: &str) -> Self {
        let mut word = [0; N];
        let mut at = 0;
        while at < text.len() {
            word[at] = text.as_bytes()[at];
            at += 1;
        }
        Self(word)
    }

    /// Reads a word whose bytes are all allowed; none where it is empty, too long, or begins with no letter.
    pub(crate) fn read(text: &str, allowed: impl Fn(u8) -> bool) -> Option<Self> {
        let first = text.bytes().next()?.is_ascii_lowercase();
        (first && text.len() <= N && text.bytes().all(allowed)).then(|| Self::new(text))
    }

    pub(crate) fn as_str(&self) -> &str {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(N);
        std::str::from_utf8(&self.0[..end]).expect("its letters are ASCII")
    }
}

impl<const N: usize> std::fmt::Debug for Word<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
