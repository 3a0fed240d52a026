//! The commands of the window, as their one list names them.

use std::fs;
use std::path::Path;

use syn::Item;

/// Every subject of the list in `src-tauri/src/commands/mod.rs` with the names of its commands.
///
/// # Panics
/// When there is no such list.
#[must_use]
pub fn subjects() -> Vec<(String, Vec<String>)> {
    let file = parsed("mod.rs");
    let list = file.items.iter().find_map(|item| match item {
        Item::Macro(list) if list.mac.path.is_ident("commands") => {
            Some(list.mac.tokens.to_string())
        }
        _ => None,
    });
    let list = list.expect("the list of commands");
    let subjects = list.split_terminator('}').map(|subject| {
        let (subject, names) = subject.split_once('{').expect("a subject with its commands");
        let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
        (subject.trim().to_owned(), names.map(str::to_owned).collect())
    });
    subjects.collect()
}

/// A file of `src-tauri/src/commands`, parsed.
///
/// # Panics
/// When it is not there or is no Rust.
#[must_use]
pub fn parsed(name: &str) -> syn::File {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/src/commands").join(name);
    syn::parse_file(&fs::read_to_string(file).expect("commands")).expect("Rust")
}
