//! Which database.

use std::path::PathBuf;

use clap::Args;

use crate::disk::{Disk, DiskReserve};
use crate::store::{DatabaseUrl, DeletionLog, SqlStore, StoreError};

/// Not as a doc comment, in which the code style asks for backticks.
const DATABASE_URL_HELP: &str = "A PostgreSQL database to keep them in instead of the file, as \
    postgres://user@host/name";

/// Where the database is.
#[derive(Debug, Clone, Args)]
pub struct Storage {
    /// The database file that reports are kept in; made when it is not there
    #[arg(long, env = "RUANG_AMAN_DATABASE", value_name = "FILE")]
    #[arg(default_value = "reports.sqlite", value_parser = str::parse::<PathBuf>)]
    pub database: PathBuf,
    /// A `PostgreSQL` database to keep them in instead of the file.
    #[arg(long, env = "DATABASE_URL", value_name = "URL")]
    #[arg(hide_env_values = true, help = DATABASE_URL_HELP)]
    pub database_url: Option<DatabaseUrl>,
    /// The file that remembers what people had deleted, for backups from before; beside the
    /// database file unless told otherwise
    #[arg(long, env = "RUANG_AMAN_LEDGER", value_name = "FILE")]
    #[arg(value_parser = str::parse::<PathBuf>)]
    pub ledger: Option<PathBuf>,
}

impl Storage {
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
