//! What a screen reader would say, through AT-SPI, as it happens.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, sleep},
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{PATIENCE, Window, program};

const LISTEN: &str = include_str!("listen.py");

/// One thing that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The focus came to something.
    Focus {
        /// What it lies in and what the focus was not in before: a dialog, a group, by role and name.
        around: Vec<String>,
        /// AT-SPI's name of its role.
        role: String,
        /// What it is called.
        name: String,
        /// All of it, in the order in which it is said.
        whole: String,
    },
    /// Something came into a live region.
    Live(String),
    /// Characters came into the field that has the focus.
    Typed(String),
    /// What has the focus is now in another state.
    State(String),
}

/// Somebody who hears the window and does not see it. It ends with the value.
#[derive(Debug)]
pub struct Ear {
    said: Arc<Mutex<Vec<Said>>>,
    listener: Child,
}

impl Window {
    /// Begins to listen.
    #[track_caller]
    pub fn listen(&self) -> Ear {
        let mut python = self.stage.command(program::PYTHON);
        python.args(["-c", LISTEN]).stdout(Stdio::piped());
        let mut listener = python.spawn().expect("Python starts");
        let lines = BufReader::new(listener.stdout.take().expect("it is piped")).lines();
        let said = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&said);
        let (ready, is_ready) = std::sync::mpsc::channel();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let Ok(line) = serde_json::from_str::<Value>(&line) else { continue };
                if line["kind"] == "ready" {
                    // Nobody waits for it any more where the test has failed.
                    let _ = ready.send(());
                } else {
                    heard.lock().unwrap_or_else(PoisonError::into_inner).push(Said::of(&line));
                }
            }
        });
        is_ready.recv_timeout(PATIENCE).expect("the listener is ready");
        Ear { said, listener }
    }
}

impl Ear {
    /// Everything said so far.
    pub fn said(&self) -> Vec<Said> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until something is said, from the nth on, that is looked for; answers with which it is.
    ///
    /// # Errors
    /// What was said instead, when it is not said within a time.
    pub fn wait_for(
        &self,
        from: usize,
        within: Duration,
        looked_for: impl Fn(&Said) -> bool,
    ) -> Result<usize, Vec<Said>> {
        let since = Instant::now();
        loop {
            let said = self.said();
            if let Some(at) = said.iter().skip(from).position(&looked_for) {
                return Ok(from + at);
            }
            if since.elapsed() > within {
                return Err(said.into_iter().skip(from).collect());
            }
            sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        // It may have ended with the window.
        let _ = self.listener.kill();
        let _ = self.listener.wait();
    }
}

impl Said {
    fn of(line: &Value) -> Self {
        let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let list = |key: &str| line[key].as_array().cloned().unwrap_or_default();
        match line["kind"].as_str() {
            Some("focus") => {
                let each = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                let around: Vec<String> = list("around")
                    .iter()
                    .map(|part| (0..3).map(|at| each(&part[at])).filter(|said| !said.is_empty()))
                    .map(|part| part.collect::<Vec<_>>().join(" "))
                    .collect();
                let (role, name) = (text("role"), text("name"));
                let place = list("place");
                let place = match &place[..] {
                    [at, of] => format!("{} / {}", each(at), each(of)),
                    _ => String::new(),
                };
                let states: Vec<String> = list("states").iter().map(each).collect();
                let parts = [name.clone(), role.clone(), text("value"), states.join(" "), place];
                let parts = around.iter().cloned().chain(parts).chain([text("description")]);
                let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
                Self::Focus { around, role, name, whole: parts.join(", ") }
            }
            Some("live") => Self::Live(text("text")),
            Some("typed") => Self::Typed(text("text")),
            _ => Self::State(format!("{} {}", text("state"), line["on"])),
        }
    }

    /// What is heard, as one text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Focus { whole, .. } => whole,
            Self::Live(text) | Self::Typed(text) | Self::State(text) => text,
        }
    }
}
