//! One way to talk to both databases. The statements are written once, with `$1` for what is
//! bound, in the part of SQL that both understand; where they differ, the difference is told here.

mod readers;

use sqlx::{PgPool, Postgres, Sqlite, SqlitePool};

pub(super) use self::readers::Readers;
use self::readers::Reading;
use super::row::Row;
use super::value::Value;
use crate::store::StoreError;

/// Connections to one database.
#[derive(Clone)]
pub(super) enum Pool {
    /// A file of this machine.
    Sqlite(SqlitePool),
    /// A server that others may write to at the same time.
    Postgres(PgPool),
}

/// Statements that hold together or not at all. Dropped without a commit it changes nothing.
pub(super) enum Transaction {
    Sqlite(
        sqlx::Transaction<'static, Sqlite>,
        #[expect(dead_code, reason = "it is held until the transaction is over")] Option<Reading>,
    ),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// What a statement runs on.
pub(super) enum On<'c> {
    /// A connection of its own: one statement is one transaction.
    Pool(&'c Pool),
    /// A connection of its own that only reads.
    Readers(&'c Readers),
    /// The transaction that it is part of.
    Transaction(&'c mut Transaction),
}

impl<'c> From<&'c Pool> for On<'c> {
    fn from(pool: &'c Pool) -> Self {
        Self::Pool(pool)
    }
}

impl<'c> From<&'c Readers> for On<'c> {
    fn from(readers: &'c Readers) -> Self {
        Self::Readers(readers)
    }
}

impl<'c> From<&'c mut Transaction> for On<'c> {
    fn from(transaction: &'c mut Transaction) -> Self {
        Self::Transaction(transaction)
    }
}

impl On<'_> {
    /// Says that somebody reads, where it has to be said.
    async fn enter(&self) -> Option<Reading> {
        match self {
            Self::Readers(readers) => Some(readers.enter().await),
            Self::Pool(_) | Self::Transaction(_) => None,
        }
    }
}

impl Pool {
    /// A transaction that may write: it waits for its turn at once and not in the middle.
    pub(super) async fn begin(&self) -> Result<Transaction, StoreError> {
        Ok(match self {
            Self::Sqlite(pool) => Transaction::Sqlite(begin_immediate(pool).await?, None),
            Self::Postgres(pool) => Transaction::Postgres(pool.begin().await?),
        })
    }

    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// When the disk is full, the database ends a transaction by itself; the library does not learn of
/// it and lets no other begin on that connection. A new connection sets that right.
async fn begin_immediate(
    pool: &SqlitePool,
) -> Result<sqlx::Transaction<'static, Sqlite>, sqlx::Error> {
    const BEGIN: &str = "BEGIN IMMEDIATE";
    match pool.begin_with(BEGIN).await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            pool.acquire().await?.close().await?;
            pool.begin_with(BEGIN).await
        }
        begun => begun,
    }
}

impl Transaction {
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(transaction, _) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }

    /// Whether another transaction may write at the same time, so that rows have to be locked.
    pub(super) fn is_shared(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }
}

/// A statement with what is bound to it.
pub(super) struct Statement<'q> {
    sql: &'static str,
    values: Vec<Value<'q>>,
}

/// Begins a statement.
pub(super) fn sql<'q>(sql: &'static str) -> Statement<'q> {
    Statement {
        sql,
        values: Vec::new(),
    }
}

/// The statement as `sqlx` takes it for one of the databases.
macro_rules! query {
    ($statement:expr, $database:ty) => {{
        let mut query = sqlx::query::<$database>($statement.sql);
        for value in $statement.values {
            query = match value {
                Value::Number(number) => query.bind(number),
                Value::Truth(truth) => query.bind(truth),
                Value::Text(text) => query.bind(text),
                Value::Bytes(bytes) => query.bind(bytes),
            };
        }
        query
    }};
}

impl<'q> Statement<'q> {
    /// Binds the next value: the first is `$1`.
    pub(super) fn bind(mut self, value: impl Into<Value<'q>>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Runs it and answers how many rows it touched.
    pub(super) async fn execute(self, on: impl Into<On<'_>>) -> Result<u64, StoreError> {
        let on = on.into();
        let _reading = on.enter().await;
        Ok(match on {
            On::Pool(Pool::Sqlite(pool))
            | On::Readers(Readers {
                pool: Pool::Sqlite(pool),
                ..
            }) => query!(self, Sqlite).execute(pool).await?.rows_affected(),
            On::Pool(Pool::Postgres(pool))
            | On::Readers(Readers {
                pool: Pool::Postgres(pool),
                ..
            }) => query!(self, Postgres).execute(pool).await?.rows_affected(),
            On::Transaction(Transaction::Sqlite(within, _)) => {
                let done = query!(self, Sqlite).execute(&mut **within).await?;
                done.rows_affected()
            }
            On::Transaction(Transaction::Postgres(within)) => {
                let done = query!(self, Postgres).execute(&mut **within).await?;
                done.rows_affected()
            }
        })
    }

    /// Runs it and answers every row.
    pub(super) async fn rows(self, on: impl Into<On<'_>>) -> Result<Vec<Row>, StoreError> {
        let on = on.into();
        let _reading = on.enter().await;
        Ok(match on {
            On::Pool(Pool::Sqlite(pool))
            | On::Readers(Readers {
                pool: Pool::Sqlite(pool),
                ..
            }) => {
                let rows = query!(self, Sqlite).fetch_all(pool).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            On::Pool(Pool::Postgres(pool))
            | On::Readers(Readers {
                pool: Pool::Postgres(pool),
                ..
            }) => {
                let rows = query!(self, Postgres).fetch_all(pool).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
            On::Transaction(Transaction::Sqlite(within, _)) => {
                let rows = query!(self, Sqlite).fetch_all(&mut **within).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            On::Transaction(Transaction::Postgres(within)) => {
                let rows = query!(self, Postgres).fetch_all(&mut **within).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// Runs it and answers its one row, where there is one.
    pub(super) async fn row(self, on: impl Into<On<'_>>) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(on).await?.into_iter().next())
    }
}

/// Takes the lock that a writer takes, and changes nothing. This is one statement and not a
/// transaction: one left open by a request that was dropped half way would hold later reports.
pub(super) const NO_CHANGE: &str = "UPDATE reports SET read_by = read_by WHERE FALSE";

/// Fails when nothing could be written now.
pub(super) async fn check_writable(pool: &Pool) -> Result<(), StoreError> {
    sql(NO_CHANGE).execute(pool).await.map(drop)
}
