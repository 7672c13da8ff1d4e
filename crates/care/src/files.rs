//! Files of a report: listed, and saved under neutral names.

use locale::{Key, message};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use report::attachment::{Attachment, FileKind, recognise};
use report::wire::FileProgress;

use crate::backend::CaseBackend;
use crate::case::Case;
use crate::language::lang;
use crate::{new_file, outside};

/// The name that a file is saved under; its original name is never sent.
pub(crate) fn name(index: usize, attachment: &Attachment) -> String {
    format!("lampiran-{}.{}", index + 1, attachment.kind().extension())
}

/// A line for each file, and one for files whose key is in no message.
pub(crate) fn files_text(case: &Case, attachments: &[Attachment]) -> String {
    let mut text = String::new();
    let stored = &case.correspondence.files;
    for (index, attachment) in attachments.iter().enumerate() {
        let progress = stored.iter().find(|file| file.id == attachment.id());
        let state = state(progress);
        let _ = writeln!(
            text,
            "{:<16}  {:<24}  {state}",
            name(index, attachment),
            attachment.kind().media_type()
        );
    }
    let unknown = stored
        .iter()
        .filter(|file| attachments.iter().all(|known| known.id() != file.id))
        .count();
    if unknown > 0 {
        let line = message::care_files_without_key(lang(), &unknown.to_string());
        let _ = writeln!(text, "{line}");
    }
    if text.is_empty() {
        text
    } else {
        format!("\n{}\n{text}", lang().text(Key::CareFiles))
    }
}

/// How much of a file has arrived.
pub(crate) fn state(progress: Option<&FileProgress>) -> String {
    match progress {
        None => lang().text(Key::CareFileMissing).to_owned(),
        Some(file) if file.finished_at.is_some() => lang().text(Key::CareFileWhole).to_owned(),
        Some(file) => message::care_file_part(
            lang(),
            &file.received.to_string(),
            &file.size.get().to_string(),
        ),
    }
}

/// Saves every complete file to the folder. Nothing is saved when one of the names is taken.
pub(crate) async fn save(
    backend: &CaseBackend,
    case: &Case,
    attachments: &[Attachment],
    folder: &Path,
) -> Result<String> {
    for (index, attachment) in attachments.iter().enumerate() {
        let path = folder.join(name(index, attachment));
        if path.exists() {
            bail!(message::care_save_taken(
                lang(),
                &path.display().to_string()
            ));
        }
    }
    let mut text = String::from("\n");
    for (index, attachment) in attachments.iter().enumerate() {
        let Some(sealed) = backend
            .sealed_file(case.listed.reference, case.mailbox(), attachment.id())
            .await?
        else {
            continue;
        };
        let path = folder.join(name(index, attachment));
        match attachment.open(&sealed, case.mailbox()) {
            Ok(file) => {
                // What was not looked at yet when its report was sealed.
                let kind = recognise(&file).ok();
                let kind = kind.filter(|_| attachment.kind() == FileKind::Other);
                let path = match kind {
                    Some(kind) => path.with_extension(kind.extension()),
                    None => path,
                };
                let named = path.display().to_string();
                new_file::write(&path, &file, 0o600)
                    .with_context(|| message::care_save_unwritable(lang(), &named))?;
                let _ = writeln!(text, "{}", message::care_saved(lang(), &named));
            }
            Err(error) => {
                let (error, named) = (outside::words(&error.into()), path.display().to_string());
                let line = message::care_not_saved(lang(), &error, &named);
                let _ = writeln!(text, "{line}");
            }
        }
    }
    Ok(text)
}
