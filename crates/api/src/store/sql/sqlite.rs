//! Opens a `SQLite` file so that what was acknowledged survives, and says clearly when it cannot.

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

use self::read_only::Last;
use super::engine::{Pool, Readers, check_writable, sql};
use crate::store::StoreError;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// How long a request waits for its turn, and for another process that is writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// Connections that only read, beside the one that writes.
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
        path: shown(path),
        reason: reason.to_owned(),
    })
}

pub(super) async fn open(path: &Path) -> Result<(Pool, Readers), StoreError> {
    let unusable = |reason: String| StoreError::Unusable {
        path: shown(path),
        reason,
    };
    match make_private(path) {
        Err(error) if error.kind() == ErrorKind::ReadOnlyFilesystem && path.is_file() => {
            return Ok(read_only::until_written(path));
        }
        made => made.map_err(|error| unusable(error.to_string()))?,
    }
    let last = Last::default();
    let pool = read_only::none_kept(one_connection(), &last)
        .connect_with(durable(options(path)))
        .await
        .map_err(|error| unusable(said_by(&error)))?;
    MIGRATIONS.run(&pool).await.map_err(|error| match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_) => StoreError::Version {
            path: shown(path),
            reason: error.to_string(),
        },
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
            unusable(said_by(&error))
        }
        other => unusable(other.to_string()),
    })?;
    // What is opened later can also be opened where nothing may be written.
    pool.set_connect_options(steady(options(path)));
    let pool = Pool::Sqlite(pool);
    if let Err(error) = give_back_free_pages(&pool).await {
        tracing::warn!(%error, "the database file will not shrink when something is deleted");
    }
    check_writable(&pool)
        .await
        .map_err(|error| unusable(error.to_string()))?;
    Ok((pool, readers(path, &last)))
}

/// Connections beside the one that writes: what they read is what was committed last.
fn readers(path: &Path, last: &Last) -> Readers {
    let pool = SqlitePoolOptions::new()
        .max_connections(READERS)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(PATIENCE);
    let pool = read_only::no_reader_kept(pool, last);
    Readers::new(Pool::Sqlite(
        pool.connect_lazy_with(options(path).read_only(true)),
    ))
}

/// The same connection for both, where a program works alone and in turn.
fn alone(pool: SqlitePool) -> (Pool, Readers) {
    let pool = Pool::Sqlite(pool);
    (pool.clone(), Readers::new(pool))
}

/// Has the file shrink when something is deleted. One that was made before this was so is written
/// anew, once.
async fn give_back_free_pages(pool: &Pool) -> Result<(), StoreError> {
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
        return Err(StoreError::Absent { path: shown(path) });
    }
    let unreadable = |error: sqlx::Error| StoreError::Unreadable {
        path: shown(path),
        reason: said_by(&error),
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
    Ok(alone(pool))
}

/// An existing database, to change something in it. Its tables are left to the reporting API.
pub(super) async fn open_existing(path: &Path) -> Result<(Pool, Readers), StoreError> {
    if !path.is_file() {
        return Err(StoreError::Absent { path: shown(path) });
    }
    let unusable = |error: sqlx::Error| StoreError::Unusable {
        path: shown(path),
        reason: said_by(&error),
    };
    let pool = one_connection()
        .connect_with(durable(options(path)))
        .await
        .map_err(unusable)?;
    check_version(&pool, path).await?;
    Ok(alone(pool))
}

/// The tables of this version are there.
async fn check_version(pool: &SqlitePool, path: &Path) -> Result<(), StoreError> {
    let newest = sqlx::query("SELECT 1 FROM upkeep LIMIT 1")
        .fetch_optional(pool)
        .await;
    newest.map(drop).map_err(|error| StoreError::Older {
        path: shown(path),
        reason: said_by(&error),
    })
}

fn durable(options: SqliteConnectOptions) -> SqliteConnectOptions {
    steady(options)
        .auto_vacuum(SqliteAutoVacuum::Incremental)
        .journal_mode(SqliteJournalMode::Wal)
}

/// The same for a file that was opened so before and has kept the rest.
fn steady(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        // WAL alone may lose the last commits in a power cut; each of them was acknowledged.
        .synchronous(SqliteSynchronous::Full)
        // What is deleted is overwritten, not only forgotten.
        .pragma("secure_delete", "ON")
}

fn options(path: &Path) -> SqliteConnectOptions {
    // Statements are never logged: even a slow one is nobody's business.
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(PATIENCE)
        .disable_statement_logging()
}

/// One connection: the database lets one writer in at a time, and a queue here is fairer than its lock.
fn one_connection() -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .min_connections(1)
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(PATIENCE)
}

/// Makes the file, readable by this user alone; the files beside it take over its permissions.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new();
    file.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file.open(path).map(drop)
}

/// The message of the database itself, without the library's words around it.
pub(super) fn said_by(error: &sqlx::Error) -> String {
    error
        .as_database_error()
        .map_or_else(|| error.to_string(), |error| error.message().to_owned())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
