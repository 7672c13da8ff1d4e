//! The faults that prevent a start; each says what to do.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::Path;

use crate::care::CareListenerError;
use crate::configuration::{SettingFault, SettingFaults};
use crate::serve_site::{SiteFiles, SiteFilesError};
use crate::store::StoreError;
use crate::webhooks::NoRootCertificates;

/// Every fault that was found, a line each.
#[derive(Debug, Default)]
pub struct Faults(Vec<StartupError>);

impl std::error::Error for Faults {}

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        formatter.write_str(&lines.join("\n"))
    }
}

impl<E: Into<StartupError>> From<E> for Faults {
    fn from(error: E) -> Self {
        Self(vec![error.into()])
    }
}

impl Faults {
    /// Collects the error, or returns the value.
    pub(super) fn note<T, E: Into<StartupError>>(&mut self, result: Result<T, E>) -> Option<T> {
        result.map_err(|error| self.0.push(error.into())).ok()
    }

    /// The value, unless there is a fault.
    pub(super) fn or<T>(self, value: Option<T>) -> Result<T, Self> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self),
        }
    }

    /// The faults of settings, and those of the files that the settings name, so that a start after
    /// the settings are put right does not find more.
    pub(super) fn of_settings(
        settings: SettingFaults,
        site: Option<&Path>,
        dist: Option<&Path>,
    ) -> Self {
        let mut faults = Self(settings.0.into_iter().map(StartupError::from).collect());
        site.map(|file| faults.note(site::Site::read(file)));
        dist.map(|folder| faults.note(SiteFiles::read(folder)));
        faults
    }
}

/// Why the server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartupError {
    /// A setting cannot be understood.
    #[error(transparent)]
    Setting(#[from] SettingFault),
    /// The site file is missing or wrong.
    #[error(transparent)]
    Site(#[from] site::ReadError),
    /// The built site is missing or incomplete.
    #[error(transparent)]
    Files(#[from] SiteFilesError),
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No root certificates to verify the receiver of webhooks.
    #[error(transparent)]
    Trust(#[from] NoRootCertificates),
    /// The care listener cannot be used.
    #[error(transparent)]
    Care(#[from] CareListenerError),
    /// No random bytes.
    #[error(transparent)]
    NoRandomness(#[from] report::random::NoRandomness),
    /// Other machines could read the metrics.
    #[error("{0} is no loopback address; give --metrics one such as 127.0.0.1:9101")]
    MetricsInTheOpen(SocketAddr),
    /// The address for metrics cannot be bound.
    #[error(
        "cannot listen at {address} ({source}); stop the program that uses it, or choose another with --metrics"
    )]
    Metrics {
        /// As it was given.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The address cannot be bound.
    #[error(
        "cannot listen at {address} ({source}); stop the program that uses it, or choose another with --listen"
    )]
    Address {
        /// As it was given.
        address: String,
        /// What the system said.
        source: io::Error,
    },
}
