//! `ui/src/backend` is made from the commands of the shell: one function for each, under its name and with its
//! documentation. `LAPAK_BLESS=1` writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use lapak_tests::commands::{parsed, subjects};
use syn::{FnArg, GenericArgument, Item, ItemFn, Pat, PathArguments, ReturnType, Type};

/// The longest line that the interface's formatter leaves whole.
const WIDTH: usize = 120;
const MADE: &str =
    "// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.\n";

#[test]
fn the_interface_asks_for_the_commands_that_there_are() {
    let made = made();
    let folder = root().join("ui/src");
    for (name, text) in &made {
        let file = folder.join(name);
        if env::var_os("LAPAK_BLESS").is_some() {
            fs::write(&file, text).expect("it is written");
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        assert!(kept == *text, "ui/src/{name} is not current: run this test with LAPAK_BLESS=1");
    }
    for entry in fs::read_dir(folder.join("backend")).expect("a folder") {
        let name = entry.expect("a file").file_name().into_string().expect("a plain name");
        let known = made.contains_key(&format!("backend/{name}")) || name == "command.ts";
        assert!(known, "ui/src/backend/{name} is of no subject");
    }
}

#[test]
fn every_command_is_in_the_one_list_and_documented() {
    let listed: BTreeSet<String> = subjects().into_iter().flat_map(|(_, names)| names).collect();
    let mut written = BTreeSet::new();
    for (subject, _) in subjects() {
        for command in commands(&subject) {
            assert!(!command.doc.is_empty(), "{} has no documentation", command.name);
            written.insert(command.name);
        }
    }
    assert_eq!(listed, written);
}

/// The files of the interface, by their paths in `ui/src`.
fn made() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut index = format!("{MADE}/** Every command of the till as one typed function. */\n");
    let subjects: BTreeMap<String, Vec<String>> = subjects().into_iter().collect();
    let mut modules: Vec<&str> = subjects.keys().map(String::as_str).chain(["command"]).collect();
    modules.sort_unstable();
    for module in modules {
        index += &match module {
            "command" => {
                "export { onBuyerWindow, onPrinting, onRound, onShown, photoSource, Refused } from \"./backend/command\";\n"
                    .to_owned()
            }
            subject => format!("export * from \"./backend/{subject}\";\n"),
        };
    }
    files.insert("backend.ts".to_owned(), index);
    for (subject, names) in &subjects {
        let mut written: BTreeMap<String, Command> =
            commands(subject).into_iter().map(|of| (of.name.clone(), of)).collect();
        let (mut functions, mut types) = (String::new(), BTreeSet::new());
        for name in names {
            let command = written.remove(name).expect("it is written");
            functions += &format!("\n{}", command.function(&mut types));
        }
        let imports = import(&types);
        let text = format!("{MADE}{imports}import {{ command }} from \"./command\";\n{functions}");
        files.insert(format!("backend/{subject}.ts"), text);
    }
    files
}

fn import(types: &BTreeSet<String>) -> String {
    let mut types: Vec<&String> = types.iter().collect();
    if types.is_empty() {
        return String::new();
    }
    types.sort_by_key(|name| name.to_lowercase());
    let names: Vec<&str> = types.into_iter().map(String::as_str).collect();
    let line = format!("import type {{ {} }} from \"../api\";\n", names.join(", "));
    if line.len() <= WIDTH + 1 {
        return line;
    }
    let each: String = names.iter().map(|name| format!("  {name},\n")).collect();
    format!("import type {{\n{each}}} from \"../api\";\n")
}

/// A command as the shell has it.
struct Command {
    name: String,
    doc: String,
    /// What it is given, beside what the shell itself has.
    arguments: Vec<(String, Type)>,
    answer: Type,
}

impl Command {
    fn of(function: &ItemFn, aliases: &BTreeMap<String, Type>) -> Option<Self> {
        let is_command = |of: &syn::Attribute| of.path().is_ident("command");
        if !function.attrs.iter().any(is_command) {
            return None;
        }
        let arguments = function.sig.inputs.iter().filter_map(|argument| {
            let FnArg::Typed(argument) = argument else { return None };
            let Pat::Ident(name) = &*argument.pat else { panic!("a plain name") };
            let own = ["State", "AppHandle"].contains(&last(&argument.ty).as_str());
            (!own).then(|| (name.ident.to_string(), (*argument.ty).clone()))
        });
        let ReturnType::Type(_, answer) = &function.sig.output else { panic!("it answers") };
        let answer = aliases.get(&last(answer)).unwrap_or(answer);
        Some(Self {
            name: function.sig.ident.to_string(),
            doc: documentation(&function.attrs),
            arguments: arguments.collect(),
            answer: inner(answer).into_iter().next().expect("an answer of something"),
        })
    }

    fn function(&self, types: &mut BTreeSet<String>) -> String {
        let Self { name, doc, arguments, answer } = self;
        let given: Vec<String> = arguments
            .iter()
            .map(|(name, of)| format!("{}: {}", camel(name), typed(of, types)))
            .collect();
        let named: Vec<String> = arguments.iter().map(|(name, _)| camel(name)).collect();
        let passed = match named.as_slice() {
            [] => String::new(),
            named => format!(", {{ {} }}", named.join(", ")),
        };
        let head = format!("export const {} = ({}) =>", camel(name), given.join(", "));
        let call = format!("command<{}>(\"{name}\"{passed});", typed(answer, types));
        let line = format!("{head} {call}");
        let function = if line.len() <= WIDTH { line } else { format!("{head}\n  {call}") };
        format!("/** {doc} */\n{function}\n")
    }
}

/// A type as TypeScript writes it; those of the till's own are gathered.
fn typed(of: &Type, types: &mut BTreeSet<String>) -> String {
    if let Type::Tuple(tuple) = of {
        let each: Vec<String> = tuple.elems.iter().map(|of| typed(of, types)).collect();
        return if each.is_empty() { "null".into() } else { format!("[{}]", each.join(", ")) };
    }
    let name = last(of);
    match name.as_str() {
        "String" | "PathBuf" => "string".into(),
        "bool" => "boolean".into(),
        "i64" | "u64" | "u32" | "usize" => "number".into(),
        "Option" => format!("{} | null", typed(&inner(of)[0], types)),
        "Vec" => {
            let each = typed(&inner(of)[0], types);
            if each.contains(" | ") { format!("({each})[]") } else { format!("{each}[]") }
        }
        _ => {
            let name = renamed(&name);
            types.insert(name.clone());
            name
        }
    }
}

/// What a type of the till is called in the interface.
fn renamed(name: &str) -> String {
    let api = fs::read_to_string(root().join("ui/src/api.ts")).expect("the types");
    let short = name.strip_suffix("View").or(name.strip_suffix("Text")).unwrap_or(name);
    let there = |name: &str| api.contains(&format!("export type {name} ="));
    let renamed = [name.to_owned(), short.to_owned(), format!("{short}Typed")];
    renamed
        .into_iter()
        .find(|name| there(name))
        .unwrap_or_else(|| panic!("{name} is not in api.ts"))
}

/// The last word of a path: `State` of `tauri::State<'_, Desk>`.
fn last(of: &Type) -> String {
    let Type::Path(path) = of else { panic!("a type by its path") };
    path.path.segments.last().expect("a word").ident.to_string()
}

fn inner(of: &Type) -> Vec<Type> {
    let Type::Path(path) = of else { panic!("a type by its path") };
    let PathArguments::AngleBracketed(arguments) =
        &path.path.segments.last().expect("a word").arguments
    else {
        return Vec::new();
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(of) => Some(of.clone()),
        _ => None,
    });
    types.collect()
}

fn documentation(attributes: &[syn::Attribute]) -> String {
    let lines = attributes.iter().filter_map(|of| match &of.meta {
        syn::Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) => Some(line.value()),
            _ => None,
        },
        _ => None,
    });
    lines.map(|line| line.trim().to_owned()).collect::<Vec<_>>().join(" ")
}

/// `cart_add` as the interface writes it: `cartAdd`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |all, word| {
        let (head, rest) = word.split_at(1);
        all + &head.to_uppercase() + rest
    })
}

/// The commands of one subject, as its file has them.
fn commands(subject: &str) -> Vec<Command> {
    let file = parsed(&format!("{subject}.rs"));
    let aliases: BTreeMap<String, Type> = file
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Type(alias) => Some((alias.ident.to_string(), (*alias.ty).clone())),
            _ => None,
        })
        .collect();
    let functions = file.items.iter().filter_map(|item| match item {
        Item::Fn(function) => Command::of(function, &aliases),
        _ => None,
    });
    functions.collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
