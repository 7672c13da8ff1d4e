//! The private keys of a case worker: the one in use, and earlier ones that old reports need.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use report::envelope::{Binding, Envelope, OpenError};
use report::key::CareKey;
use zeroize::Zeroizing;

/// How the name of a private key file ends.
const ENDING: &str = "key";

/// Private keys, of which one opens a report.
pub(crate) struct Keyring {
    keys: Vec<CareKey>,
}

impl Keyring {
    /// Reads every file that is named; of a folder, every file in it that ends in `.key`.
    pub(crate) fn read(places: &[PathBuf]) -> Result<Self> {
        let mut keys = Vec::new();
        for place in places {
            if place.is_dir() {
                for file in key_files(place)? {
                    keys.push(read_key(&file)?);
                }
            } else {
                keys.push(read_key(place)?);
            }
        }
        Ok(Self { keys })
    }

    /// Whether no key was named.
    pub(crate) fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Opens a report, or words about a page, with the key that it was sealed to.
    pub(crate) fn open(
        &self,
        envelope: &Envelope,
        bound_to: impl Into<Binding>,
    ) -> Result<Zeroizing<Vec<u8>>> {
        let binding = bound_to.into();
        for key in &self.keys {
            match envelope.open(binding.clone(), key) {
                Err(OpenError::OtherKey(_)) if self.keys.len() > 1 => {}
                opened => return Ok(opened?),
            }
        }
        bail!(
            "this is not sealed to any of these {} keys; try the key that was in use then",
            self.keys.len()
        )
    }
}

fn key_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("cannot read the folder {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let file = entry.with_context(unreadable)?.path();
        if file.extension().is_some_and(|ending| ending == ENDING) {
            files.push(file);
        }
    }
    if files.is_empty() {
        bail!(
            "the folder {} holds no file that ends in .{ENDING}; give the file that care keygen wrote",
            folder.display()
        );
    }
    files.sort();
    Ok(files)
}

/// Reads a private key file.
pub(crate) fn read_key(path: &Path) -> Result<CareKey> {
    let text = fs::read_to_string(path)
        .map(Zeroizing::new)
        .with_context(|| {
            format!(
                "cannot read the key {}; give the file that care keygen wrote",
                path.display()
            )
        })?;
    text.parse()
        .with_context(|| format!("cannot use the key {}", path.display()))
}
