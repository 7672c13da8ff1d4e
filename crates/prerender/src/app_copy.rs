//! A copy of the app, built and made smaller, for whoever writes the pages of another organisation
//! around it later (`cargo xtask build`).

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

/// Copies the files of trunk's staging folder to the folder in `RUANG_AMAN_APP`, where that is set.
pub(crate) fn save(staging: &Path) -> Result<()> {
    let Some(folder) = env::var_os("RUANG_AMAN_APP").map(PathBuf::from) else {
        return Ok(());
    };
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot write to {}", folder.display()))?;
    for entry in fs::read_dir(staging)? {
        let file = entry?.path();
        if let (true, Some(name)) = (file.is_file(), file.file_name()) {
            fs::copy(&file, folder.join(name))
                .with_context(|| format!("cannot copy {}", file.display()))?;
        }
    }
    Ok(())
}
