//! An empty store in a database of its own.

use api::store::{DatabaseUrl, SqlStore};
use tempfile::TempDir;

use crate::cluster::Cluster;

/// A database, and a store in it.
pub(crate) struct Bench {
    pub(crate) store: SqlStore,
    place: Place,
}

enum Place {
    File(TempDir),
    Server(Cluster),
}

impl Bench {
    pub(crate) async fn sqlite() -> Self {
        Self::at(Place::File(tempfile::tempdir().unwrap())).await
    }

    pub(crate) async fn postgres() -> Self {
        Self::at(Place::Server(Cluster::start())).await
    }

    async fn at(place: Place) -> Self {
        let store = place.open().await.with_outbox();
        Self { store, place }
    }

    /// Another store on the same database, as another process has it.
    pub(crate) async fn second(&self) -> SqlStore {
        self.place.open().await.with_outbox()
    }

    /// The same database, where nothing may be written any more.
    pub(crate) async fn read_only(&self) -> SqlStore {
        match &self.place {
            Place::File(folder) => SqlStore::open_read_only(&folder.path().join("reports.sqlite"))
                .await
                .unwrap_or_else(|error| panic!("{error}")),
            Place::Server(cluster) => {
                cluster.set_read_only(true);
                // Connections that are open learn of it in their own time.
                while self.store.check_writable().await.is_ok() {}
                self.store.clone()
            }
        }
    }

    /// An empty store in another database of the same kind.
    pub(crate) async fn fresh(&self) -> Self {
        match self.place {
            Place::File(_) => Self::sqlite().await,
            Place::Server(_) => Self::postgres().await,
        }
    }

    /// A store on the same database that tells nobody what happens.
    pub(crate) async fn quiet(&self) -> SqlStore {
        self.place.open().await
    }
}

impl Place {
    async fn open(&self) -> SqlStore {
        match self {
            Self::File(folder) => SqlStore::open(&folder.path().join("reports.sqlite")).await,
            Self::Server(cluster) => {
                let url: DatabaseUrl = cluster.url().parse().unwrap();
                SqlStore::connect(&url).await
            }
        }
        .unwrap_or_else(|error| panic!("{error}"))
    }
}
