//! `ruang-aman-api care-token`: adds, lists and revokes the tokens of care workers.

use std::fmt::Write as _;

use clap::{Args, Subcommand};

use super::token::{CareToken, WorkerName};
use crate::clock::Clock;
use crate::configuration::{SettingFaults, StorageFlags};
use crate::store::{StoreError, Worker};

/// What to do about the tokens of care workers.
#[derive(Debug, Args)]
pub struct CareTokenTask {
    #[command(subcommand)]
    action: TokenAction,
}

#[derive(Debug, Subcommand)]
enum TokenAction {
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
    /// Runs the command, also while the server runs, and answers the text to print.
    pub async fn run(&self, clock: Clock) -> Result<String, CareTokenError> {
        let (TokenAction::Add { flags, .. }
        | TokenAction::List { flags }
        | TokenAction::Revoke { flags, .. }) = &self.action;
        let store = flags.read()?.open_existing().await?;
        let now = clock.now();
        let printed = match &self.action {
            TokenAction::Add { name, .. } => {
                let token = CareToken::generate().map_err(StoreError::from)?;
                if !store
                    .add_worker(name.to_string(), token.hash(), now)
                    .await?
                {
                    return Err(CareTokenError::Taken(name.clone()));
                }
                format!("{}\n", *token.to_secret_text())
            }
            TokenAction::List { .. } => table(&store.workers().await?),
            TokenAction::Revoke { name, .. } => {
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

/// Why the command failed.
#[derive(Debug, thiserror::Error)]
pub enum CareTokenError {
    /// The settings of the database are invalid.
    #[error(transparent)]
    Settings(#[from] SettingFaults),
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The name was used before: a name in the opening log means one person for good.
    #[error("{0} was let in before; choose a name that nobody had")]
    Taken(WorkerName),
    /// No worker has the name.
    #[error("nobody has the name {0}; `care-token list` shows everybody")]
    Unknown(WorkerName),
}
