//! The file beside the database (`--ledger`) that lists what people had deleted, so that restoring an
//! older backup does not bring it back. It holds hashes of random ids and times, which say nothing by
//! themselves.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use report::attachment::FileId;
use report::message::Sequence;
use report::wire::MailboxId;
use sha2::{Digest as _, Sha256};

use super::StoreError;

/// The SHA-256 of a random id.
pub(crate) type Hash = [u8; 32];

/// What was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deleted {
    /// A report with everything that belongs to it, at this moment.
    Report(Timestamp),
    /// The words of a message to the person.
    Message(Sequence),
    /// A file.
    File(Hash),
}

/// One line of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The mailbox of the report that it was about.
    pub(crate) mailbox: Hash,
    pub(crate) deleted: Deleted,
}

/// The file. Lines are only ever appended.
#[derive(Clone)]
pub struct DeletionLog(Arc<PathBuf>);

impl DeletionLog {
    /// The log in this file, which is created at the first deletion.
    pub fn at(path: &Path) -> Self {
        Self(Arc::new(path.to_owned()))
    }

    /// The default path of the log of a database file.
    pub fn beside(database: &Path) -> Self {
        let mut path = database.as_os_str().to_owned();
        path.push("-deleted");
        Self::at(Path::new(&path))
    }

    /// Appends a deletion durably. This comes before the deletion itself: an entry whose deletion
    /// failed was asked for all the same.
    pub(crate) async fn append(&self, entry: Entry) -> Result<(), StoreError> {
        let log = self.clone();
        tokio::task::spawn_blocking(move || log.append_line(&entry))
            .await
            .unwrap_or_else(|_| Err(io::ErrorKind::Interrupted.into()))
            .map_err(StoreError::DeletionLog)
    }

    fn append_line(&self, entry: &Entry) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file: File = options.open(&*self.0)?;
        // A line that a crash cut off ends before this one begins.
        file.write_all(format!("\n{}\n", line(entry)).as_bytes())?;
        file.sync_data()
    }

    /// Every entry in order, without lines that a crash cut off: their deletion was never done.
    pub(crate) fn read(&self) -> Result<Vec<Entry>, StoreError> {
        let text = match std::fs::read_to_string(&*self.0) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(StoreError::DeletionLog(error)),
        };
        Ok(text.lines().filter_map(parse).collect())
    }
}

pub(crate) fn hash_of_mailbox(mailbox: MailboxId) -> Hash {
    Sha256::digest(mailbox.0).into()
}

pub(crate) fn hash_of_file(file: FileId) -> Hash {
    Sha256::digest(file.0).into()
}

fn line(entry: &Entry) -> String {
    let what = match entry.deleted {
        Deleted::Report(at) => format!("report {at}"),
        Deleted::Message(sequence) => format!("message {}", sequence.get()),
        Deleted::File(file) => format!("file {}", HEXLOWER.encode(&file)),
    };
    format!("{} {what}", HEXLOWER.encode(&entry.mailbox))
}

fn parse(line: &str) -> Option<Entry> {
    let words: Vec<&str> = line.split(' ').collect();
    let (mailbox, what) = words.split_first()?;
    Some(Entry {
        mailbox: hash(mailbox)?,
        deleted: match what {
            ["report", at] => Deleted::Report(at.parse().ok()?),
            ["message", sequence] => Deleted::Message(Sequence::new(sequence.parse().ok()?)?),
            ["file", file] => Deleted::File(hash(file)?),
            _ => return None,
        },
    })
}

fn hash(text: &str) -> Option<Hash> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn entries_are_read_also_around_a_line_that_was_cut_off() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deleted");
        let log = DeletionLog::at(&path);
        assert_eq!(log.read().expect("readable"), []);
        let mailbox = hash_of_mailbox(MailboxId([1; 16]));
        let sequence = Sequence::new(7).expect("a number");
        let entries = [
            Deleted::Report(Timestamp::UNIX_EPOCH),
            Deleted::Message(sequence),
            Deleted::File(hash_of_file(FileId([2; 16]))),
        ]
        .map(|deleted| Entry { mailbox, deleted });
        for entry in entries {
            log.append(entry).await.expect("appended");
            let mut file = OpenOptions::new().append(true).open(&path).expect("there");
            file.write_all(b"0101").expect("cut off");
        }
        assert_eq!(log.read().expect("readable"), entries);
    }
}
