//! What the pages are made from: content, organisation, and the folders trunk names.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, anyhow, bail};
use content::{Library, read_folder};
use site::Site;

use crate::organisation;

/// Everything read before the first page is written.
pub(crate) struct Sources {
    /// The root of the repository.
    pub(crate) root: PathBuf,
    /// Trunk's staging folder, which becomes the site.
    pub(crate) staging: PathBuf,
    /// Whether trunk builds a release; a debug build is not compressed.
    pub(crate) is_release: bool,
    /// The organisation.
    pub(crate) site: Site,
    /// What the app reads of the organisation ([`crate::organisation`]).
    pub(crate) organisation: Option<String>,
    /// The content, checked.
    pub(crate) library: Library,
    /// The shell of every page: `index.html` without the lines meant for trunk.
    pub(crate) shell: String,
}

impl Sources {
    /// Reads everything; fails with every fault of the content at once.
    pub(crate) fn from_environment() -> Result<Self> {
        let root = folder("TRUNK_SOURCE_DIR")?;
        let staging = folder("TRUNK_STAGING_DIR")?;
        let site_file = env::var_os("RUANG_AMAN_SITE")
            .map_or_else(|| root.join("site.example.toml"), |name| root.join(name));
        let site = Site::read(&site_file).map_err(|error| anyhow!("{error}"))?;
        let library = read_library(&root.join("content"))?;
        let index =
            fs::read_to_string(root.join("index.html")).context("cannot read index.html")?;
        let shell = index.lines().filter(|line| !line.contains("data-trunk"));
        Ok(Self {
            shell: shell.collect::<Vec<_>>().join("\n"),
            is_release: env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release"),
            root,
            staging,
            organisation: organisation::attribute(&site)?,
            site,
            library,
        })
    }

    /// The full address of `path` on the public site.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.site.public_url.as_str())
    }
}

fn folder(variable: &str) -> Result<PathBuf> {
    match env::var_os(variable) {
        Some(path) => Ok(PathBuf::from(path)),
        None => bail!("{variable} is not set; run this through trunk, as its post_build hook does"),
    }
}

fn read_library(folder: &Path) -> Result<Library> {
    let files = read_folder(folder)?;
    let library = Library::from_files(&files).map_err(|faults| anyhow!("{faults}"))?;
    for note in library.notes() {
        eprintln!("prerender: {note}");
    }
    Ok(library)
}
