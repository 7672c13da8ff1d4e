//! `care export`: one case, opened, in a folder for this user alone.

use std::fs::DirBuilder;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use api::store::Act;
use locale::message;
use zeroize::Zeroizing;

use crate::arguments::OneReport;
use crate::case::{self, Case};
use crate::escape::escape_json;
use crate::keyring::Keyring;
use crate::language::lang;
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
    let named = path.display().to_string();
    eprintln!("{}", message::care_export_warning(lang(), &named));
    let line = |name: &str| {
        let path = format!("{}/{name}", folder.display());
        message::care_saved(lang(), &path) + "\n"
    };
    let text = line("case.txt") + line("case.json").trim_end();
    Ok(text + &saved)
}

/// Creates the folder, and refuses a disk on which others could read it.
fn create_private_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        bail!(message::care_export_taken(
            lang(),
            &folder.display().to_string()
        ));
    }
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .with_context(|| message::care_export_unmade(lang(), &folder.display().to_string()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = folder.metadata()?.permissions().mode();
        if mode & 0o077 != 0 {
            bail!(message::care_export_open(
                lang(),
                &folder.display().to_string()
            ));
        }
    }
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    new_file::write(&path, text.as_bytes(), 0o600)
        .with_context(|| message::care_unwritable(lang(), &path.display().to_string()))
}
