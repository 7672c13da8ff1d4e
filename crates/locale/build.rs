//! Turns `locales/<lang>/*.ftl` into one enum of keys, one table of texts per language and one
//! function per message with placeholders. A key or placeholder that one language lacks stops
//! the build with its file and line, and so does a word of the report that the lists in
//! `locales/wording.toml` rule out.

#[path = "src/lint.rs"]
mod lint;
#[path = "src/matching.rs"]
#[allow(unreachable_pub, reason = "the crate itself makes it public")]
mod matching;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use self::lint::{Line, Wording};

const LANGS: [&str; 2] = ["id", "en"];

/// One piece of a message: words, or the place where a value goes.
#[derive(Clone)]
enum Piece {
    Text(String),
    Value(String),
}

struct Message {
    /// Whether only prerendered pages say it, which the app never does itself.
    is_for_pages: bool,
    file: String,
    place: String,
    scope: Option<String>,
    pieces: Vec<Piece>,
}

type Messages = BTreeMap<String, Message>;

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"))
        .join("../../locales");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut problems = Vec::new();
    let tables = LANGS.map(|lang| read_language(&root.join(lang), &mut problems));
    compare(&tables, &mut problems);
    check_words(&root.join("wording.toml"), &tables, &mut problems);
    if !problems.is_empty() {
        for problem in &problems {
            println!("cargo::error={problem}");
        }
        std::process::exit(1);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo")).join("messages.rs");
    fs::write(out, generate(&tables)).expect("the build folder is writable");
}

fn read_language(folder: &Path, problems: &mut Vec<String>) -> Messages {
    let mut files: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|e| e.ok().map(|e| e.path())).collect(),
        Err(error) => {
            problems.push(format!("{}: {error}", folder.display()));
            return Messages::new();
        }
    };
    // Words of prerendered pages stay out of the app, which never shows them itself.
    if env::var_os("CARGO_FEATURE_PAGES").is_some()
        && let Ok(entries) = fs::read_dir(folder.join("pages"))
    {
        files.extend(entries.filter_map(|e| e.ok().map(|e| e.path())));
    }
    files.retain(|path| path.extension().is_some_and(|e| e == "ftl"));
    files.sort();
    let mut messages = Messages::new();
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        read_file(&file, &mut messages, problems);
    }
    messages
}

fn read_file(file: &Path, messages: &mut Messages, problems: &mut Vec<String>) {
    let is_for_pages = file
        .parent()
        .is_some_and(|folder| folder.ends_with("pages"));
    let source = fs::read_to_string(file).unwrap_or_default();
    let short = file.components().rev().take(3).collect::<Vec<_>>();
    let short: PathBuf = short.into_iter().rev().collect();
    let at = |line: usize| format!("{}:{line}", short.display());
    let resource = match fluent_syntax::parser::parse(source.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            for error in errors {
                let line = source[..error.pos.start].lines().count().max(1);
                problems.push(format!("{}: {}", at(line), error.kind));
            }
            return;
        }
    };
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut scope = None;
    for entry in resource.body {
        match entry {
            // A group comment says what the messages under it are; an empty one ends that.
            Entry::GroupComment(comment) => {
                let first = comment.content.first().map(|line| line.trim());
                scope = first.filter(|it| !it.is_empty()).map(str::to_owned);
            }
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let line = line_of(&source, &key);
                let pieces = message.value.as_ref().map_or_else(
                    || Err("has no text".to_owned()),
                    |value| read_pattern(value),
                );
                match pieces {
                    Ok(pieces) => {
                        let message = Message {
                            is_for_pages,
                            file: name.clone().into_owned(),
                            place: at(line),
                            scope: scope.clone(),
                            pieces,
                        };
                        if let Some(first) = messages.insert(key.clone(), message) {
                            problems.push(format!(
                                "{}: `{key}` stands already at {}",
                                at(line),
                                first.place
                            ));
                        }
                    }
                    Err(why) => problems.push(format!("{}: `{key}` {why}", at(line))),
                }
            }
            Entry::Term(term) => problems.push(format!(
                "{}: the term `-{}` is not supported, write the words out",
                at(line_of(&source, &format!("-{}", term.id.name))),
                term.id.name
            )),
            _ => {}
        }
    }
}

/// Looks the words of the report up in the lists of the reviewers.
fn check_words(file: &Path, tables: &[Messages; 2], problems: &mut Vec<String>) {
    println!("cargo::rerun-if-changed={}", file.display());
    let text = fs::read_to_string(file).unwrap_or_default();
    let wording = match Wording::parse(&text) {
        Ok(wording) => wording,
        Err(why) => return problems.push(why),
    };
    let lines: Vec<Line> = LANGS
        .into_iter()
        .zip(tables)
        .flat_map(|(lang, table)| table.iter().map(move |(key, message)| (lang, key, message)))
        .map(|(lang, key, message)| Line {
            lang,
            file: message.file.clone(),
            place: message.place.clone(),
            key: key.clone(),
            scope: message.scope.clone(),
            text: spoken(&message.pieces),
        })
        .collect();
    problems.extend(lint::problems(&wording, &lines));
}

/// The words of a message with one word in the place of each value.
fn spoken(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Value(_) => "x",
        })
        .collect()
}

fn line_of(source: &str, key: &str) -> usize {
    source
        .lines()
        .position(|line| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        })
        .map_or(1, |index| index + 1)
}

fn read_pattern(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => pieces.push(Piece::Text((*value).to_owned())),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => match inline {
                InlineExpression::VariableReference { id } => {
                    pieces.push(Piece::Value(id.name.to_owned()));
                }
                InlineExpression::StringLiteral { value } => {
                    pieces.push(Piece::Text((*value).to_owned()));
                }
                _ => return Err("uses an expression that is not supported".to_owned()),
            },
            PatternElement::Placeable { .. } => {
                return Err("uses a selector; write one message per case".to_owned());
            }
        }
    }
    Ok(pieces)
}

fn values(message: &Message) -> BTreeSet<&str> {
    message
        .pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Value(name) => Some(name.as_str()),
            Piece::Text(_) => None,
        })
        .collect()
}

fn compare(tables: &[Messages; 2], problems: &mut Vec<String>) {
    for (here, there) in [(0, 1), (1, 0)] {
        for (key, message) in &tables[here] {
            match tables[there].get(key) {
                None => problems.push(format!(
                    "{}: `{key}` is missing in `{}`",
                    message.place, LANGS[there]
                )),
                Some(other) if here == 0 && values(message) != values(other) => {
                    problems.push(format!(
                        "{}: `{key}` has other placeholders than {}",
                        message.place, other.place
                    ));
                }
                Some(_) => {}
            }
        }
    }
}

/// The words of the app come first, so that a message has the same number in every build.
fn generate(tables: &[Messages; 2]) -> String {
    let mut keys: Vec<&String> = tables[0].keys().collect();
    keys.sort_by_key(|key| (tables[0][*key].is_for_pages, *key));
    let is_plain = |key: &str| values(&tables[0][key]).is_empty();
    let plain: Vec<(usize, &String)> = keys
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, key)| is_plain(key))
        .collect();
    let mut code = String::new();
    code.push_str("/// The name of one text without placeholders.\n");
    code.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n");
    code.push_str("#[repr(u16)]\npub enum Key {\n");
    for (number, key) in &plain {
        let words = join(&tables[1][*key].pieces);
        let _ = writeln!(
            code,
            "    /// {}\n    {} = {number},",
            words.replace('\n', " "),
            camel(key)
        );
    }
    code.push_str(
        "}\n\nimpl Key {\n    /// Every key, in order.\n    pub const ALL: &'static [Self] = &[\n",
    );
    for (_, key) in &plain {
        let _ = writeln!(code, "        Self::{},", camel(key));
    }
    code.push_str("    ];\n\n    /// The name as it stands in the string files.\n");
    code.push_str(
        "    pub const fn name(self) -> &'static str {\n        NAMES[self as usize]\n    }\n}\n\n",
    );
    let _ = writeln!(code, "const NAMES: &[&str] = &{keys:?};\n");
    let for_app = keys
        .iter()
        .filter(|key| !tables[0][**key].is_for_pages)
        .count();
    let _ = writeln!(
        code,
        "/// How many messages the app may say; they come first.\npub(crate) const APP_MESSAGES: usize = {for_app};\n"
    );
    let names = tables.each_ref().map(|table| {
        table
            .get("language-name")
            .map_or_else(String::new, |it| join(&it.pieces))
    });
    let _ = writeln!(
        code,
        "pub(crate) const LANGUAGE_NAMES: [&str; 2] = {names:?};\n"
    );
    code.push_str("#[cfg(not(feature = \"fetched-messages\"))]\npub(crate) mod tables {\n");
    for (lang, table) in LANGS.iter().zip(tables) {
        let _ = writeln!(
            code,
            "pub(crate) const {}: &[&str] = &[",
            lang.to_uppercase()
        );
        for key in &keys {
            let _ = writeln!(code, "    {:?},", template(&table[*key], &tables[0][*key]));
        }
        code.push_str("];\n");
    }
    code.push_str("}\n\n/// Texts with places for values, one function a message.\npub mod message {\n    #[allow(unused_imports)] // There may be no such message.\n    use crate::{Lang, template::fill};\n");
    for (number, key) in keys.iter().enumerate().filter(|(_, key)| !is_plain(key)) {
        let names: Vec<String> = values(&tables[0][*key]).into_iter().map(snake).collect();
        let parameters = names.iter().fold(String::new(), |mut all, name| {
            let _ = write!(all, ", {name}: &str");
            all
        });
        let _ = writeln!(
            code,
            "\n    /// {}\n    pub fn {}(lang: Lang{parameters}) -> String {{\n        fill(lang, {number}, &[{}])\n    }}",
            join(&tables[1][*key].pieces).replace('\n', " "),
            snake(key),
            names.join(", ")
        );
    }
    code.push_str("}\n");
    code
}

/// The words with a control character where a value goes: U+0001 for the first name in
/// alphabetical order, and so on (`src/template.rs` puts the values in).
fn template(message: &Message, main: &Message) -> String {
    let names: Vec<&str> = values(main).into_iter().collect();
    message
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Value(name) => {
                let place = names.iter().position(|it| it == name).unwrap_or_default();
                char::from(u8::try_from(place + 1).expect("a message has few values")).to_string()
            }
        })
        .collect()
}

fn join(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Value(name) => format!("`{name}`"),
        })
        .collect()
}

fn camel(key: &str) -> String {
    key.split(['-', '_'])
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| first.to_uppercase().chain(letters).collect::<String>())
                .unwrap_or_default()
        })
        .collect()
}

fn snake(key: &str) -> String {
    key.replace('-', "_")
}
