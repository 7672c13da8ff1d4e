//! Does again what the ledger of deletions says, to a database that may be from before.

use std::collections::HashMap;

use report::attachment::FileId;
use report::wire::MailboxId;

use super::SqlStore;
use super::engine::sql;
use crate::store::ledger::{self, Deleted, Entry, Hash};
use crate::store::{Ledger, StoreError};

impl SqlStore {
    pub(super) async fn note_deletion(
        &self,
        mailbox: MailboxId,
        deleted: Deleted,
    ) -> Result<(), StoreError> {
        let Some(ledger) = &self.ledger else {
            return Ok(());
        };
        let mailbox = ledger::hash_of_mailbox(mailbox);
        ledger.note(Entry { mailbox, deleted }).await
    }

    /// Deletes what the ledger says and is here all the same. Nobody is told of it again.
    pub async fn delete_again(&self, ledger: &Ledger) -> Result<(), StoreError> {
        let silent = Self {
            tells: false,
            ledger: None,
            ..self.clone()
        };
        let entries = ledger.read()?;
        let mailboxes = silent.mailboxes_by_hash().await?;
        for entry in entries {
            if let Some(mailbox) = mailboxes.get(&entry.mailbox) {
                silent.delete_one_again(*mailbox, entry.deleted).await?;
            }
        }
        Ok(())
    }

    async fn delete_one_again(
        &self,
        mailbox: MailboxId,
        deleted: Deleted,
    ) -> Result<(), StoreError> {
        match deleted {
            Deleted::Report(at) => {
                self.withdraw_of(mailbox, at).await?;
            }
            Deleted::Message(sequence) => {
                self.delete_reply_of(mailbox, sequence).await?;
            }
            Deleted::File(hash) => {
                for file in self.files_of(mailbox).await? {
                    if ledger::hash_of_file(file) == hash {
                        self.remove_file_in(mailbox, file).await?;
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
                Ok((ledger::hash_of_mailbox(mailbox), mailbox))
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
