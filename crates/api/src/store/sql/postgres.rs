//! Connects to a `PostgreSQL` server, which keeps what it acknowledged.

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
const PATIENCE: Duration = Duration::from_secs(5);

/// So many requests are at the database at once; the rest wait their turn here.
const CONNECTIONS: u32 = 10;
/// Connections that only read, beside those, so that no reader takes the place of a report.
const READERS: u32 = 4;

/// Where a database is and what opens it. It may hold a password and so cannot be printed.
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
        // Statements are never logged: even a slow one is nobody's business.
        .disable_statement_logging()
        .application_name("ruang-aman-api")
        .options([
            // What was acknowledged is on the disk, whatever the server's own setting is.
            ("synchronous_commit", "on"),
            // A request is answered in any case, also when another holds what it needs.
            ("lock_timeout", "5s"),
            ("statement_timeout", "20s"),
            ("idle_in_transaction_session_timeout", "30s"),
        ]);
    let readers = PgPoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(PATIENCE)
        .connect_lazy_with(
            options
                .clone()
                .options([("default_transaction_read_only", "on")]),
        );
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
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
        reason: super::sqlite::said_by(error),
    }
}
