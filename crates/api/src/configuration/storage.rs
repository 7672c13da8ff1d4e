//! Which database.

use std::path::PathBuf;

use super::sources::Sources;
use crate::disk::{Disk, DiskReserve};
use crate::store::{DatabaseUrl, DeletionLog, SqlStore, StoreError};

/// Where reports are kept.
#[derive(Debug, Clone)]
pub struct Storage {
    /// The database file that reports are kept in; made when it is not there.
    pub database: PathBuf,
    /// A `PostgreSQL` database to keep them in instead of the file.
    pub database_url: Option<DatabaseUrl>,
    /// The file that remembers what people had deleted, for backups from before; beside the
    /// database file unless somebody chose another.
    pub ledger: Option<PathBuf>,
}

impl Storage {
    pub(super) fn read(sources: &mut Sources) -> Self {
        let database_url = sources.secret("database_url");
        Self {
            database: sources.required("database", str::parse),
            database_url,
            ledger: sources.optional("ledger", str::parse),
        }
    }

    /// Fails when the database file can certainly not be made. It changes nothing, so that this
    /// can be told beside everything else that stands in the way.
    pub fn look(&self) -> Result<(), StoreError> {
        match &self.database_url {
            Some(_) => Ok(()),
            None => SqlStore::check_path(&self.database),
        }
    }

    /// The database, with tables of this version in it.
    pub async fn open(&self) -> Result<SqlStore, StoreError> {
        let store = match &self.database_url {
            Some(url) => SqlStore::connect(url).await,
            None => SqlStore::open(&self.database).await,
        };
        Ok(self.remembering(store?))
    }

    /// The database of a reporting API that may be running. A file has to be there already.
    pub async fn open_existing(&self) -> Result<SqlStore, StoreError> {
        let store = match &self.database_url {
            Some(url) => SqlStore::connect(url).await,
            None => SqlStore::open_existing(&self.database).await,
        };
        Ok(self.remembering(store?))
    }

    /// The ledger of deletions. A server has none that nobody chose: its folder is not known here.
    pub fn ledger(&self) -> Option<DeletionLog> {
        match (&self.ledger, &self.database_url) {
            (Some(chosen), _) => Some(DeletionLog::at(chosen)),
            (None, None) => Some(DeletionLog::beside(&self.database)),
            (None, Some(_)) => None,
        }
    }

    /// The disk that is filled by what is kept. That of a server is not known here.
    pub(crate) fn disk(&self, reserve: DiskReserve) -> Disk {
        match self.database_url {
            Some(_) => Disk::elsewhere(),
            None => Disk::of(&self.database, reserve),
        }
    }

    fn remembering(&self, store: SqlStore) -> SqlStore {
        match self.ledger() {
            Some(ledger) => store.with_deletion_log(ledger),
            None => store,
        }
    }
}
