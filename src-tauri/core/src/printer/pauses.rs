use std::time::Duration;

/// The longest pause between two attempts.
const LONGEST: Duration = Duration::from_secs(5);
/// So often a paper is begun and not ended before a person has to say that it is tried again: each attempt costs paper.
const BEGUN_MAX: u32 = 3;

/// How long to wait before a printer is tried again that did not take a paper: longer each time, and not at all by itself
/// where it begins papers that it never ends.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Pauses {
    failed: u32,
    begun: u32,
}

impl Pauses {
    /// The printer took no paper; `begun`, where a part of it went out. Gives the pause; none: until somebody asks.
    pub fn failed(&mut self, begun: bool) -> Option<Duration> {
        self.failed = self.failed.saturating_add(1);
        self.begun += u32::from(begun);
        let pause = Duration::from_millis(500) * 2_u32.saturating_pow(self.failed.min(8) - 1);
        (self.begun < BEGUN_MAX).then(|| pause.min(LONGEST))
    }

    /// The printer took a paper, or somebody asks for another attempt.
    pub fn afresh(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_five_seconds_and_begin_again_after_a_paper() {
        let mut pauses = Pauses::default();
        let mut waited = || pauses.failed(false).map(|pause| pause.as_millis());
        let grown: Vec<_> = (0..6).map(|_| waited()).collect();
        assert_eq!(grown, [500, 1000, 2000, 4000, 5000, 5000].map(Some));
        pauses.afresh();
        assert_eq!(pauses.failed(false), Some(Duration::from_millis(500)));
        assert!((0..200).all(|_| pauses.failed(false).is_some()));
    }

    #[test]
    fn a_printer_that_ends_no_paper_gets_no_more_of_them_by_itself() {
        let mut pauses = Pauses::default();
        assert!(pauses.failed(true).is_some() && pauses.failed(true).is_some());
        assert_eq!(pauses.failed(true), None);
        assert_eq!(pauses.failed(false), None);
        pauses.afresh();
        assert!(pauses.failed(true).is_some());
    }
}
