//! Names that were replaced do not come back, as an item or as a file.

use super::sources::{items, read, rust_files};

/// A line holds a retired name, what to write instead, and optionally the start of the paths that it
/// is retired in, where another part of the repository uses the word for something else.
const RETIRED: &str = include_str!("retired_names.txt");

struct Retired {
    name: &'static str,
    instead: &'static str,
    within: &'static str,
}

fn retired() -> Vec<Retired> {
    let lines = RETIRED.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let mut words = line.split_whitespace();
            let mut next = || words.next();
            Retired {
                name: next().unwrap_or_default(),
                instead: next().unwrap_or_else(|| panic!("{line}: say what to write instead")),
                within: next().unwrap_or_default(),
            }
        })
        .collect()
}

#[test]
fn retired_names_stay_out() {
    let retired = retired();
    let mut faults = Vec::new();
    for file in rust_files() {
        let items = items(&read(&file));
        for it in retired.iter().filter(|it| file.starts_with(it.within)) {
            if snake_case(it.name) == stem(&file) {
                faults.push(format!(
                    "{file}:1: the name of this file is retired; write `{}`",
                    it.instead
                ));
            }
            for item in items.iter().filter(|item| item.name == it.name) {
                faults.push(format!(
                    "{file}:{}: `{}` is retired; write `{}`",
                    item.line, it.name, it.instead
                ));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "\n{}\n(the list is crates/xtask/tests/repository/retired_names.txt)",
        faults.join("\n")
    );
}

fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or_default();
    name.trim_end_matches(".rs")
}

/// `SqliteStore` is `sqlite_store`.
fn snake_case(name: &str) -> String {
    let mut written = String::new();
    let mut before = '_';
    for letter in name.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            written.push('_');
        }
        written.extend(letter.to_lowercase());
        before = letter;
    }
    written
}

#[test]
fn files_are_compared_in_snake_case() {
    assert_eq!(snake_case("SqliteStore"), "sqlite_store");
    assert_eq!(snake_case("understudy"), "understudy");
    assert_eq!(stem("src/report/ahead.rs"), "ahead");
}
