//! Opens a `SQLite` file with durable commits, and says clearly when it cannot.

mod read_only;

use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use sqlx::ConnectOptions as _;
use sqlx::SqlitePool;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{
    SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};

use self::read_only::ReadOnlyFlag;
use super::engine::{Pool, Readers, check_writable, sql};
use crate::store::StoreError;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// How long a request waits for a connection, and for the lock of another process.
const LOCK_TIMEOUT: Duration = Duration::from_secs(5);

/// Largest number of read-only connections, beside the one that writes.
const READERS: u32 = 4;

/// Fails when there is no folder for the file, or a folder in its place.
pub(super) fn check_path(path: &Path) -> Result<(), StoreError> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let reason = match folder {
        Some(folder) if !folder.is_dir() => "its folder is not there",
        _ if path.is_dir() => "it is a folder",
        _ => return Ok(()),
    };
    Err(StoreError::Unusable {
        path: display(path),
        reason: reason.to_owned(),
    })
}

pub(super) async fn open(path: &Path) -> Result<(Pool, Readers), StoreError> {
    let unusable = |reason: String| StoreError::Unusable {
        path: display(path),
        reason,
    };
    match create_private(path) {
        Err(error) if error.kind() == ErrorKind::ReadOnlyFilesystem && path.is_file() => {
            return Ok(read_only::open(path));
        }
        made => made.map_err(|error| unusable(error.to_string()))?,
    }
    let read_only = ReadOnlyFlag::default();
    let pool = read_only::recycle_writers(one_connection(), &read_only)
        .connect_with(durable_file(options(path)))
        .await
        .map_err(|error| unusable(database_message(&error)))?;
    MIGRATIONS.run(&pool).await.map_err(|error| match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_) => StoreError::Version {
            path: display(path),
            reason: error.to_string(),
        },
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
            unusable(database_message(&error))
        }
        other => unusable(other.to_string()),
    })?;
    // Later connections also open on a read-only disk.
    pool.set_connect_options(durable_connection(options(path)));
    let pool = Pool::Sqlite(pool);
    if let Err(error) = enable_incremental_vacuum(&pool).await {
        tracing::warn!(%error, "the database file will not shrink when something is deleted");
    }
    check_writable(&pool)
        .await
        .map_err(|error| unusable(error.to_string()))?;
    Ok((pool, readers(path, &read_only)))
}

/// Read-only connections: they see the last commit.
fn readers(path: &Path, read_only: &ReadOnlyFlag) -> Readers {
    let pool = SqlitePoolOptions::new()
        .max_connections(READERS)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(LOCK_TIMEOUT);
    let pool = read_only::recycle_readers(pool, read_only);
    Readers::new(Pool::Sqlite(
        pool.connect_lazy_with(options(path).read_only(true)),
    ))
}

/// The same connection for reading and writing, for commands that do one thing at a time.
fn shared_connection(pool: SqlitePool) -> (Pool, Readers) {
    let pool = Pool::Sqlite(pool);
    (pool.clone(), Readers::new(pool))
}

/// Lets the file shrink after deletions. A file from before this setting is rewritten once.
async fn enable_incremental_vacuum(pool: &Pool) -> Result<(), StoreError> {
    let mode = sql("PRAGMA auto_vacuum").row(pool).await?;
    let mode = mode.map(|row| row.integer("auto_vacuum")).transpose()?;
    if mode == Some(0) {
        for statement in ["PRAGMA auto_vacuum = INCREMENTAL", "VACUUM"] {
            sql(statement).execute(pool).await?;
        }
    }
    Ok(())
}

pub(super) async fn open_read_only(path: &Path) -> Result<(Pool, Readers), StoreError> {
    if !path.is_file() {
        return Err(StoreError::Absent {
            path: display(path),
        });
    }
    let unreadable = |error: sqlx::Error| StoreError::Unreadable {
        path: display(path),
        reason: database_message(&error),
    };
    let pool = one_connection()
        .connect_with(options(path).read_only(true))
        .await
        .map_err(unreadable)?;
    let known = sqlx::query("SELECT 1 FROM reports LIMIT 1")
        .fetch_optional(&pool)
        .await;
    known.map_err(unreadable)?;
    check_version(&pool, path).await?;
    Ok(shared_connection(pool))
}

/// Opens an existing file to read and write. Migrations are left to the reporting API.
pub(super) async fn open_existing(path: &Path) -> Result<(Pool, Readers), StoreError> {
    if !path.is_file() {
        return Err(StoreError::Absent {
            path: display(path),
        });
    }
    let unusable = |error: sqlx::Error| StoreError::Unusable {
        path: display(path),
        reason: database_message(&error),
    };
    let pool = one_connection()
        .connect_with(durable_file(options(path)))
        .await
        .map_err(unusable)?;
    check_version(&pool, path).await?;
    Ok(shared_connection(pool))
}

/// Fails when the newest table of this version is missing.
async fn check_version(pool: &SqlitePool, path: &Path) -> Result<(), StoreError> {
    let newest = sqlx::query("SELECT 1 FROM upkeep LIMIT 1")
        .fetch_optional(pool)
        .await;
    newest.map(drop).map_err(|error| StoreError::Older {
        path: display(path),
        reason: database_message(&error),
    })
}

fn durable_file(options: SqliteConnectOptions) -> SqliteConnectOptions {
    durable_connection(options)
        .auto_vacuum(SqliteAutoVacuum::Incremental)
        .journal_mode(SqliteJournalMode::Wal)
}

/// Only the settings of a connection; the file keeps the others from an earlier open.
fn durable_connection(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        // WAL alone may lose the last commits in a power cut, although they were acknowledged.
        .synchronous(SqliteSynchronous::Full)
        // Deleted data is overwritten, not only unlinked.
        .pragma("secure_delete", "ON")
}

fn options(path: &Path) -> SqliteConnectOptions {
    // Statements are never logged, not even slow ones.
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(LOCK_TIMEOUT)
        .disable_statement_logging()
}

/// One connection: the database lets one writer in at a time, and a queue here is fairer than its lock.
fn one_connection() -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .min_connections(1)
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(LOCK_TIMEOUT)
}

/// Creates the file for this user alone; `-wal` and `-shm` take over its permissions.
fn create_private(path: &Path) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new();
    file.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file.open(path).map(drop)
}

/// The message of the database itself, without the words of `sqlx` around it.
pub(super) fn database_message(error: &sqlx::Error) -> String {
    error
        .as_database_error()
        .map_or_else(|| error.to_string(), |error| error.message().to_owned())
}

fn display(path: &Path) -> String {
    path.display().to_string()
}
