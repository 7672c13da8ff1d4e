-- Sealed reports. Only what routing needs stands beside the envelope; nothing tells who sent it.
CREATE TABLE reports (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    -- 16 bytes, and the SHA-256 of the whole body they came with.
    idempotency_key BYTEA NOT NULL UNIQUE CHECK (length(idempotency_key) = 16),
    body_digest BYTEA NOT NULL CHECK (length(body_digest) = 32),
    -- Seconds since 1970 in UTC.
    received_at BIGINT NOT NULL,
    read_by BIGINT NOT NULL,
    form BIGINT NOT NULL,
    lang TEXT NOT NULL,
    urgent BOOLEAN NOT NULL,
    under18 BOOLEAN NOT NULL,
    awaits_reply BOOLEAN NOT NULL,
    mailbox_id BYTEA NOT NULL UNIQUE CHECK (length(mailbox_id) = 16),
    mailbox_token_hash BYTEA NOT NULL CHECK (length(mailbox_token_hash) = 32),
    envelope BYTEA NOT NULL
);

-- The order in which the care team reads: urgent first, then the oldest.
CREATE INDEX reports_in_reading_order ON reports (urgent DESC, received_at, id);
