//! The file: taken in, opened, and refused without a change.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;

use age::secrecy::SecretString;
use lapak_core::till::Till;
use lapak_tests::folder::opened;
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::{PASSPHRASE, Stand};

#[test]
fn a_list_becomes_a_book_that_its_passphrase_alone_opens() {
    let stand = Stand::ready();
    let members = stand.members(3);
    let none = json!({"file": false, "open": false, "count": 0});
    assert_eq!(stand.lapak.json(&["names", "show"]), none);
    assert_eq!(stand.names(&["open"], PASSPHRASE).refusal().code, "names_none");
    let [first, second, third] = [&members[0], &members[1], &members[2]];
    let taken = stand.imported(&[(second, "Bu Contoh Dua"), (first, "Pak Contoh Satu")]);
    assert_eq!(taken, json!({"count": 2, "new": 2, "changed": 0, "wrong": [], "done": true}));
    let mode = fs::metadata(stand.book()).expect("a book").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let mut said = vec![
        (first.clone(), "Pak Contoh Satu".to_owned()),
        (second.clone(), "Bu Contoh Dua".into()),
    ];
    said.sort();
    assert_eq!(stand.opened(), said);
    // Nothing stays open from one command to the next.
    let closed = json!({"file": true, "open": false, "count": 0});
    assert_eq!(stand.lapak.json(&["names", "show"]), closed);

    // A workbook with its columns the other way round: one is new, one changes, and who is not in it stays.
    let file = stand.out("names.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["Member list", ""],
        ["Full name", "Member code"],
        ["Contoh Tiga", &third.to_lowercase()],
        ["Bu Contoh Lain", second],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write(row, column, text).expect("written");
        }
    }
    book.save(&file).expect("saved");
    let answered = stand.import(&file, PASSPHRASE);
    let taken: Value = serde_json::from_str(&answered.out).expect("a value");
    assert_eq!(taken, json!({"count": 3, "new": 1, "changed": 1, "wrong": [], "done": true}));
    let said = stand.opened();
    let name =
        |of: &String| said.iter().find(|(code, _)| code == of).map(|(_, name)| name.as_str());
    let names = [first, second, third].map(name);
    assert_eq!(names, [Some("Pak Contoh Satu"), Some("Bu Contoh Lain"), Some("Contoh Tiga")]);
    // The same again changes no byte.
    let before = fs::read(stand.book()).expect("a book");
    assert_eq!(stand.import(&file, PASSPHRASE).exit, Some(0));
    assert_eq!(fs::read(stand.book()).expect("a book"), before);
}

#[test]
fn a_row_that_is_wrong_refuses_the_whole_list_and_is_named() {
    let stand = Stand::ready();
    let members = stand.members(2);
    stand.imported(&[(&members[0], "Pak Contoh Satu")]);
    let before = fs::read(stand.book()).expect("a book");
    let file = stand.out("names.csv");
    let (first, second) = (&members[0], &members[1]);
    let rows = format!(
        "Kode anggota,Nama\n{second},Bu Contoh Dua\nQ9Q9,Orang Lain\n{first},\n,Tanpa Kode\n{second},Bu Contoh\n"
    );
    fs::write(&file, rows).expect("written");
    let answered = stand.import(&file, PASSPHRASE);
    assert_eq!(answered.refusal().code, "list_rows_wrong");
    let told: Value = serde_json::from_str(&answered.out).expect("a value");
    let wrong: Vec<(&Value, &Value, &Value, &Value)> = told["wrong"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|wrong| (&wrong["row"], &wrong["column"], &wrong["value"], &wrong["code"]))
        .collect();
    let (code, name, twice) = (json!("Kode anggota"), json!("Nama"), json!(second));
    let expected = [
        (&json!(3), &code, &json!("Q9Q9"), &json!("member_unknown")),
        (&json!(4), &name, &json!(""), &json!("text_invalid")),
        (&json!(5), &code, &json!(""), &json!("names_code_missing")),
        (&json!(6), &code, &twice, &json!("names_code_twice")),
    ];
    assert_eq!(wrong, expected);
    assert_eq!((&told["done"], &told["new"]), (&json!(false), &json!(0)));
    assert_eq!(fs::read(stand.book()).expect("a book"), before);
}

#[test]
fn a_new_passphrase_is_long_enough_and_an_old_one_the_right_one() {
    let stand = Stand::ready();
    let members = stand.members(1);
    let file = stand.out("names.csv");
    fs::write(&file, format!("{},Pak Contoh\n", members[0])).expect("written");
    assert_eq!(stand.import(&file, "tujuh77").refusal().code, "names_passphrase_short");
    assert!(!stand.book().exists());
    assert_eq!(stand.import(&file, PASSPHRASE).exit, Some(0));
    let before = fs::read(stand.book()).expect("a book");
    fs::write(&file, format!("{},Pak Lain\n", members[0])).expect("written");
    for wrong in ["sandi yang lain", "kunci", &PASSPHRASE.to_uppercase()] {
        assert_eq!(stand.import(&file, wrong).refusal().code, "names_passphrase_wrong");
        assert_eq!(stand.names(&["open"], wrong).refusal().code, "names_passphrase_wrong");
    }
    assert_eq!(fs::read(stand.book()).expect("a book"), before);
}

#[test]
fn a_book_that_is_cut_or_changed_anywhere_is_never_opened_and_stays_as_it_is() {
    let stand = Stand::ready();
    let members = stand.members(1);
    stand.imported(&[(&members[0], "Pak Contoh Satu")]);
    let whole = fs::read(stand.book()).expect("a book");
    let mut till = opened(&stand.data());
    let header = whole.windows(4).position(|part| part == b"\n---").expect("the end of the header");
    let ends = [0, 1, 20, 21, header, header + 10, header + 48, header + 60, whole.len() - 1];
    for end in ends {
        refuses(&stand, &mut till, &whole[..end], &["names_damaged"]);
    }
    for at in (0..whole.len()).step_by(7).chain([whole.len() - 1]) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        // What wraps the key cannot be told from another passphrase.
        refuses(&stand, &mut till, &flipped, &["names_damaged", "names_passphrase_wrong"]);
    }
    refuses(&stand, &mut till, &[&whole[..], b"x"].concat(), &["names_damaged"]);
    refuses(&stand, &mut till, b"Kode;Nama\n", &["names_damaged"]);
    fs::write(stand.book(), &whole).expect("written");
    assert_eq!(till.open_names(PASSPHRASE).expect("opened").count, 1);
}

#[test]
fn a_book_of_a_newer_version_or_of_something_else_is_not_read() {
    let stand = Stand::ready();
    let mut till = opened(&stand.data());
    let code = stand_code(&till);
    let newer = format!(r#"{{"lapak_names":2,"people":[["{code}","Pak Contoh"]]}}"#);
    refuses(&stand, &mut till, &sealed(&newer, 10), &["names_newer"]);
    for other in [
        "",
        "[]",
        "Pak Contoh",
        r#"{"names":{}}"#,
        r#"{"lapak_names":0,"names":{}}"#,
        r#"{"lapak_names":1}"#,
        r#"{"lapak_names":1,"names":{"kode":"Pak Contoh"}}"#,
        r#"{"lapak_names":1,"names":{"M1":" "}}"#,
        r#"{"lapak_names":1,"names":{},"more":1}"#,
    ] {
        refuses(&stand, &mut till, &sealed(other, 10), &["names_damaged"]);
    }
    let many = (0..10_001).map(|n| format!("\"M{n}\":\"Contoh\"")).collect::<Vec<_>>().join(",");
    let many = format!(r#"{{"lapak_names":1,"names":{{{many}}}}}"#);
    refuses(&stand, &mut till, &sealed(&many, 10), &["names_damaged"]);
    // One that another program of the format wrote is read; one that would keep the till busy for minutes is not.
    let ours = format!(r#"{{"lapak_names":1,"names":{{"{code}":"Pak Contoh"}}}}"#);
    fs::write(stand.book(), sealed(&ours, 12)).expect("written");
    assert_eq!(till.open_names(PASSPHRASE).expect("opened").count, 1);
    till.close_names();
    let mut heavy = sealed(&ours, 10);
    let work = heavy.windows(4).position(|part| part == b" 10\n").expect("it says its work");
    heavy[work + 1] = b'3';
    refuses(&stand, &mut till, &heavy, &["names_damaged"]);
}

#[test]
fn an_open_book_is_closed_by_hand_and_by_the_end_of_the_till() {
    let stand = Stand::ready();
    let members = stand.members(1);
    stand.imported(&[(&members[0], "Pak Contoh Satu")]);
    let mut till = opened(&stand.data());
    let open = till.open_names(PASSPHRASE).expect("opened");
    assert!(open.open && open.file && open.count == 1);
    assert_eq!(till.listed_names(), [(members[0].clone(), "Pak Contoh Satu".to_owned())]);
    // A wrong try closes nothing, and what is taken in shows at once.
    till.open_names("sandi yang lain").expect_err("another");
    let file = stand.out("names.csv");
    fs::write(&file, format!("{},Pak Contoh Lain\n", members[0])).expect("written");
    till.import_names(&file, PASSPHRASE).expect("taken");
    assert_eq!(till.listed_names()[0].1, "Pak Contoh Lain");
    let closed = till.close_names();
    assert!(!closed.open && closed.count == 0 && till.listed_names().is_empty());
    till.open_names(PASSPHRASE).expect("opened");
    drop(till);
    let till = opened(&stand.data());
    assert!(!till.names().open);
    // Whoever practises has no book, and brings none into it.
    let practice = till.begin_practice().expect("begun").data;
    let mut practising = opened(practice.as_ref());
    assert!(!practising.names().file);
    let refused = practising.import_names(&file, PASSPHRASE).expect_err("for practice");
    assert_eq!(refused.code().as_str(), "in_practice");
}

#[test]
fn a_fair_that_is_taken_off_leaves_its_book_and_says_so() {
    let stand = Stand::ready();
    let members = stand.members(1);
    stand.imported(&[(&members[0], "Pak Contoh Satu")]);
    let name = stand.lapak.json(&["fair", "show"])["name"].as_str().expect("a name").to_owned();
    let shown = stand.lapak.json(&["fair", "take-off"]).to_string();
    assert!(shown.contains("names.kept-1.age"), "{shown}");
    let before = fs::read(stand.book()).expect("a book");
    let taken = stand.lapak.json(&["fair", "take-off", "--name", &name]).to_string();
    assert!(taken.contains("names.kept-1.age"), "{taken}");
    let left: Vec<_> = fs::read_dir(stand.data())
        .expect("a folder")
        .map(|file| file.expect("a file").file_name().into_string().expect("a name"))
        .collect();
    assert_eq!(left, ["names.kept-1.age"]);
    assert_eq!(fs::read(stand.data().join("names.kept-1.age")).expect("kept"), before);
}

/// Sees that a file is refused with one of these codes, to be opened and to be added to, and stays as it is.
#[track_caller]
fn refuses(stand: &Stand, till: &mut Till, bytes: &[u8], codes: &[&str]) {
    fs::write(stand.book(), bytes).expect("written");
    let file = stand.out("one.csv");
    fs::write(&file, format!("{};Pak Contoh Baru\n", stand_code(till))).expect("written");
    let refused = [
        till.open_names(PASSPHRASE).map(drop).expect_err("refused"),
        till.import_names(&file, PASSPHRASE).map(drop).expect_err("refused"),
    ];
    for refused in refused {
        assert!(codes.contains(&refused.code().as_str()), "{refused} at {} bytes", bytes.len());
        assert!(std::error::Error::source(&refused).is_none(), "a cause may quote a name");
    }
    assert_eq!(fs::read(stand.book()).expect("a book"), bytes);
    assert!(!till.names().open);
}

fn stand_code(till: &Till) -> String {
    till.catalogue_list().expect("a list").1[0].code.clone()
}

/// What another program of the format writes, with so much work.
fn sealed(content: &str, work: u8) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(PASSPHRASE));
    recipient.set_work_factor(work);
    let one = std::iter::once(&recipient as &dyn age::Recipient);
    let mut bytes = Vec::new();
    let encryptor = age::Encryptor::with_recipients(one).expect("a recipient");
    let mut inside = encryptor.wrap_output(&mut bytes).expect("begun");
    inside.write_all(content.as_bytes()).expect("written");
    inside.finish().expect("finished");
    bytes
}

#[test]
fn a_book_whose_passphrase_nobody_knows_is_set_aside_and_a_new_one_begun() {
    let stand = Stand::ready();
    let members = stand.members(1);
    stand.imported(&[(&members[0], "Wulandarsih Contohwati")]);
    let before = fs::read(stand.book()).expect("a book");
    let aside = stand.lapak.json(&["names", "set-aside"]);
    let kept = aside["file"].as_str().expect("a file");
    assert_eq!(fs::read(kept).expect("kept"), before, "it is the same book");
    assert_eq!(stand.lapak.run(&["names", "set-aside"]).refusal().code, "names_none");
    stand.imported(&[(&members[0], "Kusumarindu Telukbiru")]);
    assert_eq!(stand.opened()[0].1, "Kusumarindu Telukbiru");
}
