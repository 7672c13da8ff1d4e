-- Sealed reports. Only what routing needs stands beside the envelope; nothing tells who sent it.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    -- 16 bytes, and the SHA-256 of the whole body they came with.
    idempotency_key BLOB NOT NULL UNIQUE CHECK (length(idempotency_key) = 16),
    body_digest BLOB NOT NULL CHECK (length(body_digest) = 32),
    -- Seconds since 1970 in UTC.
    received_at INTEGER NOT NULL,
    read_by INTEGER NOT NULL,
    form INTEGER NOT NULL,
    lang TEXT NOT NULL,
    urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    under18 INTEGER NOT NULL CHECK (under18 IN (0, 1)),
    awaits_reply INTEGER NOT NULL CHECK (awaits_reply IN (0, 1)),
    mailbox_id BLOB NOT NULL UNIQUE CHECK (length(mailbox_id) = 16),
    mailbox_token_hash BLOB NOT NULL CHECK (length(mailbox_token_hash) = 32),
    envelope BLOB NOT NULL
) STRICT;

-- The order in which the care team reads: urgent first, then the oldest.
CREATE INDEX reports_in_reading_order ON reports (urgent DESC, received_at, id);
