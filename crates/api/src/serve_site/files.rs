//! The files of the built site, read once.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use axum::body::Bytes;
use axum::http::HeaderValue;
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::nonce_page::NoncePage;
use super::{Policy, media_type};
use crate::plain_form::Frames;

/// Where the build leaves the content security policy.
const POLICY_FILE: &str = "csp.txt";
/// Frames for the pages in response to the plain form. Empty, they are no pages of the site.
const FRAME_FILES: [&str; 2] = ["/id/l/answer.html", "/en/l/answer.html"];

/// Every file by its address, such as `/id/index.html`.
pub(crate) struct SiteFiles {
    files: HashMap<String, File>,
    policy: Policy,
}

/// One file of the site.
pub(super) struct File {
    pub(super) media_type: &'static str,
    pub(super) plain: Variant,
    /// The same bytes compressed, when that saved enough for the build to write it.
    pub(super) brotli: Option<Variant>,
    /// Set when every response has a nonce of its own, and so other bytes than the file.
    pub(super) nonce_page: Option<NoncePage>,
}

/// The bytes as they are sent.
pub(super) struct Variant {
    pub(super) bytes: Bytes,
    pub(super) etag: HeaderValue,
}

impl SiteFiles {
    /// Reads the folder of the built site, and the frames in it, which are not served.
    pub(crate) fn read(folder: &Path) -> Result<(Self, Frames), SiteFilesError> {
        let shown = || folder.display().to_string();
        let mut raw = HashMap::new();
        collect(folder, "", &mut raw).map_err(|source| SiteFilesError::Folder {
            folder: shown(),
            source,
        })?;

        raw.remove(&format!("/{POLICY_FILE}.br"));
        let policy = raw
            .remove(&format!("/{POLICY_FILE}"))
            .and_then(|bytes| Policy::parse(std::str::from_utf8(&bytes).ok()?))
            .ok_or_else(|| SiteFilesError::Policy { folder: shown() })?;
        let frames = FRAME_FILES.map(|address| {
            raw.remove(&format!("{address}.br"));
            let bytes = raw.remove(address);
            bytes.and_then(|bytes| String::from_utf8(bytes).ok())
        });
        let frames = match &frames {
            [Some(id), Some(en)] => Frames::parse([id, en]),
            _ => None,
        };
        let frames = frames.ok_or_else(|| SiteFilesError::Frames { folder: shown() })?;
        for required in ["/id/404.html", "/en/404.html"] {
            if !raw.contains_key(required) {
                return Err(SiteFilesError::Incomplete {
                    folder: shown(),
                    missing: &required[1..],
                });
            }
        }
        let files = Self {
            files: in_variants(raw),
            policy,
        };
        Ok((files, frames))
    }

    /// Whether there is a page at this address.
    pub(crate) fn has_page(&self, address: &str) -> bool {
        self.get(&format!("{address}index.html")).is_some()
    }

    /// The text of every page.
    pub(super) fn pages(&self) -> impl Iterator<Item = &str> {
        self.files
            .values()
            .filter(|file| file.media_type.starts_with("text/html"))
            .filter_map(|file| std::str::from_utf8(&file.plain.bytes).ok())
    }

    pub(crate) fn policy(&self) -> &Policy {
        &self.policy
    }

    pub(super) fn get(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }
}

/// Reads a folder and those in it. Hidden files and links to elsewhere are no part of a site.
fn collect(folder: &Path, address: &str, found: &mut HashMap<String, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if name.starts_with('.') {
            continue;
        }
        let (kind, path): (_, PathBuf) = (entry.file_type()?, entry.path());
        let address = format!("{address}/{name}");
        if kind.is_dir() {
            collect(&path, &address, found)?;
        } else if kind.is_file() {
            found.insert(address, fs::read(path)?);
        }
    }
    Ok(())
}

fn in_variants(mut raw: HashMap<String, Vec<u8>>) -> HashMap<String, File> {
    let compressed: Vec<String> = raw
        .keys()
        .filter(|address| {
            address
                .strip_suffix(".br")
                .is_some_and(|plain| raw.contains_key(plain))
        })
        .cloned()
        .collect();
    let mut brotli: HashMap<String, Vec<u8>> = compressed
        .into_iter()
        .filter_map(|address| {
            let bytes = raw.remove(&address)?;
            Some((address.strip_suffix(".br")?.to_owned(), bytes))
        })
        .collect();
    raw.into_iter()
        .map(|(address, bytes)| {
            let file = File {
                media_type: media_type::of(&address),
                nonce_page: NoncePage::split(&address, &bytes),
                plain: variant(bytes),
                brotli: brotli.remove(&address).map(variant),
            };
            (address, file)
        })
        .collect()
}

fn variant(bytes: Vec<u8>) -> Variant {
    let digest = Sha256::digest(&bytes);
    let etag = format!("\"{}\"", HEXLOWER.encode(&digest[..16]));
    Variant {
        bytes: bytes.into(),
        etag: HeaderValue::from_str(&etag).unwrap_or(HeaderValue::from_static("\"\"")),
    }
}

/// Why a folder cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SiteFilesError {
    /// The folder or a file in it cannot be read.
    #[error(
        "cannot read the site folder {folder} ({source}); build the site with `cargo xtask build`, or name another folder with --dist"
    )]
    Folder {
        /// The folder as it was given.
        folder: String,
        /// What the system said.
        source: io::Error,
    },
    /// The content security policy is missing or is none.
    #[error(
        "the site folder {folder} has no content security policy in {POLICY_FILE}; build the site again with `cargo xtask build`"
    )]
    Policy {
        /// The folder as it was given.
        folder: String,
    },
    /// The frames for answers to the plain form are missing or have no place for them.
    #[error(
        "the site folder {folder} has no whole id/l/answer.html and en/l/answer.html; build the site again with `cargo xtask build`"
    )]
    Frames {
        /// The folder as it was given.
        folder: String,
    },
    /// A page that the server itself needs is missing.
    #[error(
        "the site folder {folder} has no {missing}; build the site again with `cargo xtask build`"
    )]
    Incomplete {
        /// The folder as it was given.
        folder: String,
        /// The file that should be there.
        missing: &'static str,
    },
}
