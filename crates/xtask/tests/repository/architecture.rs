//! Every path, type and function that `ARCHITECTURE.md` names exists.

use super::sources::{files, items, read, root, rust_files};

const DOCUMENT: &str = "ARCHITECTURE.md";

/// Names of the language, of libraries, and of the file that an organisation writes.
const EXTERNAL: [&str; 4] = ["Debug", "Resource", "Suspense", "site.toml"];

const EXTENSIONS: [&str; 9] = [
    "css", "ftl", "html", "js", "json", "md", "rs", "toml", "yaml",
];

#[test]
fn everything_that_the_architecture_names_exists() {
    let repository = Repository::read();
    let mut faults = Vec::new();
    let mut checked = 0;
    for (line, name) in names(&read(DOCUMENT)) {
        let Some(exists) = repository.has(&name) else {
            continue;
        };
        checked += 1;
        if !exists {
            faults.push(format!(
                "{DOCUMENT}:{line}: `{name}` is not in the repository; write its present name, or \
                 remove it"
            ));
        }
    }
    assert!(checked > 40, "only {checked} names were checked");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What stands between backticks, with its line; code blocks are left out.
fn names(document: &str) -> Vec<(usize, String)> {
    let mut names = Vec::new();
    let mut is_code = false;
    for (index, line) in document.lines().enumerate() {
        if line.starts_with("```") {
            is_code = !is_code;
        } else if !is_code {
            let quoted = line.split('`').skip(1).step_by(2);
            names.extend(quoted.map(|name| (index + 1, name.to_owned())));
        }
    }
    names
}

struct Repository {
    files: Vec<String>,
    /// The text of each Rust file with the names that it defines.
    modules: Vec<(String, Vec<String>)>,
}

impl Repository {
    fn read() -> Self {
        let modules = rust_files()
            .map(|file| {
                let text = read(&file);
                let names = items(&text).into_iter().map(|item| item.name).collect();
                (text, names)
            })
            .collect();
        let files = files();
        Self { files, modules }
    }

    /// Whether a path, type or function exists; none for any other text.
    fn has(&self, name: &str) -> Option<bool> {
        let is_text = name.contains([' ', '<', '*', '{', '…', '=', '"', '(']);
        if is_text || EXTERNAL.contains(&name) || name.starts_with(['/', '-', '.', '#']) {
            return None;
        }
        if name.contains('/') {
            return Some(root().join(name).exists());
        }
        if name.contains("::") {
            return Some(self.has_item(name));
        }
        if let Some((_, extension)) = name.rsplit_once('.') {
            let is_file = EXTENSIONS.contains(&extension);
            return is_file.then(|| self.has_file(name));
        }
        let is_type = name.starts_with(char::is_uppercase)
            && name.contains(char::is_lowercase)
            && name.chars().all(char::is_alphanumeric);
        is_type.then(|| self.defines(name))
    }

    fn has_file(&self, name: &str) -> bool {
        let end = format!("/{name}");
        self.files
            .iter()
            .any(|file| file == name || file.ends_with(&end))
    }

    fn defines(&self, name: &str) -> bool {
        self.modules
            .iter()
            .any(|(_, names)| names.iter().any(|it| it == name))
    }

    /// Of `a::b::c`, `c` is defined, or is a variant or method beside a definition of `b`.
    fn has_item(&self, path: &str) -> bool {
        let mut parts = path.rsplit("::");
        let (last, owner) = (
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        );
        let is_module = self.has_file(&format!("{owner}.rs"))
            || root().join("crates").join(owner.replace('_', "-")).exists();
        if is_module && self.defines(last) {
            return true;
        }
        self.modules.iter().any(|(text, names)| {
            names.iter().any(|it| it == owner)
                && text
                    .split(|it: char| !it.is_alphanumeric() && it != '_')
                    .any(|word| word == last)
        })
    }
}

#[test]
fn paths_items_and_other_text_are_told_apart() {
    let repository = Repository::read();
    for (name, exists) in [
        ("crates/xtask", Some(true)),
        ("crates/no-such-crate", Some(false)),
        ("Cargo.lock", None),
        ("Cargo.toml", Some(true)),
        ("no_such_file.rs", Some(false)),
        ("content::read_folder", Some(true)),
        ("content::no_such_function", Some(false)),
        ("NoSuchType", Some(false)),
        ("serde_json", None),
        ("POST /v1/reports", None),
        ("data-find", None),
    ] {
        assert_eq!(repository.has(name), exists, "{name}");
    }
}
