//! Checks in the git history that no line was removed from the lists of what others may link to.
//!
//! A line could be removed together with its page, and nothing in the files would show it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use content::SourceFile;

/// The lists of what others link to.
const PUBLISHED: [&str; 2] = ["content/addresses.txt", "content/anchors.txt"];

/// Every line that was removed from one of the lists. Outside of a git checkout, such as in an
/// archive of the sources, there is no history to read.
pub(super) fn removed_lines(root: &Path, files: &[SourceFile]) -> Result<Vec<String>> {
    if !root.join(".git").exists() {
        return Ok(Vec::new());
    }
    let mut faults = Vec::new();
    for list in PUBLISHED {
        let Some(file) = files.iter().find(|file| file.path == list) else {
            continue;
        };
        let history = Command::new("git")
            .args(["log", "--patch", "--format=", "--", list])
            .current_dir(root)
            .output()
            .context("git did not start; install it, or remove the folder .git")?;
        let history = String::from_utf8_lossy(&history.stdout);
        faults.extend(missing_lines(list, &history, &file.text));
    }
    Ok(faults)
}

/// The lines that the history removes from `list` and its current text lacks.
fn missing_lines(list: &str, history: &str, today: &str) -> Vec<String> {
    let taken = history.lines().filter_map(|line| line.strip_prefix('-'));
    let mut missing_lines: Vec<&str> = taken
        .filter(|line| !line.starts_with("--") && !line.starts_with('#') && !line.is_empty())
        .filter(|line| !today.lines().any(|kept| kept == *line))
        .collect();
    missing_lines.sort_unstable();
    missing_lines.dedup();
    missing_lines
        .into_iter()
        .map(|line| format!("{list}: `{line}` was taken away; others link to it, so put it back"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::missing_lines;

    #[test]
    fn a_line_that_was_taken_away_is_missed() {
        let history = "--- a/content/addresses.txt\n+++ b/content/addresses.txt\n@@ -1,3 +1,2 @@\n-/id/a/\n-/id/b/\n+/id/c/\n-# A remark.\n";
        assert_eq!(
            missing_lines("addresses.txt", history, "/id/b/\n/id/c/\n"),
            ["addresses.txt: `/id/a/` was taken away; others link to it, so put it back"]
        );
    }
}
