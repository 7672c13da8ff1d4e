//! Whether the disk has space for another report, checked before somebody sends one.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::StoreError;

/// Bytes that have to be free: several times the longest report, a piece of a file, and what the
/// database writes beside them.
const PROBE_BYTES: usize = 1024 * 1024;

/// A file beside the database that is written and removed at once. It is gone before it has to reach
/// the disk, so a check costs next to nothing.
#[derive(Clone)]
pub(crate) struct DiskProbe(Arc<PathBuf>);

impl DiskProbe {
    /// The probe of a database file.
    pub(crate) fn beside(database: &Path) -> Self {
        let mut path = database.as_os_str().to_owned();
        path.push("-room");
        Self(Arc::new(path.into()))
    }

    /// Fails when the disk has less space than [`PROBE_BYTES`].
    pub(crate) async fn check(&self) -> Result<(), StoreError> {
        let probe = self.clone();
        tokio::task::spawn_blocking(move || probe.write_and_remove())
            .await
            .unwrap_or_else(|_| Err(io::ErrorKind::Interrupted.into()))
            .map_err(StoreError::DiskFull)
    }

    fn write_and_remove(&self) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options
            .open(&*self.0)
            .and_then(|mut file| file.write_all(&vec![0; PROBE_BYTES]));
        match fs::remove_file(&*self.0) {
            // Another check removed it first, or it could not be created.
            Err(error) if error.kind() == io::ErrorKind::NotFound => written,
            removed => written.and(removed),
        }
    }
}
