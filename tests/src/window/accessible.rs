//! What assistive technology sees, through AT-SPI.

use super::{Window, program};

const TREE: &str = include_str!("accessible.py");

/// Roles that are of no use without a name: what is pressed, filled in or chosen, and what one finds the way by.
const NAMED: [&str; 17] = [
    "check box",
    "combo box",
    "dialog",
    "document web",
    "entry",
    "frame",
    "heading",
    "link",
    "menu item",
    "page tab",
    "password text",
    "progress bar",
    "push button",
    "radio button",
    "slider",
    "spin button",
    "toggle button",
];

/// GTK's own, around the page: it could have the focus, and hands it on to the page.
const PASSED_OVER: &str = "scroll pane";

/// An object in the accessibility tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accessible {
    /// How far below the application.
    pub depth: usize,
    /// AT-SPI's name of the role, such as `push button`.
    pub role: String,
    /// What a screen reader says; may be empty.
    pub name: String,
    /// Whether it can have the focus of the keyboard.
    pub focusable: bool,
}

impl Accessible {
    /// Whether the keyboard can come here and somebody could do or read something.
    pub fn is_stop(&self) -> bool {
        self.focusable && self.role != PASSED_OVER
    }

    /// Whether who only hears the window needs a name here.
    pub fn needs_a_name(&self) -> bool {
        self.is_stop() || NAMED.contains(&self.role.as_str())
    }

    /// Whether there is something to say: a sign alone, such as +, is no name.
    pub fn has_a_name(&self) -> bool {
        self.name.chars().any(char::is_alphanumeric)
    }
}

impl Window {
    /// The whole tree of this window, in reading order.
    #[track_caller]
    pub fn accessible_tree(&self) -> Vec<Accessible> {
        let mut python = self.stage.command(program::PYTHON);
        python.args(["-c", TREE, &self.process().to_string()]);
        let lines = self.stage.run(python);
        let object = |line: &str| {
            let (depth, role, name, focusable) =
                serde_json::from_str(line).expect("the shape that the script prints");
            Accessible { depth, role, name, focusable }
        };
        lines.lines().map(object).collect()
    }
}
