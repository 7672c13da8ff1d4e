//! Connects to a `PostgreSQL` server with synchronous commits and timeouts.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use sqlx::ConnectOptions as _;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use super::engine::{Pool, Readers, check_writable};
use crate::store::StoreError;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// How long a request waits for a connection, also while the server is restarted.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);

/// Largest number of connections that may write; further requests wait for one of them.
const WRITERS: u32 = 10;
/// Largest number of read-only connections, separate so that no reader delays a report.
const READERS: u32 = 4;

/// The address of a database. It may hold a password and so cannot be printed.
#[derive(Clone)]
pub struct DatabaseUrl(PgConnectOptions);

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DatabaseUrl")
    }
}

/// A text that names no database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write postgres://user:password@host:5432/name, or leave it out to use a file")]
pub struct NotADatabaseUrl;

impl FromStr for DatabaseUrl {
    type Err = NotADatabaseUrl;

    fn from_str(text: &str) -> Result<Self, NotADatabaseUrl> {
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err(NotADatabaseUrl);
        }
        text.parse().map(Self).map_err(|_| NotADatabaseUrl)
    }
}

pub(super) async fn connect(url: &DatabaseUrl) -> Result<(Pool, Readers), StoreError> {
    let options = url
        .0
        .clone()
        // Statements are never logged, not even slow ones.
        .disable_statement_logging()
        .application_name("ruang-aman-api")
        .options([
            // Acknowledged reports are on the disk, whatever the server's own setting is.
            ("synchronous_commit", "on"),
            // A request gets an answer also when another one holds a lock that it needs.
            ("lock_timeout", "5s"),
            ("statement_timeout", "20s"),
            ("idle_in_transaction_session_timeout", "30s"),
        ]);
    let readers = PgPoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_lazy_with(
            options
                .clone()
                .options([("default_transaction_read_only", "on")]),
        );
    let pool = PgPoolOptions::new()
        .max_connections(WRITERS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_with(options)
        .await
        .map_err(|error| unreachable(&error))?;
    MIGRATIONS.run(&pool).await.map_err(|error| match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_) => {
            StoreError::ServerVersion {
                reason: error.to_string(),
            }
        }
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
            unreachable(&error)
        }
        other => StoreError::Unreachable {
            reason: other.to_string(),
        },
    })?;
    let pool = Pool::Postgres(pool);
    check_writable(&pool).await?;
    Ok((pool, Readers::new(Pool::Postgres(readers))))
}

fn unreachable(error: &sqlx::Error) -> StoreError {
    StoreError::Unreachable {
        reason: super::sqlite::database_message(error),
    }
}
