//! A real window for tests: the program that people start, on a screen of its own that nobody sees.
//!
//! Each [`Window`] has its own X server, message bus, home folder and WebDriver, so tests run side by side. All of it ends with the value,
//! and also when the test process itself is killed. Methods panic, at the caller's line and with what the window said, when it does not do
//! what it is asked within [`PATIENCE`].
//!
//! ```no_run
//! use lapak_tests::window::{Key, Window};
//!
//! let data = tempfile::tempdir().expect("a folder");
//! let mut window = Window::open(data.path());
//! window.wait_for("main[data-screen=welcome]");
//! window.press(&[Key::Tab, Key::Enter]);
//! assert_eq!(window.focused(), "h1");
//! ```

mod accessible;
mod axe;
mod bus;
mod driver;
mod hands;
mod key;
mod look;
mod pointer;
mod press;
mod program;
mod screen;
mod stage;

use std::{path::Path, time::Duration};

pub use accessible::Accessible;
pub use axe::Violation;
pub use hands::Hands;
pub use key::Key;
pub use program::{built, command};
pub use screen::{Area, Picture, Screen};

use driver::Driver;
use press::Clicked;
use stage::Stage;

/// How long a window may take for anything before the test fails.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The size that a window opens with, and that pictures have.
pub const SIZE: (u32, u32) = (1280, 800);

/// An open window of the till, driven by keys as a person's.
#[derive(Debug)]
pub struct Window {
    driver: Driver,
    stage: Stage,
    pressed: Vec<Key>,
    clicked: Option<Clicked>,
}

impl Window {
    /// Opens the window on this data folder, gives it the focus, and waits until the page is there.
    #[track_caller]
    pub fn open(data: &Path) -> Self {
        let mut stage = Stage::set();
        let driver = Driver::open(&mut stage, &program::built("lapak-desktop"), data);
        let window = Self { driver, stage, pressed: Vec::new(), clicked: None };
        window.focus();
        window.wait_for("body");
        window
    }

    /// Everything that the program and its driver wrote so far.
    pub fn log(&self) -> String {
        self.stage.log()
    }

    /// The person's home folder on this stage; programs in its `bin` go before the machine's.
    pub fn home(&self) -> &Path {
        self.stage.home()
    }

    /// The program's process id.
    pub fn process(&self) -> u32 {
        self.driver.program()
    }

    /// Ends the program as a power cut would: at once and without a word.
    #[track_caller]
    pub fn kill(self) {
        program::kill(self.process());
    }

    /// Closes the window as a person does who presses its ✕, and waits until the program has ended by itself.
    #[track_caller]
    pub fn close(self) {
        self.stage.close_window();
        program::wait_for_end(self.process());
    }

    /// Gives the window the keys. The pointer goes where it hovers over nothing.
    #[track_caller]
    fn focus(&self) {
        let mut point = self.stage.command("xdotool");
        point.args(["mousemove", "1919", "1199"]);
        self.stage.run(point);
        self.stage.focus_window();
    }
}
