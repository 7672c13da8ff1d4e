//! The published table: each test says what it found, and a table that says otherwise is wrong.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::support::{Engine, Outcome};

/// How a test came to its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// By what a person would do.
    Directly,
    /// By something that stands in for it, because the engine cannot be driven that far.
    Otherwise,
}

impl Held {
    const fn name(self) -> &'static str {
        match self {
            Self::Directly => "passes",
            Self::Otherwise => "stands-in",
        }
    }
}

/// Says what was found: to the table that is being written, or against the one that is published.
pub(super) fn compare(number: &str, engine: Engine, found: Outcome<Held>) -> Outcome {
    let name = found.as_ref().map_or("fails", |held| held.name());
    if let Some(folder) = env::var_os("RUANG_AMAN_TEST_RECORD") {
        if let Err(error) = &found {
            println!("{number} in {}: {error:#}", engine.name());
        }
        let file = PathBuf::from(folder).join(format!("{number}.{}", engine.name()));
        fs::write(&file, name).with_context(|| format!("{} cannot be written", file.display()))?;
        return Ok(());
    }
    let published = published(number, engine)?;
    match found {
        Err(error) if published == "fails" => {
            println!("as published, this engine cannot do it: {error:#}");
            Ok(())
        }
        Err(error) => Err(error),
        Ok(_) if published == name => Ok(()),
        Ok(_) => bail!(
            "the table says {published:?} of {number} in {}, it is {name:?}; \
             write it anew with cargo xtask test --record-exit",
            engine.name()
        ),
    }
}

fn published(number: &str, engine: Engine) -> Outcome<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/data/exit-results.toml");
    let text =
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    text.lines()
        .skip_while(|line| *line != format!("number = \"{number}\""))
        .take_while(|line| !line.is_empty())
        .find_map(|line| line.strip_prefix(&format!("{} = \"", engine.name())))
        .map(|rest| rest.trim_end_matches('"').to_owned())
        .with_context(|| format!("the table says nothing of {number} in {}", engine.name()))
}
