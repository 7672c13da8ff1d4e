//! Adding what is new to the lists of addresses and anchors.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use content::{FaultKind, Library, SourceFile};

/// Adds every address and anchor that is published and not listed; whether there was one. They
/// are asked for only when nothing else is wrong.
pub(super) fn add(root: &Path, files: &[SourceFile]) -> Result<bool> {
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
