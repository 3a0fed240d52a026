//! A till, and practice beside it.

use std::fs;
use std::path::{Path, PathBuf};

use lapak_core::exchange::write_line;
use lapak_core::store::Store;
use lapak_core::till::Till;
use lapak_tests::folder::{in_memory, noon, opened, shift};
use lapak_tests::lapak::Lapak;
use serde_json::Value;
use tempfile::TempDir;

/// A till of the sample fair with an open shift, and room beside it.
pub(crate) struct Here(TempDir);

impl Here {
    pub(crate) fn new() -> Self {
        let here = Self(in_memory());
        let mut till = opened(&here.data());
        till.found_sample("07").expect("founded");
        till.open_shift(&shift()).expect("a shift");
        here
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.at("data")
    }

    pub(crate) fn real(&self) -> Lapak {
        Lapak::at(&self.data())
    }

    pub(crate) fn real_practice(&self) -> Value {
        let shown = self.real().run(&["practice", "show"]);
        serde_json::from_str(&shown.out).expect("one value")
    }

    /// The throw-away till, from the command line.
    pub(crate) fn practise(&self) -> Lapak {
        let began = self.real().json(&["practice", "start"]);
        let data = PathBuf::from(began["data"].as_str().expect("a folder"));
        assert_eq!(data, self.data().join("practice"));
        Lapak::at(&data)
    }

    /// The same, held open with a shift.
    pub(crate) fn opened_practice(&self) -> Till {
        let began = opened(&self.data()).begin_practice().expect("begun");
        let mut practice = opened(Path::new(&began.data));
        practice.open_shift(&shift()).expect("a shift");
        practice
    }

    /// Every entry of practice as lines, past the program.
    pub(crate) fn lines_of_practice(&self) -> PathBuf {
        let store = Store::open(&self.data().join("practice"), noon()).expect("a store").0;
        let mut lines = Vec::new();
        let each = store.snapshot().each_entry(None, |entry| {
            write_line(&entry, &mut lines).expect("written");
            Ok(())
        });
        each.expect("read");
        let file = self.at("practice.jsonl");
        fs::write(&file, lines).expect("written");
        file
    }
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("a path of this test is text")
}
