//! Every bad input has its own code, a sentence in both languages and an exit code, and changes nothing.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, Instant};

use lapak_tests::lapak::{Answered, Lapak, mount, with_own_mounts};

const RULE: i32 = 1;
const STORE: i32 = 4;

#[test]
fn what_cannot_be_sold_is_refused_and_changes_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let before = everything(&lapak);
    let long = format!("KRP-01@{}", "9".repeat(10_000));
    let refused: [(&[&str], &str); 22] = [
        (&["sell", "ABC-99"], "product_unknown"),
        (&["sell", "KRP-01", "ABC-99"], "product_unknown"),
        (&["sell", "QQQQ@5000"], "member_unknown"),
        (&["sell", "KRP-01@-1"], "price_below_zero"),
        (&["product", "set", "KRP-01", "--price", "-1"], "price_below_zero"),
        (&["sell", "KRP-01@0"], "price_needs_reason"),
        (&["sell", "KRP-01*0"], "quantity_invalid"),
        (&["sell", "BRS-01*0.1234"], "quantity_invalid"),
        (&["sell", "BRS-01*-1"], "quantity_invalid"),
        (&["sell", "KRP-01*0.5"], "quantity_not_whole"),
        (&["sell", "KRP-01", "--cash", "12000"], "payment_short"),
        (&["sell", "KRP-01", "--qris", "12000"], "payment_short"),
        (&["sell", "KRP-01", "--qris", "12501"], "payment_above_due"),
        (&["sell", "KRP-01", "--transfer", "1000000000"], "payment_above_due"),
        (&["sell", "KRP-01", "--qris", "0"], "payment_invalid"),
        (&["sell", "KRP-01@1000000000001"], "amount_out_of_range"),
        (&["sell", "KRP-01*1001@1000000000"], "amount_out_of_range"),
        (&["sell", "KRP-01", "--cash", "1000000000001"], "amount_out_of_range"),
        (&["sell", &long], "amount_out_of_range"),
        (&["sell", "KRP-01", "--cash", "lima ribu"], "amount_not_a_number"),
        (&["sell", "KRP-01", "--cash", "5e3"], "amount_not_a_number"),
        (&["sell", "KRP-01", "--discount", "101%"], "discount_invalid"),
    ];
    for (arguments, code) in refused {
        refuses(&lapak, arguments, RULE, code);
    }
    assert_eq!(everything(&lapak), before);
}

#[test]
fn names_with_controls_overrides_or_ten_thousand_characters_are_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let before = everything(&lapak);
    let long = "x".repeat(10_000);
    let odd = [
        "a\u{7}b",
        "a\nb",
        "a\u{1b}[2Jb",
        "a\u{202e}b",
        "a\u{2066}b",
        "a\u{200b}b",
        " ",
        "",
        &long,
    ];
    for name in odd {
        let product =
            ["product", "add", "ABC-01", "--price", "1000", "--member", "M7QD", "--name", name];
        refuses(&lapak, &product, RULE, "text_invalid");
        refuses(&lapak, &["product", "set", "KRP-01", "--name", name], RULE, "text_invalid");
        refuses(&lapak, &["fair", "set", "--name", name], RULE, "text_invalid");
    }
    for code in ["A\u{202e}B", "A\u{7}", "A B", &long] {
        let product =
            ["product", "add", code, "--price", "1000", "--member", "M7QD", "--name", "Sambal"];
        refuses(&lapak, &product, RULE, "code_invalid");
        refuses(&lapak, &["member", "add", code], RULE, "code_invalid");
    }
    let shown = lapak.run(&["sell", "A\u{1b}[2J\u{202e}B"]).refusal();
    let sentence = format!("{}{}", shown.message, shown.details);
    assert!(!sentence.contains(['\u{1b}', '\u{202e}']), "{sentence:?} would act on a screen");
    assert_eq!(everything(&lapak), before);
}

#[test]
fn a_folder_that_cannot_be_written_is_refused() {
    with_own_mounts("a_folder_that_cannot_be_written_is_refused", || {
        let data = tempfile::tempdir().expect("a folder");
        let lapak = Lapak::ready(data.path());
        let before = everything(&lapak);
        let source = data.path().to_str().expect("a plain path").to_owned();
        mount(&["--bind", &source], data.path());
        mount(&["-o", "remount,bind,ro"], data.path());
        refuses(&lapak, &["sell", "KRP-01"], STORE, "store_read_only");
        refuses(&lapak, &["verify"], STORE, "store_read_only");
        let below = Lapak::at(&data.path().join("new"));
        refuses(&below, &["fair", "sample", "--stand", "07"], STORE, "store_read_only");
        let gone = std::process::Command::new("umount").arg(data.path()).status();
        assert!(gone.is_ok_and(|status| status.success()));
        assert_eq!(everything(&lapak), before);
    });
}

#[test]
fn a_folder_below_a_file_is_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let file = data.path().join("file");
    fs::write(&file, "a file").expect("written");
    for folder in [file.clone(), file.join("data")] {
        refuses(&Lapak::at(&folder), &["state"], STORE, "store_read_only");
    }
    assert_eq!(fs::read(&file).expect("read"), b"a file");
}

#[test]
fn a_store_of_another_a_newer_or_a_trial_program_is_refused_and_stays_byte_for_byte() {
    let other =
        "PRAGMA application_id = 1234; CREATE TABLE entry (a); INSERT INTO entry VALUES (1);";
    let unmarked = "CREATE TABLE notes (a); INSERT INTO notes VALUES ('mine');";
    let newer =
        "PRAGMA application_id = 0x4c41504b; PRAGMA user_version = 999; CREATE TABLE entry (a);";
    let older =
        "PRAGMA application_id = 0x4c41504b; PRAGMA user_version = 4; CREATE TABLE entry (a);
        INSERT INTO entry VALUES (1);";
    for (sql, code) in [
        (other, "store_foreign"),
        (unmarked, "store_foreign"),
        (newer, "store_newer"),
        (older, "store_older"),
    ] {
        let data = tempfile::tempdir().expect("a folder");
        let file = data.path().join("ledger.sqlite");
        rusqlite::Connection::open(&file).and_then(|store| store.execute_batch(sql)).expect("made");
        stays(&data, &file, code);
    }
    let data = tempfile::tempdir().expect("a folder");
    drop(Lapak::ready(data.path()));
    let file = data.path().join("ledger.sqlite");
    let store = rusqlite::Connection::open(&file).expect("a store");
    store.pragma_update(None, "user_version", 999).expect("newer");
    store.close().expect("closed");
    stays(&data, &file, "store_newer");
}

/// A text file cannot be told from a store whose first page was overwritten: nothing of it is lost.
#[test]
fn a_text_file_in_the_place_of_the_store_is_set_aside_whole() {
    let data = tempfile::tempdir().expect("a folder");
    let file = data.path().join("ledger.sqlite");
    let text = "Belanja: beras, kunyit\n".repeat(500);
    fs::write(&file, &text).expect("written");
    let founded = Lapak::at(data.path()).run(&["fair", "sample", "--stand", "07"]);
    assert_eq!(founded.exit, Some(0));
    assert!(founded.err.contains("damaged-"), "{} does not say where it went", founded.err);
    let aside = folder_named(data.path(), "damaged-");
    assert_eq!(fs::read_to_string(aside.join("ledger.sqlite")).expect("kept"), text);
}

#[test]
fn two_programs_at_one_store_wait_five_seconds() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let before = everything(&lapak);
    let lock = File::options().write(true).open(data.path().join("lapak.lock")).expect("a lock");
    lock.lock().expect("held");
    let start = Instant::now();
    let refused = lapak.run(&["sell", "KRP-01"]);
    let waited = start.elapsed();
    assert_eq!((refused.exit, refused.refusal().code.as_str()), (Some(STORE), "store_busy"));
    assert!(waited >= Duration::from_secs(5), "{waited:?}");
    drop(lock);
    assert_eq!(everything(&lapak), before);
    let lock = File::options().write(true).open(data.path().join("lapak.lock")).expect("a lock");
    lock.lock().expect("held");
    let released = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(1));
        drop(lock);
    });
    lapak.done(&["sell", "KRP-01"]);
    released.join().expect("released");
}

#[test]
fn damaged_settings_are_set_aside_with_a_sentence_and_selling_goes_on() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    for (n, damage) in
        ["{\"hand\":", "", "\u{0}\u{0}\u{0}", "[[[[", "{\"text_percent\":-1}"].iter().enumerate()
    {
        fs::write(data.path().join("settings.json"), damage).expect("written");
        let sold = lapak.run(&["sell", "KRP-01"]);
        assert_eq!(sold.exit, Some(0), "{}", sold.err);
        let kept = format!("settings.damaged-{}.json", n + 1);
        assert!(sold.err.contains(&kept), "{} does not say where they are", sold.err);
        assert_eq!(fs::read_to_string(data.path().join(kept)).expect("kept"), *damage);
    }
    assert_eq!(lapak.run(&["sell", "KRP-01"]).err, "", "said once");
}

fn stays(data: &tempfile::TempDir, file: &Path, code: &str) {
    let before = fs::read(file).expect("read");
    refuses(&Lapak::at(data.path()), &["sell", "KRP-01"], STORE, code);
    assert!(fs::read(file).expect("read") == before, "{code}: its bytes were changed");
    let others: Vec<_> = fs::read_dir(data.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .filter(|name| name != "ledger.sqlite" && name != "lapak.lock" && name != "marker")
        // The sample fair has confirmed its code.
        .filter(|name| name != "settings.json")
        .collect();
    assert!(others.is_empty(), "{code}: {others:?}");
}

/// The refusal in JSON and as a sentence, in both languages.
#[track_caller]
fn refuses(lapak: &Lapak, arguments: &[&str], exit: i32, code: &str) {
    let said = |language: &str| {
        let mut command = lapak.command();
        command.args(["--lang", language]).args(arguments);
        let answered: Answered = command.output().expect("the program starts").into();
        let short: Vec<String> =
            arguments.iter().map(|text| text.chars().take(40).collect()).collect();
        assert_eq!(answered.exit, Some(exit), "{short:?}: {}", answered.err);
        assert_eq!(answered.out, "", "{short:?}");
        assert_eq!(answered.err.lines().count(), 1, "{short:?}: {}", answered.err);
        let refusal = answered.refusal();
        assert_eq!(refusal.code, code, "{short:?}");
        refusal.message
    };
    let sentences = [said("id"), said("en")];
    assert_ne!(sentences[0], sentences[1], "{code} is not translated");
    for sentence in sentences {
        assert!(sentence.contains(' ') && sentence.ends_with('.'), "{code}: {sentence:?}");
        assert!(!sentence.contains("refusal-") && !sentence.contains("{$"), "{code}: {sentence:?}");
        assert!(sentence.chars().count() < 400, "{code}: {sentence:?}");
    }
}

fn everything(lapak: &Lapak) -> (String, String) {
    (lapak.done(&["entries"]), lapak.done(&["dump"]))
}

fn folder_named(folder: &Path, start: &str) -> std::path::PathBuf {
    let mut paths =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    paths
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start)))
        .unwrap_or_else(|| panic!("nothing in {} begins with {start}", folder.display()))
}
