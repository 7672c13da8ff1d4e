//! A secret that others can read is none: files with keys and tokens are for one user alone.

use std::path::Path;

use anyhow::Result;
use locale::Lang;

#[cfg(unix)]
use crate::language::lang;

/// Refuses a file that others can read, in the words of `refusal`.
#[cfg(unix)]
pub(crate) fn require(refusal: fn(Lang, &str) -> String, file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    if std::fs::metadata(file)?.permissions().mode() & 0o077 != 0 {
        anyhow::bail!(refusal(lang(), &file.display().to_string()));
    }
    Ok(())
}

/// Nothing is known of who can read a file here.
#[cfg(not(unix))]
pub(crate) fn require(_: fn(Lang, &str) -> String, _: &Path) -> Result<()> {
    Ok(())
}
