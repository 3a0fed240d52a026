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

/// A key that means nothing to the page.
const MARK: &str = "F9";

/// A longer pause ends what the window takes for a scan.
const SCANNER_PAUSE_MS_MAX: u64 = 100;

/// The page may keep a key from everybody else; then nobody hears that it has arrived.
const PATIENCE_WITH_A_KEY_MS: u64 = 500;

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
        for part in
            keys.chunk_by(|left, right| (*left == Key::NumpadEnter) == (*right == Key::NumpadEnter))
        {
            match part {
                [Key::NumpadEnter, ..] => {
                    for _ in part {
                        self.press_numpad_enter();
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

    /// Sends a code as a scanner does, with `interval` between the keys; carriage return and line feed are each Enter.
    /// No hand presses these, so they are not remembered.
    ///
    /// They come through the X server, which gives each key the time of its press. The driver's keys get the time at
    /// which a busy page takes them, and a code with a gap is no scan.
    ///
    /// False where the machine was so busy that the keys came with a pause in between that no scanner makes.
    #[track_caller]
    pub fn scan(&mut self, code: &str, interval: Duration) -> bool {
        let mut scanner = self.stage.command("xdotool");
        // It waits half of the delay after each key.
        let delay = (2 * interval.as_millis()).to_string();
        scanner.args(["type", "--delay", &delay, &code.replace('\n', "\r")]);
        // Its keys have the time of another clock than the driver's: pauses keep them apart from the keys of a hand.
        sleep(APART);
        let marked = "window.scannedAt = [];
            addEventListener('keydown', ({ timeStamp }) => scannedAt.push(timeStamp), { capture: true });
            window.scanned = new Promise(done => {
                addEventListener('keyup', ({ key }) => key === arguments[0] && done(), { capture: true });
            })";
        self.driver.script(marked, vec![MARK.into()]);
        self.stage.run(scanner);
        // A busy page takes the keys later than they are pressed: one that means nothing tells that it has.
        let mut mark = self.stage.command("xdotool");
        mark.args(["key", MARK]);
        self.stage.run(mark);
        self.driver.script_with_callback("window.scanned.then(() => arguments[0]())", Vec::new());
        sleep(APART);
        // The last key is the mark.
        let steady = "const at = scannedAt.slice(0, -1);
            return at.every((time, key) => key === 0 || time - at[key - 1] <= arguments[0])";
        self.driver.script(steady, vec![SCANNER_PAUSE_MS_MAX.into()]) == true
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

    /// WebKit's driver knows only the main Enter, so this one comes through the X server.
    #[track_caller]
    fn press_numpad_enter(&self) {
        let arrived = "window.keyArrived = Promise.race([
            new Promise(done => addEventListener('keyup', done, { once: true, capture: true })),
            new Promise(done => setTimeout(done, arguments[0])),
        ])";
        self.driver.script(arrived, vec![PATIENCE_WITH_A_KEY_MS.into()]);
        let mut key = self.stage.command("xdotool");
        key.args(["key", "KP_Enter"]);
        self.stage.run(key);
        self.driver
            .script_with_callback("window.keyArrived.then(() => arguments[0]())", Vec::new());
        sleep(PACE);
    }
}

fn is_near(one: (f64, f64), other: (f64, f64)) -> bool {
    (one.0 - other.0).abs() < NEAR && (one.1 - other.1).abs() < NEAR
}
