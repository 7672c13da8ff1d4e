//! Writes deletions to the deletion log, and repeats them in a database restored from a backup.

use std::collections::HashMap;

use report::attachment::FileId;
use report::wire::MailboxId;

use super::SqlStore;
use super::engine::sql;
use crate::store::deletion_log::{self, Deleted, Entry, Hash};
use crate::store::{DeletionLog, StoreError};

impl SqlStore {
    pub(super) async fn log_deletion(
        &self,
        mailbox: MailboxId,
        deleted: Deleted,
    ) -> Result<(), StoreError> {
        let Some(log) = &self.deletion_log else {
            return Ok(());
        };
        let mailbox = deletion_log::hash_of_mailbox(mailbox);
        log.append(Entry { mailbox, deleted }).await
    }

    /// Deletes everything that the log has and the database still holds. The outbox gets no second
    /// event for it.
    pub async fn replay_deletions(&self, log: &DeletionLog) -> Result<(), StoreError> {
        let target = Self {
            outbox_enabled: false,
            deletion_log: None,
            ..self.clone()
        };
        let entries = log.read()?;
        let mailboxes = target.mailboxes_by_hash().await?;
        for entry in entries {
            if let Some(mailbox) = mailboxes.get(&entry.mailbox) {
                target.replay_deletion(*mailbox, entry.deleted).await?;
            }
        }
        Ok(())
    }

    async fn replay_deletion(
        &self,
        mailbox: MailboxId,
        deleted: Deleted,
    ) -> Result<(), StoreError> {
        match deleted {
            Deleted::Report(at) => {
                self.withdraw(mailbox, at).await?;
            }
            Deleted::Message(sequence) => {
                self.delete_reply(mailbox, sequence).await?;
            }
            Deleted::File(hash) => {
                for file in self.files_of(mailbox).await? {
                    if deletion_log::hash_of_file(file) == hash {
                        self.delete_file(mailbox, file).await?;
                    }
                }
            }
        }
        Ok(())
    }

    async fn mailboxes_by_hash(&self) -> Result<HashMap<Hash, MailboxId>, StoreError> {
        let rows = sql("SELECT mailbox_id FROM reports")
            .rows(&self.readers)
            .await?;
        rows.iter()
            .map(|row| {
                let mailbox = MailboxId(row.bytes("mailbox_id")?);
                Ok((deletion_log::hash_of_mailbox(mailbox), mailbox))
            })
            .collect()
    }

    async fn files_of(&self, mailbox: MailboxId) -> Result<Vec<FileId>, StoreError> {
        sql(
            "SELECT f.file_id FROM files AS f JOIN reports AS r ON r.id = f.report
             WHERE r.mailbox_id = $1",
        )
        .bind(&mailbox.0)
        .rows(&self.readers)
        .await?
        .iter()
        .map(|row| row.bytes("file_id").map(FileId))
        .collect()
    }
}
