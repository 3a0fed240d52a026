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
mod listen;
mod look;
mod pointer;
mod press;
mod program;
mod screen;
mod seen;
mod stage;

use std::{path::Path, time::Duration};

pub use accessible::Accessible;
pub use axe::Violation;
pub use hands::Hands;
pub use key::Key;
pub use listen::{Ear, Said};
pub use program::{built, command};
pub use screen::{Area, Picture, Screen};

use driver::Driver;
use press::Clicked;
use stage::Stage;

/// How long a window may take for anything before the test fails.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The size that a window opens with, and that pictures have.
pub const SIZE: (u32, u32) = (1280, 800);

/// A page of the program, by when the process began that draws it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The till's own, unless it was drawn anew.
    Oldest,
    /// The one that was drawn last.
    Newest,
}

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
        Self::open_on(Stage::set(), data)
    }

    /// The same where there is a second screen, right of the till's.
    #[track_caller]
    pub fn open_with_two_screens(data: &Path) -> Self {
        Self::open_on(Stage::set_with_two_screens(), data)
    }

    #[track_caller]
    fn open_on(mut stage: Stage, data: &Path) -> Self {
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

    /// Closes the window that is turned to the buyer, as a person does who presses its ✕.
    #[track_caller]
    pub fn close_buyers_window(&self) {
        self.stage.close_buyers_window();
    }

    /// Moves it.
    #[track_caller]
    pub fn move_buyers_window(&self, x: i32, y: i32) {
        self.stage.move_buyers_window(x, y);
    }

    /// Somebody at the keyboard and the pointer of its screen, whom no driver stands between.
    #[must_use]
    #[track_caller]
    pub fn hands(&self) -> Hands {
        self.stage.hands()
    }

    /// Ends the process that draws one of the program's pages. The driver's session is over with it.
    #[track_caller]
    pub fn kill_page(&self, page: Page) {
        let pages = program::pages_of(self.process());
        let meant = match page {
            Page::Oldest => pages.first(),
            Page::Newest => pages.last(),
        };
        program::kill(*meant.expect("a page is drawn"));
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
