//! The private keys of a case worker: the current one, and older ones for old reports.

use crate::language::lang;
use locale::message;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use report::envelope::{Binding, Envelope, OpenError};
use report::key::{CareKey, PublicKey};
use zeroize::Zeroizing;

use crate::private_file;

/// The extension of private key files.
const EXTENSION: &str = "key";

/// Private keys that are tried in turn.
pub(crate) struct Keyring {
    keys: Vec<CareKey>,
}

impl Keyring {
    /// Reads key files; of a folder, every file in it that ends in `.key`.
    pub(crate) fn read(paths: &[PathBuf]) -> Result<Self> {
        let mut keys = Vec::new();
        for path in paths {
            if path.is_dir() {
                for file in key_files(path)? {
                    keys.push(read_key(&file)?);
                }
            } else {
                keys.push(read_key(path)?);
            }
        }
        Ok(Self { keys })
    }

    /// The public half of the first key, to keep something for its holder alone.
    pub(crate) fn own(&self) -> Option<PublicKey> {
        self.keys.first().map(CareKey::public)
    }

    /// Whether there is no key.
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
        bail!(message::care_other_keys(
            lang(),
            &self.keys.len().to_string()
        ))
    }
}

fn key_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let named = folder.display().to_string();
    let unreadable = || message::care_folder_unreadable(lang(), &named);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let file = entry.with_context(unreadable)?.path();
        if file
            .extension()
            .is_some_and(|extension| extension == EXTENSION)
        {
            files.push(file);
        }
    }
    if files.is_empty() {
        bail!(message::care_no_key_files(lang(), &named));
    }
    files.sort();
    Ok(files)
}

/// Reads a private key file, which is for this user alone.
pub(crate) fn read_key(path: &Path) -> Result<CareKey> {
    let named = path.display().to_string();
    let text = fs::read_to_string(path)
        .map(Zeroizing::new)
        .with_context(|| message::care_key_unreadable(lang(), &named))?;
    let key = text
        .parse()
        .with_context(|| message::care_key_unusable(lang(), &named))?;
    private_file::require(message::care_key_open_to_others, path)?;
    Ok(key)
}
