//! The lists that only grow, held to everything that ever stood in them.
//!
//! A line could be taken out of a list together with the page it stands for, and nothing in the
//! files would show it. The history does.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use content::SourceFile;

/// The lists of what others link to.
const KEPT: [&str; 2] = ["content/addresses.txt", "content/anchors.txt"];

/// Every line that once stood in a kept list and no longer does. Outside of a git checkout, such
/// as in an archive of the sources, there is no history to ask.
pub(super) fn taken_away(root: &Path, files: &[SourceFile]) -> Result<Vec<String>> {
    if !root.join(".git").exists() {
        return Ok(Vec::new());
    }
    let mut faults = Vec::new();
    for list in KEPT {
        let Some(file) = files.iter().find(|file| file.path == list) else {
            continue;
        };
        let history = Command::new("git")
            .args(["log", "--patch", "--format=", "--", list])
            .current_dir(root)
            .output()
            .context("git did not start; install it, or remove the folder .git")?;
        let history = String::from_utf8_lossy(&history.stdout);
        faults.extend(gone(list, &history, &file.text));
    }
    Ok(faults)
}

/// What the history takes out of `list` and its text of today lacks.
fn gone(list: &str, history: &str, today: &str) -> Vec<String> {
    let taken = history.lines().filter_map(|line| line.strip_prefix('-'));
    let mut gone: Vec<&str> = taken
        .filter(|line| !line.starts_with("--") && !line.starts_with('#') && !line.is_empty())
        .filter(|line| !today.lines().any(|kept| kept == *line))
        .collect();
    gone.sort_unstable();
    gone.dedup();
    gone.into_iter()
        .map(|line| format!("{list}: `{line}` was taken away; others link to it, so put it back"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::gone;

    #[test]
    fn a_line_that_was_taken_away_is_missed() {
        let history = "--- a/content/addresses.txt\n+++ b/content/addresses.txt\n@@ -1,3 +1,2 @@\n-/id/a/\n-/id/b/\n+/id/c/\n-# A remark.\n";
        assert_eq!(
            gone("addresses.txt", history, "/id/b/\n/id/c/\n"),
            ["addresses.txt: `/id/a/` was taken away; others link to it, so put it back"]
        );
    }
}
