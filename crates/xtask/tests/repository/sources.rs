//! The files of the repository, and the items that its Rust files define.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders without sources.
const SKIPPED: [&str; 5] = [".git", "dist", "node_modules", "target", "var"];

/// Words that may precede the keyword of an item.
const QUALIFIERS: [&str; 5] = ["async", "const", "default", "extern", "unsafe"];

const KEYWORDS: [&str; 10] = [
    "const",
    "enum",
    "fn",
    "macro_rules!",
    "mod",
    "static",
    "struct",
    "trait",
    "type",
    "union",
];

/// An item, and the line that defines it.
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) line: usize,
}

/// The folder with the root `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file, as a path from the root with `/`.
pub(crate) fn files() -> Vec<String> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the repository") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if !path.is_dir() {
                let path = path.strip_prefix(&root).expect("inside the root");
                found.push(path.to_string_lossy().replace('\\', "/"));
            } else if !SKIPPED.contains(&&*name) {
                folders.push(path);
            }
        }
    }
    found.sort();
    assert!(found.len() > 500, "only {} files were found", found.len());
    found
}

pub(crate) fn rust_files() -> impl Iterator<Item = String> {
    let is_rust = |file: &String| Path::new(file).extension().is_some_and(|it| it == "rs");
    files().into_iter().filter(is_rust)
}

pub(crate) fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The items that a Rust file defines.
pub(crate) fn items(text: &str) -> Vec<Item> {
    let lines = text.lines().enumerate();
    lines
        .filter_map(|(index, line)| {
            Some(Item {
                name: defined(line)?.to_owned(),
                line: index + 1,
            })
        })
        .collect()
}

/// The name of the item that a line defines.
fn defined(line: &str) -> Option<&str> {
    let mut words = line.split_whitespace().peekable();
    if words.peek()?.starts_with("pub") {
        let visibility = words.next()?;
        if visibility == "pub(in" {
            words.next()?;
        }
    }
    let mut keyword = words.next()?;
    loop {
        let next = *words.peek()?;
        let is_qualifier = QUALIFIERS.contains(&keyword);
        if !(is_qualifier && (KEYWORDS.contains(&next) || QUALIFIERS.contains(&next))) {
            break;
        }
        keyword = words.next()?;
    }
    if !KEYWORDS.contains(&keyword) {
        return None;
    }
    let name = match words.next()? {
        "mut" => words.next()?,
        name => name,
    };
    let end = name.find(|it: char| !it.is_alphanumeric() && it != '_');
    Some(&name[..end.unwrap_or(name.len())]).filter(|name| !name.is_empty())
}

#[test]
fn items_are_found_by_their_definition() {
    for (line, name) in [
        ("pub(crate) struct Page<'a> {", Some("Page")),
        (
            "    pub(in crate::report) const fn len(&self) -> usize {",
            Some("len"),
        ),
        ("const LIMIT: usize = 3;", Some("LIMIT")),
        ("pub async fn open(", Some("open")),
        ("static mut COUNT: u8 = 0;", Some("COUNT")),
        ("mod tests {", Some("tests")),
        ("    // struct Old", None),
        ("let type_of = 3;", None),
        ("use super::Page;", None),
    ] {
        assert_eq!(defined(line), name, "{line}");
    }
}
