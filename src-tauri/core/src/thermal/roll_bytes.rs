use unicode_width::UnicodeWidthStr;

use super::bitmap::Bitmap;
use super::codes::{bars_picture, qr_picture};
use super::device::Device;
use super::form::Form;
use super::line_picture::{columns_of, line_picture};
use super::manner::Manner;
use super::roll::{Part, Roll};
use crate::paper::{Look, PageLine, broken};

/// A roll as the bytes of ESC/POS, whole: from the initialisation to the cut, so that papers follow each other in any
/// order. `logo` is the cooperative's picture as [`super::logo()`] makes it. `copy` is the mark of a paper that was printed
/// before, or may have been: "SALINAN". It stands above everything else, and the drawer stays shut with it.
#[must_use]
pub fn roll_bytes(roll: &Roll, form: &Form, logo: Option<&Bitmap>, copy: Option<&str>) -> Vec<u8> {
    let mut setting = Setting { device: Device::of(*form), form: *form };
    if roll.opens_drawer && copy.is_none() {
        setting.device.open_drawer();
    }
    for paper in roll.parts.split(|part| *part == Part::Apart) {
        if let Some(mark) = copy {
            setting.mark(mark);
        }
        paper.iter().for_each(|part| setting.part(part, logo));
        setting.device.end();
    }
    setting.device.bytes()
}

struct Setting {
    device: Device,
    form: Form,
}

impl Setting {
    fn part(&mut self, part: &Part, logo: Option<&Bitmap>) {
        match part {
            Part::Logo => {
                if let Some(logo) = logo {
                    self.centred(logo);
                    self.device.feed(1);
                }
            }
            Part::Line(line) => {
                broken(line, self.form.columns(), columns_of)
                    .iter()
                    .for_each(|line| self.line(line));
            }
            Part::Code(text) => match qr_picture(text, self.form.dots()) {
                Some(picture) => self.centred(&picture),
                None => self.words(text, Look::Plain),
            },
            Part::Barcode(code) => {
                if let Some(picture) = bars_picture(code, self.form.dots()) {
                    self.centred(&picture);
                }
                self.words(code, Look::Place);
            }
            // What stands between papers is no part of one.
            Part::Apart => {}
        }
    }

    fn line(&mut self, line: &PageLine) {
        match line {
            PageLine::Set { look, indent, words, figure } => {
                self.set((*indent, words, figure), Manner::of(*look));
            }
            PageLine::Rule => {
                let rule = "-".repeat(self.form.columns());
                self.set((0, &rule, ""), Manner::of(Look::Plain));
            }
            PageLine::Blank => self.device.feed(1),
        }
    }

    fn set(&mut self, (indent, words, figure): (usize, &str, &str), manner: Manner) {
        let columns = self.form.columns();
        let is_wide = manner.fits_wide(columns, indent, words, figure);
        let columns = if is_wide { columns / 2 } else { columns };
        let gap = match figure {
            "" => 0,
            _ => columns.saturating_sub(indent + words.width() + figure.width()),
        };
        let text = format!("{:indent$}{words}{:gap$}{figure}", "", "");
        if !self.device.text(&text, manner, is_wide) {
            let picture = line_picture((indent, words, figure), manner, self.form.dots());
            self.device.picture(&picture);
        }
    }

    fn words(&mut self, words: &str, look: Look) {
        let line =
            PageLine::Set { look, indent: 0, words: words.to_owned(), figure: String::new() };
        broken(&line, self.form.columns(), columns_of).iter().for_each(|line| self.line(line));
    }

    fn mark(&mut self, mark: &str) {
        let rule = "*".repeat(self.form.columns());
        self.set((0, &rule, ""), Manner::of(Look::Plain));
        self.set((0, mark, ""), Manner::of_mark());
        self.set((0, &rule, ""), Manner::of(Look::Plain));
        self.device.feed(1);
    }

    fn centred(&mut self, picture: &Bitmap) {
        let dots = self.form.dots();
        let mut line = Bitmap::light(dots, picture.height());
        line.draw(picture, dots.saturating_sub(picture.width()) / 2, 0);
        self.device.picture(&line);
    }
}
