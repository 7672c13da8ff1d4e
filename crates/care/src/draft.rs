//! A reply that was written and not sent: kept sealed beside the key of its writer, until it is.

use locale::{Key, message};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use api::store::Act;
use report::envelope::Envelope;
use report::reference::Reference;
use zeroize::Zeroizing;

use crate::arguments::OneReport;
use crate::case::{self, Case};
use crate::escape::escape_lines;
use crate::keyring::Keyring;
use crate::language::lang;
use crate::new_file;

/// Shows the kept reply.
pub(crate) async fn show(report: &OneReport) -> Result<String> {
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let case = Case::open(&backend, reference, Act::Open, &keys).await?;
    backend.close().await;
    Ok(escape_lines(&read(report, &case, &keys)?))
}

/// Keeps a reply, in the place of one that was kept before.
pub(crate) fn keep(report: &OneReport, case: &Case, keys: &Keyring, text: &str) -> Result<PathBuf> {
    let own = keys.own().context(lang().text(Key::CareNoDraftKey))?;
    let sealed = Envelope::seal(text.as_bytes(), case.listed.routing, &[own])?;
    let file = file(report, case.listed.reference);
    let named = || message::care_draft_unwritable(lang(), &file.display().to_string());
    // Written whole beside it first, so that there is always one of the two.
    let new = file.with_extension("new");
    let _ = fs::remove_file(&new);
    new_file::write(&new, sealed.as_bytes(), 0o600).with_context(named)?;
    fs::rename(&new, &file).with_context(named)?;
    Ok(file)
}

/// Reads the kept reply.
pub(crate) fn read(report: &OneReport, case: &Case, keys: &Keyring) -> Result<Zeroizing<String>> {
    let reference = case.listed.reference;
    let file = file(report, reference);
    let Ok(bytes) = fs::read(&file) else {
        let (file, reference) = (file.display().to_string(), reference.to_string());
        bail!(message::care_no_draft(lang(), &file, &reference));
    };
    let envelope = Envelope::parse(bytes).context(lang().text(Key::CareDraftDamaged))?;
    let text = keys.open(&envelope, case.listed.routing)?;
    let text = str::from_utf8(&text).context(lang().text(Key::CareDraftDamaged))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// Forgets the kept reply, if there is one.
pub(crate) fn forget(report: &OneReport, reference: Reference) {
    let _ = fs::remove_file(file(report, reference));
}

/// The file lies beside the first key, which is for this user alone.
fn file(report: &OneReport, reference: Reference) -> PathBuf {
    let key = report.keys.first().map_or(Path::new("."), PathBuf::as_path);
    let folder = if key.is_dir() {
        key
    } else {
        key.parent().unwrap_or(key)
    };
    folder.join(format!("{reference}.draft"))
}
