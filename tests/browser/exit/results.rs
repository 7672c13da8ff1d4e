//! The published table: records the result of each test, or compares it with the table.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::support::{Engine, Outcome};

/// How a test has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Passed {
    /// With what a person would do.
    Directly,
    /// With a substitute, because the engine cannot be driven that far.
    ByStandIn,
}

impl Passed {
    const fn name(self) -> &'static str {
        match self {
            Self::Directly => "passes",
            Self::ByStandIn => "stands-in",
        }
    }
}

/// Records a result for the table, or compares it with the published one.
pub(super) fn compare(number: &str, engine: Engine, found: Outcome<Passed>) -> Outcome {
    let name = found.as_ref().map_or("fails", |passed| passed.name());
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
