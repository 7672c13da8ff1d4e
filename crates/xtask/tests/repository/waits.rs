//! Whatever the browser's code waits for outside of our control goes through
//! `src/browser/long_wait.rs`, which says when it takes long, and ends.

use std::collections::BTreeSet;

use super::sources::{read, rust_files};

const HELPER: &str = "src/browser/long_wait.rs";

/// Functions of libraries that wait for the browser, and are called without arguments.
const OUTSIDE: [&str; 6] = ["array_buffer", "binary", "body", "json", "send", "text"];

/// What is awaited without the helper: file, what is awaited, and why that always ends.
const EXCEPTIONS: [(&str, &str, &str); 6] = [
    (
        "src/report/form/sending.rs",
        "mailbox",
        "the future above it, which ends by the helper",
    ),
    (
        "src/report/post.rs",
        "reply",
        "the future above it, which ends by the helper",
    ),
    (
        "src/report/delay.rs",
        "from",
        "a timer of our own, which a press ends early",
    ),
    (
        "src/visit.rs",
        "from",
        "a promise that is resolved already: the next turn of the page",
    ),
    (
        HELPER,
        "work",
        "what the helper itself waits for, beside its clock",
    ),
    (HELPER, "poll_fn", "the clock of the helper"),
];

/// What is awaited somewhere: its name, and whether it is called without arguments.
#[derive(Debug, PartialEq)]
struct Await {
    name: String,
    is_bare: bool,
}

#[test]
fn nothing_outside_our_control_is_waited_for_without_an_end() {
    let files: Vec<(String, String)> = rust_files()
        .filter(|file| file.starts_with("src/"))
        .map(|file| (without_comments(&read(&file)), file))
        .map(|(text, file)| (file, text))
        .collect();
    let own: BTreeSet<&str> = files.iter().flat_map(|(_, text)| own_names(text)).collect();
    let mut unused: BTreeSet<_> = EXCEPTIONS.iter().map(|it| (it.0, it.1)).collect();
    let mut faults = Vec::new();
    let mut count = 0;
    for (file, text) in &files {
        for found in awaits(text) {
            count += 1;
            if ends(&found, &own) {
                continue;
            }
            let known = EXCEPTIONS
                .iter()
                .find(|it| it.0 == file && it.1 == found.name);
            match known {
                Some(known) => {
                    unused.remove(&(known.0, known.1));
                }
                None => faults.push(format!(
                    "{file}: `{}` is awaited; wait for it with `long_wait`, or say in this test why \
                     it always ends",
                    found.name
                )),
            }
        }
    }
    assert!(count > 40, "only {count} awaits were found");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(unused.is_empty(), "no longer awaited: {unused:?}");
}

/// Whether it is an async function of ours, whose own awaits are looked at in their place.
fn ends(found: &Await, own: &BTreeSet<&str>) -> bool {
    let is_outside = found.is_bare && OUTSIDE.contains(&&*found.name);
    own.contains(&*found.name) && !is_outside
}

/// The async functions that a file defines, and those that return a future of ours.
fn own_names(text: &str) -> impl Iterator<Item = &str> {
    let starts = text
        .match_indices("async fn ")
        .map(|(at, it)| at + it.len());
    let boxed = text
        .match_indices("-> LoadFuture")
        .filter_map(|(at, _)| Some(text[..at].rfind("fn ")? + 3));
    starts.chain(boxed).filter_map(|start| {
        let rest = &text[start..];
        Some(&rest[..rest.find(|it: char| !is_name(it))?])
    })
}

/// Everything that is awaited.
fn awaits(text: &str) -> Vec<Await> {
    text.match_indices(".await")
        .map(|(end, _)| {
            let before = text[..end].trim_end();
            let (callee, is_bare) = match before.strip_suffix(')') {
                Some(inside) => {
                    let open = opening(inside);
                    let callee = text[..open].trim_end();
                    // A type between the name and its arguments.
                    let callee = callee
                        .strip_suffix('>')
                        .and_then(|it| it.rfind("::<").map(|at| &callee[..at]))
                        .unwrap_or(callee);
                    (callee, inside[open + 1..].trim().is_empty())
                }
                None => (before, false),
            };
            let start = callee.rfind(|it: char| !is_name(it)).map_or(0, |at| at + 1);
            Await {
                name: callee[start..].to_owned(),
                is_bare,
            }
        })
        .collect()
}

/// Where the bracket opens that ends after `inside`.
fn opening(inside: &str) -> usize {
    let mut depth = 0;
    for (at, it) in inside.char_indices().rev() {
        match it {
            ')' => depth += 1,
            '(' if depth == 0 => return at,
            '(' => depth -= 1,
            _ => {}
        }
    }
    0
}

fn is_name(it: char) -> bool {
    it.is_alphanumeric() || it == '_'
}

fn without_comments(text: &str) -> String {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

#[test]
fn awaits_of_ours_are_told_from_those_outside() {
    let own = BTreeSet::from(["settle", "promise", "send", "load"]);
    for (code, name, is_fine) in [
        ("JsFuture::from(promise).await.ok()?", "from", false),
        ("request.ok()?.send().await", "send", false),
        ("response\n    .text()\n    .await", "text", false),
        ("blob.array_buffer().await", "array_buffer", false),
        ("bitmap.await", "bitmap", false),
        ("long_wait::settle(request.send()).await?", "settle", true),
        ("wait.promise(part.array_buffer()).await", "promise", true),
        ("self.send(number, &mailbox(a, b)).await", "send", true),
        ("load::<Open>(session).await", "load", true),
    ] {
        let found = awaits(code);
        assert_eq!(found.len(), 1, "{code}");
        assert_eq!(found[0].name, name, "{code}");
        assert_eq!(ends(&found[0], &own), is_fine, "{code}");
    }
    assert_eq!(
        own_names("pub(crate) async fn open(code: &str) {}\nfn load(a: u8) -> LoadFuture {}")
            .collect::<Vec<_>>(),
        ["open", "load"]
    );
}
