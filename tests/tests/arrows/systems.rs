//! What people install could be built on another system, too: what only one has is asked for on that one alone.

use super::source::{before_tests, files, rust_files, without_comments};

/// What Windows does not have, by the words that ask for it.
const OF_ONE_SYSTEM: [&str; 5] = ["os::unix", "os::fd", "rustix::", "webkit2gtk::", "libc::"];
/// The crates among them, as manifests name them.
const CRATES: [&str; 3] = ["rustix", "webkit2gtk", "libc"];
/// Where the programs that people install are made.
const INSTALLED: [&str; 4] =
    ["src-tauri/src", "src-tauri/core/src", "src-tauri/cli/src", "src-tauri/simulate/src"];

#[test]
fn what_only_one_system_has_is_asked_for_on_that_system_alone() {
    let mut found = 0;
    for folder in INSTALLED {
        for source in rust_files(folder) {
            let code = without_comments(before_tests(&source.code));
            for (at, asked) in OF_ONE_SYSTEM.iter().flat_map(|asked| code.match_indices(asked)) {
                found += 1;
                assert!(is_behind_a_condition(&code, at), "{folder}/{}: {asked}", source.name);
            }
        }
    }
    assert!(found > 5, "what is looked for has other names by now");
    for manifest in files("src-tauri", "toml").iter().filter(|file| is_installed(&file.name)) {
        let everywhere = manifest.code.split("[target.").next().unwrap_or_default();
        for of_one_system in CRATES {
            let line = format!("\n{of_one_system}.workspace");
            assert!(!everywhere.contains(&line), "{} wants {of_one_system}", manifest.name);
        }
    }
}

#[test]
fn an_item_without_a_condition_would_be_found() {
    let code =
        "#[cfg(unix)]\nfn one() {\n    os::unix::of();\n}\n\nfn two() {\n    os::unix::of();\n}\n";
    let asked: Vec<bool> =
        code.match_indices("os::unix").map(|(at, _)| is_behind_a_condition(code, at)).collect();
    assert_eq!(asked, [true, false]);
}

/// Whether what stands at a place is compiled on some systems only: by a condition of its item, or of its statement.
fn is_behind_a_condition(code: &str, at: usize) -> bool {
    let item = code[..at].rfind("\n}\n").map_or(0, |end| end);
    code[item..at].contains("#[cfg(")
}

fn is_installed(manifest: &str) -> bool {
    ["Cargo.toml", "core/Cargo.toml", "cli/Cargo.toml", "simulate/Cargo.toml"].contains(&manifest)
}
