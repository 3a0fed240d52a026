//! Somebody who sells by the keyboard and by what a screen reader says alone.

use std::fs;
use std::path::Path;
use std::time::Duration;

use lapak_core::{Language, Words};
use lapak_tests::window::{Ear, Key, PATIENCE, Said, Window};

/// More stops of the keyboard than any screen has between two things.
const STOPS_MAX: usize = 40;

/// How long a stop of the keyboard may take to be said.
const STOP: Duration = Duration::from_secs(5);

/// A key is pressed no more often than this.
const PRESSES_MAX: usize = 4;

/// How long it may take until what a key did is said, before it is pressed again.
const TAKEN: Duration = Duration::from_secs(2);

/// A window that nobody looks at. What was pressed and what was said goes into a transcript.
pub(crate) struct Blind {
    window: Window,
    ear: Ear,
    words: Words,
    /// How much of what was said is in the transcript.
    written: usize,
    /// From where on what is said came of the last keys.
    from: usize,
    transcript: Vec<String>,
}

impl Blind {
    pub(crate) fn at(window: Window, language: Language) -> Self {
        let ear = window.listen();
        let words = Words::new(language);
        Self { window, ear, words, written: 0, from: 0, transcript: Vec::new() }
    }

    /// What the interface calls something.
    pub(crate) fn word(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// A heading of the transcript: what the person sets out to do.
    pub(crate) fn does(&mut self, what: &str) {
        self.write();
        self.transcript.push(format!("\n## {what}"));
    }

    pub(crate) fn press(&mut self, keys: &[Key]) {
        self.write();
        self.transcript.push(format!("[{}]", keys.iter().map(named).collect::<String>()));
        self.from = self.ear.said().len();
        self.window.press(keys);
    }

    pub(crate) fn type_text(&mut self, text: &str) {
        self.press(&Key::typed(text));
    }

    /// Waits until what came of the last keys says this.
    #[track_caller]
    pub(crate) fn hear(&mut self, text: &str) {
        let heard = self.ear.wait_for(self.from, PATIENCE, |said| said.text().contains(text));
        self.expect(heard, text);
    }

    /// The same in the words of a message without its figures.
    #[track_caller]
    pub(crate) fn hear_word(&mut self, id: &str) {
        let word = self.word(id);
        self.hear(&word);
    }

    /// Waits until the focus is said to be on something of this role whose name has this in it.
    #[track_caller]
    pub(crate) fn comes_to(&mut self, role: &str, name: &str) {
        let heard = self.ear.wait_for(self.from, PATIENCE, |said| is(said, role, name));
        self.expect(heard, &format!("{role} {name}"));
    }

    /// Presses a key until it is taken, and the focus is said to be there.
    #[track_caller]
    pub(crate) fn press_until(&mut self, key: Key, role: &str, name: &str) {
        for _ in 0..PRESSES_MAX {
            self.press(&[key]);
            if self.ear.wait_for(self.from, TAKEN, |said| is(said, role, name)).is_ok() {
                return;
            }
        }
        panic!("{key:?} is not taken\n{}", self.so_far());
    }

    /// Goes on by Tab until something of this role and name is said.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, role: &str, name: &str) {
        self.go(Key::Tab, role, name);
    }

    /// Goes back by Shift and Tab.
    #[track_caller]
    pub(crate) fn back_to(&mut self, role: &str, name: &str) {
        self.go(Key::BackTab, role, name);
    }

    /// Goes down a list that is one stop of the keyboard.
    #[track_caller]
    pub(crate) fn down_to(&mut self, role: &str, name: &str) {
        self.go(Key::Down, role, name);
    }

    #[track_caller]
    fn go(&mut self, key: Key, role: &str, name: &str) {
        let tree = self.window.accessible_tree();
        let there = tree.iter().any(|object| object.role == role && object.name.contains(name));
        assert!(there, "no {role} is called {name:?}\n{}", self.so_far());
        for _ in 0..STOPS_MAX {
            self.press(&[key]);
            let focus = |said: &Said| matches!(said, Said::Focus { .. });
            match self.ear.wait_for(self.from, STOP, focus) {
                Ok(at) if is(&self.ear.said()[at], role, name) => return,
                Ok(_) => {}
                Err(_) => panic!("a stop of the keyboard says nothing\n{}", self.so_far()),
            }
        }
        panic!("the keyboard does not come to {role} {name:?}\n{}", self.so_far());
    }

    #[track_caller]
    fn expect(&mut self, heard: Result<usize, Vec<Said>>, what: &str) {
        if let Err(instead) = heard {
            panic!("{what:?} is not said, but {instead:#?}\n{}", self.so_far());
        }
    }

    /// Takes what was said into the transcript: letters of one word together.
    fn write(&mut self) {
        let said = self.ear.said();
        let mut typed = String::new();
        for one in &said[self.written..] {
            if let Said::Typed(text) = one {
                typed += text;
                continue;
            }
            if !typed.is_empty() {
                self.transcript.push(format!("  typed: {}", std::mem::take(&mut typed)));
            }
            let kind = match one {
                Said::Live(_) => "» ",
                Said::State(_) => "* ",
                _ => "",
            };
            self.transcript.push(format!("  {kind}{}", one.text()));
        }
        if !typed.is_empty() {
            self.transcript.push(format!("  typed: {typed}"));
        }
        self.written = said.len();
    }

    /// How many keys were pressed so far.
    pub(crate) fn pressed(&self) -> usize {
        self.window.pressed().len()
    }

    fn so_far(&mut self) -> String {
        self.write();
        self.transcript.join("\n")
    }

    /// Closes the window and keeps the transcript in `target/by-ear`.
    pub(crate) fn end(mut self, name: &str) -> Vec<Key> {
        let transcript = self.so_far();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/by-ear");
        fs::create_dir_all(&folder).expect("target can be written");
        fs::write(folder.join(format!("{name}.txt")), transcript + "\n").expect("written");
        let pressed = self.window.pressed().to_vec();
        self.window.close();
        pressed
    }
}

fn is(said: &Said, role: &str, name: &str) -> bool {
    matches!(said, Said::Focus { role: is, name: called, .. } if is == role && called.contains(name))
}

fn named(key: &Key) -> String {
    match key {
        Key::Char(' ') => "␣".to_owned(),
        Key::Char(sign) => sign.to_string(),
        Key::BackTab => "⟨Shift+Tab⟩".to_owned(),
        other => format!("⟨{other:?}⟩"),
    }
}
