//! A screen on which programs run as a person starts them: nobody drives their pages, so nothing changes how they start
//! or what they weigh. It is looked at from outside, pixel by pixel, and keys come through the X server.

use std::{
    fs::{self, File},
    os::unix::fs::FileExt as _,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::{
    Hands, PATIENCE, program,
    stage::{SCREEN, Stage},
};
use crate::folder::in_memory;

/// Between two looks.
const LOOK: Duration = Duration::from_millis(1);

/// What stays as it is for so long is drawn to its end, also at the first start after the machine's.
const STILL: Duration = Duration::from_secs(5);

/// How long the first start may take altogether.
const DRAWING_MAX: Duration = Duration::from_secs(60);

/// A picture is compared by squares of so many pixels a side.
const SQUARE: usize = 16;

/// By how much the bytes of a square may differ on average. The web view smooths edges a little differently each time,
/// by about 1; a caret, or white in the place of the page's ground, makes more than 4.
const TOLERANCE: u32 = 2;

/// Of an area that is watched, every so manieth row is looked at: a letter is higher.
const ROWS_APART: usize = 5;

/// Blue, green, red and nothing.
const PIXEL: usize = 4;

/// No caret blinks and no scrollbar fades away, so that a picture of what can be used is the same whenever it is taken.
const GTK: &str = "[Settings]\ngtk-cursor-blink=false\ngtk-overlay-scrolling=false\n";

/// A screen, and the home folder of whatever runs on it.
#[derive(Debug)]
pub struct Screen {
    stage: Stage,
    /// What is shown, as the X server keeps it: a header, then row after row of pixels.
    frame: File,
    /// Where the X server keeps it.
    _memory: TempDir,
}

/// A part of the screen, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// From the left.
    pub left: usize,
    /// From the top.
    pub top: usize,
    /// To the right.
    pub width: usize,
    /// Down.
    pub height: usize,
}

/// Everything that a screen showed at one moment: the bytes of each square, summed.
#[derive(Debug)]
pub struct Picture(Vec<u32>);

impl Screen {
    /// An empty screen.
    #[must_use]
    #[track_caller]
    pub fn set() -> Self {
        let memory = in_memory();
        let stage = Stage::set_with_frame(Some(memory.path()));
        let frame = File::open(memory.path().join("Xvfb_screen0")).expect("the screen's frame");
        let settings = stage.home().join("config/gtk-3.0");
        fs::create_dir_all(&settings).expect("the home can be written");
        fs::write(settings.join("settings.ini"), GTK).expect("the home can be written");
        Self { stage, frame, _memory: memory }
    }

    /// Where programs on this screen keep their data.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.stage.home().join("data")
    }

    /// Starts a program, and gives its process id.
    #[track_caller]
    pub fn start(&mut self, program: &Path) -> u32 {
        let command = self.stage.command(program);
        self.stage.start(command)
    }

    /// Waits until the screen shows a picture.
    #[track_caller]
    pub fn wait_for(&self, picture: &Picture) {
        let start = Instant::now();
        while !self.shows(picture) {
            assert!(start.elapsed() < PATIENCE, "it is not drawn:\n{}", self.stage.log());
            sleep(LOOK);
        }
    }

    /// Starts a program, and gives what it shows in the end, once nothing moves any more.
    #[track_caller]
    pub fn start_until_still(&mut self, program: &Path) -> (u32, Picture) {
        let empty = self.picture();
        let process = self.start(program);
        let start = Instant::now();
        loop {
            let picture = self.picture();
            sleep(STILL);
            if !self.shows(&empty) && self.shows(&picture) {
                return (process, picture);
            }
            assert!(start.elapsed() < DRAWING_MAX, "something moves:\n{}", self.stage.log());
        }
    }

    /// Presses keys by their X names, with a pause after each.
    #[track_caller]
    pub fn press(&self, keys: &[&str], pause: Duration) {
        let mut press = self.stage.command("xdotool");
        press.args(["key", "--delay", &pause.as_millis().to_string()]).args(keys);
        self.stage.run(press);
    }

    /// Starts a program with arguments, and gives its process id.
    #[track_caller]
    pub fn start_with(&mut self, program: &Path, arguments: &[&str]) -> u32 {
        let mut command = self.stage.command(program);
        command.args(arguments);
        self.stage.start(command)
    }

    /// Somebody at its keyboard and pointer.
    #[must_use]
    #[track_caller]
    pub fn hands(&self) -> Hands {
        self.stage.hands()
    }

    /// Where the middle of a button is that a process shows, by the button's name.
    #[must_use]
    #[track_caller]
    pub fn place_of(&self, process: u32, button: &str) -> (i16, i16) {
        let mut python = self.stage.command(program::PYTHON);
        python.args(["-c", include_str!("place_of.py"), &process.to_string(), button]);
        let said = self.stage.run(python);
        let mut numbers = said.split_whitespace().map(|word| word.parse().expect("a number"));
        (numbers.next().expect("x"), numbers.next().expect("y"))
    }

    /// Gives the keys to the window.
    #[track_caller]
    pub fn focus(&self) {
        self.stage.focus_window();
    }

    /// Whether a window is there that the desktop knows by this name.
    #[must_use]
    #[track_caller]
    pub fn has_window_of(&self, class: &str) -> bool {
        let mut search = self.stage.command("xdotool");
        // The visible one, among those by which GTK keeps what nobody sees.
        search.args(["search", "--onlyvisible", "--classname", &format!("^{class}$")]);
        search.output().expect("xdotool starts").status.success()
    }

    /// How long it takes from what somebody does until the first pixel of an area is another one.
    #[track_caller]
    pub fn until_changed(&self, area: Area, act: impl FnOnce()) -> Duration {
        let before = self.sample(area);
        let start = Instant::now();
        act();
        while self.sample(area) == before {
            assert!(start.elapsed() < PATIENCE, "nothing is drawn in {area:?}");
            std::thread::yield_now();
        }
        start.elapsed()
    }

    /// Waits until nothing has changed in an area for so long.
    #[track_caller]
    pub fn wait_until_still(&self, area: Area, still: Duration) {
        let start = Instant::now();
        let (mut before, mut since) = (self.sample(area), Instant::now());
        while since.elapsed() < still {
            assert!(start.elapsed() < DRAWING_MAX, "something moves:\n{}", self.stage.log());
            sleep(LOOK);
            let now = self.sample(area);
            if now != before {
                (before, since) = (now, Instant::now());
            }
        }
    }

    /// The pixels of every so manieth row of an area, as they are: some hundred kilobytes, read in microseconds.
    fn sample(&self, area: Area) -> Vec<u8> {
        let row = SCREEN.0 * PIXEL;
        let length = self.frame.metadata().expect("the screen's frame").len();
        let first = usize::try_from(length).expect("a screen is small") - SCREEN.1 * row;
        let wide = area.width * PIXEL;
        let rows = (area.top..area.top + area.height).step_by(ROWS_APART);
        let mut bytes = vec![0; rows.len() * wide];
        for (part, y) in bytes.chunks_mut(wide).zip(rows) {
            let at = u64::try_from(first + y * row + area.left * PIXEL).expect("a screen is small");
            self.frame.read_exact_at(part, at).expect("the screen's frame");
        }
        bytes
    }

    /// Closes the window as a person does, and waits until its program has ended.
    #[track_caller]
    pub fn close(&self, process: u32) {
        self.stage.close_window();
        program::wait_for_end(process);
    }

    fn picture(&self) -> Picture {
        Picture((0..SCREEN.1 / SQUARE).flat_map(|band| self.band(band)).collect())
    }

    /// Looks from the top down, and no further than the first difference.
    fn shows(&self, picture: &Picture) -> bool {
        let bands = picture.0.chunks(SCREEN.0 / SQUARE);
        bands.enumerate().all(|(number, expected)| {
            let shown = self.band(number);
            shown.iter().zip(expected).all(|(shown, expected)| is_close(*shown, *expected))
        })
    }

    /// One row of squares.
    fn band(&self, number: usize) -> Vec<u32> {
        let row = SCREEN.0 * PIXEL;
        let mut bytes = vec![0; SQUARE * row];
        let length = self.frame.metadata().expect("the screen's frame").len();
        let below = (SCREEN.1 - number * SQUARE) * row;
        let from = length - u64::try_from(below).expect("a screen is small");
        self.frame.read_exact_at(&mut bytes, from).expect("the screen's frame");
        let mut squares = vec![0; SCREEN.0 / SQUARE];
        for row in bytes.chunks(row) {
            for (sum, part) in squares.iter_mut().zip(row.chunks(SQUARE * PIXEL)) {
                *sum += part.iter().copied().map(u32::from).sum::<u32>();
            }
        }
        squares
    }
}

fn is_close(shown: u32, expected: u32) -> bool {
    let bytes = u32::try_from(SQUARE * SQUARE * PIXEL).expect("a square is small");
    shown.abs_diff(expected) <= TOLERANCE * bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caret_makes_a_difference_and_a_smoothed_edge_does_not() {
        // A caret of one pixel a row, black on white: three bytes of a pixel in each row of a square.
        let white = 255 * 3 * 256;
        assert!(!is_close(white - 255 * 3 * 16, white));
        assert!(is_close(white - 3 * 20 * 16, white), "twenty levels along one side");
    }
}
