//! What the team writes for itself: `care claim` says who looks after a report, `care note` leaves a
//! note. Both are sealed to the care keys and stored alike, so that the server learns neither.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use api::store::{Act, NewNote, NoteOutcome, StoredKeeper, StoredNote};
use jiff::Timestamp;
use locale::{Key, message};
use report::key::PublicKey;
use report::reference::Reference;
use report::team::{ForTeam as _, Keeper, KeeperChange, TeamNote};
use zeroize::Zeroizing;

use crate::arguments::{OneReport, Writer};
use crate::backend::CaseBackend;
use crate::case::{self, Case};
use crate::escape::{escape, escape_lines};
use crate::keyring::Keyring;
use crate::language::lang;
use crate::{local_time, outside, reply, site_file};

/// How often a note is sealed anew because another one came first.
const MAX_ATTEMPTS: u32 = 4;

/// `care claim`: who looks after the report from now on.
pub(crate) async fn claim(
    report: &OneReport,
    writer: &Writer,
    release: bool,
    take_over: bool,
) -> Result<String> {
    let name = writer.name();
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let recipients = recipients(&backend, writer, &keys).await?;
    for _ in 0..MAX_ATTEMPTS {
        let case = Case::open(&backend, reference, Act::Open, &keys).await?;
        let keeper = keeper(&case, &keys);
        let holder = keeper.name.as_deref();
        let change = if release {
            match holder {
                None => bail!(message::care_claim_nobody(lang(), &reference.to_string())),
                Some(holder) if !is_same(holder, &name) && !take_over => {
                    bail!(message::care_release_other(lang(), &escape(holder)))
                }
                Some(_) => KeeperChange::Released,
            }
        } else {
            match holder {
                Some(holder) if is_same(holder, &name) => {
                    backend.close().await;
                    return Ok(kept_line(&keeper) + "\n");
                }
                Some(holder) if !take_over => {
                    bail!(message::care_claim_other(lang(), &escape(holder)))
                }
                _ => KeeperChange::Claimed,
            }
        };
        let note = TeamNote {
            by: name.clone(),
            at: local_time::utc(Timestamp::now())?,
            change: Some(change),
            text: Zeroizing::default(),
        };
        if store(&backend, &case, keeper, &note, &recipients).await? {
            backend.close().await;
            let reference = reference.to_string();
            let line = if release {
                message::care_released(lang(), &reference)
            } else {
                message::care_claimed(lang(), &reference)
            };
            return Ok(line + "\n");
        }
    }
    bail!(lang().text(Key::CareNoteConflict))
}

/// `care note`: a note for the team, read from standard input.
pub(crate) async fn note(report: &OneReport, writer: &Writer) -> Result<String> {
    let name = writer.name();
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let recipients = recipients(&backend, writer, &keys).await?;
    let first = Case::open(&backend, reference, Act::Open, &keys).await?;
    let text = reply::read_message()?;
    let excess = letters::count(&text).saturating_sub(TeamNote::MOST_LETTERS);
    let note = TeamNote {
        by: name,
        at: local_time::utc(Timestamp::now())?,
        change: None,
        text,
    };
    let stored = if excess > 0 {
        Err(anyhow::anyhow!(message::care_note_too_long(
            lang(),
            &excess.to_string()
        )))
    } else {
        store_again(&backend, (first, &keys), &note, &recipients).await
    };
    backend.close().await;
    if let Err(error) = stored {
        // Whoever wrote it has it nowhere else.
        eprintln!("{}", lang().text(Key::CareNoteKept));
        eprint!("{}", escape_lines(&note.text));
        return Err(error);
    }
    Ok(message::care_noted(lang(), &reference.to_string()) + "\n")
}

/// Stores the note behind those that came in the meantime.
async fn store_again(
    backend: &CaseBackend,
    (mut case, keys): (Case, &Keyring),
    note: &TeamNote,
    recipients: &[PublicKey],
) -> Result<()> {
    for _ in 0..MAX_ATTEMPTS {
        let keeper = keeper(&case, keys);
        if store(backend, &case, keeper, note, recipients).await? {
            return Ok(());
        }
        case = Case::open(backend, case.listed.reference, Act::Open, keys).await?;
    }
    bail!(lang().text(Key::CareNoteConflict))
}

/// Answers `false` where another note came first.
async fn store(
    backend: &CaseBackend,
    case: &Case,
    keeper: Keeper,
    note: &TeamNote,
    recipients: &[PublicKey],
) -> Result<bool> {
    let reference = case.listed.reference;
    let new = NewNote {
        after: case.correspondence.notes.len().try_into()?,
        keeper: keeper.after(note).seal(reference, recipients)?,
        sealed: note.seal(reference, recipients)?,
    };
    match backend.note(reference, case.mailbox(), new).await? {
        NoteOutcome::Stored => Ok(true),
        NoteOutcome::Conflict => Ok(false),
        NoteOutcome::Full => bail!(lang().text(Key::CareNoteFull)),
        NoteOutcome::Gone => bail!(message::care_gone(lang(), &reference.to_string())),
    }
}

/// The keys of the team, the writer's own among them: from the site file, or else as the listener
/// names them, which also tells them to the page of the report.
async fn recipients(
    backend: &CaseBackend,
    writer: &Writer,
    keys: &Keyring,
) -> Result<Vec<PublicKey>> {
    let texts = match &writer.site {
        Some(file) => site_file::care_keys(file)?,
        None => backend.team_keys().await?,
    };
    let mut recipients: Vec<PublicKey> = Vec::new();
    for text in texts {
        recipients.push(text.parse().context(lang().text(Key::CareTeamKeys))?);
    }
    if let Some(own) = keys.own()
        && recipients.iter().all(|key| key.id() != own.id())
    {
        recipients.push(own);
    }
    Ok(recipients)
}

/// Who looks after a report, from the notes that open.
pub(crate) fn keeper(case: &Case, keys: &Keyring) -> Keeper {
    let notes = case.correspondence.notes.iter();
    notes
        .filter_map(|stored| open(case, stored, keys).ok())
        .fold(Keeper::default(), |keeper, note| keeper.after(&note))
}

/// Who looks after one report of the list; nothing where no key opens it.
pub(crate) fn opened_keeper(stored: &StoredKeeper, keys: &Keyring) -> Option<Keeper> {
    let plaintext = keys
        .open(&stored.keeper, Keeper::binding(stored.reference))
        .ok()?;
    Keeper::from_plaintext(&plaintext).ok()
}

/// Whether two names are the same person's.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Who looks after the report, in words.
pub(crate) fn kept_line(keeper: &Keeper) -> String {
    match (&keeper.name, &keeper.since) {
        (Some(name), Some(since)) => {
            message::care_kept(lang(), &escape(name), &local_time::local(since))
        }
        _ => lang().text(Key::CareKeptNobody).to_owned(),
    }
}

/// A note that opens.
pub(crate) fn open(case: &Case, stored: &StoredNote, keys: &Keyring) -> Result<TeamNote> {
    let reference: Reference = case.listed.reference;
    let plaintext = keys.open(&stored.sealed, TeamNote::binding(reference))?;
    Ok(TeamNote::from_plaintext(&plaintext)?)
}

/// Every note, the oldest first; empty where there is none.
pub(crate) fn notes_text(case: &Case, keys: &Keyring) -> String {
    let mut text = String::new();
    for stored in &case.correspondence.notes {
        let at = local_time::local_time(stored.at);
        match open(case, stored, keys) {
            Ok(note) => {
                let by = escape(&note.by);
                let what = match note.change {
                    Some(KeeperChange::Claimed) => message::care_note_claimed(lang(), &at, &by),
                    Some(KeeperChange::Released) => message::care_note_released(lang(), &at, &by),
                    None => message::care_note_by(lang(), &at, &by),
                };
                let _ = writeln!(text, "\n{what}");
                if !note.text.is_empty() {
                    text.push_str(&escape_lines(&note.text));
                }
            }
            Err(error) => {
                let (head, why) = (message::care_note_at(lang(), &at), outside::words(&error));
                let _ = writeln!(text, "\n{head}\n    {why}");
            }
        }
    }
    text
}
