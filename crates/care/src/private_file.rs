//! A secret that others can read is none: files with keys and tokens are for one user alone.

use std::path::Path;

use anyhow::Result;

/// Refuses a file that others can read. `what` names it in the error, such as "the key".
#[cfg(unix)]
pub(crate) fn require(what: &str, file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    if std::fs::metadata(file)?.permissions().mode() & 0o077 != 0 {
        let named = file.display();
        anyhow::bail!("others can read {what} {named}; take that away with `chmod 600`");
    }
    Ok(())
}

/// Nothing is known of who can read a file here.
#[cfg(not(unix))]
pub(crate) fn require(_: &str, _: &Path) -> Result<()> {
    Ok(())
}
