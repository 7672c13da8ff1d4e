//! An empty store in a database of its own.

use api::store::{DatabaseUrl, SqlStore};
use tempfile::TempDir;

use crate::cluster::Cluster;

/// A database, and a store in it.
pub(crate) struct TestStore {
    pub(crate) store: SqlStore,
    database: TestDatabase,
}

enum TestDatabase {
    Sqlite(TempDir),
    Postgres(Cluster),
}

impl TestStore {
    pub(crate) async fn sqlite() -> Self {
        Self::new(TestDatabase::Sqlite(tempfile::tempdir().unwrap())).await
    }

    pub(crate) async fn postgres() -> Self {
        Self::new(TestDatabase::Postgres(Cluster::start())).await
    }

    async fn new(database: TestDatabase) -> Self {
        let store = database.open().await.with_outbox();
        Self { store, database }
    }

    /// Another store on the same database, as in another process.
    pub(crate) async fn second_store(&self) -> SqlStore {
        self.database.open().await.with_outbox()
    }

    /// The same database, read-only from now on.
    pub(crate) async fn read_only(&self) -> SqlStore {
        match &self.database {
            TestDatabase::Sqlite(folder) => {
                SqlStore::open_read_only(&folder.path().join("reports.sqlite"))
                    .await
                    .unwrap_or_else(|error| panic!("{error}"))
            }
            TestDatabase::Postgres(cluster) => {
                cluster.set_read_only(true);
                // Open connections apply the new setting with a delay.
                while self.store.check_writable().await.is_ok() {}
                self.store.clone()
            }
        }
    }

    /// An empty store in another database of the same kind.
    pub(crate) async fn empty_copy(&self) -> Self {
        match self.database {
            TestDatabase::Sqlite(_) => Self::sqlite().await,
            TestDatabase::Postgres(_) => Self::postgres().await,
        }
    }

    /// A store on the same database that writes no webhook events.
    pub(crate) async fn without_outbox(&self) -> SqlStore {
        self.database.open().await
    }
}

impl TestDatabase {
    async fn open(&self) -> SqlStore {
        match self {
            Self::Sqlite(folder) => SqlStore::open(&folder.path().join("reports.sqlite")).await,
            Self::Postgres(cluster) => {
                let url: DatabaseUrl = cluster.url().parse().unwrap();
                SqlStore::connect(&url).await
            }
        }
        .unwrap_or_else(|error| panic!("{error}"))
    }
}
