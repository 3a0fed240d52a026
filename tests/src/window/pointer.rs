//! A pointer that goes through the X server, as a mouse does: the wheel, the second half of a double click, a scrollbar.
//!
//! WebDriver's pointer is given to the page itself and would turn a wheel that no hand can turn.

use std::{thread::sleep, time::Duration};

use serde_json::json;

use super::{Window, press::FRESH};

/// Between two turns of a wheel.
const TURN_MS: u32 = 40;

/// What a hand needs to come to rest, longer than the X server and the page need to tell of it.
const REST: Duration = Duration::from_millis(150);

/// A button of the mouse, as X counts them.
const LEFT: &str = "1";
const WHEEL_UP: &str = "4";
const WHEEL_DOWN: &str = "5";

impl Window {
    /// Moves the pointer to a point of the page.
    #[track_caller]
    pub fn point_at(&self, to: (f64, f64)) {
        self.pointer(&format!("mousemove {}", self.on_screen(to)));
        sleep(REST);
    }

    /// Turns the wheel over a point of the page: down by `turns`, up where they are negative.
    #[track_caller]
    pub fn turn_wheel(&self, at: (f64, f64), turns: i32) {
        self.point_at(at);
        let button = if turns < 0 { WHEEL_UP } else { WHEEL_DOWN };
        self.pointer(&format!("click --repeat {} --delay {TURN_MS} {button}", turns.abs()));
        sleep(REST);
    }

    /// Presses the button in the middle of what matches.
    #[track_caller]
    pub fn click_by_mouse(&self, css: &str) {
        self.wait_for_end_of(FRESH);
        self.point_at(self.middle_of(css));
        self.pointer(&format!("click --delay 0 {LEFT}"));
    }

    /// The same without waiting until what has just come takes the pointer.
    #[track_caller]
    pub fn click_at_once(&self, css: &str) {
        self.point_at(self.middle_of(css));
        self.pointer(&format!("click --delay 0 {LEFT}"));
    }

    /// Presses the button twice in the middle of what matches, whatever lies there the second time.
    #[track_caller]
    pub fn double_click(&self, css: &str, pause: Duration) {
        self.wait_for_end_of(FRESH);
        self.point_at(self.middle_of(css));
        let press = format!("click --delay 0 {LEFT}");
        self.pointer(&format!("{press} sleep {} {press}", pause.as_secs_f64()));
    }

    /// Presses the button at one point of the page, and lets go of it at another.
    #[track_caller]
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        self.point_at(from);
        let (pause, to) = (REST.as_secs_f64(), self.on_screen(to));
        self.pointer(&format!(
            "mousedown {LEFT} sleep {pause} mousemove {to} sleep {pause} mouseup {LEFT}"
        ));
        sleep(REST);
    }

    /// The middle of the first element that matches, scrolled to where it is seen.
    #[track_caller]
    pub fn middle_of(&self, css: &str) -> (f64, f64) {
        self.wait_for(css);
        let middle = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'nearest' });
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return [(left + right) / 2, (top + bottom) / 2]";
        serde_json::from_value(self.script(middle, vec![json!(css)])).expect("a point")
    }

    fn on_screen(&self, (x, y): (f64, f64)) -> String {
        let (left, top) = self.stage.window_at();
        format!("{} {}", (left + x).round(), (top + y).round())
    }

    /// One line of xdotool's own.
    #[track_caller]
    fn pointer(&self, line: &str) {
        let mut pointer = self.stage.command("xdotool");
        pointer.args(line.split_whitespace());
        self.stage.run(pointer);
    }
}
