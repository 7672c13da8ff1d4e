//! Writes the table of the safety page from the results of the quick exit tests.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::commands::SearchPath;
use crate::files;
use crate::project::Project;
use crate::tools::Browser;

/// Tests that need a person with a phone; nobody has done them yet.
const MANUAL_TESTS: [&str; 3] = ["X24", "X25", "X26"];

/// Runs the tests with a folder for one result of each, then writes the table.
pub(crate) fn record(
    project: &Project,
    browsers: &[Browser],
    run: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    let folder = project.target.join("exit-results");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    files::create_folder(&folder)?;
    run(&folder)?;
    let table = table(&folder, &project.tools, browsers)?;
    let file = project.root.join("content/data/exit-results.toml");
    fs::write(&file, table).with_context(|| format!("cannot write {}", file.display()))?;
    println!("      written: {}", file.display());
    Ok(())
}

fn table(folder: &Path, path: &SearchPath, browsers: &[Browser]) -> Result<String> {
    let mut text = String::from(
        "# What quick exit does in each engine. Written by `cargo xtask test --record-exit`, never \
         by hand.\n# passes: as a person would do it. stands-in: by something that stands in for \
         it, because the\n# engine cannot be driven that far. fails: it does not. untried: nobody \
         has tried.\n",
    );
    let _ = writeln!(text, "tried_on = {}", jiff::Zoned::now().date());
    for browser in browsers {
        let version = browser.version(path).unwrap_or_else(|| "?".to_owned());
        let name = browser.engine.name();
        let _ = write!(
            text,
            "\n[[engine]]\nid = \"{name}\"\nversion = \"{version}\"\n"
        );
    }
    let mut numbers = numbers(folder)?;
    if numbers.is_empty() {
        bail!("no test of quick exit has left a result");
    }
    numbers.extend(MANUAL_TESTS.map(str::to_owned));
    for number in numbers {
        let _ = write!(text, "\n[[test]]\nnumber = \"{number}\"\n");
        for browser in browsers {
            let name = browser.engine.name();
            let found = fs::read_to_string(folder.join(format!("{number}.{name}")))
                .unwrap_or_else(|_| "untried".to_owned());
            let _ = writeln!(text, "{name} = \"{found}\"");
        }
    }
    Ok(text)
}

/// The numbers of the tests that have a result.
fn numbers(folder: &Path) -> Result<Vec<String>> {
    let mut found: Vec<String> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| Some(name.split_once('.')?.0.to_owned()))
        .collect();
    found.sort_by_key(|number| {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        (digits.parse::<u32>().unwrap_or_default(), number.clone())
    });
    found.dedup();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{numbers, table};
    use crate::commands::SearchPath;

    #[test]
    fn results_stand_in_the_order_of_their_numbers() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [
            "X10.chromium",
            "X2.firefox",
            "X2.chromium",
            "X9b.webkit",
            "X9.webkit",
        ] {
            std::fs::write(folder.path().join(name), "passes").expect("written");
        }
        let found = numbers(folder.path()).expect("a list");
        assert_eq!(found, ["X2", "X9", "X9b", "X10"]);
        let text = table(folder.path(), &SearchPath::default(), &[]).expect("a table");
        assert!(text.contains("number = \"X26\""));
    }
}
