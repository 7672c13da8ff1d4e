//! `care withdraw`: withdraws a report whose person asked for it another way than on the page.

use std::io::{self, BufRead as _, IsTerminal as _};

use anyhow::{Context as _, Result, bail};
use report::reference::Reference;

use crate::backend::BackendArguments;
use crate::case;

/// Deletes the report once its reference was written a second time.
pub(crate) async fn withdraw(reference: &str, arguments: &BackendArguments) -> Result<String> {
    let reference = case::reference(reference)?;
    let backend = arguments.open().await?;
    backend.require(reference).await?;
    confirm(reference)?;
    backend.withdraw(reference).await?;
    backend.close().await;
    Ok(format!(
        "{reference} is withdrawn; answers, messages and files are deleted\n"
    ))
}

/// The reference is asked for twice, because a typo must not delete another person's report.
fn confirm(reference: Reference) -> Result<()> {
    if io::stdin().is_terminal() {
        eprintln!(
            "This deletes {reference} for good, for the team and for the person. Do it only \
             because the person asked for it. Write the reference again:"
        );
    }
    let mut line = String::new();
    io::stdin()
        .lock()
        .read_line(&mut line)
        .context("cannot read the reference from standard input")?;
    if line.trim().parse().ok() != Some(reference) {
        bail!("nothing was deleted; write {reference} to standard input to withdraw it");
    }
    Ok(())
}
