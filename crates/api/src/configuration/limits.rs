//! How much the server may hold, and how long it waits for who does not read.

use std::time::Duration;

use super::setting;
use super::sources::Sources;

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
    /// What is kept of the disk for reports alone.
    pub disk_reserve: DiskReserve,
}

/// How much of a disk is kept for reports alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskReserve {
    /// A fifth of it, and never more than 4 GiB.
    Automatic,
    /// So many bytes.
    Bytes(u64),
}

impl DiskReserve {
    /// How many bytes that are of a disk of this size.
    pub fn of(self, total: u64) -> u64 {
        match self {
            Self::Automatic => (total / 5).min(4096 * MIB),
            Self::Bytes(bytes) => bytes,
        }
    }
}

impl Limits {
    pub(super) fn read(sources: &mut Sources) -> Self {
        let otherwise = Self::default();
        let memory = |text: &str| {
            let wanted = "write how many MiB, as a whole number from 1 to 65536";
            let mib = text.parse().ok().filter(|mib| (1..=65536).contains(mib));
            let bytes = mib.and_then(|mib: u64| usize::try_from(mib * MIB).ok());
            bytes.ok_or_else(|| wanted.to_owned())
        };
        let seconds = |text: &str| {
            let wanted = "write how many seconds, as a whole number from 1 to 3600";
            let seconds = text.parse().ok().filter(|it| (1..=3600).contains(it));
            seconds
                .map(Duration::from_secs)
                .ok_or_else(|| wanted.to_owned())
        };
        let reserve = |text: &str| {
            let wanted = "write auto, or how many MiB, as a whole number; with 0 nothing is kept";
            match text {
                "auto" => Ok(DiskReserve::Automatic),
                _ => match text.parse::<u64>().ok().and_then(|it| it.checked_mul(MIB)) {
                    Some(bytes) => Ok(DiskReserve::Bytes(bytes)),
                    None => Err(wanted.to_owned()),
                },
            }
        };
        Self {
            bodies: sources
                .get_with(&setting::BODY_MEMORY, memory)
                .unwrap_or(otherwise.bodies),
            answers: sources
                .get_with(&setting::ANSWER_MEMORY, memory)
                .unwrap_or(otherwise.answers),
            write_timeout: sources
                .get_with(&setting::WRITE_TIMEOUT, seconds)
                .unwrap_or(otherwise.write_timeout),
            disk_reserve: sources
                .get_with(&setting::DISK_RESERVE, reserve)
                .unwrap_or(otherwise.disk_reserve),
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
