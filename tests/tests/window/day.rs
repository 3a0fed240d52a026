//! The coordinator's evening: everything that leaves on paper, with the keyboard alone.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use lapak_tests::pdf::said;
use lapak_tests::window::{Key, Window};

use crate::keys::{press_through_menu, press_until, print_keys};
use crate::stand::{CHIPS, Stand, TEA, open_pay, ring_up};

#[test]
fn the_day_is_saved_as_one_pdf_and_opened_with_the_keyboard_alone() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    sell(&mut window);
    let sold = window.pressed().len();

    press_until(&mut window, Key::BackTab, "button[data-opens=sales]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sales]");
    press_until(&mut window, Key::Tab, "button[data-role=main]");
    window.press(&[Key::Enter]);
    let file = window.text_of("[data-role=day-file] span");
    print_keys("from Sell to a saved day", &window.pressed()[sold..]);

    assert!(file.ends_with("-1.pdf"), "{file}");
    let said = said(Path::new(&file));
    for part in ["Edisi1", "Rp30.000", "Keripikpisang", "Belumlengkap"] {
        assert!(said.contains(part), "no {part} in\n{said}");
    }
    window.wait_for_text(".said", &file);

    let opened = has_opener(&window);
    press_until(&mut window, Key::BackTab, "button[data-role=open]");
    window.press(&[Key::Enter]);
    let since = Instant::now();
    while fs::read_to_string(&opened).ok().as_deref() != Some(&file) {
        assert!(since.elapsed() < Duration::from_secs(20), "{file} was not opened");
        sleep(Duration::from_millis(20));
    }
}

/// Makes what opens files on this stage a script, and says where it writes what it was given.
fn has_opener(window: &Window) -> PathBuf {
    let (bin, opened) = (window.home().join("bin"), window.home().join("opened"));
    fs::create_dir_all(&bin).expect("a folder");
    let opener = bin.join("xdg-open");
    fs::write(&opener, format!("#!/bin/sh\nprintf %s \"$1\" > '{}'\n", opened.display()))
        .expect("written");
    fs::set_permissions(opener, Permissions::from_mode(0o755)).expect("it is ours");
    opened
}

#[test]
fn a_kuitansi_is_made_out_to_a_buyer_and_totals_are_saved_in_every_form() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    sell(&mut window);
    press_until(&mut window, Key::BackTab, "button[data-opens=sales]");
    window.press(&[Key::Enter]);
    press_until(&mut window, Key::Tab, "button[data-role=kuitansi]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog input[name=buyer]:focus");
    window.type_text("Yayasan 茶\n");
    window.wait_for_text("dialog .refusal", "茶");
    window.type_text("Yayasan Nguyễn\n");
    window.wait_for_end_of("dialog");
    let kuitansi = said(Path::new(&window.text_of("[data-role=file] span")));
    assert!(
        kuitansi.contains("YayasanNguyễn") && kuitansi.contains("Tigapuluhriburupiah"),
        "{kuitansi}"
    );

    press_through_menu(&mut window, "totals");
    for extension in ["csv", "xlsx", "pdf"] {
        press_until(&mut window, Key::Tab, &format!("button[data-role=save-{extension}]"));
        window.press(&[Key::Enter]);
        window.wait_for_text("[data-role=file]", &format!(".{extension}"));
        let file = window.text_of("[data-role=file] span");
        assert!(Path::new(&file).is_file(), "{file}");
    }
}

#[test]
fn a_saving_that_takes_long_is_stopped_with_the_keyboard_and_leaves_nothing() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    sell(&mut window);
    press_until(&mut window, Key::BackTab, "button[data-opens=sales]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sales]");
    let documents = window.home().join("papers");
    let held = Held::where_documents_are(&window);
    press_until(&mut window, Key::Tab, "button[data-role=main]");
    window.press(&[Key::Enter]);
    window.wait_for("button[data-role=stop]");
    press_until(&mut window, Key::BackTab, "button[data-role=stop]");
    window.press(&[Key::Enter]);
    window.wait_for_text(".said", "Sedang dihentikan");
    held.release(&documents);
    window.wait_for_text(".said", "Dihentikan. Tidak ada berkas yang dibuat.");
    assert_eq!(window.count_of("button[data-role=stop]"), 0);
    assert!(!documents.exists(), "something was saved");
}

/// Holds a saving where it asks the system for the person's documents: the file that says so is a pipe, and whoever
/// reads it waits for its writer.
struct Held(PathBuf);

impl Held {
    #[track_caller]
    fn where_documents_are(window: &Window) -> Self {
        let folder = window.home().join("config");
        fs::create_dir_all(&folder).expect("a folder");
        let pipe = folder.join("user-dirs.dirs");
        let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo starts");
        assert!(made.success(), "{} cannot be a pipe", pipe.display());
        Self(pipe)
    }

    #[track_caller]
    fn release(self, documents: &Path) {
        let said = format!("XDG_DOCUMENTS_DIR=\"{}\"\n", documents.display());
        fs::write(self.0, said).expect("somebody reads");
    }
}

fn sell(window: &mut Window) {
    ring_up(window, &[&CHIPS, &TEA]);
    open_pay(window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
}
