//! `care reply` and `care status`: a sealed message to the person, with the status it sets.

use std::io::{self, IsTerminal as _, Read as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use api::store::SqliteStore;
use jiff::Timestamp;
use report::message::{Message, Reply, Status};
use zeroize::Zeroizing;

use crate::case::{self, Case};

/// Reads the message from standard input, so that it stays out of the history of the shell.
pub(crate) fn read_message() -> Result<Zeroizing<String>> {
    if io::stdin().is_terminal() {
        eprintln!("Write the message and end it with Ctrl-D on a line of its own:");
    }
    let mut text = Zeroizing::new(String::new());
    io::stdin()
        .read_to_string(&mut text)
        .context("cannot read the message; write it as UTF-8")?;
    let end = text.trim_end().len();
    text.truncate(end);
    if text.is_empty() {
        bail!("the message is empty; write it to standard input");
    }
    Ok(text)
}

/// Refuses a status that needs words when there are none.
pub(crate) fn check_wordless(status: Status) -> Result<()> {
    match status {
        Status::BeingRead | Status::WaitingForYou => Ok(()),
        Status::Sent => bail!("a report is `sent` only until the team sets another status"),
        Status::MessageForYou => {
            bail!("`message-for-you` comes with a message; write it with `care reply`")
        }
        Status::Done => bail!(
            "nobody is told `done` without a reason and what is possible next; write both with `care reply --status done`"
        ),
    }
}

/// Seals the words and the status for the person and keeps them.
pub(crate) async fn reply(
    reference: &str,
    database: &Path,
    key_file: &Path,
    status: Status,
    text: Zeroizing<String>,
) -> Result<String> {
    if status == Status::Sent {
        check_wordless(status)?;
    }
    let reference = case::reference(reference)?;
    let key = case::read_key(key_file)?;
    let store = SqliteStore::open_to_change(database).await?;
    let case = Case::open(&store, reference, &key).await?;
    let sequence = case
        .correspondence
        .next_reply()
        .context("this mailbox takes no more messages")?;
    let now = Timestamp::now();
    let letter = Reply {
        at: now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string().parse()?,
        status,
        text,
    };
    let message = Message::seal(
        &letter,
        sequence,
        case.mailbox(),
        &case.contents.mailbox.key,
    )?;
    let stored = store.reply(case.mailbox(), &message, status, now).await?;
    store.close().await;
    if !stored {
        bail!(
            "the mailbox of {reference} changed in the meantime; open the report and write again"
        );
    }
    Ok(format!("{reference} is {status} now\n"))
}
