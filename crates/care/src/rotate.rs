//! `care rotate`: a new key for new reports; old reports stay sealed to the old one.

use locale::message;
use std::path::Path;

use anyhow::Result;
use report::key::CareKey;

use crate::keygen;
use crate::keyring::read_key;
use crate::language::lang;
use crate::site_file::SiteFile;

/// Makes a key, named by its id, and replaces the public half of the old one in the site file. Other
/// recipients stay. The key is on the disk before the site file names it.
pub(crate) fn rotate(old_file: &Path, folder: Option<&Path>, site: &Path) -> Result<String> {
    let old = read_key(old_file)?.public();
    let mut site = SiteFile::read(site)?;
    site.require(&old)?;
    let old_folder = old_file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.or(old_folder).unwrap_or(Path::new("."));
    let key = CareKey::generate()?;
    let new = keygen::write(&key, folder, &format!("care-{}", key.public().id()))?;
    site.replace(&old, &new.public)?;
    site.write()?;
    let old_file = old_file.display().to_string();
    let new_file = new.private_file.display().to_string();
    eprintln!(
        "{}",
        message::care_key_rotated(lang(), &new_file, &old_file)
    );
    eprintln!("{}", site.next_steps());
    Ok(format!("{}\n", new.public))
}
