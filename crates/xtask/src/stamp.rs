//! Detects whether the inputs of a build have changed since it last finished.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// A digest over names and contents of every file under the given paths, in a fixed order.
/// A path that does not exist counts as empty.
pub(crate) fn digest(paths: &[PathBuf]) -> Result<String> {
    let mut hash = Sha256::new();
    for path in paths {
        add(&mut hash, path)?;
    }
    Ok(HEXLOWER.encode(&hash.finalize()))
}

fn add(hash: &mut Sha256, path: &Path) -> Result<()> {
    if path.is_dir() {
        let mut inside = fs::read_dir(path)
            .and_then(|entries| {
                entries
                    .map(|entry| entry.map(|entry| entry.path()))
                    .collect::<Result<Vec<_>, _>>()
            })
            .with_context(|| format!("{} cannot be listed", path.display()))?;
        inside.sort();
        return inside.iter().try_for_each(|path| add(hash, path));
    }
    if path.is_file() {
        let content =
            fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let name = path.to_string_lossy();
        for part in [name.as_bytes(), content.as_slice()] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn the_digest_follows_names_and_contents() {
        let folder = tempfile::tempdir().expect("a folder");
        let paths = [folder.path().to_owned()];
        let empty = digest(&paths).expect("a digest");

        std::fs::write(folder.path().join("a"), "1").expect("written");
        let one = digest(&paths).expect("a digest");
        assert_ne!(one, empty);
        assert_eq!(one, digest(&paths).expect("a digest"));

        std::fs::rename(folder.path().join("a"), folder.path().join("b")).expect("renamed");
        assert_ne!(one, digest(&paths).expect("a digest"));
    }
}
