//! `care reply` and `care status`: a sealed message to the person, with the status it sets.

use std::io::{self, IsTerminal as _, Read as _};

use anyhow::{Context as _, Result, bail};
use api::store::Act;
use jiff::Timestamp;
use report::message::{Message, Reply, Status};
use zeroize::Zeroizing;

use crate::arguments::OneReport;
use crate::case::{self, Case};
use crate::keyring::Keyring;
use crate::wording;

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

/// Refuses words that staff rules forbid, unless `send_anyway` is set; prints which and why.
pub(crate) fn check_words(text: &str, send_anyway: bool) -> Result<()> {
    let found = wording::findings(text)?;
    for finding in &found {
        eprint!("{}", finding.line());
    }
    if !send_anyway && found.iter().any(|finding| finding.blocks) {
        bail!(
            "the message was not sent; say it another way, or read the lines above and send it with --send-anyway"
        );
    }
    Ok(())
}

/// Seals the words and the status for the person and stores them.
pub(crate) async fn reply(
    report: &OneReport,
    status: Status,
    text: Zeroizing<String>,
) -> Result<String> {
    if status == Status::Sent {
        check_wordless(status)?;
    }
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let case = Case::open(&backend, reference, Act::Open, &keys).await?;
    let sequence = case
        .correspondence
        .next_reply()
        .context("this mailbox takes no more messages")?;
    let now = Timestamp::now();
    let wordless = text.is_empty();
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
    let stored = backend
        .reply(reference, case.mailbox(), &message, (status, wordless))
        .await?;
    backend.close().await;
    if !stored {
        bail!(
            "the mailbox of {reference} changed in the meantime; open the report and write again"
        );
    }
    Ok(format!("{reference} is {status} now\n"))
}
