//! `care export`: one case, opened, in a folder for this user alone.

use std::fs::DirBuilder;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use api::store::Act;
use zeroize::Zeroizing;

use crate::arguments::OneReport;
use crate::case::{self, Case};
use crate::escape::escape_json;
use crate::keyring::Keyring;
use crate::{files, new_file, open};

mod json;

/// Writes text, JSON and files of a case into a new folder.
pub(crate) async fn export(report: &OneReport, folder: &Path) -> Result<String> {
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let case = Case::open(&backend, reference, Act::Export, &keys).await?;
    let attachments = case.attachments();
    create_private_folder(folder)?;

    let text = Zeroizing::new(open::case_text(&case, &attachments, &keys));
    write(folder, "case.txt", &text)?;
    let json = Zeroizing::new(escape_json(&json::case_json(&case, &attachments, &keys)?));
    write(folder, "case.json", &json)?;
    let saved = files::save(&backend, &case, &attachments, folder).await?;
    backend.close().await;

    let path = folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_path_buf());
    eprintln!(
        "{} holds this case opened: whoever reads this disk, or a copy of it, reads the case. It \
         stays when the report is withdrawn or its time is over: delete it as soon as it has \
         served its purpose.",
        path.display()
    );
    Ok(format!(
        "saved {0}/case.txt\nsaved {0}/case.json{saved}",
        folder.display()
    ))
}

/// Creates the folder, and refuses a disk on which others could read it.
fn create_private_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        bail!(
            "{} is there already; a case is exported into a new folder, choose another with --out",
            folder.display()
        );
    }
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).with_context(|| {
        format!(
            "cannot make {}; choose another place with --out",
            folder.display()
        )
    })?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = folder.metadata()?.permissions().mode();
        if mode & 0o077 != 0 {
            bail!(
                "the disk of {} keeps no permissions, so that others could read the case; choose another with --out",
                folder.display()
            );
        }
    }
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    new_file::write(&path, text.as_bytes(), 0o600)
        .with_context(|| format!("cannot write {}", path.display()))
}
