//! The part of the disk that is reserved for reports: files, messages and feedback are accepted only
//! while more is free.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use report::wire::{Problem, ProblemCode};

use crate::problem::ApiError;

/// How often free space is measured, besides whenever something is to be stored.
const CHECK_INTERVAL: Duration = Duration::from_mins(1);
/// The `Retry-After` of a refusal: a disk is not emptied in seconds.
const RETRY_AFTER: Duration = Duration::from_mins(5);

/// How much of a disk is left for reports alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DiskReserve {
    /// A fifth of it, and never more than 4 GiB.
    #[default]
    Automatic,
    /// This many bytes.
    Bytes(u64),
}

impl DiskReserve {
    /// How many bytes that are of a disk of this size.
    pub fn of(self, total: u64) -> u64 {
        match self {
            Self::Automatic => (total / 5).min(4 << 30),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// Decides whether anything but reports may be stored. Clones share its state.
#[derive(Clone)]
pub(crate) struct Disk(Option<Arc<Parts>>);

struct Parts {
    folder: PathBuf,
    reserve: DiskReserve,
    /// Whether the log says that only reports are accepted.
    is_logged: AtomicBool,
}

/// The free and the total size of a disk, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Space {
    pub(crate) free: u64,
    pub(crate) total: u64,
}

impl Disk {
    /// The disk that holds this file.
    pub(crate) fn of(file: &Path, reserve: DiskReserve) -> Self {
        let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
        Self(Some(Arc::new(Parts {
            folder: folder.unwrap_or(Path::new(".")).to_owned(),
            reserve,
            is_logged: AtomicBool::new(false),
        })))
    }

    /// The disk of a database server, whose size is not known.
    pub(crate) const fn elsewhere() -> Self {
        Self(None)
    }

    /// Its free and total size, if known.
    pub(crate) fn space(&self) -> Option<Space> {
        let parts = self.0.as_ref()?;
        let space = space(&parts.folder).ok()?;
        parts.log(space);
        Some(space)
    }

    /// Refuses everything but reports when less than the reserve is free.
    pub(crate) fn beside_reports(&self) -> Result<(), ApiError> {
        let (Some(parts), Some(space)) = (&self.0, self.space()) else {
            return Ok(());
        };
        if space.free >= parts.reserve.of(space.total) {
            return Ok(());
        }
        let problem = Problem::new(
            ProblemCode::Unavailable,
            "what room there is left is kept for reports; send this again later",
        );
        Err(ApiError::from(problem).after(RETRY_AFTER))
    }

    /// Checks again and again, so that the log warns in time.
    pub(crate) async fn watch(self) {
        loop {
            self.space();
            tokio::time::sleep(CHECK_INTERVAL).await;
        }
    }
}

impl Parts {
    /// Logs once when the reserve is reached, and once when clearly more is free again.
    fn log(&self, space: Space) {
        let reserve = self.reserve.of(space.total);
        if space.free < reserve {
            if !self.is_logged.swap(true, Ordering::Relaxed) {
                tracing::warn!(
                    free_bytes = space.free,
                    reserve_bytes = reserve,
                    "the disk is nearly full: reports are taken, but no files, messages or words; \
                     make room"
                );
            }
        } else if space.free >= reserve.saturating_add(reserve / 10)
            && self.is_logged.swap(false, Ordering::Relaxed)
        {
            tracing::info!(
                free_bytes = space.free,
                "there is room for files, messages and words again"
            );
        }
    }
}

#[cfg(unix)]
fn space(folder: &Path) -> io::Result<Space> {
    let told = nix::sys::statvfs::statvfs(folder)?;
    #[allow(
        clippy::useless_conversion,
        reason = "some systems count blocks in fewer bits"
    )]
    let bytes = |blocks| u64::from(blocks).saturating_mul(told.fragment_size());
    Ok(Space {
        free: bytes(told.blocks_available()),
        total: bytes(told.blocks()),
    })
}

#[cfg(not(unix))]
fn space(_folder: &Path) -> io::Result<Space> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_tells_how_much_room_it_has() {
        let disk = Disk::of(Path::new("reports.sqlite"), DiskReserve::Automatic);
        let space = disk.space().expect("a disk of this machine");
        assert!(space.free <= space.total && space.total > 0, "{space:?}");
        assert_eq!(Disk::elsewhere().space(), None);
    }

    #[test]
    fn below_the_reserve_only_reports_are_taken() {
        for (reserve, is_refused) in [(0, false), (u64::MAX, true)] {
            let disk = Disk::of(Path::new("reports.sqlite"), DiskReserve::Bytes(reserve));
            assert_eq!(disk.beside_reports().is_err(), is_refused);
        }
        assert!(Disk::elsewhere().beside_reports().is_ok());
    }

    #[test]
    fn a_small_disk_keeps_a_fifth_and_a_large_one_so_much() {
        let gib = 1024 * 1024 * 1024;
        assert_eq!(DiskReserve::Automatic.of(10 * gib), 2 * gib);
        assert_eq!(DiskReserve::Automatic.of(1000 * gib), 4 * gib);
        assert_eq!(DiskReserve::Automatic.of(1000), 200);
        assert_eq!(DiskReserve::Bytes(5).of(1000 * gib), 5);
    }
}
