//! What hands do: keys, the scanner, and the pointer.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use fantoccini::{
    Locator,
    actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction},
};

use super::{Key, Window};

/// Between two keys of a hand. Faster ones would be taken for a scanner's: the window tells them apart by a median of 35 ms.
const PACE: Duration = Duration::from_millis(60);

/// Between the keys of a hand and those of a scanner, so that neither is taken for the other's.
const APART: Duration = Duration::from_millis(300);

/// What has just come takes no pointer, and says so; nobody presses what they have not seen.
pub(super) const FRESH: &str = "[data-fresh]";

/// The driver takes two presses at one place for a double click when no more than a second lies between them.
const DOUBLE: Duration = Duration::from_millis(1100);

/// How near one place is to another, in pixels.
const NEAR: f64 = 8.0;

/// Where the pointer was pressed last, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clicked {
    at: (f64, f64),
    since: Instant,
}

impl Window {
    /// Presses keys one after the other at the pace of a quick hand, and remembers them.
    #[track_caller]
    pub fn press(&mut self, keys: &[Key]) {
        // WebKit's driver knows only the main Enter, and no lock.
        let through_server = |key: &Key| matches!(key, Key::NumpadEnter | Key::CapsLock);
        for part in keys.chunk_by(|left, right| through_server(left) == through_server(right)) {
            match part {
                [first, ..] if through_server(first) => {
                    for key in part {
                        self.press_on_the_screen(&[*key]);
                        sleep(PACE);
                    }
                }
                keys => self.perform(keys),
            }
        }
        self.pressed.extend_from_slice(keys);
    }

    /// Types text on the main block; a line feed is Enter.
    #[track_caller]
    pub fn type_text(&mut self, text: &str) {
        self.press(&Key::typed(text));
    }

    /// Types on the number pad; a line feed is its Enter.
    #[track_caller]
    pub fn press_numpad(&mut self, text: &str) {
        self.press(&Key::numpad(text));
    }

    /// All keys pressed by hand so far, in order.
    pub fn pressed(&self) -> &[Key] {
        &self.pressed
    }

    /// Sends a code as a scanner does; carriage return and line feed are each Enter. No hand presses these, so they are not
    /// remembered.
    ///
    /// They come through the X server, which gives each key the time of its press: all but the same, since they are sent in
    /// one piece. The driver's keys get the time at which a busy page takes them, and a code with a gap is no scan.
    #[track_caller]
    pub fn scan(&mut self, code: &str) {
        // These keys have the time of another clock than the driver's: pauses keep them apart from the keys of a hand.
        sleep(APART);
        self.press_on_the_screen(&Key::typed(&code.replace('\r', "\n")));
        sleep(APART);
    }

    /// Presses the main pointer button on the first element that matches, scrolled to where nothing covers it. It is a
    /// press of its own: never the second half of a double click, and never before the page takes it.
    #[track_caller]
    pub fn click(&mut self, css: &str) {
        self.wait_for(css);
        self.wait_for_end_of(FRESH);
        let scroll = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'center' });
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return [(left + right) / 2, (top + bottom) / 2]";
        let at =
            serde_json::from_value(self.driver.script(scroll, vec![css.into()])).expect("a point");
        // What slid under the pointer by that takes no press for a moment either.
        self.wait_for_end_of(FRESH);
        if let Some(last) = self.clicked
            && is_near(last.at, at)
        {
            sleep(DOUBLE.saturating_sub(last.since.elapsed()));
        }
        self.driver.call(async |client| client.find(Locator::Css(css)).await?.click().await);
        self.clicked = Some(Clicked { at, since: Instant::now() });
    }

    /// Takes the pointer to a corner of the page where it hovers over nothing.
    #[track_caller]
    pub(super) fn point_away(&self) {
        // A click moves the pointer without telling this one, which goes nowhere from where it believes to be.
        let to = |at| PointerAction::MoveTo { duration: None, x: at, y: at };
        let mouse = MouseActions::new("mouse".into()).then(to(2.0)).then(to(1.0));
        self.driver.call(async |client| client.perform_actions(mouse).await);
    }

    #[track_caller]
    fn perform(&self, keys: &[Key]) {
        let pause = || KeyAction::Pause { duration: PACE };
        let actions = keys.iter().flat_map(|key| key.actions().into_iter().chain([pause()]));
        let keyboard = actions.fold(KeyActions::new("keyboard".into()), KeyActions::then);
        self.driver.call(async |client| client.perform_actions(keyboard).await);
    }

    /// Presses keys through the X server, and waits until the page has taken them.
    #[track_caller]
    fn press_on_the_screen(&self, keys: &[Key]) {
        let heard = "window.markHeard = new Promise(done => {
            addEventListener('keyup', ({ key }) => key === 'F12' && done(), { capture: true });
        })";
        self.driver.script(heard, Vec::new());
        let mut hands = self.stage.hands();
        hands.press(keys);
        hands.press(&[Key::Mark]);
        self.driver.script_with_callback("window.markHeard.then(() => arguments[0]())", Vec::new());
    }
}

fn is_near(one: (f64, f64), other: (f64, f64)) -> bool {
    (one.0 - other.0).abs() < NEAR && (one.1 - other.1).abs() < NEAR
}
