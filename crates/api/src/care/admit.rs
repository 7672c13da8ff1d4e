//! `ruang-aman-api care-token`: who of the team is let in.

use std::fmt::Write as _;

use clap::{Args, Subcommand};

use super::token::{CareToken, WorkerName};
use crate::clock::Clock;
use crate::configuration::{SettingFaults, StorageFlags};
use crate::store::{StoreError, TeamStore as _, Worker};

/// What to do about the tokens of care workers.
#[derive(Debug, Args)]
pub struct CareTokenTask {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Let somebody in: prints their token, once
    Add {
        /// The name that the opening log will have
        name: WorkerName,
        #[command(flatten)]
        flags: StorageFlags,
    },
    /// List everybody who was ever let in
    List {
        #[command(flatten)]
        flags: StorageFlags,
    },
    /// Let somebody in no more, from now on
    Revoke {
        /// The name of the worker
        name: WorkerName,
        #[command(flatten)]
        flags: StorageFlags,
    },
}

impl CareTokenTask {
    /// Does it, also while the server runs, and answers with what to print.
    pub async fn run(&self, clock: Clock) -> Result<String, CareTokenError> {
        let (Act::Add { flags, .. } | Act::List { flags } | Act::Revoke { flags, .. }) = &self.act;
        let store = flags.read()?.open_existing().await?;
        let now = clock.now();
        let printed = match &self.act {
            Act::Add { name, .. } => {
                let token = CareToken::generate().map_err(StoreError::from)?;
                if !store
                    .add_worker(name.to_string(), token.hash(), now)
                    .await?
                {
                    return Err(CareTokenError::Taken(name.clone()));
                }
                format!("{}\n", *token.to_secret_text())
            }
            Act::List { .. } => table(&store.workers().await?),
            Act::Revoke { name, .. } => {
                if !store.revoke_worker(name.to_string(), now).await? {
                    return Err(CareTokenError::Unknown(name.clone()));
                }
                format!("{name} is let in no more\n")
            }
        };
        store.close().await;
        Ok(printed)
    }
}

fn table(workers: &[Worker]) -> String {
    let mut table = String::new();
    let mut row = |name: &str, created: &str, revoked: &str| {
        let _ = writeln!(table, "{name:<20}  {created:<20}  {revoked}");
    };
    row("NAME", "LET IN", "REVOKED");
    for worker in workers {
        let revoked = worker.revoked_at.map(|at| at.to_string());
        row(
            &worker.name,
            &worker.created_at.to_string(),
            revoked.as_deref().unwrap_or("-"),
        );
    }
    table
}

/// Why it could not be done.
#[derive(Debug, thiserror::Error)]
pub enum CareTokenError {
    /// What says where the database is cannot be understood.
    #[error(transparent)]
    Settings(#[from] SettingFaults),
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A name is given once, so that a line of the opening log means one person for good.
    #[error("{0} was let in before; choose a name that nobody had")]
    Taken(WorkerName),
    /// Nobody has the name.
    #[error("nobody has the name {0}; `care-token list` shows everybody")]
    Unknown(WorkerName),
}
