//! The app as trunk has built it. It is the same for every organisation, so another site file needs
//! no more than new pages around it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{APP_INPUTS, app_folder, prerenderer};
use crate::commands;
use crate::files;
use crate::programs::Profile;
use crate::project::Project;
use crate::stamp;

/// A copy of trunk's output before the prerenderer names its files by their bytes.
pub(super) struct App {
    pub(super) folder: PathBuf,
    /// The digest of its inputs as they are now.
    stamp: String,
    stamp_file: PathBuf,
}

impl App {
    /// The app of this checkout, whether it is there or not.
    pub(super) fn of(project: &Project) -> Result<Self> {
        let inputs: Vec<PathBuf> = APP_INPUTS
            .iter()
            .map(|path| project.root.join(path))
            .collect();
        Ok(Self {
            folder: app_folder(project),
            stamp: stamp::digest(&inputs)?,
            stamp_file: project.target.join("app.stamp"),
        })
    }

    /// Whether the copy is that of the inputs as they are now.
    pub(super) fn is_fresh(&self) -> bool {
        self.folder.is_dir()
            && fs::read_to_string(&self.stamp_file).is_ok_and(|before| before == self.stamp)
    }

    /// Notes that the copy was made from the inputs as they were when this was created.
    pub(super) fn set_fresh(&self) -> Result<()> {
        fs::write(&self.stamp_file, &self.stamp)
            .with_context(|| format!("cannot write {}", self.stamp_file.display()))
    }

    /// Writes the pages of a site file around the app, and puts the result in the place of `dist`.
    pub(super) fn prerender(
        &self,
        project: &Project,
        profile: Profile,
        site: &Path,
        dist: &Path,
    ) -> Result<()> {
        let staging = dist.with_extension("stage");
        remove(&staging)?;
        copy(&self.folder, &staging)?;
        commands::run(
            prerenderer(project, "run", profile, site)
                .env("TRUNK_SOURCE_DIR", &project.root)
                .env("TRUNK_STAGING_DIR", &staging)
                .env("TRUNK_PROFILE", "release"),
        )?;
        remove(dist)?;
        fs::rename(&staging, dist).with_context(|| files::unwritable(dist))
    }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot empty {}; make it writable", folder.display()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    files::create_folder(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))
            .with_context(|| format!("cannot copy {}", entry.path().display()))?;
    }
    Ok(())
}
