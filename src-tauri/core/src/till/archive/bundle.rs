use std::io::{self, Write};
use std::path::Path;

use chrono::{Datelike, Timelike};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{DateTime, ZipWriter};

use crate::refusal::Refusal;
use crate::store::{Readers, WholeFile, not_written};
use crate::value::Moment;

/// A ZIP file that is written from its beginning to its end, whole or not at all: of what it holds, no more is in memory
/// than is being written.
pub(super) struct Bundle {
    zip: ZipWriter<StreamWriter<WholeFile>>,
    options: SimpleFileOptions,
}

impl Bundle {
    /// Begins one that is not there yet; what it holds was made at a moment.
    ///
    /// # Errors
    /// [`FileExists`](crate::Code::FileExists), [`FileNotWritten`](crate::Code::FileNotWritten).
    pub(super) fn begin(file: &Path, made: Moment) -> Result<Self, Refusal> {
        let whole =
            WholeFile::new(file, Readers::Usual).map_err(|cause| not_written(file, cause))?;
        let options = SimpleFileOptions::default().last_modified_time(time(made));
        Ok(Self { zip: ZipWriter::new_stream(whole), options })
    }

    /// Begins the next file in it. A large one may come to more than 4 GiB.
    ///
    /// # Errors
    /// What the medium refuses.
    pub(super) fn next(&mut self, name: &str, large: bool) -> io::Result<()> {
        Ok(self.zip.start_file(name, self.options.large_file(large))?)
    }

    /// Puts a file of these bytes into it.
    ///
    /// # Errors
    /// What the medium refuses.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.next(name, false)?;
        self.write_all(bytes)
    }

    /// Writes its end, and gives it its name.
    ///
    /// # Errors
    /// What the medium refuses; nothing of it is left then.
    pub(super) fn finish(self) -> io::Result<()> {
        self.zip.finish()?.into_inner().finish()
    }
}

impl Write for Bundle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.zip.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.zip.flush()
    }
}

/// As ZIP files have it, from 1980 on and to two seconds.
fn time(made: Moment) -> DateTime {
    let time = made.time();
    let part = |part: u32| u8::try_from(part).unwrap_or(0);
    let year = u16::try_from(time.year()).unwrap_or(0);
    let (month, day) = (part(time.month()), part(time.day()));
    let clock = (part(time.hour()), part(time.minute()), part(time.second()));
    DateTime::from_date_and_time(year, month, day, clock.0, clock.1, clock.2).unwrap_or_default()
}

/// A name that every system takes for a file.
pub(super) fn plain(name: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || "-_.()".contains(c) { c } else { ' ' };
    let plain: String = name.chars().map(kept).take(80).collect();
    let says = |word: &&str| word.chars().any(|c| c != '.');
    plain.split_whitespace().filter(says).collect::<Vec<_>>().join(" ").trim_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::Code;

    #[test]
    fn a_name_with_signs_that_mean_something_is_made_plain() {
        assert_eq!(plain("Arsip Pasar: \"Kota/Contoh\" 2024"), "Arsip Pasar Kota Contoh 2024");
        assert_eq!(plain("..\\..\\x\u{0}y"), "x y");
        assert_eq!(plain("Pameran Énak (2)"), "Pameran Énak (2)");
    }

    #[test]
    fn what_is_not_finished_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("x.zip");
        let made = "2024-05-10T10:15:03.123+07:00".parse().expect("a moment");
        let mut bundle = Bundle::begin(&file, made).expect("begun");
        bundle.add("a.txt", b"half").expect("added");
        drop(bundle);
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
        let mut bundle = Bundle::begin(&file, made).expect("begun");
        bundle.add("a.txt", b"whole").expect("added");
        bundle.finish().expect("finished");
        assert!(file.exists());
        let again = Bundle::begin(&file, made).map(|_| ()).expect_err("it is there");
        assert_eq!(again.code(), Code::FileExists);
    }
}
