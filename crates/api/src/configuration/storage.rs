//! Which database.

use std::path::PathBuf;

use clap::Args;

use crate::store::{DatabaseUrl, Ledger, SqlStore, StoreError};

/// Where reports are kept.
#[derive(Debug, Clone, Args)]
pub struct Storage {
    /// The database file that reports are kept in; made when it is not there
    #[arg(
        long,
        env = "RUANG_AMAN_DATABASE",
        value_name = "FILE",
        default_value = "reports.sqlite"
    )]
    pub database: PathBuf,

    /// Another database
    #[arg(
        help = "A PostgreSQL database to keep them in instead of the file, as postgres://user@host/name",
        long,
        env = "DATABASE_URL",
        value_name = "URL",
        hide_env_values = true,
        value_parser = database_url
    )]
    pub database_url: Option<DatabaseUrl>,

    /// The file that remembers what people had deleted, for backups from before; beside the
    /// database file unless told otherwise
    #[arg(long, env = "RUANG_AMAN_LEDGER", value_name = "FILE")]
    pub ledger: Option<PathBuf>,
}

impl Storage {
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
            None => SqlStore::open_to_change(&self.database).await,
        };
        Ok(self.remembering(store?))
    }

    /// The ledger of deletions. A server has none that nobody chose: its folder is not known here.
    pub fn ledger(&self) -> Option<Ledger> {
        match (&self.ledger, &self.database_url) {
            (Some(chosen), _) => Some(Ledger::at(chosen)),
            (None, None) => Some(Ledger::beside(&self.database)),
            (None, Some(_)) => None,
        }
    }

    fn remembering(&self, store: SqlStore) -> SqlStore {
        match self.ledger() {
            Some(ledger) => store.remembering(ledger),
            None => store,
        }
    }
}

/// A password may stand in it, so the complaint must not repeat it.
fn database_url(text: &str) -> Result<DatabaseUrl, String> {
    text.parse()
        .map_err(|error: crate::store::NotADatabaseUrl| error.to_string())
}
