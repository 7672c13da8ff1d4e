//! The options of the command line that choose the backend.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use api::configuration::Storage;
use api::store::SqlStore;
use clap::Args;

use super::CaseBackend;
use super::client::Client;
use super::token;

/// Where the reports are.
#[derive(Args)]
pub(crate) struct BackendArguments {
    /// The care listener of the reporting API
    #[arg(
        long,
        env = "CARE_API",
        value_name = "URL",
        default_value = "http://127.0.0.1:8081"
    )]
    api: String,
    /// A file that holds the token, for this user alone; otherwise it is in the environment
    #[arg(long, env = "CARE_TOKEN_FILE", value_name = "FILE")]
    token_file: Option<PathBuf>,
    /// The database file itself instead of the listener
    #[arg(long, value_name = "FILE")]
    database: Option<PathBuf>,
}

impl BackendArguments {
    /// The backend for commands that only list.
    pub(crate) async fn open_read_only(&self) -> Result<CaseBackend> {
        match &self.database {
            Some(file) => Ok(database(SqlStore::open_read_only(file).await?)),
            None => self.listener(),
        }
    }

    /// The backend for commands that open or change reports.
    pub(crate) async fn open(&self) -> Result<CaseBackend> {
        match &self.database {
            Some(file) => {
                // A withdrawal must be in the deletion log of the server, for its backups.
                let storage = Storage {
                    database: file.clone(),
                    database_url: None,
                    ledger: env::var_os("RUANG_AMAN_LEDGER").map(PathBuf::from),
                };
                Ok(database(storage.open_existing().await?))
            }
            None => self.listener(),
        }
    }

    fn listener(&self) -> Result<CaseBackend> {
        let token = token::read(self.token_file.as_deref())?;
        Client::new(&self.api, &token).map(CaseBackend::Listener)
    }
}

/// Reading the database file needs no token. The opening log gets the name of the user, in a form
/// that no worker can have.
fn database(store: SqlStore) -> CaseBackend {
    let user = ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|user| !user.is_empty()))
        .unwrap_or_else(|| "unknown".to_owned());
    CaseBackend::Database {
        store,
        worker: format!("database:{user}"),
    }
}
