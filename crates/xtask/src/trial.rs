//! A site to try out: the example organisation with a care key of its own, made once.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use toml_edit::{Array, DocumentMut, value};

use crate::child::{self, SearchPath};
use crate::project::Project;

/// What a trial keeps in one ignored folder.
#[derive(Debug, Clone)]
pub(crate) struct Trial {
    /// The example site file with this trial's values in it.
    pub(crate) site: PathBuf,
    /// The private key that opens its reports.
    pub(crate) key: PathBuf,
    /// Where its reports are kept.
    pub(crate) database: PathBuf,
}

impl Trial {
    /// Makes key and site file where they are missing. `change` may set further values.
    ///
    /// The site file is written only when it differs, so that nothing is rebuilt for its sake.
    pub(crate) fn prepare(
        project: &Project,
        path: &SearchPath,
        folder: &Path,
        change: impl FnOnce(&mut DocumentMut),
    ) -> Result<Self> {
        let care = folder.join("care");
        fs::create_dir_all(&care)
            .with_context(|| format!("cannot write to {}; make it writable", care.display()))?;
        let keys = Keys::provide(project, path, &care)?;

        let example = project.root.join("site.example.toml");
        let text = fs::read_to_string(&example)
            .with_context(|| format!("{} cannot be read", example.display()))?;
        let mut document: DocumentMut = text.parse().context("site.example.toml is not TOML")?;
        document["care_keys"] = value(Array::from_iter([keys.public]));
        change(&mut document);

        let site = folder.join("site.toml");
        let filled = document.to_string();
        if fs::read_to_string(&site).ok().as_deref() != Some(filled.as_str()) {
            fs::write(&site, filled)
                .with_context(|| format!("cannot write {}; make it writable", site.display()))?;
        }
        Ok(Self {
            site,
            key: keys.private_file,
            database: folder.join("reports.sqlite"),
        })
    }
}

struct Keys {
    private_file: PathBuf,
    public: String,
}

impl Keys {
    fn provide(project: &Project, path: &SearchPath, folder: &Path) -> Result<Self> {
        if let Some(keys) = Self::read(folder)? {
            return Ok(keys);
        }
        let care = project.release_program("care");
        let output = path
            .command(&care.to_string_lossy())
            .args(["keygen", "--out"])
            .arg(folder)
            .output()
            .with_context(|| format!("{} did not start", care.display()))?;
        if !output.status.success() {
            bail!(
                "no care key could be made: {}",
                String::from_utf8_lossy(&output.stderr).trim()
            );
        }
        Self::read(folder)?
            .with_context(|| format!("care keygen left no key in {}", folder.display()))
    }

    /// Keys are known by what is written in them, whatever the files are called.
    fn read(folder: &Path) -> Result<Option<Self>> {
        let mut private_file = None;
        let mut public = None;
        for entry in fs::read_dir(folder)? {
            let file = entry?.path();
            let Ok(text) = fs::read_to_string(&file) else {
                continue;
            };
            for word in text.split_whitespace() {
                if word.starts_with("ra-care-key1-") {
                    private_file = Some(file.clone());
                } else if word.starts_with("ra-care-pub1-") {
                    public = Some(word.to_owned());
                }
            }
        }
        Ok(private_file.zip(public).map(|(private_file, public)| Self {
            private_file,
            public,
        }))
    }
}

/// Builds a program of the workspace in release, as it will be used.
pub(crate) fn build_programs(
    project: &Project,
    path: &SearchPath,
    packages: &[&str],
) -> Result<()> {
    let mut cargo = path.command("cargo");
    cargo
        .args(["build", "--release", "--quiet"])
        .current_dir(&project.root);
    for package in packages {
        cargo.args(["--package", package]);
    }
    child::finish(&mut cargo)
}
