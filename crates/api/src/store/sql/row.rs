//! A row of either database with typed columns. A value that does not fit its type is an error, never
//! replaced by a guess.

use jiff::Timestamp;
use jiff::civil::Date;
use report::reference::Reference;
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

use crate::store::StoreError;

/// One row of a result.
pub(super) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// The column of a row of either database.
macro_rules! get {
    ($row:expr, $column:expr) => {
        match $row {
            Row::Sqlite(row) => row.try_get($column)?,
            Row::Postgres(row) => row.try_get($column)?,
        }
    };
}

impl Row {
    pub(super) fn integer(&self, column: &'static str) -> Result<i64, StoreError> {
        Ok(get!(self, column))
    }

    pub(super) fn integer_or_none(&self, column: &'static str) -> Result<Option<i64>, StoreError> {
        Ok(get!(self, column))
    }

    pub(super) fn number(&self, column: &'static str) -> Result<u32, StoreError> {
        let number = self.integer(column)?;
        number.try_into().map_err(|_| StoreError::Damaged(column))
    }

    pub(super) fn boolean(&self, column: &'static str) -> Result<bool, StoreError> {
        Ok(get!(self, column))
    }

    pub(super) fn text(&self, column: &'static str) -> Result<&str, StoreError> {
        Ok(get!(self, column))
    }

    pub(super) fn blob(&self, column: &'static str) -> Result<&[u8], StoreError> {
        Ok(get!(self, column))
    }

    pub(super) fn blob_or_none(&self, column: &'static str) -> Result<Option<&[u8]>, StoreError> {
        Ok(get!(self, column))
    }

    pub(super) fn bytes<const N: usize>(
        &self,
        column: &'static str,
    ) -> Result<[u8; N], StoreError> {
        let bytes = self.blob(column)?;
        bytes.try_into().map_err(|_| StoreError::Damaged(column))
    }

    pub(super) fn timestamp(&self, column: &'static str) -> Result<Timestamp, StoreError> {
        let seconds = self.integer(column)?;
        Timestamp::from_second(seconds).map_err(|_| StoreError::Damaged(column))
    }

    pub(super) fn timestamp_or_none(
        &self,
        column: &'static str,
    ) -> Result<Option<Timestamp>, StoreError> {
        let seconds = self.integer_or_none(column)?;
        seconds
            .map(|seconds| Timestamp::from_second(seconds).map_err(|_| StoreError::Damaged(column)))
            .transpose()
    }

    /// A date, stored as text such as `2026-11-22`.
    pub(super) fn date(&self, column: &'static str) -> Result<Date, StoreError> {
        let text = self.text(column)?;
        text.parse().map_err(|_| StoreError::Damaged(column))
    }

    pub(super) fn reference(&self) -> Result<Reference, StoreError> {
        let text = self.text("reference")?;
        text.parse().map_err(|_| StoreError::Damaged("reference"))
    }
}
