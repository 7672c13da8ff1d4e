//! How much memory and disk the server may use, and how long it waits for clients that do not read.

use std::time::Duration;

use super::sources::Sources;
use crate::disk::DiskReserve;

const MIB: u64 = 1024 * 1024;

/// What keeps the server within the memory and the disk that it has.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of bodies that are in memory at once.
    pub bodies: usize,
    /// Bytes of long answers that are in memory at once.
    pub answers: usize,
    /// How long a client may read nothing of its answer.
    pub write_timeout: Duration,
    /// The part of the disk that is left for reports alone.
    pub disk_reserve: DiskReserve,
}

impl Limits {
    pub(super) fn read(sources: &mut Sources) -> Self {
        Self {
            bodies: sources.required("body_memory", memory),
            answers: sources.required("answer_memory", memory),
            write_timeout: sources.required("write_timeout", timeout),
            disk_reserve: sources.required("disk_reserve", reserve),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bodies: 64 * 1024 * 1024,
            answers: 32 * 1024 * 1024,
            write_timeout: Duration::from_secs(30),
            disk_reserve: DiskReserve::Automatic,
        }
    }
}

fn memory(text: &str) -> Result<usize, &'static str> {
    let mib = text.parse().ok().filter(|mib| (1..=65536).contains(mib));
    mib.and_then(|mib: u64| usize::try_from(mib * MIB).ok())
        .ok_or("write how many MiB, as a whole number from 1 to 65536")
}

fn timeout(text: &str) -> Result<Duration, &'static str> {
    let seconds = text.parse().ok().filter(|it| (1..=3600).contains(it));
    seconds
        .map(Duration::from_secs)
        .ok_or("write how many seconds, as a whole number from 1 to 3600")
}

fn reserve(text: &str) -> Result<DiskReserve, &'static str> {
    if text == "auto" {
        return Ok(DiskReserve::Automatic);
    }
    let bytes = text
        .parse::<u64>()
        .ok()
        .and_then(|mib| mib.checked_mul(MIB));
    bytes
        .map(DiskReserve::Bytes)
        .ok_or("write auto, or how many MiB, as a whole number; with 0 nothing is kept")
}
