//! One interface to both databases. Statements are written once, with `$1` for parameters, in the SQL
//! that both understand; this module holds the differences.

mod readers;

use sqlx::{PgPool, Postgres, Sqlite, SqlitePool};

use self::readers::ReadGuard;
pub(super) use self::readers::Readers;
use super::parameter::Parameter;
use super::row::Row;
use crate::store::StoreError;

/// Connections to one database.
#[derive(Clone)]
pub(super) enum Pool {
    /// A file of this machine.
    Sqlite(SqlitePool),
    /// A server that others may write to at the same time.
    Postgres(PgPool),
}

/// A transaction. Dropped without a commit it is rolled back.
pub(super) enum Transaction {
    Sqlite(
        sqlx::Transaction<'static, Sqlite>,
        #[expect(dead_code, reason = "it is held until the transaction ends")] Option<ReadGuard>,
    ),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// What a statement runs on.
pub(super) enum Executor<'c> {
    /// A connection of its own: one statement is one transaction. One of readers only reads.
    Pool(&'c Pool, Option<&'c Readers>),
    /// The transaction that it is part of.
    Transaction(&'c mut Transaction),
}

impl<'c> From<&'c Pool> for Executor<'c> {
    fn from(pool: &'c Pool) -> Self {
        Self::Pool(pool, None)
    }
}

impl<'c> From<&'c Readers> for Executor<'c> {
    fn from(readers: &'c Readers) -> Self {
        Self::Pool(&readers.pool, Some(readers))
    }
}

impl<'c> From<&'c mut Transaction> for Executor<'c> {
    fn from(transaction: &'c mut Transaction) -> Self {
        Self::Transaction(transaction)
    }
}

impl Executor<'_> {
    /// Holds off the checkpoint while a reader connection is in use.
    async fn read_guard(&self) -> Option<ReadGuard> {
        match self {
            Self::Pool(_, Some(readers)) => Some(readers.read_guard().await),
            Self::Pool(_, None) | Self::Transaction(_) => None,
        }
    }
}

impl Pool {
    /// A transaction that may write. It takes the write lock at its start and not in the middle.
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

/// When the disk is full, `SQLite` rolls a transaction back by itself; `sqlx` does not learn of it
/// and lets no other begin on that connection. A new connection repairs that.
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

/// A statement with its parameters.
pub(super) struct Statement<'q> {
    sql: &'static str,
    parameters: Vec<Parameter<'q>>,
}

/// Begins a statement.
pub(super) fn sql<'q>(sql: &'static str) -> Statement<'q> {
    Statement {
        sql,
        parameters: Vec::new(),
    }
}

/// The statement as `sqlx` takes it for one of the databases.
macro_rules! query {
    ($statement:expr, $database:ty) => {{
        let mut query = sqlx::query::<$database>($statement.sql);
        for parameter in $statement.parameters {
            query = match parameter {
                Parameter::Number(number) => query.bind(number),
                Parameter::Boolean(boolean) => query.bind(boolean),
                Parameter::Text(text) => query.bind(text),
                Parameter::Bytes(bytes) => query.bind(bytes),
            };
        }
        query
    }};
}

impl<'q> Statement<'q> {
    /// Binds the next value: the first is `$1`.
    pub(super) fn bind(mut self, value: impl Into<Parameter<'q>>) -> Self {
        self.parameters.push(value.into());
        self
    }

    /// Runs it and answers how many rows were affected.
    pub(super) async fn execute(
        self,
        executor: impl Into<Executor<'_>>,
    ) -> Result<u64, StoreError> {
        let executor = executor.into();
        let _guard = executor.read_guard().await;
        Ok(match executor {
            Executor::Pool(Pool::Sqlite(pool), _) => {
                query!(self, Sqlite).execute(pool).await?.rows_affected()
            }
            Executor::Pool(Pool::Postgres(pool), _) => {
                query!(self, Postgres).execute(pool).await?.rows_affected()
            }
            Executor::Transaction(Transaction::Sqlite(transaction, _)) => {
                let done = query!(self, Sqlite).execute(&mut **transaction).await?;
                done.rows_affected()
            }
            Executor::Transaction(Transaction::Postgres(transaction)) => {
                let done = query!(self, Postgres).execute(&mut **transaction).await?;
                done.rows_affected()
            }
        })
    }

    /// Runs it and answers every row.
    pub(super) async fn rows(
        self,
        executor: impl Into<Executor<'_>>,
    ) -> Result<Vec<Row>, StoreError> {
        let executor = executor.into();
        let _guard = executor.read_guard().await;
        Ok(match executor {
            Executor::Pool(Pool::Sqlite(pool), _) => {
                let rows = query!(self, Sqlite).fetch_all(pool).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Executor::Pool(Pool::Postgres(pool), _) => {
                let rows = query!(self, Postgres).fetch_all(pool).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
            Executor::Transaction(Transaction::Sqlite(transaction, _)) => {
                let rows = query!(self, Sqlite).fetch_all(&mut **transaction).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Executor::Transaction(Transaction::Postgres(transaction)) => {
                let rows = query!(self, Postgres).fetch_all(&mut **transaction).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// Runs it and answers the first row, if there is one.
    pub(super) async fn row(
        self,
        executor: impl Into<Executor<'_>>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(executor).await?.into_iter().next())
    }
}

/// Takes the write lock and changes nothing. One statement, because a transaction left open by a
/// dropped request would block later reports.
pub(super) const NO_OP_UPDATE: &str = "UPDATE reports SET read_by = read_by WHERE FALSE";

/// Fails when nothing could be written now.
pub(super) async fn check_writable(pool: &Pool) -> Result<(), StoreError> {
    sql(NO_OP_UPDATE).execute(pool).await.map(drop)
}
