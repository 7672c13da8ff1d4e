//! A read-only disk, as after a disk fault: pages and mailboxes are still served, reports are refused,
//! and writing works again without a restart once the disk is repaired.
//!
//! `SQLite` opens a file on such a disk read-only, and that connection never writes again. So
//! connections are recycled until one can write.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePoolOptions;

use super::super::engine::NO_OP_UPDATE;
use super::{MIGRATIONS, Pool, Readers, durable_connection, one_connection, options, readers};

/// `SQLITE_READONLY`, the last byte of its extended error codes.
const READ_ONLY: i32 = 8;

/// Whether the newest writing connection turned out to be read-only. Clones share it.
#[derive(Clone, Default)]
pub(super) struct ReadOnlyFlag(Arc<AtomicBool>);

impl ReadOnlyFlag {
    fn set(&self, is_read_only: bool) {
        self.0.store(is_read_only, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Opens a file that may only be read now, and migrates it as soon as it may be written.
pub(super) fn open(path: &Path) -> (Pool, Readers) {
    tracing::error!(
        "the database may only be read and reports are refused; look after its disk, and make it \
         writable again"
    );
    let read_only = ReadOnlyFlag::default();
    read_only.set(true);
    let pool = recycle(one_connection(), &read_only, true);
    let pool = Pool::Sqlite(pool.connect_lazy_with(durable_connection(options(path))));
    (pool, readers(path, &read_only))
}

/// Closes each connection that cannot write after one request.
pub(super) fn recycle_writers(
    pool: SqlitePoolOptions,
    read_only: &ReadOnlyFlag,
) -> SqlitePoolOptions {
    recycle(pool, read_only, false)
}

/// Closes readers after one request too: as long as one is open, `SQLite` keeps the state of a log
/// that it could not write.
pub(super) fn recycle_readers(
    pool: SqlitePoolOptions,
    read_only: &ReadOnlyFlag,
) -> SqlitePoolOptions {
    let read_only = read_only.clone();
    pool.min_connections(0)
        .after_release(move |_, _| Box::pin(std::future::ready(Ok(!read_only.get()))))
}

fn recycle(pool: SqlitePoolOptions, read_only: &ReadOnlyFlag, migrate: bool) -> SqlitePoolOptions {
    let flag = read_only.clone();
    let read_only = read_only.clone();
    // None is opened in advance: it could not write.
    let pool = pool.min_connections(0);
    pool.after_connect(move |connection, _| {
        let flag = flag.clone();
        Box::pin(async move {
            let is_read_only = is_read_only(connection).await;
            flag.set(is_read_only);
            if migrate && !is_read_only {
                // `run` cannot be called in a callback: no lifetime fits its bounds.
                MIGRATIONS.run_direct(None, connection, false).await?;
            }
            Ok(())
        })
    })
    .after_release(move |_, _| Box::pin(std::future::ready(Ok(!read_only.get()))))
}

/// Tries a statement that writes, because a transaction would begin all the same, to read.
async fn is_read_only(connection: &mut SqliteConnection) -> bool {
    let Err(sqlx::Error::Database(error)) = sqlx::query(NO_OP_UPDATE).execute(connection).await
    else {
        return false;
    };
    let code = error.code().and_then(|code| code.parse::<i32>().ok());
    code.is_some_and(|code| code & 0xff == READ_ONLY)
}
