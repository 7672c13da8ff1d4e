//! What one organisation fills in before it opens its own Ruang Aman.
//!
//! [`Site::parse`] turns the text of a `site.toml` into types that cannot hold nonsense and reports
//! every problem at once. [`Site::check_release`] then refuses what is fine for trying the site out
//! but must never reach a person who needs help: example values, brackets, a missing care key.

use std::path::Path;

mod address;
mod care_key;
mod corrections;
mod model;
mod parse;
mod problem;
pub mod promise;
mod release;
mod table;

pub use address::{AddressError, WebAddress};
pub use care_key::{CareKey, CareKeyError};
pub use corrections::{Corrections, NoPlaceForCorrections};
pub use locale::Bilingual;
pub use model::{MustReport, Neutral, Organisation, Phone, Reports, Share, Site, Viewer};
pub use problem::{Problem, Problems};
pub use promise::Promise;

impl Site {
    /// Reads the text of a `site.toml`; `file_name` stands in front of each problem.
    pub fn parse(text: &str, file_name: &str) -> Result<Self, Problems> {
        parse::parse(text).map_err(|found| Problems::new(file_name, found))
    }

    /// Reads and parses the file at `path`.
    pub fn read(path: &Path) -> Result<Self, ReadError> {
        let text = std::fs::read_to_string(path).map_err(|source| ReadError::Unreadable {
            path: path.display().to_string(),
            source,
        })?;
        Ok(Self::parse(&text, &path.display().to_string())?)
    }

    /// Names every value that is good enough to try the site out but not to open it.
    ///
    /// The problems have no line: they are about the values, wherever they came from.
    pub fn check_release(&self) -> Result<(), Vec<Problem>> {
        let found = release::problems(self);
        if found.is_empty() { Ok(()) } else { Err(found) }
    }
}

/// Why a site file could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file is not there or not text.
    #[error("cannot read the site file {path} ({source}); copy site.example.toml and fill it in")]
    Unreadable {
        /// The path as it was given.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is there, but some of its values are wrong.
    #[error(transparent)]
    Invalid(#[from] Problems),
}
