//! Under which licences stands what the programs hold: each crate, npm package and font by name, and every text once.
//! Collected from the sources that the lock files name, as they lie on this machine.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::read;
use crate::{command::capture, failure::Failure, workspace::Workspace};

/// The packages that are installed, as cargo is told.
pub(super) const PROGRAMS: [&str; 4] = ["-p", "lapak", "-p", "lapak-desktop"];

/// What cargo says of every crate in the lock file, a line each; a crate of this workspace has no source.
const CRATES: &str = ".packages[] | select(.source != null) | [.name, .version, .license // \"\", .repository // \"\", \
    (.authors | join(\", \")), (.manifest_path | sub(\"/[^/]*$\"; \"\"))] | @tsv";

/// The same of every npm package that the interface is made of; the bundler is not in it.
const NPM: &str = ".packages | to_entries[] | select(.key != \"\" and .value.dev != true) | \
    [(.key | sub(\"^.*node_modules/\"; \"\")), .value.version, .value.license // \"\", \"\", \"\", .key] | @tsv";

/// How the name of a file begins that says under which licence something stands.
const BEGINNINGS: [&str; 7] =
    ["licence", "license", "copying", "copyright", "notice", "unlicense", "ofl"];

/// Where sources lie that end in no program.
const BESIDE: [&str; 5] = ["tests", "examples", "benches", "node_modules", "target"];

/// Something of others that a program holds.
#[derive(Debug, PartialEq)]
struct Part {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
    repository: String,
    authors: String,
    folder: PathBuf,
}

/// The whole text: Lapak's own licence, what is inside, and the texts.
pub(super) fn collect(workspace: &Workspace) -> Result<String, Failure> {
    let mut parts = crates(workspace)?;
    parts.extend(npm_packages(workspace)?);
    let general = standard_documents(workspace)?.join("licenses");
    let mut texts = Texts::default();
    let mut said = read(&workspace.root().join("LICENSE"))?;
    said.push_str("\nLapak holds, of others:\n\n");
    for font in fonts(workspace)? {
        let number = texts.number(&read(&font)?);
        let name = font.file_name().unwrap_or_default().to_string_lossy();
        said.push_str(&format!("the fonts of {name}: text {number}\n"));
    }
    for part in &parts {
        let files = part.files(&parts, &general)?;
        let mut numbers = Vec::new();
        for file in &files {
            numbers.push(texts.number(&read(file)?).to_string());
        }
        said.push_str(&part.line(&numbers));
    }
    said.push_str(&texts.all());
    Ok(said)
}

/// What the standard library of Rust holds and under which licences, as the toolchain brings it.
pub(super) fn of_standard_library(workspace: &Workspace) -> Result<PathBuf, Failure> {
    Ok(standard_documents(workspace)?.join("COPYRIGHT-library.html"))
}

fn standard_documents(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let mut rustc = Command::new("rustc");
    let root = capture(rustc.current_dir(workspace.ui()).args(["--print", "sysroot"]))?;
    Ok(Path::new(root.trim()).join("share/doc/rust"))
}

/// The crates whose code ends in the programs on this system: macros and build scripts do not.
fn crates(workspace: &Workspace) -> Result<Vec<Part>, Failure> {
    let tree = capture(
        workspace
            .cargo()
            .args(["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "none"])
            .args(["--format", "{p}"])
            .args(PROGRAMS),
    )?;
    let inside: BTreeSet<(&str, &str)> = tree.lines().filter_map(named).collect();
    let mut metadata = workspace.cargo();
    metadata.args(["metadata", "--locked", "--format-version", "1"]);
    let known = parts(&asked(CRATES, &capture(&mut metadata)?, workspace)?, Path::new("/"));
    let is_inside = |part: &Part| inside.contains(&(part.name.as_str(), part.version.as_str()));
    Ok(known.into_iter().filter(is_inside).collect())
}

fn npm_packages(workspace: &Workspace) -> Result<Vec<Part>, Failure> {
    let lock = read(&workspace.ui().join("package-lock.json"))?;
    Ok(parts(&asked(NPM, &lock, workspace)?, &workspace.ui()))
}

fn fonts(workspace: &Workspace) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    gather(&workspace.assets().join("fonts"), &mut found)?;
    Ok(found)
}

/// "adler2 v2.0.1" and whatever follows → its name and version.
fn named(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split(' ');
    Some((words.next()?, words.next()?.strip_prefix('v')?))
}

/// Asks jq a question about a JSON value.
fn asked(question: &str, json: &str, workspace: &Workspace) -> Result<String, Failure> {
    let file = workspace.scratch("package").join("asked.json");
    fs::write(&file, json).map_err(Failure::file(&file))?;
    let answer = capture(Command::new("jq").args(["-r", question]).arg(&file))?;
    fs::remove_file(&file).map_err(Failure::file(&file))?;
    Ok(answer)
}

fn parts(lines: &str, root: &Path) -> Vec<Part> {
    let part = |line: &str| {
        let mut fields = line.split('\t').map(str::to_owned);
        Some(Part {
            name: fields.next()?,
            version: fields.next()?,
            licence: fields.next()?,
            repository: fields.next()?,
            authors: fields.next()?,
            folder: root.join(fields.next()?),
        })
    };
    lines.lines().filter_map(part).collect()
}

impl Part {
    /// The texts: its own, or those of a part from the same repository, or the general ones of the licences it names.
    fn files(&self, all: &[Part], general: &Path) -> Result<Vec<PathBuf>, Failure> {
        let beside = all.iter().filter(|part| {
            !self.repository.is_empty() && part.repository == self.repository && *part != self
        });
        for part in std::iter::once(self).chain(beside) {
            let mut found = Vec::new();
            gather(&part.folder, &mut found)?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        let general = |id: &str| general.join(format!("{id}.txt"));
        let found: Vec<_> = ids(&self.licence).map(general).filter(|text| text.exists()).collect();
        if found.is_empty() {
            return Err(Failure::Unlicensed { what: format!("{} {}", self.name, self.version) });
        }
        Ok(found)
    }

    fn line(&self, texts: &[String]) -> String {
        let by =
            if self.authors.is_empty() { String::new() } else { format!(", by {}", self.authors) };
        let plural = if texts.len() == 1 { "text" } else { "texts" };
        format!(
            "{} {}{by}: {}; {plural} {}\n",
            self.name,
            self.version,
            self.licence,
            texts.join(", ")
        )
    }
}

/// "(MIT OR Apache-2.0) AND Unicode-3.0" → the three names
fn ids(expression: &str) -> impl Iterator<Item = &str> {
    expression
        .split(|sign: char| !(sign.is_ascii_alphanumeric() || "-.+".contains(sign)))
        .filter(|word| !["", "OR", "AND", "WITH"].contains(word))
}

/// Adds the files at and below a folder that say under which licence it stands, in order.
fn gather(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::file(folder))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>();
    let mut paths = paths.map_err(Failure::file(folder))?;
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_dir() {
            if !BESIDE.contains(&name.as_str()) {
                gather(&path, found)?;
            }
        } else if is_licence(&name) {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether a file of this name, in small letters, says under which licence something stands. A program that is called
/// "licence" does not.
fn is_licence(name: &str) -> bool {
    let is_source =
        [".rs", ".js", ".ts", ".json", ".toml", ".html"].iter().any(|end| name.ends_with(end));
    let ends_so = name.ends_with("-ofl.txt");
    !is_source && (ends_so || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)))
}

/// Each text once, however its lines are broken, numbered from 1.
#[derive(Debug, Default)]
struct Texts {
    texts: Vec<String>,
    /// Their words alone, by which two are the same.
    words: Vec<String>,
}

impl Texts {
    fn number(&mut self, text: &str) -> usize {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = self.words.iter().position(|known| *known == words);
        known.unwrap_or_else(|| {
            self.words.push(words);
            self.texts.push(text.trim_end().to_owned());
            self.texts.len() - 1
        }) + 1
    }

    fn all(&self) -> String {
        let line = "─".repeat(80);
        let numbered = self.texts.iter().zip(1..);
        numbered.map(|(text, number)| format!("\n{line}\nText {number}\n\n{text}\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_broken_into_other_lines_is_the_same() {
        let mut texts = Texts::default();
        assert_eq!(texts.number("Do as\nyou like.\n"), 1);
        assert_eq!(texts.number("Do not."), 2);
        assert_eq!(texts.number("Do as you\n  like."), 1);
        assert_eq!(texts.all().matches("Text ").count(), 2);
    }

    #[test]
    fn licences_are_told_by_the_names_of_files() {
        for name in
            ["license-mit", "copying", "license.md", "notice", "notosans-ofl.txt", "ofl.txt"]
        {
            assert!(is_licence(name), "{name}");
        }
        for name in ["license.rs", "lib.rs", "copyright.html", "readme.md"] {
            assert!(!is_licence(name), "{name}");
        }
    }

    #[test]
    fn an_expression_names_its_licences() {
        let found: Vec<_> = ids("(MIT OR Apache-2.0) AND Unicode-3.0").collect();
        assert_eq!(found, ["MIT", "Apache-2.0", "Unicode-3.0"]);
        assert_eq!(ids("Apache-2.0/MIT").collect::<Vec<_>>(), ["Apache-2.0", "MIT"]);
    }

    #[test]
    fn a_crate_that_carries_no_text_gets_a_neighbours_or_a_general_one_or_is_refused() {
        let folder = std::env::temp_dir().join(format!("lapak-licences-{}", std::process::id()));
        let part = |name: &str, licence: &str| Part {
            name: name.into(),
            version: "1.0.0".into(),
            licence: licence.into(),
            repository: if name == "alone" { "" } else { "https://example.org" }.into(),
            authors: String::new(),
            folder: folder.join(name),
        };
        for name in ["one", "other", "alone", "general"] {
            fs::create_dir_all(folder.join(name)).expect("made");
        }
        let (neighbours, general) = (folder.join("other/LICENSE"), folder.join("general/MIT.txt"));
        fs::write(&neighbours, "Do as you like.").expect("written");
        fs::write(&general, "Do as you like, in general.").expect("written");
        let all = [part("one", "MIT"), part("other", "MIT"), part("alone", "MIT")];
        let files = |part: &Part| part.files(&all, &folder.join("general"));
        assert_eq!(files(&all[0]).expect("a neighbour's"), [neighbours]);
        assert_eq!(files(&all[2]).expect("the general one"), [general]);
        let refused = files(&part("alone", "Unheard-1.0")).expect_err("nobody has it");
        assert!(refused.to_string().contains("alone 1.0.0"), "{refused}");
        fs::remove_dir_all(&folder).expect("removed");
    }
}
