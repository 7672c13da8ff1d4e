//! The finished pages, as files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::TestEnvironment;

/// The address of one page of each kind that can be read without an app.
pub const ONE_OF_EACH_KIND: [&str; 12] = [
    "/id/",
    "/id/darurat/",
    "/id/layanan/",
    "/id/kenali/persetujuan/",
    "/id/setelah-kejadian/visum/",
    "/id/jenis/",
    "/id/cari/",
    "/id/a-z/",
    "/id/tentang/glosarium/",
    "/id/lapor/",
    "/id/tentang/keamanan/",
    "/id/tidak-ada/",
];

/// One finished page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its address on the site.
    pub address: String,
    /// Its HTML.
    pub html: String,
}

impl Page {
    /// The value of `<html data-page>`.
    pub fn kind(&self) -> &str {
        self.attributes("data-page")
            .first()
            .copied()
            .unwrap_or_default()
    }

    /// The values of an attribute, in order. Enough for HTML the prerenderer wrote itself.
    pub fn attributes(&self, name: &str) -> Vec<&str> {
        let start = format!(" {name}=\"");
        self.html
            .split(start.as_str())
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect()
    }

    /// The tags with this beginning, such as `<link rel="canonical"`.
    pub fn tags(&self, start: &str) -> Vec<&str> {
        self.html
            .split(start)
            .skip(1)
            .filter_map(|rest| rest.split('>').next())
            .collect()
    }

    /// The text between the first `start` and the next `end`.
    pub fn between(&self, start: &str, end: &str) -> Option<&str> {
        self.html
            .split_once(start)?
            .1
            .split_once(end)
            .map(|(found, _)| found)
    }
}

/// Every page that has an address of its own, in a fixed order.
pub fn pages(environment: &TestEnvironment) -> Result<Vec<Page>> {
    files(&environment.dist)?
        .into_iter()
        .filter(|file| file.file_name().is_some_and(|name| name == "index.html"))
        .map(|file| {
            let html = fs::read_to_string(&file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            let folder = file
                .parent()
                .unwrap_or(&environment.dist)
                .strip_prefix(&environment.dist)?;
            let mut address = String::from("/");
            for part in folder {
                address.push_str(&part.to_string_lossy());
                address.push('/');
            }
            Ok(Page { address, html })
        })
        .collect()
}

/// Every file of a folder, in a fixed order. No file is an error: a test that checks what
/// files must not contain would always pass.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    ensure!(!found.is_empty(), "{} holds no file", folder.display());
    found.sort();
    Ok(found)
}
