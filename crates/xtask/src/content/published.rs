//! Adds new addresses and anchors to the lists of what others may link to.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use content::{FaultKind, Library, SourceFile};

/// Adds every published address and anchor that is not listed; whether there was one. The content
/// reports them only when it has no other fault.
pub(super) fn add_new(root: &Path, files: &[SourceFile]) -> Result<bool> {
    let Err(faults) = Library::from_files(files) else {
        return Ok(false);
    };
    let mut added = false;
    for fault in &faults.0 {
        let (FaultKind::AddressNotListed(line) | FaultKind::AnchorNotListed(line)) = &fault.kind
        else {
            continue;
        };
        let list = root.join(&fault.file);
        let mut list = OpenOptions::new()
            .append(true)
            .open(&list)
            .with_context(|| format!("cannot write {}", list.display()))?;
        writeln!(list, "{line}")?;
        added = true;
    }
    Ok(added)
}
