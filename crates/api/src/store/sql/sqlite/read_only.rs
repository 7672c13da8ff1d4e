//! A disk that may only be read, as one becomes that has met a fault: pages and mailboxes are still
//! there for people, reports are refused, and that ends by itself once the disk is mended.
//!
//! `SQLite` opens such a file to read it, and a connection that was opened so never writes again.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePoolOptions;

use super::super::engine::NO_CHANGE;
use super::{MIGRATIONS, Pool, Readers, one_connection, options, readers, steady};

/// What `SQLite` says where nothing may be written, in the last byte of what it says more exactly.
const READ_ONLY: i32 = 8;

/// Whether the connection that was opened last to write can only read. Clones share it.
#[derive(Clone, Default)]
pub(super) struct Last(Arc<AtomicBool>);

impl Last {
    fn note(&self, is_read_only: bool) {
        self.0.store(is_read_only, Ordering::Relaxed);
    }

    fn is_read_only(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The file as far as it can be read, and as it should be from the first moment on at which it may
/// be written.
pub(super) fn until_written(path: &Path) -> (Pool, Readers) {
    tracing::error!(
        "the database may only be read and reports are refused; look after its disk, and make it \
         writable again"
    );
    let last = Last::default();
    last.note(true);
    let pool = unkept(one_connection(), &last, true);
    let pool = Pool::Sqlite(pool.connect_lazy_with(steady(options(path))));
    (pool, readers(path, &last))
}

/// Has each connection that cannot write serve for one request alone.
pub(super) fn none_kept(pool: SqlitePoolOptions, last: &Last) -> SqlitePoolOptions {
    unkept(pool, last, false)
}

/// The same for those that only read: while one of them is open, what the database knows of its
/// log stays as it was when that could not be written.
pub(super) fn no_reader_kept(pool: SqlitePoolOptions, last: &Last) -> SqlitePoolOptions {
    let last = last.clone();
    pool.min_connections(0)
        .after_release(move |_, _| Box::pin(std::future::ready(Ok(!last.is_read_only()))))
}

fn unkept(pool: SqlitePoolOptions, last: &Last, bring_up_to_date: bool) -> SqlitePoolOptions {
    let found = last.clone();
    let last = last.clone();
    // None is opened ahead: it would be one that cannot write.
    let pool = pool.min_connections(0);
    pool.after_connect(move |connection, _| {
        let found = found.clone();
        Box::pin(async move {
            let is_read_only = is_read_only(connection).await;
            found.note(is_read_only);
            if bring_up_to_date && !is_read_only {
                // `run` cannot be called in a callback: no lifetime fits its bounds.
                MIGRATIONS.run_direct(None, connection, false).await?;
            }
            Ok(())
        })
    })
    .after_release(move |_, _| Box::pin(std::future::ready(Ok(!last.is_read_only()))))
}

/// A transaction would begin all the same, to read; only a statement that writes tells.
async fn is_read_only(connection: &mut SqliteConnection) -> bool {
    let Err(sqlx::Error::Database(error)) = sqlx::query(NO_CHANGE).execute(connection).await else {
        return false;
    };
    let code = error.code().and_then(|code| code.parse::<i32>().ok());
    code.is_some_and(|code| code & 0xff == READ_ONLY)
}
