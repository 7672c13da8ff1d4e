//! `care withdraw`: withdraws a report whose person asked for it another way than on the page.

use locale::{Key, message};
use std::io::{self, BufRead as _, IsTerminal as _};

use anyhow::{Context as _, Result, bail};
use report::reference::Reference;

use crate::backend::BackendArguments;
use crate::case;
use crate::language::lang;

/// Deletes the report once its reference was written a second time.
pub(crate) async fn withdraw(reference: &str, arguments: &BackendArguments) -> Result<String> {
    let reference = case::reference(reference)?;
    let backend = arguments.open().await?;
    backend.require(reference).await?;
    confirm(reference)?;
    backend.withdraw(reference).await?;
    backend.close().await;
    Ok(message::care_withdrawn_now(lang(), &reference.to_string()) + "\n")
}

/// The reference is asked for twice, because a typo must not delete another person's report.
fn confirm(reference: Reference) -> Result<()> {
    if io::stdin().is_terminal() {
        let named = reference.to_string();
        eprintln!("{}", message::care_withdraw_ask(lang(), &named));
    }
    let mut line = String::new();
    io::stdin()
        .lock()
        .read_line(&mut line)
        .context(lang().text(Key::CareWithdrawUnread))?;
    if line.trim().parse().ok() != Some(reference) {
        bail!(message::care_not_deleted(lang(), &reference.to_string()));
    }
    Ok(())
}
