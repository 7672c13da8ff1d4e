//! How much memory and disk the server may use, and how long it waits for clients that do not read.

use std::time::Duration;

use clap::Args;

use super::settings;
use crate::disk::DiskReserve;

const MIB: u64 = 1024 * 1024;

/// What keeps the server within the memory and the disk that it has.
#[derive(Debug, Clone, Args)]
pub struct Limits {
    /// Memory for bodies in MiB; beyond it clients are asked to come back
    #[arg(id = "body_memory", long = "body-memory")]
    #[arg(env = "RUANG_AMAN_BODY_MEMORY", value_name = "MIB")]
    #[arg(default_value = "64", value_parser = memory)]
    pub bodies: usize,
    /// Memory for long answers in MiB
    #[arg(id = "answer_memory", long = "answer-memory")]
    #[arg(env = "RUANG_AMAN_ANSWER_MEMORY", value_name = "MIB")]
    #[arg(default_value = "32", value_parser = memory)]
    pub answers: usize,
    /// Seconds after which a client that reads nothing of its answer is given up
    #[arg(long, env = "RUANG_AMAN_WRITE_TIMEOUT", value_name = "SECONDS")]
    #[arg(default_value = "30", value_parser = timeout)]
    pub write_timeout: Duration,
    /// Disk space in MiB for reports alone: auto is a fifth of the disk, at most 4096
    #[arg(long, env = "RUANG_AMAN_DISK_RESERVE", value_name = "MIB")]
    #[arg(default_value = "auto", value_parser = reserve)]
    pub disk_reserve: DiskReserve,
}

impl Default for Limits {
    fn default() -> Self {
        settings::defaults()
    }
}

/// In bytes.
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
