//! The names book: who the members are, under a passphrase, and in nothing else that a till writes.

mod book;
mod day;
mod looked_for;
mod slips;
mod warned;

use std::path::Path;

use lapak_tests::lapak::{Answered, Lapak};
use serde_json::Value;

/// What opens the book of these tests.
const PASSPHRASE: &str = "ombak pagi di teluk contoh";

/// A till with its sample fair, and a folder for what is saved.
struct Stand {
    folder: tempfile::TempDir,
    lapak: Lapak,
}

impl Stand {
    fn ready() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let lapak = Lapak::ready(&folder.path().join("data"));
        std::fs::create_dir(folder.path().join("out")).expect("made");
        Self { folder, lapak }
    }

    fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    fn out(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join("out").join(name)
    }

    fn book(&self) -> std::path::PathBuf {
        self.data().join("names.age")
    }

    /// The codes of so many members, some of whom are added.
    fn members(&self, count: usize) -> Vec<String> {
        let codes = || -> Vec<String> {
            let list = self.lapak.json(&["catalogue", "list"]);
            let members = list["members"].as_array().expect("members").iter();
            members.map(|row| row["code"].as_str().expect("a code").to_owned()).collect()
        };
        for more in codes().len()..count {
            self.lapak.done(&["member", "add", &format!("Z{more}")]);
        }
        codes().into_iter().take(count).collect()
    }

    fn names(&self, words: &[&str], passphrase: &str) -> Answered {
        let mut command = self.lapak.command();
        command.arg("names").args(words).env("LAPAK_NAMES_PASSPHRASE", passphrase);
        let answered: Answered = command.output().expect("the program starts").into();
        assert!(!format!("{answered:?}").contains(passphrase), "a passphrase is never shown");
        answered
    }

    fn import(&self, file: &Path, passphrase: &str) -> Answered {
        self.names(&["import", file.to_str().expect("a plain name")], passphrase)
    }

    /// Takes a list in that has to be taken.
    #[track_caller]
    fn imported(&self, rows: &[(&str, &str)]) -> Value {
        let file = self.out("names.csv");
        let lines = rows.iter().map(|(code, name)| format!("{code};{name}\n"));
        std::fs::write(&file, format!("Kode;Nama\n{}", lines.collect::<String>()))
            .expect("written");
        let answered = self.import(&file, PASSPHRASE);
        assert_eq!(answered.exit, Some(0), "{answered:?}");
        std::fs::remove_file(file).expect("removed");
        serde_json::from_str(&answered.out).expect("one JSON value")
    }

    /// What the book says once it is opened.
    #[track_caller]
    fn opened(&self) -> Vec<(String, String)> {
        let answered = self.names(&["open"], PASSPHRASE);
        assert_eq!(answered.exit, Some(0), "{answered:?}");
        let rows: Vec<Value> = serde_json::from_str(&answered.out).expect("rows");
        let text = |row: &Value, key: &str| row[key].as_str().expect("text").to_owned();
        rows.iter().map(|row| (text(row, "member"), text(row, "name"))).collect()
    }
}
