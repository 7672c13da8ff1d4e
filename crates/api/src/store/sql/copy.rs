//! Copies everything from one database into another of either kind: for a backup, a restore, or a
//! move from a file to a server.

use super::SqlStore;
use super::engine::{Statement, Transaction, sql};
use super::row::Row;
use crate::store::StoreError;

/// One table: the statements that read and write a row, and the types of its columns.
struct Table {
    read: &'static str,
    write: &'static str,
    columns: &'static [(&'static str, ColumnType)],
}

/// The type of a column.
#[derive(Clone, Copy)]
enum ColumnType {
    Number,
    Boolean,
    Text,
    Bytes,
}

/// Builds a [`Table`] from one list of its columns.
macro_rules! table {
    ($name:literal, $where:literal, $marks:literal $returning:literal, $first:literal $kind:ident
        $(, $column:literal $more:ident)* $(,)?) => {
        Table {
            read: concat!("SELECT ", $first, $(", ", $column,)* " FROM ", $name, $where),
            write: concat!(
                "INSERT INTO ", $name, " (", $first, $(", ", $column,)* ") VALUES (", $marks, ")", $returning
            ),
            columns: &[($first, ColumnType::$kind) $(, ($column, ColumnType::$more))*],
        }
    };
}

/// Tables without a parent row.
const STANDALONE: [Table; 8] = [
    table!("withdrawn", " ORDER BY id", "$1, $2, $3, $4, $5, $6, $7" "",
        "reference" Text, "received_at" Number, "read_by" Number, "withdrawn_at" Number,
        "idempotency_key" Bytes, "mailbox_id" Bytes, "mailbox_token_hash" Bytes),
    table!("feedback", " ORDER BY page, day", "$1, $2, $3, $4" "",
        "page" Text, "day" Text, "yes" Number, "no" Number),
    table!("feedback_words", " ORDER BY id", "$1, $2, $3" "",
        "page" Text, "day" Text, "envelope" Bytes),
    table!("wrong_numbers", " ORDER BY service, day", "$1, $2, $3" "",
        "service" Text, "day" Text, "count" Number),
    table!("workers", " ORDER BY id", "$1, $2, $3, $4" "",
        "name" Text, "token_hash" Bytes, "created_at" Number, "revoked_at" Number),
    table!("openings", " ORDER BY id", "$1, $2, $3, $4, $5" "",
        "worker" Text, "at" Number, "reference" Text, "file_id" Bytes, "act" Text),
    table!("outbox", " ORDER BY id", "$1, $2, $3, $4, $5, $6, $7" "",
        "name" Text, "kind" Text, "body" Text, "created_at" Number, "next_try_at" Number,
        "attempts" Number, "state" Text),
    table!("upkeep", "", "$1, $2" "", "id" Number, "last_run_at" Number),
];

const REPORT: Table = table!("reports", " WHERE id = $1",
    "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18" " RETURNING id",
    "reference" Text, "idempotency_key" Bytes, "body_digest" Bytes, "received_at" Number,
    "read_by" Number, "form" Number, "lang" Text, "urgent" Boolean, "under18" Boolean,
    "awaits_reply" Boolean, "mailbox_id" Bytes, "mailbox_token_hash" Bytes, "envelope" Bytes,
    "contact" Bytes, "status" Text, "status_since" Number, "contact_stopped_at" Number, "at_risk_at" Number);

/// Tables with a parent row. The first column is its id, which differs in the copy.
const MESSAGE: Table = table!("messages", " WHERE id = $1", "$1, $2, $3, $4, $5, $6" " RETURNING id",
    "report" Number, "direction" Number, "sequence" Number, "stored_at" Number, "sealed" Bytes,
    "silent" Boolean);
const NOTE: Table = table!("team_notes", " WHERE id = $1", "$1, $2, $3, $4" " RETURNING id",
    "report" Number, "noted_at" Number, "keeper" Bytes, "envelope" Bytes);
const FILE: Table = table!("files", " WHERE id = $1", "$1, $2, $3, $4" " RETURNING id",
    "report" Number, "file_id" Bytes, "size" Number, "announced_at" Number);
const PIECE: Table = table!("pieces", " WHERE id = $1", "$1, $2, $3, $4" " RETURNING id",
    "file" Number, "number" Number, "stored_at" Number, "sealed" Bytes);

impl SqlStore {
    /// Copies one snapshot of everything into an empty store, and answers the number of reports.
    pub async fn copy_to(&self, target: &Self) -> Result<u64, StoreError> {
        let mut from = self.readers.begin().await?;
        let mut reports = 0;
        for id in ids(&mut from, "SELECT id FROM reports ORDER BY id", None).await? {
            // A report at a time, so that neither side holds more than one in memory.
            let mut to = target.pool.begin().await?;
            copy_report(&mut from, &mut to, id).await?;
            to.commit().await?;
            reports += 1;
        }
        let mut to = target.pool.begin().await?;
        for table in &STANDALONE {
            for row in sql(table.read).rows(&mut from).await? {
                table.write(&row, None)?.execute(&mut to).await?;
            }
        }
        to.commit().await?;
        Ok(reports)
    }

    /// Whether nothing was ever stored here.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        let row = sql("SELECT 1 FROM reports UNION ALL SELECT 1 FROM withdrawn
             UNION ALL SELECT 1 FROM workers UNION ALL SELECT 1 FROM feedback_words LIMIT 1")
        .row(&self.readers)
        .await?;
        Ok(row.is_none())
    }
}

async fn copy_report(
    from: &mut Transaction,
    to: &mut Transaction,
    id: i64,
) -> Result<(), StoreError> {
    const MESSAGES: &str = "SELECT id FROM messages WHERE report = $1 ORDER BY id";
    const NOTES: &str = "SELECT id FROM team_notes WHERE report = $1 ORDER BY id";
    const FILES: &str = "SELECT id FROM files WHERE report = $1 ORDER BY id";
    const PIECES: &str = "SELECT id FROM pieces WHERE file = $1 ORDER BY number";
    let report = copy(&REPORT, from, to, id, None).await?;
    for message in ids(from, MESSAGES, Some(id)).await? {
        copy(&MESSAGE, from, to, message, Some(report)).await?;
    }
    for note in ids(from, NOTES, Some(id)).await? {
        copy(&NOTE, from, to, note, Some(report)).await?;
    }
    for file_id in ids(from, FILES, Some(id)).await? {
        let file = copy(&FILE, from, to, file_id, Some(report)).await?;
        for piece in ids(from, PIECES, Some(file_id)).await? {
            copy(&PIECE, from, to, piece, Some(file)).await?;
        }
    }
    Ok(())
}

/// Copies one row and answers its id in the copy.
async fn copy(
    table: &Table,
    from: &mut Transaction,
    to: &mut Transaction,
    id: i64,
    owner: Option<i64>,
) -> Result<i64, StoreError> {
    let row = sql(table.read).bind(id).row(from).await?;
    let row = row.ok_or(StoreError::Damaged("id"))?;
    let written = table.write(&row, owner)?.row(to).await?;
    written.ok_or(StoreError::Damaged("id"))?.integer("id")
}

async fn ids(
    from: &mut Transaction,
    statement: &'static str,
    of: Option<i64>,
) -> Result<Vec<i64>, StoreError> {
    let mut statement = sql(statement);
    if let Some(owner) = of {
        statement = statement.bind(owner);
    }
    let rows = statement.rows(from).await?;
    rows.iter().map(|row| row.integer("id")).collect()
}

impl Table {
    /// The statement that writes a row, with `owner` in the first column where it has a parent.
    fn write<'q>(&self, row: &'q Row, owner: Option<i64>) -> Result<Statement<'q>, StoreError> {
        let mut statement = sql(self.write);
        for (place, (column, kind)) in self.columns.iter().enumerate() {
            statement = match (owner, place, kind) {
                (Some(owner), 0, _) => statement.bind(owner),
                (_, _, ColumnType::Number) => statement.bind(row.integer_or_none(column)?),
                (_, _, ColumnType::Boolean) => statement.bind(row.boolean(column)?),
                (_, _, ColumnType::Text) => statement.bind(row.text(column)?),
                (_, _, ColumnType::Bytes) => statement.bind(row.blob_or_none(column)?),
            };
        }
        Ok(statement)
    }
}
