//! Edits the care keys in the site file, to which new reports are sealed.

use locale::{Key, message};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use report::key::PublicKey;
use site::Site;
use toml_edit::{Array, DocumentMut, value};

use crate::language::lang;

const CARE_KEYS: &str = "care_keys";

/// The public keys that a site file names.
pub(crate) fn care_keys(path: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(path)
        .with_context(|| message::care_site_unreadable(lang(), &path.display().to_string()))?;
    let site = Site::parse(&text, &path.display().to_string())?;
    let keys = site.care_keys.iter();
    Ok(keys.map(|key| key.as_str().to_owned()).collect())
}

/// A site file that is being edited. Comments and everything else in it stay.
pub(crate) struct SiteFile {
    path: PathBuf,
    document: DocumentMut,
}

impl SiteFile {
    /// Reads the file, which must be valid.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let path = path.to_path_buf();
        let text = fs::read_to_string(&path)
            .with_context(|| message::care_site_unreadable(lang(), &path.display().to_string()))?;
        Site::parse(&text, &path.display().to_string())?;
        let document = text.parse().context(lang().text(Key::CareSiteNoToml))?;
        Ok(Self { path, document })
    }

    /// Adds a recipient.
    pub(crate) fn add(&mut self, key: &PublicKey) -> Result<()> {
        self.keys()?.push(key.to_string());
        Ok(())
    }

    /// Fails when reports are not sealed to this key.
    pub(crate) fn require(&mut self, key: &PublicKey) -> Result<()> {
        if self.index_of(key)?.is_none() {
            let file = self.path.display().to_string();
            bail!(message::care_site_other_key(lang(), &file));
        }
        Ok(())
    }

    /// Replaces one key with another; other recipients stay.
    pub(crate) fn replace(&mut self, old: &PublicKey, new: &PublicKey) -> Result<()> {
        self.require(old)?;
        if let Some(index) = self.index_of(old)? {
            self.keys()?.replace(index, new.to_string());
        }
        Ok(())
    }

    /// Writes the file atomically, so that nobody reads half of it.
    pub(crate) fn write(&self) -> Result<()> {
        let text = self.document.to_string();
        let name = self.path.display().to_string();
        Site::parse(&text, &name)?;
        let temporary = self.path.with_extension("toml.new");
        let written = || -> std::io::Result<()> {
            let mut file = fs::File::create(&temporary)?;
            file.write_all(text.as_bytes())?;
            file.set_permissions(fs::metadata(&self.path)?.permissions())?;
            file.sync_all()?;
            fs::rename(&temporary, &self.path)
        };
        written().with_context(|| message::care_site_unwritable(lang(), &name))
    }

    /// What the user must do before new reports are sealed to the keys in the file.
    pub(crate) fn next_steps(&self) -> String {
        message::care_site_next(lang(), &self.path.display().to_string())
    }

    fn index_of(&mut self, key: &PublicKey) -> Result<Option<usize>> {
        let text = key.to_string();
        Ok(self
            .keys()?
            .iter()
            .position(|known| known.as_str() == Some(text.as_str())))
    }

    fn keys(&mut self) -> Result<&mut Array> {
        self.document
            .entry(CARE_KEYS)
            .or_insert_with(|| value(Array::new()))
            .as_array_mut()
            .with_context(|| lang().text(Key::CareSiteNoList))
    }
}
