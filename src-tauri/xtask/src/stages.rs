//! A row of stages: named, timed, stopped at the first that fails.

use std::{
    fmt,
    time::{Duration, Instant},
};

use crate::failure::Failure;

/// The stages that have run so far, and how long each took.
#[derive(Debug, Default)]
pub(crate) struct Stages {
    done: Vec<(&'static str, Duration)>,
}

impl Stages {
    /// Runs one stage. The caller stops at the first failure; the clock counts that one too.
    pub(crate) fn run<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        println!("── {name}");
        let start = Instant::now();
        let result = work();
        self.done.push((name, start.elapsed()));
        result
    }
}

impl fmt::Display for Stages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, took) in &self.done {
            write!(f, "{name} {:.1} s · ", took.as_secs_f64())?;
        }
        let all: Duration = self.done.iter().map(|(_, took)| took).sum();
        write!(f, "together {:.1} s", all.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_that_fails_is_timed_as_well() {
        let mut stages = Stages::default();
        stages.run("first", || Ok(())).expect("it succeeds");
        stages.run("second", || Err::<(), _>(Failure::Usage("no".into()))).expect_err("it fails");
        assert_eq!(stages.to_string(), "first 0.0 s · second 0.0 s · together 0.0 s");
    }
}
