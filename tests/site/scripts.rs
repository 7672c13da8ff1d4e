//! What no script of the site may do, because quick exit would be slow.

use std::fs;
use std::path::Path;

use anyhow::ensure;

use crate::support::{Outcome, files};

/// They have to work in engines that cannot parse newer syntax.
#[test]
fn quick_exit_and_what_stands_inside_pages_are_written_for_old_engines() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for name in ["guard.js", "fallback.js", "exit.js"] {
        let text = fs::read_to_string(root.join("public").join(name))?;
        let code = text.lines().map(str::trim);
        let code = code.filter(|line| !line.starts_with("//"));
        for line in code {
            let words: Vec<&str> = line.split(|it: char| !it.is_alphanumeric()).collect();
            for new in [
                "let", "const", "class", "async", "await", "import", "yield", "of",
            ] {
                ensure!(!words.contains(&new), "{name}: {new} in {line}");
            }
            for new in ["=>", "`", "...", "?.", "??", "**"] {
                ensure!(!line.contains(new), "{name}: {new} in {line}");
            }
        }
    }
    Ok(())
}

/// A handler for `unload` can delay leaving with a question, and keeps the page
/// out of the back/forward cache, which the guard is made for.
#[test]
fn nothing_listens_for_the_moment_of_leaving() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut looked_at = 0;
    for folder in ["public", "src"] {
        for file in files(&root.join(folder))? {
            let is_code = file
                .extension()
                .is_some_and(|end| end == "js" || end == "rs");
            if !is_code {
                continue;
            }
            looked_at += 1;
            let text = fs::read_to_string(&file)?.to_lowercase();
            ensure!(
                !text.contains("unload"),
                "{} speaks of unload; quick exit never asks",
                file.display()
            );
        }
    }
    ensure!(looked_at > 30, "only {looked_at} files were looked at");
    Ok(())
}
