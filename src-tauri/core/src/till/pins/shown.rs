use std::time::{Duration, Instant};

use crate::till::pins::whose::Whose;

/// So long the attempt may wait for which it was shown.
const HOLDS: Duration = Duration::from_secs(20);

/// A PIN that was shown, for one attempt at what asks for it.
#[derive(Debug)]
pub(in crate::till) struct Shown {
    whose: Whose,
    at: Instant,
}

impl Shown {
    /// One that is shown now.
    pub(in crate::till) fn now(whose: Whose) -> Self {
        Self { whose, at: Instant::now() }
    }

    /// Whether it is somebody's, or stands for it, and holds still.
    pub(in crate::till) fn opens(&self, whose: &Whose) -> bool {
        let stands = self.whose == *whose || self.whose == Whose::Coordinator;
        stands && self.at.elapsed() < HOLDS
    }
}
