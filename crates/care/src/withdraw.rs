//! `care withdraw`: takes a report back where the person asked for it by another way than the page.

use std::io::{self, BufRead as _, IsTerminal as _};

use anyhow::{Context as _, Result, bail};
use report::reference::Reference;

use crate::case;
use crate::desk::Place;

/// Deletes the report once its reference was written a second time.
pub(crate) async fn withdraw(reference: &str, place: &Place) -> Result<String> {
    let reference = case::reference(reference)?;
    let desk = place.open().await?;
    desk.require(reference).await?;
    confirm(reference)?;
    desk.withdraw(reference).await?;
    desk.close().await;
    Ok(format!(
        "{reference} is withdrawn; answers, messages and files are deleted\n"
    ))
}

/// A slip of one letter must not delete somebody's report.
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
