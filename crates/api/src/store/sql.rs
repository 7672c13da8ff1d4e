//! The store in a database: a `SQLite` file or a `PostgreSQL` server. What is stored and how is
//! written once; [`engine`] holds what differs between the two.

mod copy;
mod engine;
mod files;
mod keep;
mod mailbox;
mod opinions;
mod outbox;
mod postgres;
mod replay;
mod row;
mod rows;
mod sqlite;
mod team;
mod together;
mod upkeep;
mod value;
mod withdrawal;
mod workers;

use std::path::Path;

use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Message, Sequence};
use report::reference::Reference;
use report::wire::{FileAnnouncement, FileProgress, MailboxId, MailboxView, UtcTime, Withdrawal};

use self::engine::{Pool, Readers};
pub use self::postgres::{DatabaseUrl, NotADatabaseUrl};
use self::together::Together;
use super::room::Room;
use super::{
    Announced, Appended, Deletion, Kept, Ledger, NewReport, Pending, Piece, Posted, Store,
    StoreError,
};

/// Reports in a database. Clones share its connections.
#[derive(Clone)]
pub struct SqlStore {
    pool: Pool,
    /// For what only reads, and need not be the very latest that is under way.
    readers: Readers,
    /// Whether what happens is written down to be told to other systems.
    tells: bool,
    /// Where reports wait to be stored with others.
    together: Together,
    /// Where it is tried whether the disk has room; a server's disk is not known here.
    room: Option<Room>,
    /// Where deletions are noted for backups from before them.
    ledger: Option<Ledger>,
}

impl SqlStore {
    /// Opens a `SQLite` file to write in it, makes it when it is not there, and brings its tables
    /// up to date.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let store = sqlite::to_write(path).await.map(Self::new)?;
        Ok(Self {
            room: Some(Room::beside(path)),
            ..store
        })
    }

    /// Fails when a `SQLite` file certainly cannot be made or used there; changes nothing.
    pub fn look(path: &Path) -> Result<(), StoreError> {
        sqlite::look(path)
    }

    /// Opens an existing file to read from it, which may be in use by another process.
    pub async fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        sqlite::to_read(path).await.map(Self::new)
    }

    /// Opens an existing file to read and change what is in it, which may be in use by another
    /// process. It is neither made nor brought up to date. What people have deleted is noted
    /// beside it.
    pub async fn open_to_change(path: &Path) -> Result<Self, StoreError> {
        let store = sqlite::to_change(path).await.map(Self::new)?;
        Ok(store.remembering(Ledger::beside(path)))
    }

    /// Connects to a `PostgreSQL` database and brings its tables up to date.
    pub async fn connect(url: &DatabaseUrl) -> Result<Self, StoreError> {
        postgres::connect(url).await.map(Self::new)
    }

    fn new((pool, readers): (Pool, Readers)) -> Self {
        Self {
            pool,
            readers,
            tells: false,
            together: Together::default(),
            room: None,
            ledger: None,
        }
    }

    /// The same store, which also writes down what happens for other systems to be told of.
    #[must_use]
    pub fn telling(self) -> Self {
        Self {
            tells: true,
            ..self
        }
    }

    /// The same store, which also notes what people have deleted.
    #[must_use]
    pub fn remembering(self, ledger: Ledger) -> Self {
        Self {
            ledger: Some(ledger),
            ..self
        }
    }

    /// Writes everything into the file itself, where there is one, and closes it.
    pub async fn close(&self) {
        // Only one that writes can put into the file what is in its log, and only as the last.
        self.readers.close().await;
        self.pool.close().await;
    }
}

impl Store for SqlStore {
    fn keep(&self, report: NewReport) -> Pending<'_, Kept> {
        Box::pin(self.keep_named(report, Reference::generate))
    }

    fn token_hash(&self, mailbox: MailboxId) -> Pending<'_, Option<[u8; 32]>> {
        Box::pin(self.token_hash_of(mailbox))
    }

    fn view(&self, mailbox: MailboxId, after: u32) -> Pending<'_, Option<MailboxView>> {
        Box::pin(self.view_of(mailbox, after))
    }

    fn post(&self, mailbox: MailboxId, message: Message, at: Timestamp) -> Pending<'_, Posted> {
        Box::pin(self.post_to_team(mailbox, message, at))
    }

    fn delete_reply(&self, mailbox: MailboxId, sequence: Sequence) -> Pending<'_, Deletion> {
        Box::pin(self.delete_reply_of(mailbox, sequence))
    }

    fn stop_contact(&self, mailbox: MailboxId, at: Timestamp) -> Pending<'_, Option<UtcTime>> {
        Box::pin(self.stop_contact_of(mailbox, at))
    }

    fn withdraw(&self, mailbox: MailboxId, at: Timestamp) -> Pending<'_, Option<Withdrawal>> {
        Box::pin(self.withdraw_of(mailbox, at))
    }

    fn announce(
        &self,
        mailbox: MailboxId,
        file: FileAnnouncement,
        at: Timestamp,
    ) -> Pending<'_, Announced> {
        Box::pin(self.announce_in(mailbox, file, at))
    }

    fn progress(&self, mailbox: MailboxId, file: FileId) -> Pending<'_, Option<FileProgress>> {
        Box::pin(self.progress_in(mailbox, file))
    }

    fn append(
        &self,
        mailbox: MailboxId,
        file: FileId,
        piece: Piece,
        at: Timestamp,
    ) -> Pending<'_, Appended> {
        Box::pin(self.append_in(mailbox, file, piece, at))
    }

    fn remove_file(&self, mailbox: MailboxId, file: FileId) -> Pending<'_, Deletion> {
        Box::pin(self.remove_file_in(mailbox, file))
    }

    fn check_writable(&self) -> Pending<'_, ()> {
        Box::pin(async move {
            engine::check_writable(&self.pool).await?;
            match &self.room {
                Some(room) => room.check().await,
                None => Ok(()),
            }
        })
    }
}

#[cfg(test)]
mod tests;
