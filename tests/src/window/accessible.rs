//! What assistive technology sees, through AT-SPI.

use super::{Window, program};

const TREE: &str = include_str!("accessible.py");

/// An object in the accessibility tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accessible {
    /// How far below the application.
    pub depth: usize,
    /// AT-SPI's name of the role, such as `push button`.
    pub role: String,
    /// What a screen reader says; may be empty.
    pub name: String,
}

impl Window {
    /// The whole tree of this window, in reading order.
    #[track_caller]
    pub fn accessible_tree(&self) -> Vec<Accessible> {
        let mut python = self.stage.command(program::PYTHON);
        python.args(["-c", TREE, &self.process().to_string()]);
        let lines = self.stage.run(python);
        let object = |line: &str| {
            let (depth, role, name) =
                serde_json::from_str(line).expect("the shape that the script prints");
            Accessible { depth, role, name }
        };
        lines.lines().map(object).collect()
    }
}
