//! Where the reports are, as the command line says.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use api::configuration::Storage;
use api::store::SqlStore;
use clap::Args;

use super::Desk;
use super::client::Client;
use super::token;

/// Where the reports are.
#[derive(Args)]
pub(crate) struct Place {
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

impl Place {
    /// To look, and to leave no more than a line in the log.
    pub(crate) async fn open_to_list(&self) -> Result<Desk> {
        match &self.database {
            Some(file) => Ok(database(SqlStore::open_read_only(file).await?)),
            None => self.listener(),
        }
    }

    /// To open reports and to write to people.
    pub(crate) async fn open(&self) -> Result<Desk> {
        match &self.database {
            Some(file) => {
                // A withdrawal has to be remembered where the server does, for backups.
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

    fn listener(&self) -> Result<Desk> {
        let token = token::read(self.token_file.as_deref())?;
        Client::new(&self.api, &token).map(Desk::Listener)
    }
}

/// Whoever can read the database file needs no token; the log has the name they have on the
/// machine, in a form that no worker can have.
fn database(store: SqlStore) -> Desk {
    let user = ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|user| !user.is_empty()))
        .unwrap_or_else(|| "unknown".to_owned());
    Desk::Database {
        store,
        worker: format!("database:{user}"),
    }
}
