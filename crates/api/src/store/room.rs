//! Whether there is room on the disk for another report, found out before somebody sends one.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::StoreError;

/// So much has to be free: the longest report, a piece of a file, and what the database writes
/// beside them, more than once.
const ENOUGH: usize = 1024 * 1024;

/// A place beside the database file where it is tried. What is written there is gone before it has
/// to reach the disk, so this costs next to nothing.
#[derive(Clone)]
pub(crate) struct Room(Arc<PathBuf>);

impl Room {
    /// The place that belongs to a database file.
    pub(crate) fn beside(database: &Path) -> Self {
        let mut path = database.as_os_str().to_owned();
        path.push("-room");
        Self(Arc::new(path.into()))
    }

    /// Fails when there is not enough.
    pub(crate) async fn check(&self) -> Result<(), StoreError> {
        let room = self.clone();
        tokio::task::spawn_blocking(move || room.fill())
            .await
            .unwrap_or_else(|_| Err(io::ErrorKind::Interrupted.into()))
            .map_err(StoreError::NoRoom)
    }

    fn fill(&self) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options
            .open(&*self.0)
            .and_then(|mut file| file.write_all(&vec![0; ENOUGH]));
        match fs::remove_file(&*self.0) {
            // Another check was quicker to take it away, or it could not be made.
            Err(error) if error.kind() == io::ErrorKind::NotFound => written,
            removed => written.and(removed),
        }
    }
}
