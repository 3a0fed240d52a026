//! Takes the pictures of the README: goes through the screens with the sample fair, in both languages, as a person does.

use std::{
    fs,
    path::{Path, PathBuf},
};

use lapak_tests::window::{Key, SIZE, Window};

fn main() {
    for language in ["id", "en"] {
        let data = tempfile::tempdir().expect("a folder");
        let mut album = Album { window: Window::open(data.path()), language };
        album.window.resize(SIZE.0, SIZE.1);
        album.found();
        album.sell();
        album.look_back();
        album.window.close();
    }
}

/// A window, and the language of its pictures.
struct Album {
    window: Window,
    language: &'static str,
}

impl Album {
    /// From the first start to an open shift.
    fn found(&mut self) {
        self.window.wait_for("main[data-screen=welcome]");
        self.choose("language", self.language);
        self.window.wait_for(&format!("html[lang={}]", self.language));
        self.take("welcome");
        self.window.click("[data-role=sample]");
        self.window.wait_for("main[data-screen=recovery]");
        self.take("recovery");
        self.window.click("label:has([name=written])");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-screen=shift]");
        self.fill("by", "R1");
        self.fill("float", "300000");
        self.take("shift");
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-screen=sell]");
    }

    /// A sale with a bargain, paid with a note.
    fn sell(&mut self) {
        for (typed, lines) in [("41\n", 1), ("+", 1), ("12\n", 2), ("07\n", 3), ("140000*", 3)] {
            self.window.type_text(typed);
            self.window.wait_for(&format!(".line[data-line='{lines}']"));
        }
        self.take("sell");
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-screen=pay] [name=cash]");
        self.window.type_text("200000");
        self.take("pay");
        self.window.press(&[Key::Enter]);
        self.window.wait_for("[data-role=change]");
        self.take("paid");
    }

    /// What was sold; then the settings, and what they change.
    fn look_back(&mut self) {
        self.window.click("[data-role=receipt]");
        self.window.wait_for("main[data-screen=sales] [data-role=receipt-text]");
        self.take("sales");
        self.window.click("nav button:last-child");
        self.window.wait_for("main[data-screen=settings]");
        self.take("settings");
        self.choose("theme", "dark");
        self.choose("hand", "left");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-screen=sell]");
        self.take("sell-dark-left");
    }

    fn choose(&mut self, name: &str, value: &str) {
        self.window.click(&format!("label:has([name={name}][value={value}])"));
    }

    fn fill(&mut self, name: &str, text: &str) {
        self.window.click(&format!("[name={name}]"));
        self.window.type_text(text);
    }

    fn take(&self, name: &str) {
        let file = folder().join(format!("{name}-{}.png", self.language));
        self.window.screenshot(&file);
        println!("{}", file.display());
    }
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/screens");
    fs::create_dir_all(&folder).expect("the repository can be written");
    folder
}
