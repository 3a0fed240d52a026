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
    PATIENCE, program,
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
