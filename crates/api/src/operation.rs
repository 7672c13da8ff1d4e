//! The commands besides serving: maintenance of the database, by hand or from a timer.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::backup::{self, RetentionRules};
use crate::care::CareTokenTask;
use crate::clock::Clock;
use crate::configuration::{RetentionFlags, RetentionSettings, Storage, StorageFlags};
use crate::retention;
use crate::store::{DeliveryState, Event, SqlStore};

/// A command besides serving.
#[derive(Debug, Subcommand)]
pub enum Operation {
    /// What other systems are to be told
    Outbox {
        /// What to do with them
        #[command(subcommand)]
        task: OutboxTask,
    },
    /// Let case workers in through the care listener, or no more
    CareToken(CareTokenTask),
    /// Delete what is older than it is kept, also when the clock has moved far
    Expire {
        /// The database and for how long things are kept
        #[command(flatten)]
        flags: RetentionFlags,
    },
    /// Write a backup, and delete from older ones what may be kept no longer
    Backup {
        /// The folder for backups
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
        /// The database and for how long things are kept
        #[command(flatten)]
        flags: RetentionFlags,
    },
    /// Fill an empty database from a backup, without what was deleted since
    Restore {
        /// The backup
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// The database and for how long things are kept
        #[command(flatten)]
        flags: RetentionFlags,
    },
}

/// What to do with the outbox.
#[derive(Debug, Subcommand)]
pub enum OutboxTask {
    /// List what is to be told and what was given up; with --all also what was told
    List {
        /// Also what was delivered
        #[arg(long)]
        all: bool,
        /// Where the database is
        #[command(flatten)]
        flags: StorageFlags,
    },
    /// Tell one event again, or everything that was given up
    Replay {
        /// The name of the event, as the list has it
        #[arg(required_unless_present = "dead", conflicts_with = "dead")]
        name: Option<String>,
        /// Everything that was given up
        #[arg(long)]
        dead: bool,
        /// Where the database is
        #[command(flatten)]
        flags: StorageFlags,
    },
}

impl Operation {
    /// Runs the command, and returns what to print.
    pub async fn run(self, clock: Clock) -> Result<String, Box<dyn std::error::Error>> {
        match self {
            Self::Outbox { task } => task.run(clock).await,
            Self::CareToken(task) => Ok(task.run(clock).await?),
            Self::Expire { flags } => {
                let RetentionSettings { site, storage } = flags.read()?;
                let days = days(&site)?;
                let store = storage.open_existing().await?;
                let expired = retention::delete_expired(&store, days, clock.now()).await?;
                store.close().await;
                Ok(format!(
                    "deleted {} reports that are older than {days} days\n",
                    expired.reports
                ))
            }
            Self::Backup { to, flags } => {
                let RetentionSettings { site, storage } = flags.read()?;
                let rules = rules(&site, &storage, clock)?;
                let store = storage.open_existing().await?;
                let (file, reports) = backup::create(&store, &to, &rules).await?;
                store.close().await;
                Ok(format!("{} with {reports} reports\n", file.display()))
            }
            Self::Restore { from, flags } => {
                let RetentionSettings { site, storage } = flags.read()?;
                let rules = rules(&site, &storage, clock)?;
                let store = storage.open().await?;
                let reports = backup::restore(&store, &from, &rules).await?;
                store.close().await;
                Ok(format!("{reports} reports are in the database now\n"))
            }
        }
    }
}

/// For how many days the organisation keeps things.
fn days(site: &Path) -> Result<u32, site::ReadError> {
    site::Site::read(site).map(|site| site.reports.retention_days)
}

fn rules(site: &Path, storage: &Storage, clock: Clock) -> Result<RetentionRules, site::ReadError> {
    Ok(RetentionRules {
        retention_days: days(site)?,
        ledger: storage.ledger(),
        now: clock.now(),
    })
}

impl OutboxTask {
    async fn run(self, clock: Clock) -> Result<String, Box<dyn std::error::Error>> {
        match self {
            Self::List { all, flags } => {
                let store = flags.read()?.open_existing().await?;
                let text = list(&store, all).await?;
                store.close().await;
                Ok(text)
            }
            Self::Replay { name, flags, .. } => {
                let store = flags.read()?.open_existing().await?;
                let count = match name {
                    Some(name) => {
                        if !store.replay_event(name.clone(), clock.now()).await? {
                            return Err(format!(
                                "there is no event {name}; `outbox list --all` shows every one"
                            )
                            .into());
                        }
                        1
                    }
                    None => store.replay_dead_events(clock.now()).await?,
                };
                store.close().await;
                Ok(format!("{count} to be told again\n"))
            }
        }
    }
}

async fn list(store: &SqlStore, all: bool) -> Result<String, Box<dyn std::error::Error>> {
    let mut states = vec![DeliveryState::Pending, DeliveryState::Dead];
    if all {
        states.push(DeliveryState::Delivered);
    }
    let events = store.events(states).await?;
    if events.is_empty() {
        return Ok("nothing\n".to_owned());
    }
    Ok(events.iter().map(line).collect())
}

fn line(event: &Event) -> String {
    format!(
        "{}  {:<9}  {:<16}  {}  {} attempts  {}\n",
        event.name,
        event.state.code(),
        event.kind,
        event.created_at,
        event.attempts,
        event.body,
    )
}
