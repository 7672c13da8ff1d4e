//! `care keygen`: a new key pair.

use crate::language::lang;
use locale::{Key, message};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use report::key::{CareKey, PublicKey};
use zeroize::Zeroizing;

use crate::new_file;
use crate::site_file::SiteFile;

/// A key pair that was just written to disk.
pub(crate) struct NewKey {
    pub(crate) private_file: PathBuf,
    pub(crate) public: PublicKey,
}

/// Writes both keys into the folder and answers the public one, which belongs into the site file: it
/// is added here when `site` is given, and by hand otherwise.
pub(crate) fn keygen(folder: &Path, site: Option<&Path>) -> Result<String> {
    let site = site.map(SiteFile::read).transpose()?;
    let key = CareKey::generate()?;
    let new = write(&key, folder, "care")?;
    let file = new.private_file.display().to_string();
    eprintln!("{}", message::care_key_written(lang(), &file));
    match site {
        Some(mut site) => {
            site.add(&new.public)?;
            site.write()?;
            eprintln!("{}", site.next_steps());
        }
        None => eprintln!("{}", lang().text(Key::CarePublicKeyForSite)),
    }
    Ok(format!("{}\n", new.public))
}

/// Writes a key pair under this name, and never over an existing file.
pub(crate) fn write(key: &CareKey, folder: &Path, name: &str) -> Result<NewKey> {
    let private_file = folder.join(format!("{name}.key"));
    let public_file = folder.join(format!("{name}.pub"));
    for file in [&private_file, &public_file] {
        if file.exists() {
            bail!(message::care_out_taken(lang(), &file.display().to_string()));
        }
    }
    let private = Zeroizing::new(format!("{}\n", *key.to_secret_text()));
    let public = key.public();
    write_new(&private_file, private.as_bytes(), 0o600)?;
    write_new(&public_file, format!("{public}\n").as_bytes(), 0o644)?;
    Ok(NewKey {
        private_file,
        public,
    })
}

fn write_new(path: &Path, text: &[u8], mode: u32) -> Result<()> {
    new_file::write(path, text, mode)
        .with_context(|| message::care_out_unwritable(lang(), &path.display().to_string()))
}
