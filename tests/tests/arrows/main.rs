//! The house holds: each room of core uses only those below it, one room writes, one prints, and the shells know
//! neither store nor printer.

mod source;
mod systems;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use source::{Source, before_tests, files, first_words, root, rust_files, without_comments, word};

/// The SQL of those files that has files of its own.
const SQL_OF_WRITERS: [&str; 5] = [
    "store/sql/insert_receipt.sql",
    "store/sql/local.sql",
    "store/sql/schema.sql",
    "store/sql/set_aside.sql",
    "store/sql/after_set_aside.sql",
];

/// The rooms of core, from the ground up; each may use those before it.
const ROOMS: [&str; 17] = [
    "value", "refusal", "file", "names", "qris", "printer", "entry", "selling", "store", "books",
    "exchange", "sheet", "picture", "words", "paper", "thermal", "till",
];
/// Where a room's things are found when they are named without it.
const AT_THE_DOOR: [(&str, &str); 8] = [
    ("Refusal", "refusal"),
    ("RefusalView", "refusal"),
    ("Code", "refusal"),
    ("Class", "refusal"),
    ("Words", "words"),
    ("Language", "words"),
    ("Amount", "words"),
    ("ValueError", "value"),
];
/// The only files whose SQL changes the ledger and its tables. Others in the store may change what is this till's alone.
const WRITERS: [&str; 5] = [
    "store/keep.rs",
    "store/rebuild.rs",
    "store/project.rs",
    "store/migrate.rs",
    "store/unread.rs",
];

#[test]
fn no_room_uses_one_above_it() {
    let mut rooms = BTreeSet::new();
    for source in rust_files("src-tauri/core/src") {
        let Some(room) = room_of(&source.name) else { continue };
        rooms.insert(room);
        for used in uses(&source.code) {
            assert!(may_use(room, used), "{} is in `{room}` and uses `{used}`", source.name);
        }
    }
    assert_eq!(rooms.len(), ROOMS.len(), "a room was not found, or has another name");
}

/// The picture in the documents: an arrow from each room to those that it uses, but for the ground, which all stand on.
#[test]
fn the_picture_of_the_rooms_is_what_the_code_says() {
    const GROUND: [&str; 2] = ["value", "refusal"];
    let mut arrows = BTreeSet::new();
    for source in rust_files("src-tauri/core/src") {
        let Some(room) = room_of(&source.name) else { continue };
        let used = uses(&source.code).into_iter().filter(|used| *used != room);
        let above_ground = |used: &&str| !GROUND.contains(used);
        arrows.extend(used.filter(above_ground).map(|used| (room, used)));
    }
    let floor = |room: &str| ROOMS.iter().position(|of| *of == room);
    let mut drawn: Vec<(&str, &str)> = arrows.into_iter().collect();
    drawn.sort_by_key(|(room, used)| {
        (std::cmp::Reverse(floor(room)), std::cmp::Reverse(floor(used)))
    });
    let lines = drawn.iter().map(|(room, used)| format!("    {room} --> {used}\n"));
    let picture = format!("```mermaid\nflowchart TD\n{}```\n", lines.collect::<String>());
    let file = root().join("src-tauri/core/docs/architecture.md");
    let text = fs::read_to_string(&file).expect("the document");
    let start = text.find("```mermaid").expect("a picture");
    let end = start + text[start..].find("\n```\n").expect("its end") + 5;
    if std::env::var_os("LAPAK_BLESS").is_some() {
        let text = format!("{}{picture}{}", &text[..start], &text[end..]);
        fs::write(&file, text).expect("it is written");
        return;
    }
    assert!(text[start..end] == picture, "the picture is out of date: LAPAK_BLESS=1 draws it");
}

#[test]
fn no_file_needs_one_that_needs_it() {
    for room in ROOMS {
        let sources: Vec<Source> = rust_files("src-tauri/core/src")
            .into_iter()
            .filter(|source| source.name.starts_with(&format!("{room}/")))
            .filter(|source| !source.name.contains("tests"))
            .collect();
        let names: BTreeSet<String> = sources.iter().map(|source| module(&source.name)).collect();
        let needs: BTreeMap<String, BTreeSet<String>> = sources
            .iter()
            .map(|source| {
                let own = module(&source.name);
                let needed = needed(&own, before_tests(&source.code));
                let found = needed.iter().filter_map(|path| deepest(path, &names));
                (own.clone(), found.filter(|name| *name != own).collect())
            })
            .collect();
        for name in &names {
            let circle = path_back(name, name, &needs, &mut BTreeSet::new());
            assert_eq!(circle, None, "a circle in `{room}`");
        }
    }
}

#[test]
fn a_circle_is_noticed_however_it_is_written() {
    let names = ["store/lock", "store/open", "till/fair", "till/fair/view"];
    let names: BTreeSet<String> = names.into_iter().map(str::to_owned).collect();
    let needs = |own: &str, code: &str| -> Vec<String> {
        needed(own, code).iter().filter_map(|path| deepest(path, &names)).collect()
    };
    assert_eq!(needs("store/open", "use super::lock::WriterLock;"), ["store/lock"]);
    let inside = "use super::super::lock::Lock;\nuse crate::store::open::Store;";
    assert_eq!(needs("store/sums/held", inside), ["store/lock", "store/open"]);
    let deeper = "use crate::till::fair::view::FairView;\nuse crate::till::fair::Founding;";
    assert_eq!(needs("till/status", deeper), ["till/fair", "till/fair/view"]);
    let circle = [("a", "b"), ("b", "c"), ("c", "a")];
    let needs: BTreeMap<String, BTreeSet<String>> = circle
        .iter()
        .map(|(from, to)| ((*from).to_owned(), BTreeSet::from([(*to).to_owned()])))
        .collect();
    let found = path_back("a", "a", &needs, &mut BTreeSet::new());
    assert_eq!(found, Some("a, b, c".to_owned()));
}

/// A file as its module is named: `store/sums/held`.
fn module(name: &str) -> String {
    name.trim_end_matches(".rs").trim_end_matches("/mod").to_owned()
}

/// The file that a path lies in: `till/fair/view` of `till/fair/view/FairView`.
fn deepest(path: &str, names: &BTreeSet<String>) -> Option<String> {
    let mut path = path;
    loop {
        if names.contains(path) {
            return Some(path.to_owned());
        }
        path = path.rsplit_once('/')?.0;
    }
}

/// The paths that a file names, whether there are such files or not.
fn needed(own: &str, code: &str) -> BTreeSet<String> {
    let code: String = without_comments(code).split_whitespace().collect();
    let mut needed = BTreeSet::new();
    let mut add = |folder: &str, rest: &str| {
        let (mut path, mut rest) = (folder.to_owned(), rest);
        while !word(rest).is_empty() {
            let next = word(rest);
            path = format!("{path}/{next}");
            let Some(further) = rest[next.len()..].strip_prefix("::") else { break };
            rest = further;
        }
        needed.insert(path);
    };
    for (at, _) in code.match_indices("super::") {
        if code[..at].ends_with("super::") {
            continue;
        }
        let (mut folder, mut rest) = (own, &code[at..]);
        while let Some(further) = rest.strip_prefix("super::") {
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
            rest = further;
        }
        match rest.strip_prefix('{') {
            Some(inside) => first_words(inside).into_iter().for_each(|word| add(folder, word)),
            None => add(folder, rest),
        }
    }
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let room = word(rest);
        if let Some(further) = rest[room.len()..].strip_prefix("::") {
            add(room, further);
        }
    }
    needed.remove(own);
    needed
}

/// The way from one file back to another by what each needs, if there is one.
fn path_back(
    from: &str,
    to: &str,
    needs: &BTreeMap<String, BTreeSet<String>>,
    seen: &mut BTreeSet<String>,
) -> Option<String> {
    for next in needs.get(from).into_iter().flatten() {
        if next == to {
            return Some(from.to_owned());
        }
        if seen.insert(next.clone())
            && let Some(rest) = path_back(next, to, needs, seen)
        {
            return Some(format!("{from}, {rest}"));
        }
    }
    None
}

#[test]
fn only_the_writers_of_the_store_change_it() {
    let mut found = 0;
    for source in rust_files("src-tauri/core/src") {
        let in_store = source.name.starts_with("store/");
        assert!(in_store || !source.code.contains("rusqlite"), "{} uses rusqlite", source.name);
        for table in changed_tables(before_tests(&source.code)) {
            let local = in_store && table.starts_with("local_");
            let writer = WRITERS.contains(&source.name.as_str());
            assert!(local || writer, "{} changes `{table}`", source.name);
            found += 1;
        }
    }
    assert!(found > 10, "the store writes more than {found} times");
    for sql in files("src-tauri/core/src", "sql") {
        let writes = SQL_OF_WRITERS.contains(&sql.name.as_str());
        assert!(sql.name.starts_with("store/sql/"), "{}", sql.name);
        assert!(writes || changed_tables(&sql.code).is_empty(), "{} changes something", sql.name);
    }
}

#[test]
fn a_change_is_noticed_in_every_form_of_it() {
    for sql in [
        "DELETE FROM entry",
        "INSERT INTO entry VALUES",
        "REPLACE INTO entry",
        "INSERT OR IGNORE INTO entry",
        "UPDATE entry SET a",
    ] {
        assert_eq!(changed_tables(&format!("let sql = \"{sql}\";")), ["entry"], "{sql}");
    }
    assert_eq!(changed_tables("\"ON CONFLICT (a) DO UPDATE SET b = 1\""), Vec::<String>::new());
}

/// What a reader holds in their head at once. The sentences of a language are a list, not a text to follow, and
/// `api.ts` is written from Rust.
#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    const LONGEST: usize = 400;
    let generated = "api.ts";
    let folders = [
        ("src-tauri/core", "rs"),
        ("src-tauri/cli", "rs"),
        ("src-tauri/src", "rs"),
        ("src-tauri/simulate", "rs"),
        ("src-tauri/xtask", "rs"),
        ("tests", "rs"),
        ("ui/src", "ts"),
        ("ui/src", "css"),
        ("src-tauri/core/src", "sql"),
    ];
    for (folder, extension) in folders {
        for source in files(folder, extension) {
            let lines = source.code.lines().count();
            let name = &source.name;
            assert!(lines <= LONGEST || name == generated, "{folder}/{name} has {lines} lines");
        }
    }
}

#[test]
fn only_paper_prints() {
    let mut found = false;
    for source in rust_files("src-tauri/core/src") {
        if ["printpdf", "lopdf", "rust_xlsxwriter"].iter().any(|one| source.code.contains(one)) {
            assert!(source.name.starts_with("paper/"), "{} prints", source.name);
            found = true;
        }
    }
    assert!(found, "nothing prints");
}

#[test]
fn window_and_command_line_know_neither_store_nor_printer() {
    for folder in ["src-tauri/src", "src-tauri/cli/src"] {
        for source in rust_files(folder) {
            for foreign in ["rusqlite", "printpdf", "rust_xlsxwriter", "ed25519"] {
                assert!(!source.code.contains(foreign), "{folder}/{} uses {foreign}", source.name);
            }
        }
    }
    for manifest in ["src-tauri/Cargo.toml", "src-tauri/cli/Cargo.toml"] {
        let text = fs::read_to_string(root().join(manifest)).expect("a manifest");
        assert!(!text.contains("rusqlite"), "{manifest} depends on rusqlite");
    }
}

#[test]
fn only_one_module_of_the_interface_calls_the_shell() {
    let mut calling = BTreeSet::new();
    for source in files("ui/src", "ts") {
        if source.code.contains("@tauri-apps/api") {
            calling.insert(source.name);
        }
    }
    assert_eq!(calling, BTreeSet::from(["backend/command.ts".to_owned()]));
}

#[test]
fn an_arrow_upwards_is_noticed_however_it_is_written() {
    for upwards in [
        "use crate::till::Till;",
        "use crate::{entry::Sale, till::Till};",
        "use crate::{\n    entry::{Line, Sale},\n    books,\n};",
        "fn f() -> crate::Words { crate::paper::text() }",
        "use crate::Words;",
        "use crate::{Code, Words};",
        "use crate :: till :: Till;",
    ] {
        let above = uses(upwards).into_iter().any(|used| !may_use("store", used));
        assert!(above, "{upwards}");
    }
    let down =
        "use crate::{Code, entry::{Line, till::Till}};\nuse crate::value::Money; // crate::till";
    assert!(uses(down).into_iter().all(|used| may_use("store", used)));
}

/// A room may use itself and what is below it; the refusals, which all rooms share, use no other room.
fn may_use(room: &str, used: &str) -> bool {
    let floor = |room: &str| ROOMS.iter().position(|of| *of == room).expect("a room");
    room == used || (room != "refusal" && floor(used) < floor(room))
}

fn room_of(name: &str) -> Option<&'static str> {
    let first = name.split('/').next()?.trim_end_matches(".rs");
    if first == "lib" {
        return None;
    }
    let room = ROOMS.into_iter().find(|room| *room == first);
    Some(room.unwrap_or_else(|| panic!("{name} is in no room that has its place")))
}

/// The rooms that a file names: after `crate::`, alone or in braces, wherever that stands.
fn uses(code: &str) -> BTreeSet<&'static str> {
    let code: String = without_comments(code).split_whitespace().collect();
    let mut used = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        // `$crate::` in a macro is the same house; a longer word that ends so is another.
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(inside) => used.extend(first_words(inside).into_iter().map(room_named)),
            None => {
                used.insert(room_named(word(rest)));
            }
        }
    }
    used
}

/// An empty word stands behind the last comma.
fn room_named(word: &str) -> &'static str {
    let door = AT_THE_DOOR.iter().find(|(name, _)| *name == word).map_or(word, |(_, room)| room);
    let room = ROOMS.into_iter().find(|room| *room == door);
    room.or(word.is_empty().then_some(ROOMS[0]))
        .unwrap_or_else(|| panic!("`crate::{word}` is in no room that has its place"))
}

/// The tables that the SQL in a file inserts into, deletes from or updates.
fn changed_tables(code: &str) -> Vec<String> {
    let words: Vec<&str> = code.split(|c: char| c.is_whitespace() || c == '"').collect();
    let table = |at: usize| words.get(at).map(|word| (*word).to_owned());
    let changed = words.iter().enumerate().filter_map(|(at, word)| match *word {
        "INTO" if at > 0 && words[at - 1] != "VACUUM" => table(at + 1),
        "FROM" if at > 0 && words[at - 1] == "DELETE" => table(at + 1),
        "UPDATE" if words.get(at + 2) == Some(&"SET") => table(at + 1),
        _ => None,
    });
    changed.collect()
}
